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

// Session is one session of a candidate. Teams and Units are never changed in
// place, so that sessions may share them.
type Session struct {
	Candidate int32
	Day       int32
	Start     int64 // milliseconds of the day
	Lasts     int64 // 0 means as long as its activity does
	Teams     []int32
	Units     []int32
	First     int32 // day on which the visit counts: of the first day of a run
	Pin       *campaign.Pin

	gone bool // taken away
}

// State is a set of sessions with its counts.
type State struct {
	In       *instance.Instance
	Sessions []Session // all that are held

	routes  [][]int32 // by team × days + day: sessions in order of start
	atVenue [][]int32
	atUnit  [][]int32
	held    []int32 // sessions by activity
	counted []int32 // of these, those that count towards its most

	doses   []reach.Dose
	values  []audience.People // of the terms under doses
	worth   audience.People
	cells   []cellState
	short   []int64 // what each goal misses
	weighed []int64 // and what that adds to the missed of its grade
	Missed  [3]int64

	// What counts towards the limits, by team × periods + period.
	teamWeek, teamWeekDays, teamYear, teamYearDays []int32
	teamDays                                       []int32
	weeks, years                                   int

	capSessions []int
	capCost     []campaign.Money
	Travel      int64
	cost        campaign.Money
	load        audience.People
	disturbed   audience.People // see issued.go
	upset       issued

	order  []int32 // room to work in, for tours tried
	starts []int64

	trips  []int64   // travel by team × days + day
	tables []dayPlan // by team × days + day; see place.go
	times  []int32   // sessions held by candidate
	free   []int32   // numbers of sessions taken away by Take
	log    journal
}

type cellState struct {
	have            int64
	held            int64 // sessions, of a staffing goal
	onTopic, taught int64 // milliseconds, of a goal of shares
	places          []int32
	units           map[int32]int32
	doses           map[int]reach.Dose
	people          audience.People
	often           *often // of a goal that says how often people should come
}

// New returns a state without sessions.
func New(in *instance.Instance) *State {
	s := &State{
		In: in, routes: make([][]int32, len(in.Teams)*in.Days), trips: make([]int64, len(in.Teams)*in.Days),
		tables: make([]dayPlan, len(in.Teams)*in.Days), times: make([]int32, len(in.Candidates)), atVenue: make([][]int32, len(in.Venues)),
		atUnit: make([][]int32, len(in.Units)), held: make([]int32, len(in.Activities)), counted: make([]int32, len(in.Activities)),
		doses: slices.Clone(in.Base), cells: make([]cellState, len(in.Cells)), short: make([]int64, len(in.Goals)),
		weighed:  make([]int64, len(in.Goals)),
		teamDays: make([]int32, len(in.Teams)), capSessions: make([]int, len(in.Caps)), capCost: make([]campaign.Money, len(in.Caps)),
		weeks: int(in.Week[in.Days-1]) + 1, years: int(in.Year[in.Days-1]) + 1,
	}
	for len(s.doses) < len(in.Terms) {
		s.doses = append(s.doses, reach.Dose{})
	}
	for t, d := range s.doses {
		s.values = append(s.values, in.Terms[t].Value(in.Model, d))
		s.worth += s.values[t]
	}
	s.teamWeek, s.teamWeekDays = make([]int32, len(in.Teams)*s.weeks), make([]int32, len(in.Teams)*s.weeks)
	s.teamYear, s.teamYearDays = make([]int32, len(in.Teams)*s.years), make([]int32, len(in.Teams)*s.years)
	for c := range s.cells {
		s.initCell(&s.cells[c], &in.Cells[c])
	}
	for g := range in.Goals {
		s.recount(int32(g))
	}
	s.beginIssued()
	return s
}

// Of returns a state with some sessions.
func Of(in *instance.Instance, sessions []Session) *State {
	s := New(in)
	for _, x := range sessions {
		s.Apply(x)
	}
	return s
}

func (s *State) activity(candidate int32) *instance.Activity {
	return &s.In.Activities[s.In.Candidates[candidate].Activity]
}

