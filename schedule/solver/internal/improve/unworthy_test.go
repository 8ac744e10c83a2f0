package improve

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// TestUnworthy: of two kinds of sessions, ruins begin much more often with those
// that the bound pays less for, but not always; without prices they do not ask.
func TestUnworthy(t *testing.T) {
	w := seasons(t)
	require.False(t, w.ranks())
	w.prices = make([]float64, len(w.in.Candidates))
	require.True(t, w.ranks())
	cheap := 0
	for c := range w.prices {
		w.prices[c] = float64(c % 2)
	}
	for id := range w.s.Sessions {
		if w.s.Loose(int32(id)) && w.s.Sessions[id].Candidate%2 == 0 {
			cheap++
		}
	}
	share := float64(cheap) / float64(w.s.Movable())
	require.Greater(t, share, 0.2)
	require.Less(t, share, 0.8)
	n := 0
	const draws = 1000
	for range draws {
		seed := w.unworthy(w.someSession())
		require.True(t, w.s.Loose(seed))
		if w.s.Sessions[seed].Candidate%2 == 0 {
			n++
		}
	}
	dear := 1.0 // all of those drawn are of the dearer kind
	for range judged {
		dear *= 1 - share
	}
	require.InDelta(t, 1-dear, float64(n)/draws, 0.05)
}

// TestPricesAreAsked: a run asks for prices before each epoch, and goes another
// way once it has some, always the same.
func TestPricesAreAsked(t *testing.T) {
	w := seasons(t)
	_, sessions := w.Best()
	asked := 0
	run := func(prices []float64) (values []audience.People) {
		epochs := 0
		Run(w.at, sessions, Options{
			Seed: 1, Workers: 1,
			Next:   func(int) (Epoch, bool) { epochs++; return Epoch{Heat: 0.5, Rounds: 32}, epochs <= 4 },
			Prices: func() []float64 { asked++; return prices },
			Kept:   func(s *state.State) { values = append(values, s.Value()) },
		})
		return values
	}
	prices := make([]float64, len(w.in.Candidates))
	for c := range prices {
		prices[c] = float64(c)
	}
	without, with := run(nil), run(prices)
	require.NotEqual(t, without, with)
	require.Equal(t, with, run(prices))
	require.Equal(t, 12, asked)
}
