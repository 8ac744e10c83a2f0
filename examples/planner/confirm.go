package main

import (
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// confirm lists what the plan rests on that nobody has vouched for, and who is
// to settle what is open.
func (p *page) confirm() {
	var items []string
	var said []coverage.What
	for _, c := range p.coverage.Confirm { // by kind
		if len(said) > 0 && said[len(said)-1] == c.What {
			continue
		}
		said = append(said, c.What)
		items = append(items, p.toConfirm(c.What.Name(), p.coverage.ToConfirm(c.What)))
	}
	if n := p.unconfirmedUnits(); n > 0 {
		text := words.UnitNames
		if p.embedded {
			text = words.UnitExamples
		}
		items = append(items, p.say(text, grouped(int64(n))))
	}
	if len(items) == 0 {
		items = []string{p.say(words.NothingToConfirm)}
	}
	title := p.say(words.Confirm)
	p.add(hang(title, items, " · ")...)
	if by := p.byArea(); len(by) > 1 {
		p.add(hang(blank(width(title))+p.say(words.ByCounty), by, p.say(words.List))...)
	}
}

// toConfirm puts the number where the name has the thing counted: before
// "(场)" in Chinese, in front in English. A name that counts nothing stays.
func (p *page) toConfirm(name campaign.Text, n int) string {
	zh, unit, counted := strings.Cut(strings.TrimSuffix(name.Zh, ")"), "(")
	switch {
	case !counted:
		return name.In(p.lang)
	case p.lang == "en":
		return grouped(int64(n)) + " " + name.En
	}
	return zh + " " + grouped(int64(n)) + unit
}

// unconfirmedUnits counts the units of the plan whose entry is no known fact.
func (p *page) unconfirmedUnits() int {
	seen := make(map[campaign.UnitID]bool)
	for _, s := range p.plan.Sessions {
		for _, id := range s.Units {
			if u := p.q.Unit(id); u != nil && u.Source.Certainty != audience.Known {
				seen[id] = true
			}
		}
	}
	return len(seen)
}

// listed counts what the sessions cover that are not only counted.
func (p *page) listed() *coverage.Report {
	shown, hidden := p.view().Sessions()
	if hidden == 0 {
		return p.coverage
	}
	if p.listable == nil {
		p.listable = coverage.Of(p.q, schedule.Plan{Sessions: shown})
	}
	return p.listable
}

// byArea says how many sessions want a place in each area.
func (p *page) byArea() []string {
	var out []string
	listed := p.listed()
	for _, a := range p.q.Programme().Areas {
		n := 0
		for _, c := range listed.Confirm {
			if c.Area == a.ID && c.What == coverage.WhatPlace {
				n += c.Count
			}
		}
		if n > 0 {
			out = append(out, a.Name+" "+grouped(int64(n)))
		}
	}
	if n := p.coverage.ToConfirm(coverage.WhatPlace) - listed.ToConfirm(coverage.WhatPlace); n > 0 {
		out = append(out, p.say(words.Apart)+" "+grouped(int64(n)))
	}
	return out
}
