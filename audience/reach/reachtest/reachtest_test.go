package reachtest_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/audience/reach/reachtest"
)

// expected is the frailty model at one overlap.
func expected(o reach.Overlap) reachtest.Model {
	m := reach.New(o)
	return reachtest.Model{
		AtLeast:   func(ps []float64, most int) []float64 { return m.Frequency(ps, most).AtLeast },
		Tolerance: math.Ldexp(1, -m.Bits()), // of λ in fixed point
		Concave:   true,
		Fold: func(add, remove []float64) float64 {
			var d reach.Dose
			for _, p := range add {
				d = d.Add(m.Dose(p))
			}
			for _, p := range remove {
				d = d.Remove(m.Dose(p))
			}
			return m.Reach(d)
		},
	}
}

func TestExpected(t *testing.T) {
	for name, o := range map[string]reach.Overlap{
		"independent": reach.Independent, "nearly independent": 1e-6, "θ=0.1": 0.1, "assumed": 0, "θ=1": 1, "θ=1.7": 1.7, "θ=4": 4,
	} {
		t.Run(name, func(t *testing.T) { reachtest.Run(t, expected(o)) })
	}
}

func TestCounts(t *testing.T) {
	reachtest.Run(t, reachtest.Model{
		AtLeast: func(ps []float64, most int) []float64 {
			ps = slices.Sorted(slices.Values(ps))
			c := reach.NewCounts(most)
			for _, p := range ps {
				c.Add(p)
			}
			return c.AtLeast()
		},
		Concave: true,
	})
}

func TestBounds(t *testing.T) {
	t.Run("lower", func(t *testing.T) {
		reachtest.Run(t, reachtest.Model{
			AtLeast: func(ps []float64, most int) []float64 { lower, _ := reach.AtLeast(ps, most); return lower },
			Bound:   true,
		})
	})
	t.Run("upper", func(t *testing.T) {
		reachtest.Run(t, reachtest.Model{
			AtLeast: func(ps []float64, most int) []float64 { _, upper := reach.AtLeast(ps, most); return upper },
			Bound:   true, Concave: true,
		})
	})
}

// TestBrokenModels shows that the contract refuses what planners must not be given.
func TestBrokenModels(t *testing.T) {
	sum := func(ps []float64) (s float64) {
		for _, p := range ps {
			s += p
		}
		return s
	}
	// Agostini's formula with pairs as under independence: beside a certain session it does
	// not reach everybody, and it says nothing of k ≥ 2.
	agostini := func(ps []float64, most int) []float64 {
		pairs, total := 0.0, sum(ps)
		for i, p := range ps {
			for _, q := range ps[:i] {
				pairs += p * q
			}
		}
		tail := make([]float64, most+1)
		tail[0] = 1
		if most > 0 && total > 0 {
			tail[1] = total * total / (total + 1.125*pairs)
		}
		return tail
	}
	// All sessions replaced by as many of the average p: a small session more lowers the average and with it reach.
	average := func(ps []float64, most int) []float64 {
		c := reach.NewCounts(most)
		for range ps {
			c.Add(sum(ps) / float64(len(ps)))
		}
		return c.AtLeast()
	}
	for name, c := range map[string]struct {
		model reachtest.Model
		laws  []string
	}{
		"agostini": {reachtest.Model{AtLeast: agostini}, []string{"everybody at a certain one", "marginals"}},
		"average":  {reachtest.Model{AtLeast: average}, []string{"everybody at a certain one"}},
		"best session only": {
			reachtest.Model{AtLeast: func(ps []float64, most int) []float64 {
				lower, _ := reach.AtLeast(ps, most)
				return lower
			}},
			[]string{"marginals"},
		},
		"forgets to remove": {
			reachtest.Model{
				AtLeast: expected(0).AtLeast, Tolerance: 1e-8,
				Fold: func(add, _ []float64) float64 { return reach.New(0).Frequency(add, 1).AtLeast[1] },
			},
			[]string{"add and remove are exact"},
		},
	} {
		err := reachtest.Check(c.model)
		for _, law := range c.laws {
			assert.ErrorContains(t, err, law, name)
		}
	}
	assert.NoError(t, reachtest.Check(expected(0)))
}
