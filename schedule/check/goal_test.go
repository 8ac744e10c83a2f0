package check_test

import (
	"math/bits"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/check"
)

// aWeek is a plan of five sessions: two talks at the school, one of them by the
// team, a fair in the village, a fair and a talk at the square.
func aWeek(t *testing.T) []campaign.Occurrence {
	return []campaign.Occurrence{
		by(held(t, "1", "talk", "school", "2 09:00")),
		held(t, "2", "talk", "school", "3 09:00"),
		held(t, "3", "fair", "village", "4 09:00", "u1", "u2"),
		held(t, "4", "fair", "square", "5 09:00", "u1"),
		held(t, "5", "talk", "square", "6 09:00"),
	}
}

func TestWhatACommitmentCounts(t *testing.T) {
	for name, tc := range map[string]struct {
		c    campaign.Commitment
		have int64
	}{
		"sessions":                    {campaign.Commitment{}, 5},
		"sessions of an activity":     {campaign.Commitment{Scope: campaign.Scope{Activities: []campaign.ActivityID{"talk"}}}, 3},
		"sessions in an area":         {campaign.Commitment{Scope: campaign.Scope{Areas: []audience.AreaID{"a"}}}, 3},
		"sessions in a setting":       {campaign.Commitment{Scope: campaign.Scope{Settings: []campaign.SettingID{"school"}}}, 2},
		"sessions on a day":           {campaign.Commitment{Scope: campaign.Scope{Window: calendar.On(world().Horizon.From + 2)}}, 1},
		"sessions of a law":           {campaign.Commitment{Scope: campaign.Scope{Laws: []campaign.LawID{"constitution"}}}, 3},
		"the campaign's law":          {campaign.Commitment{Scope: campaign.Scope{Laws: []campaign.LawID{"drugs"}}}, 2},
		"sessions of a unit":          {campaign.Commitment{Scope: campaign.Scope{Units: []campaign.UnitID{"u2"}}}, 1},
		"and of its team":             {campaign.Commitment{Scope: campaign.Scope{Units: []campaign.UnitID{"u1"}}}, 3},
		"units":                       {campaign.Commitment{Count: campaign.CountUnits}, 2},
		"units in an area":            {campaign.Commitment{Count: campaign.CountUnits, Scope: campaign.Scope{Areas: []audience.AreaID{"b"}}}, 1},
		"venues":                      {campaign.Commitment{Count: campaign.CountPlaces}, 3},
		"villages":                    {campaign.Commitment{Count: campaign.CountPlaces, Place: campaign.PlaceVillage}, 1},
		"towns":                       {campaign.Commitment{Count: campaign.CountPlaces, Place: campaign.PlaceTown}, 2},
		"counties":                    {campaign.Commitment{Count: campaign.CountPlaces, Place: campaign.PlaceCounty}, 2},
		"settings in counties":        {campaign.Commitment{Count: campaign.CountPlaces, Place: campaign.PlaceCountySetting}, 3},
		"settings in counties, talks": {campaign.Commitment{Count: campaign.CountPlaces, Place: campaign.PlaceCountySetting, Scope: campaign.Scope{Activities: []campaign.ActivityID{"talk"}}}, 2},
		// Three talks of an hour, two fairs of two, which are on the campaign's law.
		"share": {campaign.Commitment{Count: campaign.CountShare, Topic: []campaign.LawID{"constitution"}}, 42},
		"share of fairs": {campaign.Commitment{
			Count: campaign.CountShare, Topic: []campaign.LawID{"constitution"}, Scope: campaign.Scope{Activities: []campaign.ActivityID{"fair"}},
		}, 0},
		"share of nothing": {campaign.Commitment{
			Count: campaign.CountShare, Topic: []campaign.LawID{"constitution"}, Scope: campaign.Scope{Activities: []campaign.ActivityID{"live"}},
		}, 90},
		// 1000 × (1 − ½·½) pupils, 200 × 0.1 villagers, 400 × (1 − 0.9 × 0.5) others.
		"reach":               {campaign.Commitment{Count: campaign.CountReach}, 750 + 20 + 220},
		"reach of a segment":  {campaign.Commitment{Count: campaign.CountReach, Segment: []audience.SegmentID{"pupils"}}, 750},
		"reach of either":     {campaign.Commitment{Count: campaign.CountReach, Segment: []audience.SegmentID{"pupils", "villagers"}}, 770},
		"reach living in b":   {campaign.Commitment{Count: campaign.CountReach, Living: []audience.AreaID{"b"}}, 220},
		"living in a village": {campaign.Commitment{Count: campaign.CountReach, Living: []audience.AreaID{"a1v"}}, 20},
		// 1000 × ½·½ pupils and 400 × 0.1·½ others come twice; once only 1000 × ½, 200 × 0.1 and 400 × (0.1·½ + 0.9·½).
		"reached twice":  {campaign.Commitment{Count: campaign.CountReach, Times: campaign.Span{Least: 2, Most: 4}}, 250 + 20},
		"twice or more":  {campaign.Commitment{Count: campaign.CountReach, Times: campaign.Span{Least: 2}}, 250 + 20},
		"once only":      {campaign.Commitment{Count: campaign.CountReach, Times: campaign.Span{Most: 1}}, 500 + 20 + 200},
		"once at least":  {campaign.Commitment{Count: campaign.CountReach, Times: campaign.Span{Least: 1}}, 750 + 20 + 220},
		"pupils twice":   {campaign.Commitment{Count: campaign.CountReach, Times: campaign.Span{Least: 2}, Segment: []audience.SegmentID{"pupils"}}, 250},
		"three times":    {campaign.Commitment{Count: campaign.CountReach, Times: campaign.Span{Least: 3}}, 0},
		"reach by fairs": {campaign.Commitment{Count: campaign.CountReach, Scope: campaign.Scope{Activities: []campaign.ActivityID{"fair"}}}, 20 + 40},
	} {
		t.Run(name, func(t *testing.T) {
			tc.c.ID, tc.c.Name, tc.c.Least = "goal", "任务", 1000
			if tc.c.Count == campaign.CountShare {
				tc.c.Least = 90
			}
			p := world()
			p.Commitments = []campaign.Commitment{tc.c}
			v := judge(t, p, aWeek(t)...)
			s := v.Standings[len(v.Standings)-1]
			require.Equal(t, "goal", s.Goal.ID)
			require.Equal(t, tc.have, s.Have)
			require.Equal(t, tc.c.Least, s.Wanted)
			require.Equal(t, []int64{tc.have}, s.Cells)
			require.Equal(t, tc.c.Least-tc.have, s.Missing())
		})
	}
}

