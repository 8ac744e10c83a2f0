package explain

import (
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// slot is one way to hold a pair: on the days of a visit, at one hour, by teams
// and units.
type slot struct {
	x     *pair
	day   date.Date
	from  clock.Clock
	teams []int
	units []campaign.UnitID
}

// dates returns the days on which the sessions of a slot start.
func (w *world) dates(x *pair, d date.Date, from clock.Clock) []date.Date {
	out := make([]date.Date, 0, x.days())
	for range x.days() {
		out = append(out, d)
		last, _ := w.ends(d, from, x.shape.Duration)
		d = last + 1
	}
	return out
}

// sit returns the sessions of a slot, with IDs that the plan does not use.
func (b *board) sit(s slot) []*sitting {
	var out []*sitting
	var teams []campaign.TeamID
	for _, t := range s.teams {
		teams = append(teams, b.w.teams[t].ID)
	}
	for i, d := range b.w.dates(s.x, s.day, s.from) {
		start := calendar.At(d, s.from, b.w.q.Location())
		o := campaign.Occurrence{
			ID: b.fresh(i), Campaign: s.x.c.ID, Activity: s.x.a.ID, Venue: s.x.v.ID,
			Start: start, End: start.Add(s.x.shape.Duration), Teams: teams, Units: s.units,
		}
		x := &sitting{Occurrence: o, pair: s.x, day: d, from: s.from, teams: s.teams}
		x.last, x.to = b.w.ends(d, s.from, s.x.shape.Duration)
		out = append(out, x)
	}
	return out
}

// fresh names the sessions of a slot: what a plan would call them is not known.
func (b *board) fresh(i int) campaign.SessionID {
	if i == 0 {
		return b.first
	}
	return campaign.SessionID(fmt.Sprintf("new-%s%d", b.mark, i+1))
}

// marked chooses a mark that makes new names differ from those of the plan.
func marked(sessions []campaign.Occurrence) string {
	mark := ""
	for slices.ContainsFunc(sessions, func(o campaign.Occurrence) bool {
		return len(o.ID) > 4+len(mark) && o.ID[:4+len(mark)] == campaign.SessionID("new-"+mark)
	}) {
		mark += "-"
	}
	return mark
}

func occurrences(some []*sitting) []campaign.Occurrence {
	out := make([]campaign.Occurrence, len(some))
	for i, s := range some {
		out[i] = s.Occurrence
	}
	return out
}

// overlap returns how many of the sessions are under way at most at one time
// within the span of a session, itself not counted.
func overlap(among []*sitting, s *sitting) int {
	deepest := 0
	for _, x := range among {
		if !meet(x, s) {
			continue
		}
		start, n := x.Start, 0
		if start.Before(s.Start) {
			start = s.Start
		}
		for _, y := range among {
			if meet(y, s) && !y.Start.After(start) && y.End.After(start) {
				n++
			}
		}
		deepest = max(deepest, n)
	}
	return deepest
}

func meet(x, s *sitting) bool { return x.Start.Before(s.End) && s.Start.Before(x.End) }

// shared returns the rule by which the venue or a unit is at too many sessions
// at once with one more, "" if none.
func (b *board) shared(s *sitting) campaign.Rule {
	if s.attended() {
		for _, u := range s.Units {
			if b.w.q.Away(u, s.day) || overlap(b.of[u], s) >= max(1, b.w.q.Unit(u).Stalls) {
				return campaign.RuleStalls
			}
		}
	}
	var at []*sitting
	for _, x := range b.at[s.Venue] {
		if !x.shape.Online {
			at = append(at, x)
		}
	}
	if !s.shape.Online && overlap(at, s) >= max(1, s.v.Parallel) {
		return campaign.RuleParallel
	}
	return ""
}

// tourRule returns the rule by which a team that has room on the day cannot hold
// the session, "" if none.
func (b *board) tourRule(team int, s *sitting) campaign.Rule {
	t := &b.w.teams[team]
	if !slices.ContainsFunc(t.Shifts, func(h calendar.Hours) bool { return h.From <= s.from && s.to <= h.To }) {
		return campaign.RuleShift
	}
	var before, after *sitting
	for _, x := range b.tours[teamDay{team, s.day}] {
		switch {
		case x.from < s.to && s.from < x.to || x.from == s.from:
			return campaign.RuleTeamClash
		case x.from < s.from:
			if before == nil || x.to > before.to {
				before = x
			}
		case after == nil:
			after = x
		}
	}
	trip := func(a, z *sitting) clock.Clock { return b.w.trip(team, a, z) }
	switch {
	case before == nil && s.from-trip(nil, s) < t.Shifts[0].From, after == nil && s.to+trip(s, nil) > t.Shifts[len(t.Shifts)-1].To:
		return campaign.RuleShift
	case before != nil && s.from-before.to < trip(before, s), after != nil && after.from-s.to < trip(s, after):
		return campaign.RuleTravel
	}
	return ""
}

// trip returns how long a team takes from one session, or its base, to the
// next, or its base, set-up there included. Who stays neither travels nor sets
// up again.
func (w *world) trip(team int, from, to *sitting) clock.Clock {
	base := len(w.p.Venues) + team
	a, z, atBase, toBase := base, base, true, true
	if from != nil && !from.shape.Online {
		a, atBase = from.at, false
	}
	var setUp clock.Clock
	if to != nil {
		setUp = clock.Clock(to.shape.SetUp)
		if !to.shape.Online {
			z, toBase = to.at, false
		}
	}
	switch stays := from != nil && to != nil && from.at == to.at; {
	case stays && atBase == toBase:
		return 0
	case atBase && toBase:
		return setUp
	}
	return clock.Clock(w.trips.Time(a, z)) + setUp
}
