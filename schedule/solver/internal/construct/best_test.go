package construct

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// drawDay draws a team-day of an hour or two, in minutes, with some sessions
// that may be held. Travel keeps to no triangle inequality.
func drawDay(t *rapid.T) (*finder, []prospect) {
	n := func(label string, least, most int) int64 {
		return int64(rapid.IntRange(least, most).Draw(t, label)) * 60_000
	}
	places := rapid.IntRange(1, 5).Draw(t, "places")
	table := make([]int64, places*places)
	for i := range table {
		table[i] = n("travel", 0, 40)
	}
	f := &finder{
		from: n("from", 0, 20), to: n("to", 60, 160), most: rapid.IntRange(1, exactly).Draw(t, "most"), price: n("price", 0, 20),
		travel: func(a, b int32) int64 { return table[int(a)*places+int(b)] },
	}
	pool := make([]prospect, rapid.IntRange(1, 6).Draw(t, "prospects"))
	for i := range pool {
		x := &pool[i]
		x.candidate, x.gain = int32(i), n("gain", 0, 30)
		x.place = int32(rapid.IntRange(0, places-1).Draw(t, "place"))
		x.venue, x.online = x.place, rapid.IntRange(0, 5).Draw(t, "online") == 0
		if x.online {
			x.place = 0 // the base
		}
		x.setUp, x.lasts, x.grid = n("setUp", 0, 10), n("lasts", 5, 40), n("grid", 0, 10)
		at := int64(0)
		for range rapid.IntRange(0, 2).Draw(t, "windows") {
			w := instance.Span{From: at + n("opens", 0, 50)}
			if x.grid > 0 {
				w.From = w.From / x.grid * x.grid
			}
			w.To = w.From + max(1, x.grid)*int64(rapid.IntRange(0, 4).Draw(t, "long"))
			x.windows, at = append(x.windows, w), w.To+1
		}
		if x.out = x.setUp; !x.online {
			x.out, x.back = x.out+f.travel(0, x.place), f.travel(x.place, 0)
		}
	}
	return f, pool
}

// follow holds some prospects in order and returns what that brings; ok is
// false if the team cannot be on time.
func follow(f *finder, pool []prospect, order []int32) (value int64, ok bool) {
	now, at := f.from, prospect{venue: -1, online: true}
	for _, i := range order {
		x := pool[i]
		hop := f.hop(&at, &x)
		start, fits := state.Next(x.windows, x.grid, now+hop)
		if !fits {
			return 0, false
		}
		value += f.worth(&x) - f.charge(hop)
		now, at = start+x.lasts, x
		if now > f.to {
			return 0, false
		}
	}
	if at.online {
		return value, true
	}
	return value - f.charge(at.back), now+at.back <= f.to
}

// TestTheBestTourIsTheBest compares with trying every order of every choice.
func TestTheBestTourIsTheBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, pool := drawDay(t)
		tour := f.find(pool)
		order := make([]int32, len(tour))
		for i, x := range tour {
			order[i] = x.prospect
		}
		value, ok := follow(f, pool, order)
		require.True(t, ok)
		require.Equal(t, f.value, value)
		require.Positive(t, f.left)

		var best int64
		var try func(order []int32)
		try = func(order []int32) {
			if value, ok := follow(f, pool, order); ok {
				best = max(best, value)
			}
			for i := range pool {
				used := false
				for _, x := range order {
					used = used || x == int32(i)
				}
				if !used && len(order) < f.most {
					try(append(order[:len(order):len(order)], int32(i)))
				}
			}
		}
		try(nil)
		require.Equal(t, best, value)
	})
}

// TestATourIsFoundInTime: where all bring the same and everything fits, a tour
// is found long before all are tried.
func TestATourIsFoundInTime(t *testing.T) {
	f := &finder{to: 1 << 40, most: exactly, travel: func(_, _ int32) int64 { return 60_000 }}
	pool := make([]prospect, considered)
	for i := range pool {
		pool[i] = prospect{candidate: int32(i), venue: int32(i), gain: 1, lasts: 60_000, windows: []instance.Span{{To: 1 << 40}}}
	}
	require.Len(t, f.find(pool), exactly)
	require.Greater(t, f.left, trials/2)
}
