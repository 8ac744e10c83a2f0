package cn

import (
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// The provisional rule, applied to the years whose notices are known: every
// day that a notice gives off lies on a computed holiday or within the margin,
// the extension of 2020 included. Make-up workdays are weekends, which an
// office does not use anyway; some lie further away, and all of those are
// listed here.
func TestRuleAgainstNotices(t *testing.T) {
	first, last := Years()
	table, err := Table()
	require.NoError(t, err)
	marked := map[date.Date]calendar.Kind{}
	for year := first; year <= last; year++ {
		for _, d := range computedDays(year, true) {
			marked[d.Date] = d.Kind
		}
	}
	days, within := map[calendar.Kind]int{}, map[calendar.Kind]int{}
	var outside []string
	for _, d := range table.Days {
		days[d.Kind]++
		if marked[d.Date] != "" {
			within[d.Kind]++
			continue
		}
		outside = append(outside, d.Date.String()+" "+d.Name)
	}
	assert.Equal(t, map[calendar.Kind]int{calendar.Holiday: 208, calendar.Workday: 46}, days)
	assert.Equal(t, map[calendar.Kind]int{calendar.Holiday: 208, calendar.Workday: 30}, within)
	assert.Equal(t, []string{
		"2020-04-26 劳动节", "2020-05-09 劳动节", "2021-04-25 劳动节", "2021-05-08 劳动节", "2022-04-24 劳动节", "2022-05-07 劳动节",
		"2023-04-23 劳动节", "2023-05-06 劳动节", "2024-05-11 劳动节", "2024-10-12 国庆节", "2025-02-08 春节", "2025-04-27 劳动节",
		"2025-10-11 国庆节", "2026-02-28 春节", "2026-05-09 劳动节", "2026-09-20 国庆节",
	}, outside)
}

// Every year's computed 清明节 is the fourth or fifth of April, and the sixth
// never since 1943.
func TestQingming(t *testing.T) {
	for year := 1944; year <= lastYear; year++ {
		d := qingming(year)
		assert.Equal(t, year, d.Year())
		assert.True(t, calendar.Range{From: date.New(year, 4, 4), To: date.New(year, 4, 5)}.Contains(d), "%s", d)
	}
	table, err := Table()
	require.NoError(t, err)
	for _, d := range table.Days {
		if d.Name == "清明节" && d.Kind == calendar.Holiday {
			assert.LessOrEqual(t, max(d.Date-qingming(d.Date.Year()), qingming(d.Date.Year())-d.Date), date.Date(2))
		}
	}
}
