package construct

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
	"github.com/rickb777/date/v2"
)

// Pins places the pinned sessions and adds the staff they leave out. It
// returns those for which too few teams can come. Pins that name their teams
// go first, so that nobody takes those teams away.
func (b *Builder) Pins() (unstaffed []campaign.SessionID) {
	pins := make([]*campaign.Pin, 0)
	for i := range b.In.Q.Programme().Pins {
		pins = append(pins, &b.In.Q.Programme().Pins[i])
	}
	complete := func(p *campaign.Pin) int {
		a, _ := b.In.Q.Activity(p.Activity)
		return order(len(p.Teams) < a.Staff.Teams.Least)
	}
	slices.SortFunc(pins, func(x, y *campaign.Pin) int {
		return cmp.Or(cmp.Compare(complete(x), complete(y)), x.Start.Compare(y.Start), cmp.Compare(x.ID, y.ID))
	})
	for _, p := range pins {
		if !b.pin(p) {
			unstaffed = append(unstaffed, p.ID)
		}
	}
	return unstaffed
}

func (b *Builder) pin(p *campaign.Pin) bool {
	candidate := b.In.Candidate(p.Activity, p.Venue)
	activity := b.In.Candidates[candidate].Activity
	day, clock := calendar.Civil(p.Start, b.In.Q.Location())
	x := state.Session{Candidate: candidate, Day: int32(b.In.Day(day)), Start: int64(clock) / 1e6, Pin: p}
	x.First = b.firstOfRun(p, day)
	given := make([]int32, 0, len(p.Teams))
	for _, t := range p.Teams {
		given = append(given, b.In.TeamIndex[t])
	}
	var units []int32
	for _, u := range p.Units {
		units = append(units, b.In.UnitIndex[u])
	}
	var ok bool
	x.Teams, _, ok = b.teams(candidate, x.Day, x.Start, given)
	ok = ok || waives(p, campaign.RuleTeams, campaign.RuleLaws, campaign.RuleDialect)
	x.Units, _ = b.units(candidate, x.Day, x.Start, units, b.sessionsLeft(activity, 1))
	b.S.Apply(x)
	return ok
}

// waives reports whether a pin waives any of the rules.
func waives(p *campaign.Pin, rules ...campaign.Rule) bool {
	return slices.ContainsFunc(p.Waivers, func(w campaign.Waiver) bool { return slices.Contains(rules, w.Rule) })
}

// firstOfRun returns the day on which the visit of a pin counts: pins of one
// activity at one venue and clock time on days running are one visit.
func (b *Builder) firstOfRun(p *campaign.Pin, day date.Date) int32 {
	a, _ := b.In.Q.Activity(p.Activity)
	first := day
	for n := 1; n < a.When.ConsecutiveDays; n++ {
		before := p.Start.AddDate(0, 0, -n)
		if !slices.ContainsFunc(b.In.Q.Programme().Pins, func(o campaign.Pin) bool {
			return o.Activity == p.Activity && o.Venue == p.Venue && o.Start.Equal(before)
		}) {
			break
		}
		first = day - date.Date(n)
	}
	return int32(b.In.Day(first))
}
