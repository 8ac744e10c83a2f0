package improve

import (
	"cmp"
	"math"
	"sync"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule/solver/internal/cover"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Options of a run.
type Options struct {
	Seed    uint64
	Workers int // logical ones, whatever the processors
	// Next is asked for the next epoch, with the rounds done so far; ok is false
	// when the run is over.
	Next func(rounds int) (e Epoch, ok bool)
	// Beside is what the last worker does in epochs that say so, given the value
	// of the best plan at their start; nil for nothing.
	Beside func(best audience.People)
	// Prices tells, by candidate, what a session is worth to the bound: nil, as the
	// function may be, if that is not known yet. It is asked between epochs, and
	// the list must not change afterwards.
	Prices func() []float64
	// Enough reports whether no plan is better than one of such scores, which ends
	// the run; nil means never.
	Enough func(best state.Scores) bool
	// Report is called now and then between epochs; nil means never.
	Report func(Standing)
	// Apart is how many team-days with sessions there are at least for each worker
	// where they all go on from one plan; 0 means a usual number.
	Apart int
	// Kept is called after every change that a worker keeps, from its own
	// goroutine; for tests, nil otherwise.
	Kept func(s *state.State)
}

// Standing is where a run stands: the best plan so far.
type Standing struct {
	Sessions int
	Value    audience.People
	Rounds   int
}

// seldom is how many epochs lie between two reports.
const seldom = 32

// Epoch is a stretch of a run, after which the workers wait for each other.
type Epoch struct {
	Heat   float64 // temperature, from 1 falling to 0
	Rounds int     // of each worker
	Beside bool    // the last worker does something else
}

// hot is the temperature at the start, see [scale].
const hot = 0.8

// Rounds is how many rounds a run takes that nothing else limits: enough for what
// is easily had, in seconds for a city's year.
func Rounds(a *Atlas) int {
	return max(256, min(20*len(a.jobs), 30_000), coverRounds*a.Cover.Rounds()/2)
}

// coverRounds is how many rounds on tours count as much as one on the sessions
// that need nobody, which is about half a millisecond's worth. Where there are both
// kinds, most of the time goes to the tours.
const (
	coverRounds = 8
	coverSeldom = 128
)

// Stretch is how many rounds an epoch of a run should have, of so many in all, 0
// for no limit. Where rounds are as short as on sessions that need nobody, workers
// would else wait for each other much of the time.
func Stretch(a *Atlas, rounds int) int {
	if a.Tours() || !a.Cover.Helps() {
		return usual
	}
	if rounds == 0 {
		return longest
	}
	return min(max(usual, rounds/epochs), longest)
}

const (
	usual   = 32
	longest = 256
	epochs  = 64 // are no fewer for the sake of length
)

// Run improves a plan and returns the best one found, with the rounds it took.
func Run(a *Atlas, sessions []state.Session, o Options) ([]state.Session, int) {
	workers := make([]*Search, o.Workers)
	for i := range workers {
		workers[i] = New(a, sessions, o.Seed*1_000_003+uint64(i))
		workers[i].kept = o.Kept
	}
	rounds := 0
	var x exchanger
	b := newBreeder(a, o.Seed, o.Workers)
	together := apart(workers, cmp.Or(o.Apart, usualLeast))
	for i, w := range workers {
		w.diary.kept, w.follows = together, together && i > 0
	}
	for n := 0; ; n++ {
		best := leader(workers)
		if o.Report != nil && n%seldom == 0 {
			o.Report(Standing{best.best.sessions(), best.best.scores.Value, rounds})
		}
		if o.Enough != nil && o.Enough(best.best.scores) {
			break
		}
		e, ok := o.Next(rounds)
		if !ok {
			break
		}
		if together {
			join(workers, float64(hot*e.Heat))
		} else {
			x.exchange(workers, e.Heat)
		}
		left := math.Sqrt(e.Heat)
		b.gather(workers, left)
		if o.Prices != nil {
			prices := o.Prices()
			for _, w := range workers {
				w.prices = prices
				if w.cover != nil {
					w.cover.Price(prices)
				}
			}
		}
		searching := workers
		var all sync.WaitGroup
		if e.Beside && o.Beside != nil {
			searching = workers[:len(workers)-1]
			value := best.best.scores.Value
			all.Go(func() { o.Beside(value) })
		}
		for i, w := range searching {
			all.Go(func() {
				w.epoch(e, func() cover.Pace { return b.pace(i, w, left) })
			})
		}
		all.Wait()
		rounds += e.Rounds * len(searching)
	}
	_, out := leader(workers).Best()
	return out, rounds
}

// epoch is what a worker does in an epoch: where there are sessions of both
// kinds, it takes turns.
func (w *Search) epoch(e Epoch, pace func() cover.Pace) {
	turn := coverRounds
	if w.at.Tours() {
		turn = coverSeldom
	}
	for i := range e.Rounds {
		if w.at.Tours() {
			w.Round(float64(hot * e.Heat))
		}
		if w.cover != nil && !w.follows && (w.done+i)%turn == 0 {
			w.Cover(pace)
		}
	}
	w.done += e.Rounds
}

// leader returns the first worker with the best plan.
func leader(workers []*Search) *Search {
	best := workers[0]
	for _, w := range workers[1:] {
		if w.best.scores.Compare(best.best.scores) > 0 {
			best = w
		}
	}
	return best
}
