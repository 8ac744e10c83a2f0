// Package state is the private, mutable half of the solver: the sessions held
// so far and every count that follows from them. Apply and Undo are exact
// inverses.
package state

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// Day is a civil day in milliseconds.
const Day = int64(24 * 60 * 60 * 1000)

// Session is one session of a candidate.
type Session struct {
	Candidate int32
	Day       int32
	Start     int64 // milliseconds of the day
	Teams     []int32
	Units     []int32
	First     int32 // day on which the visit counts: of the first day of a run
	Pin       *campaign.Pin
	live      bool
}

// State is a set of sessions with its counts.
type State struct {
	In       *instance.Instance
	Sessions []Session // those not live are gaps

	routes  [][]int32 // by team × days + day: sessions in order of start
	atVenue [][]int32
	atUnit  [][]int32
	held    []int32 // sessions by activity

	doses   []reach.Dose
	worth   audience.People
	cells   []cellState
	short   []int64 // what each goal misses
	weighed []int64 // and what that adds to the missed of its grade
	Missed  [3]int64

	teamWeek, teamWeekDays, teamYear, teamYearDays []int32 // by team × periods + period
	teamDays                                       []int32
	weeks, years                                   int

	capSessions []int
	capCost     []campaign.Money
	Travel      int64
	cost        campaign.Money
	load        audience.People
}

type cellState struct {
	have   int64
	held   int64 // sessions, of a staffing goal
	places []int32
	units  map[int32]int32
	doses  map[int]reach.Dose
	people audience.People
}

// New returns a state without sessions.
func New(in *instance.Instance) *State {
	s := &State{
		In: in, routes: make([][]int32, len(in.Teams)*in.Days), atVenue: make([][]int32, len(in.Venues)),
		atUnit: make([][]int32, len(in.Units)), held: make([]int32, len(in.Activities)),
		doses: slices.Clone(in.Base), cells: make([]cellState, len(in.Cells)), short: make([]int64, len(in.Goals)),
		weighed:  make([]int64, len(in.Goals)),
		teamDays: make([]int32, len(in.Teams)), capSessions: make([]int, len(in.Caps)), capCost: make([]campaign.Money, len(in.Caps)),
		weeks: int(in.Week[in.Days-1]) + 1, years: int(in.Year[in.Days-1]) + 1,
	}
	for len(s.doses) < len(in.Terms) {
		s.doses = append(s.doses, reach.Dose{})
	}
	for t, d := range s.doses {
		s.worth += in.Terms[t].Value(in.Model, d)
	}
	s.teamWeek, s.teamWeekDays = make([]int32, len(in.Teams)*s.weeks), make([]int32, len(in.Teams)*s.weeks)
	s.teamYear, s.teamYearDays = make([]int32, len(in.Teams)*s.years), make([]int32, len(in.Teams)*s.years)
	for c := range s.cells {
		s.initCell(&s.cells[c], &in.Cells[c])
	}
	for g := range in.Goals {
		s.recount(int32(g))
	}
	return s
}

// Value is the value of the sessions less all charges.
func (s *State) Value() audience.People {
	charge := s.In.Prices.Charge(millis(s.Travel), s.cost)
	return s.worth - charge - s.load
}

// Route returns the sessions of a team on a day, in order of start. It must
// not be modified.
func (s *State) Route(team, day int32) []int32 { return s.routes[int(team)*s.In.Days+int(day)] }

// Live reports whether a session is held.
func (s *State) Live(id int32) bool { return s.Sessions[id].live }

// Held returns how many sessions of an activity are held.
func (s *State) Held(activity int32) int { return int(s.held[activity]) }

// Days returns how many days a team is out.
func (s *State) Days(team int32) int32 { return s.teamDays[team] }

// Short returns what a goal misses, in its own unit.
func (s *State) Short(goal int) int64 { return s.short[goal] }

// Apply adds a session and returns its number. The caller has made sure that
// it breaks no rule.
func (s *State) Apply(x Session) int32 {
	x.live = true
	id := int32(len(s.Sessions))
	s.Sessions = append(s.Sessions, x)
	s.count(id, +1)
	return id
}

// Undo takes the last session added back.
func (s *State) Undo() {
	id := int32(len(s.Sessions) - 1)
	s.count(id, -1)
	s.Sessions = s.Sessions[:id]
}

// count adds a session to every count, or takes it away.
func (s *State) count(id int32, sign int32) {
	x := &s.Sessions[id]
	c := &s.In.Candidates[x.Candidate]
	a := &s.In.Activities[c.Activity]
	s.held[c.Activity] += sign
	s.cost += campaign.Money(sign) * a.Activity.Cost
	list(&s.atVenue[c.Venue], id, sign)
	for _, u := range x.Units {
		list(&s.atUnit[u], id, sign)
	}
	for _, t := range x.Teams {
		s.countTeam(t, id, sign)
	}
	for _, g := range c.Gives {
		before := s.In.Terms[g.Term].Value(s.In.Model, s.doses[g.Term])
		if sign > 0 {
			s.doses[g.Term] = s.doses[g.Term].Add(g.Dose)
		} else {
			s.doses[g.Term] = s.doses[g.Term].Remove(g.Dose)
		}
		s.worth += s.In.Terms[g.Term].Value(s.In.Model, s.doses[g.Term]) - before
	}
	for _, r := range c.Cells {
		s.countCell(r, x, c, sign)
	}
	for _, i := range c.Caps {
		if s.inCap(i, x) {
			s.capSessions[i] += int(sign)
			s.capCost[i] += campaign.Money(sign) * a.Activity.Cost
		}
	}
}

