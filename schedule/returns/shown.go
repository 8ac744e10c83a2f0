package returns

import (
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// SumShown sums up like [Sum] for readers who may not see every session: shows
// says which they may. Whoever reads it can work out of no two figures where,
// when or by whom the others are held:
//
//   - Whole, Campaigns and Settings have all sessions.
//   - Counties and Units have the shown ones alone, summed up as if there were no
//     others; NotListed is what the others come to, so that sessions add up. So do
//     measures, unless a return for an area counts beside the one and not beside
//     the other.
//   - Assignments count the shown sessions. One whose activity has
//     others besides is [Fulfilment.Veiled].
//   - Doubles and LeftOut are those of the shown sessions, then those of the others.
//
// It costs three times as much as Sum, and no more than Sum if all are shown.
func SumShown(q *campaign.Checked, plan schedule.Plan, l List, shows func(schedule.Session) bool) Summary {
	out := Sum(q, plan, l)
	shown, others := plan, plan
	shown.Sessions, others.Sessions = nil, nil
	hidden, veiled := make(map[campaign.SessionID]bool), make(map[campaign.ActivityID]bool)
	for _, s := range plan.Sessions {
		if a, _ := q.Activity(s.Activity); a == nil || q.Venue(s.Venue) == nil || shows(s) {
			shown.Sessions = append(shown.Sessions, s)
			continue
		}
		others.Sessions = append(others.Sessions, s)
		hidden[s.ID], veiled[s.Activity] = true, true
	}
	if len(hidden) == 0 {
		return out
	}
	open, apart := l, l
	open.Returns, apart.Returns = nil, nil
	for _, r := range l.Returns {
		if hidden[r.Session] {
			apart.Returns = append(apart.Returns, r)
		} else {
			open.Returns = append(open.Returns, r)
		}
	}
	listed, rest := Sum(q, shown, open), Sum(q, others, apart)
	out.NotListed = &rest.Whole
	out.Counties, out.Units, out.Assignments = listed.Counties, listed.Units, listed.Assignments
	for i := range out.Assignments {
		out.Assignments[i].Veiled = veiled[out.Assignments[i].Activity]
	}
	out.Doubles = append(listed.Doubles, rest.Doubles...)
	for _, x := range out.LeftOut {
		if hidden[x.Session] {
			listed.LeftOut = append(listed.LeftOut, x)
		}
	}
	out.LeftOut = listed.LeftOut
	return out
}
