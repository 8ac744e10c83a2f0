package bound

import "slices"

// longTour is the search for a tour of many stops, by time: the day is cut into
// slices no longer than any session, and of the tours that start a session in
// one slice, the two of most worth that come from different stops stand for all,
// each with the earliest of the starts that it stands for.
type longTour struct {
	width int64
	n     int // slices
	at    int // the slice to go on with
	cells []cell
}

// cell is the tours that start a stop in a slice.
type cell struct {
	n int8
	a [2]long
}

type long struct {
	start  int64
	worth  float64
	before int32
	from   int32 // cell and place of the tour it goes on from, −1 for none
}

const (
	slicesOfDay = 256
	mostSlices  = 1024
	mostSteps   = 60_000_000 // of a long search; beyond, the knapsack has to do
	mostCells   = 1 << 19
)

// begin prepares the search and reports whether it can be afforded.
func (p *pricer) begin(k *kindred) bool {
	shortest := p.stops[0].lasts
	for i := range p.stops {
		shortest = min(shortest, p.stops[i].lasts)
	}
	span := p.to - p.from
	t := &p.long
	t.width = max(1, min(shortest, span/slicesOfDay))
	t.n = int(span/t.width) + 1
	n := len(p.stops)
	if shortest == 0 || t.n > mostSlices || n*t.n > mostCells || n*n*t.n > mostSteps {
		return false
	}
	t.at = 0
	t.cells = slices.Grow(t.cells[:0], n*t.n)[:n*t.n]
	clear(t.cells)
	for i := range p.stops {
		s := &p.stops[i]
		p.file(int32(i), long{s.first, s.prize - s.out, -1, -1})
	}
	return true
}

// file adds a tour that starts a stop.
func (p *pricer) file(i int32, x long) {
	t := &p.long
	c := &t.cells[int((x.start-p.from)/t.width)*len(p.stops)+int(i)]
	for k := range c.n {
		y := &c.a[k]
		if y.before != x.before {
			continue
		}
		x.start, y.start = min(x.start, y.start), min(x.start, y.start)
		if x.worth > y.worth {
			*y = x
			if k == 1 && c.a[1].worth > c.a[0].worth {
				c.a[0], c.a[1] = c.a[1], c.a[0]
			}
		}
		return
	}
	switch {
	case c.n < 2:
		c.a[c.n] = x
		if c.n++; c.n == 2 && c.a[1].worth > c.a[0].worth {
			c.a[0], c.a[1] = c.a[1], c.a[0]
		}
		return
	case x.worth > c.a[0].worth:
		x, c.a[0], c.a[1] = c.a[1], x, c.a[0]
	case x.worth > c.a[1].worth:
		x, c.a[1] = c.a[1], x
	}
	c.a[0].start, c.a[1].start = min(c.a[0].start, x.start), min(c.a[1].start, x.start)
}

// drive goes on with the search and reports whether it is done.
func (p *pricer) drive(k *kindred) bool {
	t, n := &p.long, len(p.stops)
	for ; t.at < t.n; t.at++ {
		if p.work > stepWork {
			return false
		}
		for i := range n {
			c := t.at*n + i
			for k := range t.cells[c].n {
				p.onward(int32(i), int32(2*c)+int32(k), t.cells[c].a[k])
			}
		}
	}
	best, at := 0.0, int32(-1)
	for c := range t.cells {
		for k, x := range t.cells[c].a[:t.cells[c].n] {
			if w := x.worth - p.stops[c%n].back; w > best {
				best, at = w, int32(2*c+k)
			}
		}
	}
	p.work += len(t.cells)
	if best < k.prize {
		k.prize, k.picks = best, k.picks[:0]
		for ; at >= 0; at = t.cells[at/2].a[at%2].from {
			k.picks = append(k.picks, pick{p.stops[int(at/2)%n].job, 1})
		}
	}
	return true
}

// onward adds one more stop to a tour.
func (p *pricer) onward(i, from int32, x long) {
	s := &p.stops[i]
	p.work += len(p.stops)
	for k := range p.stops {
		next := &p.stops[k]
		if !next.again && (int32(k) == i || int32(k) == x.before) {
			continue
		}
		if start, ok := p.start(x.start+s.lasts, s, next); ok {
			p.file(int32(k), long{start, x.worth + next.prize - p.toll(s, next), i, from})
		}
	}
}
