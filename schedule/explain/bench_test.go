package explain_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/explain"
)

// county is a year of a county as large as a city: 100 towns of 15 villages,
// two teams, a talk a week.
func county(tb testing.TB) (*campaign.Checked, schedule.Plan) {
	tb.Helper()
	year := calendar.Year(2024)
	p := campaign.Programme{
		Name: "一年", Horizon: year, Areas: []audience.Area{{ID: "c", Name: "县", Level: audience.County}},
		Formats: []campaign.Format{{ID: "talk", Name: "讲座", Duration: time.Hour, Rate: 0.1}},
		Campaigns: []campaign.Campaign{{ID: "all", Name: "宣讲", Window: year, Activities: []campaign.Activity{
			{ID: "talk", Name: "宣讲进乡村", Format: "talk", Staff: campaign.Staff{Teams: campaign.Span{Least: 1}}, When: campaign.When{Days: calendar.Days{Kind: calendar.Workdays}}},
		}}},
		Commitments: []campaign.Commitment{{ID: "towns", Name: "每镇1场", Count: campaign.CountPlaces, Place: campaign.PlaceTown, Least: 100, Grade: campaign.May}},
	}
	for i := range 2 {
		p.Teams = append(p.Teams, campaign.Team{
			ID: campaign.TeamID(fmt.Sprint("t", i)), Name: "小组", Base: campaign.Place{Area: "c", Point: campaign.Point{Lat: 21, Lon: 110}},
			Shifts: []calendar.Hours{calendar.MustHours("08:00", "18:00")}, Limits: campaign.Limits{PerDay: 1, DaysPerYear: 52},
		})
	}
	for i := range 100 {
		town := audience.AreaID(fmt.Sprint("town", i))
		p.Areas = append(p.Areas, audience.Area{ID: town, Name: "镇", Level: audience.Town, Parent: "c"})
		for k := range 15 {
			id := fmt.Sprintf("%s-%d", town, k)
			p.Areas = append(p.Areas, audience.Area{ID: audience.AreaID(id), Name: "村", Level: audience.Village, Parent: town})
			p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(id), Area: audience.AreaID(id), Size: int64(500 + 7*i + 13*k)})
			p.Venues = append(p.Venues, campaign.Venue{
				ID: campaign.VenueID(id), Name: "文化室", Setting: "village", Area: audience.AreaID(id),
				Point: campaign.Point{Lat: 21 + float64(i%10)/20, Lon: 110 + float64(k)/40},
			})
		}
	}
	q, err := campaign.Check(p)
	require.NoError(tb, err)
	var plan schedule.Plan
	for i := range 104 {
		start := time.Date(2024, 1, 2+7*(i/2), 10, 0, 0, 0, q.Location())
		if !q.Calendar().IsWorkday(date.New(start.Date())) {
			continue
		}
		plan.Sessions = append(plan.Sessions, schedule.Session{Occurrence: campaign.Occurrence{
			ID: campaign.SessionID(fmt.Sprint(i)), Campaign: "all", Activity: "talk", Venue: p.Venues[(i*31)%len(p.Venues)].ID,
			Start: start, End: start.Add(time.Hour), Teams: []campaign.TeamID{campaign.TeamID(fmt.Sprint("t", i%2))},
		}})
	}
	return q, plan
}

func BenchmarkOf(b *testing.B) {
	q, plan := county(b)
	for b.Loop() {
		explain.Of(q, plan, explain.Options{})
	}
}

func BenchmarkSessions(b *testing.B) {
	q, plan := county(b)
	for b.Loop() {
		explain.Of(q, plan, explain.Options{Brief: true})
	}
}
