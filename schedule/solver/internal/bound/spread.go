package bound

import (
	"cmp"
	"slices"
)

const (
	fewStops   = 80   // of long sessions and of short ones, among which a tour is looked for
	mostSpread = 16   // days of a class for which one is
	nearly     = 0.98 // of the best tour, which one must be worth
)

// ranked is a stop with its prize for the time it takes.
type ranked struct {
	stop int32
	rate float64
}

// spread finds for each day of a class a tour that keeps clear of what others
// have taken. Each is worth a little less than the best, which they might share:
// but what they come to together is nearer to a plan, and prices moved by it do not
// swing to and fro. Days without one share the best: with less, sessions would be
// counted as used too seldom, and prices would rise without end.
func (p *pricer) spread(k *kindred) {
	k.picks = k.picks[:0]
	if k.prize <= 0 {
		return
	}
	days := min(k.days, mostSpread)
	if days == 1 {
		p.pick(k, k.tour, 1)
		p.exchange(k, 1)
		return
	}
	p.keep(k, k.tour) // drafts have to know the best
	all := p.stops
	for range days {
		if p.stop() {
			return // nothing comes of this iterate any more
		}
		tour := k.tour
		if p.clear(all, 1); len(p.few) > 0 {
			p.stops = p.few
			if p.tours(float64(nearly * k.prize)); p.at >= 0 {
				p.tour = p.trace(p.tour[:0], p.at)
				tour = p.tour
			}
			p.stops = all
		}
		p.pick(k, tour, 1/float64(days))
	}
	p.exchange(k, days)
}

// sample looks for a tour among a few of the stops, takes it for the class if it
// is worth more than the one found last, and returns its worth: the more is known
// beforehand, the less the search of all tours has to do.
func (p *pricer) sample(k *kindred) float64 {
	p.rank()
	all, last := p.stops, p.known(k)
	p.clear(all, unlimited)
	p.stops = p.few
	p.tours(0)
	if p.best > last {
		k.tour = p.trace(k.tour[:0], p.at)
	}
	p.stops = all
	return max(last, p.best)
}

// rank sorts the stops by their prize for the time they take.
func (p *pricer) rank() {
	p.ranked = p.ranked[:0]
	shortest, longest := p.stops[0].lasts, int64(0)
	for i := range p.stops {
		s := &p.stops[i]
		p.ranked = append(p.ranked, ranked{int32(i), s.prize / p.takes(s)})
		shortest, longest = min(shortest, s.lasts), max(longest, s.lasts)
	}
	slices.SortFunc(p.ranked, func(a, b ranked) int { return cmp.Or(cmp.Compare(b.rate, a.rate), cmp.Compare(a.stop, b.stop)) })
	p.work += 16 * len(p.ranked)
	p.twice = shortest + longest
}

// clear takes the best of the stops that are used less often than most, some with
// long sessions and some with short ones, which fit where no long one does.
func (p *pricer) clear(all []stop, most float64) {
	p.some, p.few = p.some[:0], p.few[:0]
	var long, short int
	for _, x := range p.ranked {
		n := &long
		if 2*all[x.stop].lasts < p.twice {
			n = &short
		}
		if *n == fewStops || p.used[all[x.stop].job] >= most {
			continue
		}
		*n++
		p.some = append(p.some, x.stop)
		if long+short == 2*fewStops {
			break
		}
	}
	slices.Sort(p.some)
	for _, i := range p.some {
		p.few = append(p.few, all[i])
	}
}

// pick adds a tour to those of a class.
func (p *pricer) pick(k *kindred, tour []int32, part float64) {
	p.keep(k, tour)
	for _, j := range tour {
		p.used[j] += 1 / float64(p.m.jobs[j].most)
		k.picks = append(k.picks, pick{j, part})
	}
}
