package coverage_test

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/returns"
)

// Two lessons at a school that seats half of its pupils: 1,000 attendances, but
// fewer different pupils.
func ExampleOf() {
	week := calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)}
	q, err := campaign.Check(campaign.Programme{
		Name: "示例", Horizon: week,
		Areas:   []audience.Area{{ID: "440825", Name: "徐闻县", Level: audience.County}},
		Groups:  []audience.Group{{ID: "pupils", Area: "440825", Size: 1000}},
		Venues:  []campaign.Venue{{ID: "school", Name: "学校", Setting: "school", Area: "440825", Capacity: 500}},
		Formats: []campaign.Format{{ID: "lesson", Name: "法治课", Duration: time.Hour, Rate: 1}},
		Campaigns: []campaign.Campaign{{
			ID: "constitution-week", Name: "宪法宣传周", Window: week,
			Activities: []campaign.Activity{{ID: "lessons", Name: "法治课", Level: audience.County, Format: "lesson"}},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	lesson := schedule.Session{Occurrence: campaign.Occurrence{Activity: "lessons", Venue: "school"}}
	r := coverage.Of(q, schedule.Plan{Sessions: []schedule.Session{lesson, lesson}})

	row := r.Campaigns[0]
	fmt.Println("人次", row.Attendances, "去重人数", row.Reach.Lower, row.Reach.Expected.Whole(), row.Reach.Upper, "覆盖率", *row.Rate)
	fmt.Println("县×八进", row.Places.CountySettings, "镇街总数", row.Places.Towns.Total)
	fmt.Println(r.Confirm[len(r.Confirm)-1].What.Name().Zh)
	// Output:
	// 人次 1000 去重人数 500 701 1000 覆盖率 0.7009
	// 县×八进 {1 8} 镇街总数 0
	// 重复听讲程度为推定
}

// A rollup answers for any combination of campaign, segment, area and setting.
func ExampleRollup_Row() {
	q, err := campaign.Check(small())
	if err != nil {
		fmt.Println(err)
		return
	}
	rollup := coverage.NewRollup(q, sessions(q, [2]string{"lesson", "school"}, [2]string{"fair", "square"}))
	row := rollup.Row(coverage.Cut{
		Segments: []audience.SegmentID{"pupils"}, Areas: []audience.AreaID{"c1"}, Settings: []campaign.SettingID{"school"},
	})
	fmt.Println(row.Size, row.Sessions, row.Attendances, row.Reach)
	// Output:
	// 1000 1 500 {500 500 500}
}

// Two lessons were planned. At the first 300 pupils were counted, the second was
// rained off: of different people nothing is known beyond the forecast.
func ExampleActual() {
	q, err := campaign.Check(small())
	if err != nil {
		fmt.Println(err)
		return
	}
	p := sessions(q, [2]string{"lesson", "school"}, [2]string{"lesson", "school"})
	list := returns.List{Returns: []returns.Return{
		{ID: "1", Session: "s0", Status: returns.Confirmed, Figures: []returns.Figure{{Measure: returns.Attendance, Amount: 300}}},
		{ID: "2", Session: "s1", Status: returns.Confirmed, Outcome: returns.NotHeld, Reason: "暴雨"},
	}}
	a, err := coverage.Actual(q, p, list, coverage.Log{})
	if err != nil {
		fmt.Println(err)
		return
	}
	row := a.Campaigns[0]
	fmt.Println("计划", row.Planned.Hosted, "开展", row.Held.Hosted, "到场", row.Heads, row.Basis.Name().Zh)
	fmt.Println(a.Reasons[0].Reason, a.Reasons[0].Sessions)
	// Output:
	// 计划 1000 开展 500 到场 300 仅有人次
	// 暴雨 1
}
