package state_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/solver/internal/construct"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// TestRollbackLeavesNoTrace: whatever is taken out and put in, and whoever moves
// into the time of what was taken out, a change taken back leaves every session
// where and when it was.
func TestRollbackLeavesNoTrace(t *testing.T) {
	taken := 0
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		in := instance.Compile(q)
		b := construct.New(in, 1, func() bool { return false })
		for _, step := range construct.Orders()[0] {
			b.Run(step)
		}
		s := state.Of(in, b.S.Sessions)
		crowd(t, s)
		before, scores := s.Settle(), s.Scores()
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			s.Begin()
			for id := range s.Sessions {
				if s.Loose(int32(id)) && rapid.Bool().Draw(t, "take") {
					s.Take(int32(id))
					taken++
				}
			}
			for _, td := range slices.Clone(s.Changed()) {
				team, day := td/int32(in.Days), td%int32(in.Days)
				s.Refresh(td)
				for c := range int32(len(in.Candidates)) {
					if x := &in.Activities[in.Candidates[c].Activity]; !x.Touring || !rapid.Bool().Draw(t, "put") {
						continue
					}
					if spot, cost := s.Best(team, day, c); cost != state.Nowhere {
						s.Put(team, day, c, spot)
					}
				}
			}
			s.Rollback()
			require.Equal(t, scores, s.Scores())
			require.ElementsMatch(t, before, s.Settle())
		}
	})
	require.Positive(t, taken)
}

// crowd adds sessions late on a day, where others may be, valid or not.
func crowd(t *rapid.T, s *state.State) {
	day := rapid.Int32Range(0, int32(s.In.Days)-1).Draw(t, "day")
	for c := range int32(len(s.In.Candidates)) {
		if !s.In.Activities[s.In.Candidates[c].Activity].Touring {
			continue
		}
		for team := range int32(len(s.In.Teams)) {
			if windows := s.In.Windows(c, team, day); len(windows) > 0 && rapid.Bool().Draw(t, "crowd") {
				s.Apply(state.Session{Candidate: c, Day: day, First: day, Start: windows[len(windows)-1].To, Teams: s.In.Solo(team)})
			}
		}
	}
}
