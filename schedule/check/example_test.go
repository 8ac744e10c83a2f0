package check_test

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

// A planner has written a plan by hand: one talk, on the day after the campaign
// is over, while two were wanted.
func Example() {
	week := calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)}
	q, err := campaign.Check(campaign.Programme{
		Name:    "宪法宣传周",
		Horizon: calendar.Range{From: week.From, To: week.To + 7},
		Areas:   []audience.Area{{ID: "440823", Name: "遂溪县", Level: audience.County}},
		Groups:  []audience.Group{{ID: "pupils", Area: "440823", Size: 1200}},
		Formats: []campaign.Format{{ID: "lecture", Name: "法治讲座", Duration: time.Hour, Rate: 0.5}},
		Venues:  []campaign.Venue{{ID: "school", Name: "示例学校", Setting: "school", Area: "440823"}},
		Campaigns: []campaign.Campaign{{ID: "constitution-week", Name: "宪法宣传周", Window: week, Activities: []campaign.Activity{
			{ID: "talk", Name: "宪法进校园", Format: "lecture", Sessions: campaign.Span{Least: 2}, PerVenue: 2},
		}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	start := time.Date(2024, 12, 8, 9, 0, 0, 0, q.Location())
	v := check.Plan(q, schedule.Plan{Sessions: []schedule.Session{{Occurrence: campaign.Occurrence{
		ID: "one", Campaign: "constitution-week", Activity: "talk", Venue: "school", Start: start, End: start.Add(time.Hour),
	}}}})
	for _, b := range v.Violations {
		fmt.Println(b.Rule, b.Sessions, b.Detail.En)
	}
	for _, m := range v.Missed() {
		fmt.Println(m.Name, m.Have, "of", m.Wanted)
	}
	fmt.Println(v.Score.MissedMust, v.Score.Value)
	// Output:
	// window [one] 2024-12-08 09:00 is outside 2024-12-01/2024-12-07
	// 宪法进校园 1 of 2
	// 500 600
}