// list adds an element to a list or takes it out, keeping the order.
func list(l *[]int32, id, sign int32) {
	if sign > 0 {
		*l = append(*l, id)
		return
	}
	i := slices.Index(*l, id)
	*l = slices.Delete(*l, i, i+1)
}

// countTeam keeps the team's route, limits, travel and load.
func (s *State) countTeam(t, id, sign int32) {
	x := &s.Sessions[id]
	route := &s.routes[int(t)*s.In.Days+int(x.Day)]
	s.Travel -= s.roundTrip(t, *route)
	list(route, id, sign)
	s.sortRoute(*route)
	s.Travel += s.roundTrip(t, *route)
	week, year := int(t)*s.weeks+int(s.In.Week[x.Day]), int(t)*s.years+int(s.In.Year[x.Day])
	s.teamWeek[week] += sign
	s.teamYear[year] += sign
	if out := len(*route); sign > 0 && out == 1 || sign < 0 && out == 0 {
		s.teamWeekDays[week] += sign
		s.teamYearDays[year] += sign
		available := s.In.Teams[t].Available
		s.load -= s.In.Prices.LoadCharge(int(s.teamDays[t]), available)
		s.teamDays[t] += sign
		s.load += s.In.Prices.LoadCharge(int(s.teamDays[t]), available)
	}
}

// sortRoute puts a route in order of start.
func (s *State) sortRoute(route []int32) {
	slices.SortStableFunc(route, func(a, b int32) int {
		return int(min(1, max(-1, s.Sessions[a].Start-s.Sessions[b].Start)))
	})
}

// Retime gives the sessions of a team-day new starts, in the order of the route.
func (s *State) Retime(team, day int32, ids []int32, starts []int64) {
	route := s.routes[int(team)*s.In.Days+int(day)]
	s.Travel -= s.roundTrip(team, route)
	for i, id := range ids {
		s.Sessions[id].Start = starts[i]
	}
	s.sortRoute(route)
	s.Travel += s.roundTrip(team, route)
}

// roundTrip is the travel of a route from base to base.
func (s *State) roundTrip(t int32, route []int32) int64 {
	at, sum := s.base(), int64(0)
	for _, id := range route {
		travel, _, next := s.leg(t, at, s.Sessions[id].Candidate)
		sum += travel
		at = next
	}
	return sum + s.back(t, at)
}

// stop is where a team stands: at its base, or at a venue. Staying there for
// another session needs neither travel nor set-up.
type stop struct {
	venue  int32 // −1 before the first session
	place  int32
	atBase bool
}

func (s *State) base() stop { return stop{venue: -1, atBase: true} }

// leg returns the travel and set-up of a team for its next session, and where
// it stands then. Sessions online are held at the base.
func (s *State) leg(t int32, from stop, candidate int32) (travel, setUp int64, to stop) {
	c := &s.In.Candidates[candidate]
	a := &s.In.Activities[c.Activity]
	to = stop{c.Venue, c.Place, a.Shape.Online}
	switch {
	case from.venue == to.venue && from.atBase == to.atBase:
		return 0, 0, to
	case from.atBase && to.atBase:
		return 0, a.SetUp, to
	}
	return s.In.Travel(s.at(t, from), s.at(t, to)), a.SetUp, to
}

// back returns the travel of a team to its base.
func (s *State) back(t int32, from stop) int64 {
	if from.atBase {
		return 0
	}
	return s.In.Travel(from.place, s.In.Teams[t].Base)
}

func (s *State) at(t int32, x stop) int32 {
	if x.atBase {
		return s.In.Teams[t].Base
	}
	return x.place
}

// Trip returns the team time of a day with nothing but one session of a
// candidate.
func (s *State) Trip(t, candidate int32) int64 { return s.effort(t, []int32{-1}, candidate) }

// AtUnit returns how many sessions a unit is at.
func (s *State) AtUnit(unit int32) int { return len(s.atUnit[unit]) }

// UnitDays returns how many sessions a unit is at, by day.
func (s *State) UnitDays(unit int32) map[int32]int {
	out := make(map[int32]int)
	for _, id := range s.atUnit[unit] {
		out[s.Sessions[id].Day]++
	}
	return out
}

// Unmoved reports whether a tour leaves every session already held at its start.
func (s *State) Unmoved(t Tour) bool {
	for i, id := range t.Order {
		if id >= 0 && s.Sessions[id].Start != t.Starts[i] {
			return false
		}
	}
	return true
}

// Starts remembers the starts of a team-day and returns a function that brings
// them back.
func (s *State) Starts(team, day int32) (restore func()) {
	ids := slices.Clone(s.Route(team, day))
	starts := make([]int64, len(ids))
	for i, id := range ids {
		starts[i] = s.Sessions[id].Start
	}
	return func() { s.Retime(team, day, ids, starts) }
}
