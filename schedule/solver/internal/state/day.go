package state

import (
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// dayPlan is the timetable of a team-day, from which it is told in O(1) whether
// one more session fits at a position: every session as early as its order
// allows, and the latest start of each that keeps what follows in time
// (forward time slack; M. W. P. Savelsbergh, The vehicle routing problem with
// time windows: minimizing route duration, ORSA Journal on Computing 4 (1992)
// 146–154).
//
// Deviation: latest starts are taken on the grid and in the windows of each
// session, so that the test is exact and not only necessary: arriving no later
// than the latest start means that this start, if no earlier one, is still to be
// had.
type dayPlan struct {
	stops   []stopTime
	gaps    []gap // before each stop, and at the end; see spot.go
	known   bool  // the rest is that of the route as it is
	bad     bool  // some session cannot start where the route has it
	version int32 // another one whenever the route has changed
}

// stopTime is one session of a team-day.
type stopTime struct {
	id, venue, place int32 // place where the team stands
	online, fixed    bool
	start, late      int64
	lasts, setUp     int64
}

// table returns the timetable of a team-day, brought up to date.
func (s *State) table(team, day int32) *dayPlan {
	d := &s.tables[int(team)*s.In.Days+int(day)]
	if !d.known {
		s.timetable(team, day, d)
	}
	return d
}

// timetable works a team-day out: starts forwards, latest starts backwards.
func (s *State) timetable(team, day int32, d *dayPlan) {
	t := &s.In.Teams[team]
	d.known, d.bad, d.stops = true, false, d.stops[:0]
	now, at := t.Shifts[0].From, homeStop(t)
	for _, id := range s.Route(team, day) {
		x := &s.Sessions[id]
		p := s.stopOf(team, x.Candidate)
		p.id, p.lasts, p.start, p.fixed = id, x.Lasts, x.Start, !s.settled(id, team)
		ready := now + s.hop(&at, &p)
		if !p.fixed {
			start, ok := next(s.In.Windows(x.Candidate, team, day), s.In.Stops[x.Candidate].Grid, ready)
			if ok {
				p.start = start
			}
			d.bad = d.bad || !ok
		}
		d.bad = d.bad || p.start < ready
		d.stops = append(d.stops, p)
		now, at = p.start+p.lasts, p
	}
	limit := t.Shifts[len(t.Shifts)-1].To
	end := homeStop(t)
	d.bad = d.bad || now+s.hop(&at, &end) > limit
	if !d.bad {
		s.retime(d)
	}
	for i := len(d.stops) - 1; i >= 0; i-- {
		p := &d.stops[i]
		after := &end
		if i+1 < len(d.stops) {
			after = &d.stops[i+1]
			limit = after.late
		}
		p.late = p.start
		if !p.fixed {
			c := s.Sessions[p.id].Candidate
			if last, ok := previous(s.In.Windows(c, team, day), s.In.Stops[c].Grid, limit-s.hop(p, after)-p.lasts); ok {
				p.late = max(p.start, last)
			}
		}
	}
	if !d.bad {
		s.open(t, d)
	}
}

// retime gives the sessions of a team-day the starts of its timetable.
func (s *State) retime(d *dayPlan) {
	for i := range d.stops {
		p := &d.stops[i]
		if x := &s.Sessions[p.id]; x.Start != p.start {
			if s.log.open {
				s.log.retimed = append(s.log.retimed, retimed{p.id, x.Start})
			}
			x.Start = p.start
		}
	}
}

// settled reports whether a session's time is the affair of its team alone: it
// may be taken away as well, it does not stand where it was issued, and nobody
// else is at its venue that day.
func (s *State) settled(id, team int32) bool {
	if !s.Loose(id) {
		return false
	}
	x := &s.Sessions[id]
	return !s.stays(x) && !s.Crowded(x.Candidate, team, x.Day)
}

// Crowded reports whether somebody other than a team holds something at the
// venue of a candidate on a day, so that times there are not the team's alone.
func (s *State) Crowded(candidate, team, day int32) bool {
	venue := s.In.Candidates[candidate].Venue
	if !takesVenue(s.activity(candidate)) {
		return false
	}
	for _, id := range s.atVenue[venue] {
		x := &s.Sessions[id]
		if len(x.Teams) == 1 && x.Teams[0] == team && x.Day == day {
			continue
		}
		last := x.Day + int32((x.Start+x.Lasts-1)/Day)
		if x.Day <= day && day <= last && takesVenue(s.activity(x.Candidate)) {
			return true
		}
	}
	return false
}

func homeStop(t *instance.Team) stopTime { return stopTime{venue: -1, place: t.Base, online: true} }

// stopOf returns a candidate as a stop of a team.
func (s *State) stopOf(team, candidate int32) stopTime {
	x := &s.In.Stops[candidate]
	p := stopTime{venue: x.Venue, place: x.Place, online: x.Online, lasts: x.Lasts, setUp: x.SetUp}
	if p.online {
		p.place = s.In.Teams[team].Base
	}
	return p
}

// hop is the travel and set-up from one stop to the next.
func (s *State) hop(from, to *stopTime) int64 {
	travel, setUp := s.step(from, to)
	return travel + setUp
}

// step is [State.leg] on stops: a further session at one venue needs neither
// travel nor set-up, and sessions online are held at the base.
func (s *State) step(from, to *stopTime) (travel, setUp int64) {
	switch {
	case from.venue == to.venue && from.online == to.online:
		return 0, 0
	case from.online && to.online:
		return 0, to.setUp
	}
	return s.In.Travel(from.place, to.place), to.setUp
}

// homecoming returns when a team is back at its base.
func (s *State) homecoming(d *dayPlan, t *instance.Team) int64 {
	if len(d.stops) == 0 {
		return t.Shifts[0].From
	}
	last, home := &d.stops[len(d.stops)-1], homeStop(t)
	return last.start + last.lasts + s.hop(last, &home)
}

// next returns the first start from t on.
func next(spans []instance.Span, grid, t int64) (int64, bool) {
	for i := range spans {
		if t <= spans[i].From {
			return spans[i].From, true
		}
		if t > spans[i].To {
			continue
		}
		if grid > 0 {
			t = (t + grid - 1) / grid * grid
			if t > spans[i].To {
				continue
			}
		}
		return t, true
	}
	return 0, false
}

// previous returns the last start up to t.
func previous(spans []instance.Span, grid, t int64) (int64, bool) {
	for i := len(spans) - 1; i >= 0; i-- {
		if t >= spans[i].To {
			return spans[i].To, true
		}
		if t < spans[i].From {
			continue
		}
		if grid > 0 {
			t = t / grid * grid
		}
		return t, true
	}
	return 0, false
}
