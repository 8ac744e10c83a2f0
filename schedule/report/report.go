package report

import (
	"io"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// Options of the report: its language, and whether internal sessions are shown.
type Options = paper.Options

// Write writes the full report. The same input gives the same bytes. The only
// error is that of the writer.
//
// It costs about one [check.Plan] and two [coverage.Of].
func Write(w io.Writer, q *campaign.Checked, p schedule.Plan, o Options) error {
	d := newPage(newFacts(q, p, o))
	d.document(paper.ReportFull, func() {
		d.pageOne()
		d.campaigns()
		d.timeline()
		d.growth()
		d.segments()
		d.units()
		d.teams()
		d.townships()
		d.itineraries()
		d.bands()
		d.movable()
		d.exceptions()
	})
	_, err := io.WriteString(w, d.b.String())
	return err
}

// OnePage writes page one of the report alone, for one sheet of A4.
func OnePage(w io.Writer, q *campaign.Checked, p schedule.Plan, o Options) error {
	d := newPage(newFacts(q, p, o))
	d.document(paper.ReportOnePage, d.pageOne)
	_, err := io.WriteString(w, d.b.String())
	return err
}

// pageOne writes the seven sections of page one.
func (d *page) pageOne() {
	d.el("div", func() {
		d.head()
		d.targets()
		d.places()
		d.figures()
		d.missed()
		d.confirm()
		d.leaf("p", d.Say(paper.ReportFoot), "class", "foot")
	}, "class", "one")
}
