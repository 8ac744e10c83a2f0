package preset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/preset"
)

// Each area's wish is the least number that is at least half of its share.
func TestFairShareIsHalfRoundedUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sessions := rapid.Int64Range(0, 10_000).Draw(t, "sessions")
		people := rapid.SliceOfN(rapid.Int64Range(0, 2_000_000), 0, 12).Draw(t, "people")
		var shares []preset.Share
		var total int64
		for i, n := range people {
			shares = append(shares, preset.Share{Area: audience.AreaID(rune('a' + i)), People: n})
			total += n
		}
		got, err := preset.FairShare("fair", campaign.Scope{}, sessions, shares)
		require.NoError(t, err)
		least := make(map[audience.AreaID]int64)
		for _, c := range got {
			least[c.Scope.Areas[0]] = c.Least
			assert.Equal(t, campaign.May, c.Grade)
		}
		for _, s := range shares {
			n := least[s.Area]
			assert.GreaterOrEqual(t, 2*n*total, sessions*s.People)
			if n > 0 {
				assert.Less(t, 2*(n-1)*total, sessions*s.People)
			}
		}
	})
}

func TestFairShareKeepsTheScope(t *testing.T) {
	scope := campaign.Scope{Activities: []campaign.ActivityID{"talks"}}
	got, err := preset.FairShare("fair", scope, 40, []preset.Share{{"a", "甲县", 300}, {"b", "乙县", 100}, {"c", "丙县", 0}})
	require.NoError(t, err)
	require.Len(t, got, 2)
	assert.Equal(t, campaign.CommitmentID("fair/a"), got[0].ID)
	assert.EqualValues(t, 15, got[0].Least)
	assert.EqualValues(t, 5, got[1].Least)
	assert.Equal(t, scope.Activities, got[1].Scope.Activities)
	assert.Empty(t, scope.Areas)
}

func TestFairShareRefusesNonsense(t *testing.T) {
	_, err := preset.FairShare("f", campaign.Scope{}, -1, nil)
	require.ErrorContains(t, err, "sessions")
	_, err = preset.FairShare("f", campaign.Scope{}, 1, []preset.Share{{"a", "甲", -1}})
	require.ErrorContains(t, err, "people of a")
	_, err = preset.FairShare("f", campaign.Scope{}, 1, []preset.Share{{"a", "甲", 2_000_000_000}})
	require.ErrorContains(t, err, "people of a")
}

func TestEveryTown(t *testing.T) {
	c := preset.EveryTown(122, campaign.Scope{})
	assert.Equal(t, campaign.CountPlaces, c.Count)
	assert.Equal(t, campaign.PlaceTown, c.Place)
	assert.EqualValues(t, 122, c.Least)
	assert.Equal(t, campaign.May, c.Grade)
}
