package paper_test

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/paper"
)

// county has four towns, a wish of each of three and one for all of them, and
// an activity that wants two units a session.
func county(t *testing.T) *campaign.Checked {
	t.Helper()
	p := campaign.Programme{
		Name: "示例县计划", Horizon: calendar.Year(2024),
		Areas:   []audience.Area{{ID: "c", Name: "示例县", Level: audience.County}},
		Formats: []campaign.Format{{ID: "f", Name: "讲座", Duration: time.Hour}},
		Units:   []campaign.Unit{{ID: "u1", Name: "甲局", Duties: []campaign.Duty{{Sessions: 2, Grade: campaign.Should}}}, {ID: "u2", Name: "乙局"}},
		Teams:   []campaign.Team{{ID: "team", Name: "小组", Unit: "u1", Shifts: []calendar.Hours{{From: 8 * clock.Hour, To: 12 * clock.Hour}}}},
		Campaigns: []campaign.Campaign{{ID: "k", Name: "活动", Window: calendar.Year(2024), Activities: []campaign.Activity{
			{ID: "talk", Name: "宣讲", Format: "f"},
			{ID: "fair", Name: "集市", Format: "f", Sessions: campaign.Span{Least: 1}, Staff: campaign.Staff{Pool: []campaign.UnitID{"u1", "u2"}, Each: 2}},
		}}},
		Commitments: []campaign.Commitment{{ID: "all", Name: "每镇街", Grade: campaign.May, Count: campaign.CountPlaces, Place: campaign.PlaceTown, Least: 4}},
	}
	for _, name := range []string{"东镇", "南镇", "西镇", "北镇"} {
		id := audience.AreaID(name)
		p.Areas = append(p.Areas, audience.Area{ID: id, Name: name, Level: audience.Town, Parent: "c"})
		p.Venues = append(p.Venues, campaign.Venue{ID: campaign.VenueID(name), Name: name + "会场", Setting: "village", Area: id})
		if name != "北镇" {
			p.Commitments = append(p.Commitments, campaign.Commitment{
				ID: campaign.CommitmentID("each/" + name), Name: name + "至少1场", Grade: campaign.May, Least: 1, Scope: campaign.Scope{Areas: []audience.AreaID{id}},
			})
		}
	}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

func session(q *campaign.Checked, id, venue string, day int, teams ...campaign.TeamID) schedule.Session {
	start := date.New(2024, 3, day).Time(0, q.Location()).Add(9 * time.Hour)
	return schedule.Session{Occurrence: campaign.Occurrence{
		ID: campaign.SessionID(id), Campaign: "k", Activity: "talk", Venue: campaign.VenueID(venue), Start: start, End: start.Add(time.Hour), Teams: teams,
	}}
}

func TestTargets(t *testing.T) {
	q := county(t)
	plan := schedule.Plan{
		Sessions: []schedule.Session{session(q, "1", "东镇", 4, "team"), session(q, "2", "南镇", 4, "team")},
		Missed:   []schedule.Missed{{Goal: "all", Reason: campaign.Text{Zh: "队日已排满", En: "no team-day is left"}}},
	}
	standings := check.Plan(q, plan).Standings
	for lang, want := range map[string][]string{
		"":   {"每镇街", "各镇街至少1场", "集市", "集市 2家单位", "甲局 普法责任"},
		"en": {"每镇街", "Every township: 至少1场", "集市", "集市: 2 units", "甲局: duty to publicise the law"},
	} {
		v := paper.New(q, plan, paper.Options{Lang: lang})
		var labels []string
		for _, x := range v.Targets(standings) {
			labels = append(labels, x.Label)
			switch x.Label {
			case "每镇街":
				assert.Equal(t, "1 place", x.Amount.In("en", "1"))
				assert.Equal(t, []int64{2, 4, 2}, []int64{x.Have, x.Wanted, x.Missing()})
				assert.False(t, x.Several())
				assert.NotEmpty(t, v.Reason(x.Of[0].Goal))
			case want[1]:
				assert.Equal(t, []int64{2, 3, 1}, []int64{x.Have, x.Wanted, x.Missing()})
				assert.True(t, x.Several())
				assert.Equal(t, "东镇", v.AreaName(x.Of[0].Goal))
				assert.Empty(t, v.Reason(x.Of[0].Goal))
			}
		}
		assert.ElementsMatch(t, want, labels)
	}
}

func TestHowOftenPeopleShouldCome(t *testing.T) {
	q := county(t)
	for _, tc := range []struct {
		times  campaign.Span
		zh, en string
	}{
		{campaign.Span{}, "学生听讲", "学生听讲"},
		{campaign.Span{Least: 1}, "学生听讲", "学生听讲"},
		{campaign.Span{Least: 2}, "学生听讲（听讲2次以上）", "学生听讲 (attending 2 times or more)"},
		{campaign.Span{Least: 2, Most: 4}, "学生听讲（听讲2次以上、不超过4次）", "学生听讲 (attending 2 times or more, at most 4)"},
		{campaign.Span{Most: 4}, "学生听讲（听讲1次以上、不超过4次）", "学生听讲 (attending 1 time or more, at most 4)"},
		{campaign.Span{Least: 2, Most: 2}, "学生听讲（听讲恰好2次）", "学生听讲 (attending exactly 2 times)"},
	} {
		s := check.Standing{Goal: campaign.Goal{ID: "pupils", Name: "学生听讲", Count: campaign.CountReach, Times: tc.times}, Have: 40, Wanted: 50}
		for lang, want := range map[string]string{"": tc.zh, "en": tc.en} {
			line, said := paper.New(q, schedule.Plan{}, paper.Options{Lang: lang}).Target(s)
			assert.Equal(t, want, line.Label)
			assert.False(t, said)
			assert.Equal(t, int64(10), line.Missing())
		}
	}
}

// Two towns in one team-day: two more take another; in two team-days, two.
func TestTeamDays(t *testing.T) {
	q := county(t)
	days := func(sessions ...schedule.Session) (int64, string, bool) {
		plan := schedule.Plan{Sessions: sessions}
		v := paper.New(q, plan, paper.Options{})
		for _, s := range check.Plan(q, plan).Standings {
			if s.Goal.ID == "all" {
				return v.TeamDays(s)
			}
		}
		return 0, "", false
	}
	for name, tc := range map[string]struct {
		sessions []schedule.Session
		days     int64
		each     string
		ok       bool
	}{
		"no tour":                  {nil, 0, "", false},
		"a town that others bring": {[]schedule.Session{session(q, "1", "东镇", 4)}, 0, "", false},
		"two towns in one day":     {[]schedule.Session{session(q, "1", "东镇", 4, "team"), session(q, "2", "南镇", 4, "team")}, 1, "2", true},
		"two towns in two days":    {[]schedule.Session{session(q, "1", "东镇", 4, "team"), session(q, "2", "南镇", 5, "team")}, 2, "1", true},
		"one town in two days":     {[]schedule.Session{session(q, "1", "东镇", 4, "team"), session(q, "2", "东镇", 5, "team")}, 6, "0.5", true},
		"nothing is missing any more": {[]schedule.Session{
			session(q, "1", "东镇", 4, "team"), session(q, "2", "南镇", 4, "team"), session(q, "3", "西镇", 4, "team"), session(q, "4", "北镇", 4, "team"),
		}, 0, "", false},
	} {
		n, each, ok := days(tc.sessions...)
		assert.Equal(t, tc.days, n, name)
		assert.Equal(t, tc.each, each, name)
		assert.Equal(t, tc.ok, ok, name)
	}
}

func TestEdition(t *testing.T) {
	q := county(t)
	of := func(lang string, r schedule.Revision) string {
		return paper.New(q, schedule.Plan{Revision: r}, paper.Options{Lang: lang}).Edition()
	}
	issued := schedule.Revision{Number: 2, State: schedule.Issued, Date: date.New(2024, 9, 5), Post: "市普法办", Note: "不印"}
	assert.Empty(t, of("", schedule.Revision{}), "nobody has numbered it")
	assert.Equal(t, "第1稿（草案）", of("", schedule.Revision{Number: 1}))
	assert.Equal(t, "第2稿（印发，2024年9月5日，批准：市普法办）", of("", issued))
	assert.Equal(t, "Edition 2 (issued, 2024-09-05, approved by: 市普法办)", of("en", issued))
}
