package zhanjiang

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
	"github.com/pufa-go/pufa/campaign/preset"
)

//go:embed data/market_days.csv
var marketDaysCSV string

// firstMarkets is the first year with stands on market days.
const firstMarkets = 2026

// naozhou is an island and, with harbourTowns' others, has a fishing harbour.
const naozhou = "440811173"

// harbourTowns returns townships with a fishing harbour, by general knowledge:
// 草潭, 江洪, 企水, 乌石, 硇洲.
func harbourTowns() []audience.AreaID {
	return []audience.AreaID{"440823113", "440823105", "440882105", "440882115", naozhou}
}

// market is a township with known market days.
type market struct {
	town   division
	digits []int // of lunar days
}

// readMarkets returns the townships of market_days.csv that have market days.
// The list it copies was cut off: other townships are missing, not marketless.
func (d *data) readMarkets() error {
	return rows("market_days.csv", marketDaysCSV, "code,name,county_name,lunar_days,kind,source", func(f []string) error {
		t, ok := d.byCode[f[0]]
		switch {
		case !ok:
			return fmt.Errorf("no township %q", f[0])
		case f[4] == "none":
			return nil
		}
		m := market{town: t}
		for _, text := range strings.Split(f[3], "|") {
			n, err := strconv.Atoi(text)
			if err != nil {
				return err
			}
			m.digits = append(m.digits, n)
		}
		d.markets = append(d.markets, m)
		return nil
	})
}

// marketVenues returns a placeholder for the market of each of them, open on
// the mornings of market days.
func marketVenues(d *data) []campaign.Venue {
	var out []campaign.Venue
	for _, m := range d.markets {
		out = append(out, campaign.Venue{
			ID: marketID(m), Name: m.town.name + "圩场" + toFind, Setting: "village", Area: audience.AreaID(m.town.code), Point: m.town.point, Placeholder: true,
			Opening:   []campaign.Opening{{Days: calendar.Days{Market: slices.Clone(m.digits)}, Hours: []calendar.Hours{calendar.MustHours("07:30", "11:30")}}},
			Catchment: []campaign.Draw{{Group: groupOf(m.town.code), Draw: 1}},
			Source:    audience.Pending("场地待落实:位置以镇街坐标代替;圩日据湛江日报《湛江百镇墟日盘点》等,年份不明,请向镇街核实;只用上午为推定"),
		})
	}
	return out
}

// marketPrefix begins the IDs of markets.
const marketPrefix = "market-"

func marketID(m market) campaign.VenueID { return campaign.VenueID(marketPrefix + m.town.code) }

func isMarket(v campaign.Venue) bool { return strings.HasPrefix(string(v.ID), marketPrefix) }

// addGrassroots adds what later years have besides the report's work: stands
// on market days, and talks for fishermen while the moratorium keeps them
// ashore. County offices hold both and decide the dates.
func addGrassroots(p *campaign.Programme, d *data, year int) {
	c := campaign.Campaign{
		ID: "grassroots", Name: "送法赶圩进港", Window: calendar.Year(year), Laws: []campaign.LawID{"civil-code"},
		Activities: []campaign.Activity{marketStand(p, d), harbourTalk(year)},
		Source:     audience.Assumption("推定:年报未载,按各地常见做法编排"),
	}
	kit := preset.Kit{
		Campaign: c,
		Laws:     []campaign.Law{{ID: "fisheries", Name: "中华人民共和国渔业法"}},
		Assignments: []campaign.Assignment{
			{
				ID: "market-stand", Name: "送法赶圩(县级承办)", Activity: "market-stand", Hosts: hostsOf(d, d.marketTowns()), Least: 1,
				Measures: []campaign.MeasureID{preset.Leaflets, preset.Consultations}, Grade: campaign.Should, Source: audience.Assumption("推定:每县至少1场"),
			},
			{
				ID: "harbour-talk", Name: "休渔期送法进渔港(县级承办)", Activity: "harbour-talk", Hosts: hostsOf(d, harbourTowns()), Least: 1,
				Grade: campaign.Should, Source: audience.Assumption("推定:每县至少1场"),
			},
		},
		Commitments: []campaign.Commitment{{
			ID: "every-market", Name: "每个圩场至少1场", Grade: campaign.May, Scope: campaign.Scope{Activities: []campaign.ActivityID{"market-stand"}},
			Count: campaign.CountPlaces, Least: int64(len(d.markets)), Source: audience.Assumption("推定:已知圩日的镇街各1场"),
		}},
	}
	kit.AddTo(p)
	p.Caps = append(p.Caps, monthly(d, year)...)
}

