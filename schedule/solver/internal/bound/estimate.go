package bound

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/audience/reach"
)

// estimate returns at least the most that sessions are worth above their prices
// if there are too many sets of them to try. A set with the doses Λ together
// costs no less than the cheapest Λ that can be had when sessions may be divided,
// g(Λ); so that the most of f − g is enough, and over an interval, f and g both
// growing, that is at most f at its end less g at its beginning. Intervals are
// halved until little is lost.
func (g *gainer) estimate() float64 {
	slices.SortFunc(g.offers, func(a, b offer) int {
		return cmp.Or(cmp.Compare(float64(a.price*float64(g.lambda(b))), float64(b.price*float64(g.lambda(a)))), cmp.Compare(a.share, b.share))
	})
	g.classes, g.best, g.over = g.classes[:0], g.best[:0], 0
	bought, all := 0, 0.0
	g.pieces = g.pieces[:0]
	var p piece
	for i, o := range g.offers {
		g.classes = append(g.classes, class{from: i, to: i + 1, sessions: int(o.most)})
		g.best = append(g.best, 0)
		if all += float64(float64(g.lambda(o)) * float64(o.most)); all > 1<<61 {
			return g.term.everybody // more than an integer holds
		}
		p.from, p.paid = p.to, p.spent
		p.to += g.lambda(o) * int64(o.most)
		p.spent += float64(o.price * float64(o.most))
		p.high = g.m.adds(g.term, reach.Dose{Lambda: p.to})
		if w := p.high - p.spent; w > g.worth {
			g.worth, bought = w, i+1
		}
		g.pieces = append(g.pieces, p)
	}
	for i := range bought {
		g.best[i] = int(g.offers[i].most)
	}
	for _, p := range g.pieces {
		g.halve(p, 0)
	}
	return g.over
}

func (g *gainer) lambda(o offer) int64 { return g.m.shares[o.share].dose.Lambda }

// piece is an interval of doses that is bought at one price.
type piece struct {
	from, to    int64
	paid, spent float64 // for all up to its ends
	high        float64 // what its end adds to the value
}

// halvings is how often an interval is halved at most.
const halvings = 24

// halve raises g.over to no less than the worth of every dose in a piece.
func (g *gainer) halve(p piece, depth int) {
	w := p.high - p.paid
	if w <= g.worth+1 || w <= g.over || depth == halvings || p.to-p.from < 2 {
		g.over = max(g.over, w)
		return
	}
	mid := p.from + (p.to-p.from)/2
	a, b := p, p
	a.to, b.from = mid, mid
	a.spent = p.paid + float64((p.spent-p.paid)*(float64(mid-p.from)/float64(p.to-p.from)))
	b.paid = a.spent
	a.high = g.m.adds(g.term, reach.Dose{Lambda: mid})
	g.halve(a, depth+1)
	g.halve(b, depth+1)
}
