package calendar

import (
	"fmt"
	"slices"
	"time"

	"github.com/rickb777/date/v2"
)

// Kind says how an announced day departs from the ordinary week.
type Kind string

// The two kinds of announced day.
const (
	// Holiday is a day off by the notice (放假), on whatever weekday.
	Holiday Kind = "holiday"
	// Workday is a Saturday or Sunday worked in exchange (调休上班).
	Workday Kind = "workday"
)

// Day is one row of an announced table.
type Day struct {
	// Date is the civil day.
	Date date.Date `json:"date"`
	// Name is the holiday the row belongs to, such as 春节; a make-up workday
	// carries the name of the holiday it pays for. It may be empty.
	Name string `json:"name,omitzero"`
	// Kind is [Holiday] or [Workday]; it has no default.
	Kind Kind `json:"kind"`
}

// Notice is a document that announced holidays. A year may have several: in
// January 2020 a second one made the Spring Festival holiday longer.
type Notice struct {
	// Year is the year whose holidays are announced, 1900 to 2200.
	Year int `json:"year"`
	// Title is the title of the document.
	Title string `json:"title,omitzero"`
	// Number is its document number (发文字号); empty if not known.
	Number string `json:"number,omitzero"`
	// Issued is the day the document bears; zero if not known.
	Issued date.Date `json:"issued,omitzero"`
}

// Table is what has been announced, as plain data that a programme carries:
// the notices, and a row for every day that departs from the ordinary week
// of Monday to Friday worked, Saturday and Sunday off.
//
// A year is announced if it has a notice, even without a single row. The
// zero Table means that nothing is announced. The order of rows and notices
// carries no meaning.
type Table struct {
	// Notices are the documents the rows come from.
	Notices []Notice `json:"notices,omitzero"`
	// Days are the rows.
	Days []Day `json:"days,omitzero"`
}

// Announced reports whether the table has a notice for the year. Its cost
// grows with the number of notices; see [Calendar.Announced].
func (t Table) Announced(year int) bool {
	return slices.ContainsFunc(t.Notices, func(n Notice) bool { return n.Year == year })
}

// Problems returns everything that is wrong with the table, notices first,
// then rows, each in the order listed; nil if it is sound.
//
// A row in December may rest on the notice of the year after, because the
// New Year's holiday may begin before the year does: the notice for 2023
// lists 2022-12-31.
func (t Table) Problems() []Problem {
	var all []Problem
	announced := make(map[int]bool, len(t.Notices))
	listed := make(map[Notice]bool, len(t.Notices))
	for i, n := range t.Notices {
		announced[n.Year] = true
		p := Problem{Path: fmt.Sprintf("notices[%d]", i), Index: i, Value: fmt.Sprint(n.Year)}
		if n.Year < firstYear || n.Year > lastYear {
			all = append(all, p.with(CodeNoticeYear, ".year", "year outside 1900 to 2200; correct the year", "年份须在1900至2200之间"))
		}
		if listed[n] {
			all = append(all, p.with(CodeNoticeTwice, "", "the same notice is listed before; remove one", "同一通知重复列出，请删去一条"))
		}
		listed[n] = true
	}
	seen := make(map[date.Date]bool, len(t.Days))
	for i, d := range t.Days {
		all = append(all, d.problems(i, announced, seen)...)
		seen[d.Date] = true
	}
	return all
}

// problems examines one row against the announced years and the days of the
// rows before it.
func (d Day) problems(i int, announced map[int]bool, seen map[date.Date]bool) []Problem {
	var all []Problem
	p := Problem{Path: fmt.Sprintf("days[%d]", i), Index: i, Date: d.Date, Value: d.Date.String()}
	year, month, _ := d.Date.Date()
	switch {
	case d.Date == 0:
		all = append(all, p.with(CodeDayDate, ".date", "the day is missing; write it", "缺少日期，请补上"))
	case !inYears(d.Date):
		all = append(all, p.with(CodeDayDate, ".date", "year outside 1900 to 2200; correct the day", "年份须在1900至2200之间"))
	case !announced[year] && (month != time.December || !announced[year+1]):
		all = append(all, p.with(CodeDayYear, ".date", "no notice is listed for this year; list the notice or remove the row",
			"没有列出该年的放假通知，请补列通知或删去此行"))
	}
	if seen[d.Date] && d.Date != 0 {
		all = append(all, p.with(CodeDayTwice, ".date", "the day is listed before; keep one row", "同一天重复列出，请只留一行"))
	}
	switch wd := weekdayOf(d.Date); {
	case d.Kind != Holiday && d.Kind != Workday:
		p.Value = brief(string(d.Kind))
		all = append(all, p.with(CodeDayKind, ".kind", "unknown kind; write holiday or workday", "类别只能是 holiday（放假）或 workday（调休上班）"))
	case d.Kind == Workday && wd <= Friday:
		all = append(all, p.with(CodeDayWeekday, ".kind",
			"a make-up workday falls on a Saturday or Sunday; Monday to Friday is worked anyway, so remove the row",
			"调休上班只能是周六或周日；周一至周五本就上班，请删去此行"))
	}
	return all
}

// with returns the problem completed.
func (p Problem) with(code, field, detail, zh string) Problem {
	p.Code, p.Path, p.Detail, p.DetailZh = code, p.Path+field, detail, zh
	return p
}
