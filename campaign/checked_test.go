package campaign_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

func TestAreasFollowWhoRunsThem(t *testing.T) {
	q := checkedWorld(t, nil)
	for _, c := range []struct {
		area, of audience.AreaID
		want     bool
	}{
		{"harbour", "zone", true},
		{"harbour", "east", false},
		{"harbour", "city", true},
		{"harbour", "harbour", true},
		{"east", "harbour", false},
		{"x", "city", false},
		{"east", "x", false},
		{"", "", false},
	} {
		assert.Equal(t, c.want, q.Within(c.area, c.of), "%s in %s", c.area, c.of)
	}
	assert.True(t, q.WithinAny("harbour", nil), "an empty list asks for nothing")
	assert.True(t, q.WithinAny("harbour", []audience.AreaID{"east", "zone"}))
	assert.Equal(t, audience.AreaID("zone"), q.Above("harbour", audience.County))
	assert.Equal(t, audience.AreaID("east"), q.Above("east", audience.County))
	assert.Empty(t, q.Above("east", audience.Town))
	assert.Empty(t, q.Above("x", audience.Town))
	assert.Equal(t, "港镇", q.Area("harbour").Name)
	assert.Nil(t, q.Area("x"))
}

func TestInterchangeableTeams(t *testing.T) {
	q := checkedWorld(t, func(p *campaign.Programme) {
		p.Teams[0].Count = 3
		activity(p, "talk").Staff.From = []campaign.TeamID{"t"}
	})
	var got []campaign.TeamID
	for _, team := range q.Teams() {
		got = append(got, team.ID)
	}
	require.Equal(t, []campaign.TeamID{"t#1", "t#2", "t#3", "u", "w"}, got)
	assert.Equal(t, "甲队2", q.Team("t#2").Name)
	assert.Nil(t, q.Team("t"))
	assert.Nil(t, q.Team("t#4"))
	assert.Equal(t, campaign.TeamID("t"), campaign.TeamID("t#2").BaseID())
	talk, _ := q.Activity("talk")
	assert.True(t, talk.Staff.MayDraft("t#3"))
	assert.False(t, talk.Staff.MayDraft("u"))
	assert.Empty(t, q.Judge(sessions{session("a", "talk", "hall", "06-03 09:00", by("t#1")), session("b", "talk", "park", "06-03 09:00", by("t#2"))}))
}

func TestShapeOfParts(t *testing.T) {
	q := checkedWorld(t, func(p *campaign.Programme) {
		p.Formats[0].SetUp, p.Formats[1].SetUp = 10*time.Minute, 20*time.Minute
		p.Measures = []campaign.Measure{{ID: "m", Name: "资料", Unit: "份", Kind: campaign.Material}, {ID: "n", Name: "咨询", Unit: "人次", Kind: campaign.Service}}
		p.Formats[0].Yields = []campaign.Yield{{Measure: "m", PerSession: 1}, {Measure: "n", PerSession: 2}}
		p.Formats[1].Yields = []campaign.Yield{{Measure: "n", PerSession: 3}}
		talk := activity(p, "talk")
		talk.Format = ""
		talk.Parts = []campaign.Part{
			{ID: "a", Name: "讲座", Format: "lecture"}, {ID: "b", Name: "集市", Format: "fair", Offset: 45 * time.Minute}, {ID: "c", Name: "展览", Format: "show", Duration: 30 * time.Minute},
		}
		talk.Yields = []campaign.Yield{{Measure: "m", PerSession: 9}}
	})
	assert.Equal(t, campaign.Shape{Duration: 105 * time.Minute, SetUp: 20 * time.Minute, Outdoor: true}, q.Shape("talk"))
	assert.Equal(t, campaign.Shape{Duration: 48 * time.Hour, Unattended: true}, q.Shape("show"))
	assert.Equal(t, campaign.Shape{Duration: time.Hour, Online: true}, q.Shape("stream"))
	assert.Zero(t, q.Shape("x"))
	assert.Equal(t, []campaign.Yield{{Measure: "m", PerSession: 9}, {Measure: "n", PerSession: 2}}, q.Yields("talk"), "stated ones first")
	assert.Nil(t, q.Yields("x"))
}

func TestWindowLiesInTheHorizon(t *testing.T) {
	q := checkedWorld(t, func(p *campaign.Programme) {
		p.Campaigns[0].Window = days("05-20", "06-10")
		activity(p, "fair").When.Window = days("06-05", "07-10")
	})
	assert.Equal(t, days("06-01", "06-10"), q.Window("talk"))
	assert.Equal(t, days("06-05", "06-30"), q.Window("fair"))
	assert.True(t, q.Window("x").IsZero())
}

