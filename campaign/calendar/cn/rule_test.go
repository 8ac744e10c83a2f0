package cn_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
)

// A year without a notice: what is certain, what may move, and what becomes
// of it once the notice is out.
func ExampleYear() {
	table, err := cn.Year(2027)
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := calendar.New(table, calendar.Year(2027))
	if err != nil {
		fmt.Println(err)
		return
	}
	office := calendar.Days{Kind: calendar.Workdays}
	for _, d := range []date.Date{date.New(2027, 10, 1), date.New(2027, 10, 8), date.New(2027, 10, 11)} {
		fmt.Println(d, "放假:", c.IsHoliday(d), "可能调整:", c.Uncertain(d), "可安排:", office.Allows(c, d))
	}
	fmt.Println("已公布:", c.Announced(2027), "暂定:", c.Provisional(2027))
	// Output:
	// 2027-10-01 放假: true 可能调整: false 可安排: false
	// 2027-10-08 放假: false 可能调整: true 可安排: false
	// 2027-10-11 放假: false 可能调整: false 可安排: true
	// 已公布: false 暂定: true
}

func yearOf(t testing.TB, year int) *calendar.Calendar {
	t.Helper()
	table, err := cn.Year(year)
	require.NoError(t, err)
	require.Empty(t, table.Problems())
	c, err := calendar.New(table, calendar.Year(year))
	require.NoError(t, err)
	return c
}

// statutory2027 was worked out by hand from the regulation and an almanac.
func TestStatutoryDaysOf2027(t *testing.T) {
	table, err := cn.Provisional(2027)
	require.NoError(t, err)
	require.Empty(t, table.Problems())
	require.Len(t, table.Notices, 1)
	assert.True(t, table.Notices[0].Provisional)
	assert.Contains(t, table.Notices[0].Title, "推定")
	var holidays []string
	avoid := map[string]int{}
	for _, d := range table.Days {
		assert.Equal(t, 2027, d.Date.Year())
		switch d.Kind {
		case calendar.Holiday:
			holidays = append(holidays, d.Date.String()[5:]+d.Name)
		case calendar.Avoid:
			avoid[d.Name]++
		default:
			assert.Fail(t, "a computed year has no make-up days", "%v", d)
		}
	}
	assert.Equal(t, strings.Fields("01-01元旦 02-05春节 02-06春节 02-07春节 02-08春节 04-05清明节 05-01劳动节 05-02劳动节 06-09端午节 09-15中秋节 10-01国庆节 10-02国庆节 10-03国庆节"), holidays)
	assert.Equal(t, map[string]int{"元旦": 6, "春节": 14, "清明节": 6, "劳动节": 6, "端午节": 6, "中秋节": 6, "国庆节": 14}, avoid)
}

// The statutory days of the announced years, by rule and by notice: each
// computed day of a year under the rule is off, and bears the same name.
func TestStatutoryDaysAreAnnounced(t *testing.T) {
	announced := compiled(t)
	for _, year := range []int{2025, 2026} {
		table, err := cn.Provisional(year)
		require.NoError(t, err)
		for _, d := range table.Days {
			if d.Kind == calendar.Holiday {
				assert.False(t, announced.IsWorkday(d.Date), "%v", d)
				assert.Equal(t, d.Name, announced.Name(d.Date), "%v", d)
			}
		}
	}
}

func TestYearAnnounced(t *testing.T) {
	for year := 2020; year <= 2025; year++ {
		table, err := cn.Year(year)
		require.NoError(t, err)
		plain, err := cn.Table(year)
		require.NoError(t, err)
		assert.Equal(t, plain.Days, table.Days, year)
		assert.Equal(t, plain.Notices, table.Notices, year)
		c := yearOf(t, year)
		assert.True(t, c.Announced(year))
		assert.False(t, c.Provisional(year))
		for d := range calendar.Year(year).All() {
			_, ok := c.Lunar(d)
			require.True(t, ok, "%s", d)
			require.False(t, c.Uncertain(d), "%s", d)
		}
	}
}

// Of the last announced year only what is near the next New Year may move.
func TestLastYearEndsUncertain(t *testing.T) {
	c := yearOf(t, 2026)
	assert.True(t, c.Announced(2026))
	for d := range calendar.Year(2026).All() {
		assert.Equal(t, d >= date.New(2026, 12, 29), c.Uncertain(d), "%s", d)
	}
	office := calendar.Days{Kind: calendar.Workdays}
	assert.True(t, c.IsWorkday(date.New(2026, 12, 31)), "an ordinary Thursday so far")
	assert.False(t, office.Allows(c, date.New(2026, 12, 31)))
	assert.True(t, office.Allows(c, date.New(2026, 12, 28)))
}

func TestYearsJoinAndGiveWay(t *testing.T) {
	both, err := cn.Year(2026)
	require.NoError(t, err)
	next, err := cn.Year(2027)
	require.NoError(t, err)
	both, err = both.Merge(next)
	require.NoError(t, err)
	both.Terms, both.Exams = append(cn.Terms(2026), cn.Terms(2027)[1:]...), append(cn.Exams(2026), cn.Exams(2027)...)
	require.Empty(t, both.Problems())
	c, err := calendar.New(both, calendar.Range{})
	require.NoError(t, err)
	assert.True(t, c.Uncertain(date.New(2026, 12, 30)))
	assert.True(t, c.Uncertain(date.New(2027, 9, 29)))

	// An invented notice for 2027 takes the place of all that was computed.
	file := "# notice: 2027,示例通知,,\ndate,name,kind\n2026-12-31,元旦,holiday\n2027-01-01,元旦,holiday\n2027-10-01,国庆节,holiday\n"
	published, err := calendar.ReadTable(strings.NewReader(file))
	require.NoError(t, err)
	both, err = both.Merge(published)
	require.NoError(t, err)
	c, err = calendar.New(both, calendar.Range{})
	require.NoError(t, err)
	assert.True(t, c.Announced(2027))
	assert.True(t, c.IsHoliday(date.New(2026, 12, 31)))
	assert.True(t, c.IsHoliday(date.New(2027, 10, 1)))
	assert.False(t, c.IsHoliday(date.New(2027, 10, 2)))
	for d := range (calendar.Range{From: date.New(2026, 1, 1), To: date.New(2027, 12, 28)}).All() {
		assert.False(t, c.Uncertain(d), "%s", d)
	}
	assert.True(t, c.Uncertain(date.New(2027, 12, 29)), "the notice for 2028 is not out")
}

func TestYearsThatCannotBe(t *testing.T) {
	_, err := cn.Year(2019)
	var one *cn.YearError
	require.ErrorAs(t, err, &one)
	assert.Equal(t, 2019, one.Year)
	_, err = cn.Provisional(2024)
	require.ErrorContains(t, err, "in force since 2025")
	for _, year := range []int{2201, 1 << 40} {
		_, err = cn.Year(year)
		require.ErrorContains(t, err, fmt.Sprint(year))
	}
	for year := 2027; year <= 2200; year += 7 {
		table, err := cn.Year(year)
		require.NoError(t, err)
		require.Empty(t, table.Problems(), year)
	}
}
