package report_test

import (
	"bytes"
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/report"
)

// The page for the head of an office, of a plan with one lesson.
func ExampleOnePage() {
	week := calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)}
	q, err := campaign.Check(campaign.Programme{
		Name: "徐闻县宪法宣传周", Note: "示例", Horizon: week,
		Areas:   []audience.Area{{ID: "440825", Name: "徐闻县", Level: audience.County}},
		Groups:  []audience.Group{{ID: "pupils", Area: "440825", Size: 1000}},
		Venues:  []campaign.Venue{{ID: "school", Name: "某校", Setting: "school", Area: "440825"}},
		Formats: []campaign.Format{{ID: "lesson", Name: "法治课", Duration: time.Hour, Rate: 0.5}},
		Campaigns: []campaign.Campaign{{
			ID: "constitution-week", Name: "宪法宣传周", Window: week,
			Activities: []campaign.Activity{{ID: "lessons", Name: "法治课", Format: "lesson"}},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	start := time.Date(2024, 12, 4, 9, 0, 0, 0, q.Location())
	plan := schedule.Plan{Sessions: []schedule.Session{{Occurrence: campaign.Occurrence{
		ID: "one", Campaign: "constitution-week", Activity: "lessons", Venue: "school", Start: start, End: start.Add(time.Hour),
	}}}}
	var page bytes.Buffer
	if err := report.OnePage(&page, q, plan, report.Options{}); err != nil {
		fmt.Println(err)
		return
	}
	for _, text := range []string{"徐闻县宪法宣传周（示例）", "1 场", "约 500 人次", "一县×八进 1 / 8"} {
		fmt.Println(text, bytes.Contains(page.Bytes(), []byte(text)))
	}
	// Output:
	// 徐闻县宪法宣传周（示例） true
	// 1 场 true
	// 约 500 人次 true
	// 一县×八进 1 / 8 true
}
