package calendar

import (
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
)

// At returns the moment at which clocks in loc show c on day d; 24:00 is
// midnight of the day after. A nil loc is UTC.
//
// It asks the zone for that very reading and never adds hours to a midnight,
// so it is right on days when a zone changes its clocks. A reading that such
// a change skips or repeats is resolved as [time.Date] does: to one of the
// two possible moments.
func At(d date.Date, c clock.Clock, loc *time.Location) time.Time {
	if loc == nil {
		loc = time.UTC
	}
	y, m, day := d.Date()
	return time.Date(y, m, day,
		int(c/clock.Hour), int(c%clock.Hour/clock.Minute), int(c%clock.Minute/clock.Second), int(c%clock.Second), loc)
}

// Civil returns the day and the clock time that people in loc read at t; the
// clock is never 24:00. A nil loc is UTC. It undoes [At], except for a
// reading that a change of the clocks skips or repeats.
func Civil(t time.Time, loc *time.Location) (date.Date, clock.Clock) {
	if loc == nil {
		loc = time.UTC
	}
	t = t.In(loc)
	y, m, d := t.Date()
	h, mi, s := t.Clock()
	return date.New(y, m, d), clock.New(h, mi, s, 0) + clock.Clock(t.Nanosecond())
}
