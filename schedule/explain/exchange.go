package explain

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
)

// exchange is sessions put in for others taken out, and what that changes.
type exchange struct {
	in, out []*sitting
	effect  Effect
}

// How far the search for an exchange goes: for so many candidates, until so many
// exchanges are found, each from so many slots.
const (
	fewCandidates = 3
	fewExchanges  = 3
	fewSlots      = 4
)

// exchange finds the best way to make room for one of some candidates: of single
// visits that go, the least missed first, then of whole team-days; failing
// these, of everything a slot meets. It returns nil only if no slot of a
// candidate is left even then.
func (e *explainer) exchange(worth []*outlook) *exchange {
	slices.SortStableFunc(worth, func(a, b *outlook) int { return rank(b.gain, a.gain) })
	var best *exchange
	for _, o := range worth[:min(fewCandidates, len(worth))] {
		x := e.swap(o, e.singles(o))
		if x == nil {
			x = e.swap(o, e.teamDays(o))
		}
		if x == nil {
			x = e.swap(o, e.everything(o))
		}
		if x != nil && (best == nil || x.effect.better(best.effect)) {
			best = x
		}
	}
	return best
}

// singles returns the visits that may stand in the way of a candidate.
func (e *explainer) singles(o *outlook) [][]*sitting {
	team := e.w.draft(o.c.x.a)
	var out [][]*sitting
	for _, s := range e.ranked {
		switch {
		case o.plan.Barred[campaign.RuleSessions] > 0: // the whole activity is at its most
			if s.Activity != o.c.x.a.ID {
				continue
			}
		case s.Activity != o.c.x.a.ID && s.Venue != o.c.x.v.ID && !overlaps(s.teams, team) && !overlaps(s.caps, o.c.x.caps) && !overlaps(s.Units, e.board.base(o.c)):
			continue
		}
		if v := e.visit(s); v[0] == s && !slices.ContainsFunc(v, func(x *sitting) bool { return x.pinned }) {
			out = append(out, v)
		}
	}
	return out
}

// teamDays returns what each team that may be drafted holds on a day.
func (e *explainer) teamDays(o *outlook) [][]*sitting {
	team := e.w.draft(o.c.x.a)
	var out [][]*sitting
	seen := make(map[teamDay]bool)
	for _, s := range e.ranked {
		for _, t := range s.teams {
			k := teamDay{t, s.day}
			if seen[k] || !slices.Contains(team, t) {
				continue
			}
			seen[k] = true
			if tour := e.board.tours[k]; len(tour) > 1 {
				out = append(out, e.unpinned(tour))
			}
		}
	}
	return out
}

// everything returns what the first slot of a candidate meets, and all that is
// not pinned.
func (e *explainer) everything(o *outlook) [][]*sitting {
	return [][]*sitting{e.unpinned(e.board.neighbours(e.board.sit(*o.first))), e.unpinned(e.board.all)}
}

// unpinned returns the sessions that may go, with the rest of their visits.
func (e *explainer) unpinned(some []*sitting) []*sitting {
	var out []*sitting
	for _, s := range some {
		v := e.visit(s)
		if slices.ContainsFunc(v, func(x *sitting) bool { return x.pinned }) {
			continue
		}
		for _, x := range v {
			if !slices.Contains(out, x) {
				out = append(out, x)
			}
		}
	}
	return out
}

// swap tries to hold a candidate in place of each of some sets of sessions, and
// returns the best of the first exchanges that the referee admits.
func (e *explainer) swap(o *outlook, sets [][]*sitting) *exchange {
	var best *exchange
	found := 0
	before := e.board.score()
	for _, out := range sets {
		if found == fewExchanges {
			break
		}
		e.board.without(out, func() {
			left := difference(before, e.board.score())
			for _, x := range e.into(o.c, out) {
				x.effect = x.effect.plus(left)
				if best != nil && !x.effect.better(best.effect) {
					found++
					return
				}
				if e.board.sound(x.in, e.before) {
					best = x
					found++
					return
				}
			}
		})
	}
	return best
}

// into returns the first slots of a candidate on the board, the best first. The
// days of what went come before others.
func (e *explainer) into(c candidate, out []*sitting) []*exchange {
	var all []*exchange
	weigh := func(s slot) bool {
		both := [2]slot{e.board.filled(s), s}
		for _, s := range both[:min(2, 1+len(both[0].units)-len(s.units))] { // and with fewer units, if that is another slot
			in := e.board.sit(s)
			all = append(all, &exchange{in, out, e.board.effect(in)})
		}
		return len(all) < fewSlots
	}
	e.board.scanOn(c, out, weigh)
	if len(all) == 0 {
		e.board.scan(c, weigh)
	}
	slices.SortStableFunc(all, func(a, b *exchange) int { return rank(b.effect, a.effect) })
	return all
}

// scanOn is scan on the days of some sessions only.
func (b *board) scanOn(c candidate, some []*sitting, f func(slot) bool) {
	if b.never(c) != "" || b.spent(c, nil) != "" || b.gridless(c.x) {
		return
	}
	s := sieve{b: b, c: c, all: b.w.draft(c.x.a), units: b.base(c)}
	n := tried{Barred: make(map[campaign.Rule]int)}
	for _, x := range some {
		if starts := b.w.opening(c.x).at(x.day); len(starts) > 0 && !s.day(openDay{x.day, starts}, &n, f) {
			return
		}
	}
}
