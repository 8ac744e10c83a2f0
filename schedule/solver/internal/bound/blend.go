package bound

import "github.com/pufa-go/pufa/audience/reach"

// blend notes in taken what purchases that are nearly the best come to on the
// average, the more of each the nearer.
func (g *gainer) blend() {
	top := 0.0
	for _, o := range g.offers {
		top = max(top, g.m.tops[g.m.shares[o.share].price])
	}
	if top <= 0 {
		return
	}
	g.within = float64(g.nearly * top)
	g.wanted = append(g.wanted[:0], make([]float64, len(g.offers))...)
	all := g.weigh(0, reach.Dose{}, 0)
	for i, o := range g.offers {
		g.taken[g.m.shares[o.share].price] += g.wanted[i] / all
	}
}

// weigh returns the weight of all purchases of the classes from one on, and adds
// to wanted how many of their offers these have.
func (g *gainer) weigh(at int, d reach.Dose, paid float64) float64 {
	if at == len(g.classes) {
		w := -paid
		if d.Lambda > 0 {
			w += g.m.adds(g.term, d)
		}
		near := max(0, w-g.worth+g.within)
		return float64(near * near)
	}
	c := &g.classes[at]
	all := g.weigh(at+1, d, paid)
	for i := c.from; i < c.to; i++ {
		for n := range g.offers[i].most {
			d.Lambda += c.dose.Lambda
			paid += g.offers[i].price
			w := g.weigh(at+1, d, paid)
			all += w
			for k := c.from; k < i; k++ {
				g.wanted[k] += float64(w * float64(g.offers[k].most))
			}
			g.wanted[i] += float64(w * float64(n+1))
		}
	}
	return all
}
