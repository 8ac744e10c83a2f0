package construct

import (
	"cmp"
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
)

func drawGain(t *rapid.T) gain {
	return gain{
		missed: [3]int64{rapid.Int64Range(-1, 2).Draw(t, "must"), 0, rapid.Int64Range(-1, 1).Draw(t, "may")},
		value:  audience.People(rapid.Int64Range(-5, 50).Draw(t, "value")), cost: rapid.Int64Range(0, 6).Draw(t, "cost"),
	}
}

func TestQueueIsASortedList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 8).Draw(t, "n")
		gains, in := make([]gain, n), make([]bool, n)
		rank := rapid.Permutation([]int32{0, 1, 2, 3, 4, 5, 6, 7}).Draw(t, "rank")
		q := newQueue(gains, rank)
		for range 30 {
			c := rapid.Int32Range(0, int32(n-1)).Draw(t, "candidate")
			gains[c], in[c] = drawGain(t), rapid.Bool().Draw(t, "in")
			q.fix(c, in[c])
			best := int32(-1)
			for c := range int32(n) {
				if in[c] && (best < 0 || cmp.Or(-gains[c].compare(gains[best]), cmp.Compare(rank[c], rank[best])) < 0) {
					best = c
				}
			}
			require.Equal(t, best, q.best())
		}
	})
}

func TestGainsAreOrdered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gains := []gain{drawGain(t), drawGain(t), drawGain(t)}
		slices.SortFunc(gains, gain.compare)
		require.LessOrEqual(t, gains[0].compare(gains[1]), 0)
		require.LessOrEqual(t, gains[1].compare(gains[2]), 0)
		require.LessOrEqual(t, gains[0].compare(gains[2]), 0, "transitive")
		require.Equal(t, gains[0].compare(gains[2]), -gains[2].compare(gains[0]))
	})
	require.Positive(t, gain{missed: [3]int64{0, 0, 1}}.compare(gain{value: math.MaxInt64}), "a wish comes before any value")
	require.Positive(t, gain{value: 6, cost: 2}.compare(gain{value: 8, cost: 3}), "value per cost")
	require.Positive(t, gain{value: 6, cost: 2}.compare(gain{value: 12, cost: 4}), "then less cost")
}

func TestPerCostIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Int64().Draw(t, "a"), rapid.Int64().Draw(t, "b")
		p, q := rapid.Int64Range(1, math.MaxInt64).Draw(t, "p"), rapid.Int64Range(1, math.MaxInt64).Draw(t, "q")
		mul := func(x, y int64) *big.Int { return new(big.Int).Mul(big.NewInt(x), big.NewInt(y)) }
		require.Equal(t, mul(a, q).Cmp(mul(b, p)), perCost(a, p, b, q))
	})
	require.Equal(t, 0, perCost(3, 0, 3, 1), "a cost of zero counts as one")
}
