package bound

import (
	"cmp"
	"math"
	"slices"

	"github.com/pufa-go/pufa/audience"
)

// climb is what moving the prices needs to remember.
type climb struct {
	step  float64 // in shares of Polyak's
	calm  int     // iterates since the last that was better
	least float64
	last  float64
	way   []float64 // averaged direction, by price
	fines []float64 // and by limit
	rough []float64 // averaged square of the direction, by price
	scale []float64
}

func newClimb(m *model) climb {
	n := len(m.tops)
	return climb{
		step: firstStep, least: unlimited,
		way: make([]float64, n), fines: make([]float64, len(m.limits)), rough: make([]float64, n), scale: make([]float64, n),
	}
}

// The step shrinks by shorter after patience iterates without a better one; the
// direction is a running average, of which the last iterate has the share fresh.
const (
	firstStep = 0.03
	shorter   = 0.7
	patience  = 6
	averaged  = 0.1
	calming   = 0.1 // the same for squares
)

// count adds what the tours of each class take to the uses of jobs.
func (b *Bound) count() {
	for i := range b.crew.classes {
		k := &b.crew.classes[i]
		for _, x := range k.picks {
			b.uses[x.job] += float64(k.weight * x.part)
		}
	}
	for i := range b.m.jobs { // a tour holds a role of a session
		if r := b.m.jobs[i].roles; r > 1 {
			b.uses[i] /= float64(r)
		}
	}
}

// move changes the prices: what is used more often than it is paid for becomes
// cheaper, what is paid for more often than it is used becomes dearer.
func (b *Bound) move(incumbent audience.People) {
	c := &b.climb
	target := max(float64(incumbent), b.m.fixed)
	b.trade()
	if b.tours.shortOnly() {
		b.draft()
		return
	}
	if c.last < c.least-float64(1e-5*c.least) {
		c.least, c.calm = c.last, 0
	} else if c.calm++; c.calm >= patience {
		c.calm = 0
		c.step *= shorter
	}
	norm, gap := b.direction(), c.last-target
	if norm <= 0 || gap <= 0 {
		return
	}
	by := float64(c.step*gap) / norm
	for i := range c.way {
		b.prices[i] = max(0, min(b.m.tops[i], b.prices[i]-float64(by*float64(c.scale[i]*c.way[i]))))
	}
	for i := range b.m.limits {
		if l := &b.m.limits[i]; !l.free {
			b.fines[i] = max(0, b.fines[i]+float64(by*float64(l.scale*c.fines[i])))
		}
	}
}

// trade sets by how much more often sessions are used than paid for.
func (b *Bound) trade() {
	clear(b.over)
	for i := range b.m.shares {
		b.over[b.m.shares[i].price] += b.uses[b.m.shares[i].job]
	}
	for i := range b.over {
		b.over[i] -= b.gains.taken[i]
	}
}

// excess is how much more of a limit is used than there is room for.
func (b *Bound) excess(l *limit) float64 {
	over := -l.room
	for _, x := range l.members {
		over += float64(x.need * b.uses[x.job])
	}
	return over
}

// direction brings the averaged direction up to date and returns its square.
func (b *Bound) direction() float64 {
	m, c := b.m, &b.climb
	fresh := averaged
	if b.rounds == 1 {
		fresh = 1
	}
	norm := 0.0
	for i, g := range b.over {
		c.way[i] += float64(fresh * (g - c.way[i]))
		c.rough[i] += float64(calming * (float64(g*g) - c.rough[i]))
		c.scale[i] = m.tops[i] / math.Sqrt(0.25+c.rough[i])
		if b.inward(i) {
			norm += float64(c.scale[i] * float64(c.way[i]*c.way[i]))
		}
	}
	for i := range m.limits {
		l := &m.limits[i]
		if l.free {
			continue
		}
		c.fines[i] += float64(fresh * (b.excess(l) - c.fines[i]))
		if c.fines[i] > 0 || b.fines[i] > 0 {
			norm += float64(l.scale * float64(c.fines[i]*c.fines[i]))
		}
	}
	return norm
}

// inward reports whether the direction of a price leads into its range.
func (b *Bound) inward(i int) bool {
	w := b.climb.way[i]
	return (w < 0 || b.prices[i] > 0) && (w > 0 || b.prices[i] < b.m.tops[i])
}

// start sets the first prices: the opportunity price of a session, which is what
// the least valuable of those would give that there may be room for, spread over
// its shares by what each gives alone. It reports false if it is stopped.
func (b *Bound) start() bool {
	m := b.m
	gains, ratio := make([]float64, len(m.jobs)), make([]float64, len(m.jobs))
	for i := range m.jobs {
		for s := m.jobs[i].from; s < m.jobs[i].to; s++ {
			gains[i] += m.tops[m.shares[s].price]
		}
	}
	if !b.tours.market(b.crew, gains, ratio, b.fines, b.stop) {
		return false
	}
	limits := m.limits
	for i := range limits {
		if !limits[i].free {
			continue
		}
		price := limits[i].multiplier(gains, m.jobs)
		for _, x := range limits[i].members {
			if gains[x.job] > 0 {
				ratio[x.job] = max(ratio[x.job], min(1, float64(price*x.need)/gains[x.job]))
			}
		}
	}
	n := make([]float64, len(m.tops))
	for i := range m.shares {
		p := m.shares[i].price
		n[p]++
		b.prices[p] += float64(m.tops[p] * ratio[m.shares[i].job])
	}
	for p := range n {
		b.prices[p] /= n[p]
	}
	return true
}

// multiplier returns the price of a limit that makes the bound least if no tour
// is concerned, the other prices being what they are and worth what each job is
// worth apart from the limit.
func (l *limit) multiplier(worth []float64, jobs []job) float64 {
	var order []member
	for _, x := range l.members {
		if worth[x.job] > 0 {
			order = append(order, x)
		}
	}
	slices.SortFunc(order, func(a, b member) int {
		return cmp.Or(cmp.Compare(float64(worth[b.job]*a.need), float64(worth[a.job]*b.need)), cmp.Compare(a.job, b.job))
	})
	used := 0.0
	for _, x := range order {
		if used += float64(x.need * float64(jobs[x.job].most)); used > l.room {
			return worth[x.job] / x.need
		}
	}
	return 0
}
