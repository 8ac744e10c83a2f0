package explain_test

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/explain"
)

// week is a week with one team that gives one talk, and a school for each of
// three towns. The school on the island is open on Saturday only.
func week(edits ...func(*campaign.Programme)) *campaign.Checked {
	days := calendar.Range{From: date.New(2024, 12, 2), To: date.New(2024, 12, 6)}
	p := campaign.Programme{
		Name: "宪法宣传周", Horizon: days,
		Areas: []audience.Area{
			{ID: "c", Name: "示例县", Level: audience.County},
			{ID: "a", Name: "甲镇", Level: audience.Town, Parent: "c"},
			{ID: "b", Name: "乙镇", Level: audience.Town, Parent: "c"},
			{ID: "i", Name: "海岛镇", Level: audience.Town, Parent: "c"},
		},
		Segments: []audience.Segment{{ID: "pupil", Name: "学生"}},
		Groups: []audience.Group{
			{ID: "ga", Area: "a", Size: 800, Segments: []audience.SegmentID{"pupil"}},
			{ID: "gb", Area: "b", Size: 300, Segments: []audience.SegmentID{"pupil"}},
			{ID: "gi", Area: "i", Size: 200, Segments: []audience.SegmentID{"pupil"}},
		},
		Teams:   []campaign.Team{{ID: "t", Name: "宣讲小组", Shifts: []calendar.Hours{calendar.MustHours("08:00", "12:00")}, Limits: campaign.Limits{DaysPerWeek: 1, PerDay: 1}}},
		Formats: []campaign.Format{{ID: "lecture", Name: "法治讲座", Duration: time.Hour, Rate: 0.5}},
		Venues: []campaign.Venue{
			{ID: "va", Name: "甲镇示例学校", Setting: "school", Area: "a"},
			{ID: "vb", Name: "乙镇示例学校", Setting: "school", Area: "b"},
			{ID: "vi", Name: "海岛示例学校", Setting: "school", Area: "i", Opening: []campaign.Opening{{Days: calendar.Days{Weekdays: []calendar.Weekday{6}}}}},
		},
		Campaigns: []campaign.Campaign{{ID: "w", Name: "宪法宣传周", Window: days, Activities: []campaign.Activity{
			{ID: "talk", Name: "宪法进校园", Format: "lecture", Staff: campaign.Staff{Teams: campaign.Span{Least: 1}}, When: campaign.When{Grid: time.Hour}},
		}}},
		Commitments: []campaign.Commitment{{ID: "towns", Name: "每镇至少1场", Grade: campaign.May, Count: campaign.CountPlaces, Place: campaign.PlaceTown, Least: 3}},
	}
	for _, edit := range edits {
		edit(&p)
	}
	q, err := campaign.Check(p)
	if err != nil {
		panic(err)
	}
	return q
}

func talk(q *campaign.Checked, venue campaign.VenueID, day, hour int) schedule.Plan {
	start := time.Date(2024, 12, day, hour, 0, 0, 0, q.Location())
	return schedule.Plan{Sessions: []schedule.Session{{Occurrence: campaign.Occurrence{
		ID: "1", Campaign: "w", Activity: "talk", Venue: venue, Start: start, End: start.Add(time.Hour), Teams: []campaign.TeamID{"t"},
	}}}}
}

