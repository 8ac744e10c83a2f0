package bound

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPace: sums that fall by a thousandth with each iterate are not stuck, whatever
// happens in between; once they fall no more they are, until they fall again.
func TestPace(t *testing.T) {
	var p pace
	sum, rounds := 1e9, 0
	fall := func(n int, by float64) (stuck []bool) {
		for range n {
			rounds++
			sum *= 1 - by
			p.see(rounds, sum)
			p.see(rounds, 2*sum) // one that is worse
			stuck = append(stuck, p.stuck)
		}
		return stuck
	}
	require.NotContains(t, fall(100, 1e-3), true)
	require.True(t, fall(100, 0)[99])
	require.False(t, fall(100, 1e-3)[99])
}
