package improve

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// offer is a job that fits somewhere, and how soon it is tried.
type offer struct {
	job  int32
	days int // how many of the team-days it may go to
	key  float64
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
	for _, o := range w.offers {
		w.place(o)
	}
}

// days chooses the team-days to fill: those that lost something and an idle day
// of a team that did. What was taken out may also go to what few others there
// are.
func (w *Search) days() {
	w.tds = w.tds[:0]
	for _, td := range w.s.Changed() {
		w.tds = append(w.tds, fill{td: td})
	}
	w.emptied = len(w.tds)
	if len(w.in.Teams)*w.in.Days <= 8 {
		for td := range int32(len(w.in.Teams) * w.in.Days) {
			if !w.fills(td) {
				w.tds = append(w.tds, fill{td: td})
			}
		}
	} else {
		for i := range min(w.emptied, 2) {
			td := w.tds[i].td/int32(w.in.Days)*int32(w.in.Days) + int32(w.rng.IntN(w.in.Days))
			if !w.fills(td) {
				w.tds = append(w.tds, fill{td: td})
			}
		}
		w.emptied = len(w.tds)
	}
	w.reopen()
}

// fill is a team-day to be filled, and whether its team may take one more
// session.
type fill struct {
	td   int32
	open bool
}

func (w *Search) fills(td int32) bool {
	return slices.ContainsFunc(w.tds, func(f fill) bool { return f.td == td })
}

func (w *Search) reopen() {
	for i := range w.tds {
		w.tds[i].open = w.s.TeamFits(w.tds[i].td/int32(w.in.Days), w.tds[i].td%int32(w.in.Days))
	}
}

// collect offers the jobs that fit into one of the days.
func (w *Search) collect() {
	w.offers = w.offers[:0]
	w.round++
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
	_, cost, gain, ok := w.spot(c, days)
	if !ok {
		return
	}
	key := gain
	switch mode {
	case 0, 1, 2:
		key = gain / (float64(cost) + float64(w.in.Activities[w.in.Candidates[c].Activity].Duration) + 1)
	case 3, 4:
		key = float64(gain*gain) / (float64(cost) + 1)
	case 5:
		key = -float64(cost)
	case 6:
		key = 1
	}
	w.offers = append(w.offers, offer{c, days, float64(key * (0.75 + float64(0.5*w.rng.Float64())))})
}

// where is a spot in a team-day.
type where struct {
	team, day int32
	spot      state.Spot
}

// spot returns the cheapest spot for a job in the days to fill, and what it
// gains there. Once in a while a day is overlooked.
func (w *Search) spot(c int32, days int) (best where, cost int64, gain float64, ok bool) {
	sends := w.at.sends[c]
	if len(sends) == 0 || w.s.Times(c) >= w.in.Activities[w.in.Candidates[c].Activity].PerVenue {
		return best, 0, 0, false
	}
	cost = state.Nowhere
	for _, f := range w.tds[:days] {
		if !f.open {
			continue
		}
		team, day := f.td/int32(w.in.Days), f.td%int32(w.in.Days)
		if !sends[team] || w.rng.Uint32()&127 == 0 || len(w.in.Windows(c, team, day)) == 0 || !w.s.Room(c, day, day) {
			continue
		}
		if spot, x := w.s.Best(team, day, c); x < cost {
			best, cost = where{team, day, spot}, x
		}
	}
	if cost == state.Nowhere {
		return best, 0, 0, false
	}
	gain, ok = w.gain(best, c)
	return best, cost, gain, ok
}

// gain is what a session brings, as one number; ok is false if it makes nothing
// better.
func (w *Search) gain(at where, c int32) (gain float64, ok bool) {
	missed, value := w.s.Gain(at.team, at.day, c)
	value -= w.s.Charge(at.team, at.day, c, at.spot)
	gain = float64(value)
	weight := wishes
	for _, m := range missed {
		gain += float64(float64(m) * weight)
		weight /= 1e4
	}
	return gain, gain > 0
}

// place puts a job where it is cheapest.
func (w *Search) place(o offer) {
	if at, _, _, ok := w.spot(o.job, o.days); ok {
		w.s.Put(at.team, at.day, o.job, at.spot)
		w.reopen()
	}
}
