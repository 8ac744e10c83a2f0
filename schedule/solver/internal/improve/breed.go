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
// and some others hold, until they are cold.
//
// That is a memetic algorithm (P. Moscato, On evolution, search, optimization,
// genetic algorithms and martial arts, Caltech Concurrent Computation Program,
// report 826, 1989). To look for better among what good solutions hold is the tour
// merging of W. Cook and P. Seymour, INFORMS Journal on Computing 15 (2003) 233–248.
//
// Deviations: plans are not cut and joined, they only say where to look; merging is
// by annealing instead of exactly, with another parent's plan to begin with.
type breeder struct {
	rng   *rand.Rand
	pool  []cover.Plan // the best first, no two of the same scores
	lives []life       // by worker
	long  int          // moves of a life; 0 while it is not known whether there is time for lives
	once  bool         // there is not: one annealing takes all the time
}

// life is what a worker is at.
type life struct {
	from int     // its moves at the beginning
	heat float64 // at the beginning
}

const (
	lifetime  = 16  // moves of a life for each session held
	lives     = 8   // a worker must have time for at least
	founding  = 0.4 // of a run goes by before plans are crossed
	parents   = 3   // of a life
	turnover  = 15  // lives there are for each plan of the pool, so that it does not become all alike too soon
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
	return &breeder{rng: rand.New(rand.NewPCG(seed, 0x9fb21c651e98df25)), lives: make([]life, workers)}
}

// heat returns the heat for a worker's next rounds on sessions that need nobody,
// with what is left of the run; at the end of a life it begins another.
func (b *breeder) heat(worker int, w *Search, left float64) float64 {
	if b == nil || !b.alive(w.cover, left) {
		return left
	}
	l := &b.lives[worker]
	done := b.done(worker, w.cover, left)
	if done >= 1 {
		done = 0
		b.keep(w.cover.Plan(), float64(len(b.lives))*expected(w.cover, b.long, left))
		l.from, l.heat = w.cover.Moves, 1
		if 1-left < founding || len(b.pool) < parents {
			w.cover.Cross()
		} else {
			w.cover.Cross(b.draw()...)
			w.crossed()
			l.heat = warm
		}
	}
	return min(float64(l.heat*(1-done)), left/quenching)
}

// done returns how much of its life a worker has behind it.
func (b *breeder) done(worker int, w *cover.Search, left float64) float64 {
	l := &b.lives[worker]
	if worker == 0 && l.from == 0 {
		return (1 - left) / founding
	}
	return float64(w.Moves-l.from) / float64(b.long)
}

// alive reports whether there are lives, which it decides once the pace of the run
// shows.
func (b *breeder) alive(w *cover.Search, left float64) bool {
	long := lifetime * max(1, w.Held())
	if b.long > 0 || b.once || 4*w.Moves < long {
		return b.long > 0
	}
	if b.once = expected(w, long, left) < lives; b.once {
		return false
	}
	b.long = long
	for i := range b.lives {
		b.lives[i].heat = 1
	}
	return true
}

// expected returns how many lives a worker will have had in the end, by its pace so
// far.
func expected(w *cover.Search, long int, left float64) float64 {
	return float64(w.Moves) / max(float64(float64(long)*(1-left)), 1)
}

// keep takes a plan into the pool if it is good enough.
func (b *breeder) keep(p cover.Plan, all float64) {
	room := max(fewest, min(int(all)/turnover, most))
	at, known := slices.BinarySearchFunc(b.pool, p, func(x, y cover.Plan) int { return y.Scores.Compare(x.Scores) })
	if known {
		return
	}
	b.pool = slices.Insert(b.pool, at, p)
	b.pool = b.pool[:min(len(b.pool), room)]
}

// draw returns some plans of the pool.
func (b *breeder) draw() []cover.Plan {
	out := make([]cover.Plan, 0, parents)
	for _, i := range b.rng.Perm(len(b.pool))[:parents] {
		out = append(out, b.pool[i])
	}
	return out
}

// crossed takes in that the sessions that need nobody are others.
func (w *Search) crossed() {
	if w.now = w.s.Scores(); w.now.Compare(w.best.scores) > 0 {
		w.best.keep(w.s, w.now)
		w.cover.Keep()
	}
	if w.kept != nil {
		w.kept(w.s)
	}
}
