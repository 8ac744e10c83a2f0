package solver

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/improve"
)

// TestRoundsAllocateNothing: once the lists have grown, a round on tours
// allocates nothing, whether its change is kept or not.
func TestRoundsAllocateNothing(t *testing.T) {
	q, err := campaign.Check(goldenProgramme())
	require.NoError(t, err)
	m := Prepare(q)
	w := improve.New(m.atlas, greedy(m), 1)
	for _, heat := range []float64{0.5, 0.05, 0} {
		for range 2000 {
			w.Round(heat)
		}
		require.Zero(t, testing.AllocsPerRun(1000, func() { w.Round(heat) }), "heat %v", heat)
	}
}
