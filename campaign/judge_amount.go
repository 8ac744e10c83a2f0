package campaign

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"
)

// sharing judges what is at several sessions at once: units and venues.
func (j *judge) sharing() {
	units, groups := by(j.sittings, func(s *sitting) []UnitID { return s.Units })
	for _, u := range units {
		unit := j.q.units[u]
		j.atOnce(RuleStalls, unit.Name, max(1, unit.Stalls), groups[u])
	}
	venues, places := by(j.sittings, func(s *sitting) []VenueID { return []VenueID{s.Venue} })
	for _, v := range venues {
		if places[v][0].info.shape.Online && len(places[v]) > 1 {
			places[v] = slices.DeleteFunc(places[v], func(s *sitting) bool { return s.info.shape.Online })
		}
		venue := j.q.venues[v]
		j.atOnce(RuleParallel, venue.Name, max(1, venue.Parallel), places[v])
	}
}

// atOnce reports each session that begins while most others are under way.
func (j *judge) atOnce(r Rule, name string, most int, sessions []*sitting) {
	var running []*sitting
	for _, s := range sessions {
		running = slices.DeleteFunc(running, func(x *sitting) bool { return !x.End.After(s.Start) })
		running = append(running, s)
		if len(running) > most {
			j.breach(r, Text{
				fmt.Sprintf("%s 同时有 %d 场,上限 %d", name, len(running), most), fmt.Sprintf("%s: %d sessions at once, at most %d", name, len(running), most),
			}, running...)
		}
	}
}

// visit is one occurrence of an activity at a venue, over one day or several.
type visit struct {
	first, last date.Date
	sittings    []*sitting
}

type venueActivity struct {
	venue    VenueID
	activity ActivityID
}

// visiting judges how often and how densely venues are visited.
func (j *judge) visiting() {
	keys, groups := by(j.sittings, func(s *sitting) []venueActivity { return []venueActivity{{s.Venue, s.Activity}} })
	first := make(map[*sitting]date.Date) // the day on which the visit of a session counts
	for _, k := range keys {
		a := j.q.activities[k.activity].activity
		runs := j.runs(a, groups[k])
		for _, run := range runs {
			for _, s := range run.sittings {
				first[s] = run.first
			}
		}
		if most := max(1, a.PerVenue); len(runs) > most {
			name := j.q.venues[k.venue].Name
			j.breach(RulePerVenue, Text{
				fmt.Sprintf("%s 在 %s 办 %d 次,上限 %d", a.Name, name, len(runs), most), fmt.Sprintf("%s at %s %d times, at most %d", a.Name, name, len(runs), most),
			}, groups[k]...)
		}
		j.spacing(a, k.venue, runs)
	}
	venues, places := by(j.sittings, func(s *sitting) []VenueID { return []VenueID{s.Venue} })
	for _, v := range venues {
		j.visitLimits(v, places[v], first)
	}
}

// runs splits the sessions of an activity at one venue into visits. With
// ConsecutiveDays n a visit is n days running at one clock time.
func (j *judge) runs(a *Activity, sessions []*sitting) []visit {
	n := max(1, a.When.ConsecutiveDays)
	used := make(map[*sitting]bool)
	var out []visit
	for _, s := range sessions {
		if used[s] {
			continue
		}
		run := visit{first: s.day, last: s.last, sittings: []*sitting{s}}
		used[s] = true
		for len(run.sittings) < n {
			i := slices.IndexFunc(sessions, func(x *sitting) bool { return !used[x] && x.day == run.last+1 && x.from == s.from })
			if i < 0 {
				break
			}
			used[sessions[i]] = true
			run.sittings = append(run.sittings, sessions[i])
			run.last = sessions[i].day
		}
		if len(run.sittings) < n {
			j.breach(RuleConsecutive, Text{
				fmt.Sprintf("连续 %d 天,应为 %d 天", len(run.sittings), n), fmt.Sprintf("%d days running instead of %d", len(run.sittings), n),
			}, run.sittings...)
		}
		out = append(out, run)
	}
	return out
}

