package check

import (
	"cmp"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// count holds the sessions that count.
type count struct {
	q          *campaign.Checked
	model      reach.Model
	sessions   []campaign.Occurrence
	attendance map[visitKey][]campaign.Attendance
}

func newCount(q *campaign.Checked, sessions []campaign.Occurrence) *count {
	return &count{
		q: q, model: reach.New(q.Programme().Overlap), sessions: sessions,
		attendance: make(map[visitKey][]campaign.Attendance),
	}
}

func (c *count) score(standings []Standing) schedule.Score {
	missed := grades(standings)
	travel, load := c.travel()
	var cost campaign.Money
	for _, o := range c.sessions {
		a, _ := c.q.Activity(o.Activity)
		cost += a.Cost
	}
	return schedule.Score{
		MissedMust: missed[0], MissedShould: missed[1], MissedMay: missed[2],
		Value:  c.value() - c.q.Programme().Prices.Charge(travel, cost) - load,
		Travel: travel,
	}
}

// value sums weight × size × reach over campaigns and groups; a joint
// programme counts each group once over all campaigns, with its largest weight.
// Sessions held before count as flagged.
func (c *count) value() audience.People {
	p := c.q.Programme()
	doses := make(map[campaign.CampaignID]map[int]reach.Dose)
	add := func(o campaign.Occurrence) {
		key := o.Campaign
		if p.Joint {
			key = ""
		}
		if doses[key] == nil {
			doses[key] = make(map[int]reach.Dose)
		}
		c.dose(doses[key], o)
	}
	for _, o := range c.sessions {
		add(o)
	}
	for _, h := range p.Held {
		if h.Reached {
			add(h.Occurrence)
		}
	}
	var sum audience.People
	for i, g := range c.q.Groups() {
		joint := 0.0
		for _, camp := range p.Campaigns {
			w := c.q.Weight(camp.ID, i)
			joint = max(joint, w)
			if d, ok := doses[camp.ID][i]; ok && !p.Joint {
				sum += c.model.People(g.Size, w, d)
			}
		}
		if d, ok := doses[""][i]; ok && p.Joint {
			sum += c.model.People(g.Size, joint, d)
		}
	}
	return sum
}

// travel walks every team's days: base, sessions in order of start, base. The
// load is the charge for days out.
func (c *count) travel() (total time.Duration, load audience.People) {
	type teamDay struct {
		team campaign.TeamID
		day  date.Date
	}
	tours := make(map[teamDay][]campaign.Occurrence)
	days := make(map[campaign.TeamID]int)
	for _, o := range c.sessions {
		d, _ := calendar.Civil(o.Start, c.q.Location())
		for _, t := range o.Teams {
			key := teamDay{t, d}
			if tours[key] == nil {
				days[t]++
			}
			tours[key] = append(tours[key], o)
		}
	}
	for key, tour := range tours { // a sum of integers: the order is all the same
		team := c.q.Team(key.team)
		slices.SortFunc(tour, func(a, b campaign.Occurrence) int {
			return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.ID, b.ID))
		})
		total += c.tour(team, tour)
	}
	p := c.q.Programme()
	for _, t := range c.q.Teams() {
		if n := days[t.ID]; n > 0 && p.Prices.Load > 0 {
			load += p.Prices.LoadCharge(n, Available(c.q, t))
		}
	}
	return total, load
}

// tour returns the travel of a team-day. A team that stays at a venue, or at
// its base for sessions online, does not travel.
func (c *count) tour(team *campaign.Team, tour []campaign.Occurrence) time.Duration {
	var total time.Duration
	at, venue, atBase := team.Base, campaign.VenueID(""), true
	for _, o := range tour {
		online := c.q.Shape(o.Activity).Online
		next := c.q.PlaceOf(team, o.Activity, c.q.Venue(o.Venue))
		stays := atBase && online || o.Venue == venue && atBase == online
		if !stays {
			total += c.q.TravelTime(at, next)
		}
		at, venue, atBase = next, o.Venue, online
	}
	if !atBase {
		total += c.q.TravelTime(at, team.Base)
	}
	return total
}

// Available returns on how many days of the horizon a team may work.
func Available(q *campaign.Checked, t campaign.Team) int {
	n := 0
	for d := range q.Programme().Horizon.All() {
		if t.Days.Allows(q.Calendar(), d) {
			n++
		}
	}
	return n
}
