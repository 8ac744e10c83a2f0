package split

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// met is whom sessions of the central piece drew: the activity, the venue, and
// when.
type met struct {
	pair
	held  []campaign.Occurrence
	draws map[int]float64 // by group
}

// before lists whom the central plan, and what was held before at central venues,
// draws, in the order of first appearance.
func (s *Split) before(plan schedule.Plan) []met {
	var out []met
	index := make(map[pair]int)
	note := func(o campaign.Occurrence) {
		x := pair{o.Activity, o.Venue}
		k, ok := index[x]
		if !ok {
			k = len(out)
			index[x] = k
			out = append(out, met{pair: x, draws: make(map[int]float64)})
			for _, a := range s.q.Attendance(o.Activity, o.Venue) {
				out[k].draws[a.Group] = a.P
			}
		}
		out[k].held = append(out[k].held, o)
	}
	for _, h := range s.q.Programme().Held {
		if h.Reached && s.venueNode[h.Venue] == central {
			note(h.Occurrence)
		}
	}
	for _, o := range plan.Occurrences() {
		note(o)
	}
	return slices.DeleteFunc(out, func(x met) bool { return len(x.draws) == 0 })
}

// draws reports whether what was met drew anybody here.
func (b *builder) draws(x met) bool {
	for g := range x.draws { // any will do: the order is all the same
		if b.groupNode[g] == b.n {
			return true
		}
	}
	return false
}

// name is the ID of what stands for sessions of the central piece.
func (b *builder) name(k int) string {
	if b.prefix == "" {
		b.prefix = CentralID
		p := b.q.Programme()
		taken := func(prefix string) bool {
			begins := func(id string) bool { return strings.HasPrefix(id, prefix+"/") }
			return slices.ContainsFunc(p.Venues, func(v campaign.Venue) bool { return begins(string(v.ID)) }) ||
				slices.ContainsFunc(p.Formats, func(f campaign.Format) bool { return begins(string(f.ID)) }) ||
				slices.ContainsFunc(p.Held, func(h campaign.Held) bool { return begins(string(h.ID)) }) ||
				slices.ContainsFunc(p.Pins, func(x campaign.Pin) bool { return begins(string(x.ID)) }) ||
				slices.ContainsFunc(p.Campaigns, func(c campaign.Campaign) bool {
					return slices.ContainsFunc(c.Activities, func(a campaign.Activity) bool { return begins(string(a.ID)) })
				})
		}
		for taken(b.prefix) {
			b.prefix += "-"
		}
	}
	return b.prefix + "/" + strconv.Itoa(k+1)
}

// past keeps the sessions held before, those of the central piece among them. What
// stands for these draws exactly the people it drew, and is never held again.
func (b *builder) past() {
	p := &b.p
	p.Held = nil
	for _, h := range b.q.Programme().Held {
		if b.venueNode[h.Venue] == b.n {
			h.Units, h.Teams = b.q.UnitsOf(h.Occurrence), nil
			for _, u := range h.Units {
				b.unit(u)
			}
			p.Held = append(p.Held, h)
		}
	}
	p.Formats = slices.Clone(p.Formats)
	number := 0
	for k, x := range b.before {
		if !b.draws(x) {
			continue
		}
		id := b.name(k)
		a, c := b.q.Activity(x.activity)
		venue := *b.q.Venue(x.venue)
		venue.ID, venue.Capacity, venue.Catchment = campaign.VenueID(id), 0, b.catchment(x)
		venue.Opening = []campaign.Opening{{Days: b.never()}}
		b.area(venue.Area)
		p.Venues = append(p.Venues, venue)
		p.Formats = append(p.Formats, campaign.Format{ID: campaign.FormatID(id), Name: a.Name, Duration: time.Hour, Rate: 1})
		for i := range p.Campaigns {
			if p.Campaigns[i].ID == c.ID {
				p.Campaigns[i].Activities = append(p.Campaigns[i].Activities, campaign.Activity{
					ID: campaign.ActivityID(id), Name: a.Name, Level: a.Level, Format: campaign.FormatID(id), Laws: a.Laws,
					Where: campaign.Where{Venues: []campaign.VenueID{venue.ID}}, When: campaign.When{Window: a.When.Window, Days: b.never()},
				})
			}
		}
		for _, o := range x.held {
			units := b.q.UnitsOf(o)
			for _, u := range units {
				b.unit(u)
			}
			number++
			p.Held = append(p.Held, campaign.Held{Reached: true, Occurrence: campaign.Occurrence{
				ID: campaign.SessionID(id + "/" + strconv.Itoa(number)), Campaign: c.ID, Activity: campaign.ActivityID(id), Venue: venue.ID,
				Start: o.Start, End: o.End, Units: units,
			}})
		}
	}
}

// catchment draws the groups of the piece with the very chance they had.
func (b *builder) catchment(x met) []campaign.Draw {
	var out []campaign.Draw
	for g, group := range b.q.Groups() {
		if b.groupNode[g] == b.n { // a row for each, lest one of a total speak for it
			out = append(out, campaign.Draw{Group: group.ID, Draw: x.draws[g]})
		}
	}
	return out
}
