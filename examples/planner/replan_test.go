package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
)

// issue plans a programme and has it issued.
func issue(t *testing.T) (dir, plan string) {
	t.Helper()
	dir, plan = plannedIn(t, office())
	for _, state := range []string{"consulting", "approved", "issued"} {
		o := start("revise", "-plan", plan, "-state", state, "-post", "普法办主任", "-date", "2030-05-20")
		require.Equal(t, done, o.status, o.errors)
	}
	return dir, plan
}

// tourOf returns a session of the touring team.
func tourOf(t *testing.T, path string) schedule.Session {
	t.Helper()
	p, err := readPlan(path)
	require.NoError(t, err)
	for _, s := range p.Sessions {
		if s.Activity == "tour" {
			return s
		}
	}
	require.Fail(t, "no tour")
	return schedule.Session{}
}

// closing is a change file that closes the county on a day.
func closing(t *testing.T, day string) string {
	t.Helper()
	return saveText(t, "change.json", `{"version": 1, "note": "台风（示例）", "changes": [
		{"kind": "closure", "days": {"from": "`+day+`", "to": "`+day+`"}, "reason": "台风停办"}]}`)
}

func TestReplanAfterAClosure(t *testing.T) {
	dir, plan := issue(t)
	before, err := os.ReadFile(plan)
	require.NoError(t, err)
	tour := tourOf(t, plan)
	day := tour.Start.Format("2006-01-02")
	out := filepath.Join(dir, "revision-2")
	o := start("replan", "-plan", plan, "-change", closing(t, day), "-date", "2030-05-25")
	require.Equal(t, done, o.status, o.errors)
	require.Empty(t, o.errors)
	for _, want := range []string{"调整说明", "第1稿(印发,", "→ 第2稿(草案,", "加权听讲人数(测算)", "原安排", "现安排", "原因", "需通知单位", "台风停办", "宣讲小组", "通知小组1个", "调整说明.xlsx"} {
		require.Contains(t, o.out, want)
	}
	require.NotContains(t, o.out, "某营区")
	after, err := os.ReadFile(plan)
	require.NoError(t, err)
	require.Equal(t, before, after, "the old plan stays")

	p, err := readPlan(filepath.Join(out, "plan.json"))
	require.NoError(t, err)
	require.Equal(t, 2, p.Revision.Number)
	require.False(t, p.Revision.Binding())
	require.Equal(t, "台风（示例）", p.Revision.Note)
	for _, s := range p.Sessions {
		if s.Activity != "live" { // which is online, and goes on
			require.NotEqual(t, day, s.Start.Format("2006-01-02"), s.ID)
		}
	}
	c := start("check", "-in", filepath.Join(out, "programme.json"), "-plan", filepath.Join(out, "plan.json"))
	require.Equal(t, done, c.status, c.out+c.errors)

	d := start("diff", "-before", plan, "-after", filepath.Join(out, "plan.json"))
	require.Equal(t, done, d.status, d.errors)
	require.Contains(t, d.out, "原安排")
	en := start("replan", "-plan", plan, "-change", closing(t, day), "-date", "2030-05-25", "-lang", "en", "-names", "en", "-out", t.TempDir())
	require.Equal(t, done, en.status, en.errors)
	require.Contains(t, en.out, "To be told")
	require.Contains(t, en.out, "changes.xlsx")
	again := start("replan", "-plan", plan, "-change", closing(t, day), "-date", "2030-05-25", "-out", t.TempDir())
	require.Equal(t, done, again.status)
}

