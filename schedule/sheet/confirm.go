package sheet

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/paper"
)

// confirm is the sheet of what has to be confirmed: counts by matter and area,
// then session by session with a blank for the answer, then the exceptions.
func (b *book) confirm() page {
	p := b.start(b.Say(paper.SheetConfirm))
	p.tables = []table{b.matters(), b.toSettle()}
	if t := b.exceptions(); len(t.rows) > 0 {
		p.tables = append(p.tables, t)
	}
	return p
}

func (b *book) matters() table {
	t := table{title: b.Say(paper.SheetByKind), columns: []column{
		{head: paper.SheetMatter, most: 40},
		{head: paper.SheetCertainty, most: 10, kind: centreKind},
		{head: paper.SheetArea, most: 20},
		{head: paper.SheetQuantity, most: 10, kind: countKind},
	}}
	all := b.report.Confirm
	for i, c := range all { // by matter and certainty
		like := func(x coverage.Confirm) bool { return x.What == c.What && x.Certainty == c.Certainty }
		if i > 0 && like(all[i-1]) {
			continue
		}
		row := func(area string, n int) {
			t.rows = append(t.rows, []any{c.What.Name().In(b.Lang), b.certainty(c.Certainty), area, n})
		}
		rest := 0
		for _, x := range all {
			if like(x) {
				rest += x.Count
			}
		}
		for _, x := range b.open().Confirm {
			if !like(x) {
				continue
			}
			area := b.areaName(x.Area)
			if x.Area == "" {
				area = b.Say(paper.SheetWhole)
			}
			row(area, x.Count)
			rest -= x.Count
		}
		if rest > 0 {
			row(b.Say(paper.SheetNotListed), rest)
		}
	}
	if n := b.unconfirmedUnits(); n > 0 {
		t.rows = append(t.rows, []any{b.Say(paper.SheetUnconfirmed), b.certainty(audience.Assumed), b.Say(paper.SheetWhole), n})
	}
	return t
}

// unconfirmedUnits counts the units of listed sessions whose entry is no known
// fact.
func (b *book) unconfirmedUnits() int {
	seen := make(map[campaign.UnitID]bool)
	for _, s := range b.shown {
		for _, id := range s.Units {
			if u := b.Q.Unit(id); u != nil && u.Source.Certainty != audience.Known {
				seen[id] = true
			}
		}
	}
	return len(seen)
}

// toSettle lists the sessions of which something is open.
func (b *book) toSettle() table {
	t := table{title: b.Say(paper.SheetBySession), columns: []column{
		{head: paper.SheetActivity, most: 40},
		{head: paper.SheetDate, most: 12, kind: dayKind},
		{head: paper.SheetCounty, most: 20},
		{head: paper.SheetTown, most: 12},
		{head: paper.SheetVenue, most: 30},
		{head: paper.SheetToSettle, most: 50},
		{head: paper.SheetSettled, most: 24, kind: fillKind},
		{head: paper.SheetID, most: 22},
	}}
	for _, s := range b.shown {
		if open := b.openMatters(s); len(open) > 0 {
			t.rows = append(t.rows, []any{
				b.Activity(s), day(b.Date(s)), b.Area(s, audience.County), b.Area(s, audience.Town), b.Venue(s), open, nil, verbatim(s.ID),
			})
		}
	}
	return t
}

// openMatters returns what is to be settled about a session, one line each.
func (b *book) openMatters(s schedule.Session) list {
	var out list
	v := b.Q.Venue(s.Venue)
	switch {
	case v.Placeholder:
		out = append(out, b.Say(paper.Placeholder))
	case v.Source.Certainty == audience.Open && v.Source.Note != "":
		out = append(out, b.Say(paper.Noted, b.Say(paper.SheetVenueOpen), v.Source.Note))
	case v.Source.Certainty == audience.Open:
		out = append(out, b.Say(paper.SheetVenueOpen))
	}
	if s.Proposed {
		out = append(out, b.Say(paper.Proposed))
	}
	for _, why := range b.Q.Movable(s.Occurrence) {
		out = append(out, why.In(b.Lang))
	}
	return out
}

// exceptions lists the rules that waivers of listed pins lift. A breach that
// touches a session that is not listed is left out.
func (b *book) exceptions() table {
	t := table{title: b.Say(paper.SheetExceptions), columns: []column{
		{head: paper.SheetActivity, most: 40},
		{head: paper.SheetDate, most: 12, kind: dayKind},
		{head: paper.SheetRule, most: 16},
		{head: paper.SheetApproved, most: 12},
		{head: paper.SheetWhy, most: 30},
	}}
	for _, x := range b.verdict.Exceptions {
		var first *schedule.Session
		listed := true
		for _, id := range x.Sessions {
			i := slices.IndexFunc(b.shown, func(s schedule.Session) bool { return s.ID == id })
			if i < 0 {
				listed = false
			} else if first == nil {
				first = &b.shown[i]
			}
		}
		if !listed || first == nil {
			continue
		}
		info, _ := x.Rule.Info()
		t.rows = append(t.rows, []any{b.Activity(*first), day(b.Date(*first)), info.Name.In(b.Lang), x.Waiver.Post, x.Waiver.Reason})
	}
	return t
}
