package report

import (
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/paper"
)

// figures writes the three great figures: sessions, attendances, and one
// estimate of different people with its band.
func (d *page) figures() {
	whole := d.all.Whole
	d.el("div", func() {
		d.section(paper.ReportSessions, "", "card", func() {
			d.leaf("p", d.Say(paper.ReportSessionCount, grouped(whole.Sessions)), "class", "big")
			d.leaf("p", strings.Join(d.sessionParts(whole), " · "))
		})
		d.section(paper.ReportAttendances, "", "card", func() {
			d.leaf("p", d.Say(paper.ReportAttendanceCount, tens(whole.Attendances)), "class", "big")
			d.leaf("p", d.measures())
		})
		d.section(paper.ReportReach, "", "card", func() {
			r := whole.Reach
			d.leaf("p", d.Say(paper.ReportReachCount, d.roughly(r.Expected)), "class", "big")
			d.leaf("p", d.Say(paper.ReportBand, d.roughly(r.Lower), d.roughly(r.Upper))+d.Say(paper.ReportSemicolon)+d.again())
		})
	}, "class", "cards")
}

// sessionParts says how the sessions divide.
func (f *facts) sessionParts(whole coverage.Row) []string {
	parts := f.levels(whole)
	if whole.Proposed > 0 {
		parts = append(parts, f.Say(paper.ReportProposed, grouped(whole.Proposed)))
	}
	if f.counted > 0 {
		parts = append(parts, f.Say(paper.ReportCounted, grouped(f.counted)))
	}
	return parts
}

// levels counts the sessions of a row by the level of who holds them.
func (f *facts) levels(row coverage.Row) []string {
	var parts []string
	city, county := row.AtLevel(audience.City), row.AtLevel(audience.County)
	for _, x := range []struct {
		label paper.Label
		n     int
	}{{paper.ReportCity, city}, {paper.ReportCounty, county}, {paper.ReportOther, row.Sessions - city - county}} {
		if x.n > 0 {
			parts = append(parts, f.Say(x.label, grouped(x.n)))
		}
	}
	return parts
}

// measures lists what sessions bring besides people; views online, a ledger of
// their own, come last and say so.
func (f *facts) measures() string {
	var others, views []string
	for _, x := range f.all.Whole.Measures {
		m := f.Q.Measure(x.Measure)
		if m == nil {
			continue
		}
		text := f.amount(m, x.Amount)
		if m.Kind == campaign.Media {
			views = append(views, text)
		} else {
			others = append(others, text)
		}
	}
	var parts []string
	if len(others) > 0 {
		parts = append(parts, f.Say(paper.ReportAlso, f.List(others)))
	}
	if len(views) > 0 {
		parts = append(parts, f.Say(paper.ReportViews, f.List(views)))
	}
	return strings.Join(parts, f.Say(paper.ReportSemicolon))
}

func (f *facts) amount(m *campaign.Measure, n int64) string {
	if f.English() {
		return strings.TrimSpace(m.Name + " " + grouped(n) + " " + m.Unit)
	}
	return m.Name + " " + grouped(n) + m.Unit
}

// campaigns is the table of the campaigns.
func (d *page) campaigns() {
	d.section(paper.ReportCampaigns, "", "fresh", func() {
		head := []string{
			d.Say(paper.ReportCampaign), d.Say(paper.ReportWindow), d.Say(paper.ReportSessions), d.Say(paper.ReportByLevel),
			d.Say(paper.ReportAttendances), d.Say(paper.ReportReach), d.Say(paper.ReportMeasures),
		}
		var rows [][]string
		kept, keeps := 0, false
		for i, c := range d.Q.Programme().Campaigns {
			r := d.all.Campaigns[i]
			switch {
			case len(c.Activities) == 0:
				continue // nothing of it is planned: it is there for returns
			case !d.names(&c):
				kept, keeps = kept+r.Sessions, true
				continue
			}
			var measures []string
			for _, x := range r.Measures {
				if m := d.Q.Measure(x.Measure); m != nil {
					measures = append(measures, d.amount(m, x.Amount))
				}
			}
			window := d.Period(c.Window)
			if c.Provisional {
				window = d.Say(paper.Noted, window, d.Say(paper.ReportProvisional))
			}
			rows = append(rows, []string{
				c.Name, window, grouped(r.Sessions), strings.Join(d.levels(r), " · "), tens(r.Attendances), d.roughly(r.Reach.Expected),
				d.List(measures),
			})
		}
		if keeps {
			rows = append(rows, []string{d.Say(paper.DocKept), "—", grouped(kept), "—", "—", "—", "—"})
		}
		d.table("lwnlnnw", head, rows)
		d.leaf("p", d.Say(paper.ReportNoSum), "class", "note")
	})
}
