package bound

import (
	"cmp"
	"slices"
)

// knapsack over-estimates the best tour: a team has no more time than its day,
// and every stop takes its own and half of the shortest ways to and from it,
// since the way from one stop to the next is no shorter than the one's way out
// and the other's way in. Of the last stop, a part may be had.
func (p *pricer) knapsack(k *kindred) {
	type load struct {
		stop int32
		time float64
	}
	loads := make([]load, len(p.stops))
	for i := range p.stops {
		s := &p.stops[i]
		loads[i] = load{int32(i), float64(s.lasts)}
		if !s.shared && !s.again && !k.loose {
			loads[i].time += float64(p.roads.into(s)+s.setUp+p.roads.off(s)) / 2
		}
	}
	p.work += 8 * len(loads)
	slices.SortFunc(loads, func(a, b load) int {
		return cmp.Or(cmp.Compare(float64(p.stops[b.stop].prize*a.time), float64(p.stops[a.stop].prize*b.time)), cmp.Compare(a.stop, b.stop))
	})
	k.picks, k.prize = k.picks[:0], 0
	left := float64(p.to - p.from)
	for _, l := range loads {
		s := &p.stops[l.stop]
		part := 1.0
		if s.again {
			part = float64(p.m.jobs[s.job].most)
		}
		if l.time > 0 {
			part = min(part, left/l.time)
		}
		if part <= 0 {
			break
		}
		left -= float64(part * l.time)
		k.prize += float64(part * s.prize)
		k.picks = append(k.picks, pick{s.job, part})
	}
	p.largest(k)
}

// largest over-estimates the best tour by as many of the largest prizes as it
// may have stops, if that is less.
func (p *pricer) largest(k *kindred) {
	sum, left := 0.0, p.most
	var picks []pick
	for i := 0; i < len(p.stops) && left > 0; i++ {
		n := 1
		if p.stops[i].again {
			n = min(left, int(p.m.jobs[p.stops[i].job].most))
		}
		left -= n
		sum += float64(float64(n) * p.stops[i].prize)
		if sum >= k.prize {
			return
		}
		picks = append(picks, pick{p.stops[i].job, float64(n)})
	}
	k.prize, k.picks = sum, picks
}
