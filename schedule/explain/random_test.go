package explain

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// programme draws one that passes its check.
func programme(t *rapid.T) campaign.Programme {
	return rapid.Custom(small).Filter(func(p campaign.Programme) bool { _, err := campaign.Check(p); return err == nil }).Draw(t, "programme")
}

// law states what holds for any programme and plan. Programmes are dear to try
// in full, so that only every third draw is; -rapid.checks asks for more.
func law(t *testing.T, holds func(*rapid.T)) {
	t.Helper()
	n, broken := 0, false
	rapid.Check(t, func(t *rapid.T) {
		defer func() { broken = broken || t.Failed() }() // then every one, to find the smallest
		if n++; n%3 == 1 || broken {
			holds(t)
		}
	})
}

var monday = date.New(2024, 6, 3)

// small is a programme of a few days whose every slot can be tried: two towns,
// four venues, two teams, three units, activities with whatever rules are drawn.
func small(t *rapid.T) campaign.Programme {
	oneOf := func(name string, values ...int) int { return rapid.SampledFrom(values).Draw(t, name) }
	days := calendar.Range{From: monday, To: monday + date.Date(oneOf("days", 2, 3, 4))}
	p := campaign.Programme{
		Name: "小计划", Horizon: days, Overlap: rapid.SampledFrom([]reach.Overlap{reach.Independent, reach.Overlap(0)}).Draw(t, "overlap"),
		Joint: rapid.Bool().Draw(t, "joint"),
		Areas: []audience.Area{
			{ID: "city", Name: "市", Level: audience.City},
			{ID: "a", Name: "甲镇", Level: audience.Town, Parent: "city"},
			{ID: "b", Name: "乙镇", Level: audience.Town, Parent: "city", Languages: []string{"雷州话"}},
		},
		Segments: []audience.Segment{{ID: "pupil", Name: "学生"}},
		Groups: []audience.Group{
			{ID: "g1", Area: "a", Size: 1000, Segments: []audience.SegmentID{"pupil"}}, {ID: "g2", Area: "a", Size: 300}, {ID: "g3", Area: "b", Size: 500},
		},
		Laws:  []campaign.Law{{ID: "l1", Name: "宪法"}, {ID: "l2", Name: "禁毒法"}},
		Units: []campaign.Unit{{ID: "u1", Name: "示例单位1", Area: "a"}, {ID: "u2", Name: "示例单位2", Area: "b", Stalls: 2}, {ID: "u3", Name: "示例单位3"}},
		Formats: []campaign.Format{
			{ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.5, SetUp: time.Duration(oneOf("setup", 0, 30)) * time.Minute},
			{ID: "fair", Name: "市集", Duration: 2 * time.Hour, Rate: 0.1, Outdoor: true},
			{ID: "live", Name: "直播", Duration: time.Hour, Online: true},
			{ID: "show", Name: "展览", Duration: 30 * time.Hour, Rate: 0.2, Unattended: true},
		},
		Settings: campaign.DefaultSettings(),
		Visits:   campaign.Visits{PerMonth: oneOf("visits", 0, 1, 2)},
		Prices:   campaign.Prices{TravelHour: int64(oneOf("travel", 0, 5000)), Yuan: int64(oneOf("yuan", 0, 10)), Load: int64(oneOf("load", 0, 3000))},
		Travel:   campaign.Travel{Speed: 30, Access: 10 * time.Minute},
		Campaigns: []campaign.Campaign{
			{ID: "c1", Name: "宣传月", Window: days}, {ID: "c2", Name: "宣传周", Window: days, Targets: []campaign.Target{{Segments: []audience.SegmentID{"pupil"}, Weight: 2}}},
		},
	}
	shifts := [][]calendar.Hours{{calendar.MustHours("08:00", "18:00")}, {calendar.MustHours("08:00", "12:00"), calendar.MustHours("14:00", "18:00")}}
	for i := range 2 {
		p.Teams = append(p.Teams, campaign.Team{
			ID: campaign.TeamID(fmt.Sprint("t", i)), Name: fmt.Sprintf("小组%d", i), Unit: []campaign.UnitID{"", "u3"}[oneOf("unit", 0, 1)],
			Base: campaign.Place{Point: campaign.Point{Lat: 21, Lon: 110}, Area: "a"}, Shifts: shifts[oneOf("shift", 0, 1)],
			Laws: [][]campaign.LawID{nil, {"l1"}, {"l2"}}[oneOf("laws", 0, 1, 2)], Languages: [][]string{nil, {"雷州话"}}[oneOf("language", 0, 1)],
			Limits: campaign.Limits{PerDay: oneOf("perDay", 0, 1, 2), DaysPerWeek: oneOf("daysPerWeek", 0, 1, 2)},
		})
	}
	for i := range 4 {
		v := campaign.Venue{
			ID: campaign.VenueID(fmt.Sprint("v", i)), Name: fmt.Sprintf("地点%d", i), Setting: []campaign.SettingID{"school", "village"}[i%2],
			Area: []audience.AreaID{"a", "b"}[i/2], Point: campaign.Point{Lat: 21, Lon: 110 + float64(oneOf("lon", 0, 1, 3, 30))/10},
		}
		switch oneOf("opening", 0, 1, 2) {
		case 1:
			v.Opening = []campaign.Opening{{Hours: []calendar.Hours{calendar.MustHours("08:00", "12:00")}}}
		case 2:
			v.Opening = []campaign.Opening{{Days: calendar.Days{Only: []calendar.Range{calendar.On(monday + 1)}}, Starts: []calendar.Hours{calendar.MustHours("09:00", "15:00")}}}
		}
		p.Venues = append(p.Venues, v)
	}
	activities(t, &p, oneOf)
	return p
}

