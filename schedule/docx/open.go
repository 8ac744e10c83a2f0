package docx

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// KeyUnits is how many units make a session a key one.
const KeyUnits = 10

// KeySessions returns the sessions that a notice is usually sent out for, as far
// as they may be shown: those that the planner has fixed and those with at least
// [KeyUnits] units, by start and ID.
func KeySessions(q *campaign.Checked, p schedule.Plan, o paper.Options) []schedule.Session {
	return keySessions(paper.New(q, p, o))
}

func keySessions(v paper.View) []schedule.Session {
	shown, _ := v.Sessions()
	return slices.DeleteFunc(shown, func(s schedule.Session) bool { return !s.Pinned && len(s.Units) < KeyUnits })
}

// secrets knows which activities may not be named: those whose sessions are all
// kept back, by their own visibility or that of every venue they may use.
type secrets map[campaign.ActivityID]bool

func secretsOf(v paper.View) secrets {
	may := func(x campaign.Visibility) bool {
		return x == campaign.Public || x == campaign.Internal && v.Internal
	}
	p := v.Q.Programme()
	kept := make(secrets)
	for c := range p.Campaigns {
		for i := range p.Campaigns[c].Activities {
			a := &p.Campaigns[c].Activities[i]
			some, shown := false, false
			for j := range p.Venues {
				if place := &p.Venues[j]; v.Q.Allows(a, place) {
					some, shown = true, shown || may(place.Visibility)
				}
			}
			kept[a.ID] = !may(a.Visibility) || some && !shown
		}
	}
	return kept
}

// campaign reports whether a campaign may not be named: it has activities, and
// none of them may.
func (k secrets) campaign(c *campaign.Campaign) bool {
	return len(c.Activities) > 0 && !slices.ContainsFunc(c.Activities, func(a campaign.Activity) bool { return !k[a.ID] })
}

// goal reports whether a wish is about nothing but what may not be named.
func (k secrets) goal(q *campaign.Checked, g campaign.Goal) bool {
	if g.Activity != "" {
		return k[g.Activity]
	}
	return !slices.ContainsFunc(g.Cells, func(c campaign.Cell) bool { return !k.scope(q, c.Scope) })
}

func (k secrets) scope(q *campaign.Checked, s campaign.Scope) bool {
	activities := len(s.Activities) > 0 && !slices.ContainsFunc(s.Activities, func(id campaign.ActivityID) bool { return !k[id] })
	campaigns := len(s.Campaigns) > 0 && !slices.ContainsFunc(s.Campaigns, func(id campaign.CampaignID) bool {
		c := q.Campaign(id)
		return c == nil || !k.campaign(c)
	})
	return activities || campaigns
}
