package bound

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestFall: sums that fall by a thousandth with each iterate are not stuck, whatever
// happens in between; once they fall no more they are, until they fall again.
func TestFall(t *testing.T) {
	var f fall
	sum, rounds := 1e9, 0
	steps := func(n int, by float64) (stuck []bool) {
		for range n {
			rounds++
			sum *= 1 - by
			f.see(rounds, sum)
			f.see(rounds, 2*sum) // one that is worse
			stuck = append(stuck, f.stuck)
		}
		return stuck
	}
	require.NotContains(t, steps(100, 1e-3), true)
	require.True(t, steps(100, 0)[99])
	require.False(t, steps(100, 1e-3)[99])
}
