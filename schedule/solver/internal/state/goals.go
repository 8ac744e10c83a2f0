package state

import (
	"cmp"
	"slices"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

func millis(ms int64) time.Duration { return time.Duration(ms) * time.Millisecond }

func (s *State) initCell(c *cellState, cell *instance.Cell) {
	c.places = make([]int32, len(cell.Places))
	switch s.In.Goals[cell.Goal].Goal.Count {
	case campaign.CountUnits:
		c.units = make(map[int32]int32)
	case campaign.CountShare:
		c.have = cell.Least
	case campaign.CountReach:
		if cell.Often {
			s.beginOften(c, cell)
			return
		}
		c.doses = make(map[int]reach.Dose)
		for g, d := range cell.Base {
			if cell.Counts[g] {
				c.doses[g] = d
				c.people += s.In.Model.People(s.In.Q.Groups()[g].Size, 1, d)
			}
		}
		c.have = int64(c.people) / 1000
	}
}

// countCell adds a session to one cell, or takes it away.
func (s *State) countCell(r instance.CellRef, x *Session, c *instance.Candidate, sign int32) {
	cell := &s.In.Cells[r.Cell]
	if x.Day < cell.From || x.Day > cell.To || !s.meets(cell.Units, x) {
		return
	}
	goal := &s.In.Goals[cell.Goal]
	st := &s.cells[r.Cell]
	switch goal.Goal.Count {
	case campaign.CountPlaces:
		if r.Place >= 0 {
			if sign < 0 && st.places[r.Place] == 1 || sign > 0 && st.places[r.Place] == 0 {
				st.have += int64(sign)
			}
			st.places[r.Place] += sign
		}
	case campaign.CountUnits:
		for _, u := range x.Units {
			if st.units[u] += sign; st.units[u] == 0 {
				delete(st.units, u)
			}
		}
		st.have = int64(len(st.units))
	case campaign.CountStaffing:
		st.held += int64(sign)
		st.have += int64(sign) * min(s.present(c.Activity, x.Units), goal.Goal.Each)
	case campaign.CountReach:
		if cell.Often {
			s.countOften(st, cell, c, sign)
		} else {
			s.countReach(st, cell, c, sign)
		}
	case campaign.CountShare:
		on, total := s.In.Q.TopicTime(s.In.Activities[c.Activity].Activity.ID, goal.Goal.Topic)
		st.onTopic += int64(sign) * on.Milliseconds()
		st.taught += int64(sign) * total.Milliseconds()
		st.have = cell.Least
		if st.taught > 0 {
			st.have = 100 * st.onTopic / st.taught
		}
	default:
		st.have += int64(sign)
	}
	s.recount(cell.Goal)
}

func (s *State) countReach(st *cellState, cell *instance.Cell, c *instance.Candidate, sign int32) {
	groups := s.In.Q.Groups()
	for i, x := range c.Attends {
		if !cell.Counts[x.Group] {
			continue
		}
		before := st.doses[x.Group]
		after := before.Add(c.Doses[i])
		if sign < 0 {
			after = before.Remove(c.Doses[i])
		}
		st.doses[x.Group] = after
		st.people += s.In.Model.People(groups[x.Group].Size, 1, after) - s.In.Model.People(groups[x.Group].Size, 1, before)
	}
	st.have = int64(st.people) / 1000
}

// present counts the units of a session that its activity lists.
func (s *State) present(activity int32, units []int32) int64 {
	a, n := &s.In.Activities[activity], int64(0)
	for _, u := range units {
		if slices.Contains(a.Named, u) || slices.Contains(a.Pool, u) {
			n++
		}
	}
	return n
}

// meets reports whether a session counts for one of the units: present itself,
// or through a team. A nil set asks for none.
func (s *State) meets(units map[int32]bool, x *Session) bool {
	if units == nil {
		return true
	}
	return slices.ContainsFunc(x.Units, func(u int32) bool { return units[u] }) ||
		slices.ContainsFunc(x.Teams, func(t int32) bool { return units[s.In.Teams[t].Unit] })
}

// recount brings what a goal misses up to date.
func (s *State) recount(g int32) {
	goal := &s.In.Goals[g]
	missing, wanted := int64(0), goal.Wanted
	for _, c := range goal.Cells {
		if goal.Goal.Count == campaign.CountStaffing {
			wanted = goal.Goal.Each * max(s.cells[c].held, goal.Least)
			missing = wanted - s.cells[c].have
			continue
		}
		missing += max(0, s.In.Cells[c].Least-s.cells[c].have)
	}
	s.short[g] = missing
	s.Missed[goal.Grade] -= s.weighed[g]
	s.weighed[g] = goal.Goal.Missed(missing, wanted)
	s.Missed[goal.Grade] += s.weighed[g]
}

// Scores is what is compared: missed by grade, then value, then travel.
type Scores struct {
	Missed [3]int64
	Value  audience.People
	Travel int64
}

// Compare returns +1 if s is better than t, −1 if it is worse, else 0.
func (s Scores) Compare(t Scores) int {
	for i := range s.Missed {
		if c := cmp.Compare(t.Missed[i], s.Missed[i]); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(s.Value, t.Value), cmp.Compare(t.Travel, s.Travel))
}

// Plus returns the sum of two scores, or of differences of scores.
func (s Scores) Plus(t Scores) Scores {
	for i := range t.Missed {
		s.Missed[i] += t.Missed[i]
	}
	s.Value += t.Value
	s.Travel += t.Travel
	return s
}

// Minus returns the difference of two scores.
func (s Scores) Minus(t Scores) Scores {
	for i := range t.Missed {
		s.Missed[i] -= t.Missed[i]
	}
	s.Value -= t.Value
	s.Travel -= t.Travel
	return s
}

// Scores returns the score of the sessions held.
func (s *State) Scores() Scores { return Scores{s.Missed, s.Value(), s.Travel} }

// CellShort reports whether a cell misses something that the place of a
// candidate would help with.
func (s *State) CellShort(r instance.CellRef) bool {
	cell := &s.In.Cells[r.Cell]
	goal := &s.In.Goals[cell.Goal]
	if goal.Goal.Count == campaign.CountStaffing {
		return s.short[cell.Goal] > 0
	}
	if goal.Goal.Count == campaign.CountPlaces && (r.Place < 0 || s.cells[r.Cell].places[r.Place] > 0) {
		return false
	}
	return s.cells[r.Cell].have < cell.Least
}
