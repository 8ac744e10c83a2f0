package reach

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestBoundsOfOddProbabilities(t *testing.T) {
	assert.Zero(t, Lower(nil))
	assert.Zero(t, Upper(nil))
	odd := []float64{math.NaN(), -1, math.Inf(-1), 0}
	assert.Equal(t, Bounds{}, bounds(odd))
	assert.Equal(t, bounds([]float64{1, 1}), bounds([]float64{2, math.Inf(1)}))
	tiny := bounds([]float64{math.SmallestNonzeroFloat64})
	assert.Equal(t, int64(1), tiny.Sum, "rounded up, so that the bound stays one")
	full := Bounds{Max: 1, Sum: math.MaxInt64 - 1}
	assert.Equal(t, int64(math.MaxInt64), full.Add(1).Sum)
	assert.Equal(t, 1.0, full.Add(1).Upper())
}

func TestBoundsInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps := sets(30).Draw(t, "ps")
		whole := bounds(ps)
		require.Equal(t, whole, bounds(rapid.Permutation(ps).Draw(t, "other order")))
		cut := rapid.IntRange(0, len(ps)).Draw(t, "cut")
		require.Equal(t, whole, bounds(ps[cut:]).Merge(bounds(ps[:cut])))
		sum := 0.0
		for _, p := range ps {
			sum += p
		}
		require.InDelta(t, min(1, sum), whole.Upper(), math.Ldexp(float64(len(ps)), -40)+1e-14)
		require.LessOrEqual(t, whole.Lower(), whole.Upper())
	})
}

func TestExpectedLiesWithinBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := New(overlaps().Draw(t, "θ"))
		ps := sets(30).Draw(t, "ps")
		b, d := bounds(ps), doses(m, ps)
		size := rapid.Int64Range(-1, 1e9).Draw(t, "size")
		i := m.Interval(size, d, b)
		require.LessOrEqual(t, i.Lower, i.Expected)
		require.LessOrEqual(t, i.Expected, i.Upper)

		// Before it is moved to a bound, the estimate passes it by the fixed point only.
		allowed := resolution(m, len(ps)) + 1e-14
		require.LessOrEqual(t, m.Reach(d), b.Upper()+allowed+0x1p-20, "certainty may add 2^-20")
		if m.Theta() > 1 {
			allowed += math.Pow(1+math.Ldexp(m.Theta(), 48-m.Bits()), -1/m.Theta())
		}
		require.GreaterOrEqual(t, m.Reach(d), b.Lower()-allowed)
	})
}

func TestIntervalsAdd(t *testing.T) {
	m := New(0)
	i := m.Interval(100, m.Dose(1), bounds([]float64{1}))
	j := m.Interval(50, Dose{}, Bounds{})
	assert.Equal(t, Interval{100_000, 100_000, 100_000}, i.Add(j))
	assert.Equal(t, i, i.Add(Interval{}))
}
