package state

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
)

// TestCountersFollowTheSessions walks at random through sets of sessions, valid
// or not. After each step every counter is what a new state with the same
// sessions counts, and the score is the referee's.
func TestCountersFollowTheSessions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		in := instance.Compile(q)
		if len(in.Candidates) == 0 {
			return
		}
		w := &walk{T: t, s: New(in)}
		t.Repeat(map[string]func(*rapid.T){
			"apply":   w.apply,
			"undo":    w.undo,
			"restaff": w.restaff,
			"retime":  w.retime,
			"":        w.check,
		})
	})
}

type walk struct {
	*rapid.T
	s     *State
	moved int // starts drawn so far
}

// start returns a clock time that no other session has, so that the order of a
// route is certain.
func (w *walk) start(t *rapid.T) int64 {
	w.moved++
	return rapid.Int64Range(5*60, 23*60).Draw(t, "minute")*60_000 + int64(w.moved)
}

func draw(t *rapid.T, label string, n int) []int32 {
	var out []int32
	for i := range n {
		if rapid.IntRange(0, 3).Draw(t, label) == 0 {
			out = append(out, int32(i))
		}
	}
	return out
}

func (w *walk) apply(t *rapid.T) {
	in := w.s.In
	day := rapid.Int32Range(0, int32(in.Days-1)).Draw(t, "day")
	x := Session{
		Candidate: rapid.Int32Range(0, int32(len(in.Candidates)-1)).Draw(t, "candidate"), Day: day, First: day, Start: w.start(t),
		Teams: draw(t, "team", len(in.Teams)), Units: draw(t, "unit", len(in.Units)),
	}
	if rapid.IntRange(0, 4).Draw(t, "waived") == 0 {
		x.Pin = &campaign.Pin{}
		for _, r := range []campaign.Rule{campaign.RuleLimits, campaign.RuleSessions, campaign.RuleCap, campaign.RuleBudget} {
			if rapid.Bool().Draw(t, "waives") {
				x.Pin.Waivers = append(x.Pin.Waivers, campaign.Waiver{Rule: r})
			}
		}
	}
	w.s.Apply(x)
}

func (w *walk) undo(t *rapid.T) {
	if len(w.s.Sessions) > 0 {
		w.s.Undo()
	}
}

// some draws a session, −1 if there is none.
func (w *walk) some(t *rapid.T) int32 {
	return rapid.Int32Range(min(0, int32(len(w.s.Sessions)-1)), int32(len(w.s.Sessions)-1)).Draw(t, "session")
}

func (w *walk) restaff(t *rapid.T) {
	if id := w.some(t); id >= 0 {
		w.s.Restaff(id, draw(t, "team", len(w.s.In.Teams)), draw(t, "unit", len(w.s.In.Units)))
	}
}

// retime moves the sessions of one team-day that no other team takes part in.
func (w *walk) retime(t *rapid.T) {
	id := w.some(t)
	if id < 0 || len(w.s.Sessions[id].Teams) == 0 {
		return
	}
	x := &w.s.Sessions[id]
	team := x.Teams[0]
	var ids []int32
	var starts []int64
	for _, id := range w.s.Route(team, x.Day) {
		if len(w.s.Sessions[id].Teams) == 1 {
			ids = append(ids, id)
			starts = append(starts, w.start(t))
		}
	}
	slices.Sort(starts)
	restore := w.s.Starts(team, x.Day)
	before := w.s.Travel
	w.s.Retime(team, x.Day, ids, starts)
	restore()
	require.Equal(t, before, w.s.Travel, "restored")
	w.s.Retime(team, x.Day, ids, starts)
}

func (w *walk) check(t *rapid.T) {
	again := New(w.s.In)
	for _, x := range w.s.Sessions {
		again.Apply(x)
	}
	require.Equal(t, snapshot(again), snapshot(w.s))
	score := check.Plan(w.s.In.Q, planOf(w.s)).Score
	got := w.s.Scores()
	require.Equal(t, score, schedule.Score{
		MissedMust: got.Missed[0], MissedShould: got.Missed[1], MissedMay: got.Missed[2],
		Value: got.Value, Travel: time.Duration(got.Travel) * time.Millisecond,
	})
}

// snapshot returns the counters of a state in one form, whatever way led there.
func snapshot(s *State) State {
	c := *s
	c.routes, c.atVenue, c.atUnit = tidy(s.routes, false), tidy(s.atVenue, true), tidy(s.atUnit, true)
	c.cells = slices.Clone(s.cells)
	for i, cell := range s.cells {
		if cell.doses != nil {
			doses := make(map[int]reach.Dose)
			for g, d := range cell.doses {
				if d != (reach.Dose{}) {
					doses[g] = d
				}
			}
			c.cells[i].doses = doses
		}
		if cell.often != nil {
			c.cells[i].often = &often{crowds: cell.often.crowds}
		}
	}
	c.Sessions, c.order, c.starts, c.tables, c.free, c.log = nil, nil, nil, nil, nil, journal{}
	return c
}

func tidy(lists [][]int32, order bool) [][]int32 {
	out := make([][]int32, len(lists))
	for i, l := range lists {
		out[i] = append([]int32{}, l...)
		if order {
			slices.Sort(out[i])
		}
	}
	return out
}
