package reach

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestFitReachFindsTheOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		theta := rapid.Float64Range(0.01, 3.99).Draw(t, "θ")
		ps := rapid.SliceOfN(rapid.Float64Range(0.05, 0.8), 2, 8).Draw(t, "ps")
		m := New(Overlap(theta))
		got, err := FitReach(ps, m.union(ps))
		require.NoError(t, err)
		require.InEpsilon(t, theta, got.Theta(), 1e-9)

		p1, p2 := ps[0], ps[1]
		got, err = FitPair(p1, p2, p1+p2-m.union(ps[:2]))
		require.NoError(t, err)
		require.InEpsilon(t, theta, got.Theta(), 1e-9)

		r1, r2 := p1, m.union([]float64{p1, p1})
		got, err = FitReach([]float64{r1, r1}, r2)
		require.NoError(t, err)
		require.InEpsilon(t, theta, got.Theta(), 1e-9)
	})
}

func TestFitOutsideTheModel(t *testing.T) {
	for _, c := range []struct {
		name    string
		ps      []float64
		reached float64
		want    Overlap
		err     error
	}{
		{"independent", []float64{0.5, 0.5}, 0.75, Independent, nil},
		{"hardly above independence", []float64{0.5, 0.5}, 0.75 + 1e-13, Independent, nil},
		{"negative", []float64{0.5, 0.5}, 0.8, Independent, ErrNegative},
		{"everybody once", []float64{0.5, 0.5}, 1, Independent, ErrNegative},
		{"the same people", []float64{0.5, 0.4}, 0.5, 4, ErrStrong},
		{"fewer than the largest session", []float64{0.5, 0.4}, 0.49, 0, ErrImpossible},
		{"more than all together", []float64{0.2, 0.1}, 0.31, 0, ErrImpossible},
		{"no number", []float64{0.2, 0.1}, math.NaN(), 0, ErrImpossible},
		{"no share", []float64{0.2, 1.1}, 0.5, 0, ErrImpossible},
		{"no share either", []float64{0.2, math.NaN()}, 0.5, 0, ErrImpossible},
		{"one session", []float64{0.2}, 0.2, 0, ErrSilent},
		{"a certain session", []float64{0.2, 0.3, 1}, 1, 0, ErrSilent},
		{"an empty session", []float64{0.2, 0}, 0.2, 0, ErrSilent},
		{"no session", nil, 0, 0, ErrSilent},
		{"sessions too small to tell", []float64{1e-7, 1e-7}, 2e-7, 0, ErrSilent},
	} {
		got, err := FitReach(c.ps, c.reached)
		require.ErrorIs(t, err, c.err, c.name)
		assert.Equal(t, c.want, got, c.name)
	}
	_, err := FitPair(0.5, 0.4, 0.1)
	require.ErrorIs(t, err, ErrNegative)
	_, err = FitPair(0.5, 0.4, 0.41)
	require.ErrorIs(t, err, ErrImpossible)
	_, err = FitPair(0.5, 0.4, -0.1)
	require.ErrorIs(t, err, ErrImpossible)
	_, err = FitPair(0.5, 0.4, math.NaN())
	require.ErrorIs(t, err, ErrImpossible)
}

// shares returns how many of total persons attend 0, 1, … sessions, as expected.
func shares(m Model, ps []float64, total float64) []int64 {
	people := make([]int64, len(ps)+1)
	for k, share := range m.mix(ps, len(ps)) {
		people[k] = int64(math.Round(total * share))
	}
	return people
}

func TestFitAttendanceFindsTheOverlap(t *testing.T) {
	ps := []float64{0.3, 0.1, 0.2, 0.4, 0.2}
	for _, theta := range []Overlap{0.05, 0.5, 1, 2.2, 3.5} {
		fit, err := FitAttendance(ps, shares(New(theta), ps, 1e12))
		require.NoError(t, err)
		require.InEpsilon(t, float64(theta), fit.Overlap.Theta(), 1e-4)
		require.Less(t, fit.Low, fit.Overlap.Theta())
		require.Greater(t, fit.High, fit.Overlap.Theta())
		require.Less(t, fit.High-fit.Low, 1e-4, "a million million persons leave little doubt")

		few, err := FitAttendance(ps, shares(New(theta), ps, 1000))
		require.NoError(t, err)
		require.Greater(t, few.High-few.Low, 0.1, "a thousand leave some")

		sure := append([]int64{0}, shares(New(theta), ps, 1000)...)
		same, err := FitAttendance(append([]float64{1}, ps...), sure)
		require.NoError(t, err)
		require.Equal(t, few, same, "a certain session tells nothing")
	}
}

func TestFitAttendanceOutsideTheModel(t *testing.T) {
	two := []float64{0.5, 0.5}
	for _, c := range []struct {
		name   string
		ps     []float64
		people []int64
		want   Overlap
		err    error
	}{
		{"independent", two, []int64{250, 500, 250}, Independent, nil},
		{"everybody once", two, []int64{0, 1000, 0}, Independent, ErrNegative},
		{"always the same", two, []int64{500, 0, 500}, 4, ErrStrong},
		{"three of two", two, []int64{5, 5, 5, 1}, 0, ErrImpossible},
		{"nobody at three of two", two, []int64{25, 50, 25, 0, 0}, Independent, nil},
		{"missed a certain one", []float64{0.5, 0.5, 1}, []int64{1, 5, 5}, 0, ErrImpossible},
		{"negative number", two, []int64{5, -1, 5}, 0, ErrImpossible},
		{"no share", []float64{0.5, 1.5}, []int64{5, 1, 5}, 0, ErrImpossible},
		{"nobody", two, []int64{0, 0}, 0, ErrSilent},
		{"nobody at all", two, nil, 0, ErrSilent},
		{"one session", []float64{0.5}, []int64{5, 5}, 0, ErrSilent},
	} {
		got, err := FitAttendance(c.ps, c.people)
		require.ErrorIs(t, err, c.err, c.name)
		assert.Equal(t, c.want, got.Overlap, c.name)
	}
}
