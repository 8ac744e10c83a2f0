package split

import (
	"fmt"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// capShare is the share of each node in a cap; 0 closes what it is about.
type capShare struct{ sessions, budget []int64 }

// dealCaps divides the caps.
func (s *Split) dealCaps(x *shares, plan schedule.Plan, needs []need) {
	p := s.q.Programme()
	row := make(map[string][]int64)
	for _, c := range p.Caps {
		weights := s.room(x, c.Scope)
		sessions, costs := make([]int64, len(s.nodes)), make([]int64, len(s.nodes))
		for n, node := range s.nodes {
			pins := 0
			for _, pin := range node.pins {
				a, _ := s.q.Activity(pin.Activity)
				if !s.q.MatchesAt(c.Scope, a, s.q.Venue(pin.Venue)) || len(c.Scope.Units) == 0 && !s.q.Matches(c.Scope, pin.Occurrence) {
					continue
				}
				pins++
				if !waives(pin, campaign.RuleCap) {
					sessions[n]++
				}
				if !waives(pin, campaign.RuleBudget) {
					costs[n] += int64(a.Cost)
				}
			}
			if pins > 0 {
				weights[n] = max(weights[n], 1)
			}
			if pins > 0 && n == central {
				sessions[n] = min(max(1, sessions[n]), max(1, int64(c.Sessions)))
				costs[n] = min(max(1, costs[n]), max(1, int64(c.Budget)))
			}
		}
		var spent, paid int64
		for _, o := range plan.Occurrences() {
			if !s.q.Matches(c.Scope, o) {
				continue
			}
			a, _ := s.q.Activity(o.Activity)
			if !waives(s.q.Pin(o.ID), campaign.RuleCap) {
				spent++
			}
			if !waives(s.q.Pin(o.ID), campaign.RuleBudget) {
				paid += int64(a.Cost)
			}
		}
		none := make([]int64, len(s.nodes))
		share := capShare{none, none}
		var wants, prices [][]int64
		if c.Scope.Window.IsZero() { // else other days may do
			in := func(n need, each int64) int64 {
				if !slices.ContainsFunc(s.venuesFor(n.node, n.activity.ID), func(v *campaign.Venue) bool { return s.q.MatchesAt(c.Scope, n.activity, v) }) {
					return 0
				}
				return each
			}
			wants = s.wanted(needs, func(n need) int64 { return in(n, 1) })
			prices = s.wanted(needs, func(n need) int64 { return in(n, int64(n.activity.Cost)) })
		}
		if c.Sessions > 0 {
			d := dividing{total: int64(c.Sessions), spent: spent, weights: weights, floors: sessions, wanted: wants}
			if !c.Scope.Window.IsZero() {
				d.row = line(row, weights)
			}
			share.sessions = x.divide(d)
		}
		if c.Budget > 0 {
			share.budget = x.divide(dividing{total: int64(c.Budget), spent: paid, weights: weights, floors: costs, wanted: prices})
		}
		x.caps[c.ID] = share
	}
}

// line returns what nodes of these weights were given before, by caps of other
// times of the year.
func line(rows map[string][]int64, weights []int64) []int64 {
	key := fmt.Sprint(weights)
	if rows[key] == nil {
		rows[key] = make([]int64, len(weights))
	}
	return rows[key]
}

// room returns the weight of every node under a cap: the sessions it may have, if
// every activity in the scope is limited, else as [Split.inScope] has it.
func (s *Split) room(x *shares, scope campaign.Scope) []int64 {
	weights, most := s.inScope(scope), make([]int64, len(s.nodes))
	for n := range s.nodes {
		seen := make(map[campaign.ActivityID]bool)
		for _, m := range s.meetings(n) {
			a, _ := s.q.Activity(m.activity)
			if seen[a.ID] || !s.q.MatchesAt(scope, a, s.q.Venue(m.venue)) {
				continue
			}
			seen[a.ID] = true
			if x.most[a.ID] == nil {
				return weights
			}
			most[n] += x.most[a.ID][n]
		}
	}
	return most
}
