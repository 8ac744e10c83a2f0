package cover

import (
	"cmp"
	"slices"
)

// focus is the choice of jobs that moves take in: all of them; or what the plans
// held that were crossed, see [Search.Cross]; or a core of those that the bound pays
// most for. Good plans hold few others, and with fewer jobs to keep up to date a
// move takes less time. In the cold all are looked at again.
//
// Cores are from E. Balas and E. Zemel, An algorithm for large zero-one knapsack
// problems, Operations Research 28 (1980) 1130–1154.
//
// Deviation: what is outside the core comes back in the end, and what is held of
// it may stay.
type focus struct {
	family []Plan    // that were crossed
	prices []float64 // by candidate, nil if not known
	used   *float64  // the first of the prices that the view was made with
	since  int       // rounds since
	made   extent
	some   view
	marked []bool
	order  []int32
}

// extent is which jobs moves take in.
type extent uint8

const (
	whole   extent = iota // all of them
	part                  // some
	unknown               // it is to be chosen
)

const (
	manyJobs = 1000 // there are at least, where a core is of use
	coreOf   = 2    // it is this part of them
	renewed  = 512  // rounds pass at least before it follows new prices
	cold     = 0.15 // is the heat from which on all jobs are looked at
)

// Price tells what a session of each candidate is worth to the bound, nil if that
// is not known. The list must not change afterwards.
func (w *Search) Price(prices []float64) { w.focus.prices = prices }

// look chooses what moves take in at a heat.
func (w *Search) look(heat float64) {
	f := &w.focus
	core := len(f.family) == 0 && f.prices != nil && len(w.at.jobs) >= manyJobs
	wanted := whole
	if heat > cold && (core || len(f.family) > 0) {
		wanted = part
	}
	late := core && f.used != &f.prices[0] && f.since >= renewed
	if wanted == f.made && !(wanted == part && late) {
		return
	}
	if f.made = wanted; wanted == whole {
		w.over(&w.at.all)
		return
	}
	if f.marked == nil {
		f.some, f.marked, f.order = w.at.all.room(), make([]bool, len(w.at.jobs)), slices.Clone(w.at.all.jobs)
	}
	clear(f.marked)
	if core {
		f.used, f.since = &f.prices[0], 0
		w.markCore()
	}
	for _, p := range f.family {
		for _, x := range p.held {
			f.marked[x.job] = true
		}
	}
	for _, j := range w.at.wished {
		f.marked[j] = true
	}
	f.some.choose(w.at, f.marked)
	w.over(&f.some)
}

// over makes moves take in the jobs of a view.
func (w *Search) over(v *view) {
	w.work += cost*len(w.at.terms) + len(v.members)
	w.gains.over(v)
}

// markCore marks jobs of the highest prices.
func (w *Search) markCore() {
	f := &w.focus
	price := func(j int32) float64 { return f.prices[w.at.jobs[j].candidate] }
	slices.SortFunc(f.order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(price(b), price(a)), cmp.Compare(a, b))
	})
	for _, j := range f.order[:len(f.order)/coreOf] {
		f.marked[j] = true
	}
}
