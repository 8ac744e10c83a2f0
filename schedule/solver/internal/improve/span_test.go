package improve

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// TestOpened: the span holds every day with a start, and its ends are such days.
func TestOpened(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.SliceOfN(rapid.Bool(), 0, 6).Draw(t, "days")
		starts := make([][]instance.Span, len(days))
		some := false
		for d, open := range days {
			if open {
				starts[d], some = []instance.Span{{From: 1, To: 2}}, true
			}
		}
		o := opened(starts)
		require.Equal(t, some, o.from <= o.to)
		for d, open := range days {
			require.False(t, open && !o.has(int32(d)), "day %d", d)
		}
		if some {
			require.True(t, days[o.from] && days[o.to])
		}
	})
}

// TestSpanMeets: two spans meet if they have a day in common, and the days that
// are over some team-days are met by whatever one of these is in.
func TestSpanMeets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := rapid.Int32Range(0, 9)
		a, b := span{day.Draw(t, "a"), day.Draw(t, "to")}, span{day.Draw(t, "b"), day.Draw(t, "end")}
		common := false
		for d := range int32(10) {
			common = common || a.has(d) && b.has(d)
		}
		if a.from <= a.to && b.from <= b.to {
			require.Equal(t, common, a.meets(b))
		}
		var tds []fill
		for _, d := range rapid.SliceOfN(day, 0, 4).Draw(t, "tds") {
			tds = append(tds, fill{day: d})
		}
		o := over(tds)
		require.Equal(t, len(tds) > 0, o.from <= o.to)
		for _, f := range tds {
			require.True(t, o.has(f.day))
			require.False(t, a.has(f.day) && !a.meets(o))
		}
	})
}
