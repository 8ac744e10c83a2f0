package solver_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver"
)

var beijing = time.FixedZone("CST", 8*60*60)

// festival is one fair of the units on some days running, at one square.
func festival(units, days int) campaign.Programme {
	span := calendar.Range{From: date.New(2024, 6, 8), To: date.New(2024, 6, 8) + date.Date(days-1)}
	p := campaign.Programme{
		Name: "主场", Horizon: span,
		Areas:   []audience.Area{{ID: "city", Name: "市", Level: audience.City}},
		Groups:  []audience.Group{{ID: "people", Area: "city", Size: 10_000}},
		Formats: []campaign.Format{{ID: "fair", Name: "市集", Duration: 3 * time.Hour, Rate: 0.1}},
		Venues:  []campaign.Venue{{ID: "square", Name: "广场", Setting: "community", Area: "city", Parallel: 9}},
	}
	var ids []campaign.UnitID
	for i := range units {
		ids = append(ids, campaign.UnitID(fmt.Sprintf("u%02d", i)))
		p.Units = append(p.Units, campaign.Unit{ID: ids[i], Name: "示例单位"})
	}
	p.Campaigns = []campaign.Campaign{{ID: "day", Name: "主题宣传", Window: span, Activities: []campaign.Activity{{
		ID: "fair", Name: "市集", Format: "fair", Sessions: campaign.Span{Least: days, Most: days}, Staff: campaign.Staff{Pool: ids},
		When: campaign.When{ConsecutiveDays: days, Hours: []calendar.Hours{calendar.MustHours("09:00", "12:00")}},
	}}}}
	return p
}

func fair(p *campaign.Programme) *campaign.Activity { return &p.Campaigns[0].Activities[0] }

func pinAt(id string, day, hour int) campaign.Pin {
	return campaign.Pin{Occurrence: campaign.Occurrence{
		ID: campaign.SessionID(id), Activity: "fair", Venue: "square", Start: time.Date(2024, 6, day, hour, 0, 0, 0, beijing),
	}}
}

func solve(t *testing.T, p campaign.Programme) (*campaign.Checked, solver.Result) {
	t.Helper()
	q, err := campaign.Check(p)
	require.NoError(t, err)
	r, err := solver.Solve(t.Context(), q, solver.Options{})
	require.NoError(t, err)
	requireSound(t, q, r)
	return q, r
}

func TestThirtySevenUnitsOnOneMorning(t *testing.T) {
	p := festival(37, 1)
	fair(&p).Staff.Each = 37
	_, r := solve(t, p)
	require.Len(t, r.Plan.Sessions, 1)
	require.Len(t, r.Plan.Sessions[0].Units, 37)
	require.Empty(t, r.Plan.Missed)
}

func TestFortyFiveUnitsOverTwoDays(t *testing.T) {
	for name, pins := range map[string][]campaign.Pin{"free": nil, "pinned": {pinAt("sat", 8, 9), pinAt("sun", 9, 9)}} {
		t.Run(name, func(t *testing.T) {
			p := festival(45, 2)
			p.Pins = pins
			fair(&p).Staff.Each, fair(&p).Staff.Different = 23, 45
			_, r := solve(t, p)
			require.Len(t, r.Plan.Sessions, 2)
			present := make(map[campaign.UnitID]bool)
			for _, s := range r.Plan.Sessions {
				require.Len(t, s.Units, 23, "23 a day, 46 in all: as few as will do")
				for _, u := range s.Units {
					present[u] = true
				}
			}
			require.Len(t, present, 45)
			require.Empty(t, r.Plan.Missed)
		})
	}
}

// TestStalls: two fairs at one hour want all three units, of which one can
// staff two stalls.
func TestStalls(t *testing.T) {
	p := festival(3, 1)
	p.Units[0].Stalls = 2
	fair(&p).Staff.Each, fair(&p).PerVenue, fair(&p).Sessions = 3, 2, campaign.Span{Least: 2}
	_, r := solve(t, p)
	require.Len(t, r.Plan.Sessions, 2, "the same three hours, for there are no others")
	at := make(map[campaign.UnitID]int)
	for _, s := range r.Plan.Sessions {
		for _, u := range s.Units {
			at[u]++
		}
	}
	require.Equal(t, map[campaign.UnitID]int{"u00": 2, "u01": 1, "u02": 1}, at)
	require.Len(t, r.Plan.Missed, 1)
	require.EqualValues(t, 2, r.Plan.Missed[0].Missing)
}

// TestNobodyIsTakenFromAPin: a pin that leaves its units to the solver does not
// get those that another pin names at the same hour.
func TestNobodyIsTakenFromAPin(t *testing.T) {
	p := festival(2, 1)
	fair(&p).Staff.Each, fair(&p).PerVenue, fair(&p).Sessions = 1, 2, campaign.Span{}
	open, named := pinAt("a-open", 8, 9), pinAt("b-named", 8, 9)
	named.Units = []campaign.UnitID{"u00"}
	p.Pins = []campaign.Pin{open, named}
	_, r := solve(t, p)
	require.Equal(t, []campaign.UnitID{"u01"}, r.Plan.Sessions[0].Units)
	require.Equal(t, []campaign.UnitID{"u00"}, r.Plan.Sessions[1].Units)
}

