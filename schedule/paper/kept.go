package paper

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
)

// Kept knows the activities that a view may not name: those whose sessions are
// all kept back, by their own visibility or by that of every venue they may use.
// What is kept back appears in totals alone, on every paper.
type Kept map[campaign.ActivityID]bool

// Kept works out what may not be named. It looks at every venue for an activity
// that nothing open is found for, so it is worth asking once for each paper.
func (v View) Kept() Kept {
	p := v.Q.Programme()
	kept := make(Kept)
	for c := range p.Campaigns {
		for i := range p.Campaigns[c].Activities {
			if a := &p.Campaigns[c].Activities[i]; !v.Open(a.Visibility) || v.onlyKeptVenues(a) {
				kept[a.ID] = true
			}
		}
	}
	return kept
}

// onlyKeptVenues reports whether an activity has venues and none may be shown.
func (v View) onlyKeptVenues(a *campaign.Activity) bool {
	some := false
	venues := v.Q.Programme().Venues
	for i := range venues {
		if place := &venues[i]; v.Q.Allows(a, place) {
			if v.Open(place.Visibility) {
				return false
			}
			some = true
		}
	}
	return some
}

// Open reports whether what is so visible may be shown.
func (v View) Open(x campaign.Visibility) bool {
	return x == campaign.Public || x == campaign.Internal && v.Internal
}

// Campaign reports whether a campaign may not be named: it has activities, and
// none of them may.
func (k Kept) Campaign(c *campaign.Campaign) bool {
	return len(c.Activities) > 0 && !slices.ContainsFunc(c.Activities, func(a campaign.Activity) bool { return !k[a.ID] })
}

// Goal reports whether a wish may not be named: it is for an activity that may
// not, or a part of it is about nothing else.
func (k Kept) Goal(q *campaign.Checked, g campaign.Goal) bool {
	return k[g.Activity] || slices.ContainsFunc(g.Cells, func(c campaign.Cell) bool { return k.scope(q, c.Scope) })
}

func (k Kept) scope(q *campaign.Checked, s campaign.Scope) bool {
	open := func(id campaign.ActivityID) bool { return !k[id] }
	named := func(id campaign.CampaignID) bool {
		c := q.Campaign(id)
		return c != nil && !k.Campaign(c)
	}
	return len(s.Activities) > 0 && !slices.ContainsFunc(s.Activities, open) ||
		len(s.Campaigns) > 0 && !slices.ContainsFunc(s.Campaigns, named)
}
