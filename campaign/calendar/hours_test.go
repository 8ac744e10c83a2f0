package calendar_test

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign/calendar"
)

func TestHours(t *testing.T) {
	h := calendar.MustHours("08:30", "12:00")
	assert.True(t, h.Valid())
	assert.False(t, h.IsZero())
	assert.Equal(t, "08:30–12:00", h.String())
	assert.Equal(t, 3*time.Hour+30*time.Minute, h.Duration())
	assert.True(t, h.Contains(clock.New(8, 30, 0, 0)), "the start is in")
	assert.False(t, h.Contains(clock.New(12, 0, 0, 0)), "the end is out")
	assert.Equal(t, 24*time.Hour, calendar.MustHours("00:00", "24:00").Duration())
}

func TestHoursNotWellFormed(t *testing.T) {
	for name, h := range map[string]calendar.Hours{
		"zero":          {},
		"empty":         {From: clock.Noon, To: clock.Noon},
		"over midnight": {From: 22 * clock.Hour, To: 2 * clock.Hour},
		"before 00:00":  {From: -clock.Hour, To: clock.Noon},
		"after 24:00":   {From: clock.Noon, To: 25 * clock.Hour},
		"undefined":     {From: clock.Undefined, To: clock.Noon},
	} {
		assert.False(t, h.Valid(), name)
		assert.Zero(t, h.Duration(), name)
		assert.False(t, h.Contains(clock.Noon), name)
		assert.False(t, h.Holds(h), name)
		assert.False(t, calendar.MustHours("00:00", "24:00").Holds(h), name)
	}
	assert.True(t, calendar.Hours{}.IsZero())
}

// One span holds another exactly when it contains each of its minutes.
func TestHoursHolds(t *testing.T) {
	hours := rapid.Custom(func(t *rapid.T) calendar.Hours {
		from := rapid.IntRange(0, 1439).Draw(t, "from")
		return calendar.Hours{
			From: clock.Clock(from) * clock.Minute,
			To:   clock.Clock(rapid.IntRange(from+1, min(1440, from+200)).Draw(t, "to")) * clock.Minute,
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := hours.Draw(t, "a"), hours.Draw(t, "b")
		all := true
		for c := b.From; c < b.To; c += clock.Minute {
			all = all && a.Contains(c)
		}
		assert.Equal(t, all, a.Holds(b))
		assert.True(t, a.Holds(a))
	})
}

func TestMustHoursPanicsOnlyThere(t *testing.T) {
	assert.PanicsWithValue(t,
		`calendar.MustHours: from: clock time "8:30": not of the form HH:MM; write it like 08:30, from 00:00 to 24:00 (时间须写成“时:分”，如08:30)`,
		func() { calendar.MustHours("8:30", "12:00") })
}
