package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/examples/country/county"
	"github.com/pufa-go/pufa/examples/country/rollup"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/stream"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares a text with a file of testdata.
func golden(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o777))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o666))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), text)
}

// TestGolden pins what a run over a few counties says and writes for people. A
// change to the solver may change the figures: run it with -update then.
func TestGolden(t *testing.T) {
	files, o := reference()
	require.Equal(t, done, o.status, o.errors)
	assert.Empty(t, o.errors)
	golden(t, "summary.zh.txt", o.out)
	golden(t, "rollup.zh.csv", strings.ReplaceAll(files["汇总.csv"], "\r\n", "\n"))
	assert.ElementsMatch(t, []string{"run.txt", "rollup.json", "汇总.csv", "汇总.html", "plans/35.jsonl", "plans/54.jsonl", "plans/65.jsonl"}, keys(files))
}

func keys(files map[string]string) []string {
	var out []string
	for name := range files {
		out = append(out, name)
	}
	return out
}

// TestPlansHold has the referee judge every plan against the programme made
// anew, and the roll-up hold the tallies of these plans.
func TestPlansHold(t *testing.T) {
	files, _ := reference()
	var lines []string
	for _, name := range []string{"plans/35.jsonl", "plans/54.jsonl", "plans/65.jsonl"} {
		lines = append(lines, strings.Split(strings.TrimSuffix(files[name], "\n"), "\n")...)
	}
	report, err := rollup.Read(strings.NewReader(files["rollup.json"]))
	require.NoError(t, err)
	require.Len(t, lines, 7)
	require.Len(t, report.Counties, 7)
	for i, c := range flat(mustChoose(t, few)) {
		r, err := stream.ReadRecord([]byte(lines[i]))
		require.NoError(t, err)
		require.Equal(t, c.Code, r.ID)
		require.Nil(t, r.Failure)
		p, err := c.Programme()
		require.NoError(t, err)
		q, err := campaign.Check(p)
		require.NoError(t, err)
		v := check.Plan(q, *r.Plan)
		assert.Empty(t, v.Violations, c.Code)
		assert.Equal(t, v.Score, r.Plan.Score, c.Code)
		tally := coverage.TallyOf(q, *r.Plan, coverage.TallyOptions{})
		assert.Equal(t, tally, r.Coverage)
		assert.Equal(t, tally, report.Counties[i].Coverage)
		assert.Equal(t, c.People, tally.Size, "the census, to a person")
		assert.Equal(t, c.Villages(), tally.Places.Villages.Total)
		assert.NotZero(t, tally.Sessions, c.Code)
	}
}

func mustChoose(t *testing.T, only string) []province {
	t.Helper()
	all, err := choose(options{only: strings.Split(only, ","), every: 1})
	require.NoError(t, err)
	return all
}

// TestSumsOfTheReport adds the counties up once more.
func TestSumsOfTheReport(t *testing.T) {
	files, _ := reference()
	report, err := rollup.Read(strings.NewReader(files["rollup.json"]))
	require.NoError(t, err)
	for _, level := range [][]rollup.Row{report.Provinces, report.Cities, report.Counties} {
		var sum coverage.Tally
		n := 0
		for _, row := range level {
			sum = sum.Merge(row.Coverage)
			n += row.Counties
		}
		assert.Equal(t, report.Whole.Coverage, sum)
		assert.Equal(t, report.Whole.Counties, n)
	}
	assert.Equal(t, 7, report.Whole.Coverage.Programmes)
}

func TestWorkersDoNotMatter(t *testing.T) {
	files, _ := reference()
	for _, workers := range []string{"1", "3"} {
		folder := t.TempDir()
		require.Equal(t, done, start(t, arguments(folder, "-workers", workers)...).status)
		assert.Equal(t, files, contents(folder))
	}
}

func TestEnglish(t *testing.T) {
	folder := t.TempDir()
	o := start(t, arguments(folder, "-lang", "en")...)
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "7 counties · 7 planned now")
	assert.Contains(t, contents(folder)["汇总.csv"], "Different people (estimate)")
}

// TestBudget ends each county by the clock.
func TestBudget(t *testing.T) {
	folder := t.TempDir()
	o := start(t, "plan", "-only", "540171,659012", "-budget", "20ms", "-out", folder, "-quiet")
	assert.Equal(t, outcome{status: done}, o)
	report, err := rollup.Read(strings.NewReader(contents(folder)["rollup.json"]))
	require.NoError(t, err)
	assert.Equal(t, 2, report.Whole.Coverage.Programmes)
}

func TestChoose(t *testing.T) {
	all := mustChoose(t, "11,4408,440103")
	require.Len(t, all, 2)
	assert.Equal(t, "北京市", all[0].name)
	assert.Len(t, all[0].counties, 16)
	var codes []string
	for _, c := range all[1].counties {
		codes = append(codes, c.Code)
	}
	assert.Equal(t, []string{"440103", "440802", "440803", "440804", "440811", "440823", "440825", "440881", "440882", "440883"}, codes)

	everything, err := choose(options{every: 1})
	require.NoError(t, err)
	assert.Len(t, everything, 31)
	assert.Equal(t, 2978, number(everything))
	some, err := choose(options{every: 8})
	require.NoError(t, err)
	assert.Equal(t, 373, number(some))
	listed, err := county.All()
	require.NoError(t, err)
	assert.Equal(t, listed, flat(everything))
}
