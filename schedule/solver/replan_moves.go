package solver

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// moves names the sessions of the new plan after those of the old one that they
// continue, and tells what became of each.
func (x *replanner) moves() []Move {
	after := make([]campaign.Occurrence, len(x.b.S.Sessions))
	heir := make([]int, len(after)) // session of the old plan that each continues, −1 for none
	gone := make(map[int]bool)      // sessions of the old plan that none continues
	for i := range x.old.Sessions {
		gone[i] = true
	}
	byCandidate := make(map[int32][]int)
	for k := range x.b.S.Sessions {
		s := &x.b.S.Sessions[k]
		after[k], heir[k] = x.occurrence(s), -1
		if i := x.index(after[k].ID); s.Pin != nil && i >= 0 {
			heir[k] = i
			delete(gone, i)
			continue
		}
		byCandidate[s.Candidate] = append(byCandidate[s.Candidate], k)
	}
	for c := range int32(len(x.in.Candidates)) {
		x.inherit(byCandidate[c], slices.DeleteFunc(slices.Clone(x.mates[c]), func(i int) bool { return !gone[i] }), heir, gone)
	}
	x.elsewhere(after, heir, gone)
	return x.tell(after, heir, gone)
}

// inherit matches the sessions of one candidate.
func (x *replanner) inherit(held, old []int, heir []int, gone map[int]bool) {
	if len(held) == 0 || len(old) == 0 {
		return
	}
	slots := func(n int, at func(int) *instance.Slot) (out []instance.Slot) {
		for k := range n {
			out = append(out, *at(k))
		}
		return out
	}
	issued := slots(len(old), func(k int) *instance.Slot {
		s := &x.issued[old[k]]
		return &instance.Slot{Day: s.Day, Start: s.Start, Teams: s.Teams, Units: s.Units}
	})
	now := slots(len(held), func(k int) *instance.Slot {
		s := &x.b.S.Sessions[held[k]]
		return &instance.Slot{Day: s.Day, Start: s.Start, Teams: s.Teams, Units: s.Units}
	})
	to, _ := x.in.Issued.Match(issued, now)
	for i, k := range to {
		if k >= 0 {
			heir[held[k]] = old[i]
			delete(gone, old[i])
		}
	}
}

// elsewhere lets a session that nothing continues at its venue go on at another
// venue in the township, the next in time.
func (x *replanner) elsewhere(after []campaign.Occurrence, heir []int, gone map[int]bool) {
	for i := range x.old.Sessions {
		if !gone[i] || slices.Contains(x.resolved.Cancelled, x.old.Sessions[i].ID) {
			continue
		}
		was := &x.issued[i]
		best, far := -1, int32(0)
		for k := range after {
			s := &x.b.S.Sessions[k]
			if heir[k] >= 0 || s.Pin != nil || after[k].Activity != x.old.Sessions[i].Activity || !x.sameTown(s.Candidate, was.Candidate) {
				continue
			}
			if f := max(s.Day-was.Day, was.Day-s.Day); best < 0 || f < far {
				best, far = k, f
			}
		}
		if best >= 0 {
			heir[best] = i
			delete(gone, i)
		}
	}
}

// tell makes a move of every session of either plan.
func (x *replanner) tell(after []campaign.Occurrence, heir []int, gone map[int]bool) []Move {
	taken := make(map[campaign.SessionID]bool)
	for _, s := range x.old.Sessions {
		taken[s.ID] = true
	}
	for _, pin := range x.in.Q.Programme().Pins {
		taken[pin.ID] = true
	}
	order := make([]int, len(after))
	for k := range order {
		order[k] = k
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(after[a].Start.Compare(after[b].Start), cmp.Compare(after[a].Activity, after[b].Activity), cmp.Compare(after[a].Venue, after[b].Venue), cmp.Compare(after[a].ID, after[b].ID))
	})
	var out []Move
	for _, k := range order {
		o := after[k]
		if i := heir[k]; i >= 0 {
			o.ID = x.old.Sessions[i].ID
			out = append(out, x.compare(&x.old.Sessions[i], o))
			continue
		}
		if o.ID == "" {
			o.ID = freeID(o, func(id campaign.SessionID) bool { return taken[id] })
			taken[o.ID] = true
		}
		out = append(out, Move{Fate: Added, After: schedule.Describe(x.in.Q, o), Change: x.wantedBy(o.Activity)})
	}
	for i := range x.old.Sessions {
		if gone[i] {
			mv := Move{Fate: Dropped, Before: x.old.Sessions[i]}
			mv.Change, mv.Rule = x.cause(mv.Before.ID)
			out = append(out, mv)
		}
	}
	at := func(mv *Move) *schedule.Session {
		if mv.Fate == Added {
			return &mv.After
		}
		return &mv.Before
	}
	slices.SortStableFunc(out, func(a, b Move) int {
		return cmp.Or(at(&a).Start.Compare(at(&b).Start), cmp.Compare(at(&a).ID, at(&b).ID))
	})
	return out
}

// compare tells what became of a session that goes on.
func (x *replanner) compare(old *schedule.Session, o campaign.Occurrence) Move {
	mv := Move{Fate: Kept, Before: *old, Change: -1}
	d := schedule.Describe(x.in.Q, o)
	mv.Day = x.day(old) != x.day(&d)
	mv.Time = !mv.Day && !(old.Start.Equal(o.Start) && old.End.Equal(o.End))
	mv.Venue = old.Venue != o.Venue
	mv.Team = !sameSet(old.Teams, o.Teams) || !sameSet(old.Units, o.Units)
	mv.After = d
	if mv.Day || mv.Time || mv.Venue || mv.Team {
		mv.Fate = Moved
		mv.Change, mv.Rule = x.cause(old.ID)
		return mv
	}
	mv.After = *old // with whatever else is known of it
	mv.After.Pinned, mv.After.Proposed, mv.After.Expected, mv.After.Organisers = d.Pinned, d.Proposed, d.Expected, d.Organisers
	return mv
}

func sameSet[ID cmp.Ordered](a, b []ID) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// cause returns the change that a session moved for, and the rule it would have
// broken.
func (x *replanner) cause(id campaign.SessionID) (int, campaign.Rule) {
	for i, c := range x.changes.Changes {
		if c.Session == id && (c.Kind == change.Fixed || c.Kind == change.Held || c.Kind == change.Cancelled) {
			return i, ""
		}
	}
	for _, d := range x.resolved.Displaced {
		if d.Session.ID == id {
			return d.Change, d.Rule
		}
	}
	return -1, ""
}

// wantedBy returns the change that asked for an activity, −1 if none did.
func (x *replanner) wantedBy(id campaign.ActivityID) int {
	n := slices.Index(x.resolved.Wanted, id)
	for i, c := range x.changes.Changes {
		if c.Kind != change.Wanted {
			continue
		}
		if n == 0 {
			return i
		}
		n--
	}
	return -1
}
