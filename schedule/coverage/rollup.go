package coverage

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// Rollup is a plan accumulated by campaign and setting for every group, from
// which a row for any [Cut] is summed. It does not change and is safe for use
// by many goroutines.
type Rollup struct {
	q     *campaign.Checked
	model reach.Model
	areas areaIndex

	campaigns map[campaign.CampaignID]int
	settings  map[campaign.SettingID]int
	venues    map[campaign.VenueID]int
	segments  map[audience.SegmentID]int
	measures  map[campaign.MeasureID]int

	groupArea []int32  // of each group
	tags      bitRows  // segments of each group
	targeted  [][]bool // campaign by group
	venueArea []int32
	venueKind []int32 // the setting

	slabs   [][]cell // campaign × setting, each by group; nil where nothing is held
	visits  []visit
	seen    bitRows // segments that may attend, of each visit
	ignored int
}

// cell is what the sessions of one campaign in one setting give one group.
type cell struct {
	dose        reach.Dose   // sessions held before included
	bounds      reach.Bounds // likewise
	attendances audience.People
}

// visit is the sessions of one activity at one venue. All of them draw the same
// people.
type visit struct {
	activity campaign.ActivityID
	campaign int
	level    audience.Level
	venue    int
	sessions int // of the plan
	proposed int
	units    int     // present, summed over the sessions
	before   int     // sessions held and reached before the plan
	measures []int64 // by measure; nil if the activity brings none
}

// NewRollup accumulates a plan. It costs one [campaign.Checked.Attendance] for
// each activity and venue that meet, and memory of 40 bytes for each campaign,
// setting in which it holds something, and group.
func NewRollup(q *campaign.Checked, p schedule.Plan) *Rollup {
	r := newIndex(q)
	known := make(map[visitKey]int)
	for i := range p.Sessions {
		s := &p.Sessions[i]
		v := r.visit(known, s.Occurrence)
		if v == nil {
			r.ignored++
			continue
		}
		v.sessions++
		if s.Proposed {
			v.proposed++
		}
		v.units += len(s.Units)
	}
	for _, h := range q.Programme().Held {
		if !h.Reached {
			continue
		}
		if v := r.visit(known, h.Occurrence); v != nil {
			v.before++
		}
	}
	r.seen = newBitRows(len(r.visits), len(r.segments))
	for i := range r.visits {
		r.accumulate(i)
	}
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
		slabs:     make([][]cell, len(p.Campaigns)*len(p.Settings)),
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

type visitKey struct {
	activity campaign.ActivityID
	venue    campaign.VenueID
}

// visit returns the visit of an occurrence, or nil if it names something
// unknown. The pointer is good until the next call. The campaign is the
// activity's, whatever the occurrence says.
func (r *Rollup) visit(known map[visitKey]int, o campaign.Occurrence) *visit {
	key := visitKey{o.Activity, o.Venue}
	i, ok := known[key]
	if !ok {
		a, c := r.q.Activity(o.Activity)
		v := r.q.Venue(o.Venue)
		if a == nil || v == nil {
			return nil
		}
		i = len(r.visits)
		known[key] = i
		fresh := visit{activity: a.ID, campaign: r.campaigns[c.ID], level: a.Level, venue: r.venues[v.ID]}
		r.visits = append(r.visits, fresh)
	}
	return &r.visits[i]
}

// accumulate adds the people of a visit to the cells of its campaign and
// setting.
func (r *Rollup) accumulate(i int) {
	v := &r.visits[i]
	at := v.campaign*len(r.settings) + int(r.venueKind[v.venue])
	if r.slabs[at] == nil {
		r.slabs[at] = make([]cell, len(r.groupArea))
	}
	slab, groups := r.slabs[at], r.q.Groups()
	times := v.sessions + v.before
	var d reach.Dose
	var b reach.Bounds
	var each audience.People // attendances of one session
	last := 0.0              // no p is 0
	for _, a := range r.q.Attendance(v.activity, r.q.Programme().Venues[v.venue].ID) {
		if a.P != last { // groups alike follow each other, and a dose takes a root
			last = a.P
			d, b = r.repeated(a.P, times)
		}
		c := &slab[a.Group]
		c.dose = c.dose.Add(d)
		c.bounds = c.bounds.Merge(b)
		n := attending(groups[a.Group].Size, a.P)
		each += n
		c.attendances += audience.People(v.sessions) * n
		r.seen.join(i, r.tags, a.Group)
	}
	r.measure(v, each)
}

// measure sums what the sessions of a visit bring besides people. Each session
// is rounded to whole numbers as [schedule.Expect] does, which is not asked
// because it would work the attendance out again.
func (r *Rollup) measure(v *visit, each audience.People) {
	yields := r.q.Yields(v.activity)
	if len(yields) > 0 {
		v.measures = make([]int64, len(r.measures))
	}
	for _, y := range yields {
		one := y.PerSession + audience.Round(float64(float64(each)*y.PerAttendance)).Whole()
		v.measures[r.measures[y.Measure]] += int64(v.sessions)*one + int64(v.units)*y.PerUnit
	}
}

// repeated returns what so many sessions with the same p give.
func (r *Rollup) repeated(p float64, times int) (reach.Dose, reach.Bounds) {
	d := r.model.Dose(p)
	d.Lambda, d.Certain = d.Lambda*int64(times), d.Certain*int32(times)
	var b reach.Bounds
	one := b.Add(p)
	for range times {
		b = b.Merge(one)
	}
	return d, b
}

// attending returns the attendances of a group at one session, rounded as
// [schedule.Expect] rounds them.
func attending(size int64, p float64) audience.People {
	return audience.Round(float64(float64(size)*p) * 1000)
}

// positions maps the IDs of a list to their indices.
func positions[ID comparable, T any](list []T, id func(T) ID) map[ID]int {
	m := make(map[ID]int, len(list))
	for i, x := range list {
		m[id(x)] = i
	}
	return m
}
