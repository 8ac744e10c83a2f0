package cover

import "github.com/pufa-go/pufa/schedule/solver/internal/state"

// added is how many sessions a move takes in at most.
const added = 16

// exchange gives up a session or some, takes in what gains most, and keeps that
// if it is not worse by more than a threshold.
func (w *Search) exchange(threshold float64) {
	w.settle()
	w.moved, w.settled = w.moved[:0], 0
	w.Moves++
	w.noise, w.fresh = threshold, w.rng.Uint32()%4 == 0
	w.ruin()
	way := w.rng.IntN(len(w.at.scales))
	for n := 0; n < added && w.roomy(); n++ {
		w.settle()
		j, when := w.pick(way, n == 0)
		if j < 0 {
			break
		}
		w.takeIn(j, when)
	}
	after := w.s.Scores()
	w.usual.learn(w.now, after)
	if !w.bears(after, threshold) {
		w.takeBack()
		return
	}
	w.now = after
	for _, x := range w.moved {
		w.best.dirty(x.job)
	}
	w.better()
}

// bears decides whether a move is kept: wishes are compared grade by grade, and
// of the value a loss up to a threshold is borne (G. Dueck and T. Scheuer,
// Threshold accepting, Journal of Computational Physics 90 (1990) 161–175).
//
// Deviation: the choice of what comes in is as noisy as the threshold is high.
// With one session for one that is a draw among all exchanges that the threshold
// bears, the better ones more likely, which takes one pass where proposing them
// one by one takes many.
func (w *Search) bears(after state.Scores, threshold float64) bool {
	for i := range after.Missed {
		if after.Missed[i] != w.now.Missed[i] {
			return after.Missed[i] < w.now.Missed[i]
		}
	}
	return float64(w.now.Value-after.Value) <= threshold
}

// ruin gives up a session, seldom more, every second one of these near the
// first.
func (w *Search) ruin() {
	if len(w.held) == 0 {
		return
	}
	id := w.weak()
	first := w.jobAt[id]
	for {
		w.out[w.jobAt[id]] = w.Moves
		w.giveUp(id)
		if len(w.held) == 0 || w.rng.Uint32()%8 != 0 {
			return
		}
		id = w.weak()
		if w.rng.Uint32()%2 == 0 {
			if near := w.near(first); near >= 0 {
				id = near
			}
		}
	}
}

// weak draws a session, every second time the one of two with the smaller loss.
func (w *Search) weak() int32 {
	id := w.held[w.rng.IntN(len(w.held))]
	if w.rng.Uint32()%2 == 0 {
		return id
	}
	other := w.held[w.rng.IntN(len(w.held))]
	if w.loss(w.jobAt[other]) < w.loss(w.jobAt[id]) {
		return other
	}
	return id
}

func (w *Search) loss(j int32) int64 { return w.gains.loss(j) - w.at.jobs[j].charge }

// near draws a session that gives to a term to which a job gives, −1 if it finds
// none.
func (w *Search) near(j int32) int32 {
	gives := w.at.gives(j)
	for range min(3, len(gives)) {
		list := w.at.givers(gives[w.rng.IntN(len(gives))].Term)
		w.work += len(list)
		for i, from := 0, w.rng.IntN(len(list)); i < len(list); i++ {
			x := &w.at.jobs[list[(from+i)%len(list)]]
			if w.s.Times(x.candidate) == 0 {
				continue
			}
			for _, id := range w.s.AtVenue(x.venue) {
				if w.s.Sessions[id].Candidate == x.candidate && w.s.Free(id) {
					return id
				}
			}
		}
	}
	return -1
}

// takeIn holds a session of a job.
func (w *Search) takeIn(j int32, when slot) {
	w.work += cost * len(w.at.gives(j))
	id := w.s.Hold(w.at.jobs[j].candidate, when.day, when.start)
	w.list(id, j)
	w.moved = append(w.moved, step{id, j, when, true})
}

// giveUp takes a session away.
func (w *Search) giveUp(id int32) {
	j, x := w.jobAt[id], &w.s.Sessions[id]
	w.work += cost * len(w.at.gives(j))
	w.moved = append(w.moved, step{id, j, slot{x.Day, x.Start}, false})
	w.s.Release(id)
	last := w.held[len(w.held)-1]
	w.held[w.place[id]], w.place[last] = last, w.place[id]
	w.held = w.held[:len(w.held)-1]
}

// cost is the work of a change of one term.
const cost = 32

// takeBack undoes the move.
func (w *Search) takeBack() {
	for n := len(w.moved); n > 0; n-- {
		if x := w.moved[n-1]; x.in {
			w.giveUp(x.id)
		} else {
			w.takeIn(x.job, x.when)
		}
	}
}

// settle brings the gains up to date with the move.
func (w *Search) settle() {
	for _, x := range w.moved[w.settled:] {
		for _, g := range w.at.gives(x.job) {
			w.work += w.gains.refresh(g.Term)
		}
	}
	w.settled = len(w.moved)
}
