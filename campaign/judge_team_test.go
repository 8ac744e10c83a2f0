package campaign_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// broken is a breach without its sentences.
type broken struct {
	rule     campaign.Rule
	sessions string
}

// verdict is what Judge finds, in short.
func verdict(q *campaign.Checked, all sessions) []broken {
	var out []broken
	for _, b := range q.Judge(all) {
		names := ""
		for _, id := range b.Sessions {
			names += string(id)
		}
		out = append(out, broken{b.Rule, names})
	}
	return out
}

// judged is a situation and its verdict.
type judged struct {
	name string
	edit func(*campaign.Programme)
	all  sessions
	want []broken
}

func check(t *testing.T, cases []judged) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, verdict(checkedWorld(t, c.edit), c.all)) })
	}
}

func setUp(d time.Duration) func(*campaign.Programme) {
	return func(p *campaign.Programme) { p.Formats[0].SetUp = d }
}

func shift(hs ...calendar.Hours) func(*campaign.Programme) {
	return func(p *campaign.Programme) { p.Teams[0].Shifts = hs }
}

// both makes one edit of several.
func both(edits ...func(*campaign.Programme)) func(*campaign.Programme) {
	return func(p *campaign.Programme) {
		for _, e := range edits {
			e(p)
		}
	}
}

func TestTours(t *testing.T) {
	clash, shifted, travel := campaign.RuleTeamClash, campaign.RuleShift, campaign.RuleTravel
	wide := shift(hours("0000", "2400"))
	check(t, []judged{
		{"the day starts at base inside the shift", apart, one(session("a", "talk", "school", "06-03 08:45")), []broken{{shifted, "a"}}},
		{"and just so", apart, one(session("a", "talk", "school", "06-03 09:00")), nil},
		{"set-up is in the shift as well", both(apart, setUp(15*time.Minute)), one(session("a", "talk", "school", "06-03 09:00")), []broken{{shifted, "a"}}},
		{"the day ends at base inside the shift", apart, one(session("a", "talk", "school", "06-03 16:15")), []broken{{shifted, "a"}}},
		{"travel back may cross the gap between intervals", apart, one(session("a", "talk", "school", "06-03 11:00")), nil},
		{"travel out and set-up may cross the gap", both(apart, setUp(15*time.Minute)), one(session("a", "talk", "school", "06-03 14:30")), nil},
		{"a session may not cross the gap", shift(hours("0830", "1000"), hours("1030", "1730")), one(session("a", "talk", "hall", "06-03 09:30")), []broken{{shifted, "a"}}},
		{"adjoining intervals are two", shift(hours("0830", "1000"), hours("1000", "1730")), one(session("a", "talk", "hall", "06-03 09:30")), []broken{{shifted, "a"}}},
		{"no set-up for the second session at a venue, of whatever activity", func(p *campaign.Programme) {
			setUp(30 * time.Minute)(p)
			p.Formats[1].SetUp = 30 * time.Minute
		}, sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "fair", "hall", "06-03 10:00")}, nil},
		{
			"set-up for the first session elsewhere", setUp(30 * time.Minute),
			sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "park", "06-03 10:15")},
			[]broken{{travel, "ab"}},
		},
		{
			"set-up again after another venue", both(setUp(15*time.Minute), func(p *campaign.Programme) { p.Formats[1].SetUp = 0 }),
			sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "fair", "park", "06-03 10:00"), session("c", "talk", "hall", "06-03 11:00")},
			[]broken{{travel, "bc"}},
		},
		{
			"set-up for a team that comes to a venue where another has been", setUp(30 * time.Minute),
			sessions{session("a", "talk", "hall", "06-03 08:45", by("u")), session("b", "talk", "hall", "06-03 09:45", by("t", "u"))},
			[]broken{{shifted, "a"}},
		},
		{"equal starts", nil, sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "park", "06-03 09:00")}, []broken{{clash, "ab"}}},
		{"every clash with a long session", both(wide, func(p *campaign.Programme) { activity(p, "fair").Duration = 3 * time.Hour }), sessions{
			session("a", "fair", "hall", "06-03 09:00", lasting(3*time.Hour)), session("b", "talk", "park", "06-03 09:15"), session("c", "talk", "school", "06-03 10:30"),
		}, []broken{{clash, "ab"}, {clash, "ac"}}},
		{"the return counts from the session that ends last", both(apart, func(p *campaign.Programme) { activity(p, "fair").Duration = 3 * time.Hour }), sessions{
			session("a", "fair", "school", "06-03 14:30", lasting(3*time.Hour)), session("b", "talk", "hall", "06-03 15:00"),
		}, []broken{{shifted, "a"}, {clash, "ab"}}},
		{"no travel, no gap", nil, sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "park", "06-03 10:00"), session("c", "talk", "school", "06-03 11:00")}, nil},
		{
			"all teams of a joint session travel", both(apart, shift(hours("0800", "1200"), hours("1430", "1730"))),
			one(session("a", "talk", "school", "06-03 08:30", by("t", "u"))),
			[]broken{{shifted, "a"}},
		},
		{"a joint session is in the tour of each", nil, sessions{
			session("a", "talk", "hall", "06-03 09:00", by("t")), session("b", "talk", "park", "06-03 09:30", by("u")), session("c", "talk", "school", "06-03 09:45", by("t", "u")),
		}, []broken{{clash, "ac"}, {clash, "bc"}}},
		{"tours end with the day", apart, sessions{session("a", "talk", "school", "06-03 16:00"), session("b", "talk", "school", "06-04 09:00")}, nil},
		{"online sessions are at the base", apart, one(session("a", "stream", "school", "06-03 08:30")), nil},
		{
			"and travel goes on from there", apart,
			sessions{session("a", "stream", "school", "06-03 09:00"), session("b", "talk", "school", "06-03 10:15")},
			[]broken{{travel, "ab"}},
		},
		{"a session that names no team has no tour", func(p *campaign.Programme) {
			apart(p)
			p.Pins = []campaign.Pin{{Occurrence: session("a", "talk", "school", "06-03 20:00", by())}}
		}, one(session("a", "talk", "school", "06-03 20:00", by())), []broken{{campaign.RuleTeams, "a"}}},
	})
}

