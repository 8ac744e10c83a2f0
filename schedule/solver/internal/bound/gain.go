package bound

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/audience/reach"
)

// gainer finds the most that sessions can be worth to a term above their
// prices.
type gainer struct {
	m     *model
	price []float64
	taken []float64 // by price: sessions bought at it, of the last best purchase

	offers  []offer
	classes []class
	counts  []int
	best    []int
	worth   float64
	term    *term
	pieces  []piece
	over    float64
	work    int

	nearly float64   // the share of what a session may give that a purchase may be worth less and still count
	wanted []float64 // by offer
	within float64   // such a purchase is worth less than the best
}

// offer is a share with its price, and how many sessions of it there may be.
type offer struct {
	price float64
	share int32
	most  int32
}

// class is offers of one dose, cheapest first; sessions counts them all.
type class struct {
	from, to int
	sessions int
	dose     reach.Dose
}

// tried is up to how many purchases all of them are tried.
const tried = 1024

// most returns the most that any set of sessions is worth to a term above their
// prices, or a little more, and notes in taken what was bought.
func (g *gainer) most(t *term) float64 {
	g.term = t
	if t.sure {
		return g.mostSure(t)
	}
	certain := g.offer(t)
	g.worth = 0
	g.best = append(g.best[:0], make([]int, len(g.classes))...)
	g.counts = append(g.counts[:0], make([]int, len(g.classes))...)
	ways := 1
	for _, c := range g.classes {
		ways = min(ways*(c.sessions+1), 2*tried)
	}
	over := 0.0
	g.work += ways
	if ways <= tried {
		g.try(0, reach.Dose{}, 0)
	} else {
		over = g.estimate()
	}
	if certain.share >= 0 {
		if w := t.everybody - certain.price; w > max(g.worth, over) {
			g.taken[g.m.shares[certain.share].price]++
			return w
		}
	}
	if g.nearly > 0 && ways <= tried {
		g.blend()
	} else {
		g.buy()
	}
	return max(g.worth, over)
}

// mostSure is most where one session reaches everybody.
func (g *gainer) mostSure(t *term) float64 {
	p := g.m.shares[g.m.members[t.from]].price
	w := t.everybody - g.price[p]
	if w <= 0 {
		return 0
	}
	g.taken[p]++
	return w
}

// offer sorts what may be bought by class, and returns the cheapest session that
// reaches everybody, its share −1 if there is none.
func (g *gainer) offer(t *term) (certain offer) {
	m := g.m
	certain.share = -1
	g.offers, g.classes = g.offers[:0], g.classes[:0]
	for _, k := range t.kinds {
		c := class{from: len(g.offers), dose: k.dose}
		for _, i := range m.members[k.from:k.to] {
			o := offer{g.price[m.shares[i].price], i, m.jobs[m.shares[i].job].most}
			switch {
			case k.dose.Certain > 0:
				if certain.share < 0 || o.price < certain.price {
					certain = o
				}
			case o.price < m.tops[m.shares[i].price]: // else it is worth no more than its price
				g.offers = append(g.offers, o)
				c.sessions += int(o.most)
			}
		}
		if c.to = len(g.offers); c.to > c.from {
			slices.SortFunc(g.offers[c.from:c.to], func(a, b offer) int { return cmp.Or(cmp.Compare(a.price, b.price), cmp.Compare(a.share, b.share)) })
			g.classes = append(g.classes, c)
		}
	}
	return certain
}

// try tries every number of sessions of the classes from one on, the cheapest
// first.
func (g *gainer) try(at int, d reach.Dose, paid float64) {
	if at == len(g.classes) {
		if d.Lambda == 0 {
			return
		}
		if w := g.m.adds(g.term, d) - paid; w > g.worth {
			g.worth = w
			copy(g.best, g.counts)
		}
		return
	}
	c := &g.classes[at]
	g.counts[at] = 0
	g.try(at+1, d, paid)
	for _, o := range g.offers[c.from:c.to] {
		for range o.most {
			d.Lambda += c.dose.Lambda
			paid += o.price
			g.counts[at]++
			g.try(at+1, d, paid)
		}
	}
}

// buy notes the best purchase.
func (g *gainer) buy() {
	for i, c := range g.classes {
		n := int32(g.best[i])
		for _, o := range g.offers[c.from:c.to] {
			k := min(n, o.most)
			g.taken[g.m.shares[o.share].price] += float64(k)
			n -= k
		}
	}
}
