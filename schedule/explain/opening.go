package explain

import (
	"fmt"
	"slices"
	"strings"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// opening is when an activity may be held at venues that open alike, as far as
// the rules of single sessions go that look at time.
type opening struct {
	tried  int // starts on all days of the horizon
	barred map[campaign.Rule]int
	days   []openDay
	index  map[date.Date]int
}

type openDay struct {
	day    date.Date
	starts []clock.Clock // in order
}

// at returns the starts of a day.
func (o *opening) at(d date.Date) []clock.Clock {
	if i, ok := o.index[d]; ok {
		return o.days[i].starts
	}
	return nil
}

// slots returns how many starts keep the rules of time.
func (o *opening) slots() int {
	n := o.tried
	for _, barred := range o.barred {
		n -= barred
	}
	return n
}

// opening returns when a pair may be held. Venues of one setting without rules
// of their own share it, if the same closures concern them.
func (w *world) opening(x *pair) *opening {
	if x.open != nil {
		return x.open
	}
	var key strings.Builder
	fmt.Fprintf(&key, "%q", x.a.ID)
	if len(x.v.Opening) > 0 {
		fmt.Fprintf(&key, " %+v", x.v.Opening)
	} else {
		fmt.Fprintf(&key, " %q", x.v.Setting)
	}
	for i := range w.p.Closures {
		if w.q.Closes(w.p.Closures[i], x.shape, x.v) {
			fmt.Fprintf(&key, " %d", i)
		}
	}
	o := w.windows[key.String()]
	if o == nil {
		o = w.open(x)
		w.windows[key.String()] = o
	}
	x.open = o
	return o
}

func (w *world) open(x *pair) *opening {
	o := &opening{barred: make(map[campaign.Rule]int), index: make(map[date.Date]int)}
	starts := w.starts(x)
	for d := range w.p.Horizon.All() {
		o.tried += len(starts)
		if r := w.dayRule(x, d); r != "" {
			o.barred[r] += len(starts)
			continue
		}
		var free []clock.Clock
		for _, from := range starts {
			if r := w.clockRule(x, d, from); r != "" {
				o.barred[r]++
			} else {
				free = append(free, from)
			}
		}
		if len(free) > 0 {
			o.index[d] = len(o.days)
			o.days = append(o.days, openDay{d, free})
		}
	}
	return o
}

// starts returns the starts on the grid, or those at which a rule of time or a
// shift opens if there is none.
func (w *world) starts(x *pair) []clock.Clock {
	var out []clock.Clock
	if step := clock.Clock(x.a.Grid()); step > 0 {
		for c := clock.Clock(0); c < clock.Day; c += step {
			out = append(out, c)
		}
		return out
	}
	out = append(out, 0)
	from := func(hours []calendar.Hours) {
		for _, h := range hours {
			out = append(out, h.From)
		}
	}
	from(x.a.When.Hours)
	for _, o := range w.q.Opening(x.v) {
		from(o.Hours)
		from(o.Starts)
	}
	for _, s := range w.p.Seasons {
		from(s.Hours)
	}
	for i := range w.teams {
		from(w.teams[i].Shifts)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// dayRule returns the rule that forbids a day whatever the hour, "" if none.
func (w *world) dayRule(x *pair, d date.Date) campaign.Rule {
	switch {
	case !w.p.Horizon.Contains(d):
		return campaign.RuleHorizon
	case !w.q.Window(x.a.ID).Contains(d):
		return campaign.RuleWindow
	case !x.a.When.Days.Allows(w.q.Calendar(), d):
		return campaign.RuleDays
	case x.a.When.LeadDays > 0 && d < w.q.Earliest(x.a):
		return campaign.RuleLead
	}
	if w.closed(x, calendar.On(d)) {
		return campaign.RuleClosure
	}
	return ""
}

func (w *world) closed(x *pair, days calendar.Range) bool {
	return slices.ContainsFunc(w.p.Closures, func(c campaign.Closure) bool {
		return c.Days.Intersect(days).Valid() && w.q.Closes(c, x.shape, x.v)
	})
}

// clockRule returns the rule that forbids a start on a day that dayRule allows,
// "" if none.
func (w *world) clockRule(x *pair, d date.Date, from clock.Clock) campaign.Rule {
	last, to := w.ends(d, from, x.shape.Duration)
	within := func(hours []calendar.Hours) bool {
		return len(hours) == 0 || slices.ContainsFunc(hours, func(h calendar.Hours) bool {
			if x.shape.Unattended {
				return h.From <= from && from < h.To
			}
			return h.From <= from && to <= h.To
		})
	}
	if last != d {
		switch {
		case !x.shape.Unattended || !w.p.Horizon.Contains(last):
			return campaign.RuleHorizon
		case !w.q.Window(x.a.ID).Contains(last):
			return campaign.RuleWindow
		case w.closed(x, calendar.Range{From: d, To: last}):
			return campaign.RuleClosure
		}
	}
	if !within(x.a.When.Hours) {
		return campaign.RuleHours
	}
	for i := range w.p.Seasons {
		if s := &w.p.Seasons[i]; x.shape.Outdoor && slices.Contains(s.Months, int(d.Month())) && !within(s.Hours) {
			return campaign.RuleSeason
		}
	}
	rules := w.q.Opening(x.v)
	if len(rules) > 0 && !slices.ContainsFunc(rules, func(o campaign.Opening) bool {
		return within(o.Hours) && (len(o.Starts) == 0 || slices.ContainsFunc(o.Starts, func(h calendar.Hours) bool { return h.From <= from && from <= h.To })) &&
			o.Days.Allows(w.q.Calendar(), d)
	}) {
		return campaign.RuleOpening
	}
	return ""
}
