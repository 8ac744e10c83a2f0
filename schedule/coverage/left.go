package coverage

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// Left is what is left of a group for the next plan.
type Left struct {
	Group   audience.GroupID
	Size    int64
	Reached audience.People
	Left    audience.People // Size less Reached, never below 0
	// Basis is Exact, or Forecast: what the sessions that were held were expected to
	// reach, at least as many as signed in.
	Basis Basis
}

// Left returns who of the people of a cut its held sessions have not reached, by
// group in the order of the programme. Two ways lead to the next plan: entering
// what is left, in whole persons, as the sizes of its groups, or [Record.Held] as
// the programme's sessions held before; never both.
func (r *Record) Left(c Cut) []Left {
	m := r.held.mask(c)
	n := r.held.occurring(m)
	exact := r.grouped && r.ledger
	in := make([]bool, len(r.held.events))
	for _, e := range n.events {
		p := &r.sessions[r.heldPast[e]]
		exact = exact && (p.Complete || p.Online)
		in[e] = true
	}
	signed := make([]int64, len(r.q.Groups()))
	r.each(func(person int32, of []signature) {
		g := r.group[person]
		if g >= 0 && slices.ContainsFunc(of, func(s signature) bool { return in[s.event] }) {
			signed[g]++
		}
	})
	var out []Left
	for g, group := range r.q.Groups() {
		if !m.inAreas(r.held.groupArea[g]) || !r.held.tags.meets(g, m.segments) || !r.held.targets(m.campaigns, g) {
			continue
		}
		left := Left{Group: group.ID, Size: group.Size, Reached: audience.FromPersons(signed[g]), Basis: Exact}
		if !exact {
			var s sum
			for _, l := range r.held.drawing(g) {
				if times := n.all[l.other]; times > 0 {
					s.add(&r.held.chances[l.chance], times)
				}
			}
			left.Reached, left.Basis = max(left.Reached, r.held.interval(g, s).Expected), Forecast
		}
		left.Left = max(0, audience.FromPersons(group.Size)-left.Reached)
		out = append(out, left)
	}
	return out
}

// Held returns the sessions that were held, on the day on which they were, for the
// list of sessions held before of the next programme: their people count as
// reached, as forecast.
func (r *Record) Held() []campaign.Held {
	var out []campaign.Held
	for _, o := range r.heldAt {
		out = append(out, campaign.Held{Occurrence: o, Reached: true})
	}
	return out
}
