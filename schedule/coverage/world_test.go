package coverage_test

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

var (
	segments  = []audience.SegmentID{"pupils", "villagers", "women"}
	settings  = []campaign.SettingID{"village", "school", "barracks"}
	sureness  = []audience.Certainty{audience.Known, audience.Assumed, audience.Open}
	levelList = []audience.Level{audience.City, audience.County, audience.Town, audience.Unit, ""}
)

// areas is a city of two counties and a functional zone of county level, which
// governs a town that belongs to the first county by code.
func areas() []audience.Area {
	return []audience.Area{
		{ID: "city", Name: "市", Level: audience.City},
		{ID: "c1", Name: "甲县", Level: audience.County, Parent: "city"},
		{ID: "c2", Name: "乙县", Level: audience.County, Parent: "city"},
		{ID: "zone", Name: "开发区", Level: audience.County, Parent: "city"},
		{ID: "t1", Name: "一镇", Level: audience.Town, Parent: "c1"},
		{ID: "t2", Name: "二镇", Level: audience.Town, Parent: "c1", GovernedBy: "zone"},
		{ID: "t3", Name: "三镇", Level: audience.Town, Parent: "c2"},
		{ID: "v1", Name: "一村", Level: audience.Village, Parent: "t1"},
		{ID: "v2", Name: "二村", Level: audience.Village, Parent: "t2"},
	}
}

// year is a programme with everything but people, places and work.
func year() campaign.Programme {
	return campaign.Programme{
		Name: "示例", Horizon: calendar.Year(2024), Areas: areas(),
		Segments: []audience.Segment{{ID: "pupils", Name: "学生"}, {ID: "villagers", Name: "村民"}, {ID: "women", Name: "妇女"}},
		Settings: []campaign.Setting{{ID: "village", Name: "乡村"}, {ID: "school", Name: "学校"}, {ID: "barracks", Name: "军营"}},
		Measures: []campaign.Measure{
			{ID: "booklets", Name: "宣传册", Unit: "册", Kind: campaign.Material},
			{ID: "views", Name: "观看量", Unit: "次", Kind: campaign.Media},
		},
		Formats: []campaign.Format{
			{
				ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.2, Rates: []campaign.Rate{{Segment: "pupils", Rate: 0.9}},
				Yields: []campaign.Yield{{Measure: "booklets", PerSession: 3, PerUnit: 7, PerAttendance: 0.5}},
			},
			{
				ID: "stream", Name: "直播", Duration: time.Hour, Rate: 1, Online: true,
				Yields: []campaign.Yield{{Measure: "views", PerSession: 1000}},
			},
		},
	}
}

