package tally_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience/tally"
)

// The simulations of this file are seeded: the same draws, and the same coverage, in every run.
const (
	runs    = 1000
	nominal = 0.93 // of intervals that claim 95 %
)

// TestClusterIntervalsAreHonest draws villages whose shares differ, and in them a few people.
func TestClusterIntervalsAreHonest(t *testing.T) {
	for _, tc := range []struct {
		villages, asked int
		mean, spread    float64 // a village's share lies in mean ± spread
	}{{30, 7, 0.5, 0.5}, {30, 7, 0.2, 0.2}, {10, 20, 0.5, 0.3}, {30, 7, 0.05, 0.05}, {20, 7, 0.97, 0.03}, {8, 5, 0.4, 0}} {
		random := rand.New(rand.NewPCG(5, uint64(tc.villages)))
		covered := 0
		for range runs {
			var c tally.Clusters
			for v := range tc.villages {
				share := tc.mean + tc.spread*(2*random.Float64()-1)
				reached := int64(0)
				for range tc.asked {
					if random.Float64() < share {
						reached++
					}
				}
				require.NoError(t, c.Add(fmt.Sprint(v), int64(tc.asked), reached))
			}
			if i := c.Share().Share; i.Lower <= tc.mean && tc.mean <= i.Upper {
				covered++
			}
		}
		assert.GreaterOrEqual(t, float64(covered)/runs, nominal, "%+v", tc)
	}
}

// world is a population whose attendances are known: who came to each session, and how often each came.
type world struct {
	sessions [][]int
	times    []int
	distinct float64
}

// newWorld lets each person live near some sessions and be more or less keen.
func newWorld(random *rand.Rand, persons, sessions int) world {
	w := world{sessions: make([][]int, sessions), times: make([]int, persons)}
	for p := range persons {
		keen, home := random.Float64(), random.IntN(sessions)
		for s := range sessions {
			draw := 0.25 * keen * keen
			if (s+sessions-home)%sessions < 3 {
				draw *= 2
			}
			if draw *= 0.3 + float64(s%5)/3; random.Float64() < draw {
				w.sessions[s] = append(w.sessions[s], p)
				w.times[p]++
			}
		}
		if w.times[p] > 0 {
			w.distinct++
		}
	}
	return w
}

// TestInterceptIntervalsAreHonest surveys some sessions, or all, with a fixed number of respondents each: the weight
// of a session must then be its head count, or large sessions would be heard too little.
func TestInterceptIntervalsAreHonest(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 0))
	w := newWorld(random, 1500, 40)
	var heads tally.HeadCounts
	for s, who := range w.sessions {
		require.NoError(t, heads.Add(fmt.Sprint(s), int64(len(who))))
	}
	for _, surveyed := range []int{10, 20, 40} {
		covered, sum := 0, 0.0
		for range runs {
			var survey tally.Intercept
			for _, s := range random.Perm(len(w.sessions))[:surveyed] {
				for _, i := range random.Perm(len(w.sessions[s]))[:min(12, len(w.sessions[s]))] {
					require.NoError(t, survey.Add(fmt.Sprint(s), w.times[w.sessions[s][i]], 1))
				}
			}
			d, err := survey.Distinct(&heads)
			require.NoError(t, err)
			sum += d.People.Estimate
			if d.People.Lower <= w.distinct && w.distinct <= d.People.Upper {
				covered++
			}
		}
		assert.GreaterOrEqual(t, float64(covered)/runs, nominal, "%d of 40 sessions", surveyed)
		assert.InEpsilon(t, w.distinct, sum/runs, 0.03, "hardly any bias with %d of 40 sessions", surveyed)
	}
}

func TestAskingEverybodyIsExact(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 0))
	w := newWorld(random, 300, 12)
	var heads tally.HeadCounts
	var survey tally.Intercept
	exactly := map[int]float64{}
	for s, who := range w.sessions {
		require.NoError(t, heads.Add(fmt.Sprint(s), int64(len(who))))
		for _, p := range who {
			require.NoError(t, survey.Add(fmt.Sprint(s), w.times[p], 1))
		}
	}
	for _, k := range w.times {
		exactly[k]++
	}
	d, err := survey.Distinct(&heads)
	require.NoError(t, err)
	assert.InDelta(t, w.distinct, d.People.Estimate, 1e-9)
	for k, n := range d.Times[1:] {
		assert.InDelta(t, exactly[k+1], n, 1e-9, "%d times", k+1)
	}
}

func TestDistinctKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var heads tally.HeadCounts
		var survey tally.Intercept
		n := rapid.IntRange(0, 6).Draw(t, "sessions")
		largest := int64(0)
		for s := range n {
			id, count := fmt.Sprint(s), rapid.Int64Range(0, 40).Draw(t, "heads")
			require.NoError(t, heads.Add(id, count))
			largest = max(largest, count)
			for range rapid.Int64Range(0, min(count, 4)).Draw(t, "asked") {
				require.NoError(t, survey.Add(id, rapid.IntRange(1, n).Draw(t, "times"), 1))
			}
		}
		d, err := survey.Distinct(&heads)
		require.NoError(t, err)
		require.Equal(t, heads.Attendances(), d.Attendances)
		require.GreaterOrEqual(t, d.People.Lower, float64(largest))
		require.LessOrEqual(t, d.People.Upper, float64(d.Attendances))
		if d.Undefined == tally.NoHeads || d.Undefined == tally.NoRespondents {
			require.True(t, math.IsNaN(d.People.Estimate) && math.IsNaN(d.SE))
			return
		}
		require.LessOrEqual(t, d.People.Lower, d.People.Estimate)
		require.LessOrEqual(t, d.People.Estimate, d.People.Upper)
		require.Equal(t, d.Undefined == tally.OneRespondent, math.IsNaN(d.SE))
		require.Equal(t, d.Raised, d.Times == nil)
		if !d.Raised {
			people, attendances := 0.0, 0.0
			for k, m := range d.Times {
				people, attendances = people+m, attendances+float64(k)*m
			}
			require.InEpsilon(t, d.People.Estimate, people, 1e-12)
			require.InEpsilon(t, float64(d.Attendances), attendances, 1e-12)
		}
	})
}

