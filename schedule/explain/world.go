package explain

import (
	"slices"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/check"
)

// world is what an explanation keeps of a programme. It is used by one goroutine.
type world struct {
	q       *campaign.Checked
	p       *campaign.Programme
	model   reach.Model
	goals   []campaign.Goal
	teams   []campaign.Team
	team    map[campaign.TeamID]int
	trips   *campaign.Trips // between the venues, then the bases
	at      map[campaign.VenueID]int
	steady  bool // the zone keeps one offset over the horizon
	pairs   map[pairKey]*pair
	windows map[string]*opening
	weights map[campaign.CampaignID][]float64
	work    []int // days on which each team is available
	held    map[pairKey]bool
}

type pairKey struct {
	activity campaign.ActivityID
	venue    campaign.VenueID
}

// pair is an activity at a venue: what is the same whenever it is held.
type pair struct {
	key      pairKey
	a        *campaign.Activity
	c        *campaign.Campaign
	v        *campaign.Venue
	shape    campaign.Shape
	host     campaign.UnitID
	assigned bool
	at       int
	doses    []dose
	cells    []cellOf
	caps     []int
	kept     bool // the held sessions bear on its spacing
	open     *opening
}

type dose struct {
	group int
	dose  reach.Dose
	p     float64
}

// cellOf is a cell that may count a session of the pair; it does whatever the
// day, the teams and the units if it is sure.
type cellOf struct {
	goal, cell int
	sure       bool
}

func newWorld(q *campaign.Checked) *world {
	p := q.Programme()
	w := &world{
		q: q, p: p, model: reach.New(p.Overlap), goals: q.Goals(), teams: q.Teams(),
		team: make(map[campaign.TeamID]int), at: make(map[campaign.VenueID]int), pairs: make(map[pairKey]*pair),
		windows: make(map[string]*opening), weights: make(map[campaign.CampaignID][]float64), held: make(map[pairKey]bool),
	}
	places := make([]campaign.Place, 0, len(p.Venues)+len(w.teams))
	for i := range p.Venues {
		w.at[p.Venues[i].ID] = i
		places = append(places, p.Venues[i].Place())
	}
	for i := range w.teams {
		w.team[w.teams[i].ID] = i
		places = append(places, w.teams[i].Base)
		w.work = append(w.work, check.Available(q, w.teams[i]))
	}
	w.trips = q.Trips(places)
	for _, h := range p.Held {
		w.held[pairKey{h.Activity, h.Venue}] = true
	}
	w.steady = true
	_, first := calendar.At(p.Horizon.From, 0, q.Location()).Zone()
	for d := p.Horizon.From; d <= p.Horizon.To+1; d++ {
		if _, offset := calendar.At(d, 0, q.Location()).Zone(); offset != first {
			w.steady = false
		}
	}
	return w
}

// pair returns what is known of an activity at a venue, nil if either is not of
// the programme.
func (w *world) pair(activity campaign.ActivityID, venue campaign.VenueID) *pair {
	key := pairKey{activity, venue}
	if x, ok := w.pairs[key]; ok {
		return x
	}
	a, c := w.q.Activity(activity)
	v := w.q.Venue(venue)
	if a == nil || v == nil {
		return nil
	}
	x := &pair{
		key: key, a: a, c: c, v: v, shape: w.q.Shape(activity), host: w.q.Host(activity, v), assigned: w.q.Assigned(activity),
		at: w.at[venue], kept: w.held[key] && a.DaysBetween > 0,
	}
	for _, at := range w.q.Attendance(activity, venue) {
		x.doses = append(x.doses, dose{at.Group, w.model.Dose(at.P), at.P})
	}
	for i, g := range w.goals {
		if g.Count == campaign.CountStaffing {
			continue
		}
		for k := range g.Cells {
			scope := &g.Cells[k].Scope
			if w.q.MatchesAt(*scope, a, v) {
				x.cells = append(x.cells, cellOf{i, k, scope.Window.IsZero() && len(scope.Units) == 0})
			}
		}
	}
	for i := range w.p.Caps {
		if w.q.MatchesAt(w.p.Caps[i].Scope, a, v) {
			x.caps = append(x.caps, i)
		}
	}
	w.pairs[key] = x
	return x
}