// monthly spreads the stands evenly over the year.
func monthly(d *data, year int) []campaign.Cap {
	var out []campaign.Cap
	for month := time.January; month <= time.December; month++ {
		out = append(out, campaign.Cap{
			ID: campaign.CapID(fmt.Sprintf("market-stand-%02d", month)), Name: fmt.Sprintf("%d月圩日普法摊均衡安排", month),
			Scope: campaign.Scope{
				Activities: []campaign.ActivityID{"market-stand"},
				Window:     calendar.Range{From: date.New(year, month, 1), To: date.New(year, month+1, 1) - 1},
			},
			Sessions: (len(d.markets) + 11) / 12, Source: audience.Assumption("推定:全年各月大致均衡"),
		})
	}
	return out
}

// marketStand is held on weekdays and weekends alike, as markets are, but not on
// holidays, when the offices that hold it are away.
func marketStand(p *campaign.Programme, d *data) campaign.Activity {
	a := campaign.Activity{
		ID: "market-stand", Name: "圩日普法摊", Level: audience.County, Format: preset.Fair,
		Sessions: campaign.Span{Most: len(d.markets)}, Grade: campaign.Should,
		Audience: []audience.SegmentID{preset.Villager, preset.Resident}, Attendance: 200,
		Yields: []campaign.Yield{
			{Measure: preset.Leaflets, PerSession: 500, Source: audience.Assumption("公开报道中一个司法所的圩日摊位发放200—770份")},
			{Measure: preset.Consultations, PerSession: 20, Source: audience.Assumption("公开报道中一个司法所的圩日摊位咨询5—40人次")},
		},
		Source: audience.Assumption("推定:圩日上午,到场约200人按公开报道的小型摊位"),
	}
	for _, m := range d.markets {
		a.Where.Venues = append(a.Where.Venues, marketID(m))
	}
	for _, day := range p.Calendar.Days {
		if day.Kind == calendar.Holiday {
			a.When.Days.Except = append(a.When.Days.Except, calendar.On(day.Date))
		}
	}
	return a
}

// harbourTalk leaves out the first and the last day of the moratorium, when
// boats are at sea for half the day.
func harbourTalk(year int) campaign.Activity {
	ashore := cn.FishingMoratorium(year)
	ashore.From, ashore.To = ashore.From+1, ashore.To-1
	return campaign.Activity{
		ID: "harbour-talk", Name: "休渔期送法进渔港", Level: audience.County, Format: preset.Lecture, Duration: time.Hour,
		Laws:     []campaign.LawID{"fisheries", "marine-environment"},
		Where:    campaign.Where{Settings: []campaign.SettingID{"village"}, Areas: harbourTowns()},
		When:     campaign.When{Days: calendar.Days{Kind: calendar.Workdays, Only: []calendar.Range{ashore}}},
		Sessions: campaign.Span{Most: 2 * len(harbourTowns())}, Grade: campaign.Should,
		Audience: []audience.SegmentID{preset.Villager, preset.Resident},
		Source:   audience.Pending("休渔起止以当年通告为准,暂按5月1日至8月16日;渔港所在镇为推定"),
	}
}

// marketTowns returns the townships with known market days.
func (d *data) marketTowns() []audience.AreaID {
	var out []audience.AreaID
	for _, m := range d.markets {
		out = append(out, audience.AreaID(m.town.code))
	}
	return out
}

// hostsOf returns the county offices that run any of the townships.
func hostsOf(d *data, towns []audience.AreaID) []campaign.UnitID {
	var out []campaign.UnitID
	for _, h := range hosts() {
		if slices.ContainsFunc(towns, func(t audience.AreaID) bool { return d.byCode[string(t)].governor() == h.Area }) {
			out = append(out, h.ID)
		}
	}
	return out
}
