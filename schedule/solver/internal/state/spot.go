package state

import (
	"math"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// Spot is a position in a team-day where a session fits.
type Spot struct {
	Pos    int
	Start  int64
	Travel int64 // added, in ms
	Delay  int64 // of what follows, the return to base included
}

// Nowhere is the cost of what does not fit.
const Nowhere = int64(math.MaxInt64)

// gap is a position of a team-day, with all that trying a session there needs to
// know of what comes before and after. Times of a day fit 32 bits, and so do
// those of travel.
type gap struct {
	ready         int32 // when the team is done with what comes before
	late          int32 // the latest that what comes after may start
	start         int32 // when it does; of the base, when the team is back
	past          int32 // travel from the one to the other
	setUp         int32 // of what comes after
	from, to      int32 // places
	before, after int32 // venues, −1 for the base
	fromBase      bool  // what comes before is held at the base, or is it
	toBase        bool
}

// open lists the gaps of a team-day from its stops.
func (s *State) open(t *instance.Team, d *dayPlan) {
	d.gaps = d.gaps[:0]
	home := homeStop(t)
	home.late, home.start = t.Shifts[len(t.Shifts)-1].To, s.homecoming(d, t)
	before, now := &home, t.Shifts[0].From
	for i := 0; i <= len(d.stops); i++ {
		after := &home
		if i < len(d.stops) {
			after = &d.stops[i]
		}
		past, _ := s.step(before, after)
		d.gaps = append(d.gaps, gap{
			ready: int32(now), late: int32(after.late), start: int32(after.start), past: int32(past), setUp: int32(after.setUp),
			from: before.place, to: after.place, before: before.venue, after: after.venue,
			fromBase: before.online, toBase: after.online,
		})
		before, now = after, after.start+after.lasts
	}
}

// Best returns the spot of a team-day where a session of a candidate costs
// least: its travel added, and, weighed by half, the delay of what follows.
//
// It is O(length of the day) and allocates nothing. Places where others are on
// that day are not considered.
func (s *State) Best(team, day, candidate int32) (best Spot, cost int64) {
	windows := s.In.Windows(candidate, team, day)
	if len(windows) == 0 {
		return best, Nowhere
	}
	d := s.table(team, day)
	if d.bad {
		return best, Nowhere
	}
	x := &s.In.Stops[candidate]
	trips := s.In.Trips(x.Place)
	alone := len(s.atVenue[x.Venue]) == 0
	if !alone && s.Crowded(candidate, team, day) {
		return best, Nowhere
	}
	if spot, ok := s.home(team, day, candidate, d, windows); ok {
		return spot, 0
	}
	if alone && !x.Online && len(trips) > 0 {
		return bestTrip(d.gaps, x, windows, trips)
	}
	p := s.stopOf(team, candidate)
	cost = Nowhere
	first, last := windows[0].From+x.Lasts, windows[len(windows)-1].To
	for pos := range d.gaps {
		g := &d.gaps[pos]
		if int64(g.ready) > last {
			break // later positions are later still
		}
		if int64(g.late) < first {
			continue
		}
		in, out := s.ways(g, &p)
		start, ok := next(windows, x.Grid, int64(g.ready)+in.travel+in.setUp)
		if arrive := start + x.Lasts + out.travel + out.setUp; ok && arrive <= int64(g.late) {
			spot := Spot{Pos: pos, Start: start, Travel: in.travel + out.travel - int64(g.past), Delay: max(0, arrive-int64(g.start))}
			if c := 2*spot.Travel + spot.Delay; c < cost {
				best, cost = spot, c
			}
		}
	}
	return best, cost
}

// bestTrip is Best where nobody is at the venue yet and times are kept in a
// table. It is most of the work of a search.
func bestTrip(gaps []gap, x *instance.Stop, windows []instance.Span, trips []instance.Trip) (best Spot, cost int64) {
	cost = Nowhere
	lasts, setUp, grid := x.Lasts, x.SetUp, x.Grid
	first, last := windows[0].From+lasts, windows[len(windows)-1].To
	from := 0
	for from < len(gaps) && int64(gaps[from].late) < first {
		from++ // earlier positions are too early
	}
	if from == len(gaps) {
		return best, cost
	}
	in := int64(trips[gaps[from].from].Back)
	for pos := from; pos < len(gaps); pos++ {
		g := &gaps[pos]
		ready := int64(g.ready)
		if ready > last {
			break // later positions are later still
		}
		trip, before := trips[g.to], in
		in = int64(trip.Back)
		travel := before + int64(trip.There) - int64(g.past)
		if 2*travel >= cost {
			continue
		}
		start, ok := next(windows, grid, ready+before+setUp)
		arrive := start + lasts + int64(trip.There) + int64(g.setUp)
		if !ok || arrive > int64(g.late) {
			continue
		}
		delay := max(0, arrive-int64(g.start))
		if c := 2*travel + delay; c < cost {
			best, cost = Spot{Pos: pos, Start: start, Travel: travel, Delay: delay}, c
		}
	}
	return best, cost
}

// way is the travel and set-up from one stop to the next, see [State.step].
type way struct{ travel, setUp int64 }

// ways returns the ways to a stop put into a gap, and on from it.
func (s *State) ways(g *gap, p *stopTime) (in, out way) {
	in, out = way{setUp: p.setUp}, way{setUp: int64(g.setUp)}
	switch {
	case g.before == p.venue && g.fromBase == p.online:
		in = way{}
	case !g.fromBase || !p.online:
		in.travel = s.In.Travel(g.from, p.place)
	}
	switch {
	case g.after == p.venue && g.toBase == p.online:
		out = way{}
	case !g.toBase || !p.online:
		out.travel = s.In.Travel(p.place, g.to)
	}
	return in, out
}

// Version tells one route of a team-day from another: while it is the same, so is
// the route.
func (s *State) Version(team, day int32) int32 { return s.tables[int(team)*s.In.Days+int(day)].version }

// outdate tells that a route has changed.
func (s *State) outdate(td int) {
	d := &s.tables[td]
	d.known = false
	d.version++
}
