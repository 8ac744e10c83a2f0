package preset_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/preset"
)

func TestMediaAbroadIsMediaOnly(t *testing.T) {
	k, err := preset.MediaAbroad(2024, preset.MediaAbroadOptions{})
	require.NoError(t, err)
	p := town(t)
	k.AddTo(&p)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	assert.True(t, q.Shape("media-abroad").Online)
	assert.Nil(t, q.Attendance("media-abroad", "net"), "no attendance")
	yields := q.Yields("media-abroad")
	require.Len(t, yields, 1, "the report gives no views")
	assert.EqualValues(t, 130, yields[0].PerSession)
	assert.Equal(t, campaign.Media, q.Measure(yields[0].Measure).Kind)

	k, err = preset.MediaAbroad(2024, preset.MediaAbroadOptions{Views: 1000, Countries: 9})
	require.NoError(t, err)
	assert.Len(t, k.Campaign.Activities[0].Yields, 2)
}

func TestEnforcementTrainingKeepsItsShare(t *testing.T) {
	k, err := preset.EnforcementTraining(2024, preset.EnforcementTrainingOptions{})
	require.NoError(t, err)
	p := town(t)
	k.AddTo(&p)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	require.Len(t, k.Commitments, 1)
	c := k.Commitments[0]
	assert.Equal(t, campaign.CountShare, c.Count)
	assert.EqualValues(t, 50, c.Least)
	assert.Equal(t, campaign.Must, c.Grade)
	on, total := q.TopicTime("enforcement-training", c.Topic)
	assert.Equal(t, [2]time.Duration{2 * time.Hour, 3 * time.Hour}, [2]time.Duration{on, total})
	assert.Equal(t, audience.Open, q.Law("enforcement-topic").Source.Certainty, "the topic is still to be named")

	k, err = preset.EnforcementTraining(2026, preset.EnforcementTrainingOptions{Topic: campaign.Law{ID: "x", Name: "某法"}, Share: 60, Sessions: 3})
	require.NoError(t, err)
	assert.Equal(t, campaign.Span{Least: 3, Most: 3}, k.Campaign.Activities[0].Sessions)
	assert.Equal(t, []campaign.LawID{"x"}, k.Commitments[0].Topic)
	assert.Contains(t, k.Commitments[0].Name, "60%")

	p = town(t)
	k.Commitments[0].Least = 101
	k.AddTo(&p)
	_, err = campaign.Check(p)
	require.ErrorIs(t, err, campaign.CodeRange)
}

// What is only counted names nobody, no group and no place but a placeholder.
func TestMinorsHelpIsOnlyCounted(t *testing.T) {
	k, err := preset.MinorsHelp(2024, preset.MinorsHelpOptions{Venue: "apart"})
	require.NoError(t, err)
	p := town(t)
	k.AddTo(&p)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	a := k.Campaign.Activities[0]
	assert.Equal(t, campaign.CountOnly, a.Visibility)
	assert.Empty(t, a.Invited)
	assert.Nil(t, q.Attendance("minors-help", "apart"))
	require.Len(t, a.Yields, 1)
	assert.EqualValues(t, 70, a.Yields[0].PerSession)
	assert.Equal(t, preset.Helped, a.Yields[0].Measure)
}

// In a year that is not the report's, nothing is said to be reported.
func TestOtherYearsAreAssumed(t *testing.T) {
	for _, year := range []int{2024, 2026, 2027} {
		p := townOf(t, year)
		for _, k := range append(kits(t, year), others(t, year)...) {
			k.AddTo(&p)
			for _, a := range k.Campaign.Activities {
				assert.Equal(t, year == 2024, a.Source.Certainty == audience.Known, "%d %s", year, a.ID)
				if year != 2024 {
					assert.Contains(t, a.Source.Note, "推定", a.ID)
				}
			}
			for _, c := range k.Commitments {
				assert.Equal(t, year == 2024, c.Source.Certainty == audience.Known, "%d %s", year, c.ID)
			}
		}
		_, err := campaign.Check(p)
		require.NoError(t, err, year)
		assert.Len(t, p.Campaigns, 7)
	}
}

func others(t testing.TB, year int) []preset.Kit {
	t.Helper()
	abroad, err := preset.MediaAbroad(year, preset.MediaAbroadOptions{})
	require.NoError(t, err)
	training, err := preset.EnforcementTraining(year, preset.EnforcementTrainingOptions{})
	require.NoError(t, err)
	minors, err := preset.MinorsHelp(year, preset.MinorsHelpOptions{Venue: "apart"})
	require.NoError(t, err)
	return []preset.Kit{abroad, training, minors}
}

// Without a named venue nothing is pinned: the activity keeps to its window.
func TestOpenVenuesAreNotPinned(t *testing.T) {
	where := campaign.Where{Settings: []campaign.SettingID{"school"}}
	week, err := preset.ConstitutionWeek(2027, preset.ConstitutionWeekOptions{Where: where, Units: units()})
	require.NoError(t, err)
	ocean, err := preset.OceanDay(2027, preset.OceanDayOptions{Where: where, Units: units()})
	require.NoError(t, err)
	drugs, err := preset.AntiDrug(2027, preset.AntiDrugOptions{Where: where})
	require.NoError(t, err)
	for _, k := range []preset.Kit{week, ocean, drugs} {
		assert.Empty(t, k.Pins, k.Campaign.ID)
		assert.Equal(t, where, k.Campaign.Activities[0].Where, k.Campaign.ID)
	}
	assert.Equal(t, "2027-12-04/2027-12-04", week.Campaign.Activities[0].When.Window.String())
	assert.Equal(t, "2027-06-08/2027-06-08", ocean.Campaign.Window.String())
	assert.Equal(t, "2027-06-01/2027-06-30", drugs.Campaign.Activities[0].When.Window.String())

	drugs, err = preset.AntiDrug(2027, preset.AntiDrugOptions{Venue: "school"})
	require.NoError(t, err)
	assert.Empty(t, drugs.Pins, "a month leaves the day open")
	assert.Equal(t, []campaign.VenueID{"school"}, drugs.Campaign.Activities[0].Where.Venues)
}
