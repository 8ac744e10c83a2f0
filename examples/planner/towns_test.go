package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign/sheet"
	"github.com/pufa-go/pufa/examples/zhanjiang"
)

// TestNewElsewhere has a county that no list ships for: the program says so, and
// takes the townships from the user.
func TestNewElsewhere(t *testing.T) {
	dir := t.TempDir()
	o := start("new", "-area", "某县", "-out", dir)
	require.Equal(t, badInput, o.status)
	require.Len(t, o.lines(), 1)
	for _, want := range []string{"湛江", "遂溪县", "-towns", "粘贴", "人群"} {
		assert.Contains(t, o.errors, want)
	}
	require.Empty(t, names(t, dir))

	path := filepath.Join(dir, "某县.xlsx")
	o = start("new", "-area", "某县", "-towns", "甲镇、乙镇", "-year", "2026", "-out", path)
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "按镇街编排")
	fillThree(t, path, "某单位", "甲镇")
	planned := start("plan", "-in", path, "-out", filepath.Join(dir, "out"))
	require.Equal(t, done, planned.status, planned.errors)
	assert.NotContains(t, planned.out, "示例", "nothing in it is the example's")

	list := filepath.Join(dir, "名单.txt")
	require.NoError(t, os.WriteFile(list, []byte("\uFEFF甲镇,甲村\r\n甲镇\t乙社区\r\n\r\n 丙镇 \r\n甲镇，甲村\n"), 0o600))
	o = start("new", "-area", "某县", "-towns", list, "-year", "2026", "-out", path)
	require.Equal(t, done, o.status, o.errors)
	assert.NotContains(t, o.out, "按镇街编排")
}

// fillThree fills the three sheets in as a planner does who knows nothing else.
func fillThree(t *testing.T, path, unit, base string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	require.NoError(t, err)
	for cell, value := range map[string]string{"单位!A3": unit, "队伍!A3": "某小组", "队伍!B3": base, "队伍!C3": "2", "活动!B3": "是", "活动!C3": "全部镇街"} {
		sheet, at, _ := strings.Cut(cell, "!")
		require.NoError(t, f.SetCellStr(sheet, at, value))
	}
	require.NoError(t, f.Save())
	require.NoError(t, f.Close())
}

func TestAddTowns(t *testing.T) {
	var a sheet.Area
	require.NoError(t, addTowns(&a, strings.Split("甲镇,甲村\n乙镇\n甲镇\t丙社区\n\n乙镇", "\n")))
	require.Equal(t, []sheet.Town{{Name: "甲镇", Villages: []sheet.Village{{Name: "甲村"}, {Name: "丙社区", Community: true}}}, {Name: "乙镇"}}, a.Towns)
	for _, bad := range []string{"甲镇,甲村,3000", "甲\x00镇", strings.Repeat("镇", 61), "", ",,"} {
		assert.Error(t, addTowns(&sheet.Area{}, strings.Split(bad, "\n")), "%q", bad)
	}
}

func TestTownsBadInput(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	for name, c := range map[string][2]string{
		"not UTF-8":  {write("a.txt", "\xbc\xd7\xd5\xf2"), "UTF-8"},
		"three":      {write("b.csv", "甲镇,甲村\n乙镇,乙村,12"), "第2行"},
		"empty":      {write("c.txt", "\n\n"), "没有镇街"},
		"too long":   {write("d.txt", strings.Repeat("甲镇\n", mostTowns/4)), "4 MiB"},
		"no file":    {filepath.Join(dir, "none.txt"), "没有这个文件"},
		"not a file": {func() string { p := filepath.Join(dir, "e.txt"); require.NoError(t, os.Mkdir(p, 0o755)); return p }(), "是文件夹"},
	} {
		out := filepath.Join(t.TempDir(), "x")
		o := start("new", "-area", "某县", "-towns", c[0], "-out", out)
		assert.Equal(t, badInput, o.status, name)
		assert.Len(t, o.lines(), 1, name)
		assert.Contains(t, o.errors, c[1], name)
		assert.NoDirExists(t, out, name)
	}
	assert.Len(t, zhanjiang.CountyNames(), 10, "as the message says")
}
