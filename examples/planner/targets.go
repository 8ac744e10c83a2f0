package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/check"
)

// target is an entry of the section on targets, for one wish or several alike.
type target struct {
	grade        campaign.Grade
	label        string
	have, wanted int64
	notes        []string // of one that is missed: what is missing, why, and what it would take
}

func (t target) met() bool { return t.have >= t.wanted }

// targets lists what must, should and may be done: what is met two to a line,
// then what is missed, each with its notes below it.
func (p *page) targets() {
	all := p.targetList()
	if len(all) == 0 {
		return
	}
	ratio := ratios(all, p.say(words.Done), p.say(words.Wanted))
	rows := [][]string{{p.say(words.Targets), "", ratio(p.say(words.Done), p.say(words.Wanted))}}
	notes := make(map[int][]string) // by the row they stand below
	for _, g := range campaign.Grades() {
		word, half := g.Name().In(p.lang), false
		for _, met := range []bool{true, false} {
			for _, t := range all {
				if t.grade != g || t.met() != met {
					continue
				}
				if half && met {
					rows[len(rows)-1] = append(rows[len(rows)-1], t.label, ratio(grouped(t.have), grouped(t.wanted)))
					half = false
					continue
				}
				rows = append(rows, []string{"  " + word, t.label, ratio(grouped(t.have), grouped(t.wanted))})
				word, half = "", met
				notes[len(rows)-1] = t.notes
			}
		}
	}
	p.add(p.targetLines(rows, notes)...)
}

// ratios returns how to write what is done and wanted so that all slashes stand
// below each other.
func ratios(all []target, done, wanted string) func(have, of string) string {
	before, after := width(done), width(wanted)
	for _, t := range all {
		before, after = max(before, width(grouped(t.have))), max(after, width(grouped(t.wanted)))
	}
	return func(have, of string) string { return right(have, before) + " / " + left(of, after) }
}

// targetLines aligns the rows; the first, the heading, may run into the column
// of labels.
func (p *page) targetLines(rows [][]string, notes map[int][]string) []string {
	head := rows[0]
	rows[0] = []string{"", "", head[2]}
	aligned := columns(rows, 3, 0, 1, 3)
	grade, label, ratio := 0, 0, 0
	for _, row := range rows {
		grade, label, ratio = max(grade, width(row[0])), max(label, width(row[1])), max(ratio, width(row[2]))
	}
	lines := []string{head[0] + right(head[2], max(width(head[2])+3, grade+label+ratio+6-width(head[0])))}
	for i, line := range aligned[1:] {
		lines = append(lines, line)
		for _, note := range notes[i+1] {
			lines = append(lines, blank(grade+3)+note)
		}
	}
	return lines
}

// targetList returns the wishes as entries, in the order of the referee. What
// another entry says already is left out; wishes that differ in their area
// only share an entry.
func (p *page) targetList() []target {
	var out []target
	families := make(map[string][]check.Standing)
	for _, s := range p.verdict.Standings {
		if f := family(s); f != "" {
			families[f] = append(families[f], s)
		}
	}
	for _, s := range p.verdict.Standings {
		members := families[family(s)]
		switch {
		case s.Goal.Activity != "" && s.Goal.Assignment == "":
			if t, said := p.activityTarget(s); !said {
				out = append(out, t)
			}
		case len(members) < 3:
			out = append(out, p.target(s, p.label(s)))
		case members[0].Goal.ID == s.Goal.ID:
			out = append(out, p.familyTarget(members))
		}
	}
	return out
}

// target returns a wish as an entry.
func (p *page) target(s check.Standing, label string) target {
	t := target{grade: s.Goal.Grade, label: label, have: min(s.Have, s.Wanted), wanted: s.Wanted}
	if !t.met() {
		t.notes = p.missedNotes(s)
	}
	return t
}

// label returns what a wish is called.
func (p *page) label(s check.Standing) string {
	if strings.HasPrefix(s.Goal.ID, "duty/") {
		return p.say(words.Duty, s.Goal.Name)
	}
	return s.Goal.Name
}

