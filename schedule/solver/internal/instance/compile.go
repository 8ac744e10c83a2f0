package instance

import (
	"cmp"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// Compile turns a checked programme into an instance. It costs about
// O(activities × venues × groups of a catchment) and, for travel, O(places²) up
// to some thousands of places that teams go to, O(places) beyond.
func Compile(q *campaign.Checked) *Instance {
	p := q.Programme()
	in := &Instance{
		Q: q, Model: reach.New(p.Overlap), First: p.Horizon.From, Days: p.Horizon.Days(), Prices: p.Prices, Caps: p.Caps,
		TeamIndex:  make(map[campaign.TeamID]int32),
		UnitIndex:  make(map[campaign.UnitID]int32),
		VenueIndex: make(map[campaign.VenueID]int32),
		byPair:     make(map[pair]int32),
	}
	in.periods()
	in.units()
	in.venues()
	in.teams()
	in.activities()
	in.goals()
	in.candidates()
	in.places()
	in.nears()
	in.stops()
	return in
}

// sorted returns pointers to the elements of a list in order of ID.
func sorted[T any, ID cmp.Ordered](list []T, id func(*T) ID) []*T {
	out := make([]*T, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	slices.SortFunc(out, func(a, b *T) int { return cmp.Compare(id(a), id(b)) })
	return out
}

// periods numbers the ISO week, month and year of each day.
func (in *Instance) periods() {
	number := func(key func(date.Date) [2]int) []int32 {
		out := make([]int32, in.Days)
		for i := 1; i < in.Days; i++ {
			out[i] = out[i-1]
			if key(in.First+date.Date(i)) != key(in.First+date.Date(i-1)) {
				out[i]++
			}
		}
		return out
	}
	in.Week = number(func(d date.Date) [2]int { y, w := d.ISOWeek(); return [2]int{y, w} })
	in.Month = number(func(d date.Date) [2]int { return [2]int{d.Year(), int(d.Month())} })
	in.Year = number(func(d date.Date) [2]int { return [2]int{d.Year(), 0} })
}

func (in *Instance) units() {
	for i, u := range sorted(in.Q.Programme().Units, func(u *campaign.Unit) campaign.UnitID { return u.ID }) {
		in.Units = append(in.Units, Unit{Unit: u, Stalls: max(1, u.Stalls)})
		in.UnitIndex[u.ID] = int32(i)
	}
}

func (in *Instance) venues() {
	for i, v := range sorted(in.Q.Programme().Venues, func(v *campaign.Venue) campaign.VenueID { return v.ID }) {
		in.Venues = append(in.Venues, Venue{
			Venue: v, Place: -1, Parallel: max(1, v.Parallel), Visits: in.Q.VisitLimits(v),
		})
		in.VenueIndex[v.ID] = int32(i)
	}
}

func (in *Instance) teams() {
	for i, t := range sorted(in.Q.Teams(), func(t *campaign.Team) campaign.TeamID { return t.ID }) {
		team := Team{Team: t, Unit: -1, Usable: make([]bool, in.Days)}
		if u, ok := in.UnitIndex[t.Unit]; ok {
			team.Unit = u
		}
		for _, h := range t.Shifts {
			team.Shifts = append(team.Shifts, Span{ms(h.From), ms(h.To)})
		}
		for d := range team.Usable {
			if t.Days.Allows(in.Q.Calendar(), in.First+date.Date(d)) {
				team.Usable[d] = true
				team.Available++
			}
		}
		in.Teams = append(in.Teams, team)
		in.solo = append(in.solo, []int32{int32(i)})
		in.TeamIndex[t.ID] = int32(i)
	}
}

func (in *Instance) activities() {
	p := in.Q.Programme()
	var all []*campaign.Activity
	for c := range p.Campaigns {
		all = append(all, sorted(p.Campaigns[c].Activities, func(a *campaign.Activity) campaign.ActivityID { return a.ID })...)
	}
	slices.SortFunc(all, func(a, b *campaign.Activity) int { return cmp.Compare(a.ID, b.ID) })
	for _, a := range all {
		_, c := in.Q.Activity(a.ID)
		shape := in.Q.Shape(a.ID)
		least, most := a.Staff.TeamsWanted()
		act := Activity{
			Activity: a, Campaign: c, Shape: shape,
			Duration: shape.Duration.Milliseconds(), SetUp: shape.SetUp.Milliseconds(), Grid: a.Grid().Milliseconds(),
			Least: least, Most: most, PerVenue: max(1, a.PerVenue), Run: max(1, a.When.ConsecutiveDays),
			Assigned: in.Q.Assigned(a.ID), Named: in.unitList(a.Staff.Units), Pool: in.unitList(a.Staff.Pool),
		}
		act.Touring = least == 1 && act.Run == 1 && len(act.Named) == 0 && len(act.Pool) == 0 && !act.Assigned
		act.alone = make([]bool, len(in.Teams))
		for t := range in.Teams {
			team := in.Teams[t].Team
			able := len(a.Laws) == 0 || len(in.Q.LawsMissing(a, []*campaign.Team{team})) < len(a.Laws)
			if most > 0 && a.Staff.MayDraft(team.ID) && able {
				act.Drafted = append(act.Drafted, int32(t))
				act.alone[t] = len(in.Q.LawsMissing(a, []*campaign.Team{team})) == 0
			}
		}
		in.Activities = append(in.Activities, act)
	}
}

func (in *Instance) unitList(ids []campaign.UnitID) []int32 {
	var out []int32
	for _, id := range ids {
		out = append(out, in.UnitIndex[id])
	}
	slices.Sort(out)
	return out
}

// candidates pairs activities with the venues they may use, and with what a
// session there gives.
func (in *Instance) candidates() {
	table := newTimetable(in.Q)
	in.Stepped = slices.ContainsFunc(table.steps, func(s step) bool { return s != step{} })
	terms := make(map[[2]int32]int32)
	for a := range in.Activities {
		act := &in.Activities[a]
		for v := range in.Venues {
			venue := in.Venues[v].Venue
			usable := in.usable(act, venue)
			if !usable && !in.pinned(act, venue) {
				continue
			}
			c := Candidate{Activity: int32(a), Venue: int32(v), Place: -1, Host: -1}
			if host, ok := in.UnitIndex[in.Q.Host(act.Activity.ID, venue)]; ok && act.Assigned {
				c.Host = host
			}
			if c.table = -1; usable {
				c.table = table.starts(act, venue)
				c.Starts = table.tables[c.table]
			} else {
				c.Starts = make([][]Span, in.Days)
			}
			in.gifts(&c, act, terms)
			in.refs(&c, act, venue)
			c.Held = in.heldAt(act, venue)
			act.Candidates = append(act.Candidates, int32(len(in.Candidates)))
			in.byPair[pair{c.Activity, c.Venue}] = int32(len(in.Candidates))
			in.Candidates = append(in.Candidates, c)
		}
	}
	in.held(terms)
	in.compileWindows(table.tables)
	in.capUnits()
}

// usable reports whether an activity may use a venue.
func (in *Instance) usable(a *Activity, v *campaign.Venue) bool {
	return in.Q.Allows(a.Activity, v) && (!a.Assigned || in.Q.Host(a.Activity.ID, v) != "")
}

// pinned reports whether a pin is at the venue, by waiver if need be.
func (in *Instance) pinned(a *Activity, v *campaign.Venue) bool {
	return slices.ContainsFunc(in.Q.Programme().Pins, func(p campaign.Pin) bool {
		return p.Activity == a.Activity.ID && p.Venue == v.ID
	})
}

// gifts fills what a session gives to the terms of the value.
func (in *Instance) gifts(c *Candidate, a *Activity, terms map[[2]int32]int32) {
	c.Attends = in.Q.Attendance(a.Activity.ID, in.Venues[c.Venue].Venue.ID)
	for _, x := range c.Attends {
		dose := in.Model.Dose(x.P)
		c.Doses = append(c.Doses, dose)
		if t := in.term(a.Campaign.ID, x.Group, terms); t >= 0 {
			c.Gives = append(c.Gives, Gift{t, dose})
		}
	}
}

// term returns the index of a term, −1 if the group has no weight.
func (in *Instance) term(c campaign.CampaignID, group int, terms map[[2]int32]int32) int32 {
	weight, key := in.Q.Weight(c, group), [2]int32{0, int32(group)}
	p := in.Q.Programme()
	for i := range p.Campaigns {
		if p.Joint {
			weight = max(weight, in.Q.Weight(p.Campaigns[i].ID, group))
		} else if p.Campaigns[i].ID == c {
			key[0] = int32(i)
		}
	}
	if weight <= 0 {
		return -1
	}
	t, ok := terms[key]
	if !ok {
		t = int32(len(in.Terms))
		terms[key] = t
		size := in.Q.Groups()[group].Size
		in.Terms = append(in.Terms, Term{size, weight, in.Model.People(size, weight, reach.Dose{Certain: 1})})
	}
	return t
}

// held adds up what sessions held before have given.
func (in *Instance) held(terms map[[2]int32]int32) {
	in.Base = make([]reach.Dose, len(in.Terms))
	for _, h := range in.Q.Programme().Held {
		if !h.Reached {
			continue
		}
		for _, x := range in.Q.Attendance(h.Activity, h.Venue) {
			if t := in.term(h.Campaign, x.Group, terms); t >= 0 {
				for int(t) >= len(in.Base) {
					in.Base = append(in.Base, reach.Dose{})
				}
				in.Base[t] = in.Base[t].Add(in.Model.Dose(x.P))
			}
		}
	}
}

func (in *Instance) heldAt(a *Activity, v *campaign.Venue) []Stretch {
	var out []Stretch
	for _, h := range in.Q.Programme().Held {
		if h.Activity == a.Activity.ID && h.Venue == v.ID {
			first, _ := calendar.Civil(h.Start, in.Q.Location())
			last := first
			if h.End.After(h.Start) {
				last, _ = calendar.Civil(h.End.Add(-1), in.Q.Location())
			}
			out = append(out, Stretch{int32(in.Day(first)), int32(in.Day(last))})
		}
	}
	return out
}

// groupsOf returns the groups that a goal of reach counts.
func (in *Instance) groupsOf(g campaign.Goal) map[int]bool {
	out := make(map[int]bool)
	for i, group := range in.Q.Groups() {
		if group.HasAny(g.Segment) && in.Q.WithinAny(group.Area, g.Living) {
			out[i] = true
		}
	}
	return out
}
