package zhanjiang_test

import (
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/examples/zhanjiang"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/explain"
	"github.com/pufa-go/pufa/schedule/solver"
)

// issued returns the plan of 2024 as if it had been issued.
func issued(b *testing.B) (*campaign.Checked, *solver.Model, schedule.Plan) {
	b.Helper()
	p, err := zhanjiang.Programme2024()
	require.NoError(b, err)
	q, err := campaign.Check(p)
	require.NoError(b, err)
	m := solver.Prepare(q)
	r, err := m.Solve(b.Context(), solver.Options{})
	require.NoError(b, err)
	r.Plan.Revision = schedule.Revision{Number: 1, State: schedule.Issued, Date: p.Horizon.From - 1, Post: "示例岗位"}
	return q, m, r.Plan
}

// BenchmarkRecommend2024 asks where a talk at a school goes that was taken out
// of the plan.
func BenchmarkRecommend2024(b *testing.B) {
	_, m, plan := issued(b)
	i := slices.IndexFunc(plan.Sessions, func(s schedule.Session) bool { return s.Activity == "anti-drug-schools" })
	require.GreaterOrEqual(b, i, 0)
	plan.Sessions = slices.Delete(slices.Clone(plan.Sessions), i, i+1)
	slots := 0
	for b.Loop() {
		found, err := m.Recommend(b.Context(), plan, solver.Request{Activity: "anti-drug-schools"})
		require.NoError(b, err)
		slots = len(found)
	}
	b.ReportMetric(float64(slots), "slots")
}

// BenchmarkExplain2024 says of every session of the year why it is as it is, and
// of all else why it is not.
func BenchmarkExplain2024(b *testing.B) {
	q, _, plan := issued(b)
	var e *explain.Explanation
	for b.Loop() {
		e = explain.Of(q, plan, explain.Options{})
	}
	b.ReportMetric(float64(len(e.Sessions)), "sessions")
}

// BenchmarkReplan2024 closes two counties for three days of Constitution Week,
// and tells how much of the plan stands, and its value against that of a plan
// made afresh with the same facts.
func BenchmarkReplan2024(b *testing.B) {
	_, m, plan := issued(b)
	days := calendar.Range{From: date.New(2024, time.December, 2), To: date.New(2024, time.December, 4)}
	l := change.List{From: days.From, Changes: []change.Change{
		{Kind: change.Closure, Reason: "示例：停止聚集", Days: days, Areas: []audience.AreaID{"440825", "440882"}},
	}}
	var r solver.Replanned
	for b.Loop() {
		var err error
		r, err = m.Replan(b.Context(), plan, l, solver.ReplanOptions{})
		require.NoError(b, err)
	}
	free, kept := 0, 0
	for _, mv := range r.Moves {
		if mv.Change < 0 && mv.Fate != solver.Added {
			free++
			if mv.Fate == solver.Kept {
				kept++
			}
		}
	}
	q, err := campaign.Check(*r.Question.Programme())
	require.NoError(b, err)
	afresh, err := solver.Solve(b.Context(), q, solver.Options{})
	require.NoError(b, err)
	b.ReportMetric(100*float64(kept)/float64(free), "%unaffected-kept")
	b.ReportMetric(100*float64(r.Plan.Score.Value)/float64(afresh.Plan.Score.Value), "%value-of-afresh")
	b.ReportMetric(float64(len(r.Moves)-free), "affected")
}
