package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/docx"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// runSummary sums a year up: planned against held.
func runSummary(o options, stdout io.Writer) error {
	if _, err := missingFolders(o.out); err != nil {
		return err
	}
	a, err := planned(o)
	if err != nil {
		return err
	}
	if err := a.readTemplate(o.template); err != nil {
		return err
	}
	list, err := readReturns(o.returns)
	if err != nil {
		return err
	}
	if err := returns.Check(a.q, a.plan, list); err != nil {
		return inFile{o.returns, err}
	}
	v := paper.Options{Lang: o.lang, Internal: o.internal}
	view := paper.New(a.q, a.plan, v)
	sums := returns.SumShown(a.q, a.plan, list, view.Shows)
	name := func(t campaign.Text) string { return t.In(o.names) }
	files, err := made([]output{
		{name(campaign.Text{Zh: "年度汇总.xlsx", En: "annual-sums.xlsx"}), func(w io.Writer) error { return sheet.WriteSums(w, a.q, a.plan, list, v) }},
		{name(campaign.Text{Zh: "年度总结数据稿.docx", En: "year-figures.docx"}), func(w io.Writer) error { return docx.Summary(w, a.q, a.plan, list, a.documents(v)) }},
	})
	if err != nil {
		return err
	}
	if err := writeAll(o.out, files); err != nil {
		return err
	}
	p := &sumsPage{page: page{answer: a, lang: o.lang}, sums: sums, view: view}
	p.all()
	_, err = io.WriteString(stdout, p.text()+written(o, files))
	return err
}

// sumsPage is a summary of a year being written.
type sumsPage struct {
	page
	sums returns.Summary
	view paper.View
}

// all is the whole page.
func (p *sumsPage) all() {
	p.add(p.title())
	p.add(p.say(back.Head, p.plan.Fingerprint(), p.sums.Returns, p.sums.Confirmed, p.sums.Drafts))
	p.add(p.sessionCounts(p.sums.Whole))
	if _, hidden := p.view.Sessions(); hidden > 0 {
		p.add(p.say(back.OnlyCounted, hidden))
	}
	p.add(columns(slices.Concat(
		p.rows(back.Campaigns, slices.Insert(slices.Clone(p.sums.Campaigns), 0, p.whole()), back.NoCampaign),
		p.rows(back.Counties, p.sums.Counties, back.NoCounty), p.apart(),
	), 3, 0)...)
	p.add("  " + p.say(back.Note))
	p.fulfilments()
	p.absent()
	p.doubles(p.sums.Doubles)
	if n := len(p.sums.LeftOut); n > 0 {
		p.add(p.say(back.LeftOut, n))
	}
}

// apart is the row of what may not be shown, which no county has.
func (p *sumsPage) apart() [][]string {
	r := p.sums.NotListed
	if r == nil {
		return nil
	}
	return [][]string{{"  " + p.say(words.Apart), grouped(int64(r.Held+r.Later)) + "/" + grouped(int64(r.Planned)), p.rate(*r)}}
}

// shows reports whether something of a visibility may be named.
func (p *sumsPage) shows(v campaign.Visibility) bool {
	return v == campaign.Public || v == campaign.Internal && p.view.Internal
}

// sessionCounts says what became of the sessions.
func (p *sumsPage) sessionCounts(r returns.Row) string {
	return p.say(back.Counts, grouped(int64(r.Planned)), grouped(int64(r.Held+r.Later)), grouped(int64(r.Later)),
		grouped(int64(r.NotHeld)), grouped(int64(r.Open)), p.rate(r))
}

// rate is the share of the sessions planned that were held, in whole percent;
// only all of them are 100%.
func (p *sumsPage) rate(r returns.Row) string {
	if _, known := r.Rate(); !known {
		return "—"
	}
	return fmt.Sprintf("%d%%", (r.Held+r.Later)*100/r.Planned)
}

// columns of a table besides sessions and rate.
var sumsColumns = []campaign.MeasureID{returns.Attendance, returns.Items, returns.Advice, returns.Present}

// whole is everything as a row with a name.
func (p *sumsPage) whole() returns.Row {
	r := p.sums.Whole
	r.ID, r.Name, r.Visibility = "*", p.say(back.Whole), campaign.Public
	return r
}

