package split

import (
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
)

// dealUnits divides the days of units that are not reserved among the nodes where
// something they are wanted for has a share.
func (s *Split) dealUnits(x *shares, spent used) {
	demands := make([]demand, len(s.nodes))
	for n := range s.nodes {
		demands[n] = s.demand(n, func(a *campaign.Activity) bool { return x.open(n, a) })
	}
	for i, r := range s.resources {
		if r.unit == "" {
			continue
		}
		weights := slices.Clone(r.weights)
		for n := range weights {
			if !demands[n].wants(r, true) {
				weights[n] = 0
			}
		}
		if x.done == central && r.shared && weights[central] > 0 { // a day it does not need goes back
			weights = []int64{1}
		}
		s.dealDays(x, i, weights, spent)
	}
	s.pinnedDays(x, func(r *resource) bool { return r.unit != "" })
}

// open reports whether an activity may have sessions in a node.
func (x *shares) open(n int, a *campaign.Activity) bool {
	most, limited := x.most[a.ID]
	return !limited || most[n] > 0
}

// party returns the units that a session on a day would take from others: those it
// needs, and of the others as many as are wanted and free.
func (s *Split) party(x *shares, spent used, n need, d date.Date) (units []int, ok bool) {
	a := n.activity
	if s.q.Shape(a.ID).Unattended || !x.open(n.node, a) {
		return nil, true
	}
	here := 0
	for i, r := range s.resources {
		named := r.unit != "" && (r.unit == n.host || slices.Contains(a.Staff.Units, r.unit))
		switch {
		case !named:
		case !s.free(x, spent, n.node, i, d, a.When.ConsecutiveDays):
			return nil, false
		default:
			here++
			if others(r.weights, n.node) {
				units = append(units, i)
			}
		}
	}
	for i, r := range s.resources {
		if here < a.Staff.WantedEach() && slices.Contains(a.Staff.Pool, r.unit) && !slices.Contains(a.Staff.Units, r.unit) && r.unit != n.host &&
			s.free(x, spent, n.node, i, d, a.When.ConsecutiveDays) {
			here++
			if others(r.weights, n.node) {
				units = append(units, i)
			}
		}
	}
	return units, true
}

// others reports whether anything is of use to another node as well.
func others(weights []int64, n int) bool {
	for k, w := range weights {
		if k != n && w > 0 {
			return true
		}
	}
	return false
}
