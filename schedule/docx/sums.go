package docx

import (
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// assignments lists what each host was to hold and what it held.
func (d *summary) assignments() {
	var rows [][]string
	for _, f := range d.sums.Assignments {
		if d.kept[f.Activity] {
			continue
		}
		done := d.say(paper.SheetSumShort)
		if f.Fulfilled {
			done = d.say(paper.SheetSumFulfilled)
		} else if f.Open > 0 {
			done = d.fill() // some of its sessions have no return yet
		} else if f.Veiled {
			done = d.say(paper.SheetNotListed)
		}
		rows = append(rows, []string{f.Name, d.q.Unit(f.Host).Name, d.whole(f.Wanted), d.whole(f.Held), done})
	}
	if len(rows) == 0 {
		return
	}
	d.heading(paper.SheetSumGoals)
	d.table([]column{
		{paper.DocTask, 31, false}, {paper.DocHost, 29, false}, {paper.DocWanted, 12, true}, {paper.SheetHeld, 12, true}, {paper.SheetSumDone, 16, true},
	}, rows)
}

// notHeld lists what was not held and why. Of what may not be shown it has the
// number.
func (d *summary) notHeld() {
	d.heading(paper.DocNotHeld)
	shown := d.byID()
	var rows [][]string
	for _, a := range d.sums.NotHeld {
		if s, ok := shown[a.Session]; ok {
			rows = append(rows, []string{d.view.Day(d.view.Date(s)), d.view.Activity(s), d.view.Venue(s), d.or(a.Reason), d.q.Unit(a.Reporter).Name})
		}
	}
	all := d.sums.Whole
	if len(rows) > 0 {
		d.table([]column{
			{paper.DocWhen, 18, false}, {paper.DocActivity, 22, false}, {paper.DocVenue, 20, false}, {paper.SheetWhyNot, 20, false}, {paper.DocReporter, 20, false},
		}, rows)
	}
	switch apart := len(d.sums.NotHeld) - len(rows); {
	case apart > 0:
		d.text(paper.DocNotHeldKept, d.whole(apart))
	case len(rows) > 0:
	case all.Open > 0:
		d.add("Body", d.fill())
	default:
		d.text(paper.DocNone)
	}
}

// byID returns the sessions that may be shown.
func (d *summary) byID() map[campaign.SessionID]schedule.Session {
	out := make(map[campaign.SessionID]schedule.Session, len(d.shown))
	for _, s := range d.shown {
		out[s.ID] = s
	}
	return out
}

// sources lists the returns for areas, drafts as well; those for sessions are
// in the workbook.
func (d *summary) sources() {
	d.heading(paper.DocSources)
	var rows [][]string
	sessions, apart := 0, 0
	for _, r := range d.list.Returns {
		if r.Session != "" {
			sessions++
			continue
		}
		if d.kept.Campaign(d.q.Campaign(r.Campaign)) {
			apart++
			continue
		}
		rows = append(rows, d.source(r))
	}
	if len(rows) > 0 {
		d.table([]column{
			{paper.DocReporter, 20, false}, {paper.DocAboutWhat, 25, false}, {paper.DocFigure, 21, false}, {paper.DocStatus, 11, true}, {paper.DocSource, 23, false},
		}, rows)
	}
	if sessions > 0 {
		d.text(paper.DocSessionReturns, d.whole(sessions))
	}
	if apart > 0 {
		d.text(paper.DocReturnsKept, d.whole(apart))
	}
	if len(d.list.Returns) == 0 {
		d.text(paper.DocNone)
	}
	d.doubles()
	if all := returns.Sum(d.q, d.view.Plan, d.list).LeftOut; len(all) > 0 { // of the totals
		seen := make(map[returns.ID]bool, len(all))
		for _, x := range all {
			seen[x.Return] = true
		}
		d.text(paper.DocSameWork, d.whole(len(seen)))
	}
}

// source is the row of a return for an area.
func (d *summary) source(r returns.Return) []string {
	var figures []string
	for _, f := range r.Figures {
		name, unit := returns.MeasureName(d.q, f.Measure), returns.MeasureUnit(d.q, f.Measure)
		figures = append(figures, d.say(paper.DocFigureOf, name.In(d.view.Lang), d.amount(f.Amount, f.Qualifier), unit.In(d.view.Lang)))
	}
	days := r.Days
	if days.IsZero() {
		days = d.p.Horizon
	}
	return []string{
		d.q.Unit(r.Reporter).Name, d.say(paper.DocAbouts, d.q.Campaign(r.Campaign).Name, d.q.Area(r.Area).Name, d.period(days)), d.view.List(figures),
		r.Status.Name().In(d.view.Lang), d.or(r.Source.Note),
	}
}

// doubles lists the work that several reporters returned.
func (d *summary) doubles() {
	shown := d.byID()
	var lines []string
	for _, x := range d.sums.Doubles {
		about := ""
		if x.Session == "" {
			if d.kept.Campaign(d.q.Campaign(x.Campaign)) {
				continue
			}
			about = d.say(paper.Noted, d.q.Campaign(x.Campaign).Name, d.q.Area(x.Area).Name)
		} else {
			s, ok := shown[x.Session]
			if !ok {
				continue
			}
			about = d.say(paper.Noted, d.view.Activity(s), d.view.Day(d.view.Date(s)))
		}
		var others []string
		for _, u := range x.Others {
			others = append(others, d.q.Unit(u).Name)
		}
		lines = append(lines, d.say(paper.DocDouble, about, d.q.Unit(x.Reporter).Name, d.view.List(others)))
	}
	if len(lines) > 0 {
		d.text(paper.DocDoublesAre, d.whole(len(lines)))
	}
	for i, line := range lines {
		d.item(i+1, line)
	}
	if apart := len(d.sums.Doubles) - len(lines); apart > 0 {
		d.text(paper.DocDoublesKept, d.whole(apart))
	}
}