func activities(t *rapid.T, p *campaign.Programme, oneOf func(string, ...int) int) {
	for i := range 3 {
		teams := campaign.Span{Least: oneOf("teams", 0, 1, 1, 2)}
		a := campaign.Activity{
			ID: campaign.ActivityID(fmt.Sprint("a", i)), Name: fmt.Sprintf("活动%d", i), Format: []campaign.FormatID{"talk", "fair", "live", "show"}[oneOf("format", 0, 0, 1, 2, 3)],
			When:     campaign.When{Grid: 3 * time.Hour, ConsecutiveDays: oneOf("consecutive", 0, 0, 0, 2)},
			Staff:    campaign.Staff{Teams: teams, Dialect: oneOf("dialect", 0, 1) == 1, Units: [][]campaign.UnitID{nil, {"u3"}}[oneOf("named", 0, 1)], Pool: []campaign.UnitID{"u2"}, Each: oneOf("each", 0, 2)},
			Laws:     [][]campaign.LawID{nil, {"l1"}, {"l1", "l2"}}[oneOf("law", 0, 1, 2)],
			Sessions: campaign.Span{Least: oneOf("least", 0, 1, 2), Most: oneOf("most", 0, 2)},
			PerVenue: oneOf("perVenue", 0, 2), DaysBetween: oneOf("between", 0, 2), Cost: campaign.Yuan(int64(oneOf("cost", 0, 100))),
		}
		a.Grade = campaign.Grades()[oneOf("grade", 0, 1, 2)]
		if a.Format == "show" || a.Format == "fair" {
			a.Staff.Teams, a.Staff.Dialect, a.Laws = campaign.Span{}, false, nil
		}
		if oneOf("hours", 0, 1) == 1 {
			a.When.Hours = []calendar.Hours{calendar.MustHours("08:00", "16:00")}
		}
		c := &p.Campaigns[i%2]
		c.Activities = append(c.Activities, a)
	}
	if oneOf("assigned", 0, 1) == 1 {
		p.Assignments = []campaign.Assignment{{ID: "task", Name: "任务分解", Activity: "a0", Hosts: []campaign.UnitID{"u1", "u2"}, Settings: []campaign.SettingID{"school", "village"}, Grade: campaign.May}}
	}
	p.Commitments = []campaign.Commitment{
		{ID: "towns", Name: "每镇一场", Count: campaign.CountPlaces, Place: campaign.PlaceTown, Least: 2, Grade: campaign.Should},
		{ID: "reach", Name: "人数", Count: campaign.CountReach, Segment: []audience.SegmentID{"pupil"}, Least: 800, Grade: campaign.May},
		{ID: "often", Name: "听讲", Count: campaign.CountReach, Times: campaign.Span{Least: oneOf("often", 1, 2), Most: 2}, Least: 900, Grade: campaign.May},
		{ID: "early", Name: "早办", Scope: campaign.Scope{Window: calendar.Range{From: monday, To: monday + 1}}, Least: 2, Grade: campaign.May},
		{ID: "share", Name: "课时", Count: campaign.CountShare, Topic: []campaign.LawID{"l1"}, Least: 50, Grade: campaign.May},
		{ID: "units", Name: "单位", Count: campaign.CountUnits, Least: 3, Grade: campaign.May},
	}
	if oneOf("duty", 0, 1) == 1 {
		p.Units[2].Duties = []campaign.Duty{{Sessions: 2, Grade: campaign.May}}
	}
	switch oneOf("cap", 0, 1, 2, 3) {
	case 1:
		p.Caps = []campaign.Cap{{ID: "cap", Name: "总量", Sessions: 2, Scope: campaign.Scope{Units: []campaign.UnitID{"u3"}}}}
	case 2:
		p.Caps = []campaign.Cap{{ID: "cap", Name: "经费", Budget: campaign.Yuan(200)}}
	case 3:
		p.Caps = []campaign.Cap{{ID: "cap", Name: "首日", Sessions: 1, Scope: campaign.Scope{Window: calendar.On(monday)}}}
	}
	if oneOf("closure", 0, 1) == 1 {
		p.Closures = []campaign.Closure{{Days: calendar.On(monday + 2), Areas: []audience.AreaID{"b"}, Reason: "台风"}}
	}
	if oneOf("absent", 0, 1) == 1 {
		p.Absences = []campaign.Absence{{Days: calendar.On(monday + 1), Teams: []campaign.TeamID{"t0"}, Units: []campaign.UnitID{"u1", "u3"}, Reason: "请假"}}
	}
	if oneOf("held", 0, 1) == 1 {
		start := calendar.At(monday-1, calendar.MustHours("09:00", "10:00").From, time.FixedZone("", 8*3600))
		a := p.Campaigns[0].Activities[0]
		p.Held = []campaign.Held{{Occurrence: campaign.Occurrence{ID: "h", Campaign: "c1", Activity: a.ID, Venue: "v0", Start: start, End: start.Add(time.Hour)}, Reached: oneOf("reached", 0, 1) == 1}}
	}
}

