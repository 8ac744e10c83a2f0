package cover

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Plan is the sessions that a worker might give up, and the scores of the whole
// they belong to.
type Plan struct {
	Scores state.Scores
	held   []holding // in order
}

// holding is a session of a job.
type holding struct {
	job  int32
	when slot
}

// Plan returns the plan as it is.
func (w *Search) Plan() Plan {
	w.sync()
	p := Plan{Scores: w.now, held: make([]holding, 0, len(w.held))}
	for _, id := range w.held {
		x := &w.s.Sessions[id]
		p.held = append(p.held, holding{w.jobAt[id], slot{x.Day, x.Start}})
	}
	slices.SortFunc(p.held, holding.compare)
	return p
}

func (x holding) compare(y holding) int {
	return cmp.Or(cmp.Compare(x.job, y.job), cmp.Compare(x.when.day, y.when.day), cmp.Compare(x.when.start, y.when.start))
}

// Common returns how many sessions two plans have in common.
func (p *Plan) Common(q Plan) (n int) {
	for i, j := 0, 0; i < len(p.held) && j < len(q.held); {
		switch c := p.held[i].compare(q.held[j]); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			i, j, n = i+1, j+1, n+1
		}
	}
	return n
}

// Held returns how many sessions the worker might give up.
func (w *Search) Held() int { return len(w.held) }

// Cross goes on from the first of some plans, and takes in nothing that none of
// them holds until it is cold. With no plans it goes on from where it is, and
// may take in anything. Plans may be those of other workers in programmes of
// nothing else, whose workers differ in nothing else: what the others held then
// breaks no rule here. It is for the function that gives the pace of a round.
func (w *Search) Cross(plans ...Plan) {
	w.focus.family, w.focus.made = plans, unknown
	if len(plans) == 0 {
		return
	}
	w.sync()
	for n := len(w.held); n > 0; n-- {
		w.giveUp(w.held[n-1])
	}
	for _, x := range plans[0].held {
		w.takeIn(x.job, x.when)
	}
	w.sync()
	w.better()
}

// Follow holds what another worker holds, on a state that differs in nothing else
// that matters to that, and makes no moves of its own. It costs nothing if the other
// one has made none since.
func (w *Search) Follow(other *Search) {
	if w.Moves == other.Moves {
		return
	}
	w.Moves = other.Moves
	held := other.Plan().held
	wanted := make(map[holding]int)
	for _, x := range held {
		wanted[x]++
	}
	w.sync()
	for n := len(w.held); n > 0; n-- {
		id := w.held[n-1]
		x := holding{w.jobAt[id], slot{w.s.Sessions[id].Day, w.s.Sessions[id].Start}}
		if wanted[x]--; wanted[x] < 0 {
			w.giveUp(id)
		}
	}
	for _, x := range held {
		if wanted[x]--; wanted[x] >= 0 {
			w.takeIn(x.job, x.when)
		}
	}
	w.sync()
}
