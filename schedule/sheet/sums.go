package sheet

import (
	"fmt"
	"io"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// WriteSums writes a year summed up by [returns.SumShown] as a workbook
// (年度汇总.xlsx): 总体, sums by campaign, county, unit and setting with what was
// planned, held, held on another day, not held and not returned, the share held
// and the measures; 任务完成情况 by host, 未开展及原因, and 疑似重复 with what is not
// counted. A figure that is not exact keeps its 约 or 余 and is then a text.
//
// What a [paper.View] does not show has no row of its own: rows of nothing else
// are only counted, and so are sessions not held and double returns. By county
// and unit it stands in one row, 不列明细, whatever its place. The list should have
// passed [returns.Check].
func WriteSums(w io.Writer, q *campaign.Checked, p schedule.Plan, l returns.List, o Options) error {
	b := &sums{book: &book{View: paper.New(q, p, o), number: p.Fingerprint()}}
	s := returns.SumShown(q, p, l, b.Shows)
	b.s = s
	b.split()
	b.sessions = make(map[campaign.SessionID]schedule.Session)
	for _, x := range b.shown {
		b.sessions[x.ID] = x
	}
	pages := []page{b.overall()}
	for _, x := range []struct {
		name, head, rest paper.Label
		rows             []returns.Row
		apart            *returns.Row
	}{
		{paper.SheetSumCampaigns, paper.SheetCampaign, paper.SheetNone, s.Campaigns, nil},
		{paper.SheetByCounty, paper.SheetCounty, paper.SheetSumElsewhere, s.Counties, s.NotListed},
		{paper.SheetSumUnits, paper.SheetUnit, paper.SheetSumNoHost, s.Units, s.NotListed},
		{paper.SheetSumSettings, paper.SheetSetting, paper.SheetSumByArea, s.Settings, nil},
	} {
		pages = append(pages, b.by(x.name, x.head, x.rest, x.rows, x.apart)...)
	}
	pages = append(pages, b.goals(), b.absent(), b.doubles())
	data, err := render(b.View, pages)
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		return fmt.Errorf("write sums: %w", err)
	}
	return nil
}

// sums is what the sheets of a summary are made from.
type sums struct {
	*book
	s        returns.Summary
	sessions map[campaign.SessionID]schedule.Session // that may be shown
}

// begin makes a sheet with the lines below its title.
func (b *sums) begin(name paper.Label) page {
	p := b.start(b.Say(name))
	p.title = b.Say(paper.Noted, b.Q.Programme().Name+" "+b.Say(paper.SheetSums), b.Say(name))
	p.notes[len(p.notes)-1] += " " + b.Say(paper.SheetPlanNumber, b.number)
	p.notes = append(p.notes, b.Say(paper.SheetSumConfirmed, b.s.Returns, b.s.Confirmed, b.s.Drafts))
	return p
}

// overall is the sheet of everything: sessions, then measures.
func (b *sums) overall() page {
	p := b.begin(paper.SheetOverall)
	p.notes = append(p.notes, b.Say(paper.SheetSumNote))
	sessions := table{title: b.Say(paper.SheetSessions), columns: sessionColumns()}
	sessions.rows = [][]any{sessionCells(b.s.Whole)}
	measures := table{title: b.Say(paper.SheetSumMeasures), columns: []column{
		{head: paper.SheetRow, most: 20},
		{head: paper.SheetMeasure, most: 10, kind: centreKind},
		{head: paper.SheetSumPlanOnly, most: 14, kind: countKind},
		{head: paper.SheetSumReturned, most: 14, kind: countKind},
		{head: paper.SheetSumReturns, most: 10, kind: countKind},
	}}
	for _, c := range b.s.Whole.Measures {
		measures.rows = append(measures.rows, []any{b.measure(c.Measure), returns.MeasureUnit(b.Q, c.Measure).In(b.Lang), planned(c), b.actual(c), c.Returns})
	}
	p.tables = []table{sessions, measures}
	return p
}

// sessionColumns are what became of sessions.
func sessionColumns() []column {
	return []column{
		{head: paper.SheetSumPlanned, most: 10, kind: countKind},
		{head: paper.SheetSumHeld, most: 10, kind: countKind},
		{head: paper.SheetHeldLater, most: 10, kind: countKind},
		{head: paper.SheetNotHeld, most: 10, kind: countKind},
		{head: paper.SheetSumOpen, most: 10, kind: countKind},
		{head: paper.SheetSumRate, most: 10, kind: percentKind},
	}
}

