package main

import (
	"fmt"
)

// places is the section on places touched out of all there are.
func (p *page) places() {
	whole := p.coverage.Whole.Places
	var items []string
	if n := whole.CountySettings; n.Total > 0 {
		counties, settings := whole.Counties.Total, len(p.q.Programme().Settings)
		in := []string{fmt.Sprint(counties), fmt.Sprint(settings)}
		if p.lang != "en" {
			in = []string{numeral(counties), numeral(settings)}
		}
		items = append(items, p.say(words.CountySettings, in[0], in[1], grouped(int64(n.Touched)), grouped(int64(n.Total))))
	}
	if n := whole.Towns; n.Total > 0 {
		items = append(items, p.say(words.Towns, grouped(int64(n.Touched)), grouped(int64(n.Total))))
	}
	if n := whole.Villages; n.Total > 0 {
		note := ""
		if p.embedded {
			note = p.say(words.VillageList)
		}
		items = append(items, p.say(words.Villages, grouped(int64(n.Touched)), grouped(int64(n.Total)), note))
	}
	for i, s := range p.q.Programme().Settings {
		if s.ID == "school" { // a programme's list of schools is no census
			n := p.coverage.Settings[i].Places.Venues.Touched
			items = append(items, p.say(words.Schools, grouped(int64(n))))
		}
	}
	if len(items) > 0 {
		p.add(hang(p.say(words.PlacesTouched), items, "   ")...)
	}
}
