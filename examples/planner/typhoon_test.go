//go:build !race

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// typhoon is a session at a terminal: lines that begin with "$ go run
// ./examples/planner" are commands, given where the module lies and after the
// example was planned; what follows is their output.
var typhoon = filepath.Join("testdata", "typhoon.zh.txt")

// TestTyphoon runs the commands of the typhoon's golden, which the README shows,
// and holds every line that they print against it.
func TestTyphoon(t *testing.T) {
	a := embeddedAnswer(t)
	golden, err := os.ReadFile(typhoon)
	require.NoError(t, err)
	changes, err := os.ReadFile(filepath.Join("testdata", "typhoon.json"))
	require.NoError(t, err)
	home := t.TempDir()
	require.NoError(t, os.CopyFS(filepath.Join(home, outFolder), os.DirFS(shared)))
	require.NoError(t, writeAll(home, []file{{"examples/planner/testdata/typhoon.json", changes}}))
	pages, err := filepath.Abs(typhoon)
	require.NoError(t, err)
	t.Chdir(home)

	var got strings.Builder
	for line := range strings.Lines(string(golden)) {
		if args, command := strings.CutPrefix(line, "$ go run ./examples/planner "); command {
			o := start(strings.Fields(args)...)
			require.Equal(t, done, o.status, o.errors)
			got.WriteString(line + o.out)
		}
	}
	if *update {
		require.NoError(t, os.WriteFile(pages, []byte(got.String()), 0o644))
		return
	}
	require.Equal(t, string(golden), got.String())
	requireSpared(t, a.q, filepath.Join(outFolder, "plan.json"), filepath.Join(outFolder, "revision-2", "plan.json"))
}

// requireSpared requires that nothing is held in the days of the typhoon any
// more, that all of it is held later, and that nothing else has moved.
func requireSpared(t *testing.T, q *campaign.Checked, old, now string) {
	t.Helper()
	closed := calendar.Range{From: date.New(2024, 9, 5), To: date.New(2024, 9, 7)}
	before, err := readPlan(old)
	require.NoError(t, err)
	after, err := readPlan(now)
	require.NoError(t, err)
	is := make(map[campaign.SessionID]schedule.Session)
	for _, s := range after.Sessions {
		is[s.ID] = s
		day, _ := calendar.Civil(s.Start, q.Location())
		require.False(t, closed.Contains(day) && !q.Shape(s.Activity).Online, s.ID)
	}
	met := 0
	for _, s := range before.Sessions {
		day, _ := calendar.Civil(s.Start, q.Location())
		if closed.Contains(day) {
			met++
			require.True(t, is[s.ID].Start.After(s.Start), "%s is held later", s.ID)
		} else {
			require.True(t, unmoved(s, is[s.ID]), "%s stays", s.ID)
		}
	}
	require.Equal(t, 2, met)
	require.Equal(t, len(before.Sessions), len(after.Sessions))
}
