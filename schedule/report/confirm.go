package report

import (
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/paper"
)

// confirm lists what the plan rests on that nobody has vouched for, and by
// county the places still to be found.
func (d *page) confirm() {
	d.section(paper.ReportConfirm, "", "confirm", func() {
		d.el("ul", func() {
			none := true
			said := coverage.What("")
			for _, c := range d.all.Confirm { // by kind
				if c.What == said {
					continue
				}
				said, none = c.What, false
				d.leaf("li", d.toConfirm(c.What.Name(), d.all.ToConfirm(c.What)))
			}
			if n := d.unconfirmedUnits(); n > 0 {
				none = false
				d.leaf("li", d.Say(paper.ReportUnitNames, grouped(n)))
			}
			if n := d.movableCount(); n > 0 {
				none = false
				d.leaf("li", d.Say(paper.ReportMovableCount, grouped(n)))
			}
			if none {
				d.leaf("li", d.Say(paper.ReportNothing))
			}
		}, "class", "flow")
		if by := d.placesByArea(); len(by) > 0 {
			d.leaf("p", d.Say(paper.ReportByArea, d.List(by)), "class", "by")
		}
	})
}

// toConfirm puts the number where the name has the thing counted: before
// "(场)" in Chinese, in front in English. A name that counts nothing stays.
func (f *facts) toConfirm(name campaign.Text, n int) string {
	zh, unit, counted := strings.Cut(strings.TrimSuffix(name.Zh, ")"), "(")
	switch {
	case !counted:
		return name.In(f.Lang)
	case f.English():
		return grouped(n) + " " + name.En
	}
	return zh + " " + grouped(n) + unit
}

// unconfirmedUnits counts the units shown whose entry is no known fact.
func (f *facts) unconfirmedUnits() int {
	seen := make(map[campaign.UnitID]bool)
	for _, s := range f.shown {
		for _, id := range s.Units {
			if u := f.Q.Unit(id); u != nil && u.Source.Certainty != audience.Known {
				seen[id] = true
			}
		}
	}
	return len(seen)
}

// placesByArea says how many of the shown sessions want a place in each area,
// and how many of those that are not.
func (f *facts) placesByArea() []string {
	var out []string
	shown := 0
	for _, a := range f.Q.Programme().Areas {
		n := 0
		for _, c := range f.open.Confirm {
			if c.Area == a.ID && c.What == coverage.WhatPlace {
				n += c.Count
			}
		}
		if n > 0 {
			out = append(out, a.Name+" "+grouped(n))
		}
		shown += n
	}
	if rest := f.all.ToConfirm(coverage.WhatPlace) - shown; rest > 0 {
		out = append(out, f.Say(paper.ReportNotListed)+" "+grouped(rest))
	}
	return out
}
