package solver_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver"
)

// tiny draws a programme of one activity at up to three venues on two days,
// with three possible starts a day, so that all plans can be tried.
func tiny(t *rapid.T, most, teams int) campaign.Programme {
	n := func(label string, least, most int) int { return rapid.IntRange(least, most).Draw(t, label) }
	days := calendar.Range{From: date.New(2024, 12, 2), To: date.New(2024, 12, 3)}
	p := campaign.Programme{
		Name: "小计划", Horizon: days,
		Areas: []audience.Area{{ID: "city", Name: "市", Level: audience.City}},
		Teams: []campaign.Team{{
			ID: "t", Name: "小组", Shifts: []calendar.Hours{calendar.MustHours("08:30", "12:00")}, Base: campaign.Place{Point: campaign.Point{Lat: 21, Lon: 110}},
			Limits: campaign.Limits{PerDay: n("perDay", 0, 2)},
		}},
		Formats: []campaign.Format{{ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.5}},
		Campaigns: []campaign.Campaign{{ID: "c", Name: "主题宣传", Window: days, Activities: []campaign.Activity{{
			ID: "talk", Name: "宣讲", Format: "talk", Grade: campaign.Should,
			Sessions: campaign.Span{Least: n("least", 0, 1), Most: most}, Staff: campaign.Staff{Teams: campaign.Span{Least: teams}},
			When: campaign.When{Hours: []calendar.Hours{calendar.MustHours("09:00", "12:00")}, Grid: time.Hour},
		}}}},
	}
	for g := range 3 {
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(fmt.Sprint("g", g)), Area: "city", Size: int64(n("size", 1, 50))})
	}
	for v := range n("venues", 1, 3) {
		venue := campaign.Venue{
			ID: campaign.VenueID(fmt.Sprint("v", v)), Name: "地点", Setting: "school", Area: "city",
			Point: campaign.Point{Lat: 21, Lon: 110 + float64(n("lon", 0, 4))/10},
		}
		for g := range p.Groups {
			venue.Catchment = append(venue.Catchment, campaign.Draw{Group: p.Groups[g].ID, Draw: float64(n("draw", 0, 2)) / 2})
		}
		p.Venues = append(p.Venues, venue)
	}
	for i := range n("wishes", 0, 2) {
		wish := campaign.Commitment{ID: campaign.CommitmentID(fmt.Sprint("w", i)), Name: "任务", Least: 1, Grade: campaign.May}
		wish.Scope.Window = calendar.On(days.From + date.Date(n("wishDay", 0, 1)))
		p.Commitments = append(p.Commitments, wish)
	}
	return p
}

// optimum tries every plan of a tiny programme and returns the best score and
// the highest value.
func optimum(t require.TestingT, q *campaign.Checked) (best schedule.Score, most audience.People) {
	p := q.Programme()
	a := &p.Campaigns[0].Activities[0]
	none := check.Plan(q, schedule.Plan{})
	require.True(t, none.Valid())
	best, most = none.Score, none.Score.Value
	var try func(v int, held []schedule.Session)
	try = func(v int, held []schedule.Session) {
		if v == len(p.Venues) {
			if verdict := check.Plan(q, schedule.Plan{Sessions: held}); verdict.Valid() {
				most = max(most, verdict.Score.Value)
				if verdict.Score.Compare(best) > 0 {
					best = verdict.Score
				}
			}
			return
		}
		try(v+1, held)
		for d := range p.Horizon.All() {
			for hour := 9; hour <= 11; hour++ {
				o := campaign.Occurrence{
					ID: campaign.SessionID(p.Venues[v].ID), Campaign: "c", Activity: "talk", Venue: p.Venues[v].ID,
					Start: calendar.At(d, clock.Clock(hour)*clock.Hour, q.Location()),
				}
				o.End = o.Start.Add(time.Hour)
				if a.Staff.Teams.Least > 0 {
					o.Teams = []campaign.TeamID{"t"}
				}
				try(v+1, append(slices.Clone(held), schedule.Session{Occurrence: o}))
			}
		}
	}
	try(0, nil)
	return best, most
}

func TestAgainstAllPlans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, err := campaign.Check(tiny(t, rapid.IntRange(0, 2).Draw(t, "most"), rapid.IntRange(0, 1).Draw(t, "teams")))
		require.NoError(t, err)
		r, err := solver.Solve(t.Context(), q, solver.Options{})
		require.NoError(t, err)
		requireSound(t, q, r)
		best, most := optimum(t, q)
		require.GreaterOrEqual(t, r.Bound, most)
		require.LessOrEqual(t, r.Plan.Score.Compare(best), 0)
		if r.Status == schedule.Optimal {
			require.Equal(t, best.Value, r.Plan.Score.Value)
		}
	})
}

// TestTheBestOfOne: where only one session may be held, at no cost that differs
// between places, the greedy choice is the best there is.
func TestTheBestOfOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, err := campaign.Check(tiny(t, 1, 0))
		require.NoError(t, err)
		r, err := solver.Solve(t.Context(), q, solver.Options{Seed: rapid.Uint64().Draw(t, "seed")})
		require.NoError(t, err)
		best, _ := optimum(t, q)
		require.Equal(t, best, r.Plan.Score)
	})
}
