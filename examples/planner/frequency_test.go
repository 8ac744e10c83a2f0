package main

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// TestEstimatesKeepTheirOrder: what is not above something else is not printed
// above it.
func TestEstimatesKeepTheirOrder(t *testing.T) {
	printed := func(p audience.People) int64 {
		n, err := strconv.ParseInt(strings.ReplaceAll(estimate(p), ",", ""), 10, 64)
		require.NoError(t, err)
		return n
	}
	rapid.Check(t, func(t *rapid.T) {
		attendances := audience.People(rapid.Int64Range(0, 1e10).Draw(t, "attendances"))
		reach := audience.People(rapid.Int64Range(max(0, int64(attendances)-200_000), int64(attendances)).Draw(t, "reach"))
		require.LessOrEqual(t, printed(reach), printed(attendances))
	})
}

// doctored is the embedded example with figures of its own.
func doctored(t *testing.T, edit func(r *coverage.Report)) (zh, en string) {
	t.Helper()
	a := embeddedAnswer(t)
	report := *a.coverage
	report.Campaigns = append([]coverage.Row(nil), report.Campaigns...)
	edit(&report)
	a.coverage, a.listable = &report, &report
	return summary(a, "zh"), summary(a, "en")
}

// TestReachIsNotAboveAttendances: 1,060 attendances are never by 1,100 people.
func TestReachIsNotAboveAttendances(t *testing.T) {
	some := audience.FromPersons(1060)
	zh, en := doctored(t, func(r *coverage.Report) {
		r.Whole.Attendances, r.Whole.Reach = some, coverage.Interval{Lower: some, Expected: some, Upper: some}
		for i := range r.Campaigns {
			r.Campaigns[i].Attendances, r.Campaigns[i].Reach = some, r.Whole.Reach
		}
	})
	assert.Contains(t, zh, "全年去重约1,060人(测算,1,060—1,060)")
	assert.Contains(t, en, "over the year about 1,060 (estimated, 1,060 to 1,060)")
	assert.Contains(t, zh, "1,060      1,060")
}

func TestFrequency(t *testing.T) {
	average := 1.3456
	repeat := coverage.Repeat{Average: &average, Twice: coverage.Interval{Lower: 62_000, Expected: 164_000, Upper: 2_044_000}}
	spread := func(names ...string) coverage.Spread {
		return coverage.Spread{Highest: &coverage.Extreme{Names: names[:1], Rate: 0.1236}, Lowest: &coverage.Extreme{Names: names[1:], Rate: 0.0001}}
	}
	for name, tc := range map[string]struct {
		edit   func(r *coverage.Report)
		zh, en []string
		never  []string
	}{
		"counties": {
			func(r *coverage.Report) {
				r.Whole.Repeat, r.Equity.Counties = repeat, spread("甲县", "乙县", "丙县")
			},
			[]string{"  每人平均听讲次数 1.35 · 听讲两次以上人数 约160人(测算,62—2,040)\n  人群覆盖率:最高县 甲县 12.4% · 最低县 乙县、丙县 <0.1%\n"},
			[]string{
				"  attendances per person reached 1.35 · attending twice or more about 160 (estimated, 62 to 2,040)\n",
				"  People reached: highest county 甲县 12.4% · lowest county 乙县, 丙县 <0.1%\n",
			},
			nil,
		},
		"totals not known": {
			func(r *coverage.Report) {
				r.Whole.Repeat, r.Equity.Counties = repeat, spread("甲县", "乙县")
				r.Equity.Counties.LeftOut = []string{"c3", "c4"}
			},
			[]string{"最低县 乙县 <0.1% · 2个县缺底数,不计算\n"},
			[]string{"lowest county 乙县 <0.1% · total not known of 2\n"},
			nil,
		},
		"one county": {
			func(r *coverage.Report) {
				r.Whole.Repeat, r.Equity.Towns, r.Counties = repeat, spread("甲镇", "乙镇"), r.Counties[:1]
				r.Equity.Towns.LeftOut = []string{"t3"}
			},
			[]string{"人群覆盖率:最高镇街 甲镇 12.4% · 最低镇街 乙镇 <0.1% · 1个镇街缺底数,不计算\n"},
			[]string{"highest town 甲镇 12.4% · lowest town 乙镇 <0.1% · total not known of 1\n"},
			[]string{"最高县"},
		},
		"all alike": {
			func(r *coverage.Report) {
				r.Whole.Repeat, r.Equity.Counties = repeat, spread("甲县", "乙县")
				r.Equity.Counties.Lowest.Rate = 0.1236
			},
			[]string{"每人平均听讲次数 1.35"},
			nil,
			[]string{"最高", "人群覆盖率:"},
		},
		"nobody": {func(r *coverage.Report) { r.Whole.Repeat.Average = nil }, nil, nil, []string{"平均听讲", "听讲两次", "最高", "attending twice"}},
	} {
		t.Run(name, func(t *testing.T) {
			zh, en := doctored(t, tc.edit)
			for _, want := range tc.zh {
				assert.Contains(t, zh, want)
			}
			for _, want := range tc.en {
				assert.Contains(t, en, want)
			}
			for _, word := range tc.never {
				assert.NotContains(t, zh+en, word)
			}
		})
	}
}
