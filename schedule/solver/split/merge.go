package split

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

// Merge puts the plans of the pieces together, in any order, with that of the
// central piece; a zero plan if there is none. Sessions keep their IDs; of two
// that share one, the later by time gets a number behind it. What the plan states
// of itself is worked out on the whole, and its status is the least final one of
// the pieces.
//
// The error names the rule that the merged plan breaks, if plans were changed
// since, or are not of these pieces; the plan comes with it.
func (s *Split) Merge(centralPlan schedule.Plan, pieces []schedule.Plan) (schedule.Plan, error) {
	p := s.q.Programme()
	out := schedule.Plan{Programme: p.Name, Note: p.Note, Status: schedule.Complete}
	var all []schedule.Session
	for i, plan := range append([]schedule.Plan{centralPlan}, pieces...) {
		all = append(all, plan.Sessions...)
		if i > 0 || len(plan.Sessions) > 0 || plan.Status.Early() {
			out.Status = lesser(out.Status, plan.Status)
		}
		if plan.Seed != 0 && out.Seed == 0 {
			out.Seed = plan.Seed
		}
	}
	slices.SortStableFunc(all, func(a, b schedule.Session) int { return compare(a, b) })
	taken := make(map[campaign.SessionID]bool)
	for i := range p.Pins {
		taken[p.Pins[i].ID] = true
	}
	for _, x := range all {
		o := x.Occurrence
		if s.q.Pin(o.ID) == nil {
			base := o.ID
			for n := 2; taken[o.ID]; n++ {
				o.ID = base + campaign.SessionID("/"+strconv.Itoa(n))
			}
			taken[o.ID] = true
		}
		if s.q.Venue(o.Venue) == nil {
			return schedule.Plan{}, fmt.Errorf("split: session %q is at %q, which the programme lacks; merge the plans of its own pieces", o.ID, o.Venue)
		}
		if a, _ := s.q.Activity(o.Activity); a == nil {
			return schedule.Plan{}, fmt.Errorf("split: session %q is of %q, which the programme lacks; merge the plans of its own pieces", o.ID, o.Activity)
		}
		made := schedule.Describe(s.q, o)
		made.Confirmed = x.Confirmed
		out.Sessions = append(out.Sessions, made)
	}
	schedule.Sort(out.Sessions)
	v := check.Plan(s.q, out)
	out.Score, out.Missed = v.Score, v.Missed()
	var errs []error
	for _, b := range v.Violations {
		errs = append(errs, fmt.Errorf("split: the merged plan breaks rule %q in sessions %v: %s; merge the plans of these very pieces", b.Rule, b.Sessions, b.Detail.En))
	}
	return out, errors.Join(errs...)
}

// lesser returns the less final of two statuses; a piece that is optimal says
// nothing of the whole.
func lesser(a, b schedule.Status) schedule.Status {
	order := []schedule.Status{schedule.Unsolved, schedule.Cancelled, schedule.TimeLimit, schedule.Complete}
	if b == schedule.Optimal {
		b = schedule.Complete
	}
	return order[min(slices.Index(order, a), max(0, slices.Index(order, b)))]
}

// compare orders sessions whatever piece they come from.
func compare(a, b schedule.Session) int {
	if c := a.Start.Compare(b.Start); c != 0 {
		return c
	}
	for _, pair := range [][2]string{{string(a.ID), string(b.ID)}, {string(a.Activity), string(b.Activity)}, {string(a.Venue), string(b.Venue)}} {
		if pair[0] != pair[1] {
			if pair[0] < pair[1] {
				return -1
			}
			return 1
		}
	}
	return 0
}
