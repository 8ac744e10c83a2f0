package ical_test

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/ical"
)

// One lecture as a calendar.
func ExampleWrite() {
	day := calendar.On(date.New(2024, 12, 4))
	q, err := campaign.Check(campaign.Programme{
		Name: "示例", Horizon: day,
		Areas:   []audience.Area{{ID: "town", Name: "示例镇", Level: audience.Town}},
		Groups:  []audience.Group{{ID: "residents", Area: "town", Size: 1000}},
		Venues:  []campaign.Venue{{ID: "hall", Name: "文化站", Setting: "village", Area: "town"}},
		Formats: []campaign.Format{{ID: "lecture", Name: "讲座", Duration: time.Hour, Rate: 0.1}},
		Campaigns: []campaign.Campaign{{ID: "week", Name: "宪法宣传周", Window: day, Activities: []campaign.Activity{
			{ID: "talk", Name: "宪法宣讲", Format: "lecture"},
		}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	talk := schedule.Describe(q, campaign.Occurrence{
		ID: "talk-1", Activity: "talk", Venue: "hall", Start: time.Date(2024, 12, 4, 9, 0, 0, 0, q.Location()),
	})
	var file bytes.Buffer
	if err := ical.Write(&file, q, schedule.Plan{Sessions: []schedule.Session{talk}}, ical.Options{}); err != nil {
		fmt.Println(err)
		return
	}
	_, event, _ := strings.Cut(file.String(), "BEGIN:VEVENT\r\n")
	fmt.Print(strings.ReplaceAll(event, "\r\n", "\n"))
	// Output:
	// UID:ec6e968de4ed26cef318b4411eba07f3@pufa
	// DTSTAMP:20241203T000000Z
	// SEQUENCE:0
	// DTSTART;TZID=Asia/Shanghai:20241204T090000
	// DTEND;TZID=Asia/Shanghai:20241204T100000
	// SUMMARY:宪法宣讲
	// LOCATION:示例镇 文化站
	// DESCRIPTION:主题宣传活动：宪法宣传周\n预计人次：100（推
	//  定）
	// CATEGORIES:宪法宣传周,乡村
	// END:VEVENT
	// END:VCALENDAR
}
