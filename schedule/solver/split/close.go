package split

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// close leaves out what nothing kept refers to.
func (b *builder) close() {
	p := &b.p
	p.Units = keep(p.Units, func(u campaign.Unit) bool { return b.units[u.ID] })
	p.Areas = keep(p.Areas, func(a audience.Area) bool { return b.areas[a.ID] })
	p.Laws = slices.Clone(p.Laws)
	for i := range p.Laws {
		if !b.units[p.Laws[i].Lead] {
			p.Laws[i].Lead = ""
		}
	}
	p.Corps = slices.Clone(p.Corps)
	for i := range p.Corps {
		if !b.areas[p.Corps[i].Area] {
			p.Corps[i].Area = ""
		}
	}
	p.Closures = slices.Clone(p.Closures)
	p.Closures = slices.DeleteFunc(p.Closures, func(c campaign.Closure) bool { return len(c.Areas) > 0 && len(b.known(c.Areas)) == 0 })
	for i := range p.Closures {
		p.Closures[i].Areas = b.known(p.Closures[i].Areas)
	}
	p.Travel.Crossings = slices.Clone(p.Travel.Crossings)
	for i := range p.Travel.Crossings {
		p.Travel.Crossings[i].Areas = b.known(p.Travel.Crossings[i].Areas)
	}
	for c := range p.Campaigns {
		b.targets(&p.Campaigns[c])
	}
}

// targets leaves out the areas that are not here, and with them what is meant for
// nobody here; one such target stays, lest the campaign be for everybody.
func (b *builder) targets(c *campaign.Campaign) {
	var kept []campaign.Target
	for _, t := range c.Targets {
		if areas := b.known(t.Areas); len(areas) > 0 || len(t.Areas) == 0 {
			t.Areas = areas
			kept = append(kept, t)
		}
	}
	if len(kept) == 0 && len(c.Targets) > 0 {
		// An area of nobody: somewhere else, without its people.
		t := c.Targets[0]
		t.Areas = t.Areas[:1]
		b.area(t.Areas[0])
		b.p.Areas = keep(b.q.Programme().Areas, func(a audience.Area) bool { return b.areas[a.ID] })
		kept = []campaign.Target{t}
	}
	c.Targets = kept
}

// known returns those of some areas that are here.
func (b *builder) known(areas []audience.AreaID) []audience.AreaID {
	return keep(areas, func(a audience.AreaID) bool { return b.areas[a] })
}
