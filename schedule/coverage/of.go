package coverage

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// Of returns the coverage report of a plan. The plan need not be valid, and the
// order of its sessions does not matter.
func Of(q *campaign.Checked, p schedule.Plan) *Report { return NewRollup(q, p).Report() }

// Select returns one row. For more than a few use [NewRollup], which is most of
// the cost.
func Select(q *campaign.Checked, p schedule.Plan, c Cut) Row { return NewRollup(q, p).Row(c) }

// Report returns the usual tables.
func (r *Rollup) Report() *Report {
	p := r.q.Programme()
	out := &Report{
		Programme: p.Name, Note: p.Note,
		Overlap:   Overlap{Theta: p.Overlap.Theta(), Assumed: p.Overlap.Assumed()},
		Whole:     r.Row(Cut{}),
		Untouched: r.Untouched(Cut{}),
		Confirm:   r.confirm(),
		Ignored:   r.ignored,
	}
	for _, s := range p.Segments {
		out.Segments = append(out.Segments, r.Row(Cut{Segments: []audience.SegmentID{s.ID}}))
	}
	for _, c := range p.Campaigns {
		of := Cut{Campaigns: []campaign.CampaignID{c.ID}}
		out.Campaigns = append(out.Campaigns, r.Row(of))
		for _, s := range p.Segments {
			of.Segments = []audience.SegmentID{s.ID}
			if row := r.Row(of); row.Size > 0 {
				out.CampaignSegments = append(out.CampaignSegments, row)
			}
		}
	}
	for _, a := range p.Areas {
		in := Cut{Areas: []audience.AreaID{a.ID}}
		switch a.Level {
		case audience.County:
			out.Counties = append(out.Counties, r.Row(in))
		case audience.Town:
			out.Towns = append(out.Towns, r.Row(in))
		}
	}
	for _, s := range p.Settings {
		out.Settings = append(out.Settings, r.Row(Cut{Settings: []campaign.SettingID{s.ID}}))
	}
	return out
}
