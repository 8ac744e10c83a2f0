package solver

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

var update = flag.Bool("update", false, "write the golden files anew")

// goldenProgramme is a made-up quarter: 60 villages with a group each, two
// campaigns that overlap in time, and three teams.
func goldenProgramme() campaign.Programme {
	span := calendar.Range{From: date.New(2024, 3, 1), To: date.New(2024, 5, 31)}
	p := campaign.Programme{
		Name: "示例", Horizon: span, Visits: campaign.Visits{PerMonth: 1, PerYear: 4},
		Areas:    []audience.Area{{ID: "county", Name: "县", Level: audience.County}},
		Segments: []audience.Segment{{ID: "villagers", Name: "村民"}},
		Formats:  []campaign.Format{{ID: "talk", Name: "宣讲", Duration: time.Hour, SetUp: 15 * time.Minute, Rate: 0.2}},
	}
	for i, window := range []calendar.Range{{From: span.From, To: span.To - 30}, {From: span.From + 20, To: span.To}} {
		p.Campaigns = append(p.Campaigns, campaign.Campaign{
			ID: campaign.CampaignID(fmt.Sprint("c", i)), Name: "巡回宣讲", Window: window, Activities: []campaign.Activity{{
				ID: campaign.ActivityID(fmt.Sprint("talk", i)), Name: "宣讲", Format: "talk", Staff: campaign.Staff{Teams: campaign.Span{Least: 1}},
				When: campaign.When{Hours: []calendar.Hours{calendar.MustHours("08:30", "12:00"), calendar.MustHours("14:30", "17:30")}},
			}},
		})
	}
	for i := range 60 {
		id := fmt.Sprintf("%02d", i)
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID("g" + id), Area: "county", Size: int64(200 + i*37%900), Segments: []audience.SegmentID{"villagers"}})
		p.Venues = append(p.Venues, campaign.Venue{
			ID: campaign.VenueID("v" + id), Name: "文化室", Setting: "village", Area: "county",
			Point:     campaign.Point{Lat: 21 + float64(i%8)/15, Lon: 110 + float64(i/8)/12},
			Catchment: []campaign.Draw{{Group: audience.GroupID("g" + id), Draw: 1}},
		})
	}
	for i := range 3 {
		p.Teams = append(p.Teams, campaign.Team{
			ID: campaign.TeamID(fmt.Sprint("t", i)), Name: "宣讲小组", Days: calendar.Days{Kind: calendar.Workdays},
			Base:   campaign.Place{Point: campaign.Point{Lat: 21.1 + float64(i)/8, Lon: 110.3}, Area: "county"},
			Shifts: []calendar.Hours{calendar.MustHours("08:30", "12:00"), calendar.MustHours("14:30", "17:30")},
			Limits: campaign.Limits{DaysPerYear: 5},
		})
	}
	return p
}

// golden compares a run with testdata/golden.txt.
func golden(t *testing.T, r Result) {
	var b strings.Builder
	fmt.Fprintf(&b, "%+v bound %v rounds %d epochs %d\n", r.Plan.Score, r.Bound, r.Iterations, len(r.Trace))
	fmt.Fprintln(&b, r.Trace)
	for _, s := range r.Plan.Sessions {
		fmt.Fprintln(&b, s.ID, s.Start.Format(time.RFC3339), s.Teams)
	}
	const file = "testdata/golden.txt"
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), b.String())
}
