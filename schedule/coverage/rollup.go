package coverage

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// Rollup is a plan with everybody whom its sessions draw, from which a row for
// any [Cut] is summed. It does not change and is safe for use by many goroutines.
type Rollup struct {
	q     *campaign.Checked
	model reach.Model
	areas areaIndex

	campaigns map[campaign.CampaignID]int
	settings  map[campaign.SettingID]int
	venues    map[campaign.VenueID]int
	segments  map[audience.SegmentID]int
	measures  map[campaign.MeasureID]int
	units     map[campaign.UnitID]int
	formats   map[campaign.FormatID]int
	weeks     map[WeekID]int // of the sessions
	weekNames []WeekID

	groupArea []int32  // of each group
	tags      bitRows  // segments of each group
	targeted  [][]bool // campaign by group
	venueArea []int32
	venueKind []int32 // the setting

	draws   []draw
	events  []event
	seen    bitRows // segments that may attend, of each draw
	chances []chance
	links   []link  // of each draw, by group
	byGroup []link  // the same of each group, by draw
	starts  []int32 // of each group in byGroup, and the end
	ignored int
}

// draw is an activity at a venue. All its sessions draw the same people.
type draw struct {
	activity    campaign.ActivityID
	campaign    int
	level       audience.Level
	venue       int
	formats     []int32
	links       [2]int32        // from, to
	attendances audience.People // of one session
	measures    []int64         // of one session by measure, but for what units bring; nil if the activity brings none
	perUnit     []int64         // likewise
}

// event is one session.
type event struct {
	draw     int32
	name     WeekID  // of its week; empty without a start, and if hidden
	week     int32   // its number; −1 without a name
	units    []int32 // with a part in it
	present  int     // units present
	proposed bool
	before   bool // held and reached before the plan
	hidden   bool // only counted (不列明细)
}

// link says how likely a person of a group attends a session of a draw.
type link struct {
	other  int32 // the group or the draw
	chance int32
}

// chance is a probability and what it gives.
type chance struct {
	p      float64
	dose   reach.Dose
	bounds reach.Bounds
}

// NewRollup accumulates a plan. It costs one [campaign.Checked.Attendance], and
// 16 bytes for each group of it, for each activity and venue that meet.
func NewRollup(q *campaign.Checked, p schedule.Plan) *Rollup {
	return newRollup(q, p.Sessions, q.Programme().Held)
}

func newRollup(q *campaign.Checked, sessions []schedule.Session, held []campaign.Held) *Rollup {
	r := newIndex(q)
	known := make(map[drawKey]int32)
	for i := range sessions {
		s := &sessions[i]
		if !r.event(known, s.Occurrence, s.Organisers, event{proposed: s.Proposed}) {
			r.ignored++
		}
	}
	for _, h := range held {
		if h.Reached {
			r.event(known, h.Occurrence, nil, event{before: true})
		}
	}
	r.numberWeeks()
	r.seen = newBitRows(len(r.draws), len(r.segments))
	chances := make(map[float64]int32)
	for i := range r.draws {
		r.attend(chances, i)
	}
	r.transpose()
	return r
}

