package improve

import (
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// scale is what temperatures are measured in, for a worker: the value of a usual
// session, or some times what a round that makes the plan worse costs if it costs
// little, whichever is less. Where many places are nearly as good as each other, as
// in a year of a city, a round costs a small part of a session, and at temperatures
// of a session's value nothing would be settled for most of a run.
//
// To set the temperature by what changes cost is from S. R. White, Concepts of scale
// in simulated annealing, AIP Conference Proceedings 122 (1984) 261–270.
//
// Deviation: it is not the deviation of costs that counts, which is ruled by the few
// great ones, but their lower quartile.
type scale struct {
	unit   float64
	losses []float64 // of the first rounds that made the plan worse
}

const (
	learnt  = 256 // losses
	quarter = 4   // one loss in so many is small
	times   = 3   // a small loss is as much as a session
)

func newScale(session float64) scale {
	return scale{unit: session, losses: make([]float64, 0, learnt)}
}

// learn takes in what a round would change.
func (x *scale) learn(before, after state.Scores) {
	loss := float64(before.Value - after.Value)
	if len(x.losses) == learnt || loss <= 0 || before.Missed != after.Missed {
		return
	}
	if x.losses = append(x.losses, loss); len(x.losses) == learnt {
		slices.Sort(x.losses)
		x.unit = min(x.unit, float64(times*x.losses[learnt/quarter]))
	}
}
