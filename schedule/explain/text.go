package explain

import (
	"strconv"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

// Text says what the session brings, and why here, then and by these teams. It
// is zero for a session the reader may not see.
func (s Session) Text(r Reader) campaign.Text {
	if !r.shows(s.Session) {
		return campaign.Text{}
	}
	return r.both(func(t teller) string {
		name := t.Campaign(schedule.Session{Occurrence: s.Session})
		lost := t.say(lostNobody, name)
		if s.People > 0 {
			lost = t.say(lostPeople, name, number(s.People))
		}
		var shares []string
		for _, x := range s.Segments {
			for _, tag := range t.Q.Programme().Segments {
				if tag.ID == x.Segment {
					shares = append(shares, t.say(lostSegment, tag.Name, number(x.People)))
				}
			}
		}
		parts := []string{lost}
		if len(shares) > 0 {
			parts = append(parts, t.say(lostSegments, t.list(shares)))
		}
		for _, w := range s.Wishes {
			for _, g := range t.Q.Goals() {
				if g.ID == w.Goal && !r.secret(g) {
					x, _ := t.Target(check.Standing{Goal: g, Wanted: g.Wanted()})
					parts = append(parts, t.say(lostWish, x.Label, t.Say(x.Amount, strconv.FormatInt(w.Missing, 10))))
				}
			}
		}
		out := t.join(parts...)
		if s.Pinned {
			return out + t.space() + t.join(t.say(isPinned))
		}
		for _, line := range []string{
			t.choice(s.Here, hereNone, hereBest, hereBetter, func(o campaign.Occurrence) string { return t.Venue(schedule.Session{Occurrence: o}) }),
			t.choice(s.Then, thenNone, thenBest, thenBetter, func(o campaign.Occurrence) string {
				x := schedule.Session{Occurrence: o}
				return t.Day(t.Date(x)) + " " + t.Hours(x)
			}),
			t.choice(s.By, byNone, byBest, byBetter, func(o campaign.Occurrence) string { return t.say(byTeams, t.teams(o)) }),
		} {
			if line != "" {
				out += t.space() + t.join(line)
			}
		}
		return out
	})
}

// space stands between two sentences.
func (t teller) space() string {
	if t.English() {
		return " "
	}
	return ""
}

func (t teller) choice(c Choice, none, best, better phrase, name func(campaign.Occurrence) string) string {
	switch {
	case c.Tried == 0:
		return ""
	case c.Best == nil:
		return t.say(none, c.Tried, t.rules(c.Barred))
	}
	what := t.say(hidden)
	if t.shows(c.Best.To[0]) {
		what = name(c.Best.To[0])
	}
	if c.Best.Effect.Compare() > 0 {
		best = better
	}
	return t.say(best, c.Free, what, t.effect(c.Best.Effect))
}

// secret reports whether a wish speaks only of what the reader may not see.
func (r Reader) secret(g campaign.Goal) bool {
	ids := []campaign.ActivityID{g.Activity}
	if g.Activity == "" {
		if ids = nil; len(g.Cells) == 1 {
			ids = g.Cells[0].Scope.Activities
		}
	}
	for _, id := range ids {
		if a, _ := r.Q.Activity(id); a == nil || a.Visibility == campaign.Public || a.Visibility == campaign.Internal && r.Internal {
			return false
		}
	}
	return len(ids) > 0
}

// Text says what is missing, what it lacks and why. It is zero for a wish that
// speaks only of activities the reader may not see.
func (m Missed) Text(r Reader) campaign.Text {
	for _, g := range r.Q.Goals() {
		if g.ID == m.Goal && r.secret(g) {
			return campaign.Text{}
		}
	}
	return r.both(func(t teller) string {
		parts := []string{t.say(missingOf, m.Grade.Name().In(t.Lang), m.Name, m.Wanted, m.Have, m.Missed.Missing)}
		for _, n := range m.Needs {
			parts = append(parts, t.need(n))
		}
		return t.join(append(parts, t.cause(m.Cause))...)
	})
}

func (t teller) need(n Need) string {
	switch n.Kind {
	case NeedTeamDays:
		return t.say(needDays, n.Amount)
	case NeedLaws:
		var names []string
		for _, id := range n.Laws {
			names = append(names, t.Q.Law(id).Name)
		}
		return t.say(needLaws, t.list(names))
	case NeedLanguages:
		return t.say(needLanguage, t.list(n.Languages))
	case NeedTime:
		return t.say(needTime, n.Amount)
	case NeedSessions:
		return t.say(needSessions, n.Amount)
	case NeedBudget:
		return t.say(needBudget, campaign.Money(n.Amount).String())
	}
	return t.say(needUnits, n.Amount)
}

// Text says what is not served and why. It is zero if it speaks of venues only
// of which the reader may see none.
func (u Unserved) Text(r Reader) campaign.Text {
	venues := 0
	for _, id := range u.Venues {
		switch v := r.Q.Venue(id); {
		case v == nil, v.Visibility == campaign.CountOnly, v.Visibility == campaign.Internal && !r.Internal:
		default:
			venues++
		}
	}
	if venues == 0 && len(u.Groups) == 0 {
		return campaign.Text{}
	}
	return r.both(func(t teller) string {
		area := t.Q.Programme().Name
		if a := t.Q.Area(u.Area); a != nil {
			area = a.Name
		}
		var head string
		switch {
		case len(u.Groups) > 0:
			head = t.say(townGroups, area, len(u.Groups), number(audience.FromPersons(u.Size)))
		case u.Whole:
			head = t.say(townWhole, area, venues)
		case len(u.Venues) == 1:
			head = t.say(townVenue, t.VenueName(t.Q.Venue(u.Venues[0])))
		default:
			head = t.say(townVenues, area, venues)
		}
		return t.join(head, t.cause(u.Cause))
	})
}

// Text says why something is not in the plan, on its own.
func (c Cause) Text(r Reader) campaign.Text {
	return r.both(func(t teller) string { return t.join(t.cause(c)) })
}

func (t teller) cause(c Cause) string {
	switch {
	case c.Kind == Impossible && c.Tried == 0:
		return t.say(nowhere)
	case c.Kind == Impossible:
		return t.say(impossible, c.Tried, t.rules(c.Barred))
	case c.Kind == NoGain:
		return t.say(noGain)
	}
	named := len(c.Slot) > 0 && t.shows(c.Slot[0])
	switch {
	case c.Kind == NotFound && !named:
		return t.say(notFoundSome, t.effect(c.Effect))
	case c.Kind == NotFound && len(c.By) == 0:
		return t.say(notFound, t.sessions(c.Slot), t.effect(c.Effect))
	case c.Kind == NotFound:
		return t.say(notFoundSwap, t.sessions(c.By), t.sessions(c.Slot), t.effect(c.Effect))
	case !named:
		return t.say(displacedFor, len(c.By), t.effect(c.Effect))
	case c.Effect == (Effect{}):
		return t.say(displacedEqual, t.sessions(c.Slot), t.sessions(c.By))
	}
	return t.say(displaced, t.sessions(c.Slot), t.sessions(c.By), t.effect(c.Effect))
}
