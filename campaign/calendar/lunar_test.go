package calendar_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// moons are the months from 腊月 2022 to 四月 2023, a leap month among them.
func moons() []calendar.LunarMonth {
	return []calendar.LunarMonth{
		{First: date.New(2022, 12, 23), Year: 2022, Month: 12, Days: 30},
		{First: date.New(2023, 1, 22), Year: 2023, Month: 1, Days: 29},
		{First: date.New(2023, 2, 20), Year: 2023, Month: 2, Days: 30},
		{First: date.New(2023, 3, 22), Year: 2023, Month: 2, Leap: true, Days: 29},
		{First: date.New(2023, 4, 20), Year: 2023, Month: 3, Days: 29},
		{First: date.New(2023, 5, 19), Year: 2023, Month: 4, Days: 30},
	}
}

func moonlit(t testing.TB) *calendar.Calendar {
	t.Helper()
	rows := moons()
	slices.Reverse(rows) // their order is no matter
	c, err := calendar.New(calendar.Table{Lunar: rows}, calendar.Year(2023))
	require.NoError(t, err)
	return c
}

func ExampleCalendar_FromLunar() {
	c, err := calendar.New(calendar.Table{Lunar: []calendar.LunarMonth{
		{First: date.New(2024, 2, 10), Year: 2024, Month: 1, Days: 29},
		{First: date.New(2024, 3, 10), Year: 2024, Month: 2, Days: 30},
	}}, calendar.Year(2024))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.FromLunar(calendar.LunarDate{Year: 2024, Month: 2, Day: 2}))
	_, err = c.FromLunar(calendar.LunarDate{Year: 2024, Month: 1, Day: 30})
	fmt.Println(err)
	// Output:
	// 2024-03-11 <nil>
	// lunar date "农历2024年正月三十": that month has 29 days only; correct the day (该月只有29天，请更正)
}

func TestLunar(t *testing.T) {
	c := moonlit(t)
	for day, want := range map[date.Date]string{
		date.New(2022, 12, 23): "农历2022年腊月初一",
		date.New(2023, 1, 21):  "农历2022年腊月三十",
		date.New(2023, 1, 22):  "农历2023年正月初一",
		date.New(2023, 3, 21):  "农历2023年二月三十",
		date.New(2023, 4, 19):  "农历2023年闰二月廿九",
		date.New(2023, 5, 29):  "农历2023年四月十一",
		date.New(2023, 6, 17):  "农历2023年四月三十",
	} {
		got, ok := c.Lunar(day)
		require.True(t, ok)
		assert.Equal(t, want, got.String())
	}
	for _, day := range []date.Date{0, date.New(2022, 12, 22), date.New(2023, 6, 18), date.Min(), date.Max()} {
		got, ok := c.Lunar(day)
		assert.False(t, ok, "%s", day)
		assert.Zero(t, got)
	}
}

func TestLunarThereAndBack(t *testing.T) {
	c := moonlit(t)
	rapid.Check(t, func(t *rapid.T) {
		d := date.New(2022, 12, 23) + date.Date(rapid.IntRange(0, 176).Draw(t, "day"))
		l, ok := c.Lunar(d)
		require.True(t, ok)
		require.True(t, l.Valid())
		back, err := c.FromLunar(l)
		require.NoError(t, err)
		require.Equal(t, d, back)
	})
	// Whatever is asked, a date that is found leads back to the question.
	rapid.Check(t, func(t *rapid.T) {
		l := calendar.LunarDate{
			Year: rapid.IntRange(2022, 2024).Draw(t, "year"), Month: rapid.IntRange(-1, 14).Draw(t, "month"),
			Day: rapid.IntRange(-1, 32).Draw(t, "day"), Leap: rapid.Bool().Draw(t, "leap"),
		}
		d, err := c.FromLunar(l)
		if err != nil {
			require.ErrorContains(t, err, l.String())
			return
		}
		again, ok := c.Lunar(d)
		require.True(t, ok)
		require.Equal(t, l, again)
	})
}

func TestLunarDatesThatDoNotExist(t *testing.T) {
	c := moonlit(t)
	for says, l := range map[string]calendar.LunarDate{
		"months run from 1 to 12":                {Year: 2023, Month: 13, Day: 1},
		"days from 1 to 30":                      {Year: 2023, Month: 1, Day: 31},
		"29 days only":                           {Year: 2023, Month: 1, Day: 30},
		"no such leap month":                     {Year: 2023, Month: 3, Day: 1, Leap: true},
		"run from 2022-12-23 to 2023-06-17":      {Year: 2023, Month: 5, Day: 1},
		"农历月表只有2022-12-23至2023-06-17":            {Year: 2023, Month: 4, Day: 1, Leap: true},
		"the lunar months of the table run":      {Year: 2022, Month: 11, Day: 1},
		"农历2024年腊月廿三":                            {Year: 2024, Month: 12, Day: 23},
		"lunar date \"农历2023年0月0日\": months run": {Year: 2023},
	} {
		_, err := c.FromLunar(l)
		require.ErrorContains(t, err, says)
	}
	var none *calendar.Calendar
	_, err := none.FromLunar(calendar.LunarDate{Year: 2023, Month: 1, Day: 1})
	require.ErrorContains(t, err, "no lunar months")
}

