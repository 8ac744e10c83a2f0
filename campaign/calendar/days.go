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
	// Workdays allows working days, make-up workdays included (工作日，含调休上班),
	// and leaves out the days that a notice still to come may change.
	Workdays DaysKind = "workday"
	// RestDays allows days that are not worked: weekends and holidays (休息日).
	RestDays DaysKind = "restday"
	// SchoolDays allows those of [Workdays] that lie in a school term and in no
	// examination (在校日).
	SchoolDays DaysKind = "schoolday"
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
	// Kind is the class of days: any, working, rest or school days.
	Kind DaysKind `json:"kind,omitzero"`
	// Weekdays are the days of the week allowed; empty allows all seven. With
	// [Workdays] a make-up Saturday still counts as a Saturday.
	Weekdays []Weekday `json:"weekdays,omitzero"`
	// Market are the digits of lunar market days (圩日), 1 to 10: 1, 4 and 7
	// mean 初一, 初四, 初七, 十一, 十四 and so on to 廿七; 10 means 初十, 二十 and
	// 三十. Leap months count like others. Empty sets no bound.
	Market []int `json:"market,omitzero"`
	// Lunar are lunar days of every year, such as a festival or a village's
	// 年例; empty sets no bound.
	Lunar []LunarDay `json:"lunar,omitzero"`
	// Only are the ranges outside which no day is allowed; empty sets no bound.
	Only []Range `json:"only,omitzero"`
	// Except are ranges in which no day is allowed; they win over Only.
	Except []Range `json:"except,omitzero"`
}

// Allows reports whether d may be used. What is a workday is for c to say; a
// nil c knows the ordinary week only. A day whose lunar date, or whose school
// term, c does not know is not allowed where x asks for them: see
// [Days.Needs]. An unknown Kind allows no day, an invalid range holds none:
// see [Days.Problems]. Its cost grows with the length of the lists; it
// allocates nothing.
func (x Days) Allows(c *Calendar, d date.Date) bool {
	if !x.Kind.allows(c, d) || len(x.Weekdays) > 0 && !slices.Contains(x.Weekdays, weekdayOf(d)) {
		return false
	}
	if len(x.Market) > 0 || len(x.Lunar) > 0 {
		if l, ok := c.Lunar(d); !ok || !x.meets(l) {
			return false
		}
	}
	return (len(x.Only) == 0 || within(x.Only, d)) && !within(x.Except, d)
}

// allows reports whether d is of the kind.
func (k DaysKind) allows(c *Calendar, d date.Date) bool {
	switch k {
	case AnyDay:
		return true
	case RestDays:
		return !c.IsWorkday(d)
	case Workdays:
		return c.IsWorkday(d) && !c.Uncertain(d)
	case SchoolDays:
		_, term := c.Term(d)
		_, exam := c.Exam(d)
		return term && !exam && Workdays.allows(c, d)
	}
	return false
}

// meets reports whether the lunar date is one that x asks for.
func (x Days) meets(l LunarDate) bool {
	if len(x.Market) > 0 && !slices.Contains(x.Market, (l.Day-1)%10+1) {
		return false
	}
	return len(x.Lunar) == 0 || !l.Leap && slices.Contains(x.Lunar, LunarDay{l.Month, l.Day})
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
	if !slices.Contains([]DaysKind{AnyDay, Workdays, RestDays, SchoolDays}, x.Kind) {
		all = append(all, Problem{Path: "kind", Value: brief(string(x.Kind))}.with(CodeDaysKind, "",
			"unknown kind of days; leave it empty or write workday, restday or schoolday", "类别只能留空，或写 workday（工作日）、restday（休息日）、schoolday（在校日）"))
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
	all = append(all, x.lunarProblems()...)
	all = append(all, rangeProblems("only", x.Only)...)
	return append(all, rangeProblems("except", x.Except)...)
}

// lunarProblems examines the days by the lunar calendar.
func (x Days) lunarProblems() []Problem {
	var all []Problem
	var listed [11]bool
	for i, digit := range x.Market {
		p := Problem{Path: fmt.Sprintf("market[%d]", i), Index: i, Value: fmt.Sprint(digit)}
		switch {
		case digit < 1 || digit > 10:
			all = append(all, p.with(CodeDaysMarket, "", "market digit outside 1 to 10 (10 stands for 10, 20 and 30); correct it", "圩日尾数须为1至10（10表示初十、二十、三十）"))
		case listed[digit]:
			all = append(all, p.with(CodeDaysMarket, "", "the digit is listed before; remove one", "圩日尾数重复列出，请删去一个"))
		default:
			listed[digit] = true
		}
	}
	seen := make(map[LunarDay]bool, len(x.Lunar))
	for i, l := range x.Lunar {
		p := Problem{Path: fmt.Sprintf("lunar[%d]", i), Index: i, Value: l.String()}
		switch {
		case !l.Valid():
			all = append(all, p.with(CodeDaysLunar, "", "no such lunar day: months run from 1 to 12 and days from 1 to 30; correct it", "没有这个农历日期：月须为1至12，日须为1至30"))
		case seen[l]:
			all = append(all, p.with(CodeDaysLunar, "", "the lunar day is listed before; remove one", "农历日期重复列出，请删去一个"))
		}
		seen[l] = true
	}
	return all
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
