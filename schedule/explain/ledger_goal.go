package explain

import (
	"slices"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
)

// standing is how far a wish is fulfilled, kept while sessions come and go.
type standing struct {
	g            campaign.Goal
	cells        []cell
	have, wanted int64
	staff        *campaign.Staff // of a wish for units at each session
	least, held  int64
}

// cell is one cell of a wish; only what its goal counts is filled.
type cell struct {
	have      int64 // not cut off
	counted   int64 // what of it counts
	sessions  int64
	units     map[campaign.UnitID]int64
	places    map[string]int64
	doses     map[int]reach.Dose
	chances   map[int][]float64 // by group, in order of size, of a goal that says how often people should come
	people    audience.People
	on, total time.Duration
}

// settle brings what a cell has up to date.
func (s *standing) settle(k int) {
	c := &s.cells[k]
	switch s.g.Count {
	case campaign.CountUnits:
		c.have = int64(len(c.units))
	case campaign.CountPlaces:
		c.have = int64(len(c.places))
	case campaign.CountReach:
		c.have = int64(c.people) / 1000
	case campaign.CountShare:
		c.have = s.g.Cells[k].Least // where nothing is held nothing is missing
		if c.total > 0 {
			c.have = 100 * c.on.Milliseconds() / c.total.Milliseconds()
		}
	default:
		c.have = c.sessions
	}
	if s.staff == nil {
		s.have -= c.counted
		c.counted = min(c.have, s.g.Cells[k].Least)
		s.have += c.counted
	}
}

func (s *standing) missing() int64 { return max(0, s.wanted-s.have) }

// grade adds what the wish misses to its grade, or takes it off.
func (l *ledger) grade(i int, sign int64) {
	s := &l.goals[i]
	if rank := s.g.Grade.Rank(); rank >= 0 {
		l.missed[rank] += sign * s.g.Missed(s.wanted-s.have, s.wanted)
	}
}

// count counts a session into the wishes.
func (l *ledger) count(s *sitting, sign int64) {
	for i := range l.goals {
		if l.goals[i].staff != nil && l.goals[i].g.Activity == s.Activity {
			l.grade(i, -1)
			l.goals[i].present(s, sign)
			l.grade(i, 1)
		}
	}
	for _, at := range s.cells {
		if !l.w.counted(s, at) {
			continue
		}
		l.grade(at.goal, -1)
		l.cell(at, s, sign)
		l.grade(at.goal, 1)
	}
}

// present counts the units at a session of an activity.
func (s *standing) present(x *sitting, sign int64) {
	n := int64(0)
	for _, u := range x.Units {
		if s.staff.MayStaff(u) {
			n++
		}
	}
	s.held += sign
	s.have += sign * min(n, s.g.Each)
	s.wanted = s.g.Each * max(s.held, s.least)
}

func (l *ledger) cell(at cellOf, s *sitting, sign int64) {
	g := &l.goals[at.goal]
	c := &g.cells[at.cell]
	switch g.g.Count {
	case campaign.CountUnits:
		for _, u := range s.Units {
			tally(&c.units, u, sign)
		}
	case campaign.CountPlaces:
		if key := l.w.place(g.g.Place, s.v); key != "" {
			tally(&c.places, key, sign)
		}
	case campaign.CountReach:
		l.dosed(g, c, s, sign)
	case campaign.CountShare:
		on, total := l.w.q.TopicTime(s.Activity, g.g.Topic)
		c.on += time.Duration(sign) * on
		c.total += time.Duration(sign) * total
	default:
		c.sessions += sign
	}
	g.settle(at.cell)
}

// tally counts a key in a multiset.
func tally[K comparable](m *map[K]int64, k K, sign int64) {
	if *m == nil {
		*m = make(map[K]int64)
	}
	if (*m)[k] += sign; (*m)[k] == 0 {
		delete(*m, k)
	}
}

// dosed counts the people of a floor of reach.
func (l *ledger) dosed(g *standing, c *cell, s *sitting, sign int64) {
	if c.doses == nil {
		c.doses, c.chances = make(map[int]reach.Dose), make(map[int][]float64)
	}
	band, often := g.g.Band()
	for _, d := range s.doses {
		group := &l.w.q.Groups()[d.group]
		if !group.HasAny(g.g.Segment) || !l.w.q.WithinAny(group.Area, g.g.Living) {
			continue
		}
		if often {
			before := l.w.model.Within(group.Size, band, c.chances[d.group])
			c.chances[d.group] = met(c.chances[d.group], d.p, sign)
			c.people += l.w.model.Within(group.Size, band, c.chances[d.group]) - before
			continue
		}
		before := c.doses[d.group]
		c.doses[d.group] = shift(before, d.dose, sign)
		c.people += l.w.model.People(group.Size, 1, c.doses[d.group]) - l.w.model.People(group.Size, 1, before)
	}
}

// met adds the chance of a session to those in order of size, or takes it away.
func met(chances []float64, p float64, sign int64) []float64 {
	at, _ := slices.BinarySearch(chances, p)
	if sign < 0 {
		return slices.Delete(chances, at, at+1)
	}
	return slices.Insert(chances, at, p)
}

// reached counts a session held before into the floors of reach.
func (l *ledger) reached(s *sitting, sign int64) {
	for _, at := range s.cells {
		if l.goals[at.goal].g.Count == campaign.CountReach && l.w.counted(s, at) {
			l.grade(at.goal, -1)
			l.cell(at, s, sign)
			l.grade(at.goal, 1)
		}
	}
}
