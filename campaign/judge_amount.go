package campaign

import (
	"cmp"
	"container/heap"
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// sharing judges what is at several sessions at once: units and venues.
func (j *judge) sharing() {
	units, groups := by(j.sittings, func(s *sitting) []UnitID {
		if s.info.shape.Unattended { // what stands by itself holds only the venue
			return nil
		}
		return s.Units
	})
	for _, u := range units {
		unit := j.q.units[u]
		j.away(unit, groups[u])
		j.atOnce(RuleStalls, unit.Name, max(1, unit.Stalls), groups[u])
	}
	venues, places := by(j.sittings, func(s *sitting) []VenueID {
		if s.info.shape.Online { // held at the team's base
			return nil
		}
		return []VenueID{s.Venue}
	})
	for _, v := range venues {
		venue := j.q.venues[v]
		j.atOnce(RuleParallel, venue.Name, max(1, venue.Parallel), places[v])
	}
}

// atOnce reports each session that begins while most others are under way,
// with as many of those.
func (j *judge) atOnce(r Rule, name string, most int, sessions []*sitting) {
	var running byEnd
	for _, s := range sessions {
		for len(running) > 0 && !running[0].End.After(s.Start) {
			heap.Pop(&running)
		}
		if n := len(running) + 1; n > most {
			together := slices.Clone(running[:most])
			slices.SortFunc(together, func(a, b *sitting) int { return byStart(a.Occurrence, b.Occurrence) })
			j.breach(r, Text{
				fmt.Sprintf("%s 同时有 %d 场，上限 %d", name, n, most), fmt.Sprintf("%s: %d sessions at once, at most %d", name, n, most),
			}, append(together, s)...)
		}
		heap.Push(&running, s)
	}
}

// byEnd is a heap of sessions, the one that ends first on top.
type byEnd []*sitting

func (h byEnd) Len() int           { return len(h) }
func (h byEnd) Less(i, k int) bool { return h[i].End.Before(h[k].End) }
func (h byEnd) Swap(i, k int)      { h[i], h[k] = h[k], h[i] }
func (h *byEnd) Push(s any)        { *h = append(*h, s.(*sitting)) }
func (h *byEnd) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
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
	held := j.q.heldVisits()
	first := make(map[*sitting]date.Date) // the day on which the visit of a session counts
	for _, k := range keys {
		a := j.q.activities[k.activity].activity
		runs := j.runs(a, groups[k])
		for _, run := range runs {
			for _, s := range run.sittings {
				first[s] = run.first
			}
		}
		name, most := j.q.venues[k.venue].Name, max(1, a.PerVenue)
		begins := make(map[*sitting]int, len(groups[k]))
		for i, run := range runs {
			for _, s := range run.sittings {
				begins[s] = i
			}
		}
		j.total(RulePerVenue, int64(most), distinct(func(s *sitting) int { return begins[s] }), func(n int64) Text {
			return Text{
				fmt.Sprintf("%s 在 %s 办 %d 次，上限 %d", a.Name, name, n, most), fmt.Sprintf("%s at %s %d times, at most %d", a.Name, name, n, most),
			}
		}, groups[k])
		j.spacing(a, append(runs, held[k]...))
	}
	venues, places := by(j.sittings, func(s *sitting) []VenueID { return []VenueID{s.Venue} })
	for _, v := range venues {
		j.visitLimits(v, places[v], first)
	}
}

// runs splits the sessions of an activity at one venue into visits. With
// ConsecutiveDays n a visit is n days running at one clock time.
func (j *judge) runs(a *Activity, sessions []*sitting) []visit {
	type slot struct {
		day  date.Date
		from clock.Clock
	}
	n := max(1, a.When.ConsecutiveDays)
	waiting := make(map[slot][]*sitting) // those in no run yet, in order
	for _, s := range sessions {
		waiting[slot{s.day, s.from}] = append(waiting[slot{s.day, s.from}], s)
	}
	var out []visit
	for _, s := range sessions {
		if at := (slot{s.day, s.from}); len(waiting[at]) == 0 || waiting[at][0] != s {
			continue
		}
		run := visit{first: s.day, last: s.day - 1}
		for len(run.sittings) < n {
			next := slot{run.last + 1, s.from}
			if len(waiting[next]) == 0 {
				break
			}
			x := waiting[next][0]
			waiting[next] = waiting[next][1:]
			run.sittings = append(run.sittings, x)
			run.last = x.last
		}
		if len(run.sittings) < n {
			j.breach(RuleConsecutive, Text{
				fmt.Sprintf("连续 %d 天，应为 %d 天", len(run.sittings), n), fmt.Sprintf("%d days running instead of %d", len(run.sittings), n),
			}, run.sittings...)
		}
		out = append(out, run)
	}
	return out
}

