package sheet

import (
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/paper"
)

// covered is the sheet of coverage: the whole, then by campaign, county, setting
// and audience, then places and other measures. Only listed sessions are told
// apart by county, so that nobody can work out where the others are.
func (b *book) covered() page {
	p := b.start(b.Say(paper.SheetCoverage))
	p.notes = append(p.notes, b.overlap(b.report.Overlap))
	p.freeze = 1
	r, open := b.report, b.open()
	counties := b.rows(paper.SheetByCounty, open.Counties, func(c coverage.Cut) string { return b.areaName(c.Areas[0]) })
	if x := open.Elsewhere; x != nil && x.Sessions > 0 {
		counties.rows = append(counties.rows, []any{b.Say(paper.ReportElsewhere), x.Size, x.Sessions})
	}
	if n := len(b.hidden); n > 0 {
		p.notes = append(p.notes, b.Say(paper.SheetTotalsAll))
		counties.rows = append(counties.rows, []any{b.Say(paper.SheetNotListed), nil, n, r.Whole.Proposed - open.Whole.Proposed})
	}
	p.tables = []table{
		b.rows(paper.SheetWhole, []coverage.Row{r.Whole}, func(coverage.Cut) string { return b.Say(paper.SheetWhole) }),
		b.rows(paper.SheetByCampaign, r.Campaigns, func(c coverage.Cut) string { return b.campaignName(c.Campaigns[0]) }),
		counties,
		b.rows(paper.SheetBySetting, r.Settings, func(c coverage.Cut) string { return b.settingNames(c.Settings) }),
	}
	if len(r.Segments) > 0 {
		p.tables = append(p.tables, b.rows(paper.SheetBySegment, r.Segments, func(c coverage.Cut) string { return b.segmentNames(c.Segments) }))
	}
	p.tables = append(p.tables, b.places(r.Whole.Places))
	if len(r.Whole.Measures) > 0 {
		p.tables = append(p.tables, b.measures(r.Whole))
	}
	if n := b.hiddenCampaigns(); n > 0 {
		p.notes = append(p.notes, b.Say(paper.SheetHiddenCampaigns, n))
	}
	return p
}

// open counts what the listed sessions cover.
func (b *book) open() *coverage.Report {
	if len(b.hidden) == 0 {
		return b.report
	}
	if b.listed == nil {
		b.listed = coverage.Of(b.Q, schedule.Plan{Sessions: b.shown})
	}
	return b.listed
}

// campaignName returns the name of a campaign that may be named, or "".
func (b *book) campaignName(id campaign.CampaignID) string {
	if c := b.Q.Campaign(id); c != nil && b.showsCampaign(c) {
		return c.Name
	}
	return ""
}

func (b *book) hiddenCampaigns() int {
	n := 0
	for _, c := range b.Q.Programme().Campaigns {
		if !b.showsCampaign(&c) {
			n++
		}
	}
	return n
}

// rows makes a table of rows of coverage; those without a name are left out.
func (b *book) rows(title paper.Label, rows []coverage.Row, name func(coverage.Cut) string) table {
	t := table{title: b.Say(title), columns: []column{
		{head: paper.SheetRow, most: 36},
		{head: paper.SheetSize, most: 14, kind: countKind},
		{head: paper.SheetSessions, most: 10, kind: countKind},
		{head: paper.SheetProposed, most: 12, kind: countKind},
		{head: paper.SheetPeople, most: 14, kind: countKind},
		{head: paper.SheetReach, most: 16, kind: countKind},
		{head: paper.SheetLower, most: 14, kind: countKind},
		{head: paper.SheetUpper, most: 14, kind: countKind},
		{head: paper.SheetRate, most: 14, kind: percentKind},
	}}
	for _, r := range rows {
		label := name(r.Scope)
		if label == "" {
			continue
		}
		var size, rate any = r.Size, b.Say(paper.SheetNoBase)
		if r.Size == 0 {
			size = b.Say(paper.SheetNoBase)
		}
		if r.Rate != nil {
			rate = percent(*r.Rate)
		}
		t.rows = append(t.rows, []any{
			label, size, r.Sessions, r.Proposed, r.Attendances.Whole(),
			r.Reach.Expected.Whole(), r.Reach.Lower.Whole(), r.Reach.Upper.Whole(), rate,
		})
	}
	return t
}

// places makes the table of places touched.
func (b *book) places(p coverage.Places) table {
	t := table{title: b.Say(paper.SheetPlaces), columns: []column{
		{head: paper.SheetRow, most: 36},
		{head: paper.SheetTouched, most: 14, kind: countKind},
		{head: paper.SheetTotal, most: 10, kind: countKind},
		{head: paper.SheetPlaceRate, most: 12, kind: percentKind},
	}}
	for _, x := range [...]struct {
		name  paper.Label
		ratio coverage.Ratio
	}{
		{paper.SheetCounties, p.Counties},
		{paper.SheetTowns, p.Towns},
		{paper.SheetVillages, p.Villages},
		{paper.SheetCountyKinds, p.CountySettings},
		{paper.SheetVenues, p.Venues},
	} {
		var total, rate any = x.ratio.Total, b.Say(paper.SheetNoBase)
		if r, ok := x.ratio.Rate(); ok {
			rate = percent(r)
		} else {
			total = b.Say(paper.SheetNoBase)
		}
		t.rows = append(t.rows, []any{b.Say(x.name), x.ratio.Touched, total, rate})
	}
	return t
}

// measures makes the table of what a plan brings besides attendance. Nothing in
// it is added up.
func (b *book) measures(whole coverage.Row) table {
	t := table{title: b.Say(paper.SheetMeasures), columns: []column{
		{head: paper.SheetRow, most: 36},
		{head: paper.SheetAmount, most: 14, kind: countKind},
		{head: paper.SheetMeasure, most: 10, kind: centreKind},
	}}
	for _, x := range whole.Measures {
		if m := b.Q.Measure(x.Measure); m != nil {
			t.rows = append(t.rows, []any{m.Name, x.Amount, m.Unit})
		}
	}
	return t
}
