package zhanjiang

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/preset"
)

func checked(t testing.TB) (campaign.Programme, *campaign.Checked) {
	t.Helper()
	p, err := Programme2024()
	require.NoError(t, err)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return p, q
}

func TestProgrammeIsDeterministic(t *testing.T) {
	a, err := Programme2024()
	require.NoError(t, err)
	b, err := Programme2024()
	require.NoError(t, err)
	assert.Equal(t, a, b)
	a.Venues[0].Name = "changed"
	a.Groups[0].Parts[0].Size++
	c, err := Programme2024()
	require.NoError(t, err)
	assert.Equal(t, b, c, "what a caller changes must not come back")
}

func TestNumbersOfTheReport(t *testing.T) {
	p, q := checked(t)
	count := make(map[audience.Level]int)
	for _, a := range p.Areas {
		count[a.Level]++
	}
	assert.Equal(t, map[audience.Level]int{audience.City: 1, audience.County: 10, audience.Town: 122, audience.Village: 1992}, count)
	assert.Len(t, cityUnits(), 45)
	assert.Len(t, hosts(), 10)
	assert.Equal(t, Note, p.Note)
	assert.True(t, q.Calendar().Announced(2024))

	wanted := make(map[string]int64)
	for _, g := range q.Goals() {
		wanted[g.ID] = g.Wanted()
		if g.ID == "constitution-counties" {
			assert.Len(t, g.Cells, 80)
			assert.Equal(t, campaign.Should, g.Grade)
		}
	}
	assert.EqualValues(t, 80, wanted["constitution-counties"])
	assert.EqualValues(t, 37, wanted["activity/constitution-central/staffing"])
	assert.EqualValues(t, 45, wanted["activity/ocean-fair/units"])
	assert.EqualValues(t, 40, wanted["anti-drug-talks"])
	assert.EqualValues(t, 122, wanted["every-town"])
	assert.EqualValues(t, 50, wanted["training-share"])
}

// What the report has besides its four campaigns stands in measures.
func TestOtherWorkOfTheReport(t *testing.T) {
	_, q := checked(t)
	for id, want := range map[campaign.ActivityID]campaign.Yield{
		"media-abroad": {Measure: preset.Countries, PerSession: 130}, "minors-help": {Measure: preset.Helped, PerSession: 70},
	} {
		yields := q.Yields(id)
		require.Len(t, yields, 1, id)
		assert.Equal(t, want.PerSession, yields[0].PerSession, id)
		assert.Equal(t, want.Measure, yields[0].Measure, id)
		assert.Equal(t, audience.Known, yields[0].Source.Certainty, id)
	}
	a, _ := q.Activity("minors-help")
	assert.Equal(t, campaign.CountOnly, a.Visibility)
	assert.Equal(t, []campaign.VenueID{cityApart}, a.Where.Venues)
	v := q.Venue(cityApart)
	assert.Equal(t, campaign.CountOnly, v.Visibility)
	assert.True(t, v.Placeholder)
	assert.Zero(t, v.Point, "not even a point")
	assert.Nil(t, q.Attendance("minors-help", cityApart))
	assert.Nil(t, q.Attendance("media-abroad", cityOnline))
}

func TestCampaignsOfTheReport(t *testing.T) {
	p, _ := checked(t)
	windows := make(map[campaign.CampaignID]string)
	for _, c := range p.Campaigns {
		windows[c.ID] = c.Window.String()
		assert.False(t, c.Provisional, c.ID)
	}
	assert.Equal(t, map[campaign.CampaignID]string{
		"constitution-week": "2024-12-01/2024-12-07", "civil-code-month": "2024-05-01/2024-05-31",
		"ocean-day": "2024-06-08/2024-06-09", "anti-drug": "2024-01-01/2024-12-31",
		"media-abroad": "2024-01-01/2024-12-31", "enforcement-training": "2024-01-01/2024-12-31",
		"minors-help": "2024-01-01/2024-12-31", "first-lesson": "2024-09-01/2024-09-20", "legal-service": "2024-01-01/2024-12-31",
	}, windows)
	pins := make(map[campaign.SessionID]string)
	waived := make(map[campaign.SessionID][]campaign.Rule)
	for _, pin := range p.Pins {
		pins[pin.ID] = pin.Start.Format("2006-01-02 15:04 -0700") + " " + string(pin.Venue)
		for _, w := range pin.Waivers {
			waived[pin.ID] = append(waived[pin.ID], w.Rule)
		}
	}
	assert.Equal(t, map[campaign.SessionID]string{
		"constitution-central": "2024-12-04 09:00 +0800 yifu-square",
		"ocean-day-8":          "2024-06-08 09:00 +0800 biodiversity-base",
		"ocean-day-9":          "2024-06-09 09:00 +0800 biodiversity-base",
		"anti-drug-launch":     "2024-06-25 09:00 +0800 school-no20",
		"first-lesson-city":    "2024-09-05 09:00 +0800 school-440803004",
		"first-lesson-island":  "2024-09-06 09:00 +0800 school-440811173",
	}, pins)
	both := []campaign.Rule{campaign.RuleDays, campaign.RuleClosure}
	assert.Equal(t, map[campaign.SessionID][]campaign.Rule{"ocean-day-8": both, "ocean-day-9": both}, waived)

	main := p.Campaigns[0].Activities[0]
	require.Len(t, main.Parts, 5)
	assert.Len(t, main.Organisers, 4)
	for _, o := range main.Organisers {
		assert.Empty(t, o.Unit, "organisers stand apart from the units that take part")
	}
}