// TestReplanByAnswers has a unit answer on its slip, and takes that up.
func TestReplanByAnswers(t *testing.T) {
	dir, plan := issue(t)
	o := start("form", "-unit", "示例单位甲", "-answers", "-plan", plan, "-out", dir)
	require.Equal(t, done, o.status, o.errors)
	require.Contains(t, o.out, "回执-示例单位甲.xlsx")
	tour := tourOf(t, plan)
	slip := fill(t, filepath.Join(dir, "回执-示例单位甲.xlsx"), "回执", "答复").put(string(tour.ID), "答复", "建议改期", "建议日期", "2030-06-28").
		put("fair", "答复", "参加", "参加人数", "约20").saved("回执.xlsx")
	o = start("replan", "-plan", plan, "-change", slip, "-date", "2030-05-25")
	require.Equal(t, done, o.status, o.errors)
	l, _, err := answer{}.readChanges([]string{filepath.Join(dir, "revision-2", "change.json")})
	require.NoError(t, err)
	require.Len(t, l.Changes, 2)
	for _, c := range l.Changes {
		require.Equal(t, change.Answered, c.Kind)
		require.Equal(t, []campaign.UnitID{"u1"}, c.Units)
	}
	c := start("check", "-in", filepath.Join(dir, "revision-2", "programme.json"), "-plan", filepath.Join(dir, "revision-2", "plan.json"))
	require.Equal(t, done, c.status, c.out+c.errors)
}

// TestConfirmed holds that a session is confirmed once all its units have said
// that they come, and no longer when it moves.
func TestConfirmed(t *testing.T) {
	dir, plan := issue(t)
	answers := saveText(t, "change.json", `{"version": 1, "changes": [
		{"kind": "answered", "session": "fair", "units": ["u1"], "answer": "comes"}, {"kind": "answered", "session": "fair", "units": ["u2"], "answer": "comes", "heads": 9}]}`)
	require.Equal(t, done, start("replan", "-plan", plan, "-change", answers, "-date", "2030-05-25").status)
	second := filepath.Join(dir, "revision-2", "plan.json")
	confirmed := func(path string) bool {
		p, err := readPlan(path)
		require.NoError(t, err)
		return fair(&p).Confirmed
	}
	require.False(t, confirmed(plan))
	require.True(t, confirmed(second))
	require.Equal(t, done, start("replan", "-plan", second, "-change", closing(t, "2030-06-05"), "-date", "2030-05-26", "-out", filepath.Join(dir, "third")).status)
	require.False(t, confirmed(filepath.Join(dir, "third", "plan.json")))
}

