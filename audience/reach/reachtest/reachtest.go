// Package reachtest is the contract of a forecast of reach: laws that every model of how often people attend must keep,
// whatever it assumes about the dependence between sessions. A new model describes itself as a [Model] and passes [Run].
//
// The laws are tested on random sessions, made from a fixed seed, so that a failure comes back.
package reachtest

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/pufa-go/pufa/audience/reach"
)

// Model is a forecast under test. AtLeast is required.
type Model struct {
	// AtLeast returns, for k = 0 … most, the share of a group that attends at least k of sessions with probabilities ps.
	AtLeast func(ps []float64, most int) []float64
	// Tolerance is how far a share may be from a law because of rounding, for each session; 0 is 1e-12.
	Tolerance float64
	// Bound says that the figures for different k belong to different populations, as those of a bound do: they need
	// not add up to the attendances.
	Bound bool
	// Fold, if not nil, returns the reach that the model's state gives after the sessions in add have been put in and
	// those in remove taken out again, each in the order given. A model whose state cannot take sessions back has none.
	Fold func(add, remove []float64) float64
	// Concave says that the gain of a session falls, or stays, as others are added.
	Concave bool
}

const (
	trials  = 120
	largest = 10 // most sessions of a trial
)

// laws are all that a model must keep.
var laws = []struct {
	name  string
	holds func(m Model, r *rand.Rand) error
}{
	{"shares fall with k", falls},
	{"nobody without sessions, everybody at a certain one", ends},
	{"one session reaches its own share", alone},
	{"attendances add up to the marginals", marginals},
	{"within the sharp bounds", within},
	{"a session more never lowers a share", grows},
	{"a higher probability never lowers a share", rises},
	{"the order of sessions does not matter", anyOrder},
	{"a lower cap tells the same", capped},
	{"gains diminish", diminish},
	{"add and remove are exact", folds},
}

