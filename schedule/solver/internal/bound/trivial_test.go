package bound_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/solver/internal/bound"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// TestNoPlanIsWorthMore holds sessions at random, each candidate as often as
// its activity allows at one venue; most such sets break further rules, and yet
// none is worth more than the bound.
func TestNoPlanIsWorthMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		in := instance.Compile(q)
		s := state.New(in)
		most := bound.Trivial(in)
		require.GreaterOrEqual(t, most, s.Value())
		for c := range in.Candidates {
			a := &in.Activities[in.Candidates[c].Activity]
			for range rapid.IntRange(0, a.PerVenue*a.Run).Draw(t, "times") {
				day := rapid.Int32Range(0, int32(in.Days-1)).Draw(t, "day")
				if len(in.Candidates[c].Starts[day]) > 0 {
					s.Apply(state.Session{Candidate: int32(c), Day: day, First: day})
				}
			}
		}
		require.GreaterOrEqual(t, most, s.Value())
	})
}
