package calendar

import (
	"iter"

	"github.com/rickb777/date/v2"
)

// Range is a span of civil days with BOTH ENDS INCLUDED, as planners write
// it: 12月1日至7日 is From 2024-12-01, To 2024-12-07, seven days.
//
// The zero Range means "not set". A Range is plain data: it may be written
// down wrongly (To before From), which [Range.Valid] tells; an invalid Range
// holds no day at all.
type Range struct {
	// From is the first day of the range.
	From date.Date `json:"from,omitzero"`
	// To is the last day of the range, itself part of it.
	To date.Date `json:"to,omitzero"`
}

// On returns the range of the single day d.
func On(d date.Date) Range { return Range{From: d, To: d} }

// Year returns the range from 1 January to 31 December of year y.
func Year(y int) Range {
	return Range{From: date.New(y, 1, 1), To: date.New(y, 12, 31)}
}

// IsZero reports whether the range is not set at all.
func (r Range) IsZero() bool { return r == Range{} }

// Valid reports whether the range is set and From is not after To.
func (r Range) Valid() bool { return !r.IsZero() && r.From <= r.To }

// Contains reports whether d is one of the days of the range.
func (r Range) Contains(d date.Date) bool { return r.Valid() && r.From <= d && d <= r.To }

// ContainsRange reports whether both ranges are valid and every day of other
// is a day of r.
func (r Range) ContainsRange(other Range) bool {
	return r.Valid() && other.Valid() && r.From <= other.From && other.To <= r.To
}

// Days returns the number of days, both ends counted; 0 if not [Range.Valid].
func (r Range) Days() int {
	if !r.Valid() {
		return 0
	}
	return int(r.To-r.From) + 1
}

// All yields every day of the range in order; none if not [Range.Valid].
func (r Range) All() iter.Seq[date.Date] {
	return func(yield func(date.Date) bool) {
		if !r.Valid() {
			return
		}
		for d := r.From; yield(d) && d != r.To; d++ {
		}
	}
}

// Intersect returns the days that both ranges hold, or the zero Range if
// there is none.
func (r Range) Intersect(other Range) Range {
	if !r.Valid() || !other.Valid() {
		return Range{}
	}
	x := Range{From: max(r.From, other.From), To: min(r.To, other.To)}
	if !x.Valid() {
		return Range{}
	}
	return x
}

// String returns both days joined by a slash, "2024-12-01/2024-12-07".
func (r Range) String() string { return r.From.String() + "/" + r.To.String() }
