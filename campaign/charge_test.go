package campaign_test

import (
	"math"
	"math/big"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

func TestCharge(t *testing.T) {
	p := campaign.Prices{TravelHour: 1000, Yuan: 3, Load: 7}
	assert.Equal(t, audience.People(1500), p.Charge(90*time.Minute, 0))
	assert.Equal(t, audience.People(31), p.Charge(0, campaign.Yuan(10)+1), "rounded up")
	assert.Equal(t, audience.People(1501+3), p.Charge(90*time.Minute+time.Millisecond, campaign.Yuan(1)), "each for itself")
	assert.Zero(t, campaign.Prices{}.Charge(time.Hour, campaign.Yuan(5)))
	assert.Equal(t, audience.People(14), p.LoadCharge(2, 2))
	assert.Equal(t, audience.People(10), p.LoadCharge(2, 3), "28/3 rounded up")
	assert.Zero(t, p.LoadCharge(2, 0))
	huge := campaign.Prices{Yuan: math.MaxInt64}.Charge(0, math.MaxInt64)
	assert.Positive(t, huge, "it saturates")
	assert.Positive(t, huge+huge)
}

func TestChargeIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		price := rapid.Int64Range(0, 1_000_000_000).Draw(t, "price")
		cost := rapid.Int64Range(0, 1_000_000_000_000).Draw(t, "fen")
		got := campaign.Prices{Yuan: price}.Charge(0, campaign.Money(cost))
		want := new(big.Int).Mul(big.NewInt(price), big.NewInt(cost))
		want.Add(want, big.NewInt(99)).Div(want, big.NewInt(100))
		if limit := big.NewInt(math.MaxInt64 / 4); want.Cmp(limit) > 0 {
			want = limit
		}
		require.Equal(t, want.Int64(), int64(got))
	})
}
