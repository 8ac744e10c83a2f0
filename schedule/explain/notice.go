package explain

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
)

// Notice is what one unit, team or venue has to be told. Exactly one of the
// three is named.
type Notice struct {
	Unit  campaign.UnitID  `json:"unit,omitzero"`
	Team  campaign.TeamID  `json:"team,omitzero"`
	Venue campaign.VenueID `json:"venue,omitzero"`
	// Items are the changes in order of time, as they are for this addressee: a
	// session that it no longer takes part in is dropped, whatever else becomes
	// of it. What does not concern it, such as another team, is no item.
	Items []SessionChange `json:"items"`
}

// part is an addressee's part in sessions.
type part struct {
	concerned func(campaign.Occurrence) bool
	staff     bool // it also hears who else comes now; others hear of time and place only
}

// notices lists who must be told: units, then teams, then venues, in the order
// of the programme. A unit is concerned if it is present, organises, or sends
// the team.
func notices(q *campaign.Checked, all []SessionChange) []Notice {
	p := q.Programme()
	var out []Notice
	add := func(n Notice, who part) {
		for _, c := range all {
			if item, ok := who.item(c); ok {
				n.Items = append(n.Items, item)
			}
		}
		if len(n.Items) > 0 {
			out = append(out, n)
		}
	}
	all = slices.DeleteFunc(slices.Clone(all), func(c SessionChange) bool { return c.Kind == Kept })
	for i := range p.Units {
		id := p.Units[i].ID
		add(Notice{Unit: id}, part{func(o campaign.Occurrence) bool { return concerns(q, id, o) }, true})
	}
	for _, t := range q.Teams() {
		add(Notice{Team: t.ID}, part{func(o campaign.Occurrence) bool { return slices.Contains(o.Teams, t.ID) }, false})
	}
	for i := range p.Venues {
		id := p.Venues[i].ID
		add(Notice{Venue: id}, part{func(o campaign.Occurrence) bool { return o.Venue == id }, false})
	}
	return out
}

func concerns(q *campaign.Checked, u campaign.UnitID, o campaign.Occurrence) bool {
	if a, _ := q.Activity(o.Activity); a == nil || q.Venue(o.Venue) == nil {
		return slices.Contains(o.Units, u)
	}
	return slices.Contains(q.UnitsOf(o), u) ||
		slices.ContainsFunc(q.Organisers(o.Activity, q.Venue(o.Venue)), func(x campaign.Organiser) bool { return x.Unit == u })
}

// item returns a change as an addressee sees it, and whether there is anything
// to tell.
func (w part) item(c SessionChange) (SessionChange, bool) {
	was, is := c.Before != nil && w.concerned(*c.Before), c.After != nil && w.concerned(*c.After)
	switch {
	case was && is:
		return c, c.Time || c.Venue || w.staff
	case was:
		return SessionChange{Kind: Dropped, Before: c.Before}, true
	case is:
		return SessionChange{Kind: Added, After: c.After}, true
	}
	return c, false
}
