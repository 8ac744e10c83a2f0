package campaign

import (
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// Absence says that some teams or units cannot come on some days, for illness
// or other work (请假). A team that is away holds no session; a unit that is away
// is present at none, apart from those that stand by themselves.
type Absence struct {
	Days   calendar.Range `json:"days"`
	Teams  []TeamID       `json:"teams,omitzero"` // expanded IDs, such as "corps#2"
	Units  []UnitID       `json:"units,omitzero"`
	Reason string         `json:"reason"`
}

// Away reports whether a unit is away on a day.
func (q *Checked) Away(unit UnitID, d date.Date) bool {
	return slices.ContainsFunc(q.absent[unit], func(r calendar.Range) bool { return r.Contains(d) })
}

// absences gives every team and unit the days on which it is away.
func (q *Checked) absences() {
	q.absent = make(map[UnitID][]calendar.Range)
	for _, a := range q.p.Absences {
		for _, id := range a.Teams {
			t := &q.teams[q.teamIndex[id]]
			t.Days.Except = append(slices.Clip(t.Days.Except), a.Days)
		}
		for _, id := range a.Units {
			q.absent[id] = append(q.absent[id], a.Days)
		}
	}
}

// away judges the sessions of a unit on days on which it is away.
func (j *judge) away(unit *Unit, sessions []*sitting) {
	for _, s := range sessions {
		if j.q.Away(unit.ID, s.day) {
			j.breach(RuleStalls, Text{
				fmt.Sprintf("%s 在 %s 不能到场", unit.Name, s.day), fmt.Sprintf("%s cannot come on %s", unit.Name, s.day),
			}, s)
		}
	}
}

// absence checks one absence.
func (f *fixedSessions) absence(path string, a *Absence) {
	f.touching(at(path, "days"), a.Days, true)
	for _, t := range a.Teams {
		f.teams[t] = f.isTeam(t)
	}
	refs(f.validator, at(path, "teams"), a.Teams, f.teams)
	refs(f.validator, at(path, "units"), a.Units, f.units)
	if len(a.Teams)+len(a.Units) == 0 {
		f.add(path, CodeEmpty, "", "未写明哪个小组或单位请假", "names neither a team nor a unit")
	}
	f.name(at(path, "reason"), a.Reason)
}
