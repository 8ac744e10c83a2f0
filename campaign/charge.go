package campaign

import (
	"math"
	"math/bits"
	"time"

	"github.com/pufa-go/pufa/audience"
)

// Charge returns what a plan's travel and cost take off its value. Each is
// rounded up once, on its total.
func (p Prices) Charge(travel time.Duration, cost Money) audience.People {
	return share(p.TravelHour, travel.Milliseconds(), time.Hour.Milliseconds()) + share(p.Yuan, int64(cost), 100)
}

// LoadCharge returns what one team's days out take off a plan's value, when
// the team is available on so many days: Load × days² ÷ available, rounded up.
func (p Prices) LoadCharge(days, available int) audience.People {
	if available <= 0 {
		return 0
	}
	return share(p.Load, int64(days)*int64(days), int64(available))
}

// share returns ⌈a × b ÷ c⌉ for non-negative a and b and positive c, without
// overflow; it saturates at a value far beyond any plan's.
func share(a, b, c int64) audience.People {
	if a <= 0 || b <= 0 {
		return 0
	}
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	if hi >= uint64(c) {
		return math.MaxInt64 / 4
	}
	quotient, rest := bits.Div64(hi, lo, uint64(c))
	if rest > 0 {
		quotient++
	}
	return audience.People(min(quotient, math.MaxInt64/4))
}
