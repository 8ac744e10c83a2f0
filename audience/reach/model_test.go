package reach

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
)

func overlaps() *rapid.Generator[Overlap] {
	return rapid.OneOf(
		rapid.SampledFrom([]Overlap{0, Independent, 0x1p-59, 1, 2, 4}),
		rapid.Map(rapid.Float64Range(1e-9, maxTheta), func(x float64) Overlap { return Overlap(x) }),
	)
}

// probabilities draws p over its whole range, tiny and nearly certain ones included.
func probabilities() *rapid.Generator[float64] {
	return rapid.OneOf(
		rapid.Float64Range(0, 1),
		rapid.Map(rapid.Float64Range(0, 40), func(x float64) float64 { return math.Exp2(-x) }),
		rapid.Map(rapid.Float64Range(0, 24), func(x float64) float64 { return 1 - math.Exp2(-x) }),
	)
}

func sets(most int) *rapid.Generator[[]float64] { return rapid.SliceOfN(probabilities(), 0, most) }

func TestDoseOfOddProbabilities(t *testing.T) {
	for _, o := range []Overlap{0, Independent, 1, 3} {
		m := New(o)
		for _, p := range []float64{0, math.Copysign(0, -1), -1, math.Inf(-1), math.NaN(), 1e-300} {
			assert.Equal(t, Dose{}, m.Dose(p), "θ %v, p %v", m.Theta(), p)
		}
		for _, p := range []float64{1, 2, math.Inf(1), math.Nextafter(certain, 1)} {
			assert.Equal(t, Dose{Certain: 1}, m.Dose(p), "θ %v, p %v", m.Theta(), p)
		}
		assert.Zero(t, m.Dose(certain).Certain)
	}
}

func TestReachOfOddDoses(t *testing.T) {
	for _, o := range []Overlap{0, Independent, 1, 3} {
		m := New(o)
		assert.Zero(t, m.Reach(Dose{}))
		assert.Zero(t, m.Reach(Dose{Lambda: -1}), "what stands for no set of sessions reaches nobody")
		assert.Equal(t, 1.0, m.Reach(Dose{Certain: 1}))
		assert.InDelta(t, 1, m.Reach(Dose{Lambda: math.MaxInt64}), 1e-3)
	}
}

func TestOneSessionReachesItsOwnShare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, p := New(overlaps().Draw(t, "θ")), probabilities().Draw(t, "p")
		allowed := resolution(m, 1) + 1e-15
		if m.Theta() > 1 { // saturation, see the package comment
			allowed += math.Pow(1+math.Ldexp(m.Theta(), 48-m.Bits()), -1/m.Theta())
		}
		if p > certain {
			allowed = 0x1p-20
		}
		require.InDelta(t, p, m.Reach(m.Dose(p)), allowed)
	})
}

// TestSaturation pins what the package comment says about p very near 1.
func TestSaturation(t *testing.T) {
	for _, c := range []struct {
		theta Overlap
		delta float64
	}{{Independent, 0}, {0, 0}, {1, 0}, {1.2, 0}, {2, 1.8e-4}, {3, 1.1e-3}, {4, 5.6e-3}} {
		m := New(c.theta)
		short := certain - m.Reach(m.Dose(certain))
		assert.LessOrEqual(t, short, c.delta+resolution(m, 1), "θ = %v", m.Theta())
		assert.Equal(t, c.delta > 0, m.Dose(certain).Lambda == maxLambda, "θ = %v", m.Theta())
	}
	var d Dose
	for range 1 << 15 {
		d = d.Add(New(4).Dose(certain))
	}
	assert.Positive(t, d.Lambda, "2^15 saturated sessions fit")
}

func TestDoseIsMonotoneInP(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := New(overlaps().Draw(t, "θ"))
		p, q := probabilities().Draw(t, "p"), probabilities().Draw(t, "q")
		low, high := m.Dose(min(p, q)), m.Dose(max(p, q))
		require.True(t, high.Certain > low.Certain || high.Certain == low.Certain && high.Lambda >= low.Lambda)
	})
}

func TestIndependenceIsSainsbury(t *testing.T) {
	m := New(Independent)
	rapid.Check(t, func(t *rapid.T) {
		ps := rapid.SliceOfN(rapid.Float64Range(1e-9, 0.9999), 1, 30).Draw(t, "ps")
		missed := 1.0
		for _, p := range ps {
			missed *= 1 - p
		}
		require.InDelta(t, 1-missed, unrounded(m, ps), 1e-12)
		require.InDelta(t, 1-missed, m.Reach(doses(m, ps)), resolution(m, len(ps))+1e-12)
		require.InDelta(t, 1-missed, unrounded(New(1e-13), ps), 1e-9, "θ → 0 from the general path")
	})
}

