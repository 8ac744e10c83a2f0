package explain

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// Unserved is what a plan does not serve, with one cause for all of it: why
// nothing is held at any of the venues, or why nobody of the groups is reached.
// By default it speaks of a township, or where venues and groups lie in none, of
// the area they lie in.
type Unserved struct {
	Area   audience.AreaID    `json:"area,omitzero"`
	Whole  bool               `json:"whole,omitzero"`  // the plan holds nothing in the area at all
	Venues []campaign.VenueID `json:"venues,omitzero"` // either these
	Groups []audience.GroupID `json:"groups,omitzero"` // or these, by their disjoint names
	Size   int64              `json:"size,omitzero"`   // people of the groups
	Cause  Cause              `json:"cause"`
}

// towns explains, township by township, the venues where nothing is held and
// the groups that nobody reaches. Venues that no activity may use, and groups
// that no campaign targets, are left out.
func (e *explainer) towns() []Unserved {
	var order []audience.AreaID
	places := make(map[audience.AreaID]*town)
	at := func(area audience.AreaID) *town {
		if id := e.w.q.Above(area, audience.Town); id != "" {
			area = id
		}
		if places[area] == nil {
			places[area] = &town{area: area}
			order = append(order, area)
		}
		return places[area]
	}
	for i := range e.w.p.Areas {
		if a := &e.w.p.Areas[i]; a.Level == audience.Town {
			at(a.ID)
		}
	}
	for i := range e.w.p.Venues {
		v := &e.w.p.Venues[i]
		t := at(v.Area)
		if len(e.board.at[v.ID]) > 0 {
			t.served = true
		} else if c := e.usesOf(v.ID); len(c) > 0 {
			t.venues = append(t.venues, v.ID)
			t.uses = append(t.uses, c...)
		}
	}
	by := e.reaching()
	for i, g := range e.w.q.Groups() {
		if len(by[i]) > 0 && !e.reached(i) {
			t := at(g.Area)
			t.groups = append(t.groups, g.ID)
			t.size += g.Size
			t.reach = append(t.reach, by[i]...)
		}
	}
	var out []Unserved
	for _, id := range order {
		t := places[id]
		if len(t.venues) > 0 {
			out = append(out, Unserved{Area: id, Whole: !t.served, Venues: t.venues, Cause: e.cause(t.uses)})
		}
		if len(t.groups) > 0 {
			out = append(out, Unserved{Area: id, Groups: t.groups, Size: t.size, Cause: e.cause(once(t.reach))})
		}
	}
	return out
}

type town struct {
	area        audience.AreaID
	served      bool
	venues      []campaign.VenueID
	uses, reach []candidate
	groups      []audience.GroupID
	size        int64
}

// usesOf returns the activities that may be held at a venue as far as its kind
// and the hosts go.
func (e *explainer) usesOf(v campaign.VenueID) []candidate {
	var out []candidate
	for i := range e.w.p.Campaigns {
		for k := range e.w.p.Campaigns[i].Activities {
			if x := e.w.pair(e.w.p.Campaigns[i].Activities[k].ID, v); e.w.allowed(x) == "" {
				out = append(out, candidate{x: x})
			}
		}
	}
	return out
}

// reaching returns for each group what would reach people of it that count.
func (e *explainer) reaching() [][]candidate {
	out := make([][]candidate, len(e.w.q.Groups()))
	for i := range e.w.p.Campaigns {
		for k := range e.w.p.Campaigns[i].Activities {
			for _, x := range e.venues(&e.w.p.Campaigns[i].Activities[k]) {
				for _, d := range x.doses {
					if e.w.weight(x.c.ID, d.group) > 0 {
						out[d.group] = append(out[d.group], candidate{x: x})
					}
				}
			}
		}
	}
	return out
}

// reached reports whether a session, one held before among them, reaches anybody
// of a group.
func (e *explainer) reached(group int) bool {
	for i := range e.w.p.Campaigns {
		if _, ok := e.board.doses[doseKey{e.w.p.Campaigns[i].ID, group}]; ok {
			return true
		}
	}
	_, ok := e.board.doses[doseKey{"", group}]
	return ok
}

// once drops what is listed again.
func once(all []candidate) []candidate {
	seen := make(map[pairKey]bool)
	return slices.DeleteFunc(slices.Clone(all), func(c candidate) bool {
		was := seen[c.x.key]
		seen[c.x.key] = true
		return was
	})
}

// asked explains venues and groups by name. One that is served is answered for
// one session more.
func (e *explainer) asked(o Options) []Unserved {
	var out []Unserved
	for _, id := range o.Venues {
		v := e.w.q.Venue(id)
		if v == nil {
			continue
		}
		var all []candidate
		for i := range e.w.p.Campaigns {
			for k := range e.w.p.Campaigns[i].Activities {
				all = append(all, candidate{x: e.w.pair(e.w.p.Campaigns[i].Activities[k].ID, id)})
			}
		}
		out = append(out, Unserved{Area: v.Area, Venues: []campaign.VenueID{id}, Cause: e.cause(all)})
	}
	if len(o.Groups) == 0 {
		return out
	}
	by := e.reaching()
	population := audience.Disjoint(e.w.p.Groups)
	for _, id := range o.Groups {
		var all []candidate
		u := Unserved{}
		for _, i := range population.Under(id) {
			g := population.Groups[i]
			u.Area, u.Groups, u.Size = g.Area, append(u.Groups, g.ID), u.Size+g.Size
			all = append(all, by[i]...)
		}
		if len(u.Groups) > 0 {
			u.Cause = e.cause(once(all))
			out = append(out, u)
		}
	}
	return out
}
