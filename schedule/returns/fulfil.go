package returns

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
)

// fulfilments compares what each host of an assignment is to hold with what it
// held.
func (x *index) fulfilments() []Fulfilment {
	of := make(map[campaign.ActivityID][]*session)
	for _, s := range x.sessions {
		of[s.Activity] = append(of[s.Activity], s)
	}
	var out []Fulfilment
	for _, g := range x.q.Goals() {
		if g.Assignment == "" {
			continue
		}
		for _, c := range g.Cells {
			i := slices.IndexFunc(out, func(f Fulfilment) bool { return f.Goal == g.Assignment && f.Host == c.Host })
			if i < 0 {
				i, out = len(out), append(out, Fulfilment{Goal: g.Assignment, Name: g.Name, Activity: g.Activity, Host: c.Host})
			}
			x.cell(&out[i], c, of[g.Activity])
			out[i].Fulfilled = out[i].Held >= out[i].Wanted
		}
	}
	return out
}

// cell adds one cell of an assignment.
func (x *index) cell(f *Fulfilment, c campaign.Cell, sessions []*session) {
	planned, held, open, wanted := 0, 0, 0, int(c.Least)
	for _, s := range sessions {
		if x.q.Matches(c.Scope, s.Occurrence) {
			planned++
			if s.result == nil {
				open++
			}
		}
		if s.held() && x.q.Matches(c.Scope, s.actual(x.q)) {
			held++
		}
	}
	held = min(held, wanted)
	f.Wanted += wanted
	f.Planned += min(planned, wanted)
	f.Held += held
	f.Open += min(open, wanted-held)
}
