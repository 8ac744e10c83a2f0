package schedule

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// Describe makes a session of an occurrence: its organisers, whether its time
// is only proposed, and what it is expected to bring. The occurrence must name
// an activity and a venue of the programme.
func Describe(q *campaign.Checked, o campaign.Occurrence) Session {
	v := q.Venue(o.Venue)
	pin := q.Pin(o.ID)
	return Session{
		Occurrence: o,
		Organisers: q.Organisers(o.Activity, v),
		Proposed:   pin == nil && q.Assigned(o.Activity),
		Pinned:     pin != nil,
		Expected:   Expect(q, o),
	}
}

// Expect returns what an occurrence is expected to bring. Each group's
// attendances are rounded once to thousandths of a person; measures are
// rounded once to whole numbers.
func Expect(q *campaign.Checked, o campaign.Occurrence) Expected {
	var e Expected
	groups := q.Groups()
	for _, a := range q.Attendance(o.Activity, o.Venue) {
		e.Attendances += audience.Round(float64(float64(groups[a.Group].Size)*a.P) * 1000)
	}
	for _, y := range q.Yields(o.Activity) {
		amount := y.PerSession + y.PerUnit*int64(len(o.Units))
		amount += audience.Round(float64(float64(e.Attendances) * y.PerAttendance)).Whole()
		i := slices.IndexFunc(e.Measures, func(x Quantity) bool { return x.Measure == y.Measure })
		if i < 0 {
			e.Measures = append(e.Measures, Quantity{Measure: y.Measure})
			i = len(e.Measures) - 1
		}
		e.Measures[i].Amount += amount
	}
	return e
}
