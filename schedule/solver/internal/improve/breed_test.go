package improve

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/solver/internal/cover"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// TestLives: lives end and begin, plans are crossed once there are enough of
// them, the heat falls within a life and is gone in the end, and after every
// crossing a worker holds what the first parent held.
func TestLives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		a := NewAtlas(instance.Compile(q))
		if a.Tours() || !a.Cover.Helps() {
			return
		}
		workers := []*Search{New(a, nil, 1), New(a, nil, 2)}
		b := newBreeder(a, 1, len(workers))
		const rounds = 40
		for n := range rounds {
			left := 1 - float64(n)/rounds
			for i, w := range workers {
				born := b.lives[i].from
				heat := b.heat(i, w, left)
				require.GreaterOrEqual(t, heat, 0.0)
				require.LessOrEqual(t, heat, left/quenching)
				if b.lives[i].from != born {
					require.Equal(t, state.Of(a.in, w.s.Settle()).Scores(), w.now)
				}
				w.Cover(heat)
			}
		}
		require.LessOrEqual(t, len(b.pool), most)
		for i := range b.pool[:max(0, len(b.pool)-1)] {
			require.Positive(t, b.pool[i].Scores.Compare(b.pool[i+1].Scores))
		}
		_, out := leader(workers).Best()
		require.Equal(t, leader(workers).best.scores, state.Of(a.in, out).Scores())
	})
}

// TestNoTimeForLives: a run that is over before some lives would be is one
// annealing; otherwise the heat falls with a life's moves, the first one's with
// the time.
func TestNoTimeForLives(t *testing.T) {
	b := &breeder{lives: make([]life, 1)}
	w := &Search{cover: &cover.Search{}}
	require.InDelta(t, 1, b.heat(0, w, 1), 0)
	require.Zero(t, b.long)
	w.cover.Moves = lifetime
	require.InDelta(t, 0.7, b.heat(0, w, 0.7), 0)
	require.True(t, b.once)

	b, w.cover.Moves = &breeder{lives: make([]life, 2)}, lifetime/2
	require.InDelta(t, 0.5, b.heat(1, w, 0.98), 0, "half of a life is over")
	require.InDelta(t, 0.95, b.heat(0, w, 0.98), 1e-9, "a twentieth of the first one's, which is long")
	require.Equal(t, lifetime, b.long)
}
