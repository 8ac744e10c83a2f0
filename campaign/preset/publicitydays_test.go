package preset_test

import (
	"testing"

	lunar "github.com/6tail/lunar-go/calendar"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
)

func publicityDay(t *testing.T, name string) preset.PublicityDay {
	t.Helper()
	for _, d := range preset.PublicityDays() {
		if d.Name == name {
			return d
		}
	}
	require.Fail(t, "no such day", name)
	return preset.PublicityDay{}
}

func TestPublicityDaysOfSeveralYears(t *testing.T) {
	for name, years := range map[string]map[int]string{
		"全国中小学生安全教育日": {2024: "2024-03-25/2024-03-25", 2025: "2025-03-31/2025-03-31", 2026: "2026-03-30/2026-03-30", 2027: "2027-03-29/2027-03-29"},
		"老年节(重阳)":     {2024: "2024-10-11/2024-10-11", 2025: "2025-10-29/2025-10-29", 2026: "2026-10-18/2026-10-18", 2027: "2027-10-08/2027-10-08"},
		"全民国防教育日":     {2024: "2024-09-21/2024-09-21", 2025: "2025-09-20/2025-09-20", 2026: "2026-09-19/2026-09-19"},
		"防灾减灾宣传周":     {2024: "2024-05-06/2024-05-12", 2025: "2025-05-12/2025-05-18"},
		"网络安全宣传周":     {2025: "2025-09-15/2025-09-21", 2026: "2026-09-14/2026-09-20"},
		"职业病防治法宣传周":   {2026: "2026-04-27/2026-05-03"},
		"安全生产月":       {2026: "2026-06-01/2026-06-30"},
		"知识产权宣传周":     {2026: "2026-04-20/2026-04-26"},
		"国家宪法日":       {2014: "2014-12-04/2014-12-04", 2027: "2027-12-04/2027-12-04"},
		"开学第一课(春季)":   {2026: "2026-03-04/2026-03-17"},
		"消费者权益日":      {1900: "1900-03-15/1900-03-15", 2200: "2200-03-15/2200-03-15"},
	} {
		for year, want := range years {
			got, err := publicityDay(t, name).In(year)
			require.NoError(t, err, name)
			assert.Equal(t, want, got.String(), "%s %d", name, year)
		}
	}
}

// Every row has days in every year of its own, and they lie in that year.
func TestPublicityDaysLieInTheirYear(t *testing.T) {
	names := make(map[string]bool)
	for _, d := range preset.PublicityDays() {
		assert.False(t, names[d.Name], d.Name)
		names[d.Name] = true
		assert.NotEmpty(t, d.Rule, d.Name)
		assert.NotEmpty(t, d.Source.Note, d.Name)
		assert.NotEqual(t, audience.Open, d.Source.Certainty, d.Name)
		if d.Source.Certainty == audience.Assumed {
			assert.Contains(t, d.Source.Note, "推定", d.Name)
		}
		for _, year := range []int{2018, 2024, 2025, 2026, 2027, 2028, 2032, 2099} {
			r, err := d.In(year)
			require.NoError(t, err, d.Name)
			assert.True(t, r.Valid(), "%s %d", d.Name, year)
			assert.Equal(t, year, r.From.Year(), d.Name)
			assert.Equal(t, year, r.To.Year(), d.Name)
		}
	}
	assert.Len(t, names, 33)
}

func TestPublicityDaysBeforeTheirFirst(t *testing.T) {
	for name, year := range map[string]int{
		"全民国家安全教育日": 2015, "国家宪法日": 2013, "中国农民丰收节": 2100, "消费者权益日": 1899, "老年节(重阳)": 2201,
	} {
		_, err := publicityDay(t, name).In(year)
		var unknown *preset.YearError
		require.ErrorAs(t, err, &unknown, name)
		assert.Equal(t, year, unknown.Year)
		assert.Equal(t, name, unknown.Campaign)
	}
	_, err := preset.PublicityDay{}.In(2024)
	require.Error(t, err, "a row of one's own has no rule")
}

// The rule of thumb for 秋分 agrees with the sky as lunar-go reckons it.
func TestAutumnEquinox(t *testing.T) {
	day := publicityDay(t, "中国农民丰收节")
	for year := 2018; year <= 2099; year++ {
		got, err := day.In(year)
		require.NoError(t, err)
		solar := lunar.NewSolarFromYmd(year, 9, 1).GetLunar().GetJieQiTable()["秋分"]
		assert.Equal(t, calendar.On(date.New(year, 9, solar.GetDay())), got, year)
	}
}
