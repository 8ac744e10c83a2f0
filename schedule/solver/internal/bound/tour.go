package bound

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// label is a tour as far as a stop: its end there and its worth, the way back
// not yet paid.
type label struct {
	stop, before int32 // the stop before it, −1 for none
	from         int32 // the label it goes on from
	end          int64
	worth        float64
}

// short finds the best tour of a few stops: all tours of one stop, then of two,
// and so on. A tour is kept unless others that end at the same stop end no later
// and are worth no less, two of them with different stops before it, so that
// wherever it could go on one of those can; and unless with whatever could
// follow it would be hardly better than the best known.
func (p *pricer) short(k *kindred) {
	p.tours(p.sample(k))
	k.prize = max(p.enough, 0)
	if p.at >= 0 || p.best <= 0 { // else the known tour is still the best
		k.tour = p.trace(k.tour[:0], p.at)
	}
	p.spread(k)
}

// tours searches all tours of the stops for one worth more than known.
func (p *pricer) tours(known float64) {
	p.labels, p.level = p.labels[:0], p.level[:0]
	p.opened, p.ahead.stop = [mostGroups + 1]bool{}, -1
	p.better(known, -1)
	for i := range p.stops {
		s := &p.stops[i]
		p.level = append(p.level, int32(i))
		p.labels = append(p.labels, label{int32(i), -1, -1, s.first + s.lasts, s.prize - s.out})
		p.better(s.prize-s.out-s.back, int32(i))
	}
	for i := range min(len(p.stops), greedy) {
		p.dive(int32(i))
	}
	for left := p.most - 1; left > 0 && len(p.level) > 0; left-- {
		p.bunch()
		p.extend(left - 1)
	}
}

// trace appends the jobs of a tour.
func (p *pricer) trace(tour []int32, at int32) []int32 {
	from := len(tour)
	for ; at >= 0; at = p.labels[at].from {
		tour = append(tour, p.stops[p.labels[at].stop].job)
	}
	slices.Reverse(tour[from:])
	return tour
}

// hardly is the share of a tour's worth that is not searched for.
const hardly = 1e-4

// better takes the worth of a tour if it is the best so far.
func (p *pricer) better(worth float64, at int32) {
	if at < 0 || worth > p.best {
		p.best, p.at = worth, at
		p.enough = worth + float64(hardly*max(worth, 0))
	}
}

// greedy is from how many of the greatest prizes a tour is continued greedily
// before all tours are searched.
const greedy = 64

// dive continues the tour of one stop with the greatest prizes that fit.
func (p *pricer) dive(at int32) {
	for range p.most - 1 {
		l := p.labels[at]
		found := false
		for _, k := range p.openAt(l.end) {
			p.work++
			s := &p.stops[k]
			if !s.again && (k == l.stop || k == l.before) {
				continue
			}
			if start, ok := p.start(l.end, &p.stops[l.stop], s); ok {
				p.labels = append(p.labels, p.onto(l, at, k, start))
				found = true
				break
			}
		}
		if !found {
			return
		}
		at = int32(len(p.labels) - 1)
		x := &p.labels[at]
		p.better(x.worth-p.stops[x.stop].back, at)
	}
}

// onto returns a tour with one more stop.
func (p *pricer) onto(l label, at, i int32, start int64) label {
	s := &p.stops[i]
	return label{i, l.stop, at, start + s.lasts, l.worth + s.prize - p.toll(&p.stops[l.stop], s)}
}

// group is labels that end at much the same time.
type group struct {
	from, to int // in the level
	end      int64
}

// mostGroups is up to how many groups a level is divided into.
const mostGroups = 32