// A router may ask for time between places at one point, but a team that stays
// does not travel.
func TestStayingTakesNoTime(t *testing.T) {
	at := campaign.Point{Lat: 21, Lon: 110}
	q := checkedWorld(t, func(p *campaign.Programme) {
		for i := range p.Venues {
			p.Venues[i].Point = at
		}
		for i := range p.Teams {
			p.Teams[i].Base.Point = at
		}
		p.Router = campaign.Matrix{Points: []campaign.Point{at}, Times: [][]time.Duration{{20 * time.Minute}}}
	})
	assert.Empty(t, verdict(q, sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-03 10:00")}))
	assert.Empty(t, verdict(q, one(session("a", "stream", "hall", "06-03 08:30"))))
	assert.Equal(t, []broken{{campaign.RuleTravel, "ab"}},
		verdict(q, sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "park", "06-03 10:00")}))
	assert.Equal(t, 20*time.Minute, q.TravelTime(campaign.Place{Point: at}, campaign.Place{Point: at}))
	assert.Zero(t, q.TravelTime(campaign.Place{Point: at}, campaign.Place{Point: campaign.Point{Lat: 1}}), "a point nobody asked about")
}

func limit(l campaign.Limits) func(*campaign.Programme) {
	return func(p *campaign.Programme) {
		p.Horizon, p.Campaigns[0].Window = days("01-01", "12-31"), days("01-01", "12-31")
		p.Teams[0].Limits = l
	}
}

func TestLimits(t *testing.T) {
	over := campaign.RuleLimits
	week := sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "park", "06-03 10:00"), session("c", "talk", "hall", "06-09 09:00")}
	turn := sessions{session("a", "talk", "hall", "12-29 09:00"), session("b", "talk", "hall", "12-30 09:00"), session("c", "talk", "hall", "12-31 09:00")}
	check(t, []judged{
		{"Monday to Sunday are one week", limit(campaign.Limits{PerWeek: 2}), week, []broken{{over, "abc"}}},
		{"days, not sessions", limit(campaign.Limits{DaysPerWeek: 2}), week, nil},
		{"too many days", limit(campaign.Limits{DaysPerWeek: 1}), week, []broken{{over, "abc"}}},
		{"the next Monday is another week", limit(campaign.Limits{PerWeek: 1}), sessions{week[2], session("d", "talk", "hall", "06-10 09:00")}, nil},
		{"the ISO week of 30 December is the next year's", limit(campaign.Limits{PerWeek: 1}), turn, []broken{{over, "bc"}}},
		{"years are calendar years", limit(campaign.Limits{PerYear: 2}), turn, []broken{{over, "abc"}}},
		{"days in a year", limit(campaign.Limits{DaysPerYear: 2}), turn, []broken{{over, "abc"}}},
		{"each team has its own", limit(campaign.Limits{PerDay: 1}), sessions{week[0], session("b", "talk", "park", "06-03 10:00", by("u"))}, nil},
	})
}

func TestTeamDaysAreJudgedSessionBySession(t *testing.T) {
	check(t, []judged{{
		"two on a day off", func(p *campaign.Programme) { p.Teams[0].Days.Kind = calendar.Workdays },
		sessions{session("a", "talk", "hall", "06-08 09:00"), session("b", "talk", "hall", "06-08 10:00")},
		[]broken{{campaign.RuleTeamDays, "a"}, {campaign.RuleTeamDays, "b"}},
	}})
}

func TestDialectFollowsTheNearestAreaThatStatesOne(t *testing.T) {
	q := checkedWorld(t, func(p *campaign.Programme) {
		p.Areas = append(p.Areas, audience.Area{ID: "town", Name: "镇", Level: audience.Town, Parent: "west"})
	})
	assert.Equal(t, []string{"雷州话"}, q.Languages("town"))
	assert.Nil(t, q.Languages("east"))
	assert.Nil(t, q.Languages("nowhere"))
	assert.True(t, q.Speaks(q.Team("t"), "town"))
	assert.False(t, q.Speaks(q.Team("u"), "town"))
	assert.True(t, q.Speaks(q.Team("u"), "east"), "Mandarin will do")
}