// TestBadChanges gives changes that cannot be: a line for each, nothing written.
func TestBadChanges(t *testing.T) {
	dir, plan := issue(t)
	files := names(t, dir)
	for name, text := range map[string]string{
		"no document":     `[]`,
		"unknown session": `{"version": 1, "changes": [{"kind": "cancelled", "session": "nobody", "reason": "x"}]}`,
		"contradiction":   `{"version": 1, "changes": [{"kind": "held", "session": "fair"}, {"kind": "cancelled", "session": "fair", "reason": "x"}]}`,
		"no reason":       `{"version": 1, "changes": [{"kind": "cancelled", "session": "fair"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			path := saveText(t, "change.json", text)
			o := start("replan", "-plan", plan, "-change", path)
			require.Equal(t, badInput, o.status, o.out)
			require.Empty(t, o.out)
			require.NotEmpty(t, o.lines())
			for _, line := range o.lines() {
				require.Contains(t, line, path)
			}
			require.Equal(t, files, names(t, dir))
		})
	}
	book := start("replan", "-plan", plan, "-change", filepath.Join(dir, "年度计划.xlsx"))
	require.Equal(t, badInput, book.status)
	require.Contains(t, book.errors, "回执")
}

func TestExplain(t *testing.T) {
	_, plan := issue(t)
	tour := tourOf(t, plan)
	o := start("explain", "-plan", plan)
	require.Equal(t, done, o.status, o.errors)
	require.Contains(t, o.out, "为什么这样安排")
	require.Contains(t, o.out, "未完成的任务指标:")
	o = start("explain", "-plan", plan, "-session", string(tour.ID))
	require.Equal(t, done, o.status, o.errors)
	require.Contains(t, o.out, string(tour.ID))
	require.Contains(t, o.out, "少了这一场")
	secret := start("explain", "-plan", plan, "-session", "secret", "-internal")
	require.Equal(t, done, secret.status)
	require.NotContains(t, secret.out, "某营区")
	for _, args := range [][]string{{"-town", "甲镇"}, {"-venue", "示例广场"}, {"-venue", "square", "-lang", "en"}, {"-town", "示例县"}} {
		o = start(append([]string{"explain", "-plan", plan}, args...)...)
		require.Equal(t, done, o.status, o.errors)
		require.NotEmpty(t, o.out)
	}
	for _, args := range [][]string{{"-session", "nobody"}, {"-venue", "月球"}, {"-town", "月镇"}} {
		o = start(append([]string{"explain", "-plan", plan}, args...)...)
		require.Equal(t, badInput, o.status)
		require.Len(t, o.lines(), 1)
	}
}

func TestExplainMore(t *testing.T) {
	p := office()
	market := &p.Campaigns[0].Activities[len(p.Campaigns[0].Activities)-1]
	market.Cost = campaign.Yuan(500)
	p.Caps = []campaign.Cap{{ID: "money", Name: "市集经费", Scope: campaign.Scope{Activities: []campaign.ActivityID{market.ID}}, Budget: campaign.Yuan(500)}}
	_, plan := plannedIn(t, p)
	args := []string{
		"explain", "-plan", plan, "-more", "day=宣讲小组", "-more", "team=team:邻县", "-more", "activity=进村宣讲:7", "-more", "budget=市集经费", "-more", "budget=money:2000",
		"-more", "pin=fair", "-more", "pin=secret",
	}
	for _, lang := range []string{"zh", "en"} {
		o := start(append(args, "-lang", lang)...)
		require.Equal(t, done, o.status, o.errors)
		require.NotContains(t, o.out, "某营区")
		require.NotContains(t, o.out, "06-08")
		golden(t, "more."+lang+".txt", o.out)
		require.Equal(t, o, start(append(args, "-lang", lang)...), "the same each time")
	}
	for _, bad := range []string{"", "day", "day=", "day=月球", "day=宣讲小组:7", "team=宣讲小组:月球", "activity=进村宣讲", "activity=进村宣讲:-1", "budget=无", "budget=money:0", "pin=nobody", "rest=1"} {
		o := start("explain", "-plan", plan, "-more="+bad)
		require.Equal(t, badInput, o.status, bad)
		require.Len(t, o.lines(), 1, bad)
	}
	require.Equal(t, badInput, start("explain", "-plan", plan, "-more", "day=宣讲小组", "-town", "甲镇").status)
}

func TestRecommend(t *testing.T) {
	_, plan := issue(t)
	o := start("recommend", "-plan", plan, "-activity", "普法市集", "-from", "2030-06-10", "-to", "2030-06-20", "-n", "3")
	require.Equal(t, done, o.status, o.errors)
	require.Contains(t, o.out, "“普法市集”再办一场,较好的时段")
	o = start("recommend", "-plan", plan, "-activity", "tour", "-area", "甲镇", "-lang", "en")
	require.Equal(t, done, o.status, o.errors)
	for _, args := range [][]string{
		{"-activity", "赶海"},
		{"-activity", "tour", "-from", "2031-01-01"},
		{"-activity", "tour", "-venue", "月球"},
		{"-activity", "tour", "-area", "月镇"},
		{"-activity", "tour", "-n", "0"},
		{"-activity", "tour", "-from", "tomorrow"},
		{"-activity", "tour", "-from", "2030-06-05", "-to", "2030-06-01"},
		{},
	} {
		o = start(append([]string{"recommend", "-plan", plan}, args...)...)
		require.Equal(t, badInput, o.status, args)
		require.Len(t, o.lines(), 1)
	}
}
