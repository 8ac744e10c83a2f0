package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/returns"
)

const workbookName = "年度计划.xlsx"

// heldTwice fills in two sessions of the workbook of office.
func heldTwice(t *testing.T, dir string) *book {
	t.Helper()
	return fill(t, filepath.Join(dir, workbookName), "总表", "场次编号").
		put("fair", "状态", "已开展", "实到人次", "约2600", "发放份数", "３００余", "咨询人次", 12, "到场单位", "示例单位甲、示例单位乙").
		put("market/park", "状态", "未开展", "未开展原因", "天气原因")
}

func TestRecord(t *testing.T) {
	dir, plan := plannedIn(t, office())
	o := start("record", "-plan", plan, "-in", heldTwice(t, dir).saved("一.xlsx"))
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "已读入2条:新增2条,更新0条,与以前相同0条")
	assert.Contains(t, o.out, "计划9场,已填报2场,还有7场未填报")
	assert.Contains(t, o.out, "疑似重复:无")

	l := recorded(t, dir)
	p, err := readPlan(plan)
	require.NoError(t, err)
	require.Equal(t, p.Fingerprint(), l.Plan)
	require.Len(t, l.Returns, 2)
	byID := make(map[campaign.SessionID]returns.Return)
	for _, r := range l.Returns {
		byID[r.Session] = r
		assert.Equal(t, returns.Confirmed, r.Status)
	}
	assert.Equal(t, returns.NotHeld, byID["market/park"].Outcome)
	assert.Equal(t, "天气原因", byID["market/park"].Reason)
	assert.Equal(t, campaign.UnitID("u3"), byID["market/park"].Reporter)
	assert.Equal(t, []returns.Figure{
		{Measure: returns.Attendance, Amount: 2600, Qualifier: returns.About}, {Measure: returns.Items, Amount: 300, Qualifier: returns.AtLeast}, {Measure: returns.Advice, Amount: 12},
	}, byID["fair"].Figures)
	assert.Equal(t, []campaign.UnitID{"u1", "u2"}, byID["fair"].Units)
}

// TestRecordAgain records a second time: the same, what is mended, and what
// contradicts.
func TestRecordAgain(t *testing.T) {
	dir, plan := plannedIn(t, office())
	first := heldTwice(t, dir).saved("一.xlsx")
	require.Equal(t, done, start("record", "-plan", plan, "-in", first).status)
	before := contents(t, dir)["returns.json"]

	o := start("record", "-plan", plan, "-in", first)
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "新增0条,更新0条,与以前相同2条")
	assert.Equal(t, before, contents(t, dir)["returns.json"])

	mended := fill(t, first, "总表", "场次编号").put("fair", "实到人次", 2650).put("live/net", "状态", "已开展").saved("二.xlsx")
	o = start("record", "-plan", plan, "-in", mended)
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "新增1条,更新1条,与以前相同1条")
	assert.Contains(t, o.out, "fair(06-05 示例广场),示例单位甲:原为“已开展,已确认,实到人次 约2,600")
	assert.Contains(t, o.out, "现为“已开展,已确认,实到人次 2,650")
	require.Len(t, recorded(t, dir).Returns, 3)

	denied := fill(t, mended, "总表", "场次编号").put("market/park", "状态", "已开展", "未开展原因", "").saved("三.xlsx")
	before = contents(t, dir)["returns.json"]
	o = start("record", "-plan", plan, "-in", denied)
	require.Equal(t, badInput, o.status, o.out)
	require.Len(t, o.lines(), 1, o.errors)
	for _, want := range []string{"三.xlsx", "market/park", "邻县单位", "未开展", "-replace"} {
		assert.Contains(t, o.errors, want)
	}
	assert.Equal(t, before, contents(t, dir)["returns.json"], "nothing is recorded")
	o = start("record", "-plan", plan, "-in", first, "-in", mended)
	require.Equal(t, badInput, o.status, "two files differ")
	assert.Contains(t, o.errors, "不一致")
	o = start("record", "-plan", plan, "-in", mended, "-status", "draft")
	require.Equal(t, badInput, o.status, "what was confirmed is no draft")
	o = start("record", "-plan", plan, "-in", denied, "-replace")
	require.Equal(t, done, o.status, o.errors)
	for _, r := range recorded(t, dir).Returns {
		assert.Equal(t, returns.Held, r.Outcome)
	}
}

