package returns

import (
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// Sum holds what was really done against the plan. The list should have passed
// [Check]; what Check would refuse counts for nothing or once, and never panics.
// The order of the returns does not matter.
//
// What counts:
//
//   - Drafts count for nothing.
//   - A session has at most one return that counts: its host's, else that of
//     whoever is nearest to it. Several are a [Double]. That return alone says
//     whether it was held; its place, setting and campaign are the plan's.
//   - Of several returns for one campaign and area with days in common, which
//     speak of the same measures, one counts: that of the area's own host, else
//     that of a unit of the area, else the first by the programme. They are a
//     Double too.
//   - The same work is never counted from sessions and from an area both. This
//     is decided for each campaign and measure, materials being one with the
//     total of items, consultations one with the total of consultations, from
//     the smallest area to the largest. A return for an area counts, and the
//     figures of sessions in it and in its days do not, unless every session of
//     the campaign there has a return and all that were held speak of that
//     measure; then those count. It also gives way to a smaller area in it that
//     is decided already and has days in common with it, whichever of the two
//     counted there. What gives way is a [LeftOut].
//   - [Items] is what a return says it is, or else the sum of the materials it
//     names; [Advice] likewise of the services whose names speak of
//     consultations; [Present] the number of its units.
//
// A sum is about if any of its figures is, else at least if any is, else exact.
//
// Under a unit stand the sessions in which it has any part, as host, present or
// by a team, so that a joint session stands under each of its units. Measures
// stand under the host alone, or under the reporter of an area, so they add up
// to the whole. Attendances are never different people, and never feed reach.
//
// It costs about O(sessions + returns), times the areas of a campaign's returns.
func Sum(q *campaign.Checked, plan schedule.Plan, l List) Summary {
	x := newIndex(q, plan, l)
	shares, out := x.choose()
	s := Summary{Returns: len(l.Returns), Doubles: x.doubles, LeftOut: out}
	for _, r := range l.Returns {
		if r.Status == Confirmed {
			s.Confirmed++
		}
	}
	s.Drafts = s.Returns - s.Confirmed
	b := newBooks()
	for _, one := range x.sessions {
		b.session(q, one)
		if one.result != nil && !one.held() {
			s.NotHeld = append(s.NotHeld, Absent{Session: one.ID, Reason: one.result.Reason, Reporter: one.result.Reporter})
		}
	}
	for _, one := range shares {
		b.share(q, one)
	}
	b.rows(x, &s)
	s.Assignments = x.fulfilments()
	return s
}

// Doubles lists work that several reporters returned (疑似重复), as [Sum] does:
// sessions in the order of the plan, then areas by campaign.
func Doubles(q *campaign.Checked, plan schedule.Plan, l List) []Double {
	x := newIndex(q, plan, l)
	x.choose()
	return x.doubles
}
