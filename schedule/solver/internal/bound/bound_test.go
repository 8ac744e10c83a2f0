package bound

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/solver/internal/construct"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
)

// TestEveryIterateHolds: after any number of steps the bound is above the value
// of a plan, has never risen, is never above the trivial one, and is the same in
// another run.
func TestEveryIterateHolds(t *testing.T) {
	sharper := 0
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		in := instance.Compile(q)
		plan := construct.New(in, rapid.Uint64().Draw(t, "seed"), func() bool { return false })
		if len(plan.Pins()) > 0 {
			return
		}
		for _, step := range rapid.SampledFrom(construct.Orders()).Draw(t, "order") {
			plan.Run(step)
		}
		value := plan.S.Value()
		b, again := New(in, nil), New(in, nil)
		before := b.Value()
		require.LessOrEqual(t, before, Trivial(in))
		for range rapid.IntRange(0, 7).Draw(t, "steps") {
			b.Step(value)
			again.Step(value)
			require.LessOrEqual(t, b.Value(), before)
			require.GreaterOrEqual(t, b.Value(), value)
			require.Equal(t, again.Value(), b.Value())
			before = b.Value()
		}
		asked := 0
		until := rapid.IntRange(1, 60).Draw(t, "until")
		cut := New(in, func() bool { asked++; return asked >= until })
		for range 5 {
			cut.Step(value)
			require.LessOrEqual(t, cut.Value(), Trivial(in))
			require.GreaterOrEqual(t, cut.Value(), value, "cut short anywhere, what is said holds")
		}
		if before < Trivial(in) {
			sharper++
		}
	})
	require.Positive(t, sharper)
}
