package report

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// Week by week different people only grow, and in the end they are those of
// the coverage of the shown sessions.
func TestReachByWeekEndsAtTheCoverage(t *testing.T) {
	q, p := checked(t, plain)
	rapid.Check(t, func(r *rapid.T) {
		var some schedule.Plan
		for _, s := range p.Sessions {
			for range rapid.IntRange(0, 3).Draw(r, string(s.ID)) {
				s.Start = s.Start.AddDate(0, 0, rapid.IntRange(-40, 40).Draw(r, "days"))
				some.Sessions = append(some.Sessions, s)
			}
		}
		f := newFacts(q, some, Options{Internal: rapid.Bool().Draw(r, "internal")})
		points := f.reachByWeek()
		require.Len(r, points, len(f.weeks))
		last := coverage.Interval{}
		for _, at := range points {
			require.LessOrEqual(r, last.Lower, at.Lower)
			require.LessOrEqual(r, last.Expected, at.Expected)
			require.LessOrEqual(r, last.Upper, at.Upper)
			require.LessOrEqual(r, at.Lower, at.Expected)
			require.LessOrEqual(r, at.Expected, at.Upper)
			last = at
		}
		require.Equal(r, coverage.Of(q, schedule.Plan{Sessions: f.shown}).Whole.Reach, last)
	})
}

func TestNumbers(t *testing.T) {
	zh, en := &facts{}, &facts{}
	en.Lang = "en"
	for _, tc := range []struct {
		n      int64
		zh, en string
	}{
		{0, "0", "0"},
		{7, "7", "7"},
		{99, "99", "99"},
		{104, "100", "100"},
		{8449, "8,400", "8,400"},
		{9950, "9,900", "9,900"},
		{29_397, "2.9万", "29,000"},
		{103_000, "10万", "100,000"},
		{1_250_000, "120万", "1,200,000"},
		{12_345_678, "1,200万", "12,000,000"},
	} {
		assert.Equal(t, tc.zh, zh.roughly(audience.FromPersons(tc.n)))
		assert.Equal(t, tc.en, en.roughly(audience.FromPersons(tc.n)))
	}
	assert.Equal(t, "-1,234,567", grouped(-1_234_567))
	assert.Equal(t, []string{"0.0%", "<0.1%", "0.1%", "32.7%", "100.0%"}, []string{percent(0), percent(0.0004), percent(0.0005), percent(0.3271), percent(1)})
}

// Rounding keeps the order, so that a band rounded still holds its estimate.
func TestTwoFiguresKeepTheOrder(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		a, b := rapid.Int64Range(0, 1e12).Draw(r, "a"), rapid.Int64Range(0, 1e12).Draw(r, "b")
		a, b = min(a, b), max(a, b)
		require.LessOrEqual(r, twoFigures(audience.FromPersons(a)), twoFigures(audience.FromPersons(b)))
		require.LessOrEqual(r, twoFigures(audience.FromPersons(a)), a, "never above what is estimated")
		step, top := nice(b)
		require.GreaterOrEqual(r, top, b)
		require.LessOrEqual(r, top/step, int64(5))
		require.Zero(r, top%step)
	})
}
