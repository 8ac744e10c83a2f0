package improve

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
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
			b.gather(workers, left)
			for i, w := range workers {
				w.Cover(func() cover.Pace {
					born := b.lives[i].from
					p := b.pace(i, w, left)
					require.GreaterOrEqual(t, p.Heat, 0.0)
					require.LessOrEqual(t, p.Heat, left/quenching)
					if b.long > 0 {
						require.Positive(t, p.Moves)
					}
					if b.lives[i].from != born {
						require.Equal(t, state.Of(a.in, w.s.Settle()).Scores(), w.s.Scores())
					}
					return p
				})
				require.Equal(t, state.Of(a.in, w.s.Settle()).Scores(), w.now)
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
// annealing; otherwise the heat falls with a life's moves, of which the first one
// has more.
func TestNoTimeForLives(t *testing.T) {
	b := &breeder{lives: make([]life, 1)}
	w := &Search{cover: &cover.Search{}}
	b.gather([]*Search{w}, 1)
	require.Equal(t, cover.Pace{Heat: 1}, b.pace(0, w, 1))
	require.Zero(t, b.long)
	w.cover.Moves = lifetime
	b.gather([]*Search{w}, 0.7)
	require.Equal(t, cover.Pace{Heat: 0.7}, b.pace(0, w, 0.7))
	require.True(t, b.once)

	b, w.cover.Moves = &breeder{lives: make([]life, 2)}, lifetime/2
	b.gather([]*Search{w, w}, 1-0.5/lives) // there is just time for enough lives
	require.Equal(t, lifetime, b.long)
	require.Equal(t, cover.Pace{Heat: 0.5, Fall: 1.0 / lifetime, Moves: lifetime / 2}, b.pace(1, w, 0.98), "half of a life is over")
	first := founding * lives * float64(lifetime)
	require.InDelta(t, first, b.lives[0].long, 1, "the first one lasts as long as the founding")
	require.InDelta(t, 1-lifetime/2/first, b.pace(0, w, 0.98).Heat, 0.01)
}

// TestPlaces: a plan takes the place of a parent of its that is still there, of the
// worst if none is, and only if it is better; the pool does not grow.
func TestPlaces(t *testing.T) {
	plan := func(value audience.People) cover.Plan { return cover.Plan{Scores: state.Scores{Value: value}} }
	for _, c := range []struct {
		name string
		plan audience.People
		of   []audience.People
		then []audience.People
	}{
		{"better than the parent", 45, []audience.People{40}, []audience.People{50, 45, 30}},
		{"better than the parent, best of all", 55, []audience.People{40}, []audience.People{55, 50, 30}},
		{"worse than the parent", 35, []audience.People{40}, []audience.People{50, 40, 30}},
		{"the parent is gone", 42, []audience.People{41}, []audience.People{50, 42, 40}},
		{"one of two is gone", 42, []audience.People{41, 40}, []audience.People{50, 42, 30}},
		{"worse than the worst", 20, []audience.People{10}, []audience.People{50, 40, 30}},
		{"as good as another", 40, []audience.People{30}, []audience.People{50, 40, 30}},
	} {
		b := &breeder{pool: []cover.Plan{plan(50), plan(40), plan(30)}}
		x := birth{plan: plan(c.plan)}
		for _, v := range c.of {
			x.of = append(x.of, plan(v))
		}
		b.replace(x)
		var then []audience.People
		for _, p := range b.pool {
			then = append(then, p.Scores.Value)
		}
		require.Equal(t, c.then, then, c.name)
	}
}
