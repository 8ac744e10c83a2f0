package main

import (
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/returns"
)

// held adds to a list the sessions that were held before a day by what units
// have returned and confirmed: they move no more, and those whom they reached
// are reached. It returns how many those are.
func (a answer) held(l change.List, said returns.List, before date.Date) (change.List, int) {
	n := 0
	if said.Plan != "" && said.Plan != a.plan.Fingerprint() {
		return l, 0 // of another plan
	}
	l.Changes = slices.Clone(l.Changes)
	for _, s := range a.plan.Sessions {
		day, _ := calendar.Civil(s.Start, a.q.Location())
		if day >= before || !wasHeld(said, s.ID) || slices.ContainsFunc(l.Changes, func(c change.Change) bool { return c.Kind == change.Held && c.Session == s.ID }) {
			continue
		}
		l.Changes = append(l.Changes, change.Change{Kind: change.Held, Session: s.ID})
		n++
	}
	return l, n
}

// wasHeld reports whether a confirmed return says that a session was held as
// planned, and none that it was not.
func wasHeld(l returns.List, id campaign.SessionID) bool {
	is := false
	for _, r := range l.Returns {
		if r.Session != id || r.Status != returns.Confirmed {
			continue
		}
		if r.Outcome != returns.Held {
			return false
		}
		is = true
	}
	return is
}