// activityTarget returns what an activity asks for, and whether it is said
// elsewhere: sessions that are held show in their units, and units at each
// session in the units over all.
func (p *page) activityTarget(s check.Standing) (t target, said bool) {
	a, _ := p.q.Activity(s.Goal.Activity)
	met := s.Missing() <= 0
	label := s.Goal.Name
	switch s.Goal.Count {
	case campaign.CountStaffing:
		if said = met && a.Staff.Different > 0; s.Wanted == s.Goal.Each {
			label = p.say(words.UnitsOnce, label, s.Wanted)
		} else {
			label = p.say(words.UnitsEach, label, s.Goal.Each)
		}
	case campaign.CountUnits:
		label = p.say(words.UnitsOver, label, s.Wanted)
	default:
		said = met && (a.Staff.WantedEach() > 0 || a.Staff.Different > 0)
	}
	return p.target(s, label), said
}

// family returns what wishes have in common that differ in their area only: the
// grade, and the ID up to a slash. It is empty for what an activity asks for.
func family(s check.Standing) string {
	head, _, found := strings.Cut(s.Goal.ID, "/")
	if !found || s.Goal.Activity != "" {
		return ""
	}
	return head + "/" + string(s.Goal.Grade)
}

// familyTarget returns wishes alike as one entry that counts those met.
func (p *page) familyTarget(members []check.Standing) target {
	t := target{grade: members[0].Goal.Grade, label: p.familyName(members), wanted: int64(len(members))}
	var names []string
	reason := ""
	for _, s := range members {
		if s.Missing() <= 0 {
			t.have++
			continue
		}
		name := s.Goal.Name
		if area := p.onlyArea(s.Goal); area != nil {
			name = area.Name
		}
		names, reason = append(names, name), cmp.Or(reason, p.reason(s))
	}
	if len(names) > 0 {
		t.notes = []string{p.say(words.LeftOut, len(names), p.some(names, false))}
	}
	if reason != "" {
		t.notes = append(t.notes, p.say(words.Reason, reason))
	}
	return t
}

// familyName returns what wishes of several areas are called together: what
// follows the area's name in all of them.
func (p *page) familyName(members []check.Standing) string {
	var rest string
	var levels []audience.Level
	for i, s := range members {
		area := p.onlyArea(s.Goal)
		if area == nil {
			return p.say(words.EachOf, p.label(members[0]))
		}
		after, ok := strings.CutPrefix(s.Goal.Name, area.Name)
		if !ok || i > 0 && after != rest {
			return p.say(words.EachOf, p.label(members[0]))
		}
		rest, levels = after, append(levels, area.Level)
	}
	each := words.EachArea
	if len(slices.Compact(levels)) == 1 {
		switch levels[0] {
		case audience.County:
			each = words.EachCounty
		case audience.Town:
			each = words.EachTown
		case audience.Village:
			each = words.EachVillage
		}
	}
	return p.say(each, rest)
}

// onlyArea returns the area of a wish that speaks of one, or nil.
func (p *page) onlyArea(g campaign.Goal) *audience.Area {
	if len(g.Cells) != 1 || len(g.Cells[0].Scope.Areas) != 1 {
		return nil
	}
	return p.q.Area(g.Cells[0].Scope.Areas[0])
}

// some returns the first three names, and a sign if there are more: where all
// of them stand, if listed says that coverage.json has them.
func (p *page) some(names []string, listed bool) string {
	more := p.say(words.AndMore)
	if listed {
		more = p.say(words.More)
	}
	if len(names) <= 3 {
		more = ""
	}
	return strings.Join(names[:min(3, len(names))], p.say(words.List)) + more
}

// amountOf returns a phrase for what a wish counts.
func amountOf(g campaign.Goal) campaign.Text {
	switch g.Count {
	case campaign.CountUnits:
		return words.Units
	case campaign.CountReach:
		return words.People
	case campaign.CountPlaces:
		return words.Places
	case campaign.CountStaffing:
		return words.Presences
	}
	return words.Sessions
}

// reason returns why a wish is missed, as far as the plan says so.
func (p *page) reason(s check.Standing) string {
	i := slices.IndexFunc(p.plan.Missed, func(m missed) bool { return m.Goal == s.Goal.ID })
	if i < 0 {
		return ""
	}
	return p.plan.Missed[i].Reason.In(p.lang)
}
