package main

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/solver"
)

// next is the answer to the changed programme. What every session was of old
// (pinned, proposed) it is again, though the freeze has pinned it by now.
func (a answer) next(r solver.Replanned, to schedule.Revision, l change.List) answer {
	b := answer{template: a.template, entered: *r.Question.Programme(), q: r.Question, plan: r.Plan, verdict: r.Verdict}
	b.plan.Sessions = slices.Clone(r.Plan.Sessions)
	b.plan.Revision, b.plan.Note = to, a.plan.Note
	was := make(map[campaign.SessionID]schedule.Session)
	for _, s := range a.plan.Sessions {
		was[s.ID] = s
	}
	fixed := l.Of(change.Fixed)
	for i := range b.plan.Sessions {
		s := &b.plan.Sessions[i]
		old, known := was[s.ID]
		if _, is := fixed[s.ID]; known && !is && unmoved(old, *s) {
			s.Pinned, s.Proposed = old.Pinned, old.Proposed
		}
	}
	b.confirm(was, l)
	b.coverage = coverage.Of(b.q, b.plan)
	return b
}

// unmoved reports whether a session has its time and venue still.
func unmoved(a, b schedule.Session) bool {
	return a.Start.Equal(b.Start) && a.End.Equal(b.End) && a.Venue == b.Venue
}

// confirm carries over which sessions everybody has confirmed: those that did
// not move, and those to which all units have now said that they come.
func (a answer) confirm(was map[campaign.SessionID]schedule.Session, l change.List) {
	comes := make(map[campaign.SessionID][]campaign.UnitID)
	for _, c := range l.Changes {
		if c.Kind == change.Answered && c.Answer == change.Comes {
			comes[c.Session] = append(comes[c.Session], c.Units...)
		}
	}
	for i := range a.plan.Sessions {
		s := &a.plan.Sessions[i]
		old, known := was[s.ID]
		s.Confirmed = known && unmoved(old, *s) && (old.Confirmed || a.allCome(*s, comes[s.ID]))
	}
}

// allCome reports whether every unit of a session has said that it comes.
func (a answer) allCome(s schedule.Session, comes []campaign.UnitID) bool {
	units := a.q.UnitsOf(s.Occurrence)
	for _, u := range units {
		if !slices.Contains(comes, u) {
			return false
		}
	}
	return len(units) > 0
}
