package construct

import (
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// On returns a builder that goes on from a state.
func On(s *state.State, seed uint64, stop func() bool) *Builder {
	b := New(s.In, seed, stop)
	b.S = s
	return b
}

// Fill adds sessions of candidates that need no tour, the best gain first.
func (b *Builder) Fill(candidates []int32) { b.fill(candidates) }

// Occurrence returns the sessions of one occurrence of a candidate from a day
// on, staffed and with nobody else moved: at the first start that allows it, or
// at a given one.
func (b *Builder) Occurrence(candidate, day int32, start int64) ([]state.Session, bool) {
	if start < 0 {
		sessions, _, ok := b.occurrence(candidate, day)
		return sessions, ok
	}
	c := &b.In.Candidates[candidate]
	a := &b.In.Activities[c.Activity]
	if int(day)+(a.Run-1)*int(a.Span(c.Starts[day])) >= b.In.Days || len(c.Starts[day]) == 0 || !b.S.Room(candidate, day, day) {
		return nil, false
	}
	sessions, _, ok := b.at(candidate, day, start)
	return sessions, ok
}

// Tours reports whether sessions of a candidate are the affair of one
// travelling team alone.
func (b *Builder) Tours(candidate int32) bool {
	a := &b.In.Activities[b.In.Candidates[candidate].Activity]
	return a.Touring && !a.Assigned
}

// Restaff gives a session that keeps its time other staff in place of what
// cannot come: teams and units that it has keep their place, and those missing
// are looked for. ok is false if a team or the host is missing still.
func (b *Builder) Restaff(x state.Session, teams, units []int32) (state.Session, bool) {
	c := &b.In.Candidates[x.Candidate]
	var fits bool
	x.Teams, _, fits = b.teams(x.Candidate, x.Day, x.Start, x.Lasts, teams, nil)
	x.Units, _ = b.units(x.Candidate, x.Day, x.Start, x.Lasts, units, b.sessionsLeft(c.Activity, 1), nil)
	if c.Host >= 0 && !slices.Contains(x.Units, c.Host) {
		return x, false
	}
	return x, fits && b.S.VenueFree(x.Candidate, x.Day, x.Start, -1)
}
