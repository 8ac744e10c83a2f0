package solver_test

import (
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
)

// requireSound requires what every result promises.
func requireSound(t require.TestingT, q *campaign.Checked, r solver.Result) {
	v := check.Plan(q, r.Plan)
	require.Empty(t, v.Violations)
	require.Empty(t, v.Claims, "what the plan says of itself is so")
	require.Equal(t, v, r.Verdict)
	require.GreaterOrEqual(t, r.Bound, v.Score.Value)
	require.Equal(t, len(v.Missed()), len(r.Plan.Missed))
	for _, m := range r.Plan.Missed {
		require.NotEmpty(t, m.Reason.Zh)
		require.NotEmpty(t, m.Reason.En)
	}
}

func TestEveryPlanPassesTheReferee(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		r, err := solver.Solve(t.Context(), q, solver.Options{Seed: rapid.Uint64().Draw(t, "seed")})
		require.NoError(t, err)
		requireSound(t, q, r)
	})
}

// pinned draws a programme with pins: sessions of a plan of the programme, some
// of them moved and waived.
func pinned(t *rapid.T) (campaign.Programme, *campaign.Checked) {
	p, q := randprog.Checked(t)
	free, err := solver.Solve(context.Background(), q, solver.Options{})
	require.NoError(t, err)
	return randprog.Pin(t, p, free.Plan.Occurrences())
}

func TestPinsAreKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, q := pinned(t)
		r, err := solver.Solve(t.Context(), q, solver.Options{})
		if err != nil { // a pin that leaves its teams to the solver may find none
			require.ErrorIs(t, err, campaign.CodeNobody)
			var f *campaign.Finding
			require.True(t, errors.As(err, &f))
			return
		}
		requireSound(t, q, r)
		held := make(map[campaign.SessionID]schedule.Session)
		for _, s := range r.Plan.Sessions {
			held[s.ID] = s
		}
		for _, pin := range p.Pins {
			s := held[pin.ID]
			require.True(t, s.Pinned)
			require.False(t, s.Proposed)
			require.True(t, s.Start.Equal(pin.Start))
			require.Subset(t, s.Teams, pin.Teams)
			require.Subset(t, s.Units, pin.Units)
		}
	})
}

// TestTheSameQuestionHasOneAnswer: neither the order of the lists nor another
// run makes a difference; another seed may, and is as sound.
func TestTheSameQuestionHasOneAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, q := pinned(t)
		o := solver.Options{Seed: rapid.Uint64().Draw(t, "seed")}
		first, err := solver.Solve(t.Context(), q, o)
		again, twice := solver.Solve(t.Context(), q, o)
		require.Equal(t, err, twice)
		require.Equal(t, first, again)

		mixed, bad := campaign.Check(randprog.Shuffled(p, rapid.Uint64().Draw(t, "order")))
		require.NoError(t, bad)
		other, err2 := solver.Solve(t.Context(), mixed, o)
		require.Equal(t, err == nil, err2 == nil)
		require.Equal(t, first.Plan.Sessions, other.Plan.Sessions)
		require.Equal(t, first.Plan.Score, other.Plan.Score)

		o.Seed++
		if other, err := solver.Solve(t.Context(), q, o); err == nil {
			requireSound(t, q, other)
			require.Equal(t, o.Seed, other.Plan.Seed)
		}
	})
}
