package campaign_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// One campaign, one venue, one team.
func Example() {
	week := calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)}
	q, err := campaign.Check(campaign.Programme{
		Name: "示例镇宪法宣传周", Horizon: week,
		Areas:   []audience.Area{{ID: "town", Name: "示例镇", Level: audience.Town}},
		Groups:  []audience.Group{{ID: "residents", Area: "town", Size: 30_000}},
		Formats: []campaign.Format{{ID: "lecture", Name: "讲座", Duration: time.Hour, Rate: 0.02}},
		Teams:   []campaign.Team{{ID: "team", Name: "宣讲小组", Shifts: []calendar.Hours{{From: 8 * clock.Hour, To: 12 * clock.Hour}}}},
		Venues:  []campaign.Venue{{ID: "hall", Name: "文化站", Setting: "village", Area: "town", Capacity: 300}},
		Campaigns: []campaign.Campaign{{ID: "week", Name: "宪法宣传周", Window: week, Activities: []campaign.Activity{{
			ID: "talk", Name: "宪法宣讲", Format: "lecture", Staff: campaign.Staff{Teams: campaign.Span{Least: 1}}, Sessions: campaign.Span{Least: 1},
		}}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	residents := q.Attendance("talk", "hall")[0]
	fmt.Println(q.Programme().Name, q.Window("talk"), q.Shape("talk").Duration)
	fmt.Printf("到场 %.0f 人 (%.0f %%)\n", 30_000*residents.P, 100*residents.P)
	fmt.Println(q.Goals()[0].Name, "至少", q.Goals()[0].Wanted(), "场")
	// Output:
	// 示例镇宪法宣传周 2024-12-01/2024-12-07 1h0m0s
	// 到场 300 人 (1 %)
	// 宪法宣讲 至少 1 场
}

// All findings come at once, in the order of the document and in two languages.
func ExampleFindings() {
	p := world()
	p.Name = ""
	p.Formats[0].Rate = 30
	p.Teams[0].Shifts = nil
	p.Campaigns[0].Activities[0].Where.Venues = []campaign.VenueID{"hal"}
	_, err := campaign.Check(p)
	for _, f := range campaign.FindingsOf(err) {
		fmt.Println(f.In("zh"))
		fmt.Println(f.In("en"))
	}
	// Output:
	// name：名称未填写 [name-missing]
	// name: fill the name in [name-missing]
	// teams[0].shifts = "t"：小组没有班次，无法安排；请填写如 08:30–12:00、14:30–17:30 的时段 [shift-missing]
	// teams[0].shifts = "t": the team has no shift and cannot work; give it hours such as 08:30–12:00 and 14:30–17:30 [shift-missing]
	// formats[0].rate = "30"：比例应在 0 到 1 之间，30% 写作 0.3 [rate-out-of-range]
	// formats[0].rate = "30": a share from 0 to 1; write 30 % as 0.3 [rate-out-of-range]
	// campaigns[0].activities[0].where.venues[0] = "hal"：没有这个编号，请核对或补充该条目 [reference-unknown]
	// campaigns[0].activities[0].where.venues[0] = "hal": nothing has this ID; mend it or add the thing [reference-unknown]
}

// errors.Is asks for a kind of finding, errors.As for the findings.
func ExampleCheck_errors() {
	p := world()
	p.Areas[0].Parent = "east"
	_, err := campaign.Check(p)
	fmt.Println(errors.Is(err, campaign.CodeCycle), errors.Is(err, campaign.CodeEmpty))
	var first *campaign.Finding
	if errors.As(err, &first) {
		fmt.Println(first.Path, first.Value)
	}
	var all campaign.Findings
	if errors.As(err, &all) {
		fmt.Println(len(all), "findings")
	}
	// Output:
	// true false
	// areas[0].parent east
	// 2 findings
}

// A pin that breaks a rule shows the waiver that the planner may paste.
func ExamplePin() {
	p := world()
	p.Pins = []campaign.Pin{{Occurrence: campaign.Occurrence{
		ID: "evening", Activity: "talk", Venue: "hall", Start: when("06-03 19:00"), Teams: []campaign.TeamID{"t"},
	}}}
	_, err := campaign.Check(p)
	fmt.Println(err)
	p.Pins[0].Waivers = []campaign.Waiver{{Rule: campaign.RuleShift, Reason: "夜市普法", Post: "分管领导"}}
	_, err = campaign.Check(p)
	fmt.Println(err)
	// Output:
	// pins[0] = "shift": 甲队 would be back 2h30m0s late; no shift of 甲队 holds the session; if approved, add to its waivers {"rule": "shift", "reason": "…", "post": "…"} [pin-breaks-rule]
	// <nil>
}

// A team of Count 3 is three teams, which differ in nothing but their IDs.
func ExampleChecked_Teams() {
	p := world()
	p.Teams = []campaign.Team{{ID: "dolphins", Name: "白海豚", Count: 3, Shifts: p.Teams[0].Shifts}}
	q, err := campaign.Check(p)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range q.Teams() {
		fmt.Println(t.ID, t.Name, t.ID.BaseID())
	}
	// Output:
	// dolphins#1 白海豚1 dolphins
	// dolphins#2 白海豚2 dolphins
	// dolphins#3 白海豚3 dolphins
}

// A town that a functional zone runs lies in the zone, not in the county of
// its division code.
func ExampleChecked_Within() {
	p := world()
	p.Areas = []audience.Area{
		{ID: "city", Name: "市", Level: audience.City},
		{ID: "east", Name: "东县", Level: audience.County, Parent: "city"},
		{ID: "west", Name: "西县", Level: audience.County, Parent: "city"},
		{ID: "zone", Name: "经开区", Level: audience.County, Parent: "city"},
		{ID: "harbour", Name: "港镇", Level: audience.Town, Parent: "east", GovernedBy: "zone"},
	}
	q, err := campaign.Check(p)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(q.Within("harbour", "zone"), q.Within("harbour", "east"), q.Within("harbour", "city"))
	fmt.Println(q.Above("harbour", audience.County))
	// Output:
	// true false true
	// zone
}
