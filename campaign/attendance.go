package campaign

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
)

// Attendance is the chance that a person of a group attends one session.
type Attendance struct {
	Group int     // index in [Checked.Groups]
	P     float64 // above 0, at most 1
}

// Attendance returns who attends a session of the activity at the venue, in
// order of the groups' IDs: p = min(1, draw × rate), scaled to the activity's expected
// attendance and to the venue's capacity. It is a constant of the two, nil for
// unknown ones and for online formats, which bring views and no attendance.
//
// It costs O(groups of the catchment); keep the result rather than ask again.
func (q *Checked) Attendance(id ActivityID, venue VenueID) []Attendance {
	info, v := q.activities[id], q.venues[venue]
	if info == nil || v == nil || info.shape.Online {
		return nil
	}
	var out []Attendance
	var sizes []int64
	var propensity []float64
	formats := formatsOf(info.activity, q.formats)
	for _, d := range q.draws(v) {
		g := q.pop.Groups[d.Group]
		if !g.HasAny(info.activity.Audience) || info.invited != nil && !info.invited[d.Group] {
			continue
		}
		if p := float64(d.P * rate(formats, g)); p > 0 {
			out = append(out, d)
			sizes = append(sizes, g.Size)
			propensity = append(propensity, p)
		}
	}
	ps := reach.Probabilities(sizes, propensity, info.activity.Attendance, v.Capacity, propensity)
	kept := out[:0]
	for i, a := range out {
		if a.P = ps[i]; a.P > 0 {
			kept = append(kept, a)
		}
	}
	return kept
}

// draws returns the catchment of a venue, P being the draw. The order is that of
// the groups' IDs, because sums of floats depend on it and must not depend on
// the order of entry.
func (q *Checked) draws(v *Venue) []Attendance {
	var out []Attendance
	if len(v.Catchment) == 0 {
		for _, i := range q.residents[v.Area] {
			out = append(out, Attendance{i, 1})
		}
		return out
	}
	rows := make(map[audience.GroupID]float64, len(v.Catchment))
	for _, d := range v.Catchment {
		rows[d.Group] = d.Draw
	}
	draw := make(map[int]float64)
	for _, d := range v.Catchment {
		for _, i := range q.pop.Under(d.Group) {
			if _, done := draw[i]; !done {
				draw[i] = q.nearest(q.pop.Groups[i].ID, rows)
			}
		}
	}
	for i, d := range draw {
		if d > 0 {
			out = append(out, Attendance{i, d})
		}
	}
	slices.SortFunc(out, func(a, b Attendance) int {
		return cmp.Compare(q.pop.Groups[a.Group].ID, q.pop.Groups[b.Group].ID)
	})
	return out
}

// nearest returns the row of a group, or else of the smallest total around it.
func (q *Checked) nearest(id audience.GroupID, rows map[audience.GroupID]float64) float64 {
	for ; id != ""; id = q.totals[id] {
		if d, ok := rows[id]; ok {
			return d
		}
	}
	return 0
}

// rate returns the largest rate of the formats for a group. A format that is
// online only adds views to a session on site.
func rate(formats []*Format, g audience.Group) float64 {
	best := 0.0
	for _, f := range formats {
		if f.Online {
			continue
		}
		rate, matched := f.Rate, false
		for _, r := range f.Rates {
			if g.Has(r.Segment) && (!matched || r.Rate > rate) {
				rate, matched = r.Rate, true
			}
		}
		best = max(best, rate)
	}
	return best
}

// Weight returns how much a person of the group counts in the campaign's value:
// the largest weight among the targets that match, 0 if none does, 1 if the
// campaign has no targets.
func (q *Checked) Weight(id CampaignID, group int) float64 {
	c := q.campaigns[id]
	if c == nil {
		return 0
	}
	if len(c.Targets) == 0 {
		return 1
	}
	g, best := q.pop.Groups[group], 0.0
	for _, t := range c.Targets {
		if g.HasAny(t.Segments) && q.WithinAny(g.Area, t.Areas) {
			w := t.Weight
			if w == 0 {
				w = 1
			}
			best = max(best, w)
		}
	}
	return best
}
