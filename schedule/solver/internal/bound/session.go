package bound

import (
	"cmp"
	"slices"
)

// addSessions works out what each job is worth at the prices, and adds what
// limits and sessions without tours come to.
func (b *Bound) addSessions() {
	m := b.m
	for i := range m.jobs {
		j := &m.jobs[i]
		w := -j.money
		for s := j.from; s < j.to; s++ {
			w += b.prices[m.shares[s].price]
		}
		for _, n := range j.needs {
			if l := &m.limits[n.limit]; !l.free {
				w -= float64(b.fines[n.limit] * n.each)
			}
		}
		b.worth[i] = w
		b.tours.work += int(j.to - j.from)
	}
	for i := range m.limits {
		b.addLimit(i)
	}
	b.addFree()
	p := b.tours
	p.order = p.order[:0]
	for i := range m.jobs {
		if r := m.jobs[i].roles; r > 0 {
			p.prize[i] = b.worth[i] / float64(r)
			p.order = append(p.order, int32(i))
		}
	}
	if b.descent.left > 0 {
		return // drafts look for no tours
	}
	slices.SortFunc(p.order, func(a, c int32) int { return cmp.Or(cmp.Compare(p.prize[c], p.prize[a]), cmp.Compare(a, c)) })
	p.work += 20 * len(p.order)
}

// addLimit adds a limit at its price; if only sessions without tours need it, at
// the best one there is.
func (b *Bound) addLimit(i int) {
	l := &b.m.limits[i]
	if l.free {
		b.tours.work += 20 * len(l.members)
		b.fines[i] = l.multiplier(b.worth, b.m.jobs)
		for _, x := range l.members {
			b.worth[x.job] -= float64(b.fines[i] * x.need)
		}
	}
	b.add(float64(b.fines[i] * l.room))
}

// addFree adds the sessions without tours that are worth something. Of those that
// are worth just what they need of a limit, as many are counted as there is room
// for.
func (b *Bound) addFree() {
	m := b.m
	for i := range m.jobs {
		if j := &m.jobs[i]; j.roles == 0 && b.worth[i] > 0 {
			b.add(float64(b.worth[i] * float64(j.most)))
			b.uses[i] = float64(j.most)
		}
	}
	for i := range m.limits {
		l := &m.limits[i]
		if !l.free || b.fines[i] == 0 {
			continue
		}
		left := l.room
		for _, x := range l.members {
			left -= float64(x.need * b.uses[x.job])
		}
		for _, x := range l.members {
			at := b.worth[x.job]
			if left <= 0 {
				break
			}
			if b.uses[x.job] == 0 && at > -1e-9*b.fines[i]*x.need {
				b.uses[x.job] = min(float64(m.jobs[x.job].most), left/x.need)
				left -= float64(b.uses[x.job] * x.need)
			}
		}
	}
}
