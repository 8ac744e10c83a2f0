package state

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
)

// countTeam keeps the team's route, limits, travel and load.
func (s *State) countTeam(t, id, sign int32) {
	x := &s.Sessions[id]
	td := int(t)*s.In.Days + int(x.Day)
	route := &s.routes[td]
	list(route, id, sign)
	if sign > 0 {
		s.sortRoute(*route)
	}
	s.rerouted(t, td)
	s.countLimits(t, id, sign)
}

// rerouted brings the travel of a team-day up to date.
func (s *State) rerouted(t int32, td int) {
	trip := s.roundTrip(t, s.routes[td])
	s.Travel += trip - s.trips[td]
	s.trips[td] = trip
	s.outdate(td)
}

// countLimits keeps the team's limits, days out and load, once its route is
// right.
func (s *State) countLimits(t, id, sign int32) {
	x := &s.Sessions[id]
	route := &s.routes[int(t)*s.In.Days+int(x.Day)]
	turns := func(n int) bool { return sign > 0 && n == 1 || sign < 0 && n == 0 }
	if !x.waives(campaign.RuleLimits) {
		week, year := int(t)*s.weeks+int(s.In.Week[x.Day]), int(t)*s.years+int(s.In.Year[x.Day])
		s.teamWeek[week] += sign
		s.teamYear[year] += sign
		if turns(s.limited(*route)) {
			s.teamWeekDays[week] += sign
			s.teamYearDays[year] += sign
		}
	}
	if turns(len(*route)) {
		available := s.In.Teams[t].Available
		s.load -= s.In.Prices.LoadCharge(int(s.teamDays[t]), available)
		s.teamDays[t] += sign
		s.load += s.In.Prices.LoadCharge(int(s.teamDays[t]), available)
	}
}

// limited returns how many sessions of a route count towards a team's limits.
func (s *State) limited(route []int32) int {
	n := 0
	for _, id := range route {
		if !s.Sessions[id].waives(campaign.RuleLimits) {
			n++
		}
	}
	return n
}

// sortRoute puts a route in order of start, by insertion: it is nearly so
// already, and equals keep their order.
func (s *State) sortRoute(route []int32) {
	for i := 1; i < len(route); i++ {
		for k := i; k > 0 && s.Sessions[route[k]].Start < s.Sessions[route[k-1]].Start; k-- {
			route[k], route[k-1] = route[k-1], route[k]
		}
	}
}

// Retime gives the sessions of a team-day new starts, in the order of the route.
func (s *State) Retime(team, day int32, ids []int32, starts []int64) {
	td := int(team)*s.In.Days + int(day)
	for i, id := range ids {
		s.Sessions[id].Start = starts[i]
	}
	s.sortRoute(s.routes[td])
	s.rerouted(team, td)
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

// stand returns where a team is during a session of a candidate.
func (s *State) stand(candidate int32) stop {
	c := &s.In.Candidates[candidate]
	return stop{c.Venue, c.Place, s.In.Activities[c.Activity].Shape.Online}
}

// leg returns the travel and set-up of a team for its next session, and where
// it stands then. Sessions online are held at the base.
func (s *State) leg(t int32, from stop, candidate int32) (travel, setUp int64, to stop) {
	setUp = s.activity(candidate).SetUp
	to = s.stand(candidate)
	switch {
	case from.venue == to.venue && from.atBase == to.atBase:
		return 0, 0, to
	case from.atBase && to.atBase:
		return 0, setUp, to
	}
	return s.In.Travel(s.at(t, from), s.at(t, to)), setUp, to
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
func (s *State) Trip(t, candidate int32) int64 { return s.added(t, nil, 0, candidate) }

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
