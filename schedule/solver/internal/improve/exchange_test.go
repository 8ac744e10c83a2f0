package improve

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// TestAdopt: a worker that takes a plan over has its score, day for day, and can
// go on from it: when cold it misses no more than that plan, though it may give
// value for time on the road.
func TestAdopt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		a := NewAtlas(instance.Compile(q))
		if !a.Tours() || a.Cover.Helps() {
			return
		}
		one, two := New(a, nil, 1), New(a, nil, 2)
		for range 40 {
			one.Round(0.5)
			two.Round(0.5)
		}
		two.adopt(&one.best)
		require.Equal(t, one.best.scores, two.now)
		require.Equal(t, two.now, state.Of(a.in, two.s.Settle()).Scores())
		require.GreaterOrEqual(t, two.best.scores.Compare(one.best.scores), 0)
		for range 40 {
			two.Round(0)
		}
		require.LessOrEqual(t, slices.Compare(two.now.Missed[:], one.best.scores.Missed[:]), 0)
		require.GreaterOrEqual(t, two.best.scores.Compare(one.best.scores), 0)
		best, _ := two.Best()
		require.Equal(t, two.best.scores, best)
	})
}

// TestExchangeWaits: plans are taken over when the temperature has halved, and
// not before.
func TestExchangeWaits(t *testing.T) {
	var x exchanger
	var at []float64
	for heat := 1.0; heat > 0.04; heat -= 0.05 {
		before := x.heat
		if x.exchange([]*Search{{}, {}}, heat); x.heat != before {
			at = append(at, heat)
		}
	}
	require.Len(t, at, 5) // the first reading, 1/2, 1/4, 1/10 and 1/20
}
