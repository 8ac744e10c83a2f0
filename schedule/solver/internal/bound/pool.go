package bound

import "slices"

// pool is tours of a class that were found so far. The best of them is no bound
// on what tours are worth, but it tells about how prices have to change, and for
// little work.
type pool struct {
	found []trip              // tours that were among the best, the latest last
	near  [generations][]trip // tours that differ from those by a stop, by when they were found
	age   int
}

// trip is a tour, −1 standing for no job.
type trip struct {
	jobs  [shortTour]int32
	cost  float64 // of its ways
	worth float64 // at the prices last asked for
}

const (
	generations = 3
	mostFound   = 4096
	mostTimes   = 3    // a stop takes the place of another in one generation
	wide        = 0.05 // of the best tour, which one with another stop may be worth less
)

// keep adds to the pool of a class a tour that is among the best.
func (p *pricer) keep(k *kindred, tour []int32) {
	if p.line = p.line[:0]; len(tour) > shortTour {
		return
	}
	for _, j := range tour {
		i := p.find(j)
		if i < 0 {
			return
		}
		p.line = append(p.line, i)
	}
	if x, ok := p.drawn(p.line); ok {
		if len(k.pool.found) >= mostFound {
			k.pool.found = slices.Delete(k.pool.found, 0, mostFound/2)
		}
		k.pool.found = append(k.pool.found, x)
	}
}

// exchange adds to the pool of a class tours that differ by one stop from the
// latest ones in it, so many of them.
func (p *pricer) exchange(k *kindred, latest int) {
	q := &k.pool
	q.age = (q.age + 1) % generations
	near := q.near[q.age][:0]
	p.times = append(p.times[:0], make([]int8, len(p.stops))...)
	for _, x := range q.found[max(0, len(q.found)-latest):] {
		p.line = p.line[:0]
		for _, j := range x.jobs {
			if j >= 0 {
				p.line = append(p.line, p.find(j))
			}
		}
		if slices.Contains(p.line, -1) {
			continue
		}
		for n, old := range p.line {
			least := p.stops[old].prize - float64(wide*k.prize)
			for i := range p.stops {
				if p.stops[i].prize < least {
					break
				}
				if p.work++; int32(i) == old || p.times[i] == mostTimes {
					continue
				}
				p.line[n] = int32(i)
				if y, ok := p.drawn(p.line); ok {
					p.times[i]++
					near = append(near, y)
				}
			}
			p.line[n] = old
		}
	}
	q.near[q.age] = near
}

// drawn returns the tour of some stops, if it can be held.
func (p *pricer) drawn(at []int32) (x trip, ok bool) {
	x.jobs = [shortTour]int32{-1, -1, -1, -1}
	var before *stop
	var end int64
	for n, i := range at {
		s := &p.stops[i]
		start := s.first
		if before == nil {
			x.cost = s.out
		} else {
			if !s.again && slices.Contains(at[:n], i) {
				return x, false
			}
			if start, ok = p.start(end, before, s); !ok {
				return x, false
			}
			x.cost += p.toll(before, s)
		}
		x.jobs[n] = s.job
		end, before = start+s.lasts, s
	}
	if before != nil {
		x.cost += before.back
	}
	return x, before != nil
}

// guess sets the prize of a class to that of the best tour of its pool, and its
// picks to those that are worth nearly as much, the more of each the nearer.
func (p *pricer) guess(k *kindred, nearly float64) {
	q := &k.pool
	k.picks, k.top, k.best = k.picks[:0], 0, -1
	k.prize = p.appraise(q.found)
	for i := range q.near {
		k.prize = max(k.prize, p.appraise(q.near[i]))
	}
	if k.prize <= 0 {
		return
	}
	least := k.prize - float64(nearly*k.prize)
	all := 0.0
	for _, list := range [...][]trip{q.found, q.near[0], q.near[1], q.near[2]} {
		for i := range list {
			if over := list[i].worth - least; over > 0 {
				all += float64(over * over)
				p.take(k, &list[i], float64(over*over))
			}
		}
	}
	for i := range k.picks {
		k.picks[i].part /= all
	}
}

// appraise works out what tours are worth at the prices and returns the most.
func (p *pricer) appraise(list []trip) float64 {
	p.work += len(list)
	best := 0.0
	for i := range list {
		x := &list[i]
		x.worth = -x.cost
		for _, j := range x.jobs {
			if j >= 0 {
				x.worth += p.prize[j]
			}
		}
		best = max(best, x.worth)
	}
	return best
}

// take adds a tour to what a class picks.
func (p *pricer) take(k *kindred, x *trip, part float64) {
	for _, j := range x.jobs {
		if j < 0 {
			continue
		}
		k.picks = append(k.picks, pick{j, part})
		if p.prize[j] > k.top {
			k.top, k.best = p.prize[j], j
		}
	}
}