// world draws a small valid programme.
func world(t *rapid.T) *campaign.Checked {
	p := year()
	p.Units = []campaign.Unit{{ID: "u1", Name: "甲局", Area: "city", Stalls: 99}, {ID: "u2", Name: "乙局", Area: "city", Stalls: 99}, {ID: "u3", Name: "丙局", Area: "city", Stalls: 99}}
	p.Formats = append(p.Formats, campaign.Format{ID: "show", Name: "演出", Duration: time.Hour, Rate: 0.4})
	places := []audience.AreaID{"c1", "c2", "zone", "t1", "t2", "t3", "v1", "v2"}
	for i := range rapid.IntRange(1, 8).Draw(t, "groups") {
		p.Groups = append(p.Groups, audience.Group{
			ID: audience.GroupID(fmt.Sprint("g", i)), Area: rapid.SampledFrom(places).Draw(t, "living"),
			Size: rapid.Int64Range(1, 5000).Draw(t, "size"), Segments: some(t, segments),
			Source: audience.Source{Certainty: rapid.SampledFrom(sureness).Draw(t, "sure")},
		})
	}
	for i := range rapid.IntRange(1, 5).Draw(t, "venues") {
		v := campaign.Venue{
			ID: campaign.VenueID(fmt.Sprint("v", i)), Name: "地点", Setting: rapid.SampledFrom(settings).Draw(t, "setting"),
			Area:        rapid.SampledFrom(append(places, "city")).Draw(t, "place"),
			Capacity:    rapid.Int64Range(0, 300).Draw(t, "capacity"),
			Placeholder: rapid.Bool().Draw(t, "placeholder"),
			Source:      audience.Source{Certainty: rapid.SampledFrom(sureness).Draw(t, "sure")},
		}
		if rapid.Bool().Draw(t, "catchment") {
			for _, g := range p.Groups {
				v.Catchment = append(v.Catchment, campaign.Draw{Group: g.ID, Draw: rapid.SampledFrom([]float64{0, 0.1, 0.5, 1}).Draw(t, "draw")})
			}
		}
		p.Venues = append(p.Venues, v)
	}
	for i := range rapid.IntRange(1, 3).Draw(t, "campaigns") {
		c := campaign.Campaign{ID: campaign.CampaignID(fmt.Sprint("c", i)), Name: "活动", Window: calendar.Year(2024)}
		if rapid.Bool().Draw(t, "targeted") {
			c.Targets = []campaign.Target{{Segments: some(t, segments), Weight: 2}}
		}
		for k := range rapid.IntRange(1, 2).Draw(t, "activities") {
			a := campaign.Activity{
				ID: campaign.ActivityID(fmt.Sprintf("a%d%d", i, k)), Name: "宣讲", Level: rapid.SampledFrom(levelList).Draw(t, "level"),
				Format:     rapid.SampledFrom([]campaign.FormatID{"talk", "talk", "stream"}).Draw(t, "format"),
				Audience:   some(t, segments),
				Attendance: rapid.SampledFrom([]int64{0, 0, 100, 10_000}).Draw(t, "expected"),
				Host:       rapid.SampledFrom([]campaign.UnitID{"", "u1", "u2"}).Draw(t, "host"),
			}
			if a.Format == "talk" && rapid.Bool().Draw(t, "parts") {
				a.Parts = []campaign.Part{{ID: "p1", Name: "讲座", Format: "talk"}, {ID: "p2", Name: "演出", Format: "show", Offset: time.Hour}}
			}
			c.Activities = append(c.Activities, a)
		}
		p.Campaigns = append(p.Campaigns, c)
	}
	p.Overlap = rapid.SampledFrom([]reach.Overlap{0, reach.Independent, 1, 4}).Draw(t, "overlap")
	for i := range rapid.IntRange(0, 2).Draw(t, "held") {
		p.Held = append(p.Held, campaign.Held{Occurrence: occurrence(t, &p, fmt.Sprint("h", i)), Reached: rapid.Bool().Draw(t, "reached")})
	}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

// some draws a part of a list, often nothing.
func some[T any](t *rapid.T, list []T) []T {
	var out []T
	for _, x := range list {
		if rapid.IntRange(0, 2).Draw(t, "pick") == 0 {
			out = append(out, x)
		}
	}
	return out
}

// occurrence draws what is held where, in one of four weeks.
func occurrence(t *rapid.T, p *campaign.Programme, id string) campaign.Occurrence {
	c := rapid.SampledFrom(p.Campaigns).Draw(t, "campaign")
	a := rapid.SampledFrom(c.Activities).Draw(t, "activity")
	start := date.New(2024, 3, 1).MidnightUTC().Add(time.Hour).AddDate(0, 0, rapid.IntRange(0, 20).Draw(t, "day"))
	return campaign.Occurrence{
		ID: campaign.SessionID(id), Campaign: c.ID, Activity: a.ID, Venue: rapid.SampledFrom(p.Venues).Draw(t, "venue").ID,
		Start: start, End: start.Add(time.Hour),
	}
}

// plan draws sessions without regard to rules.
func plan(t *rapid.T, q *campaign.Checked) schedule.Plan {
	var p schedule.Plan
	for i := range rapid.IntRange(0, 8).Draw(t, "sessions") {
		o := occurrence(t, q.Programme(), fmt.Sprint("s", i))
		o.Units = some(t, []campaign.UnitID{"u1", "u2", "u3"})
		s := schedule.Describe(q, o)
		s.Proposed = rapid.Bool().Draw(t, "proposed")
		p.Sessions = append(p.Sessions, s)
	}
	return p
}

// cut draws a cut, with an ID now and then that nothing has.
func cut(t *rapid.T, q *campaign.Checked) coverage.Cut {
	var c coverage.Cut
	if rapid.Bool().Draw(t, "by campaign") {
		for _, x := range q.Programme().Campaigns {
			c.Campaigns = append(c.Campaigns, x.ID)
		}
		c.Campaigns = some(t, append(c.Campaigns, "unknown"))
	}
	if rapid.Bool().Draw(t, "by segment") {
		c.Segments = some(t, append(append([]audience.SegmentID(nil), segments...), "unknown"))
	}
	if rapid.Bool().Draw(t, "by area") {
		c.Areas = some(t, []audience.AreaID{"city", "c1", "c2", "zone", "t1", "t2", "v1", "unknown"})
	}
	if rapid.Bool().Draw(t, "by setting") {
		c.Settings = some(t, append(append([]campaign.SettingID(nil), settings...), "unknown"))
	}
	if rapid.Bool().Draw(t, "by unit") {
		c.Units = some(t, []campaign.UnitID{"u1", "u2", "u3", "unknown"})
	}
	if rapid.Bool().Draw(t, "by format") {
		c.Formats = some(t, []campaign.FormatID{"talk", "show", "stream", "unknown"})
	}
	if rapid.Bool().Draw(t, "by week") {
		c.Weeks = some(t, []coverage.WeekID{"2024-W09", "2024-W10", "2024-W11", "2024-W12", "unknown"})
	}
	return c
}
