package calendar_test

import (
	"testing"
	"time"
	_ "time/tzdata" // the same zones on every machine

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign/calendar"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	require.NoError(t, err)
	return loc
}

// On days when the clocks change, the wall still shows what was asked for.
func TestAtOnDaysOfClockChange(t *testing.T) {
	for _, x := range []struct{ zone, day, clock, want string }{
		{"America/New_York", "2024-03-10", "00:00", "2024-03-10T00:00:00-05:00"},
		{"America/New_York", "2024-03-10", "09:00", "2024-03-10T09:00:00-04:00"},
		{"America/New_York", "2024-11-03", "09:00", "2024-11-03T09:00:00-05:00"},
		{"Pacific/Auckland", "2024-09-29", "00:00", "2024-09-29T00:00:00+12:00"},
		{"Pacific/Auckland", "2024-09-29", "09:00", "2024-09-29T09:00:00+13:00"},
		{"Asia/Shanghai", "1988-04-17", "00:00", "1988-04-17T00:00:00+08:00"},
		{"Asia/Shanghai", "1988-04-17", "09:00", "1988-04-17T09:00:00+09:00"},
		{"Asia/Shanghai", "1988-09-11", "09:00", "1988-09-11T09:00:00+08:00"},
		{"Asia/Shanghai", "2024-12-04", "08:30:15.250", "2024-12-04T08:30:15.25+08:00"},
		{"Asia/Shanghai", "2024-12-31", "24:00", "2025-01-01T00:00:00+08:00"},
	} {
		c, err := calendar.ParseClock(x.clock)
		require.NoError(t, err)
		loc, d := zone(t, x.zone), day(t, x.day)
		at := calendar.At(d, c, loc)
		assert.Equal(t, x.want, at.Format(time.RFC3339Nano), "%s %s", x.zone, x.day)
		if c < clock.Day {
			gotDay, gotClock := calendar.Civil(at, loc)
			assert.Equal(t, d, gotDay, x.want)
			assert.Equal(t, c, gotClock, x.want)
		}
	}
}

func TestCivilCrossesTheDateLine(t *testing.T) {
	at := calendar.At(day(t, "2024-12-04"), clock.New(0, 30, 0, 0), zone(t, "Asia/Shanghai"))
	d, c := calendar.Civil(at, nil)
	assert.Equal(t, "2024-12-03 16:30", d.String()+" "+calendar.FormatClock(c), "nil is UTC")
	assert.Equal(t, at.UTC(), calendar.At(d, c, nil))
}

// Every moment but those of a repeated hour comes back from its reading, and
// every reading but those of a skipped hour comes back from its moment.
func TestAtAndCivilUndoEachOther(t *testing.T) {
	zones := []*time.Location{zone(t, "Asia/Shanghai"), zone(t, "America/New_York"), zone(t, "Pacific/Auckland"), zone(t, "Australia/Lord_Howe")}
	rapid.Check(t, func(t *rapid.T) {
		loc := rapid.SampledFrom(zones).Draw(t, "zone")
		d := date.New(2020, 1, 1) + date.Date(rapid.IntRange(0, 3000).Draw(t, "day"))
		c := clock.Clock(rapid.IntRange(4*60, 24*60-1).Draw(t, "minute")) * clock.Minute // changes come before 04:00
		gotDay, gotClock := calendar.Civil(calendar.At(d, c, loc), loc)
		require.Equal(t, d, gotDay)
		require.Equal(t, c, gotClock)
	})
}
