package improve

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestFromNothing: a search that begins with no session at all, and has more jobs
// than are all offered in each round, fills days.
func TestFromNothing(t *testing.T) {
	w := New(seasons(t).at, nil, 1)
	require.Zero(t, w.s.Movable())
	for range 400 {
		w.Round(0.5)
	}
	require.Greater(t, w.s.Movable(), 10)
}
