package cn

import (
	_ "embed" // the lunar months
	"fmt"
	"strconv"

	lunar "github.com/6tail/lunar-go/calendar"
	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign/calendar"
)

//go:embed lunar_months.csv
var lunarCSV string

// The civil years that lunar_months.csv covers from the first day to the last.
const firstLunar, lastLunar = 2020, 2030

// The years that package calendar accepts.
const firstYear, lastYear = 1900, 2200

// Lunar returns the lunar months that a day of the civil year lies in, in
// order: thirteen or fourteen, the first of which begins in the year before.
// Those of neighbouring years join without a gap and share the month over the
// New Year. It is nil for a year outside 1900 to 2200.
//
// The months of 2020 to 2030 are the rows of lunar_months.csv, on which two
// independent programs agree; those of other years are computed by
// github.com/6tail/lunar-go alone.
func Lunar(year int) []calendar.LunarMonth {
	if year < firstYear || year > lastYear {
		return nil
	}
	all := computedMonths(year)
	if firstLunar <= year && year <= lastLunar {
		all = embeddedMonths()
	}
	var in []calendar.LunarMonth
	for _, m := range all {
		if m.Range().Intersect(calendar.Year(year)).Valid() {
			in = append(in, m)
		}
	}
	return in
}

// embeddedMonths reads the embedded table; a test reads it too, so it has no
// row that cannot be read.
func embeddedMonths() []calendar.LunarMonth {
	var all []calendar.LunarMonth
	err := each(lunarCSV, "first_date,lunar_year,lunar_month,leap,days", func(f []string) error {
		first, err := calendar.ParseDate(f[0])
		if err != nil {
			return err
		}
		var n [4]int
		for i, text := range f[1:] {
			if n[i], err = strconv.Atoi(text); err != nil {
				return err
			}
		}
		all = append(all, calendar.LunarMonth{First: first, Year: n[0], Month: n[1], Leap: n[2] == 1, Days: n[3]})
		return nil
	})
	if err != nil {
		panic(fmt.Sprintf("lunar_months.csv: %v", err))
	}
	return all
}

// julian is the Julian day number of noon on day 0 of package date, 0001-01-01.
const julian = 1721426

// computedMonths asks lunar-go for the fifteen months that begin with the one
// around the winter solstice before the year. It keeps its last answer behind
// a lock of its own, so this is safe for many goroutines.
func computedMonths(year int) []calendar.LunarMonth {
	var all []calendar.LunarMonth
	list := lunar.NewLunarYear(year).GetMonths()
	for e := list.Front(); e != nil; e = e.Next() {
		m, ok := e.Value.(*lunar.LunarMonth)
		if !ok {
			continue
		}
		row := calendar.LunarMonth{
			First: date.Date(int(m.GetFirstJulianDay()) - julian),
			Year:  m.GetYear(), Month: m.GetMonth(), Leap: m.IsLeap(), Days: m.GetDayCount(),
		}
		if row.Leap {
			row.Month = -row.Month
		}
		all = append(all, row)
	}
	return all
}

// qingming returns the day of the solar term 清明 (sun at 15°), Beijing time.
// From 1900 to 2200 the term stays more than a minute away from midnight, so
// the day does not hang on the last bits of a floating-point number.
func qingming(year int) date.Date {
	const index = 8 // the terms are listed from 大雪 of the year before
	at := lunar.NewLunarYear(year).GetJieQiJulianDays()[index]
	return date.Date(int(at+0.5) - julian)
}