// Why the talk is held there and then, what is missing, and why the other towns
// have none.
func ExampleOf() {
	q := week()
	e := explain.Of(q, talk(q, "va", 3, 9), explain.Options{})
	r := explain.Reader{Q: q}
	fmt.Println(e.Sessions[0].Text(r).Zh)
	fmt.Println(e.Missed[0].Text(r).Zh)
	for _, u := range e.Unserved {
		fmt.Println(u.Text(r).Zh)
	}
	// Output:
	// 少了这一场，“宪法宣传周”少覆盖400人；其中学生400人；“每镇至少1场”多缺1 个。地点：同一时间可换的其他地点有1个，换到其中任何一处都不比现在好；最接近的是乙镇示例学校：少250人。时间：同一地点另有19个时段可用，都不比现在好；例如12月2日（周一） 08:00–09:00：结果不变。
	// 力争“每镇至少1场”：要求3，已安排1，尚缺2；约需再增加2个队日（按本计划平均推定）；有1个地点在活动可用的时间内不开放；让给了更好的安排：要办12月3日（周二） 08:00–09:00在乙镇示例学校的“宪法进校园”，就得取消12月3日（周二） 09:00–10:00在甲镇示例学校的“宪法进校园”，少250人。
	// 乙镇没有安排任何场次（可用地点1个）；让给了更好的安排：要办12月3日（周二） 08:00–09:00在乙镇示例学校的“宪法进校园”，就得取消12月3日（周二） 09:00–10:00在甲镇示例学校的“宪法进校园”，少250人。
	// 乙镇有1个人群分组、300人没有覆盖到；让给了更好的安排：要办12月3日（周二） 08:00–09:00在乙镇示例学校的“宪法进校园”，就得取消12月3日（周二） 09:00–10:00在甲镇示例学校的“宪法进校园”，少250人。
	// 海岛镇没有安排任何场次（可用地点1个）；办不了：试过120个时段，没有一个合规定（不合“在场地开放时间内”的120个）。
	// 海岛镇有1个人群分组、200人没有覆盖到；办不了：试过120个时段，没有一个合规定（不合“在场地开放时间内”的120个）。
}

// A talk is moved by a day: the team and the school have to be told.
func ExampleDiff() {
	q := week()
	d := explain.Diff(q, talk(q, "va", 3, 9), talk(q, "va", 4, 9))
	for _, n := range d.Notices {
		fmt.Println(n.Text(explain.Reader{Q: q}).Zh)
	}
	// Output:
	// 请告知宣讲小组：原安排12月3日（周二） 09:00–10:00在甲镇示例学校的“宪法进校园”，现改为12月4日（周三） 09:00–10:00在甲镇示例学校的“宪法进校园”。
	// 请告知甲镇示例学校：原安排12月3日（周二） 09:00–10:00在甲镇示例学校的“宪法进校园”，现改为12月4日（周三） 09:00–10:00在甲镇示例学校的“宪法进校园”。
}

// A talk that a person has planned before the team is at work, and the least
// change that mends it.
func ExampleMend() {
	q := week()
	for _, r := range explain.Mend(q, talk(q, "vb", 3, 7)) {
		fmt.Println(r.Text(explain.Reader{Q: q}).Zh)
		fmt.Println(r.Text(explain.Reader{Q: q}).En)
	}
	// Output:
	// 不合“在小组班次之内，含往返路程”（宣讲小组 的班次容不下这一场）：12月3日（周二） 07:00–08:00在乙镇示例学校的“宪法进校园”改为12月3日（周二） 08:00–09:00在乙镇示例学校的“宪法进校园”。
	// Not “inside the team's shift, travel included” (no shift of 宣讲小组 holds the session): change 宪法进校园 at 乙镇示例学校 on Tue 3 Dec, 07:00–08:00 to 宪法进校园 at 乙镇示例学校 on Tue 3 Dec, 08:00–09:00.
	// 不合“在小组班次之内，含往返路程”（宣讲小组 须在上班前 1小时 出发）：12月3日（周二） 07:00–08:00在乙镇示例学校的“宪法进校园”改为12月3日（周二） 08:00–09:00在乙镇示例学校的“宪法进校园”。
	// Not “inside the team's shift, travel included” (宣讲小组 would leave 1h0m0s before its shift): change 宪法进校园 at 乙镇示例学校 on Tue 3 Dec, 07:00–08:00 to 宪法进校园 at 乙镇示例学校 on Tue 3 Dec, 08:00–09:00.
}