// Run tests m against all laws, each as a subtest.
func Run(t *testing.T, m Model) {
	t.Helper()
	for i := range laws {
		t.Run(laws[i].name, func(t *testing.T) {
			if err := m.check(i); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// Check tests m against all laws outside a test. The error names each law that is broken, with a case that breaks it;
// nil means that none was found broken.
func Check(m Model) error {
	var broken []error
	for i, law := range laws {
		if err := m.check(i); err != nil {
			broken = append(broken, fmt.Errorf("%s: %w", law.name, err))
		}
	}
	return errors.Join(broken...)
}

func (m Model) check(law int) error {
	r := rand.New(rand.NewPCG(20241204, uint64(law)))
	for trial := range trials {
		if err := laws[law].holds(m, r); err != nil {
			return fmt.Errorf("trial %d: %w", trial, err)
		}
	}
	return nil
}

// sessions draws up to most probabilities, small, middling and large ones, sometimes alike; certain ones are apart.
func sessions(r *rand.Rand, most int) []float64 {
	ps := make([]float64, r.IntN(most+1))
	same, kind := r.Float64(), r.IntN(4)
	for i := range ps {
		switch kind {
		case 0:
			ps[i] = same
		case 1:
			ps[i] = 0.1 * r.Float64()
		default:
			ps[i] = r.Float64()
		}
		ps[i] = min(ps[i], 0.99)
	}
	return ps
}

// allowed is how far a share of n sessions may be off.
func (m Model) allowed(n int) float64 {
	tolerance := m.Tolerance
	if tolerance == 0 {
		tolerance = 1e-12
	}
	return tolerance * float64(n+1)
}

func falls(m Model, r *rand.Rand) error {
	ps := sessions(r, largest)
	tail := m.AtLeast(ps, len(ps)+2)
	if len(tail) != len(ps)+3 || tail[0] != 1 {
		return fmt.Errorf("at least 0 … %d sessions gives %v: want that many shares, the first 1", len(ps)+2, tail)
	}
	for k := 1; k < len(tail); k++ {
		if !(tail[k] >= 0 && tail[k] <= tail[k-1]) {
			return fmt.Errorf("%v: at least %d sessions rises, or leaves [0, 1], in %v", ps, k, tail)
		}
		if k > len(ps) && tail[k] > m.allowed(len(ps)) {
			return fmt.Errorf("%v: %v attend %d sessions, which do not exist", ps, tail[k], k)
		}
	}
	return nil
}

func ends(m Model, r *rand.Rand) error {
	for _, ps := range [][]float64{nil, {0}, {0, 0, 0}} {
		if tail := m.AtLeast(ps, 2); tail[1] != 0 || tail[2] != 0 {
			return fmt.Errorf("%v: somebody is reached: %v", ps, tail)
		}
	}
	ps := append(sessions(r, largest), 1)
	if tail := m.AtLeast(ps, 1); tail[1] != 1 {
		return fmt.Errorf("%v: not everybody is reached: %v", ps, tail)
	}
	with, without := m.AtLeast(ps, len(ps)), m.AtLeast(ps[:len(ps)-1], len(ps))
	for k := 1; k < len(with); k++ {
		if !m.Bound && math.Abs(with[k]-without[k-1]) > m.allowed(len(ps)) {
			return fmt.Errorf("%v: the certain session is not counted apart: %v, without it %v", ps, with, without)
		}
	}
	return nil
}

func alone(m Model, r *rand.Rand) error {
	p := min(r.Float64(), 0.99)
	if tail := m.AtLeast([]float64{p}, 1); math.Abs(tail[1]-p) > m.allowed(1) {
		return fmt.Errorf("one session of %v reaches %v", p, tail[1])
	}
	return nil
}

func marginals(m Model, r *rand.Rand) error {
	ps := sessions(r, largest)
	want, got := 0.0, 0.0
	for _, p := range ps {
		want += p
	}
	for _, share := range m.AtLeast(ps, len(ps))[1:] {
		got += share // Σ k·f_k
	}
	if !m.Bound && math.Abs(want-got) > m.allowed(len(ps)) {
		return fmt.Errorf("%v: %v attendances a person, the probabilities add up to %v", ps, got, want)
	}
	return nil
}

func within(m Model, r *rand.Rand) error {
	ps := sessions(r, largest)
	tail := m.AtLeast(ps, len(ps))
	lower, upper := reach.AtLeast(ps, len(ps))
	for k, share := range tail {
		if share < lower[k]-m.allowed(len(ps)) || share > upper[k]+m.allowed(len(ps)) {
			return fmt.Errorf("%v: at least %d sessions: %v is outside %v … %v", ps, k, share, lower[k], upper[k])
		}
	}
	return nil
}

func grows(m Model, r *rand.Rand) error {
	ps := append(sessions(r, largest), min(r.Float64(), 0.99))
	return below(m, ps[:len(ps)-1], ps)
}

func rises(m Model, r *rand.Rand) error {
	ps := append(sessions(r, largest-1), min(r.Float64(), 0.99))
	more := slices.Clone(ps)
	i := r.IntN(len(ps))
	more[i] = min(more[i]+float64(r.Float64()*(1-more[i])), 0.99)
	return below(m, ps, more)
}

// below checks that no share is larger for ps than for more. Reach itself must not fall by a bit.
func below(m Model, ps, more []float64) error {
	before, after := m.AtLeast(ps, len(more)), m.AtLeast(more, len(more))
	for k := range before {
		allowed := m.allowed(len(more))
		if k == 1 {
			allowed = 0
		}
		if after[k] < before[k]-allowed {
			return fmt.Errorf("%v → %v lowers at least %d sessions from %v to %v", ps, more, k, before[k], after[k])
		}
	}
	return nil
}

func anyOrder(m Model, r *rand.Rand) error {
	ps := sessions(r, largest)
	other := slices.Clone(ps)
	r.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
	a, b := m.AtLeast(ps, len(ps)), m.AtLeast(other, len(ps))
	if !alike(m, a, b, len(ps)) || len(a) > 1 && a[1] != b[1] {
		return fmt.Errorf("%v gives %v, %v gives %v", ps, a, other, b)
	}
	return nil
}

func capped(m Model, r *rand.Rand) error {
	ps := sessions(r, largest)
	most := r.IntN(len(ps) + 1)
	a, b := m.AtLeast(ps, len(ps)), m.AtLeast(ps, most)
	if len(b) != most+1 || !alike(m, a[:most+1], b, len(ps)) {
		return fmt.Errorf("%v: %v, but capped at %d %v", ps, a, most, b)
	}
	return nil
}

func alike(m Model, a, b []float64, n int) bool {
	for k := range a {
		if math.Abs(a[k]-b[k]) > m.allowed(n) {
			return false
		}
	}
	return true
}

func diminish(m Model, r *rand.Rand) error {
	if !m.Concave {
		return nil
	}
	few := sessions(r, largest)
	many := append(slices.Clone(few), sessions(r, largest)...)
	p := min(r.Float64(), 0.99)
	gain := func(ps []float64) float64 {
		return m.AtLeast(append(slices.Clone(ps), p), 1)[1] - m.AtLeast(ps, 1)[1]
	}
	if a, b := gain(few), gain(many); b > a+m.allowed(len(many)) {
		return fmt.Errorf("%v gains %v upon %v, but %v upon %v", p, a, few, b, many)
	}
	return nil
}

func folds(m Model, r *rand.Rand) error {
	if m.Fold == nil {
		return nil
	}
	kept, gone := sessions(r, largest), sessions(r, largest)
	both := append(slices.Clone(kept), gone...)
	r.Shuffle(len(both), func(i, j int) { both[i], both[j] = both[j], both[i] })
	r.Shuffle(len(gone), func(i, j int) { gone[i], gone[j] = gone[j], gone[i] })
	want, got := m.AtLeast(kept, 1)[1], m.Fold(both, gone)
	if want != got {
		return fmt.Errorf("%v without %v reaches %v, but %v alone %v", both, gone, got, kept, want)
	}
	return nil
}
