package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/examples/country/county"
	"github.com/pufa-go/pufa/examples/country/rollup"
	"github.com/pufa-go/pufa/schedule/stream"
)

// TestSameAsThePlainPool holds Beam's files against those of one machine without
// Beam, to the last byte.
func TestSameAsThePlainPool(t *testing.T) {
	x := outcomeOf(t, t.Context(), asked(t))
	require.Equal(t, done, x.status, x.errors)
	assert.Empty(t, x.errors)
	want := plain(t, chosen(t, few), true)
	require.Len(t, want, 4)
	assert.Equal(t, want, x.files)

	report, err := rollup.Read(strings.NewReader(x.files["rollup.json"]))
	require.NoError(t, err)
	assert.Len(t, report.Counties, len(chosen(t, few)))
	assert.Positive(t, report.Whole.Coverage.Sessions)
	assert.Contains(t, x.out, "counties planned")
}

// TestLines plans programmes from files: the same as of the counties, but for the
// numbers of lines, in whatever order and in however many files they come.
func TestLines(t *testing.T) {
	counties := chosen(t, few)
	folder := t.TempDir()
	backwards := slices.Clone(counties)
	slices.Reverse(backwards)
	for name, some := range map[string][]county.County{"a.jsonl": backwards[:2], "b.jsonl": backwards[2:]} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), append([]byte("\n"), items(t, some)...), 0o666))
	}
	o := asked(t)
	o.only, o.in = "", filepath.Join(folder, "*.jsonl")
	x := outcomeOf(t, t.Context(), o)
	require.Equal(t, done, x.status, x.errors)
	assert.Equal(t, plain(t, counties, false), x.files)
}

// TestBadLines has one county fail, a line that is none, and a programme of no
// county: the others come out all the same.
func TestBadLines(t *testing.T) {
	counties := chosen(t, "350527,659001")
	lines := strings.SplitAfter(string(items(t, counties)), "\n")
	bad := strings.Replace(lines[0], `"areas":[{"id":"`, `"areas":[{"id":" `, 1)
	require.NotEqual(t, lines[0], bad)
	foreign := strings.Replace(lines[1], `"id":"659001"`, `"id":"999999"`, 1)
	require.NotEqual(t, lines[1], foreign)
	o := asked(t)
	o.only, o.in = "", filepath.Join(t.TempDir(), "in.jsonl")
	require.NoError(t, os.WriteFile(o.in, []byte(bad+foreign+"{\n"+lines[1]), 0o666))

	x := outcomeOf(t, t.Context(), o)
	assert.Equal(t, partly, x.status)
	assert.Contains(t, x.errors, "county 350527 could not be planned")
	assert.Contains(t, x.errors, "other.jsonl says why")
	report, err := rollup.Read(strings.NewReader(x.files["rollup.json"]))
	require.NoError(t, err)
	assert.Equal(t, 2, report.Whole.Counties)
	assert.Equal(t, 1, report.Whole.Failed)
	assert.Equal(t, plain(t, counties[1:], false)["plans/65.jsonl"], x.files["plans/65.jsonl"])

	strays := strings.Split(strings.TrimSuffix(x.files["plans/other.jsonl"], "\n"), "\n")
	require.Len(t, strays, 2)
	for i, want := range []struct{ id, cause string }{{"", "no item"}, {"999999", "no county"}} {
		rec, err := stream.ReadRecord([]byte(strays[i]))
		require.NoError(t, err)
		assert.Equal(t, want.id, rec.ID)
		require.NotNil(t, rec.Failure)
		assert.Contains(t, rec.Failure.Cause, want.cause)
		assert.NotEmpty(t, rec.Input)
	}
}

// TestFailures says in one line why there is no result, and leaves no roll-up.
func TestFailures(t *testing.T) {
	one := string(items(t, chosen(t, "659001")))
	twice := filepath.Join(t.TempDir(), "twice.jsonl")
	require.NoError(t, os.WriteFile(twice, []byte(one+one), 0o666))
	empty := filepath.Join(t.TempDir(), "empty.jsonl")
	require.NoError(t, os.WriteFile(empty, nil, 0o666))
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o666))
	earlier := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(earlier, "rollup.json"), nil, 0o666))
	for name, tc := range map[string]struct {
		change func(*options)
		args   []string
		status int
		says   string
	}{
		"no such county": {func(o *options) { o.only = "44,99" }, nil, badInput, `begins with "99"`},
		"half a code":    {func(o *options) { o.only = "4" }, nil, badInput, `begins with "4"`},
		"no such file":   {func(o *options) { o.only, o.in = "", "nowhere.jsonl" }, nil, badInput, "there is no file nowhere.jsonl"},
		"no such cloud":  {func(o *options) { o.only, o.in = "", "ftp://x/y" }, nil, badInput, `scheme "ftp"`},
		"cloud to write": {func(o *options) { o.out = "ftp://x/y" }, nil, badInput, `scheme "ftp"`},
		"both inputs":    {func(o *options) { o.in = twice }, nil, badInput, "do not go together"},
		"no folder":      {func(o *options) { o.out = "" }, nil, badInput, "name a folder"},
		"rounds":         {func(o *options) { o.solving.Rounds = -1 }, nil, badInput, "below 0"},
		"stray":          {func(*options) {}, []string{"plan"}, badInput, `"plan" is no flag`},
		"earlier run":    {func(o *options) { o.out = earlier }, nil, badInput, "of an earlier run"},
		"empty input":    {func(o *options) { o.only, o.in = "", empty }, nil, badInput, "the input is empty"},
		"county twice":   {func(o *options) { o.only, o.in = "", twice }, nil, partly, "659001 stands twice"},
		"unwritable":     {func(o *options) { o.only, o.out = "659001", file+"/out" }, nil, partly, "cannot write"},
	} {
		t.Run(name, func(t *testing.T) {
			o := asked(t)
			tc.change(&o)
			x := outcomeOf(t, t.Context(), o, tc.args...)
			assert.Equal(t, tc.status, x.status)
			assert.Contains(t, x.errors, tc.says)
			assert.Equal(t, 1, strings.Count(x.errors, "\n"), x.errors)
			if tc.status == partly {
				assert.NotContains(t, x.files, "rollup.json")
			}
		})
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	x := outcomeOf(t, ctx, asked(t))
	assert.Equal(t, partly, x.status)
	assert.Contains(t, x.errors, "interrupted")
	assert.NotContains(t, x.files, "rollup.json")
}
