package reach

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
)

func TestSplit(t *testing.T) {
	atLeast := []float64{1, 0.75, 0.5, 0.25, 0}
	for _, c := range []struct {
		b                    Band
		below, within, above float64
	}{
		{Band{}, 0, 1, 0},
		{Band{Least: -2, Most: -1}, 0, 1, 0},
		{Band{Least: 1}, 0.25, 0.75, 0},
		{Band{Least: 1, Most: 1}, 0.25, 0.25, 0.5},
		{Band{Least: 2, Most: 3}, 0.5, 0.5, 0},
		{Band{Most: 2}, 0, 0.75, 0.25},
		{Band{Least: 4}, 1, 0, 0},
	} {
		below, within, above, err := Split(c.b, atLeast)
		require.NoError(t, err)
		assert.Equal(t, []float64{c.below, c.within, c.above}, []float64{below, within, above}, "%+v", c.b)
	}
	_, _, _, err := Split(Band{Least: 2, Most: 4}, atLeast)
	assert.EqualError(t, err, "reach: band of at least 2 and at most 4 sessions needs shares up to 5 sessions, not 4: ask for a cap of Band.Cap")
	_, _, _, err = Split(Band{Least: 3, Most: 2}, atLeast)
	assert.EqualError(t, err, "reach: band of at least 3 and at most 2 sessions: nobody can be in it; raise Most or lower Least")
}

func TestSplitAddsUpExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := Band{Least: rapid.IntRange(-1, 5).Draw(t, "least")}
		if rapid.Bool().Draw(t, "limited") {
			b.Most = max(b.Least, 0) + rapid.IntRange(1, 3).Draw(t, "more")
		}
		require.True(t, b.Valid())
		size := rapid.Int64Range(0, 1e9).Draw(t, "size")
		people := New(overlaps().Draw(t, "θ")).Frequency(sets(8).Draw(t, "ps"), b.Cap()).People(size)
		below, within, above, err := Split(b, people)
		require.NoError(t, err)
		require.Equal(t, audience.FromPersons(size), below+within+above)
		require.True(t, below >= 0 && within >= 0 && above >= 0)
	})
}

// TestWithinIsTheTruthUnderIndependence compares with all 2ⁿ outcomes.
func TestWithinIsTheTruthUnderIndependence(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps := sets(6).Draw(t, "ps")
		b := Band{Least: rapid.IntRange(0, 4).Draw(t, "least"), Most: rapid.IntRange(0, 6).Draw(t, "most")}
		size := rapid.Int64Range(0, 1e6).Draw(t, "size")
		within := 0.0
		for outcome := range 1 << len(ps) {
			times, chance := 0, 1.0
			for i, p := range ps {
				if outcome&(1<<i) != 0 {
					times++
					chance *= p
				} else {
					chance *= 1 - p
				}
			}
			if times >= b.Least && (b.Most == 0 || times <= b.Most) {
				within += chance
			}
		}
		got := New(Independent).Within(size, b, ps)
		if !b.Valid() {
			require.Zero(t, got)
			return
		}
		// Certain sessions and the fixed point of reach, and two numbers rounded.
		require.InDelta(t, 1000*float64(size)*within, float64(got), 1.01+float64(size)*1000*7e-6)
	})
}

func TestWithinLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := New(overlaps().Draw(t, "θ"))
		ps := sets(8).Draw(t, "ps")
		size := rapid.Int64Range(-1, 1e6).Draw(t, "size")
		least := rapid.IntRange(1, 5).Draw(t, "least")
		most := least + rapid.IntRange(0, 3).Draw(t, "more")
		within := m.Within(size, Band{Least: least, Most: most}, ps)
		require.GreaterOrEqual(t, within, audience.People(0))
		backwards := slices.Clone(ps)
		slices.Reverse(backwards)
		require.Equal(t, within, m.Within(size, Band{Least: least, Most: most}, backwards), "whatever the order")
		require.InDelta(t, float64(m.Within(size, Band{Least: least}, ps)), float64(within+m.Within(size, Band{Least: most + 1}, ps)), 1,
			"as often as wanted and too often are often enough")
		require.Equal(t, m.Intervals(size, ps, 1)[1].Expected, m.Within(size, Band{Least: 1}, ps), "once or more is the reach")
		require.Equal(t, audience.FromPersons(max(0, size)), m.Within(size, Band{}, ps), "everybody is in no band")
	})
}
