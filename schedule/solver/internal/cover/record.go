package cover

import "github.com/pufa-go/pufa/schedule/solver/internal/state"

// record is the sessions of the best plan seen that nobody is at, kept by job:
// only what has changed since is copied.
type record struct {
	jobs    [][]slot
	changed []int32
	mark    []bool
}

// slot is when a session is held.
type slot struct {
	day   int32
	start int64
}

func newRecord(a *Atlas) record {
	r := record{jobs: make([][]slot, len(a.jobs)), mark: make([]bool, len(a.jobs)), changed: make([]int32, 0, len(a.jobs))}
	room := make([]slot, len(a.jobs))
	for j := range r.jobs {
		r.jobs[j] = room[j : j : j+1]
	}
	return r
}

func (r *record) dirty(j int32) {
	if !r.mark[j] {
		r.mark[j] = true
		r.changed = append(r.changed, j)
	}
}

// keep takes in what has changed.
func (r *record) keep(a *Atlas, s *state.State) {
	for _, j := range r.changed {
		r.mark[j] = false
		x := &a.jobs[j]
		r.jobs[j] = r.jobs[j][:0]
		for _, id := range s.AtVenue(x.venue) {
			if s.Sessions[id].Candidate == x.candidate && s.Free(id) {
				r.jobs[j] = append(r.jobs[j], slot{s.Sessions[id].Day, s.Sessions[id].Start})
			}
		}
	}
	r.changed = r.changed[:0]
}
