package solver_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver"
)

// town is a made-up programme of talks in townships: each has a group and a
// venue of its own, on a grid of 0.05°, and one talk each is wished for.
func town(venues, teams, days int) campaign.Programme {
	span := calendar.Range{From: date.New(2024, 3, 1), To: date.New(2024, 3, 1) + date.Date(days-1)}
	p := campaign.Programme{
		Name: "示例", Horizon: span, Visits: campaign.Visits{PerMonth: 1, PerYear: 4},
		Areas:    []audience.Area{{ID: "county", Name: "县", Level: audience.County}},
		Segments: []audience.Segment{{ID: "villagers", Name: "村民"}},
		Formats:  []campaign.Format{{ID: "talk", Name: "宣讲", Duration: time.Hour, SetUp: 15 * time.Minute, Rate: 0.2}},
		Campaigns: []campaign.Campaign{{ID: "talks", Name: "巡回宣讲", Window: span, Activities: []campaign.Activity{{
			ID: "talk", Name: "宣讲", Format: "talk", Staff: campaign.Staff{Teams: campaign.Span{Least: 1}}, PerVenue: 2, DaysBetween: 30,
			When: campaign.When{Hours: []calendar.Hours{calendar.MustHours("08:30", "12:00"), calendar.MustHours("14:30", "17:30")}},
		}}}},
		Commitments: []campaign.Commitment{{ID: "every", Name: "每处至少1场", Count: campaign.CountPlaces, Least: int64(venues), Grade: campaign.May}},
	}
	for i := range venues {
		id := fmt.Sprintf("%04d", i)
		area := audience.AreaID("town" + id)
		p.Areas = append(p.Areas, audience.Area{ID: area, Name: "镇", Level: audience.Town, Parent: "county"})
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID("g" + id), Area: area, Size: int64(200 + i*37%900), Segments: []audience.SegmentID{"villagers"}})
		p.Venues = append(p.Venues, campaign.Venue{
			ID: campaign.VenueID("v" + id), Name: "文化室", Setting: "village", Area: area,
			Point: campaign.Point{Lat: 21 + float64(i%25)/20, Lon: 110 + float64(i/25)/20},
		})
	}
	for i := range teams {
		p.Teams = append(p.Teams, campaign.Team{
			ID: campaign.TeamID(fmt.Sprint("t", i)), Name: "宣讲小组", Days: calendar.Days{Kind: calendar.Workdays},
			Base:   campaign.Place{Point: campaign.Point{Lat: 21 + float64(i)/5, Lon: 110.4}, Area: "county"},
			Shifts: []calendar.Hours{calendar.MustHours("08:30", "12:00"), calendar.MustHours("14:30", "17:30")},
			Limits: campaign.Limits{DaysPerWeek: 2},
		})
	}
	return p
}

// BenchmarkSolve plans 500 venues, 6 teams and 120 days.
func BenchmarkSolve(b *testing.B) {
	q, err := campaign.Check(town(500, 6, 120))
	require.NoError(b, err)
	m := solver.Prepare(q)
	b.ReportAllocs()
	sessions := 0
	for b.Loop() {
		r, err := m.Solve(b.Context(), solver.Options{})
		require.NoError(b, err)
		sessions = len(r.Plan.Sessions)
	}
	b.ReportMetric(float64(sessions), "sessions")
}

// BenchmarkPrepare compiles the programme of [BenchmarkSolve].
func BenchmarkPrepare(b *testing.B) {
	q, err := campaign.Check(town(500, 6, 120))
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		solver.Prepare(q)
	}
}

// BenchmarkReferee judges the plan of [BenchmarkSolve].
func BenchmarkReferee(b *testing.B) {
	q, err := campaign.Check(town(500, 6, 120))
	require.NoError(b, err)
	r, err := solver.Solve(b.Context(), q, solver.Options{})
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		require.True(b, check.Plan(q, r.Plan).Valid())
	}
	b.ReportMetric(float64(len(r.Plan.Sessions)), "sessions")
}
