package explain

import (
	"slices"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign"
)

// candidate is a pair with units and teams that have to be there.
type candidate struct {
	x     *pair
	units []campaign.UnitID
	teams []int
}

// scan tries every slot of a candidate on the board and calls f with each that
// the sieve lets through, in order of time, until f returns false. It returns
// what it tried.
func (b *board) scan(c candidate, f func(slot) bool) tried {
	open := b.w.opening(c.x)
	n := tried{Tried: open.tried, Barred: make(map[campaign.Rule]int)}
	if r := b.never(c); r != "" {
		n.Barred[r] = open.tried
		return n
	}
	for r, count := range open.barred {
		n.Barred[r] += count
	}
	s := sieve{b: b, c: c, all: b.w.draft(c.x.a), units: b.base(c)}
	if r := b.spent(c, nil); r != "" {
		n.Barred[r] += open.slots()
		return n
	}
	for _, d := range open.days {
		if b.gridless(c.x) {
			d.starts = s.moments(d)
			n.Tried += len(d.starts) - len(open.at(d.day))
		}
		if !s.day(d, &n, f) {
			return n
		}
	}
	return n
}

// tried is how many slots were tried, and by which rule they were barred: the
// first that was found.
type tried struct {
	Tried, Free int
	Barred      map[campaign.Rule]int
}

func (n *tried) add(m tried) {
	n.Tried += m.Tried
	n.Free += m.Free
	if n.Barred == nil {
		n.Barred = make(map[campaign.Rule]int)
	}
	for r, count := range m.Barred {
		n.Barred[r] += count
	}
}

// never returns the rule by which a candidate is barred whatever the time and
// the plan.
func (b *board) never(c candidate) campaign.Rule {
	if r := b.w.allowed(c.x); r != "" {
		return r
	}
	for _, u := range b.base(c) {
		if u != c.x.host && !c.x.a.Staff.MayStaff(u) {
			return campaign.RuleUnits
		}
	}
	_, rule := b.w.crew(c.x, b.w.draft(c.x.a), c.teams)
	return rule
}

// base returns the units without which a candidate is not held.
func (b *board) base(c candidate) []campaign.UnitID {
	var out []campaign.UnitID
	if c.x.assigned {
		out = append(out, c.x.host)
	}
	for _, u := range c.units {
		if !slices.Contains(out, u) {
			out = append(out, u)
		}
	}
	return out
}

// spent returns the rule by which the amount of sessions or money bars a
// candidate; without a slot, whatever the slot.
func (b *board) spent(c candidate, slot []*sitting) campaign.Rule {
	n := int64(c.x.days())
	if most := c.x.a.Sessions.Most; slot == nil && most > 0 && b.held[c.x.a.ID]+int(n) > most {
		return campaign.RuleSessions
	}
	for _, i := range c.x.caps {
		limit := &b.w.p.Caps[i]
		if free := limit.Scope.Window.IsZero() && len(limit.Scope.Units) == 0; free != (slot == nil) {
			continue
		}
		if slot != nil {
			n = 0
			for _, s := range slot {
				if b.w.q.Matches(limit.Scope, s.Occurrence) {
					n++
				}
			}
		}
		switch {
		case n > 0 && limit.Sessions > 0 && b.capped[i].sessions+n > int64(limit.Sessions):
			return campaign.RuleCap
		case n > 0 && limit.Budget > 0 && b.capped[i].money+n*int64(c.x.a.Cost) > int64(limit.Budget):
			return campaign.RuleBudget
		}
	}
	return ""
}

// sieve is one scan.
type sieve struct {
	b     *board
	c     candidate
	all   []int
	units []campaign.UnitID
}

// day tries the starts of one day.
func (s *sieve) day(d openDay, n *tried, f func(slot) bool) bool {
	x := s.c.x
	if x.days() > 1 {
		for _, from := range d.starts {
			if !s.run(d.day, from, n, f) {
				return false
			}
		}
		return true
	}
	teams, barred := s.ready(d.day)
	if _, r := s.b.w.crew(x, teams, s.c.teams); r != "" {
		if barred != "" {
			r = barred
		}
		n.Barred[r] += len(d.starts)
		return true
	}
	if r := s.visited(slot{x: x, day: d.day, from: d.starts[0], units: s.units}); r != "" {
		n.Barred[r] += len(d.starts)
		return true
	}
	for _, from := range d.starts {
		if !s.start(d.day, from, teams, n, f) {
			return false
		}
	}
	return true
}

// ready returns the teams with room on a day, and the rule that bars others.
func (s *sieve) ready(d date.Date) (teams []int, barred campaign.Rule) {
	for _, t := range s.all {
		switch s.b.room(t, d) {
		case roomy:
			teams = append(teams, t)
		case full:
			barred = campaign.RuleLimits
		default:
			if barred == "" {
				barred = campaign.RuleTeamDays
			}
		}
	}
	return teams, barred
}

// start tries one start by the teams that have room on its day.
func (s *sieve) start(d date.Date, from clock.Clock, teams []int, n *tried, f func(slot) bool) bool {
	at := slot{x: s.c.x, day: d, from: from, units: s.units}
	sat := s.b.sit(at)
	if r := s.b.shared(sat[0]); r != "" {
		n.Barred[r]++
		return true
	}
	var able []int
	var barred campaign.Rule
	for _, t := range teams {
		r := s.b.tourRule(t, sat[0])
		if r == "" {
			sat[0].Teams = []campaign.TeamID{s.b.w.teams[t].ID}
			r = s.b.spent(s.c, sat)
		}
		if r == "" {
			able = append(able, t)
		} else {
			barred = r
		}
	}
	return s.offer(at, able, barred, n, f)
}

// offer passes a slot on if there is a crew for it.
func (s *sieve) offer(at slot, able []int, barred campaign.Rule, n *tried, f func(slot) bool) bool {
	crew, r := s.b.w.crew(s.c.x, able, s.c.teams)
	if r == "" && len(crew) == 0 {
		r = s.b.spent(s.c, s.b.sit(at))
	} else if r != "" && barred != "" {
		r = barred
	}
	if r != "" {
		n.Barred[r]++
		return true
	}
	n.Free++
	at.teams = crew
	return f(at)
}

// visited asks the referee about the visits of a venue that is already used,
// which depend on the day alone.
func (s *sieve) visited(at slot) campaign.Rule {
	used := s.b.at[at.x.v.ID]
	if len(used) == 0 && !at.x.kept {
		return ""
	}
	before := 0
	for _, x := range used {
		if x.Activity == at.x.a.ID && !x.waives(campaign.RulePerVenue) {
			before++
		}
	}
	if before >= max(1, at.x.a.PerVenue) { // each a visit of its own
		return campaign.RulePerVenue
	}
	return s.b.w.judge(used, s.b.sit(at), campaign.RuleVisits, campaign.RulePerVenue, campaign.RuleSpacing, campaign.RuleConsecutive)
}