// every returns every way to hold an activity at a venue on the grid: days,
// starts, sets of teams and of units.
func every(q *campaign.Checked, a *campaign.Activity, c *campaign.Campaign, v *campaign.Venue) [][]campaign.Occurrence {
	host := q.Host(a.ID, v)
	var units []campaign.UnitID
	for _, u := range q.Programme().Units {
		if a.Staff.MayStaff(u.ID) || u.ID == host {
			units = append(units, u.ID)
		}
	}
	return ways(q, a, c, v, a.Grid(), units)
}

func ways(q *campaign.Checked, a *campaign.Activity, c *campaign.Campaign, v *campaign.Venue, step time.Duration, units []campaign.UnitID) (out [][]campaign.Occurrence) {
	lasts := q.Shape(a.ID).Duration
	for d := range q.Programme().Horizon.All() {
		for start := calendar.At(d, 0, q.Location()); start.Before(calendar.At(d+1, 0, q.Location())); start = start.Add(step) {
			for set := range 4 {
				var teams []campaign.TeamID
				for i, t := range q.Teams() {
					if set>>i&1 == 1 {
						teams = append(teams, t.ID)
					}
				}
				for some := range 1 << len(units) {
					var with []campaign.UnitID
					for i, u := range units {
						if some>>i&1 == 1 {
							with = append(with, u)
						}
					}
					var visit []campaign.Occurrence
					at := start
					for i := range max(1, a.When.ConsecutiveDays) {
						visit = append(visit, campaign.Occurrence{
							ID: campaign.SessionID(fmt.Sprint("brute", i)), Campaign: c.ID, Activity: a.ID, Venue: v.ID, Start: at, End: at.Add(lasts), Teams: teams, Units: with,
						})
						for last := at.Add(lasts); at.Before(last); {
							at = at.Add(24 * time.Hour)
						}
					}
					out = append(out, visit)
				}
			}
		}
	}
	return out
}

// admitted asks the referee about sessions beside others.
func admitted(q *campaign.Checked, beside, added []campaign.Occurrence) bool {
	for _, b := range q.Judge(slices.Concat(beside, added)) {
		if b.Waiver == nil && slices.ContainsFunc(added, func(o campaign.Occurrence) bool { return slices.Contains(b.Sessions, o.ID) }) {
			return false
		}
	}
	return true
}

// randomPlan draws sessions of a programme; a valid plan takes only those the
// referee admits.
func randomPlan(t *rapid.T, q *campaign.Checked, valid bool) schedule.Plan {
	var held []campaign.Occurrence
	p := q.Programme()
	for i := range rapid.IntRange(0, 7).Draw(t, "sessions") {
		c := &p.Campaigns[rapid.IntRange(0, 1).Draw(t, "campaign")]
		a := &c.Activities[rapid.IntRange(0, len(c.Activities)-1).Draw(t, "activity")]
		v := &p.Venues[rapid.IntRange(0, 3).Draw(t, "venue")]
		all := every(q, a, c, v)
		first := rapid.IntRange(0, len(all)-1).Draw(t, "way")
		way := all[first]
		for n := 0; valid && !admitted(q, held, way); n++ {
			if way = all[(first+n*61)%len(all)]; n == 12 {
				way = nil
			}
		}
		for k, o := range way {
			o.ID = campaign.SessionID(fmt.Sprintf("s%d-%d", i, k))
			held = append(held, o)
		}
	}
	return planOf(held)
}

func planOf(all []campaign.Occurrence) (p schedule.Plan) {
	for _, o := range all {
		p.Sessions = append(p.Sessions, schedule.Session{Occurrence: o})
	}
	return p
}

// random draws a programme and a plan; one of its sessions may be pinned.
func random(t *rapid.T, valid bool) (*campaign.Checked, schedule.Plan) {
	p := programme(t)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	plan := randomPlan(t, q, valid)
	if valid && len(plan.Sessions) > 0 && rapid.Bool().Draw(t, "pin") {
		o := plan.Sessions[0].Occurrence
		if a, _ := q.Activity(o.Activity); a.When.ConsecutiveDays < 2 {
			p.Pins = []campaign.Pin{{Occurrence: o}}
			q, err = campaign.Check(p)
			require.NoError(t, err)
		}
	}
	return q, plan
}