// TestRecordForm has a county's form, as a draft and then confirmed, and a
// second reporter of a joint event.
func TestRecordForm(t *testing.T) {
	dir, plan := plannedIn(t, office())
	blank := filepath.Join(dir, "表.xlsx")
	o := start("form", "-plan", plan, "-area", "示例县", "-out", blank)
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, blank)
	form := fill(t, blank, "填报表", "主题宣传活动").put("六月宣传", "咨询人次", "约40", "填报单位", "示例单位乙").saved("填报.xlsx")
	o = start("record", "-plan", plan, "-in", form)
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "草稿1条")
	o = start("record", "-plan", plan, "-in", form, "-status", "confirmed")
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "更新1条")
	l := recorded(t, dir)
	require.Len(t, l.Returns, 1)
	assert.Equal(t, returns.Confirmed, l.Returns[0].Status)
	assert.Equal(t, []returns.Figure{{Measure: returns.Advice, Amount: 40, Qualifier: returns.About}}, l.Returns[0].Figures)

	whole := fill(t, form, "填报表", "主题宣传活动").put("六月宣传", "开始日期", "", "结束日期", "").saved("全期.xlsx")
	o = start("record", "-plan", plan, "-in", whole, "-status", "confirmed")
	require.Equal(t, done, o.status, "the month is the whole horizon: "+o.errors)
	half := fill(t, form, "填报表", "主题宣传活动").put("六月宣传", "结束日期", "2030-06-15", "咨询人次", 5).saved("半月.xlsx")
	require.Equal(t, badInput, start("record", "-plan", plan, "-in", half, "-status", "confirmed").status, "other days of the same subject")
	o = start("record", "-plan", plan, "-in", half, "-status", "confirmed", "-replace")
	require.Equal(t, done, o.status, o.errors)
	require.Len(t, recorded(t, dir).Returns, 1)

	filled := heldTwice(t, dir).saved("一.xlsx")
	require.Equal(t, done, start("record", "-plan", plan, "-in", filled).status)
	o = start("record", "-plan", plan, "-in", filled, "-unit", "示例单位乙")
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "疑似重复:")
	assert.Contains(t, o.out, "计示例单位甲所报,不计示例单位乙所报")
}

// TestFormNames writes forms without a file named, and refuses what is not
// there.
func TestFormNames(t *testing.T) {
	dir, plan := plannedIn(t, office())
	out := t.TempDir()
	for _, args := range [][]string{{"-unit", "示例单位甲"}, {"-unit", "u3", "-lang", "en", "-names", "en"}, {"-area", "c2", "-in", filepath.Join(dir, "programme.json")}} {
		o := start(append([]string{"form", "-plan", plan, "-out", out}, args...)...)
		require.Equal(t, done, o.status, o.errors)
	}
	assert.ElementsMatch(t, []string{"填报表-示例单位甲.xlsx", "form-邻县单位.xlsx", "填报表-邻县.xlsx"}, names(t, out))
	for _, args := range [][]string{{"-unit", "无此单位"}, {"-area", "无此县"}} {
		o := start(append([]string{"form", "-plan", plan, "-out", out}, args...)...)
		require.Equal(t, badInput, o.status)
		require.Len(t, o.lines(), 1)
	}

	p := office()
	p.Units[0].Name = p.Units[1].Name
	_, plan = plannedIn(t, p)
	o := start("form", "-plan", plan, "-unit", p.Units[1].Name, "-out", out)
	require.Equal(t, badInput, o.status)
	assert.Contains(t, o.errors, "u1、u2")
}

