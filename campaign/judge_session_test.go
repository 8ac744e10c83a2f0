package campaign_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

func closed(c campaign.Closure) func(*campaign.Programme) {
	return func(p *campaign.Programme) {
		c.Days, c.Reason = days("06-03", "06-04"), "停办"
		p.Closures = []campaign.Closure{c}
	}
}

func TestClosures(t *testing.T) {
	shut := campaign.RuleClosure
	talk, fair := session("a", "talk", "school", "06-03 09:00"), session("b", "fair", "school", "06-03 10:00")
	check(t, []judged{
		{"a typhoon closes everything", closed(campaign.Closure{}), sessions{talk, fair}, []broken{{shut, "a"}, {shut, "b"}}},
		{"but nothing online", closed(campaign.Closure{}), one(session("a", "stream", "hall", "06-03 09:00")), nil},
		{"unless it says so", closed(campaign.Closure{Online: true}), one(session("a", "stream", "hall", "06-03 09:00")), []broken{{shut, "a"}}},
		{"outdoors only", closed(campaign.Closure{Outdoor: true}), sessions{talk, fair}, []broken{{shut, "b"}}},
		{"in an area and whatever it runs", closed(campaign.Closure{Areas: []audience.AreaID{"city"}}), one(talk), []broken{{shut, "a"}}},
		{"not in others", closed(campaign.Closure{Areas: []audience.AreaID{"east"}}), one(talk), nil},
		{"not in other settings", closed(campaign.Closure{Settings: []campaign.SettingID{"community"}}), one(talk), nil},
		{"before and after it is open", closed(campaign.Closure{}), sessions{session("a", "talk", "hall", "06-02 09:00"), session("b", "talk", "hall", "06-05 09:00")}, nil},
		{"an exhibition that reaches into it", closed(campaign.Closure{}), one(session("a", "show", "hall", "06-01 12:00", lasting(48*time.Hour), by())), []broken{{shut, "a"}}},
		{"one that ends at midnight before it", closed(campaign.Closure{}), one(session("a", "show", "hall", "06-01 00:00", lasting(48*time.Hour), by())), nil},
	})
}

func TestUnattendedSessions(t *testing.T) {
	check(t, []judged{
		{"only have to start in the hours", func(p *campaign.Programme) {
			activity(p, "show").When.Hours = []calendar.Hours{hours("0900", "1000")}
			p.Venues[0].Opening = []campaign.Opening{{Hours: []calendar.Hours{hours("0900", "1700")}}}
		}, one(session("a", "show", "hall", "06-03 09:45", lasting(48*time.Hour), by())), nil},
		{
			"and end inside the window", nil, one(session("a", "show", "hall", "06-29 09:00", lasting(48*time.Hour), by())),
			[]broken{{campaign.RuleHorizon, "a"}, {campaign.RuleWindow, "a"}},
		},
		{"at its last midnight at most", nil, one(session("a", "show", "hall", "06-29 00:00", lasting(48*time.Hour), by())), nil},
		{"a fair with an exhibition is attended", func(p *campaign.Programme) {
			activity(p, "fair").Parts = []campaign.Part{{ID: "p", Name: "展览", Format: "show", Duration: time.Hour}}
		}, one(session("a", "fair", "hall", "06-03 12:30", by("t"))), []broken{{campaign.RuleShift, "a"}}},
	})
}

func TestLeadCountsFromAsOf(t *testing.T) {
	lead := func(asOf string) func(*campaign.Programme) {
		return func(p *campaign.Programme) {
			p.AsOf = day(asOf)
			activity(p, "talk").When.LeadDays = 5
		}
	}
	check(t, []judged{
		{"just enough", lead("06-05"), one(session("a", "talk", "hall", "06-10 09:00")), nil},
		{"a day short", lead("06-06"), one(session("a", "talk", "hall", "06-10 09:00")), []broken{{campaign.RuleLead, "a"}}},
		{"other activities need none", lead("06-20"), one(session("a", "fair", "hall", "06-10 09:00")), nil},
	})
	q := checkedWorld(t, lead("06-05"))
	talk, _ := q.Activity("talk")
	assert.Equal(t, day("06-10"), q.Earliest(talk))
	fair, _ := q.Activity("fair")
	assert.Equal(t, day("06-01"), q.Earliest(fair))
}

