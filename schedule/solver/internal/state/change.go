package state

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
)

// journal remembers what was put and taken since [State.Begin], so that all of
// it can be taken back.
type journal struct {
	steps   []step
	days    []int32 // team-days, as team × days + day, that were touched
	touched []bool  // by team-day
	retimed []retimed
	open    bool
}

// retimed is a session that a change gave another start, with the one it had.
type retimed struct {
	id    int32
	start int64
}

// step is one session put into a route, or taken out of it.
type step struct {
	id, pos int32
	put     bool
}

// Begin begins a change: [State.Commit] keeps what Put and Take do from here on,
// [State.Rollback] takes it back.
func (s *State) Begin() {
	if s.log.touched == nil {
		s.log.touched = make([]bool, len(s.routes))
	}
	s.log.open = true
}

// Sound reports whether every team-day that has changed can be held in its
// order. Where travel does not keep to the triangle inequality, a session less
// may make others late.
func (s *State) Sound() bool {
	for _, td := range s.log.days {
		if s.table(td/int32(s.In.Days), td%int32(s.In.Days)).bad {
			return false
		}
	}
	return true
}

// Changed returns the team-days, as team × days + day, that have changed since
// Begin. It is valid until the change ends.
func (s *State) Changed() []int32 { return s.log.days }

// Commit keeps the change.
func (s *State) Commit() {
	for _, x := range s.log.steps {
		if !x.put {
			s.free = append(s.free, x.id)
		}
	}
	s.endChange()
}

// Rollback takes the change back.
func (s *State) Rollback() {
	for i := len(s.log.steps) - 1; i >= 0; i-- {
		if x := s.log.steps[i]; x.put {
			s.takeOut(x.id, x.pos)
			s.free = append(s.free, x.id)
		} else {
			s.putIn(x.id, x.pos)
		}
	}
	// Where somebody had left a venue, others may have moved into the time.
	for i := len(s.log.retimed) - 1; i >= 0; i-- {
		x := s.log.retimed[i]
		s.Sessions[x.id].Start = x.start
	}
	s.endChange()
}

func (s *State) endChange() {
	for _, td := range s.log.days {
		s.log.touched[td] = false
	}
	s.log.steps, s.log.days, s.log.retimed, s.log.open = s.log.steps[:0], s.log.days[:0], s.log.retimed[:0], false
}

// Touch counts a team-day among those that have changed.
func (s *State) Touch(team, day int32) {
	td := team*int32(s.In.Days) + day
	if !s.log.touched[td] {
		s.log.touched[td] = true
		s.log.days = append(s.log.days, td)
	}
}

// Put adds a session of one team at a spot of its day. The caller has made sure
// that it breaks no rule.
func (s *State) Put(team, day, candidate int32, spot Spot) int32 {
	id := int32(len(s.Sessions))
	if n := len(s.free); n > 0 {
		id, s.free = s.free[n-1], s.free[:n-1]
	} else {
		s.Sessions = append(s.Sessions, Session{})
	}
	s.Sessions[id] = Session{
		Candidate: candidate, Day: day, First: day, Start: spot.Start, Lasts: s.activity(candidate).Duration,
		Teams: s.In.Solo(team), gone: true,
	}
	s.putIn(id, int32(spot.Pos))
	s.log.steps = append(s.log.steps, step{id, int32(spot.Pos), true})
	return id
}

// Take takes a session of one team away. Its number is not used again before
// the change ends.
func (s *State) Take(id int32) {
	x := &s.Sessions[id]
	pos := int32(slices.Index(s.Route(x.Teams[0], x.Day), id))
	s.takeOut(id, pos)
	s.log.steps = append(s.log.steps, step{id, pos, false})
}

func (s *State) putIn(id, pos int32) {
	x := &s.Sessions[id]
	team := x.Teams[0]
	td := int(team)*s.In.Days + int(x.Day)
	x.gone = false
	s.routes[td] = slices.Insert(s.routes[td], int(pos), id)
	s.detour(team, td, pos, +1)
	s.countTotals(id, +1)
	s.countLimits(team, id, +1)
	s.Touch(team, x.Day)
}

func (s *State) takeOut(id, pos int32) {
	x := &s.Sessions[id]
	team := x.Teams[0]
	td := int(team)*s.In.Days + int(x.Day)
	s.detour(team, td, pos, -1)
	s.routes[td] = slices.Delete(s.routes[td], int(pos), int(pos)+1)
	s.countTotals(id, -1)
	s.countLimits(team, id, -1)
	s.Touch(team, x.Day)
	x.gone = true
}

