// Package cover chooses which sessions to hold of those that need nobody: no
// team, no unit, no host. There are problems of nothing else (maximal covering,
// budgeted maximum coverage), and there are exhibitions beside a tour.
//
// A move gives up a session, seldom more, and takes in what gains most, give or
// take some noise, as far as there is room: exchanges of one for one, one for
// two and two for one, additions and withdrawals are all such moves. It is ruin
// and recreate (G. Schrimpf et al., Record breaking optimization results using
// the ruin and recreate principle, Journal of Computational Physics 159 (2000)
// 139–171) in the small.
//
// What every candidate would gain is known at any time, as in the exchange
// heuristics for location problems (M. G. C. Resende and R. F. Werneck, A fast
// swap-based local search procedure for location problems, Annals of Operations
// Research 150 (2007) 205–230).
//
// Deviations from the latter: the best exchange is looked for among all that
// might come in, given what goes out, rather than among all pairs; losses are
// worked out when asked for; and what a group gives is any concave function of
// its dose, of which covering is the extreme.
package cover

import (
	"math/rand/v2"

	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Search is one worker. It acts on a state that others may change between its
// rounds.
type Search struct {
	at    *Atlas
	s     *state.State
	rng   *rand.Rand
	gains gains
	focus focus

	held  []int32 // sessions that may be given up
	place []int32 // by session: its place in held, if it is there
	jobAt []int32 // by session: its job

	now    state.Scores
	scores state.Scores // the best of the round, or those to be beaten
	found  bool         // in the round
	best   record
	usual  usual

	// The move under way.
	moved   []step
	settled int     // how many of its steps the gains know
	noise   float64 // added to gains at most
	fresh   bool    // what comes in first is not what went out
	out     []int   // by job: the last move that gave it up

	Moves int // made so far
	work  int // of the round, in memory touched
}

// step is a session taken in or given up.
type step struct {
	id, job int32
	when    slot
	in      bool
}

// New returns a worker on a state. Its random choices follow from the seed
// alone.
func New(a *Atlas, s *state.State, seed uint64) *Search {
	w := &Search{
		at: a, s: s, rng: rand.New(rand.NewPCG(seed, 0xa0761d6478bd642f)), best: newRecord(a),
		out: make([]int, len(a.jobs)), held: make([]int32, 0, len(a.jobs)),
	}
	venues := make([]int32, len(a.jobs))
	for j := range a.jobs {
		venues[j] = a.jobs[j].venue
		w.best.dirty(int32(j))
	}
	s.Reserve(venues)
	w.gains = newGains(a, s)
	w.Keep()
	return w
}

// sync takes in what others have done to the state. Jobs of which a session was
// held before or is held now may have changed since the best plan was kept.
func (w *Search) sync() {
	w.gains.sync()
	w.moved, w.settled = w.moved[:0], 0
	for _, id := range w.held {
		w.best.dirty(w.jobAt[id])
	}
	w.held = w.held[:0]
	for id := range w.s.Sessions {
		if w.s.Free(int32(id)) && w.at.Owns(w.s.Sessions[id].Candidate) {
			j := w.at.jobOf[w.s.Sessions[id].Candidate]
			w.list(int32(id), j)
			w.best.dirty(j)
		}
	}
	w.now = w.s.Scores()
}

// Pace is how a round goes on.
type Pace struct {
	Heat  float64 // now, from 1 falling to 0
	Fall  float64 // of the heat with every move, down to 0
	Moves int     // until another is asked for; 0 for all of the round
}

// enough is the work of a round: about half a millisecond's.
const enough = 500_000

// least is the work of an exchange that finds nothing to do.
const least = 500

// Round makes some moves, at a pace that is asked for. If one of them leads to a
// plan better than the best one so far, whose scores are given, it returns the
// best scores there were; [Search.Best] then has the sessions that belong to them.
// Nobody else's sessions are touched, and the state stays valid.
func (w *Search) Round(pace func() Pace, best state.Scores) (state.Scores, bool) {
	w.sync()
	w.focus.since++
	w.scores, w.found = best, false
	p := pace()
	for w.work = 0; w.work < enough; w.work += least {
		w.look(p.Heat)
		w.exchange(w.usual.threshold(p.Heat))
		p.Heat = max(0, p.Heat-p.Fall)
		if p.Moves--; p.Moves == 0 {
			p = pace()
		}
	}
	return w.scores, w.found
}

// better keeps the plan as it is if it is the best of the round.
func (w *Search) better() {
	if w.now.Compare(w.scores) > 0 {
		w.scores, w.found = w.now, true
		w.best.keep(w.at, w.s)
	}
}

// Keep tells that the plan as it is is the best one so far, by the doing of
// others.
func (w *Search) Keep() { w.best.keep(w.at, w.s) }

// Best returns the sessions of the best plan that nobody is at and that may be
// given up. Together with the sessions that the state held otherwise when that
// plan was found they break no rule.
func (w *Search) Best() []state.Session {
	var out []state.Session
	for j, slots := range w.best.jobs {
		for _, x := range slots {
			out = append(out, state.Session{Candidate: w.at.jobs[j].candidate, Day: x.day, First: x.day, Start: x.start})
		}
	}
	return out
}

// list counts a session among those that may be given up.
func (w *Search) list(id, job int32) {
	for int(id) >= len(w.place) {
		w.place, w.jobAt = append(w.place, 0), append(w.jobAt, 0)
	}
	w.place[id], w.jobAt[id] = int32(len(w.held)), job
	w.held = append(w.held, id)
}
