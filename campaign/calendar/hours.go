package calendar

import (
	"time"

	"github.com/rickb777/date/v2/clock"
)

// Hours is a half-open span of one civil day: From is in it, To is not, so
// 08:30–12:00 and 12:00–14:00 do not overlap. It is well formed when
// 00:00 ≤ From < To ≤ 24:00 ([Hours.Valid]); a span over midnight is written
// as two.
//
// The zero Hours means "not set".
type Hours struct {
	// From is the clock time at which the span begins.
	From clock.Clock `json:"from"`
	// To is the clock time at which it has ended; 24:00 is the day's end.
	To clock.Clock `json:"to"`
}

// IsZero reports whether the span is not set at all.
func (h Hours) IsZero() bool { return h == Hours{} }

// Valid reports whether 00:00 ≤ From < To ≤ 24:00.
func (h Hours) Valid() bool { return 0 <= h.From && h.From < h.To && h.To <= clock.Day }

// Contains reports whether c lies in the span: From ≤ c < To. An invalid
// span contains nothing.
func (h Hours) Contains(c clock.Clock) bool { return h.Valid() && h.From <= c && c < h.To }

// Holds reports whether both spans are valid and other lies inside h; equal
// spans hold each other.
func (h Hours) Holds(other Hours) bool {
	return h.Valid() && other.Valid() && h.From <= other.From && other.To <= h.To
}

// Duration returns the time between From and To by the clock on the wall; 0
// if not [Hours.Valid]. On the day a zone changes its clocks the elapsed
// time differs: see [At].
func (h Hours) Duration() time.Duration {
	if !h.Valid() {
		return 0
	}
	return time.Duration(h.To - h.From)
}

// String returns both times joined by an en dash, "08:30–12:00", in the
// forms of [FormatClock].
func (h Hours) String() string { return FormatClock(h.From) + "–" + FormatClock(h.To) }
