package cn_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
)

func ExampleTable() {
	table, err := cn.Table(2024)
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := calendar.New(table, calendar.Year(2024))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(table.Notices[0].Title, table.Notices[0].Number)
	fmt.Println("工作日", c.Workdays(calendar.Year(2024)), "天")
	fmt.Println("5月11日上班:", c.IsWorkday(date.New(2024, 5, 11)))
	name, days := c.Break(date.New(2024, 6, 8))
	fmt.Println("6月8日:", name, days)
	// Output:
	// 国务院办公厅关于2024年部分节假日安排的通知 国办发明电〔2023〕7号
	// 工作日 251 天
	// 5月11日上班: true
	// 6月8日: 端午节 2024-06-08/2024-06-10
}

func compiled(t testing.TB) *calendar.Calendar {
	t.Helper()
	table, err := cn.Table()
	require.NoError(t, err)
	require.Empty(t, table.Problems())
	c, err := calendar.New(table, calendar.Range{})
	require.NoError(t, err)
	return c
}

// Every day of the seven years agrees with the rows of the file, read here by
// other means than the package's.
func TestEveryDayAgreesWithTheFile(t *testing.T) {
	text, err := os.ReadFile("holidays_cn.csv")
	require.NoError(t, err)
	kinds, names := map[string]string{}, map[string]string{}
	for line := range strings.Lines(string(text)) {
		if f := strings.Split(strings.TrimSpace(line), ","); len(f) == 3 && !strings.HasPrefix(line, "#") && f[0] != "date" {
			names[f[0]], kinds[f[0]] = f[1], f[2]
		}
	}
	require.Len(t, kinds, 254)
	assertAgrees(t, kinds)
	c := compiled(t)
	for d, name := range names {
		day, err := calendar.ParseDate(d)
		require.NoError(t, err)
		assert.Equal(t, name, c.Name(day), d)
	}
}

// assertAgrees compares every day of 2020 to 2026 with kinds by day.
func assertAgrees(t *testing.T, kinds map[string]string) {
	t.Helper()
	c := compiled(t)
	first, last := cn.Years()
	n := 0
	for d := range (calendar.Range{From: date.New(first, 1, 1), To: date.New(last, 12, 31)}).All() {
		weekday := d.MidnightUTC().Weekday()
		works := weekday != 0 && weekday != 6
		if kind, ok := kinds[d.String()]; ok {
			works = kind == "workday"
		}
		assert.Equal(t, works, c.IsWorkday(d), "%s", d)
		assert.Equal(t, kinds[d.String()] == "holiday", c.IsHoliday(d), "%s", d)
		n++
	}
	assert.Equal(t, 2557, n)
}

// notices are the days that the documents name: "a..b" is off, "+a" is
// worked. Written from their text, year by year, as a check on the file.
var notices = map[int]string{
	2020: "01-01 01-24..02-02 +01-19 04-04..04-06 05-01..05-05 +04-26 +05-09 06-25..06-27 +06-28 10-01..10-08 +09-27 +10-10",
	2021: "01-01..01-03 02-11..02-17 +02-07 +02-20 04-03..04-05 05-01..05-05 +04-25 +05-08 06-12..06-14 09-19..09-21 +09-18 10-01..10-07 +09-26 +10-09",
	2022: "01-01..01-03 01-31..02-06 +01-29 +01-30 04-03..04-05 +04-02 04-30..05-04 +04-24 +05-07 06-03..06-05 09-10..09-12 10-01..10-07 +10-08 +10-09 12-31",
	2023: "01-01..01-02 01-21..01-27 +01-28 +01-29 04-05 04-29..05-03 +04-23 +05-06 06-22..06-24 +06-25 09-29..10-06 +10-07 +10-08",
	2024: "01-01 02-10..02-17 +02-04 +02-18 04-04..04-06 +04-07 05-01..05-05 +04-28 +05-11 06-10 09-15..09-17 +09-14 10-01..10-07 +09-29 +10-12",
	2025: "01-01 01-28..02-04 +01-26 +02-08 04-04..04-06 05-01..05-05 +04-27 05-31..06-02 10-01..10-08 +09-28 +10-11",
	2026: "01-01..01-03 +01-04 02-15..02-23 +02-14 +02-28 04-04..04-06 05-01..05-05 +05-09 06-19..06-21 09-25..09-27 10-01..10-07 +09-20 +10-10",
}

