package main

import (
	"strconv"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// frequency says how often people come, and where the largest and the smallest
// share of them does.
func (p *page) frequency() {
	repeat := p.coverage.Whole.Repeat
	if repeat.Average == nil {
		return // nobody is reached
	}
	t := repeat.Twice
	p.add(hang("  ", []string{
		p.say(words.Average, strconv.FormatFloat(*repeat.Average, 'f', 2, 64)),
		p.say(words.Twice, estimate(t.Expected), estimate(t.Lower), estimate(t.Upper)),
	}, " · ")...)
	if items := p.extremes(); len(items) > 0 {
		p.add(hang("  "+p.say(words.Rates), items, " · ")...)
	}
}

// extremes names the county with the highest and that with the lowest share of
// its people reached; within one county, the towns. What is only counted is left
// out, so that nobody can tell where it is.
func (p *page) extremes() []string {
	listed := p.listed()
	e, high, low, unknown := listed.Equity.Counties, words.HighCounty, words.LowCounty, words.UnknownCounties
	if len(listed.Counties) < 2 {
		e, high, low, unknown = listed.Equity.Towns, words.HighTown, words.LowTown, words.UnknownTowns
	}
	if e.Highest == nil || e.Lowest == nil || e.Highest.Rate == e.Lowest.Rate {
		return nil // nothing to compare, or all alike
	}
	items := []string{p.extreme(high, *e.Highest), p.extreme(low, *e.Lowest)}
	if n := len(e.LeftOut); n > 0 {
		items = append(items, p.say(unknown, n))
	}
	return items
}

func (p *page) extreme(text campaign.Text, x coverage.Extreme) string {
	return p.say(text, p.some(x.Names, true), percent(x.Rate))
}
