package preset

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
)

// dateRule finds the days of a publicity day in a year, and says how in the
// words of a calendar. It is never asked for a year outside those of package
// calendar.
type dateRule struct {
	text string
	in   func(year int) calendar.Range
}

// fixed is the same day every year.
func fixed(month time.Month, day int) dateRule {
	return dateRule{fmt.Sprintf("%d月%d日", month, day), func(year int) calendar.Range { return calendar.On(date.New(year, month, day)) }}
}

// between is the same days every year.
func between(m1 time.Month, d1 int, m2 time.Month, d2 int) dateRule {
	return dateRule{dayPair(date.New(2024, m1, d1), date.New(2024, m2, d2)), func(year int) calendar.Range {
		return calendar.Range{From: date.New(year, m1, d1), To: date.New(year, m2, d2)}
	}}
}

// whole is a month, February excepted.
func whole(month time.Month) dateRule {
	return dateRule{fmt.Sprintf("%d月", month), func(year int) calendar.Range {
		return calendar.Range{From: date.New(year, month, 1), To: date.New(year, month+1, 1) - 1}
	}}
}

// nth is the n-th such weekday of a month.
func nth(n int, weekday calendar.Weekday, month time.Month) dateRule {
	return dateRule{fmt.Sprintf("%d月第%s个星期%s", month, numeral(n), weekdayName(weekday)), func(year int) calendar.Range {
		return calendar.On(onOrAfter(date.New(year, month, 1), weekday) + date.Date(7*(n-1)))
	}}
}

// firstOfLastWeek is the Monday of the week that holds the last day of a month.
func firstOfLastWeek(month time.Month) dateRule {
	return dateRule{fmt.Sprintf("%d月最后一周的星期一", month), func(year int) calendar.Range {
		return calendar.On(monday(date.New(year, month+1, 1) - 1))
	}}
}

// lastWeek is the week, Monday to Sunday, that holds the last day of a month;
// it may end in the next.
func lastWeek(month time.Month) dateRule {
	return dateRule{fmt.Sprintf("%d月最后一周", month), func(year int) calendar.Range {
		return week(date.New(year, month+1, 1) - 1)
	}}
}

// nthWeek is the n-th week, Monday to Sunday, of a month; the first is the one
// that holds its first day.
func nthWeek(n int, month time.Month) dateRule {
	return dateRule{fmt.Sprintf("%d月第%s周(周一至周日)", month, numeral(n)), func(year int) calendar.Range {
		return week(date.New(year, month, 1) + date.Date(7*(n-1)))
	}}
}

// weekOf is the week, Monday to Sunday, that holds a day.
func weekOf(month time.Month, day int) dateRule {
	return dateRule{fmt.Sprintf("%d月%d日所在的一周", month, day), func(year int) calendar.Range { return week(date.New(year, month, day)) }}
}

// lunar is so many days from a day of the lunar year that begins in the year:
// none of the last two months, which may lie in the year after, and no
// thirtieth, which a month may lack.
func lunar(from calendar.LunarDay, days int) dateRule {
	text := "农历" + from.String()
	if days > 1 {
		text += fmt.Sprintf("起%d天", days)
	}
	return dateRule{text, func(year int) calendar.Range {
		for _, m := range cn.Lunar(year) {
			if m.Year == year && m.Month == from.Month && !m.Leap {
				first := m.First + date.Date(from.Day-1)
				return calendar.Range{From: first, To: first + date.Date(days-1)}
			}
		}
		return calendar.Range{} // not reached: the first ten months of a lunar year lie in the civil year of its number
	}}
}

// autumnEquinox is 秋分, by the rule of thumb for Beijing time that counts a
// tropical year as 365.2422 days from 2000 on. It agrees with the sky from
// 2000 to 2099.
func autumnEquinox() dateRule {
	return dateRule{"秋分", func(year int) calendar.Range {
		y := year - 2000
		day := (230_420 + 2422*y) / 10_000
		leaps := y / 4
		return calendar.On(date.New(year, time.September, day-leaps))
	}}
}

// monday returns the Monday of the week that holds a day; day 0 of package
// date is a Monday.
func monday(d date.Date) date.Date { return d - d%7 }

func week(d date.Date) calendar.Range {
	first := monday(d)
	return calendar.Range{From: first, To: first + 6}
}

// onOrAfter returns the first such weekday from a day on.
func onOrAfter(d date.Date, w calendar.Weekday) date.Date {
	first := monday(d) + date.Date(w-calendar.Monday)
	if first < d {
		first += 7
	}
	return first
}

func numeral(n int) string { return string([]rune("零一二三四五")[n]) }

func weekdayName(w calendar.Weekday) string {
	return string([]rune("一二三四五六日")[w-calendar.Monday])
}
