package sheet_test

import (
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// year is a plan of two thousand sessions, five times that of a prefecture city.
func year(b *testing.B) (*campaign.Checked, schedule.Plan) {
	p := world()
	p.Horizon = calendar.Year(2024)
	for i := range p.Campaigns {
		p.Campaigns[i].Window = p.Horizon
	}
	q := checked(b, p)
	var made schedule.Plan
	start := date.New(2024, 1, 2).MidnightUTC().Add(time.Hour)
	for i := range 2000 {
		at := start.Add(time.Duration(i) * 4 * time.Hour)
		made.Sessions = append(made.Sessions, schedule.Describe(q, campaign.Occurrence{
			ID: campaign.SessionID(fmt.Sprint("talk/", i)), Campaign: "week", Activity: "talk", Venue: p.Venues[i%3].ID,
			Start: at, End: at.Add(time.Hour), Teams: []campaign.TeamID{"t"}, Units: []campaign.UnitID{"host-a"},
		}))
	}
	return q, made
}

func BenchmarkWrite(b *testing.B) {
	q, p := year(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := sheet.Write(io.Discard, q, p, sheet.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/workbook")
}
