package bound

import (
	"cmp"
	"slices"
)

// fewStops is among how many stops a tour is looked for that keeps clear of
// others.
const fewStops = 80

// spread finds for each day of a class a tour that keeps clear of what others
// have taken. Each is worth a little less than the best, which they might share:
// but what they come to together is close to a plan, and prices moved by it do
// not swing to and fro.
func (p *pricer) spread(k *kindred) {
	k.picks = k.picks[:0]
	if k.prize <= 0 {
		return
	}
	days := min(k.days, 40)
	each := 1 / float64(days)
	if days == 1 {
		p.pick(k, k.tour, each)
		return
	}
	p.score = p.score[:0]
	shortest, longest := p.stops[0].lasts, int64(0)
	for i := range p.stops {
		s := &p.stops[i]
		shortest, longest = min(shortest, s.lasts), max(longest, s.lasts)
		p.score = append(p.score, scored{int32(i), s.prize / p.takes(s)})
	}
	slices.SortFunc(p.score, func(a, b scored) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.stop, b.stop)) })
	p.work += 16 * len(p.score)
	all := p.stops
	for range days {
		p.few, p.fewAt = p.few[:0], p.fewAt[:0]
		short := 0
		for _, x := range p.score {
			y := &all[x.stop]
			brief := 2*y.lasts < longest+shortest
			if p.used[y.job] >= 1 || !brief && len(p.fewAt)-short >= fewStops || brief && short >= fewStops {
				continue
			}
			if brief {
				short++
			}
			p.fewAt = append(p.fewAt, x.stop)
			if len(p.fewAt) == 2*fewStops {
				break
			}
		}
		slices.Sort(p.fewAt)
		for _, i := range p.fewAt {
			p.few = append(p.few, all[i])
		}
		p.stops = p.few
		p.tour = p.tour[:0]
		if len(p.stops) > 0 {
			p.tours(0)
			p.tour = p.trace(p.tour, p.at)
		}
		p.stops = all
		if len(p.tour) == 0 {
			p.tour = append(p.tour, k.tour...)
		}
		p.pick(k, p.tour, each)
	}
}

// pick adds a tour to those of a class.
func (p *pricer) pick(k *kindred, tour []int32, part float64) {
	for _, j := range tour {
		p.used[j] += 1 / float64(p.m.jobs[j].most)
		k.picks = append(k.picks, pick{j, part})
	}
}

type scored struct {
	stop  int32
	score float64
}
