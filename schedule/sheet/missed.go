package sheet

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// missed is the sheet of what the plan does not fulfil, as the referee finds
// it, with the reasons that the plan states.
func (b *book) missed() page {
	p := b.start(b.Say(paper.SheetMissed))
	p.freeze = 2
	t := table{columns: []column{
		{head: paper.SheetNumber, most: 5, kind: centreKind},
		{head: paper.SheetGoal, most: 32},
		{head: paper.SheetGrade, most: 8, kind: centreKind},
		{head: paper.SheetWanted, most: 10, kind: countKind},
		{head: paper.SheetDone, most: 10, kind: countKind},
		{head: paper.SheetShort, most: 10, kind: countKind},
		{head: paper.SheetMeasure, most: 10, kind: centreKind},
		{head: paper.SheetLeftOut, most: 70},
		{head: paper.SheetWhy, most: 30},
	}}
	met := 0
	listed, apart, unlisted := b.Listed(b.kept, b.verdict.Standings)
	for _, s := range listed {
		if s.Missing() <= 0 {
			met++
		} else {
			names, _ := b.LeftOut(s)
			t.rows = append(t.rows, []any{
				len(t.rows) + 1, b.goalLabel(s.Goal), s.Goal.Grade.Name().In(b.Lang), s.Wanted, s.Have, s.Missing(),
				b.Say(unitOf(s.Goal)), b.List(names), b.reason(s.Goal.ID),
			})
		}
	}
	p.notes[len(p.notes)-1] += " " + b.Say(paper.SheetGoalsMet, len(b.verdict.Standings), met+apart-unlisted)
	p.notes = append(p.notes, b.hiddenTasks(unlisted)...)
	p.tables = []table{t}
	return p
}

// goalLabel is the name of a wish, with how often people should come if it says
// so.
func (b *book) goalLabel(g campaign.Goal) string {
	if times := b.Times(g); times != "" {
		return b.Say(paper.Noted, g.Name, times)
	}
	return g.Name
}

// unitOf returns what a wish counts.
func unitOf(g campaign.Goal) paper.Label {
	switch g.Count {
	case campaign.CountUnits:
		return paper.SheetUnitBody
	case campaign.CountReach:
		return paper.SheetUnitPerson
	case campaign.CountPlaces:
		return paper.SheetUnitPlace
	case campaign.CountStaffing:
		return paper.SheetUnitVisits
	case campaign.CountShare:
		return paper.SheetUnitShare
	}
	return paper.SheetUnitSession
}

// reason returns why a wish is missed, as far as the plan says so.
func (b *book) reason(goal string) string {
	i := slices.IndexFunc(b.Plan.Missed, func(m schedule.Missed) bool { return m.Goal == goal })
	if i < 0 {
		return ""
	}
	return b.Plan.Missed[i].Reason.In(b.Lang)
}
