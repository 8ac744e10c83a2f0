package solver_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver"
)

// TestRecommendedSlotsAreTrue puts each slot into the plan: the referee finds no
// fault, and the very effect that was stated.
func TestRecommendedSlotsAreTrue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, m, p := issued(t)
		if len(p.Sessions) == 0 {
			return
		}
		i := rapid.IntRange(0, len(p.Sessions)-1).Draw(t, "session")
		activity := p.Sessions[i].Activity
		if rapid.Bool().Draw(t, "without") {
			p.Sessions = slices.Delete(slices.Clone(p.Sessions), i, i+1)
		}
		before := check.Plan(q, p)
		if !before.Valid() { // a day is missing of a run
			return
		}
		slots, err := m.Recommend(t.Context(), p, solver.Request{Activity: activity, Most: 4})
		require.NoError(t, err)
		require.LessOrEqual(t, len(slots), 4)
		for k, slot := range slots {
			with := p
			with.Sessions = append(slices.Clone(p.Sessions), slot.Sessions...)
			with.Status = schedule.Unsolved
			after := check.Plan(q, with)
			require.Empty(t, after.Violations)
			require.Equal(t, slot.Value, after.Score.Value-before.Score.Value)
			require.Equal(t, slot.Missed, [3]int64{
				before.Score.MissedMust - after.Score.MissedMust, before.Score.MissedShould - after.Score.MissedShould, before.Score.MissedMay - after.Score.MissedMay,
			})
			require.Equal(t, slot.Travel, after.Score.Travel-before.Score.Travel)
			if k > 0 {
				better := slots[k-1]
				require.False(t, slices.Compare(slot.Missed[:], better.Missed[:]) > 0, "the best comes first")
				require.True(t, slot.Missed != better.Missed || slot.Value <= better.Value)
			}
		}
	})
}

// TestARequestIsPickedFromAll compares the best slot with every venue, day and
// start there is.
func TestARequestIsPickedFromAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, err := campaign.Check(tiny(t, 3, rapid.IntRange(0, 1).Draw(t, "teams")))
		require.NoError(t, err)
		slots, err := solver.Prepare(q).Recommend(t.Context(), schedule.Plan{}, solver.Request{Activity: "talk"})
		require.NoError(t, err)
		none := check.Plan(q, schedule.Plan{}).Score
		var best *schedule.Score
		a := &q.Programme().Campaigns[0].Activities[0]
		for _, v := range q.Programme().Venues {
			for d := range q.Programme().Horizon.All() {
				for hour := 9; hour <= 11; hour++ {
					o := campaign.Occurrence{ID: "s", Campaign: "c", Activity: "talk", Venue: v.ID, Start: at(q, d, hour)}
					o.End = o.Start.Add(time.Hour)
					if a.Staff.Teams.Least > 0 {
						o.Teams = []campaign.TeamID{"t"}
					}
					verdict := check.Plan(q, schedule.Plan{Sessions: []schedule.Session{{Occurrence: o}}})
					if verdict.Valid() && (best == nil || verdict.Score.Compare(*best) > 0) {
						best = &verdict.Score
					}
				}
			}
		}
		if best == nil {
			require.Empty(t, slots)
			return
		}
		require.NotEmpty(t, slots)
		require.Equal(t, best.Value-none.Value, slots[0].Value)
		require.Equal(t, none.MissedShould-best.MissedShould, slots[0].Missed[1])
		require.Equal(t, none.MissedMay-best.MissedMay, slots[0].Missed[2])
	})
}

func at(q *campaign.Checked, d date.Date, hour int) time.Time {
	return calendar.At(d, 0, q.Location()).Add(time.Duration(hour) * time.Hour)
}

func TestRequestsAreNarrowed(t *testing.T) {
	p := town(12, 2, 30)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	m := solver.Prepare(q)
	week := calendar.Range{From: date.New(2024, 3, 11), To: date.New(2024, 3, 17)}
	slots, err := m.Recommend(t.Context(), schedule.Plan{}, solver.Request{Activity: "talk", Areas: []audience.AreaID{"town0003"}, Window: week})
	require.NoError(t, err)
	require.Len(t, slots, 5, "the workdays of the week")
	for _, s := range slots {
		d, _ := calendar.Civil(s.Sessions[0].Start, q.Location())
		assert.True(t, week.Contains(d))
		assert.Equal(t, campaign.VenueID("v0003"), s.Sessions[0].Venue)
	}
	slots, err = m.Recommend(t.Context(), schedule.Plan{}, solver.Request{Activity: "talk"})
	require.NoError(t, err)
	assert.Len(t, slots, 10)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	slots, err = m.Recommend(ctx, schedule.Plan{}, solver.Request{Activity: "talk"})
	require.NoError(t, err)
	assert.Empty(t, slots)

	_, err = m.Recommend(t.Context(), schedule.Plan{}, solver.Request{Activity: "x", Venues: []campaign.VenueID{"y"}, Areas: []audience.AreaID{"z"}})
	require.Len(t, campaign.FindingsOf(err), 3)
	strange := schedule.Plan{Sessions: []schedule.Session{{Occurrence: campaign.Occurrence{ID: "a", Activity: "x", Venue: "v0001"}}}}
	_, err = m.Recommend(t.Context(), strange, solver.Request{Activity: "talk"})
	require.ErrorIs(t, err, campaign.CodeUnknown)
}