func newIndex(q *campaign.Checked) *Rollup {
	p, groups := q.Programme(), q.Groups()
	r := &Rollup{
		q: q, model: reach.New(p.Overlap), areas: indexAreas(q),
		campaigns: positions(p.Campaigns, func(c campaign.Campaign) campaign.CampaignID { return c.ID }),
		settings:  positions(p.Settings, func(s campaign.Setting) campaign.SettingID { return s.ID }),
		venues:    positions(p.Venues, func(v campaign.Venue) campaign.VenueID { return v.ID }),
		segments:  positions(p.Segments, func(s audience.Segment) audience.SegmentID { return s.ID }),
		measures:  positions(p.Measures, func(m campaign.Measure) campaign.MeasureID { return m.ID }),
		units:     positions(p.Units, func(u campaign.Unit) campaign.UnitID { return u.ID }),
		formats:   positions(p.Formats, func(f campaign.Format) campaign.FormatID { return f.ID }),
	}
	r.tags = newBitRows(len(groups), len(r.segments))
	for i, g := range groups {
		r.groupArea = append(r.groupArea, r.areas.at(g.Area))
		for _, s := range g.Segments {
			r.tags.set(i, r.segments[s])
		}
	}
	for i := range p.Venues {
		r.venueArea = append(r.venueArea, r.areas.at(p.Venues[i].Area))
		r.venueKind = append(r.venueKind, int32(r.settings[p.Venues[i].Setting]))
	}
	for i := range p.Campaigns {
		targeted := make([]bool, len(groups))
		for g := range targeted {
			targeted[g] = q.Weight(p.Campaigns[i].ID, g) > 0
		}
		r.targeted = append(r.targeted, targeted)
	}
	return r
}

type drawKey struct {
	activity campaign.ActivityID
	venue    campaign.VenueID
}

// event notes a session and reports whether the programme knows what it names.
// The campaign is the activity's, whatever the occurrence says.
func (r *Rollup) event(known map[drawKey]int32, o campaign.Occurrence, by []campaign.Organiser, e event) bool {
	key := drawKey{o.Activity, o.Venue}
	at, ok := known[key]
	if !ok {
		a, c := r.q.Activity(o.Activity)
		v := r.q.Venue(o.Venue)
		if a == nil || v == nil {
			return false
		}
		at = int32(len(r.draws))
		known[key] = at
		r.draws = append(r.draws, draw{
			activity: a.ID, campaign: r.campaigns[c.ID], level: a.Level, venue: r.venues[v.ID], formats: r.formatsOf(a),
		})
	}
	e.draw, e.present = at, len(o.Units)
	a, _ := r.q.Activity(o.Activity)
	e.hidden = a.Visibility == campaign.CountOnly || r.q.Venue(o.Venue).Visibility == campaign.CountOnly
	if !o.Start.IsZero() && !e.hidden {
		day, _ := calendar.Civil(o.Start, r.q.Location())
		e.name = WeekOf(day)
	}
	for _, id := range takingPart(r.q, o, by) {
		if u, ok := r.units[id]; ok {
			e.units = append(e.units, int32(u))
		}
	}
	r.events = append(r.events, e)
	return true
}

// takingPart returns the units with any part in a session, as package returns has
// it: the host, those present and those whose teams are.
func takingPart(q *campaign.Checked, o campaign.Occurrence, by []campaign.Organiser) []campaign.UnitID {
	out := q.UnitsOf(o)
	for _, organiser := range by {
		if organiser.Role == campaign.HostOrganiser && organiser.Unit != "" {
			out = append(out, organiser.Unit)
		}
	}
	return append(out, q.Host(o.Activity, q.Venue(o.Venue)))
}

// formatsOf returns the formats of an activity and of its parts.
func (r *Rollup) formatsOf(a *campaign.Activity) []int32 {
	var out []int32
	note := func(id campaign.FormatID) {
		if f, ok := r.formats[id]; ok && !slices.Contains(out, int32(f)) {
			out = append(out, int32(f))
		}
	}
	note(a.Format)
	for _, p := range a.Parts {
		note(p.Format)
	}
	return out
}

// numberWeeks numbers the weeks of the sessions in their order.
func (r *Rollup) numberWeeks() {
	var names []WeekID
	for i := range r.events {
		if w := r.events[i].name; w != "" {
			names = append(names, w)
		}
	}
	slices.Sort(names)
	r.weekNames = slices.Compact(names)
	r.weeks = positions(r.weekNames, func(w WeekID) WeekID { return w })
	for i := range r.events {
		r.events[i].week = -1
		if at, ok := r.weeks[r.events[i].name]; ok {
			r.events[i].week = int32(at)
		}
	}
}
