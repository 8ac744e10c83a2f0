package main

import (
	"bytes"
	"context"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/examples/zhanjiang"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestPlanEmbedded(t *testing.T) {
	o := embedded()
	require.Equal(t, done, o.status, o.errors)
	require.Empty(t, o.errors, "no terminal, no progress")
	require.Subset(t, names(t, shared), []string{
		"coverage.json", "plan.json", "programme.json", "returns.json", "领导一页纸.html", "完整报告.html", "年度计划.xlsx", "年度计划.csv",
		"工作方案.docx", "全部场次.ics", "年度总结数据稿.docx", "活动通知-1204-12·4国家宪法日主场活动.docx",
	})

	p, err := zhanjiang.Programme2024()
	require.NoError(t, err)
	var text bytes.Buffer
	require.NoError(t, format.Encode(&text, p))
	written, err := os.ReadFile(filepath.Join(shared, "programme.json"))
	require.NoError(t, err)
	require.True(t, bytes.Equal(text.Bytes(), written), "the programme is written as it was given")

	a := embeddedAnswer(t)
	require.Empty(t, a.verdict.Violations)
	require.Empty(t, a.verdict.Claims)
	require.Equal(t, schedule.Complete, a.plan.Status)
	text.Reset()
	require.NoError(t, coverage.Write(&text, a.coverage))
	written, err = os.ReadFile(filepath.Join(shared, "coverage.json"))
	require.NoError(t, err)
	require.Equal(t, text.String(), string(written), "the coverage is that of the plan")
}

// TestSpare never writes over what was recorded.
func TestSpare(t *testing.T) {
	dir := t.TempDir()
	files := []file{{"plan.json", []byte("p")}, {"returns.json", []byte("as published")}}
	rest, kept := spare(dir, files)
	require.Equal(t, files, rest)
	require.Empty(t, kept)
	require.NoError(t, writeAll(dir, files))
	rest, kept = spare(dir, files)
	require.Equal(t, files, rest, "the same once more")
	require.Empty(t, kept)
	require.NoError(t, writeAll(dir, []file{{"returns.json", []byte("recorded")}}))
	rest, kept = spare(dir, files)
	require.Equal(t, files[:1], rest)
	require.Equal(t, filepath.Join(dir, "returns.json"), kept)
}

func TestGoldenSummary(t *testing.T) {
	got := strings.ReplaceAll(embedded().out, filepath.ToSlash(shared), "plan-out")
	path := filepath.Join("testdata", "summary.zh.txt")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

// TestSameFiles plans twice and into a folder that holds an older plan.
func TestSameFiles(t *testing.T) {
	in, dir := save(t, county()), filepath.Join(t.TempDir(), "deep", "down")
	first := start("plan", "-in", in, "-out", dir, "-seed", "7")
	require.Equal(t, done, first.status, first.errors)
	before := contents(t, dir)
	require.Equal(t, 3+8+3+1, len(before), "three for programs and the list of all, seven for people and the notice of the key session, calendars of two units and a team")
	again := start("plan", "-in="+in, "--out", dir, "-seed=7", "-quiet")
	require.Equal(t, done, again.status, again.errors)
	require.Empty(t, again.out, "quiet")
	require.Equal(t, before, contents(t, dir))
	for name, text := range before {
		require.NotContains(t, text, "elapsed", name)
	}
}

// contents returns the files of a folder and those below it.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := make(map[string]string)
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		out[filepath.ToSlash(name)] = string(text)
		return err
	}))
	return out
}

// TestDefaultFolder runs without a word about where to write.
func TestDefaultFolder(t *testing.T) {
	in := save(t, county())
	t.Chdir(t.TempDir())
	o := start("plan", "-in", in)
	require.Equal(t, done, o.status, o.errors)
	require.Contains(t, o.out, "已写入 plan-out/: programme.json  plan.json  coverage.json\n供阅读:领导一页纸.html")
	require.Contains(t, o.out, "日历/单位/(2份)  日历/小组/(1份)\n")
	require.Len(t, names(t, "plan-out"), 3+8+1+1)
}

// TestCancelled interrupts the run before it begins: the pins are planned, and
// all is written.
func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	in, dir := save(t, county()), t.TempDir()
	var out, errs bytes.Buffer
	status := run(ctx, []string{"plan", "-in", in, "-out", dir}, &out, &errs, environment{now: tick()})
	require.Equal(t, done, status, errs.String())
	require.Contains(t, out.String(), "运行被中断")
	plan, err := readPlan(filepath.Join(dir, "plan.json"))
	require.NoError(t, err)
	require.Equal(t, schedule.Cancelled, plan.Status)
	require.GreaterOrEqual(t, len(plan.Sessions), len(county().Pins))
	require.Equal(t, done, start("check", "-in", in, "-plan", filepath.Join(dir, "plan.json")).status)
}

func TestProgress(t *testing.T) {
	in := save(t, county())
	for lang, want := range map[string][]string{"zh": {"指定场次", "巡回宣讲", "场"}, "en": {"pinned sessions", "tours"}} {
		var out, errs bytes.Buffer
		args := []string{"plan", "-in", in, "-out", t.TempDir(), "-lang", lang}
		require.Equal(t, done, run(t.Context(), args, &out, &errs, environment{now: tick(), terminal: true}))
		for _, w := range want {
			assert.Contains(t, errs.String(), w)
		}
		assert.NotContains(t, errs.String(), "\n", "one line, rewritten")
		shown := strings.Split(errs.String(), "\r")
		assert.Empty(t, shown[len(shown)-1], "the cursor is at the start")
		assert.Empty(t, strings.TrimSpace(shown[len(shown)-2]), "of an empty line")
	}
	var out, errs bytes.Buffer
	require.Equal(t, done, run(t.Context(), []string{"plan", "-in", in, "-out", t.TempDir(), "-quiet"}, &out, &errs, environment{now: tick(), terminal: true}))
	require.Empty(t, errs.String())
}

// TestWriteAll writes over old files, and leaves them alone if a file cannot
// be written.
func TestWriteAll(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, writeAll(dir, []file{{"a", []byte("old")}, {"b", []byte("old")}}))
	require.NoError(t, writeAll(dir, []file{{"a", []byte("new")}}))
	require.Equal(t, map[string]string{"a": "new", "b": "old"}, contents(t, dir))

	require.NoError(t, os.Mkdir(filepath.Join(dir, "c"), 0o755))
	err := writeAll(dir, []file{{"a", []byte("newer")}, {"c", []byte("newer")}})
	require.ErrorContains(t, err, filepath.Join(dir, "c"), "the file is named")
	require.Equal(t, []string{"a", "b", "c"}, names(t, dir), "no temporary file stays")
	text, err := os.ReadFile(filepath.Join(dir, "a"))
	require.NoError(t, err)
	require.Equal(t, "new", string(text))

	fresh := filepath.Join(dir, "x", "y")
	require.Error(t, writeAll(fresh, []file{{"below/a", nil}, {strings.Repeat("n", 300), nil}}))
	require.NoDirExists(t, filepath.Join(dir, "x"), "folders made in vain go again")
	require.NoError(t, writeAll(fresh, []file{{"below/a", []byte("a")}, {"below/deep/b", []byte("b")}}))
	require.Equal(t, map[string]string{"below/a": "a", "below/deep/b": "b"}, contents(t, fresh))
	require.Error(t, writeAll(fresh, []file{{"below/a/c", nil}}), "a file is in the way")
}