// bunch divides the level into groups, each with the greatest worth first.
func (p *pricer) bunch() {
	p.work += 8 * len(p.level)
	soonest, latest := p.labels[p.level[0]].end, int64(0)
	for _, l := range p.level {
		soonest, latest = min(soonest, p.labels[l].end), max(latest, p.labels[l].end)
	}
	width := (latest-soonest)/mostGroups + 1
	number := func(l int32) int64 { return (p.labels[l].end - soonest) / width }
	slices.SortFunc(p.level, func(a, b int32) int {
		return cmp.Or(cmp.Compare(number(a), number(b)), cmp.Compare(p.labels[b].worth, p.labels[a].worth), cmp.Compare(a, b))
	})
	p.groups = p.groups[:0]
	p.links = slices.Grow(p.links[:0], len(p.labels))[:len(p.labels)]
	for i, l := range p.level {
		venue := p.stops[p.labels[l].stop].venue
		p.links[l], p.heads[venue] = p.heads[venue], l+1
		if i == 0 || number(l) != number(p.level[i-1]) {
			p.groups = append(p.groups, group{from: i, end: p.labels[l].end})
		}
		g := &p.groups[len(p.groups)-1]
		g.to, g.end = i+1, min(g.end, p.labels[l].end)
	}
	slices.SortStableFunc(p.groups, func(a, b group) int {
		return cmp.Compare(p.labels[p.level[b.from]].worth, p.labels[p.level[a.from]].worth)
	})
}

// extend puts one more stop at the end of the tours of a level, which become the
// next level; so many more stops are left after it.
func (p *pricer) extend(left int) {
	most := p.labels[p.level[p.groups[0].from]].worth
	p.coming = p.coming[:0]
	defer p.unlink()
	for i := range p.stops {
		s := &p.stops[i]
		if s.prize+most+float64(float64(left)*p.stops[0].prize) <= p.enough {
			break
		}
		two := &p.rivals
		two.n = 0
		if s.shared || s.again {
			p.extendHere(int32(i), left, two)
		}
		for _, g := range p.groups {
			first := p.earliest(g.end, s, false)
			if first > s.last {
				continue
			}
			after := 0.0
			if left > 0 {
				top := p.labels[p.level[g.from]].worth
				after = float64(float64(left) * p.next(first, int32(i), (p.enough-top-s.prize)/float64(left)))
			}
			p.extendGroup(g, int32(i), first, after, left, two)
		}
	}
	p.level, p.coming = p.coming, p.level
}

// unlink forgets which tours of the level before end at which venue.
func (p *pricer) unlink() {
	for _, l := range p.coming { // the level before, by then
		p.heads[p.stops[p.labels[l].stop].venue] = 0
	}
}

// extendHere puts a stop at the end of the tours that end at its venue.
func (p *pricer) extendHere(i int32, left int, two *rivals) {
	for from := p.heads[p.stops[i].venue]; from > 0; from = p.links[from-1] {
		p.work++
		p.put(from-1, i, left, two)
	}
}

// extendGroup puts a stop at the end of the tours of a group, from other venues.
// It cannot start before first, and no more than after can follow it.
func (p *pricer) extendGroup(g group, i int32, first int64, after float64, left int, two *rivals) {
	s := &p.stops[i]
	for _, from := range p.level[g.from:g.to] {
		l := &p.labels[from]
		p.work++
		if l.worth+s.prize+after <= p.enough || two.beat(rival{-2, first, l.worth + s.prize}) {
			return // those that follow are worth less, and start no earlier
		}
		if p.stops[l.stop].venue != s.venue && p.put(from, i, left, two) && left == 0 && p.fare == 0 {
			return
		}
	}
}

// put puts a stop at the end of a tour, if it fits and may be of use, and reports
// whether it fits.
func (p *pricer) put(from, i int32, left int, two *rivals) bool {
	l, s := p.labels[from], &p.stops[i]
	if !s.again && (l.stop == i || l.before == i) {
		return false
	}
	start, ok := p.start(l.end, &p.stops[l.stop], s)
	if !ok {
		return false
	}
	x := p.onto(l, from, i, start)
	r := rival{l.stop, start, x.worth}
	if two.beat(r) {
		return true
	}
	two.add(r)
	closes := x.worth-s.back > p.best
	onward := left > 0 && x.worth+float64(float64(left)*p.next(start, i, (p.enough-x.worth)/float64(left))) > p.enough
	if closes || onward {
		p.labels = append(p.labels, x)
	}
	if closes {
		p.better(x.worth-s.back, int32(len(p.labels)-1))
	}
	if onward {
		p.coming = append(p.coming, int32(len(p.labels)-1))
	}
	return true
}

