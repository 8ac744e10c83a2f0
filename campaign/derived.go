package campaign

import (
	"fmt"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
)

// Goal is a wish in the one form that referee and solver read: cells, each of
// which wants at least so much. Commitments, assignments, the least sessions
// and the units of activities, and duties all become goals.
type Goal struct {
	ID     string // unique; commitments and assignments keep theirs
	Name   string
	Grade  Grade
	Weight int64
	Count  Count
	Place  PlaceKind
	Cells  []Cell

	Segment []audience.SegmentID // with CountReach
	Living  []audience.AreaID    // with CountReach
	Times   Span                 // with CountReach: how often; see [Goal.Band]
	Topic   []LawID              // with CountShare

	Activity   ActivityID   // of what an activity itself asks for
	Each       int64        // with CountStaffing: units wanted at each session
	Assignment AssignmentID // set for an assignment
}

// Cell is one part of a goal: what has been reached in one cell does not help
// another.
type Cell struct {
	Scope Scope
	Least int64
	Host  UnitID // of an assignment
}

// Wanted returns what all cells want together. For CountStaffing it is what
// one session asks for.
func (g Goal) Wanted() int64 {
	var sum int64
	for _, c := range g.Cells {
		sum += c.Least
	}
	return sum
}

// Missed returns what a goal that misses so much of what it wants adds to the
// missed of its grade: weight × ⌈1000 × missing ÷ wanted⌉.
func (g Goal) Missed(missing, wanted int64) int64 {
	if missing <= 0 || wanted <= 0 {
		return 0
	}
	return g.Weight * ((1000*missing + wanted - 1) / wanted)
}

// Band returns how often people must attend to count for a goal of reach, its
// Least 1 or more. ok is false if whoever comes at all counts, and for every
// other goal.
//
// With a band the goal has [reach.Model.Within] of each group's sessions, added
// up and rounded down to whole persons; without one, [reach.Model.People].
func (g Goal) Band() (b reach.Band, ok bool) {
	b = reach.Band{Least: max(1, g.Times.Least), Most: g.Times.Most}
	return b, g.Count == CountReach && b != reach.Band{Least: 1}
}

// Goals returns everything a plan should reach, in a fixed order: activities,
// assignments, commitments, duties.
func (q *Checked) Goals() []Goal { return q.goals }

func (q *Checked) deriveGoals() {
	for c := range q.p.Campaigns {
		for a := range q.p.Campaigns[c].Activities {
			q.goals = append(q.goals, q.activityGoals(&q.p.Campaigns[c].Activities[a])...)
		}
	}
	for i := range q.p.Assignments {
		q.goals = append(q.goals, q.assignmentGoal(&q.p.Assignments[i]))
	}
	for _, c := range q.p.Commitments {
		q.goals = append(q.goals, Goal{
			ID: string(c.ID), Name: c.Name, Grade: c.Grade, Weight: max(1, c.Weight), Count: c.Count, Place: c.Place,
			Cells: []Cell{{Scope: c.Scope, Least: c.Least}}, Segment: c.Segment, Living: c.Living, Times: c.Times, Topic: c.Topic,
		})
	}
	for _, u := range q.p.Units {
		for i, d := range u.Duties {
			if d.Sessions > 0 {
				q.goals = append(q.goals, Goal{
					ID: fmt.Sprintf("duty/%s/%d", u.ID, i), Name: u.Name, Grade: d.Grade, Weight: 1,
					Cells: []Cell{{Scope: Scope{Units: []UnitID{u.ID}, Laws: d.Laws}, Least: int64(d.Sessions)}},
				})
			}
		}
	}
}

// activityGoals returns the least sessions of an activity, the units wanted at
// each session, and the different units wanted over all of them.
func (q *Checked) activityGoals(a *Activity) []Goal {
	goal := func(what string, count Count, least int64) Goal {
		return Goal{
			ID: "activity/" + string(a.ID) + "/" + what, Name: a.Name, Grade: a.Grade, Weight: 1, Count: count,
			Activity: a.ID, Cells: []Cell{{Scope: Scope{Activities: []ActivityID{a.ID}}, Least: least}},
		}
	}
	var out []Goal
	if a.Sessions.Least > 0 {
		out = append(out, goal("sessions", CountSessions, int64(a.Sessions.Least)))
	}
	if each := a.Staff.WantedEach(); each > 0 {
		g := goal("staffing", CountStaffing, int64(each))
		g.Each = int64(each)
		out = append(out, g)
	}
	if a.Staff.Different > 0 {
		out = append(out, goal("units", CountUnits, int64(a.Staff.Different)))
	}
	return out
}

// WantedEach returns how many units a session wants.
func (s Staff) WantedEach() int { return max(s.Each, len(s.Units)) }

// MayStaff reports whether a unit is listed for the activity's sessions.
func (s Staff) MayStaff(u UnitID) bool {
	return slices.Contains(s.Units, u) || slices.Contains(s.Pool, u)
}

// TeamsWanted returns the least and most teams of a session.
func (s Staff) TeamsWanted() (least, most int) {
	return s.Teams.Least, max(s.Teams.Least, s.Teams.Most)
}

func (q *Checked) assignmentGoal(as *Assignment) Goal {
	g := Goal{
		ID: string(as.ID), Name: as.Name, Grade: as.Grade, Weight: max(1, as.Weight), Assignment: as.ID,
		Activity: as.Activity,
	}
	for _, host := range as.Hosts {
		base := Scope{
			Activities: []ActivityID{as.Activity}, Areas: []audience.AreaID{q.units[host].Area}, Window: as.Window,
		}
		settings := as.Settings
		if len(settings) == 0 {
			g.Cells = append(g.Cells, Cell{Scope: base, Least: int64(max(1, as.Least)), Host: host})
		}
		for _, s := range settings {
			cell := base
			cell.Settings = []SettingID{s}
			g.Cells = append(g.Cells, Cell{Scope: cell, Least: int64(max(1, as.Least)), Host: host})
		}
	}
	return g
}
