package improve

import "slices"

// exchanger says when workers that are behind go on from the best plan of all, where
// there are too few team-days to share one plan, see [join]: whenever the temperature
// has fallen by half. While it is high each looks about for itself; the colder it
// is, the more is gained by all working on one plan. Where there are sessions that
// need nobody this is left to the [breeder].
//
// Multiple independent runs with periodic exchange of the best solution are one of
// the schemes of S.-Y. Lee and K. G. Lee, Synchronous and asynchronous parallel
// simulated annealing with multiple Markov chains, IEEE Transactions on Parallel
// and Distributed Systems 7 (1996) 993–1008.
//
// Deviation: only workers that are behind take the plan over, and when they do
// depends on the temperature instead of a count of rounds.
type exchanger struct {
	heat float64 // at the last exchange
}

// exchange lets workers take the best plan over, if it is time.
func (x *exchanger) exchange(workers []*Search, heat float64) {
	switch {
	case x.heat == 0 || heat > x.heat:
		x.heat = heat
		return
	case heat > x.heat/2 || len(workers) < 2 || workers[0].cover != nil:
		return
	}
	x.heat = heat
	best := leader(workers)
	for _, w := range workers {
		if w != best && best.best.scores.Compare(w.now) > 0 {
			w.adopt(&best.best)
		}
	}
}

// adopt goes on from the best plan of another worker.
func (w *Search) adopt(r *record) {
	tds := make([]int32, 0, len(r.days))
	for td := range r.days {
		tds = append(tds, td)
	}
	slices.Sort(tds)
	w.s.Begin()
	for id := range w.s.Sessions {
		if w.s.Loose(int32(id)) {
			w.s.Take(int32(id))
		}
	}
	for _, td := range tds {
		w.s.Load(td, r.days[td])
	}
	w.settle(w.s.Scores())
}
