package main

import (
	"context"
	"io"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/explain"
)

// runExplain says why a plan is as it is: all that is missed and not served, or
// what there is to say of one session, venue or township, or what something more
// would be worth.
func runExplain(ctx context.Context, o options, stdout io.Writer, env environment) error {
	a, err := planned(o)
	if err != nil {
		return err
	}
	if len(o.more) > 0 {
		return runMore(ctx, a, o, stdout, env)
	}
	p := &page{answer: a, lang: o.lang}
	r := explain.Reader{Q: a.q, Internal: o.internal}
	switch {
	case o.session != "":
		id := campaign.SessionID(o.session)
		if !slices.ContainsFunc(a.plan.Sessions, func(s schedule.Session) bool { return s.ID == id }) {
			return complain(moves.UnknownSession, o.session)
		}
		e := explain.Of(a.q, a.plan, explain.Options{Sessions: []campaign.SessionID{id}, Brief: true})
		p.why(p.title(), e.Sessions, r)
	case o.venue != "":
		v, err := a.venueNamed(o.venue)
		if err != nil {
			return err
		}
		e := explain.Of(a.q, a.plan, explain.Options{Sessions: a.sessionsIn(func(x *campaign.Venue) bool { return x == v }), Venues: []campaign.VenueID{v.ID}, Brief: true})
		p.why(v.Name, e.Sessions, r)
		p.notServed(e.Unserved, r, false)
	case o.town != "":
		x, err := a.areaNamed(o.town)
		if err != nil {
			return err
		}
		in := func(v *campaign.Venue) bool { return a.q.Within(v.Area, x.ID) }
		e := explain.Of(a.q, a.plan, explain.Options{Sessions: a.sessionsIn(in)})
		p.why(x.Name, e.Sessions, r)
		p.notServed(slices.DeleteFunc(e.Unserved, func(u explain.Unserved) bool { return !a.q.Within(u.Area, x.ID) }), r, false)
	default:
		p.all(explain.Of(a.q, a.plan, explain.Options{Sessions: nobodysSession}), r)
	}
	_, err = io.WriteString(stdout, p.text())
	return err
}

// nobodysSession chooses no session at all.
var nobodysSession = []campaign.SessionID{""}

// sessionsIn lists the sessions at venues, [nobodysSession] if there are none.
func (a answer) sessionsIn(in func(*campaign.Venue) bool) []campaign.SessionID {
	var out []campaign.SessionID
	for _, s := range a.plan.Sessions {
		if v := a.q.Venue(s.Venue); v != nil && in(v) {
			out = append(out, s.ID)
		}
	}
	if out == nil {
		return nobodysSession
	}
	return out
}

// why says of sessions what they bring, and why here, then and by whom.
func (p *page) why(title string, sessions []explain.Session, r explain.Reader) {
	p.add(p.say(moves.WhyTitle, title, len(sessions)))
	hidden := 0
	for _, s := range sessions {
		text := s.Text(r).In(p.lang)
		if text == "" {
			hidden++
			continue
		}
		p.add("  "+p.session(s.Session.ID)+p.say(words.Colon), "    "+text)
	}
	if hidden > 0 {
		p.add("  " + p.say(words.NotListed, hidden))
	}
}

// notServed says of places and groups why nothing is held for them. Of those
// where something is held elsewhere in the township there may be hundreds: with
// brief they are only counted.
func (p *page) notServed(all []explain.Unserved, r explain.Reader, brief bool) {
	var lines []string
	rest := 0
	for _, u := range all {
		switch text := u.Text(r).In(p.lang); {
		case text == "":
		case brief && !u.Whole:
			rest++
		default:
			lines = append(lines, "  "+text)
		}
	}
	if len(lines)+rest == 0 {
		return
	}
	p.add(p.say(moves.Unserved, len(lines)))
	p.add(lines...)
	if rest > 0 {
		p.add("  " + p.say(moves.PartlyServed, rest))
	}
}

// all is what is missed, and why each place is not served.
func (p *page) all(e *explain.Explanation, r explain.Reader) {
	p.add(p.say(moves.ExplainTitle, p.title(), len(p.plan.Sessions)))
	p.add(p.say(words.Score, p.scoreText(e.Score)))
	var lines []string
	tells := p.tells()
	for _, m := range e.Missed {
		if !tells[m.Goal] {
			continue
		}
		if text := m.Text(r).In(p.lang); text != "" {
			lines = append(lines, "  "+text)
		}
	}
	p.add(p.say(words.Missed, len(lines)))
	p.add(lines...)
	p.notServed(e.Unserved, r, true)
	p.add(p.say(moves.OneSession))
}

// tells has the wishes of which the referee's figures may be printed.
func (p *page) tells() map[string]bool {
	v, out := p.view(), make(map[string]bool)
	for _, g := range p.q.Goals() {
		out[g.ID] = v.Tells(nil, g)
	}
	return out
}

// mend says of each breach of a rule which least change mends it.
func (p *page) mend() {
	if p.verdict.Valid() {
		return
	}
	p.add(p.say(moves.Mend))
	for _, x := range explain.Mend(p.q, p.plan) {
		line := x.Text(explain.Reader{Q: p.q}).In(p.lang)
		if line == "" {
			line = p.say(words.Hidden)
		}
		p.add("  " + line)
	}
}

// venueNamed finds a venue by its name or ID.
func (a answer) venueNamed(name string) (*campaign.Venue, error) {
	if v := a.q.Venue(campaign.VenueID(name)); v != nil {
		return v, nil
	}
	var found []*campaign.Venue
	var ids []string
	for i, v := range a.q.Programme().Venues {
		if v.Name == name {
			found, ids = append(found, &a.q.Programme().Venues[i]), append(ids, string(v.ID))
		}
	}
	switch len(found) {
	case 0:
		return nil, complain(moves.UnknownVenue, name)
	case 1:
		return found[0], nil
	}
	return nil, complain(moves.SeveralVenues, len(found), name, some(ids))
}

// activityNamed finds an activity by its name or ID.
func (a answer) activityNamed(name string) (*campaign.Activity, error) {
	if x, _ := a.q.Activity(campaign.ActivityID(name)); x != nil {
		return x, nil
	}
	var found []*campaign.Activity
	var ids, names []string
	for _, c := range a.q.Programme().Campaigns {
		for i, x := range c.Activities {
			names = append(names, x.Name)
			if x.Name == name {
				found, ids = append(found, &c.Activities[i]), append(ids, string(x.ID))
			}
		}
	}
	switch len(found) {
	case 0:
		return nil, complain(moves.UnknownActivity, name, some(names))
	case 1:
		return found[0], nil
	}
	return nil, complain(moves.SeveralActivities, len(found), name, some(ids))
}
