package docx

import (
	"fmt"
	"io"
	"strconv"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// Summary writes the figures for the year's summary (年度总结数据稿): for the whole
// year and for each campaign what was planned beside what was held, as
// [returns.Sum] sums it up; the assignments; what was not held and why; and the
// returns that this rests on. Drafts are counted and not summed. What no
// confirmed return says is 〔待填〕. Text other than figures is left to the
// office.
//
// The error is that of w, or the findings of [returns.Check].
func Summary(w io.Writer, q *campaign.Checked, p schedule.Plan, l returns.List, o Options) error {
	if err := returns.Check(q, p, l); err != nil {
		return err
	}
	d := &summary{planner: newPlanner(q, p, o), list: l}
	d.sums = returns.SumShown(q, p, l, d.view.Shows)
	d.headline(d.say(paper.DocSummaryTitle, q.Programme().Name), "")
	d.remarks()
	d.overall()
	d.figures()
	d.assignments()
	d.notHeld()
	d.sources()
	for _, l := range []paper.Label{paper.DocProblems, paper.DocNext} {
		d.heading(l)
		d.add("Body", d.fill())
	}
	d.sign()
	return d.write(w)
}

type summary struct {
	*planner
	list returns.List
	sums returns.Summary
}

// overall says what was planned and held, and what the figures rest on.
func (d *summary) overall() {
	d.heading(paper.DocOverall)
	var people audience.People
	for _, s := range d.view.Plan.Sessions {
		people += s.Expected.Attendances
	}
	d.text(paper.DocPlannedAll, d.number(int64(len(d.view.Plan.Sessions))), d.number(people.Whole()))
	if d.hidden > 0 {
		d.text(paper.DocHidden, d.number(int64(d.hidden)))
	}
	all := d.sums.Whole
	held, rate, later, off := d.fill(), d.fill(), d.fill(), d.fill()
	if share, ok := all.Rate(); ok && all.Open < all.Planned {
		held, rate = d.whole(all.Held+all.Later), fmt.Sprintf("%.1f%%", 100*share)
		later, off = d.whole(all.Later), d.whole(all.NotHeld)
	}
	d.text(paper.DocHeldAll, held, rate, later, off, d.whole(all.Open))
	d.text(paper.DocReturnsAll, d.whole(d.sums.Returns), d.whole(d.sums.Confirmed), d.whole(d.sums.Drafts))
	rows := [][]string{d.sessionsRow(all)}
	for _, m := range returns.Reserved() {
		if c, ok := all.Of(m); ok {
			rows = append(rows, d.measureRow(c, true))
		}
	}
	d.comparison(rows)
}

func (d *summary) whole(n int) string { return d.number(int64(n)) }

// comparison appends a table of what was planned and what was held.
func (d *summary) comparison(rows [][]string) {
	d.table([]column{
		{paper.DocFigure, 28, false}, {paper.DocPlanned, 22, true}, {paper.DocReturned, 22, true}, {paper.DocRestsOn, 28, false},
	}, rows)
}

// figures has a table for each campaign that may be named.
func (d *summary) figures() {
	d.heading(paper.DocByCampaign)
	d.text(paper.DocHowSummed)
	rows := make(map[string]returns.Row)
	for _, r := range d.sums.Campaigns {
		rows[r.ID] = r
	}
	apart, n := 0, 0
	for i := range d.p.Campaigns {
		c := &d.p.Campaigns[i]
		if d.kept.Campaign(c) {
			apart++
			continue
		}
		n++
		d.add("Heading2", d.say(paper.DocNth, d.nth(n), c.Name))
		d.comparison(d.rows(c, rows[string(c.ID)]))
	}
	if apart > 0 {
		d.text(paper.DocCampaignsKept, d.number(int64(apart)))
	}
}

// nth is the number of a heading of the second level.
func (d *summary) nth(n int) string {
	if d.view.English() {
		return strconv.Itoa(n)
	}
	return paper.Numeral(n)
}

// rows returns the figures of a campaign: sessions, the totals, then measures in
// the order of the programme. A total that says the same as its only part is
// left out, and so is a part of which nothing is returned beside a total of
// which something is.
func (d *summary) rows(c *campaign.Campaign, r returns.Row) [][]string {
	parts := make(map[campaign.MeasureID][]returns.Comparison)
	var all []returns.Comparison
	for _, m := range r.Measures {
		own := d.q.Measure(m.Measure) != nil
		if own && !d.view.Open(m.Visibility) && !d.expects(c, m.Measure) {
			continue
		}
		if t := returns.Total(d.q, m.Measure); t != "" {
			parts[t] = append(parts[t], m)
		}
		all = append(all, m)
	}
	rows := [][]string{d.sessionsRow(r)}
	for _, m := range all {
		total, _ := r.Of(returns.Total(d.q, m.Measure))
		of := parts[m.Measure]
		switch {
		case m.Returns == 0 && total.Returns > 0:
		case len(of) == 1 && of[0].Planned == m.Planned && of[0].Actual == m.Actual && of[0].Returns == m.Returns:
		default:
			rows = append(rows, d.measureRow(m, d.q.Measure(m.Measure) == nil || d.expects(c, m.Measure)))
		}
	}
	return rows
}

// sessionsRow compares the sessions planned with those held.
func (d *summary) sessionsRow(r returns.Row) []string {
	held, from := d.fill(), "—"
	if known := r.Planned - r.Open; known > 0 {
		held, from = d.whole(r.Held+r.Later), d.say(paper.DocBySession, d.whole(known))
	}
	return []string{d.say(paper.DocSessionsOf), d.whole(r.Planned), held, from}
}

// measureRow compares a measure, its planned amount only where it may be shown.
func (d *summary) measureRow(c returns.Comparison, planned bool) []string {
	name := returns.MeasureName(d.q, c.Measure).In(d.view.Lang)
	if unit := returns.MeasureUnit(d.q, c.Measure).In(d.view.Lang); unit != "" {
		name = d.say(paper.Noted, name, unit)
	}
	want, got, from := "—", d.fill(), "—"
	if planned && (c.Planned > 0 || c.Returns == 0) {
		want = d.number(c.Planned)
	}
	if c.Returns > 0 {
		got, from = d.amount(c.Actual, c.Qualifier), d.say(paper.DocBySession, d.whole(c.Returns))
	}
	return []string{name, want, got, from}
}

// expects reports whether an activity that may be named brings the measure.
func (d *summary) expects(c *campaign.Campaign, m campaign.MeasureID) bool {
	for _, a := range c.Activities {
		for _, y := range d.q.Yields(a.ID) {
			if y.Measure == m && !d.kept[a.ID] {
				return true
			}
		}
	}
	return false
}

// amount writes a figure with its qualifier: 约300, 12000余.
func (d *summary) amount(n int64, q returns.Qualifier) string {
	return returns.FormatAmount(n, q, d.view.Lang)
}
