package improve

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// TestScale: the unit is what small losses cost, three times that, but never more
// than a session, and stands once enough of them have been seen.
func TestScale(t *testing.T) {
	before := state.Scores{Value: 1000}
	lose := func(x *scale, n int, loss audience.People) {
		for range n {
			x.learn(before, state.Scores{Value: before.Value - loss})
		}
	}
	x := newScale(90)
	lose(&x, learnt/quarter+1, 10)
	lose(&x, learnt-learnt/quarter-2, 500)
	x.learn(before, state.Scores{Value: 1001})
	x.learn(before, before)
	x.learn(before, state.Scores{Missed: [3]int64{0, 1, 0}, Value: 1})
	require.InDelta(t, 90, x.unit, 0, "one loss is still to be seen")
	lose(&x, 1, 500)
	require.InDelta(t, 30, x.unit, 0)
	lose(&x, 2*learnt, 1)
	require.InDelta(t, 30, x.unit, 0)

	y := newScale(90)
	lose(&y, learnt, 31)
	require.InDelta(t, 90, y.unit, 0)
}
