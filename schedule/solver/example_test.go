package solver_test

import (
	"context"
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/solver"
)

// constitutionWeek is one team that may give two talks at three schools.
func constitutionWeek() campaign.Programme {
	week := calendar.Range{From: date.New(2024, 12, 2), To: date.New(2024, 12, 6)}
	p := campaign.Programme{
		Name: "宪法宣传周", Horizon: week,
		Areas:   []audience.Area{{ID: "county", Name: "示例县", Level: audience.County}},
		Formats: []campaign.Format{{ID: "lecture", Name: "法治讲座", Duration: time.Hour, Rate: 0.5}},
		Teams: []campaign.Team{{
			ID: "team", Name: "宣讲小组", Shifts: []calendar.Hours{calendar.MustHours("08:30", "12:00")}, Limits: campaign.Limits{PerWeek: 2},
		}},
		Campaigns: []campaign.Campaign{{ID: "constitution-week", Name: "宪法宣传周", Window: week, Activities: []campaign.Activity{
			{ID: "talk", Name: "宪法进校园", Format: "lecture", Staff: campaign.Staff{Teams: campaign.Span{Least: 1}}},
		}}},
	}
	for i, pupils := range []int64{300, 1200, 800} {
		id := fmt.Sprint("school", i+1)
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(id), Area: "county", Size: pupils})
		p.Venues = append(p.Venues, campaign.Venue{
			ID: campaign.VenueID(id), Name: "示例学校", Setting: "school", Area: "county",
			Catchment: []campaign.Draw{{Group: audience.GroupID(id), Draw: 1}},
		})
	}
	return p
}

func ExampleSolve() {
	q, err := campaign.Check(constitutionWeek())
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := solver.Solve(context.Background(), q, solver.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range r.Plan.Sessions {
		fmt.Println(s.Start.Format("01-02 15:04"), s.Venue, s.Teams, s.Expected.Attendances)
	}
	fmt.Println(r.Status, r.Plan.Score.Value, "of at most", r.Bound)
	// Output:
	// 12-02 08:30 school3 [team] 400
	// 12-02 09:30 school2 [team] 600
	// complete 1000 of at most 1150
}

// A model is compiled once and solved as often as wanted, here with a deadline.
func ExamplePrepare() {
	q, err := campaign.Check(constitutionWeek())
	if err != nil {
		fmt.Println(err)
		return
	}
	m := solver.Prepare(q)
	for seed := range uint64(3) {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		r, err := m.Solve(ctx, solver.Options{Seed: seed})
		cancel()
		fmt.Println(len(r.Plan.Sessions), r.Plan.Score.Value, r.Status, err)
	}
	// Output:
	// 2 1000 complete <nil>
	// 2 1000 complete <nil>
	// 2 1000 complete <nil>
}
