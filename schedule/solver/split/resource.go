package split

import (
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// resource is a team, by its expanded ID, or a unit.
type resource struct {
	team    campaign.TeamID
	unit    campaign.UnitID
	entry   *campaign.Team // of a team, as entered
	weekly  bool           // dealt out by the week
	shared  bool           // at home in no piece
	weights []int64        // of each node; 0 where it is of no use
	chunks  []int          // days or weeks in which it may work, in order
}

// claim is a resource in one of its days or weeks.
type claim struct {
	resource int
	chunk    int
}

// chunk returns the day or week in which a resource's day lies.
func (r *resource) chunk(d date.Date) int {
	if r.weekly {
		return int(d) - (int(d.Weekday())+6)%7
	}
	return int(d)
}

// list lists the resources of the programme, teams first.
func (s *Split) list() {
	p := s.q.Programme()
	entries := make(map[campaign.TeamID]*campaign.Team, len(p.Teams))
	for i := range p.Teams {
		entries[p.Teams[i].ID] = &p.Teams[i]
	}
	for _, t := range s.q.Teams() {
		s.resources = append(s.resources, &resource{
			team: t.ID, entry: entries[t.ID.BaseID()], weekly: t.Limits.PerWeek > 0 || t.Limits.DaysPerWeek > 0,
		})
	}
	for _, u := range p.Units {
		s.resources = append(s.resources, &resource{unit: u.ID})
	}
}

// named returns which resources an occurrence takes, by index.
func (s *Split) named(o campaign.Occurrence) []int {
	units := o.Units
	if s.q.Shape(o.Activity).Unattended {
		units = nil
	} else if host := s.q.Host(o.Activity, s.q.Venue(o.Venue)); host != "" && s.q.Assigned(o.Activity) {
		units = append(slices.Clone(units), host)
	}
	var out []int
	for i, r := range s.resources {
		if r.team != "" && slices.Contains(o.Teams, r.team) || r.unit != "" && slices.Contains(units, r.unit) {
			out = append(out, i)
		}
	}
	return out
}

func (s *Split) day(o campaign.Occurrence) date.Date {
	d, _ := calendar.Civil(o.Start, s.q.Location())
	return d
}

// fusePins joins the pieces whose pins cannot be told apart: those that need the
// same team or unit on the same day, or a team with a limit per year. Pins without
// staff, with a waiver, or that a cap on units may be about, may need anything:
// then all are central.
func (s *Split) fusePins(u *union) {
	s.list()
	p := s.q.Programme()
	var all []campaign.Occurrence
	// Who else comes to a pin is left to the solver, and may bring it under a cap.
	waived := slices.ContainsFunc(p.Caps, func(c campaign.Cap) bool { return len(c.Scope.Units) > 0 })
	for i := range p.Pins {
		all = append(all, p.Pins[i].Occurrence)
		a, _ := s.q.Activity(p.Pins[i].Activity)
		_, most := a.Staff.TeamsWanted()
		waived = waived || len(p.Pins[i].Waivers) > 0 || len(p.Pins[i].Teams) == 0 && most > 0
	}
	element := func(o campaign.Occurrence) int { return u.key[s.q.Venue(o.Venue).Area] }
	if len(all) > 0 && (waived || len(s.q.Judge(all)) > 0) { // what is left to judge in a checked programme is staff to be found
		s.pinned = true
		for _, o := range all {
			u.join(central, element(o))
		}
		return
	}
	holds := make(map[claim]int)
	for _, o := range all {
		for _, i := range s.named(o) {
			r := s.resources[i]
			keys := []claim{{i, r.chunk(s.day(o))}}
			if r.entry != nil && (r.entry.Limits.PerYear > 0 || r.entry.Limits.DaysPerYear > 0) {
				keys = append(keys, claim{s.entryOf(r), -1})
			}
			for _, k := range keys {
				if other, taken := holds[k]; taken {
					u.join(other, element(o))
				}
				holds[k] = element(o)
			}
		}
	}
}

// entryOf returns the first resource of the same entry.
func (s *Split) entryOf(r *resource) int {
	return slices.IndexFunc(s.resources, func(x *resource) bool { return x.entry == r.entry })
}

// share says where each resource is of use, and in which days and weeks.
func (s *Split) share() {
	p := s.q.Programme()
	s.claimed = make(map[claim]int)
	for n, node := range s.nodes {
		for _, pin := range node.pins {
			for _, i := range s.named(pin.Occurrence) {
				s.claimed[claim{i, s.resources[i].chunk(s.day(pin.Occurrence))}] = n
			}
		}
	}
	s.serves = make(map[campaign.TeamID]int)
	for _, r := range s.resources {
		if r.entry != nil {
			n, ok := s.home(r)
			if !ok {
				n = everywhere
			}
			s.serves[r.entry.ID] = n
		}
	}
	demands := make([]demand, len(s.nodes))
	for n := range s.nodes {
		demands[n] = s.demand(n, func(*campaign.Activity) bool { return true })
	}
	for _, r := range s.resources {
		home, ok := s.home(r)
		r.shared = !ok
		r.weights = make([]int64, len(s.nodes))
		for n, node := range s.nodes {
			if demands[n].wants(r, !ok || home == n || s.pinned && n == central) {
				r.weights[n] = node.people
			}
		}
		for d := p.Horizon.From; d <= p.Horizon.To; d++ {
			if c := r.chunk(d); s.works(r, d) && !slices.Contains(r.chunks[max(0, len(r.chunks)-1):], c) {
				r.chunks = append(r.chunks, c)
			}
		}
	}
}

// everywhere is the home of a team that has none.
const everywhere = -1

// works reports whether a team or unit may work on a day.
func (s *Split) works(r *resource, d date.Date) bool {
	if r.unit != "" {
		return !s.q.Away(r.unit, d)
	}
	return s.q.Team(r.team).Days.Allows(s.q.Calendar(), d)
}

// home returns the node a resource belongs to, if it does not serve all.
func (s *Split) home(r *resource) (n int, ok bool) {
	p := s.q.Programme()
	var area audience.AreaID
	if r.unit != "" {
		area = s.q.Unit(r.unit).Area
	} else {
		if i := slices.IndexFunc(p.Corps, func(c campaign.Corps) bool { return c.ID == r.entry.Corps }); i >= 0 {
			area = p.Corps[i].Area
		}
		if u := s.q.Unit(r.entry.Unit); area == "" && u != nil {
			area = u.Area
		}
		if area == "" {
			area = r.entry.Base.Area
		}
	}
	for k, node := range s.nodes {
		for _, key := range node.keys {
			if s.q.Within(area, key) {
				return k, true
			}
		}
	}
	return central, false
}

// demand is whom the activities of a node may want.
type demand struct {
	any   bool // some want any team
	teams map[campaign.TeamID]bool
	units map[campaign.UnitID]bool
}

func (s *Split) demand(n int, open func(*campaign.Activity) bool) demand {
	x := demand{teams: make(map[campaign.TeamID]bool), units: make(map[campaign.UnitID]bool)}
	p := s.q.Programme()
	for c := range p.Campaigns {
		for i := range p.Campaigns[c].Activities {
			a := &p.Campaigns[c].Activities[i]
			venues := s.venuesFor(n, a.ID)
			if (len(venues) == 0 || !open(a)) && len(s.pinsOf(n, a.ID)) == 0 {
				continue
			}
			if _, most := a.Staff.TeamsWanted(); most > 0 {
				x.any = x.any || len(a.Staff.From) == 0
				serve := keep(a.Staff.From, func(id campaign.TeamID) bool { return s.serves[id] == n || s.serves[id] == everywhere })
				if len(serve) == 0 { // then those of others have to come
					serve = a.Staff.From
				}
				for _, id := range serve {
					x.teams[id] = true
				}
			}
			for _, u := range slices.Concat(a.Staff.Units, a.Staff.Pool) {
				x.units[u] = true
			}
			if s.q.Assigned(a.ID) {
				for _, v := range venues {
					x.units[s.q.Host(a.ID, v)] = true
				}
			}
		}
	}
	return x
}

// wants reports whether a resource may be of use: by name, or as one of any if
// it serves the piece.
func (x demand) wants(r *resource, serves bool) bool {
	if r.unit != "" {
		return x.units[r.unit]
	}
	return x.teams[r.team.BaseID()] || x.any && serves
}

// used is what the central plan took of the resources.
type used struct {
	chunks        map[claim]bool
	sessions, out map[campaign.TeamID]int64 // most of any team of an entry in any year, and days with any
}

func (s *Split) use(plan schedule.Plan) used {
	x := used{make(map[claim]bool), make(map[campaign.TeamID]int64), make(map[campaign.TeamID]int64)}
	type year struct{ resource, year int }
	sessions, days := make(map[year]int64), make(map[year]map[date.Date]bool)
	for i := range plan.Sessions {
		o := plan.Sessions[i].Occurrence
		d := s.day(o)
		for _, k := range s.named(o) {
			r := s.resources[k]
			x.chunks[claim{k, r.chunk(d)}] = true
			if r.entry == nil {
				continue
			}
			y := year{k, d.Year()}
			if days[y] == nil {
				days[y] = make(map[date.Date]bool)
			}
			sessions[y]++
			days[y][d] = true
			x.sessions[r.entry.ID] = max(x.sessions[r.entry.ID], sessions[y])
			x.out[r.entry.ID] = max(x.out[r.entry.ID], int64(len(days[y])))
		}
	}
	return x
}

// pinnedOf returns the most sessions, and the most days, of any team of an entry
// in any year that the pins of each node take.
func (s *Split) pinnedOf(entry *campaign.Team) (sessions, days []int64) {
	for _, n := range s.nodes {
		var plan schedule.Plan
		for _, pin := range n.pins {
			plan.Sessions = append(plan.Sessions, schedule.Session{Occurrence: pin.Occurrence})
		}
		x := s.use(plan)
		sessions, days = append(sessions, x.sessions[entry.ID]), append(days, x.out[entry.ID])
	}
	if s.pinned { // the pins may come to need it
		sessions[central], days[central] = int64(len(s.nodes[central].pins)), int64(len(s.nodes[central].pins))
	}
	return sessions, days
}
