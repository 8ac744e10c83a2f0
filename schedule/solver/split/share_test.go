package split

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestApportion(t *testing.T) {
	require.Equal(t, []int64{5, 3, 2}, apportion(10, []int64{50, 30, 20}, nil))
	require.Equal(t, []int64{4, 3, 3}, apportion(10, []int64{1, 1, 1}, nil), "the first of equals gets what is left")
	require.Equal(t, []int64{0, 1, 0}, apportion(1, []int64{1, 5, 4}, nil))
	require.Equal(t, []int64{2, 8, 0}, apportion(10, []int64{0, 1, 0}, []int64{2, 0, 0}), "without a weight the floor only")
	require.Equal(t, []int64{0, 0}, apportion(10, []int64{0, 0}, nil))
}

// TestApportionKeepsTheSum: the shares add up exactly, none is below its floor,
// and none is a whole unit or more off its quota.
func TestApportionKeepsTheSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.Int64Range(0, 1e15).Draw(t, "total")
		weights := rapid.SliceOfN(rapid.Int64Range(0, 1e10), 1, 9).Draw(t, "weights")
		floors := make([]int64, len(weights))
		left := all
		for i := range floors {
			floors[i] = rapid.Int64Range(0, left).Draw(t, "floor")
			left -= floors[i]
		}
		shares := apportion(all, weights, floors)
		if total(weights) == 0 {
			require.Equal(t, floors, shares)
			return
		}
		require.Equal(t, all, total(shares))
		for i, n := range shares {
			require.GreaterOrEqual(t, n, floors[i])
			quota := float64(left) / float64(total(weights)) * float64(weights[i])
			require.InDelta(t, quota, n-floors[i], 1+quota*1e-12)
		}
	})
}

// TestDealSpreads: every stretch is in proportion, within as many things as there
// are takers.
func TestDealSpreads(t *testing.T) {
	require.Equal(t, []int{0, 1, 0, 0, 1, 0}, deal(6, []int64{2, 1}))
	require.Nil(t, deal(3, []int64{0, 0}))
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 60).Draw(t, "days")
		weights := rapid.SliceOfN(rapid.Int64Range(1, 20), 1, 6).Draw(t, "weights")
		out := deal(n, weights)
		got := make([]int64, len(weights))
		for k, i := range out {
			got[i]++
			for j, w := range weights {
				quota := float64(k+1) * float64(w) / float64(total(weights))
				require.InDelta(t, quota, got[j], float64(len(weights))+1)
			}
		}
		require.Equal(t, apportion(int64(n), weights, nil), got)
	})
}
