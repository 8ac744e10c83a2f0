package reach

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
)

// plan evaluates three sessions on two groups.
func plan(d Draw) (sum audience.People) {
	for _, g := range []struct {
		size int64
		ps   []float64
	}{{20_000, []float64{0.1, 0.05, 0.2}}, {3_000, []float64{0.5, 0, 0.3}}} {
		var dose Dose
		for i, p := range g.ps {
			dose = dose.Add(d.Model.Dose(d.Probability(i, p)))
		}
		sum += d.Model.People(g.size, 1, dose)
	}
	return sum
}

func TestNoUncertaintyIsTheForecast(t *testing.T) {
	calls := 0
	want := plan(Draw{Model: New(1)})
	got := Uncertainty{Overlap: Fit{Overlap: 1}, Seed: 9}.Range(func(d Draw) audience.People {
		calls++
		return plan(d)
	})
	assert.Equal(t, Range{want, want, want}, got)
	assert.Equal(t, 1, calls)
}

func TestRangeIsReproducible(t *testing.T) {
	u := Uncertainty{Overlap: Fit{Low: 0.2, High: 1.1}, Turnout: 0.1, Session: 0.2, Seed: 7}
	first := u.Range(plan)
	assert.Equal(t, first, u.Range(plan))
	assert.Less(t, first.Low, first.Median)
	assert.Less(t, first.Median, first.High)
	assert.Equal(t, Range{6_334_928, 7_876_478, 9_842_757}, first, "the same on every processor")
	u.Seed++
	assert.NotEqual(t, first, u.Range(plan))
}

func TestMoreUncertaintyIsWider(t *testing.T) {
	width := func(u Uncertainty) audience.People {
		r := u.Range(plan)
		return r.High - r.Low
	}
	assert.Less(t, width(Uncertainty{Turnout: 0.1}), width(Uncertainty{Turnout: 0.3}))
	assert.Less(t, width(Uncertainty{Session: 0.1}), width(Uncertainty{Session: 0.3}))
	assert.Less(t, width(Uncertainty{Session: 0.2}), width(Uncertainty{Turnout: 0.2}), "errors of single sessions cancel in part")
	assert.Less(t, width(Uncertainty{Overlap: Fit{Low: 0.4, High: 0.6}}), width(Uncertainty{Overlap: Fit{Low: 0.2, High: 1.5}}))
	assert.Zero(t, width(Uncertainty{Overlap: Fit{Overlap: 1, Low: 2, High: 3}, Turnout: math.NaN(), Session: -1}), "a range beside its θ says nothing")
}

func TestDrawnProbabilities(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Uncertainty{Turnout: 0.5, Session: 0.5, Seed: rapid.Uint64().Draw(t, "seed")}.draw(3)
		i := rapid.IntRange(0, 5000).Draw(t, "session")
		p, q := probabilities().Draw(t, "p"), probabilities().Draw(t, "q")
		a, b := d.Probability(i, min(p, q)), d.Probability(i, max(p, q))
		require.True(t, a >= 0 && a <= b+1e-15 && b <= 1)
		require.Zero(t, d.Probability(i, 0))
		require.Zero(t, d.Probability(i, math.NaN()))
		require.Equal(t, 1.0, d.Probability(i, 1))
		odds := func(p float64) float64 { return math.Log(p / (1 - p)) }
		if p > 0.001 && p < 0.999 {
			require.InDelta(t, odds(d.Probability(i, 0.5)), odds(d.Probability(i, p))-odds(p), 1e-9, "one factor on all odds")
		}
	})
}

func TestNormalDraws(t *testing.T) {
	source := rand.NewPCG(1, 2)
	const n = 20_000
	moments, outside := [5]float64{}, 0
	for range n {
		z := normal(source)
		for k := range moments {
			moments[k] += math.Pow(z, float64(k)) / n
		}
		if math.Abs(z) > normal95 {
			outside++
		}
	}
	assert.InDelta(t, 0, moments[1], 0.03)
	assert.InDelta(t, 1, moments[2], 0.04)
	assert.InDelta(t, 0, moments[3], 0.1)
	assert.InDelta(t, 3, moments[4], 0.3)
	assert.InDelta(t, 0.05*n, outside, 0.006*n)
}
