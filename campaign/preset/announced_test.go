package preset_test

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
)

func TestAnnouncedYears(t *testing.T) {
	weeks := preset.ConstitutionWeeks()
	require.Len(t, weeks, 8)
	for i, w := range weeks {
		assert.Equal(t, 2018+i, w.Year)
		assert.Equal(t, i+1, w.Number)
		assert.Equal(t, 7, w.Window.Days(), w.Year)
		assert.True(t, w.Window.Contains(date.New(w.Year, time.December, 4)), "%d holds the day itself", w.Year)
		assert.NotEmpty(t, w.Theme, w.Year)
		assert.NotEmpty(t, w.Source.Note, w.Year)
	}
	for year, want := range map[int]string{
		2018: "2018-12-02/2018-12-08", 2020: "2020-11-30/2020-12-06", 2021: "2021-11-29/2021-12-05", 2022: "2022-12-04/2022-12-10", 2025: "2025-12-01/2025-12-07",
	} {
		assert.Equal(t, want, weeks[year-2018].Window.String())
	}
	for _, w := range weeks {
		reprint := w.Year >= 2019 && w.Year <= 2021
		assert.Equal(t, reprint, w.Source.Certainty == audience.Assumed, w.Year)
	}
	months := preset.CivilCodeMonths()
	require.Len(t, months, 5)
	for i, m := range months {
		assert.Equal(t, 2021+i, m.Year)
		assert.Equal(t, i+1, m.Number)
		assert.Equal(t, 31, m.Window.Days())
		assert.Equal(t, m.Year == 2024, m.Theme != "", "only the theme of 2024 is known")
	}
	weeks[0].Theme = "changed"
	assert.NotEqual(t, weeks[0], preset.ConstitutionWeeks()[0])
}

// After the last announced year windows are provisional and themes empty.
func TestLaterYearsAreProvisional(t *testing.T) {
	for year := 2018; year <= 2030; year++ {
		k, err := preset.ConstitutionWeek(year, preset.ConstitutionWeekOptions{Venue: "square"})
		require.NoError(t, err)
		assert.Equal(t, year > 2025, k.Campaign.Provisional, year)
		assert.Equal(t, year > 2025, k.Campaign.Theme == "", year)
		assert.Equal(t, year > 2025, k.Campaign.Source.Certainty == audience.Open, year)
		if year > 2025 {
			assert.Equal(t, calendar.Range{From: date.New(year, 12, 1), To: date.New(year, 12, 7)}, k.Campaign.Window)
		}
		assert.Equal(t, date.New(year, 12, 4), date.NewAt(k.Pins[0].Start.In(time.FixedZone("CST", 8*3600))), year)
		if year < 2021 {
			continue
		}
		m, err := preset.CivilCodeMonth(year, preset.CivilCodeMonthOptions{})
		require.NoError(t, err)
		assert.Equal(t, year > 2025, m.Campaign.Provisional, year)
		assert.Equal(t, year == 2024, m.Campaign.Theme != "", year)
	}
}

// A notice that is newer than the tables settles the year.
func TestOwnNotice(t *testing.T) {
	window := calendar.Range{From: date.New(2027, 11, 30), To: date.New(2027, 12, 6)}
	k, err := preset.ConstitutionWeek(2027, preset.ConstitutionWeekOptions{Venue: "square", Announced: preset.Announced{
		Window: window, Theme: "某主题", Source: audience.Fact("通知"),
	}})
	require.NoError(t, err)
	assert.False(t, k.Campaign.Provisional)
	assert.Equal(t, window, k.Campaign.Window)
	assert.Equal(t, "某主题", k.Campaign.Theme)
	assert.Equal(t, audience.Known, k.Campaign.Source.Certainty)

	k, err = preset.ConstitutionWeek(2027, preset.ConstitutionWeekOptions{Venue: "square", Announced: preset.Announced{Year: 2027, Theme: "某主题"}})
	require.NoError(t, err)
	assert.True(t, k.Campaign.Provisional, "a theme alone does not settle the days")
	assert.Equal(t, "某主题", k.Campaign.Theme)
}

func TestThemeDatedOutsideItsYear(t *testing.T) {
	december := func(year int) calendar.Range {
		return calendar.Range{From: date.New(year, 12, 1), To: date.New(year, 12, 7)}
	}
	for name, tc := range map[string]struct {
		own  preset.Announced
		path string
	}{
		"other year":      {preset.Announced{Year: 2026, Theme: "某主题"}, "announced.year"},
		"days of another": {preset.Announced{Window: december(2026)}, "announced.window"},
		"over the end":    {preset.Announced{Window: calendar.Range{From: date.New(2027, 12, 28), To: date.New(2028, 1, 3)}}, "announced.window"},
		"end before":      {preset.Announced{Window: calendar.Range{From: date.New(2027, 12, 7), To: date.New(2027, 12, 1)}}, "announced.window"},
		"half a range":    {preset.Announced{Window: calendar.Range{From: date.New(2027, 12, 7)}}, "announced.window"},
	} {
		_, week := preset.ConstitutionWeek(2027, preset.ConstitutionWeekOptions{Venue: "v", Announced: tc.own})
		_, month := preset.CivilCodeMonth(2027, preset.CivilCodeMonthOptions{Announced: tc.own})
		for _, err := range []error{week, month} {
			var f *campaign.Finding
			require.ErrorAs(t, err, &f, name)
			assert.Equal(t, tc.path, f.Path, name)
			assert.NotEmpty(t, f.Value, name)
			require.ErrorIs(t, err, campaign.CodePeriod, name)
			assert.Contains(t, f.In("zh"), "请更正", name)
		}
	}
	var f *campaign.Finding
	_, err := preset.OceanDay(2027, preset.OceanDayOptions{Venue: "v", Window: december(2026)})
	require.ErrorAs(t, err, &f)
	assert.Equal(t, "window", f.Path)
	_, err = preset.OceanDay(2027, preset.OceanDayOptions{Venue: "v", Running: 2})
	require.ErrorAs(t, err, &f)
	assert.Equal(t, "running", f.Path)
	_, err = preset.AntiDrug(2027, preset.AntiDrugOptions{Venue: "v", Launch: december(2026)})
	require.ErrorAs(t, err, &f)
	assert.Equal(t, "launch", f.Path)
}
