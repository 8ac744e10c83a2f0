package calendar

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/rickb777/date/v2"
)

// Kind says how a day departs from the ordinary week.
type Kind string

// The kinds of day.
const (
	// Holiday is a day off by the notice (放假), on whatever weekday.
	Holiday Kind = "holiday"
	// Workday is a Saturday or Sunday worked in exchange (调休上班).
	Workday Kind = "workday"
	// Avoid is a day near a holiday that is computed and not yet announced
	// (放假安排未公布): it may yet become a day off or be worked in exchange.
	// Until the notice is out it follows the ordinary week, and office hours
	// and schools are better not planned on it.
	Avoid Kind = "avoid"
)

// Day is one row of a table of holidays.
type Day struct {
	// Date is the civil day.
	Date date.Date `json:"date"`
	// Name is the holiday the row belongs to, such as 春节; a make-up workday
	// carries the name of the holiday it pays for, a day to avoid that of the
	// holiday it is near. It may be empty.
	Name string `json:"name,omitzero"`
	// Kind is [Holiday], [Workday] or [Avoid]; it has no default.
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
	// Provisional says that there is no such document yet: the holidays of the
	// year are computed by rule, and Title names the rule.
	Provisional bool `json:"provisional,omitzero"`
}

// Table is what a programme knows about its days, as plain data that it
// carries: the notices, a row for every day that departs from the ordinary
// week of Monday to Friday worked, Saturday and Sunday off, the lunar months,
// and the terms and examinations of its schools.
//
// A year is announced if it has a notice, even without a single row; a
// provisional notice does not announce it. The zero Table means that nothing
// is known. The order of rows carries no meaning anywhere.
type Table struct {
	// Notices are the documents the rows come from.
	Notices []Notice `json:"notices,omitzero"`
	// Days are the rows.
	Days []Day `json:"days,omitzero"`
	// Lunar are the lunar months, without a gap between the first and the last.
	Lunar []LunarMonth `json:"lunar,omitzero"`
	// Terms are the school terms (学期); they do not overlap.
	Terms []Period `json:"terms,omitzero"`
	// Exams are the examinations that keep others out of schools (高考, 中考).
	Exams []Period `json:"exams,omitzero"`
}

// Announced reports whether the table has a notice for the year, other than a
// provisional one. Its cost grows with the number of notices; see
// [Calendar.Announced].
func (t Table) Announced(year int) bool {
	return slices.ContainsFunc(t.Notices, func(n Notice) bool { return n.Year == year && !n.Provisional })
}

// Provisional reports whether the holidays of the year are computed and not
// announced. Its cost grows with the number of notices.
func (t Table) Provisional(year int) bool {
	return !t.Announced(year) && slices.ContainsFunc(t.Notices, func(n Notice) bool { return n.Year == year })
}

// Problems returns everything that is wrong with the table: notices first,
// then rows, lunar months, terms and examinations, each in the order listed;
// nil if it is sound.
//
// A row in December may rest on the notice of the year after, because the
// New Year's holiday may begin before the year does: the notice for 2023
// lists 2022-12-31. A day to avoid belongs in a provisional year or, for the
// same reason, in any December.
func (t Table) Problems() []Problem {
	years := t.noticeYears()
	all := t.noticeProblems(years)
	seen := make(map[date.Date]Kind, len(t.Days))
	for i, d := range t.Days {
		all = append(all, d.problems(i, years, seen)...)
		if seen[d.Date] == "" {
			seen[d.Date] = d.Kind
		}
	}
	all = append(all, t.gapProblems(seen)...)
	all = append(all, lunarProblems(t.Lunar)...)
	all = append(all, periodProblems("terms", t.Terms, true)...)
	return append(all, periodProblems("exams", t.Exams, false)...)
}

// basis is what the notices say about a year.
type basis struct{ announced, provisional bool }

// noticeYears gathers the notices by year.
func (t Table) noticeYears() map[int]basis {
	years := make(map[int]basis, len(t.Notices))
	for _, n := range t.Notices {
		b := years[n.Year]
		b.announced = b.announced || !n.Provisional
		b.provisional = b.provisional || n.Provisional
		years[n.Year] = b
	}
	return years
}

