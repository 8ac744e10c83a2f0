package instance_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
)

// TestTravelIsTheReferees: whether a team may come or not, the times are those
// of the referee.
func TestTravelIsTheReferees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		in := instance.Compile(q)
		for _, a := range in.Venues {
			for _, b := range in.Venues {
				require.Equal(t, q.TravelTime(a.Venue.Place(), b.Venue.Place()).Milliseconds(), in.Travel(a.Place, b.Place))
			}
			for _, team := range in.Teams {
				base := team.Team.Base
				require.Equal(t, q.TravelTime(base, a.Venue.Place()).Milliseconds(), in.Travel(team.Base, a.Place))
				require.Equal(t, q.TravelTime(a.Venue.Place(), base).Milliseconds(), in.Travel(a.Place, team.Base))
			}
		}
		require.Less(t, in.Travel(0, 0), int64(math.MaxInt32))
	})
}

// TestClasses: teams of a crew and days of a kind allow the same.
func TestClasses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		in := instance.Compile(q)
		crews := in.Crews()
		for a := range in.Teams {
			kinds := in.DayKinds(int32(a))
			for c := range in.Candidates {
				for b := range in.Teams {
					require.True(t, crews[a] != crews[b] || in.Senders(int32(c))[a] == in.Senders(int32(c))[b])
				}
				first := make(map[int32]int32)
				for d, k := range kinds {
					if _, seen := first[k]; !seen {
						first[k] = int32(d)
					}
					require.Equal(t, in.Windows(int32(c), int32(a), first[k]), in.Windows(int32(c), int32(a), int32(d)))
				}
			}
		}
	})
}
