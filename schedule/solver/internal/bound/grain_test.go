package bound

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// TestGrain: where whoever may be reached is reached for certain, the best value
// is a multiple of the grain, so that a bound between two multiples is too high;
// where chance or money comes in, every value may occur.
func TestGrain(t *testing.T) {
	met := 0
	rapid.Check(t, func(t *rapid.T) {
		p := tiny(t)
		p.Formats[0].Rate, p.Prices = 1, campaign.Prices{}
		for v := range p.Venues {
			for i := range p.Venues[v].Catchment {
				p.Venues[v].Catchment[i].Draw = float64(rapid.IntRange(0, 1).Draw(t, "sure"))
			}
		}
		party := int64(rapid.IntRange(1, 3).Draw(t, "party"))
		for g := range p.Groups {
			p.Groups[g].Size *= party
		}
		q, err := campaign.Check(p)
		require.NoError(t, err)
		g := grain(instance.Compile(q))
		best := optimum(t, q)
		require.True(t, best == 0 || g%audience.People(1000*party) == 0, "thousandths of people who come in threes, say")
		require.Zero(t, best%g)
		b := New(instance.Compile(q), nil)
		for range 20 {
			b.Step(best)
		}
		require.Zero(t, b.Value()%g)
		if b.Value() == best {
			met++
		}

		p.Prices.Yuan = 1
		q, err = campaign.Check(p)
		require.NoError(t, err)
		require.Equal(t, audience.People(1), grain(instance.Compile(q)))
	})
	require.Greater(t, met, 10)
}
