package coverage_test

import (
	"fmt"
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

// holds reports whether an occurrence is in a cut wherever it is held.
func holds(q *campaign.Checked, o campaign.Occurrence, c coverage.Cut) bool {
	a, of := q.Activity(o.Activity)
	v := q.Venue(o.Venue)
	units := append(append([]campaign.UnitID{}, o.Units...), a.Host)
	formats := []campaign.FormatID{a.Format}
	for _, p := range a.Parts {
		formats = append(formats, p.Format)
	}
	year, week := o.Start.In(q.Location()).ISOWeek()
	return anyOf(c.Campaigns, of.ID) && anyOf(c.Settings, v.Setting) &&
		(len(c.Units) == 0 || slices.ContainsFunc(units, func(u campaign.UnitID) bool { return slices.Contains(c.Units, u) })) &&
		(len(c.Formats) == 0 || slices.ContainsFunc(formats, func(f campaign.FormatID) bool { return slices.Contains(c.Formats, f) })) &&
		anyOf(c.Weeks, coverage.WeekID(fmt.Sprintf("%d-W%02d", year, week)))
}

// probabilities lists what one person of a group meets: a p for each session of
// a cut, held or planned.
func probabilities(q *campaign.Checked, p schedule.Plan, c coverage.Cut, group int) (ps []float64, attendances, gross audience.People) {
	size := q.Groups()[group].Size
	visit := func(o campaign.Occurrence, counted bool) {
		if !holds(q, o, c) {
			return
		}
		for _, a := range q.Attendance(o.Activity, o.Venue) {
			if a.Group != group {
				continue
			}
			ps = append(ps, a.P)
			gross += bruteAttending(size, a.P)
			if counted {
				attendances += bruteAttending(size, a.P)
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
	return ps, attendances, gross
}

func bruteAttending(size int64, p float64) audience.People {
	return audience.People(math.Round(float64(size) * p * 1000))
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
		ps, attendances, gross := probabilities(q, p, c, g)
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
		row.Repeat.Gross += gross
		twice := model.Intervals(group.Size, ps, 2)[2]
		row.Repeat.Twice.Lower += twice.Lower
		row.Repeat.Twice.Expected += twice.Expected
		row.Repeat.Twice.Upper += twice.Upper
		row.Reach.Lower += lower
		row.Reach.Upper += upper
		row.Reach.Expected += min(max(audience.Round(thousand*model.Reach(dose)), lower), upper)
	}
	if row.Size > 0 {
		rate := math.Round(float64(row.Reach.Expected)/float64(row.Size)*10) / 10_000
		row.Rate = &rate
	}
	if row.Reach.Expected > 0 {
		average := max(1, math.Round(float64(row.Repeat.Gross)/float64(row.Reach.Expected)*10_000)/10_000)
		row.Repeat.Average = &average
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
		for _, a := range q.Attendance(s.Activity, s.Venue) {
			group := q.Groups()[a.Group]
			if !group.HasAny(c.Segments) {
				continue
			}
			row.Hosted += bruteAttending(group.Size, a.P)
			if !q.WithinAny(group.Area, c.Areas) {
				row.Outsiders += bruteAttending(group.Size, a.P)
			}
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
	if !holds(q, s.Occurrence, c) || !q.WithinAny(q.Venue(s.Venue).Area, c.Areas) {
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
		touched[v.ID], touched[v.Setting] = true, true
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
	for _, s := range q.Programme().Settings {
		if anyOf(c.Settings, s.ID) {
			note(&row.Places.Settings, s.ID)
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
		for _, table := range [][]coverage.Row{r.Segments, r.CampaignSegments, r.Counties, r.Towns, r.Settings, r.Units, r.Formats, r.Weeks} {
			rows = append(rows, table...)
		}
		for _, row := range rows {
			require.Equal(t, brute(q, p, row.Scope), row)
		}
	})
}
