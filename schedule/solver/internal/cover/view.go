package cover

import "github.com/pufa-go/pufa/audience/reach"

// view is jobs that may be taken in, and for each term of the value which of them
// give to it.
type view struct {
	jobs    []int32 // in order
	first   []int32 // by term and one beyond: its first tier
	tiers   []tier
	members []int32 // jobs, by tier
	ends    []int32 // by tier of all jobs: how many members there are, then where they end; to work in
}

// tier is those jobs that give the same dose to a term. In a problem of pure
// covering there is one tier to a term.
type tier struct {
	dose     reach.Dose
	from, to int32 // of members
}

// room returns an empty view with room for all that another has.
func (v *view) room() view {
	return view{
		jobs: make([]int32, 0, len(v.jobs)), first: make([]int32, len(v.first)),
		tiers: make([]tier, 0, len(v.tiers)), members: make([]int32, 0, len(v.members)),
		ends: make([]int32, len(v.tiers)),
	}
}

// choose makes a view of those jobs that are marked. It costs little where they are
// few: what they give is gone through, and not what all others give.
func (v *view) choose(a *Atlas, marked []bool) {
	v.jobs, v.tiers = v.jobs[:0], v.tiers[:0]
	clear(v.ends)
	for _, j := range a.all.jobs {
		if marked[j] {
			v.jobs = append(v.jobs, j)
			for _, k := range a.tiersOf(j) {
				v.ends[k]++
			}
		}
	}
	n := int32(0)
	for t := range len(v.first) - 1 {
		v.first[t] = int32(len(v.tiers))
		for k := a.all.first[t]; k < a.all.first[t+1]; k++ {
			if some := v.ends[k]; some > 0 {
				v.tiers = append(v.tiers, tier{a.all.tiers[k].dose, n, n + some})
				v.ends[k] = n
				n += some
			}
		}
	}
	v.first[len(v.first)-1] = int32(len(v.tiers))
	v.members = v.members[:n]
	for _, j := range v.jobs {
		for _, k := range a.tiersOf(j) {
			v.members[v.ends[k]] = j
			v.ends[k]++
		}
	}
}
