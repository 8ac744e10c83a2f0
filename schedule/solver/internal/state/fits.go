package state

import (
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// Room reports whether one more session of a candidate may be held at all on a
// day: the limits of its activity, its venue and the caps. runFirst is the day
// its visit counts on.
func (s *State) Room(candidate, day, runFirst int32) bool {
	c := &s.In.Candidates[candidate]
	a := &s.In.Activities[c.Activity]
	if most := a.Activity.Sessions.Most; most > 0 && int(s.held[c.Activity]) >= most {
		return false
	}
	for _, i := range c.Caps {
		limit := &s.In.Caps[i]
		full := limit.Sessions > 0 && s.capSessions[i] >= limit.Sessions ||
			limit.Budget > 0 && s.capCost[i]+a.Activity.Cost > limit.Budget
		if full && s.capMayHold(i, day) {
			return false
		}
	}
	return day != runFirst || s.visitFits(c, a, day)
}

// capMayHold reports whether a session on the day may lie in a cap's scope.
// Units are taken to match, which only errs towards caution.
func (s *State) capMayHold(i, day int32) bool {
	w := s.In.Caps[i].Scope.Window
	return w.IsZero() || int(day) >= s.In.Day(w.From) && int(day) <= s.In.Day(w.To)
}

// inCap reports whether a session lies in a cap's scope.
func (s *State) inCap(i int32, x *Session) bool {
	if !s.capMayHold(i, x.Day) {
		return false
	}
	units := s.In.Caps[i].Scope.Units
	if len(units) == 0 {
		return true
	}
	set := make(map[int32]bool, len(units))
	for _, u := range units {
		set[s.In.UnitIndex[u]] = true
	}
	return s.meets(set, x)
}

// visitFits checks the times at a venue, the days between them and the visits
// per month and year.
func (s *State) visitFits(c *instance.Candidate, a *instance.Activity, day int32) bool {
	last := day + int32(a.Run) - 1
	if a.Shape.Unattended {
		last = day + int32((c.Starts[day][0].From+a.Duration-1)/Day)
	}
	visits := 0
	gap := int32(a.Activity.DaysBetween)
	for _, id := range s.atVenue[c.Venue] {
		x := &s.Sessions[id]
		if s.In.Candidates[x.Candidate].Activity != c.Activity {
			continue
		}
		if x.Day == x.First {
			visits++
		}
		if a.Run > 1 && x.Day >= day-1 && x.Day <= last+1 {
			return false // runs of one activity must not touch, or they would read as one
		}
		over := x.Day + int32((x.Start+a.Duration-1)/Day) // later than x.Day only if it spans days
		if x.Day >= day && x.Day-last < gap || x.Day <= day && day-over < gap {
			return false
		}
	}
	if visits >= a.PerVenue {
		return false
	}
	for _, h := range c.HeldDays {
		if h >= day && h-last < gap || h <= day && day-h < gap {
			return false
		}
	}
	return s.limitsFit(c.Venue, day)
}

// limitsFit checks the visits of a venue per month and year.
func (s *State) limitsFit(venue, day int32) bool {
	limits := s.In.Venues[venue].Visits
	if limits == (campaign.Visits{}) {
		return true
	}
	month, year := 1, 1
	seen := s.atVenue[venue]
	for i, id := range seen {
		first := s.Sessions[id].First
		if first == day || s.counted(seen[:i], first) {
			if first == day {
				return true // the day is a visit already
			}
			continue
		}
		if s.In.Month[first] == s.In.Month[day] {
			month++
		}
		if s.In.Year[first] == s.In.Year[day] {
			year++
		}
	}
	return (limits.PerMonth == 0 || month <= limits.PerMonth) && (limits.PerYear == 0 || year <= limits.PerYear)
}

func (s *State) counted(ids []int32, first int32) bool {
	for _, id := range ids {
		if s.Sessions[id].First == first {
			return true
		}
	}
	return false
}

// VenueFree reports whether a venue can hold one more session of a candidate at
// a time; the session ignore does not count. Sessions online share no place.
func (s *State) VenueFree(candidate, day int32, start int64, ignore int32) bool {
	c := &s.In.Candidates[candidate]
	a := &s.In.Activities[c.Activity]
	if a.Shape.Online {
		return true
	}
	from := int64(day)*Day + start
	return s.overlap(s.atVenue[c.Venue], from, from+a.Duration, ignore) < s.In.Venues[c.Venue].Parallel
}

// UnitFree reports whether a unit can staff one more session at a time.
func (s *State) UnitFree(unit, day int32, start, duration int64) bool {
	from := int64(day)*Day + start
	return s.overlap(s.atUnit[unit], from, from+duration, -1) < s.In.Units[unit].Stalls
}

// overlap returns how many of the sessions are under way at some instant of an
// interval, at the busiest one. An instant is busiest at a session's start.
func (s *State) overlap(ids []int32, from, to int64, ignore int32) int {
	most := 0
	span := func(id int32) (int64, int64) {
		x := &s.Sessions[id]
		begin := int64(x.Day)*Day + x.Start
		return begin, begin + s.In.Activities[s.In.Candidates[x.Candidate].Activity].Duration
	}
	for _, id := range ids {
		begin, end := span(id)
		if id == ignore || end <= from || begin >= to {
			continue
		}
		at := max(begin, from)
		n := 0
		for _, other := range ids {
			if b, e := span(other); other != ignore && b <= at && at < e {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

// TeamFits reports whether a team may take one more session on a day, as far
// as its days and limits go.
func (s *State) TeamFits(team, day int32) bool {
	t := &s.In.Teams[team]
	if !t.Usable[day] {
		return false
	}
	l := t.Team.Limits
	route := s.Route(team, day)
	week, year := int(team)*s.weeks+int(s.In.Week[day]), int(team)*s.years+int(s.In.Year[day])
	within := func(n int32, most int) bool { return most == 0 || int(n) < most }
	if !within(int32(len(route)), l.PerDay) || !within(s.teamWeek[week], l.PerWeek) || !within(s.teamYear[year], l.PerYear) {
		return false
	}
	return len(route) > 0 || within(s.teamWeekDays[week], l.DaysPerWeek) && within(s.teamYearDays[year], l.DaysPerYear)
}
