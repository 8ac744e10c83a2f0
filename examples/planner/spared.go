package main

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/explain"
	"github.com/pufa-go/pufa/schedule/sheet"
	"github.com/pufa-go/pufa/schedule/solver"
)

// spared says what the sessions that could not stay would have cost, had they
// been dropped, beside what the new plan costs; nil if all could stay.
func (a answer) spared(r solver.Replanned, c sheet.Changes) *sheet.Spared {
	met := make(map[campaign.SessionID]bool)
	for _, m := range r.Moves {
		if m.Before.ID != "" && m.Fate != solver.Kept && (m.Change >= 0 || m.Rule != "") {
			met[m.Before.ID] = true
		}
	}
	if len(met) == 0 {
		return nil
	}
	dropped := c.Before
	dropped.Status, dropped.Missed = schedule.Unsolved, nil
	dropped.Sessions = slices.DeleteFunc(slices.Clone(c.Before.Sessions), func(s schedule.Session) bool { return met[s.ID] })
	fewer := func(d explain.Difference) (n int) {
		for _, w := range d.Wishes {
			if w.After > w.Before {
				n++
			}
		}
		return n
	}
	before := c.Difference.Before.Value
	return &sheet.Spared{
		Sessions: len(met), Dropped: check.Plan(a.q, dropped).Score.Value - before, Now: c.Difference.After.Value - before,
		Worse: fewer(explain.Diff(a.q, c.Before, dropped)), Left: fewer(c.Difference),
	}
}
