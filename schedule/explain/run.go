package explain

import (
	"slices"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign"
)

// run tries one start of an activity that is held on several days running. The
// referee is asked for every one: alone at the venue, then with each team by
// itself, since no rule ties one team to another.
func (s *sieve) run(d date.Date, from clock.Clock, n *tried, f func(slot) bool) bool {
	x, w := s.c.x, s.b.w
	at := slot{x: x, day: d, from: from, units: s.units}
	barred := campaign.Rule("")
	for _, day := range w.dates(x, d, from) {
		if r := w.dayRule(x, day); r != "" {
			barred = r
		} else if r := w.clockRule(x, day, from); r != "" {
			barred = r
		}
	}
	sat := s.b.sit(at)
	if barred == "" {
		barred = w.judge(s.b.neighbours(sat), sat, betweenRules...)
	}
	if barred != "" {
		n.Barred[barred]++
		return true
	}
	var able []int
	for _, t := range s.all {
		alone := at
		alone.teams = []int{t}
		sat := s.b.sit(alone)
		if r := w.judge(s.b.neighbours(sat), sat, betweenRules...); r != "" {
			barred = r
		} else {
			able = append(able, t)
		}
	}
	return s.offer(at, able, barred, n, f)
}

// gridless reports whether a pair may start at any instant.
func (b *board) gridless(x *pair) bool { return x.a.Grid() == 0 }

// moments returns the starts to try on a day of an activity without a grid. If
// any start is free, so is the earliest of its interval, and there something
// opens, a team has just arrived and set up, or a session ends.
func (s *sieve) moments(d openDay) []clock.Clock {
	x, b := s.c.x, s.b
	out := slices.Clone(d.starts)
	at := &sitting{pair: x, day: d.day}
	add := func(c clock.Clock) {
		if c >= 0 && c < clock.Day && b.w.clockRule(x, d.day, c) == "" {
			out = append(out, c)
		}
	}
	for _, t := range s.all {
		add(b.w.teams[t].Shifts[0].From + b.w.trip(t, nil, at))
	}
	for _, day := range b.w.dates(x, d.day, d.starts[0]) {
		for _, t := range s.all {
			for _, y := range b.tours[teamDay{t, day}] {
				add(y.to + b.w.trip(t, y, at))
			}
		}
		for _, y := range b.all {
			if shares := y.Venue == x.v.ID || slices.ContainsFunc(y.Units, func(u campaign.UnitID) bool { return slices.Contains(s.units, u) }); shares && y.last == day {
				add(y.to - clock.Clock(y.last-y.day)*clock.Day)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
