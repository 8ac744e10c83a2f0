package cover

import "github.com/pufa-go/pufa/audience/reach"

// view is jobs that may be taken in, and for each term of the value which of them
// give to it.
type view struct {
	jobs    []int32 // in order
	first   []int32 // by term and one beyond: its first tier
	tiers   []tier
	members []int32 // jobs, by tier
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
	}
}

// choose makes a view of those jobs of another that are marked.
func (v *view) choose(from *view, marked []bool) {
	v.jobs, v.tiers, v.members = v.jobs[:0], v.tiers[:0], v.members[:0]
	for _, j := range from.jobs {
		if marked[j] {
			v.jobs = append(v.jobs, j)
		}
	}
	for t := range len(from.first) - 1 {
		v.first[t] = int32(len(v.tiers))
		for _, x := range from.tiers[from.first[t]:from.first[t+1]] {
			at := int32(len(v.members))
			for _, j := range from.members[x.from:x.to] {
				if marked[j] {
					v.members = append(v.members, j)
				}
			}
			if to := int32(len(v.members)); to > at {
				v.tiers = append(v.tiers, tier{x.dose, at, to})
			}
		}
	}
	v.first[len(v.first)-1] = int32(len(v.tiers))
}
