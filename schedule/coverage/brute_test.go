package coverage_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// anyOf reports whether x is wanted; an empty list wants everything.
func anyOf[T comparable](wanted []T, x T) bool { return len(wanted) == 0 || slices.Contains(wanted, x) }

// probabilities lists what one person of a group meets: a p for each session of
// the campaigns and settings, held or planned.
func probabilities(q *campaign.Checked, p schedule.Plan, c coverage.Cut, group int) (ps []float64, attendances audience.People) {
	size := q.Groups()[group].Size
	visit := func(o campaign.Occurrence, counted bool) {
		_, of := q.Activity(o.Activity)
		if !anyOf(c.Campaigns, of.ID) || !anyOf(c.Settings, q.Venue(o.Venue).Setting) {
			return
		}
		for _, a := range q.Attendance(o.Activity, o.Venue) {
			if a.Group != group {
				continue
			}
			ps = append(ps, a.P)
			if counted {
				attendances += audience.People(math.Round(float64(size) * a.P * 1000))
			}
		}
	}
	for _, h := range q.Programme().Held {
		if h.Reached {
			visit(h.Occurrence, false)
		}
	}
	for _, s := range p.Sessions {
		visit(s.Occurrence, true)
	}
	return ps, attendances
}

// brute computes the figures of a row one by one, straight from the words of
// the package comment.
func brute(q *campaign.Checked, p schedule.Plan, c coverage.Cut) coverage.Row {
	row := coverage.Row{Scope: c}
	model := reach.New(q.Programme().Overlap)
	for g, group := range q.Groups() {
		if !group.HasAny(c.Segments) || !q.WithinAny(group.Area, c.Areas) {
			continue
		}
		ps, attendances := probabilities(q, p, c, g)
		row.Attendances += attendances
		if len(c.Campaigns) > 0 && !slices.ContainsFunc(c.Campaigns, func(id campaign.CampaignID) bool { return q.Weight(id, g) > 0 }) {
			continue
		}
		var dose reach.Dose
		for _, x := range ps {
			dose = dose.Add(model.Dose(x))
		}
		thousand := float64(group.Size) * 1000
		lower := audience.Round(thousand * reach.Lower(ps))
		upper := audience.Round(thousand * reach.Upper(ps))
		row.Size += group.Size
		row.Reach.Lower += lower
		row.Reach.Upper += upper
		row.Reach.Expected += min(max(audience.Round(thousand*model.Reach(dose)), lower), upper)
	}
	if row.Size > 0 {
		rate := math.Round(float64(row.Reach.Expected)/float64(row.Size)*10) / 10_000
		row.Rate = &rate
	}
	bruteSessions(q, p, c, &row)
	return row
}

func bruteSessions(q *campaign.Checked, p schedule.Plan, c coverage.Cut, row *coverage.Row) {
	byLevel := map[audience.Level]int{}
	byMeasure := map[campaign.MeasureID]int64{}
	for _, s := range p.Sessions {
		if !bruteCounts(q, s, c) {
			continue
		}
		row.Sessions++
		if s.Proposed {
			row.Proposed++
		}
		a, _ := q.Activity(s.Activity)
		byLevel[a.Level]++
		for _, m := range schedule.Expect(q, s.Occurrence).Measures {
			byMeasure[m.Measure] += m.Amount
		}
	}
	for _, l := range levelList {
		if byLevel[l] > 0 {
			row.Levels = append(row.Levels, coverage.LevelCount{Level: l, Sessions: byLevel[l]})
		}
	}
	for _, m := range q.Programme().Measures {
		if byMeasure[m.ID] > 0 {
			row.Measures = append(row.Measures, schedule.Quantity{Measure: m.ID, Amount: byMeasure[m.ID]})
		}
	}
	brutePlaces(q, p, c, row)
}

func bruteCounts(q *campaign.Checked, s schedule.Session, c coverage.Cut) bool {
	_, of := q.Activity(s.Activity)
	v := q.Venue(s.Venue)
	if !anyOf(c.Campaigns, of.ID) || !anyOf(c.Settings, v.Setting) || !q.WithinAny(v.Area, c.Areas) {
		return false
	}
	return len(c.Segments) == 0 || slices.ContainsFunc(q.Attendance(s.Activity, s.Venue), func(a campaign.Attendance) bool {
		return q.Groups()[a.Group].HasAny(c.Segments)
	})
}

func brutePlaces(q *campaign.Checked, p schedule.Plan, c coverage.Cut, row *coverage.Row) {
	touched := map[any]bool{}
	for _, s := range p.Sessions {
		if !bruteCounts(q, s, c) {
			continue
		}
		v := q.Venue(s.Venue)
		touched[v.ID] = true
		for _, l := range []audience.Level{audience.County, audience.Town, audience.Village} {
			touched[q.Above(v.Area, l)] = true
		}
		touched[coverage.CountySetting{County: q.Above(v.Area, audience.County), Setting: v.Setting}] = true
	}
	note := func(r *coverage.Ratio, key any) {
		r.Total++
		if touched[key] {
			r.Touched++
		}
	}
	for _, v := range q.Programme().Venues {
		if anyOf(c.Settings, v.Setting) && q.WithinAny(v.Area, c.Areas) {
			note(&row.Places.Venues, v.ID)
		}
	}
	for _, a := range q.Programme().Areas {
		if !q.WithinAny(a.ID, c.Areas) {
			continue
		}
		switch a.Level {
		case audience.County:
			note(&row.Places.Counties, a.ID)
			for _, s := range q.Programme().Settings {
				if anyOf(c.Settings, s.ID) {
					note(&row.Places.CountySettings, coverage.CountySetting{County: a.ID, Setting: s.ID})
				}
			}
		case audience.Town:
			note(&row.Places.Towns, a.ID)
		case audience.Village:
			note(&row.Places.Villages, a.ID)
		}
	}
}

func TestRowIsWhatBruteForceCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		p := plan(t, q)
		c := cut(t, q)
		require.Equal(t, brute(q, p, c), coverage.Select(q, p, c))
	})
}

func TestTablesAreRowsOfTheirCuts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		p := plan(t, q)
		r := coverage.Of(q, p)
		rows := append([]coverage.Row{r.Whole}, r.Campaigns...)
		for _, table := range [][]coverage.Row{r.Segments, r.CampaignSegments, r.Counties, r.Towns, r.Settings} {
			rows = append(rows, table...)
		}
		for _, row := range rows {
			require.Equal(t, brute(q, p, row.Scope), row)
		}
	})
}
