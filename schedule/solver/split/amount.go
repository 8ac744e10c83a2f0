package split

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// shares is what each node gets of what is shared: of everything before the
// central piece is planned, or of what is left afterwards.
type shares struct {
	first  bool
	owner  map[claim]int
	serves []map[campaign.TeamID]bool            // the entries that have a day in each node
	limits map[campaign.TeamID][]campaign.Limits // of an entry, by node; zero where it may not go
	most   map[campaign.ActivityID][]int64
	least  map[campaign.ActivityID][]int64
	caps   map[campaign.CapID]capShare
	wishes map[campaign.CommitmentID][]int64
	duties map[campaign.UnitID][][]int64
}

// capShare is the share of each node in a cap; 0 closes what it is about.
type capShare struct{ sessions, budget []int64 }

// deal divides everything. The plan is the central one; before there is one, the
// central piece has a share as well.
func (s *Split) deal(first bool, plan schedule.Plan) *shares {
	x := &shares{
		first: first, owner: make(map[claim]int), limits: make(map[campaign.TeamID][]campaign.Limits),
		most: make(map[campaign.ActivityID][]int64), least: make(map[campaign.ActivityID][]int64),
		caps: make(map[campaign.CapID]capShare), wishes: make(map[campaign.CommitmentID][]int64), duties: make(map[campaign.UnitID][][]int64),
	}
	s.dealTeams(x, s.use(plan))
	x.serves = make([]map[campaign.TeamID]bool, len(s.nodes))
	for n := range x.serves {
		x.serves[n] = make(map[campaign.TeamID]bool)
	}
	for k, n := range x.owner { // into sets: the order is all the same
		if r := s.resources[k.resource]; r.entry != nil {
			x.serves[n][r.entry.ID] = true
		}
	}
	s.dealSessions(x, plan)
	s.dealCaps(x, plan)
	s.dealWishes(x)
	return x
}

// divide divides a total of which the central plan spent some.
func (x *shares) divide(total, spent int64, weights, floors []int64) []int64 {
	weights, floors = slices.Clone(weights), slices.Clone(floors)
	if !x.first {
		total, weights[central] = max(0, total-spent), 0
		if floors != nil {
			floors[central] = 0
		}
	}
	return apportion(total, weights, floors)
}

// dealTeams divides the limits of teams per year, then the days and weeks of
// every resource.
func (s *Split) dealTeams(x *shares, spent used) {
	for i, r := range s.resources {
		weights := slices.Clone(r.weights)
		if r.entry != nil {
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
		}
		if !x.first {
			weights[central] = 0
		}
		var free []int
		for _, c := range r.chunks {
			k := claim{i, c}
			if n, pinned := s.claimed[k]; pinned {
				x.owner[k] = n
			} else if !spent.chunks[k] {
				free = append(free, c)
			}
		}
		if x.first && r.unit != "" && r.shared && weights[central] > 0 { // a day it does not need goes back
			weights = []int64{1}
		}
		for k, n := range deal(len(free), weights) {
			x.owner[claim{i, free[k]}] = n
		}
	}
	if x.first && s.pinned { // anybody may be wanted at a pin
		for _, pin := range s.nodes[central].pins {
			for i, r := range s.resources {
				x.owner[claim{i, r.chunk(s.day(pin.Occurrence))}] = central
			}
		}
	}
}

