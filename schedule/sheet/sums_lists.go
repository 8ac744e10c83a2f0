package sheet

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// goals is the sheet of assignments, by host.
func (b *sums) goals() page {
	p := b.begin(paper.SheetSumGoals)
	t := table{columns: []column{
		{head: paper.SheetTask, most: 40},
		{head: paper.SheetHost, most: 26},
		{head: paper.SheetWanted, most: 10, kind: countKind},
		{head: paper.SheetSumPlanned, most: 10, kind: countKind},
		{head: paper.SheetHeld, most: 10, kind: countKind},
		{head: paper.SheetSumRemains, most: 15, kind: countKind},
		{head: paper.SheetSumDone, most: 10, kind: centreKind},
	}}
	hidden := 0
	for _, f := range b.s.Assignments {
		if !b.showsActivity(f.Activity) {
			hidden++
			continue
		}
		done := paper.SheetSumShort
		if f.Fulfilled {
			done = paper.SheetSumFulfilled
		} else if f.Veiled {
			done = paper.SheetNotListed
		}
		t.rows = append(t.rows, []any{f.Name, b.unit(f.Host), f.Wanted, f.Planned, f.Held, f.Open, b.Say(done)})
	}
	p.notes = append(p.notes, b.hiddenTasks(hidden)...)
	p.tables, p.filter = []table{t}, true
	return p
}

// absent is the sheet of sessions not held.
func (b *sums) absent() page {
	p := b.begin(paper.SheetSumAbsent)
	t := table{columns: []column{
		{head: paper.SheetID, most: 16},
		{head: paper.SheetDate, most: 12, kind: dayKind},
		{head: paper.SheetCampaign, most: 18},
		{head: paper.SheetActivity, most: 20},
		{head: paper.SheetCounty, most: 10},
		{head: paper.SheetVenue, most: 24},
		{head: paper.SheetReporter, most: 20},
		{head: paper.SheetWhy, most: 30},
	}}
	hidden := 0
	for _, x := range b.s.NotHeld {
		s, ok := b.sessions[x.Session]
		if !ok {
			hidden++
			continue
		}
		t.rows = append(t.rows, []any{
			verbatim(s.ID), day(b.Date(s)), b.Campaign(s), b.Activity(s), b.Area(s, audience.County), b.Venue(s), b.unit(x.Reporter), x.Reason,
		})
	}
	if hidden > 0 {
		p.notes = append(p.notes, b.Say(paper.SheetHidden, hidden))
	}
	p.tables, p.filter = []table{t}, true
	return p
}

// doubles is the sheet of work that was returned twice, and of figures that do
// not count for other reasons.
func (b *sums) doubles() page {
	p := b.begin(paper.SheetSumDoubles)
	hidden := 0
	twice := table{title: b.Say(paper.SheetSumDoubles), columns: []column{
		{head: paper.SheetSumSubject, most: 44},
		{head: paper.SheetSumTwice, most: 24},
		{head: paper.SheetSumCounted, most: 24},
		{head: paper.SheetSumLeft, most: 36},
	}}
	for _, d := range b.s.Doubles {
		what, ok := b.subject(d.Session, d.Campaign, d.Area)
		if !ok {
			hidden++
			continue
		}
		var measures, others []string
		for _, id := range d.Measures {
			measures = append(measures, b.measure(id))
		}
		for _, id := range d.Others {
			others = append(others, b.unit(id))
		}
		twice.rows = append(twice.rows, []any{what, b.List(measures), b.unit(d.Reporter), b.List(others)})
	}
	left := table{title: b.Say(paper.SheetSumLeftOut), columns: []column{
		{head: paper.SheetSumSubject, most: 44},
		{head: paper.SheetReporter, most: 24},
		{head: paper.SheetSumFigures, most: 24},
		{head: paper.SheetWhy, most: 36},
	}}
	for _, x := range b.s.LeftOut {
		what, ok := b.subject(x.Session, x.Campaign, x.Area)
		if !ok {
			hidden++
			continue
		}
		var figures list
		for _, f := range x.Figures {
			figures = append(figures, b.measure(f.Measure)+" "+returns.FormatAmount(f.Amount, f.Qualifier, b.Lang))
		}
		left.rows = append(left.rows, []any{what, b.unit(x.Reporter), figures, x.Cause.Name().In(b.Lang)})
	}
	p.notes = append(p.notes, b.hiddenTasks(hidden)...)
	p.tables = []table{twice, left}
	return p
}

// subject names what a return is about; false if that may not be named.
func (b *sums) subject(id campaign.SessionID, c campaign.CampaignID, area audience.AreaID) (string, bool) {
	if id != "" {
		s, ok := b.sessions[id]
		if !ok {
			return "", false
		}
		return b.Activity(s) + " " + b.brief(s), true
	}
	about := b.Q.Campaign(c)
	if about == nil || !b.showsCampaign(about) {
		return "", false
	}
	name := string(area)
	if a := b.Q.Area(area); a != nil {
		name = a.Name
	}
	return about.Name + " " + name, true
}

// unit names a unit.
func (b *sums) unit(id campaign.UnitID) string {
	if u := b.Q.Unit(id); u != nil {
		return u.Name
	}
	return string(id)
}
