package coverage

import (
	"fmt"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// Cut chooses what a row counts. Within a list any will do, an empty list asks
// for nothing, and the zero value is the whole programme. IDs that the
// programme lacks match nothing.
//
// Segments and areas choose people; campaigns, settings, units, formats and
// weeks choose sessions; areas choose sessions as well, by where they are held
// (see the package comment for the two halves of a row).
//
// An area holds what lies in it as governed: the people and venues for which it
// is the area of its level, so that a county does not hold what a functional
// zone governs.
type Cut struct {
	Campaigns []campaign.CampaignID `json:"campaigns,omitzero"`
	Segments  []audience.SegmentID  `json:"segments,omitzero"`
	Areas     []audience.AreaID     `json:"areas,omitzero"`
	Settings  []campaign.SettingID  `json:"settings,omitzero"` // of the venue
	Units     []campaign.UnitID     `json:"units,omitzero"`    // with any part in the session: host, present or by a team
	Formats   []campaign.FormatID   `json:"formats,omitzero"`  // of the activity or of one of its parts
	Weeks     []WeekID              `json:"weeks,omitzero"`    // in which the session starts
}

// WeekID is a week by ISO 8601, such as 2024-W49: from Monday to Sunday, of the
// year in which its Thursday lies. Weeks sort as texts. A session without a start,
// or one that is only counted (不列明细) and so may show no date, is in no week.
type WeekID string

// WeekOf returns the week of a civil day.
func WeekOf(d date.Date) WeekID {
	year, week := d.ISOWeek()
	return WeekID(fmt.Sprintf("%04d-W%02d", year, week))
}

// mask is a cut in dense indices; nil lists ask for nothing.
type mask struct {
	campaigns []bool
	settings  []bool
	areas     []bool
	units     []bool
	formats   []bool
	weeks     []bool
	segments  []uint64
}

func (r *Rollup) mask(c Cut) mask {
	m := mask{
		campaigns: chosen(c.Campaigns, r.campaigns), settings: chosen(c.Settings, r.settings),
		units: chosen(c.Units, r.units), formats: chosen(c.Formats, r.formats), weeks: chosen(c.Weeks, r.weeks),
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

// hasAny reports whether any of the indices is marked.
func hasAny(marks []bool, list []int32) bool {
	if marks == nil {
		return true
	}
	for _, i := range list {
		if marks[i] {
			return true
		}
	}
	return false
}

// inAreas reports whether an area, −1 for none, is in the cut.
func (m mask) inAreas(area int32) bool { return m.areas == nil || area >= 0 && m.areas[area] }

// holds reports whether a session is in the cut wherever it is held and whoever
// may attend.
func (r *Rollup) holds(m mask, e *event) bool {
	d := &r.draws[e.draw]
	return has(m.campaigns, d.campaign) && has(m.settings, int(r.venueKind[d.venue])) &&
		(m.weeks == nil || e.week >= 0 && m.weeks[e.week]) && hasAny(m.formats, d.formats) && hasAny(m.units, e.units)
}

// shown reports whether a session that a cut holds is held in its areas, for its
// people.
func (r *Rollup) shown(m mask, e *event) bool {
	return r.inside(m, r.draws[e.draw].venue) && r.seen.meets(int(e.draw), m.segments)
}

// inside reports whether a venue is in the areas and settings of a cut.
func (r *Rollup) inside(m mask, venue int) bool {
	return m.inAreas(r.venueArea[venue]) && has(m.settings, int(r.venueKind[venue]))
}
