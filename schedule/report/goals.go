package report

import (
	"cmp"

	"github.com/pufa-go/pufa/schedule/paper"
)

// target is a line of the targets with what the report says of a missed one.
type target struct {
	paper.Target
	names  []string // what is left out, as far as it may be named
	reason string
	gap    string // what it would take
}

// targetsOf returns the wishes that may be named as lines.
func (f *facts) targetsOf() []target {
	var out []target
	for _, t := range f.Targets(f.listed) {
		out = append(out, f.target(t))
	}
	return out
}

func (f *facts) target(t paper.Target) target {
	x := target{Target: t}
	for _, s := range t.Of {
		if s.Missing() <= 0 {
			continue
		}
		if t.Several() {
			x.names = append(x.names, f.AreaName(s.Goal))
		} else {
			x.names, _ = f.LeftOut(s)
		}
		x.reason = cmp.Or(x.reason, f.Reason(s.Goal))
		if days, each, ok := f.TeamDays(s); ok && !t.Several() {
			x.gap = f.Say(paper.ReportGap, grouped(days), each)
		}
	}
	return x
}
