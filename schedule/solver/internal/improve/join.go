package improve

import (
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// usualLeast is how many team-days with sessions there are at least for each worker
// where they share a plan.
const usualLeast = 64

// apart reports whether workers go on at one plan, by the one they begin with: there
// are so many team-days with sessions, for each worker the least number at least,
// that what they change seldom meets.
func apart(workers []*Search, least int) bool {
	days := 0
	for _, sessions := range workers[0].best.days {
		days += min(1, len(sessions))
	}
	return len(workers) > 1 && days >= least*len(workers)
}

// join brings together what workers have changed since they were at one plan: all go
// on from that of the first one, with what the others have changed elsewhere. So
// they come nearly as far as one that makes all their rounds.
//
// To make changes side by side, and keep those that could as well have been made
// one after the other, is from S. A. Kravitz and R. A. Rutenbar, Placement by
// simulated annealing on a multiprocessor, IEEE Transactions on Computer-Aided
// Design of Integrated Circuits and Systems 6 (1987) 534–549.
//
// Deviations: a worker makes many changes before they are brought together; those
// that touch the same team-days stand or fall as one; and since what sessions are
// worth may depend on others anywhere, what they bring is worked out anew.
func join(workers []*Search, heat float64) {
	lead := workers[0]
	for _, w := range workers[1:] {
		touched := make(map[int32]bool)
		for _, td := range lead.diary.tds {
			touched[td] = true
		}
		for _, s := range w.diary.stories() {
			if !s.meets(touched) {
				lead.takeOver(w, s, heat)
			}
		}
	}
	for _, w := range workers[1:] {
		w.follow(lead)
	}
	for _, w := range workers {
		w.diary.clear()
	}
}

// takeOver makes the team-days of a story as another worker has them, unless that
// breaks a rule here or does not bring what it did there, give or take what the
// heat allows.
func (w *Search) takeOver(from *Search, s story, heat float64) {
	w.s.Begin()
	w.clear(s.tds)
	for _, td := range s.tds {
		if !w.imitate(from, td, true) {
			w.s.Rollback()
			return
		}
	}
	after := w.s.Scores()
	if !w.keeps(after.Minus(w.now), s.brings, heat) || !w.s.Sound() {
		w.s.Rollback()
		return
	}
	w.settle(after)
}

// keeps decides whether a change is kept that was hoped to bring more.
func (w *Search) keeps(brings, hoped state.Scores, heat float64) bool {
	for i := range brings.Missed {
		if brings.Missed[i] > hoped.Missed[i] {
			return false
		}
	}
	return w.bears(float64(hoped.Value-brings.Value), float64(heat*w.scale.unit))
}

// follow makes the plan that of the worker who leads. It may differ only in
// team-days that one of the two has changed, and in sessions that need nobody.
func (w *Search) follow(lead *Search) {
	tds := slices.Concat(w.diary.tds, lead.diary.tds)
	slices.Sort(tds)
	tds = slices.DeleteFunc(slices.Compact(tds), func(td int32) bool { return w.same(lead, td) })
	if w.cover != nil {
		w.cover.Follow(lead.cover)
	}
	w.s.Begin()
	w.clear(tds)
	for _, td := range tds {
		w.imitate(lead, td, false)
	}
	w.settle(w.s.Scores())
}

// clear takes out of some team-days what may be taken out.
func (w *Search) clear(tds []int32) {
	for _, td := range tds {
		team, day := td/int32(w.in.Days), td%int32(w.in.Days)
		for i := len(w.s.Route(team, day)) - 1; i >= 0; i-- {
			if id := w.s.Route(team, day)[i]; w.s.Loose(id) {
				w.s.Take(id)
			}
		}
	}
}

// imitate fills a cleared team-day as another worker has it. If rules are in
// question, it ends at the first session that breaks one and reports false.
func (w *Search) imitate(other *Search, td int32, question bool) bool {
	team, day := td/int32(w.in.Days), td%int32(w.in.Days)
	other.s.Refresh(td)
	for pos, id := range other.s.Route(team, day) {
		if !other.s.Loose(id) {
			continue
		}
		x := &other.s.Sessions[id]
		if question && !(w.s.Times(x.Candidate) < w.at.most[x.Candidate] && w.s.TeamFits(team, day) &&
			w.s.Room(x.Candidate, day, day) && w.s.VenueFree(x.Candidate, day, x.Start, -1)) {
			return false
		}
		w.s.Put(team, day, x.Candidate, state.Spot{Pos: pos, Start: x.Start})
	}
	return true
}

// same reports whether a team-day is as another worker has it.
func (w *Search) same(other *Search, td int32) bool {
	team, day := td/int32(w.in.Days), td%int32(w.in.Days)
	return slices.EqualFunc(w.s.Route(team, day), other.s.Route(team, day), func(a, b int32) bool {
		x, y := &w.s.Sessions[a], &other.s.Sessions[b]
		return x.Candidate == y.Candidate && x.Start == y.Start
	})
}