func TestGrid(t *testing.T) {
	grid := func(d time.Duration) func(*campaign.Programme) {
		return func(p *campaign.Programme) { activity(p, "talk").When.Grid = d }
	}
	odd := one(session("a", "talk", "hall", "06-03 09:07"))
	check(t, []judged{
		{"the default is a quarter", nil, odd, []broken{{campaign.RuleGrid, "a"}}},
		{"a step of seven minutes counts from midnight", grid(7 * time.Minute), one(session("a", "talk", "hall", "06-03 09:06")), nil},
		{"a negative step allows any instant", grid(-1), odd, nil},
	})
}

func TestHostIsTheCountysOwn(t *testing.T) {
	assigned := func(p *campaign.Programme) {
		p.Assignments = []campaign.Assignment{{ID: "as", Name: "任务", Activity: "talk", Hosts: []campaign.UnitID{"bureau", "office"}}}
		p.Venues = append(p.Venues, campaign.Venue{ID: "pier", Name: "码头", Setting: "village", Area: "harbour"})
	}
	host := campaign.RuleHost
	check(t, []judged{
		{"present at home", assigned, sessions{session("a", "talk", "hall", "06-03 09:00", with("bureau")), session("b", "talk", "school", "06-04 09:00", with("office"))}, nil},
		{"absent", assigned, one(session("a", "talk", "hall", "06-03 09:00")), []broken{{host, "a"}}},
		{"another county's", assigned, one(session("a", "talk", "school", "06-03 09:00", with("bureau"))), []broken{{host, "a"}}},
		{"a township that a zone governs is the zone's", assigned, one(session("a", "talk", "pier", "06-03 09:00", with("bureau"))), []broken{{host, "a"}}},
		{"only what is assigned has a host", assigned, one(session("a", "fair", "hall", "06-03 09:00")), nil},
	})
	q := checkedWorld(t, assigned)
	assert.Equal(t, campaign.UnitID("office"), q.Host("talk", q.Venue("school")))
	assert.Empty(t, q.Host("talk", q.Venue("pier")))
	assert.Empty(t, q.Host("nothing", q.Venue("pier")))
	assert.Equal(t, []campaign.Organiser{{Role: campaign.HostOrganiser, Unit: "office"}}, q.Organisers("talk", q.Venue("school")))
	assert.True(t, q.Assigned("talk"))
	assert.False(t, q.Assigned("fair"))
}

// What a session may name wrongly, one at a time.
func TestReferences(t *testing.T) {
	q := checkedWorld(t, nil)
	for name, edit := range map[string]func(*campaign.Occurrence){
		"no such activity":                    func(o *campaign.Occurrence) { o.Activity = "x" },
		"the activity is not of this":         func(o *campaign.Occurrence) { o.Campaign = "x" },
		"no such venue":                       func(o *campaign.Occurrence) { o.Venue = "x" },
		"no such team: x":                     by("x"),
		"no such team: t#1":                   by("t#1"),
		"no such unit":                        with("x"),
		"a team is named twice":               by("t", "t"),
		"a unit is named twice":               with("court", "court"),
		"the end is not after the start":      lasting(0),
		"the end is not after the start: 202": lasting(-time.Hour),
	} {
		found := q.Judge(one(session("a", "talk", "hall", "06-03 09:00", edit)))
		if assert.Len(t, found, 1, name) {
			assert.Equal(t, campaign.RuleReference, found[0].Rule)
			assert.Contains(t, found[0].Detail.En, name)
		}
	}
}

func TestPinsAreHeldAsPinned(t *testing.T) {
	pin := session("a", "talk", "hall", "06-03 09:00", with("court"))
	q := checkedWorld(t, func(p *campaign.Programme) {
		bare := pin
		bare.Campaign, bare.End = "", time.Time{}
		p.Pins = []campaign.Pin{{Occurrence: bare}}
	})
	assert.Equal(t, campaign.CampaignID("c"), q.Pin("a").Campaign, "filled in")
	assert.True(t, pin.End.Equal(q.Pin("a").End), "filled in")
	assert.Nil(t, q.Pin("b"))
	more := pin
	more.Teams, more.Units = []campaign.TeamID{"u", "t"}, []campaign.UnitID{"bureau", "court"}
	more.Start = more.Start.UTC()
	assert.Empty(t, q.Judge(one(more)), "a solver may add staff; the instant is what counts")
	for name, edit := range map[string]func(*campaign.Occurrence){
		"another place": func(o *campaign.Occurrence) { o.Venue = "park" },
		"another time":  func(o *campaign.Occurrence) { o.Start, o.End = when("06-03 09:15"), when("06-03 10:15") },
		"without team":  by("u"),
		"without unit":  with("bureau"),
	} {
		o := pin
		edit(&o)
		assert.Equal(t, []broken{{campaign.RulePinned, "a"}}, verdict(q, one(o)), name)
	}
}
