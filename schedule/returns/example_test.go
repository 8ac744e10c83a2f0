package returns_test

import (
	"fmt"
	"os"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

// An office returns a year's consultations for its whole area.
func ExampleWrite() {
	err := returns.Write(os.Stdout, returns.List{Programme: "某市2024年度普法计划", Returns: []returns.Return{{
		ID: "service-2024", Campaign: "legal-service", Area: "city", Reporter: "justice", Status: returns.Confirmed,
		Figures: []returns.Figure{{Measure: "consultations", Amount: 12_000, Qualifier: returns.AtLeast}},
		Source:  audience.Fact("年度报告"),
	}}})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "version": 1,
	//   "programme": "某市2024年度普法计划",
	//   "returns": [
	//     {
	//       "id": "service-2024",
	//       "campaign": "legal-service",
	//       "area": "city",
	//       "reporter": "justice",
	//       "figures": [
	//         {
	//           "measure": "consultations",
	//           "amount": 12000,
	//           "qualifier": "more"
	//         }
	//       ],
	//       "status": "confirmed",
	//       "source": {
	//         "certainty": "known",
	//         "note": "年度报告"
	//       }
	//     }
	//   ]
	// }
}

// A county sums up its year: of two planned lectures one was held, and another
// unit that was there returned it as well.
func ExampleSum() {
	q, err := campaign.Check(campaign.Programme{
		Name: "示例县2024年度普法计划", Horizon: calendar.Year(2024),
		Areas:    []audience.Area{{ID: "county", Name: "示例县", Level: audience.County}},
		Measures: []campaign.Measure{{ID: "leaflets", Name: "发放资料", Unit: "份", Kind: campaign.Material}},
		Units:    []campaign.Unit{{ID: "office", Name: "县普法办", Area: "county"}, {ID: "court", Name: "县法院", Area: "county"}},
		Formats:  []campaign.Format{{ID: "lecture", Name: "讲座", Duration: time.Hour}},
		Venues:   []campaign.Venue{{ID: "hall", Name: "礼堂", Setting: "organ", Area: "county", Capacity: 300}},
		Campaigns: []campaign.Campaign{{ID: "week", Name: "宪法宣传周", Window: calendar.Year(2024), Activities: []campaign.Activity{{
			ID: "talk", Name: "宪法讲座", Format: "lecture", Host: "office", Yields: []campaign.Yield{{Measure: "leaflets", PerSession: 200}},
		}}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	var plan schedule.Plan
	for day := 2; day <= 3; day++ {
		start := time.Date(2024, 12, day, 9, 0, 0, 0, q.Location())
		plan.Sessions = append(plan.Sessions, schedule.Describe(q, campaign.Occurrence{
			ID: campaign.SessionID(fmt.Sprintf("talk-%d", day)), Activity: "talk", Venue: "hall", Start: start, End: start.Add(time.Hour),
		}))
	}
	leaflets := func(text string) []returns.Figure {
		n, qualifier, _ := returns.ParseAmount(text)
		return []returns.Figure{{Measure: "leaflets", Amount: n, Qualifier: qualifier}}
	}
	list := returns.List{Plan: plan.Fingerprint(), Returns: []returns.Return{
		{ID: "1", Session: "talk-2", Reporter: "office", Figures: leaflets("180余"), Status: returns.Confirmed},
		{ID: "2", Session: "talk-2", Reporter: "court", Figures: leaflets("２００"), Status: returns.Confirmed},
		{ID: "3", Session: "talk-3", Reporter: "office", Outcome: returns.NotHeld, Reason: "台风", Status: returns.Confirmed},
	}}
	if err := returns.Check(q, plan, list); err != nil {
		fmt.Println(err)
		return
	}
	s := returns.Sum(q, plan, list)
	rate, _ := s.Whole.Rate()
	fmt.Printf("完成率 %.0f%%\n", 100*rate)
	for _, m := range s.Campaigns[0].Measures {
		if m.Returns > 0 {
			fmt.Println(returns.MeasureName(q, m.Measure).Zh, "计划", m.Planned, "实际", returns.FormatAmount(m.Actual, m.Qualifier, ""))
		}
	}
	fmt.Println("未开展", s.NotHeld[0].Session, s.NotHeld[0].Reason)
	fmt.Println("疑似重复", s.Doubles[0].Session, "计入", s.Doubles[0].Reporter, "不计", s.Doubles[0].Others)
	// Output:
	// 完成率 50%
	// 发放份数 计划 400 实际 180余
	// 发放资料 计划 400 实际 180余
	// 未开展 talk-3 台风
	// 疑似重复 talk-2 计入 office 不计 [court]
}
