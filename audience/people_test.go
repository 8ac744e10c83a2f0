package audience_test

import (
	"fmt"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
)

func ExamplePeople() {
	reached := audience.Round(12345.4) // an estimate in thousandths of a person
	fmt.Println(reached, reached.Whole())
	fmt.Println(reached + audience.FromPersons(3))
	fmt.Println(audience.FromPersons(200))
	// Output:
	// 12.345 12
	// 15.345
	// 200
}

func TestRound(t *testing.T) {
	belowHalf := math.Nextafter(0.5, 0)
	for _, c := range []struct {
		x    float64
		want audience.People
	}{
		{0, 0},
		{math.Copysign(0, -1), 0},
		{belowHalf, 0}, // x+0.5 would be 1
		{0.5, 1},
		{1.5, 2},
		{2.5, 3},
		{-belowHalf, 0},
		{-0.5, -1},
		{-2.5, -3},
		{1<<52 - 0.5, 1 << 52},
		{1<<53 - 1, 1<<53 - 1},
		{1 << 62, 1 << 62},
		{math.Nextafter(1<<63, 0), 1<<63 - 1024},
		{1 << 63, math.MaxInt64},
		{math.Inf(1), math.MaxInt64},
		{-1 << 63, math.MinInt64},
		{math.Inf(-1), math.MinInt64},
		{math.NaN(), 0},
	} {
		assert.Equal(t, c.want, audience.Round(c.x), "Round(%v)", c.x)
	}
}

func TestRoundAgreesWithMathRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-1e18, 1e18).Draw(t, "x")
		require.Equal(t, audience.People(math.Round(x)), audience.Round(x))
	})
}

func TestRoundIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64().Draw(t, "x")
		y := rapid.Float64().Draw(t, "y")
		require.LessOrEqual(t, audience.Round(min(x, y)), audience.Round(max(x, y)))
	})
}

func TestFromPersons(t *testing.T) {
	assert.Equal(t, audience.People(12000), audience.FromPersons(12))
	assert.Equal(t, audience.People(-12000), audience.FromPersons(-12))
	assert.Equal(t, audience.People(math.MaxInt64), audience.FromPersons(math.MaxInt64/1000+1))
	assert.Equal(t, audience.People(math.MinInt64), audience.FromPersons(math.MinInt64))
}

func TestWholeAndString(t *testing.T) {
	for _, c := range []struct {
		p     audience.People
		whole int64
		text  string
	}{
		{0, 0, "0"},
		{1, 0, "0.001"},
		{499, 0, "0.499"},
		{500, 1, "0.500"},
		{12345, 12, "12.345"},
		{12500, 13, "12.500"},
		{12000, 12, "12"},
		{-1, 0, "-0.001"},
		{-500, -1, "-0.500"},
		{-1000, -1, "-1"},
		{-1499, -1, "-1.499"},
		{math.MaxInt64, 9223372036854776, "9223372036854775.807"},
		{math.MinInt64, -9223372036854776, "-9223372036854775.808"},
	} {
		assert.Equal(t, c.whole, c.p.Whole(), "Whole of %d", int64(c.p))
		assert.Equal(t, c.text, c.p.String(), "String of %d", int64(c.p))
	}
}

func TestStringIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.Int64().Draw(t, "p")
		got, ok := new(big.Rat).SetString(audience.People(p).String())
		require.True(t, ok)
		require.Zero(t, got.Cmp(big.NewRat(p, 1000)))
	})
}
