package bound

import "github.com/pufa-go/pufa/audience/reach"

func (b *Bound) dump() {}

// primal is the value of the averaged uses, sessions divided.
func (b *Bound) primal() (float64, float64) {
	v := b.m.fixed
	n := 0.0
	for i := range b.m.jobs {
		n += min(b.uses[i], float64(b.m.jobs[i].most))
	}
	for i := range b.m.terms {
		t := &b.m.terms[i]
		var d reach.Dose
		for _, k := range t.kinds {
			for _, s := range b.m.members[k.from:k.to] {
				j := b.m.shares[s].job
				d.Lambda += int64(float64(b.m.shares[s].dose.Lambda) * min(b.uses[j], float64(b.m.jobs[j].most)))
			}
		}
		v += b.m.adds(t, d)
	}
	return v, n
}
