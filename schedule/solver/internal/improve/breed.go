package improve

import (
	"math/rand/v2"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/cover"
)

// breeder leads the workers where all sessions need nobody. In maximal covering a
// long annealing ends hardly better than a short one, and how well a short one ends
// is luck; so there are many lives, of as many moves each. The first ones begin hot
// and anywhere; the first worker's very first lasts as long as all of these, since
// there are problems so regular that only patience solves them. Later ones begin
// warm from one of the better plans, and what they may take in is what that plan
// and some others hold, until they are cold. What a life ends with takes the place
// of the parent that it is most like, if it is better, so that the plans get better
// without becoming all alike.
//
// That is a memetic algorithm (P. Moscato, On evolution, search, optimization,
// genetic algorithms and martial arts, Caltech Concurrent Computation Program,
// report 826, 1989). To look for better among what good solutions hold is the tour
// merging of W. Cook and P. Seymour, INFORMS Journal on Computing 15 (2003) 233–248.
// The place it takes is that of S. W. Mahfoud, Crowding and preselection revisited,
// Parallel Problem Solving from Nature 2 (1992) 27–36.
//
// Deviations: plans are not cut and joined, they only say where to look; merging is
// by annealing instead of exactly, with another parent's plan to begin with.
type breeder struct {
	pool  []cover.Plan // the best first, no two of the same scores
	lives []life       // by worker
	long  int          // moves of a life; 0 while it is not known whether there is time for lives
	once  bool         // there is not: one annealing takes all the time
}

// life is what a worker is at.
type life struct {
	rng   *rand.Rand
	from  int          // its moves at the beginning
	long  int          // moves it takes
	heat  float64      // at the beginning
	of    []cover.Plan // its parents; none of one that began anywhere
	ended []birth      // lives that the pool does not know of yet
}

// birth is a plan that a life ended with, and those it had begun with.
type birth struct {
	plan cover.Plan
	of   []cover.Plan
}

const (
	lifetime  = 32  // moves of a life for each session held
	lives     = 8   // a worker must have time for at least
	founding  = 0.4 // of a run goes by before plans are crossed
	parents   = 3   // of a life
	turnover  = 100 // lives there are for each plan of the pool, so that there is time for all to get better
	fewest    = 8   // plans in the pool
	most      = 400
	warm      = 0.6  // is the heat of a life that has parents, at its beginning
	quenching = 0.12 // of a run is left when all cool down
)

// newBreeder returns nil where there is nothing to lead.
func newBreeder(a *Atlas, seed uint64, workers int) *breeder {
	if !a.Cover.Helps() || a.Tours() {
		return nil
	}
	b := &breeder{lives: make([]life, workers)}
	for i := range b.lives {
		b.lives[i].rng = rand.New(rand.NewPCG(seed, 0x9fb21c651e98df25+uint64(i)))
	}
	return b
}

// gather takes the plans that lives ended with into the pool, with what is left of
// the run. It comes between epochs: while the workers are at it the pool stands
// still, so that it does not matter which of them is faster.
func (b *breeder) gather(workers []*Search, left float64) {
	if b == nil || !b.alive(workers[0].cover, left) {
		return
	}
	for i, w := range workers {
		l := &b.lives[i]
		for _, x := range l.ended {
			if len(x.of) > 0 {
				b.replace(x)
			} else {
				b.found(x.plan, float64(len(b.lives))*expected(w.cover, b.long, left))
			}
		}
		l.ended = l.ended[:0]
	}
}

// alive reports whether there are lives, which it decides once the pace of the run
// shows.
func (b *breeder) alive(w *cover.Search, left float64) bool {
	long := lifetime * max(1, w.Held())
	if b.long > 0 || b.once || 4*w.Moves < long {
		return b.long > 0
	}
	all := expected(w, long, left)
	if b.once = all < lives; b.once {
		return false
	}
	b.long = long
	for i := range b.lives {
		b.lives[i].heat, b.lives[i].long = 1, long
	}
	b.lives[0].long = max(long, int(float64(founding*all)*float64(long)))
	return true
}

// expected returns how many lives a worker will have had in the end, by its pace so
// far.
func expected(w *cover.Search, long int, left float64) float64 {
	return float64(w.Moves) / max(float64(float64(long)*(1-left)), 1)
}

// pace returns how a worker's round on sessions that need nobody goes on, with what
// is left of the run; at the end of a life another begins.
func (b *breeder) pace(worker int, w *Search, left float64) cover.Pace {
	if b == nil || b.long == 0 {
		return cover.Pace{Heat: left}
	}
	l := &b.lives[worker]
	if w.cover.Moves-l.from >= l.long {
		l.ended = append(l.ended, birth{w.cover.Plan(), l.of})
		b.begin(l, w, left)
	}
	done := w.cover.Moves - l.from
	fall := l.heat / float64(l.long)
	return cover.Pace{Heat: min(l.heat-float64(fall*float64(done)), left/quenching), Fall: fall, Moves: l.long - done}
}

// begin begins a life.
func (b *breeder) begin(l *life, w *Search, left float64) {
	l.from, l.long, l.heat, l.of = w.cover.Moves, b.long, 1, nil
	if 1-left >= founding && len(b.pool) >= parents {
		l.heat, l.of = warm, b.draw(l.rng)
	}
	w.cover.Cross(l.of...)
}

// found takes a plan that began anywhere into the pool if it is good enough.
func (b *breeder) found(p cover.Plan, all float64) {
	room := max(fewest, min(int(all)/turnover, most))
	if at, known := b.find(p); !known {
		b.pool = slices.Insert(b.pool, at, p)
		b.pool = b.pool[:min(len(b.pool), room)]
	}
}

// replace puts a plan in the place of the parent that it is most like, if it is
// better; where other children have taken the places of all its parents, in that of
// the worst.
func (b *breeder) replace(x birth) {
	if _, known := b.find(x.plan); known {
		return
	}
	place, most := len(b.pool)-1, -1
	for _, p := range x.of {
		if i, here := b.find(p); here && x.plan.Common(p) > most {
			place, most = i, x.plan.Common(p)
		}
	}
	if x.plan.Scores.Compare(b.pool[place].Scores) <= 0 {
		return
	}
	b.pool = slices.Delete(b.pool, place, place+1)
	at, _ := b.find(x.plan)
	b.pool = slices.Insert(b.pool, at, x.plan)
}

// find returns where a plan of the same scores is in the pool, or would be.
func (b *breeder) find(p cover.Plan) (at int, known bool) {
	return slices.BinarySearchFunc(b.pool, p, func(x, y cover.Plan) int { return y.Scores.Compare(x.Scores) })
}

// draw returns some plans of the pool.
func (b *breeder) draw(rng *rand.Rand) []cover.Plan {
	out := make([]cover.Plan, 0, parents)
	for _, i := range rng.Perm(len(b.pool))[:parents] {
		out = append(out, b.pool[i])
	}
	return out
}
