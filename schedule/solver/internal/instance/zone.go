package instance

import (
	"math"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// step is where the clocks of a zone are changed on a day: readings from from
// on, up to to, are skipped or come twice. A session that kept to its length
// over it would end at another reading than its start and length tell, so none
// is held then.
type step struct{ from, to int64 }

// stepOf returns the step of a day; the zero step for a day without one.
func stepOf(d date.Date, loc *time.Location) step {
	begin := calendar.At(d, 0, loc)
	_, before := begin.Zone()
	if _, after := calendar.At(d, clock.Day, loc).Zone(); after == before {
		return step{}
	}
	_, change := begin.ZoneBounds()
	_, after := change.Zone()
	old := change.Sub(begin).Milliseconds()
	changed := old + int64(after-before)*1000
	return step{min(old, changed), max(old, changed)}
}

// around leaves the starts of sessions that end before the step or begin after
// it; what needs nobody only has to begin at a plain reading.
func (s step) around(a *Activity, starts []Span) []Span {
	if s == (step{}) {
		return starts
	}
	length := a.Duration
	if a.Shape.Unattended {
		length = 1
	}
	return intersect(starts, []Span{{math.MinInt64, s.from - length}, {s.to, math.MaxInt64}})
}

// stepped reports whether the clocks change during a session over some days.
func (t *timetable) stepped(d date.Date, start, length int64) bool {
	from := calendar.At(d, clock.Clock(start)*clock.Millisecond, t.q.Location())
	_, before := from.Zone()
	_, after := from.Add(time.Duration(length) * time.Millisecond).Zone()
	return before != after
}
