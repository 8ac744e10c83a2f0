package explain

import "github.com/pufa-go/pufa/campaign"

// Text says what becomes of the session, with its old and new day, hours and
// place. Of a session that the reader may see before or after only, it says
// what may be seen; it is zero if neither may.
func (c SessionChange) Text(r Reader) campaign.Text {
	before, after := c.Before, c.After
	if before != nil && !r.shows(*before) {
		before = nil
	}
	if after != nil && !r.shows(*after) {
		after = nil
	}
	if before == nil && after == nil {
		return campaign.Text{}
	}
	return r.both(func(t teller) string {
		switch {
		case before == nil:
			return t.join(t.say(added, t.session(*after)))
		case after == nil:
			return t.join(t.say(dropped, t.session(*before)))
		}
		var staff []string
		if c.Teams {
			staff = append(staff, t.say(newTeams, t.teams(*before), t.teams(*after)))
		}
		if c.Units {
			staff = append(staff, t.say(newUnits, t.units(*before), t.units(*after)))
		}
		switch {
		case c.Kind == Moved && len(staff) == 0:
			return t.join(t.say(moved, t.session(*before), t.session(*after)))
		case c.Kind == Moved:
			return t.join(t.say(movedAnd, t.session(*before), t.session(*after), t.list(staff)))
		case c.Kind == Restaffed:
			return t.join(t.say(restaffed, t.session(*after), t.list(staff)))
		}
		return t.join(t.say(kept, t.session(*after)))
	})
}

// Text says whom to tell what. It is zero if the reader may see nothing of it.
func (n Notice) Text(r Reader) campaign.Text {
	if v := r.Q.Venue(n.Venue); v != nil && (v.Visibility == campaign.CountOnly || v.Visibility == campaign.Internal && !r.Internal) {
		return campaign.Text{}
	}
	var items []campaign.Text
	for _, c := range n.Items {
		if text := c.Text(r); text != (campaign.Text{}) {
			items = append(items, text)
		}
	}
	if len(items) == 0 {
		return campaign.Text{}
	}
	return r.both(func(t teller) string {
		out := t.say(telling, n.name(t.Q), items[0].In(t.Lang))
		for _, x := range items[1:] {
			out += t.space() + x.In(t.Lang)
		}
		return out
	})
}

// name returns what the addressee is called, its ID if it is unknown.
func (n Notice) name(q *campaign.Checked) string {
	switch {
	case n.Unit != "":
		if u := q.Unit(n.Unit); u != nil {
			return u.Name
		}
		return string(n.Unit)
	case n.Team != "":
		if t := q.Team(n.Team); t != nil {
			return t.Name
		}
		return string(n.Team)
	}
	if v := q.Venue(n.Venue); v != nil {
		return v.Name
	}
	return string(n.Venue)
}

// Text says which rule is broken, by how much, and what mends it. Of sessions
// the reader may not see it says neither the amount nor the change.
func (x Repair) Text(r Reader) campaign.Text {
	open := true
	for _, o := range x.Sessions {
		open = open && !r.withheld(o)
	}
	for _, c := range x.Changes {
		open = open && (c.Before == nil || !r.withheld(*c.Before)) && (c.After == nil || !r.withheld(*c.After))
	}
	return r.both(func(t teller) string {
		if !open {
			return t.join(t.rule(x.Breach.Rule), t.say(mendHidden))
		}
		how := t.say(mendNone)
		if len(x.Changes) > 0 {
			how = t.mend(x)
		}
		return t.join(t.say(broken, t.rule(x.Breach.Rule), x.Breach.Detail.In(t.Lang), how))
	})
}

func (t teller) mend(x Repair) string {
	c := x.Changes[0]
	name := func(o campaign.Occurrence) string {
		if t.shows(o) {
			return t.session(o)
		}
		return string(o.ID) // it names something unknown, which is what is wrong with it
	}
	switch {
	case x.Kind == DropSession && len(x.Changes) > 1:
		var out []string
		for _, c := range x.Changes {
			out = append(out, name(*c.Before))
		}
		return t.say(mendDrop, t.list(out))
	case x.Kind == DropSession:
		return t.say(mendDrop, name(*c.Before))
	case c.Before == nil:
		return t.say(mendPin, name(*c.After))
	case x.Kind == OtherTeam:
		return t.say(mendTeams, name(*c.Before), t.teams(*c.Before), t.teams(*c.After))
	case c.Kind == Moved:
		return t.say(mendTo, name(*c.Before), name(*c.After))
	}
	return t.say(mendEntries, name(*c.Before))
}
