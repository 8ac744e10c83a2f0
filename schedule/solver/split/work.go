package split

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// work fits every activity and assignment to the piece.
func (b *builder) work() {
	p := &b.p
	p.Campaigns = slices.Clone(p.Campaigns)
	hosts := make(map[campaign.ActivityID]bool)
	for c := range p.Campaigns {
		p.Campaigns[c].Activities = slices.Clone(p.Campaigns[c].Activities)
		for i := range p.Campaigns[c].Activities {
			a := &p.Campaigns[c].Activities[i]
			for _, g := range a.Invited {
				b.groups[g] = true
			}
			if !b.fit(a) {
				b.shut(a)
				continue
			}
			hosts[a.ID] = true
			b.refer(a)
		}
	}
	p.Assignments = nil
	for _, as := range b.q.Programme().Assignments {
		if hosts[as.Activity] && b.assign(&as) {
			p.Assignments = append(p.Assignments, as)
		}
	}
	p.Pins = nil
	for _, pin := range b.nodes[b.n].pins {
		p.Pins = append(p.Pins, *pin)
		for _, u := range pin.Units {
			b.unit(u)
		}
	}
}

// fit narrows an activity to its venues and its share here, and reports whether
// anything is left.
func (b *builder) fit(a *campaign.Activity) bool {
	whole, _ := b.q.Activity(a.ID)
	all := b.venuesFor(b.n, a.ID)
	venues := keep(all, func(v *campaign.Venue) bool { return !b.barred(whole, v) })
	pins := b.pinsOf(b.n, a.ID)
	most, limited := b.shares.most[a.ID]
	if limited && most[b.n] == 0 {
		venues = nil
	}
	if len(a.Staff.From) > 0 {
		a.Staff.From = keep(a.Staff.From, func(id campaign.TeamID) bool { return b.teams[id] })
		if least, _ := a.Staff.TeamsWanted(); len(a.Staff.From) == 0 && least == 0 {
			a.Staff.Teams = campaign.Span{}
		} else if len(a.Staff.From) == 0 {
			venues = nil
		}
	}
	venues = b.avoid(whole, a, venues, pins)
	if len(venues)+len(pins) == 0 {
		return false
	}
	if limited {
		a.Sessions.Most = int(most[b.n])
	}
	if len(venues) == 0 { // nothing but the pins
		a.Sessions.Most = len(pins)
		for _, pin := range pins {
			if v := b.q.Venue(pin.Venue); !slices.Contains(venues, v) {
				venues = append(venues, v)
			}
		}
		a.Where = campaign.Where{Venues: idsOf(venues)}
	} else if len(venues) < len(all) || len(a.Where.Venues)+len(a.Where.Areas) > 0 {
		for _, pin := range pins { // where a waiver lets it be held
			if v := b.q.Venue(pin.Venue); b.q.Allows(whole, v) && !slices.Contains(venues, v) {
				venues = append(venues, v)
			}
		}
		a.Where = campaign.Where{Venues: idsOf(venues)}
	}
	a.Sessions.Least = int(b.shares.least[a.ID][b.n])
	if a.Sessions.Most > 0 {
		a.Sessions.Least = min(a.Sessions.Least, a.Sessions.Most)
	}
	return true
}

func idsOf(venues []*campaign.Venue) []campaign.VenueID {
	var out []campaign.VenueID
	for _, v := range venues {
		out = append(out, v.ID)
	}
	return out
}

// barred reports whether a cap that has no share here is about an activity at a
// venue, on whatever day.
func (b *builder) barred(a *campaign.Activity, v *campaign.Venue) bool {
	return slices.ContainsFunc(b.q.Programme().Caps, func(c campaign.Cap) bool {
		return c.Scope.Window.IsZero() && b.spent(&c, a) && b.q.MatchesAt(c.Scope, a, v)
	})
}

// spent reports whether a cap leaves nothing for an activity here.
func (b *builder) spent(c *campaign.Cap, a *campaign.Activity) bool {
	share := b.shares.caps[c.ID]
	return c.Sessions > 0 && share.sessions[b.n] == 0 || c.Budget > 0 && a.Cost > 0 && share.budget[b.n] == 0
}

// avoid leaves out the days of caps that have no share here, or the venues, if such
// a cap is about some of them only or a pin needs its days.
func (b *builder) avoid(whole, a *campaign.Activity, venues []*campaign.Venue, pins []*campaign.Pin) []*campaign.Venue {
	a.When.Days.Except = slices.Clone(a.When.Days.Except)
	for _, c := range b.q.Programme().Caps {
		if c.Scope.Window.IsZero() || !b.spent(&c, whole) {
			continue
		}
		rest := keep(venues, func(v *campaign.Venue) bool { return !b.q.MatchesAt(c.Scope, whole, v) })
		needed := slices.ContainsFunc(pins, func(pin *campaign.Pin) bool { return c.Scope.Window.Contains(b.day(pin.Occurrence)) })
		if len(rest) > 0 || needed {
			venues = rest
		} else if len(venues) > 0 {
			a.When.Days.Except = append(a.When.Days.Except, c.Scope.Window)
		}
	}
	return venues
}

