package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// TestGoldenSums goes the whole way: plan, fill in, record, sum up.
func TestGoldenSums(t *testing.T) {
	dir, plan := plannedIn(t, office())
	filled := heldTwice(t, dir).put("live/net", "状态", "改期开展", "实际日期", "2030-06-03", "未开展原因", "设备检修").saved("一.xlsx")
	require.Equal(t, done, start("record", "-plan", plan, "-in", filled).status)
	require.Equal(t, done, start("record", "-plan", plan, "-in", filled, "-unit", "示例单位乙").status)
	for lang, names := range map[string][]string{"zh": {"年度汇总.xlsx", "年度总结数据稿.docx"}, "en": {"annual-sums.xlsx", "year-figures.docx"}} {
		out := filepath.Join(t.TempDir(), "deep", "out")
		o := start("summary", "-plan", plan, "-lang", lang, "-names", lang, "-out", out)
		require.Equal(t, done, o.status, o.errors)
		files := contents(t, out)
		require.Len(t, files, len(names))
		for _, name := range names {
			assert.NotEmpty(t, files[name])
		}
		got := strings.ReplaceAll(o.out, filepath.ToSlash(out), "plan-out")
		for _, line := range strings.Split(got, "\n") {
			assert.LessOrEqual(t, width(line), 110, line)
		}
		for _, secret := range []string{"某营区", "某会议室", "secret", "inside", "06-08", "06-06", "\x1b"} {
			assert.NotContains(t, got, secret)
		}
		golden(t, "sums."+lang+".txt", got)
		again := start("summary", "-plan", plan, "-lang", lang, "-names", lang, "-out", out)
		assert.Equal(t, o, again)
		assert.Equal(t, files, contents(t, out), "same input, same bytes")
	}
}

// golden compares with a file of testdata, or writes it anew.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

// TestSumsOfNothing sums up a plan that nobody has returned anything of.
func TestSumsOfNothing(t *testing.T) {
	dir, plan := plannedIn(t, county())
	o := start("summary", "-plan", plan)
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "填报0条")
	assert.Contains(t, o.out, "完成率0%")
	assert.NotContains(t, o.out, "任务分解", "the programme has no assignments")
	assert.FileExists(t, filepath.Join(dir, "年度汇总.xlsx"), "beside the plan")
	empty := saveText(t, "plan.json", `{"version": 1, "sessions": []}`)
	o = start("summary", "-plan", empty, "-programme", filepath.Join(dir, "programme.json"))
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "完成率—")
}

// TestSumsDefaults runs plan, record and summary without a word about where
// anything is, and -internal shows what is internal.
func TestSumsDefaults(t *testing.T) {
	in := save(t, office())
	t.Chdir(t.TempDir())
	require.Equal(t, done, start("plan", "-in", in, "-internal").status)
	filled := fill(t, filepath.Join("plan-out", workbookName), "总表", "场次编号").put("inside", "状态", "未开展", "未开展原因", "人员不到位").saved("一.xlsx")
	o := start("record", "-in", filled)
	require.Equal(t, done, o.status, o.errors)
	assert.NotContains(t, o.out, "某会议室")
	o = start("summary")
	require.Equal(t, done, o.status, o.errors)
	assert.NotContains(t, o.out, "某会议室")
	assert.Contains(t, o.out, "另有1场不列明细")
	o = start("summary", "-internal")
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "某会议室")
	assert.Contains(t, o.out, "人员不到位")
	assert.NotContains(t, o.out, "某营区")
}

// TestSumsFigures holds the figures of the page against those of package
// returns.
func TestSumsFigures(t *testing.T) {
	dir, plan := plannedIn(t, office())
	require.Equal(t, done, start("record", "-plan", plan, "-in", heldTwice(t, dir).saved("一.xlsx")).status)
	o := start("summary", "-plan", plan)
	require.Equal(t, done, o.status, o.errors)
	a, err := planned(options{plan: plan})
	require.NoError(t, err)
	sums := returns.SumShown(a.q, a.plan, recorded(t, dir), paper.New(a.q, a.plan, paper.Options{}).Shows)
	lines := strings.Split(o.out, "\n")
	for name, r := range map[string]returns.Row{"合计": sums.Whole, "示例县": sums.Counties[0], "邻县": sums.Counties[1]} {
		row := fields(t, lines, name)
		assert.Equal(t, grouped(int64(r.Held+r.Later))+"/"+grouped(int64(r.Planned)), row[1], name)
		c, _ := r.Of(returns.Attendance)
		if c.Returns > 0 {
			assert.Equal(t, reportedAmount(c.Actual, c.Qualifier, "zh")+"/"+grouped(c.Planned), row[3], name)
		}
	}
	assert.Contains(t, o.out, "四、未开展 1场")
	assert.Contains(t, o.out, "天气原因")
	assert.Contains(t, o.out, "邻县单位 0/1")
	assert.Equal(t, campaign.Public, sums.Whole.Visibility)
}