// Value is the value of the sessions less all charges, that for moving issued
// sessions included.
func (s *State) Value() audience.People {
	charge := s.In.Prices.Charge(millis(s.Travel), s.cost)
	return s.worth - charge - s.load - s.disturbed
}

// Route returns the sessions of a team on a day, in order of start. It must
// not be modified.
func (s *State) Route(team, day int32) []int32 { return s.routes[int(team)*s.In.Days+int(day)] }

// Held returns how many sessions of an activity are held.
func (s *State) Held(activity int32) int { return int(s.held[activity]) }

// Counted returns how many sessions of an activity count towards its most.
func (s *State) Counted(activity int32) int { return int(s.counted[activity]) }

// Days returns how many days a team is out.
func (s *State) Days(team int32) int32 { return s.teamDays[team] }

// Short returns what a goal misses, in its own unit.
func (s *State) Short(goal int) int64 { return s.short[goal] }

// Apply adds a session and returns its number. The caller has made sure that
// it breaks no rule.
func (s *State) Apply(x Session) int32 {
	if x.Lasts == 0 {
		x.Lasts = s.activity(x.Candidate).Duration
	}
	id := int32(len(s.Sessions))
	s.Sessions = append(s.Sessions, x)
	s.count(id, +1)
	return id
}

// Restaff gives a session other teams and units.
func (s *State) Restaff(id int32, teams, units []int32) {
	s.count(id, -1)
	s.Sessions[id].Teams, s.Sessions[id].Units = teams, units
	s.count(id, +1)
}

// Undo takes the last session added back.
func (s *State) Undo() {
	id := int32(len(s.Sessions) - 1)
	s.count(id, -1)
	s.Sessions = s.Sessions[:id]
}

// count adds a session to every count, or takes it away.
func (s *State) count(id int32, sign int32) {
	s.countTotals(id, sign)
	for _, t := range s.Sessions[id].Teams {
		s.countTeam(t, id, sign)
	}
}

// countTotals is count without the teams' days.
func (s *State) countTotals(id int32, sign int32) {
	x := &s.Sessions[id]
	c := &s.In.Candidates[x.Candidate]
	a := &s.In.Activities[c.Activity]
	s.held[c.Activity] += sign
	if !x.waives(campaign.RuleSessions) {
		s.counted[c.Activity] += sign
	}
	s.cost += campaign.Money(sign) * a.Activity.Cost
	list(&s.atVenue[c.Venue], id, sign)
	for _, u := range x.Units {
		list(&s.atUnit[u], id, sign)
	}
	s.times[x.Candidate] += sign
	s.reissue(x.Candidate)
	for _, g := range c.Gives {
		before := s.doses[g.Term]
		if sign > 0 {
			s.doses[g.Term] = before.Add(g.Dose)
		} else {
			s.doses[g.Term] = before.Remove(g.Dose)
		}
		if before.Certain > 0 && s.doses[g.Term].Certain > 0 {
			continue // everybody is reached, as before
		}
		after := s.In.Terms[g.Term].Value(s.In.Model, s.doses[g.Term])
		s.worth += after - s.values[g.Term]
		s.values[g.Term] = after
	}
	for _, r := range c.Cells {
		s.countCell(r, x, c, sign)
	}
	for _, i := range c.Caps {
		if s.inCap(i, x) {
			if !x.waives(campaign.RuleCap) {
				s.capSessions[i] += int(sign)
			}
			if !x.waives(campaign.RuleBudget) {
				s.capCost[i] += campaign.Money(sign) * a.Activity.Cost
			}
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

// waives reports whether a session is a pin that a rule is lifted for. Such a
// session does not count where the rule sets a limit, and others must keep to
// the limit without it.
func (x *Session) waives(r campaign.Rule) bool {
	return x.Pin != nil && slices.ContainsFunc(x.Pin.Waivers, func(w campaign.Waiver) bool { return w.Rule == r })
}

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
