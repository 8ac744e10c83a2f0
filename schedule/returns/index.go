package returns

import (
	"cmp"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// session is a session of the plan with the return that counts for it.
type session struct {
	schedule.Session
	campaign   *campaign.Campaign
	venue      *campaign.Venue
	host       campaign.UnitID // "" if it has none
	visibility campaign.Visibility
	result     *Return // nil while nobody has confirmed anything
	figures    []Figure
}

// held reports whether it is known to have been held.
func (s *session) held() bool { return s.result != nil && s.result.Outcome != NotHeld }

// day is when it was held, as far as that is known, else when it was planned.
func (s *session) day(q *campaign.Checked) date.Date {
	if s.held() && s.result.Days.Valid() {
		return s.result.Days.From
	}
	d, _ := calendar.Civil(s.Start, q.Location())
	return d
}

// actual is the session on the day on which it was held.
func (s *session) actual(q *campaign.Checked) campaign.Occurrence {
	o := s.Occurrence
	planned, _ := calendar.Civil(s.Start, q.Location())
	shift := int(s.day(q) - planned)
	o.Start, o.End = o.Start.AddDate(0, 0, shift), o.End.AddDate(0, 0, shift)
	return o
}

// area is a confirmed return for a campaign and an area.
type area struct {
	*Return
	campaign   *campaign.Campaign
	days       calendar.Range
	figures    []Figure
	visibility campaign.Visibility
}

// index is a plan and the confirmed returns that speak of it.
type index struct {
	q        *campaign.Checked
	sessions []*session // in the order of a plan
	areas    []*area    // by ID
	doubles  []Double

	unitOrder map[campaign.UnitID]int
	areaOrder map[audience.AreaID]int
	measures  []campaign.MeasureID // in the order of a row
}

// newIndex gathers what counts. What the programme does not know, and what
// [Check] refuses for its form, is left out.
func newIndex(q *campaign.Checked, plan schedule.Plan, l List) *index {
	p := q.Programme()
	x := &index{q: q, unitOrder: make(map[campaign.UnitID]int), areaOrder: make(map[audience.AreaID]int), measures: Reserved()}
	for i, u := range p.Units {
		x.unitOrder[u.ID] = i
	}
	for i, a := range p.Areas {
		x.areaOrder[a.ID] = i
	}
	for _, m := range p.Measures {
		if !reserved(m.ID) {
			x.measures = append(x.measures, m.ID)
		}
	}
	byID := x.planned(plan)
	var confirmed []*Return
	for i := range l.Returns {
		if l.Returns[i].Status == Confirmed {
			confirmed = append(confirmed, &l.Returns[i])
		}
	}
	slices.SortStableFunc(confirmed, func(a, b *Return) int { return cmp.Compare(a.ID, b.ID) })
	of := make(map[*session][]*Return)
	open := make(map[campaign.CampaignID]campaign.Visibility)
	for _, r := range confirmed {
		if s := byID[r.Session]; s != nil {
			of[s] = append(of[s], r)
			continue
		}
		if c := q.Campaign(r.Campaign); c != nil && q.Area(r.Area) != nil && r.Session == "" {
			if _, known := open[c.ID]; !known {
				open[c.ID] = x.openness(c)
			}
			a := &area{Return: r, campaign: c, days: r.Days, figures: x.figures(r), visibility: open[c.ID]}
			if !a.days.Valid() {
				a.days = p.Horizon
			}
			x.areas = append(x.areas, a)
		}
	}
	for _, s := range x.sessions {
		x.settle(s, of[s])
	}
	return x
}

// planned takes the sessions whose activity and venue the programme knows.
func (x *index) planned(plan schedule.Plan) map[campaign.SessionID]*session {
	byID := make(map[campaign.SessionID]*session, len(plan.Sessions))
	sorted := slices.Clone(plan.Sessions)
	schedule.Sort(sorted)
	for _, s := range sorted {
		a, c := x.q.Activity(s.Activity)
		v := x.q.Venue(s.Venue)
		if a == nil || v == nil || byID[s.ID] != nil {
			continue
		}
		one := &session{Session: s, campaign: c, venue: v, visibility: closer(a.Visibility, v.Visibility)}
		one.host = x.q.Host(s.Activity, v)
		for _, o := range slices.Backward(s.Organisers) {
			if o.Role == campaign.HostOrganiser && x.q.Unit(o.Unit) != nil {
				one.host = o.Unit
			}
		}
		byID[s.ID] = one
		x.sessions = append(x.sessions, one)
	}
	return byID
}

// settle chooses the return that counts for a session, the host's or else that
// of who is nearest to it, and notes the others.
func (x *index) settle(s *session, all []*Return) {
	if len(all) == 0 {
		return
	}
	near := func(r *Return) int {
		switch {
		case r.Reporter == s.host:
			return 0
		case slices.ContainsFunc(s.Organisers, func(o campaign.Organiser) bool { return o.Unit == r.Reporter && o.Role == campaign.LeadOrganiser }):
			return 1
		case slices.ContainsFunc(s.Organisers, func(o campaign.Organiser) bool { return o.Unit == r.Reporter }):
			return 2
		case slices.Contains(x.q.UnitsOf(s.Occurrence), r.Reporter):
			return 3
		}
		return 4
	}
	slices.SortStableFunc(all, func(a, b *Return) int {
		return cmp.Or(cmp.Compare(near(a), near(b)), cmp.Compare(x.unitOrder[a.Reporter], x.unitOrder[b.Reporter]), cmp.Compare(a.ID, b.ID))
	})
	s.result = all[0]
	if s.held() {
		s.figures = x.figures(s.result)
	}
	if len(all) == 1 {
		return
	}
	d := Double{Session: s.ID, Campaign: s.campaign.ID, Counts: s.result.ID, Reporter: s.result.Reporter}
	said := make(map[campaign.MeasureID]bool)
	others := all[1:]
	slices.SortStableFunc(others, func(a, b *Return) int { return cmp.Compare(a.ID, b.ID) })
	for _, r := range others {
		d.LeftOut, d.Others = append(d.LeftOut, r.ID), append(d.Others, r.Reporter)
		for _, f := range r.Figures {
			said[f.Measure] = true
		}
	}
	d.Measures = x.inOrder(said)
	x.doubles = append(x.doubles, d)
}

// inOrder lists measures in the order of a row.
func (x *index) inOrder(set map[campaign.MeasureID]bool) []campaign.MeasureID {
	var out []campaign.MeasureID
	for _, m := range x.measures {
		if set[m] {
			out = append(out, m)
		}
	}
	return out
}

// figures returns what a return says, and the totals that follow from it: items
// handed out, consultations and units present, unless they are stated.
func (x *index) figures(r *Return) []Figure {
	var out []Figure
	has := func(m campaign.MeasureID) int {
		return slices.IndexFunc(out, func(f Figure) bool { return f.Measure == m })
	}
	for _, f := range r.Figures {
		if f.Amount >= 0 && f.Amount <= maxAmount && (reserved(f.Measure) || x.q.Measure(f.Measure) != nil) && has(f.Measure) < 0 {
			out = append(out, f)
		}
	}
	if n := len(r.Units); n > 0 && has(Present) < 0 {
		out = append(out, Figure{Measure: Present, Amount: int64(n)})
	}
	stated := len(out)
	for _, f := range out[:stated] {
		m := Total(x.q, f.Measure)
		i := has(m)
		switch {
		case m == "" || i >= 0 && i < stated:
		case i < 0:
			out = append(out, Figure{Measure: m, Amount: f.Amount, Qualifier: f.Qualifier})
		default:
			out[i].Amount, out[i].Qualifier = plus(out[i].Amount, f.Amount), out[i].Qualifier.And(f.Qualifier)
		}
	}
	return out
}

// family is what a measure is counted together with: the same work may be
// returned as a total or in its parts.
func (x *index) family(m campaign.MeasureID) campaign.MeasureID {
	if t := Total(x.q, m); t != "" {
		return t
	}
	return m
}

// openness returns the most open that a session of the campaign may be; a
// campaign without activities is public.
func (x *index) openness(c *campaign.Campaign) campaign.Visibility {
	if len(c.Activities) == 0 {
		return campaign.Public
	}
	best := campaign.CountOnly
	for i := range c.Activities {
		a := &c.Activities[i]
		some, at := false, campaign.CountOnly
		for j := range x.q.Programme().Venues {
			if v := &x.q.Programme().Venues[j]; x.q.Allows(a, v) {
				some, at = true, opener(at, v.Visibility)
				if at == campaign.Public {
					break
				}
			}
		}
		if !some {
			at = campaign.Public
		}
		best = opener(best, closer(a.Visibility, at))
	}
	return best
}

// opener and closer return the more and the less open of two visibilities.
func opener(a, b campaign.Visibility) campaign.Visibility {
	if closedness(b) < closedness(a) {
		return b
	}
	return a
}

func closer(a, b campaign.Visibility) campaign.Visibility {
	if closedness(b) > closedness(a) {
		return b
	}
	return a
}

func closedness(v campaign.Visibility) int {
	switch v {
	case campaign.Public:
		return 0
	case campaign.Internal:
		return 1
	}
	return 2
}