// limitsOf divides the limits of a team per year.
func (s *Split) limitsOf(x *shares, r *resource, spent used) []campaign.Limits {
	whole := r.entry.Limits
	sessions, days := s.pinnedOf(r.entry)
	if s.pinned { // the pins may come to need it
		sessions[central], days[central] = int64(len(s.nodes[central].pins)), int64(len(s.nodes[central].pins))
	}
	part := func(most int, spent int64, floors []int64) []int64 {
		if most == 0 {
			return make([]int64, len(s.nodes))
		}
		floors[central] = min(floors[central], int64(most))
		return x.divide(int64(most), spent, r.weights, floors)
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

// dealSessions divides the least and the most sessions of every activity.
func (s *Split) dealSessions(x *shares, plan schedule.Plan) {
	p := s.q.Programme()
	for c := range p.Campaigns {
		for i := range p.Campaigns[c].Activities {
			a := &p.Campaigns[c].Activities[i]
			weights, floors := make([]int64, len(s.nodes)), make([]int64, len(s.nodes))
			for n, node := range s.nodes {
				pins := s.pinsOf(n, a.ID)
				if len(s.venuesFor(n, a.ID)) > 0 && x.staffed(n, a) || len(pins) > 0 {
					weights[n] = node.people
				}
				for _, pin := range pins {
					if !waives(pin, campaign.RuleSessions) {
						floors[n]++
					}
				}
				if n == central && len(pins) > 0 {
					floors[n] = max(1, floors[n])
				}
			}
			var spent int64
			for _, o := range plan.Occurrences() {
				if o.Activity == a.ID && !waives(s.q.Pin(o.ID), campaign.RuleSessions) {
					spent++
				}
			}
			if a.Sessions.Most > 0 {
				x.most[a.ID] = x.divide(int64(a.Sessions.Most), spent, weights, floors)
			}
			x.least[a.ID] = x.divide(int64(a.Sessions.Least), spent, weights, nil)
		}
	}
}

// staffed reports whether an activity needs no team or may have one in a node.
func (x *shares) staffed(n int, a *campaign.Activity) bool {
	if a.Staff.Teams.Least == 0 {
		return true
	}
	for id := range x.serves[n] { // any will do: the order is all the same
		if a.Staff.MayDraft(id) {
			return true
		}
	}
	return false
}

func waives(pin *campaign.Pin, r campaign.Rule) bool {
	return pin != nil && slices.ContainsFunc(pin.Waivers, func(w campaign.Waiver) bool { return w.Rule == r })
}

// dealCaps divides the caps.
func (s *Split) dealCaps(x *shares, plan schedule.Plan) {
	p := s.q.Programme()
	for _, c := range p.Caps {
		weights := s.inScope(c.Scope)
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
		if c.Sessions > 0 {
			share.sessions = x.divide(int64(c.Sessions), spent, weights, sessions)
		}
		if c.Budget > 0 {
			share.budget = x.divide(int64(c.Budget), paid, weights, costs)
		}
		x.caps[c.ID] = share
	}
}

// inScope returns the weight of every node where a scope has sessions.
func (s *Split) inScope(scope campaign.Scope) []int64 {
	weights := make([]int64, len(s.nodes))
	for n, node := range s.nodes {
		for _, x := range s.meetings(n) {
			a, _ := s.q.Activity(x.activity)
			if s.q.MatchesAt(scope, a, s.q.Venue(x.venue)) {
				weights[n] = node.people
				break
			}
		}
	}
	return weights
}

// dealWishes divides what commitments and duties ask for.
func (s *Split) dealWishes(x *shares) {
	p := s.q.Programme()
	whole := &shares{first: true}
	part := func(least int64, weights []int64) []int64 {
		all := whole.divide(least, 0, weights, nil)
		if x.first {
			return all
		}
		return x.divide(least, all[central], weights, nil)
	}
	for _, c := range p.Commitments {
		weights := s.inScope(c.Scope)
		if c.Count == campaign.CountReach && len(c.Living) > 0 {
			living := s.livingIn(c.Living)
			for n := range weights {
				weights[n] = min(weights[n], living[n])
			}
		}
		switch c.Count {
		case campaign.CountShare, campaign.CountUnits: // each for itself
			all := make([]int64, len(s.nodes))
			for n, w := range weights {
				if w > 0 {
					all[n] = c.Least
				}
			}
			x.wishes[c.ID] = all
		default:
			x.wishes[c.ID] = part(c.Least, weights)
		}
	}
	for _, r := range s.resources {
		if r.unit == "" {
			continue
		}
		for _, d := range s.q.Unit(r.unit).Duties {
			x.duties[r.unit] = append(x.duties[r.unit], part(int64(d.Sessions), r.weights))
		}
	}
}

// livingIn returns how many people of each node live in some areas.
func (s *Split) livingIn(areas []audience.AreaID) []int64 {
	out := make([]int64, len(s.nodes))
	for g, group := range s.q.Groups() {
		if s.q.WithinAny(group.Area, areas) {
			out[s.groupNode[g]] += group.Size
		}
	}
	return out
}