func TestDistinctRefusesContradictions(t *testing.T) {
	var heads tally.HeadCounts
	require.NoError(t, errors.Join(heads.Add("a", 3), heads.Add("b", 1)))
	for want, survey := range map[string]func(*tally.Intercept) error{
		"no head count":    func(s *tally.Intercept) error { return s.Add("c", 1, 1) },
		"more respondents": func(s *tally.Intercept) error { return s.Add("a", 1, 4) },
		"came 3 times":     func(s *tally.Intercept) error { return s.Add("a", 3, 1) },
	} {
		var s tally.Intercept
		require.NoError(t, survey(&s))
		_, err := s.Distinct(&heads)
		require.ErrorIs(t, err, tally.ErrCount)
		assert.ErrorContains(t, err, want)
	}
}

func TestDistinctAtTheEdges(t *testing.T) {
	var heads tally.HeadCounts
	var survey tally.Intercept
	d, err := survey.Distinct(&heads)
	require.NoError(t, err)
	assert.Equal(t, tally.NoHeads, d.Undefined)
	require.NoError(t, errors.Join(heads.Add("a", 90), heads.Add("b", 10)))
	d, err = survey.Distinct(&heads)
	require.NoError(t, err)
	assert.Equal(t, tally.NoRespondents, d.Undefined)
	require.NoError(t, survey.Add("a", 2, 1))
	d, err = survey.Distinct(&heads)
	require.NoError(t, err)
	assert.Equal(t, tally.OneRespondent, d.Undefined)
	assert.True(t, d.Raised, "half of 100 heads is fewer than the 90 who were there together")
	assert.Equal(t, tally.Interval{Lower: 90, Estimate: 90, Upper: 100}, d.People)
}

func TestShareAtTheEdges(t *testing.T) {
	var c tally.Clusters
	s := c.Share()
	assert.Equal(t, tally.NoRespondents, s.Undefined)
	assert.True(t, math.IsNaN(s.Share.Estimate))
	require.NoError(t, c.Add("a", 7, 3))
	s = c.Share()
	assert.Equal(t, tally.OneCluster, s.Undefined)
	assert.Equal(t, tally.Interval{Lower: 0, Estimate: 3. / 7, Upper: 1}, s.Share)

	var none, all tally.Clusters
	for v := range 30 {
		require.NoError(t, errors.Join(none.Add(fmt.Sprint(v), 7, 0), all.Add(fmt.Sprint(v), 7, 7)))
	}
	for _, s := range []tally.Share{none.Share(), all.Share()} {
		assert.True(t, s.DeffAssumed)
		assert.InEpsilon(t, 3, s.Deff, 1e-15, "1 + (7−1)/3")
		assert.InDelta(t, 0.056, s.Share.Upper-s.Share.Lower, 0.002, "70 effective answers of 210")
	}
}

func TestSurveysRefuse(t *testing.T) {
	var s tally.Intercept
	require.ErrorIs(t, s.Add("", 1, 1), tally.ErrID)
	require.ErrorIs(t, s.Add("a", 0, 1), tally.ErrCount)
	require.ErrorIs(t, s.Add("a", 1, 0), tally.ErrCount)
	assert.Empty(t, s.Sessions())
	var c tally.Clusters
	require.ErrorIs(t, c.Add("", 1, 1), tally.ErrID)
	for _, bad := range [][2]int64{{0, 0}, {5, 6}, {5, -1}, {-1, 0}, {1 << 41, 0}} {
		require.ErrorIs(t, c.Add("a", bad[0], bad[1]), tally.ErrCount)
	}
	require.NoError(t, c.Add("a", 5, 5))
	var twice *tally.TwiceError
	require.ErrorAs(t, c.Add("a", 5, 5), &twice)
	require.ErrorAs(t, c.Merge(&c), &twice)
	var h tally.HeadCounts
	require.ErrorIs(t, h.Add("", 1), tally.ErrID)
	require.ErrorIs(t, h.Add("a", -1), tally.ErrCount)
	require.NoError(t, errors.Join(h.Add("a", 1), h.Add("a", 1)))
	conflict, other := &tally.ConflictError{}, tally.HeadCounts{}
	require.ErrorAs(t, h.Add("a", 2), &conflict)
	assert.Equal(t, tally.ConflictError{ID: "a", Have: 1, Got: 2}, *conflict)
	require.NoError(t, errors.Join(other.Add("a", 3), other.Add("0", 4)))
	require.ErrorAs(t, h.Merge(&other), &conflict)
	assert.ErrorContains(t, conflict, "settle which")
	assert.Equal(t, []string{"a"}, h.Sessions(), "a merge that is refused enters nothing")
	n, ok := h.Of("a")
	assert.True(t, ok)
	assert.EqualValues(t, 1, n)
}