// days returns on how many days running a visit of the pair is held.
func (x *pair) days() int { return max(1, x.a.When.ConsecutiveDays) }

// allowed reports whether the activity may be held at the venue at all, and the
// rule that forbids it otherwise.
func (w *world) allowed(x *pair) campaign.Rule {
	switch {
	case !w.q.Allows(x.a, x.v):
		return campaign.RuleWhere
	case x.assigned && x.host == "":
		return campaign.RuleHost
	}
	return ""
}

// weight returns the weight of a group in the value of a campaign, or over all
// of them if the programme counts people jointly.
func (w *world) weight(c campaign.CampaignID, group int) float64 {
	if w.p.Joint {
		c = ""
	}
	all, ok := w.weights[c]
	if !ok {
		all = make([]float64, len(w.q.Groups()))
		for i := range all {
			if c != "" {
				all[i] = w.q.Weight(c, i)
				continue
			}
			for _, each := range w.p.Campaigns {
				all[i] = max(all[i], w.q.Weight(each.ID, i))
			}
		}
		w.weights[c] = all
	}
	return all[group]
}

// sitting is a session whose names are resolved. to passes 24:00 if it spans
// days.
type sitting struct {
	campaign.Occurrence
	*pair
	day, last date.Date
	from, to  clock.Clock
	teams     []int
	waived    []campaign.Rule
	pinned    bool
}

// enter resolves a session whose references are sound.
func (w *world) enter(o campaign.Occurrence) *sitting {
	s := &sitting{Occurrence: o, pair: w.pair(o.Activity, o.Venue)}
	s.day, s.from = calendar.Civil(o.Start, w.q.Location())
	end, to := calendar.Civil(o.End, w.q.Location())
	s.to = clock.Clock(end-s.day)*clock.Day + to
	if s.last = end; to == 0 {
		s.last--
	}
	for _, id := range o.Teams {
		s.teams = append(s.teams, w.team[id])
	}
	if pin := w.q.Pin(o.ID); pin != nil {
		s.pinned = true
		if pin.Activity == o.Activity && pin.Venue == o.Venue && pin.Start.Equal(o.Start) {
			for _, waiver := range pin.Waivers {
				s.waived = append(s.waived, waiver.Rule)
			}
		}
	}
	return s
}

func (s *sitting) waives(r campaign.Rule) bool { return slices.Contains(s.waived, r) }

// attends reports whether units and teams are held up by the session at one
// place: what stands by itself holds the venue only.
func (s *sitting) attended() bool { return !s.shape.Unattended }

// counted reports whether a cell counts the session.
func (w *world) counted(s *sitting, c cellOf) bool {
	return c.sure || w.q.Matches(w.goals[c.goal].Cells[c.cell].Scope, s.Occurrence)
}

// place returns what a session at the venue touches, "" if nothing of the kind.
func (w *world) place(kind campaign.PlaceKind, v *campaign.Venue) string {
	switch kind {
	case campaign.PlaceVillage:
		return string(w.q.Above(v.Area, audience.Village))
	case campaign.PlaceTown:
		return string(w.q.Above(v.Area, audience.Town))
	case campaign.PlaceCounty:
		return string(w.q.Above(v.Area, audience.County))
	case campaign.PlaceCountySetting:
		if county := w.q.Above(v.Area, audience.County); county != "" {
			return string(county) + "\x00" + string(v.Setting)
		}
		return ""
	}
	return string(v.ID)
}

// ends returns the last day of a session and its end, counted from the first
// midnight. Only where the clocks change is the zone asked.
func (w *world) ends(d date.Date, from clock.Clock, lasts time.Duration) (last date.Date, to clock.Clock) {
	to = from + clock.Clock(lasts)
	if !w.steady {
		end, at := calendar.Civil(calendar.At(d, from, w.q.Location()).Add(lasts), w.q.Location())
		to = clock.Clock(end-d)*clock.Day + at
	}
	last = d + date.Date(to/clock.Day)
	if to%clock.Day == 0 {
		last--
	}
	return last, to
}
