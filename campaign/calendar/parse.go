package calendar

import (
	"fmt"
	"strings"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
)

// The years a civil day may lie in, everywhere in this package. They keep a
// slip of the keyboard (20024, 1024) from becoming a plan.
const (
	firstYear = 1900
	lastYear  = 2200
)

// ParseDate reads a civil day written as a plain YYYY-MM-DD of the years
// 1900 to 2200, and nothing else: no other order or separator, no blanks, no
// day that the calendar does not have. (The date package itself would turn
// 2026-02-30 into 2 March.) The empty string is an error.
func ParseDate(s string) (date.Date, error) {
	d, cause, zh := readDate(s)
	if cause != "" {
		return 0, fmt.Errorf("date %q: %s; write it like 2026-02-14 (%s，如2026-02-14)", brief(s), cause, zh)
	}
	return d, nil
}

// readDate does the work of ParseDate and gives the cause in both languages.
func readDate(s string) (d date.Date, cause, zh string) {
	const form, formZh = "not of the form YYYY-MM-DD", "日期须写成“年-月-日”"
	if len(s) != len("2006-01-02") {
		return 0, form, formZh
	}
	d, err := date.ParseISO(s)
	switch {
	case err != nil:
		return 0, form, formZh
	case d.String() != s:
		return 0, "no such day in the calendar", "日历上没有这一天"
	case !inYears(d):
		return 0, "year outside 1900 to 2200", "年份须在1900至2200之间"
	}
	return d, "", ""
}

// inYears reports whether d lies in the years this package accepts.
func inYears(d date.Date) bool {
	return date.New(firstYear, time.January, 1) <= d && d <= date.New(lastYear, time.December, 31)
}

// ParseClock reads a time of day written as HH:MM, HH:MM:SS or HH:MM:SS.mmm,
// always with two digits (three for the milliseconds), from 00:00 to 24:00.
// Nothing else is read: no am or pm, no 08:60, no 24:01, no blanks. The empty
// string is an error.
func ParseClock(s string) (clock.Clock, error) {
	const form = "00:00:00.000"
	switch len(s) {
	case len("00:00"), len("00:00:00"), len(form):
	default:
		return 0, clockError(s, "not of the form HH:MM")
	}
	var field [4]int // hours, minutes, seconds, milliseconds
	at := 0
	for i := range len(s) {
		switch digit := form[i] == '0'; {
		case digit && '0' <= s[i] && s[i] <= '9':
			field[at] = field[at]*10 + int(s[i]-'0')
		case !digit && s[i] == form[i]:
			at++
		default:
			return 0, clockError(s, "not of the form HH:MM")
		}
	}
	if field[1] > 59 || field[2] > 59 {
		return 0, clockError(s, "minutes and seconds end at 59")
	}
	c := clock.New(field[0], field[1], field[2], field[3])
	if c > clock.Day {
		return 0, clockError(s, "the day ends at 24:00")
	}
	return c, nil
}

func clockError(s, cause string) error {
	return fmt.Errorf("clock time %q: %s; write it like 08:30, from 00:00 to 24:00 (时间须写成“时:分”，如08:30)",
		brief(s), cause)
}

// brief cuts a value that is too long to be shown in a message.
func brief(s string) string {
	const most = 24
	n := 0
	for i := range s {
		if n == most {
			return strings.ToValidUTF8(s[:i], "�") + "…"
		}
		n++
	}
	return s
}

// FormatClock writes c in the shortest of the forms that [ParseClock] reads
// without loss of a millisecond: "08:30", "08:30:15" or "08:30:15.250"; the
// end of the day is "24:00". Anything finer is cut off. A clock outside
// 00:00 to 24:00, which no valid programme holds, is written as a duration
// ("25h0m0s") and cannot be read back.
func FormatClock(c clock.Clock) string {
	if c < 0 || c > clock.Day {
		return time.Duration(c).String()
	}
	s := fmt.Sprintf("%02d:%02d", c/clock.Hour, c%clock.Hour/clock.Minute)
	sec, ms := c%clock.Minute/clock.Second, c%clock.Second/clock.Millisecond
	if sec != 0 || ms != 0 {
		s += fmt.Sprintf(":%02d", sec)
	}
	if ms != 0 {
		s += fmt.Sprintf(".%03d", ms)
	}
	return s
}

// ParseHours reads both ends of a span with [ParseClock] and requires
// From < To. A span over midnight is an error: write it as two.
func ParseHours(from, to string) (Hours, error) {
	f, err := ParseClock(from)
	if err != nil {
		return Hours{}, fmt.Errorf("from: %w", err)
	}
	t, err := ParseClock(to)
	if err != nil {
		return Hours{}, fmt.Errorf("to: %w", err)
	}
	h := Hours{From: f, To: t}
	if !h.Valid() {
		return Hours{}, fmt.Errorf("hours %s: the end must come after the start on the same day (结束须晚于开始，跨零点请分成两段)", h)
	}
	return h, nil
}

// MustHours is [ParseHours] for tables and tests, where the text stands in
// the source: it panics on text that cannot be read. Never give it input.
func MustHours(from, to string) Hours {
	h, err := ParseHours(from, to)
	if err != nil {
		panic("calendar.MustHours: " + err.Error())
	}
	return h
}
