package bound

// descent moves prices by what is known from the tours found so far: after each
// iterate, some drafts of one look for better prices not far from the best, with
// the tours of the pools only. Then an iterate tells what they are worth, and adds
// the tours that were missing (R. E. Marsten, W. W. Hogan and J. W. Blankenship,
// The boxstep method for large-scale optimization, Operations Research 23 (1975)
// 389–405). Tours and purchases that are nearly the best count as well as the
// best, which makes the sum smooth, and steps are those of Yu. Nesterov, Smooth
// minimization of non-smooth functions, Mathematical Programming 103 (2005)
// 127–152. Deviations: weights are the squares of how near to the best something
// is, not exponentials; and momentum starts anew where it leads uphill (B.
// O'Donoghue and E. Candès, Adaptive restart for accelerated gradient schemes,
// Foundations of Computational Mathematics 15 (2015) 715–732).
type descent struct {
	left   int     // drafts to be made before the next iterate
	steps  int     // since momentum started anew
	box    float64 // how far from the best prices, in shares of the most they may be
	nearly float64 // the share of a best tour that another may be worth less
	tau    float64 // how far prices go for one session too many

	best, bestFines []float64 // of the best iterate
	first, least    float64   // bounds of the drafts: of the first, and the least
	prices, fines   []float64 // of that
	last            []float64 // prices without momentum
}

// All tuned on a city year; the bound holds with any.
const (
	drafts     = 20
	firstBox   = 0.1
	leastBox   = 1e-4
	wider      = 1.5
	narrower   = 0.7
	firstNear  = 0.012
	leastNear  = 2e-4
	finer      = 0.96 // what becomes of nearly and tau with each iterate
	firstTau   = 0.004
	nearBought = 0.02 // the share of what a session may give that a purchase may be worth less
)

func newDescent(m *model) descent {
	return descent{
		box: firstBox, nearly: firstNear, tau: firstTau,
		best: make([]float64, len(m.tops)), bestFines: make([]float64, len(m.limits)),
		prices: make([]float64, len(m.tops)), fines: make([]float64, len(m.limits)),
		last: make([]float64, len(m.tops)),
	}
}

// draft follows an iterate or a draft of one with the next.
func (b *Bound) draft() {
	d := &b.descent
	if d.left == 0 {
		b.judge()
		return
	}
	if d.left == drafts {
		d.first, d.least = b.sum, unlimited
	}
	if b.sum < d.least {
		d.least = b.sum
		copy(d.prices, b.prices)
		copy(d.fines, b.fines)
	}
	if d.left--; d.left > 0 {
		b.slide()
		return
	}
	copy(b.prices, d.prices)
	copy(b.fines, d.fines)
}

// judge sets how far drafts may go by how an iterate compares with what they made
// of it, has them look closer the more iterates there were, and goes back to the
// best prices.
func (b *Bound) judge() {
	c, d := &b.climb, &b.descent
	if b.rounds > 1 {
		hoped, got := d.first-d.least, c.least-c.last
		switch {
		case got > hoped/2:
			d.box = min(1, float64(d.box*wider))
		case got < hoped/5:
			d.box = max(leastBox, float64(d.box*narrower))
		}
	}
	if d.nearly > leastNear {
		d.nearly, d.tau = float64(d.nearly*finer), float64(d.tau*finer)
	}
	if c.last < c.least {
		c.least = c.last
		copy(d.best, b.prices)
		copy(d.bestFines, b.fines)
	}
	copy(b.prices, d.best)
	copy(b.fines, d.bestFines)
	copy(d.last, d.best)
	d.left, d.steps = drafts, 0
}

// slide moves the prices of a draft.
func (b *Bound) slide() {
	m, d := b.m, &b.descent
	uphill, momentum := 0.0, float64(d.steps)/float64(d.steps+3)
	for i, top := range m.tops {
		over := b.over[i]
		from, to := max(0, d.best[i]-float64(d.box*top)), min(top, d.best[i]+float64(d.box*top))
		x := max(from, min(to, b.prices[i]-float64(d.tau*float64(top*over))))
		by := x - d.last[i]
		d.last[i] = x
		uphill -= float64(by * over)
		b.prices[i] = max(from, min(to, x+float64(momentum*by)))
	}
	if d.steps++; uphill > 0 {
		d.steps = 0
	}
	for i := range m.limits {
		if l := &m.limits[i]; !l.free {
			b.fines[i] = max(0, b.fines[i]+float64(d.tau*float64(l.scale*b.excess(l))))
		}
	}
}
