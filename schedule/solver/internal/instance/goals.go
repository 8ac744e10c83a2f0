package instance

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
)

// goals compiles wishes to cells with dense places.
func (in *Instance) goals() {
	for g, goal := range in.Q.Goals() {
		compiled := Goal{Goal: goal, Grade: goal.Grade.Rank(), Wanted: goal.Wanted()}
		if goal.Count == campaign.CountStaffing {
			a, _ := in.Q.Activity(goal.Activity)
			compiled.Least = int64(a.Sessions.Least)
		}
		for _, cell := range goal.Cells {
			compiled.Cells = append(compiled.Cells, int32(len(in.Cells)))
			in.Cells = append(in.Cells, in.cell(int32(g), goal, cell))
		}
		in.Goals = append(in.Goals, compiled)
	}
}

func (in *Instance) cell(g int32, goal campaign.Goal, cell campaign.Cell) Cell {
	c := Cell{Goal: g, Least: cell.Least, From: 0, To: int32(in.Days - 1)}
	if w := cell.Scope.Window; !w.IsZero() {
		c.From, c.To = int32(in.Day(w.From)), int32(in.Day(w.To))
	}
	if len(cell.Scope.Units) > 0 {
		c.Units = make(map[int32]bool)
		for _, u := range cell.Scope.Units {
			c.Units[in.UnitIndex[u]] = true
		}
	}
	if goal.Count == campaign.CountReach {
		c.Counts = in.groupsOf(goal)
		if c.Band, c.Often = goal.Band(); c.Often {
			c.Chances = in.chances(cell.Scope)
			return c
		}
		c.Base = make(map[int]reach.Dose)
		for _, h := range in.Q.Programme().Held {
			if h.Reached && in.Q.Matches(cell.Scope, h.Occurrence) {
				for _, x := range in.Q.Attendance(h.Activity, h.Venue) {
					c.Base[x.Group] = c.Base[x.Group].Add(in.Model.Dose(x.P))
				}
			}
		}
	}
	return c
}

// chances lists by group the chance of each session held before in a scope.
func (in *Instance) chances(scope campaign.Scope) map[int][]float64 {
	out := make(map[int][]float64)
	for _, h := range in.Q.Programme().Held {
		if h.Reached && in.Q.Matches(scope, h.Occurrence) {
			for _, x := range in.Q.Attendance(h.Activity, h.Venue) {
				at, _ := slices.BinarySearch(out[x.Group], x.P)
				out[x.Group] = slices.Insert(out[x.Group], at, x.P)
			}
		}
	}
	return out
}

// refs fills the cells and caps that sessions of a candidate lie in.
func (in *Instance) refs(c *Candidate, a *Activity, v *campaign.Venue) {
	for g := range in.Goals {
		goal := &in.Goals[g]
		for k, cell := range goal.Cells {
			scope := goal.Goal.Cells[k].Scope
			if in.Q.MatchesAt(scope, a.Activity, v) {
				c.Cells = append(c.Cells, CellRef{cell, in.place(cell, goal.Goal.Place, v)})
			}
		}
	}
	for i, limit := range in.Caps {
		if in.Q.MatchesAt(limit.Scope, a.Activity, v) {
			c.Caps = append(c.Caps, int32(i))
		}
	}
}

// place numbers what a session at the venue touches in a cell.
func (in *Instance) place(cell int32, kind campaign.PlaceKind, v *campaign.Venue) int32 {
	var key string
	switch kind {
	case campaign.PlaceVillage:
		key = string(in.Q.Above(v.Area, audience.Village))
	case campaign.PlaceTown:
		key = string(in.Q.Above(v.Area, audience.Town))
	case campaign.PlaceCounty:
		key = string(in.Q.Above(v.Area, audience.County))
	case campaign.PlaceCountySetting:
		if key = string(in.Q.Above(v.Area, audience.County)); key != "" {
			key += "\x00" + string(v.Setting)
		}
	default:
		key = string(v.ID)
	}
	if key == "" {
		return -1
	}
	return in.Cells[cell].number(key)
}