func TestWaivedPins(t *testing.T) {
	p := festival(1, 1)
	p.Closures = []campaign.Closure{{Days: p.Horizon, Reason: "高考"}}
	fair(&p).Sessions = campaign.Span{Least: 1}
	_, r := solve(t, p)
	require.Empty(t, r.Plan.Sessions, "closed")
	require.Len(t, r.Plan.Missed, 1)
	require.Contains(t, r.Plan.Missed[0].Reason.En, "no usable day")

	pin := pinAt("pin", 8, 14)
	pin.End = pin.Start.Add(30 * time.Minute)
	for _, rule := range []campaign.Rule{campaign.RuleClosure, campaign.RuleHours, campaign.RuleDuration} {
		pin.Waivers = append(pin.Waivers, campaign.Waiver{Rule: rule, Reason: "经批准"})
	}
	p.Pins = []campaign.Pin{pin}
	_, r = solve(t, p)
	require.Len(t, r.Plan.Sessions, 1)
	require.Equal(t, 30*time.Minute, r.Plan.Sessions[0].End.Sub(r.Plan.Sessions[0].Start))
	require.Len(t, r.Verdict.Exceptions, 3)
	require.Empty(t, r.Plan.Missed)
}

// touring is a festival in which each fair needs one team of two, of which only
// the first masters the law.
func touring(t *testing.T) campaign.Programme {
	p := festival(0, 1)
	shift := []calendar.Hours{calendar.MustHours("08:30", "12:00")}
	p.Laws = []campaign.Law{{ID: "constitution", Name: "宪法"}, {ID: "drugs", Name: "禁毒法"}}
	p.Teams = []campaign.Team{
		{ID: "able", Name: "一组", Shifts: shift},
		{ID: "other", Name: "二组", Shifts: shift, Laws: []campaign.LawID{"drugs"}},
	}
	a := fair(&p)
	a.Staff, a.Sessions, a.PerVenue = campaign.Staff{Teams: campaign.Span{Least: 1}}, campaign.Span{}, 2
	lawful := *a
	lawful.ID, lawful.Laws = "lawful", []campaign.LawID{"constitution"}
	p.Campaigns[0].Activities = append(p.Campaigns[0].Activities, lawful)
	return p
}

// TestPinsShareTheTeams: the pin that any team could take comes first, but must
// leave to the other the only team that masters its law.
func TestPinsShareTheTeams(t *testing.T) {
	p := touring(t)
	free, lawful := pinAt("a", 8, 9), pinAt("b", 8, 9)
	lawful.Activity = "lawful"
	p.Pins = []campaign.Pin{free, lawful}
	_, r := solve(t, p)
	require.Equal(t, []campaign.TeamID{"other"}, r.Plan.Sessions[0].Teams)
	require.Equal(t, []campaign.TeamID{"able"}, r.Plan.Sessions[1].Teams)
}

func TestPinsThatNobodyCanStaff(t *testing.T) {
	p := touring(t)
	one, two, three := pinAt("one", 8, 9), pinAt("two", 8, 9), pinAt("three", 8, 9)
	two.Activity, three.Activity = "lawful", "lawful"
	p.Pins = []campaign.Pin{one, two, three}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	r, err := solver.Solve(t.Context(), q, solver.Options{})
	require.Zero(t, r)
	require.ErrorIs(t, err, campaign.CodeNobody)
	var all campaign.Findings
	require.True(t, errors.As(err, &all))
	require.Len(t, all, 1, "one team masters the law, and can be at one of the two")
	require.Regexp(t, `^pins\[[12]\]\.teams$`, all[0].Path)
	require.Contains(t, all[0].Advice.Zh, "豁免 teams")

	late := &p.Pins[1]
	if all[0].Path == "pins[2].teams" {
		late = &p.Pins[2]
	}
	late.Waivers = []campaign.Waiver{{Rule: campaign.RuleTeams, Reason: "由当地自办"}}
	_, r = solve(t, p)
	require.Len(t, r.Plan.Sessions, 3)
	require.Len(t, r.Verdict.Exceptions, 1)
}

// TestHostOfAPinIsTaken: the host of an assigned session must be there.
func TestHostOfAPinIsTaken(t *testing.T) {
	p := festival(1, 1)
	p.Units[0].Area = "city"
	asked := *fair(&p)
	asked.ID, asked.Staff = "asked", campaign.Staff{}
	fair(&p).Staff = campaign.Staff{Units: []campaign.UnitID{"u00"}}
	p.Campaigns[0].Activities = append(p.Campaigns[0].Activities, asked)
	p.Assignments = []campaign.Assignment{{ID: "task", Name: "任务分解", Activity: "asked", Hosts: []campaign.UnitID{"u00"}}}
	named, hosted := pinAt("named", 8, 9), pinAt("hosted", 8, 9)
	named.Units, hosted.Activity = []campaign.UnitID{"u00"}, "asked"
	p.Pins = []campaign.Pin{named, hosted}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	_, err = solver.Solve(t.Context(), q, solver.Options{})
	require.ErrorIs(t, err, campaign.CodeNobody)
	require.ErrorContains(t, err, "pins[1].units")

	p.Pins[1].Waivers = []campaign.Waiver{{Rule: campaign.RuleHost, Reason: "经批准"}}
	q, r := solve(t, p)
	require.Equal(t, []campaign.UnitID(nil), r.Plan.Sessions[0].Units)
	require.True(t, check.Plan(q, r.Plan).Valid())
}