// rows is a heading and planned against held of what may be named, and how much
// else there is.
func (p *sumsPage) rows(title campaign.Text, rows []returns.Row, rest campaign.Text) [][]string {
	head := []string{p.say(title), p.say(back.HeldOf), p.say(back.Rate)}
	for _, id := range sumsColumns {
		head = append(head, returns.MeasureName(p.q, id).In(p.lang))
	}
	table, hidden := [][]string{head}, 0
	for _, r := range rows {
		switch {
		case !p.shows(r.Visibility):
			hidden++
		case r.ID == "":
			table = append(table, p.row(p.say(rest), r))
		default:
			table = append(table, p.row(r.Name, r))
		}
	}
	if hidden > 0 {
		table = append(table, []string{"  " + p.say(back.RowsHidden, hidden)})
	}
	return table
}

func (p *sumsPage) row(name string, r returns.Row) []string {
	cells := []string{"  " + name, "—", p.rate(r)}
	if r.Planned > 0 {
		cells[1] = grouped(int64(r.Held+r.Later)) + "/" + grouped(int64(r.Planned))
	}
	for _, id := range sumsColumns {
		c, known := r.Of(id)
		actual, expected := "—", "—"
		if known && c.Returns > 0 {
			actual = reportedAmount(c.Actual, c.Qualifier, p.lang)
		}
		if c.Planned > 0 {
			expected = grouped(c.Planned)
		}
		cell := actual + "/" + expected
		if cell == "—/—" || !p.shows(c.Visibility) {
			cell = "—"
		}
		cells = append(cells, cell)
	}
	return cells
}

// fulfilments says of each assignment how many hosts have done it, and names
// the others.
func (p *sumsPage) fulfilments() {
	var order []campaign.AssignmentID
	byGoal, hidden := make(map[campaign.AssignmentID][]returns.Fulfilment), 0
	for _, f := range p.sums.Assignments {
		if a, _ := p.q.Activity(f.Activity); a == nil || !p.shows(a.Visibility) {
			hidden++
			continue
		}
		if byGoal[f.Goal] == nil {
			order = append(order, f.Goal)
		}
		byGoal[f.Goal] = append(byGoal[f.Goal], f)
	}
	if len(order) == 0 {
		return
	}
	p.add(p.say(back.Tasks))
	for _, id := range order {
		of, ready := byGoal[id], 0
		var short []string
		for _, f := range of {
			switch {
			case f.Fulfilled:
				ready++
			case f.Veiled:
				short = append(short, p.unitName(f.Host)+" "+p.say(words.Hidden))
			case f.Open > 0:
				short = append(short, p.say(back.HostOpen, p.unitName(f.Host), f.Held, f.Wanted, f.Open))
			default:
				short = append(short, p.say(back.HostShort, p.unitName(f.Host), f.Held, f.Wanted))
			}
		}
		line := p.say(back.TaskOf, of[0].Name, ready, len(of))
		if len(short) > 0 {
			line += p.say(words.Colon)
		}
		p.add(hang("  "+line, short, p.say(words.List))...)
	}
	if hidden > 0 {
		p.add("  " + p.say(back.RowsHidden, hidden))
	}
}

// absent lists what was not held, and why.
func (p *sumsPage) absent() {
	if len(p.sums.NotHeld) == 0 {
		return
	}
	p.add(p.say(back.Absent, len(p.sums.NotHeld)))
	var rows [][]string
	hidden := 0
	for _, x := range p.sums.NotHeld {
		s, known := p.shown(x.Session)
		if !known {
			hidden++
			continue
		}
		reason := x.Reason
		if reason == "" {
			reason = p.say(back.NoReason)
		}
		rows = append(rows, []string{"  " + p.day(p.view.Date(s)), p.view.Venue(s), p.view.Activity(s), reason})
	}
	p.firstOf(columns(rows, 2, 0, 1, 2, 3), hidden)
}

// shown returns a session of the plan if it may be named.
func (p *sumsPage) shown(id campaign.SessionID) (schedule.Session, bool) {
	sessions, _ := p.view.Sessions()
	if i := slices.IndexFunc(sessions, func(s schedule.Session) bool { return s.ID == id }); i >= 0 {
		return sessions[i], true
	}
	return schedule.Session{}, false
}
