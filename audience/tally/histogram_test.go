package tally_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience/tally"
)

func TestFold(t *testing.T) {
	for name, tc := range map[string]struct {
		exactly []int64
		want    []tally.Band
	}{
		"nobody":             {nil, nil},
		"large enough":       {[]int64{0, 100, 40, 10}, []tally.Band{{From: 1, To: 1, People: 100}, {From: 2, To: 2, People: 40}, {From: 3, People: 10}}},
		"top folds down":     {[]int64{0, 100, 40, 9}, []tally.Band{{From: 1, To: 1, People: 100}, {From: 2, People: 49}}},
		"all fold down":      {[]int64{0, 100, 4, 2, 1}, []tally.Band{{From: 1, People: 107}}},
		"middle folds down":  {[]int64{0, 100, 4, 50}, []tally.Band{{From: 1, To: 2, People: 104}, {From: 3, People: 50}}},
		"across an empty":    {[]int64{0, 100, 0, 5}, []tally.Band{{From: 1, People: 105}}},
		"bottom joins above": {[]int64{0, 3, 50, 20}, []tally.Band{{From: 1, To: 2, People: 53}, {From: 3, People: 20}}},
		"bottom across zero": {[]int64{0, 3, 0, 20}, []tally.Band{{From: 1, People: 23}}},
		"an empty band":      {[]int64{0, 30, 0, 20}, []tally.Band{{From: 1, To: 1, People: 30}, {From: 2, To: 2}, {From: 3, People: 20}}},
		"too few in all":     {[]int64{0, 5, 3, 1}, []tally.Band{{From: 1, Small: true}}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tc.want, tally.Histogram{Exactly: tc.exactly}.Fold(0))
		})
	}
}

func TestFoldKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := tally.Histogram{Exactly: append([]int64{0}, rapid.SliceOfN(rapid.Int64Range(0, 30), 0, 8).Draw(t, "f")...)}
		minimum := rapid.Int64Range(1, 40).Draw(t, "minimum")
		bands := h.Fold(minimum)
		if h.Reach() == 0 {
			for _, b := range bands {
				require.Zero(t, b.People)
				require.False(t, b.Small)
			}
			return
		}
		sum, next := int64(0), 1
		for i, b := range bands {
			require.Equal(t, next, b.From, "no gap")
			require.Equal(t, i == len(bands)-1, b.To == 0, "the highest is open, no other")
			require.False(t, b.People > 0 && b.People < minimum, "no small cell")
			sum, next = sum+b.People, b.To+1
		}
		if len(bands) == 1 && bands[0].Small {
			require.Zero(t, sum)
			require.Less(t, h.Reach(), minimum)
			return
		}
		require.Equal(t, h.Reach(), sum, "the sum is kept")
	})
}

func TestCell(t *testing.T) {
	for _, tc := range []struct {
		people, minimum int64
		want            string
	}{{0, 0, "0"}, {1, 0, "<10"}, {9, 0, "<10"}, {10, 0, "10"}, {4, 5, "<5"}, {1, 1, "1"}} {
		assert.Equal(t, tc.want, tally.Cell(tc.people, tc.minimum))
	}
}
