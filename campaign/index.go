package campaign

import (
	"cmp"
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
	q.absences()
	q.pop = audience.Disjoint(p.Groups)
	q.settle()
	q.totals = make(map[audience.GroupID]audience.GroupID)
	noteTotals(q.totals, "", p.Groups)
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

// settle lists who lives in each area, in order of ID.
func (q *Checked) settle() {
	order := make([]int, len(q.pop.Groups))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(q.pop.Groups[i].ID, q.pop.Groups[j].ID) })
	q.residents = make(map[audience.AreaID][]int)
	for _, i := range order {
		for _, id := range q.areas[q.pop.Groups[i].Area].chain {
			q.residents[id] = append(q.residents[id], i)
		}
	}
}

// noteTotals records for each part the total it is entered under.
func noteTotals(totals map[audience.GroupID]audience.GroupID, total audience.GroupID, groups []audience.Group) {
	for _, g := range groups {
		totals[g.ID] = total
		noteTotals(totals, g.ID, g.Parts)
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
	formats := formatsOf(a, q.formats)
	info.shape.Online = everyFormat(formats, func(f *Format) bool { return f.Online })
	info.shape.Unattended = everyFormat(formats, func(f *Format) bool { return f.Unattended })
	for _, f := range formats {
		info.shape.SetUp = max(info.shape.SetUp, f.SetUp)
		info.shape.Outdoor = info.shape.Outdoor || f.Outdoor
	}
	info.shape.Duration = durationOf(a, q.formats)
	info.venues = make(map[VenueID]bool, len(a.Where.Venues))
	for _, id := range a.Where.Venues {
		info.venues[id] = true
	}
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

// formatsOf returns the activity's own format and those of its parts, as far
// as they are known.
func formatsOf(a *Activity, known map[FormatID]*Format) []*Format {
	var out []*Format
	if f := known[a.Format]; f != nil {
		out = append(out, f)
	}
	for _, part := range a.Parts {
		if f := known[part.Format]; f != nil && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// everyFormat reports whether there are formats and all of them are so.
func everyFormat(formats []*Format, so func(*Format) bool) bool {
	return len(formats) > 0 && !slices.ContainsFunc(formats, func(f *Format) bool { return !so(f) })
}

// durationOf returns the stated duration, or the end of the last part, or the
// format's.
func durationOf(a *Activity, known map[FormatID]*Format) time.Duration {
	d := a.Duration
	if d == 0 {
		for _, part := range a.Parts {
			d = max(d, part.Offset+part.length(known))
		}
	}
	if f := known[a.Format]; d == 0 && f != nil {
		d = f.Duration
	}
	return d
}

// length returns the part's own duration or its format's.
func (p Part) length(known map[FormatID]*Format) time.Duration {
	if f := known[p.Format]; p.Duration == 0 && f != nil {
		return f.Duration
	}
	return p.Duration
}
