package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLeftovers plans twice into one folder: what the second run has no more
// goes, but nothing that somebody changed or that is not planner's.
func TestLeftovers(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	some := []file{{"plan.json", []byte("1")}, {"a.ics", []byte("a")}, {"u/x.ics", []byte("x")}, {"u/y.ics", []byte("y")}, {"v/z.ics", []byte("z")}, {"returns.json", []byte("r")}}
	gone, stayed, err := writePlan(dir, options{lang: "zh"}, some)
	require.NoError(t, err)
	require.Zero(t, gone)
	require.Empty(t, stayed)
	put("u/y.ics", "edited")
	put("v/foreign.ics", "mine")
	put("note.txt", "mine")

	gone, stayed, err = writePlan(dir, options{}, []file{{"plan.json", []byte("2")}, {"A.ics", []byte("b")}})
	require.NoError(t, err)
	require.Equal(t, 2, gone)
	require.Equal(t, []string{"u/y.ics"}, stayed)
	all := contents(t, dir)
	require.NotContains(t, all, "u/x.ics")
	require.NotContains(t, all, "v/z.ics")
	for name, text := range map[string]string{"plan.json": "2", "u/y.ics": "edited", "v/foreign.ics": "mine", "note.txt": "mine", "returns.json": "r", "A.ics": "b"} {
		assert.Equal(t, text, all[name], name)
	}
	gone, stayed, err = writePlan(dir, options{}, []file{{"plan.json", []byte("3")}})
	require.NoError(t, err)
	require.Equal(t, 1, gone)
	require.Empty(t, stayed, "what was kept is the planner's no more")
}

// TestManifestLeadsNowhere: a list that somebody wrote leads to no file outside
// the folder, and one that nobody can read to none at all.
func TestManifestLeadsNowhere(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	require.NoError(t, os.MkdirAll(filepath.Join(out, "sub"), 0o755))
	outside := filepath.Join(dir, "outside")
	require.NoError(t, os.WriteFile(outside, []byte("x"), 0o644))
	require.NoError(t, os.Symlink(dir, filepath.Join(out, "link")))
	for _, text := range []string{
		`{"files": [{"name": "../outside", "sha256": "` + sumOf([]byte("x")) + `"}, {"name": "link/outside", "sha256": "` + sumOf([]byte("x")) + `"},
			{"name": "sub", "sha256": ""}, {"name": "` + filepath.ToSlash(outside) + `", "sha256": "` + sumOf([]byte("x")) + `"}]}`,
		`{"files": 7}`, "no list at all",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(out, manifestName), []byte(text), 0o644))
		gone, _, err := writePlan(out, options{}, []file{{"plan.json", []byte("p")}})
		require.NoError(t, err)
		require.Zero(t, gone)
		require.FileExists(t, outside)
		require.DirExists(t, filepath.Join(out, "sub"))
	}
}

// TestReplanIntoOneFolder drops the calendars of those who have nothing to do
// any more.
func TestReplanIntoOneFolder(t *testing.T) {
	dir, plan := issue(t)
	out := filepath.Join(dir, "next")
	calendars := func() (n int) {
		for name := range contents(t, out) {
			if strings.HasPrefix(name, "日历/") {
				n++
			}
		}
		return n
	}
	require.Equal(t, done, start("replan", "-plan", plan, "-change", closing(t, "2030-06-30"), "-date", "2030-05-25", "-out", out).status)
	before := calendars()
	away := saveText(t, "change.json", `{"version": 1, "changes": [{"kind": "away", "teams": ["team"], "days": {"from": "2030-06-01", "to": "2030-06-30"}, "reason": "病假"}]}`)
	o := start("replan", "-plan", plan, "-change", away, "-date", "2030-05-25", "-out", out)
	require.Equal(t, done, o.status, o.errors)
	require.Contains(t, o.out, "已删去上次写出、这次没有的文件")
	require.Less(t, calendars(), before)
}

// TestReviseWritesPapersAnew: a page that somebody has filled in stays.
func TestReviseWritesPapersAnew(t *testing.T) {
	dir, plan := plannedIn(t, office())
	book := filepath.Join(dir, "年度计划.xlsx")
	require.NoError(t, os.WriteFile(book, []byte("filled in"), 0o644))
	before := contents(t, dir)
	o := start("revise", "-plan", plan, "-state", "consulting", "-date", "2030-05-20")
	require.Equal(t, done, o.status, o.errors)
	require.Contains(t, o.out, "未重写")
	after := contents(t, dir)
	require.Equal(t, "filled in", after["年度计划.xlsx"])
	require.Equal(t, len(before), len(after))
	require.NotEqual(t, before["领导一页纸.html"], after["领导一页纸.html"])
	require.Contains(t, after["领导一页纸.html"], "征求意见")
	o = start("revise", "-plan", plan, "-state", "approved", "-post", "普法办主任", "-date", "2030-05-21")
	require.Equal(t, done, o.status, o.errors)
	require.Contains(t, contents(t, dir)["领导一页纸.html"], "审定")
}
