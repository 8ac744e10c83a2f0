package campaign

import (
	"slices"
	"strconv"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// Checked is a programme that has passed [Check]: a deep copy with indexes.
// It is safe for use by many goroutines; nothing it returns may be modified.
type Checked struct {
	p         Programme
	loc       *time.Location
	cal       *calendar.Calendar
	pop       audience.Population
	residents map[audience.AreaID][]int // indices of groups, in order of ID

	totals map[audience.GroupID]audience.GroupID // of parts, as entered

	teams []Team // expanded
	goals []Goal

	areas      map[audience.AreaID]*areaInfo
	settings   map[SettingID]*Setting
	formats    map[FormatID]*Format
	measures   map[MeasureID]*Measure
	laws       map[LawID]*Law
	units      map[UnitID]*Unit
	teamIndex  map[TeamID]int
	venues     map[VenueID]*Venue
	campaigns  map[CampaignID]*Campaign
	activities map[ActivityID]*activityInfo
	pins       map[SessionID]*Pin
	absent     map[UnitID][]calendar.Range

	stops  map[Point]int     // the points the Router was asked about
	routed [][]time.Duration // its answers by their indices; nil without one
}

type areaInfo struct {
	area  audience.Area
	chain []audience.AreaID // itself, its superior, and so on up
}

type activityInfo struct {
	activity    *Activity
	campaign    *Campaign
	shape       Shape
	window      calendar.Range
	yields      []Yield
	assignments []*Assignment
	venues      map[VenueID]bool // of its Where
	invited     map[int]bool     // indices of groups; nil means everybody
}

// Shape is what an activity's format and parts come to. It is online or
// unattended only if all of its formats are, and outdoors if one is: a fair
// with an exhibition is attended, a lecture that is streamed is on site.
type Shape struct {
	Duration   time.Duration
	SetUp      time.Duration
	Outdoor    bool
	Online     bool
	Unattended bool
}

// Programme returns the checked copy. It must not be modified.
func (q *Checked) Programme() *Programme { return &q.p }

// Location returns the time zone of the programme.
func (q *Checked) Location() *time.Location { return q.loc }

// Calendar returns the compiled calendar of the horizon.
func (q *Checked) Calendar() *calendar.Calendar { return q.cal }

// Groups returns the disjoint groups of people; their order is that of entry.
func (q *Checked) Groups() []audience.Group { return q.pop.Groups }

// Teams returns the teams with interchangeable ones written out: a team
// "corps" of Count 2 becomes "corps#1" and "corps#2".
func (q *Checked) Teams() []Team { return q.teams }

// Activity returns an activity and its campaign, or nil, nil.
func (q *Checked) Activity(id ActivityID) (*Activity, *Campaign) {
	if info := q.activities[id]; info != nil {
		return info.activity, info.campaign
	}
	return nil, nil
}

// Campaign returns a campaign, or nil.
func (q *Checked) Campaign(id CampaignID) *Campaign { return q.campaigns[id] }

// Venue returns a venue, or nil.
func (q *Checked) Venue(id VenueID) *Venue { return q.venues[id] }

// Unit returns a unit, or nil.
func (q *Checked) Unit(id UnitID) *Unit { return q.units[id] }

// Setting returns a setting, or nil.
func (q *Checked) Setting(id SettingID) *Setting { return q.settings[id] }

// Format returns a format, or nil.
func (q *Checked) Format(id FormatID) *Format { return q.formats[id] }

// Measure returns a measure, or nil.
func (q *Checked) Measure(id MeasureID) *Measure { return q.measures[id] }

// Law returns a law, or nil.
func (q *Checked) Law(id LawID) *Law { return q.laws[id] }

// Pin returns a pin, or nil.
func (q *Checked) Pin(id SessionID) *Pin { return q.pins[id] }

// Team returns a team by its expanded ID, or nil.
func (q *Checked) Team(id TeamID) *Team {
	if i, ok := q.teamIndex[id]; ok {
		return &q.teams[i]
	}
	return nil
}

// Area returns an area, or nil.
func (q *Checked) Area(id audience.AreaID) *audience.Area {
	if info := q.areas[id]; info != nil {
		return &info.area
	}
	return nil
}

// Within reports whether area is of, or is run by it directly or indirectly.
// Functional zones count as DESIGN has it: a township that a zone governs lies
// in the zone.
func (q *Checked) Within(area, of audience.AreaID) bool {
	info := q.areas[area]
	return info != nil && slices.Contains(info.chain, of)
}

// WithinAny reports whether area lies in any of the areas; an empty list asks
// for nothing and is always met.
func (q *Checked) WithinAny(area audience.AreaID, of []audience.AreaID) bool {
	return len(of) == 0 || slices.ContainsFunc(of, func(a audience.AreaID) bool { return q.Within(area, a) })
}

// Above returns the area of the level that area is or lies in, or "".
func (q *Checked) Above(area audience.AreaID, level audience.Level) audience.AreaID {
	if info := q.areas[area]; info != nil {
		for _, id := range info.chain {
			if q.areas[id].area.Level == level {
				return id
			}
		}
	}
	return ""
}

// Languages returns the languages spoken in an area: its own, or those of the
// nearest area above that states any.
func (q *Checked) Languages(area audience.AreaID) []string {
	if info := q.areas[area]; info != nil {
		for _, id := range info.chain {
			if ls := q.areas[id].area.Languages; len(ls) > 0 {
				return ls
			}
		}
	}
	return nil
}

// Shape returns the duration, set-up and manner of an activity. It is zero for
// an unknown one.
func (q *Checked) Shape(id ActivityID) Shape {
	if info := q.activities[id]; info != nil {
		return info.shape
	}
	return Shape{}
}

// Window returns the days on which an activity may be held, inside the horizon.
func (q *Checked) Window(id ActivityID) calendar.Range {
	if info := q.activities[id]; info != nil {
		return info.window
	}
	return calendar.Range{}
}

// Yields returns what a session of an activity is expected to bring: its own
// yields, and those of its formats for measures it does not state.
func (q *Checked) Yields(id ActivityID) []Yield {
	if info := q.activities[id]; info != nil {
		return info.yields
	}
	return nil
}

// Opening returns the rules of when a venue may be used: its own or its
// setting's.
func (q *Checked) Opening(v *Venue) []Opening {
	if len(v.Opening) > 0 {
		return v.Opening
	}
	if s := q.settings[v.Setting]; s != nil {
		return s.Opening
	}
	return nil
}

// VisitLimits returns the limits on visits of a venue: its own or the
// programme's.
func (q *Checked) VisitLimits(v *Venue) Visits {
	if v.Visits != (Visits{}) {
		return v.Visits
	}
	return q.p.Visits
}

// Allows reports whether an activity may be held at a venue as far as its
// Where goes. An assigned activity also needs a host there: see [Checked.Host].
func (q *Checked) Allows(a *Activity, v *Venue) bool {
	w := a.Where
	if len(w.Venues) > 0 {
		if info := q.activities[a.ID]; info != nil && info.activity == a {
			if !info.venues[v.ID] {
				return false
			}
		} else if !slices.Contains(w.Venues, v.ID) {
			return false
		}
	}
	if len(w.Settings) > 0 && !slices.Contains(w.Settings, v.Setting) {
		return false
	}
	return q.WithinAny(v.Area, w.Areas)
}

// Assigned reports whether an assignment hands the activity to hosts.
func (q *Checked) Assigned(id ActivityID) bool {
	info := q.activities[id]
	return info != nil && len(info.assignments) > 0
}

// Host returns the unit that hosts a session of the activity at the venue: for
// an assigned activity the first host whose area holds the venue, otherwise
// the activity's own host. It is empty if there is none.
func (q *Checked) Host(id ActivityID, v *Venue) UnitID {
	info := q.activities[id]
	if info == nil {
		return ""
	}
	for _, as := range info.assignments {
		for _, h := range as.Hosts {
			if u := q.units[h]; u != nil && q.Within(v.Area, u.Area) {
				return h
			}
		}
	}
	if len(info.assignments) > 0 {
		return ""
	}
	return info.activity.Host
}

// Organisers returns the organisers of a session of the activity at the venue,
// the host among them.
func (q *Checked) Organisers(id ActivityID, v *Venue) []Organiser {
	a, _ := q.Activity(id)
	if a == nil {
		return nil
	}
	out := slices.Clone(a.Organisers)
	host := q.Host(id, v)
	if host != "" && !slices.ContainsFunc(out, func(o Organiser) bool { return o.Unit == host }) {
		out = append(out, Organiser{Role: HostOrganiser, Unit: host})
	}
	return out
}

// Matches reports whether an occurrence lies in a scope. The places and units
// it names must exist.
func (q *Checked) Matches(s Scope, o Occurrence) bool {
	info, v := q.activities[o.Activity], q.venues[o.Venue]
	if info == nil || v == nil {
		return false
	}
	if !s.Window.IsZero() {
		if d, _ := calendar.Civil(o.Start, q.loc); !s.Window.Contains(d) {
			return false
		}
	}
	return q.MatchesAt(s, info.activity, v) && q.matchesUnits(s.Units, o)
}

// MatchesAt reports whether sessions of an activity at a venue lie in a scope
// whatever their day, teams and units.
func (q *Checked) MatchesAt(s Scope, a *Activity, v *Venue) bool {
	info := q.activities[a.ID]
	if info == nil {
		return false
	}
	if len(s.Campaigns) > 0 && !slices.Contains(s.Campaigns, info.campaign.ID) {
		return false
	}
	if len(s.Activities) > 0 && !slices.Contains(s.Activities, a.ID) {
		return false
	}
	if len(s.Settings) > 0 && !slices.Contains(s.Settings, v.Setting) {
		return false
	}
	if len(s.Laws) > 0 && !slices.ContainsFunc(s.Laws, func(l LawID) bool {
		return slices.Contains(a.Laws, l) || len(a.Laws) == 0 && slices.Contains(info.campaign.Laws, l)
	}) {
		return false
	}
	return q.WithinAny(v.Area, s.Areas)
}

func (q *Checked) matchesUnits(units []UnitID, o Occurrence) bool {
	return len(units) == 0 || slices.ContainsFunc(q.UnitsOf(o), func(u UnitID) bool { return slices.Contains(units, u) })
}

// UnitsOf returns the units an occurrence counts for: those present, then those
// whose teams are.
func (q *Checked) UnitsOf(o Occurrence) []UnitID {
	out := slices.Clone(o.Units)
	for _, t := range o.Teams {
		if team := q.Team(t); team != nil && team.Unit != "" && !slices.Contains(out, team.Unit) {
			out = append(out, team.Unit)
		}
	}
	return out
}

// expandTeams writes interchangeable teams out.
func expandTeams(teams []Team) []Team {
	var out []Team
	for _, t := range teams {
		if t.Count <= 1 {
			out = append(out, t)
			continue
		}
		for k := 1; k <= t.Count; k++ {
			one := t
			one.ID = TeamID(string(t.ID) + "#" + strconv.Itoa(k))
			one.Name = t.Name + strconv.Itoa(k)
			one.Count = 1
			out = append(out, one)
		}
	}
	return out
}

// BaseID returns the ID under which a team was entered: "corps" for "corps#2".
func (id TeamID) BaseID() TeamID {
	for i := range id {
		if id[i] == '#' {
			return id[:i]
		}
	}
	return id
}
