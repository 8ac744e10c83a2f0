package main

import (
	"strings"

	"github.com/pufa-go/pufa/schedule/returns"
)

// doubles lists what several reporters returned, and whose word counts.
func (p *page) doubles(all []returns.Double) {
	if len(all) == 0 {
		p.add(p.say(back.NoDoubles))
		return
	}
	p.add(p.say(back.Doubles, len(all)))
	var lines []string
	hidden := 0
	for _, d := range all {
		what := p.areaOf(d.Campaign, d.Area)
		if d.Session != "" {
			if !p.openID(d.Session) {
				hidden++
				continue
			}
			what = p.session(d.Session)
		}
		var others, measures []string
		for _, u := range d.Others {
			others = append(others, p.unitName(u))
		}
		for _, m := range d.Measures {
			measures = append(measures, returns.MeasureName(p.q, m).In(p.lang))
		}
		list := p.say(words.List)
		lines = append(lines, "  "+p.say(back.DoubleOf, what, strings.Join(measures, list), p.unitName(d.Reporter), strings.Join(others, list)))
	}
	p.firstOf(lines, hidden)
}

// mostListed is how many lines of a list are printed.
const mostListed = 20

// firstOf adds the first lines, and says how many more there are.
func (p *page) firstOf(lines []string, hidden int) {
	p.add(lines[:min(mostListed, len(lines))]...)
	if n := len(lines) - mostListed; n > 0 {
		p.add("  " + p.say(back.MoreLines, n))
	}
	if hidden > 0 {
		p.add("  " + p.say(words.NotListed, hidden))
	}
}
