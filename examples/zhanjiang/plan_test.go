//go:build !race

package zhanjiang

// These tests solve a whole year. Nothing in them runs at the same time as
// anything else, and under the race detector each takes some twenty times as
// long; the solver's own tests run under it.

import (
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/solver"
)

// planned solves a year and states what holds of any plan ahead.
func planned(t *testing.T, year int) (*campaign.Checked, schedule.Plan) {
	t.Helper()
	_, q := ahead(t, year)
	r, err := solver.Solve(t.Context(), q, solver.Options{})
	require.NoError(t, err)
	assert.Empty(t, r.Verdict.Violations)
	assert.Zero(t, r.Plan.Score.MissedMust)
	assert.Zero(t, r.Plan.Score.MissedShould)
	assert.NotEmpty(t, r.Plan.Sessions)
	cal := q.Calendar()
	for _, s := range r.Plan.Sessions {
		a, c := q.Activity(s.Activity)
		day, _ := calendar.Civil(s.Start, q.Location())
		assert.False(t, s.Pinned, s.ID)
		if a.When.Days.Kind == calendar.Workdays {
			assert.True(t, cal.IsWorkday(day) && !cal.Uncertain(day), "%s on %s", s.ID, day)
		}
		if q.Venue(s.Venue).Setting == "school" {
			_, term := cal.Term(day)
			_, exam := cal.Exam(day)
			assert.True(t, term && !exam, "%s on %s", s.ID, day)
		}
		if c.Provisional {
			assert.NotEmpty(t, q.Movable(s.Occurrence), s.ID)
		}
	}
	return q, r.Plan
}

func TestPlan2026(t *testing.T) {
	q, plan := planned(t, 2026)
	assert.True(t, q.Calendar().Announced(2026))
	talks, stands, byMonth := 0, 0, make(map[time.Month]int)
	for _, s := range plan.Sessions {
		day, _ := calendar.Civil(s.Start, q.Location())
		switch {
		case strings.HasPrefix(string(s.Activity), "anti-drug-"):
			talks++
		case s.Activity == "market-stand":
			stands++
			assert.False(t, q.Calendar().IsHoliday(day), day)
			byMonth[day.Month()]++
			lunar, ok := q.Calendar().Lunar(day)
			require.True(t, ok)
			assert.Contains(t, q.Venue(s.Venue).Opening[0].Days.Market, (lunar.Day-1)%10+1, "%s on %s", s.ID, lunar)
			assert.LessOrEqual(t, s.End.In(q.Location()).Hour(), 11, "mornings only")
		case s.Activity == "harbour-talk":
			assert.True(t, calendar.Range{From: date.New(2026, 5, 2), To: date.New(2026, 8, 15)}.Contains(day), day)
			assert.NotEmpty(t, q.Movable(s.Occurrence), "the moratorium is not announced")
		}
	}
	assert.Greater(t, talks, 100, "ten branches more than the one team of 2024")
	assert.GreaterOrEqual(t, stands, 5, "each county with a known market")
	for month, n := range byMonth {
		assert.LessOrEqual(t, n, 5, month)
	}
}

func TestPlan2027(t *testing.T) {
	q, plan := planned(t, 2027)
	assert.True(t, q.Calendar().Provisional(2027))
	assert.True(t, q.Calendar().IsHoliday(date.New(2027, time.October, 1)))
	provisional := 0
	for _, s := range plan.Sessions {
		a, c := q.Activity(s.Activity)
		day, _ := calendar.Civil(s.Start, q.Location())
		assert.NotEqual(t, date.New(2027, time.October, 1), day, "%s of %s", s.ID, a.Name)
		if c.ID == "constitution-week" {
			provisional++
			assert.Contains(t, q.Movable(s.Occurrence)[0].Zh, "尚未公布", s.ID)
		}
		if s.Activity == "constitution-central" {
			assert.Equal(t, date.New(2027, time.December, 4), day)
			assert.Len(t, s.Units, 37)
		}
	}
	assert.Equal(t, 81, provisional, "the central event and ten counties in eight settings")
}
