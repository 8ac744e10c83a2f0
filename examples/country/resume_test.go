package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestKilledAnywhere cuts the output off at random bytes, as a kill or a power
// cut may, and goes on with the same command.
func TestKilledAnywhere(t *testing.T) {
	files, _ := reference()
	chance := rand.New(rand.NewPCG(8, 0))
	for range 5 {
		folder := t.TempDir()
		left := map[string]string{"run.txt": files["run.txt"]}
		names := []string{"plans/35.jsonl", "plans/54.jsonl", "plans/65.jsonl"}
		last := chance.IntN(len(names))
		for _, name := range names[:last] {
			left[name] = files[name]
		}
		cut := chance.IntN(len(files[names[last]]) + 1)
		left[names[last]] = files[names[last]][:cut]
		put(t, folder, left)
		o := start(t, arguments(folder)...)
		require.Equal(t, done, o.status, "%s cut at %d: %s", names[last], cut, o.errors)
		require.Equal(t, files, contents(folder), "%s cut at %d", names[last], cut)
		whole := strings.Count(left[names[last]], "\n")
		for _, name := range names[:last] {
			whole += strings.Count(left[name], "\n")
		}
		assert.Contains(t, o.out, fmt.Sprintf("新编排 %d 个", 7-whole), "what was finished is not planned again")
	}
}

// TestInterrupted stops a run at random moments until it gets through.
func TestInterrupted(t *testing.T) {
	files, _ := reference()
	folder := t.TempDir()
	chance := rand.New(rand.NewPCG(9, 0))
	times := 0
	for {
		o := stopped(t, 3+chance.IntN(5), arguments(folder)...)
		if o.status == done {
			break
		}
		require.Equal(t, partly, o.status)
		assert.Contains(t, o.errors, "已中断:7 个县级单位中完成")
		assert.NotContains(t, contents(folder), "rollup.json", "half a roll-up would pass for a whole one")
		times++
		require.Less(t, times, 30, "every run must get on a little")
	}
	assert.Positive(t, times)
	assert.Equal(t, files, contents(folder))
}

// TestAgain runs the same command once more: nothing is planned, and nothing
// changes.
func TestAgain(t *testing.T) {
	files, _ := reference()
	folder := t.TempDir()
	put(t, folder, files)
	o := start(t, arguments(folder)...)
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "新编排 0 个")
	assert.Equal(t, files, contents(folder))
}

// TestFoldersOfOthers refuses to mix runs, and says what to do.
func TestFoldersOfOthers(t *testing.T) {
	files, _ := reference()
	for name, tc := range map[string]struct {
		spoil func(t *testing.T, folder string)
		args  []string
		want  []string
	}{
		"other settings": {func(*testing.T, string) {}, []string{"-seed", "2"}, []string{"另一次运行", "seed 1", "seed 2", "请换一个 -out"}},
		"a file in the way": {func(t *testing.T, folder string) {
			require.NoError(t, os.RemoveAll(folder))
			put(t, filepath.Dir(folder), map[string]string{"x": ""})
		}, nil, []string{"不是文件夹", "请换一个 -out"}},
		"damaged in the middle": {func(t *testing.T, folder string) {
			put(t, folder, map[string]string{"plans/54.jsonl": "{}\n" + files["plans/54.jsonl"]})
		}, nil, []string{"54.jsonl 已损坏", "请删除该文件"}},
		"of another input": {func(t *testing.T, folder string) {
			put(t, folder, map[string]string{"plans/54.jsonl": files["plans/35.jsonl"]})
		}, nil, []string{"54.jsonl 已损坏", "请删除该文件"}},
		"a folder for a file": {func(t *testing.T, folder string) {
			path := filepath.Join(folder, "plans", "54.jsonl")
			require.NoError(t, os.Remove(path))
			require.NoError(t, os.Mkdir(path, 0o777))
		}, nil, []string{"读不了", "54.jsonl"}},
		"a folder for the page": {func(t *testing.T, folder string) {
			path := filepath.Join(folder, "汇总.html")
			require.NoError(t, os.Remove(path))
			require.NoError(t, os.Mkdir(path, 0o777))
		}, nil, []string{"写不了", "汇总.html", "再次运行同一命令"}},
	} {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "x")
			put(t, folder, files)
			tc.spoil(t, folder)
			o := start(t, arguments(folder, tc.args...)...)
			assert.Equal(t, badInput, o.status)
			assert.Empty(t, o.out)
			assert.Equal(t, 1, strings.Count(o.errors, "\n"), o.errors)
			for _, part := range tc.want {
				assert.Contains(t, o.errors, part)
			}
		})
	}
}
