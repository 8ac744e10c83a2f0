package split_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/solver"
	"github.com/pufa-go/pufa/schedule/solver/split"
	"github.com/pufa-go/pufa/schedule/stream"
)

// TestSharesAddUpToTheLimit: what the central plan used and what the pieces may
// use is the limit of the whole exactly, whether of an activity or of a cap.
func TestSharesAddUpToTheLimit(t *testing.T) {
	law(t, func(t *rapid.T) {
		p := city(t)
		p.Assignments, p.Campaigns[0].Activities[0].Sessions = nil, campaign.Span{Most: 7}
		p.Caps = []campaign.Cap{{ID: "money", Name: "经费", Budget: campaign.Money(rapid.IntRange(1, 5000).Draw(t, "budget"))}}
		q, err := campaign.Check(p)
		require.NoError(t, err)
		s, err := split.Of(q, split.Options{})
		require.NoError(t, err)
		first, ok, err := s.Central()
		require.NoError(t, err)
		require.True(t, ok)
		checked, err := campaign.Check(first.Programme)
		require.NoError(t, err)
		r, err := solver.Solve(t.Context(), checked, solver.Options{Rounds: 5})
		require.NoError(t, err)
		var talks int
		open := false
		var paid campaign.Money
		for _, o := range r.Plan.Occurrences() {
			a, _ := q.Activity(o.Activity)
			paid += a.Cost
			if o.Activity == "talks" {
				talks++
			}
		}
		pieces, err := s.Pieces(r.Plan)
		require.NoError(t, err)
		require.Len(t, pieces, 3)
		days := make(map[campaign.TeamID]map[int]int)
		for _, piece := range pieces {
			most := piece.Programme.Campaigns[0].Activities[0].Sessions.Most
			talks, open = talks+most, open || most > 0
			for _, c := range piece.Programme.Caps {
				paid += c.Budget
			}
			part, err := campaign.Check(piece.Programme)
			require.NoError(t, err)
			for _, team := range part.Teams() {
				for d := p.Horizon.From; d <= p.Horizon.To; d++ {
					if team.Days.Allows(part.Calendar(), d) {
						if days[team.ID] == nil {
							days[team.ID] = make(map[int]int)
						}
						days[team.ID][int(d)]++
						require.Equal(t, 1, days[team.ID][int(d)], "a team's day is one piece's")
					}
				}
			}
		}
		require.Equal(t, p.Caps[0].Budget, paid)
		// Where nothing is left of the budget talks that cost are closed as well, and
		// everywhere if no team is left.
		require.LessOrEqual(t, talks, 7)
		if p.Campaigns[0].Activities[0].Cost == 0 && open {
			require.Equal(t, 7, talks)
		}
	})
}

func TestLevelsAndPlansThatDoNotFit(t *testing.T) {
	law(t, func(t *rapid.T) {
		q, err := campaign.Check(city(t))
		require.NoError(t, err)
		for _, level := range []audience.Level{audience.Town, audience.Country, "no level"} {
			_, err := split.Of(q, split.Options{Level: level})
			require.ErrorContains(t, err, "no level to split by")
		}
		whole, err := split.Of(q, split.Options{Level: audience.City})
		require.NoError(t, err)
		_, ok, err := whole.Central()
		require.NoError(t, err)
		require.False(t, ok, "everything lies in the one city")
		pieces, err := whole.Pieces(schedule.Plan{})
		require.NoError(t, err)
		require.Len(t, pieces, 1)
		require.Equal(t, []audience.AreaID{"city"}, pieces[0].Areas)

		foreign := schedule.Plan{Sessions: []schedule.Session{{Occurrence: campaign.Occurrence{ID: "x", Activity: "talks", Venue: "moon"}}}}
		_, err = whole.Pieces(foreign)
		require.ErrorContains(t, err, "none of this programme")
		_, err = whole.Merge(schedule.Plan{}, []schedule.Plan{foreign})
		require.ErrorContains(t, err, "moon")
	})
}

// TestPiecesGoThroughAStream: as lines they give the same figures.
func TestPiecesGoThroughAStream(t *testing.T) {
	q, err := campaign.Check(rapid.Custom(city).Example(3))
	require.NoError(t, err)
	s, err := split.Of(q, split.Options{})
	require.NoError(t, err)
	do := stream.DoOptions{Solver: solver.Options{Rounds: 10}}
	first, ok, err := s.Central()
	require.NoError(t, err)
	require.True(t, ok)
	rec, err := stream.Do(t.Context(), stream.Item{ID: first.ID, Programme: first.Programme, Own: first.Own}, do)
	require.NoError(t, err)
	require.Nil(t, rec.Failure)
	pieces, err := s.Pieces(*rec.Plan)
	require.NoError(t, err)
	var in, out bytes.Buffer
	for _, p := range pieces {
		require.NoError(t, stream.WriteItem(&in, stream.Item{ID: p.ID, Programme: p.Programme, Own: p.Own}))
	}
	totals, err := stream.Run(t.Context(), &in, &out, stream.Options{DoOptions: do})
	require.NoError(t, err)
	require.Zero(t, totals.Failed)
	var plans []schedule.Plan
	for line := range bytes.Lines(out.Bytes()) {
		r, err := stream.ReadRecord(line)
		require.NoError(t, err)
		plans = append(plans, *r.Plan)
	}
	merged, err := s.Merge(*rec.Plan, plans)
	require.NoError(t, err)
	whole, sum := coverage.TallyOf(q, merged, coverage.TallyOptions{}), totals.Coverage.Merge(rec.Coverage)
	sum.Programmes, sum.Score = 1, whole.Score
	require.Equal(t, whole, sum)
}
