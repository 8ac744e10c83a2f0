package solver

import (
	"context"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver/internal/construct"
	"github.com/pufa-go/pufa/schedule/solver/internal/improve"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// greedy returns the sessions of a first plan, nil if a pin cannot be staffed.
func greedy(m *Model) []state.Session {
	b := construct.New(m.in, 1, func() bool { return false })
	if len(b.Pins()) > 0 {
		return nil
	}
	for _, step := range construct.Orders()[0] {
		b.Run(step)
	}
	return b.S.Sessions
}

// rounds is a schedule of so many rounds at a temperature that falls evenly.
func rounds(n int) func(int) (improve.Epoch, bool) {
	return func(done int) (improve.Epoch, bool) {
		return improve.Epoch{Heat: 1 - float64(done)/float64(n), Rounds: 8}, done < n
	}
}

// TestEveryKeptChangeIsJudged: after every change that a worker keeps, the plan
// breaks no rule, the fast score is the referee's, and the counters are those of
// a new state with the same sessions.
func TestEveryKeptChangeIsJudged(t *testing.T) {
	judged := 0
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		m := Prepare(q)
		first := greedy(m)
		var once sync.Mutex // workers keep changes side by side
		improve.Run(m.atlas, first, improve.Options{
			Seed: rapid.Uint64().Draw(t, "seed"), Workers: 2, Next: rounds(128), Apart: rapid.IntRange(0, 2).Draw(t, "apart"),
			Kept: func(s *state.State) {
				once.Lock()
				defer once.Unlock()
				again := state.Of(m.in, s.Settle())
				require.Equal(t, again.Scores(), s.Scores())
				v := check.Plan(q, m.decompile(again))
				require.True(t, v.Valid(), v.Violations)
				got := again.Scores()
				require.Equal(t, v.Score, schedule.Score{
					MissedMust: got.Missed[0], MissedShould: got.Missed[1], MissedMay: got.Missed[2],
					Value: got.Value, Travel: time.Duration(got.Travel) * time.Millisecond,
				})
				judged++
			},
		})
	})
	require.Positive(t, judged)
}

// TestReplay repeats runs that a clock of whims has timed, byte for byte.
func TestReplay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		m := Prepare(q)
		whim := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "whim"), 0))
		now := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
		o := Options{Seed: rapid.Uint64Range(0, 9).Draw(t, "seed"), Budget: time.Second, Clock: func() time.Time {
			now = now.Add(time.Duration(whim.IntN(300)) * time.Millisecond)
			return now
		}}
		timed, err := m.Solve(t.Context(), o)
		require.NoError(t, err)
		o.Clock, o.Trace = nil, timed.Trace
		again, err := m.Solve(t.Context(), o)
		require.NoError(t, err)
		if len(timed.Trace) > 0 {
			require.Equal(t, timed.Plan.Sessions, again.Plan.Sessions)
			require.Equal(t, timed.Trace, again.Trace)
		}
	})
}

// TestCancelledInTheMiddle cancels between any two epochs: the plan is sound.
func TestCancelledInTheMiddle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		m := Prepare(q)
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		left := rapid.IntRange(0, 20).Draw(t, "epochs")
		now := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
		r, err := m.Solve(ctx, Options{Budget: time.Hour, Rounds: 2000, Clock: func() time.Time {
			if left--; left < 0 {
				cancel()
			}
			return now
		}})
		require.NoError(t, err)
		require.True(t, r.Verdict.Valid())
		require.Equal(t, left < 0, r.Status == schedule.Cancelled)
	})
}

// TestGoldenRun pins one seeded run to the last session, on every machine.
func TestGoldenRun(t *testing.T) {
	q, err := campaign.Check(goldenProgramme())
	require.NoError(t, err)
	r, err := Solve(t.Context(), q, Options{Seed: 7, Rounds: 3200})
	require.NoError(t, err)
	golden(t, r)
}

// TestTheBestPlanIsSound: what a run returns breaks no rule as it is, so that a
// solution need not fall back to the plan it started from.
func TestTheBestPlanIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		m := Prepare(q)
		n := rapid.IntRange(1, 400).Draw(t, "rounds")
		best, _ := improve.Run(m.atlas, greedy(m), improve.Options{
			Seed: rapid.Uint64().Draw(t, "seed"), Workers: 2, Next: rounds(n), Apart: rapid.IntRange(0, 2).Draw(t, "apart"),
		})
		v := check.Plan(q, m.decompile(state.Of(m.in, best)))
		require.True(t, v.Valid(), v.Violations)
	})
}
