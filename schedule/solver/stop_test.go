package solver_test

import (
	"context"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/solver"
)

// requirePins requires every pin of a programme to be in a plan.
func requirePins(t require.TestingT, p campaign.Programme, plan schedule.Plan) {
	for _, pin := range p.Pins {
		require.True(t, slices.ContainsFunc(plan.Sessions, func(s schedule.Session) bool { return s.ID == pin.ID }))
	}
}

// runsOut is a clock that stands still for some readings and then passes any
// deadline.
func runsOut(after int) func() time.Time {
	now := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	return func() time.Time {
		if after--; after < 0 {
			return now.Add(time.Hour)
		}
		return now
	}
}

// TestStopping stops runs before they start, on the way from within a call of
// Progress, and by the clock. Each still returns a sound plan with every pin.
func TestStopping(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, q := pinned(t)
		m := solver.Prepare(q)
		full, err := m.Solve(t.Context(), solver.Options{})
		if err != nil {
			require.ErrorIs(t, err, campaign.CodeNobody)
			return
		}
		run := func(ctx context.Context, o solver.Options) solver.Result {
			r, err := m.Solve(ctx, o)
			require.NoError(t, err)
			requireSound(t, q, r)
			requirePins(t, p, r.Plan)
			require.Equal(t, r.Status, r.Plan.Status)
			return r
		}

		ctx, cancel := context.WithCancel(t.Context())
		left := rapid.IntRange(0, 9).Draw(t, "calls")
		r := run(ctx, solver.Options{Progress: func(solver.Progress) {
			if left--; left < 0 {
				cancel()
			}
		}})
		require.Equal(t, left < 0, r.Status == schedule.Cancelled)
		cancel()
		r = run(ctx, solver.Options{})
		require.Equal(t, schedule.Cancelled, r.Status)
		require.Len(t, r.Plan.Sessions, len(p.Pins), "the pins and nothing else")

		n := rapid.IntRange(1, 6).Draw(t, "readings")
		timed := func() solver.Options { return solver.Options{Budget: time.Second, Clock: runsOut(n)} }
		r = run(t.Context(), timed())
		require.Equal(t, r, run(t.Context(), timed()), "the same readings, the same plan")
		if r.Status != schedule.TimeLimit {
			require.Equal(t, full, r)
		}
	})
}

// TestBudget: the longer the clock lasts, the more is planned.
func TestBudget(t *testing.T) {
	q, err := campaign.Check(town(100, 2, 30))
	require.NoError(t, err)
	m := solver.Prepare(q)
	planned := 0
	for _, readings := range []int{1, 3, 1000} {
		r, err := m.Solve(t.Context(), solver.Options{Budget: time.Second, Rounds: 640, Clock: runsOut(readings)})
		require.NoError(t, err)
		requireSound(t, q, r)
		require.Equal(t, readings < 1000, r.Status == schedule.TimeLimit)
		require.GreaterOrEqual(t, len(r.Plan.Sessions), planned)
		planned = len(r.Plan.Sessions)
	}
	require.Positive(t, planned)
}

func TestProcessorsDoNotMatter(t *testing.T) {
	q, err := campaign.Check(town(40, 3, 30))
	require.NoError(t, err)
	many, err := solver.Solve(t.Context(), q, solver.Options{})
	require.NoError(t, err)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one, err := solver.Solve(t.Context(), q, solver.Options{})
	require.NoError(t, err)
	require.Equal(t, many, one)
	require.NotEmpty(t, one.Plan.Sessions)
}

func TestProgress(t *testing.T) {
	q, err := campaign.Check(town(10, 1, 10))
	require.NoError(t, err)
	var steps []string
	var last solver.Progress
	r, err := solver.Solve(t.Context(), q, solver.Options{Progress: func(p solver.Progress) {
		if len(steps) == 0 || steps[len(steps)-1] != p.Step {
			steps = append(steps, p.Step)
		}
		require.Positive(t, p.Value+1)
		require.GreaterOrEqual(t, p.Rounds, last.Rounds)
		if last.Step == "improve" {
			require.GreaterOrEqual(t, p.Value, last.Value, "the best so far")
			require.LessOrEqual(t, p.Bound, last.Bound, "what is proven stays proven")
		}
		last = p
	}})
	require.NoError(t, err)
	require.Equal(t, []string{"pins", "events", "tours", "proposals", "improve", "done"}, steps)
	require.Equal(t, len(r.Plan.Sessions), last.Sessions)
	require.Equal(t, r.Plan.Score.Value, last.Value)
	require.Equal(t, r.Bound, last.Bound)
	require.Positive(t, r.Iterations)
	require.InDelta(t, float64(r.Bound-r.Plan.Score.Value)/float64(r.Bound), last.Gap(), 0)
	require.Zero(t, last.Rate, "no clock was read")
	require.Zero(t, solver.Progress{Value: 5}.Gap(), "no bound yet")
}

// TestRate: with a clock that ticks once a second, rounds are told by second.
func TestRate(t *testing.T) {
	q, err := campaign.Check(town(10, 1, 10))
	require.NoError(t, err)
	now := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	ticks := 0
	var last solver.Progress
	_, err = solver.Solve(t.Context(), q, solver.Options{
		Budget: time.Minute, Rounds: 1000, Progress: func(p solver.Progress) { last = p },
		Clock: func() time.Time {
			ticks++
			return now.Add(time.Duration(ticks-1) * time.Second)
		},
	})
	require.NoError(t, err)
	require.Positive(t, last.Rate)
	require.InDelta(t, float64(last.Rounds)/float64(ticks-1), last.Rate, 0)
}

// TestWhatCanNeverBeHeld: an activity without a usable day, and one that
// reaches nobody, are no failure.
func TestWhatCanNeverBeHeld(t *testing.T) {
	p := festival(2, 1)
	fair(&p).When.Hours = nil
	fair(&p).When.LeadDays = 30
	_, r := solve(t, p)
	require.Empty(t, r.Plan.Sessions)
	require.Len(t, r.Plan.Missed, 1)
	require.Contains(t, r.Plan.Missed[0].Reason.Zh, "没有可用的日子")

	p = festival(0, 1)
	p.Groups = nil
	fair(&p).Sessions = campaign.Span{}
	_, r = solve(t, p)
	require.Empty(t, r.Plan.Sessions, "nothing is gained by it")
	require.Equal(t, schedule.Optimal, r.Status)
	require.Zero(t, r.Bound)
}

// TestProvenOptimal: a run is over as soon as its plan is proven the best, and
// says so; with a trace it is over at the same point.
func TestProvenOptimal(t *testing.T) {
	q, err := campaign.Check(cover([][]int{{0, 1, 2}, {2, 3}, {3, 4, 5}, {0, 5}}, ones(6), 2))
	require.NoError(t, err)
	r, err := solver.Solve(t.Context(), q, solver.Options{Rounds: 1 << 20})
	require.NoError(t, err)
	require.Equal(t, schedule.Optimal, r.Status)
	require.Equal(t, r.Plan.Score.Value, r.Bound)
	require.Less(t, r.Iterations, 1<<16)
	again, err := solver.Solve(t.Context(), q, solver.Options{Trace: r.Trace})
	require.NoError(t, err)
	require.Equal(t, r, again)

	timed, err := solver.Solve(t.Context(), q, solver.Options{Budget: time.Hour})
	require.NoError(t, err)
	require.Equal(t, schedule.Optimal, timed.Status)
}
