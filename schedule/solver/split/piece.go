package split

import (
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// Central returns the piece that must be planned before the others, if there is
// one. The error is of a piece that does not pass its check, which is a mistake of
// this package.
func (s *Split) Central() (p Piece, ok bool, err error) {
	if len(s.nodes[central].venues) == 0 {
		return Piece{}, false, nil
	}
	p, err = s.build(central, s.deal(central, schedule.Plan{}), nil)
	return p, err == nil, err
}

// Pieces returns the other pieces, in the order of their areas in the programme,
// given the plan of the central one; without one the zero plan. The error is of
// a plan that names what the programme lacks.
func (s *Split) Pieces(plan schedule.Plan) ([]Piece, error) {
	if err := s.mine(plan); err != nil {
		return nil, err
	}
	x := s.deal(central+1, plan)
	before := s.before(plan)
	var out []Piece
	for n := 1; n < len(s.nodes); n++ {
		p, err := s.build(n, x, before)
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// Next returns the piece that follows those planned so far, for planning one after
// the other: it may use whatever they have not. The plans are those of the pieces
// that Next returned before, in that order; none at first. It is false once all
// are planned; then [Split.Merge] puts them together, with a zero central plan. The
// error is that of Central or Pieces.
func (s *Split) Next(plans []schedule.Plan) (p Piece, ok bool, err error) {
	done := len(plans)
	var before []met
	if len(s.nodes[central].venues) == 0 {
		done++
	} else if len(plans) > 0 {
		before = s.before(plans[0])
	}
	if done >= len(s.nodes) {
		return Piece{}, false, nil
	}
	var all schedule.Plan
	for _, plan := range plans {
		if err := s.mine(plan); err != nil {
			return Piece{}, false, err
		}
		all.Sessions = append(all.Sessions, plan.Sessions...)
	}
	if done > central && before == nil {
		before = s.before(schedule.Plan{})
	}
	p, err = s.build(done, s.deal(done, all), before)
	return p, err == nil, err
}

// mine checks that the sessions of a plan are of the programme.
func (s *Split) mine(plan schedule.Plan) error {
	for _, b := range s.q.Judge(plan.Occurrences()) {
		if b.Rule == campaign.RuleReference || b.Rule == campaign.RuleUnique {
			return fmt.Errorf("split: the plan is none of this programme: sessions %v: %s", b.Sessions, b.Detail.En)
		}
	}
	return nil
}

// builder makes the programme of one piece.
type builder struct {
	*Split
	n      int
	shares *shares
	p      campaign.Programme
	before []met // by the central piece, whom it drew
	prefix string

	present []bool // groups
	areas   map[audience.AreaID]bool
	units   map[campaign.UnitID]bool
	teams   map[campaign.TeamID]bool // as entered
	groups  map[audience.GroupID]bool
}

func (s *Split) build(n int, x *shares, before []met) (Piece, error) {
	b := &builder{
		Split: s, n: n, shares: x, p: *s.q.Programme(), before: before, present: s.present(n),
		areas: make(map[audience.AreaID]bool), units: make(map[campaign.UnitID]bool),
		teams: make(map[campaign.TeamID]bool), groups: make(map[audience.GroupID]bool),
	}
	piece := Piece{ID: CentralID}
	if n != central {
		piece.Areas = s.nodes[n].keys
		piece.ID = string(piece.Areas[0])
		b.p.Name += " · " + s.q.Area(piece.Areas[0]).Name
	}
	for _, a := range b.p.Areas {
		if s.areaNode[a.ID] == n {
			piece.Own.Areas = append(piece.Own.Areas, a.ID)
			b.areas[a.ID] = true
		}
	}
	for g, of := range s.groupNode {
		if of == n {
			piece.Own.Groups = append(piece.Own.Groups, s.q.Groups()[g].ID)
		}
	}
	b.staff()
	b.work()
	b.places()
	b.past()
	b.people()
	b.close()
	b.wishes()
	b.away()
	if err := b.settle(); err != nil {
		return Piece{}, err
	}
	piece.Programme = b.p
	return piece, nil
}

// staff keeps the teams that have a day here.
func (b *builder) staff() {
	var teams []campaign.Team
	for i, r := range b.resources {
		if r.entry == nil || b.teams[r.entry.ID] {
			continue
		}
		anybody := b.pinned && b.n == central // also on days on which a waiver lets it work
		if !anybody && !slices.ContainsFunc(r.chunks, func(c int) bool { return b.owns(i, c) }) {
			continue
		}
		b.teams[r.entry.ID] = true
		t := *r.entry
		t.Limits = b.shares.limits[t.ID][b.n]
		teams = append(teams, t)
		b.unit(t.Unit)
		b.area(t.Base.Area)
	}
	b.p.Teams = teams
}

func (b *builder) owns(resource, chunk int) bool {
	n, ok := b.shares.owner[claim{resource, chunk}]
	return ok && n == b.n
}

// area keeps an area with everything above it, by code and as governed.
func (b *builder) area(id audience.AreaID) {
	if id == "" {
		return
	}
	a := b.q.Area(id)
	b.areas[id] = true
	for _, above := range []audience.AreaID{a.Parent, a.GovernedBy} {
		if above != "" && !b.areas[above] {
			b.area(above)
		}
	}
}

// unit keeps a unit.
func (b *builder) unit(id campaign.UnitID) {
	if id != "" && !b.units[id] {
		b.units[id] = true
		b.area(b.q.Unit(id).Area)
	}
}

// places keeps the venues of the piece and what lies above its areas.
func (b *builder) places() {
	b.p.Venues = nil
	for _, v := range b.nodes[b.n].venues {
		b.p.Venues = append(b.p.Venues, *v)
		for _, d := range v.Catchment {
			b.groups[d.Group] = true
		}
	}
	for _, a := range b.q.Programme().Areas {
		if b.areaNode[a.ID] == b.n {
			b.area(a.Parent)
			b.area(a.GovernedBy)
		}
	}
	for g, yes := range b.present {
		if yes {
			b.area(b.q.Groups()[g].Area)
		}
	}
}

// people keeps the groups of the piece. Those of others that something names
// stay without people.
func (b *builder) people() {
	index := make(map[audience.GroupID]int)
	for g, group := range b.q.Groups() {
		index[group.ID] = g
	}
	var prune func(g audience.Group, area audience.AreaID) (audience.Group, bool)
	prune = func(g audience.Group, area audience.AreaID) (audience.Group, bool) {
		if g.Area == "" {
			g.Area = area
		}
		kept := b.groups[g.ID]
		var size int64
		if i, ok := index[g.ID]; ok && b.present[i] {
			size, kept = b.q.Groups()[i].Size, true
		}
		var parts []audience.Group
		for _, part := range g.Parts {
			if x, ok := prune(part, g.Area); ok {
				parts = append(parts, x)
				size += x.Size
				kept = true
			}
		}
		g.Parts, g.Size = parts, size
		return g, kept
	}
	b.p.Groups = nil
	for _, g := range b.q.Programme().Groups {
		if x, ok := prune(g, ""); ok {
			b.p.Groups = append(b.p.Groups, x)
			b.groupAreas(x)
		}
	}
}

func (b *builder) groupAreas(g audience.Group) {
	b.area(g.Area)
	for _, part := range g.Parts {
		b.groupAreas(part)
	}
}

// keep returns what passes, in a list of its own.
func keep[T any](list []T, ok func(T) bool) []T {
	var out []T
	for _, x := range list {
		if ok(x) {
			out = append(out, x)
		}
	}
	return out
}

// away gives every team and unit the days that are not its days here.
func (b *builder) away() {
	p := b.q.Programme()
	b.p.Absences = nil
	for _, a := range p.Absences {
		a.Teams = keep(a.Teams, func(id campaign.TeamID) bool { return b.teams[id.BaseID()] })
		a.Units = keep(a.Units, func(id campaign.UnitID) bool { return b.units[id] })
		if len(a.Teams)+len(a.Units) > 0 {
			b.p.Absences = append(b.p.Absences, a)
		}
	}
	var last campaign.Absence
	flush := func() {
		if len(last.Teams)+len(last.Units) > 0 {
			b.p.Absences = append(b.p.Absences, last)
		}
	}
	for d := p.Horizon.From; d <= p.Horizon.To; d++ {
		now := b.elsewhere(d)
		if slices.Equal(now.Teams, last.Teams) && slices.Equal(now.Units, last.Units) {
			last.Days.To = d
			continue
		}
		flush()
		last = now
	}
	flush()
}

// elsewhere lists who serves another piece on a day.
func (b *builder) elsewhere(d date.Date) campaign.Absence {
	a := campaign.Absence{Days: calendar.On(d), Reason: "分给其他地区"}
	for i, r := range b.resources {
		switch {
		case b.owns(i, r.chunk(d)):
		case r.entry != nil && b.teams[r.entry.ID]:
			a.Teams = append(a.Teams, r.team)
		case r.unit != "" && b.units[r.unit]:
			a.Units = append(a.Units, r.unit)
		}
	}
	return a
}

// settle checks the programme, and closes what cannot be done here though it can
// in the whole. Waivers of what is not broken here are not needed.
func (b *builder) settle() error {
	for {
		_, err := campaign.Check(b.p)
		if err == nil {
			return nil
		}
		mended := false
		for c := range b.p.Campaigns {
			for i := range b.p.Campaigns[c].Activities {
				a := &b.p.Campaigns[c].Activities[i]
				path := fmt.Sprintf("campaigns[%d].activities[%d].", c, i)
				for _, f := range campaign.FindingsOf(err) {
					if len(f.Path) > len(path) && f.Path[:len(path)] == path && (f.Code == campaign.CodeNobody || f.Code == campaign.CodeNoVenue) && a.Staff.Teams != (campaign.Span{}) && len(b.pinsOf(b.n, a.ID)) == 0 {
						b.shut(a)
						b.p.Assignments = keep(b.p.Assignments, func(as campaign.Assignment) bool { return as.Activity != a.ID })
						mended = true
					}
				}
			}
		}
		for i := range b.p.Pins {
			for k := len(b.p.Pins[i].Waivers) - 1; k >= 0; k-- {
				path := fmt.Sprintf("pins[%d].waivers[%d]", i, k)
				if slices.ContainsFunc(campaign.FindingsOf(err), func(f *campaign.Finding) bool { return f.Code == campaign.CodeWaiver && f.Path == path }) {
					b.p.Pins[i].Waivers = slices.Delete(slices.Clone(b.p.Pins[i].Waivers), k, k+1)
					mended = true
				}
			}
		}
		if !mended {
			return fmt.Errorf("split: the piece %q does not pass its check; please report it: %w", b.p.Name, err)
		}
	}
}