// Whatever is held is somebody's to report.
func TestSomebodyReports(t *testing.T) {
	_, q := checked(t)
	for _, c := range q.Programme().Campaigns {
		for _, a := range c.Activities {
			s := a.Staff
			drafted := len(s.Units)+len(s.Pool)+s.Teams.Least > 0
			assert.True(t, a.Host != "" || drafted || q.Assigned(a.ID), a.ID)
		}
	}
	a, _ := q.Activity("media-abroad")
	assert.Contains(t, a.Source.Note, "推定")
}

func TestNothingIsClaimed(t *testing.T) {
	p, _ := checked(t)
	for _, u := range p.Units {
		assert.Contains(t, u.Name, "示例单位")
		assert.Equal(t, audience.Assumed, u.Source.Certainty)
	}
	for _, v := range p.Venues {
		assert.Equal(t, audience.Open, v.Source.Certainty, v.ID)
		assert.NotEmpty(t, v.Source.Note, v.ID)
		assert.Equal(t, v.Point != (campaign.Point{}), strings.Contains(v.Source.Note, "CC BY 4.0"), "%s: its point is somebody's", v.ID)
		if strings.Contains(v.Name, toFind) != v.Placeholder {
			t.Errorf("%s: placeholder %v but named %s", v.ID, v.Placeholder, v.Name)
		}
		if !v.Placeholder {
			assert.Equal(t, campaign.Visits{PerYear: 1}, v.Visits, "%s: only what the report says is held there", v.ID)
		}
		if v.Setting == "barracks" {
			assert.Equal(t, campaign.CountOnly, v.Visibility, v.ID)
		}
	}
	for _, f := range p.Formats {
		assert.NotEmpty(t, f.Source.Note, f.ID)
	}
	for _, team := range p.Teams {
		assert.Equal(t, audience.Assumed, team.Source.Certainty)
		assert.NotEmpty(t, team.Source.Note)
	}
}

// Each county has a venue of every setting, and only villages, communities and
// schools stand in a township.
func TestVenuesOfTheSettings(t *testing.T) {
	p, q := checked(t)
	seen := make(map[audience.AreaID]map[campaign.SettingID]int)
	places := 0
	for _, v := range p.Venues {
		county := q.Above(v.Area, audience.County)
		if seen[county] == nil {
			seen[county] = make(map[campaign.SettingID]int)
		}
		seen[county][v.Setting]++
		if v.Placeholder && (v.Setting == "village" || v.Setting == "community") {
			places++
		}
	}
	assert.Equal(t, 1992, places)
	for _, c := range counties() {
		for _, s := range campaign.DefaultSettings() {
			assert.NotZero(t, seen[c.id][s.ID], "%s %s", c.name, s.Name)
		}
		assert.Equal(t, 1, seen[c.id]["barracks"], c.name)
	}
	for _, town := range []audience.AreaID{"440803070", "440803071", "440811070", "440811071", "440811072", "440811173"} {
		assert.Equal(t, zoneID, q.Above(town, audience.County), town)
	}
}

// What a session brings lies where published figures of such sessions lie.
func TestAttendanceIsPlausible(t *testing.T) {
	p, q := checked(t)
	expect := func(a campaign.ActivityID, v campaign.VenueID) float64 {
		sum := 0.0
		for _, x := range q.Attendance(a, v) {
			sum += x.P * float64(q.Groups()[x.Group].Size)
		}
		return sum
	}
	assert.InDelta(t, 2000, expect("constitution-central", square), 1)
	assert.InDelta(t, 900, expect("ocean-fair", base), 1)
	assert.InDelta(t, 500, expect("anti-drug-launch", school), 1)
	for _, v := range p.Venues {
		n := expect("constitution-counties", v.ID)
		switch {
		case isPlatform(v): // never used by it
		case v.Setting == "barracks" || v.Setting == "online" || v.ID == cityApart || strings.Contains(v.Name, "虚拟社区"):
			assert.Zero(t, n, v.ID)
		case v.Setting == "school" || !v.Placeholder:
		case v.Setting == "village" || v.Setting == "community":
			assert.True(t, 5 < n && n < 1000, "%s %s: %v people", v.ID, v.Name, n)
		default:
			assert.True(t, 100 <= n && n <= 200, "%s: %v people", v.ID, n)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	p, _ := checked(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := campaign.Check(p); err != nil {
			b.Fatal(err)
		}
	}
}
