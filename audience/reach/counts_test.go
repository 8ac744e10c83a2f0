package reach

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestCountsMerge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		most := rapid.IntRange(0, 8).Draw(t, "most")
		a, b, c := sets(6).Draw(t, "a"), sets(6).Draw(t, "b"), sets(6).Draw(t, "c")
		whole := independentCounts(slices.Concat(a, b, c), most)
		left, right := independentCounts(a, most), independentCounts(b, most)
		third := independentCounts(c, most)
		kept := slices.Clone(right)
		require.NoError(t, left.Merge(right))
		require.Equal(t, kept, right, "the argument is untouched")
		require.NoError(t, left.Merge(third)) // (a b) c
		require.NoError(t, third.Merge(right))
		require.NoError(t, third.Merge(independentCounts(a, most))) // (c b) a
		zero := NewCounts(most)
		require.NoError(t, zero.Merge(whole))
		sum := 0.0
		for k := range whole {
			require.InDelta(t, whole[k], left[k], 1e-14)
			require.InDelta(t, whole[k], third[k], 1e-14)
			require.Equal(t, whole[k], zero[k], "no session is neutral")
			sum += whole[k]
		}
		require.InDelta(t, 1, sum, 1e-14)
	})
}

// TestCountsAgainstOutcomes adds up all 2ⁿ outcomes.
func TestCountsAgainstOutcomes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps := sets(8).Draw(t, "ps")
		most := rapid.IntRange(0, 9).Draw(t, "most")
		want := make([]float64, most+1)
		for outcome := range 1 << len(ps) {
			share, n := 1.0, 0
			for i, p := range ps {
				if outcome>>i&1 == 1 {
					share, n = share*p, n+1
				} else {
					share *= 1 - p
				}
			}
			want[min(n, most)] += share
		}
		for k, share := range independentCounts(ps, most) {
			require.InDelta(t, want[k], share, 1e-14)
		}
	})
}

func TestCountsOfOddInput(t *testing.T) {
	assert.Equal(t, Counts{0, 0, 1}, independentCounts([]float64{2, math.NaN(), -1, math.Inf(1)}, 2))
	assert.Equal(t, Counts{1}, independentCounts([]float64{0.5}, -3), "capped at nothing: 0 or more")
	var none Counts
	none.Add(0.5)
	assert.Empty(t, none)
	assert.Empty(t, none.AtLeast())
	c := NewCounts(2)
	assert.EqualError(t, c.Merge(NewCounts(3)), "reach: counts capped at 2 cannot be merged with counts capped at 3: cap both alike")
	assert.Equal(t, NewCounts(2), c)
	assert.Zero(t, testing.AllocsPerRun(10, func() { c.Add(0.25) }))
}
