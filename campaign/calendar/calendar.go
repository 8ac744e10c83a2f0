package calendar

import (
	"errors"
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"
)

// Calendar answers which days are worked: a [Table] compiled. It is
// immutable and safe for any number of goroutines.
//
// Every answer takes constant time and allocates nothing ([Calendar.Break]
// takes time in the length of the break). Days for which nothing is
// announced follow the ordinary week: Monday to Friday worked; ask
// [Calendar.Announced] to tell the user so. A nil *Calendar is one for which
// nothing is announced.
type Calendar struct {
	years [lastYear - firstYear + 1]basis
	rows  []Day // by date
	span  Range // the days looked up; all others are computed

	// before[i] counts the workdays of the span ahead of its i-th day; one
	// entry more than days. worked[k] is the offset of its k-th workday.
	// row[i] is 1 + the index in rows of the i-th day, or 0.
	before, worked, row []int32

	lunar        []LunarMonth // by first day
	moon         []int16      // the month of each day from the first month's first
	terms, exams []Period     // by first day
}

// New compiles the table. The span is what the caller means to ask about,
// such as a planning period: those days, and every day from the first to the
// last row, are looked up; days further away are computed, as fast and with
// the same answers. A zero span is only the rows'.
//
// It copies what it needs from t: about 12 bytes a day, and 2 more for every
// day that has a lunar month. The error joins every
// [Problem] of the table, or says what is wrong with the span.
func New(t Table, span Range) (*Calendar, error) {
	if !span.IsZero() && (!span.Valid() || !inYears(span.From) || !inYears(span.To)) {
		return nil, fmt.Errorf("calendar span %s: ends before it begins or leaves the years 1900 to 2200; correct its days (日历范围有误，请更正起止日期)", span)
	}
	var errs []error
	for _, p := range t.Problems() {
		errs = append(errs, p)
	}
	if errs != nil {
		return nil, errors.Join(errs...)
	}
	c := &Calendar{rows: slices.Clone(t.Days), span: span}
	for y, b := range t.noticeYears() {
		c.years[y-firstYear] = b
	}
	c.compileLunar(t.Lunar)
	c.terms, c.exams = slices.SortedFunc(slices.Values(t.Terms), Period.order), slices.SortedFunc(slices.Values(t.Exams), Period.order)
	slices.SortFunc(c.rows, func(a, b Day) int { return int(a.Date - b.Date) })
	if n := len(c.rows); n > 0 {
		rows := Range{From: c.rows[0].Date, To: c.rows[n-1].Date}
		if span.IsZero() {
			c.span = rows
		} else {
			c.span = Range{From: min(span.From, rows.From), To: max(span.To, rows.To)}
		}
	}
	c.compile()
	return c, nil
}

// compile fills the arrays from span and rows.
func (c *Calendar) compile() {
	n := c.span.Days()
	c.before, c.row = make([]int32, 1, n+1), make([]int32, n)
	c.worked = make([]int32, 0, n)
	for i, d := range c.rows {
		c.row[d.Date-c.span.From] = int32(i + 1)
	}
	for i := range n {
		works := weekdayOf(c.span.From+date.Date(i)) <= Friday
		if r := c.row[i]; r > 0 && c.rows[r-1].Kind != Avoid {
			works = c.rows[r-1].Kind == Workday
		}
		if works {
			c.worked = append(c.worked, int32(i))
		}
		c.before = append(c.before, int32(len(c.worked)))
	}
}

// IsWorkday reports whether offices and schools are open on d: an ordinary
// Monday to Friday that is not a holiday, or a make-up workday. A day to avoid
// follows the ordinary week: see [Calendar.Uncertain].
func (c *Calendar) IsWorkday(d date.Date) bool {
	if c == nil || !c.span.Contains(d) {
		return weekdayOf(d) <= Friday
	}
	i := d - c.span.From
	return c.before[i+1] > c.before[i]
}

// IsHoliday reports whether the table lists d as a day off. An ordinary
// Saturday or Sunday is not a holiday, even where the notice says that a
// holiday joins it (与周末连休): for that see [Calendar.Break].
func (c *Calendar) IsHoliday(d date.Date) bool {
	r, ok := c.find(d)
	return ok && r.Kind == Holiday
}

// Name returns the name in the row of d, such as 春节: of the holiday, of the
// holiday that a make-up workday pays for, or of the provisional holiday that
// a day to avoid is near; "" if d has no row.
func (c *Calendar) Name(d date.Date) string {
	r, _ := c.find(d)
	return r.Name
}

