//go:build !race

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
)

// TestTyphoon puts a tour of the year's plan into the days of the typhoon, has
// that issued, and replans.
func TestTyphoon(t *testing.T) {
	a := embeddedAnswer(t)
	closed := calendar.Range{From: date.New(2024, 9, 5), To: date.New(2024, 9, 7)}
	var l change.List
	var tour date.Date
	met := make(map[campaign.SessionID]bool)
	for _, s := range a.plan.Sessions {
		day, at := calendar.Civil(s.Start, a.q.Location())
		if len(s.Teams) == 0 || day < closed.From || s.Pinned || tour != 0 && day != tour {
			continue
		}
		tour = day
		met[s.ID] = true
		l.Changes = append(l.Changes, change.Change{Kind: change.Fixed, Session: s.ID, Start: calendar.At(closed.From, at, a.q.Location())})
	}
	require.NotEmpty(t, met)
	var b bytes.Buffer
	require.NoError(t, change.Write(&b, l))
	dir := t.TempDir()
	o := start("replan", "-plan", filepath.Join(shared, "plan.json"), "-change", saveText(t, "fixed.json", b.String()), "-date", "2024-08-20", "-out", dir, "-quiet")
	require.Equal(t, done, o.status, o.errors)
	plan := filepath.Join(dir, "plan.json")
	for _, state := range []string{"consulting", "approved", "issued"} {
		require.Equal(t, done, start("revise", "-plan", plan, "-state", state, "-post", "市普法办", "-date", "2024-08-25").status)
	}

	out := filepath.Join(dir, "revision-2")
	o = start("replan", "-plan", plan, "-change", filepath.Join("testdata", "typhoon.json"), "-date", "2024-09-04")
	require.Equal(t, done, o.status, o.errors)
	for _, want := range []string{"→ 第2稿(草案,", "违反:原", "台风“摩羯”", "9月5日（周四）", "通知单位", "通知小组", "通知地点", "加权听讲人数(测算):原"} {
		require.Contains(t, o.out, want)
	}
	next, err := readPlan(filepath.Join(out, "plan.json"))
	require.NoError(t, err)
	before, err := readPlan(plan)
	require.NoError(t, err)
	was := make(map[campaign.SessionID]schedule.Session)
	for _, s := range before.Sessions {
		was[s.ID] = s
	}
	same := 0
	for _, s := range next.Sessions {
		day, _ := calendar.Civil(s.Start, a.q.Location())
		if !a.q.Shape(s.Activity).Online {
			require.False(t, closed.Contains(day), s.ID)
		}
		if old, known := was[s.ID]; known && old.Start.Equal(s.Start) && old.Venue == s.Venue {
			same++
		}
	}
	require.GreaterOrEqual(t, 10*same, 9*(len(before.Sessions)-len(met)), "most of what the typhoon does not meet stays")
	_, err = os.Stat(filepath.Join(out, "调整说明.xlsx"))
	require.NoError(t, err)
}
