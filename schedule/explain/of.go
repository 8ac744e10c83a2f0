package explain

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// Options choose what is explained. The zero value explains every session,
// every missed wish and, township by township, every venue and group that is
// not served.
type Options struct {
	Sessions []campaign.SessionID // only these
	Venues   []campaign.VenueID   // each of these by itself, served or not, instead of the townships
	Groups   []audience.GroupID   // likewise; a total stands for all of its parts
	Brief    bool                 // leave out missed wishes and what is not served, unless it is asked for by name
}

// Explanation is why a plan is as it is.
type Explanation struct {
	Score    schedule.Score `json:"score"`
	Sessions []Session      `json:"sessions,omitzero"` // in order of time
	Missed   []Missed       `json:"missed,omitzero"`   // in the order of the referee
	Unserved []Unserved     `json:"unserved,omitzero"` // in the order of the programme
}

// Of explains a plan, valid or not. Sessions that name something unknown or
// share an ID are left out, as they count for nothing; the referee says what is
// wrong with them. IDs of the options that the plan or the programme lacks match
// nothing.
//
// It costs about O(sessions × venues of their activities) and O(venues × days),
// less than two seconds for a city's year.
func Of(q *campaign.Checked, p schedule.Plan, o Options) *Explanation {
	e := newExplainer(q, p)
	out := &Explanation{Score: e.board.score()}
	for _, s := range e.board.all {
		if len(o.Sessions) == 0 || slices.Contains(o.Sessions, s.ID) {
			e.chosen = append(e.chosen, s)
		}
	}
	for _, s := range e.chosen {
		out.Sessions = append(out.Sessions, e.session(s))
	}
	if !o.Brief {
		out.Missed = e.missed()
	}
	if len(o.Venues)+len(o.Groups) > 0 {
		out.Unserved = e.asked(o)
	} else if !o.Brief {
		out.Unserved = e.towns()
	}
	return out
}

// explainer holds a plan and what is found out about it.
type explainer struct {
	w      *world
	board  *board // the plan
	alone  *board // its pins only
	before []campaign.Breach
	lost   map[campaign.SessionID]Effect // by removing each session
	ranked []*sitting                    // those that may go, the least missed first
	chosen []*sitting
	places map[campaign.ActivityID][]*pair
	tries  map[pairKey]*outlook
}

func newExplainer(q *campaign.Checked, p schedule.Plan) *explainer {
	w := newWorld(q)
	e := &explainer{
		w: w, board: newBoard(w), alone: newBoard(w), lost: make(map[campaign.SessionID]Effect), places: make(map[campaign.ActivityID][]*pair), tries: make(map[pairKey]*outlook),
	}
	all := p.Occurrences()
	e.before = q.Judge(all)
	for _, b := range []*board{e.board, e.alone} {
		b.mark = marked(all)
		b.first = campaign.SessionID("new-" + b.mark + "1")
	}
	for _, o := range soundOnes(all, e.before) {
		s := w.enter(o)
		e.board.put(s)
		if s.pinned {
			e.alone.put(s)
		}
	}
	slices.SortFunc(e.board.all, byTime)
	for _, s := range slices.Clone(e.board.all) {
		lost := e.board.removed([]*sitting{s})
		e.lost[s.ID] = lost
		if !s.pinned {
			e.ranked = append(e.ranked, s)
		}
	}
	slices.SortStableFunc(e.ranked, func(a, b *sitting) int {
		return schedule.Score(e.lost[b.ID]).Compare(schedule.Score(e.lost[a.ID]))
	})
	return e
}

// soundOnes returns the sessions that the referee counts, in order of time.
func soundOnes(all []campaign.Occurrence, found []campaign.Breach) []campaign.Occurrence {
	broken := make(map[campaign.SessionID]bool)
	for _, b := range found {
		if b.Rule == campaign.RuleReference || b.Rule == campaign.RuleUnique {
			for _, id := range b.Sessions {
				broken[id] = true
			}
		}
	}
	var out []campaign.Occurrence
	for _, o := range all {
		if !broken[o.ID] {
			out = append(out, o)
		}
	}
	return out
}

// removed returns what it changes to take some sessions out.
func (b *board) removed(some []*sitting) Effect {
	before := b.score()
	for _, s := range some {
		b.add(s, -1)
	}
	after := b.score()
	for _, s := range some {
		b.add(s, 1)
	}
	return difference(before, after)
}
