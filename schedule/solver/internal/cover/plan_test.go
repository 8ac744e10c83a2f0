package cover

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// TestFollow: a worker that follows another holds what that one holds, with nothing
// left behind and nothing held twice, however often it does.
func TestFollow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		a, s := begin(t, q)
		if !a.Helps() {
			return
		}
		lead, follower := New(a, s, 1), New(a, state.Of(a.in, s.Settle()), 2)
		for range rapid.IntRange(0, 4).Draw(t, "times") {
			lead.sync()
			for range rapid.IntRange(0, 40).Draw(t, "moves") {
				lead.exchange(1e9)
			}
			follower.Follow(lead)
			require.Equal(t, lead.Plan(), follower.Plan())
			require.Equal(t, follower.s.Scores(), state.Of(a.in, follower.s.Settle()).Scores())
			held := follower.Held()
			follower.Follow(lead)
			require.Equal(t, held, follower.Held())
		}
	})
}
