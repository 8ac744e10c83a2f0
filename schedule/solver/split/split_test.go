package split_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/solver"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
	"github.com/pufa-go/pufa/schedule/solver/split"
)

// programme draws one whose counties may mostly be planned apart: a venue seldom
// draws people of another county.
func programme(t *rapid.T) *campaign.Checked {
	p, q := randprog.Checked(t)
	if rapid.IntRange(0, 5).Draw(t, "mixed") > 0 {
		home := make(map[audience.GroupID]audience.AreaID)
		var note func(g audience.Group, area audience.AreaID)
		note = func(g audience.Group, area audience.AreaID) {
			if g.Area != "" {
				area = g.Area
			}
			home[g.ID] = q.Above(area, audience.County)
			for _, part := range g.Parts {
				note(part, area)
			}
		}
		for _, g := range p.Groups {
			note(g, "")
		}
		for i := range p.Venues {
			v := &p.Venues[i]
			if county := q.Above(v.Area, audience.County); county != "" {
				v.Catchment = slices.DeleteFunc(v.Catchment, func(d campaign.Draw) bool { return home[d.Group] != county })
			}
		}
	}
	for i := range p.Teams {
		if rapid.IntRange(0, 3).Draw(t, "local") == 0 {
			p.Teams[i].Base.Area = rapid.SampledFrom(p.Areas).Draw(t, "base").ID
		}
	}
	if x, err := campaign.Check(p); err == nil {
		q = x
	} else {
		p = *q.Programme()
	}
	return withPins(t, p, q)
}

// withPins pins some sessions of a plan.
func withPins(t *rapid.T, p campaign.Programme, q *campaign.Checked) *campaign.Checked {
	pins := rapid.IntRange(0, 3).Draw(t, "pinned")
	if pins < 2 {
		return q
	}
	r, err := solver.Solve(context.Background(), q, solver.Options{Rounds: 1})
	require.NoError(t, err)
	if pins == 3 { // also without staff, and with waivers
		_, pinned := randprog.Pin(t, p, r.Plan.Occurrences())
		return pinned
	}
	for _, s := range r.Plan.Sessions {
		a, _ := q.Activity(s.Activity)
		if rapid.IntRange(0, 2).Draw(t, "pin") == 0 && a.When.ConsecutiveDays < 2 {
			p.Pins = append(p.Pins, campaign.Pin{Occurrence: s.Occurrence})
			p.Pins[len(p.Pins)-1].ID = campaign.SessionID(fmt.Sprint("pin", len(p.Pins)))
		}
	}
	pinned, err := campaign.Check(p)
	require.NoError(t, err)
	return pinned
}

// law states what holds for any programme. Programmes are dear to plan, so that
// only every third draw is; -rapid.checks asks for more.
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

// planned solves the pieces of a split and merges their plans and tallies.
type planned struct {
	plan   schedule.Plan
	tally  coverage.Tally
	pieces []split.Piece
}

func solve(t require.TestingT, q *campaign.Checked, inTurn bool) planned {
	s, err := split.Of(q, split.Options{})
	require.NoError(t, err)
	var out planned
	one := func(p split.Piece) schedule.Plan {
		checked, err := campaign.Check(p.Programme)
		require.NoError(t, err)
		r, err := solver.Solve(context.Background(), checked, solver.Options{Rounds: 20})
		require.NoError(t, err)
		out.tally = out.tally.Merge(coverage.TallyOf(checked, r.Plan, coverage.TallyOptions{Times: 3, Own: p.Own}))
		out.pieces = append(out.pieces, p)
		return r.Plan
	}
	var central schedule.Plan
	var plans []schedule.Plan
	if inTurn { // each may use what those before it have not
		for {
			p, ok, err := s.Next(plans)
			require.NoError(t, err)
			if !ok {
				break
			}
			plans = append(plans, one(p))
		}
	} else {
		first, ok, err := s.Central()
		require.NoError(t, err)
		if ok {
			central = one(first)
		}
		pieces, err := s.Pieces(central)
		require.NoError(t, err)
		for _, p := range pieces {
			plans = append(plans, one(p))
		}
	}
	out.plan, err = s.Merge(central, plans)
	require.NoError(t, err)
	slices.Reverse(plans)
	again, err := s.Merge(central, plans)
	require.NoError(t, err)
	require.Equal(t, out.plan, again, "the order of the plans does not matter")
	return out
}

// TestAnyMergedPlanIsValid: whatever the programme, and whether its pieces are
// planned apart or in turn, the referee of the whole
// accepts the merged plan and all it states, and the tallies of the pieces add up
// to that of the whole.
func TestAnyMergedPlanIsValid(t *testing.T) {
	law(t, func(t *rapid.T) {
		q := programme(t)
		if rapid.IntRange(0, 4).Draw(t, "city") > 0 {
			p := city(t)
			checked, err := campaign.Check(p)
			require.NoError(t, err)
			q = withPins(t, p, checked)
		}
		if _, err := solver.Solve(t.Context(), q, solver.Options{Rounds: 1}); err != nil {
			return // a pin finds no staff in the whole either
		}
		out := solve(t, q, rapid.Bool().Draw(t, "in turn"))
		v := check.Plan(q, out.plan)
		require.Empty(t, v.Violations)
		require.Empty(t, v.Claims)

		whole := coverage.TallyOf(q, out.plan, coverage.TallyOptions{Times: 3})
		out.tally.Programmes, out.tally.Score = 1, whole.Score
		require.Equal(t, whole, out.tally)
	})
}