// spacing requires the least days between visits. Those held before have no
// sessions here, and are not judged among themselves.
func (j *judge) spacing(a *Activity, visits []visit) {
	if a.DaysBetween == 0 {
		return
	}
	slices.SortStableFunc(visits, func(x, y visit) int { return cmp.Compare(x.first, y.first) })
	type apart struct {
		a, b       *sitting // first ones; nil for a visit held before
		last, next date.Date
	}
	seen := make(map[apart]bool)
	for _, among := range [][]visit{visits, slices.DeleteFunc(slices.Clone(visits), waivesSpacing)} {
		var latest visit // the one that ended last so far
		for i, v := range among {
			gap, pair := int(v.first-latest.last), append(slices.Clone(latest.sittings), v.sittings...)
			key := apart{latest.opener(), v.opener(), latest.last, v.first}
			if i > 0 && gap < a.DaysBetween && len(pair) > 0 && !seen[key] {
				seen[key] = true
				j.breach(RuleSpacing, Text{
					fmt.Sprintf("%s 与上次相隔 %d 天，至少 %d 天", a.Name, gap, a.DaysBetween), fmt.Sprintf("%s again after %d days, at least %d", a.Name, gap, a.DaysBetween),
				}, pair...)
			}
			if i == 0 || v.last >= latest.last {
				latest = v
			}
		}
	}
}

// opener returns the first session of a visit, nil for one held before.
func (v visit) opener() *sitting {
	if len(v.sittings) == 0 {
		return nil
	}
	return v.sittings[0]
}

func waivesSpacing(v visit) bool {
	return slices.ContainsFunc(v.sittings, func(s *sitting) bool { return s.waiver(RuleSpacing) != nil })
}

// heldVisits returns the visits before the plan.
func (q *Checked) heldVisits() map[venueActivity][]visit {
	held := make(map[venueActivity][]visit)
	for _, h := range q.p.Held {
		v := visit{}
		v.first, _ = calendar.Civil(h.Start, q.loc)
		v.last = v.first
		if h.End.After(h.Start) {
			v.last, _ = calendar.Civil(h.End.Add(-1), q.loc)
		}
		k := venueActivity{h.Venue, h.Activity}
		held[k] = append(held[k], v)
	}
	return held
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
			j.total(RuleVisits, int64(most), distinct(func(s *sitting) date.Date { return first[s] }), func(n int64) Text {
				return Text{
					fmt.Sprintf("%s 一%s到访 %d 次，上限 %d", venue.Name, unit.Zh, n, most),
					fmt.Sprintf("%s is visited %d times in a %s, at most %d", venue.Name, n, unit.En, most),
				}
			}, groups[k])
		}
	}
	check(limits.PerMonth, Text{"个月", "month"}, func(d date.Date) [2]int { return [2]int{d.Year(), int(d.Month())} })
	check(limits.PerYear, Text{"年", "year"}, func(d date.Date) [2]int { return [2]int{d.Year(), 0} })
}

// amounts judges totals: sessions of an activity, caps and budgets.
func (j *judge) amounts() {
	ids, groups := by(j.sittings, func(s *sitting) []ActivityID { return []ActivityID{s.Activity} })
	for _, id := range ids {
		if a := j.q.activities[id].activity; a.Sessions.Most > 0 {
			j.atMost(RuleSessions, a.Name, a.Sessions.Most, groups[id])
		}
	}
	cost := func(sessions []*sitting) (sum int64) {
		for _, s := range sessions {
			sum += int64(s.info.activity.Cost)
		}
		return sum
	}
	for _, c := range j.q.p.Caps {
		var inside []*sitting
		for _, s := range j.sittings {
			if j.q.Matches(c.Scope, s.Occurrence) {
				inside = append(inside, s)
			}
		}
		if c.Sessions > 0 {
			j.atMost(RuleCap, c.Name, c.Sessions, inside)
		}
		if c.Budget > 0 {
			j.total(RuleBudget, int64(c.Budget), cost, func(sum int64) Text {
				return Text{
					fmt.Sprintf("%s：%s 元，上限 %s 元", c.Name, Money(sum), c.Budget), fmt.Sprintf("%s: %s yuan, at most %s", c.Name, Money(sum), c.Budget),
				}
			}, inside)
		}
	}
}

func (j *judge) atMost(r Rule, name string, most int, sessions []*sitting) {
	j.total(r, int64(most), howMany, func(n int64) Text {
		return Text{fmt.Sprintf("%s：%d 场，上限 %d", name, n, most), fmt.Sprintf("%s: %d sessions, at most %d", name, n, most)}
	}, sessions)
}

// String returns the amount in yuan, with two decimals if it has any.
func (m Money) String() string {
	if m%100 == 0 {
		return fmt.Sprint(int64(m / 100))
	}
	return fmt.Sprintf("%.2f", float64(m)/100)
}
