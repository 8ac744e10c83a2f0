package zhanjiang

import (
	"slices"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/preset"
)

// The venues that the report names.
const (
	square campaign.VenueID = "yifu-square"
	base   campaign.VenueID = "biodiversity-base"
	school campaign.VenueID = "school-no20"
)

const toFind = "(场地待落实)"

// credit is owed for every point, those of venues and of the county workbooks.
const credit = "坐标据github.com/Vonng/adcode(高德2016年)与GeoNames,均CC BY 4.0,经换算"

// credited adds whose coordinates they are to the venues that have any.
func credited(venues []campaign.Venue) []campaign.Venue {
	for i := range venues {
		if v := &venues[i]; v.Point != (campaign.Point{}) {
			v.Source.Note += ";" + credit
		}
	}
	return venues
}

// pending is the source of every placeholder.
func pending() audience.Source {
	return audience.Pending("场地待落实:位置以镇街或县区坐标代替")
}

// The city's placeholders.
const (
	cityMain   campaign.VenueID = "city-main"
	cityOnline campaign.VenueID = "online-4408"
	cityApart  campaign.VenueID = "minors-4408"
)

// venues returns the named places of 2024 or what stands in for them, then
// placeholders: one for every village and community, a school for every
// township, and in each county one organ, institution, enterprise, barracks and
// online venue; then the city's own, the legal-service platforms and, in later
// years, the markets. Those with a point carry the credit for it.
func venues(d *data, year int) []campaign.Venue {
	var out []campaign.Venue
	if year == reportYear {
		out = named(d)
	} else {
		out = append(out, mainVenue())
	}
	for _, c := range counties() {
		out = append(out, countyVenues(d, c)...)
	}
	for _, t := range d.divisions {
		if t.pseudo {
			continue
		}
		out = append(out, campaign.Venue{
			ID: campaign.VenueID("school-" + t.code), Name: t.name + "某校" + toFind, Setting: "school", Area: audience.AreaID(t.code), Point: t.point,
			Placeholder: true, Catchment: []campaign.Draw{{Group: groupOf("school-" + t.code), Draw: 1}}, Source: pending(),
		})
	}
	for _, s := range d.settlements {
		out = append(out, settlementVenue(d, s))
	}
	out = append(append(out, cityVenues()...), platforms(d)...)
	if year >= firstMarkets {
		out = append(out, marketVenues(d)...)
	}
	return credited(out)
}

// mainVenue stands for the place of the city's own events in later years.
func mainVenue() campaign.Venue {
	return campaign.Venue{
		ID: cityMain, Name: "市级主场" + toFind, Setting: "institution", Area: cityID, Catchment: cityDraws(), Placeholder: true,
		Opening: []campaign.Opening{{Hours: preset.Daytime()}}, Visits: campaign.Visits{PerYear: 2},
		Source: audience.Pending("市级主场地点待落实;服务范围按市区推定"),
	}
}

// cityVenues returns the placeholders of work that the whole city shares. What
// is done for minors is only counted, so its place says nothing.
func cityVenues() []campaign.Venue {
	nobody := []campaign.Draw{{Group: "g-4408", Draw: 0}}
	return []campaign.Venue{
		{
			ID: cityOnline, Name: "市级线上平台" + toFind, Setting: "online", Area: cityID, Placeholder: true, Catchment: nobody,
			Source: audience.Pending("平台待定;媒体覆盖单列,不计现场人数"),
		},
		{
			ID: cityApart, Name: "不列明细" + toFind, Setting: "institution", Area: cityID, Placeholder: true, Catchment: slices.Clone(nobody),
			Visibility: campaign.CountOnly, Source: audience.Pending("不列明细:只计人数,不载时间、地点、人员"),
		},
	}
}

// cityDraws is the catchment of an event in the built-up area: 霞山, and the
// other districts less with distance.
func cityDraws() []campaign.Draw {
	return []campaign.Draw{
		{Group: groupOf("440803"), Draw: 1}, {Group: groupOf("440802"), Draw: 0.6}, {Group: groupOf("440804"), Draw: 0.3}, {Group: groupOf("440811"), Draw: 0.3},
	}
}

// named returns the three places of the report. Each takes one visit in the
// year: the pinned one that the report is about, and nothing it does not say.
func named(d *data) []campaign.Venue {
	everyDay := func() []campaign.Opening { return []campaign.Opening{{Hours: preset.Daytime()}} }
	once := campaign.Visits{PerYear: 1}
	return []campaign.Venue{
		{
			ID: square, Name: "霞山区怡福国际广场", Setting: "community", Area: "440803", Point: d.seat("440803"), Catchment: cityDraws(),
			Opening: everyDay(), Visits: once,
			Source: audience.Pending("地点见" + report + ";坐标待核,以霞山区中心代替;服务范围为推定"),
		},
		{
			ID: base, Name: "湛江生物多样性科普文创基地", Setting: "institution", Area: cityID, Catchment: cityDraws(),
			Opening: everyDay(), Visits: once,
			Source: audience.Pending("地点见" + report + ";所在县区、坐标与开放时间待核;服务范围为推定"),
		},
		{
			ID: school, Name: "湛江市第二十中学", Setting: "school", Area: "440803", Point: d.seat("440803"),
			Catchment: []campaign.Draw{{Group: "g-school-no20", Draw: 1}}, Visits: once,
			Source: audience.Pending("地点见" + report + ";所在县区与坐标待核,暂按霞山区"),
		},
	}
}

// countyVenues returns the placeholders that each county has one of.
func countyVenues(d *data, c county) []campaign.Venue {
	one := func(kind campaign.SettingID, name string, draw float64, group string) campaign.Venue {
		return campaign.Venue{
			ID: campaign.VenueID(string(kind) + "-" + string(c.id)), Name: c.name + name + toFind, Setting: kind, Area: c.id, Point: d.seat(c.id),
			Placeholder: true, Catchment: []campaign.Draw{{Group: groupOf(group + "-" + string(c.id)), Draw: draw}}, Source: pending(),
		}
	}
	barracks := one("barracks", "某部", 0, "organ") // a draw of 0: nobody is estimated
	barracks.Visibility = campaign.CountOnly
	barracks.Source = audience.Pending("须应部队邀请,时间地点由部队确定;人数不估算,不列明细")
	online := one("online", "线上平台", 0, "organ")
	online.Source = audience.Pending("平台待定;线上观看量单列,不计现场人数")
	return []campaign.Venue{
		one("organ", "某机关", 1, "organ"), one("institution", "某单位", 1, "institution"), one("enterprise", "某企业", 1, "enterprise"), barracks, online,
	}
}

// settlementVenue is the placeholder of a village or community, at the point of
// its township.
func settlementVenue(d *data, s settlement) campaign.Venue {
	t := d.byCode[s.town]
	v := campaign.Venue{
		ID: campaign.VenueID("v-" + s.code), Name: t.name + s.short() + toFind, Setting: "village", Area: audience.AreaID(s.code), Point: t.point,
		Placeholder: true, Source: pending(),
	}
	if s.community {
		v.Setting = "community"
	}
	return v
}

// virtual reports whether nobody lives there: the code list's name for an
// industrial park without residents.
func (s settlement) virtual() bool { return strings.Contains(s.name, "虚拟社区") }
