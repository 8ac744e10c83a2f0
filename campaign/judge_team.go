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
		days, byDay := by(groups[t], func(s *sitting) []date.Date { return []date.Date{s.day} })
		for _, d := range days {
			if !t.Days.Allows(j.q.cal, d) {
				j.breach(RuleTeamDays, Text{
					fmt.Sprintf("%s 在 %s 不能出勤", t.Name, d), fmt.Sprintf("%s is not available on %s", t.Name, d),
				}, byDay[d]...)
			}
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
	q := j.q
	where := func(s *sitting) Place { return q.PlaceOf(t, s.Activity, s.venue) }
	for _, s := range sessions {
		if !slices.ContainsFunc(t.Shifts, func(h calendar.Hours) bool { return h.From <= s.from && s.to <= h.To }) {
			j.breach(RuleShift, Text{t.Name + " 的班次容不下这一场", "no shift of " + t.Name + " holds the session"}, s)
		}
	}
	first, last := sessions[0], sessions[len(sessions)-1]
	out := clock.Clock(q.TravelTime(t.Base, where(first)) + first.info.shape.SetUp)
	if leave := first.from - out; leave < t.Shifts[0].From {
		j.breach(RuleShift, Text{
			fmt.Sprintf("%s 须在上班前 %v 出发", t.Name, time.Duration(t.Shifts[0].From-leave)),
			fmt.Sprintf("%s would leave %v before its shift", t.Name, time.Duration(t.Shifts[0].From-leave)),
		}, first)
	}
	if back := last.to + clock.Clock(q.TravelTime(where(last), t.Base)); back > t.Shifts[len(t.Shifts)-1].To {
		late := time.Duration(back - t.Shifts[len(t.Shifts)-1].To)
		j.breach(RuleShift, Text{fmt.Sprintf("%s 晚归 %v", t.Name, late), fmt.Sprintf("%s would be back %v late", t.Name, late)}, last)
	}
	for i := 1; i < len(sessions); i++ {
		a, b := sessions[i-1], sessions[i]
		if b.from < a.to {
			j.breach(RuleTeamClash, Text{t.Name + " 同一时间有两场", t.Name + " has two sessions at once"}, a, b)
			continue
		}
		need := q.TravelTime(where(a), where(b))
		if a.Venue != b.Venue {
			need += b.info.shape.SetUp
		}
		if gap := time.Duration(b.from - a.to); gap < need {
			j.breach(RuleTravel, Text{
				fmt.Sprintf("%s 两场之间 %v,需要 %v", t.Name, gap, need), fmt.Sprintf("%s has %v between sessions and needs %v", t.Name, gap, need),
			}, a, b)
		}
	}
}

// limits judges sessions and days out per day, week and year.
func (j *judge) limits(t *Team, sessions []*sitting) {
	type period struct {
		kind       int
		year, week int
	}
	count := func(most int, name Text, key func(*sitting) any, value func(*sitting) any) {
		if most == 0 {
			return
		}
		order, groups := by(sessions, func(s *sitting) []any { return []any{key(s)} })
		for _, k := range order {
			distinct := make(map[any]bool)
			for _, s := range groups[k] {
				distinct[value(s)] = true
			}
			if len(distinct) > most {
				j.breach(RuleLimits, Text{
					fmt.Sprintf("%s %s%d,上限 %d", t.Name, name.Zh, len(distinct), most),
					fmt.Sprintf("%s: %d %s, at most %d", t.Name, len(distinct), name.En, most),
				}, groups[k]...)
			}
		}
	}
	perDay := func(s *sitting) any { return s.day }
	perWeek := func(s *sitting) any { y, w := s.day.ISOWeek(); return period{1, y, w} }
	perYear := func(s *sitting) any { return period{2, s.day.Year(), 0} }
	self := func(s *sitting) any { return s.ID }
	l := t.Limits
	count(l.PerDay, Text{"一日场次 ", "sessions in a day"}, perDay, self)
	count(l.PerWeek, Text{"一周场次 ", "sessions in a week"}, perWeek, self)
	count(l.PerYear, Text{"一年场次 ", "sessions in a year"}, perYear, self)
	count(l.DaysPerWeek, Text{"一周出勤天数 ", "days out in a week"}, perWeek, perDay)
	count(l.DaysPerYear, Text{"一年出勤天数 ", "days out in a year"}, perYear, perDay)
}
