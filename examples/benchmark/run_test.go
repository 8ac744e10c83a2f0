package main

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
)

func TestRunTOPTW(t *testing.T) {
	path := write(t, "small.txt", smallTour)
	status, out, complaints := runs(t, "toptw", "-teams", "2", "-budget", "100ms", "-json", path)
	require.Zero(t, status, complaints)
	require.Contains(t, complaints, "1 runs", "with -json the summary goes to standard error")
	o := objects(t, out)
	require.Len(t, o, 1)
	require.Equal(t, []string{"bound", "instance", "iterations", "routes", "score", "seconds", "teams"}, slices.Sorted(maps.Keys(o[0])))
	require.Equal(t, "small", o[0]["instance"])
	require.EqualValues(t, 2, o[0]["teams"])
	require.EqualValues(t, 30, o[0]["score"], "3 closes before anybody is there")
	require.GreaterOrEqual(t, o[0]["bound"], 30.0)

	status, out, complaints = runs(t, "toptw", "-teams", "1,2", "-seed", "1,2", "-budget", "100ms", path)
	require.Zero(t, status, complaints)
	require.Equal(t, 4, strings.Count(out, "score       30"), out)
	require.Contains(t, out, "small m=2 seed 2")
	require.Contains(t, out, "4 runs")
}

func TestRunMCLP(t *testing.T) {
	status, out, complaints := runs(t, "mclp", "-sites", "2", "-radius", "150", "-budget", "100ms", "-json", write(t, "small.txt", smallCover))
	require.Zero(t, status, complaints)
	o := objects(t, out)
	require.Equal(t, []string{"bound", "chosen", "instance", "iterations", "score", "seconds"}, slices.Sorted(maps.Keys(o[0])))
	require.EqualValues(t, 22, o[0]["score"])
	require.Equal(t, []any{1.0, 3.0}, o[0]["chosen"])
}

func TestRunBMCP(t *testing.T) {
	status, out, complaints := runs(t, "bmcp", "-budget", "100ms", "-json", write(t, "small.txt", smallBudget))
	require.Zero(t, status, complaints)
	o := objects(t, out)
	require.Equal(t, []string{"bound", "chosen", "instance", "iterations", "score", "seconds"}, slices.Sorted(maps.Keys(o[0])))
	require.EqualValues(t, 60, o[0]["score"])
	require.Equal(t, []any{0.0, 1.0}, o[0]["chosen"])
}

func TestRunCity(t *testing.T) {
	path := write(t, "tiny.json", tiny)
	status, out, complaints := runs(t, "city", "-budget", "100ms", "-json", path)
	require.Zero(t, status, complaints)
	o := objects(t, out)
	require.Equal(t, []string{"bound", "fixed", "instance", "iterations", "missed", "seconds", "value"}, slices.Sorted(maps.Keys(o[0])))
	require.EqualValues(t, 50, o[0]["value"])
	require.EqualValues(t, 10, o[0]["fixed"])
	require.Equal(t, []any{0.0, 0.0, 0.0}, o[0]["missed"])

	status, out, _ = runs(t, "city", "-budget", "100ms", path)
	require.Zero(t, status)
	require.Contains(t, out, "tiny")
	require.Contains(t, out, "gap")
}

// tiny has a main event with one day and one venue, which reaches 10 people,
// and a talk of two visits, which reach 40.
const tiny = `{
  "version": 1, "name": "tiny", "horizon": {"from": "2025-03-03", "to": "2025-03-07"},
  "areas": [{"id": "a", "name": "a", "level": "city"}],
  "groups": [{"id": "g1", "area": "a", "size": 10}, {"id": "g2", "area": "a", "size": 20}, {"id": "g3", "area": "a", "size": 20}],
  "venues": [
    {"id": "v1", "name": "v1", "setting": "village", "area": "a", "catchment": [{"group": "g1", "draw": 1}]},
    {"id": "v2", "name": "v2", "setting": "village", "area": "a", "catchment": [{"group": "g2", "draw": 1}]},
    {"id": "v3", "name": "v3", "setting": "village", "area": "a", "catchment": [{"group": "g3", "draw": 1}]}
  ],
  "formats": [{"id": "f", "name": "f", "duration": "PT1H", "rate": 1}],
  "campaigns": [{"id": "c", "name": "c", "window": {"from": "2025-03-03", "to": "2025-03-07"}, "activities": [
    {"id": "main", "name": "main", "format": "f", "where": {"venues": ["v1"]}, "when": {"window": {"from": "2025-03-04", "to": "2025-03-04"}}},
    {"id": "talk", "name": "talk", "format": "f", "where": {"venues": ["v2", "v3"]}}
  ]}]
}
`