// shut closes an activity: no day allows it. Whom it draws stays, for sessions
// held before.
func (b *builder) shut(a *campaign.Activity) {
	a.Host, a.Organisers = "", nil
	a.Where, a.Staff, a.Sessions = campaign.Where{}, campaign.Staff{}, campaign.Span{}
	a.Parts = slices.Clone(a.Parts)
	for i := range a.Parts {
		a.Parts[i].Units = nil
	}
	a.When = campaign.When{Window: a.When.Window, Days: b.never()}
}

// never allows no day of the horizon.
func (b *builder) never() calendar.Days {
	return calendar.Days{Only: []calendar.Range{calendar.On(b.p.Horizon.From - 1)}}
}

// refer keeps what an activity names.
func (b *builder) refer(a *campaign.Activity) {
	b.unit(a.Host)
	for _, o := range a.Organisers {
		b.unit(o.Unit)
	}
	for _, u := range slices.Concat(a.Staff.Units, a.Staff.Pool) {
		b.unit(u)
	}
}

// assign narrows an assignment to the hosts and settings that are here.
func (b *builder) assign(as *campaign.Assignment) bool {
	venues := b.venuesFor(b.n, as.Activity)
	in := func(h campaign.UnitID, s campaign.SettingID) bool {
		return slices.ContainsFunc(venues, func(v *campaign.Venue) bool {
			return (s == "" || v.Setting == s) && b.q.Within(v.Area, b.q.Unit(h).Area) && b.allowed(as.Activity, v)
		})
	}
	as.Hosts = keep(as.Hosts, func(h campaign.UnitID) bool { return in(h, "") })
	as.Settings = keep(as.Settings, func(s campaign.SettingID) bool {
		return !slices.ContainsFunc(as.Hosts, func(h campaign.UnitID) bool { return !in(h, s) })
	})
	for _, h := range as.Hosts {
		b.unit(h)
	}
	return len(as.Hosts) > 0
}

// allowed reports whether an activity, as it was fitted, may use a venue.
func (b *builder) allowed(id campaign.ActivityID, v *campaign.Venue) bool {
	for c := range b.p.Campaigns {
		for i := range b.p.Campaigns[c].Activities {
			if a := &b.p.Campaigns[c].Activities[i]; a.ID == id {
				return len(a.Where.Venues) == 0 || slices.Contains(a.Where.Venues, v.ID)
			}
		}
	}
	return false
}

// wishes narrows caps, commitments and duties to what concerns the piece.
func (b *builder) wishes() {
	p := b.q.Programme()
	b.p.Caps, b.p.Commitments = nil, nil
	for _, c := range p.Caps {
		share := b.shares.caps[c.ID]
		if scope, ok := b.scope(c.Scope); ok {
			c.Scope, c.Sessions, c.Budget = scope, int(share.sessions[b.n]), campaign.Money(share.budget[b.n])
			if c.Sessions > 0 || c.Budget > 0 {
				b.p.Caps = append(b.p.Caps, c)
			}
		}
	}
	for _, c := range p.Commitments {
		scope, ok := b.scope(c.Scope)
		least := b.shares.wishes[c.ID][b.n]
		living := b.known(c.Living)
		if !ok || least == 0 || len(c.Living) > 0 && len(living) == 0 {
			continue
		}
		c.Living, c.Least, c.Scope = living, least, scope
		for k, x := range b.before {
			if slices.Contains(c.Scope.Activities, x.activity) && b.draws(x) {
				c.Scope.Activities = append(slices.Clone(c.Scope.Activities), campaign.ActivityID(b.name(k)))
			}
		}
		b.p.Commitments = append(b.p.Commitments, c)
	}
	b.p.Units = slices.Clone(b.p.Units)
	for i := range b.p.Units {
		u := &b.p.Units[i]
		u.Duties = slices.Clone(u.Duties)
		for k := range u.Duties {
			u.Duties[k].Sessions = int(b.shares.duties[u.ID][k][b.n])
		}
	}
}

// scope leaves out of a scope what is not here, and reports whether it can still
// choose anything.
func (b *builder) scope(s campaign.Scope) (campaign.Scope, bool) {
	out := s
	out.Areas = b.known(s.Areas)
	out.Units = keep(s.Units, func(u campaign.UnitID) bool { return b.units[u] })
	return out, (len(s.Areas) == 0 || len(out.Areas) > 0) && (len(s.Units) == 0 || len(out.Units) > 0)
}