func TestLunarDayNames(t *testing.T) {
	for day, want := range map[calendar.LunarDay]string{
		{Month: 1, Day: 1}: "正月初一", {Month: 2, Day: 10}: "二月初十", {Month: 9, Day: 11}: "九月十一", {Month: 10, Day: 20}: "十月二十",
		{Month: 11, Day: 21}: "冬月廿一", {Month: 12, Day: 30}: "腊月三十", {Month: 0, Day: 31}: "0月31日",
	} {
		assert.Equal(t, want, day.String())
	}
}

// badMoons break one rule each.
var badMoons = []struct {
	code, path string
	spoil      func([]calendar.LunarMonth) []calendar.LunarMonth
}{
	{calendar.CodeLunarMonth, "lunar[1].first", func(m []calendar.LunarMonth) []calendar.LunarMonth { m[1].First = 0; return m }},
	{calendar.CodeLunarMonth, "lunar[1].first", func(m []calendar.LunarMonth) []calendar.LunarMonth {
		m[1].First, m[1].Year = date.New(1899, 11, 1), 1899
		return m
	}},
	{calendar.CodeLunarMonth, "lunar[1].year", func(m []calendar.LunarMonth) []calendar.LunarMonth { m[1].Year = 2024; return m }},
	{calendar.CodeLunarMonth, "lunar[1].month", func(m []calendar.LunarMonth) []calendar.LunarMonth { m[1].Month = 13; return m }},
	{calendar.CodeLunarDays, "lunar[1].days", func(m []calendar.LunarMonth) []calendar.LunarMonth { m[1].Days = 31; return m }},
	{calendar.CodeLunarGap, "lunar[1].first", func(m []calendar.LunarMonth) []calendar.LunarMonth { return slices.Delete(m, 1, 2) }},
	{calendar.CodeLunarGap, "lunar[2].first", func(m []calendar.LunarMonth) []calendar.LunarMonth { m[2].First++; m[2].Days--; return m }},
	{calendar.CodeLunarGap, "lunar[5].month", func(m []calendar.LunarMonth) []calendar.LunarMonth { m[5].Month = 5; return m }},
	{calendar.CodeLunarGap, "lunar[5].month", func(m []calendar.LunarMonth) []calendar.LunarMonth { m[5].Leap = true; return m }},
	{calendar.CodeLunarTwice, "lunar[6].first", func(m []calendar.LunarMonth) []calendar.LunarMonth { return append(m, m[2]) }},
	{calendar.CodeLunarTwice, "lunar[2].first", func(m []calendar.LunarMonth) []calendar.LunarMonth { m[1].Days = 30; return m }},
}

func TestLunarProblems(t *testing.T) {
	require.Empty(t, calendar.Table{Lunar: moons()}.Problems())
	for i, x := range badMoons {
		table := calendar.Table{Lunar: x.spoil(moons())}
		all := table.Problems()
		require.Len(t, all, 1, "%d %s: %v", i, x.code, all)
		assert.Equal(t, x.code, all[0].Code, i)
		assert.Equal(t, x.path, all[0].Path, i)
		assertSpeaks(t, all[0])
		_, err := calendar.New(table, calendar.Range{})
		require.ErrorAs(t, err, new(calendar.Problem))
	}
}

func TestMarketAndLunarDays(t *testing.T) {
	c := moonlit(t)
	used := func(x calendar.Days) (days []int) {
		for d := range moons()[3].Range().All() { // 闰二月
			if x.Allows(c, d) {
				l, _ := c.Lunar(d)
				days = append(days, l.Day)
			}
		}
		return days
	}
	assert.Equal(t, []int{1, 4, 7, 11, 14, 17, 21, 24, 27}, used(calendar.Days{Market: []int{7, 4, 1}}))
	assert.Equal(t, []int{10, 20}, used(calendar.Days{Market: []int{10}}), "the month has 29 days")
	assert.Empty(t, used(calendar.Days{Lunar: []calendar.LunarDay{{Month: 2, Day: 2}}}), "not in a leap month")

	second := calendar.Days{Lunar: []calendar.LunarDay{{Month: 1, Day: 9}, {Month: 2, Day: 2}}}
	assert.True(t, second.Allows(c, day(t, "2023-01-30")))
	assert.True(t, second.Allows(c, day(t, "2023-02-21")))
	assert.False(t, second.Allows(c, day(t, "2023-02-22")))
	second.Market = []int{9}
	assert.True(t, second.Allows(c, day(t, "2023-01-30")))
	assert.False(t, second.Allows(c, day(t, "2023-02-21")), "each field narrows")
	assert.False(t, second.Allows(c, day(t, "2023-07-26")), "beyond the months of the table")
	assert.False(t, second.Allows(nil, day(t, "2023-01-30")))
}