// detour adds the travel that the session at a position of a route causes, or
// takes it away.
func (s *State) detour(team int32, td int, pos int32, sign int64) {
	route := s.routes[td]
	before, after := homeStop(&s.In.Teams[team]), homeStop(&s.In.Teams[team])
	here := s.stopOf(team, s.Sessions[route[pos]].Candidate)
	if pos > 0 {
		before = s.stopOf(team, s.Sessions[route[pos-1]].Candidate)
	}
	if int(pos)+1 < len(route) {
		after = s.stopOf(team, s.Sessions[route[pos+1]].Candidate)
	}
	in, _ := s.step(&before, &here)
	out, _ := s.step(&here, &after)
	past, _ := s.step(&before, &after)
	s.Travel += sign * (in + out - past)
	s.trips[td] += sign * (in + out - past)
	s.outdate(td)
}

// Gone reports whether a session was taken away.
func (s *State) Gone(id int32) bool { return s.Sessions[id].gone }

// Refresh brings the starts of a team-day up to date.
func (s *State) Refresh(td int32) { s.table(td/int32(s.In.Days), td%int32(s.In.Days)) }

// Settle brings the starts of every team-day up to date and returns the sessions
// that are held.
func (s *State) Settle() []Session {
	for td := range s.tables {
		s.Refresh(int32(td))
	}
	var out []Session
	for _, x := range s.Sessions {
		if !x.gone {
			out = append(out, x)
		}
	}
	return out
}

// Loose reports whether a session may be taken away or put elsewhere: one team
// holds it, and nobody else has a say in it.
func (s *State) Loose(id int32) bool {
	x := &s.Sessions[id]
	return !x.gone && s.movable(id) && s.activity(x.Candidate).Touring
}

// Movable returns how many sessions may be taken away or put elsewhere.
func (s *State) Movable() int {
	n := 0
	for id := range s.Sessions {
		if s.Loose(int32(id)) {
			n++
		}
	}
	return n
}

// Times returns how many sessions of a candidate are held.
func (s *State) Times(candidate int32) int { return int(s.times[candidate]) }

// Gain is what one more session of a candidate brings to the value before
// travel, and to the missed of each grade.
func (s *State) Gain(team, day, candidate int32) (missed [3]int64, value int64) {
	c := &s.In.Candidates[candidate]
	for _, g := range c.Gives {
		value += int64(s.In.Terms[g.Term].Value(s.In.Model, s.doses[g.Term].Add(g.Dose)) - s.values[g.Term])
	}
	for _, r := range c.Cells {
		cell := &s.In.Cells[r.Cell]
		if day < cell.From || day > cell.To || !cell.Often && !s.CellShort(r) {
			continue
		}
		goal := &s.In.Goals[cell.Goal]
		if cell.Units != nil && !cell.Units[s.In.Teams[team].Unit] {
			continue
		}
		if cell.Often {
			missed[goal.Grade] += s.oftenGain(r, c)
			continue
		}
		missed[goal.Grade] += s.weighed[cell.Goal] - goal.Goal.Missed(s.short[cell.Goal]-1, goal.Wanted)
	}
	return missed, value
}

// Load adds the sessions of a team-day in their order, among those that are
// fixed there already.
func (s *State) Load(td int32, sessions []Session) {
	pos := 0
	for _, x := range sessions {
		route := s.Route(td/int32(s.In.Days), td%int32(s.In.Days))
		for pos < len(route) && s.Sessions[route[pos]].Start <= x.Start {
			pos++
		}
		s.Put(x.Teams[0], x.Day, x.Candidate, Spot{Pos: pos, Start: x.Start})
		pos++
	}
}

// AtVenue returns the sessions at a venue. It must not be modified.
func (s *State) AtVenue(venue int32) []int32 { return s.atVenue[venue] }

// Touched reports whether a team-day has changed since Begin.
func (s *State) Touched(team, day int32) bool { return s.log.touched[int(team)*s.In.Days+int(day)] }

// Charge is what one more session at a spot takes off the value: for travel,
// money, an uneven load, and moves of what was issued.
func (s *State) Charge(team, day, candidate int32, at Spot) int64 {
	p := s.In.Prices
	moved := s.Disturbs(team, day, candidate, at.Start)
	if p == (campaign.Prices{}) {
		return moved
	}
	before := p.Charge(millis(s.Travel), s.cost) + s.load
	after := p.Charge(millis(s.Travel+at.Travel), s.cost+s.activity(candidate).Activity.Cost) + s.load
	if len(s.Route(team, day)) == 0 {
		days, available := int(s.teamDays[team]), s.In.Teams[team].Available
		after += p.LoadCharge(days+1, available) - p.LoadCharge(days, available)
	}
	return int64(after-before) + moved
}
