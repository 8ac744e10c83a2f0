package cn_test

import (
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
)

// BenchmarkWorkdays asks about every day of seven years in turn; "map" is the
// look-up, or the walk over look-ups, that the compiled calendar stands in for.
func BenchmarkWorkdays(b *testing.B) {
	table, err := cn.Table()
	require.NoError(b, err)
	c, err := calendar.New(table, calendar.Range{})
	require.NoError(b, err)
	worked := map[date.Date]bool{}
	seven := calendar.Range{From: date.New(2020, 1, 1), To: date.New(2026, 12, 31)}
	last := date.New(2028, 12, 31) // far enough for every question
	for d := seven.From; d <= last; d++ {
		worked[d] = c.IsWorkday(d)
	}
	n := date.Date(seven.Days())
	run := func(name string, ask func(d date.Date) bool) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			d, yes := date.Date(0), 0
			for b.Loop() {
				if ask(seven.From + d) {
					yes++
				}
				if d++; d == n {
					d = 0
				}
			}
			b.ReportMetric(float64(yes)/float64(b.N), "yes/op")
		})
	}
	run("IsWorkday/map", func(d date.Date) bool { return worked[d] })
	run("IsWorkday/calendar", c.IsWorkday)
	next := func(d date.Date, n int) date.Date {
		for n > 0 {
			if d++; worked[d] {
				n--
			}
		}
		return d
	}
	run("NextWorkday/map", func(d date.Date) bool { return next(d, 1) == d+1 })
	run("NextWorkday/calendar", func(d date.Date) bool { return c.NextWorkday(d) == d+1 })
	run("AddWorkdays250/map", func(d date.Date) bool { return next(d, 250) > d })
	run("AddWorkdays250/calendar", func(d date.Date) bool { return c.AddWorkdays(d, 250) > d })
	run("WorkdaysOfYear/map", func(d date.Date) bool {
		n := 0
		for x := d; x < d+365; x++ {
			if worked[x] {
				n++
			}
		}
		return n > 250
	})
	run("WorkdaysOfYear/calendar", func(d date.Date) bool { return c.Workdays(calendar.Range{From: d, To: d + 364}) > 250 })
}

// BenchmarkDays asks whether each day of a provisional year may be used.
func BenchmarkDays(b *testing.B) {
	c := withSchools(b, 2027)
	for _, x := range []struct {
		name string
		days calendar.Days
	}{
		{"workday", calendar.Days{Kind: calendar.Workdays}},
		{"schoolday", calendar.Days{Kind: calendar.SchoolDays}},
		{"market", calendar.Days{Market: []int{1, 4, 7}}},
	} {
		b.Run(x.name, func(b *testing.B) {
			b.ReportAllocs()
			year := calendar.Year(2027)
			d := year.From
			for b.Loop() {
				x.days.Allows(c, d)
				if d++; d > year.To {
					d = year.From
				}
			}
		})
	}
	b.Run("FromLunar", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := c.FromLunar(calendar.LunarDate{Year: 2027, Month: 9, Day: 9})
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}
