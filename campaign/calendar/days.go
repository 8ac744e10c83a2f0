package calendar

import (
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"
)

// DaysKind is the class of days that [Days] allows.
type DaysKind string

// The kinds of [Days].
const (
	// AnyDay allows every day: the default.
	AnyDay DaysKind = ""
	// Workdays allows working days, make-up workdays included (工作日，含调休上班).
	Workdays DaysKind = "workday"
	// RestDays allows days that are not worked: weekends and holidays (休息日).
	RestDays DaysKind = "restday"
)

// Weekday is a day of the week by ISO 8601: Monday is 1, Sunday 7; in JSON
// that number. The zero Weekday is none.
type Weekday int

// The days of the week.
const (
	Monday Weekday = 1 + iota
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
	Sunday
)

// weekdayOf returns the weekday of d; day 0, 0001-01-01, is a Monday.
func weekdayOf(d date.Date) Weekday {
	_, r := floorDiv(int64(d), 7)
	return Monday + Weekday(r)
}

// Days says which civil days an activity, a venue or a team may use. Each
// field that is set narrows the choice further; the zero value allows every
// day.
type Days struct {
	// Kind is the class of days: any, working or rest days.
	Kind DaysKind `json:"kind,omitzero"`
	// Weekdays are the days of the week allowed; empty allows all seven. With
	// [Workdays] a make-up Saturday still counts as a Saturday.
	Weekdays []Weekday `json:"weekdays,omitzero"`
	// Only are the ranges outside which no day is allowed; empty sets no bound.
	Only []Range `json:"only,omitzero"`
	// Except are ranges in which no day is allowed; they win over Only.
	Except []Range `json:"except,omitzero"`
}

// Allows reports whether d may be used. What is a workday is for c to say; a
// nil c knows the ordinary week only. An unknown Kind allows no day, an
// invalid range holds none: see [Days.Problems]. Its cost grows with the
// number of ranges; it allocates nothing.
func (x Days) Allows(c *Calendar, d date.Date) bool {
	switch x.Kind {
	case AnyDay:
	case Workdays:
		if !c.IsWorkday(d) {
			return false
		}
	case RestDays:
		if c.IsWorkday(d) {
			return false
		}
	default:
		return false
	}
	if len(x.Weekdays) > 0 && !slices.Contains(x.Weekdays, weekdayOf(d)) {
		return false
	}
	return (len(x.Only) == 0 || within(x.Only, d)) && !within(x.Except, d)
}

// within reports whether one of the ranges holds d.
func within(ranges []Range, d date.Date) bool {
	for _, r := range ranges {
		if r.Contains(d) {
			return true
		}
	}
	return false
}

// Problems returns everything that is wrong with x in itself, in the order
// of its fields; nil if it is sound. That it may allow no day at all in some
// period is not for it to know.
func (x Days) Problems() []Problem {
	var all []Problem
	if x.Kind != AnyDay && x.Kind != Workdays && x.Kind != RestDays {
		all = append(all, Problem{Path: "kind", Value: brief(string(x.Kind))}.with(CodeDaysKind, "",
			`unknown kind of days; leave it empty or write workday or restday`, "类别只能留空，或写 workday（工作日）、restday（休息日）"))
	}
	var seen [Sunday + 1]bool
	for i, w := range x.Weekdays {
		p := Problem{Path: fmt.Sprintf("weekdays[%d]", i), Index: i, Value: fmt.Sprint(int(w))}
		switch {
		case w < Monday || w > Sunday:
			all = append(all, p.with(CodeDaysWeekday, "", "weekday outside 1 (Monday) to 7 (Sunday); correct it", "星期须为1（周一）至7（周日）"))
		case seen[w]:
			all = append(all, p.with(CodeDaysWeekday, "", "the weekday is listed before; remove one", "星期重复列出，请删去一个"))
		default:
			seen[w] = true
		}
	}
	all = append(all, rangeProblems("only", x.Only)...)
	return append(all, rangeProblems("except", x.Except)...)
}

// rangeProblems examines the ranges of one field.
func rangeProblems(field string, ranges []Range) []Problem {
	var all []Problem
	for i, r := range ranges {
		p := Problem{Path: fmt.Sprintf("%s[%d]", field, i), Index: i, Date: r.From, Value: r.String()}
		switch {
		case !inYears(r.From) || !inYears(r.To):
			all = append(all, p.with(CodeDaysRange, "", "a day is missing or outside the years 1900 to 2200; write both days", "起止日期缺失或不在1900至2200年之间，请补正"))
		case !r.Valid():
			all = append(all, p.with(CodeDaysRange, "", "the range ends before it begins; swap its days", "结束日期早于开始日期，请更正"))
		}
	}
	return all
}
