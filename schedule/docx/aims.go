package docx

import (
	"slices"
	"strings"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/paper"
)

// aims lists what is to be reached, by grade, and what the plan has of it.
func (d *planner) aims() {
	d.heading(paper.DocAims)
	d.text(paper.DocGeneral, d.fill())
	standings, apart, _ := d.view.Listed(d.kept, check.Plan(d.q, d.view.Plan).Standings)
	var rows [][]string
	var missed []string
	for _, g := range campaign.Grades() {
		for _, s := range standings {
			if s.Goal.Grade != g {
				continue
			}
			rows = append(rows, []string{g.Name().In(d.view.Lang), d.goalName(s.Goal), d.wanted(s), d.have(s)})
			if s.Missing() > 0 {
				missed = append(missed, d.missing(s))
			}
		}
	}
	if len(rows) > 0 {
		d.table([]column{{paper.DocGrade, 10, true}, {paper.DocGoal, 42, false}, {paper.DocWanted, 34, false}, {paper.DocHave, 14, true}}, rows)
		if d.hidden > 0 {
			d.text(paper.DocHaveAll)
		}
	}
	if len(missed) > 0 {
		d.text(paper.DocMissed, d.number(int64(len(missed))))
		for i, line := range missed {
			d.item(i+1, line)
		}
	}
	if apart > 0 {
		d.text(paper.DocGoalsKept, d.number(int64(apart)))
	}
}

// goalName is what a wish is called; a duty has the name of its unit.
func (d *planner) goalName(g campaign.Goal) string {
	if strings.HasPrefix(g.ID, "duty/") {
		return d.say(paper.DocDuty, g.Name)
	}
	return g.Name
}

// wanted says in words what a wish asks for.
func (d *planner) wanted(s check.Standing) string {
	n := d.number(s.Wanted)
	switch s.Goal.Count {
	case campaign.CountUnits:
		return d.say(paper.DocLeastUnits, n)
	case campaign.CountStaffing:
		return d.say(paper.DocLeastEach, d.number(s.Goal.Each), n)
	case campaign.CountReach:
		if times := d.view.Times(s.Goal); times != "" {
			return d.say(paper.DocLeastTimes, times, n)
		}
		return d.say(paper.DocLeastReach, n)
	case campaign.CountShare:
		return d.say(paper.DocLeastShare, n+"%")
	case campaign.CountPlaces:
		return d.say(placeLabel(s.Goal.Place), n)
	}
	if cells := s.Goal.Cells; len(cells) > 1 && !slices.ContainsFunc(cells, func(c campaign.Cell) bool { return c.Least != cells[0].Least }) {
		return d.say(paper.DocLeastCells, d.number(int64(len(cells))), d.number(cells[0].Least), n)
	}
	return d.say(paper.DocLeastSessions, n)
}

func placeLabel(k campaign.PlaceKind) paper.Label {
	switch k {
	case campaign.PlaceVillage:
		return paper.DocLeastVillages
	case campaign.PlaceTown:
		return paper.DocLeastTowns
	case campaign.PlaceCounty:
		return paper.DocLeastCounties
	case campaign.PlaceCountySetting:
		return paper.DocLeastCountySettings
	}
	return paper.DocLeastVenues
}

// have is what the plan has of a wish. That of one cell is not cut off at what
// is wanted.
func (d *planner) have(s check.Standing) string {
	have := s.Have
	if len(s.Cells) == 1 {
		have = s.Cells[0]
	}
	if s.Goal.Count == campaign.CountShare {
		return d.number(have) + "%"
	}
	return d.number(have)
}

// missing says how much of a wish the plan misses, and why if the plan says so.
func (d *planner) missing(s check.Standing) string {
	line := d.say(paper.DocShort, d.goalName(s.Goal), d.number(s.Missing()))
	i := slices.IndexFunc(d.view.Plan.Missed, func(m schedule.Missed) bool { return m.Goal == s.Goal.ID })
	if i < 0 || d.view.Plan.Missed[i].Reason.In(d.view.Lang) == "" {
		return d.say(paper.DocSentence, line)
	}
	return d.say(paper.DocShortWhy, line, d.view.Plan.Missed[i].Reason.In(d.view.Lang))
}
