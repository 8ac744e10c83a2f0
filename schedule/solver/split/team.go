package split

import (
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
)

// dealTeams divides the limits of teams per year, then the days and weeks that are
// not reserved.
func (s *Split) dealTeams(x *shares, spent used) {
	for i, r := range s.resources {
		if r.entry == nil {
			continue
		}
		weights := slices.Clone(r.weights)
		limits, known := x.limits[r.entry.ID]
		if !known {
			limits = s.limitsOf(x, r, spent)
			x.limits[r.entry.ID] = limits
		}
		for n := range weights {
			l, whole := limits[n], r.entry.Limits
			if whole.PerYear > 0 && l.PerYear == 0 || whole.DaysPerYear > 0 && l.DaysPerYear == 0 {
				weights[n] = 0
			}
		}
		s.dealDays(x, i, weights, spent)
	}
	s.pinnedDays(x, func(r *resource) bool { return r.entry != nil })
}

// dealDays gives the days and weeks of a resource that nobody has yet to nodes, so
// that all have their part of them and of what was reserved together.
func (s *Split) dealDays(x *shares, i int, weights []int64, spent used) {
	for n := range min(x.done, len(weights)) {
		weights[n] = 0
	}
	var free []int
	reserved := make([]int64, len(s.nodes))
	for _, c := range s.resources[i].chunks {
		k := claim{i, c}
		if n, pinned := s.claimed[k]; pinned {
			x.owner[k] = n
		} else if n, taken := x.owner[k]; taken {
			reserved[n]++
		} else if !spent.chunks[k] {
			free = append(free, c)
		}
	}
	if total(reserved) > 0 && len(weights) == len(reserved) {
		part := apportion(int64(len(free))+total(reserved), weights, nil)
		rest := make([]int64, len(part))
		for n := range part {
			rest[n] = max(0, part[n]-reserved[n])
		}
		if total(rest) > 0 {
			weights = rest
		}
	}
	for k, n := range deal(len(free), weights) {
		x.owner[claim{i, free[k]}] = n
	}
}

// pinnedDays gives the central piece some resources on the days of its pins, if
// anybody may be wanted there.
func (s *Split) pinnedDays(x *shares, which func(*resource) bool) {
	if x.done > central || !s.pinned {
		return
	}
	for _, pin := range s.nodes[central].pins {
		for i, r := range s.resources {
			if which(r) {
				x.owner[claim{i, r.chunk(s.day(pin.Occurrence))}] = central
			}
		}
	}
}

// crew returns the teams that a session on a day would take from others: none if
// it needs no team, or if the node has one of its own.
func (s *Split) crew(x *shares, spent used, n need, d date.Date) (teams []int, ok bool) {
	least, _ := n.activity.Staff.TeamsWanted()
	able := func(r *resource) bool {
		return r.entry != nil && r.weights[n.node] > 0 && n.activity.Staff.MayDraft(r.entry.ID) &&
			(least > 1 || len(s.q.LawsMissing(n.activity, []*campaign.Team{s.q.Team(r.team)})) == 0)
	}
	if least == 0 || slices.ContainsFunc(s.resources, func(r *resource) bool { return !r.shared && able(r) }) {
		return nil, true
	}
	for i, r := range s.resources {
		if len(teams) < least && able(r) && s.spare(x, r.entry, spent) > 0 && s.free(x, spent, n.node, i, d, n.activity.When.ConsecutiveDays) {
			teams = append(teams, i)
		}
	}
	return teams, len(teams) == least
}

// spare is how many sessions and days of a team are left in a year to reserve.
func (s *Split) spare(x *shares, entry *campaign.Team, spent used) int64 {
	sessions, days := s.pinnedOf(entry)
	left := int64(len(s.resources[0].chunks) + 366)
	for _, l := range []struct {
		most  int
		spent int64
		pins  []int64
	}{{entry.Limits.PerYear, spent.sessions[entry.ID], sessions}, {entry.Limits.DaysPerYear, spent.out[entry.ID], days}} {
		if l.most > 0 {
			left = min(left, int64(l.most)-l.spent-total(l.pins)-total(x.kept[entry.ID]))
		}
	}
	return left
}

// limitsOf divides the limits of a team per year.
func (s *Split) limitsOf(x *shares, r *resource, spent used) []campaign.Limits {
	whole := r.entry.Limits
	sessions, days := s.pinnedOf(r.entry)
	for n, kept := range x.kept[r.entry.ID] { // on a day each, at different times
		sessions[n], days[n] = sessions[n]+kept, days[n]+kept
	}
	part := func(most int, spent int64, floors []int64) []int64 {
		if most == 0 {
			return make([]int64, len(s.nodes))
		}
		floors[central] = min(floors[central], int64(most))
		return x.divide(dividing{total: int64(most), spent: spent, weights: r.weights, floors: floors})
	}
	perYear := part(whole.PerYear, spent.sessions[r.entry.ID], sessions)
	daysPerYear := part(whole.DaysPerYear, spent.out[r.entry.ID], days)
	out := make([]campaign.Limits, len(s.nodes))
	for n := range out {
		out[n] = whole
		out[n].PerYear, out[n].DaysPerYear = int(perYear[n]), int(daysPerYear[n])
	}
	return out
}
