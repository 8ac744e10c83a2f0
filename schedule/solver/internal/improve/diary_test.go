package improve

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// TestStories: stories have no team-day in common, every change is in one, and no
// story could be told as two.
func TestStories(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := diary{kept: true}
		changes := rapid.SliceOfN(rapid.SliceOfNDistinct(rapid.Int32Range(0, 20), 1, 4, rapid.ID[int32]), 0, 12).Draw(t, "changes")
		for i, tds := range changes {
			d.add(tds, state.Scores{Missed: [3]int64{7, 8, 9}, Value: 5, Travel: 6}, brings(i).Plus(state.Scores{Missed: [3]int64{7, 8, 9}, Value: 5, Travel: 6}))
		}
		want := together(changes)
		got := d.stories()
		require.Len(t, got, len(want))
		for i, s := range got {
			slices.Sort(s.tds)
			require.Equal(t, want[i].tds, s.tds)
			require.Equal(t, want[i].brings, s.brings)
		}
		d.clear()
		require.Empty(t, d.stories())
	})
}

// brings is what no two sets of changes bring alike.
func brings(change int) state.Scores {
	return state.Scores{Missed: [3]int64{1 << change, 2 << change, 3 << change}, Value: audience.People(1) << change, Travel: 1 << change}
}

// together merges changes until none of them share a team-day.
func together(changes [][]int32) []story {
	var all []story
	for i, tds := range changes {
		all = append(all, story{slices.Sorted(slices.Values(tds)), brings(i)})
	}
	for i := 0; i < len(all); i++ {
		for k := i + 1; k < len(all); k++ {
			if !slices.ContainsFunc(all[k].tds, func(td int32) bool { return slices.Contains(all[i].tds, td) }) {
				continue
			}
			all[i].tds = append(all[i].tds, all[k].tds...)
			slices.Sort(all[i].tds)
			all[i].tds = slices.Compact(all[i].tds)
			all[i].brings = all[i].brings.Plus(all[k].brings)
			all = slices.Delete(all, k, k+1)
			i--
			break
		}
	}
	return all
}

// TestNoDiary: nothing is written down unless it is asked for.
func TestNoDiary(t *testing.T) {
	var d diary
	d.add([]int32{1}, state.Scores{}, state.Scores{Value: 1})
	require.Empty(t, d.stories())
}
