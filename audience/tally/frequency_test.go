package tally_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience/tally"
)

func TestFrequencyAgreesWithTheLedger(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, _ := drawLog(t)
		roster, err := tally.NewRoster(people(0, 21))
		require.NoError(t, err)
		f := tally.NewFrequency(roster)
		for _, id := range l.Sessions() {
			who, outside := roster.Indices(l.Who(id))
			require.Zero(t, outside)
			require.NoError(t, f.Add(tally.Attendance{Session: id, Who: who}))
		}
		require.Equal(t, l.Histogram(l.Sessions()), f.Histogram())
		require.Equal(t, l.Sessions(), f.Sessions())
		sum := 0
		for i := range tally.Index(30) {
			sum += f.Times(i)
		}
		require.EqualValues(t, f.Histogram().Attendances, sum)
	})
}

func TestManyAtOnceIsOneByOne(t *testing.T) {
	// More persons than one block, so that the blocks are seen.
	random := rand.New(rand.NewPCG(3, 0))
	var list []tally.Attendance
	for s := range 20 {
		a := tally.Attendance{Session: fmt.Sprint(s)}
		for p := random.Uint32N(500); p < 300_000; p += 1 + random.Uint32N(500) {
			a.Who = append(a.Who, tally.Index(p))
		}
		list = append(list, a)
	}
	var together, apart tally.Frequency
	require.NoError(t, together.Add(list...))
	want := map[tally.Index]int{}
	for _, a := range list {
		require.NoError(t, apart.Add(a))
		for _, p := range a.Who {
			want[p]++
		}
	}
	assert.Equal(t, apart, together)
	h := together.Histogram()
	assert.EqualValues(t, len(want), h.Reach())
	for p, n := range want {
		require.Equal(t, n, together.Times(p))
	}
	checkHistogram(t, h)
}

func TestFrequencyRefuses(t *testing.T) {
	roster, err := tally.NewRoster(people(0, 4))
	require.NoError(t, err)
	other, err := tally.NewRoster(people(0, 5))
	require.NoError(t, err)
	a := tally.Attendance{Session: "a", Who: []tally.Index{0, 3}}
	f := tally.NewFrequency(roster)
	require.NoError(t, f.Add(a))
	before, err := f.MarshalBinary()
	require.NoError(t, err)

	var twice *tally.TwiceError
	require.ErrorAs(t, f.Add(tally.Attendance{Session: "b"}, a), &twice)
	assert.Equal(t, "a", twice.ID)
	assert.ErrorContains(t, twice, `"a" is counted already`)
	require.ErrorAs(t, f.Add(tally.Attendance{Session: "b"}, tally.Attendance{Session: "b"}), &twice)
	require.ErrorIs(t, f.Add(tally.Attendance{}), tally.ErrID)
	for _, who := range [][]tally.Index{{1, 1}, {2, 1}, {0, 1, 2, 2}} {
		require.ErrorIs(t, f.Add(tally.Attendance{Session: "c"}, tally.Attendance{Session: "b", Who: who}), tally.ErrOrder)
	}
	require.ErrorIs(t, f.Add(tally.Attendance{Session: "b", Who: []tally.Index{4}}), tally.ErrRoster)
	require.ErrorIs(t, f.Merge(tally.NewFrequency(other)), tally.ErrRoster)
	bare := &tally.Frequency{}
	require.NoError(t, bare.Add(tally.Attendance{Session: "bare"}))
	require.ErrorIs(t, f.Merge(bare), tally.ErrRoster)
	require.ErrorIs(t, bare.Merge(f), tally.ErrRoster)
	require.ErrorAs(t, f.Merge(f), &twice)
	require.ErrorIs(t, bare.Add(tally.Attendance{Session: "b", Who: []tally.Index{1<<32 - 1}}), tally.ErrTooMany)
	require.NoError(t, f.Merge(nil))

	after, err := f.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, before, after, "what is refused leaves no trace")
}

func TestSaturation(t *testing.T) {
	var f, g tally.Frequency
	for s := range 200 {
		require.NoError(t, f.Add(tally.Attendance{Session: fmt.Sprint("f", s), Who: []tally.Index{0, 1}}))
		require.NoError(t, g.Add(tally.Attendance{Session: fmt.Sprint("g", s), Who: []tally.Index{1}}))
	}
	require.NoError(t, f.Merge(&g))
	assert.Equal(t, []int{200, 255, 0}, []int{f.Times(0), f.Times(1), f.Times(2)})
	h := f.Histogram()
	assert.EqualValues(t, 600, h.Attendances, "the total is not capped")
	assert.True(t, h.OrMore)
	require.NoError(t, f.Add(tally.Attendance{Session: "one more", Who: []tally.Index{1}}))
	assert.Equal(t, 255, f.Times(1))
	data, err := f.MarshalBinary()
	require.NoError(t, err)
	var again tally.Frequency
	require.NoError(t, again.UnmarshalBinary(data))
	assert.Equal(t, f.Histogram(), again.Histogram())
}

func TestRoster(t *testing.T) {
	keys := people(0, 50)
	roster, err := tally.NewRoster(append(people(20, 50), people(0, 30)...))
	require.NoError(t, err)
	require.Equal(t, 50, roster.Len())
	listed, outside := roster.Indices(append(people(48, 53), keys[49]))
	assert.Len(t, listed, 2)
	assert.Equal(t, 3, outside)
	i, ok := roster.Index(keys[7])
	require.True(t, ok)
	assert.Less(t, int(i), 50)
	_, ok = roster.Index(person(99))
	assert.False(t, ok)
	_, err = tally.NewRoster([]tally.PersonKey{person(1), {}})
	require.ErrorIs(t, err, tally.ErrKey)
}

func TestOrderIsRequired(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var who []tally.Index
		ordered := true
		for i, n := range rapid.SliceOfN(rapid.Uint32Range(0, 3), 0, 12).Draw(t, "steps") {
			p := tally.Index(n)
			if i > 0 { // mostly upward by one, sometimes in place or back
				p = who[i-1] + 2 - min(tally.Index(n), who[i-1])
				ordered = ordered && p > who[i-1]
			}
			who = append(who, p)
		}
		var f tally.Frequency
		err := f.Add(tally.Attendance{Session: "a", Who: who})
		if ordered {
			require.NoError(t, err)
			require.EqualValues(t, len(who), f.Histogram().Attendances)
		} else {
			require.ErrorIs(t, err, tally.ErrOrder)
		}
	})
}
