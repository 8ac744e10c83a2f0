package cover

import (
	"slices"
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
	w.look(1)
	require.Equal(t, before, w.gains.v.jobs[0], "too early")
	w.focus.since = renewed
	w.look(1)
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

// TestCross: a worker goes on from the first of the plans crossed, and while it is
// hot takes in nothing that none of them holds; with none, anything.
func TestCross(t *testing.T) {
	a, s := begin(t, grid(t, 12, 10))
	w := New(a, s, 1)
	top := s.Scores()
	plans := make([]Plan, 3)
	held := make(map[int32]bool)
	for i := range plans {
		top, _ = w.Round(at(1), top)
		plans[i] = w.Plan()
		for _, x := range plans[i].held {
			held[x.job] = true
		}
	}
	require.Less(t, len(held), len(a.jobs))
	for _, p := range plans {
		require.Equal(t, len(p.held), p.Common(p))
		same := 0
		for _, x := range p.held {
			if slices.Contains(plans[0].held, x) {
				same++
			}
		}
		require.Equal(t, same, p.Common(plans[0]))
		require.Equal(t, same, plans[0].Common(p))
	}
	w.Cross(plans...)
	require.Equal(t, plans[0], w.Plan())
	w.Round(at(2*cold), top)
	require.Len(t, w.gains.v.jobs, len(held))
	for _, x := range w.Plan().held {
		require.True(t, held[x.job])
	}
	w.Round(at(cold), top)
	require.Len(t, w.gains.v.jobs, len(a.jobs))

	w.Cross(plans...)
	w.Cross()
	w.Round(at(2*cold), top)
	require.Len(t, w.gains.v.jobs, len(a.jobs))
}
