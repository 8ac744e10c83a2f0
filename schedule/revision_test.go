package schedule_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

func july(d int) date.Date { return date.New(2024, time.July, d) }

func TestRevisionRunsItsCourse(t *testing.T) {
	r, err := schedule.Revision{}.Advance(schedule.Consulting, july(1), "", "发各单位")
	require.NoError(t, err)
	assert.Equal(t, schedule.Revision{Number: 1, State: schedule.Consulting, Date: july(1), Note: "发各单位"}, r)
	back, err := r.Advance(schedule.Draft, july(5), "", "按意见修改")
	require.NoError(t, err)
	assert.False(t, back.Binding())
	r, err = r.Advance(schedule.Approved, july(8), "分管领导", "")
	require.NoError(t, err)
	r, err = r.Advance(schedule.Issued, july(8), "普法办主任", "")
	require.NoError(t, err)
	assert.True(t, r.Binding())
	assert.Equal(t, schedule.Revision{Number: 2, Date: july(20), Note: "台风"}, r.Successor(july(20), "台风"))
	assert.Equal(t, 1, back.Successor(july(20), "").Number, "nobody holds the papers of a draft")
	assert.Equal(t, 1, schedule.Revision{}.Successor(july(20), "").Number)
}

func TestRevisionRefuses(t *testing.T) {
	issued := schedule.Revision{Number: 1, State: schedule.Issued, Date: july(8), Post: "普法办主任"}
	for name, c := range map[string]struct {
		from  schedule.Revision
		to    schedule.State
		day   int
		post  string
		codes []campaign.Code
	}{
		"a step is left out":          {schedule.Revision{}, schedule.Approved, 1, "岗位", []campaign.Code{schedule.CodeState}},
		"the same again":              {schedule.Revision{State: schedule.Consulting}, schedule.Consulting, 1, "", []campaign.Code{schedule.CodeState}},
		"what was issued":             {issued, schedule.Draft, 9, "", []campaign.Code{schedule.CodeState}},
		"nobody approves":             {schedule.Revision{State: schedule.Consulting}, schedule.Approved, 1, "", []campaign.Code{campaign.CodeMissing}},
		"before the present one":      {schedule.Revision{State: schedule.Approved, Date: july(8)}, schedule.Issued, 7, "岗位", []campaign.Code{campaign.CodePeriod}},
		"no such state":               {schedule.Revision{}, "lost", 1, "", []campaign.Code{campaign.CodeKeyword}},
		"from no state":               {schedule.Revision{State: "lost"}, schedule.Issued, 1, "岗位", []campaign.Code{campaign.CodeKeyword}},
		"everything at once, in turn": {issued, schedule.Approved, 1, "", []campaign.Code{schedule.CodeState, campaign.CodeMissing, campaign.CodePeriod}},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := c.from.Advance(c.to, july(c.day), c.post, "")
			var codes []campaign.Code
			for _, f := range campaign.FindingsOf(err) {
				codes = append(codes, f.Code)
				assert.NotEmpty(t, f.Advice.Zh)
				assert.NotEmpty(t, f.Advice.En)
			}
			assert.Equal(t, c.codes, codes)
			assert.Equal(t, c.from, r)
		})
	}
}

// TestRevisionsAreSound holds that whatever is done to a plan, its revision is
// right, its dates never run back, and only the chain of states leads to issue.
func TestRevisionsAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var r schedule.Revision
		var path []schedule.State
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			before := r
			day := july(1) + date.Date(rapid.IntRange(0, 30).Draw(t, "day"))
			if rapid.Bool().Draw(t, "replace") {
				r, path = r.Successor(max(day, r.Date), ""), nil
			} else {
				to := rapid.SampledFrom(append(schedule.States(), "lost")).Draw(t, "to")
				next, err := r.Advance(to, day, rapid.SampledFrom([]string{"", "岗位"}).Draw(t, "post"), "")
				if err == nil {
					path = append(path, to)
				}
				r = next
			}
			require.NoError(t, r.Check())
			require.GreaterOrEqual(t, r.Date, before.Date)
			require.GreaterOrEqual(t, r.Number, before.Number)
			if n := len(path); r.Binding() && n > 0 {
				require.GreaterOrEqual(t, n, 3)
				require.Equal(t, schedule.States()[1:], path[n-3:])
			}
		}
	})
}

func TestRevisionInAFile(t *testing.T) {
	p := schedule.Plan{Programme: "示例计划", Revision: schedule.Revision{Number: 2, State: schedule.Issued, Date: july(8), Post: "普法办主任", Note: "第2稿"}}
	var b bytes.Buffer
	require.NoError(t, schedule.Write(&b, p))
	require.NoError(t, validator(t)(b.String()))
	assert.Contains(t, b.String(), `"revision": {`)
	again, err := schedule.Read(&b)
	require.NoError(t, err)
	assert.Equal(t, p.Revision, again.Revision)
	assert.Equal(t, schedule.Plan{Programme: "示例计划"}.Fingerprint(), p.Fingerprint(), "a form stays good whatever state its plan is in")

	require.NoError(t, schedule.Write(&b, schedule.Plan{}))
	assert.NotContains(t, b.String(), "revision")
	for _, bad := range []schedule.Revision{{Note: "x"}, {Number: -1}, {Number: 1, State: "lost", Date: july(1)}, {Number: 1, State: schedule.Consulting}, {Number: 1, State: schedule.Issued, Date: july(1)}} {
		assert.Len(t, campaign.FindingsOf(bad.Check()), 1, bad)
	}
}

func TestStateNames(t *testing.T) {
	var names []string
	for _, s := range schedule.States() {
		names = append(names, s.Name().Zh)
		assert.NotEmpty(t, s.Name().En)
	}
	assert.Equal(t, []string{"草案", "征求意见", "审定", "印发"}, names)
	assert.Equal(t, "lost", schedule.State("lost").Name().Zh)
}
