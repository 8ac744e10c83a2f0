package state

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// issued keeps what the moves of issued sessions cost.
type issued struct {
	price []int64 // by candidate
	held  []instance.Slot
}

// begin charges for every issued session, since none is held yet.
func (s *State) beginIssued() {
	x := s.In.Issued
	if x == nil {
		return
	}
	s.upset.price = make([]int64, len(s.In.Candidates))
	for c, slots := range x.Slots {
		s.upset.price[c] = int64(len(slots)) * x.Venue
		s.disturbed += audience.People(s.upset.price[c])
	}
}

// reissue brings the charge for the sessions of a candidate up to date.
func (s *State) reissue(candidate int32) {
	x := s.In.Issued
	if x == nil || len(x.Slots[candidate]) == 0 {
		return
	}
	price := s.moves(candidate, nil)
	s.disturbed += audience.People(price - s.upset.price[candidate])
	s.upset.price[candidate] = price
}

// moves is what the sessions held of a candidate, and one more, pay for not
// standing where they were issued.
func (s *State) moves(candidate int32, more *instance.Slot) int64 {
	x := s.In.Issued
	s.upset.held = s.upset.held[:0]
	for _, id := range s.atVenue[s.In.Candidates[candidate].Venue] {
		if y := &s.Sessions[id]; y.Candidate == candidate {
			s.upset.held = append(s.upset.held, instance.Slot{Day: y.Day, Start: y.Start, Teams: y.Teams, Units: y.Units})
		}
	}
	if more != nil {
		s.upset.held = append(s.upset.held, *more)
	}
	_, price := x.Match(x.Slots[candidate], s.upset.held)
	return price
}

// Disturbs is what one more session of a team adds to the charge for moves; it
// is less than zero for one that comes back.
func (s *State) Disturbs(team, day, candidate int32, start int64) int64 {
	x := s.In.Issued
	if x == nil || len(x.Slots[candidate]) == 0 {
		return 0
	}
	return s.moves(candidate, &instance.Slot{Day: day, Start: start, Teams: s.In.Solo(team)}) - s.upset.price[candidate]
}

// Disturbed is the charge for all moves of issued sessions.
func (s *State) Disturbed() audience.People { return s.disturbed }

// stays reports whether a session stands where it was issued, so that its time
// is not its team's alone.
func (s *State) stays(x *Session) bool {
	if s.In.Issued == nil {
		return false
	}
	at := instance.Slot{Day: x.Day, Start: x.Start, Teams: x.Teams, Units: x.Units}
	return slices.ContainsFunc(s.In.Issued.Slots[x.Candidate], func(y instance.Slot) bool { return y.Same(&at) })
}

// home returns the spot where a session of a candidate was issued with a team
// and day, if it is not held there and still fits.
func (s *State) home(team, day, candidate int32, d *dayPlan, windows []instance.Span) (Spot, bool) {
	if s.In.Issued == nil {
		return Spot{}, false
	}
	for i := range s.In.Issued.Slots[candidate] {
		y := &s.In.Issued.Slots[candidate][i]
		if y.Day != day || len(y.Teams) != 1 || y.Teams[0] != team || len(y.Units) > 0 || !startsIn(windows, y.Start) {
			continue
		}
		if spot, ok := s.fixedSpot(team, candidate, d, y.Start); ok {
			return spot, true
		}
	}
	return Spot{}, false
}

func startsIn(windows []instance.Span, start int64) bool {
	return slices.ContainsFunc(windows, func(w instance.Span) bool { return w.From <= start && start <= w.To })
}

// fixedSpot returns the spot of a team-day for a session that starts at a given
// time, if it fits without being late for what follows.
func (s *State) fixedSpot(team, candidate int32, d *dayPlan, start int64) (Spot, bool) {
	t := &s.In.Teams[team]
	p, home := s.stopOf(team, candidate), homeStop(t)
	home.late, home.start = t.Shifts[len(t.Shifts)-1].To, s.homecoming(d, t)
	before, now, pos := &home, t.Shifts[0].From, 0
	for ; pos < len(d.stops) && d.stops[pos].start < start; pos++ {
		before = &d.stops[pos]
		now = before.start + before.lasts
	}
	after := &home
	if pos < len(d.stops) {
		after = &d.stops[pos]
	}
	in, setUp := s.step(before, &p)
	out, setUpOut := s.step(&p, after)
	arrive := start + p.lasts + out + setUpOut
	if now+in+setUp > start || arrive > after.late {
		return Spot{}, false
	}
	past, _ := s.step(before, after)
	return Spot{Pos: pos, Start: start, Travel: in + out - past, Delay: max(0, arrive-after.start)}, true
}