// TestHowOftenPeopleCome compares a target frequency with all 2ⁿ outcomes, under
// independence and sessions held before included.
func TestHowOftenPeopleCome(t *testing.T) {
	venues := map[campaign.VenueID]int{"school": 0, "village": 1, "square": 2}
	sizes := [3]float64{1000, 200, 400} // of the group that each draws
	rapid.Check(t, func(t *rapid.T) {
		p := world()
		var ps [3][]float64
		var sessions []campaign.Occurrence
		for i := range rapid.IntRange(0, 6).Draw(t, "sessions") {
			venue := rapid.SampledFrom([]campaign.VenueID{"school", "village", "square"}).Draw(t, "venue")
			talk := rapid.Bool().Draw(t, "talk")
			o := held(t, strconv.Itoa(i), "fair", venue, strconv.Itoa(i+2)+" 09:00")
			chance := 0.1
			if talk {
				o.Activity, chance = "talk", 0.5
			}
			ps[venues[venue]] = append(ps[venues[venue]], chance)
			if rapid.IntRange(0, 3).Draw(t, "before") == 0 {
				o.Start, o.End = o.Start.AddDate(0, 0, -14), o.End.AddDate(0, 0, -14)
				p.Held = append(p.Held, campaign.Held{Reached: true, Occurrence: o})
			} else {
				sessions = append(sessions, o)
			}
		}
		times := campaign.Span{Least: rapid.IntRange(0, 4).Draw(t, "least")}
		if rapid.Bool().Draw(t, "limited") {
			times.Most = max(1, times.Least) + rapid.IntRange(0, 2).Draw(t, "more")
		}
		p.Commitments = []campaign.Commitment{{ID: "goal", Name: "任务", Count: campaign.CountReach, Times: times, Least: 2000}}
		want := 0.0
		for g, chances := range ps {
			for outcome := range 1 << len(chances) {
				n, share := bits.OnesCount(uint(outcome)), 1.0
				for i, chance := range chances {
					if outcome&(1<<i) == 0 {
						chance = 1 - chance
					}
					share *= chance
				}
				if n >= max(1, times.Least) && (times.Most == 0 || n <= times.Most) {
					want += sizes[g] * share
				}
			}
		}
		v := check.Plan(checked(t, p), planOf(sessions...))
		have := v.Standings[len(v.Standings)-1].Have
		require.InDelta(t, want-0.5, have, 0.51, "whole people, rounded down")
	})
}

