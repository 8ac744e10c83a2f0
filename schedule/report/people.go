package report

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/paper"
)

// segments is the table of the segments, with the share of each that is
// reached as a bar from zero.
func (d *page) segments() {
	if len(d.all.Segments) == 0 {
		return
	}
	most := 0.0
	for _, r := range d.all.Segments {
		if r.Rate != nil {
			most = max(most, *r.Rate)
		}
	}
	full := int64(100)
	for _, end := range []int64{1, 2, 5, 10, 20, 50} {
		if most*100 <= float64(end) {
			full = end
			break
		}
	}
	d.section(paper.ReportSegments, "", "keep", func() {
		head := []string{
			d.Say(paper.ReportSegment), d.Say(paper.ReportSize), d.Say(paper.ReportAttendances), d.Say(paper.ReportReach),
			d.Say(paper.ReportRate), d.Say(paper.ReportRateAxis, "0—"+grouped(full)+"%"),
		}
		d.barTable("lnnnn", head, len(d.all.Segments), func(i int) ([]string, int64, int64, string) {
			r := d.all.Segments[i]
			cells := d.peopleCells(d.segmentName(r), r)
			value := int64(0)
			if r.Rate != nil {
				value = int64(float64(*r.Rate*10_000) + 0.5)
			}
			return append(cells, d.rate(r)), value, full * 100, cells[0] + " " + d.rate(r)
		})
		d.leaf("p", d.Say(paper.ReportSegmentsNote), "class", "note")
	})
}

func (f *facts) segmentName(r coverage.Row) string {
	for _, s := range f.Q.Programme().Segments {
		if s.ID == r.Scope.Segments[0] {
			return s.Name
		}
	}
	return string(r.Scope.Segments[0])
}

// peopleCells returns name, size, attendances and different people of a row.
func (f *facts) peopleCells(name string, r coverage.Row) []string {
	size := f.Say(paper.ReportNoSize)
	if r.Size > 0 {
		size = grouped(r.Size)
	}
	return []string{name, size, tens(r.Attendances), f.roughly(r.Reach.Expected)}
}

// rate writes the share of people reached; without a denominator there is none.
func (f *facts) rate(r coverage.Row) string {
	if r.Rate == nil {
		return f.Say(paper.ReportNoRate)
	}
	return percent(*r.Rate)
}

// bands is the annex: every line with its band.
func (d *page) bands() {
	d.section(paper.ReportBands, d.again(), "fresh", func() {
		d.leaf("p", d.Say(paper.ReportBandsNote), "class", "note")
		for _, part := range d.bandParts() {
			if len(part.rows) > 0 {
				d.leaf("h3", d.Say(part.title))
				d.bandTable(part.rows)
				if part.shown && d.counted > 0 {
					d.leaf("p", d.Say(paper.ReportShownOnly)+d.Say(paper.ReportSemicolon)+d.Say(paper.ReportCounted, grouped(d.counted)), "class", "note")
				}
			}
		}
	})
}

type bandRow struct {
	name string
	coverage.Row
}

type bandPart struct {
	title paper.Label
	rows  []bandRow
	shown bool // of shown sessions only
}

func (d *page) bandParts() []bandPart {
	parts := []bandPart{{title: paper.ReportWhole, rows: []bandRow{{d.Say(paper.ReportWhole), d.all.Whole}}}}
	var campaigns, crossed []bandRow
	for i, c := range d.Q.Programme().Campaigns {
		if d.names(&c) {
			campaigns = append(campaigns, bandRow{c.Name, d.all.Campaigns[i]})
		}
	}
	for _, r := range d.all.CampaignSegments {
		if c := d.Q.Campaign(r.Scope.Campaigns[0]); d.names(c) && r.Attendances > 0 {
			crossed = append(crossed, bandRow{c.Name + " · " + d.segmentName(r), r})
		}
	}
	return append(
		parts, bandPart{title: paper.ReportByCampaign, rows: campaigns}, bandPart{title: paper.ReportByCampaignSegment, rows: crossed},
		bandPart{paper.ReportByCounty, d.areaRows(audience.County, d.open.Counties), true},
		bandPart{paper.ReportByTown, d.areaRows(audience.Town, d.open.Towns), true},
	)
}

func (f *facts) areaRows(level audience.Level, rows []coverage.Row) []bandRow {
	var out []bandRow
	for i, a := range f.areas(level) {
		out = append(out, bandRow{f.areaName(a), rows[i]})
	}
	return out
}

// areaName tells a town's county as well.
func (f *facts) areaName(a audience.Area) string {
	if over := f.Q.Area(f.Q.Above(a.ID, audience.County)); a.Level == audience.Town && over != nil {
		return over.Name + " · " + a.Name
	}
	return a.Name
}

func (d *page) bandTable(rows []bandRow) {
	head := []string{
		d.Say(paper.ReportLine), d.Say(paper.ReportSize), d.Say(paper.ReportAttendances), d.Say(paper.ReportReach),
		d.Say(paper.ReportLowest), d.Say(paper.ReportHighest), d.Say(paper.ReportRate),
	}
	var cells [][]string
	for _, r := range rows {
		cells = append(cells, append(
			d.peopleCells(r.name, r.Row), d.roughly(r.Reach.Lower), d.roughly(r.Reach.Upper), d.rate(r.Row),
		))
	}
	d.table("wnnnnnn", head, cells)
}

// barTable writes a table whose last column is a bar from zero.
func (d *page) barTable(columns string, head []string, n int, row func(int) (cells []string, value, full int64, title string)) {
	d.tableOf(columns, head, n, func(i int) {
		cells, value, full, title := row(i)
		for c, text := range cells {
			d.leaf("td", text, "class", side(columns, c))
		}
		d.el("td", func() { d.meter(value, full, title) }, "class", "bars")
	})
}

// activityName returns what happens at a session, with its campaign.
func (f *facts) activityName(id campaign.ActivityID) string {
	a, c := f.Q.Activity(id)
	if a.Name == c.Name {
		return a.Name
	}
	return c.Name + " · " + a.Name
}
