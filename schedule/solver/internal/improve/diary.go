package improve

import (
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// diary is what a worker has changed since it was last at one plan with the others,
// if that is written down at all.
type diary struct {
	kept    bool
	tds     []int32 // of the changes, one after the other
	changes []change
}

// change is one that a worker kept.
type change struct {
	end    int          // of its team-days in the diary
	brings state.Scores // those after it less those before
}

func (d *diary) add(tds []int32, before, after state.Scores) {
	if d.kept {
		d.tds = append(d.tds, tds...)
		d.changes = append(d.changes, change{len(d.tds), after.Minus(before)})
	}
}

func (d *diary) clear() { d.tds, d.changes = d.tds[:0], d.changes[:0] }

// story is changes that hang together by the team-days they share: one makes no
// sense without the others.
type story struct {
	tds    []int32
	brings state.Scores
}

// stories returns what a diary tells, what began first first.
func (d *diary) stories() []story {
	all := make([]story, 0, len(d.changes))
	of := make(map[int32]int) // by team-day: its story
	from := 0
	for _, c := range d.changes {
		tds := d.tds[from:c.end]
		from = c.end
		at := len(all)
		for _, td := range tds {
			if k, known := of[td]; known {
				at = min(at, k)
			}
		}
		if at == len(all) {
			all = append(all, story{})
		}
		all[at].brings = all[at].brings.Plus(c.brings)
		for _, td := range tds {
			switch k, known := of[td]; {
			case !known:
				of[td] = at
				all[at].tds = append(all[at].tds, td)
			case k != at:
				for _, other := range all[k].tds {
					of[other] = at
				}
				all[at].tds = append(all[at].tds, all[k].tds...)
				all[at].brings = all[at].brings.Plus(all[k].brings)
				all[k] = story{}
			}
		}
	}
	return slices.DeleteFunc(all, func(s story) bool { return len(s.tds) == 0 })
}

// meets reports whether a story is about one of some team-days.
func (s *story) meets(tds map[int32]bool) bool {
	return slices.ContainsFunc(s.tds, func(td int32) bool { return tds[td] })
}
