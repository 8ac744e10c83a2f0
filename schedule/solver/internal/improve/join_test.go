package improve

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/solver/internal/cover"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// TestJoin: workers that have joined are at one plan, whose scores are those of a
// new state with its sessions, whatever each has done on its own; and some of what
// was done by others gets into the leader's.
func TestJoin(t *testing.T) {
	took, lost := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		a := NewAtlas(instance.Compile(q))
		if !a.Tours() {
			return
		}
		workers := []*Search{New(a, nil, 1), New(a, nil, 2), New(a, nil, 3)}
		lead := workers[0]
		for i, w := range workers {
			w.diary.kept, w.follows = true, i > 0
		}
		for range 20 {
			for _, w := range workers {
				e := Epoch{Heat: 0.5, Rounds: rapid.IntRange(0, 4).Draw(t, "rounds")}
				w.epoch(e, func() cover.Pace { return cover.Pace{Heat: 0.5} })
			}
			told := len(workers[1].diary.stories()) + len(workers[2].diary.stories())
			taken := 0
			lead.kept = func(*state.State) { taken++ }
			join(workers, 0.5)
			lead.kept = nil
			require.LessOrEqual(t, taken, told)
			took, lost = took+taken, lost+told-taken
			for _, w := range workers {
				require.Empty(t, w.diary.changes)
				require.Equal(t, lead.now, w.now)
				require.Equal(t, w.now, state.Of(a.in, w.s.Settle()).Scores())
				require.GreaterOrEqual(t, w.best.scores.Compare(w.now), 0)
				require.Equal(t, plan(lead), plan(w))
			}
		}
	})
	require.Positive(t, took)
	require.Positive(t, lost)
}

// plan returns a worker's sessions as they are, in an order of their own.
func plan(w *Search) []state.Session {
	var out []state.Session
	for id, x := range w.s.Sessions {
		if !w.s.Gone(int32(id)) {
			out = append(out, x)
		}
	}
	slices.SortFunc(out, func(x, y state.Session) int {
		return slices.Compare([]int64{int64(x.Candidate), int64(x.Day), x.Start}, []int64{int64(y.Candidate), int64(y.Day), y.Start})
	})
	return out
}

// TestTogether: workers share a plan where there are team-days enough for all.
func TestTogether(t *testing.T) {
	w := seasons(t)
	days := 0
	for td := range w.best.days {
		if len(w.best.days[td]) > 0 {
			days++
		}
	}
	require.Greater(t, days, 3)
	two := []*Search{w, w}
	require.True(t, apart(two, days/2))
	require.False(t, apart(two, days/2+1))
	require.False(t, apart(two[:1], 1), "nobody to share it with")
}

// TestNotWhatWasHoped: a change that brings less than it did elsewhere is not taken
// over in the cold, and never one that misses more.
func TestNotWhatWasHoped(t *testing.T) {
	w := seasons(t)
	hoped := state.Scores{Missed: [3]int64{-2, 0, 1}, Value: 100}
	for _, tc := range []struct {
		brings state.Scores
		cold   bool
		hot    bool
	}{
		{hoped, true, true},
		{state.Scores{Missed: [3]int64{-3, 0, 0}, Value: 101}, true, true},
		{state.Scores{Missed: hoped.Missed, Value: 99}, false, true},
		{state.Scores{Missed: [3]int64{-1, -9, -9}, Value: 1000}, false, false},
		{state.Scores{Missed: [3]int64{-2, 0, 2}, Value: 1000}, false, false},
	} {
		require.Equal(t, tc.cold, w.keeps(tc.brings, hoped, 0), tc.brings)
		require.Equal(t, tc.hot, w.keeps(tc.brings, hoped, 1e9), tc.brings)
	}
}
