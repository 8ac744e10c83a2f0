package coverage_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// province is a programme of 10 counties, 100 towns, 2,000 groups of five
// segments, 12 campaigns and 1,000 venues, every tenth with the whole of a county
// for its catchment. Its plan holds 3,000 sessions, no two of them alike.
func province(b *testing.B) (*campaign.Checked, schedule.Plan) {
	p := campaign.Programme{Name: "基准", Horizon: calendar.Year(2024), Areas: []audience.Area{{ID: "city", Name: "市", Level: audience.City}}}
	for i := range 5 {
		p.Segments = append(p.Segments, audience.Segment{ID: audience.SegmentID(fmt.Sprint("s", i)), Name: "人群"})
	}
	p.Measures = []campaign.Measure{{ID: "booklets", Name: "宣传册", Unit: "册", Kind: campaign.Material}}
	p.Formats = []campaign.Format{{
		ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.1, Rates: []campaign.Rate{{Segment: "s1", Rate: 0.4}},
		Yields: []campaign.Yield{{Measure: "booklets", PerAttendance: 1}},
	}}
	for c := range 10 {
		county := audience.AreaID(fmt.Sprint("c", c))
		p.Areas = append(p.Areas, audience.Area{ID: county, Name: "县", Level: audience.County, Parent: "city"})
		for k := range 10 {
			town := audience.AreaID(fmt.Sprint("t", c, "-", k))
			p.Areas = append(p.Areas, audience.Area{ID: town, Name: "镇", Level: audience.Town, Parent: county})
			for g := range 20 {
				p.Groups = append(p.Groups, audience.Group{
					ID: audience.GroupID(fmt.Sprint(town, "-", g)), Area: town, Size: int64(100 + 37*g),
					Segments: []audience.SegmentID{p.Segments[g%5].ID},
				})
			}
			for v := range 10 {
				area := town
				if v == 0 {
					area = county
				}
				p.Venues = append(p.Venues, campaign.Venue{
					ID: campaign.VenueID(fmt.Sprint(town, "/", v)), Name: "地点", Area: area, Capacity: 300,
					Setting: campaign.DefaultSettings()[v%8].ID,
				})
			}
		}
	}
	for c := range 12 {
		p.Campaigns = append(p.Campaigns, campaign.Campaign{
			ID: campaign.CampaignID(fmt.Sprint("campaign", c)), Name: "活动", Window: calendar.Year(2024),
			Targets:    []campaign.Target{{Segments: []audience.SegmentID{p.Segments[c%5].ID, p.Segments[(c+1)%5].ID}}},
			Activities: []campaign.Activity{{ID: campaign.ActivityID(fmt.Sprint("a", c)), Name: "宣讲", Level: audience.County, Format: "talk"}},
		})
	}
	q := checked(b, p)
	var made schedule.Plan
	for i := range 3000 {
		a := p.Campaigns[(i/1000+4*(i%3))%12].Activities[0]
		made.Sessions = append(made.Sessions, schedule.Session{
			Occurrence: campaign.Occurrence{Activity: a.ID, Venue: p.Venues[i%1000].ID},
		})
	}
	return q, made
}

func BenchmarkOf(b *testing.B) {
	q, p := province(b)
	for b.Loop() {
		if coverage.Of(q, p).Whole.Sessions != len(p.Sessions) {
			b.Fatal("sessions are missing")
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/report")
}

func BenchmarkRow(b *testing.B) {
	q, p := province(b)
	rollup := coverage.NewRollup(q, p)
	for b.Loop() {
		if rollup.Row(coverage.Cut{}).Size == 0 {
			b.Fatal("nobody")
		}
	}
}
