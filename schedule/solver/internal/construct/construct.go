// Package construct builds a first plan, greedily: pins, then fixed events,
// then tours, for wishes first and then for value, then proposals for what hosts
// hold.
package construct

import (
	"cmp"
	"math/bits"
	"math/rand/v2"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Builder adds sessions to a state, best first.
type Builder struct {
	In *instance.Instance
	S  *state.State
	// Stop is asked between steps; once it says so, no more sessions are added.
	Stop func() bool
	// Iterations counts the sessions tried.
	Iterations int
	// Settled tells which pins come with their staff, so that nobody is added
	// unless somebody who must come is missing; nil means none.
	Settled func(*campaign.Pin) bool

	rank []int32 // of candidates, shuffled by the seed, to break ties
}

// New returns a builder on an empty state.
func New(in *instance.Instance, seed uint64, stop func() bool) *Builder {
	b := &Builder{In: in, S: state.New(in), Stop: stop, rank: make([]int32, len(in.Candidates))}
	rng := rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15))
	for i, j := range rng.Perm(len(b.rank)) {
		b.rank[i] = int32(j)
	}
	return b
}

// Step is a stage of the construction after the pins.
type Step string

// The stages.
const (
	Events    Step = "events"    // fixed events and whatever needs no team
	Tours     Step = "tours"     // sessions that one travelling team holds
	Proposals Step = "proposals" // dates proposed for what hosts hold
)

// Orders lists the orders of stages worth trying. Hosts' sessions cost no
// travel, so which places are best left to them depends on where the tours go,
// and the other way round: neither order is always better.
func Orders() [][]Step {
	return [][]Step{{Events, Tours, Proposals}, {Events, Proposals, Tours}}
}

// OrdersOf is [Orders] without those that make no difference to a programme,
// where no host holds anything or no team goes anywhere.
func OrdersOf(in *instance.Instance) [][]Step {
	hosted := slices.ContainsFunc(in.Activities, func(a instance.Activity) bool { return a.Assigned })
	toured := slices.ContainsFunc(in.Activities, func(a instance.Activity) bool { return !a.Assigned && len(a.Drafted) > 0 })
	if hosted && toured {
		return Orders()
	}
	return Orders()[:1]
}

// Run runs a stage.
func (b *Builder) Run(step Step) {
	var candidates []int32
	for c := range b.In.Candidates {
		if b.stage(&b.In.Activities[b.In.Candidates[c].Activity]) == step {
			candidates = append(candidates, int32(c))
		}
	}
	if step == Tours {
		b.tour(candidates) // for the wishes
		b.outing(candidates)
	} else {
		b.fill(candidates)
	}
}

func (b *Builder) stage(a *instance.Activity) Step {
	switch {
	case a.Assigned:
		return Proposals
	case b.tours(a):
		return Tours
	}
	return Events
}

// tours reports whether sessions of an activity are held by one travelling team
// on its own, so that their times are its affair.
func (b *Builder) tours(a *instance.Activity) bool {
	return a.Least == 1 && a.Run == 1 && len(a.Named) == 0 && len(a.Pool) == 0
}

// gain is what a step improves: missed by grade, then value. cost is the team
// time, money or nothing that it takes.
type gain struct {
	missed [3]int64
	value  audience.People
	cost   int64
}

// positive reports whether the step makes the plan better, travel apart.
func (g gain) positive() bool {
	for _, m := range g.missed {
		if m != 0 {
			return m > 0
		}
	}
	return g.value > 0
}

// wanted reports whether the step fulfils part of a wish.
func (g gain) wanted() bool {
	for _, m := range g.missed {
		if m != 0 {
			return m > 0
		}
	}
	return false
}

// compare orders gains by what they do for each grade in turn, then by value
// per cost, then by cost. Wishes are compared whole, not per cost: they count
// places and sessions, of which there are few, while value is had everywhere.
func (g gain) compare(h gain) int {
	for i := range g.missed {
		if g.missed[i] != h.missed[i] {
			return cmp.Compare(g.missed[i], h.missed[i])
		}
	}
	if c := perCost(int64(g.value), g.cost, int64(h.value), h.cost); c != 0 {
		return c
	}
	return cmp.Compare(h.cost, g.cost)
}

// perCost compares a/p with b/q; a cost of zero counts as one.
func perCost(a, p, b, q int64) int {
	left, right := a < 0, b < 0
	if left != right {
		return cmp.Compare(order(right), order(left))
	}
	hi1, lo1 := bits.Mul64(magnitude(a), uint64(max(1, q)))
	hi2, lo2 := bits.Mul64(magnitude(b), uint64(max(1, p)))
	c := cmp.Or(cmp.Compare(hi1, hi2), cmp.Compare(lo1, lo2))
	if left {
		return -c
	}
	return c
}

func magnitude(a int64) uint64 {
	if a < 0 {
		return -uint64(a)
	}
	return uint64(a)
}

// between returns what was gained from one score to another.
func between(before, after state.Scores, cost int64) gain {
	g := gain{value: after.Value - before.Value, cost: cost}
	for i := range g.missed {
		g.missed[i] = before.Missed[i] - after.Missed[i]
	}
	return g
}

// try returns the gain of some sessions held together, without keeping them.
func (b *Builder) try(sessions []state.Session, cost int64) gain {
	b.Iterations++
	before := b.S.Scores()
	for _, x := range sessions {
		b.S.Apply(x)
	}
	after := b.S.Scores()
	for range sessions {
		b.S.Undo()
	}
	return between(before, after, cost)
}
