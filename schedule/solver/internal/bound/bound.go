package bound

import (
	"math"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// Bound is an upper bound on the value of every plan of an instance, which falls
// as it is worked on. It is not safe for use by more than one goroutine at once;
// different ones share nothing but the instance.
type Bound struct {
	in     *instance.Instance
	least  audience.People
	grain  audience.People // of which the value of every plan is a multiple
	m      *model
	crew   *crew
	tours  *pricer
	gains  gainer
	prices []float64 // of shares and terms, see share.price
	fines  []float64 // of limits

	stop    func() bool
	stage   stage
	at      int       // term or class that is next
	sum     float64   // of the iterate so far
	size    float64   // the same of absolute values, for rounding
	worth   []float64 // by job, what its shares pay less money and fines
	uses    []float64 // by job, how often sessions and tours take it
	over    []float64 // by price, how much more often that is than it is paid for
	climb   climb
	descent descent
	rank    []float64 // by candidate, of the best iterate
	rounds  int
	fall    fall
}

// stage is a part of the work on one iterate.
type stage int

const (
	unknown stage = iota // what is to be priced
	ground               // what all iterates stand on
	terms
	sessions
	tours
	finish
	idle // there is nothing to work on
)

// stepWork is how much work a step is.
const stepWork = 1_500_000

// New returns the bound of an instance, whose Value is that of [Trivial] until
// some steps have been done. Steps are cut short once stop says so, from when on
// there are no others; nil means never.
func New(in *instance.Instance, stop func() bool) *Bound {
	if stop == nil {
		stop = func() bool { return false }
	}
	b := &Bound{in: in, least: Trivial(in), grain: grain(in), stop: stop}
	if in.Stepped {
		b.stage = idle // some starts are left out of the instance
	}
	return b
}

// compile sets up what is to be priced. It costs about O(n log n) in the
// sessions' shares in terms.
func (b *Bound) compile() {
	m := newModel(b.in)
	if len(m.jobs) == 0 {
		b.least = min(b.least, b.round(m.fixed))
		b.stage = idle
		return
	}
	b.m, b.crew = m, newCrew(m)
	b.tours = newPricer(m, b.stop)
	b.prices, b.fines = make([]float64, len(m.tops)), make([]float64, len(m.limits))
	b.worth, b.uses = make([]float64, len(m.jobs)), make([]float64, len(m.jobs))
	b.gains = gainer{m: m, price: b.prices, taken: make([]float64, len(m.tops))}
	b.over = make([]float64, len(m.tops))
	b.climb, b.descent = newClimb(m), newDescent(m)
	b.stage = ground
}

// round returns the highest value that a plan can have if none has more than x.
func (b *Bound) round(x float64) audience.People {
	return audience.People(math.Floor(x)) / b.grain * b.grain
}

// prepare does what comes before the first iterate, unless it is stopped: it
// costs about places² for the shortest ways, up to 3,000 places.
func (b *Bound) prepare() {
	if b.tours.roads = newRoads(b.m.in, b.stop); b.tours.roads != nil && b.start() {
		b.begin()
	}
}

// Value returns the least bound proven so far, in the units of the value. It
// never rises and is never above [Trivial].
func (b *Bound) Value() audience.People { return b.least }

// Helps reports whether steps may lower the value at all.
func (b *Bound) Helps() bool { return b.stage != idle }

// Stuck reports whether iterates have become hardly better, so that more of them
// are not worth much time.
func (b *Bound) Stuck() bool { return b.fall.stuck }

// Rounds returns how many iterates are complete.
func (b *Bound) Rounds() int { return b.rounds }

// Prices returns, by candidate, what a session is worth to the best iterate: the
// more, the sooner a plan close to the bound holds it. It is nil before the first
// iterate is complete. A list once returned never changes, and must not be changed.
func (b *Bound) Prices() []float64 { return b.rank }

// Step does one piece of work, some milliseconds of it; incumbent is the value of
// the best plan known, towards which the prices are moved, 0 if there is none.
// Once Value is no more than that there is nothing left to do.
func (b *Bound) Step(incumbent audience.People) {
	switch b.stage {
	case idle:
		return
	case unknown:
		b.compile()
		return
	case ground:
		b.prepare()
		return
	}
	b.tours.work = 0
	for b.tours.work < stepWork && b.least > incumbent && !b.stop() {
		last := b.stage == finish && b.descent.left == 0
		b.advance(incumbent)
		if last {
			return // once an iterate is done, its value is to be seen
		}
	}
}

// advance does a part of the current stage.
func (b *Bound) advance(incumbent audience.People) {
	switch b.stage {
	case terms:
		b.addTerm(&b.m.terms[b.at])
		if b.at++; b.at == len(b.m.terms) {
			b.stage, b.at = sessions, 0
		}
	case sessions:
		b.addSessions()
		b.stage, b.at = tours, 0
	case tours:
		if b.at == len(b.crew.classes) {
			b.stage = finish
		} else if k := &b.crew.classes[b.at]; b.descent.left > 0 {
			b.tours.guess(k, b.descent.nearly)
			b.at++
		} else if b.tours.price(k) {
			b.at++
		}
	case finish:
		b.add(b.crew.choose(func(job int32, n float64) { b.uses[job] += n }))
		b.count()
		if b.descent.left == 0 {
			b.settle()
		}
		b.move(incumbent)
		b.begin()
	}
}

// begin starts an iterate at the current prices.
func (b *Bound) begin() {
	b.stage, b.at, b.sum, b.size = terms, 0, 0, 0
	clear(b.gains.taken)
	clear(b.uses)
	clear(b.tours.used)
	if b.gains.nearly = 0; b.descent.left > 0 {
		b.gains.nearly = nearBought
	}
	b.add(b.m.fixed)
}

func (b *Bound) add(x float64) {
	b.sum += x
	b.size += math.Abs(x)
}

func (b *Bound) addTerm(t *term) {
	h := b.gains.most(t)
	b.add(h)
	b.tours.work += 8*int(t.to-t.from) + b.gains.work
	b.gains.work = 0
}

// settle takes the bound of the iterate if it is the least. Sums of floating
// point numbers are off by less than a billionth of what is added up.
func (b *Bound) settle() {
	b.rounds++
	exact := b.round(min(float64(b.least), b.sum+float64(b.size*1e-9)))
	better := b.fall.see(b.rounds, b.sum)
	if b.climb.last, b.least = b.sum, exact; !better {
		return
	}
	rank := make([]float64, len(b.m.in.Candidates)) // a new one: others may be reading the old one
	for i := range b.m.jobs {
		rank[b.m.jobs[i].candidate] = b.worth[i]
	}
	b.rank = rank
}
