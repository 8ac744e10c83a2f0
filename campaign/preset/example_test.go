package preset_test

import (
	"fmt"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
)

// A county holds its own Constitution Week: take the kit, change what differs,
// add it.
func ExampleConstitutionWeek() {
	p := campaign.Programme{
		Name: "某县2024年度普法计划", Horizon: calendar.Year(2024), Settings: preset.Settings(),
		Areas:  []audience.Area{{ID: "x", Name: "某县", Level: audience.County}},
		Groups: []audience.Group{{ID: "people", Area: "x", Size: 400_000}},
		Units:  []campaign.Unit{{ID: "u", Name: "示例单位", Area: "x"}},
		Venues: []campaign.Venue{{ID: "square", Name: "县城广场", Setting: "community", Area: "x"}},
	}
	kit, err := preset.ConstitutionWeek(2024, preset.ConstitutionWeekOptions{Venue: "square", Units: []campaign.UnitID{"u"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	kit.Campaign.Activities[0].Name = "某县国家宪法日主场活动"
	kit.Campaign.Activities[0].Attendance = 800
	kit.AddTo(&p)
	q, err := campaign.Check(p)
	if err != nil {
		fmt.Println(err)
		return
	}
	a, c := q.Activity("constitution-central")
	fmt.Println(c.Theme)
	fmt.Println(a.Name, q.Pin("constitution-central").Start.Format("01-02 15:04"), q.Shape(a.ID).Duration)
	// Output:
	// 大力弘扬宪法精神,推动进一步全面深化改革
	// 某县国家宪法日主场活动 12-04 09:00 2h30m0s
}

// The dates of a campaign are announced each year and never guessed.
func ExampleYearError() {
	_, err := preset.CivilCodeMonth(2027, preset.CivilCodeMonthOptions{})
	fmt.Println(err)
	// Output:
	// 民法典宣传月 of 2027: only 2024 known, the dates are announced each year; take a known year and set Window and Theme yourself (没有2027年的民法典宣传月,已知年份:2024;请以已知年份为底稿,自行填写时间和主题)
}

// No county is to see less than half of its share of forty talks.
func ExampleFairShare() {
	wishes, err := preset.FairShare("fair", campaign.Scope{}, 40, []preset.Share{
		{Area: "a", Name: "甲县", People: 900_000}, {Area: "b", Name: "乙县", People: 100_000},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, w := range wishes {
		fmt.Println(w.ID, w.Name, w.Grade.Name().Zh, w.Least)
	}
	// Output:
	// fair/a 甲县不少于人口应占场次的一半 力争 18
	// fair/b 乙县不少于人口应占场次的一半 力争 2
}
