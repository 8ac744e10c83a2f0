package paper

import (
	"slices"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

// Target is a line in a list of what is to be reached: one wish, or several
// alike that differ in their area only and count as so many met.
type Target struct {
	Grade        campaign.Grade
	Label        string
	Have, Wanted int64            // of one wish what it counts, at most what is wanted; of several the wishes
	Share        bool             // both are percentages
	Amount       Label            // so much of what is counted: takes the number
	Of           []check.Standing // the wishes, never empty
}

// Missing returns how much is missing, never below 0.
func (t Target) Missing() int64 { return max(0, t.Wanted-t.Have) }

// Several reports whether the line stands for several wishes.
func (t Target) Several() bool { return len(t.Of) > 1 }

// fewestAlike is how many wishes alike share a line.
const fewestAlike = 3

// Targets returns the wishes as lines, in the order of the referee. What
// another line says already is left out.
func (v View) Targets(standings []check.Standing) []Target {
	families := make(map[string][]check.Standing)
	for _, s := range standings {
		if f := family(s.Goal); f != "" {
			families[f] = append(families[f], s)
		}
	}
	var out []Target
	for _, s := range standings {
		alike := families[family(s.Goal)]
		switch {
		case len(alike) < fewestAlike:
			if t, said := v.Target(s); !said {
				out = append(out, t)
			}
		case alike[0].Goal.ID == s.Goal.ID:
			out = append(out, v.together(alike))
		}
	}
	return out
}

// Target returns one wish as a line, and whether a list has no need of it: what
// an activity asks for shows in other lines once it is met, sessions in their
// units and units at each session in the units over all.
func (v View) Target(s check.Standing) (t Target, said bool) {
	g := s.Goal
	t = Target{
		Grade: g.Grade, Label: v.GoalLabel(g), Have: min(s.Have, s.Wanted), Wanted: s.Wanted,
		Share: g.Count == campaign.CountShare, Amount: amountOf(g), Of: []check.Standing{s},
	}
	if g.Activity == "" || g.Assignment != "" {
		return t, false
	}
	a, _ := v.Q.Activity(g.Activity)
	met := s.Missing() <= 0
	switch g.Count {
	case campaign.CountStaffing:
		if said = met && a.Staff.Different > 0; s.Wanted == g.Each {
			t.Label = v.Say(ReportUnitsOnce, g.Name, s.Wanted)
		} else {
			t.Label = v.Say(ReportUnitsEach, g.Name, g.Each)
		}
	case campaign.CountUnits:
		t.Label = v.Say(ReportUnitsOver, g.Name, s.Wanted)
	default:
		said = met && (a.Staff.WantedEach() > 0 || a.Staff.Different > 0)
	}
	return t, said
}

// GoalName is what a wish is called; a duty has the name of its unit.
func (v View) GoalName(g campaign.Goal) string {
	if strings.HasPrefix(g.ID, "duty/") {
		return v.Say(ReportDuty, g.Name)
	}
	return g.Name
}

// GoalLabel is the name of a wish, followed by how often people should come if
// it says so.
func (v View) GoalLabel(g campaign.Goal) string {
	if times := v.Times(g); times != "" {
		return v.Say(Noted, v.GoalName(g), times)
	}
	return v.GoalName(g)
}

// Times says how often people should come to count for a wish: "" where that
// makes no difference.
func (v View) Times(g campaign.Goal) string {
	switch b, ok := g.Band(); {
	case !ok:
		return ""
	case b.Most == 0:
		return v.Say(ReportTimes, b.Least)
	case b.Most == b.Least:
		return v.Say(ReportTimesExactly, b.Least)
	default:
		return v.Say(ReportTimesUpTo, b.Least, b.Most)
	}
}

// Reason returns why a wish is missed, "" if the plan does not say.
func (v View) Reason(g campaign.Goal) string {
	i := slices.IndexFunc(v.Plan.Missed, func(m schedule.Missed) bool { return m.Goal == g.ID })
	if i < 0 {
		return ""
	}
	return v.Plan.Missed[i].Reason.In(v.Lang)
}

// AreaName returns the name of the area of a wish that speaks of one, or else
// the name of the wish.
func (v View) AreaName(g campaign.Goal) string {
	if a := v.onlyArea(g); a != nil {
		return a.Name
	}
	return g.Name
}

func (v View) onlyArea(g campaign.Goal) *audience.Area {
	if len(g.Cells) != 1 || len(g.Cells[0].Scope.Areas) != 1 {
		return nil
	}
	return v.Q.Area(g.Cells[0].Scope.Areas[0])
}

// amountOf returns how to write a number of what a wish counts.
func amountOf(g campaign.Goal) Label {
	switch g.Count {
	case campaign.CountUnits:
		return ReportOfUnits
	case campaign.CountStaffing:
		return ReportOfVisits
	case campaign.CountReach:
		return ReportOfPeople
	case campaign.CountPlaces:
		return ReportOfPlaces
	case campaign.CountShare:
		return ReportOfPoints
	}
	return ReportSessionCount
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
func (v View) together(alike []check.Standing) Target {
	t := Target{Grade: alike[0].Goal.Grade, Label: v.familyName(alike), Wanted: int64(len(alike)), Amount: ReportOfPlaces, Of: alike}
	for _, s := range alike {
		if s.Missing() <= 0 {
			t.Have++
		}
	}
	return t
}

// familyName returns what wishes of several areas are called together: what
// follows the area's name in all of them.
func (v View) familyName(alike []check.Standing) string {
	rest, level, each := "", audience.Level(""), ReportEachArea
	for i, s := range alike {
		area := v.onlyArea(s.Goal)
		if area == nil {
			return v.Say(ReportEachOf, v.GoalName(alike[0].Goal))
		}
		after, ok := strings.CutPrefix(s.Goal.Name, area.Name)
		if !ok || i > 0 && after != rest {
			return v.Say(ReportEachOf, v.GoalName(alike[0].Goal))
		}
		if i > 0 && area.Level != level {
			level = "mixed"
		} else {
			level = area.Level
		}
		rest = after
	}
	switch level {
	case audience.County:
		each = ReportEachCounty
	case audience.Town:
		each = ReportEachTown
	case audience.Village:
		each = ReportEachVillage
	}
	return v.Say(each, rest)
}
