package reach

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// tolerance is the relative error allowed against the functions of package math, which are right to one unit in the
// last place themselves.
const tolerance = 1e-15

// magnitudes draws floats from 2^low to 2^high, spread evenly over the binary exponents.
func magnitudes(low, high int) *rapid.Generator[float64] {
	return rapid.Custom(func(t *rapid.T) float64 {
		return math.Ldexp(rapid.Float64Range(1, 2).Draw(t, "mantissa"), rapid.IntRange(low, high-1).Draw(t, "exponent"))
	})
}

func TestElementaryAtTheEdges(t *testing.T) {
	assert.Zero(t, log1p(0))
	assert.Equal(t, math.Ln2, log1p(1))
	assert.Zero(t, expm1(0))
	assert.Equal(t, math.Inf(1), expm1(64))
	assert.Less(t, expm1(math.Nextafter(64, 0)), math.Inf(1))
}

func TestElementaryAccuracy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := magnitudes(-200, 70).Draw(t, "x")
		require.InEpsilon(t, math.Log1p(x), log1p(x), tolerance)
		y := min(magnitudes(-200, 6).Draw(t, "y"), 63.9)
		require.InEpsilon(t, math.Expm1(y), expm1(y), tolerance)
	})
}

func TestElementaryAccuracyOnGrid(t *testing.T) {
	worst := 0.0
	for i := 1; i < 1<<15; i++ {
		y := float64(i) / (1 << 9) // up to 64
		worst = max(worst, math.Abs(expm1(y)/math.Expm1(y)-1))
		x := math.Expm1(y)
		worst = max(worst, math.Abs(log1p(x)/math.Log1p(x)-1))
	}
	require.Less(t, worst, tolerance)
}

// TestElementaryIsMonotone looks at neighbouring floats, also at the seams of the pieces.
func TestElementaryIsMonotone(t *testing.T) {
	check := func(x float64, f func(float64) float64) bool {
		for range 8 {
			next := math.Nextafter(x, math.Inf(1))
			if f(next) < f(x) {
				return false
			}
			x = next
		}
		return true
	}
	for k := range 64 {
		seam := float64(k) * math.Ln2
		if seam < 63 {
			assert.True(t, check(max(0, seam-4e-14), expm1) && check(math.Nextafter(seam, 0), expm1), "expm1 near %v", seam)
		}
		power := math.Ldexp(1, k) - 1
		assert.True(t, check(math.Nextafter(math.Nextafter(power, 0), 0), log1p), "log1p near %v", power)
	}
	rapid.Check(t, func(t *rapid.T) {
		require.True(t, check(magnitudes(-60, 60).Draw(t, "x"), log1p))
		require.True(t, check(magnitudes(-60, 6).Draw(t, "y"), expm1))
	})
}
