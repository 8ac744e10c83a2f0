package state

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
)

// TestBestSpot tries a session at every position of a team-day. The best spot
// costs as little as the cheapest of those where everything is in time.
func TestBestSpot(t *testing.T) {
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		in := instance.Compile(q)
		if len(in.Candidates) == 0 || len(in.Teams) == 0 {
			return
		}
		s := New(in)
		team := rapid.Int32Range(0, int32(len(in.Teams)-1)).Draw(t, "team")
		day := rapid.Int32Range(0, int32(in.Days-1)).Draw(t, "day")
		for range 12 {
			c := rapid.Int32Range(0, int32(len(in.Candidates)-1)).Draw(t, "candidate")
			if !s.activity(c).Touring || s.Crowded(c, team, day) || len(in.Windows(c, team, day)) == 0 {
				continue
			}
			spot, cost := s.Best(team, day, c) // first, on a day that nobody has looked at yet
			least := Nowhere
			for pos := 0; pos <= len(s.Route(team, day)); pos++ {
				least = min(least, s.tried(team, day, c, pos))
			}
			require.Equal(t, least, cost)
			if cost < Nowhere {
				require.Equal(t, cost, s.tried(team, day, c, spot.Pos))
				s.Begin()
				id := s.Put(team, day, c, spot)
				require.True(t, s.Sound())
				require.Equal(t, spot.Start, s.Sessions[id].Start)
				s.Commit()
				found++
			}
		}
	})
	require.Positive(t, found)
}

// tried is what a session costs at a position, found out by putting it there.
func (s *State) tried(team, day, candidate int32, pos int) int64 {
	s.Begin()
	defer s.Rollback()
	after := func(i int) int64 { // when the team is at what was at a position, or home
		d := s.table(team, day)
		if i < len(d.stops) {
			return d.stops[i].start
		}
		return s.homecoming(d, &s.In.Teams[team])
	}
	travel, start := s.Travel, after(pos)
	windows := s.In.Windows(candidate, team, day)
	s.Put(team, day, candidate, Spot{Pos: pos, Start: windows[0].From})
	if !s.Sound() {
		return Nowhere
	}
	d := s.table(team, day)
	next := homeStop(&s.In.Teams[team])
	if pos+1 < len(d.stops) {
		next = d.stops[pos+1]
	}
	arrive := d.stops[pos].start + d.stops[pos].lasts + s.hop(&d.stops[pos], &next)
	return 2*(s.Travel-travel) + max(0, arrive-start)
}
