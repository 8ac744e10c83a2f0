package bound

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// tiny draws a programme of two campaigns at up to two venues on two days, with
// two possible starts a day, so that all plans can be tried.
func tiny(t *rapid.T) campaign.Programme {
	n := func(label string, least, most int) int { return rapid.IntRange(least, most).Draw(t, label) }
	days := calendar.Range{From: date.New(2024, 12, 2), To: date.New(2024, 12, 3)}
	p := campaign.Programme{
		Name: "小计划", Horizon: days,
		Areas: []audience.Area{{ID: "city", Name: "市", Level: audience.City}},
		Teams: []campaign.Team{{
			ID: "t", Name: "小组", Base: campaign.Place{Point: campaign.Point{Lat: 21, Lon: 110}},
			Shifts: []calendar.Hours{calendar.MustHours("08:30", rapid.SampledFrom([]string{"11:30", "15:00"}).Draw(t, "shift"))},
			Limits: campaign.Limits{PerDay: n("perDay", 0, 2), DaysPerWeek: n("perWeek", 0, 1), PerYear: n("perYear", 0, 3)},
		}},
		Formats: []campaign.Format{{ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.5}},
		Prices:  campaign.Prices{TravelHour: int64(n("travelHour", 0, 2000)), Yuan: int64(n("yuan", 0, 2))},
	}
	for i := range 2 {
		id := fmt.Sprint("c", i)
		p.Campaigns = append(p.Campaigns, campaign.Campaign{
			ID: campaign.CampaignID(id), Name: "主题宣传", Window: days,
			Activities: []campaign.Activity{{
				ID: campaign.ActivityID(id), Name: "宣讲", Format: "talk", Cost: campaign.Money(n("cost", 0, 300)),
				Sessions: campaign.Span{Most: n("most", 0, 2)}, Staff: campaign.Staff{Teams: campaign.Span{Least: n("teams", 0, 1)}},
				When: campaign.When{Hours: []calendar.Hours{calendar.MustHours("09:00", "11:00")}, Grid: time.Hour},
			}},
		})
	}
	if n("cap", 0, 1) > 0 {
		p.Caps = []campaign.Cap{{ID: "cap", Name: "总量", Sessions: n("sessions", 1, 3), Budget: campaign.Money(n("budget", 0, 900))}}
	}
	for g := range 3 {
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(fmt.Sprint("g", g)), Area: "city", Size: int64(n("size", 1, 50))})
	}
	for v := range n("venues", 1, 2) {
		venue := campaign.Venue{
			ID: campaign.VenueID(fmt.Sprint("v", v)), Name: "地点", Setting: "school", Area: "city", Parallel: 2,
			Point: campaign.Point{Lat: 21, Lon: 110 + float64(n("lon", 0, 2))/20},
		}
		for g := range p.Groups {
			venue.Catchment = append(venue.Catchment, campaign.Draw{Group: p.Groups[g].ID, Draw: float64(n("draw", 0, 2)) / 2})
		}
		p.Venues = append(p.Venues, venue)
	}
	return p
}

// optimum tries every plan of a tiny programme and returns the highest value.
// A plan that breaks a rule is not repaired by more sessions here.
func optimum(t require.TestingT, q *campaign.Checked) audience.People {
	p := q.Programme()
	none := check.Plan(q, schedule.Plan{})
	require.True(t, none.Valid())
	most := none.Score.Value
	var try func(at int, held []schedule.Session)
	try = func(at int, held []schedule.Session) {
		if at == len(p.Venues)*len(p.Campaigns) {
			return
		}
		try(at+1, held)
		c, v := &p.Campaigns[at%len(p.Campaigns)], &p.Venues[at/len(p.Campaigns)]
		for d := range p.Horizon.All() {
			for hour := 9; hour <= 10; hour++ {
				o := campaign.Occurrence{
					ID: campaign.SessionID(fmt.Sprint(at)), Campaign: c.ID, Activity: c.Activities[0].ID, Venue: v.ID,
					Start: calendar.At(d, clock.Clock(hour)*clock.Hour, q.Location()),
				}
				o.End = o.Start.Add(time.Hour)
				if c.Activities[0].Staff.Teams.Least > 0 {
					o.Teams = []campaign.TeamID{"t"}
				}
				more := append(slices.Clone(held), schedule.Session{Occurrence: o})
				if verdict := check.Plan(q, schedule.Plan{Sessions: more}); verdict.Valid() {
					most = max(most, verdict.Score.Value)
					try(at+1, more)
				}
			}
		}
	}
	try(0, nil)
	return most
}

// TestAnyPricesAndFines: an iterate is above the best of all plans whatever its
// prices and fines are, and so is every one that the search for prices comes to.
func TestAnyPricesAndFines(t *testing.T) {
	near := 0
	rapid.Check(t, func(t *rapid.T) {
		q, err := campaign.Check(tiny(t))
		require.NoError(t, err)
		best := optimum(t, q)
		b := New(instance.Compile(q), nil)
		require.GreaterOrEqual(t, b.Value(), best)
		if b.compile(); !b.Helps() {
			return
		}
		b.prepare()
		for i, top := range b.m.tops {
			b.prices[i] = float64(top * rapid.Float64Range(0, 1.5).Draw(t, "price"))
		}
		for i := range b.fines {
			b.fines[i] = float64(rapid.Float64Range(0, 30_000).Draw(t, "fine"))
		}
		for rounds := 0; rounds < 6; rounds = b.rounds {
			for b.rounds == rounds {
				b.advance(best)
			}
			require.GreaterOrEqual(t, b.climb.last+1, float64(best), "iterate %d", b.rounds)
			require.GreaterOrEqual(t, b.Value(), best)
		}
		if b.Value() <= best+best/20 {
			near++
		}
	})
	require.Greater(t, near, 10)
}
