package calendar

import (
	"fmt"
	"strings"

	"github.com/rickb777/date/v2"
)

// Needs returns what c lacks to decide about every day of span: a lunar month
// for each of them if x names market or lunar days, a term in each calendar
// year of span if it asks for school days. Without them [Days.Allows] refuses
// days for no better reason than that it does not know. Nil if nothing is
// lacking or span is not valid.
func (x Days) Needs(c *Calendar, span Range) []Problem {
	if !span.Valid() || !inYears(span.From) || !inYears(span.To) {
		return nil
	}
	var all []Problem
	field := ""
	switch {
	case len(x.Market) > 0:
		field = "market"
	case len(x.Lunar) > 0:
		field = "lunar"
	}
	if field != "" {
		if d, ok := c.moonless(span); ok {
			all = append(all, Problem{Path: field, Date: d, Value: span.String()}.with(CodeNeedsLunar, "",
				fmt.Sprintf("market and lunar days need lunar months, and the calendar has none for %s; add them to its table", d),
				fmt.Sprintf("按农历或圩日安排须有农历月表，日历中%s没有，请补充", d)))
		}
	}
	if x.Kind != SchoolDays {
		return all
	}
	if years := c.termless(span); years != nil {
		list := strings.Join(years, "、")
		all = append(all, Problem{Path: "kind", Date: span.From, Value: string(x.Kind)}.with(CodeNeedsTerms, "",
			fmt.Sprintf("school days need terms, and the calendar has none within the period in %s; add them to its table", list),
			fmt.Sprintf("按在校日安排须有学期起止日期，日历在计划期内缺%s年的学期，请补充", list)))
	}
	return all
}

// moonless returns the first day of span that has no lunar month, if any.
func (c *Calendar) moonless(span Range) (date.Date, bool) {
	if _, ok := c.Lunar(span.From); !ok {
		return span.From, true
	}
	after := c.lunar[len(c.lunar)-1].Range().To + 1
	return after, after <= span.To
}

// termless returns the years of span in which no term touches it.
func (c *Calendar) termless(span Range) []string {
	var years []string
	for y := span.From.Year(); y <= span.To.Year(); y++ {
		in, touched := Year(y).Intersect(span), false
		if c != nil {
			for _, t := range c.terms {
				touched = touched || t.Range().Intersect(in).Valid()
			}
		}
		if !touched {
			years = append(years, fmt.Sprint(y))
		}
	}
	return years
}
