package split

import (
	"fmt"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// CentralID is the ID of the central piece.
const CentralID = "central"

// Options say how to split. The zero value is right for a city.
type Options struct {
	// Level is that of the areas that become pieces: a province, a city or a
	// county, which is the default.
	Level audience.Level
}

// Piece is a part of a programme that is planned apart.
type Piece struct {
	ID    string            // [CentralID] or that of its first area
	Areas []audience.AreaID // of the level, in the order of the programme; none for the central piece
	// Programme passes its check. It shares lists with the whole, and so must not be
	// modified in place.
	Programme campaign.Programme
	Own       coverage.Own // for tallies that add up
}

// Split is a programme divided into pieces. It does not change and is safe for
// use by many goroutines.
type Split struct {
	q     *campaign.Checked
	nodes []*node // the central one first

	areaNode  map[audience.AreaID]int
	venueNode map[campaign.VenueID]int
	groupNode []int // of each disjoint group
	pinned    bool  // all pins are central, some without staff
	pairs     map[pair]bool
	serves    map[campaign.TeamID]int // of each entry: its node, or everywhere
	resources []*resource
	claimed   map[claim]int // node that a pin holds a resource for
	reserved  map[claim]int // node that a need holds it for
}

// node is a piece in the making.
type node struct {
	keys   []audience.AreaID // of the level
	venues []*campaign.Venue
	people int64 // weight in what is shared; at least 1
	pins   []*campaign.Pin
}

// pair is an activity at a venue that it may use.
type pair struct {
	activity campaign.ActivityID
	venue    campaign.VenueID
}

const central = 0

// Of divides a programme. It costs one [campaign.Checked.Attendance] for each
// activity and venue that meet. The error is of a level that is none of a
// province, a city and a county.
func Of(q *campaign.Checked, o Options) (*Split, error) {
	if o.Level == "" {
		o.Level = audience.County
	}
	if rank := o.Level.Rank(); rank < audience.Province.Rank() || rank > audience.County.Rank() {
		return nil, fmt.Errorf("split: %q is no level to split by: choose %s, %s or %s", o.Level, audience.Province, audience.City, audience.County)
	}
	s := &Split{q: q, pairs: make(map[pair]bool)}
	u := s.fuse(o.Level)
	s.gather(u)
	s.share()
	s.hold()
	return s, nil
}

// union joins areas and groups that must be planned together. Element 0 is the
// central piece, then come the areas of the level, then the groups.
type union struct {
	above []int
	keys  []audience.AreaID
	key   map[audience.AreaID]int // of every area: its element, 0 for none
}

func (u *union) root(i int) int {
	for u.above[i] != i {
		u.above[i] = u.above[u.above[i]]
		i = u.above[i]
	}
	return i
}

// join keeps the smaller root, so that the central piece stays a root.
func (u *union) join(i, j int) {
	i, j = u.root(i), u.root(j)
	u.above[max(i, j)] = min(i, j)
}

// group returns the element of a group: that of its area, or its own if it lives
// in none.
func (u *union) group(q *campaign.Checked, g int) int {
	if k := u.key[q.Groups()[g].Area]; k != 0 {
		return k
	}
	return 1 + len(u.keys) + g
}

// fuse joins whatever may not be planned apart.
func (s *Split) fuse(level audience.Level) *union {
	q, p := s.q, s.q.Programme()
	u := &union{key: make(map[audience.AreaID]int)}
	at := make(map[audience.AreaID]int)
	for _, a := range p.Areas {
		if a.Level == level {
			u.keys = append(u.keys, a.ID)
			at[a.ID] = len(u.keys)
		}
	}
	for _, a := range p.Areas {
		u.key[a.ID] = at[q.Above(a.ID, level)]
	}
	for i := range 1 + len(u.keys) + len(q.Groups()) {
		u.above = append(u.above, i)
	}
	reach := func(x pair) {
		if k := u.key[q.Venue(x.venue).Area]; k != 0 {
			for _, a := range q.Attendance(x.activity, x.venue) {
				u.join(k, u.group(q, a.Group))
			}
		}
	}
	for c := range p.Campaigns {
		for i := range p.Campaigns[c].Activities {
			a := &p.Campaigns[c].Activities[i]
			for v := range p.Venues {
				if q.Allows(a, &p.Venues[v]) && (!q.Assigned(a.ID) || q.Host(a.ID, &p.Venues[v]) != "") {
					x := pair{a.ID, p.Venues[v].ID}
					s.pairs[x] = true
					reach(x)
				}
			}
		}
	}
	for i := range p.Pins {
		reach(pair{p.Pins[i].Activity, p.Pins[i].Venue})
	}
	for i := range p.Held {
		if p.Held[i].Reached {
			reach(pair{p.Held[i].Activity, p.Held[i].Venue})
		}
	}
	s.fusePins(u)
	return u
}

// gather makes the nodes of what was fused. Areas without a venue have nothing
// to plan, and go with the first node that has.
func (s *Split) gather(u *union) {
	q, p := s.q, s.q.Programme()
	hasVenue := make(map[int]bool)
	first := -1
	for i := range p.Venues {
		r := u.root(u.key[p.Venues[i].Area])
		hasVenue[r] = true
		if first < 0 || r < first {
			first = r
		}
	}
	index := map[int]int{central: 0}
	s.nodes = []*node{{people: 1}}
	of := func(element int) int {
		r := u.root(element)
		if !hasVenue[r] {
			r = max(first, central)
		}
		if _, ok := index[r]; !ok {
			index[r] = len(s.nodes)
			s.nodes = append(s.nodes, &node{people: 1})
		}
		return index[r]
	}
	for i, id := range u.keys {
		if n := of(1 + i); n != central {
			s.nodes[n].keys = append(s.nodes[n].keys, id)
		}
	}
	s.areaNode = make(map[audience.AreaID]int, len(p.Areas))
	for _, a := range p.Areas {
		s.areaNode[a.ID] = of(u.key[a.ID])
	}
	s.venueNode = make(map[campaign.VenueID]int, len(p.Venues))
	for i := range p.Venues {
		v := &p.Venues[i]
		n := s.areaNode[v.Area]
		s.venueNode[v.ID] = n
		s.nodes[n].venues = append(s.nodes[n].venues, v)
	}
	for g, group := range q.Groups() {
		n := of(u.group(q, g))
		s.groupNode = append(s.groupNode, n)
		s.nodes[n].people += group.Size
	}
	for i := range p.Pins {
		n := s.nodes[s.venueNode[p.Pins[i].Venue]]
		n.pins = append(n.pins, &p.Pins[i])
	}
	if c := s.nodes[central]; len(c.venues) > 0 && len(c.venues) < len(p.Venues) {
		// Its weight is the people its venues draw, as far as it has venues.
		c.people = 1 + s.drawn()/int64(len(p.Venues))*int64(len(c.venues))
	}
}

// drawn returns how many people venues of the central piece may draw.
func (s *Split) drawn() (people int64) {
	for g, yes := range s.present(central) {
		if yes {
			people += s.q.Groups()[g].Size
		}
	}
	return people
}

// present returns which groups a node's programme holds: its own and, for the
// central one, all whom it may reach.
func (s *Split) present(n int) []bool {
	out := make([]bool, len(s.groupNode))
	for g, of := range s.groupNode {
		out[g] = of == n
	}
	if n != central {
		return out
	}
	for _, x := range s.meetings(n) {
		for _, a := range s.q.Attendance(x.activity, x.venue) {
			out[a.Group] = true
		}
	}
	return out
}

// meetings returns which activities may be, will be or were held at which venues
// of a node, in the order of the programme.
func (s *Split) meetings(n int) []pair {
	var out []pair
	p := s.q.Programme()
	for c := range p.Campaigns {
		for i := range p.Campaigns[c].Activities {
			for _, v := range s.nodes[n].venues {
				if x := (pair{p.Campaigns[c].Activities[i].ID, v.ID}); s.pairs[x] {
					out = append(out, x)
				}
			}
		}
	}
	for _, pin := range s.nodes[n].pins {
		out = append(out, pair{pin.Activity, pin.Venue})
	}
	for i := range p.Held {
		if h := &p.Held[i]; h.Reached && s.venueNode[h.Venue] == n {
			out = append(out, pair{h.Activity, h.Venue})
		}
	}
	return out
}

// venuesFor returns the venues of a node that an activity may use.
func (s *Split) venuesFor(n int, a campaign.ActivityID) []*campaign.Venue {
	var out []*campaign.Venue
	for _, v := range s.nodes[n].venues {
		if s.pairs[pair{a, v.ID}] {
			out = append(out, v)
		}
	}
	return out
}

// pinsOf returns the pins of an activity in a node.
func (s *Split) pinsOf(n int, a campaign.ActivityID) []*campaign.Pin {
	return slices.DeleteFunc(slices.Clone(s.nodes[n].pins), func(p *campaign.Pin) bool { return p.Activity != a })
}
