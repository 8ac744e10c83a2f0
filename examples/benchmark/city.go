package main

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver"
)

// cityProblem is any programme, solved as it is.
func cityProblem(name string, p campaign.Programme) problem {
	return problem{
		set: "city", instance: name,
		pose: func() campaign.Programme { return p },
		read: func(r *report, q *campaign.Checked, answer solver.Result) error {
			s := answer.Plan.Score
			r.Missed = []int64{s.MissedMust, s.MissedShould, s.MissedMay}
			r.fixed = fixed(q, answer.Plan)
			return nil
		},
	}
}

// fixed returns the value of the sessions about which there is nothing to plan:
// the pinned ones and those of activities with one day and one venue. Sessions
// held before the plan are in it.
func fixed(q *campaign.Checked, plan schedule.Plan) audience.People {
	settled := make(map[campaign.ActivityID]bool)
	for _, c := range q.Programme().Campaigns {
		for i := range c.Activities {
			settled[c.Activities[i].ID] = nothingToChoose(q, &c.Activities[i])
		}
	}
	return check.Plan(q, schedule.Plan{Sessions: slices.DeleteFunc(slices.Clone(plan.Sessions), func(s schedule.Session) bool {
		return !s.Pinned && !settled[s.Activity]
	})}).Score.Value
}

// nothingToChoose reports whether an activity has one day and one venue.
func nothingToChoose(q *campaign.Checked, a *campaign.Activity) bool {
	if w := q.Window(a.ID); w.From != w.To {
		return false
	}
	venues := 0
	for i := range q.Programme().Venues {
		if q.Allows(a, &q.Programme().Venues[i]) {
			venues++
		}
	}
	return venues == 1
}
