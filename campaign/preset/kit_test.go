package preset_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
	"github.com/pufa-go/pufa/campaign/preset"
)

// town is a programme for 2024 with a square, a school, a village, two units
// and a team.
func town(t testing.TB) campaign.Programme { return townOf(t, 2024) }

func townOf(t testing.TB, year int) campaign.Programme {
	t.Helper()
	days, err := cn.Year(year)
	require.NoError(t, err)
	return campaign.Programme{
		Name: "test", Horizon: calendar.Year(year), Calendar: days,
		Settings: append(preset.Settings(), campaign.Setting{ID: "public", Name: "公共场所"}),
		Areas:    []audience.Area{{ID: "c", Name: "某县", Level: audience.County}},
		Groups:   []audience.Group{{ID: "g", Area: "c", Size: 3000, Segments: []audience.SegmentID{preset.Villager}}},
		Units:    []campaign.Unit{{ID: "u1", Name: "单位1", Area: "c"}, {ID: "u2", Name: "单位2", Area: "c"}},
		Teams:    []campaign.Team{{ID: "t", Name: "小组", Shifts: preset.OfficeHours()}},
		Venues: []campaign.Venue{
			{ID: "square", Name: "广场", Setting: "public", Area: "c"},
			{ID: "school", Name: "学校", Setting: "school", Area: "c"},
			{ID: "village", Name: "村", Setting: "village", Area: "c"},
			{ID: "community", Name: "社区", Setting: "community", Area: "c"},
			{ID: "organ", Name: "机关", Setting: "organ", Area: "c"},
			{ID: "net", Name: "平台", Setting: "online", Area: "c"},
			{ID: "apart", Name: "不列明细", Setting: "institution", Area: "c", Placeholder: true, Visibility: campaign.CountOnly},
		},
	}
}

func units() []campaign.UnitID { return []campaign.UnitID{"u1", "u2"} }

// kits returns the four, as small as they may be.
func kits(t testing.TB, year int) []preset.Kit {
	t.Helper()
	week, err := preset.ConstitutionWeek(year, preset.ConstitutionWeekOptions{Venue: "square", Units: units()})
	require.NoError(t, err)
	month, err := preset.CivilCodeMonth(year, preset.CivilCodeMonthOptions{Flags: 1})
	require.NoError(t, err)
	ocean, err := preset.OceanDay(year, preset.OceanDayOptions{Venue: "square", Units: units()})
	require.NoError(t, err)
	drugs, err := preset.AntiDrug(year, preset.AntiDrugOptions{Venue: "school"})
	require.NoError(t, err)
	return []preset.Kit{week, month, ocean, drugs}
}

func TestEachKitStandsAlone(t *testing.T) {
	for _, k := range kits(t, 2024) {
		p := town(t)
		p.Segments = nil
		k.AddTo(&p)
		_, err := campaign.Check(p)
		assert.NoError(t, err, k.Campaign.ID)
		assert.Equal(t, audience.Known, k.Campaign.Source.Certainty)
		assert.False(t, k.Campaign.Provisional)
	}
}

func TestKitsTogether(t *testing.T) {
	p := town(t)
	var ids []campaign.CampaignID
	for _, k := range kits(t, 2024) {
		k.AddTo(&p)
		k.AddTo(&p) // adds nothing
		ids = append(ids, k.Campaign.ID)
	}
	assert.Equal(t, []campaign.CampaignID{"constitution-week", "civil-code-month", "ocean-day", "anti-drug"}, ids)
	assert.Len(t, p.Campaigns, 4)
	assert.Len(t, p.Pins, 4)
	_, err := campaign.Check(p)
	require.NoError(t, err)
}

func TestOwnEntriesWin(t *testing.T) {
	p := town(t)
	p.Formats = []campaign.Format{{ID: preset.Fair, Name: "大集", Duration: 1}}
	kits(t, 2024)[0].AddTo(&p)
	i := slices.IndexFunc(p.Formats, func(f campaign.Format) bool { return f.ID == preset.Fair })
	assert.Equal(t, "大集", p.Formats[i].Name)
	assert.Equal(t, 0, i)
	assert.Greater(t, len(p.Formats), 1)
}

// A programme that closes the days of the ocean fair needs one more waiver.
func TestOceanDayInAnExamination(t *testing.T) {
	closed := town(t)
	june, err := preset.OceanDay(2024, preset.OceanDayOptions{Venue: "square", Units: units()})
	require.NoError(t, err)
	closed.Closures = []campaign.Closure{{Days: june.Campaign.Window, Reason: "高考"}}
	june.AddTo(&closed)
	_, err = campaign.Check(closed)
	require.ErrorIs(t, err, campaign.CodePinRule)

	june, err = preset.OceanDay(2024, preset.OceanDayOptions{
		Venue: "square", Units: units(), Waivers: []campaign.Waiver{{Rule: campaign.RuleClosure, Reason: "室内举行"}},
	})
	require.NoError(t, err)
	closed.Campaigns, closed.Pins = nil, nil
	june.AddTo(&closed)
	_, err = campaign.Check(closed)
	require.NoError(t, err)
}

func TestUnknownYears(t *testing.T) {
	calls := map[string]struct {
		first int
		call  func(int) error
	}{
		"宪法宣传周": {2018, func(y int) error {
			_, err := preset.ConstitutionWeek(y, preset.ConstitutionWeekOptions{Venue: "v"})
			return err
		}},
		"民法典宣传月": {2021, func(y int) error { _, err := preset.CivilCodeMonth(y, preset.CivilCodeMonthOptions{}); return err }},
		"世界海洋日":  {2009, func(y int) error { _, err := preset.OceanDay(y, preset.OceanDayOptions{Venue: "v"}); return err }},
		"禁毒普法宣传": {2009, func(y int) error { _, err := preset.AntiDrug(y, preset.AntiDrugOptions{Venue: "v"}); return err }},
		"对外传播":   {1900, func(y int) error { _, err := preset.MediaAbroad(y, preset.MediaAbroadOptions{}); return err }},
		"行政执法人员培训": {1900, func(y int) error {
			_, err := preset.EnforcementTraining(y, preset.EnforcementTrainingOptions{})
			return err
		}},
		"扶苗": {1900, func(y int) error { _, err := preset.MinorsHelp(y, preset.MinorsHelpOptions{Venue: "v"}); return err }},
	}
	for name, c := range calls {
		for _, year := range []int{c.first, 2024, 2200} {
			require.NoError(t, c.call(year), "%s %d", name, year)
		}
		for _, year := range []int{c.first - 1, 2201, 0, -1} {
			var unknown *preset.YearError
			require.ErrorAs(t, c.call(year), &unknown, name)
			assert.Equal(t, preset.YearError{Campaign: name, Year: year, First: c.first, Last: 2200}, *unknown)
			assert.Contains(t, unknown.Error(), fmt.Sprint(c.first))
			assert.Contains(t, unknown.Error(), name)
		}
	}
}

func TestVenueIsNeeded(t *testing.T) {
	_, err := preset.ConstitutionWeek(2024, preset.ConstitutionWeekOptions{})
	require.ErrorContains(t, err, "Venue is empty")
	_, err = preset.OceanDay(2024, preset.OceanDayOptions{})
	require.ErrorContains(t, err, "Venue is empty")
	_, err = preset.AntiDrug(2024, preset.AntiDrugOptions{})
	require.ErrorContains(t, err, "Venue is empty")
	_, err = preset.MinorsHelp(2024, preset.MinorsHelpOptions{})
	require.ErrorContains(t, err, "Venue is empty")
}