func sessionCells(r returns.Row) []any {
	out := []any{r.Planned, r.Held, r.Later, r.NotHeld, r.Open, nil}
	if rate, ok := r.Rate(); ok {
		out[5] = percent(rate)
	}
	return out
}

// by is a sheet of sums: a row of sessions and measures for each thing. Measures
// that every return may have stand beside the sessions, those of the programme
// on a sheet of their own, whose headings repeat in print. What is apart from all
// things comes last.
func (b *sums) by(name, head, rest paper.Label, rows []returns.Row, apart *returns.Row) []page {
	p := b.begin(name)

	reserved := returns.Reserved()
	t := table{columns: append([]column{{head: head, most: 26}}, sessionColumns()...)}
	for _, id := range reserved {
		t.columns = append(t.columns,
			column{head: paper.Label(b.Say(paper.SheetSumPlan, b.measure(id))), most: 11, kind: countKind},
			column{head: paper.Label(b.Say(paper.SheetSumActual, b.measure(id))), most: 11, kind: countKind})
	}
	own := table{columns: []column{
		{head: head, most: 26},
		{head: paper.SheetRow, most: 20},
		{head: paper.SheetMeasure, most: 10, kind: centreKind},
		{head: paper.SheetSumPlanOnly, most: 10, kind: countKind},
		{head: paper.SheetSumReturned, most: 10, kind: countKind},
	}}
	hidden := 0
	for _, r := range rows {
		if !b.Open(r.Visibility) || head == paper.SheetCampaign && b.keeps(r.ID) {
			hidden++
			continue
		}
		called := r.Name
		if r.ID == "" {
			called = b.Say(rest)
		}
		cells := append([]any{called}, sessionCells(r)...)
		for _, id := range reserved {
			c, ok := r.Of(id)
			if !ok || !b.Open(c.Visibility) {
				cells = append(cells, nil, nil)
				continue
			}
			cells = append(cells, planned(c), b.actual(c))
		}
		t.rows = append(t.rows, cells)
		for _, c := range r.Measures {
			if !slices.Contains(reserved, c.Measure) && b.Open(c.Visibility) {
				own.rows = append(own.rows, []any{called, b.measure(c.Measure), returns.MeasureUnit(b.Q, c.Measure).In(b.Lang), planned(c), b.actual(c)})
			}
		}
	}
	if apart != nil { // of measures it says nothing: they are few enough to tell by whom
		t.rows = append(t.rows, append([]any{b.Say(paper.SheetNotListed)}, sessionCells(*apart)...))
	}
	p.notes = append(p.notes, b.hiddenTasks(hidden)...)
	p.tables, p.freeze = []table{t}, 1
	if len(own.rows) == 0 {
		return []page{p}
	}
	more := p
	more.name = b.Say(paper.Noted, p.name, b.Say(paper.SheetSumMeasures))
	more.title = b.Say(paper.Noted, b.Q.Programme().Name+" "+b.Say(paper.SheetSums), b.Say(paper.SheetBoth, b.Say(name), b.Say(paper.SheetSumMeasures)))
	more.tables, more.filter = []table{own}, true
	return []page{p, more}
}

// keeps reports whether the campaign of an ID may not be named.
func (b *sums) keeps(id string) bool {
	c := b.Q.Campaign(campaign.CampaignID(id))
	return c != nil && !b.showsCampaign(c)
}

func (b *sums) measure(id campaign.MeasureID) string { return returns.MeasureName(b.Q, id).In(b.Lang) }

// planned is what a plan expects of a measure, nothing if it expects none.
func planned(c returns.Comparison) any {
	if c.Planned == 0 {
		return nil
	}
	return c.Planned
}

// actual is what was returned of a measure: a number if it is exact, nothing if
// nobody has said anything.
func (b *sums) actual(c returns.Comparison) any {
	switch {
	case c.Returns == 0:
		return nil
	case c.Qualifier == returns.Exact:
		return c.Actual
	}
	return returns.FormatAmount(c.Actual, c.Qualifier, b.Lang)
}
