package calendar

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"
)

// LunarDate is a day of the Chinese lunar calendar (农历), in which people
// count market days and festivals. The zero value is no day.
type LunarDate struct {
	// Year is the lunar year, named like the civil year in which it begins:
	// 2024-02-09 still belongs to 2023.
	Year int `json:"year"`
	// Month is 1 (正月) to 12 (腊月).
	Month int `json:"month"`
	// Day is 1 (初一) to 29 or 30.
	Day int `json:"day"`
	// Leap marks the leap month (闰月), which follows the month of its number.
	Leap bool `json:"leap,omitzero"`
}

// Valid reports whether the month is 1 to 12 and the day 1 to 30. Whether
// that year has such a leap month or thirtieth day is for
// [Calendar.FromLunar] to say.
func (d LunarDate) Valid() bool { return LunarDay{d.Month, d.Day}.Valid() }

// String returns the date as people write it, "农历2024年正月初一" or
// "农历2023年闰二月十五"; the eleventh and twelfth months are 冬月 and 腊月.
// What is not Valid is written in digits.
func (d LunarDate) String() string {
	leap := ""
	if d.Leap {
		leap = "闰"
	}
	return fmt.Sprintf("农历%d年%s%s", d.Year, leap, LunarDay{d.Month, d.Day})
}

// LunarDay is a day that returns every lunar year, such as 正月初九.
type LunarDay struct {
	// Month is 1 to 12; leap months are never meant.
	Month int `json:"month"`
	// Day is 1 to 30. A thirtieth is left out in years whose month has 29 days.
	Day int `json:"day"`
}

// Valid reports whether the month is 1 to 12 and the day 1 to 30.
func (d LunarDay) Valid() bool { return 1 <= d.Month && d.Month <= 12 && 1 <= d.Day && d.Day <= 30 }

// String returns the day in Chinese, "正月初九"; in digits if it is not Valid.
func (d LunarDay) String() string {
	if !d.Valid() {
		return fmt.Sprintf("%d月%d日", d.Month, d.Day)
	}
	digits := []rune("一二三四五六七八九十")
	month := string([]rune("正二三四五六七八九十冬腊")[d.Month-1]) + "月"
	switch tens, unit := (d.Day-1)/10, string(digits[(d.Day-1)%10]); {
	case d.Day == 20:
		return month + "二十"
	case d.Day == 30:
		return month + "三十"
	default:
		return month + string([]rune("初十廿")[tens]) + unit
	}
}

// LunarMonth is one row of the lunar calendar: a month and the civil day on
// which it begins. Lengths and leap months follow the sky and no simple rule,
// so they are data; package cn has them.
type LunarMonth struct {
	// First is the civil day of 初一.
	First date.Date `json:"first"`
	// Year is the lunar year.
	Year int `json:"year"`
	// Month is 1 to 12.
	Month int `json:"month"`
	// Leap marks a leap month.
	Leap bool `json:"leap,omitzero"`
	// Days is the length, 29 or 30.
	Days int `json:"days"`
}

// Range returns the civil days of the month.
func (m LunarMonth) Range() Range { return Range{From: m.First, To: m.First + date.Date(m.Days) - 1} }

// order compares months by number: the leap month comes after its namesake.
func (m LunarMonth) order(other LunarMonth) int {
	leap := func(m LunarMonth) int {
		if m.Leap {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(m.Year, other.Year), cmp.Compare(m.Month, other.Month), cmp.Compare(leap(m), leap(other)))
}

// precedes reports whether next may follow m by its number.
func (m LunarMonth) precedes(next LunarMonth) bool {
	if next.Leap {
		return !m.Leap && next.Year == m.Year && next.Month == m.Month
	}
	if m.Month == 12 {
		return next.Year == m.Year+1 && next.Month == 1
	}
	return next.Year == m.Year && next.Month == m.Month+1
}

// compileLunar keeps the months in order and notes for each of their days
// which month it lies in. The rows have no problems.
func (c *Calendar) compileLunar(months []LunarMonth) {
	c.lunar = slices.SortedFunc(slices.Values(months), func(a, b LunarMonth) int { return cmp.Compare(a.First, b.First) })
	for i, m := range c.lunar {
		for range m.Days {
			c.moon = append(c.moon, int16(i))
		}
	}
}

// Lunar returns the lunar date of d; false if the table has no lunar month
// for that day. It takes constant time and allocates nothing.
func (c *Calendar) Lunar(d date.Date) (LunarDate, bool) {
	if c == nil || len(c.lunar) == 0 || d < c.lunar[0].First || d-c.lunar[0].First >= date.Date(len(c.moon)) {
		return LunarDate{}, false
	}
	m := c.lunar[c.moon[d-c.lunar[0].First]]
	return LunarDate{Year: m.Year, Month: m.Month, Day: int(d-m.First) + 1, Leap: m.Leap}, true
}

// FromLunar returns the civil day of a lunar date: it undoes
// [Calendar.Lunar]. The error says why there is none: a leap month that the
// year does not have, the thirtieth of a month of 29 days, a month that the
// table does not hold. Its cost grows with the logarithm of the table.
func (c *Calendar) FromLunar(l LunarDate) (date.Date, error) {
	if !l.Valid() {
		return 0, lunarError(l, "months run from 1 to 12 and days from 1 to 30; correct it", "月须为1至12，日须为1至30，请更正")
	}
	if c == nil || len(c.lunar) == 0 {
		return 0, lunarError(l, "the calendar holds no lunar months; add them to its table", "日历没有农历月表，请补充")
	}
	want := LunarMonth{Year: l.Year, Month: l.Month, Leap: l.Leap}
	i, found := slices.BinarySearchFunc(c.lunar, want, LunarMonth.order)
	switch {
	case !found && (i == 0 || i == len(c.lunar)):
		first, last := c.lunar[0].First, c.lunar[len(c.lunar)-1].Range().To
		return 0, lunarError(l, fmt.Sprintf("the lunar months of the table run from %s to %s; add more", first, last),
			fmt.Sprintf("农历月表只有%s至%s，请补充", first, last))
	case !found:
		return 0, lunarError(l, "that year has no such leap month; correct the month", "该年没有这个闰月，请更正")
	case l.Day > c.lunar[i].Days:
		return 0, lunarError(l, "that month has 29 days only; correct the day", "该月只有29天，请更正")
	}
	return c.lunar[i].First + date.Date(l.Day) - 1, nil
}

func lunarError(l LunarDate, cause, zh string) error {
	return fmt.Errorf("lunar date %q: %s (%s)", l.String(), cause, zh)
}