// earliest returns the first start of a stop after another that ends no sooner
// than that, and is at another venue unless it may be at the same.
func (p *pricer) earliest(soonest int64, s *stop, same bool) int64 {
	if !same {
		soonest += p.roads.into(s) + s.setUp
	}
	if first, ok := instance.Earliest(s.windows, s.grid, soonest); ok {
		return first
	}
	return s.last + 1
}

// next returns the greatest prize that can follow a stop which starts no earlier
// than first, or one no greater than enough.
func (p *pricer) next(first int64, i int32, enough float64) float64 {
	if p.ahead.stop != i {
		p.ahead = ahead{stop: i}
	}
	a := &p.ahead
	for k := range a.n {
		if a.first[k] == first && (a.exact[k] || a.prize[k] <= enough) {
			return a.prize[k]
		}
	}
	prize, exact := p.search(first, i, enough)
	for k := range a.n {
		if a.first[k] == first {
			a.prize[k], a.exact[k] = prize, exact
			return prize
		}
	}
	if a.n < len(a.first) {
		a.first[a.n], a.prize[a.n], a.exact[a.n] = first, prize, exact
		a.n++
	}
	return prize
}

// ahead is what next has found for a stop.
type ahead struct {
	stop  int32
	n     int
	first [24]int64
	prize [24]float64
	exact [24]bool
}

// search is next when nothing is known yet; exact is false if there may be less.
func (p *pricer) search(first int64, i int32, enough float64) (prize float64, exact bool) {
	s := &p.stops[i]
	for _, k := range p.openAt(first + s.lasts) {
		p.work++
		x := &p.stops[k]
		if x.prize <= enough {
			return x.prize, false
		}
		if k == i && !s.again {
			continue
		}
		if _, ok := p.start(first+s.lasts, s, x); ok {
			return x.prize, true
		}
	}
	return 0, true
}

// openAt returns the stops that can be reached from some other that ends at a
// time, and perhaps more, the greatest prize first.
func (p *pricer) openAt(end int64) []int32 {
	at := min(mostGroups, int((end-p.from)*mostGroups/(p.to-p.from+1)))
	list := p.open[at]
	if !p.opened[at] {
		end = p.from + int64(at)*(p.to-p.from+1)/mostGroups
		list = list[:0]
		for k := range p.stops {
			if p.earliest(end, &p.stops[k], p.stops[k].shared || p.stops[k].again) <= p.stops[k].last {
				list = append(list, int32(k))
			}
		}
		p.open[at], p.opened[at] = list, true
	}
	return list
}

// known returns what the tour found last for a class is worth now, 0 if it
// cannot be held as it is.
func (p *pricer) known(k *kindred) float64 {
	worth, end, before := 0.0, int64(0), (*stop)(nil)
	for _, job := range k.tour {
		i := p.find(job)
		if i < 0 {
			return 0
		}
		s := &p.stops[i]
		start := s.first
		if before == nil {
			worth -= s.out
		} else {
			var ok bool
			if start, ok = p.start(end, before, s); !ok {
				return 0
			}
			worth -= p.toll(before, s)
		}
		worth += s.prize
		end, before = start+s.lasts, s
	}
	if before != nil {
		worth -= before.back
	}
	return worth
}

// find returns the stop of a job, −1 if there is none.
func (p *pricer) find(job int32) int32 {
	i, ok := slices.BinarySearchFunc(p.stops, job, func(s stop, j int32) int {
		return cmp.Or(cmp.Compare(p.prize[j], s.prize), cmp.Compare(s.job, j))
	})
	if !ok {
		return -1
	}
	return int32(i)
}

// rivals are tours that end at the same stop.
type rivals struct {
	n int
	a [12]rival
}

type rival struct {
	before int32
	start  int64
	worth  float64
}

// beat reports whether a tour may be left out: another with the same stop before
// it starts no later and is worth no less, or two that differ in that.
func (r *rivals) beat(x rival) bool {
	other := int32(-1)
	for i := range r.n {
		y := &r.a[i]
		if y.start > x.start || y.worth < x.worth {
			continue
		}
		if y.before == x.before || other >= 0 && other != y.before {
			return true
		}
		other = y.before
	}
	return false
}

// add counts a tour that was not beaten, while there is room.
func (r *rivals) add(x rival) {
	if r.n < len(r.a) {
		r.a[r.n] = x
		r.n++
	}
}
