package explain

import (
	"slices"

	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign"
)

// elsewhere tries every other venue that the activity may use. A host is
// replaced by that of the venue.
func (e *explainer) elsewhere(at slot, keeps Effect) Choice {
	n := tried{Barred: make(map[campaign.Rule]int)}
	var free [][]*sitting
	for _, x := range e.venues(at.x.a) {
		if x == at.x {
			continue
		}
		n.Tried++
		s := at
		s.x = x
		if x.assigned && x.host != at.x.host {
			s.units = []campaign.UnitID{x.host}
			for _, u := range at.units {
				if u != at.x.host && u != x.host {
					s.units = append(s.units, u)
				}
			}
		}
		sat := e.board.sit(s)
		if r := e.barrier(s, sat); r != "" {
			n.Barred[r]++
			continue
		}
		n.Free++
		free = append(free, sat)
	}
	return Choice{n.Tried, n.Free, barred(n.Barred), e.best(free, keeps)}
}

// venues returns the pairs of an activity that its places and hosts allow.
func (e *explainer) venues(a *campaign.Activity) []*pair {
	if list, ok := e.places[a.ID]; ok {
		return list
	}
	var out []*pair
	for i := range e.w.p.Venues {
		if x := e.w.pair(a.ID, e.w.p.Venues[i].ID); e.w.allowed(x) == "" {
			out = append(out, x)
		}
	}
	e.places[a.ID] = out
	return out
}

// barrier returns the rule that bars a slot with its teams and units, "" if the
// sieve knows none.
func (e *explainer) barrier(s slot, sat []*sitting) campaign.Rule {
	b, w := e.board, e.w
	if s.x.days() > 1 {
		return w.judge(b.neighbours(sat), sat)
	}
	open := w.opening(s.x)
	if _, ok := slices.BinarySearch(open.at(s.day), s.from); !ok {
		if r := w.when(s); r != "" {
			return r
		}
	}
	c := candidate{s.x, s.units, s.teams}
	if r := b.never(c); r != "" {
		return r
	}
	if r := b.spent(c, nil); r != "" {
		return r
	}
	for _, t := range s.teams {
		switch b.room(t, s.day) {
		case away:
			return campaign.RuleTeamDays
		case full:
			return campaign.RuleLimits
		}
		if r := b.tourRule(t, sat[0]); r != "" {
			return r
		}
	}
	if _, r := w.crew(s.x, s.teams, s.teams); r != "" {
		return r
	}
	if r := b.spent(c, sat); r != "" {
		return r
	}
	if r := b.shared(sat[0]); r != "" {
		return r
	}
	return (&sieve{b: b, c: c, units: s.units}).visited(s)
}

// when returns the rule of time that bars a slot; RuleGrid if there is none but
// the grid.
func (w *world) when(s slot) campaign.Rule {
	if r := w.dayRule(s.x, s.day); r != "" {
		return r
	}
	if r := w.clockRule(s.x, s.day, s.from); r != "" {
		return r
	}
	if step := clock.Clock(s.x.a.Grid()); step > 0 && s.from%step != 0 {
		return campaign.RuleGrid
	}
	return ""
}
