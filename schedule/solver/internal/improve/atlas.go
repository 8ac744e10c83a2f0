package improve

import (
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/cover"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// Atlas is what the workers of one run share and never change: the sessions
// that could be held by one team on its own, and which venues are near each
// other.
type Atlas struct {
	Cover  *cover.Atlas // of the sessions that need nobody
	in     *instance.Instance
	jobs   []int32   // candidates with a team and a day
	at     [][]int32 // of these, by venue
	near   [][]int32 // venues with jobs by venue, the nearest first, itself first of all
	most   []int     // sessions, by candidate
	open   []span    // by candidate, for jobs: no day before or after can hold it
	sends  [][]bool  // by candidate and team, that may hold the job; shared by like candidates
	travel float64   // worth of a millisecond of travel, in shares of a usual session's value
}

// NewAtlas looks a programme over. It costs O(candidates × teams).
func NewAtlas(in *instance.Instance) *Atlas {
	a := &Atlas{in: in, Cover: cover.NewAtlas(in), at: make([][]int32, len(in.Venues)), near: make([][]int32, len(in.Venues)), sends: make([][]bool, len(in.Candidates)), most: make([]int, len(in.Candidates)), open: make([]span, len(in.Candidates))}
	var used []int32
	for c := range in.Candidates {
		x := &in.Candidates[c]
		if !in.Activities[x.Activity].Touring || !x.Open() {
			continue
		}
		a.sends[c] = in.Senders(int32(c))
		if !slices.Contains(a.sends[c], true) {
			continue
		}
		a.most[c] = in.Activities[x.Activity].PerVenue
		if n := len(a.jobs); n > 0 && &x.Starts[0] == &in.Candidates[a.jobs[n-1]].Starts[0] {
			a.open[c] = a.open[a.jobs[n-1]] // most candidates share their days with others
		} else {
			a.open[c] = opened(x.Starts)
		}
		a.jobs = append(a.jobs, int32(c))
		if len(a.at[x.Venue]) == 0 {
			used = append(used, x.Venue)
		}
		a.at[x.Venue] = append(a.at[x.Venue], int32(c))
	}
	slices.Sort(used)
	for _, v := range used {
		for _, u := range in.Near[v] {
			if len(a.at[u]) > 0 {
				a.near[v] = append(a.near[v], u)
			}
		}
	}
	var trips, n int64
	for _, v := range used {
		for _, u := range a.near[v][:min(len(a.near[v]), 8)] {
			trips += in.Travel(in.Venues[v].Place, in.Venues[u].Place)
			n++
		}
	}
	if trips > 0 {
		a.travel = 0.03 * float64(n) / float64(trips)
	}
	return a
}

// Tours reports whether there are sessions that a team could hold on its own.
func (a *Atlas) Tours() bool { return len(a.jobs) > 0 }

// ToursOnly returns the atlas without the sessions that need nobody, so that
// those stay as they are.
func (a *Atlas) ToursOnly() *Atlas {
	b := *a
	b.Cover = &cover.Atlas{}
	return &b
}
