package zhanjiang

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

func TestPlatformsOfFourLevels(t *testing.T) {
	p, q := checked(t)
	byLevel := make(map[audience.Level]int)
	byTown := make(map[audience.AreaID]int)
	villages := make(map[audience.AreaID]int)
	total := 0
	for _, v := range p.Venues {
		if v.Setting == "village" || v.Setting == "community" {
			villages[q.Above(v.Area, audience.Town)]++
		}
		if !isPlatform(v) {
			continue
		}
		total++
		byLevel[q.Area(v.Area).Level]++
		assert.True(t, v.Placeholder, v.ID)
		assert.Equal(t, campaign.Public, v.Visibility, v.ID)
		assert.Contains(t, v.Source.Note, "推定", v.ID)
		if q.Area(v.Area).Level == audience.Village {
			byTown[q.Above(v.Area, audience.Town)]++
		}
	}
	assert.Equal(t, 2082, total)
	assert.Equal(t, map[audience.Level]int{audience.City: 1, audience.County: 10, audience.Town: 122, audience.Village: 1949}, byLevel)
	without := 0
	for town, n := range byTown {
		if town == "" { // villages that lie directly in a county
			continue
		}
		assert.LessOrEqual(t, n, villages[town], town)
		if villages[town]-n > 2 {
			without++
		}
	}
	assert.LessOrEqual(t, without, 8, "only townships with farm quarters lack more than two")
}

// No activity may be held at a platform, whatever settings it takes.
func TestPlatformsAreNotPlanned(t *testing.T) {
	for _, year := range []int{2024, 2026} {
		p, err := Programme(year)
		require.NoError(t, err)
		q, err := campaign.Check(p)
		require.NoError(t, err)
		for _, c := range q.Programme().Campaigns {
			for i := range c.Activities {
				a, _ := q.Activity(c.Activities[i].ID)
				for j := range q.Programme().Venues {
					v := &q.Programme().Venues[j]
					if isPlatform(*v) {
						require.False(t, q.Allows(a, v), "%s at %s", a.ID, v.ID)
					}
					if isMarket(*v) && a.ID != "market-stand" {
						require.False(t, q.Allows(a, v), "%s at %s", a.ID, v.ID)
					}
				}
			}
		}
	}
}

// The eight settings stay as wide as they were but for platforms and markets.
func TestKeepPlacesLeavesTheRest(t *testing.T) {
	p, q := checked(t)
	a, _ := q.Activity("constitution-counties")
	for i := range p.Venues {
		v := &p.Venues[i]
		assert.Equal(t, slices.Contains(a.Where.Settings, v.Setting) && !isPlatform(*v), q.Allows(a, v), v.ID)
	}
	drugs, _ := q.Activity("anti-drug-villages")
	assert.Empty(t, drugs.Where.Venues, "nothing to leave out, so any village")
}

func TestReturns2024(t *testing.T) {
	_, q := checked(t)
	l := Returns2024()
	require.NoError(t, returns.Check(q, schedule.Plan{}, l))
	assert.Equal(t, q.Programme().Name, l.Programme)
	require.Len(t, l.Returns, 1)
	r := l.Returns[0]
	assert.Equal(t, returns.Confirmed, r.Status)
	assert.Equal(t, audience.Known, r.Source.Certainty)
	require.Len(t, r.Figures, 1)
	assert.EqualValues(t, 227_092, r.Figures[0].Amount)
	assert.Equal(t, returns.Exact, r.Figures[0].Qualifier)
	require.NotNil(t, q.Campaign(r.Campaign))
	assert.Empty(t, q.Campaign(r.Campaign).Activities, "nothing of it is planned, so nothing is counted twice")
}