// TestReachRoundsDown: 999 thousandths of a person are nobody yet.
func TestReachRoundsDown(t *testing.T) {
	p := world()
	p.Groups[1].Size = 15 // of whom 1.5 come to a fair
	p.Commitments = []campaign.Commitment{{ID: "goal", Name: "任务", Count: campaign.CountReach, Least: 2, Segment: []audience.SegmentID{"villagers"}}}
	v := judge(t, p, held(t, "1", "fair", "village", "2 09:00", "u1"))
	require.EqualValues(t, 1, v.Standings[len(v.Standings)-1].Have)
}

func TestCellsOfAnAssignmentStandAlone(t *testing.T) {
	p := world()
	p.Assignments = []campaign.Assignment{{
		ID: "task", Name: "任务分解", Activity: "talk", Hosts: []campaign.UnitID{"u1"}, Settings: []campaign.SettingID{"school", "village"},
		Least: 2, Grade: campaign.Should, Weight: 3, Window: calendar.Range{From: p.Horizon.From, To: p.Horizon.From + 4},
	}}
	v := judge(t, p,
		held(t, "1", "talk", "school", "2 09:00", "u1"), held(t, "2", "talk", "school", "3 09:00", "u1"), held(t, "3", "talk", "school", "4 09:00", "u1"),
		held(t, "4", "talk", "village", "5 09:00", "u1"), held(t, "5", "talk", "village", "8 09:00", "u1"), // the last is too late to count
	)
	s := v.Standings[len(v.Standings)-1]
	require.Equal(t, []int64{3, 1}, s.Cells, "a third talk at the school does not help the village")
	require.EqualValues(t, 3, s.Have)
	require.EqualValues(t, 4, s.Wanted)
	require.EqualValues(t, 3*250, s.Missed())
	require.EqualValues(t, 750, v.Score.MissedShould)
}

