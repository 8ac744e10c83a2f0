package split_test

import (
	"context"
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/solver"
	"github.com/pufa-go/pufa/schedule/solver/split"
)

// A city of two counties with one team, nine sessions and a square of its own.
func ExampleOf() {
	week := calendar.Range{From: date.New(2024, 12, 2), To: date.New(2024, 12, 11)}
	p := campaign.Programme{
		Name: "示例市", Horizon: week,
		Areas: []audience.Area{
			{ID: "city", Name: "市", Level: audience.City},
			{ID: "440823", Name: "甲县", Level: audience.County, Parent: "city"},
			{ID: "440825", Name: "乙县", Level: audience.County, Parent: "city"},
		},
		Groups: []audience.Group{{ID: "a", Area: "440823", Size: 6000}, {ID: "b", Area: "440825", Size: 3000}},
		Teams:  []campaign.Team{{ID: "corps", Name: "宣讲团", Base: campaign.Place{Area: "city"}, Shifts: []calendar.Hours{calendar.MustHours("08:30", "12:00")}}},
		Venues: []campaign.Venue{
			{ID: "square", Name: "市民广场", Setting: "community", Area: "city", Capacity: 300},
			{ID: "hall-a", Name: "甲县礼堂", Setting: "organ", Area: "440823", Capacity: 500},
			{ID: "hall-b", Name: "乙县礼堂", Setting: "organ", Area: "440825", Capacity: 500},
		},
		Formats: []campaign.Format{{ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.5}},
		Campaigns: []campaign.Campaign{{
			ID: "constitution-week", Name: "宪法宣传周", Window: week,
			Activities: []campaign.Activity{{
				ID: "talks", Name: "宣讲", Format: "talk", PerVenue: 9, Sessions: campaign.Span{Most: 9},
				Staff: campaign.Staff{Teams: campaign.Span{Least: 1}},
			}},
		}},
	}
	q, err := campaign.Check(p)
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := split.Of(q, split.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var sum coverage.Tally
	plan := func(p split.Piece) schedule.Plan {
		checked, err := campaign.Check(p.Programme)
		if err != nil {
			fmt.Println(err)
			return schedule.Plan{}
		}
		r, err := solver.Solve(context.Background(), checked, solver.Options{})
		if err != nil {
			fmt.Println(err)
		}
		fmt.Println(p.ID, "上限", p.Programme.Campaigns[0].Activities[0].Sessions.Most, "场，排", len(r.Plan.Sessions), "场")
		sum = sum.Merge(coverage.TallyOf(checked, r.Plan, coverage.TallyOptions{Own: p.Own}))
		return r.Plan
	}

	var central schedule.Plan
	if first, ok, err := s.Central(); err != nil {
		fmt.Println(err)
	} else if ok {
		central = plan(first)
	}
	pieces, err := s.Pieces(central)
	if err != nil {
		fmt.Println(err)
	}
	var plans []schedule.Plan
	for _, p := range pieces {
		plans = append(plans, plan(p))
	}
	whole, err := s.Merge(central, plans)
	fmt.Println("合计", len(whole.Sessions), "场", err)
	all := coverage.TallyOf(q, whole, coverage.TallyOptions{})
	fmt.Println("去重人数", all.Reach.Expected, "=", sum.Reach.Expected, "人次", all.Attendances, "=", sum.Attendances)
	// Output:
	// central 上限 2 场，排 2 场
	// 440823 上限 5 场，排 5 场
	// 440825 上限 2 场，排 2 场
	// 合计 9 场 <nil>
	// 去重人数 3200.845 = 3200.845 人次 4100 = 4100
}
