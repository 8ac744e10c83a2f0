package main

import (
	"strings"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/preset"
	"github.com/pufa-go/pufa/examples/zhanjiang"
)

// What Zhanjiang's report for 2024 states of its campaigns.
const (
	reportedCentralUnits = 37
	reportedOceanUnits   = 45
	reportedTalks        = 40 // "40多场"
	reportedCells        = 10 * 8
)

// reported reports whether the plan is of the year that the report is about.
func (a answer) reported() bool { return a.embedded && a.q.Programme().Horizon.From.Year() == 2024 }

// compare holds the plan of the embedded example against the report that it
// follows.
func (p *page) compare(number campaign.Text) {
	mark := func(ok bool) string {
		if ok {
			return "✓"
		}
		return "✗"
	}
	central, ocean := p.units("constitution-central"), p.units("ocean-fair")
	talks, launch := p.count(preset.AntiDrugTalks()...), p.count("anti-drug-launch")
	items := []string{
		p.say(words.PlannedUnits, central, mark(central == reportedCentralUnits)),
		p.say(words.PlannedUnits, ocean, mark(ocean == reportedOceanUnits)),
		p.say(words.Cells, mark(p.cells("constitution-counties") == reportedCells)),
		p.say(words.Talks, talks, launch, mark(talks+launch > reportedTalks)),
		p.say(words.Returned, grouped(returned(preset.Consultations))),
		p.say(words.NotPublished),
	}
	p.add(hang(p.say(words.Compare, number.In(p.lang)), items, "   ")...)
}

// returned adds up a measure of the report's returns.
func returned(id campaign.MeasureID) int64 {
	sum := int64(0)
	for _, r := range zhanjiang.Returns2024().Returns {
		for _, f := range r.Figures {
			if f.Measure == id {
				sum += f.Amount
			}
		}
	}
	return sum
}

// units counts the different units at an activity's sessions.
func (p *page) units(id campaign.ActivityID) int {
	seen := make(map[campaign.UnitID]bool)
	for _, s := range p.plan.Sessions {
		if s.Activity == id {
			for _, u := range s.Units {
				seen[u] = true
			}
		}
	}
	return len(seen)
}

// count counts the sessions of some activities.
func (p *page) count(ids ...campaign.ActivityID) int {
	n := 0
	for _, s := range p.plan.Sessions {
		for _, id := range ids {
			if s.Activity == id {
				n++
			}
		}
	}
	return n
}

// cells counts the settings of counties where an activity is held.
func (p *page) cells(id campaign.ActivityID) int {
	seen := make(map[string]bool)
	for _, s := range p.plan.Sessions {
		if v := p.q.Venue(s.Venue); s.Activity == id {
			seen[strings.Join([]string{string(p.q.Above(v.Area, "county")), string(v.Setting)}, "\x00")] = true
		}
	}
	return len(seen)
}
