package campaign_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
)

func TestSharing(t *testing.T) {
	check(t, []judged{
		{"two stalls staff two sessions, not three", func(p *campaign.Programme) { p.Units[0].Stalls = 2 }, sessions{
			session("a", "talk", "hall", "06-03 09:00", with("court")), session("b", "talk", "park", "06-03 09:15", by("u"), with("court")),
			session("c", "talk", "school", "06-03 09:30", by("w"), with("court")),
		}, []broken{{campaign.RuleStalls, "abc"}}},
		{"one that ends makes room for one that begins", nil, sessions{
			session("a", "talk", "hall", "06-03 09:00", with("court")), session("b", "talk", "park", "06-03 10:00", by("u"), with("court")),
		}, nil},
		{"what is unattended takes no stall", func(p *campaign.Programme) { activity(p, "show").Staff.Units = []campaign.UnitID{"court"} }, sessions{
			session("a", "show", "hall", "06-03 09:00", lasting(48*time.Hour), by(), with("court")), session("b", "talk", "park", "06-04 10:00", with("court")),
		}, nil},
		{"but it holds the venue, also overnight", nil, sessions{
			session("a", "show", "hall", "06-03 09:00", lasting(48*time.Hour), by()), session("b", "talk", "hall", "06-04 09:00"),
		}, []broken{{campaign.RuleParallel, "ab"}}},
		{"a place for two", func(p *campaign.Programme) { p.Venues[0].Parallel = 2 }, sessions{
			session("a", "show", "hall", "06-03 09:00", lasting(48*time.Hour), by()), session("b", "talk", "hall", "06-04 09:00"),
		}, nil},
		{"what is online does not hold the venue, whichever comes first", nil, sessions{
			session("a", "stream", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-03 09:00", by("u")), session("c", "stream", "hall", "06-03 09:30", by("w")),
		}, nil},
		{"after an earlier one on site too", nil, sessions{
			session("a", "talk", "hall", "06-03 09:00", by("u")), session("b", "stream", "hall", "06-03 09:30"),
		}, nil},
		{"a part that is streamed does not make the session online", func(p *campaign.Programme) {
			activity(p, "talk").Parts = []campaign.Part{{ID: "p", Name: "直播", Format: "stream"}}
		}, sessions{session("a", "talk", "hall", "06-03 09:00", by("u")), session("b", "talk", "hall", "06-03 09:30")}, []broken{{campaign.RuleParallel, "ab"}}},
	})
}

func TestVisits(t *testing.T) {
	month := func(p *campaign.Programme) {
		p.Horizon, p.Campaigns[0].Window = days("01-01", "12-31"), days("01-01", "12-31")
		p.Visits.PerMonth = 1
	}
	run := func(p *campaign.Programme) {
		month(p)
		activity(p, "fair").When.ConsecutiveDays = 2
	}
	check(t, []judged{
		{"consecutive days are one visit", run, sessions{session("a", "fair", "hall", "06-03 09:00"), session("b", "fair", "hall", "06-04 09:00")}, nil},
		{"counted on its first day", run, sessions{
			session("a", "fair", "hall", "05-31 09:00"), session("b", "fair", "hall", "06-01 09:00"), session("c", "talk", "hall", "06-20 09:00"),
		}, nil},
		{"the month of the first day is used up", run, sessions{
			session("c", "talk", "hall", "05-20 09:00"), session("a", "fair", "hall", "05-31 09:00"), session("b", "fair", "hall", "06-01 09:00"),
		}, []broken{{campaign.RuleVisits, "cab"}}},
		{"of all campaigns together", month, sessions{session("a", "fair", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-05 09:00")}, []broken{{campaign.RuleVisits, "ab"}}},
		{"each venue for itself", month, sessions{session("a", "fair", "hall", "06-03 09:00"), session("b", "talk", "park", "06-05 09:00")}, nil},
		{"a venue's own limits replace the programme's", func(p *campaign.Programme) {
			month(p)
			p.Venues[0].Visits.PerYear = 2
		}, sessions{session("a", "fair", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-05 09:00"), session("c", "talk", "hall", "09-05 09:00")}, []broken{{campaign.RuleVisits, "abc"}}},
		{"days of an exhibition are one visit", month, one(session("a", "show", "hall", "05-31 09:00", lasting(48*time.Hour), by())), nil},
	})
}

func TestConsecutiveDays(t *testing.T) {
	two := func(p *campaign.Programme) {
		activity(p, "talk").When.ConsecutiveDays, activity(p, "talk").PerVenue = 2, 1
	}
	uneven := campaign.RuleConsecutive
	check(t, []judged{
		{"one occurrence is one time at the venue", two, sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-04 09:00")}, nil},
		{"two are two", two, sessions{
			session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-04 09:00"), session("c", "talk", "hall", "06-05 09:00"), session("d", "talk", "hall", "06-06 09:00"),
		}, []broken{{campaign.RulePerVenue, "abcd"}}},
		{
			"at one hour", two,
			sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-04 10:00")},
			[]broken{{campaign.RulePerVenue, "ab"}, {uneven, "a"}, {uneven, "b"}},
		},
		{"at one place", two, sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "park", "06-04 09:00")}, []broken{{uneven, "a"}, {uneven, "b"}}},
		{"a third day begins another", two, sessions{
			session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-04 09:00"), session("c", "talk", "hall", "06-05 09:00"),
		}, []broken{{campaign.RulePerVenue, "abc"}, {uneven, "c"}}},
	})
}

func heldOn(start string, edits ...func(*campaign.Occurrence)) campaign.Held {
	return campaign.Held{Occurrence: session("held", "talk", "hall", start, edits...)}
}

func TestSpacing(t *testing.T) {
	gap := func(held ...campaign.Held) func(*campaign.Programme) {
		return func(p *campaign.Programme) {
			for _, a := range []campaign.ActivityID{"talk", "show"} {
				activity(p, a).DaysBetween = 7
			}
			p.Held = held
			for i := range p.Held {
				p.Held[i].ID += campaign.SessionID(rune('0' + i))
			}
		}
	}
	tight := campaign.RuleSpacing
	show := func(id campaign.SessionID, start string) campaign.Occurrence {
		return session(id, "show", "park", start, lasting(48*time.Hour), by())
	}
	check(t, []judged{
		{"a session held before counts", gap(heldOn("05-28 09:00")), one(session("a", "talk", "hall", "06-03 09:00")), []broken{{tight, "a"}}},
		{"long enough after it", gap(heldOn("05-27 09:00")), one(session("a", "talk", "hall", "06-03 09:00")), nil},
		{"elsewhere it does not count", gap(heldOn("05-28 09:00")), one(session("a", "talk", "park", "06-03 09:00")), nil},
		{"its last day counts", gap(heldOn("05-26 09:00", lasting(48*time.Hour))), one(session("a", "talk", "hall", "06-03 09:00")), []broken{{tight, "a"}}},
		{"an end at midnight is the day before", gap(heldOn("05-26 00:00", lasting(48*time.Hour))), one(session("a", "talk", "hall", "06-03 09:00")), nil},
		{"those held before are not judged", gap(heldOn("05-01 09:00"), heldOn("05-02 09:00")), one(session("a", "talk", "hall", "06-03 09:00")), nil},
		{"one held on a day between", gap(heldOn("06-10 09:00")), sessions{session("a", "talk", "hall", "06-06 09:00"), session("b", "talk", "hall", "06-14 09:00")}, []broken{{tight, "a"}, {tight, "b"}}},
		{"the same day", gap(), sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-03 10:00")}, []broken{{tight, "ab"}}},
		{"three on one day are two breaches", gap(), sessions{
			session("a", "talk", "hall", "06-03 08:30"), session("b", "talk", "hall", "06-03 09:30"), session("c", "talk", "hall", "06-03 10:30"),
		}, []broken{{tight, "ab"}, {tight, "bc"}}},
		{"from the last day of a visit", gap(), sessions{show("a", "06-03 00:00"), show("b", "06-10 00:00")}, []broken{{tight, "ab"}}},
		{"another activity does not count", gap(), sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "fair", "hall", "06-04 09:00")}, nil},
	})
}

// waived pins sessions, some with a waiver of the rule.
func waived(r campaign.Rule, all sessions, some ...campaign.SessionID) func(*campaign.Programme) {
	return func(p *campaign.Programme) {
		for _, o := range all {
			pin := campaign.Pin{Occurrence: o}
			for _, id := range some {
				if id == o.ID {
					pin.Waivers = []campaign.Waiver{{Rule: r, Reason: "经批准"}}
				}
			}
			p.Pins = append(p.Pins, pin)
		}
	}
}

// A waiver takes its own session out of a total and leaves the limit standing
// for all others.
func TestWaiverIsForItsSessionOnly(t *testing.T) {
	pins := sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "park", "06-04 09:00")}
	atMostOne := func(p *campaign.Programme) { activity(p, "talk").Sessions.Most = 1 }
	q := checkedWorld(t, both(atMostOne, waived(campaign.RuleSessions, pins, "b")))
	found := q.Judge(pins)
	require.Len(t, found, 1)
	require.NotNil(t, found[0].Waiver, "a counts alone")
	found = q.Judge(append(pins, session("c", "talk", "school", "06-05 09:00")))
	require.Len(t, found, 1)
	assert.Nil(t, found[0].Waiver, "a and c are two")
	assert.Equal(t, ids{"a", "b", "c"}, found[0].Sessions)
	require.Contains(t, found[0].Detail.En, "3 sessions, at most 1")
}

func TestEveryPinTooManyIsShown(t *testing.T) {
	p := world()
	activity(&p, "talk").Sessions.Most = 1
	waived(campaign.RuleSessions, sessions{
		session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "park", "06-04 09:00"), session("c", "talk", "school", "06-05 09:00"),
	})(&p)
	_, err := campaign.Check(p)
	var paths []string
	for _, f := range campaign.FindingsOf(err) {
		paths = append(paths, f.Path)
	}
	assert.Equal(t, []string{"pins[1]", "pins[2]"}, paths)
}

func TestSpacingAroundAWaivedVisit(t *testing.T) {
	pins := sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-06 09:00"), session("c", "talk", "hall", "06-09 09:00")}
	seven := func(p *campaign.Programme) { activity(p, "talk").DaysBetween = 7 }
	p := edited(both(seven, waived(campaign.RuleSpacing, pins, "b")))
	_, err := campaign.Check(p)
	found := campaign.FindingsOf(err)
	require.Len(t, found, 1, "a and c are still too close: %v", err)
	assert.Equal(t, "pins[2]", found[0].Path)
	assert.Contains(t, found[0].Advice.En, "after 6 days")
	mustCheck(t, edited(both(seven, waived(campaign.RuleSpacing, pins, "b", "c"))))
}

func TestMoneyPrintsYuan(t *testing.T) {
	for want, m := range map[string]campaign.Money{"12": campaign.Yuan(12), "0": 0, "0.05": 5, "-0.50": -50, "1234.50": 123450} {
		assert.Equal(t, want, m.String())
	}
}
