package state

import (
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// Tour is a team-day with one more session: the order of its sessions, −1
// standing for the new one, with their starts, and the team time it adds.
type Tour struct {
	Order  []int32
	Starts []int64
	Added  int64 // travel and set-up added, and the session itself, in ms
}

// Start returns the start of the new session.
func (t Tour) Start() int64 { return t.Starts[slices.Index(t.Order, -1)] }

// Insert returns the cheapest tour of a team-day that takes in a session of a
// candidate, every start being recomputed as early as the order allows. Ties
// go to the earlier position. Sessions that others share keep their starts.
// fixed ≥ 0 demands that start of the new session.
func (s *State) Insert(team, day, candidate int32, fixed int64) (Tour, bool) {
	if len(s.In.Candidates[candidate].Starts[day]) == 0 && fixed < 0 {
		return Tour{}, false
	}
	route := s.Route(team, day)
	before := s.effort(team, route, -1)
	var best Tour
	found := false
	for pos := 0; pos <= len(route); pos++ {
		order := make([]int32, 0, len(route)+1)
		order = append(append(append(order, route[:pos]...), -1), route[pos:]...)
		added := s.effort(team, order, candidate) - before
		if found && added >= best.Added {
			continue
		}
		if starts, ok := s.time(team, day, order, candidate, fixed); ok {
			best, found = Tour{order, starts, added}, true
		}
	}
	return best, found
}

// effort is the travel, set-up and session time of a team-day.
func (s *State) effort(team int32, order []int32, candidate int32) int64 {
	at, sum := s.base(), int64(0)
	for _, id := range order {
		k := s.kind(id, candidate)
		travel, setUp, next := s.leg(team, at, k)
		sum += travel + setUp + s.In.Activities[s.In.Candidates[k].Activity].Duration
		at = next
	}
	return sum + s.back(team, at)
}

// kind returns the candidate of an element of an order.
func (s *State) kind(id, candidate int32) int32 {
	if id < 0 {
		return candidate
	}
	return s.Sessions[id].Candidate
}

// time gives the sessions of an order the earliest starts. The earliest is
// best for whatever follows, since waiting is free and times only grow.
func (s *State) time(team, day int32, order []int32, candidate int32, fixed int64) ([]int64, bool) {
	t := &s.In.Teams[team]
	starts := make([]int64, len(order))
	at, now := s.base(), t.Shifts[0].From
	for i, id := range order {
		k := s.kind(id, candidate)
		travel, setUp, next := s.leg(team, at, k)
		start, ok := s.start(t, day, id, k, now+travel+setUp, fixed)
		if !ok {
			return nil, false
		}
		starts[i] = start
		at, now = next, start+s.In.Activities[s.In.Candidates[k].Activity].Duration
	}
	if now+s.back(team, at) > t.Shifts[len(t.Shifts)-1].To {
		return nil, false
	}
	return starts, true
}

// start returns the first start of an element from ready on.
func (s *State) start(t *instance.Team, day, id, candidate int32, ready, fixed int64) (int64, bool) {
	c := &s.In.Candidates[candidate]
	a := &s.In.Activities[c.Activity]
	if id >= 0 && !s.movable(id) {
		return s.Sessions[id].Start, s.Sessions[id].Start >= ready
	}
	if id < 0 && fixed >= 0 {
		return fixed, fixed >= ready && inShift(t, fixed, a.Duration)
	}
	for _, shift := range t.Shifts {
		from := max(ready, shift.From)
		for {
			start, ok := a.Start(c.Starts[day], from)
			if !ok || start+a.Duration > shift.To {
				break
			}
			if s.VenueFree(candidate, day, start, id) {
				return start, true
			}
			from = start + max(a.Grid, 60_000)
		}
	}
	return 0, false
}

func inShift(t *instance.Team, start, duration int64) bool {
	return slices.ContainsFunc(t.Shifts, func(h instance.Span) bool { return h.From <= start && start+duration <= h.To })
}

// movable reports whether a session may start at another time for the good of
// its team: it is nobody else's business.
func (s *State) movable(id int32) bool {
	x := &s.Sessions[id]
	a := &s.In.Activities[s.In.Candidates[x.Candidate].Activity]
	return x.Pin == nil && len(x.Teams) == 1 && len(x.Units) == 0 && a.Run == 1
}

// Enter applies a session of one team by its tour.
func (s *State) Enter(team int32, x Session, tour Tour) int32 {
	x.Start = tour.Start()
	id := s.Apply(x)
	ids, starts := make([]int32, 0, len(tour.Order)), make([]int64, 0, len(tour.Order))
	for i, other := range tour.Order {
		if other < 0 {
			other = id
		}
		ids = append(ids, other)
		starts = append(starts, tour.Starts[i])
	}
	s.Retime(team, x.Day, ids, starts)
	return id
}
