package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/preset"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// TestSummaryFigures finds the figures of plan.json and coverage.json in what
// is printed.
func TestSummaryFigures(t *testing.T) {
	a, out := embeddedAnswer(t), embedded().out
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	assert.Equal(t, a.entered.Name+"("+a.entered.Note+")", lines[0])
	assert.Contains(t, lines[1], "2024-01-01 至 2024-12-31 · 放假安排:国务院办公厅已公布 · 用时 3.8 秒")
	assert.Contains(t, lines[2], "第八个五年规划")
	assert.Contains(t, out, "硬性规则违反 0 处")
	assert.Contains(t, lines, "已写入 "+filepath.ToSlash(shared)+"/: programme.json  plan.json  coverage.json  returns.json")

	whole := a.coverage.Whole
	for _, want := range []string{
		fmt.Sprintf("十县×八进 %d/%d", whole.Places.CountySettings.Touched, whole.Places.CountySettings.Total),
		fmt.Sprintf("镇街 %d/%d", whole.Places.Towns.Touched, whole.Places.Towns.Total),
		fmt.Sprintf("村(社区) %s/%s(2023年统计用区划代码口径;年报为1,980)", grouped(int64(whole.Places.Villages.Touched)), grouped(int64(whole.Places.Villages.Total))),
		fmt.Sprintf("场地待落实 %d场", a.coverage.ToConfirm(coverage.WhatPlace)),
		fmt.Sprintf("建议时间,待承办单位确定 %d场", a.coverage.ToConfirm(coverage.WhatDate)),
		"(缺底数,不计算)", "重复听讲程度:中(推定)", "37家 ✓", "45家 ✓", "十县×八进 ✓", "启动1场 ✓", "受众人数、份数:年报未公布",
	} {
		assert.Contains(t, out, want)
	}
	for i, c := range a.entered.Campaigns {
		if len(c.Activities) == 0 {
			assert.NotContains(t, out, "  "+c.Name+" ", "nothing of it is planned")
			continue
		}
		row := fields(t, lines, c.Name)
		r := a.coverage.Campaigns[i]
		assert.Equal(t, []string{fmt.Sprint(r.AtLevel(audience.City)), fmt.Sprint(r.AtLevel(audience.County)), estimate(r.Attendances), estimate(r.Reach.Expected)}, row[1:5])
		assert.Equal(t, amountText(r.Measures, preset.Leaflets), row[5])
	}
	sessions, pinned := 0, 0
	for _, r := range a.coverage.Campaigns {
		sessions += r.Sessions
	}
	for _, s := range a.plan.Sessions {
		if s.Pinned {
			pinned++
			assert.Contains(t, out, s.Start.In(a.q.Location()).Format("01-02"))
		}
	}
	assert.Equal(t, len(a.plan.Sessions), sessions)
	assert.Equal(t, len(a.entered.Pins), pinned)
	for _, m := range a.plan.Missed {
		assert.Contains(t, out, m.Name)
	}
}

// fields returns the words of the table line that begins with a name.
func fields(t *testing.T, lines []string, name string) []string {
	t.Helper()
	for _, line := range lines {
		if f := strings.Fields(line); len(f) > 4 && f[0] == name {
			return f
		}
	}
	require.Fail(t, "no line", name)
	return nil
}

// TestTargetsAreComplete has every wish of the programme in the summary, met or
// missed, on its own or in a line for several alike.
func TestTargetsAreComplete(t *testing.T) {
	a := embeddedAnswer(t)
	p := &page{answer: a, lang: "zh"}
	have, missed := make(map[campaign.Grade]bool), 0
	targets, _ := p.targetList()
	for _, target := range targets {
		have[target.grade] = true
		assert.LessOrEqual(t, target.have, target.wanted)
		if !target.met() {
			missed++
			assert.NotEmpty(t, target.notes, target.label)
		}
	}
	for _, s := range a.verdict.Standings {
		assert.True(t, have[s.Goal.Grade])
	}
	assert.Equal(t, len(a.plan.Missed) > 0, missed > 0)
	for _, s := range a.verdict.Standings {
		if s.Goal.Place == campaign.PlaceTown && s.Missing() > 0 {
			var towns []string
			for _, id := range a.coverage.Untouched.Towns {
				towns = append(towns, a.q.Area(id).Name)
			}
			names, complete := p.view().LeftOut(s)
			assert.True(t, complete)
			assert.Equal(t, towns, names, "as coverage has it")
			assert.Len(t, names, int(s.Missing()))
		}
	}
}