// TestPathsAgree compares θ = ½ by square roots with θ = ½ by logarithm and exponential.
func TestPathsAgree(t *testing.T) {
	slow := Model{path: general, bits: halfBits, theta: 0.5, scale: halfScale, step: 1. / halfScale}
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.Float64Range(1e-12, certain).Draw(t, "p")
		require.InEpsilon(t, slow.lambda(p), Model{}.lambda(p), 4e-15)
		sum := magnitudes(-40, 40).Draw(t, "sum")
		require.InEpsilon(t, slow.reach(sum), halfReach(sum/2), 4e-15)
	})
}

func TestAddingNeverLowersReach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := New(overlaps().Draw(t, "θ"))
		var d Dose
		last, people := 0.0, audience.People(0)
		for _, p := range sets(200).Draw(t, "ps") {
			d = d.Add(m.Dose(p))
			r, n := m.Reach(d), m.People(1_234_567, 0.7, d)
			require.GreaterOrEqual(t, r, last)
			require.LessOrEqual(t, r, 1.0)
			require.GreaterOrEqual(t, n, people)
			last, people = r, n
		}
	})
}

// TestSmallestStepNeverLowersReach adds one unit of λ at a time, where the slope of reach is below one unit in the
// last place.
func TestSmallestStepNeverLowersReach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := New(overlaps().Draw(t, "θ"))
		d := Dose{Lambda: int64(magnitudes(0, 62).Draw(t, "Λ"))}
		last := m.Reach(d)
		for range 50 {
			d.Lambda++
			r := m.Reach(d)
			require.GreaterOrEqual(t, r, last)
			last = r
		}
	})
}

func TestReturnsDiminish(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := New(overlaps().Draw(t, "θ"))
		few := doses(m, sets(20).Draw(t, "few"))
		many := few.Add(doses(m, sets(20).Draw(t, "more")))
		one := m.Dose(probabilities().Draw(t, "p"))
		require.GreaterOrEqual(t, m.Reach(few.Add(one))-m.Reach(few), m.Reach(many.Add(one))-m.Reach(many)-1e-14)
	})
}

func TestMoreOverlapNeverRaisesReach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := New(overlaps().Draw(t, "θ")), New(overlaps().Draw(t, "θ′"))
		if a.Theta() > b.Theta() {
			a, b = b, a
		}
		ps := sets(20).Draw(t, "ps")
		allowed := resolution(a, len(ps)) + resolution(b, len(ps)) + 1e-13
		if a.Theta() > 1 { // a may be too small by its saturation
			allowed += math.Pow(1+math.Ldexp(a.Theta(), 48-a.Bits()), -1/a.Theta())
		}
		require.LessOrEqual(t, b.Reach(doses(b, ps)), a.Reach(doses(a, ps))+allowed)
	})
}

func TestDosesAddAndRemoveExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := New(overlaps().Draw(t, "θ"))
		ps := sets(30).Draw(t, "ps")
		whole := doses(m, ps)
		require.Equal(t, whole, doses(m, rapid.Permutation(ps).Draw(t, "other order")))
		cut := rapid.IntRange(0, len(ps)).Draw(t, "cut")
		left, right := doses(m, ps[:cut]), doses(m, ps[cut:])
		require.Equal(t, whole, right.Add(left), "parts merge")
		require.Equal(t, left, whole.Remove(right))
		for _, p := range rapid.Permutation(ps).Draw(t, "order of removal") {
			whole = whole.Remove(m.Dose(p))
		}
		require.Equal(t, Dose{}, whole)
	})
}

func TestPeople(t *testing.T) {
	m := New(1)
	d := m.Dose(0.5) // λ = 1 exactly
	assert.Equal(t, audience.People(500), m.People(1, 1, d))
	assert.Equal(t, audience.FromPersons(4_500_000), m.People(9_000_000, 1, d))
	assert.Equal(t, audience.People(125), m.People(1, 0.25, d))
	assert.Equal(t, audience.FromPersons(7), m.People(7, 1, Dose{Certain: 2}))
	for _, weight := range []float64{0, -1, math.NaN()} {
		assert.Zero(t, m.People(1, weight, d))
	}
	assert.Zero(t, m.People(-5, 1, d))
	assert.Equal(t, audience.People(math.MaxInt64), m.People(math.MaxInt64, 1, d), "saturates")
}

func TestNothingIsAllocated(t *testing.T) {
	for _, o := range []Overlap{0, Independent, 3} {
		var total audience.People
		assert.Zero(t, testing.AllocsPerRun(100, func() {
			m := New(o)
			total += m.People(1000, 1, m.Dose(0.3).Add(m.Dose(0.2)))
		}), "θ = %v", o)
		require.Positive(t, total)
	}
}
