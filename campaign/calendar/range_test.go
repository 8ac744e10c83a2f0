package calendar_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// day reads a date that stands in a test.
func day(t testing.TB, s string) date.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	require.NoError(t, err)
	return d
}

// span reads a range that stands in a test.
func span(t testing.TB, from, to string) calendar.Range {
	t.Helper()
	return calendar.Range{From: day(t, from), To: day(t, to)}
}

// anyDay draws a day of 2019 to 2028, which reaches beyond the tables used here.
func anyDay() *rapid.Generator[date.Date] {
	return rapid.Custom(func(t *rapid.T) date.Date {
		return date.New(2019, 1, 1) + date.Date(rapid.IntRange(0, 3652).Draw(t, "offset"))
	})
}

// anyRange draws a range of at most 40 days, now and then an invalid one.
func anyRange() *rapid.Generator[calendar.Range] {
	return rapid.Custom(func(t *rapid.T) calendar.Range {
		from := date.New(2024, 1, 1) + date.Date(rapid.IntRange(0, 60).Draw(t, "from"))
		return calendar.Range{From: from, To: from + date.Date(rapid.IntRange(-3, 40).Draw(t, "days"))}
	})
}

func ExampleRange() {
	week := calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)}
	fmt.Println(week, week.Days(), "days")
	fmt.Println(week.Contains(date.New(2024, 12, 7)), week.Contains(date.New(2024, 12, 8)))
	fmt.Println(week.Intersect(calendar.Year(2024)) == week, week.Intersect(calendar.On(date.New(2025, 1, 1))).IsZero())
	// Output:
	// 2024-12-01/2024-12-07 7 days
	// true false
	// true true
}

func TestRangeEnds(t *testing.T) {
	r := span(t, "2024-02-28", "2024-03-01")
	assert.Equal(t, 3, r.Days(), "both ends and the leap day")
	assert.True(t, r.Contains(r.From))
	assert.True(t, r.Contains(r.To))
	assert.False(t, r.Contains(r.From-1))
	assert.False(t, r.Contains(r.To+1))
	assert.Equal(t, 1, calendar.On(r.From).Days())
	assert.Equal(t, 366, calendar.Year(2024).Days())
	assert.Equal(t, 365, calendar.Year(2026).Days())
	assert.Equal(t, "2024-02-28/2024-03-01", r.String())
}

func TestRangeNotSetOrReversed(t *testing.T) {
	good := span(t, "2024-01-01", "2024-12-31")
	for name, r := range map[string]calendar.Range{
		"zero":     {},
		"reversed": {From: good.To, To: good.From},
	} {
		assert.False(t, r.Valid(), name)
		assert.Zero(t, r.Days(), name)
		assert.Empty(t, slices.Collect(r.All()), name)
		assert.False(t, r.Contains(good.From), name)
		assert.True(t, r.Intersect(good).IsZero(), name)
		assert.True(t, good.Intersect(r).IsZero(), name)
		assert.False(t, good.ContainsRange(r), name)
		assert.False(t, r.ContainsRange(r), name)
	}
	assert.True(t, calendar.Range{}.IsZero())
	assert.False(t, calendar.Range{}.Contains(0), "the zero range does not hold the zero day")
}

func TestRangeAllStops(t *testing.T) {
	r := calendar.Range{From: math.MaxInt64 - 2, To: math.MaxInt64}
	assert.Len(t, slices.Collect(r.All()), 3, "ends at the last of all days")
	n := 0
	for range calendar.Year(2024).All() {
		if n++; n == 5 {
			break
		}
	}
	assert.Equal(t, 5, n)
}

// A range is the set of its days: every method agrees with that set.
func TestRangeIsASetOfDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyRange().Draw(t, "a"), anyRange().Draw(t, "b")
		as, bs := slices.Collect(a.All()), slices.Collect(b.All())
		require.Len(t, as, a.Days())
		require.Equal(t, a.Valid(), len(as) > 0)
		var both []date.Date
		for _, d := range as {
			require.True(t, a.Contains(d))
			if slices.Contains(bs, d) {
				both = append(both, d)
			}
		}
		x := a.Intersect(b)
		require.Equal(t, both, slices.Collect(x.All()))
		require.Equal(t, len(both) == 0, x.IsZero())
		require.Equal(t, x, b.Intersect(a))
		require.Equal(t, len(bs) > 0 && len(both) == len(bs), a.ContainsRange(b))
	})
}

func TestRangeJSON(t *testing.T) {
	type carrier struct {
		Window calendar.Range `json:"window,omitzero"`
	}
	text, err := json.Marshal(carrier{Window: span(t, "2024-12-01", "2024-12-07")})
	require.NoError(t, err)
	assert.JSONEq(t, `{"window":{"from":"2024-12-01","to":"2024-12-07"}}`, string(text))
	text, err = json.Marshal(carrier{})
	require.NoError(t, err)
	assert.Equal(t, `{}`, string(text))
}
