package state

import (
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// Room reports whether one more session of a candidate may be held at all on a
// day: the limits of its activity, its venue and the caps. runFirst is the day
// its visit counts on.
func (s *State) Room(candidate, day, runFirst int32) bool {
	c := &s.In.Candidates[candidate]
	a := &s.In.Activities[c.Activity]
	if most := a.Activity.Sessions.Most; most > 0 && int(s.counted[c.Activity]) >= most {
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
	return s.meets(s.In.CapUnits(i), x)
}

// Barred returns the units that must not be added to a session, nor teams of
// theirs, because it would then lie in the scope of a cap that is full.
func (s *State) Barred(id int32) map[int32]bool {
	x := &s.Sessions[id]
	barred := make(map[int32]bool)
	for _, i := range s.In.Candidates[x.Candidate].Caps {
		limit := &s.In.Caps[i]
		full := limit.Sessions > 0 && s.capSessions[i] >= limit.Sessions && !x.waives(campaign.RuleCap) ||
			limit.Budget > 0 && s.capCost[i]+s.activity(x.Candidate).Activity.Cost > limit.Budget && !x.waives(campaign.RuleBudget)
		if full && s.capMayHold(i, x.Day) && !s.inCap(i, x) {
			for _, u := range limit.Scope.Units {
				barred[s.In.UnitIndex[u]] = true
			}
		}
	}
	return barred
}

// visitFits checks the times at a venue, the days between them and the visits
// per month and year.
func (s *State) visitFits(c *instance.Candidate, a *instance.Activity, day int32) bool {
	last := day + int32(a.Run)*a.Span(c.Starts[day]) - 1
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
		over := x.Day + int32((x.Start+x.Lasts-1)/Day) // later than x.Day only if it spans days
		if a.Run > 1 && over >= day-1 && x.Day <= last+1 {
			return false // runs of one activity must not touch, or they would read as one
		}
		if x.Day >= day && x.Day-last < gap || x.Day <= day && day-over < gap {
			return false
		}
	}
	if visits >= a.PerVenue {
		return false
	}
	for _, h := range c.Held {
		if h.First >= day && h.First-last < gap || h.First <= day && day-h.Last < gap {
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
		if s.Sessions[id].waives(campaign.RuleVisits) {
			continue
		}
		if first == day || s.seen(seen[:i], first) {
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

// seen reports whether a visit on a day is among some sessions.
func (s *State) seen(ids []int32, first int32) bool {
	return slices.ContainsFunc(ids, func(id int32) bool {
		return s.Sessions[id].First == first && !s.Sessions[id].waives(campaign.RuleVisits)
	})
}

// VenueFree reports whether a venue can hold one more session of a candidate at
// a time; the session ignore does not count.
func (s *State) VenueFree(candidate, day int32, start int64, ignore int32) bool {
	c := &s.In.Candidates[candidate]
	a := &s.In.Activities[c.Activity]
	if !takesVenue(a) {
		return true
	}
	from := int64(day)*Day + start
	return s.overlap(s.atVenue[c.Venue], from, from+a.Duration, ignore, takesVenue) < s.In.Venues[c.Venue].Parallel
}

// UnitFree reports whether a unit can staff one more session of a candidate at
// a time.
func (s *State) UnitFree(unit, candidate, day int32, start, lasts int64) bool {
	if !takesUnits(s.activity(candidate)) {
		return true
	}
	if s.In.Q.Away(s.In.Units[unit].Unit.ID, s.In.First+date.Date(day)) {
		return false
	}
	from := int64(day)*Day + start
	return s.overlap(s.atUnit[unit], from, from+lasts, -1, takesUnits) < s.In.Units[unit].Stalls
}

// overlap returns how many of the sessions are under way at some instant of an
// interval, at the busiest one, as far as their activities count. An instant is
// busiest at a session's start.
func (s *State) overlap(ids []int32, from, to int64, ignore int32, counts func(*instance.Activity) bool) int {
	most := 0
	for _, id := range ids {
		begin, end := s.span(id)
		if id == ignore || end <= from || begin >= to || !counts(s.activity(s.Sessions[id].Candidate)) {
			continue
		}
		at := max(begin, from)
		n := 0
		for _, other := range ids {
			b, e := s.span(other)
			if other != ignore && b <= at && at < e && counts(s.activity(s.Sessions[other].Candidate)) {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

// span returns when a session begins and ends, in milliseconds of the horizon.
func (s *State) span(id int32) (from, to int64) {
	x := &s.Sessions[id]
	from = int64(x.Day)*Day + x.Start
	return from, from + x.Lasts
}

// takesVenue reports whether sessions of an activity take up their venue:
// those online do not.
func takesVenue(a *instance.Activity) bool { return !a.Shape.Online }

// takesUnits reports whether sessions of an activity take up their units: what
// stands by itself does not.
func takesUnits(a *instance.Activity) bool { return !a.Shape.Unattended }

// TeamFits reports whether a team may take one more session on a day, as far
// as its days and limits go.
func (s *State) TeamFits(team, day int32) bool {
	t := &s.In.Teams[team]
	if !t.Usable[day] {
		return false
	}
	l := t.Team.Limits
	out := s.limited(s.Route(team, day))
	week, year := int(team)*s.weeks+int(s.In.Week[day]), int(team)*s.years+int(s.In.Year[day])
	within := func(n int32, most int) bool { return most == 0 || int(n) < most }
	if !within(int32(out), l.PerDay) || !within(s.teamWeek[week], l.PerWeek) || !within(s.teamYear[year], l.PerYear) {
		return false
	}
	return out > 0 || within(s.teamWeekDays[week], l.DaysPerWeek) && within(s.teamYearDays[year], l.DaysPerYear)
}
