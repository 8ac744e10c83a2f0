package check_test

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

// world returns a week in a city of two counties, small enough to judge by hand.
// Counties a and b; town a1 with village a1v, town b1; 1000 pupils in a1, 200
// villagers in a1v, 400 people in b1. Half of a group comes to a talk, a tenth
// to a fair. One team, of unit u1, is based at the point 0; ways take minutes:
// school 10, village 20, square 30 from the base, and 40 between any two.
func world() campaign.Programme {
	week := calendar.Range{From: date.New(2024, 12, 2), To: date.New(2024, 12, 8)}
	at := func(n float64) campaign.Point { return campaign.Point{Lat: 21, Lon: 110 + n} }
	minutes := func(ns ...int) (row []time.Duration) {
		for _, n := range ns {
			row = append(row, time.Duration(n)*time.Minute)
		}
		return row
	}
	return campaign.Programme{
		Name: "一周", Horizon: week, Overlap: reach.Independent,
		Areas: []audience.Area{
			{ID: "city", Name: "市", Level: audience.City},
			{ID: "a", Name: "甲县", Level: audience.County, Parent: "city"},
			{ID: "b", Name: "乙县", Level: audience.County, Parent: "city"},
			{ID: "a1", Name: "甲一镇", Level: audience.Town, Parent: "a"},
			{ID: "b1", Name: "乙一镇", Level: audience.Town, Parent: "b"},
			{ID: "a1v", Name: "甲一村", Level: audience.Village, Parent: "a1"},
		},
		Segments: []audience.Segment{{ID: "pupils", Name: "学生"}, {ID: "villagers", Name: "村民"}},
		Groups: []audience.Group{
			{ID: "p", Area: "a1", Size: 1000, Segments: []audience.SegmentID{"pupils"}},
			{ID: "v", Area: "a1v", Size: 200, Segments: []audience.SegmentID{"villagers"}},
			{ID: "o", Area: "b1", Size: 400},
		},
		Laws: []campaign.Law{{ID: "constitution", Name: "宪法"}, {ID: "drugs", Name: "禁毒法"}},
		Units: []campaign.Unit{
			{ID: "u1", Name: "示例单位1", Area: "a"}, {ID: "u2", Name: "示例单位2", Area: "b"}, {ID: "u3", Name: "示例单位3", Area: "a1"},
		},
		Teams: []campaign.Team{{
			ID: "t", Name: "宣讲小组", Unit: "u1", Base: campaign.Place{Point: at(0), Area: "city"},
			Shifts: []calendar.Hours{calendar.MustHours("08:00", "18:00")},
		}},
		Venues: []campaign.Venue{
			{ID: "school", Name: "学校", Setting: "school", Area: "a1", Point: at(1), Catchment: []campaign.Draw{{Group: "p", Draw: 1}}},
			{ID: "village", Name: "文化室", Setting: "village", Area: "a1v", Point: at(2)},
			{ID: "square", Name: "广场", Setting: "community", Area: "b1", Point: at(3)},
		},
		Formats: []campaign.Format{
			{ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.5},
			{ID: "fair", Name: "市集", Duration: 2 * time.Hour, Rate: 0.1},
			{ID: "live", Name: "直播", Duration: time.Hour, Online: true},
		},
		Campaigns: []campaign.Campaign{{ID: "week", Name: "宣传周", Window: week, Laws: []campaign.LawID{"drugs"}, Activities: []campaign.Activity{
			{ID: "talk", Name: "宣讲", Format: "talk", Staff: campaign.Staff{Teams: campaign.Span{Most: 2}}, PerVenue: 9, Laws: []campaign.LawID{"constitution"}},
			{ID: "fair", Name: "市集", Format: "fair", PerVenue: 9, Staff: campaign.Staff{Units: []campaign.UnitID{"u1"}, Pool: []campaign.UnitID{"u2", "u3"}}},
			{ID: "live", Name: "直播", Format: "live", PerVenue: 9, Staff: campaign.Staff{Teams: campaign.Span{Most: 2}}},
		}}},
		Router: campaign.Matrix{
			Points: []campaign.Point{at(0), at(1), at(2), at(3)},
			Times:  [][]time.Duration{minutes(0, 10, 20, 30), minutes(10, 0, 40, 40), minutes(20, 40, 0, 40), minutes(30, 40, 40, 0)},
		},
	}
}

func checked(t require.TestingT, p campaign.Programme) *campaign.Checked {
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

// held returns a session of the week: day 2 to 8 of December 2024 and hour, so
// that "3 09:00" is Tuesday morning.
func held(t require.TestingT, id string, activity campaign.ActivityID, venue campaign.VenueID, start string, units ...campaign.UnitID) campaign.Occurrence {
	zone := time.FixedZone("CST", 8*60*60)
	when, err := time.ParseInLocation("2006-1-2 15:04", "2024-12-"+start, zone)
	require.NoError(t, err)
	lasts := time.Hour
	if activity == "fair" {
		lasts = 2 * time.Hour
	}
	return campaign.Occurrence{
		ID: campaign.SessionID(id), Campaign: "week", Activity: activity, Venue: venue, Start: when, End: when.Add(lasts), Units: units,
	}
}

// by adds the team to a session.
func by(o campaign.Occurrence) campaign.Occurrence {
	o.Teams = []campaign.TeamID{"t"}
	return o
}

func planOf(sessions ...campaign.Occurrence) (p schedule.Plan) {
	for _, o := range sessions {
		p.Sessions = append(p.Sessions, schedule.Session{Occurrence: o})
	}
	return p
}

// judge judges a plan that breaks no rule.
func judge(t *testing.T, p campaign.Programme, sessions ...campaign.Occurrence) check.Verdict {
	t.Helper()
	v := check.Plan(checked(t, p), planOf(sessions...))
	require.Empty(t, v.Violations)
	require.True(t, v.Valid())
	return v
}
