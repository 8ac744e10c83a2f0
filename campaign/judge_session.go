package campaign

import (
	"fmt"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// DefaultGrid is the step of starts for activities that state none.
const DefaultGrid = 15 * time.Minute

// timeRules judges when a single session is held.
func (j *judge) timeRules(s *sitting) {
	q, a := j.q, s.info.activity
	when := s.Start.In(q.loc).Format("2006-01-02 15:04")
	if got, want := s.End.Sub(s.Start), s.info.shape.Duration; got != want {
		j.breach(RuleDuration, Text{fmt.Sprintf("时长 %s，应为 %s", span(got), span(want)), fmt.Sprintf("lasts %v instead of %v", got, want)}, s)
	}
	if !q.p.Horizon.Contains(s.day) || !q.p.Horizon.Contains(s.last) || s.last != s.day && !s.info.shape.Unattended {
		j.breach(RuleHorizon, Text{when + " 不在计划期内或跨日", when + " is outside the horizon or passes midnight"}, s)
	}
	if !s.info.window.Contains(s.day) || !s.info.window.Contains(s.last) {
		j.breach(RuleWindow, Text{when + " 不在 " + s.info.window.String() + " 内", when + " is outside " + s.info.window.String()}, s)
	}
	if !a.When.Days.Allows(q.cal, s.day) {
		j.breach(RuleDays, Text{
			when + " 不是本活动可用的日子" + dayName(q.cal, s.day, "zh"), when + " is not a day the activity may use" + dayName(q.cal, s.day, "en"),
		}, s)
	}
	if !s.within(a.When.Hours) {
		j.breach(RuleHours, Text{when + " 不在本活动可用的时段", when + " is outside the hours of the activity"}, s)
	}
	if step := a.Grid(); step > 0 && time.Duration(s.from)%step != 0 {
		j.breach(RuleGrid, Text{fmt.Sprintf("%s 不合 %s 的刻度", when, span(step)), fmt.Sprintf("%s is off the grid of %v", when, step)}, s)
	}
	if earliest := q.today() + date.Date(a.When.LeadDays); a.When.LeadDays > 0 && s.day < earliest {
		j.breach(RuleLead, Text{when + " 早于 " + earliest.String(), when + " is before " + earliest.String()}, s)
	}
	for _, c := range q.p.Closures {
		if q.Closes(c, s.info.shape, s.venue) && c.Days.Intersect(calendar.Range{From: s.day, To: s.last}).Valid() {
			j.breach(RuleClosure, Text{when + " 停办：" + c.Reason, when + " is closed: " + c.Reason}, s)
		}
	}
	for _, season := range q.p.Seasons {
		if s.info.shape.Outdoor && slices.Contains(season.Months, int(s.day.Month())) && !s.within(season.Hours) {
			j.breach(RuleSeason, Text{when + " 不合户外时段：" + season.Name, when + " is outside the outdoor hours: " + season.Name}, s)
		}
	}
}

// dayName says in brackets which holiday a day is, if any.
func dayName(c *calendar.Calendar, d date.Date, lang string) string {
	if name := c.Name(d); name != "" {
		if lang == "en" {
			return " (" + name + ")"
		}
		return "（" + name + "）"
	}
	return ""
}

// Grid returns the step between starts, 0 for any instant.
func (a *Activity) Grid() time.Duration {
	switch g := a.When.Grid; {
	case g < 0:
		return 0
	case g == 0:
		return DefaultGrid
	default:
		return g
	}
}

// today is the programme's AsOf or the day before its horizon.
func (q *Checked) today() date.Date {
	if q.p.AsOf != 0 {
		return q.p.AsOf
	}
	return q.p.Horizon.From - 1
}

// Earliest returns the first day on which lead times allow the activity.
func (q *Checked) Earliest(a *Activity) date.Date {
	if a.When.LeadDays == 0 {
		return q.p.Horizon.From
	}
	return q.today() + date.Date(a.When.LeadDays)
}

// Closes reports whether a closure concerns sessions of this shape at the
// venue, on whatever day.
func (q *Checked) Closes(c Closure, shape Shape, v *Venue) bool {
	if shape.Online && !c.Online || c.Outdoor && !shape.Outdoor {
		return false
	}
	if len(c.Settings) > 0 && !slices.Contains(c.Settings, v.Setting) {
		return false
	}
	return q.WithinAny(v.Area, c.Areas)
}

// placeRules judges where a single session is held.
func (j *judge) placeRules(s *sitting) {
	if !j.q.Allows(s.info.activity, s.venue) {
		j.breach(RuleWhere, Text{"本活动不能用 " + s.venue.Name, "the activity may not use " + s.venue.Name}, s)
	}
	openings := j.q.Opening(s.venue)
	open := slices.ContainsFunc(openings, func(o Opening) bool { return o.admits(j.q.cal, s) })
	if len(openings) > 0 && !open {
		when := s.Start.In(j.q.loc).Format("2006-01-02 15:04")
		j.breach(RuleOpening, Text{s.venue.Name + " 在 " + when + " 不开放", s.venue.Name + " is not open at " + when}, s)
	}
}

// admits reports whether one opening rule allows the session.
func (o Opening) admits(cal *calendar.Calendar, s *sitting) bool {
	if !o.Days.Allows(cal, s.day) || !s.within(o.Hours) {
		return false
	}
	return len(o.Starts) == 0 || slices.ContainsFunc(o.Starts, func(h calendar.Hours) bool { return h.From <= s.from && s.from <= h.To })
}

// staffRules judges who is at a single session.
func (j *judge) staffRules(s *sitting) {
	staff := s.info.activity.Staff
	if least, most := staff.TeamsWanted(); len(s.teams) < least || len(s.teams) > most {
		j.breach(RuleTeams, Text{
			fmt.Sprintf("到场 %d 个小组，应为 %d 至 %d 个", len(s.teams), least, most),
			fmt.Sprintf("%d teams, wanted %d to %d", len(s.teams), least, most),
		}, s)
	}
	for _, t := range s.teams {
		if !staff.MayDraft(t.ID) {
			j.breach(RuleDrafted, Text{"名单中没有小组 " + t.Name, "team " + t.Name + " may not be drafted"}, s)
		}
	}
	if missing := j.q.LawsMissing(s.info.activity, s.teams); len(missing) > 0 && len(s.teams) > 0 {
		j.breach(RuleLaws, Text{fmt.Sprintf("到场小组不能讲：%s", missing), fmt.Sprintf("nobody present masters %s", missing)}, s)
	}
	if staff.Dialect && len(s.teams) > 0 && !slices.ContainsFunc(s.teams, func(t *Team) bool { return j.q.Speaks(t, s.venue.Area) }) {
		j.breach(RuleDialect, Text{
			fmt.Sprintf("到场小组不会当地方言 %s", j.q.Languages(s.venue.Area)), fmt.Sprintf("nobody present speaks one of %s", j.q.Languages(s.venue.Area)),
		}, s)
	}
	host := j.q.Host(s.Activity, s.venue)
	for _, u := range s.Units {
		if u != host && !staff.MayStaff(u) {
			j.breach(RuleUnits, Text{"名单中没有单位 " + j.q.units[u].Name, "unit " + j.q.units[u].Name + " may not be drafted"}, s)
		}
	}
	if j.q.Assigned(s.Activity) && (host == "" || !slices.Contains(s.Units, host)) {
		j.breach(RuleHost, Text{"不在承办单位辖区，或承办单位不到场", "outside the area of every host, or the host is absent"}, s)
	}
}

// MayDraft reports whether a team, by its expanded ID, may be sent.
func (s Staff) MayDraft(id TeamID) bool {
	return len(s.From) == 0 || slices.Contains(s.From, id.BaseID())
}

// LawsMissing returns the laws of an activity that none of the teams masters.
func (q *Checked) LawsMissing(a *Activity, teams []*Team) []LawID {
	return lawsMissing(a.Laws, teams)
}

func lawsMissing(laws []LawID, teams []*Team) []LawID {
	var missing []LawID
	for _, l := range laws {
		if !slices.ContainsFunc(teams, func(t *Team) bool { return len(t.Laws) == 0 || slices.Contains(t.Laws, l) }) {
			missing = append(missing, l)
		}
	}
	return missing
}

// Speaks reports whether a team speaks a language of the area; where none is
// stated, Mandarin will do.
func (q *Checked) Speaks(t *Team, area audience.AreaID) bool {
	local := q.Languages(area)
	return len(local) == 0 || slices.ContainsFunc(local, func(l string) bool { return slices.Contains(t.Languages, l) })
}
