package cn_test

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	lunar "github.com/6tail/lunar-go/calendar"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
)

func ExampleLunar() {
	c, err := calendar.New(calendar.Table{Lunar: cn.Lunar(2025)}, calendar.Year(2025))
	if err != nil {
		fmt.Println(err)
		return
	}
	l, _ := c.Lunar(date.New(2025, 7, 25))
	fmt.Println("7月25日", l)
	d, err := c.FromLunar(calendar.LunarDate{Year: 2025, Month: 9, Day: 9})
	fmt.Println("重阳节", d, err)
	market := calendar.Days{Market: []int{1, 4, 7}}
	for d := range (calendar.Range{From: date.New(2025, 12, 1), To: date.New(2025, 12, 7)}).All() {
		if market.Allows(c, d) {
			l, _ := c.Lunar(d)
			fmt.Println("圩日", d, l)
		}
	}
	// Output:
	// 7月25日 农历2025年闰六月初一
	// 重阳节 2025-10-29 <nil>
	// 圩日 2025-12-03 农历2025年十月十四
	// 圩日 2025-12-06 农历2025年十月十七
}

// lunarYears is the calendar of all lunar months of the years.
func lunarYears(t *testing.T, from, to int) *calendar.Calendar {
	t.Helper()
	var table calendar.Table
	for y := from; y <= to; y++ {
		var err error
		table, err = table.Merge(calendar.Table{Lunar: cn.Lunar(y)})
		require.NoError(t, err, y)
	}
	c, err := calendar.New(table, calendar.Range{})
	require.NoError(t, err)
	return c
}

// Every month of 2019 to 2031 agrees with the rows of the file, read here by
// other means than the package's, and with lunar-go, asked day by day.
func TestEveryLunarMonthAgrees(t *testing.T) {
	c := lunarYears(t, 2019, 2031)
	text, err := os.ReadFile("lunar_months.csv")
	require.NoError(t, err)
	rows := 0
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "first_date") {
			continue
		}
		var want calendar.LunarDate
		var y, m, d, leap, days int
		n, err := fmt.Sscanf(line, "%d-%d-%d,%d,%d,%d,%d", &y, &m, &d, &want.Year, &want.Month, &leap, &days)
		require.NoError(t, err, line)
		require.Equal(t, 7, n)
		first, err := calendar.ParseDate(fmt.Sprintf("%04d-%02d-%02d", y, m, d))
		require.NoError(t, err)
		want.Leap = leap == 1
		for want.Day = 1; want.Day <= days; want.Day++ {
			got, ok := c.Lunar(first + date.Date(want.Day-1))
			require.True(t, ok)
			require.Equal(t, want, got)
		}
		rows++
	}
	assert.Equal(t, 138, rows)

	for d := range (calendar.Range{From: date.New(2019, 1, 1), To: date.New(2031, 12, 31)}).All() {
		y, m, day := d.Date()
		theirs := lunar.NewSolarFromYmd(y, int(m), day).GetLunar()
		got, ok := c.Lunar(d)
		require.True(t, ok, "%s", d)
		month := got.Month
		if got.Leap {
			month = -month
		}
		require.Equal(t, []int{theirs.GetYear(), theirs.GetMonth(), theirs.GetDay()}, []int{got.Year, month, got.Day}, "%s", d)
	}
}

// The rows of any year cover it, are sound, and join those of the next; over
// three centuries the only leap month after the tenth is that of 2033.
func TestLunarYearsJoin(t *testing.T) {
	all := calendar.Table{}
	for y := 1900; y <= 2200; y++ {
		months := cn.Lunar(y)
		require.Contains(t, []int{12, 13, 14}, len(months), y)
		require.True(t, months[0].Range().Contains(date.New(y, 1, 1)), y)
		require.True(t, months[len(months)-1].Range().Contains(date.New(y, 12, 31)), y)
		if n := len(all.Lunar); n > 0 && all.Lunar[n-1] == months[0] {
			months = months[1:]
		}
		all.Lunar = append(all.Lunar, months...)
	}
	require.Empty(t, all.Problems())
	c, err := calendar.New(all, calendar.Range{})
	require.NoError(t, err)
	for y := 1901; y < 2200; y++ {
		spring, err := c.FromLunar(calendar.LunarDate{Year: y, Month: 1, Day: 1})
		require.NoError(t, err)
		assert.True(t, calendar.Range{From: date.New(y, 1, 21), To: date.New(y, 2, 21)}.Contains(spring), "%s", spring)
	}
	_, err = c.FromLunar(calendar.LunarDate{Year: 2033, Month: 11, Day: 1, Leap: true})
	require.NoError(t, err)
	assert.Nil(t, cn.Lunar(1899))
	assert.Nil(t, cn.Lunar(2201))
}

func TestLunarFromManyGoroutines(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for y := 2031; y < 2036; y++ {
				assert.NotEmpty(t, cn.Lunar(y+i%2))
			}
		})
	}
	wg.Wait()
}
