package paper

import (
	"slices"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

// split parts the sessions that may be shown from the others.
func (v View) split() (shown, hidden []schedule.Session) {
	for _, s := range v.Plan.Sessions {
		if v.Shows(s) {
			shown = append(shown, s)
		} else {
			hidden = append(hidden, s)
		}
	}
	return shown, hidden
}

// Tells reports whether a paper may say of a wish what the referee counts. It
// may not if the wish may not be named, nor if it keeps to some areas or days
// and, but for that, counts sessions that are not shown: whoever knows the shown
// ones could tell where or when the others are held.
func (v View) Tells(k Kept, g campaign.Goal) bool {
	if k.Goal(v.Q, g) {
		return false
	}
	_, hidden := v.split()
	return !v.touches(g, hidden)
}

// Listed returns what a paper may say of wishes, in the order of the referee:
// of one that it may not tell ([View.Tells]) that it is met, if the shown
// sessions alone meet it. The others are apart: so many in all, and so many
// that are missed or, as far as may be told, could be.
func (v View) Listed(k Kept, all []check.Standing) (listed []check.Standing, apart, short int) {
	shown, hidden := v.split()
	var open []check.Standing
	for i, s := range all {
		switch {
		case k.Goal(v.Q, s.Goal):
			apart++
			if s.Missing() > 0 {
				short++
			}
			continue
		case v.touches(s.Goal, hidden):
			if open == nil {
				open = check.Plan(v.Q, schedule.Plan{Sessions: shown}).Standings
			}
			if i >= len(open) || open[i].Goal.ID != s.Goal.ID || open[i].Missing() > 0 {
				apart, short = apart+1, short+1
				continue
			}
			s = open[i]
		}
		listed = append(listed, s)
	}
	return listed, apart, short
}

// touches reports whether a wish that keeps to some areas or days would count
// one of the sessions if it did not.
func (v View) touches(g campaign.Goal, hidden []schedule.Session) bool {
	return len(hidden) > 0 && v.bounded(g) && slices.ContainsFunc(g.Cells, func(c campaign.Cell) bool { return v.anywhere(c.Scope, hidden) })
}

// anywhere reports whether a scope has any of some sessions, wherever and
// whenever they are held.
func (v View) anywhere(s campaign.Scope, sessions []schedule.Session) bool {
	s.Areas, s.Window = nil, calendar.Range{}
	return slices.ContainsFunc(sessions, func(x schedule.Session) bool { return v.Q.Matches(s, x.Occurrence) })
}

// bounded reports whether a wish speaks of a part of the areas or days alone. One that sums over several parts does not, and the days of an activity
// or of an assignment are its own.
func (v View) bounded(g campaign.Goal) bool {
	if len(g.Cells) == 0 {
		return false
	}
	first := g.Cells[0].Scope
	p := v.Q.Programme()
	areas := len(first.Areas) > 0
	days := !first.Window.IsZero() && g.Activity == "" && g.Assignment == "" && first.Window.Intersect(p.Horizon) != p.Horizon
	for _, c := range g.Cells[1:] {
		areas = areas && slices.Equal(c.Scope.Areas, first.Areas)
		days = days && c.Scope.Window == first.Window
	}
	outside := func(x campaign.Venue) bool { return !v.Q.WithinAny(x.Area, first.Areas) }
	return days || areas && slices.ContainsFunc(p.Venues, outside)
}

// LeftOut names what a missed wish leaves out: areas for one that counts areas,
// and the cells that fall short for one of several. It names no area that a
// session which is not shown makes a difference to; complete is false if that
// leaves anything out. Nothing smaller than an area is named.
func (v View) LeftOut(s check.Standing) (names []string, complete bool) {
	shown, hidden := v.split()
	g := s.Goal
	if level := levelOf(g.Place); g.Count == campaign.CountPlaces && level != "" && len(g.Cells) == 1 {
		scope := g.Cells[0].Scope
		touched := v.touched(shown, scope, level)
		if len(touched) != len(v.touched(v.Plan.Sessions, scope, level)) {
			return nil, false
		}
		for _, a := range v.Q.Programme().Areas {
			if a.Level == level && !touched[a.ID] && v.Q.WithinAny(a.ID, scope.Areas) {
				names = append(names, a.Name)
			}
		}
		return names, true
	}
	complete = true
	for i, c := range g.Cells {
		if len(g.Cells) > 1 && s.Cells[i] < c.Least {
			veiled := v.anywhere(c.Scope, hidden)
			names, complete = append(names, v.cellName(c, veiled)), complete && !veiled
		}
	}
	return slices.Compact(names), complete
}

// touched returns the areas of a level that sessions of a scope are held in.
func (v View) touched(sessions []schedule.Session, scope campaign.Scope, level audience.Level) map[audience.AreaID]bool {
	out := make(map[audience.AreaID]bool)
	for _, s := range sessions {
		if v.Q.Matches(scope, s.Occurrence) {
			if a := v.Q.Above(v.Q.Venue(s.Venue).Area, level); a != "" {
				out[a] = true
			}
		}
	}
	return out
}

// cellName returns the area and setting of a cell, a veiled one without the
// area.
func (v View) cellName(c campaign.Cell, veiled bool) string {
	var parts []string
	for _, id := range c.Scope.Areas {
		if a := v.Q.Area(id); a != nil && !veiled {
			parts = append(parts, a.Name)
		}
	}
	for _, id := range c.Scope.Settings {
		if s := v.Q.Setting(id); s != nil {
			parts = append(parts, s.Name)
		}
	}
	if len(parts) == 0 {
		return v.Say(SheetNotListed)
	}
	return strings.Join(parts, "·")
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
