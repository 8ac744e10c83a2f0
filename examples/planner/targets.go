package main

import (
	"cmp"
	"strings"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/paper"
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
	all, apart := p.targetList()
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
	if apart > 0 {
		p.add("  " + p.say(words.ApartGoals, apart))
	}
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

// view is the plan as the shared words of all papers see it. What a planner
// reads at the screen is his own: internal sessions are no secret to him.
func (p *page) view() paper.View {
	return paper.New(p.q, p.plan, paper.Options{Lang: p.lang, Internal: true})
}

// targetList returns the wishes as entries, in the order of the referee, and how
// many others there are.
func (p *page) targetList() (out []target, apart int) {
	v := p.view()
	listed, apart, _ := v.Listed(nil, p.verdict.Standings) // work that is only counted has its name here
	for _, t := range v.Targets(listed) {
		out = append(out, p.target(v, t))
	}
	return out, apart
}

// target returns a line of wishes as an entry.
func (p *page) target(v paper.View, t paper.Target) target {
	x := target{grade: t.Grade, label: t.Label, have: t.Have, wanted: t.Wanted}
	switch {
	case x.met():
	case !t.Several():
		x.notes = p.missedNotes(t.Of[0])
	default:
		var names []string
		reason := ""
		for _, s := range t.Of {
			if s.Missing() > 0 {
				names, reason = append(names, v.AreaName(s.Goal)), cmp.Or(reason, p.reason(s))
			}
		}
		x.notes = []string{p.say(words.LeftOut, len(names), p.some(names, false))}
		if reason != "" {
			x.notes = append(x.notes, p.say(words.Reason, reason))
		}
	}
	return x
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
func (p *page) reason(s check.Standing) string { return p.view().Reason(s.Goal) }
