package sheet

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// units is the sheet of what each unit does when: a row for each unit and
// session, units in the order of the programme.
func (b *book) units() page {
	p := b.start(b.Say(paper.SheetUnits))
	p.notes[len(p.notes)-1] += " " + b.count(len(b.shown), len(b.hidden))
	p.freeze, p.filter = 1, true
	t := table{columns: []column{
		{head: paper.SheetUnit, most: 28},
		{head: paper.SheetRole, most: 16},
		{head: paper.SheetDate, most: 12, kind: dayKind},
		{head: paper.SheetWeekday, most: 5, kind: centreKind},
		{head: paper.SheetHours, most: 12, kind: centreKind},
		{head: paper.SheetActivity, most: 26},
		{head: paper.SheetCounty, most: 20},
		{head: paper.SheetTown, most: 12},
		{head: paper.SheetVenue, most: 30},
		{head: paper.SheetHow, most: 8, kind: centreKind},
		{head: paper.SheetID, most: 22},
	}}
	work := make(map[campaign.UnitID][]schedule.Session)
	for _, s := range b.shown {
		for _, u := range b.involved(s) {
			work[u] = append(work[u], s)
		}
	}
	for _, u := range b.Q.Programme().Units {
		for _, s := range work[u.ID] {
			t.rows = append(t.rows, []any{
				u.Name, b.List(b.roles(u.ID, s)), day(b.Date(s)), b.weekday(s), b.Hours(s), b.Activity(s),
				b.Area(s, audience.County), b.Area(s, audience.Town), b.Venue(s), b.how(s), verbatim(s.ID),
			})
		}
	}
	p.tables = []table{t}
	return p
}

// involved returns the units that organise a session, are present, or send a
// team to it, each once.
func (b *book) involved(s schedule.Session) []campaign.UnitID {
	out := b.Q.UnitsOf(s.Occurrence)
	for _, o := range s.Organisers {
		if o.Unit != "" && !slices.Contains(out, o.Unit) {
			out = append(out, o.Unit)
		}
	}
	return out
}

// roles returns what a unit does at a session.
func (b *book) roles(id campaign.UnitID, s schedule.Session) []string {
	var out []string
	for _, r := range [...]struct {
		role campaign.Role
		name paper.Label
	}{
		{campaign.LeadOrganiser, paper.SheetRoleLead}, {campaign.HostOrganiser, paper.SheetRoleHost}, {campaign.CoOrganiser, paper.SheetRoleSupport},
	} {
		if slices.ContainsFunc(s.Organisers, func(o campaign.Organiser) bool { return o.Role == r.role && o.Unit == id }) {
			out = append(out, b.Say(r.name))
		}
	}
	if slices.Contains(s.Units, id) && len(out) == 0 {
		out = append(out, b.Say(paper.SheetRolePresent))
	}
	for _, t := range s.Teams {
		if team := b.Q.Team(t); team != nil && team.Unit == id {
			return append(out, b.Say(paper.SheetRoleTeam))
		}
	}
	return out
}

// duties is the list of publicity duties: unit × laws × audience × dates ×
// forms × who answers for it.
func (b *book) duties() page {
	p := b.start(b.Say(paper.SheetDuties))
	p.freeze, p.filter = 2, true
	t := table{columns: []column{
		{head: paper.SheetNumber, most: 5, kind: centreKind},
		{head: paper.SheetUnit, most: 28},
		{head: paper.SheetLaws, most: 32},
		{head: paper.SheetAudience, most: 20},
		{head: paper.SheetDates, most: 26},
		{head: paper.SheetForms, most: 20},
		{head: paper.SheetPost, most: 18},
		{head: paper.SheetSection, most: 18},
		{head: paper.SheetDuty, most: 12, kind: countKind},
		{head: paper.SheetGrade, most: 8, kind: centreKind},
	}}
	for _, u := range b.Q.Programme().Units {
		for _, d := range u.Duties {
			row := []any{
				len(t.rows) + 1, u.Name, b.lawNames(d.Laws), b.segmentNames(d.Audience), b.periods(d), b.formatNames(d.Forms), d.Post, d.Section,
			}
			if d.Sessions > 0 {
				row = append(row, d.Sessions, d.Grade.Name().In(b.Lang))
			}
			t.rows = append(t.rows, row)
		}
	}
	p.tables = []table{t}
	return p
}

func (b *book) periods(d campaign.Duty) list {
	var out list
	for _, r := range d.Dates {
		out = append(out, b.Period(r))
	}
	return out
}

func (b *book) segmentNames(ids []audience.SegmentID) string {
	return b.List(each(ids, func(id audience.SegmentID) string {
		for _, s := range b.Q.Programme().Segments {
			if s.ID == id {
				return s.Name
			}
		}
		return ""
	}))
}

func (b *book) formatNames(ids []campaign.FormatID) string {
	return b.List(each(ids, func(id campaign.FormatID) string {
		if f := b.Q.Format(id); f != nil {
			return f.Name
		}
		return ""
	}))
}
