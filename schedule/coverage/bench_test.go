package coverage_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// province is a programme of 10 counties, 100 towns, 2,000 groups of five
// segments, 12 campaigns and 1,000 venues, every tenth with the whole of a county
// for its catchment. Its plan holds 3,000 sessions, no two of them alike, over a
// year of 52 weeks, by 40 units and in 6 formats.
func province(b *testing.B) (*campaign.Checked, schedule.Plan) {
	p := campaign.Programme{Name: "基准", Horizon: calendar.Year(2024), Areas: []audience.Area{{ID: "city", Name: "市", Level: audience.City}}}
	for i := range 5 {
		p.Segments = append(p.Segments, audience.Segment{ID: audience.SegmentID(fmt.Sprint("s", i)), Name: "人群"})
	}
	p.Measures = []campaign.Measure{{ID: "booklets", Name: "宣传册", Unit: "册", Kind: campaign.Material}}
	for i := range 6 {
		p.Formats = append(p.Formats, campaign.Format{
			ID: campaign.FormatID(fmt.Sprint("f", i)), Name: "宣讲", Duration: time.Hour, Rate: 0.1, Rates: []campaign.Rate{{Segment: "s1", Rate: 0.4}},
			Yields: []campaign.Yield{{Measure: "booklets", PerAttendance: 1}},
		})
	}
	for i := range 40 {
		p.Units = append(p.Units, campaign.Unit{ID: campaign.UnitID(fmt.Sprint("u", i)), Name: "单位", Area: "city"})
	}
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
			Activities: []campaign.Activity{{ID: campaign.ActivityID(fmt.Sprint("a", c)), Name: "宣讲", Level: audience.County, Format: p.Formats[c%6].ID}},
		})
	}
	q := checked(b, p)
	var made schedule.Plan
	for i := range 3000 {
		a := p.Campaigns[(i/1000+4*(i%3))%12].Activities[0]
		made.Sessions = append(made.Sessions, schedule.Session{
			Occurrence: campaign.Occurrence{
				Activity: a.ID, Venue: p.Venues[i%1000].ID, Start: date.New(2024, 1, 1).MidnightUTC().AddDate(0, 0, i%364),
				Units: []campaign.UnitID{p.Units[i%40].ID, p.Units[(i+7)%40].ID},
			},
		})
	}
	return q, made
}

// BenchmarkOf makes the full report, and in the same run asks who attends each
// session, which is the least that any report must do: the ratio does not depend on
// the machine.
func BenchmarkOf(b *testing.B) {
	q, p := province(b)
	asking, report := time.Hour, time.Hour // the fastest of all turns
	for b.Loop() {
		start := b.Elapsed()
		asked := 0
		for _, s := range p.Sessions {
			asked += len(q.Attendance(s.Activity, s.Venue))
		}
		middle := b.Elapsed()
		if coverage.Of(q, p).Whole.Sessions != len(p.Sessions) || asked == 0 {
			b.Fatal("sessions are missing")
		}
		asking, report = min(asking, middle-start), min(report, b.Elapsed()-middle)
	}
	b.ReportMetric(float64(report.Microseconds())/1000, "report-ms")
	b.ReportMetric(float64(asking.Microseconds())/1000, "asking-ms")
	b.ReportMetric(float64(report)/float64(asking), "ratio")
	b.ReportMetric(0, "ns/op")
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
