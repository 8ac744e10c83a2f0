package improve

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestMinusLog(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := rapid.Float64Range(1e-300, 1).Draw(t, "u")
		require.InEpsilon(t, 1-math.Log(u), 1+minusLog(u), 1e-14)
	})
	require.Zero(t, minusLog(1))
}
