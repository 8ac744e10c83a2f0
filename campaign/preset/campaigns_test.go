package preset_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/preset"
)

func TestConstitutionWeekAsReported(t *testing.T) {
	k, err := preset.ConstitutionWeek(2024, preset.ConstitutionWeekOptions{Venue: "square", Units: units(), Hosts: units()})
	require.NoError(t, err)
	assert.Equal(t, "大力弘扬宪法精神,推动进一步全面深化改革", k.Campaign.Theme)
	assert.Equal(t, "2024-12-01/2024-12-07", k.Campaign.Window.String())
	require.Len(t, k.Campaign.Activities, 2)
	var parts []string
	for _, part := range k.Campaign.Activities[0].Parts {
		parts = append(parts, part.Name)
	}
	assert.Equal(t, []string{"宪法主题讲座", "普法市集", "宪法知识竞赛", "法律咨询", "公共法律服务"}, parts)
	require.Len(t, k.Assignments, 1)
	assert.Len(t, k.Assignments[0].Settings, 8)
	assert.Equal(t, campaign.Should, k.Assignments[0].Grade)
	assert.Equal(t, 16, k.Campaign.Activities[1].Sessions.Most)
	require.Len(t, k.Pins, 1)
	assert.Equal(t, time.Wednesday, k.Pins[0].Start.Weekday())
	assert.Equal(t, "2024-12-04T09:00:00+08:00", k.Pins[0].Start.Format(time.RFC3339))
}

func TestCivilCodeMonthAsReported(t *testing.T) {
	k, err := preset.CivilCodeMonth(2024, preset.CivilCodeMonthOptions{Flags: 10})
	require.NoError(t, err)
	assert.Equal(t, "美好生活·民法典相伴", k.Campaign.Theme)
	a := k.Campaign.Activities[0]
	assert.Len(t, a.Parts, 4)
	assert.Equal(t, []campaign.SettingID{"village"}, a.Where.Settings)
	assert.Equal(t, preset.Flags, a.Yields[0].Measure)
	assert.EqualValues(t, 10, a.Yields[0].PerSession)
	assert.Empty(t, k.Pins, "the report gives no day")
}

func TestOceanDayAsReported(t *testing.T) {
	k, err := preset.OceanDay(2024, preset.OceanDayOptions{Venue: "square", Units: units(), Post: "负责人"})
	require.NoError(t, err)
	a := k.Campaign.Activities[0]
	assert.Equal(t, 2, a.When.ConsecutiveDays)
	assert.Equal(t, 2, a.Staff.Different)
	assert.Equal(t, 1, a.Staff.Each)
	require.Len(t, k.Pins, 2)
	for i, weekday := range []time.Weekday{time.Saturday, time.Sunday} {
		assert.Equal(t, weekday, k.Pins[i].Start.Weekday())
		assert.Equal(t, campaign.RuleDays, k.Pins[i].Waivers[0].Rule)
		assert.Equal(t, "负责人", k.Pins[i].Waivers[0].Post)
	}
}

func TestAntiDrugAsReported(t *testing.T) {
	k, err := preset.AntiDrug(2024, preset.AntiDrugOptions{Venue: "school"})
	require.NoError(t, err)
	require.Len(t, k.Campaign.Activities, 4)
	assert.Equal(t, time.Tuesday, k.Pins[0].Start.Weekday())
	var talks []campaign.ActivityID
	for _, a := range k.Campaign.Activities[1:] {
		talks = append(talks, a.ID)
	}
	assert.Equal(t, preset.AntiDrugTalks(), talks)
	require.Len(t, k.Commitments, 1)
	assert.EqualValues(t, 40, k.Commitments[0].Least)
	assert.Equal(t, campaign.Must, k.Commitments[0].Grade)
	assert.Equal(t, talks, k.Commitments[0].Scope.Activities, "the launch is no talk")
}
