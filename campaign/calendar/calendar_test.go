package calendar_test

import (
	"slices"
	"sync"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// compiled is the calendar of small.
func compiled(t testing.TB, span calendar.Range) *calendar.Calendar {
	t.Helper()
	c, err := calendar.New(small(), span)
	require.NoError(t, err)
	return c
}

// anyCalendar draws a table and a span that hardly ever fit together, and
// gives the compiled calendar beside the plain rule it must follow.
func anyCalendar() *rapid.Generator[ruled] {
	return rapid.Custom(func(t *rapid.T) ruled {
		var table calendar.Table
		for y := 2019; y <= 2029; y++ {
			table.Notices = append(table.Notices, calendar.Notice{Year: y})
		}
		rows := map[date.Date]bool{}
		for _, d := range rapid.SliceOfNDistinct(anyDay(), 0, 40, rapid.ID[date.Date]).Draw(t, "rows") {
			kind := calendar.Holiday
			if isoWeekday(d) >= calendar.Saturday && rapid.Bool().Draw(t, "make-up") {
				kind = calendar.Workday
			}
			table.Days = append(table.Days, calendar.Day{Date: d, Kind: kind})
			rows[d] = kind == calendar.Workday
		}
		var span calendar.Range
		if rapid.Bool().Draw(t, "has span") {
			from := anyDay().Draw(t, "from")
			span = calendar.Range{From: from, To: from + date.Date(rapid.IntRange(0, 500).Draw(t, "length"))}
		}
		c, err := calendar.New(table, span)
		require.NoError(t, err)
		return ruled{c, func(d date.Date) bool {
			if works, ok := rows[d]; ok {
				return works
			}
			return isoWeekday(d) <= calendar.Friday
		}}
	})
}

type ruled struct {
	*calendar.Calendar
	works func(date.Date) bool
}

// isoWeekday is the weekday by way of the time package.
func isoWeekday(d date.Date) calendar.Weekday {
	return calendar.Weekday((d.MidnightUTC().Weekday()+6)%7 + 1)
}

func TestIsWorkdayFollowsTheRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCalendar().Draw(t, "calendar")
		for range 20 {
			d := anyDay().Draw(t, "day")
			require.Equal(t, c.works(d), c.IsWorkday(d), "%s", d)
		}
	})
}

func TestWorkdaysEqualsCounting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, from := anyCalendar().Draw(t, "calendar"), anyDay().Draw(t, "from")
		r := calendar.Range{From: from, To: from + date.Date(rapid.IntRange(-5, 900).Draw(t, "length"))}
		n := 0
		for d := range r.All() {
			if c.works(d) {
				n++
			}
		}
		require.Equal(t, n, c.Workdays(r), "%s", r)
	})
}

func TestNextWorkdayIsTheFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, d := anyCalendar().Draw(t, "calendar"), anyDay().Draw(t, "day")
		next := c.NextWorkday(d)
		require.Greater(t, next, d)
		require.True(t, c.works(next))
		for x := d + 1; x < next; x++ {
			require.False(t, c.works(x), "%s comes before %s", x, next)
		}
	})
}

func TestAddWorkdays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, d := anyCalendar().Draw(t, "calendar"), anyDay().Draw(t, "day")
		n := rapid.IntRange(-600, 600).Draw(t, "n")
		got := c.AddWorkdays(d, n)
		switch {
		case n > 0:
			require.True(t, c.works(got))
			require.Equal(t, n, c.Workdays(calendar.Range{From: d + 1, To: got}))
		case n < 0:
			require.True(t, c.works(got))
			require.Equal(t, -n, c.Workdays(calendar.Range{From: got, To: d - 1}))
		default:
			require.Equal(t, d, got)
		}
		if c.works(d) {
			require.Equal(t, d, c.AddWorkdays(got, -n))
		}
	})
}

func TestNothingAnnounced(t *testing.T) {
	empty, err := calendar.New(calendar.Table{}, calendar.Range{})
	require.NoError(t, err)
	year, err := calendar.New(calendar.Table{}, calendar.Year(2024))
	require.NoError(t, err)
	friday := day(t, "2024-05-10")
	for name, c := range map[string]*calendar.Calendar{"nil": nil, "zero": {}, "empty": empty, "year": year} {
		assert.True(t, c.IsWorkday(friday), name)
		assert.False(t, c.IsWorkday(friday+1), name)
		assert.False(t, c.IsWorkday(friday+2), name)
		assert.True(t, c.IsWorkday(friday+3), name)
		assert.Equal(t, friday+3, c.NextWorkday(friday), name)
		assert.Equal(t, friday+7, c.AddWorkdays(friday, 5), name)
		assert.Equal(t, friday-7, c.AddWorkdays(friday, -5), name)
		assert.Equal(t, 262, c.Workdays(calendar.Year(2024)), name)
		assert.Equal(t, 5*52, c.Workdays(calendar.Range{From: -181, To: -181 + 52*7 - 1}), "%s: before the year 1", name)
		assert.False(t, c.IsHoliday(friday+1), name)
		assert.False(t, c.Announced(2024), name)
		assert.False(t, c.Provisional(2024), name)
		assert.False(t, c.Uncertain(friday), name)
		_, ok := c.Lunar(friday)
		assert.False(t, ok, name)
		_, ok = c.Term(friday)
		assert.False(t, ok, name)
		_, ok = c.Exam(friday)
		assert.False(t, ok, name)
		assert.True(t, calendar.Days{Kind: calendar.Workdays}.Allows(c, friday), name)
		assert.False(t, calendar.Days{Kind: calendar.SchoolDays}.Allows(c, friday), name)
		assert.Empty(t, c.Name(friday), name)
		breakName, days := c.Break(friday + 1)
		assert.Empty(t, breakName, name)
		assert.True(t, days.IsZero(), name)
	}
}