// TestStaffing: each session counts units up to what it asks for, only listed
// ones, and sessions that are wanted but not held miss theirs.
func TestStaffing(t *testing.T) {
	staffed := func(least, each int, sessions ...campaign.Occurrence) (have, wanted int64) {
		p := world()
		fair := &p.Campaigns[0].Activities[1]
		fair.Sessions.Least, fair.Staff.Each, fair.Host = least, each, "u3"
		fair.Staff.Pool = []campaign.UnitID{"u2"}
		v := judge(t, p, sessions...)
		for _, s := range v.Standings {
			if s.Goal.Count == campaign.CountStaffing {
				require.Equal(t, []int64{s.Have}, s.Cells)
				return s.Have, s.Wanted
			}
		}
		t.Fatal("no goal of staffing")
		return 0, 0
	}
	full := held(t, "1", "fair", "village", "2 09:00", "u1", "u2")
	hosted := held(t, "2", "fair", "square", "3 09:00", "u1", "u3") // the host is there, but not of the list
	for name, tc := range map[string]struct {
		least, each  int
		sessions     []campaign.Occurrence
		have, wanted int64
	}{
		"nothing asked for":      {0, 0, []campaign.Occurrence{full, hosted}, 2, 2},
		"two each":               {0, 2, []campaign.Occurrence{full, hosted}, 3, 4},
		"a session is not held":  {3, 2, []campaign.Occurrence{full, hosted}, 3, 6},
		"more than asked for":    {0, 1, []campaign.Occurrence{full, hosted}, 2, 2},
		"no session, none asked": {0, 2, nil, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			have, wanted := staffed(tc.least, tc.each, tc.sessions...)
			require.Equal(t, []int64{tc.have, tc.wanted}, []int64{have, wanted})
		})
	}
}

func TestDifferentUnits(t *testing.T) {
	p := world()
	p.Campaigns[0].Activities[1].Staff.Different = 3
	v := judge(t, p, aWeek(t)...)
	require.Len(t, v.Missed(), 1, "u3 is at no fair")
	m := v.Missed()[0]
	require.Equal(t, []int64{3, 2, 1}, []int64{m.Wanted, m.Have, m.Missing})
}

func TestDuties(t *testing.T) {
	p := world()
	p.Units[0].Duties = []campaign.Duty{
		{Sessions: 4, Grade: campaign.May}, {Sessions: 1, Laws: []campaign.LawID{"constitution"}}, {Laws: []campaign.LawID{"drugs"}},
	}
	v := judge(t, p, aWeek(t)...)
	require.Len(t, v.Missed(), 1, "three of four sessions: two fairs, and a talk by its team")
	require.Equal(t, "duty/u1/0", v.Missed()[0].Goal)
	require.EqualValues(t, 250, v.Score.MissedMay)
}

// TestGrades: each grade adds up weight × ⌈1000 × missing ÷ wanted⌉ of its own.
func TestGrades(t *testing.T) {
	p := world()
	p.Commitments = []campaign.Commitment{
		{ID: "met", Name: "任务", Least: 5},
		{ID: "must", Name: "任务", Least: 7, Weight: 2},                         // 2 of 7: ⌈285.7⌉ = 286
		{ID: "should", Name: "任务", Least: 6, Grade: campaign.Should},          // 1 of 6: ⌈166.7⌉ = 167
		{ID: "also", Name: "任务", Least: 10, Grade: campaign.Should},           // 5 of 10
		{ID: "may", Name: "任务", Least: 5000, Weight: 10, Grade: campaign.May}, // 4995 of 5000: 999
	}
	v := judge(t, p, aWeek(t)...)
	require.EqualValues(t, 2*286, v.Score.MissedMust)
	require.EqualValues(t, 167+500, v.Score.MissedShould)
	require.EqualValues(t, 10*999, v.Score.MissedMay)
	var goals []string
	for _, m := range v.Missed() {
		goals = append(goals, m.Goal)
	}
	require.Equal(t, []string{"must", "should", "also", "may"}, goals)
}

func TestAPlanOfNoSessions(t *testing.T) {
	p := world()
	p.Campaigns[0].Activities[1].Sessions.Least = 1
	v := judge(t, p)
	require.EqualValues(t, 2000, v.Score.MissedMust, "the fair, and the unit it names")
	require.Zero(t, v.Score.Value)
	require.Zero(t, v.Score.Travel)

	p.Pins = []campaign.Pin{{Occurrence: held(t, "pin", "fair", "square", "2 09:00", "u1")}}
	require.Equal(t, campaign.RulePinned, check.Plan(checked(t, p), planOf()).Violations[0].Rule, "pins must be held")
}
