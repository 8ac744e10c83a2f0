package reach

import (
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
