package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNewWorkbook writes a county's workbook and plans it as it is: what has to
// be filled in is told by sheet, cell and heading.
func TestNewWorkbook(t *testing.T) {
	dir := t.TempDir()
	path, marked := filepath.Join(dir, "我的计划.xlsx"), filepath.Join(dir, "问题.xlsx")
	o := start("new", "-area", "遂溪县", "-year", "2026", "-out", path)
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, path)
	first, err := os.ReadFile(path)
	require.NoError(t, err)

	o = start("plan", "-in", path, "-out", filepath.Join(dir, "out"), "-mark", marked)
	require.Equal(t, badInput, o.status)
	lines := strings.Split(strings.TrimSpace(o.errors), "\n")
	require.Len(t, lines, 3)
	for i, sheet := range []string{"单位!", "队伍!", "活动!"} {
		assert.Contains(t, lines[i], path+": "+sheet)
	}
	require.FileExists(t, marked)
	require.NoDirExists(t, filepath.Join(dir, "out"), "nothing is planned")

	o = start("new", "-area", "遂溪县", "-year", "2026", "-out", path)
	require.Equal(t, done, o.status, o.errors)
	again, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, first, again, "same input, same bytes")
}

func TestNewWorkbookBadInput(t *testing.T) {
	dir := t.TempDir()
	notZip := filepath.Join(dir, "不是工作簿.xlsx")
	require.NoError(t, os.WriteFile(notZip, []byte("这不是工作簿"), 0o600))
	for name, args := range map[string][]string{
		"no area":        {"new"},
		"unknown county": {"new", "-area", "不存在县", "-out", dir},
		"bad year":       {"new", "-area", "遂溪县", "-year", "1999", "-out", dir},
		"not a workbook": {"plan", "-in", notZip, "-out", filepath.Join(dir, "out")},
		"no such file":   {"plan", "-in", filepath.Join(dir, "没有.xlsx"), "-out", filepath.Join(dir, "out")},
	} {
		o := start(args...)
		assert.Equal(t, badInput, o.status, name)
		assert.Len(t, strings.Split(strings.TrimSpace(o.errors), "\n"), 1, "%s: %s", name, o.errors)
		assert.Empty(t, o.out, name)
	}
	require.NoDirExists(t, filepath.Join(dir, "out"))
}
