package improve

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// offer is a job that fits somewhere, and how soon it is tried.
type offer struct {
	job   int32
	days  int32 // how many of the team-days it may go to
	spots int32 // where in spots those that were found begin
	key   float64
}

// fewJobs is up to how many all of them are offered in each round; beyond, only
// those near what was taken out.
const fewJobs = 400

// wishes outweigh value: the grades are compared before it.
const wishes = 1e18

// recreate puts sessions into the team-days that lost some, and into some idle
// ones.
func (w *Search) recreate() {
	w.days()
	w.collect()
	slices.SortFunc(w.offers, func(x, y offer) int { return cmp.Or(cmp.Compare(y.key, x.key), cmp.Compare(x.job, y.job)) })
	for i := range w.offers {
		w.place(&w.offers[i])
	}
}

// days chooses the team-days to fill: those that lost something and an idle day
// of a team that did. What was taken out may also go to what few others there
// are.
func (w *Search) days() {
	w.tds = w.tds[:0]
	for _, td := range w.s.Changed() {
		w.tds = append(w.tds, w.day(td))
	}
	if len(w.tds) == 0 {
		w.tds = append(w.tds, w.day(int32(w.rng.IntN(len(w.in.Teams)*w.in.Days))))
	}
	w.emptied = len(w.tds)
	if len(w.in.Teams)*w.in.Days <= 8 {
		for td := range int32(len(w.in.Teams) * w.in.Days) {
			if !w.fills(td) {
				w.tds = append(w.tds, w.day(td))
			}
		}
	} else {
		for i := range min(w.emptied, 2) {
			td := w.tds[i].td/int32(w.in.Days)*int32(w.in.Days) + int32(w.rng.IntN(w.in.Days))
			if !w.fills(td) {
				w.tds = append(w.tds, w.day(td))
			}
		}
		w.emptied = len(w.tds)
	}
	w.reopen()
}

// fill is a team-day to be filled, and whether its team may take one more
// session.
type fill struct {
	td, team, day int32
	open          bool
}

func (w *Search) day(td int32) fill {
	return fill{td: td, team: td / int32(w.in.Days), day: td % int32(w.in.Days)}
}

func (w *Search) fills(td int32) bool {
	return slices.ContainsFunc(w.tds, func(f fill) bool { return f.td == td })
}

func (w *Search) reopen() {
	for i := range w.tds {
		w.tds[i].open = w.s.TeamFits(w.tds[i].team, w.tds[i].day)
	}
}

// collect offers the jobs that fit into one of the days.
func (w *Search) collect() {
	w.offers, w.spots = w.offers[:0], w.spots[:0]
	w.round++
	w.over = over(w.tds)
	mode := w.rng.IntN(8)
	for _, c := range w.removed {
		w.offer(c, mode, len(w.tds))
	}
	if len(w.at.jobs) <= fewJobs {
		for _, c := range w.at.jobs {
			w.offer(c, mode, w.emptied)
		}
		return
	}
	for _, c := range w.removed {
		w.around(w.in.Candidates[c].Venue, mode)
	}
}

// around offers the jobs near a venue.
func (w *Search) around(venue int32, mode int) {
	for _, v := range w.at.near[venue] {
		for _, c := range w.at.at[v] {
			w.offer(c, mode, w.emptied)
		}
	}
}

// offer adds a job to the offers if it fits somewhere, each once in a round.
func (w *Search) offer(c int32, mode, days int) {
	if w.stamp[c] == w.round {
		return
	}
	w.stamp[c] = w.round
	if !w.at.open[c].meets(w.over) || w.s.Times(c) >= w.at.most[c] {
		return
	}
	o := offer{job: c, days: int32(days), spots: int32(len(w.spots))}
	noise := w.rng.Uint64()
	best := w.look(&o, noise)
	if best < 0 {
		w.spots = w.spots[:o.spots]
		return
	}
	gain, ok := w.gain(w.tds[best], c, &w.spots[int(o.spots)+best].spot)
	if !ok {
		w.spots = w.spots[:o.spots]
		return
	}
	o.key = float64(w.key(mode, gain, w.spots[int(o.spots)+best].cost, w.in.Stops[c].Lasts) * (1 - unsure + float64(2*unsure*float64(noise>>11)/(1<<53))))
	w.offers = append(w.offers, o)
}