// TestNothingHiddenShows plans sessions that may not be shown and looks for
// their places, days and IDs in everything printed.
func TestNothingHiddenShows(t *testing.T) {
	in, dir := save(t, county()), t.TempDir()
	plan := start("plan", "-in", in, "-out", dir)
	require.Equal(t, done, plan.status, plan.errors)
	path := filepath.Join(dir, "plan.json")
	bad, err := readPlan(path)
	require.NoError(t, err)
	for i := range bad.Sessions { // break as many rules as an hour's move does
		bad.Sessions[i].Start = bad.Sessions[i].Start.AddDate(0, 1, 0)
		bad.Sessions[i].Expected.Attendances++
	}
	judged := start("check", "-in", in, "-plan", savePlan(t, bad))
	require.Equal(t, refused, judged.status, judged.errors)
	for _, out := range []string{plan.out, start("check", "-in", in, "-plan", path).out, judged.out} {
		for _, secret := range []string{"某营区", "某会议室", "06-08", "6月8日", "6月6日", "06-06", "secret", "07-08", "07-06"} {
			assert.NotContains(t, out, secret)
		}
		assert.Contains(t, out, "不列明细")
	}
	assert.Contains(t, plan.out, "另有2场不列明细")
	assert.Contains(t, judged.out, "示例广场", "what is public is named")

	a := embeddedAnswer(t)
	for _, v := range a.entered.Venues {
		if v.Visibility != campaign.Public {
			assert.NotContains(t, embedded().out, v.Name)
		}
	}
}

// TestCountySummary reads what the embedded example has none of.
func TestCountySummary(t *testing.T) {
	o := start("plan", "-in", save(t, county()), "-out", t.TempDir())
	require.Equal(t, done, o.status, o.errors)
	for _, want := range []string{
		"放假安排:未公布,日期为暂定", "其他场次", "计划期内去重约", "另计:图书 ", "线上观看量单列,不计入人数:观看 12,000人次",
		"县级主场 2家单位", "示例单位乙 普法责任", "各镇街不少于1场", "3 / 5", "未排入2个:", "缺口:约2个队日;每增加1个队日,约多到1个镇街", "参与单位名单未核实 2家",
	} {
		assert.Contains(t, o.out, want)
	}
	assert.NotContains(t, o.out, "年报", "only the embedded example has a report")
	assert.NotContains(t, o.out, "村(社区)", "the programme has no villages")
}

func TestPlainWordsAndWidth(t *testing.T) {
	for _, line := range strings.Split(embedded().out, "\n") {
		if !strings.HasPrefix(line, "已写入") {
			assert.LessOrEqual(t, width(line), 110, line)
		}
		for _, bad := range jargon {
			assert.NotContains(t, line, bad)
		}
		assert.Equal(t, strings.TrimRight(line, " "), line, "no blanks at the end")
	}
	slash := -1
	for _, line := range strings.Split(embedded().out, "\n") {
		if before, _, found := strings.Cut(line, " / "); found {
			if slash < 0 {
				slash = width(before)
			}
			assert.Equal(t, slash, width(before), line)
		}
	}
}

// TestEnglish has no Chinese but what the data say.
func TestEnglish(t *testing.T) {
	a := embeddedAnswer(t)
	in, dir := save(t, county()), t.TempDir()
	o := start("plan", "-in", in, "-out", dir, "-lang", "en", "-names", "en")
	require.Equal(t, done, o.status, o.errors)
	path := filepath.Join(dir, "plan.json")
	for data, out := range map[string]string{
		contents(t, shared)["programme.json"]: summary(a, "en"),
		contents(t, dir)["programme.json"]:    o.out + start("check", "-in", in, "-plan", path, "-lang", "en").out,
	} {
		for _, text := range han.FindAllString(out, -1) {
			assert.True(t, strings.Contains(data, text), text)
		}
		assert.NotContains(t, out, "%!")
	}
	assert.NotContains(t, embedded().out+start("check", "-in", in, "-plan", path).out, "%!")
}

func TestAgain(t *testing.T) {
	for theta, want := range map[float64]string{0: "低", 0.2: "低", 0.25: "中", 0.5: "中", 1: "中", 1.1: "高", 4: "高"} {
		assert.Equal(t, want, again(theta).Zh)
	}
}