// noticeProblems examines the notices; a year between two of them that has
// none would silently follow the ordinary week.
func (t Table) noticeProblems(years map[int]basis) []Problem {
	var all []Problem
	listed := make(map[Notice]bool, len(t.Notices))
	first, last := lastYear, firstYear
	for i, n := range t.Notices {
		p := Problem{Path: fmt.Sprintf("notices[%d]", i), Index: i, Value: fmt.Sprint(n.Year)}
		if n.Year < firstYear || n.Year > lastYear {
			all = append(all, p.with(CodeNoticeYear, ".year", "year outside 1900 to 2200; correct the year", "年份须在1900至2200之间"))
		} else {
			first, last = min(first, n.Year), max(last, n.Year)
		}
		switch b := years[n.Year]; {
		case listed[n]:
			all = append(all, p.with(CodeNoticeTwice, "", "the same notice is listed before; remove one", "同一通知重复列出，请删去一条"))
		case n.Provisional && b.announced:
			all = append(all, p.with(CodeNoticeProvisional, ".provisional", "the year is announced and provisional at once; remove the provisional notice and its rows",
				"该年既有正式通知又列为暂定，请删去暂定的一条及其日期"))
		}
		listed[n] = true
	}
	for y := first + 1; y < last; y++ {
		if _, ok := years[y]; !ok {
			all = append(all, Problem{Path: "notices", Value: fmt.Sprint(y)}.with(CodeNoticeGap, "",
				"years before and after it have a notice, this one has none; list its notice and days", "前后年份都有放假通知而缺这一年，请补列该年通知和日期"))
		}
	}
	return all
}

// problems examines one row against the years of the notices and the days of
// the rows before it.
func (d Day) problems(i int, years map[int]basis, seen map[date.Date]Kind) []Problem {
	var all []Problem
	p := Problem{Path: fmt.Sprintf("days[%d]", i), Index: i, Date: d.Date, Value: d.Date.String()}
	year, month, _ := d.Date.Date()
	_, listed := years[year]
	if month == time.December && !listed {
		_, listed = years[year+1]
	}
	switch {
	case d.Date == 0:
		all = append(all, p.with(CodeDayDate, ".date", "the day is missing; write it", "缺少日期，请补上"))
	case !inYears(d.Date):
		all = append(all, p.with(CodeDayDate, ".date", "year outside 1900 to 2200; correct the day", "年份须在1900至2200之间"))
	case !listed:
		all = append(all, p.with(CodeDayYear, ".date", "no notice is listed for this year; list the notice or remove the row",
			"没有列出该年的放假通知，请补列通知或删去此行"))
	}
	if _, twice := seen[d.Date]; twice && d.Date != 0 {
		all = append(all, p.with(CodeDayTwice, ".date", "the day is listed before; keep one row", "同一天重复列出，请只留一行"))
	}
	switch wd := weekdayOf(d.Date); {
	case d.Kind != Holiday && d.Kind != Workday && d.Kind != Avoid:
		p.Value = brief(string(d.Kind))
		all = append(all, p.with(CodeDayKind, ".kind", "unknown kind; write holiday, workday or, in a provisional year, avoid",
			"类别只能是 holiday（放假）、workday（调休上班），暂定年份还可写 avoid（可能调整，宜避开）"))
	case d.Kind == Workday && d.Date != 0 && wd <= Friday:
		all = append(all, p.with(CodeDayWeekday, ".kind",
			"a make-up workday falls on a Saturday or Sunday; Monday to Friday is worked anyway, so remove the row",
			"调休上班只能是周六或周日；周一至周五本就上班，请删去此行"))
	case d.Kind == Avoid && years[year].announced && (month != time.December || years[year+1].announced):
		all = append(all, p.with(CodeDayAvoid, ".kind", "the year is announced, so nothing is left to avoid; remove the row",
			"该年放假安排已公布，不再有宜避开的日期，请删去此行"))
	}
	return all
}

// gapProblems finds the forgotten rows inside a holiday: a Monday to Friday
// without a row, at most ten days from a row of the same holiday on either side.
func (t Table) gapProblems(kinds map[date.Date]Kind) []Problem {
	const near = 10
	var all []Problem
	last := make(map[string]int) // the latest row of each holiday
	order := make([]int, len(t.Days))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(t.Days[a].Date, t.Days[b].Date) })
	for _, i := range order {
		d := t.Days[i]
		if d.Kind != Holiday || d.Name == "" || d.Date == 0 {
			continue
		}
		if k, ok := last[d.Name]; ok && d.Date-t.Days[k].Date <= near {
			for x := t.Days[k].Date + 1; x < d.Date; x++ {
				if kinds[x] != "" || weekdayOf(x) > Friday {
					continue
				}
				all = append(all, Problem{Path: fmt.Sprintf("days[%d]", i), Index: i, Date: x, Value: x.String()}.with(CodeDayGap, ".date",
					"the holiday has rows before and after this day, but none for it; add the row", "同一假期前后都有日期而缺这一天，请补列"))
				break
			}
		}
		last[d.Name] = i
	}
	return all
}

// with returns the problem completed.
func (p Problem) with(code, field, detail, zh string) Problem {
	p.Code, p.Path, p.Detail, p.DetailZh = code, p.Path+field, detail, zh
	return p
}
