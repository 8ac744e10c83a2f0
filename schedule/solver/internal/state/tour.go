package state

import (
	"math"
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

// Any sets no bound to the team time that a session may add.
const Any = int64(math.MaxInt64)

// Insert returns the cheapest tour of a team-day that takes in a session of a
// candidate and adds at most so much team time, every start being recomputed as
// early as the order allows. Ties go to the earlier position. Sessions that
// others share keep their starts.
func (s *State) Insert(team, day, candidate int32, most int64) (Tour, bool) {
	if len(s.In.Candidates[candidate].Starts[day]) == 0 {
		return Tour{}, false
	}
	return s.insert(team, day, candidate, anyTime(), most)
}

// InsertAt is [State.Insert] of a session whose start and length are settled.
func (s *State) InsertAt(team, day, candidate int32, start, lasts int64) (Tour, bool) {
	return s.insert(team, day, candidate, slot{start, lasts}, Any)
}

// slot is a settled start and length.
type slot struct{ start, lasts int64 }

// anyTime leaves the start to the tour and the length to the activity.
func anyTime() slot { return slot{start: -1} }

func (s *State) insert(team, day, candidate int32, fixed slot, most int64) (Tour, bool) {
	route := s.Route(team, day)
	best := Tour{Added: most}
	found := false
	for pos := 0; pos <= len(route); pos++ {
		added := s.added(team, route, pos, candidate)
		if added > best.Added || found && added == best.Added {
			continue
		}
		s.order = append(append(append(s.order[:0], route[:pos]...), -1), route[pos:]...)
		if s.time(team, day, candidate, fixed) {
			best, found = Tour{slices.Clone(s.order), slices.Clone(s.starts), added}, true
		}
	}
	return best, found
}

// added is the travel, set-up and session time that a session of a candidate
// adds at a position of a route.
func (s *State) added(team int32, route []int32, pos int, candidate int32) int64 {
	before := s.base()
	if pos > 0 {
		before = s.stand(s.Sessions[route[pos-1]].Candidate)
	}
	travel, setUp, here := s.leg(team, before, candidate)
	sum := travel + setUp + s.activity(candidate).Duration
	if pos == len(route) {
		return sum + s.back(team, here) - s.back(team, before)
	}
	next := s.Sessions[route[pos]].Candidate
	on, again, _ := s.leg(team, here, next)
	past, once, _ := s.leg(team, before, next)
	return sum + on + again - past - once
}

// lasts returns how long an element of an order lasts: the new session, as
// long as its candidate's activity unless its length is settled.
func (s *State) lasts(id, candidate int32, settled int64) int64 {
	switch {
	case id >= 0:
		return s.Sessions[id].Lasts
	case settled > 0:
		return settled
	}
	return s.activity(candidate).Duration
}

// kind returns the candidate of an element of an order.
func (s *State) kind(id, candidate int32) int32 {
	if id < 0 {
		return candidate
	}
	return s.Sessions[id].Candidate
}

// time gives the sessions of s.order the earliest starts, in s.starts. The
// earliest is best for whatever follows, since waiting is free and times only
// grow.
func (s *State) time(team, day, candidate int32, fixed slot) bool {
	t := &s.In.Teams[team]
	s.starts = s.starts[:0]
	at, now := s.base(), t.Shifts[0].From
	for _, id := range s.order {
		k := s.kind(id, candidate)
		travel, setUp, next := s.leg(team, at, k)
		start, ok := s.start(t, day, id, k, now+travel+setUp, fixed)
		if !ok {
			return false
		}
		s.starts = append(s.starts, start)
		at, now = next, start+s.lasts(id, candidate, fixed.lasts)
	}
	return now+s.back(team, at) <= t.Shifts[len(t.Shifts)-1].To
}

// start returns the first start of an element from ready on.
func (s *State) start(t *instance.Team, day, id, candidate int32, ready int64, fixed slot) (int64, bool) {
	c := &s.In.Candidates[candidate]
	a := &s.In.Activities[c.Activity]
	if id >= 0 && (!s.movable(id) || s.stays(&s.Sessions[id])) {
		return s.Sessions[id].Start, s.Sessions[id].Start >= ready
	}
	if id < 0 && fixed.start >= 0 {
		return fixed.start, fixed.start >= ready && inShift(t, fixed.start, fixed.lasts)
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
