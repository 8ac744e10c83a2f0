package cn

import (
	"fmt"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// ruleSince is the first year under the regulation as now in force.
const ruleSince = 2025

// ruleTitle stands in place of a notice's title.
const ruleTitle = "暂定（推定）：按《全国年节及纪念日放假办法》（2024年11月10日第四次修订）推算，国务院办公厅放假通知尚未公布"

// The margins around a holiday within which its notice, once published, may
// add days off or make-up workdays.
const longMargin, shortMargin = 7, 3

// statutory is one holiday of all citizens.
type statutory struct {
	name   string
	days   calendar.Range
	margin int
}

// statutoryDays computes the holidays of a year from the regulation on public
// holidays (全国年节及纪念日放假办法), article 2 as amended on 2024-11-10 and
// in force since 2025-01-01: 元旦 1 January; 春节 four days, 除夕 to 初三; 清明节
// the day of the solar term; 劳动节 1 and 2 May; 端午节 and 中秋节 their lunar
// day; 国庆节 1 to 3 October. By article 6 a holiday on a Saturday or Sunday is
// made good on a workday, by article 7 holidays may be joined with weekends by
// make-up workdays: when, the notice of the year says.
//
// Where two fall on one day, the first listed names it.
func statutoryDays(year int) []statutory {
	months := Lunar(year)
	day := func(month, d int) date.Date {
		for _, m := range months {
			if m.Year == year && m.Month == month && !m.Leap {
				return m.First + date.Date(d-1)
			}
		}
		return 0 // no year lacks these months
	}
	spring := day(1, 1)
	return []statutory{
		{"元旦", calendar.On(date.New(year, 1, 1)), shortMargin},
		{"春节", calendar.Range{From: spring - 1, To: spring + 2}, longMargin},
		{"清明节", calendar.On(qingming(year)), shortMargin},
		{"劳动节", calendar.Range{From: date.New(year, 5, 1), To: date.New(year, 5, 2)}, shortMargin},
		{"端午节", calendar.On(day(5, 5)), shortMargin},
		{"国庆节", calendar.Range{From: date.New(year, 10, 1), To: date.New(year, 10, 3)}, longMargin},
		{"中秋节", calendar.On(day(8, 15)), shortMargin},
	}
}

// computedDays returns the rows of a year by rule: the statutory days, and the
// days to avoid around them, named after the holiday they are nearest to. The
// last days of December are near the New Year's holiday of the year after.
func computedDays(year int, december bool) []calendar.Day {
	holidays := statutoryDays(year)
	if december {
		holidays = append(holidays, statutory{"元旦", calendar.On(date.New(year+1, 1, 1)), shortMargin})
	}
	var rows []calendar.Day
	for d := range calendar.Year(year).All() {
		best, row := longMargin+1, calendar.Day{Date: d}
		for _, h := range holidays {
			away := max(int(h.days.From-d), int(d-h.days.To), 0)
			if away > h.margin || away >= best {
				continue
			}
			best, row.Name, row.Kind = away, h.name, calendar.Avoid
			if away == 0 {
				row.Kind = calendar.Holiday
			}
		}
		if row.Kind != "" {
			rows = append(rows, row)
		}
	}
	return rows
}

// Provisional returns the holidays of a year as the regulation gives them, for
// planning before the State Council's notice is out: each statutory day is a
// holiday, and the seven days on either side of 春节 and 国庆节, three of the
// other holidays, are to be avoided, because the notice may make them days off
// or make-up workdays. Its one notice is provisional and names the regulation.
//
// All rows lie in the year. Those of late December rest on the next year's New
// Year's Day and are missing if that year is announced. For a year that is
// announced the result says what one would have computed: see [Year]. Years
// before 2025, when the regulation read otherwise, and after 2200 are errors.
//
// Tried on 2020 to 2026, the rule marks all 208 days that the notices give off,
// and 30 of the 46 make-up workdays; the others are weekends further away,
// most of them around 劳动节.
func Provisional(year int) (calendar.Table, error) {
	if year < ruleSince || year > lastYear {
		return calendar.Table{}, fmt.Errorf("provisional holidays of %d: the regulation applied here has been in force since %d, and years end at %d; "+
			"list the days yourself (暂定放假安排只适用于%[2]d至%[3]d年，请自行列出)", year, ruleSince, lastYear)
	}
	first, last := Years()
	announced := first <= year+1 && year+1 <= last
	return calendar.Table{
		Notices: []calendar.Notice{{Year: year, Title: ruleTitle, Provisional: true}},
		Days:    computedDays(year, !announced),
	}, nil
}

// Year returns what there is to know about the days of a year: the announced
// holidays, or the provisional ones of a year after [Years], with the lunar
// months. Terms and examinations are local and assumed: see [Terms] and
// [Exams]. Join several years with [calendar.Table.Merge], and the notice of a
// provisional year, once it is out, with [calendar.ReadTable] and Merge.
//
// The last days of the last announced year are days to avoid, because the New
// Year's holiday after them is not announced. A year before the table is a
// [*YearError].
func Year(year int) (calendar.Table, error) {
	first, last := Years()
	if year < first {
		return calendar.Table{}, &YearError{Year: year, First: first, Last: last}
	}
	var t calendar.Table
	var err error
	if year > last {
		t, err = Provisional(year)
	} else {
		t, err = Table(year)
	}
	if err != nil {
		return calendar.Table{}, err
	}
	if year == last {
		for _, d := range computedDays(year, true) {
			if newYear := date.New(year+1, 1, 1); d.Kind == calendar.Avoid && newYear-d.Date <= shortMargin {
				t.Days = append(t.Days, d)
			}
		}
	}
	t.Lunar = Lunar(year)
	return t, nil
}
