package cover

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestChoose: a view of some jobs holds what the view of all jobs holds of them,
// in the same order, and can be made anew.
func TestChoose(t *testing.T) {
	a, _ := begin(t, grid(t, 12, 10))
	v := a.all.room()
	rapid.Check(t, func(t *rapid.T) {
		marked := rapid.SliceOfN(rapid.Bool(), len(a.jobs), len(a.jobs)).Draw(t, "marked")
		v.choose(a, marked)
		var jobs, members []int32
		for _, j := range a.all.jobs {
			if marked[j] {
				jobs = append(jobs, j)
			}
		}
		require.ElementsMatch(t, jobs, v.jobs)
		for term := range a.in.Terms {
			var tiers []tier
			for _, x := range a.all.tiers[a.all.first[term]:a.all.first[term+1]] {
				from := len(members)
				for _, j := range a.all.members[x.from:x.to] {
					if marked[j] {
						members = append(members, j)
					}
				}
				if len(members) > from {
					tiers = append(tiers, tier{x.dose, int32(from), int32(len(members))})
				}
			}
			require.ElementsMatch(t, tiers, v.tiers[v.first[term]:v.first[term+1]])
		}
		require.ElementsMatch(t, members, v.members)
		for i := range members {
			require.Equal(t, members[i], v.members[i])
		}
	})
}
