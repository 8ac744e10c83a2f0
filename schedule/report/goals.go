package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/paper"
)

// target is a line of the targets, for one wish or for several alike.
type target struct {
	grade        campaign.Grade
	label        string
	have, wanted int64
	share        bool     // both are percentages
	names        []string // what is left out, as far as it may be named
	reason       string
	unit         paper.Label // what is counted
}

func (t target) missing() int64 { return max(0, t.wanted-t.have) }

// targetsOf returns the wishes in the order of the referee. What another line
// says already is left out, and wishes that differ in their area only share a
// line that counts those met.
func (f *facts) targetsOf() []target {
	families := make(map[string][]check.Standing)
	for _, s := range f.verdict.Standings {
		if k := family(s.Goal); k != "" {
			families[k] = append(families[k], s)
		}
	}
	var out []target
	for _, s := range f.verdict.Standings {
		members := families[family(s.Goal)]
		switch {
		case s.Goal.Activity != "" && s.Goal.Assignment == "":
			if t, said := f.ofActivity(s); !said {
				out = append(out, t)
			}
		case len(members) < 3:
			out = append(out, f.target(s, f.goalName(s.Goal)))
		case members[0].Goal.ID == s.Goal.ID:
			out = append(out, f.together(members))
		}
	}
	return out
}

func (f *facts) target(s check.Standing, label string) target {
	return target{
		grade: s.Goal.Grade, label: label, have: min(s.Have, s.Wanted), wanted: s.Wanted,
		share: s.Goal.Count == campaign.CountShare, names: f.leftOut(s), reason: f.reason(s), unit: unitOf(s.Goal),
	}
}

func (f *facts) goalName(g campaign.Goal) string {
	if strings.HasPrefix(g.ID, "duty/") {
		return f.Say(paper.ReportDuty, g.Name)
	}
	return g.Name
}

// unitOf returns what a wish counts.
func unitOf(g campaign.Goal) paper.Label {
	switch g.Count {
	case campaign.CountUnits, campaign.CountStaffing:
		return paper.ReportUnitsShort
	case campaign.CountReach:
		return paper.ReportPeopleShort
	case campaign.CountPlaces:
		return paper.ReportPlacesShort
	case campaign.CountShare:
		return paper.ReportPercentShort
	}
	return paper.ReportSessionsShort
}

// ofActivity returns what an activity asks for, and whether another line says
// it: sessions show in their units, and units at each session in the units over
// all.
func (f *facts) ofActivity(s check.Standing) (t target, said bool) {
	a, _ := f.Q.Activity(s.Goal.Activity)
	met, label := s.Missing() <= 0, s.Goal.Name
	switch s.Goal.Count {
	case campaign.CountStaffing:
		if said = met && a.Staff.Different > 0; s.Wanted == s.Goal.Each {
			label = f.Say(paper.ReportUnitsOnce, label, s.Wanted)
		} else {
			label = f.Say(paper.ReportUnitsEach, label, s.Goal.Each)
		}
	case campaign.CountUnits:
		label = f.Say(paper.ReportUnitsOver, label, s.Wanted)
	default:
		said = met && (a.Staff.WantedEach() > 0 || a.Staff.Different > 0)
	}
	return f.target(s, label), said
}

// family returns what wishes have in common that differ in their area only: the
// grade, and the ID up to a slash. It is empty for what an activity asks for.
func family(g campaign.Goal) string {
	head, _, found := strings.Cut(g.ID, "/")
	if !found || g.Activity != "" {
		return ""
	}
	return head + "/" + string(g.Grade)
}

// together returns wishes alike as one line.
func (f *facts) together(members []check.Standing) target {
	t := target{
		grade: members[0].Goal.Grade, label: f.familyName(members), wanted: int64(len(members)), unit: paper.ReportPlacesShort,
	}
	for _, s := range members {
		if s.Missing() <= 0 {
			t.have++
			continue
		}
		name := s.Goal.Name
		if a := f.onlyArea(s.Goal); a != nil {
			name = a.Name
		}
		t.names, t.reason = append(t.names, name), cmp.Or(t.reason, f.reason(s))
	}
	return t
}

// familyName returns what wishes of several areas are called together: what
// follows the area's name in all of them.
func (f *facts) familyName(members []check.Standing) string {
	rest, level := "", audience.Level("")
	for i, s := range members {
		area := f.onlyArea(s.Goal)
		if area == nil {
			return f.Say(paper.ReportEachOf, f.goalName(members[0].Goal))
		}
		after, ok := strings.CutPrefix(s.Goal.Name, area.Name)
		if !ok || i > 0 && after != rest {
			return f.Say(paper.ReportEachOf, f.goalName(members[0].Goal))
		}
		if i > 0 && area.Level != level {
			return f.Say(paper.ReportEachArea, rest)
		}
		rest, level = after, area.Level
	}
	switch level {
	case audience.County:
		return f.Say(paper.ReportEachCounty, rest)
	case audience.Town:
		return f.Say(paper.ReportEachTown, rest)
	case audience.Village:
		return f.Say(paper.ReportEachVillage, rest)
	}
	return f.Say(paper.ReportEachArea, rest)
}

// onlyArea returns the area of a wish that speaks of one, or nil.
func (f *facts) onlyArea(g campaign.Goal) *audience.Area {
	if len(g.Cells) != 1 || len(g.Cells[0].Scope.Areas) != 1 {
		return nil
	}
	return f.Q.Area(g.Cells[0].Scope.Areas[0])
}

// reason returns why a wish is missed, as far as the plan says so.
func (f *facts) reason(s check.Standing) string {
	i := slices.IndexFunc(f.Plan.Missed, func(m schedule.Missed) bool { return m.Goal == s.Goal.ID })
	if i < 0 {
		return ""
	}
	return f.Plan.Missed[i].Reason.In(f.Lang)
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
