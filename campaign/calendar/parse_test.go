package calendar_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign/calendar"
)

func TestParseDate(t *testing.T) {
	for s, want := range map[string]date.Date{
		"1900-01-01": date.New(1900, 1, 1),
		"2024-02-29": date.New(2024, 2, 29),
		"2026-02-14": date.New(2026, 2, 14),
		"2200-12-31": date.New(2200, 12, 31),
	} {
		d, err := calendar.ParseDate(s)
		require.NoError(t, err)
		assert.Equal(t, want, d)
	}
}

func TestParseDateRefuses(t *testing.T) {
	for s, cause := range map[string]string{
		"":                       "form",
		"2026-2-14":              "form",
		"20260214":               "form",
		"2026-045":               "form",
		"14/02/2026":             "form",
		"2026/02/14":             "form",
		"2026年2月":                "form",
		" 2026-02-14":            "form",
		"2026-02-14T00:00:00Z":   "form",
		"+2026-2-14":             "form",
		"２０２６":                   "form",
		"2026-02-30":             "no such day",
		"2026-13-01":             "no such day",
		"2026-00-10":             "no such day",
		"2025-02-29":             "no such day",
		"1899-12-31":             "1900 to 2200",
		"2201-01-01":             "1900 to 2200",
		"0001-01-01":             "1900 to 2200",
		"\xff\xfe":               "form",
		strings.Repeat("9", 1e6): "form",
	} {
		d, err := calendar.ParseDate(s)
		require.Error(t, err, "%.30q", s)
		assert.Zero(t, d)
		assert.Contains(t, err.Error(), cause, "%.30q", s)
		assert.Contains(t, err.Error(), "2026-02-14", "the cure shows the form")
		assert.Less(t, len(err.Error()), 300, "a long value is cut")
	}
}

func TestParseClock(t *testing.T) {
	for s, want := range map[string]clock.Clock{
		"00:00":        0,
		"08:30":        clock.New(8, 30, 0, 0),
		"23:59:59":     clock.New(23, 59, 59, 0),
		"08:30:00.250": clock.New(8, 30, 0, 250),
		"24:00":        clock.Day,
		"24:00:00.000": clock.Day,
	} {
		c, err := calendar.ParseClock(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, c, s)
	}
	for _, s := range []string{
		"", "8:30", "08:60", "25:00", "24:01", "24:00:01", "24:00:00.001", "08:30:60", "8:30pm", "08:30 ", "0830", "08.30",
		"08:30:00.25", "08:30:00,250", "-8:30", "08：30", "08:3０", "noon", "08:30:00.2500", "\xff8:30",
	} {
		c, err := calendar.ParseClock(s)
		require.Error(t, err, s)
		assert.Zero(t, c, s)
	}
}

func TestFormatClock(t *testing.T) {
	for want, c := range map[string]clock.Clock{
		"00:00":        0,
		"08:30":        clock.New(8, 30, 0, 0),
		"08:30:05":     clock.New(8, 30, 5, 0),
		"08:30:00.007": clock.New(8, 30, 0, 7),
		"08:31":        clock.New(8, 31, 0, 0) + 999, // finer than a millisecond
		"24:00":        clock.Day,
		"25h0m0s":      25 * clock.Hour,
		"-30m0s":       -30 * clock.Minute,
	} {
		assert.Equal(t, want, calendar.FormatClock(c))
	}
}

func TestParseHours(t *testing.T) {
	h, err := calendar.ParseHours("14:30", "24:00")
	require.NoError(t, err)
	assert.Equal(t, calendar.Hours{From: clock.New(14, 30, 0, 0), To: clock.Day}, h)
	for _, x := range []struct{ from, to, says string }{
		{"", "12:00", `from: clock time ""`},
		{"08:30", "12", `to: clock time "12"`},
		{"12:00", "12:00", "12:00–12:00"},
		{"22:00", "02:00", "22:00–02:00"},
	} {
		h, err := calendar.ParseHours(x.from, x.to)
		require.ErrorContains(t, err, x.says)
		assert.Zero(t, h)
	}
}

// What is formatted reads back, and no other text reads as the same value.
func TestClockRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		unit := rapid.SampledFrom([]clock.Clock{clock.Minute, clock.Second, clock.Millisecond}).Draw(t, "unit")
		c := clock.Clock(rapid.Int64Range(0, int64(clock.Day/unit)).Draw(t, "n")) * unit
		back, err := calendar.ParseClock(calendar.FormatClock(c))
		require.NoError(t, err)
		require.Equal(t, c, back)
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"", "2026-02-14", "2026-02-30", "14/02/2026", "2026-045", "+2026-02-1", "2026年2月14日"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := calendar.ParseDate(s)
		want, stdErr := time.Parse(time.DateOnly, s)
		if stdErr == nil && len(s) == 10 && want.Year() >= 1900 && want.Year() <= 2200 {
			require.NoError(t, err)
			y, m, day := d.Date()
			require.Equal(t, want, time.Date(y, m, day, 0, 0, 0, 0, time.UTC))
			require.Equal(t, s, d.String())
			return
		}
		require.Error(t, err)
		require.Zero(t, d)
		require.True(t, utf8.ValidString(err.Error()))
	})
}

func FuzzParseClock(f *testing.F) {
	for _, s := range []string{"", "08:30", "24:00", "24:01", "08:30:15.250", "8:30pm", "08:60"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := calendar.ParseClock(s)
		if err != nil {
			require.Zero(t, c)
			require.True(t, utf8.ValidString(err.Error()))
			return
		}
		require.True(t, 0 <= c && c <= clock.Day)
		require.True(t, strings.HasPrefix(s, calendar.FormatClock(c)), "%q reads as %s", s, calendar.FormatClock(c))
		require.Empty(t, strings.Trim(s[len(calendar.FormatClock(c)):], ":0."), "only zeros are left away")
	})
}
