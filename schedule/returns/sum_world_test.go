package returns_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

// city has two counties with two townships each, a joint event of three units,
// talks that the counties are asked to hold, talks at a barracks that are only
// counted, and a year's service that nobody plans by sessions.
func city(t testing.TB) (*campaign.Checked, schedule.Plan) {
	t.Helper()
	year, counties := calendar.Year(2024), []string{"east", "west"}
	p := campaign.Programme{
		Name: "某市2024年度普法计划", Horizon: year, Areas: []audience.Area{{ID: "city", Name: "某市", Level: audience.City}},
		Groups: []audience.Group{{ID: "people", Area: "city", Size: 100_000}},
		Measures: []campaign.Measure{
			{ID: "leaflets", Name: "发放资料", Unit: "份", Kind: campaign.Material},
			{ID: "books", Name: "赠书", Unit: "册", Kind: campaign.Material},
			{ID: "advice", Name: "咨询", Unit: "人次", Kind: campaign.Service},
			{ID: "contestants", Name: "竞赛参与", Unit: "人次", Kind: campaign.Service},
			{ID: "views", Name: "线上观看", Unit: "人次", Kind: campaign.Media},
		},
		Formats: []campaign.Format{{ID: "talk", Name: "讲座", Duration: time.Hour, Rate: 0.01}},
		Units:   []campaign.Unit{{ID: "office", Name: "市普法办", Area: "city", Stalls: 9}, {ID: "police", Name: "市公安局", Area: "city", Stalls: 9}},
	}
	for i, c := range counties {
		county := audience.AreaID(c)
		p.Areas = append(p.Areas, audience.Area{ID: county, Name: []string{"东县", "西县"}[i], Level: audience.County, Parent: "city"})
		p.Units = append(p.Units, campaign.Unit{ID: campaign.UnitID("host-" + c), Name: []string{"东县普法办", "西县普法办"}[i], Area: county, Stalls: 9})
		for n := range 2 {
			town := audience.AreaID(fmt.Sprintf("%s%d", c, n+1))
			p.Areas = append(p.Areas, audience.Area{ID: town, Name: fmt.Sprintf("%s镇%d", c, n+1), Level: audience.Town, Parent: county})
			p.Venues = append(p.Venues, campaign.Venue{ID: campaign.VenueID("hall-" + town), Name: "礼堂", Setting: campaign.SettingID([]string{"organ", "school"}[n]), Area: town, Capacity: 200})
		}
	}
	p.Venues = append(p.Venues, campaign.Venue{ID: "camp", Name: "营区", Setting: "barracks", Area: "west1", Visibility: campaign.CountOnly}, campaign.Venue{ID: "square", Name: "广场", Setting: "community", Area: "east"})
	p.Campaigns = []campaign.Campaign{
		{ID: "week", Name: "宪法宣传周", Window: year, Activities: []campaign.Activity{
			{
				ID: "main", Name: "主场活动", Format: "talk", Host: "office", Where: campaign.Where{Venues: []campaign.VenueID{"square"}},
				Staff: campaign.Staff{Units: []campaign.UnitID{"office", "police", "host-east"}}, Yields: []campaign.Yield{{Measure: "leaflets", PerUnit: 100}, {Measure: "advice", PerSession: 50}},
			},
			{ID: "talks", Name: "县级宣讲", Format: "talk", PerVenue: 9, Where: campaign.Where{Settings: []campaign.SettingID{"organ", "school", "barracks"}}, Yields: []campaign.Yield{{Measure: "leaflets", PerSession: 30}, {Measure: "contestants", PerSession: 5}}},
		}},
		{ID: "service", Name: "公共法律服务", Window: year, Activities: []campaign.Activity{{ID: "desk", Name: "窗口", Format: "talk"}}},
	}
	p.Assignments = []campaign.Assignment{{
		ID: "counties", Name: "各县进机关进学校", Activity: "talks", Hosts: []campaign.UnitID{"host-east", "host-west"}, Settings: []campaign.SettingID{"organ", "school"}, Least: 1,
		Window: calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)},
	}}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	at := func(id, activity, venue string, day int, units ...campaign.UnitID) schedule.Session {
		a := campaign.ActivityID(activity)
		_, c := q.Activity(a)
		start := time.Date(2024, 12, day, 9, 0, 0, 0, q.Location())
		return schedule.Describe(q, campaign.Occurrence{
			ID: campaign.SessionID(id), Campaign: c.ID, Activity: a, Venue: campaign.VenueID(venue), Start: start, End: start.Add(time.Hour), Units: units,
		})
	}
	return q, schedule.Plan{Programme: p.Name, Sessions: []schedule.Session{
		at("e1", "talks", "hall-east1", 2, "host-east"), at("e2", "talks", "hall-east2", 3, "host-east"), at("main", "main", "square", 4, "office", "police", "host-east"),
		at("w1", "talks", "hall-west1", 5, "host-west"), at("w2", "talks", "hall-west2", 6, "host-west"), at("camp", "talks", "camp", 7, "host-west"),
	}}
}

