package split

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

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

// dealWishes divides what commitments and duties ask for. What was asked of a piece
// that is done is not asked again, nor is what it held beyond that.
func (s *Split) dealWishes(x *shares, plan schedule.Plan) {
	p := s.q.Programme()
	part := func(least int64, weights []int64) []int64 {
		for done := range x.done { // as it was then
			before := &shares{done: done}
			least -= before.divide(dividing{total: least, weights: weights})[done]
		}
		return x.divide(dividing{total: least, weights: weights})
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
		case campaign.CountSessions:
			var held int64
			for _, o := range plan.Occurrences() {
				if s.q.Matches(c.Scope, o) {
					held++
				}
			}
			x.wishes[c.ID] = x.divide(dividing{total: c.Least, spent: held, weights: weights})
		default:
			if c.Count == campaign.CountPlaces {
				weights = s.placesIn(c.Scope, c.Place)
			}
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

// placesIn returns how many places of a kind the scope has in each node.
func (s *Split) placesIn(scope campaign.Scope, kind campaign.PlaceKind) []int64 {
	out := make([]int64, len(s.nodes))
	for n := range s.nodes {
		seen := make(map[[2]string]bool)
		for _, x := range s.meetings(n) {
			a, _ := s.q.Activity(x.activity)
			v := s.q.Venue(x.venue)
			if k := s.place(kind, v); k[0] != "" && !seen[k] && s.q.MatchesAt(scope, a, v) {
				seen[k] = true
				out[n]++
			}
		}
	}
	return out
}

// place names the place of a kind where a venue is, or nothing.
func (s *Split) place(kind campaign.PlaceKind, v *campaign.Venue) [2]string {
	switch kind {
	case campaign.PlaceVillage:
		return [2]string{string(s.q.Above(v.Area, audience.Village))}
	case campaign.PlaceTown:
		return [2]string{string(s.q.Above(v.Area, audience.Town))}
	case campaign.PlaceCounty:
		return [2]string{string(s.q.Above(v.Area, audience.County))}
	case campaign.PlaceCountySetting:
		return [2]string{string(s.q.Above(v.Area, audience.County)), string(v.Setting)}
	}
	return [2]string{string(v.ID)}
}
