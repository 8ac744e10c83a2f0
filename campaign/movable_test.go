package campaign_test

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
)

// ahead is a year without a notice: talks on any day, desks on workdays, stands
// on rest days, lessons on school days.
func ahead(t require.TestingT, edit func(*campaign.Programme)) *campaign.Checked {
	days, err := cn.Year(2027)
	require.NoError(t, err)
	days.Terms, days.Exams = cn.Terms(2027), cn.Exams(2027)
	of := func(id campaign.ActivityID, kind calendar.DaysKind) campaign.Activity {
		return campaign.Activity{ID: id, Name: string(id), Format: "lecture", PerVenue: 99, When: campaign.When{Days: calendar.Days{Kind: kind}}}
	}
	p := campaign.Programme{
		Name: "2027", Horizon: calendar.Year(2027), Calendar: days,
		Areas:   []audience.Area{{ID: "city", Name: "市", Level: audience.City}},
		Teams:   []campaign.Team{{ID: "t", Name: "甲队", Shifts: []calendar.Hours{hours("0830", "1730")}, Days: calendar.Days{Kind: calendar.RestDays}}},
		Venues:  []campaign.Venue{{ID: "hall", Name: "礼堂", Setting: "community", Area: "city", Placeholder: true}},
		Formats: []campaign.Format{{ID: "lecture", Name: "讲座", Duration: time.Hour}},
		Campaigns: []campaign.Campaign{
			{ID: "c", Name: "宣传", Window: calendar.Year(2027), Activities: []campaign.Activity{
				of("talk", calendar.AnyDay), of("desk", calendar.Workdays), of("stand", calendar.RestDays), of("lesson", calendar.SchoolDays),
			}},
			{ID: "week", Name: "宪法宣传周", Window: calendar.Range{From: date.New(2027, 12, 1), To: date.New(2027, 12, 7)}, Provisional: true, Activities: []campaign.Activity{
				of("central", calendar.AnyDay),
			}},
		},
	}
	if edit != nil {
		edit(&p)
	}
	return mustCheck(t, p)
}

func at2027(q *campaign.Checked, a campaign.ActivityID, month time.Month, day int, teams ...campaign.TeamID) []campaign.Text {
	start := time.Date(2027, month, day, 9, 0, 0, 0, q.Location())
	return q.Movable(campaign.Occurrence{ID: "s", Activity: a, Venue: "hall", Start: start, End: start.Add(time.Hour), Teams: teams})
}

func TestMovable(t *testing.T) {
	q := ahead(t, nil)
	for name, tc := range map[string]struct {
		activity campaign.ActivityID
		month    time.Month
		day      int
		teams    []campaign.TeamID
		want     []string // part of each reason, in order
	}{
		"a plain workday":            {"desk", time.March, 10, nil, nil},
		"provisional week":           {"central", time.December, 4, nil, []string{"暂按2027-12-01至2027-12-07"}},
		"any day near a holiday":     {"talk", time.October, 5, nil, []string{"临近国庆节"}},
		"any day well away":          {"talk", time.March, 13, nil, nil},
		"the holiday itself":         {"stand", time.October, 1, nil, nil},
		"weekend stand":              {"stand", time.March, 13, nil, []string{"这个周末可能调休上班"}},
		"a team of weekends":         {"talk", time.March, 13, []campaign.TeamID{"t"}, []string{"这个周末可能调休上班"}},
		"a lesson in mid-term":       {"lesson", time.April, 14, nil, nil},
		"a lesson as term begins":    {"lesson", time.September, 6, nil, []string{"临近2027年秋季学期开学"}},
		"a lesson as term ends":      {"lesson", time.July, 1, nil, []string{"临近2027年春季学期期末", "临近中考"}},
		"a lesson before 高考":         {"lesson", time.June, 2, nil, []string{"临近高考（推定为2027-06-07至2027-06-09）"}},
		"a lesson long after 高考":     {"lesson", time.June, 15, nil, []string{"临近中考"}},
		"no lesson near":             {"lesson", time.May, 26, nil, nil},
		"a desk does not care":       {"desk", time.July, 1, nil, nil},
		"the end of the year before": {"talk", time.December, 30, nil, []string{"临近元旦"}},
		"unknown activity":           {"nothing", time.October, 5, nil, nil},
	} {
		got := at2027(q, tc.activity, tc.month, tc.day, tc.teams...)
		require.Len(t, got, len(tc.want), "%s: %v", name, got)
		for i, part := range tc.want {
			assert.Contains(t, got[i].Zh, part, name)
			assert.NotEmpty(t, got[i].En, name)
		}
	}
	assert.Nil(t, q.Movable(campaign.Occurrence{Activity: "talk", Venue: "nowhere"}))
}

func TestMovableWhatIsOpen(t *testing.T) {
	q := ahead(t, func(p *campaign.Programme) {
		p.Campaigns[0].Source = audience.Pending("方案待批")
		p.Campaigns[0].Activities[1].Source = audience.Pending("")
		p.Campaigns[1].Source = audience.Pending("通知未发")
	})
	assert.Equal(t, []campaign.Text{
		{Zh: "主题活动“宣传”待定：方案待批", En: "the campaign 宣传 is still to be settled: 方案待批"},
		{Zh: "活动安排“desk”待定", En: "the activity desk is still to be settled"},
	}, at2027(q, "desk", time.March, 10))
	assert.Len(t, at2027(q, "central", time.December, 3), 1, "said once")
}

func TestMovableWithoutAnyNotice(t *testing.T) {
	q := ahead(t, func(p *campaign.Programme) { p.Calendar = calendar.Table{Terms: cn.Terms(2027)} })
	got := at2027(q, "desk", time.March, 10)
	require.Len(t, got, 1)
	assert.Contains(t, got[0].Zh, "日历没有2027年的放假安排")
	assert.Empty(t, at2027(q, "talk", time.March, 10), "any day will do")
}

// Terms that were announced do not move.
func TestMovableAnnouncedTerms(t *testing.T) {
	q := ahead(t, func(p *campaign.Programme) {
		for i := range p.Calendar.Terms {
			p.Calendar.Terms[i].Note = "校历"
		}
	})
	assert.Empty(t, at2027(q, "lesson", time.September, 6))
}

// In an announced year nothing rests on a notice still to come, whatever the day.
func TestNothingMovesInAnAnnouncedYear(t *testing.T) {
	announced, err := cn.Table(2026)
	require.NoError(t, err)
	q := ahead(t, func(p *campaign.Programme) {
		p.Calendar, p.Horizon = announced, calendar.Year(2026)
		for i := range p.Campaigns {
			p.Campaigns[i].Window, p.Campaigns[i].Provisional = calendar.Year(2026), false
		}
		p.Campaigns[0].Activities[3].When.Days.Kind = calendar.AnyDay // there are no terms
	})
	rapid.Check(t, func(rt *rapid.T) {
		day := rapid.IntRange(0, 364).Draw(rt, "day")
		a := rapid.SampledFrom([]campaign.ActivityID{"talk", "desk", "stand", "central"}).Draw(rt, "activity")
		start := time.Date(2026, 1, 1+day, 9, 0, 0, 0, q.Location())
		require.Empty(rt, q.Movable(campaign.Occurrence{Activity: a, Venue: "hall", Start: start}))
	})
}
