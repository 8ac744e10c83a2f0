package cover

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestCore: while it is hot, moves take in the jobs with the higher prices, with
// prices and where there are many jobs; in the cold all of them.
func TestCore(t *testing.T) {
	a, s := begin(t, grid(t, 32, 10))
	require.GreaterOrEqual(t, len(a.jobs), manyJobs)
	w := New(a, s, 1)
	w.look(1)
	require.Len(t, w.gains.v.jobs, len(a.jobs), "nothing is known about prices")

	prices := make([]float64, len(a.in.Candidates))
	for i := range prices {
		prices[i] = float64(i * 7 % len(prices))
	}
	w.Price(prices)
	w.look(1)
	require.Len(t, w.gains.v.jobs, len(a.jobs)/coreOf)
	for _, j := range w.gains.v.jobs {
		require.GreaterOrEqual(t, prices[a.jobs[j].candidate], float64(len(prices)-len(prices)/coreOf))
	}
	before := w.gains.v.jobs[0]
	other := append([]float64{1e9}, prices[1:]...)
	w.Price(other)
	for range renewed {
		w.look(1)
	}
	require.NotEqual(t, before, w.gains.v.jobs[0], "new prices, another core")

	w.look(cold)
	require.Len(t, w.gains.v.jobs, len(a.jobs))
	for j, x := range a.jobs {
		require.Equal(t, plain(s, x.candidate), w.gains.of[j])
	}
}

// TestNoCoreOfFew: few jobs are all looked at, whatever their prices.
func TestNoCoreOfFew(t *testing.T) {
	a, s := begin(t, grid(t, 4, 3))
	w := New(a, s, 1)
	w.Price(make([]float64, len(a.in.Candidates)))
	w.look(1)
	require.Len(t, w.gains.v.jobs, len(a.jobs))
}
