package campaign

import (
	"fmt"
	"slices"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// teamRules judges what each team does: its days, its tours, its limits.
func (j *judge) teamRules() {
	teams, groups := by(j.sittings, func(s *sitting) []*Team { return s.teams })
	for _, t := range teams {
		for _, s := range groups[t] {
			if !t.Days.Allows(j.q.cal, s.day) {
				j.breach(RuleTeamDays, Text{
					fmt.Sprintf("%s 在 %s 不能出勤", t.Name, s.day), fmt.Sprintf("%s is not available on %s", t.Name, s.day),
				}, s)
			}
		}
		days, byDay := by(groups[t], func(s *sitting) []date.Date { return []date.Date{s.day} })
		for _, d := range days {
			j.tour(t, byDay[d])
		}
		j.limits(t, groups[t])
	}
}

// PlaceOf returns where a team is during a session of the activity at the
// venue: at its base if the session is online.
func (q *Checked) PlaceOf(t *Team, a ActivityID, v *Venue) Place {
	if q.Shape(a).Online {
		return t.Base
	}
	return v.Place()
}

// tour judges one team-day: base, sessions in order, base.
func (j *judge) tour(t *Team, sessions []*sitting) {
	for _, s := range sessions {
		if !slices.ContainsFunc(t.Shifts, func(h calendar.Hours) bool { return h.From <= s.from && s.to <= h.To }) {
			j.breach(RuleShift, Text{t.Name + " 的班次容不下这一场", "no shift of " + t.Name + " holds the session"}, s)
		}
	}
	first := sessions[0]
	last := first // the one that ends last so far
	if leave := first.from - clock.Clock(j.trip(t, nil, first)); leave < t.Shifts[0].From {
		early := time.Duration(t.Shifts[0].From - leave)
		j.breach(RuleShift, Text{fmt.Sprintf("%s 须在上班前 %s 出发", t.Name, span(early)), fmt.Sprintf("%s would leave %v before its shift", t.Name, early)}, first)
	}
	for _, s := range sessions[1:] {
		if s.from < last.to {
			j.breach(RuleTeamClash, Text{t.Name + " 同一时间有两场", t.Name + " has two sessions at once"}, last, s)
		} else if gap, need := time.Duration(s.from-last.to), j.trip(t, last, s); gap < need {
			j.breach(RuleTravel, Text{
				fmt.Sprintf("%s 两场之间 %s，需要 %s", t.Name, span(gap), span(need)), fmt.Sprintf("%s has %v between sessions and needs %v", t.Name, gap, need),
			}, last, s)
		}
		if s.to > last.to {
			last = s
		}
	}
	if back := last.to + clock.Clock(j.trip(t, last, nil)); back > t.Shifts[len(t.Shifts)-1].To {
		late := time.Duration(back - t.Shifts[len(t.Shifts)-1].To)
		j.breach(RuleShift, Text{fmt.Sprintf("%s 晚归 %s", t.Name, span(late)), fmt.Sprintf("%s would be back %v late", t.Name, late)}, last)
	}
}

// trip returns how long a team takes from one session, or its base, to the
// next, or its base, set-up there included. A team that stays where it is, at
// a venue or at its base, neither travels nor sets up again.
func (j *judge) trip(t *Team, from, to *sitting) time.Duration {
	a, b := t.Base, t.Base
	atBase, toBase := true, true
	if from != nil {
		a, atBase = j.q.PlaceOf(t, from.Activity, from.venue), from.info.shape.Online
	}
	var setUp time.Duration
	if to != nil {
		b, toBase = j.q.PlaceOf(t, to.Activity, to.venue), to.info.shape.Online
		setUp = to.info.shape.SetUp
	}
	switch stays := from != nil && to != nil && from.Venue == to.Venue; {
	case stays && atBase == toBase:
		return 0
	case atBase && toBase:
		return setUp
	}
	return j.q.TravelTime(a, b) + setUp
}

// limits judges sessions and days out per day, week and year.
func (j *judge) limits(t *Team, sessions []*sitting) {
	day := func(s *sitting) [2]int { return [2]int{int(s.day), 0} }
	week := func(s *sitting) [2]int { y, w := s.day.ISOWeek(); return [2]int{y, w} }
	year := func(s *sitting) [2]int { return [2]int{s.day.Year(), 0} }
	days := distinct(day)
	l := t.Limits
	for _, limit := range []struct {
		most   int
		name   Text
		period func(*sitting) [2]int
		amount func([]*sitting) int64
	}{
		{l.PerDay, Text{"一日场次", "sessions in a day"}, day, howMany},
		{l.PerWeek, Text{"一周场次", "sessions in a week"}, week, howMany},
		{l.PerYear, Text{"一年场次", "sessions in a year"}, year, howMany},
		{l.DaysPerWeek, Text{"一周出勤天数", "days out in a week"}, week, days},
		{l.DaysPerYear, Text{"一年出勤天数", "days out in a year"}, year, days},
	} {
		if limit.most == 0 {
			continue
		}
		periods, groups := by(sessions, func(s *sitting) [][2]int { return [][2]int{limit.period(s)} })
		for _, p := range periods {
			j.total(RuleLimits, int64(limit.most), limit.amount, func(n int64) Text {
				return Text{
					fmt.Sprintf("%s %s %d，上限 %d", t.Name, limit.name.Zh, n, limit.most),
					fmt.Sprintf("%s: %d %s, at most %d", t.Name, n, limit.name.En, limit.most),
				}
			}, groups[p])
		}
	}
}
