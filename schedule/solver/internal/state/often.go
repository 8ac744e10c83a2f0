package state

import (
	"encoding/binary"
	"math"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// often counts, in one cell of a goal that says how often people should come,
// who does. No sum tells that, so every session is kept; other goals have none
// of this.
type often struct {
	crowds map[int]crowd // by group, those that some session reaches
	// known holds what was worked out before, by group and chances: a search comes
	// back to the same sets of sessions again and again.
	known map[string]audience.People
	key   []byte    // room to work in
	with  []float64 // the same
}

// crowd is a group: the chance of each session, in order of size, and how many
// come as often as asked for.
type crowd struct {
	chances []float64
	people  audience.People
}

// mostKnown is how many figures are kept for a cell at most.
const mostKnown = 1 << 14

func (s *State) beginOften(c *cellState, cell *instance.Cell) {
	c.often = &often{crowds: make(map[int]crowd), known: make(map[string]audience.People)}
	for g, chances := range cell.Chances {
		if cell.Counts[g] {
			x := crowd{slices.Clone(chances), s.within(c.often, cell, g, chances)}
			c.often.crowds[g] = x
			c.people += x.people
		}
	}
	c.have = int64(c.people) / 1000
}

// countOften adds a session to a cell, or takes it away.
func (s *State) countOften(c *cellState, cell *instance.Cell, x *instance.Candidate, sign int32) {
	for _, a := range x.Attends {
		if !cell.Counts[a.Group] {
			continue
		}
		before := c.often.crowds[a.Group]
		after := crowd{chances: before.chances}
		if at, _ := slices.BinarySearch(after.chances, a.P); sign > 0 {
			after.chances = slices.Insert(after.chances, at, a.P)
		} else {
			after.chances = slices.Delete(after.chances, at, at+1)
		}
		after.people = s.within(c.often, cell, a.Group, after.chances)
		if c.often.crowds[a.Group] = after; len(after.chances) == 0 {
			delete(c.often.crowds, a.Group)
		}
		c.people += after.people - before.people
	}
	c.have = int64(c.people) / 1000
}

// oftenGain is what one more session takes off the missed of a goal; it may be
// less than nothing.
func (s *State) oftenGain(r instance.CellRef, x *instance.Candidate) int64 {
	cell, c := &s.In.Cells[r.Cell], &s.cells[r.Cell]
	people := c.people
	for _, a := range x.Attends {
		if cell.Counts[a.Group] {
			g := c.often.crowds[a.Group]
			at, _ := slices.BinarySearch(g.chances, a.P)
			c.often.with = append(append(append(c.often.with[:0], g.chances[:at]...), a.P), g.chances[at:]...)
			people += s.within(c.often, cell, a.Group, c.often.with) - g.people
		}
	}
	goal := &s.In.Goals[cell.Goal]
	short := s.short[cell.Goal] + max(0, cell.Least-int64(people)/1000) - max(0, cell.Least-c.have)
	return s.weighed[cell.Goal] - goal.Goal.Missed(short, goal.Wanted)
}

// within returns how many of a group come as often as a cell asks for, chances
// in order of size.
func (s *State) within(o *often, cell *instance.Cell, group int, chances []float64) audience.People {
	o.key = binary.LittleEndian.AppendUint64(o.key[:0], uint64(group))
	for _, p := range chances {
		o.key = binary.LittleEndian.AppendUint64(o.key, math.Float64bits(p))
	}
	if people, ok := o.known[string(o.key)]; ok {
		return people
	}
	if len(o.known) >= mostKnown {
		clear(o.known)
	}
	people := s.In.Model.Within(s.In.Q.Groups()[group].Size, cell.Band, chances)
	o.known[string(o.key)] = people
	return people
}