// find returns the row of d.
func (c *Calendar) find(d date.Date) (Day, bool) {
	if c == nil || !c.span.Contains(d) {
		return Day{}, false
	}
	if r := c.row[d-c.span.From]; r > 0 {
		return c.rows[r-1], true
	}
	return Day{}, false
}

// Announced reports whether the table has a notice for the year that is not
// provisional. For a year without any notice every answer rests on the
// ordinary week alone.
func (c *Calendar) Announced(year int) bool { return c.basis(year).announced }

// Provisional reports whether the holidays of the year are computed and not
// announced: some of its days may still change, see [Calendar.Uncertain].
func (c *Calendar) Provisional(year int) bool { return c.basis(year).provisional }

// basis returns what the notices say about the year.
func (c *Calendar) basis(year int) basis {
	if c == nil || year < firstYear || year > lastYear {
		return basis{}
	}
	return c.years[year-firstYear]
}

// Uncertain reports whether the notice still to come may make d a day off or
// a make-up workday: its row says [Avoid]. A computed holiday itself is
// certain, the law names it. Of a year that is not in the table at all
// nothing is known, and Uncertain is false: ask [Calendar.Announced].
func (c *Calendar) Uncertain(d date.Date) bool {
	r, ok := c.find(d)
	return ok && r.Kind == Avoid
}

// Break returns the unbroken run of days off around d and the name of the
// holiday in it (d's own, otherwise the first), if at least one of its days
// is a holiday: 2024-06-08, a Saturday, lies in the break of 端午节 from
// 2024-06-08 to 2024-06-10, of which the notice lists the last day only. For
// a workday or a plain weekend it returns "" and the zero Range.
func (c *Calendar) Break(d date.Date) (name string, days Range) {
	if c == nil || c.IsWorkday(d) {
		return "", Range{}
	}
	days = On(d)
	for !c.IsWorkday(days.From - 1) {
		days.From--
	}
	for !c.IsWorkday(days.To + 1) {
		days.To++
	}
	if c.IsHoliday(d) {
		return c.Name(d), days
	}
	for x := range days.All() {
		if c.IsHoliday(x) {
			return c.Name(x), days
		}
	}
	return "", Range{}
}

// NextWorkday returns the first workday after d, never d itself; for the
// first on or after d ask for the day after d-1.
func (c *Calendar) NextWorkday(d date.Date) date.Date { return c.AddWorkdays(d, 1) }

// AddWorkdays returns the n-th workday after d, or for negative n the n-th
// before it; d itself need not be a workday and is never counted. For n = 0
// it returns d. From a workday, adding n and then -n leads back.
func (c *Calendar) AddWorkdays(d date.Date, n int) date.Date {
	switch {
	case n > 0:
		return c.workday(c.rank(d+1) + int64(n) - 1)
	case n < 0:
		return c.workday(c.rank(d) + int64(n))
	}
	return d
}

// Workdays returns how many days of r are worked; 0 if r is not valid.
func (c *Calendar) Workdays(r Range) int {
	if !r.Valid() {
		return 0
	}
	return int(c.rank(r.To+1) - c.rank(r.From))
}

// rank numbers the workdays: it counts those before d from 0001-01-01 on,
// which is negative for earlier days.
func (c *Calendar) rank(d date.Date) int64 {
	if c == nil || len(c.row) == 0 || d <= c.span.From {
		return weekRank(d)
	}
	if d <= c.span.To {
		return weekRank(c.span.From) + int64(c.before[d-c.span.From])
	}
	return weekRank(d) + c.shift()
}

// workday returns the workday that has k workdays before it: it undoes rank.
func (c *Calendar) workday(k int64) date.Date {
	if c == nil || len(c.row) == 0 {
		return weekday(k)
	}
	i := k - weekRank(c.span.From)
	switch {
	case i < 0:
		return weekday(k)
	case i < int64(len(c.worked)):
		return c.span.From + date.Date(c.worked[i])
	}
	return weekday(k - c.shift())
}

// shift is by how much the span holds more workdays than ordinary weeks.
func (c *Calendar) shift() int64 {
	return weekRank(c.span.From) + int64(len(c.worked)) - weekRank(c.span.To+1)
}

// weekRank is rank in ordinary weeks; day 0, 0001-01-01, is a Monday.
func weekRank(d date.Date) int64 {
	w, r := floorDiv(int64(d), 7)
	return w*5 + min(r, 5)
}

// weekday undoes weekRank.
func weekday(k int64) date.Date {
	w, r := floorDiv(k, 5)
	return date.Date(w*7 + r)
}

// floorDiv divides so that the remainder is never negative.
func floorDiv(a, b int64) (q, r int64) {
	q, r = a/b, a%b
	if r < 0 {
		return q - 1, r + b
	}
	return q, r
}
