package tally

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestStudent integrates the density of Student's t from 0 to the quantile.
func TestStudent(t *testing.T) {
	for df := 1; df <= 400; df = df*5/4 + 1 {
		v := float64(df)
		up, _ := math.Lgamma((v + 1) / 2)
		down, _ := math.Lgamma(v / 2)
		density := func(x float64) float64 {
			return math.Exp(up-down-(v+1)/2*math.Log1p(x*x/v)) / math.Sqrt(v*math.Pi)
		}
		const steps = 20_000
		q := student(df)
		sum := density(0) + density(q)
		for i := 1; i < steps; i++ {
			sum += float64(2+2*(i%2)) * density(q*float64(i)/steps)
		}
		assert.InDelta(t, 0.475, sum*q/steps/3, 5e-9, "%d degrees of freedom", df)
	}
	for df, last := 1, math.Inf(1); df < 1000; df++ {
		require.Less(t, student(df), last, "quantiles fall, across the end of the table too")
		last = student(df)
	}
	assert.True(t, math.IsInf(student(0), 1))
	assert.InDelta(t, normal975, student(math.MaxInt32), 1e-8)
}

func TestWilsonStaysInside(t *testing.T) {
	for _, q := range []float64{normal975, 12.7} {
		for n := 0; n < 60; n++ {
			for x := 0; x <= n; x++ {
				p := 0.0
				if n > 0 {
					p = float64(x) / float64(n)
				}
				i := Wilson(p, float64(n), q)
				require.True(t, 0 <= i.Lower && i.Lower <= p && p <= i.Upper && i.Upper <= 1, "%d of %d: %v", x, n, i)
				require.Equal(t, x == 0, i.Lower == 0)
				require.Equal(t, x == n, i.Upper == 1)
			}
		}
	}
	assert.Equal(t, Interval{0, 0.5, 1}, Wilson(0.5, 10, math.Inf(1)))
}

func TestDesignEffect(t *testing.T) {
	assert.Equal(t, 1.0, designEffect(1, assumedICC))
	assert.Equal(t, 3.0, designEffect(7, assumedICC))
}
