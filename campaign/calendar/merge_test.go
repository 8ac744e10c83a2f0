package calendar_test

import (
	"slices"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// guessed is a provisional 2025 beside an announced 2024 that ends uncertain.
func guessed() calendar.Table {
	table := small()
	table.Notices = append(table.Notices, calendar.Notice{Year: 2025, Title: "推定", Provisional: true})
	table.Days = append(table.Days,
		calendar.Day{Date: date.New(2025, 10, 1), Name: "国庆节", Kind: calendar.Holiday},
		calendar.Day{Date: date.New(2025, 10, 2), Name: "国庆节", Kind: calendar.Avoid},
		calendar.Day{Date: date.New(2024, 12, 31), Name: "元旦", Kind: calendar.Avoid},
		calendar.Day{Date: date.New(2025, 12, 31), Name: "元旦", Kind: calendar.Avoid},
	)
	table.Lunar = moons()
	return table
}

func TestProvisionalYear(t *testing.T) {
	table := guessed()
	require.Empty(t, table.Problems())
	assert.False(t, table.Announced(2025))
	assert.True(t, table.Provisional(2025))
	assert.False(t, table.Provisional(2024))
	c, err := calendar.New(table, calendar.Year(2025))
	require.NoError(t, err)
	assert.False(t, c.Announced(2025))
	assert.True(t, c.Provisional(2025))
	assert.False(t, c.Provisional(2024))
	assert.False(t, c.Provisional(-1))

	law, near := day(t, "2025-10-01"), day(t, "2025-10-02")
	assert.True(t, c.IsHoliday(law))
	assert.False(t, c.Uncertain(law))
	assert.True(t, c.IsWorkday(near), "an ordinary Thursday")
	assert.False(t, c.IsHoliday(near))
	assert.True(t, c.Uncertain(near))
	assert.Equal(t, "国庆节", c.Name(near))
	assert.Equal(t, near, c.NextWorkday(law))
	for kind, want := range map[calendar.DaysKind]bool{calendar.AnyDay: true, calendar.Workdays: false, calendar.RestDays: false, calendar.SchoolDays: false} {
		assert.Equal(t, want, calendar.Days{Kind: kind}.Allows(c, near), kind)
	}
	assert.True(t, c.Uncertain(day(t, "2024-12-31")))
}

func TestMergeReplacesAProvisionalYear(t *testing.T) {
	notice := calendar.Table{
		Notices: []calendar.Notice{{Year: 2025, Title: "通知"}},
		Days: []calendar.Day{
			{Date: date.New(2025, 10, 2), Name: "国庆节", Kind: calendar.Holiday},
			{Date: date.New(2025, 10, 1), Name: "国庆节", Kind: calendar.Holiday},
		},
	}
	before, mine := guessed(), guessed()
	got, err := mine.Merge(notice)
	require.NoError(t, err)
	assert.Equal(t, before, mine, "the table itself is left alone")
	other, err := notice.Merge(mine)
	require.NoError(t, err)
	assert.Equal(t, got, other, "whichever comes first")
	assert.True(t, got.Announced(2025))
	assert.False(t, got.Provisional(2025))
	var days []string
	for _, d := range got.Days {
		days = append(days, d.Date.String()+" "+string(d.Kind))
	}
	assert.Equal(t, []string{
		"2022-12-31 holiday", "2024-05-01 holiday", "2024-05-11 workday", "2024-06-10 holiday",
		"2025-10-01 holiday", "2025-10-02 holiday", "2025-12-31 avoid",
	}, days)
	assert.Equal(t, moons(), got.Lunar)
}

func TestMergeKeepsEqualRowsOnce(t *testing.T) {
	table := schooled()
	table.Lunar = moons()
	slices.Reverse(table.Lunar)
	twice, err := table.Merge(table)
	require.NoError(t, err)
	once, err := table.Merge(calendar.Table{})
	require.NoError(t, err)
	assert.Equal(t, once, twice)
	assert.Len(t, twice.Days, len(table.Days))
	assert.Len(t, twice.Terms, 2)
	assert.True(t, slices.IsSortedFunc(twice.Days, func(a, b calendar.Day) int { return int(a.Date - b.Date) }))
	none, err := calendar.Table{}.Merge(calendar.Table{})
	require.NoError(t, err)
	assert.Equal(t, calendar.Table{}, none)
}

func TestMergeTellsWhatDoesNotFit(t *testing.T) {
	other := calendar.Table{
		Notices: []calendar.Notice{{Year: 2026}},
		Days:    []calendar.Day{{Date: date.New(2024, 6, 10), Name: "端午", Kind: calendar.Holiday}},
		Lunar:   []calendar.LunarMonth{{First: date.New(2024, 2, 10), Year: 2024, Month: 1, Days: 29}},
	}
	table := small()
	table.Lunar = moons()
	got, err := table.Merge(other)
	var codes []string
	for _, p := range problems(t, err) {
		codes = append(codes, p.Code)
	}
	assert.Equal(t, []string{calendar.CodeNoticeGap, calendar.CodeDayTwice, calendar.CodeLunarGap}, codes)
	assert.Len(t, got.Days, 5, "the caller may look at the result")
}
