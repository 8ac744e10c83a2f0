package calendar

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"
)

// lunarProblems examines the lunar months: each row by itself, then, in the
// order of their first days, that each begins where the one before it ends
// and bears the next number.
func lunarProblems(months []LunarMonth) []Problem {
	var all []Problem
	order := make([]int, len(months))
	for i, m := range months {
		order[i] = i
		all = append(all, m.problems(i)...)
	}
	if all != nil {
		return all // what follows would only repeat it
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(months[a].First, months[b].First) })
	for k := 1; k < len(order); k++ {
		i := order[k]
		last, m := months[order[k-1]], months[i]
		p := Problem{Path: fmt.Sprintf("lunar[%d]", i), Index: i, Date: m.First, Value: m.First.String()}
		switch next := last.Range().To + 1; {
		case m.First < next:
			all = append(all, p.with(CodeLunarTwice, ".first", "the day already lies in the month before it; keep one row for each month",
				"这一天已在前一个农历月内，每月请只留一行"))
		case m.First > next:
			all = append(all, p.with(CodeLunarGap, ".first", fmt.Sprintf("no row holds the days from %s to the day before; add the months between", next),
				fmt.Sprintf("自%s起至前一日没有农历月，请补列中间的月份", next)))
		case !last.precedes(m):
			p.Value = LunarDate{Year: m.Year, Month: m.Month, Day: 1, Leap: m.Leap}.String()
			all = append(all, p.with(CodeLunarGap, ".month", "the number does not follow that of the month before; correct year, month or leap",
				"月序与前一个月不衔接，请更正年、月或闰月标记"))
		}
	}
	return all
}

// problems examines one row.
func (m LunarMonth) problems(i int) []Problem {
	var all []Problem
	p := Problem{Path: fmt.Sprintf("lunar[%d]", i), Index: i, Date: m.First}
	// The month in which 1900 begins may begin in 1899.
	if m.First == 0 || !inYears(m.First) && !inYears(m.First+date.Date(30)) {
		p.Value = m.First.String()
		all = append(all, p.with(CodeLunarMonth, ".first", "the first day is missing or outside the years 1900 to 2200; write it", "月首日期缺失或不在1900至2200年之间，请补正"))
	}
	if year := m.First.Year(); m.First != 0 && m.Year != year && m.Year != year-1 {
		p.Value = fmt.Sprint(m.Year)
		all = append(all, p.with(CodeLunarMonth, ".year", "a lunar year begins in January or February of its own number; correct the year",
			"农历年份须与公历年份相同或早一年，请更正"))
	}
	if m.Month < 1 || m.Month > 12 {
		p.Value = fmt.Sprint(m.Month)
		all = append(all, p.with(CodeLunarMonth, ".month", "month outside 1 to 12; correct it", "月份须为1至12"))
	}
	if m.Days != 29 && m.Days != 30 {
		p.Value = fmt.Sprint(m.Days)
		all = append(all, p.with(CodeLunarDays, ".days", "a lunar month has 29 or 30 days; correct it", "农历月只有29天或30天，请更正"))
	}
	return all
}
