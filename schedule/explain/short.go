package explain

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
)

// short explains a wish for units at each session: sessions that lack units are
// tried with every unit listed, and if sessions are lacking, those as well.
func (e *explainer) short(g *standing) (Cause, []Need) {
	n := tried{Barred: make(map[campaign.Rule]int)}
	var best, swap *exchange
	absent := int64(0)
	var of []*sitting
	for _, s := range e.board.all {
		if s.Activity == g.g.Activity {
			of = append(of, s)
		}
	}
	for _, s := range of {
		present := 0
		for _, u := range s.Units {
			if g.staff.MayStaff(u) {
				present++
			}
		}
		lacks := int(g.g.Each) - present
		if lacks <= 0 {
			continue
		}
		absent += int64(lacks)
		for _, u := range slices.Concat(g.staff.Units, g.staff.Pool) {
			if slices.Contains(s.Units, u) {
				continue
			}
			n.Tried++
			x, r := e.joined(s, u)
			switch {
			case x == nil:
				n.Barred[r]++
			case len(x.out) == 1:
				n.Free++
				if best == nil || x.effect.better(best.effect) {
					best = x
				}
			default:
				n.Barred[r]++
				if swap == nil || x.effect.better(swap.effect) {
					swap = x
				}
			}
		}
	}
	if int64(len(of)) < g.least && absent == 0 {
		a, _ := e.w.q.Activity(g.g.Activity)
		var all []candidate
		for _, x := range e.venues(a) {
			all = append(all, candidate{x: x})
		}
		return e.cause(all), nil
	}
	needs := []Need{{Kind: NeedUnits, Amount: absent}}
	x, kind := best, NoGain
	if x == nil {
		x, kind = swap, Displaced
	}
	if x != nil {
		if x.effect.Compare() > 0 {
			kind = NotFound
		}
		return Cause{kind, n.Tried, barred(n.Barred), occurrences(x.in), occurrences(x.out), x.effect}, needs
	}
	return Cause{Kind: Impossible, Tried: n.Tried, Barred: barred(n.Barred)}, needs
}

// joined puts a unit into a session, in exchange for the sessions at which it is
// at the same time if it has to be. What goes begins with the session itself.
func (e *explainer) joined(s *sitting, u campaign.UnitID) (*exchange, campaign.Rule) {
	more := *s
	more.Units = append(slices.Clone(s.Units), u)
	try := func(out []*sitting) (x *exchange, rule campaign.Rule) {
		before := e.board.score()
		e.board.without(out, func() {
			if rule = e.w.judge(e.board.neighbours([]*sitting{&more}), []*sitting{&more}); rule == "" && e.board.sound([]*sitting{&more}, e.before) {
				x = &exchange{[]*sitting{&more}, out, e.board.effect([]*sitting{&more}).plus(difference(before, e.board.score()))}
			}
		})
		return x, rule
	}
	x, rule := try([]*sitting{s})
	if rule != campaign.RuleStalls {
		return x, rule
	}
	out := []*sitting{s}
	for _, y := range e.board.of[u] {
		if meet(y, s) {
			out = append(out, y)
		}
	}
	if len(e.unpinned(out[1:])) < len(out)-1 {
		return nil, rule
	}
	x, _ = try(out)
	return x, rule
}
