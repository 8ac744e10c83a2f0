package split

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// shares is what each node gets of what is shared: of everything before the
// central piece is planned, or of what is left afterwards.
type shares struct {
	done   int // nodes planned: the first so many
	owner  map[claim]int
	kept   map[campaign.TeamID][]int64           // days of an entry that were reserved, by node
	serves []map[campaign.TeamID]bool            // the entries that have a day in each node
	limits map[campaign.TeamID][]campaign.Limits // of an entry, by node; zero where it may not go
	most   map[campaign.ActivityID][]int64
	least  map[campaign.ActivityID][]int64
	caps   map[campaign.CapID]capShare
	wishes map[campaign.CommitmentID][]int64
	duties map[campaign.UnitID][][]int64
}

// hold reserves what is needed, once for all, so that every piece finds it whatever
// was planned before it.
func (s *Split) hold() {
	x := s.newShares(central)
	s.dealWishes(x, schedule.Plan{})
	s.dealSessions(x, schedule.Plan{}, nil)
	needs := s.needs(x)
	s.dealSessions(x, schedule.Plan{}, needs)
	s.reserve(x, needs, s.use(schedule.Plan{}))
	s.reserved = x.owner
}

func (s *Split) newShares(done int) *shares {
	return &shares{
		done: done, owner: make(map[claim]int), kept: make(map[campaign.TeamID][]int64), limits: make(map[campaign.TeamID][]campaign.Limits),
		caps: make(map[campaign.CapID]capShare), wishes: make(map[campaign.CommitmentID][]int64), duties: make(map[campaign.UnitID][][]int64),
	}
}

// deal divides everything among the nodes that are not done yet. The plan holds the
// sessions of those that are.
func (s *Split) deal(done int, plan schedule.Plan) *shares {
	x := s.newShares(done)
	spent := s.use(plan)
	s.dealWishes(x, plan)
	s.dealSessions(x, plan, nil)   // as if teams were everywhere, to see what is needed
	for k, n := range s.reserved { // into a map and sums: the order is all the same
		if n >= done && !spent.chunks[k] {
			s.keep(x, n, k)
		}
	}
	s.dealTeams(x, spent)
	x.serves = make([]map[campaign.TeamID]bool, len(s.nodes))
	for n := range x.serves {
		x.serves[n] = make(map[campaign.TeamID]bool)
	}
	for k, n := range x.owner { // into sets: the order is all the same
		if r := s.resources[k.resource]; r.entry != nil {
			x.serves[n][r.entry.ID] = true
		}
	}
	s.dealSessions(x, plan, s.needs(x))
	s.dealUnits(x, spent)
	s.dealCaps(x, plan, s.needs(x))
	return x
}

// dealSessions divides the least and the most sessions of every activity.
//
// Without teams dealt out, whoever may be of use counts.
func (s *Split) dealSessions(x *shares, plan schedule.Plan, needs []need) {
	p := s.q.Programme()
	x.most, x.least = make(map[campaign.ActivityID][]int64), make(map[campaign.ActivityID][]int64)
	for c := range p.Campaigns {
		for i := range p.Campaigns[c].Activities {
			a := &p.Campaigns[c].Activities[i]
			weights, floors, most := make([]int64, len(s.nodes)), make([]int64, len(s.nodes)), make([]int64, len(s.nodes))
			for n, node := range s.nodes {
				pins := s.pinsOf(n, a.ID)
				venues := len(s.venuesFor(n, a.ID))
				if venues > 0 && s.staffed(x, n, a) || len(pins) > 0 {
					weights[n] = node.people
				}
				most[n] = int64(max(venues*max(1, a.PerVenue), len(pins)))
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
				wanted := s.wanted(needs, func(n need) int64 {
					if n.activity != a || !n.alone {
						return 0
					}
					return 1
				})
				x.most[a.ID] = x.divide(dividing{total: int64(a.Sessions.Most), spent: spent, weights: weights, floors: floors, wanted: wanted, most: most})
			}
			x.least[a.ID] = x.divide(dividing{total: int64(a.Sessions.Least), spent: spent, weights: weights})
		}
	}
}

// staffed reports whether an activity needs no team or may have one in a node.
func (s *Split) staffed(x *shares, n int, a *campaign.Activity) bool {
	if a.Staff.Teams.Least == 0 {
		return true
	}
	if x.serves == nil {
		return slices.ContainsFunc(s.resources, func(r *resource) bool {
			return r.entry != nil && r.weights[n] > 0 && a.Staff.MayDraft(r.entry.ID)
		})
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
