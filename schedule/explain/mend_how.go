package explain

import (
	"slices"
	"strconv"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

// correct proposes what mends entries that are wrong by themselves.
func (m *mender) correct(b campaign.Breach) []Repair {
	var out []Repair
	for _, o := range m.all {
		if !slices.Contains(b.Sessions, o.ID) {
			continue
		}
		for _, fixed := range m.corrections(b.Rule, o) {
			was := o
			out = append(out, Repair{Kind: Correct, Changes: []SessionChange{compare(&was, &fixed)}})
		}
	}
	if b.Rule == campaign.RulePinned && len(out) == 0 {
		for _, id := range b.Sessions {
			if pin := m.q.Pin(id); pin != nil {
				held := m.pinned(pin, campaign.Occurrence{})
				out = append(out, Repair{Kind: Correct, Changes: []SessionChange{compare(nil, &held)}})
			}
		}
	}
	for i := range out {
		out[i].Effect = m.effect(out[i])
	}
	return out
}

// effect is what the referee finds that a repair changes.
func (m *mender) effect(r Repair) Effect {
	plan := func(all []campaign.Occurrence) (p schedule.Plan) {
		for _, o := range all {
			p.Sessions = append(p.Sessions, schedule.Session{Occurrence: o})
		}
		return p
	}
	return difference(check.Plan(m.q, plan(m.all)).Score, check.Plan(m.q, plan(m.apply(r))).Score)
}

// corrections returns a session put right as far as a rule goes.
func (m *mender) corrections(r campaign.Rule, o campaign.Occurrence) []campaign.Occurrence {
	a, c := m.q.Activity(o.Activity)
	v := m.q.Venue(o.Venue)
	fixed := o
	switch {
	case r == campaign.RuleUnique:
		fixed.ID = m.unused(o.ID)
	case r == campaign.RulePinned:
		if pin := m.q.Pin(o.ID); pin != nil {
			fixed = m.pinned(pin, o)
		}
	case a == nil || v == nil:
		return nil
	case r == campaign.RuleReference:
		fixed.Campaign = c.ID
		fixed.Teams = compacted(o.Teams, func(t campaign.TeamID) bool { return m.q.Team(t) != nil })
		fixed.Units = compacted(o.Units, func(u campaign.UnitID) bool { return m.q.Unit(u) != nil })
		if !o.End.After(o.Start) {
			fixed.End = o.Start.Add(m.q.Shape(o.Activity).Duration)
		}
	case r == campaign.RuleDuration:
		fixed.End = o.Start.Add(m.q.Shape(o.Activity).Duration)
	case r == campaign.RuleGrid:
		if step := a.Grid(); step > 0 {
			_, from := calendar.Civil(o.Start, m.q.Location())
			off := time.Duration(from) % step
			earlier, later := o, o
			earlier.Start, earlier.End = o.Start.Add(-off), o.End.Add(-off)
			later.Start, later.End = earlier.Start.Add(step), earlier.End.Add(step)
			return []campaign.Occurrence{earlier, later}
		}
	case r == campaign.RuleUnits, r == campaign.RuleHost, r == campaign.RuleStalls:
		host := m.q.Host(o.Activity, v)
		fixed.Units = compacted(o.Units, func(u campaign.UnitID) bool { return u == host || a.Staff.MayStaff(u) })
		if m.q.Assigned(o.Activity) && host != "" && !slices.Contains(fixed.Units, host) {
			fixed.Units = append(fixed.Units, host)
		}
		if r == campaign.RuleStalls {
			return m.fewer(o, host)
		}
	default:
		return nil
	}
	return []campaign.Occurrence{fixed}
}

// fewer returns a session without each of its units that need not be there.
func (m *mender) fewer(o campaign.Occurrence, host campaign.UnitID) []campaign.Occurrence {
	var out []campaign.Occurrence
	for _, u := range o.Units {
		if u == host && m.q.Assigned(o.Activity) {
			continue
		}
		less := o
		less.Units = slices.DeleteFunc(slices.Clone(o.Units), func(x campaign.UnitID) bool { return x == u })
		out = append(out, less)
	}
	return out
}

// pinned returns a session as it is pinned; those present stay.
func (m *mender) pinned(pin *campaign.Pin, o campaign.Occurrence) campaign.Occurrence {
	fixed := pin.Occurrence
	if _, c := m.q.Activity(pin.Activity); c != nil {
		fixed.Campaign = c.ID
	}
	if pin.End.IsZero() {
		fixed.End = pin.Start.Add(m.q.Shape(pin.Activity).Duration)
	}
	fixed.Teams = join(slices.Clone(pin.Teams), o.Teams)
	fixed.Units = join(slices.Clone(pin.Units), o.Units)
	return fixed
}

func compacted[T comparable](list []T, keep func(T) bool) []T {
	return join(nil, slices.DeleteFunc(slices.Clone(list), func(x T) bool { return !keep(x) }))
}

// unused returns an ID that no session has.
func (m *mender) unused(id campaign.SessionID) campaign.SessionID {
	for n := 2; ; n++ {
		fresh := campaign.SessionID(string(id) + "-" + strconv.Itoa(n))
		if !slices.ContainsFunc(m.all, func(o campaign.Occurrence) bool { return o.ID == fresh }) {
			return fresh
		}
	}
}

// otherTime takes the free hours of the day. Where none is free the day may be
// broken by something else, such as one day too many in the week, which is no
// reason to leave it: then hours at which the venue is open are tried on the
// referee.
func (m *mender) otherTime(b campaign.Breach) (out []Repair) {
	sessions := m.sessions(b)
	for _, s := range sessions {
		out = append(out, m.move(s, OtherTime, func(at slot) []slot {
			slots := m.near(at, func(d date.Date) bool { return d == at.day })
			if len(slots) == 0 && len(sessions) <= fewSessions {
				slots = m.open(at)
			}
			return slots
		})...)
	}
	return out
}

func (m *mender) otherDay(b campaign.Breach) (out []Repair) {
	for _, s := range m.sessions(b) {
		out = append(out, m.move(s, OtherDay, func(at slot) []slot {
			return m.near(at, func(d date.Date) bool { return d != at.day })
		})...)
	}
	return out
}

// otherTeam replaces one team, adds one, or leaves one out.
func (m *mender) otherTeam(b campaign.Breach) (out []Repair) {
	for _, s := range m.sessions(b) {
		out = append(out, m.move(s, OtherTeam, func(at slot) []slot {
			var slots []slot
			with := func(teams []int) {
				x := at
				x.teams = teams
				slots = append(slots, x)
			}
			for i := range at.teams {
				with(slices.Delete(slices.Clone(at.teams), i, i+1))
			}
			for _, t := range m.e.w.draft(at.x.a) {
				if slices.Contains(at.teams, t) {
					continue
				}
				with(append(slices.Clone(at.teams), t))
				for i := range at.teams {
					other := slices.Clone(at.teams)
					other[i] = t
					with(other)
				}
			}
			return slots
		})...)
	}
	return out
}

func (m *mender) otherVenue(b campaign.Breach) (out []Repair) {
	for _, s := range m.sessions(b) {
		out = append(out, m.move(s, OtherVenue, func(at slot) []slot {
			c := m.e.elsewhere(at, Effect{})
			if c.Best == nil {
				return nil
			}
			at.x = m.e.w.pair(at.x.a.ID, c.Best.To[0].Venue)
			at.units = c.Best.To[0].Units
			return []slot{at}
		})...)
	}
	return out
}

// drop takes out sessions of the breach, the least missed first, until it is
// mended; sessions that are then not needed stay.
func (m *mender) drop(b campaign.Breach) Repair {
	r := Repair{Breach: b, Kind: DropSession}
	for _, o := range m.leastMissed(b) {
		was := o
		r.Changes = append(r.Changes, SessionChange{Kind: Dropped, Before: &was})
		if !m.mends(r) {
			continue
		}
		for i := 0; i < len(r.Changes); {
			less := r
			if less.Changes = slices.Delete(slices.Clone(r.Changes), i, i+1); len(less.Changes) > 0 && m.mends(less) {
				r = less
			} else {
				i++
			}
		}
		r.Effect = m.effect(r)
		return r
	}
	return Repair{Breach: b}
}

// leastMissed returns the sessions of a breach that are not pinned: first those
// that count for nothing, then in order of what they bring.
func (m *mender) leastMissed(b campaign.Breach) []campaign.Occurrence {
	var out []campaign.Occurrence
	e := m.explainer()
	counts := make(map[campaign.SessionID]bool)
	for _, s := range e.board.all {
		counts[s.ID] = true
	}
	for _, o := range m.all {
		if slices.Contains(b.Sessions, o.ID) && !counts[o.ID] {
			out = append(out, o)
		}
	}
	for _, s := range e.ranked {
		if slices.Contains(b.Sessions, s.ID) {
			out = append(out, s.Occurrence)
		}
	}
	return out
}
