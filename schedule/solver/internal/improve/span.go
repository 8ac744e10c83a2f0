package improve

import "github.com/pufa-go/pufa/schedule/solver/internal/instance"

// span is days from one to another, none if from comes after to.
type span struct{ from, to int32 }

// opened returns the first and the last day on which something may start.
func opened(starts [][]instance.Span) span {
	o := span{0, int32(len(starts)) - 1}
	for o.from <= o.to && len(starts[o.from]) == 0 {
		o.from++
	}
	for o.from <= o.to && len(starts[o.to]) == 0 {
		o.to--
	}
	return o
}

func (o span) has(day int32) bool { return o.from <= day && day <= o.to }

func (o span) meets(x span) bool { return o.from <= x.to && x.from <= o.to }

// over returns the days from the first of some team-days to the last.
func over(tds []fill) span {
	if len(tds) == 0 {
		return span{0, -1}
	}
	o := span{tds[0].day, tds[0].day}
	for _, f := range tds[1:] {
		o.from, o.to = min(o.from, f.day), max(o.to, f.day)
	}
	return o
}
