package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/paper"
)

// target is a line of the targets with what the report says of a missed one.
type target struct {
	paper.Target
	names  []string // what is left out, as far as it may be named
	reason string
	gap    string // what it would take
}

// targetsOf returns the wishes that may be named as lines.
func (f *facts) targetsOf() []target {
	var out []target
	for _, t := range f.Targets(f.namedStandings()) {
		out = append(out, f.target(t))
	}
	return out
}

// namedStandings returns the wishes that may be named.
func (f *facts) namedStandings() []check.Standing {
	return slices.DeleteFunc(slices.Clone(f.verdict.Standings), func(s check.Standing) bool { return f.kept.Goal(f.Q, s.Goal) })
}

// keptMissing counts the missed wishes that may not be named.
func (f *facts) keptMissing() int {
	n := 0
	for _, s := range f.verdict.Standings {
		if s.Missing() > 0 && f.kept.Goal(f.Q, s.Goal) {
			n++
		}
	}
	return n
}

func (f *facts) target(t paper.Target) target {
	x := target{Target: t}
	for _, s := range t.Of {
		if s.Missing() <= 0 {
			continue
		}
		if t.Several() {
			x.names = append(x.names, f.AreaName(s.Goal))
		} else {
			x.names = f.leftOut(s)
		}
		x.reason = cmp.Or(x.reason, f.Reason(s.Goal))
		if days, each, ok := f.TeamDays(s); ok && !t.Several() {
			x.gap = f.Say(paper.ReportGap, grouped(days), each)
		}
	}
	return x
}

// leftOut names what a missed wish leaves out: areas for a wish that counts
// areas, and the cells that fall short of one with several. It names none where
// a session that is only counted makes a difference to the list.
func (f *facts) leftOut(s check.Standing) []string {
	g := s.Goal
	if level := levelOf(g.Place); g.Count == campaign.CountPlaces && level != "" && len(g.Cells) == 1 {
		scope := g.Cells[0].Scope
		shown := f.touched(f.shown, scope, level)
		if len(shown) != len(f.touched(f.Plan.Sessions, scope, level)) {
			return nil
		}
		var names []string
		for _, a := range f.areas(level) {
			if !shown[a.ID] && f.Q.WithinAny(a.ID, scope.Areas) {
				names = append(names, a.Name)
			}
		}
		return names
	}
	var names []string
	for i, c := range g.Cells {
		if len(g.Cells) > 1 && s.Cells[i] < c.Least {
			names = append(names, f.cellName(c))
		}
	}
	return slices.Compact(names)
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

// cellName returns the area and setting of a cell, without the area if sessions
// of the setting are not shown.
func (f *facts) cellName(c campaign.Cell) string {
	var parts []string
	veiled := len(f.veiled) > 0 && len(c.Scope.Settings) == 0
	for _, id := range c.Scope.Settings {
		veiled = veiled || f.veiled[id]
	}
	for _, id := range c.Scope.Areas {
		if a := f.Q.Area(id); a != nil && (!veiled || f.counted == 0) {
			parts = append(parts, a.Name)
		}
	}
	for _, id := range c.Scope.Settings {
		if s := f.Q.Setting(id); s != nil {
			parts = append(parts, s.Name)
		}
	}
	if len(parts) == 0 {
		return f.Say(paper.ReportNotListed)
	}
	return strings.Join(parts, "·")
}