func TestEveryDayAgreesWithTheNotices(t *testing.T) {
	kinds := map[string]string{}
	for year, text := range notices {
		for item := range strings.FieldsSeq(text) {
			kind := "holiday"
			if strings.HasPrefix(item, "+") {
				kind, item = "workday", item[1:]
			}
			from, to, ok := strings.Cut(item, "..")
			if !ok {
				to = from
			}
			a, err := calendar.ParseDate(fmt.Sprintf("%d-%s", year, from))
			require.NoError(t, err)
			b, err := calendar.ParseDate(fmt.Sprintf("%d-%s", year, to))
			require.NoError(t, err)
			for d := range (calendar.Range{From: a, To: b}).All() {
				require.NotContains(t, kinds, d.String())
				kinds[d.String()] = kind
			}
		}
	}
	assertAgrees(t, kinds)
}

func TestSpotDays(t *testing.T) {
	c := compiled(t)
	for _, x := range []struct {
		y, m, d        int
		work, listed   bool
		inBreak, named string
	}{
		{2024, 6, 8, false, false, "端午节", ""},
		{2024, 6, 9, false, false, "端午节", ""},
		{2024, 6, 10, false, true, "端午节", "端午节"},
		{2024, 6, 7, true, false, "", ""},
		{2024, 5, 11, true, false, "", "劳动节"},
		{2025, 1, 26, true, false, "", "春节"},
		{2025, 10, 6, false, true, "中秋节", "中秋节"},
		{2026, 2, 14, true, false, "", "春节"},
		{2026, 10, 7, false, true, "国庆节", "国庆节"},
		{2022, 12, 31, false, true, "元旦", "元旦"},
		{2023, 12, 30, false, false, "元旦", ""},
		{2020, 2, 3, true, false, "", ""},
		{2024, 12, 4, true, false, "", ""},
	} {
		d, err := calendar.ParseDate(fmt.Sprintf("%04d-%02d-%02d", x.y, x.m, x.d))
		require.NoError(t, err)
		assert.Equal(t, x.work, c.IsWorkday(d), "%s", d)
		assert.Equal(t, x.listed, c.IsHoliday(d), "%s", d)
		assert.Equal(t, x.named, c.Name(d), "%s", d)
		name, _ := c.Break(d)
		assert.Equal(t, x.inBreak, name, "%s", d)
	}
}

func TestYears(t *testing.T) {
	table, err := cn.Table()
	require.NoError(t, err)
	first, last := cn.Years()
	for y := first; y <= last; y++ {
		assert.True(t, table.Announced(y), y)
		one, err := cn.Table(y)
		require.NoError(t, err)
		require.Empty(t, one.Problems())
		assert.NotEmpty(t, one.Notices)
		for _, d := range one.Days {
			assert.Equal(t, y, d.Date.Year())
		}
		assert.GreaterOrEqual(t, len(one.Days), 20, y)
	}
	assert.False(t, table.Announced(first-1))
	assert.False(t, table.Announced(last+1))
	two, err := cn.Table(last, first, last)
	require.NoError(t, err)
	assert.Len(t, two.Notices, 3, "2020 has two notices")
	for _, n := range table.Notices {
		assert.Contains(t, n.Title, fmt.Sprint(n.Year))
		assert.Contains(t, n.Number, fmt.Sprintf("〔%d〕", n.Issued.Year()), "numbered in the year of issue")
		assert.True(t, strings.HasPrefix(n.Title, "国务院办公厅关于") && strings.HasSuffix(n.Title, "的通知"), n.Title)
	}
}

func TestYearsNotAnnounced(t *testing.T) {
	table, err := cn.Table(2028, 2026, 2027, 2019)
	require.Error(t, err)
	var one *cn.YearError
	require.ErrorAs(t, err, &one)
	assert.Equal(t, &cn.YearError{Year: 2019, First: 2020, Last: 2026}, one)
	lines := strings.Split(err.Error(), "\n")
	require.Len(t, lines, 3)
	assert.Contains(t, lines[0], "2019")
	assert.Contains(t, lines[1], "2027")
	assert.Contains(t, lines[1], "State Council had not announced")
	assert.Contains(t, lines[1], "2027年放假安排制表时国务院办公厅尚未公布")
	assert.Contains(t, lines[2], "2028")
	require.Len(t, table.Notices, 1, "the year that is known is there")
	assert.Equal(t, 2026, table.Notices[0].Year)
	require.Empty(t, table.Problems())
}

// What a caller does to his table is his own affair.
func TestTableIsTheCallers(t *testing.T) {
	mine, err := cn.Table()
	require.NoError(t, err)
	clear(mine.Days)
	clear(mine.Notices)
	again, err := cn.Table()
	require.NoError(t, err)
	require.Empty(t, again.Problems())
	assert.Len(t, again.Days, 254)
}
