package calendar

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"
)

// Period is a named stretch of days: a school term or an examination. Both
// ends are included.
type Period struct {
	// Name is what people call it, such as 2024年秋季学期 or 高考; it is required.
	Name string `json:"name"`
	// From is the first day.
	From date.Date `json:"from,omitzero"`
	// To is the last day, itself part of it.
	To date.Date `json:"to,omitzero"`
	// Note says where the days come from, or that they are assumed (推定).
	Note string `json:"note,omitzero"`
}

// Range returns the days of the period.
func (p Period) Range() Range { return Range{From: p.From, To: p.To} }

// order compares periods by their days, then by what is written beside them.
func (p Period) order(other Period) int {
	return cmp.Or(cmp.Compare(p.From, other.From), cmp.Compare(p.To, other.To),
		cmp.Compare(p.Name, other.Name), cmp.Compare(p.Note, other.Note))
}

// Term returns the school term that d lies in; false during the holidays
// between them, and for years whose terms the table does not have. Its cost
// grows with the number of terms; it allocates nothing.
func (c *Calendar) Term(d date.Date) (Period, bool) {
	if c == nil {
		return Period{}, false
	}
	return holding(c.terms, d)
}

// Exam returns the examination that d lies in, the one that began first; false
// if there is none. Its cost grows with the number of examinations; it
// allocates nothing.
func (c *Calendar) Exam(d date.Date) (Period, bool) {
	if c == nil {
		return Period{}, false
	}
	return holding(c.exams, d)
}

func holding(periods []Period, d date.Date) (Period, bool) {
	for _, p := range periods {
		if p.Range().Contains(d) {
			return p, true
		}
	}
	return Period{}, false
}

// periodProblems examines the periods of one field; apart says that they may
// not overlap.
func periodProblems(field string, periods []Period, apart bool) []Problem {
	var all []Problem
	var sound []int
	at := func(i int) Problem {
		x := periods[i]
		return Problem{Path: fmt.Sprintf("%s[%d]", field, i), Index: i, Date: x.From, Value: x.Range().String()}
	}
	for i, x := range periods {
		if x.Name == "" {
			all = append(all, at(i).with(CodePeriodName, ".name", "the name is missing; write what people call it", "缺少名称，请补上"))
		}
		switch {
		case !inYears(x.From) || !inYears(x.To):
			all = append(all, at(i).with(CodePeriodDays, "", "a day is missing or outside the years 1900 to 2200; write both days", "起止日期缺失或不在1900至2200年之间，请补正"))
		case x.To < x.From:
			all = append(all, at(i).with(CodePeriodDays, "", "it ends before it begins; correct its days", "结束日期早于开始日期，请更正"))
		default:
			sound = append(sound, i)
		}
	}
	if !apart {
		return all
	}
	slices.SortStableFunc(sound, func(a, b int) int { return cmp.Compare(periods[a].From, periods[b].From) })
	var end date.Date // of all periods so far
	for k, i := range sound {
		if k > 0 && periods[i].From <= end {
			all = append(all, at(i).with(CodePeriodOverlap, "", "it begins before the one listed for the days ahead of it has ended; correct the days or remove one",
				"与前一学期的日期重叠，请更正或删去一条"))
		}
		end = max(end, periods[i].To)
	}
	return all
}