// TestRecordBadInput gives what cannot be recorded: one line for each finding,
// with its cell, and nothing written.
func TestRecordBadInput(t *testing.T) {
	dir, plan := plannedIn(t, office())
	at := filepath.Join(dir, workbookName)
	sheet := func() *book { return fill(t, at, "总表", "场次编号") }
	other := office()
	other.Name, other.Pins[0].Start = "另一份计划", other.Pins[0].Start.AddDate(0, 0, 5)
	otherDir, otherPlan := plannedIn(t, other)
	blank := filepath.Join(t.TempDir(), "空.xlsx")
	require.Equal(t, done, start("form", "-plan", plan, "-unit", "u1", "-out", blank).status)
	for name, c := range map[string]struct {
		path  string
		lines int
		want  []string
	}{
		"text":           {sheet().put("fair", "状态", "已开展", "实到人次", "很多").saved("x.xlsx"), 1, []string{"总表!T", "实到人次", "很多"}},
		"below zero":     {sheet().put("fair", "状态", "已开展", "发放份数", -3).saved("x.xlsx"), 1, []string{"发放份数", "-3"}},
		"too many":       {sheet().put("fair", "状态", "已开展", "实到人次", 9_000_000).saved("x.xlsx"), 1, []string{"实到人次", "9000000"}},
		"no such":        {sheet().put("fair", "状态", "已开展", "场次编号", "fair9").saved("x.xlsx"), 1, []string{"场次编号", "fair9"}},
		"outside":        {sheet().put("fair", "状态", "改期开展", "实际日期", "2031-06-05").saved("x.xlsx"), 1, []string{"实际日期", "2031"}},
		"several":        {sheet().put("fair", "状态", "办了").put("live/net", "状态", "已开展", "咨询人次", "x").saved("x.xlsx"), 2, []string{"办了", "咨询人次"}},
		"not held":       {sheet().put("fair", "状态", "未开展", "实到人次", 30).saved("x.xlsx"), 1, []string{"实到人次"}},
		"heading gone":   {sheet().rename("实到人次", "人数").saved("x.xlsx"), 1, []string{"实到人次"}},
		"blank":          {at, 1, []string{"没有填写"}},
		"blank form":     {blank, 1, []string{"没有填写"}},
		"of another":     {heldTwice(t, otherDir).saved("x.xlsx"), 1, []string{"另一份计划"}},
		"no workbook":    {saveText(t, "x.xlsx", "这不是工作簿"), 1, []string{"x.xlsx"}},
		"other workbook": {newWorkbook(t), 1, []string{"总表", "填报表"}},
		"no file":        {filepath.Join(dir, "none.xlsx"), 1, []string{"没有这个文件"}},
		"a folder":       {dir, 1, []string{"是文件夹"}},
		"hostile name":   {sheet().put("fair", "状态", "\x1b[2J\u202e<script>").saved("x\u202ey.xlsx"), 1, []string{"状态"}},
	} {
		for _, lang := range []string{"zh", "en"} {
			o := start("record", "-plan", plan, "-in", c.path, "-lang", lang)
			assert.Equal(t, badInput, o.status, "%s: %s", name, o.out)
			assert.Len(t, o.lines(), c.lines, "%s: %s", name, o.errors)
			assert.Empty(t, o.out, name)
			assert.NotContains(t, o.errors, "\x1b", name)
			assert.NotContains(t, o.errors, "\u202e", name)
			for _, want := range c.want {
				if lang == "zh" {
					assert.Contains(t, o.errors, want, name)
				}
			}
		}
	}
	good := heldTwice(t, dir).saved("一.xlsx")
	o := start("record", "-plan", plan, "-in", good, "-in", filepath.Join(dir, "none.xlsx"))
	assert.Equal(t, badInput, o.status, "one of two is bad")
	o = start("record", "-plan", plan, "-in", good, "-programme", filepath.Join(otherDir, "programme.json"))
	assert.Equal(t, badInput, o.status, "a programme of another name")
	require.NoFileExists(t, filepath.Join(dir, "returns.json"), "nothing is recorded")

	require.Equal(t, done, start("record", "-plan", plan, "-in", good).status)
	o = start("record", "-plan", otherPlan, "-in", heldTwice(t, otherDir).saved("x.xlsx"), "-returns", filepath.Join(dir, "returns.json"))
	assert.Equal(t, badInput, o.status)
	assert.Contains(t, o.errors, "另一份计划")
	for name, text := range map[string]string{"not JSON": "{", "of nothing": `{"version": 1, "programme": "x", "returns": [{"id": "a", "reporter": "u1"}]}`} {
		path := saveText(t, "returns.json", text)
		for _, args := range [][]string{{"record", "-in", good}, {"summary", "-out", filepath.Join(dir, "x")}} {
			o = start(append(args, "-plan", plan, "-returns", path)...)
			assert.Equal(t, badInput, o.status, name)
			assert.True(t, strings.HasPrefix(o.errors, path), o.errors)
		}
		kept, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, text, string(kept))
	}
	require.NoDirExists(t, filepath.Join(dir, "x"))
}

// TestRecordNobody has a session that no unit organises or attends: the finding
// says how to name who reports it.
func TestRecordNobody(t *testing.T) {
	dir, plan := plannedIn(t, county())
	filled := fill(t, filepath.Join(dir, workbookName), "总表", "场次编号").put("live/net", "状态", "已开展").put("fair", "状态", "已开展").saved("一.xlsx")
	o := start("record", "-plan", plan, "-in", filled)
	require.Equal(t, badInput, o.status)
	require.Len(t, o.lines(), 1, o.errors)
	assert.Contains(t, o.errors, "live/net")
	assert.Contains(t, o.errors, "-unit")
	o = start("record", "-plan", plan, "-in", filled, "-unit", "示例单位乙")
	require.Equal(t, done, o.status, o.errors)
	for _, r := range recorded(t, dir).Returns {
		assert.Equal(t, campaign.UnitID("u2"), r.Reporter, "of what it attends, and of what nobody does")
	}
	require.Equal(t, badInput, start("record", "-plan", plan, "-in", filled, "-unit", "无此单位").status)
}

// newWorkbook is a workbook that is to be planned, not one of a plan.
func newWorkbook(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "新.xlsx")
	require.Equal(t, done, start("new", "-area", "遂溪县", "-year", "2026", "-out", path).status)
	return path
}
