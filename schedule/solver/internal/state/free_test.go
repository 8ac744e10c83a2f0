package state

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
)

// TestHoldAndRelease holds sessions that nobody is at where there is room, and
// gives some up again. Every counter is then what a new state with the same
// sessions counts, and the referee finds nothing wrong.
func TestHoldAndRelease(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		in := instance.Compile(q)
		s := New(in)
		var free, held []int32
		for c := range in.Candidates {
			if Teamless(s.activity(int32(c))) {
				free = append(free, int32(c))
			}
		}
		if len(free) == 0 {
			return
		}
		var venues []int32
		for _, c := range free {
			venues = append(venues, in.Candidates[c].Venue)
		}
		s.Reserve(venues)
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			if len(held) > 0 && rapid.IntRange(0, 3).Draw(t, "giveUp") == 0 {
				i := rapid.IntRange(0, len(held)-1).Draw(t, "which")
				s.Release(held[i])
				require.False(t, s.Free(held[i]))
				held = slices.Delete(held, i, i+1)
				continue
			}
			c, day := rapid.SampledFrom(free).Draw(t, "candidate"), rapid.Int32Range(0, int32(in.Days-1)).Draw(t, "day")
			start, ok := s.Opening(c, day)
			if ok {
				require.True(t, s.Admits(c), "no room on any day")
				before, wish := s.Scores(), s.Wish(c, day)
				id := s.Hold(c, day, start)
				require.True(t, s.Free(id))
				held = append(held, id)
				if wish != [3]int64{} && !estimated(s, c) {
					require.NotEqual(t, before, s.Scores())
				}
			}
		}
		again := Of(in, s.Settle())
		require.Equal(t, unnumbered(again), unnumbered(s))
		v := check.Plan(q, planOf(again))
		require.Empty(t, v.Violations)
		require.Equal(t, v.Score.Value, s.Value())
	})
}

// estimated reports whether a candidate lies in a wish that does not count
// sessions or places one by one, so that some sessions take nothing off it.
func estimated(s *State, candidate int32) bool {
	return slices.ContainsFunc(s.In.Candidates[candidate].Cells, func(r instance.CellRef) bool {
		count := s.In.Goals[s.In.Cells[r.Cell].Goal].Goal.Count
		return count != campaign.CountSessions && count != campaign.CountPlaces
	})
}

// unnumbered is snapshot whatever numbers the sessions have: venues list
// candidates.
func unnumbered(s *State) State {
	c := snapshot(s)
	for v, ids := range s.atVenue {
		c.atVenue[v] = nil
		for _, id := range ids {
			c.atVenue[v] = append(c.atVenue[v], s.Sessions[id].Candidate)
		}
		slices.Sort(c.atVenue[v])
	}
	return c
}
