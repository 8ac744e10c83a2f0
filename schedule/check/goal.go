package check

import (
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
)

// Standing is how far a plan fulfils a wish.
type Standing struct {
	Goal   campaign.Goal `json:"goal"`
	Have   int64         `json:"have"` // summed over cells, each up to what it wants
	Wanted int64         `json:"wanted"`
	Cells  []int64       `json:"cells,omitzero"` // what each cell has, not cut off
}

// Missing returns what is missing of the wish.
func (s Standing) Missing() int64 { return s.Wanted - s.Have }

// Missed returns what the wish adds to the missed of its grade.
func (s Standing) Missed() int64 { return s.Goal.Missed(s.Missing(), s.Wanted) }

func (c *count) standing(g campaign.Goal) Standing {
	s := Standing{Goal: g}
	if g.Count == campaign.CountStaffing {
		s.Have, s.Wanted = c.staffing(g)
		s.Cells = []int64{s.Have}
		return s
	}
	s.Wanted = g.Wanted()
	for _, cell := range g.Cells {
		have := c.have(g, cell)
		s.Cells = append(s.Cells, have)
		s.Have += min(have, cell.Least)
	}
	return s
}

// staffing counts the units present at each session of an activity, each
// session up to what it wants. An activity that wants more sessions than it
// has misses their units too.
func (c *count) staffing(g campaign.Goal) (have, wanted int64) {
	a, _ := c.q.Activity(g.Activity)
	held := int64(0)
	for _, o := range c.sessions {
		if o.Activity != g.Activity {
			continue
		}
		held++
		present := int64(0)
		for _, u := range o.Units {
			if a.Staff.MayStaff(u) {
				present++
			}
		}
		have += min(present, g.Each)
	}
	return have, g.Each * max(held, int64(a.Sessions.Least))
}

// have counts what one cell has.
func (c *count) have(g campaign.Goal, cell campaign.Cell) int64 {
	inside := c.within(cell.Scope)
	switch g.Count {
	case campaign.CountUnits:
		units := make(map[campaign.UnitID]bool)
		for _, o := range inside {
			for _, u := range o.Units {
				units[u] = true
			}
		}
		return int64(len(units))
	case campaign.CountReach:
		return c.reached(g, cell.Scope, inside)
	case campaign.CountShare:
		return c.share(g, inside, cell.Least)
	case campaign.CountPlaces:
		places := make(map[string]bool)
		for _, o := range inside {
			if key := c.place(g.Place, o); key != "" {
				places[key] = true
			}
		}
		return int64(len(places))
	}
	return int64(len(inside))
}

// share returns the percentage of the time of sessions that is on the topic,
// rounded down. Where nothing is held nothing is missing.
func (c *count) share(g campaign.Goal, inside []campaign.Occurrence, least int64) int64 {
	var on, total time.Duration
	for _, o := range inside {
		part, whole := c.q.TopicTime(o.Activity, g.Topic)
		on += part
		total += whole
	}
	if total == 0 {
		return least
	}
	return 100 * on.Milliseconds() / total.Milliseconds()
}

func (c *count) within(s campaign.Scope) []campaign.Occurrence {
	var inside []campaign.Occurrence
	for _, o := range c.sessions {
		if c.q.Matches(s, o) {
			inside = append(inside, o)
		}
	}
	return inside
}

// place returns what a session touches, as a key; "" if there is nothing of
// the kind.
func (c *count) place(kind campaign.PlaceKind, o campaign.Occurrence) string {
	v := c.q.Venue(o.Venue)
	switch kind {
	case campaign.PlaceVillage:
		return string(c.q.Above(v.Area, audience.Village))
	case campaign.PlaceTown:
		return string(c.q.Above(v.Area, audience.Town))
	case campaign.PlaceCounty:
		return string(c.q.Above(v.Area, audience.County))
	case campaign.PlaceCountySetting:
		if county := c.q.Above(v.Area, audience.County); county != "" {
			return string(county) + "\x00" + string(v.Setting)
		}
		return ""
	}
	return string(v.ID)
}

// reached counts different people, in whole persons, of the segment and area
// that the goal asks for: those who come, or who come as often as it asks for.
func (c *count) reached(g campaign.Goal, scope campaign.Scope, inside []campaign.Occurrence) int64 {
	for _, h := range c.q.Programme().Held {
		if h.Reached && c.q.Matches(scope, h.Occurrence) {
			inside = append(inside, h.Occurrence)
		}
	}
	if band, ok := g.Band(); ok {
		return c.often(g, band, inside)
	}
	doses := make(map[int]reach.Dose)
	for _, o := range inside {
		c.dose(doses, o)
	}
	var sum audience.People
	for i, group := range c.q.Groups() {
		if d, ok := doses[i]; ok && c.asked(g, group) {
			sum += c.model.People(group.Size, 1, d)
		}
	}
	return int64(sum) / 1000
}

// often is reached for a goal that says how often people should come.
func (c *count) often(g campaign.Goal, band reach.Band, inside []campaign.Occurrence) int64 {
	chances := make(map[int][]float64) // of each session, by group
	for _, o := range inside {
		for _, a := range c.attend(o) {
			chances[a.Group] = append(chances[a.Group], a.P)
		}
	}
	var sum audience.People
	for i, group := range c.q.Groups() {
		if ps, ok := chances[i]; ok && c.asked(g, group) {
			sum += c.model.Within(group.Size, band, ps)
		}
	}
	return int64(sum) / 1000
}

// asked reports whether a goal of reach asks for the people of a group.
func (c *count) asked(g campaign.Goal, group audience.Group) bool {
	return group.HasAny(g.Segment) && c.q.WithinAny(group.Area, g.Living)
}

// dose adds what a session gives each group.
func (c *count) dose(doses map[int]reach.Dose, o campaign.Occurrence) {
	for _, a := range c.attend(o) {
		doses[a.Group] = doses[a.Group].Add(c.model.Dose(a.P))
	}
}

// attend returns who attends a session.
func (c *count) attend(o campaign.Occurrence) []campaign.Attendance {
	key := visitKey{o.Activity, o.Venue}
	attendance, known := c.attendance[key]
	if !known {
		attendance = c.q.Attendance(o.Activity, o.Venue)
		c.attendance[key] = attendance
	}
	return attendance
}

type visitKey struct {
	activity campaign.ActivityID
	venue    campaign.VenueID
}

// grades sums the missed of the standings by grade.
func grades(standings []Standing) (missed [3]int64) {
	for _, s := range standings {
		if rank := s.Goal.Grade.Rank(); rank >= 0 {
			missed[rank] += s.Missed()
		}
	}
	return missed
}
