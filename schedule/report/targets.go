package report

import (
	"strings"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// head says what the page is about, how the plan ended and whether it keeps
// the rules.
func (d *page) head() {
	p := d.Q.Programme()
	d.leaf("h1", p.Name)
	facts := []string{d.Say(paper.ReportPeriod, d.Period(p.Horizon)), d.Say(paper.ReportHolidays, d.announced())}
	if edition := d.Edition(); edition != "" {
		facts = append(facts, edition)
	}
	d.leaf("p", strings.Join(facts, " · "), "class", "sub")
	if len(p.Basis) > 0 {
		var basis []string
		for _, b := range p.Basis {
			basis = append(basis, d.basis(b))
		}
		d.leaf("p", d.Say(paper.ReportBasis, strings.Join(basis, d.Say(paper.ReportSemicolon))), "class", "sub")
	}
	switch d.Plan.Status {
	case schedule.Cancelled:
		d.leaf("p", d.Say(paper.ReportCancelled), "class", "warn")
	case schedule.TimeLimit:
		d.leaf("p", d.Say(paper.ReportTimeLimit), "class", "sub")
	}
	class := "sub"
	if !d.verdict.Valid() {
		class = "warn"
	}
	d.leaf("p", d.Say(paper.ReportVerdict, len(d.verdict.Violations), len(d.exceptionLines())), "class", class)
}

func (f *facts) basis(b campaign.Basis) string {
	title := b.Title
	if !f.English() && !strings.HasPrefix(title, "《") {
		title = "《" + title + "》"
	}
	if b.Number != "" {
		return f.Say(paper.Noted, title, b.Number)
	}
	return title
}

// targets lists what must, should and may be done, with what is done and
// wanted.
func (d *page) targets() {
	all, others := d.targetsOf(), d.apart
	d.section(paper.ReportTargets, "", "targets", func() {
		if len(all)+others == 0 {
			d.leaf("p", d.Say(paper.ReportNoTargets))
		}
		for _, g := range campaign.Grades() {
			var of []target
			for _, t := range all {
				if t.Grade == g {
					of = append(of, t)
				}
			}
			if len(of) > 0 {
				d.grade(g, of)
			}
		}
		if others > 0 {
			d.leaf("p", d.Say(paper.DocGoalsKept, grouped(others)), "class", "note")
		}
	})
}

// grade lists the targets of a grade.
func (d *page) grade(g campaign.Grade, of []target) {
	d.el("div", func() {
		d.leaf("h3", g.Name().In(d.Lang))
		d.el("ul", func() {
			for _, t := range of {
				class, mark := "met", "✓"
				if t.Missing() > 0 {
					class, mark = "short", d.Say(paper.ReportShortMark, grouped(t.Missing()))
				}
				amount := ratio(t.Have, t.Wanted)
				if t.Share {
					amount = grouped(t.Have) + "% / " + grouped(t.Wanted) + "%"
				}
				d.el("li", func() {
					d.leaf("span", t.Label, "class", "l")
					d.leaf("span", amount, "class", "n")
					d.leaf("span", mark, "class", "m")
				}, "class", class)
			}
		})
	}, "class", "grade")
}

// missed says what is left out and why.
func (d *page) missed() {
	d.section(paper.ReportMissed, "", "missed", func() {
		none := true
		d.el("ul", func() {
			for _, t := range d.targetsOf() {
				if t.Missing() == 0 {
					continue
				}
				none = false
				d.el("li", func() { d.missedOne(t) })
			}
			switch others := d.unmet; {
			case others > 0:
				d.leaf("li", d.Say(paper.DocGoalsKept, grouped(others)))
			case none:
				d.leaf("li", d.Say(paper.ReportNothingMissed))
			}
		})
	})
}

func (d *page) missedOne(t target) {
	d.leaf("b", d.Say(paper.ReportMissedOne, t.Grade.Name().In(d.Lang), t.Label, d.Say(t.Amount, grouped(t.Missing()))))
	if len(t.names) > 0 {
		d.text(d.Say(paper.ReportLeftOut, d.some(t.names, 6)))
	}
	reason := t.reason
	if reason == "" {
		reason = d.Say(paper.ReportNoReason)
	}
	d.text(d.Say(paper.ReportReason, reason))
	if t.gap != "" {
		d.text(t.gap)
	}
}
