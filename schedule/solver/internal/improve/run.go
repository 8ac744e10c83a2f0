package improve

import (
	"sync"

	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Options of a run.
type Options struct {
	Seed    uint64
	Workers int // logical ones, whatever the processors
	// Next is asked between epochs, with the rounds done so far, for the
	// temperature of the next one, from 1 falling to 0; ok is false when the run
	// is over.
	Next func(rounds int) (heat float64, ok bool)
}

// epoch is how many rounds a worker does before the others are waited for.
const epoch = 32

// hot is the temperature at the start, in shares of a usual session's value.
const hot = 0.8

// Rounds is how many rounds a run takes that nothing else limits.
func Rounds(a *Atlas) int { return 100 * len(a.jobs) }

// Run improves a plan and returns the best one found, with the rounds it took.
func Run(a *Atlas, sessions []state.Session, o Options) ([]state.Session, int) {
	if !a.Helps() {
		return sessions, 0
	}
	workers := make([]*Search, o.Workers)
	for i := range workers {
		workers[i] = New(a, sessions, o.Seed*1_000_003+uint64(i))
	}
	rounds := 0
	for heat, ok := o.Next(0); ok; heat, ok = o.Next(rounds) {
		var all sync.WaitGroup
		for _, w := range workers {
			all.Go(func() {
				for range epoch {
					w.Round(float64(hot * float64(heat*heat)))
				}
			})
		}
		all.Wait()
		rounds += epoch * len(workers)
	}
	best := workers[0]
	for _, w := range workers[1:] {
		if w.best.scores.Compare(best.best.scores) > 0 {
			best = w
		}
	}
	_, out := best.Best()
	return out, rounds
}