func TestUsage(t *testing.T) {
	path := write(t, "small.txt", smallTour)
	for _, tc := range []struct{ args, want string }{
		{"", "say what to run"},
		{"vrp x", `"vrp" is no command`},
		{"toptw", "name at least one file"},
		{"toptw -teams 0 " + path, "must be 1 to 1000"},
		{"toptw -teams 1,x " + path, "invalid syntax"},
		{"toptw -seed -1 " + path, "invalid syntax"},
		{"toptw -budget -1s " + path, "below zero"},
		{"toptw -sites 3 " + path, "not defined"},
		{"mclp -radius NaN " + path, "must be above 0"},
		{"toptw nowhere.txt", "nowhere.txt"},
		{"mclp " + path, "small.txt:1:1"},
		{"bmcp " + path, "small.txt:1:1"},
		{"city " + path, "small.txt"},
	} {
		status, out, complaints := runs(t, strings.Fields(tc.args)...)
		require.Equal(t, badInput, status, tc.args)
		require.Empty(t, out, tc.args)
		require.Contains(t, complaints, tc.want, tc.args)
	}
	status, out, _ := runs(t, "help")
	require.Zero(t, status)
	require.Contains(t, out, "benchmark toptw -teams 2")
}

func TestBestKnown(t *testing.T) {
	best, err := bestKnown()
	require.NoError(t, err)
	require.Equal(t, known{320, true}, best[key{"toptw", "c101", 1, 0}])
	require.Equal(t, known{590, false}, best[key{"toptw", "c101", 2, 0}])
	require.Equal(t, known{1205051, true}, best[key{"mclp", "Bronx", 50, 600}])
	require.Equal(t, known{71102, false}, best[key{"bmcp", "bmcp_585_600_0.05_2000", 2000, 0}])
}

func TestAlarms(t *testing.T) {
	best := table{key{set: "toptw", instance: "x", size: 1}: {100, true}, key{set: "toptw", instance: "y1", size: 1}: {100, false}}
	judged := func(name string, score, bound int64) *report {
		r := newReport(options{}, problem{set: "toptw", instance: name, size: 1}, 1)
		r.Score, r.value, r.bound, r.took = score, audience.FromPersons(score), audience.FromPersons(bound), 2*time.Second
		r.fill()
		r.judge(best)
		return r
	}
	sum := &summary{command: "toptw", budget: time.Second}
	for _, r := range []*report{judged("x", 90, 110), judged("y1", 104, 110), judged("z", 5, 5)} {
		require.Empty(t, r.alarms)
		sum.add(r)
	}
	require.False(t, sum.wrong())
	require.Contains(t, sum.String(), "mean gap 5.000% of 2", "one below zero counts as 0, one without a known value not at all")
	require.Contains(t, sum.String(), "above the best known: y1 m=1 scores 104, known 100")
	require.Contains(t, sum.String(), "over the budget: x m=1 took 2.00 s")

	for want, r := range map[string]*report{
		"score 101 is above the proven optimum 100": judged("x", 101, 110),
		"bound 99 is below the best known 100":      judged("x", 90, 99),
		"bound 80 is below the value 90":            judged("z", 90, 80),
	} {
		require.Contains(t, strings.Join(r.alarms, "\n"), want)
		sum.add(r)
	}
	require.True(t, sum.wrong())
	require.Contains(t, sum.String(), "!!! x m=1: score 101")
	wrong := judged("z", 5, 9)
	wrong.value++
	wrong.fill()
	require.Contains(t, wrong.alarms[0], "the answer scores 5, and the plan's value is 5.001")
}
