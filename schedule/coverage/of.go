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
		Programme: p.Name, Note: p.Note, Basis: Forecast,
		Overlap:       Overlap{Theta: p.Overlap.Theta(), Assumed: p.Overlap.Assumed()},
		Whole:         r.Row(Cut{}),
		Cumulative:    r.Cumulative(Cut{}),
		Contributions: r.Contributions(Cut{}),
		Untouched:     r.Untouched(Cut{}),
		Confirm:       r.confirm(),
		Ignored:       r.ignored,
	}
	r.campaignTables(out)
	for _, s := range p.Segments {
		out.Segments = append(out.Segments, r.Row(Cut{Segments: []audience.SegmentID{s.ID}}))
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
	out.Elsewhere = rest(out.Whole, out.Counties)
	r.sessionTables(out)
	out.Equity = r.equity(out)
	return out
}

func (r *Rollup) campaignTables(out *Report) {
	p := r.q.Programme()
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
}

// sessionTables makes the tables by setting, and by unit, format and week of what
// has any session that is not only counted.
func (r *Rollup) sessionTables(out *Report) {
	p := r.q.Programme()
	units, formats, weeks := make([]bool, len(r.units)), make([]bool, len(r.formats)), make([]bool, len(r.weeks))
	for i := range r.events {
		e := &r.events[i]
		if e.before || e.hidden {
			continue
		}
		for _, u := range e.units {
			units[u] = true
		}
		for _, f := range r.draws[e.draw].formats {
			formats[f] = true
		}
		if e.week >= 0 {
			weeks[e.week] = true
		}
	}
	for _, s := range p.Settings {
		out.Settings = append(out.Settings, r.Row(Cut{Settings: []campaign.SettingID{s.ID}}))
	}
	for i, u := range p.Units {
		if units[i] {
			out.Units = append(out.Units, r.Row(Cut{Units: []campaign.UnitID{u.ID}}))
		}
	}
	for i, f := range p.Formats {
		if formats[i] {
			out.Formats = append(out.Formats, r.Row(Cut{Formats: []campaign.FormatID{f.ID}}))
		}
	}
	for i, w := range r.weekNames {
		if weeks[i] {
			out.Weeks = append(out.Weeks, r.Row(Cut{Weeks: []WeekID{w}}))
		}
	}
}
