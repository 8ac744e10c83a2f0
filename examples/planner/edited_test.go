package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// TestCheckWorkbook edits the plan workbook by hand and has it judged: what
// breaks a rule comes back with its cell.
func TestCheckWorkbook(t *testing.T) {
	dir, plan := plannedIn(t, county())
	in, book := filepath.Join(dir, "programme.json"), filepath.Join(dir, "年度计划.xlsx")

	o := start("check", "-in", in, "-plan", book)
	require.Equal(t, done, o.status, o.out+o.errors)
	require.Contains(t, o.out, "读回工作簿:新增0场,改动0场,删去0场")
	require.Contains(t, o.out, "硬性规则:没有违反")

	p, err := readPlan(plan)
	require.NoError(t, err)
	tour := ""
	for _, s := range p.Sessions {
		if s.Activity == "tour" {
			tour = string(s.ID)
		}
	}
	edited := fill(t, book, "总表", "场次编号").put("fair", "日期", "2030-6-6").put(tour, "时间", "11:30–12:30").saved("edited.xlsx")
	data, err := os.ReadFile(edited)
	require.NoError(t, err)
	beside := filepath.Join(dir, "改过.xlsx")
	require.NoError(t, os.WriteFile(beside, data, 0o644))
	o = start("check", "-in", in, "-plan", beside)
	require.Equal(t, refused, o.status, o.out+o.errors)
	require.Empty(t, o.errors)
	require.Contains(t, o.out, "改动2场")
	require.Regexp(t, `违反“指定场次按指定举办”\[pinned\]:fair.*总表!C\d+\(日期\)`, o.out)
	require.Regexp(t, `\[shift\]:.*总表!E\d+\(时间\)`, o.out)
	en := start("check", "-in", in, "-plan", beside, "-lang", "en")
	require.Equal(t, refused, en.status)

	alone := start("check", "-in", in, "-plan", edited) // no plan.json beside it
	require.Equal(t, refused, alone.status, alone.errors)

	broken := filepath.Join(dir, "看不懂.xlsx")
	data, err = os.ReadFile(fill(t, book, "总表", "场次编号").put("fair", "日期", "改天", "地点", "别处").saved("broken.xlsx"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(broken, data, 0o644))
	o = start("check", "-in", in, "-plan", broken)
	require.Equal(t, badInput, o.status)
	require.Empty(t, o.out)
	require.Len(t, o.lines(), 2, o.errors)
	require.Contains(t, o.errors, "(日期)")
	require.Contains(t, o.errors, "(地点)")
}

func TestRevise(t *testing.T) {
	plan := savePlan(t, schedule.Plan{Programme: "某计划"})
	o := start("revise", "-plan", plan, "-state", "征求意见", "-date", "2030-05-01", "-note", "发各单位")
	require.Equal(t, done, o.status, o.errors)
	require.Contains(t, o.out, "第1稿,由“草案”转为“征求意见”(2030-05-01)")
	before, err := os.ReadFile(plan)
	require.NoError(t, err)

	for _, args := range [][]string{
		{"-state", "issued", "-post", "普法办主任", "-date", "2030-05-02"}, // not approved yet
		{"-state", "approved", "-date", "2030-05-02"},                 // by nobody
		{"-state", "approved", "-post", "普法办主任", "-date", "2030-04-30"},
	} {
		o = start(append([]string{"revise", "-plan", plan}, args...)...)
		require.Equal(t, badInput, o.status)
		require.Len(t, o.lines(), 1, o.errors)
		after, err := os.ReadFile(plan)
		require.NoError(t, err)
		require.Equal(t, before, after)
	}
	require.Equal(t, done, start("revise", "-plan", plan, "-state", "approved", "-post", "普法办主任", "-date", "2030-05-02").status)
	o = start("revise", "-plan", plan, "-state", "印发", "-post", "普法办主任", "-date", "2030-05-03", "-lang", "en")
	require.Equal(t, done, o.status, o.errors)
	require.Contains(t, o.out, "edition 1, was “approved”, is “issued”")
	p, err := readPlan(plan)
	require.NoError(t, err)
	require.True(t, p.Revision.Binding())
	require.Equal(t, "普法办主任", p.Revision.Post)
}

// TestImproveWorkbook has a plan that was edited by hand put right and made
// better: what was locked stays, what was pinned is back.
func TestImproveWorkbook(t *testing.T) {
	dir, plan := plannedIn(t, county())
	p, err := readPlan(plan)
	require.NoError(t, err)
	var tours []schedule.Session
	for _, s := range p.Sessions {
		if s.Activity == "tour" {
			tours = append(tours, s)
		}
	}
	require.GreaterOrEqual(t, len(tours), 2)
	edited := fill(t, filepath.Join(dir, "年度计划.xlsx"), "总表", "场次编号").
		put("fair", "日期", "2030-6-6").put(string(tours[0].ID), "时间性质", "指定").put(string(tours[1].ID), "时间", "11:30–12:30").saved("edited.xlsx")
	data, err := os.ReadFile(edited)
	require.NoError(t, err)
	book := filepath.Join(dir, "改过.xlsx")
	require.NoError(t, os.WriteFile(book, data, 0o644))
	require.Equal(t, refused, start("check", "-in", filepath.Join(dir, "programme.json"), "-plan", book).status)

	o := start("improve", "-plan", book, "-date", "2030-05-02")
	require.Equal(t, done, o.status, o.errors)
	require.Contains(t, o.out, "读回工作簿:新增0场,改动3场,删去0场")
	out := filepath.Join(dir, "improved")
	next, err := readPlan(filepath.Join(out, "plan.json"))
	require.NoError(t, err)
	is := make(map[campaign.SessionID]schedule.Session)
	for _, s := range next.Sessions {
		is[s.ID] = s
	}
	require.True(t, unmoved(tours[0], is[tours[0].ID]))
	require.True(t, is[tours[0].ID].Pinned)
	require.Equal(t, 5, is["fair"].Start.Day())
	require.GreaterOrEqual(t, len(next.Sessions), len(p.Sessions))
	c := start("check", "-in", filepath.Join(out, "programme.json"), "-plan", filepath.Join(out, "plan.json"))
	require.Equal(t, done, c.status, c.out+c.errors)
	for _, args := range [][]string{{"explain"}, {"recommend", "-activity", "tour"}} {
		require.Equal(t, done, start(append(args, "-plan", book)...).status, "other questions take a workbook too")
	}

	locked := fill(t, book, "总表", "场次编号").put(string(tours[1].ID), "时间性质", "指定").saved("locked.xlsx")
	data, err = os.ReadFile(locked)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(book, data, 0o644))
	o = start("improve", "-plan", book, "-date", "2030-05-02")
	require.Equal(t, badInput, o.status, "what breaks a rule cannot be locked")
	require.NotEmpty(t, o.lines())
	for _, line := range o.lines() {
		require.Contains(t, line, string(tours[1].ID))
	}
}
