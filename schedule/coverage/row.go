package coverage

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule"
)

// mask is a cut in dense indices; nil lists ask for nothing.
type mask struct {
	campaigns []bool
	settings  []bool
	areas     []bool
	segments  []uint64
}

func (r *Rollup) mask(c Cut) mask {
	m := mask{
		campaigns: chosen(c.Campaigns, r.campaigns), settings: chosen(c.Settings, r.settings),
		areas: r.areas.within(c.Areas),
	}
	if len(c.Segments) > 0 {
		set := newBitRows(1, len(r.segments))
		for _, s := range c.Segments {
			if i, ok := r.segments[s]; ok {
				set.set(0, i)
			}
		}
		m.segments = set.row(0)
	}
	return m
}

// chosen marks the named among those that exist; nil means all.
func chosen[ID comparable](named []ID, index map[ID]int) []bool {
	if len(named) == 0 {
		return nil
	}
	marks := make([]bool, len(index))
	for _, id := range named {
		if i, ok := index[id]; ok {
			marks[i] = true
		}
	}
	return marks
}

func has(marks []bool, i int) bool { return marks == nil || marks[i] }

// inAreas reports whether an area, −1 for none, is in the cut.
func (m mask) inAreas(area int32) bool { return m.areas == nil || area >= 0 && m.areas[area] }

// Row returns what the plan covers in a cut. It costs O(groups × campaigns ×
// settings of the cut + visits + areas + venues); nobody is counted twice
// whatever the cut.
func (r *Rollup) Row(c Cut) Row {
	m := r.mask(c)
	row := Row{Scope: c}
	r.people(&row, m)
	r.sessions(&row, m)
	if row.Size > 0 {
		rate := rounded(int64(row.Reach.Expected), int64(audience.FromPersons(row.Size)))
		row.Rate = &rate
	}
	return row
}

// people fills the half of a row that speaks of people.
func (r *Rollup) people(row *Row, m mask) {
	var slabs [][]cell
	for i, slab := range r.slabs {
		if slab != nil && has(m.campaigns, i/len(r.settings)) && has(m.settings, i%len(r.settings)) {
			slabs = append(slabs, slab)
		}
	}
	for g, group := range r.q.Groups() {
		if !m.inAreas(r.groupArea[g]) || !r.tags.meets(g, m.segments) {
			continue
		}
		var sum cell
		for _, slab := range slabs {
			c := &slab[g]
			sum.dose = sum.dose.Add(c.dose)
			sum.bounds = sum.bounds.Merge(c.bounds)
			sum.attendances += c.attendances
		}
		row.Attendances += sum.attendances
		if r.targets(m.campaigns, g) {
			row.Size += group.Size
			row.Reach = row.Reach.add(r.model.Interval(group.Size, sum.dose, sum.bounds))
		}
	}
}

// targets reports whether any of the campaigns is for the group. Without a
// choice of campaigns everybody counts.
func (r *Rollup) targets(campaigns []bool, group int) bool {
	if campaigns == nil {
		return true
	}
	for c, yes := range campaigns {
		if yes && r.targeted[c][group] {
			return true
		}
	}
	return false
}

// sessions fills the half of a row that speaks of sessions.
func (r *Rollup) sessions(row *Row, m mask) {
	byLevel := make(map[audience.Level]int)
	measures := make([]int64, len(r.measures))
	touched := r.newTouched()
	for i := range r.visits {
		v := &r.visits[i]
		if !r.counts(m, i) {
			continue
		}
		row.Sessions += v.sessions
		row.Proposed += v.proposed
		byLevel[v.level] += v.sessions
		for k, amount := range v.measures {
			measures[k] += amount
		}
		touched.note(r, v.venue)
	}
	for _, l := range append(slices.Clone(levels[:]), audience.Unit, "") {
		if n := byLevel[l]; n > 0 {
			row.Levels = append(row.Levels, LevelCount{Level: l, Sessions: n})
		}
	}
	for k, amount := range measures {
		if amount != 0 {
			row.Measures = append(row.Measures, schedule.Quantity{Measure: r.q.Programme().Measures[k].ID, Amount: amount})
		}
	}
	row.Places = r.places(m, touched)
}

// counts reports whether the sessions of a visit are in a cut.
func (r *Rollup) counts(m mask, visit int) bool {
	v := &r.visits[visit]
	return v.sessions > 0 && has(m.campaigns, v.campaign) && r.inside(m, v.venue) && r.seen.meets(visit, m.segments)
}

// inside reports whether a venue is in the areas and settings of a cut.
func (r *Rollup) inside(m mask, venue int) bool {
	return m.inAreas(r.venueArea[venue]) && has(m.settings, int(r.venueKind[venue]))
}
