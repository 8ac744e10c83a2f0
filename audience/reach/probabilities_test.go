package reach

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func attendance(sizes []int64, ps []float64) (sum float64) {
	for j, p := range ps {
		sum += p * float64(sizes[j])
	}
	return sum
}

func TestProbabilities(t *testing.T) {
	for _, c := range []struct {
		name               string
		sizes              []int64
		propensity         []float64
		expected, capacity int64
		want               []float64
	}{
		{"propensities are read as shares", []int64{1, 1, 1, 1}, []float64{0.25, 3, -1, math.NaN()}, 0, 0, []float64{0.25, 1, 0, 0}},
		{"room for all", []int64{100, 100}, []float64{0.5, 0.25}, 0, 75, []float64{0.5, 0.25}},
		{"capacity cuts all groups alike", []int64{100, 200}, []float64{0.5, 0.25}, 0, 50, []float64{0.25, 0.125}},
		{"expected raises", []int64{100, 200}, []float64{0.25, 0.125}, 100, 0, []float64{0.5, 0.25}},
		{"expected lowers", []int64{100, 200}, []float64{0.5, 0.25}, 25, 0, []float64{0.125, 0.0625}},
		{"full groups leave the rest to others", []int64{100, 100}, []float64{0.5, 0.125}, 150, 0, []float64{1, 0.5}},
		{"more expected than may come", []int64{100, 100, 100}, []float64{0.5, 0.125, 0}, 900, 0, []float64{1, 1, 0}},
		{"expected first, capacity then", []int64{100, 100}, []float64{0.5, 0.125}, 150, 75, []float64{0.5, 0.25}},
		{"nobody may come", []int64{100}, []float64{0}, 10, 5, []float64{0}},
		{"an empty group", []int64{0, 100}, []float64{0.5, 0.25}, 50, 0, []float64{1, 0.5}},
		{"a negative size is nobody", []int64{-50, 100}, []float64{0.5, 0.5}, 0, 25, []float64{0.25, 0.25}},
		{"tiny propensities", []int64{1000}, []float64{1e-320}, 500, 0, []float64{0.5}},
		{"negative numbers say nothing", []int64{100}, []float64{0.5}, -1, -1, []float64{0.5}},
		{"no group", nil, nil, 10, 10, nil},
	} {
		assert.Equal(t, c.want, Probabilities(c.sizes, c.propensity, c.expected, c.capacity, nil), c.name)
	}
}

func TestProbabilitiesLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		sizes := rapid.SliceOfN(rapid.Int64Range(0, 100_000), n, n).Draw(t, "sizes")
		share := rapid.OneOf(rapid.Just(0.), rapid.Float64Range(1e-12, 1)) // no underflow
		propensity := rapid.SliceOfN(share, n, n).Draw(t, "propensity")
		expected := rapid.Int64Range(0, 200_000).Draw(t, "expected")
		capacity := rapid.Int64Range(0, 50_000).Draw(t, "capacity")
		open := Probabilities(sizes, propensity, expected, 0, nil)
		ps := Probabilities(sizes, propensity, expected, capacity, nil)

		able := 0.0
		for j, p := range propensity {
			require.True(t, ps[j] >= 0 && ps[j] <= open[j] && open[j] <= 1, "capacity only lowers")
			require.Equal(t, p == 0, open[j] == 0)
			if p > 0 {
				able += float64(sizes[j])
			}
			for i, q := range propensity {
				if p <= q {
					require.LessOrEqual(t, ps[j], ps[i], "the keener group comes in no smaller share")
				}
				if open[j] < 1 && open[i] < 1 && q > 0 {
					require.InEpsilon(t, 1+p/q, 1+open[j]/open[i], 1e-14, "one factor for all that are not full")
				}
			}
		}
		if expected > 0 {
			require.InEpsilon(t, 1+min(able, float64(expected)), 1+attendance(sizes, open), 1e-12, "the expected number is met")
		} else {
			require.Equal(t, propensity, open)
		}
		if capacity > 0 {
			require.InEpsilon(t, 1+min(float64(capacity), attendance(sizes, open)), 1+attendance(sizes, ps), 1e-12)
		} else {
			require.Equal(t, open, ps)
		}
	})
}

func TestProbabilitiesReuseOut(t *testing.T) {
	sizes, propensity, out := []int64{100, 200}, []float64{0.5, 0.1}, make([]float64, 5)
	want := Probabilities(sizes, propensity, 150, 90, nil)
	assert.Zero(t, testing.AllocsPerRun(10, func() { out = Probabilities(sizes, propensity, 150, 90, out) }))
	assert.Equal(t, want, out)
	assert.Equal(t, []float64{0.5, 0.1}, propensity, "the argument is untouched")
	assert.Equal(t, want, Probabilities(sizes, propensity, 150, 90, propensity), "out may be propensity")
	assert.Panics(t, func() { Probabilities(sizes, propensity[:1], 0, 0, nil) })
}
