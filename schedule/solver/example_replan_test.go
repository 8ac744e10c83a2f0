package solver_test

import (
	"context"
	"fmt"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/solver"
)

// planned is a model of the week and its plan.
func planned() (*solver.Model, schedule.Plan) {
	q, err := campaign.Check(constitutionWeek())
	if err != nil {
		panic(err)
	}
	m := solver.Prepare(q)
	r, err := m.Solve(context.Background(), solver.Options{})
	if err != nil {
		panic(err)
	}
	return m, r.Plan
}

// A school asks for a talk on Monday or Tuesday: the best slots, with everything
// else as it is.
func ExampleModel_Recommend() {
	m, plan := planned()
	plan.Sessions = plan.Sessions[1:] // so that the team has time for one more
	slots, err := m.Recommend(context.Background(), plan, solver.Request{
		Activity: "talk", Window: calendar.Range{From: date.New(2024, 12, 2), To: date.New(2024, 12, 3)}, Most: 3,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range slots {
		o := s.Sessions[0]
		fmt.Println(o.Start.Format("01-02 15:04"), o.Venue, o.Teams, "+"+s.Value.String())
	}
	// Output:
	// 12-02 08:30 school3 [team] +400
	// 12-03 08:30 school3 [team] +400
	// 12-02 08:30 school1 [team] +150
}

// The plan was issued, and Monday is called off: the talks move, under their
// IDs, and the rest would stay.
func ExampleModel_Replan() {
	m, plan := planned()
	plan.Revision = schedule.Revision{Number: 1, State: schedule.Issued, Date: date.New(2024, 11, 20), Post: "普法办负责人"}
	r, err := m.Replan(context.Background(), plan, change.List{Changes: []change.Change{
		{Kind: change.Closure, Reason: "台风", Days: calendar.On(date.New(2024, 12, 2))},
	}}, solver.ReplanOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, mv := range r.Moves {
		fmt.Println(mv.Before.ID, mv.Fate, mv.Before.Start.Format("01-02 15:04"), "→", mv.After.Start.Format("01-02 15:04"), mv.Rule)
	}
	fmt.Println(plan.Score.Value, "people before,", r.Plan.Score.Value, "now; moving cost", r.Disturbance)
	// Output:
	// talk/school3 moved 12-02 08:30 → 12-03 09:30 closure
	// talk/school2 moved 12-02 09:30 → 12-03 08:30 closure
	// 1000 people before, 1000 now; moving cost 60
}

// What one more day of the team would bring, and one more team.
func ExampleModel_Marginals() {
	m, _ := planned()
	worth, err := m.Marginals(context.Background(), solver.Options{}, solver.Extra{TeamDay: "team"}, solver.Extra{Team: "team"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, w := range worth {
		fmt.Println(w.Extra.TeamDay+w.Extra.Team, "+"+w.Value.String(), "people")
	}
	// Output:
	// team +150 people
	// team +150 people
}