// spacing requires the least days between visits, those held before included.
func (j *judge) spacing(a *Activity, v VenueID, runs []visit) {
	if a.DaysBetween == 0 {
		return
	}
	all := slices.Clone(runs)
	for _, h := range j.q.p.Held {
		if h.Activity == a.ID && h.Venue == v {
			d := j.q.heldDay(h)
			all = append(all, visit{first: d, last: d})
		}
	}
	slices.SortStableFunc(all, func(x, y visit) int { return cmp.Compare(x.first, y.first) })
	for i := 1; i < len(all); i++ {
		if gap := int(all[i].first - all[i-1].last); gap < a.DaysBetween {
			j.breach(RuleSpacing, Text{
				fmt.Sprintf("%s 与上次相隔 %d 天,至少 %d 天", a.Name, gap, a.DaysBetween), fmt.Sprintf("%s again after %d days, at least %d", a.Name, gap, a.DaysBetween),
			}, append(slices.Clone(all[i-1].sittings), all[i].sittings...)...)
		}
	}
}

// heldDay returns the civil day of a session held before.
func (q *Checked) heldDay(h Held) date.Date {
	t := h.Start.In(q.loc)
	return date.New(t.Year(), t.Month(), t.Day())
}

// visitLimits bounds the visits of a venue per calendar month and year.
func (j *judge) visitLimits(v VenueID, sessions []*sitting, first map[*sitting]date.Date) {
	venue := j.q.venues[v]
	limits := j.q.VisitLimits(venue)
	check := func(most int, unit Text, key func(date.Date) [2]int) {
		if most == 0 {
			return
		}
		order, groups := by(sessions, func(s *sitting) [][2]int { return [][2]int{key(first[s])} })
		for _, k := range order {
			days := make(map[date.Date]bool)
			for _, s := range groups[k] {
				days[first[s]] = true
			}
			if len(days) > most {
				j.breach(RuleVisits, Text{
					fmt.Sprintf("%s 一%s到访 %d 次,上限 %d", venue.Name, unit.Zh, len(days), most),
					fmt.Sprintf("%s is visited %d times in a %s, at most %d", venue.Name, len(days), unit.En, most),
				}, groups[k]...)
			}
		}
	}
	check(limits.PerMonth, Text{"个月", "month"}, func(d date.Date) [2]int { return [2]int{d.Year(), int(d.Month())} })
	check(limits.PerYear, Text{"年", "year"}, func(d date.Date) [2]int { return [2]int{d.Year(), 0} })
}

// amounts judges totals: sessions of an activity, caps and budgets.
func (j *judge) amounts() {
	ids, groups := by(j.sittings, func(s *sitting) []ActivityID { return []ActivityID{s.Activity} })
	for _, id := range ids {
		a := j.q.activities[id].activity
		if most := a.Sessions.Most; most > 0 && len(groups[id]) > most {
			j.breach(RuleSessions, Text{
				fmt.Sprintf("%s 安排 %d 场,上限 %d", a.Name, len(groups[id]), most), fmt.Sprintf("%s: %d sessions, at most %d", a.Name, len(groups[id]), most),
			}, groups[id]...)
		}
	}
	for _, c := range j.q.p.Caps {
		var inside []*sitting
		var cost Money
		for _, s := range j.sittings {
			if j.q.Matches(c.Scope, s.Occurrence) {
				inside = append(inside, s)
				cost += s.info.activity.Cost
			}
		}
		if c.Sessions > 0 && len(inside) > c.Sessions {
			j.breach(RuleCap, Text{
				fmt.Sprintf("%s:%d 场,上限 %d", c.Name, len(inside), c.Sessions), fmt.Sprintf("%s: %d sessions, at most %d", c.Name, len(inside), c.Sessions),
			}, inside...)
		}
		if c.Budget > 0 && cost > c.Budget {
			j.breach(RuleBudget, Text{
				fmt.Sprintf("%s:%s 元,上限 %s 元", c.Name, cost, c.Budget), fmt.Sprintf("%s: %s yuan, at most %s", c.Name, cost, c.Budget),
			}, inside...)
		}
	}
}

// String returns the amount in yuan, with two decimals if it has any.
func (m Money) String() string {
	if m%100 == 0 {
		return fmt.Sprint(int64(m / 100))
	}
	return fmt.Sprintf("%.2f", float64(m)/100)
}
