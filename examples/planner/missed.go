package main

import (
	"reflect"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/check"
)

// missedNotes says of a wish what is missing, why, and what it would take.
func (p *page) missedNotes(s check.Standing) []string {
	var notes []string
	names := p.leftOut(s)
	some := p.some(names, p.coverage != nil && len(s.Goal.Cells) == 1 && reflect.ValueOf(s.Goal.Cells[0].Scope).IsZero())
	switch missing := s.Missing(); {
	case len(names) == 0:
		notes = append(notes, p.say(words.Short, missing, amountOf(s.Goal).In(p.lang)))
	case int64(len(names)) == missing:
		notes = append(notes, p.say(words.LeftOut, missing, some))
	default:
		notes = append(notes, p.say(words.LeftOutOf, missing, len(names), some))
	}
	if reason := p.reason(s); reason != "" {
		notes = append(notes, p.say(words.Reason, reason))
	}
	if days, each, ok := p.view().TeamDays(s); ok && p.coverage != nil {
		notes = append(notes, p.say(words.TeamDays, days, each))
	}
	return notes
}

// leftOut names what a missed wish leaves out: areas for a wish that counts
// areas, and the cells that fall short for one of several cells. Nobody needs
// to know more than an area's name here, so that nothing hidden shows.
func (p *page) leftOut(s check.Standing) []string {
	g := s.Goal
	if level := levelOf(g.Place); g.Count == campaign.CountPlaces && level != "" && len(g.Cells) == 1 {
		touched := p.touched(g.Cells[0].Scope, level)
		var names []string
		for _, a := range p.q.Programme().Areas {
			if a.Level == level && !touched[a.ID] && p.q.WithinAny(a.ID, g.Cells[0].Scope.Areas) {
				names = append(names, a.Name)
			}
		}
		return names
	}
	if len(g.Cells) < 2 {
		return nil
	}
	var names []string
	for i, c := range g.Cells {
		if s.Cells[i] < c.Least {
			names = append(names, p.cellName(c))
		}
	}
	return names
}

// cellName returns the area and setting of a cell.
func (p *page) cellName(c campaign.Cell) string {
	name := ""
	for _, id := range c.Scope.Areas {
		if a := p.q.Area(id); a != nil {
			name += a.Name
		}
	}
	for _, id := range c.Scope.Settings {
		if s := p.q.Setting(id); s != nil {
			name += "·" + s.Name
		}
	}
	return name
}

// levelOf returns the level of the areas that a kind of place means, or "".
func levelOf(kind campaign.PlaceKind) audience.Level {
	switch kind {
	case campaign.PlaceVillage:
		return audience.Village
	case campaign.PlaceTown:
		return audience.Town
	case campaign.PlaceCounty:
		return audience.County
	}
	return ""
}

// touched returns the areas of a level where a session of the scope is held.
func (p *page) touched(scope campaign.Scope, level audience.Level) map[audience.AreaID]bool {
	out := make(map[audience.AreaID]bool)
	for _, s := range p.plan.Sessions {
		if p.q.Matches(scope, s.Occurrence) {
			out[p.q.Above(p.q.Venue(s.Venue).Area, level)] = true
		}
	}
	return out
}
