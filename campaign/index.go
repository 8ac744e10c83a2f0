package campaign

import (
	"slices"
	"time"

	"github.com/pufa-go/pufa/audience"
)

// index fills the maps of a copy whose references are sound.
func (q *Checked) index() {
	p := &q.p
	q.areas = make(map[audience.AreaID]*areaInfo, len(p.Areas))
	for _, a := range p.Areas {
		q.areas[a.ID] = &areaInfo{area: a}
	}
	for _, info := range q.areas {
		for id := info.area.ID; id != ""; id = q.areas[id].area.Superior() {
			info.chain = append(info.chain, id)
		}
	}
	q.settings = byID(p.Settings, func(s *Setting) SettingID { return s.ID })
	q.formats = byID(p.Formats, func(f *Format) FormatID { return f.ID })
	q.measures = byID(p.Measures, func(m *Measure) MeasureID { return m.ID })
	q.laws = byID(p.Laws, func(l *Law) LawID { return l.ID })
	q.units = byID(p.Units, func(u *Unit) UnitID { return u.ID })
	q.venues = byID(p.Venues, func(v *Venue) VenueID { return v.ID })
	q.campaigns = byID(p.Campaigns, func(c *Campaign) CampaignID { return c.ID })
	q.pins = byID(p.Pins, func(pin *Pin) SessionID { return pin.ID })
	q.teams = expandTeams(p.Teams)
	q.teamIndex = make(map[TeamID]int, len(q.teams))
	for i, t := range q.teams {
		q.teamIndex[t.ID] = i
	}
	q.pop = audience.Disjoint(p.Groups)
	q.activities = make(map[ActivityID]*activityInfo)
	for c := range p.Campaigns {
		for a := range p.Campaigns[c].Activities {
			info := &activityInfo{activity: &p.Campaigns[c].Activities[a], campaign: &p.Campaigns[c]}
			q.shapeActivity(info)
			q.activities[info.activity.ID] = info
		}
	}
	for i := range p.Assignments {
		as := &p.Assignments[i]
		info := q.activities[as.Activity]
		info.assignments = append(info.assignments, as)
	}
}

func byID[ID comparable, T any](list []T, id func(*T) ID) map[ID]*T {
	m := make(map[ID]*T, len(list))
	for i := range list {
		m[id(&list[i])] = &list[i]
	}
	return m
}

// shapeActivity derives what the formats and parts of an activity come to.
func (q *Checked) shapeActivity(info *activityInfo) {
	a := info.activity
	formats := q.formatsOf(a)
	for _, f := range formats {
		info.shape.SetUp = max(info.shape.SetUp, f.SetUp)
		info.shape.Outdoor = info.shape.Outdoor || f.Outdoor
		info.shape.Online = info.shape.Online || f.Online
		info.shape.Unattended = info.shape.Unattended || f.Unattended
	}
	info.shape.Duration = q.durationOf(a)
	info.window = info.campaign.Window
	if !a.When.Window.IsZero() {
		info.window = a.When.Window
	}
	info.window = info.window.Intersect(q.p.Horizon)
	info.yields = slices.Clone(a.Yields)
	for _, f := range formats {
		for _, y := range f.Yields {
			if !slices.ContainsFunc(info.yields, func(x Yield) bool { return x.Measure == y.Measure }) {
				info.yields = append(info.yields, y)
			}
		}
	}
	if len(a.Invited) > 0 {
		info.invited = make(map[int]bool)
		for _, id := range a.Invited {
			for _, g := range q.pop.Under(id) {
				info.invited[g] = true
			}
		}
	}
}

// formatsOf returns the activity's own format and those of its parts.
func (q *Checked) formatsOf(a *Activity) []*Format {
	var out []*Format
	if f := q.formats[a.Format]; f != nil {
		out = append(out, f)
	}
	for _, part := range a.Parts {
		if f := q.formats[part.Format]; f != nil && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// durationOf returns the stated duration, or the end of the last part, or the
// format's.
func (q *Checked) durationOf(a *Activity) time.Duration {
	d := a.Duration
	if d == 0 {
		for _, part := range a.Parts {
			length := part.Duration
			if f := q.formats[part.Format]; length == 0 && f != nil {
				length = f.Duration
			}
			d = max(d, part.Offset+length)
		}
	}
	if f := q.formats[a.Format]; d == 0 && f != nil {
		d = f.Duration
	}
	return d
}