// one returns a confirmed return of one session.
func one(id, session, reporter string, figures ...returns.Figure) returns.Return {
	return returns.Return{ID: returns.ID(id), Session: campaign.SessionID(session), Reporter: campaign.UnitID(reporter), Figures: figures, Status: returns.Confirmed}
}

// whole returns a confirmed return of a campaign in an area.
func whole(id, c, area, reporter string, figures ...returns.Figure) returns.Return {
	return returns.Return{ID: returns.ID(id), Campaign: campaign.CampaignID(c), Area: audience.AreaID(area), Reporter: campaign.UnitID(reporter), Figures: figures, Status: returns.Confirmed}
}

func of(m campaign.MeasureID, n int64) returns.Figure { return returns.Figure{Measure: m, Amount: n} }

func listOf(all ...returns.Return) returns.List { return returns.List{Returns: all} }

// lists draws lists of confirmed returns of which few are sound.
func lists() *rapid.Generator[returns.List] {
	figure := rapid.Custom(func(t *rapid.T) returns.Figure {
		return returns.Figure{
			Measure: rapid.SampledFrom([]campaign.MeasureID{returns.Attendance, returns.Items, returns.Present, "leaflets", "books", "advice", "contestants", "views"}).Draw(t, "measure"),
			Amount:  rapid.Int64Range(0, 1000).Draw(t, "amount"), Qualifier: qualifier().Draw(t, "qualifier"),
		}
	})
	return rapid.Custom(func(t *rapid.T) returns.List {
		var l returns.List
		for i := range rapid.IntRange(0, 14).Draw(t, "returns") {
			reporter := rapid.SampledFrom([]string{"office", "police", "host-east", "host-west"}).Draw(t, "reporter")
			figures := rapid.SliceOfNDistinct(figure, 0, 4, func(f returns.Figure) campaign.MeasureID { return f.Measure }).Draw(t, "figures")
			id := fmt.Sprintf("r%02d", i)
			r := whole(id, rapid.SampledFrom([]string{"week", "service"}).Draw(t, "campaign"), rapid.SampledFrom([]string{"city", "east", "west", "east1", "west2"}).Draw(t, "area"), reporter, figures...)
			if rapid.IntRange(0, 2).Draw(t, "kind") > 0 {
				r = one(id, rapid.SampledFrom([]string{"e1", "e2", "main", "w1", "w2", "camp"}).Draw(t, "session"), reporter, figures...)
				r.Outcome = rapid.SampledFrom([]returns.Outcome{returns.Held, returns.Held, returns.HeldLater, returns.NotHeld}).Draw(t, "outcome")
			} else if rapid.Bool().Draw(t, "dated") {
				from := rapid.IntRange(1, 9).Draw(t, "from")
				r.Days = calendar.Range{From: date.New(2024, 12, from), To: date.New(2024, 12, from+3)}
			}
			l.Returns = append(l.Returns, r)
		}
		return l
	})
}
