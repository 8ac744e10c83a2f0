package cn_test

import (
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
)

// BenchmarkWorkdays asks about every day of seven years in turn; "map" is
// the look-up that the compiled calendar stands in for.
func BenchmarkWorkdays(b *testing.B) {
	table, err := cn.Table()
	require.NoError(b, err)
	c, err := calendar.New(table, calendar.Range{})
	require.NoError(b, err)
	worked := map[date.Date]bool{}
	seven := calendar.Range{From: date.New(2020, 1, 1), To: date.New(2026, 12, 31)}
	for d := range seven.All() {
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
	run("map", func(d date.Date) bool { return worked[d] })
	run("IsWorkday", c.IsWorkday)
	run("NextWorkday", func(d date.Date) bool { return c.NextWorkday(d) == d+1 })
	run("AddWorkdays250", func(d date.Date) bool { return c.AddWorkdays(d, 250) > d })
	run("WorkdaysOfYear", func(d date.Date) bool { return c.Workdays(calendar.Range{From: d, To: d + 364}) > 250 })
}
