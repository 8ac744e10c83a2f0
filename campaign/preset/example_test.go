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

// The days of a later year are not announced yet: they are provisional, and
// there is no theme.
func ExampleConstitutionWeek_provisional() {
	kit, err := preset.ConstitutionWeek(2027, preset.ConstitutionWeekOptions{Where: campaign.Where{Settings: []campaign.SettingID{"community"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	c := kit.Campaign
	fmt.Println(c.Window, c.Provisional, c.Source.Certainty)
	fmt.Printf("%q\n", c.Theme)
	// Output:
	// 2027-12-01/2027-12-07 true open
	// ""
}

func ExampleYearError() {
	_, err := preset.CivilCodeMonth(2019, preset.CivilCodeMonthOptions{})
	fmt.Println(err)
	// Output:
	// 民法典宣传月 of 2019: take a year from 2021, when it was first held, to 2200 (没有2019年的民法典宣传月,年份须在2021至2200之间,请更正年份)
}

// A list of publicity days for a year, of those that change from year to year.
func ExamplePublicityDay_In() {
	for _, day := range preset.PublicityDays() {
		r, err := day.In(2026)
		if err != nil {
			fmt.Println(err)
			continue
		}
		if day.Name == "老年节(重阳)" || day.Name == "全民国防教育日" || day.Name == "防灾减灾宣传周" {
			fmt.Println(r, day.Name, day.Rule)
		}
	}
	// Output:
	// 2026-05-11/2026-05-17 防灾减灾宣传周 5月12日所在的一周
	// 2026-09-19/2026-09-19 全民国防教育日 9月第三个星期六
	// 2026-10-18/2026-10-18 老年节(重阳) 农历九月初九
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
