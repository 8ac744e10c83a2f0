package reach

import (
	"math"
	"math/bits"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
)

// uncertain draws sets of sessions none of which is certain.
func uncertain(most int) *rapid.Generator[[]float64] {
	return rapid.SliceOfN(rapid.OneOf(rapid.Float64Range(0.001, 0.999), rapid.SampledFrom([]float64{0.1, 0.2, 0.999999})), 0, most)
}

// TestFrequencyAgainstSubsets compares quadrature with inclusion and exclusion over all 2ⁿ sets of sessions, which has a
// closed form.
func TestFrequencyAgainstSubsets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := New(overlaps().Draw(t, "θ"))
		ps := uncertain(6).Draw(t, "ps")
		n := len(ps)
		missed := make([]float64, 1<<n) // all of the set, whatever else
		for set := range missed {
			sum := 0.0
			for i, p := range ps {
				if set>>i&1 == 1 {
					sum += m.lambda(p)
				}
			}
			missed[set] = 1 - m.closed(sum)
		}
		want := make([]float64, n+1) // exactly
		for set := range missed {    // the sessions missed, at least
			for more := range missed {
				if more&set == set {
					want[n-bits.OnesCount(uint(set))] += math.Pow(-1, float64(bits.OnesCount(uint(more&^set)))) * missed[more]
				}
			}
		}
		for k, share := range m.mix(ps, n) {
			require.InDelta(t, want[k], share, 5e-13, "exactly %d", k)
		}
	})
}

func TestFrequencyLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := New(overlaps().Draw(t, "θ"))
		ps := sets(15).Draw(t, "ps")
		most := rapid.IntRange(0, 17).Draw(t, "most")
		f := m.Frequency(ps, most)
		require.Len(t, f.AtLeast, most+1)
		require.Equal(t, 1.0, f.AtLeast[0])
		sum := 0.0
		for k := 1; k <= most; k++ {
			require.LessOrEqual(t, f.AtLeast[k], f.AtLeast[k-1])
			require.GreaterOrEqual(t, f.AtLeast[k], 0.0)
			sum += f.AtLeast[k]
		}
		if most > 0 {
			require.Equal(t, m.Reach(doses(m, ps)), f.AtLeast[1], "to the bit")
		}
		if most >= len(ps) {
			allowed := float64(len(ps)+1)*resolution(m, 1+len(ps)) + float64(len(ps))*0x1p-20 + 1e-11
			if m.Theta() > 1 {
				allowed += float64(len(ps)) * math.Pow(1+math.Ldexp(m.Theta(), 48-m.Bits()), -1/m.Theta())
			}
			require.InDelta(t, f.Gross, sum, allowed, "Σ k·f_k is gross")
		}
		require.Equal(t, f, m.Frequency(rapid.Permutation(ps).Draw(t, "other order"), most))
		size := rapid.Int64Range(-5, 1e8).Draw(t, "size")
		people := f.People(size)
		if most > 0 {
			require.Equal(t, m.People(size, 1, doses(m, ps)), people[1])
			require.Equal(t, audience.FromPersons(max(size, 0)), people[0])
		}
	})
}

// TestMeanOfMixture checks the mean without the fixed point, for many sessions and extreme ones.
func TestMeanOfMixture(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := New(overlaps().Draw(t, "θ"))
		ps := rapid.SliceOfN(rapid.Map(probabilities(), func(p float64) float64 { return min(max(p, 1e-12), certain) }), 1, 25).Draw(t, "ps")
		want, got, total := 0.0, 0.0, 0.0
		for _, p := range ps {
			want += p
		}
		for k, share := range m.mix(ps, len(ps)) {
			got += float64(k) * share
			total += share
		}
		require.InDelta(t, want, got, 1e-11)
		require.InDelta(t, 1, total, 1e-12)
	})
}

func TestFrequencyOfKnownCases(t *testing.T) {
	f := New(Independent).Frequency([]float64{1, 0.5, 1, math.NaN(), 0, -3}, 5)
	assert.Equal(t, Frequency{AtLeast: []float64{1, 1, 1, 0.5, 0, 0}, Gross: 2.5}, f)
	assert.Equal(t, 250.0, f.GRP())
	assert.Equal(t, 2.5, f.Average())
	for k, want := range map[int]float64{-1: 0, 0: 0, 1: 0, 2: 0.5, 3: 0.5, 4: 0, 5: 0, 6: 0} {
		assert.Equal(t, want, f.Exactly(k), "exactly %d", k)
	}
	assert.Equal(t, 1.0, New(0).Frequency([]float64{1, 0.5}, 1).Exactly(1), "the cap stands for itself or more")
	for _, none := range []Frequency{{}, New(0).Frequency(nil, 3), New(1).Frequency([]float64{0.5}, -1)} {
		assert.Zero(t, none.Average())
		assert.Zero(t, none.Exactly(3))
	}
	g := New(1).Frequency([]float64{0.5, 0.5}, 2) // λ = 1 each: reach 2/3, both 1/3
	assert.InDelta(t, 2./3, g.AtLeast[1], 1e-15)
	assert.InDelta(t, 1./3, g.AtLeast[2], 1e-15)
	assert.InDelta(t, 1.5, g.Average(), 1e-14)
}

func TestIntervalsOfEveryFrequency(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := New(overlaps().Draw(t, "θ"))
		ps := sets(12).Draw(t, "ps")
		size := rapid.Int64Range(-1, 1e9).Draw(t, "size")
		all := m.Intervals(size, ps, 14)
		require.Len(t, all, 15)
		require.Equal(t, m.Interval(size, doses(m, ps), bounds(ps)), all[1])
		whole := audience.FromPersons(max(size, 0))
		require.Equal(t, Interval{whole, whole, whole}, all[0])
		for k, i := range all {
			require.LessOrEqual(t, i.Lower, i.Expected)
			require.LessOrEqual(t, i.Expected, i.Upper)
			if k > 0 {
				require.LessOrEqual(t, i.Lower, all[k-1].Lower)
				require.LessOrEqual(t, i.Expected, all[k-1].Expected)
				require.LessOrEqual(t, i.Upper, all[k-1].Upper)
			}
		}
	})
}