func TestAnnouncedAndName(t *testing.T) {
	c := compiled(t, calendar.Range{})
	assert.True(t, c.Announced(2023), "a notice without rows")
	assert.True(t, c.Announced(2024))
	for _, y := range []int{2022, 2025, -1, 0, 9999} {
		assert.False(t, c.Announced(y), y)
	}
	assert.Equal(t, "劳动节", c.Name(day(t, "2024-05-11")))
	assert.Equal(t, "元旦", c.Name(day(t, "2022-12-31")))
	assert.Empty(t, c.Name(day(t, "2024-05-02")))
	assert.Empty(t, c.Name(day(t, "2031-05-01")))
}

func TestBreak(t *testing.T) {
	c := compiled(t, calendar.Year(2024))
	for _, d := range []string{"2024-06-08", "2024-06-09", "2024-06-10"} {
		name, days := c.Break(day(t, d))
		assert.Equal(t, "端午节", name, d)
		assert.Equal(t, span(t, "2024-06-08", "2024-06-10"), days, d)
	}
	for _, d := range []string{"2024-06-07", "2024-06-15", "2024-05-11", "2031-01-04"} {
		name, days := c.Break(day(t, d))
		assert.Empty(t, name, d)
		assert.True(t, days.IsZero(), d)
	}
	name, days := c.Break(day(t, "2023-01-01"))
	assert.Equal(t, "元旦", name, "the first holiday of the break names it")
	assert.Equal(t, span(t, "2022-12-31", "2023-01-01"), days)
}

func TestNewRefusesSpan(t *testing.T) {
	for _, r := range []calendar.Range{
		{From: date.New(2025, 1, 1), To: date.New(2024, 1, 1)},
		{From: date.New(1899, 12, 31), To: date.New(2024, 1, 1)},
		{From: date.New(2024, 1, 1), To: date.Max()},
	} {
		c, err := calendar.New(small(), r)
		require.ErrorContains(t, err, r.String())
		assert.Nil(t, c)
	}
}

// The calendar keeps nothing of the table, and the order of rows is no matter.
func TestNewCopies(t *testing.T) {
	table := small()
	c, err := calendar.New(table, calendar.Range{})
	require.NoError(t, err)
	slices.Reverse(table.Days)
	other, err := calendar.New(table, calendar.Range{})
	require.NoError(t, err)
	assert.Equal(t, c, other)
	clear(table.Days)
	assert.True(t, c.IsHoliday(day(t, "2024-05-01")))
}

func TestManyReaders(t *testing.T) {
	c := compiled(t, calendar.Year(2024))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for d := range calendar.Year(2024).All() {
				c.Workdays(calendar.Range{From: d, To: c.NextWorkday(d)})
				c.Break(d)
			}
		})
	}
	wg.Wait()
	assert.Equal(t, 261, c.Workdays(calendar.Year(2024)), "262, less 5-01 and 6-10, plus 5-11")
}

func TestNoAllocation(t *testing.T) {
	c, d := compiled(t, calendar.Year(2024)), day(t, "2024-05-10")
	days := calendar.Days{Kind: calendar.Workdays, Except: []calendar.Range{calendar.On(d)}}
	school := calendar.Days{Kind: calendar.SchoolDays, Market: []int{1, 10}, Lunar: []calendar.LunarDay{{Month: 4, Day: 1}}}
	months, err := calendar.New(calendar.Table{Lunar: moons()}, calendar.Year(2023))
	require.NoError(t, err)
	sum := 0
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if c.IsWorkday(d) && !c.IsHoliday(d) && !days.Allows(c, d) && c.Name(d) == "" {
			sum += int(c.AddWorkdays(c.NextWorkday(d), 900)) + c.Workdays(calendar.Range{From: d, To: d + 5000})
		}
		if l, ok := months.Lunar(d - 380); ok && !school.Allows(months, d-380) {
			back, _ := months.FromLunar(l)
			sum += int(back)
		}
		if name, r := c.Break(d + 30); name != "" {
			sum += r.Days()
		}
	}))
	assert.Positive(t, sum)
}
