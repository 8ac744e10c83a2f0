package calendar

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"github.com/rickb777/date/v2"
)

// Merge returns both tables as one, its lists sorted by day. Where one of them
// announces a year that is provisional in the other, the provisional notice
// and all that was computed for that year give way, days to avoid in the
// December before it included: so a notice published later, from [ReadTable],
// takes its place. Rows that both have are kept once, and a day to avoid gives
// way to any other row of its day.
//
// The error joins every [Problem] of the result, such as a day that the two
// tables announce differently; the result is returned all the same. Neither
// table is changed.
func (t Table) Merge(other Table) (Table, error) {
	var m Table
	for _, pair := range [][2]Table{{t, other}, {other, t}} {
		src, against := pair[0], pair[1].noticeYears()
		own := src.noticeYears()
		for _, n := range src.Notices {
			if !n.Provisional || !against[n.Year].announced {
				m.Notices = append(m.Notices, n)
			}
		}
		for _, d := range src.Days {
			y := d.restsOn(own)
			computed := !own[y].announced && (own[y].provisional || d.Kind == Avoid)
			if !computed || !against[y].announced {
				m.Days = append(m.Days, d)
			}
		}
	}
	m.Lunar, m.Terms, m.Exams = slices.Concat(t.Lunar, other.Lunar), slices.Concat(t.Terms, other.Terms), slices.Concat(t.Exams, other.Exams)
	m.tidy()
	var errs []error
	for _, p := range m.Problems() {
		errs = append(errs, p)
	}
	return m, errors.Join(errs...)
}

// restsOn returns the year whose notice the row depends on.
func (d Day) restsOn(years map[int]basis) int {
	year, month, _ := d.Date.Date()
	_, listed := years[year]
	if month == time.December && (d.Kind == Avoid || !listed) {
		return year + 1
	}
	return year
}

// tidy sorts every list and removes what is there twice.
func (t *Table) tidy() {
	t.Notices = sorted(t.Notices, func(a, b Notice) int {
		return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Issued, b.Issued), cmp.Compare(a.Number, b.Number), cmp.Compare(a.Title, b.Title))
	})
	firm := make(map[date.Date]bool, len(t.Days))
	for _, d := range t.Days {
		firm[d.Date] = firm[d.Date] || d.Kind != Avoid
	}
	t.Days = slices.DeleteFunc(t.Days, func(d Day) bool { return d.Kind == Avoid && firm[d.Date] })
	t.Days = sorted(t.Days, func(a, b Day) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name))
	})
	t.Lunar = sorted(t.Lunar, func(a, b LunarMonth) int { return cmp.Or(cmp.Compare(a.First, b.First), a.order(b)) })
	t.Terms, t.Exams = sorted(t.Terms, Period.order), sorted(t.Exams, Period.order)
}

// sorted sorts the rows and keeps equal neighbours once.
func sorted[E comparable](rows []E, order func(a, b E) int) []E {
	slices.SortStableFunc(rows, order)
	return slices.Compact(rows)
}
