package geojson_test

import (
	"fmt"
	"os"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/geojson"
	"github.com/pufa-go/pufa/schedule/paper"
)

// A platform puts the sessions of a county on its map.
func Example() {
	q, err := campaign.Check(campaign.Programme{
		Name: "示例县普法计划", Horizon: calendar.Year(2024),
		Areas:   []audience.Area{{ID: "c", Name: "示例县", Level: audience.County}},
		Formats: []campaign.Format{{ID: "lecture", Name: "法治讲座", Duration: time.Hour}},
		Venues:  []campaign.Venue{{ID: "hall", Name: "示例礼堂", Setting: "organ", Area: "c", Point: campaign.Point{Lat: 21.25, Lon: 110.25}}},
		Campaigns: []campaign.Campaign{{
			ID: "k", Name: "宪法宣传", Window: calendar.Year(2024), Activities: []campaign.Activity{{ID: "talk", Name: "宪法讲座", Format: "lecture"}},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	start := time.Date(2024, 12, 4, 9, 0, 0, 0, q.Location())
	plan := schedule.Plan{Sessions: []schedule.Session{{Occurrence: campaign.Occurrence{
		ID: "talk-1", Campaign: "k", Activity: "talk", Venue: "hall", Start: start, End: start.Add(time.Hour),
	}}}}
	if err := geojson.Write(os.Stdout, q, plan, paper.Options{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"type":"FeatureCollection","name":"示例县普法计划","datum":"WGS 84","withoutPoint":0,"notListed":0,"features":[
	// {"type":"Feature","id":"talk-1","geometry":{"type":"Point","coordinates":[110.25,21.25]},"properties":{"id":"talk-1","campaign":"k","campaignName":"宪法宣传","activity":"talk","activityName":"宪法讲座","venue":"hall","venueName":"示例礼堂","setting":"organ","settingName":"机关","county":"示例县","start":"2024-12-04T09:00:00+08:00","end":"2024-12-04T10:00:00+08:00"}}
	// ]}
}
