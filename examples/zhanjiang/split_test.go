//go:build !race

package zhanjiang

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/solver"
	"github.com/pufa-go/pufa/schedule/solver/split"
)

// solveRounds plans a programme with few rounds.
func solveRounds(t *testing.T, p campaign.Programme) schedule.Plan {
	t.Helper()
	q, err := campaign.Check(p)
	require.NoError(t, err)
	r, err := solver.Solve(t.Context(), q, solver.Options{Rounds: 200})
	require.NoError(t, err)
	return r.Plan
}

// apart plans the pieces of a programme each for itself and merges them.
func apart(t *testing.T, s *split.Split) schedule.Plan {
	t.Helper()
	first, ok, err := s.Central()
	require.NoError(t, err)
	require.True(t, ok)
	central := solveRounds(t, first.Programme)
	pieces, err := s.Pieces(central)
	require.NoError(t, err)
	var plans []schedule.Plan
	for _, p := range pieces {
		plans = append(plans, solveRounds(t, p.Programme))
	}
	merged, err := s.Merge(central, plans)
	require.NoError(t, err)
	return merged
}

// inTurn plans the pieces one after the other and merges them.
func inTurn(t *testing.T, s *split.Split) schedule.Plan {
	t.Helper()
	var plans []schedule.Plan
	for {
		p, ok, err := s.Next(plans)
		require.NoError(t, err)
		if !ok {
			break
		}
		plans = append(plans, solveRounds(t, p.Programme))
	}
	merged, err := s.Merge(schedule.Plan{}, plans)
	require.NoError(t, err)
	return merged
}

// Whether its pieces are planned apart or in turn, a year misses no wish that must
// or should be met and that is met when all of it is planned at once, and has 95 %
// of the value. Seen were 96 % for 2026, and for 2024 97 % apart and 102 % in turn,
// where a little more is missed of what may be met (410 and 378 against 361).
func TestPiecesMakeTheYear(t *testing.T) {
	for _, year := range []int{2024, 2026} {
		p, q := ahead(t, year)
		whole := solveRounds(t, p)
		s, err := split.Of(q, split.Options{})
		require.NoError(t, err)
		ways := map[string]func(*testing.T, *split.Split) schedule.Plan{"apart": apart}
		if year == reportYear { // the other year takes seconds
			ways["in turn"] = inTurn
		}
		for name, plan := range ways {
			t.Run(fmt.Sprint(year, " ", name), func(t *testing.T) {
				merged := plan(t, s)
				assert.LessOrEqual(t, merged.Score.MissedMust, whole.Score.MissedMust)
				assert.LessOrEqual(t, merged.Score.MissedShould, whole.Score.MissedShould)
				assert.GreaterOrEqual(t, int64(merged.Score.Value)*100, int64(whole.Score.Value)*95)
			})
		}
	}
}