// unsure is by what share at most a key is more or less than it should be.
const unsure = 0.15

// key is how soon a job is tried: by its gain for the time it takes, the square
// of it for what it costs others, its gain, or as chance has it. To try what is
// cheapest first would fill days with what is hardly worth while.
func (w *Search) key(mode int, gain float64, cost, lasts int64) float64 {
	switch mode {
	case 0, 1, 2:
		return gain / (float64(cost) + float64(lasts) + 1)
	case 3, 4:
		return float64(gain*gain) / (float64(cost) + 1)
	case 5, 6:
		return gain
	}
	return 1
}

// found is the best spot for a job in a team-day as its route was.
type found struct {
	spot    state.Spot
	cost    int64 // Nowhere if there is none
	version int32
}

// look finds the spots for a job in the days to fill and returns the number of
// the day of the cheapest, −1 if there is none. Once in a while, as the noise
// has it, a day is overlooked.
func (w *Search) look(o *offer, noise uint64) int {
	sends, open := w.at.sends[o.job], w.at.open[o.job]
	best, least := -1, state.Nowhere
	for i, f := range w.tds[:o.days] {
		x := found{cost: state.Nowhere}
		if f.open && open.has(f.day) && sends[f.team] && !overlooked(noise, i) {
			x.spot, x.cost = w.s.Best(f.team, f.day, o.job)
			x.version = w.s.Version(f.team, f.day)
			if x.cost < least && !w.s.Room(o.job, f.day, f.day) {
				x.cost = state.Nowhere
			}
		}
		if x.cost < least {
			best, least = i, x.cost
		}
		w.spots = append(w.spots, x)
	}
	return best
}

// overlooked draws from noise with a chance of 1 to 128.
func overlooked(noise uint64, i int) bool {
	noise *= 2*uint64(i) + 0x9e3779b97f4a7c15
	return noise>>57 == 0
}

// again is look once some routes have changed: the spots found in the others are
// still there, unless another team has gone to the venue. What did not fit in a
// day is taken not to fit in it now that it is fuller.
func (w *Search) again(o *offer) int {
	best, least := -1, state.Nowhere
	for i, f := range w.tds[:o.days] {
		x := &w.spots[int(o.spots)+i]
		if x.cost == state.Nowhere || !f.open {
			continue
		}
		if v := w.s.Version(f.team, f.day); v != x.version {
			x.spot, x.cost = w.s.Best(f.team, f.day, o.job)
			x.version = v
		}
		if x.cost < least && w.s.Room(o.job, f.day, f.day) && !w.s.Crowded(o.job, f.team, f.day) {
			best, least = i, x.cost
		}
	}
	return best
}

// gain is what a session brings, as one number; ok is false if it makes nothing
// better.
func (w *Search) gain(f fill, c int32, at *state.Spot) (gain float64, ok bool) {
	missed, value := w.s.Gain(f.team, f.day, c)
	value -= w.s.Charge(f.team, f.day, c, *at)
	gain = float64(value)
	weight := wishes
	for _, m := range missed {
		gain += float64(float64(m) * weight)
		weight /= 1e4
	}
	return gain, gain > 0
}

// place puts a job where it is cheapest.
func (w *Search) place(o *offer) {
	if w.s.Times(o.job) >= w.at.most[o.job] {
		return
	}
	best := w.again(o)
	if best < 0 {
		return
	}
	f, at := w.tds[best], &w.spots[int(o.spots)+best].spot
	if _, ok := w.gain(f, o.job, at); ok {
		w.s.Put(f.team, f.day, o.job, *at)
		w.reopen()
	}
}
