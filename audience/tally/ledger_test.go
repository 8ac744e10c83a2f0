package tally_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience/tally"
)

// naive is the slow twin of a Ledger: session → person.
type naive map[string]map[int]bool

func (n naive) times(sessions []string) map[int]int {
	times := map[int]int{}
	for _, id := range slices.Compact(slices.Sorted(slices.Values(sessions))) {
		for p := range n[id] {
			times[p]++
		}
	}
	return times
}

var sessionIDs = []string{"a", "b", "c", "d", "nobody", "unknown"}

// drawLog fills a ledger and its twin.
func drawLog(t *rapid.T) (*tally.Ledger, naive) {
	l, twin := &tally.Ledger{}, naive{}
	require.NoError(t, l.Add("nobody"))
	for range rapid.IntRange(0, 30).Draw(t, "entries") {
		id, p := rapid.SampledFrom(sessionIDs[:4]).Draw(t, "session"), rapid.IntRange(0, 20).Draw(t, "person")
		require.NoError(t, l.Add(id, person(p)))
		if twin[id] == nil {
			twin[id] = map[int]bool{}
		}
		twin[id][p] = true
	}
	return l, twin
}

func TestLedgerCountsAsItsTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, twin := drawLog(t)
		scope := rapid.SliceOfN(rapid.SampledFrom(sessionIDs), 0, 6).Draw(t, "scope")
		times := twin.times(scope)
		sum := 0
		h := l.Histogram(scope)
		exactly := map[int]int64{}
		for _, k := range times {
			sum += k
			exactly[k]++
		}
		for k, n := range h.Exactly {
			require.Equal(t, exactly[k], n, "%d times", k)
		}
		require.EqualValues(t, len(times), h.Reach())
		require.EqualValues(t, len(times), l.Reach(scope))
		require.EqualValues(t, len(times), l.Attended(scope).Len())
		require.EqualValues(t, sum, l.Attendances(scope))
		require.EqualValues(t, sum, h.Attendances)
		for i, n := range l.Cumulative(scope) {
			require.EqualValues(t, len(twin.times(scope[:i+1])), n)
		}
		for _, id := range scope {
			var want []tally.PersonKey
			for p := range twin[id] {
				want = append(want, person(p))
			}
			require.ElementsMatch(t, want, l.Who(id))
		}
		checkHistogram(t, h)
	})
}

// checkHistogram checks what holds of every histogram.
func checkHistogram(t require.TestingT, h tally.Histogram) {
	sum, top := int64(0), len(h.Exactly)
	for k, n := range h.Exactly {
		sum += int64(k) * n
	}
	if h.OrMore {
		require.LessOrEqual(t, sum, h.Attendances)
	} else {
		require.Equal(t, h.Attendances, sum, "Σ k·f_k is the total")
	}
	require.LessOrEqual(t, h.Reach(), h.Attendances)
	require.Equal(t, h.Reach(), h.AtLeast(0))
	for k := 1; k <= top; k++ {
		require.GreaterOrEqual(t, h.AtLeast(k), h.AtLeast(k+1), "k+ falls")
	}
	if top > 0 {
		require.Zero(t, h.Exactly[0])
		require.NotZero(t, h.Exactly[top-1])
	}
}

func TestPartsOfThePeopleAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, _ := drawLog(t)
		home := func(k tally.PersonKey) string {
			text, err := k.MarshalText()
			require.NoError(t, err)
			return string(text[31] % 3)
		}
		scope := rapid.SliceOf(rapid.SampledFrom(sessionIDs)).Draw(t, "scope")
		reach, attendances, people, again := int64(0), int64(0), int64(0), &tally.Ledger{}
		require.NoError(t, again.Add("nobody"))
		for _, part := range l.Split(home) {
			reach += part.Reach(scope)
			attendances += part.Attendances(scope)
			people += part.People()
			require.Equal(t, l.Sessions(), part.Sessions())
			require.NoError(t, again.Merge(part))
		}
		require.Equal(t, l.Reach(scope), reach)
		require.Equal(t, l.Attendances(scope), attendances)
		require.Equal(t, l.People(), people)
		want, err := l.MarshalBinary()
		require.NoError(t, err)
		got, err := again.MarshalBinary()
		require.NoError(t, err)
		require.Equal(t, want, got, "the parts merged are the whole")
	})
}

func TestPartsAndOverlapGiveTheUnion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, twin := drawLog(t)
		both := int64(0)
		for p := range twin["a"] {
			if twin["b"][p] {
				both++
			}
		}
		a, b := []string{"a"}, []string{"b"}
		require.Equal(t, l.Reach(a)+l.Reach(b)-both, l.Reach([]string{"a", "b"}))
		require.Equal(t, l.Reach([]string{"a", "b"}), tally.Union(l.Attended(a), l.Attended(b)).Len())
	})
}

func TestLedgerRefuses(t *testing.T) {
	var l tally.Ledger
	require.ErrorIs(t, l.Add(""), tally.ErrID)
	require.ErrorIs(t, l.Add("a", person(1), tally.PersonKey{}), tally.ErrKey)
	assert.Empty(t, l.Sessions(), "what is refused leaves no trace")
	require.NoError(t, l.Merge(nil))
	assert.Zero(t, l.Reach([]string{"a"}))
	assert.Nil(t, l.Who("a"))
	assert.Empty(t, l.Split(func(tally.PersonKey) string { return "" }))
}

func TestHistogramOfALedgerStopsAt255(t *testing.T) {
	var l tally.Ledger
	for i := range 300 {
		require.NoError(t, l.Add(fmt.Sprint(i), person(0)))
	}
	require.NoError(t, l.Add("0", person(1)))
	h := l.Histogram(l.Sessions())
	assert.True(t, h.OrMore)
	assert.EqualValues(t, 301, h.Attendances)
	assert.EqualValues(t, 1, h.AtLeast(255))
	checkHistogram(t, h)
}

func TestUnionOfBitmaps(t *testing.T) {
	// Sets of different lengths, as a ledger gives them while it grows, around the ends of blocks.
	var l tally.Ledger
	var sets []tally.Bitmap
	var ids []string
	for i, n := range []int{1, 63, 64, 65, 5000, 131071, 131072, 131073, 140000} {
		id := fmt.Sprint(i)
		for p := i; p < n; p += 97 {
			require.NoError(t, l.Add(id, person(p)))
		}
		sets, ids = append(sets, l.Attended([]string{id})), append(ids, id)
	}
	require.Equal(t, l.Reach(ids), tally.Union(sets...).Len())
	slices.Reverse(sets)
	assert.Equal(t, l.Attended(ids), tally.Union(sets...))
	assert.Zero(t, tally.Union().Len())
}

func TestUnionOfLongBitmaps(t *testing.T) {
	var l tally.Ledger
	require.NoError(t, l.Add("all", people(0, 300_000)...))
	var sets []tally.Bitmap
	want := map[int]bool{}
	for i := range 9 {
		id := fmt.Sprint("s", i)
		for p := i * 7; p < 300_000; p += 1009 + i {
			want[p] = true
			require.NoError(t, l.Add(id, person(p)))
		}
		sets = append(sets, l.Attended([]string{id}))
	}
	for n := range sets {
		got := tally.Union(sets[:n+1]...)
		assert.Equal(t, l.Reach(slices.Collect(ids(n+1))), got.Len())
	}
	assert.EqualValues(t, len(slices.Collect(maps.Keys(want))), tally.Union(sets...).Len())
}

// ids yields the first n of s0, s1 and so on.
func ids(n int) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i := range n {
			if !yield(fmt.Sprint("s", i)) {
				return
			}
		}
	}
}
