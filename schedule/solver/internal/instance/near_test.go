package instance_test

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
)

// TestNearest compares with sorting all venues, some of them nowhere.
func TestNearest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, _ := randprog.Checked(t)
		for i := range p.Venues {
			if rapid.IntRange(0, 9).Draw(t, "nowhere") == 9 {
				p.Venues[i].Point, p.Router = campaign.Point{}, nil
			}
		}
		q, err := campaign.Check(p)
		require.NoError(t, err)
		in := instance.Compile(q)
		venues := make([]int32, len(in.Venues))
		for v := range venues {
			venues[v] = int32(v)
		}
		most := rapid.IntRange(1, 5).Draw(t, "most")
		for i, got := range in.Nearest(venues, most) {
			long := func(u int32) int64 {
				if int(u) == i {
					return -1
				}
				a, b := in.Venues[i].Place, in.Venues[u].Place
				return in.Travel(a, b) + in.Travel(b, a)
			}
			want := slices.Clone(venues)
			slices.SortStableFunc(want, func(x, y int32) int { return cmp.Compare(long(x), long(y)) })
			require.Equal(t, want[:min(most, len(want))], got)
		}
	})
}
