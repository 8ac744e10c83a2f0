// Package cn holds the calendar of mainland China as tables for package
// calendar: the statutory holidays and make-up workdays (放假调休), year by
// year as the General Office of the State Council announced them; the lunar
// months; school terms, examinations and the fishing moratorium of Guangdong
// and its sea.
//
// The rows and their sources stand in holidays_cn.csv, the documents in
// notices_cn.csv, the months in lunar_months.csv; all are compiled in. A year
// is announced late in the year before, so the next year is often missing:
// [Table] then says so, [Year] gives [Provisional] days instead, and a caller
// with the notice in hand reads it with [calendar.ReadTable].
package cn

import (
	"errors"
	"fmt"
	"slices"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// YearError says that a year is not in the tables of this package.
type YearError struct {
	// Year is the year asked for.
	Year int
	// First and Last are the years the tables begin and end with.
	First, Last int
}

// Error names the year, the cause and the cure.
func (e *YearError) Error() string {
	if e.Year < e.First {
		return fmt.Sprintf("holidays of %d: the table begins with %d; list that year's notice and days yourself (放假安排表自%[2]d年起，%[1]d年请自行补列)",
			e.Year, e.First)
	}
	return fmt.Sprintf("holidays of %d: the State Council had not announced them when this table (%d to %d) was made; "+
		"plan the year as provisional, or add its notice and days once published (%[1]d年放假安排制表时国务院办公厅尚未公布，请按暂定处理或待公布后补列)",
		e.Year, e.First, e.Last)
}

// Table returns the notices and rows of the given years, sorted by day; of
// all years if none is given. The rows of a year are those whose day lies in
// it, whichever notice lists them. Years that leave out one between them make
// a table with a gap, which [calendar.Table.Problems] reports.
//
// For a year outside [Years] the error holds a [*YearError], one for each
// such year; the table then still has the years that are known, for callers
// who may go on with the others as provisional. The result is the caller's
// own; each call reads the embedded text anew (less than a millisecond).
func Table(years ...int) (calendar.Table, error) {
	all, err := read()
	if err != nil {
		return calendar.Table{}, err
	}
	if len(years) == 0 {
		return all, nil
	}
	first, last := all.Notices[0].Year, all.Notices[len(all.Notices)-1].Year
	var unknown []error
	for _, y := range slices.Compact(slices.Sorted(slices.Values(years))) {
		if !all.Announced(y) {
			unknown = append(unknown, &YearError{Year: y, First: first, Last: last})
		}
	}
	some := calendar.Table{
		Notices: slices.DeleteFunc(all.Notices, func(n calendar.Notice) bool { return !slices.Contains(years, n.Year) }),
		Days:    slices.DeleteFunc(all.Days, func(d calendar.Day) bool { return !slices.Contains(years, d.Date.Year()) }),
	}
	return some, errors.Join(unknown...)
}

// Years returns the first and the last year of the table; every year between
// them is announced.
func Years() (first, last int) { return 2020, 2026 }