func TestScopes(t *testing.T) {
	q := checkedWorld(t, func(p *campaign.Programme) {
		p.Campaigns[0].Laws = []campaign.LawID{"code"}
		activity(p, "talk").Laws = []campaign.LawID{"constitution"}
		p.Teams[0].Unit = "office"
	})
	o := session("a", "talk", "school", "06-03 09:00", with("court"))
	for name, c := range map[string]struct {
		s    campaign.Scope
		want bool
	}{
		"all":                          {campaign.Scope{}, true},
		"campaign":                     {campaign.Scope{Campaigns: []campaign.CampaignID{"c"}}, true},
		"other campaign":               {campaign.Scope{Campaigns: []campaign.CampaignID{"x"}}, false},
		"activity":                     {campaign.Scope{Activities: []campaign.ActivityID{"fair", "talk"}}, true},
		"other activity":               {campaign.Scope{Activities: []campaign.ActivityID{"fair"}}, false},
		"area above":                   {campaign.Scope{Areas: []audience.AreaID{"city"}}, true},
		"other area":                   {campaign.Scope{Areas: []audience.AreaID{"east"}}, false},
		"setting":                      {campaign.Scope{Settings: []campaign.SettingID{"school"}}, true},
		"other setting":                {campaign.Scope{Settings: []campaign.SettingID{"village"}}, false},
		"unit present":                 {campaign.Scope{Units: []campaign.UnitID{"court"}}, true},
		"unit of the team":             {campaign.Scope{Units: []campaign.UnitID{"office"}}, true},
		"other unit":                   {campaign.Scope{Units: []campaign.UnitID{"bureau"}}, false},
		"law of the activity":          {campaign.Scope{Laws: []campaign.LawID{"constitution"}}, true},
		"law of the campaign, its own": {campaign.Scope{Laws: []campaign.LawID{"code"}}, false},
		"window":                       {campaign.Scope{Window: days("06-03", "06-03")}, true},
		"other window":                 {campaign.Scope{Window: days("06-04", "06-30")}, false},
	} {
		assert.Equal(t, c.want, q.Matches(c.s, o), name)
	}
	assert.False(t, q.Matches(campaign.Scope{}, session("a", "x", "school", "06-03 09:00")))
	assert.False(t, q.Matches(campaign.Scope{}, session("a", "talk", "x", "06-03 09:00")))
	assert.False(t, q.MatchesAt(campaign.Scope{}, &campaign.Activity{ID: "x"}, q.Venue("hall")))
	assert.True(t, q.Matches(campaign.Scope{Laws: []campaign.LawID{"code"}}, session("a", "fair", "school", "06-03 09:00")), "without laws of its own, the campaign's")
	assert.Equal(t, []campaign.UnitID{"court", "office"}, q.UnitsOf(o))
}

func TestAllows(t *testing.T) {
	q := checkedWorld(t, func(p *campaign.Programme) {
		activity(p, "talk").Where = campaign.Where{Venues: []campaign.VenueID{"hall", "school"}, Areas: []audience.AreaID{"east"}}
	})
	talk, c := q.Activity("talk")
	assert.Equal(t, campaign.CampaignID("c"), c.ID)
	copied := *talk
	for _, a := range []*campaign.Activity{talk, &copied} {
		assert.True(t, q.Allows(a, q.Venue("hall")))
		assert.False(t, q.Allows(a, q.Venue("school")), "not in the area")
		assert.False(t, q.Allows(a, q.Venue("park")), "not listed")
	}
}

func TestLookups(t *testing.T) {
	q := mustCheck(t, full())
	assert.Equal(t, "宣传月", q.Campaign("c").Name)
	assert.Equal(t, "法院", q.Unit("court").Name)
	assert.Equal(t, "讲座", q.Format("lecture").Name)
	assert.Equal(t, "资料", q.Measure("flyers").Name)
	assert.Equal(t, "宪法", q.Law("constitution").Name)
	assert.Equal(t, campaign.Visits{PerMonth: 4, PerYear: 9}, q.VisitLimits(q.Venue("hall")))
	assert.Equal(t, campaign.Visits{PerMonth: 5, PerYear: 20}, q.VisitLimits(q.Venue("park")))
	assert.Len(t, q.Opening(q.Venue("hall")), 1)
	assert.Empty(t, q.Opening(q.Venue("park")), "always open")
	assert.Empty(t, q.Opening(&campaign.Venue{Setting: "x"}))
	assert.True(t, q.Calendar().Announced(2024))
	assert.Equal(t, calendar.Year(2024).From, q.Programme().Basis[0].Valid.From)
	a, c := q.Activity("x")
	assert.Nil(t, a)
	assert.Nil(t, c)
	assert.Nil(t, q.Organisers("x", q.Venue("hall")))
	assert.Len(t, q.Organisers("talk", q.Venue("hall")), 2, "the host is among them already")
	assert.Equal(t, campaign.UnitID("court"), q.Host("talk", q.Venue("hall")))
}
