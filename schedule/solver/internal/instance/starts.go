package instance

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

const day = int64(24 * 60 * 60 * 1000)

// timetable finds the allowed starts of candidates. Candidates whose venues
// open alike and close alike share one table.
type timetable struct {
	q      *campaign.Checked
	first  date.Date
	days   int
	known  map[string]int32
	tables [][][]Span
	steps  []step // by day
}

func newTimetable(q *campaign.Checked) *timetable {
	h := q.Programme().Horizon
	t := &timetable{q: q, first: h.From, days: h.Days(), known: make(map[string]int32)}
	for i := range t.days {
		t.steps = append(t.steps, stepOf(h.From+date.Date(i), q.Location()))
	}
	return t
}

// starts returns which table holds, by day, the spans in which a session may
// start, as far as the session alone is concerned.
func (t *timetable) starts(a *Activity, v *campaign.Venue) int32 {
	closures := t.q.Programme().Closures
	var key strings.Builder
	key.WriteString(string(a.Activity.ID))
	key.WriteByte(0)
	if len(v.Opening) > 0 {
		key.WriteString("v" + string(v.ID))
	} else {
		key.WriteString("s" + string(v.Setting))
	}
	var closed []calendar.Range
	for i, c := range closures {
		if t.q.Closes(c, a.Shape, v) {
			closed = append(closed, c.Days)
			key.WriteByte(0)
			key.WriteRune(rune(i))
		}
	}
	if table, ok := t.known[key.String()]; ok {
		return table
	}
	table := int32(len(t.tables))
	t.tables = append(t.tables, t.compute(a, t.q.Opening(v), closed))
	t.known[key.String()] = table
	return table
}

func (t *timetable) compute(a *Activity, openings []campaign.Opening, closed []calendar.Range) [][]Span {
	table := make([][]Span, t.days)
	window := t.q.Window(a.Activity.ID)
	earliest := t.q.Earliest(a.Activity)
	for i := range table {
		d := t.first + date.Date(i)
		if d < earliest || !window.Contains(d) || !a.Activity.When.Days.Allows(t.q.Calendar(), d) {
			continue
		}
		spans := t.steps[i].around(a, t.within(a, openings, d))
		start, ok := a.Start(spans, 0)
		if !ok {
			continue
		}
		days := calendar.On(d)
		if a.Shape.Unattended { // one start is enough, and tells the last day
			spans = []Span{{start, start}}
			days.To += date.Date(a.Span(spans)) - 1
			if t.stepped(d, start, a.Duration) {
				continue
			}
		}
		shut := slices.ContainsFunc(closed, func(c calendar.Range) bool { return c.Intersect(days).Valid() })
		if window.ContainsRange(days) && !shut {
			table[i] = spans
		}
	}
	return table
}

// within intersects the hours of the activity, of the season and of the venue.
func (t *timetable) within(a *Activity, openings []campaign.Opening, d date.Date) []Span {
	latest := day - a.Duration
	if a.Shape.Unattended {
		latest = day - 1
	}
	spans := intersect([]Span{{0, latest}}, a.fit(a.Activity.When.Hours))
	for _, season := range t.q.Programme().Seasons {
		if a.Shape.Outdoor && slices.Contains(season.Months, int(d.Month())) {
			spans = intersect(spans, a.fit(season.Hours))
		}
	}
	if len(openings) == 0 {
		return spans
	}
	var open []Span
	for _, o := range openings {
		if !o.Days.Allows(t.q.Calendar(), d) {
			continue
		}
		one := a.fit(o.Hours)
		if len(o.Starts) > 0 {
			var starts []Span
			for _, h := range o.Starts {
				starts = append(starts, Span{ms(h.From), ms(h.To)})
			}
			one = intersect(one, starts)
		}
		open = append(open, one...)
	}
	return intersect(spans, merge(open))
}

// fit returns the starts at which a session lies in one of the hours; what
// needs nobody only has to start in them.
func (a *Activity) fit(hours []calendar.Hours) []Span {
	if len(hours) == 0 {
		return []Span{{0, day}}
	}
	var out []Span
	for _, h := range hours {
		s := Span{ms(h.From), ms(h.To) - a.Duration}
		if a.Shape.Unattended {
			s.To = ms(h.To) - 1
		}
		if s.From <= s.To {
			out = append(out, s)
		}
	}
	return merge(out)
}

// intersect returns what two sorted lists share.
func intersect(a, b []Span) []Span {
	var out []Span
	for _, x := range a {
		for _, y := range b {
			if s := (Span{max(x.From, y.From), min(x.To, y.To)}); s.From <= s.To {
				out = append(out, s)
			}
		}
	}
	return merge(out)
}

// merge sorts spans and joins those that overlap.
func merge(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
	var out []Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.From <= out[n-1].To {
			out[n-1].To = max(out[n-1].To, s.To)
			continue
		}
		out = append(out, s)
	}
	return out
}

// onGrid returns the first start on the activity's grid from t on.
func (a *Activity) onGrid(t int64) int64 {
	if a.Grid == 0 {
		return t
	}
	return (t + a.Grid - 1) / a.Grid * a.Grid
}

// Span returns how many days a session takes that starts at the first of the
// spans of a day: more than one only for what needs nobody.
func (a *Activity) Span(spans []Span) int32 {
	return int32((spans[0].From+a.Duration-1)/day) + 1
}

// Start returns the first allowed start from t on, in the spans of a day.
func (a *Activity) Start(spans []Span, t int64) (int64, bool) {
	for _, s := range spans {
		if start := a.onGrid(max(t, s.From)); start <= s.To {
			return start, true
		}
	}
	return 0, false
}

func ms(c clock.Clock) int64 { return time.Duration(c).Milliseconds() }
