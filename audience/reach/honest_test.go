package reach

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
)

// simulate lets people of frailty θ decide on sessions ps and returns how many attended each, and how many attended
// exactly k.
func simulate(r *rand.Rand, theta float64, ps []float64, people int) (session []int, exactly []int64) {
	m := New(overlap(theta))
	session, exactly = make([]int, len(ps)), make([]int64, len(ps)+1)
	for range people {
		t := 1.0
		if theta > 0 {
			t = theta * gamma(r, 1/theta)
		}
		n := 0
		for i, p := range ps {
			if r.Float64() < -math.Expm1(-t*m.lambda(p)) {
				session[i]++
				n++
			}
		}
		exactly[n]++
	}
	return session, exactly
}

// gamma draws from the gamma distribution of a shape and scale 1, by the method of Marsaglia and Tsang (2000).
func gamma(r *rand.Rand, shape float64) float64 {
	if shape < 1 {
		return gamma(r, shape+1) * math.Pow(r.Float64(), 1/shape)
	}
	d := shape - 1./3
	for {
		x := r.NormFloat64()
		v := math.Pow(1+x/math.Sqrt(9*d), 3)
		if v > 0 && math.Log(r.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}

// TestActualReachLiesWithinTheBounds takes as p the shares that really came; dependence may then be anything.
func TestActualReachLiesWithinTheBounds(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 12))
	const people = 500
	for range 200 {
		ps := make([]float64, 1+r.IntN(8))
		for i := range ps {
			ps[i] = 0.6 * r.Float64()
		}
		session, exactly := simulate(r, 4*r.Float64(), ps, people)
		for i, n := range session {
			ps[i] = float64(n) / people
		}
		intervals := New(0).Intervals(people, ps, len(ps))
		attended := int64(people)
		for k, i := range intervals {
			actual := audience.FromPersons(attended)
			require.True(t, i.Lower <= actual && actual <= i.Upper, "%v persons at least %d times, outside %+v of %v", actual, k, i, ps)
			attended -= exactly[k]
		}
	}
}

// TestFittedIntervalsCover simulates past attendance, fits θ, and asks how often the true θ lies in the 95 % range and the
// true reach of other sessions in the range of draws.
func TestFittedIntervalsCover(t *testing.T) {
	r := rand.New(rand.NewPCG(20, 26))
	past, next := []float64{0.3, 0.2, 0.25, 0.4, 0.15}, []float64{0.2, 0.3, 0.1, 0.25}
	const runs = 40
	inTheta, inReach, all := 0, 0, 0
	for _, theta := range []float64{0, 0.3, 1, 2.5} {
		m := New(overlap(theta))
		truth := m.People(1e6, 1, doses(m, next))
		for i := range runs {
			_, exactly := simulate(r, theta, past, 300)
			fit, err := FitAttendance(past, exactly)
			if err != nil {
				require.ErrorIs(t, err, ErrStrong)
			}
			all++
			if fit.Low <= theta && theta <= fit.High {
				inTheta++
			}
			u := Uncertainty{Overlap: fit, Seed: uint64(i), Draws: 150}
			got := u.Range(func(d Draw) audience.People { return d.Model.People(1e6, 1, doses(d.Model, next)) })
			if got.Low-1000 <= truth && truth <= got.High+1000 { // resolution of λ and one person in a million
				inReach++
			}
		}
	}
	t.Logf("θ covered %d, reach covered %d of %d", inTheta, inReach, all)
	assert.GreaterOrEqual(t, float64(inTheta)/float64(all), 0.93)
	assert.GreaterOrEqual(t, float64(inReach)/float64(all), 0.93)
}

// TestRangesCover draws the truth from what was declared uncertain.
func TestRangesCover(t *testing.T) {
	r := rand.New(rand.NewPCG(30, 9))
	u := Uncertainty{Overlap: Fit{Overlap: 1, Low: 0.6, High: 1.7}, Turnout: 0.15, Session: 0.2}
	inside, all := 0, 0
	for seed := range uint64(10) {
		u.Seed = seed
		got := u.Range(plan)
		for range 100 {
			truth := plan(u.draw(r.Uint64())) // another number, hence other parameters
			all++
			if got.Low <= truth && truth <= got.High {
				inside++
			}
		}
	}
	t.Logf("covered %d of %d", inside, all)
	assert.GreaterOrEqual(t, float64(inside)/float64(all), 0.93)
}
