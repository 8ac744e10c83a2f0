package bound

import (
	"cmp"
	"slices"
)

// bid is what a session of a job takes of a team-day of a class, about.
type bid struct {
	job  int32
	part float64
}

// The market is left alone with more bids than that, takes so many rounds, and
// takes days to hold a little more than seems to fit, since stops that are near
// each other share ways, and breaks are travelled in.
const (
	mostBids     = 4_000_000
	marketRounds = 80
	dense        = 0.7
)

// market finds about what a session of each job has to be worth for a team to
// come, as a share of what it gains: the classes of team-days have a price each,
// every job goes where it is cheapest if it gains more than that, and prices rise
// where more is asked for than there is. Nothing depends on its being right. It
// reports false if it is stopped.
func (p *pricer) market(c *crew, gains, ratio, fines []float64, stop func() bool) bool {
	p.order = p.order[:0]
	for i := range p.m.jobs {
		if p.prize[i] = gains[i]; p.m.jobs[i].roles > 0 {
			p.order = append(p.order, int32(i))
		}
	}
	slices.SortFunc(p.order, func(a, b int32) int { return cmp.Or(cmp.Compare(gains[b], gains[a]), cmp.Compare(a, b)) })
	bids, total := make([][]bid, len(c.classes)), 0
	for i := range c.classes {
		k := &c.classes[i]
		bids[i] = p.bids(k)
		if k.prize = 0; len(bids[i]) > 0 {
			k.prize = 1
		}
		if total += len(bids[i]); total > mostBids {
			return true
		}
		if stop() {
			return false
		}
	}
	c.choose(func(int32, float64) {})
	price := make([]float64, len(c.classes))
	for i := range price {
		price[i] = p.startPrice(bids[i], gains)
	}
	least, split := make([]float64, len(gains)), make([]float64, len(gains))
	asked, surplus := make([]float64, len(price)), make([]float64, len(gains))
	for round := range marketRounds {
		if stop() {
			return false
		}
		cheapest(bids, price, least)
		clear(split)
		for i := range bids {
			for _, x := range bids[i] {
				split[x.job] += c.classes[i].near(float64(price[i]*x.part), least[x.job])
			}
		}
		p.m.fine(gains, least, surplus, fines)
		clear(asked)
		for i := range bids {
			for _, x := range bids[i] {
				if near := c.classes[i].near(float64(price[i]*x.part), least[x.job]); near > 0 && surplus[x.job] > 0 {
					asked[i] += float64(x.part*float64(p.m.jobs[x.job].most)) * near / split[x.job]
				}
			}
		}
		pace := 0.5 / (1 + float64(float64(round)*0.15))
		for i := range price {
			w := max(c.classes[i].weight, 1e-3)
			price[i] *= 1 + float64(pace*max(-0.5, min(0.5, asked[i]/w-1)))
		}
	}
	cheapest(bids, price, least)
	p.m.fine(gains, least, surplus, fines)
	for i := range gains {
		if least[i] < unlimited && gains[i] > 0 {
			ratio[i] = min(1, (gains[i]-surplus[i])/gains[i])
		}
	}
	return true
}

// fine sets about what limits cost that concern tours: what is left to gain by
// the first session that there is no room for; and what jobs then gain above what
// they pay.
func (m *model) fine(gains, least, surplus, fines []float64) {
	for i := range gains {
		surplus[i] = gains[i] - least[i]
	}
	for i := range m.limits {
		l := &m.limits[i]
		if l.free {
			continue
		}
		fines[i] = l.multiplier(surplus, m.jobs)
		if fines[i] > 0 {
			for _, x := range l.members {
				surplus[x.job] -= float64(fines[i] * x.need)
			}
		}
	}
	for i := range surplus {
		surplus[i] = max(0, surplus[i])
	}
}

// cheapest finds the least price of each job.
func cheapest(bids [][]bid, price, least []float64) {
	for i := range least {
		least[i] = unlimited
	}
	for i := range bids {
		for _, x := range bids[i] {
			least[x.job] = min(least[x.job], float64(price[i]*x.part))
		}
	}
}

// near is how much of a job goes to the days of a class: the more, the more there
// are and the nearer the price is to the least.
func (k *kindred) near(price, least float64) float64 {
	return float64((k.weight + 1e-3) * max(0, 1.1-price/least))
}

// bids lists what the jobs that a class can hold take of its days.
func (p *pricer) bids(k *kindred) []bid {
	p.gather(k)
	k.long = 1
	for _, h := range p.m.in.Teams[k.team].Shifts {
		k.long += float64(h.To - h.From)
	}
	var out []bid
	for i := range p.stops {
		out = append(out, bid{p.stops[i].job, p.part(&p.stops[i], k.long)})
	}
	return out
}

// part is about how much of a team-day a stop takes.
func (p *pricer) part(s *stop, long float64) float64 {
	takes := p.takes(s)
	if p.most <= shortTour {
		takes = float64(takes * dense)
	}
	return max(takes/long, 1/float64(max(1, p.most)))
}

// takes is about how much time a stop takes of a day.
func (p *pricer) takes(s *stop) float64 {
	t := s.lasts
	if !s.online {
		t += s.setUp + p.roads.way[s.place] + (p.roads.time(p.base, s.place)+p.roads.time(s.place, p.base))/int64(max(1, p.most))
	}
	return float64(max(1, t))
}

// startPrice is what the greatest gains of a day come to together.
func (p *pricer) startPrice(bids []bid, gains []float64) float64 {
	sum, room := 0.0, 1.0
	for _, x := range bids {
		if room -= x.part; room < 0 {
			break
		}
		sum += gains[x.job]
	}
	return sum / 2
}
