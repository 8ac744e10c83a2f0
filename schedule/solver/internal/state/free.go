package state

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// Teamless reports whether sessions of an activity need nobody: no team, no
// unit, no host, and no day but their own.
func Teamless(a *instance.Activity) bool {
	return a.Least == 0 && a.Run == 1 && !a.Assigned && len(a.Named) == 0 && len(a.Pool) == 0
}

// Free reports whether a session is held, by nobody, and may be given up.
func (s *State) Free(id int32) bool {
	x := &s.Sessions[id]
	return !x.gone && x.Pin == nil && len(x.Teams) == 0 && len(x.Units) == 0 && Teamless(s.activity(x.Candidate))
}

// Hold adds a session that nobody is at. The caller has made sure that it breaks
// no rule. [State.Release] is the exact inverse; neither is part of the change
// that Begin begins, and neither may come between Begin and its end.
func (s *State) Hold(candidate, day int32, start int64) int32 {
	id := int32(len(s.Sessions))
	if n := len(s.free); n > 0 {
		id, s.free = s.free[n-1], s.free[:n-1]
	} else {
		s.Sessions = append(s.Sessions, Session{})
	}
	s.Sessions[id] = Session{Candidate: candidate, Day: day, First: day, Start: start, Lasts: s.activity(candidate).Duration}
	s.countTotals(id, +1)
	return id
}

// Release takes a session away that nobody is at. Its number may be used again.
func (s *State) Release(id int32) {
	s.countTotals(id, -1)
	s.Sessions[id].gone = true
	s.free = append(s.free, id)
}

// Reserve makes room for a session more at each of some venues, all at once, so
// that Hold need not.
func (s *State) Reserve(venues []int32) {
	room := make([]int32, 4*len(venues))
	for i, v := range venues {
		if s.atVenue[v] == nil {
			s.atVenue[v] = room[4*i : 4*i : 4*i+4]
		}
	}
}

// Opening returns the first start on a day at which one more session of a
// candidate may be held that nobody is at. Venues where teams are on that day
// are not considered: when they are there is still being settled. A start at
// which a session of it was issued goes first; where starts fall on no grid, only
// the first of each span is tried.
func (s *State) Opening(candidate, day int32) (start int64, ok bool) {
	c := &s.In.Candidates[candidate]
	if len(c.Starts[day]) == 0 || !s.Room(candidate, day, day) || s.teamsAt(c, day) {
		return 0, false
	}
	a := &s.In.Activities[c.Activity]
	if s.In.Issued != nil {
		for i := range s.In.Issued.Slots[candidate] {
			x := &s.In.Issued.Slots[candidate][i]
			if x.Day == day && startsIn(c.Starts[day], x.Start) && s.VenueFree(candidate, day, x.Start, -1) {
				return x.Start, true
			}
		}
	}
	for _, span := range c.Starts[day] {
		for from := span.From; ; from = start + a.Grid {
			if start, ok = a.Start(c.Starts[day], from); !ok || start > span.To {
				break
			}
			if s.VenueFree(candidate, day, start, -1) {
				return start, true
			}
			if a.Grid == 0 {
				break
			}
		}
	}
	return 0, false
}

// teamsAt reports whether teams are at the venue of a candidate on one of the
// days that a session takes which begins on a day.
func (s *State) teamsAt(c *instance.Candidate, day int32) bool {
	a := &s.In.Activities[c.Activity]
	if !takesVenue(a) {
		return false
	}
	last := day + a.Span(c.Starts[day]) - 1
	for _, id := range s.atVenue[c.Venue] {
		x := &s.Sessions[id]
		if len(x.Teams) > 0 && day <= x.Day && x.Day <= last && takesVenue(s.activity(x.Candidate)) {
			return true
		}
	}
	return false
}

// Dose returns what the sessions held give to a term, and Worth what that is
// worth.
func (s *State) Dose(term int32) reach.Dose { return s.doses[term] }

// Worth is the value of a term, see [State.Dose].
func (s *State) Worth(term int32) audience.People { return s.values[term] }

// Wish is what one more session of a candidate that nobody is at takes off the
// missed of each grade; where a wish counts neither sessions nor places, as much
// as one of what it counts would.
func (s *State) Wish(candidate, day int32) (missed [3]int64) {
	c := &s.In.Candidates[candidate]
	for _, r := range c.Cells {
		cell := &s.In.Cells[r.Cell]
		if cell.Units != nil || day < cell.From || day > cell.To || !cell.Often && !s.CellShort(r) {
			continue
		}
		goal := &s.In.Goals[cell.Goal]
		if cell.Often {
			missed[goal.Grade] += s.oftenGain(r, c)
			continue
		}
		if goal.Goal.Count == campaign.CountUnits {
			continue
		}
		missed[goal.Grade] += s.weighed[cell.Goal] - goal.Goal.Missed(s.short[cell.Goal]-1, goal.Wanted)
	}
	return missed
}

// Admits reports whether there may be room for one more session of a candidate
// on some day: what it says no to, [State.Room] refuses on every day.
func (s *State) Admits(candidate int32) bool {
	c := &s.In.Candidates[candidate]
	a := &s.In.Activities[c.Activity]
	if most := a.Activity.Sessions.Most; most > 0 && int(s.counted[c.Activity]) >= most {
		return false
	}
	for _, i := range c.Caps {
		limit := &s.In.Caps[i]
		if limit.Scope.Window.IsZero() && (limit.Sessions > 0 && s.capSessions[i] >= limit.Sessions ||
			limit.Budget > 0 && s.capCost[i]+a.Activity.Cost > limit.Budget) {
			return false
		}
	}
	return int(s.times[candidate]) < a.PerVenue
}
