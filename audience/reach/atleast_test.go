package reach

import (
	"math"
	"math/bits"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// extreme returns the greatest share of people, over all joint distributions of the 2ⁿ outcomes with marginals ps, for
// whom good holds of the number attended: a linear program, solved by the simplex method with Bland's rule. The nested
// outcomes (the r most frequent sessions and no other) are the first basis.
func extreme(ps []float64, good func(attended int) bool) float64 {
	ps = slices.Clone(ps)
	slices.Sort(ps)
	slices.Reverse(ps)
	n := len(ps)
	value := func(outcome int) float64 {
		if good(bits.OnesCount(uint(outcome))) {
			return 1
		}
		return 0
	}
	// Row r holds what outcome r of the basis has; column j of a row, how much of it one of outcome j replaces.
	rows, basis := make([][]float64, n+1), make([]int, n+1)
	attends := func(outcome, i int) float64 { return float64(outcome >> i & 1) }
	for r := range rows {
		rows[r], basis[r] = make([]float64, 1<<n+1), 1<<r-1
		for j := range 1 << n {
			before, after := 1.0, 0.0
			if r > 0 {
				before = attends(j, r-1)
			}
			if r < n {
				after = attends(j, r)
			}
			rows[r][j] = before - after
		}
		before, after := 1.0, 0.0
		if r > 0 {
			before = ps[r-1]
		}
		if r < n {
			after = ps[r]
		}
		rows[r][1<<n] = before - after
	}
	for {
		enter := slices.IndexFunc(rows[0][:1<<n], func(float64) bool { return false })
		for j := 0; j < 1<<n && enter < 0; j++ {
			gain := value(j)
			for r, b := range basis {
				gain -= rows[r][j] * value(b)
			}
			if gain > 1e-9 {
				enter = j
			}
		}
		if enter < 0 {
			best := 0.0
			for r, b := range basis {
				best += rows[r][1<<n] * value(b)
			}
			return best
		}
		leave, least := -1, math.Inf(1)
		for r := range rows {
			if rows[r][enter] > 1e-9 {
				ratio := rows[r][1<<n] / rows[r][enter]
				if ratio < least-1e-12 || ratio < least+1e-12 && basis[r] < basis[leave] {
					leave, least = r, ratio
				}
			}
		}
		pivot(rows, leave, enter)
		basis[leave] = enter
	}
}

func pivot(rows [][]float64, leave, enter int) {
	scale := rows[leave][enter]
	for j := range rows[leave] {
		rows[leave][j] /= scale
	}
	for r := range rows {
		if f := rows[r][enter]; r != leave && f != 0 {
			for j := range rows[r] {
				rows[r][j] -= f * rows[leave][j]
			}
		}
	}
}

func TestBoundsAreTheExtremesOfAllOutcomes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps := rapid.SliceOfN(rapid.OneOf(rapid.Float64Range(0, 1), rapid.SampledFrom([]float64{0, 0.25, 0.5, 1})), 1, 6).Draw(t, "ps")
		lower, upper := AtLeast(ps, len(ps))
		for k := 1; k <= len(ps); k++ {
			require.InDelta(t, extreme(ps, func(n int) bool { return n >= k }), upper[k], 1e-8, "upper, k = %d", k)
			require.InDelta(t, 1-extreme(ps, func(n int) bool { return n < k }), lower[k], 1e-8, "lower, k = %d", k)
		}
	})
}

func TestAtLeastLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps := sets(40).Draw(t, "ps")
		most := rapid.IntRange(-1, 45).Draw(t, "most")
		lower, upper := AtLeast(ps, most)
		require.Len(t, lower, max(most, 0)+1)
		require.Len(t, upper, len(lower))
		for k := 1; k < len(lower); k++ {
			require.LessOrEqual(t, lower[k], upper[k])
			require.LessOrEqual(t, lower[k], lower[k-1])
			require.LessOrEqual(t, upper[k], upper[k-1])
			if k > len(ps) {
				require.Zero(t, upper[k])
			}
		}
		if most > 0 {
			require.Equal(t, Lower(ps), lower[1], "to the bit")
			require.Equal(t, Upper(ps), upper[1], "to the bit")
		}
		l, u := AtLeast(rapid.Permutation(ps).Draw(t, "other order"), most)
		require.Equal(t, lower, l)
		require.Equal(t, upper, u)
	})
}

func TestAtLeastOfOddProbabilities(t *testing.T) {
	lower, upper := AtLeast([]float64{math.NaN(), -1, 2, math.Inf(1), 0.5}, 4)
	assert.Equal(t, []float64{1, 1, 1, 0.5, 0}, lower)
	assert.Equal(t, []float64{1, 1, 1, 0.5, 0}, upper)
	lower, upper = AtLeast(nil, 1)
	assert.Equal(t, []float64{1, 0}, lower)
	assert.Equal(t, []float64{1, 0}, upper)
}
