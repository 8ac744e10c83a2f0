package ical_test

import (
	"strings"
	"testing"
	"time"

	reader "github.com/emersion/go-ical"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/ical"
)

// observances returns what a calendar says of its zone, one row for each.
func observances(t *testing.T, c *reader.Calendar) []string {
	var out []string
	zone := c.Children[0]
	require.Equal(t, "VTIMEZONE", zone.Name)
	for _, x := range zone.Children {
		row := []string{x.Name}
		for _, p := range []string{"DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME"} {
			row = append(row, x.Props.Get(p).Value)
		}
		out = append(out, strings.Join(row, " "))
	}
	return out
}

// in is a programme of a year in a zone, with a session every six hours.
func in(t *testing.T, name string, year int) (*campaign.Checked, schedule.Plan, []time.Time) {
	p := world()
	p.Timezone, p.Horizon = name, calendar.Year(year)
	p.Campaigns[0].Window = calendar.Range{From: date.New(year, 1, 1), To: date.New(year, 12, 31)}
	var plan schedule.Plan
	var starts []time.Time
	for s := time.Date(year, 1, 1, 0, 30, 0, 0, time.UTC); s.Year() == year; s = s.Add(6 * time.Hour) {
		plan.Sessions = append(plan.Sessions, held(campaign.SessionID(s.Format(time.RFC3339)), "talk", "hall", s))
		starts = append(starts, s)
	}
	return checked(t, p), plan, starts
}

func TestZones(t *testing.T) {
	for name, want := range map[string][]string{
		"Asia/Shanghai": {"STANDARD 19700101T000000 +0800 +0800 CST"},
		"UTC":           {"STANDARD 19700101T000000 +0000 +0000 UTC"},
		"Asia/Kolkata":  {"STANDARD 19700101T000000 +0530 +0530 IST"},
		"America/New_York": {
			"STANDARD 19700101T000000 -0500 -0500 EST",
			"DAYLIGHT 20240310T020000 -0500 -0400 EDT",
			"STANDARD 20241103T020000 -0400 -0500 EST",
		},
		"Pacific/Auckland": { // summer at the begin
			"DAYLIGHT 19700101T000000 +1300 +1300 NZDT",
			"STANDARD 20240407T030000 +1300 +1200 NZST",
			"DAYLIGHT 20240929T020000 +1200 +1300 NZDT",
		},
	} {
		q, plan, starts := in(t, name, 2024)
		c := read(t, written(t, q, plan, ical.Options{}))
		require.Equal(t, want, observances(t, c), name)
		require.Len(t, c.Events(), len(starts))
		for i, e := range c.Events() {
			got, err := e.DateTimeStart(nil)
			require.NoError(t, err)
			require.True(t, got.Equal(starts[i]), "%s: %v is not %v", name, got, starts[i])
		}
	}
}

// Of two equal readings the file means the first; the second is in UTC.
func TestClocksPutBack(t *testing.T) {
	q, _, _ := in(t, "America/New_York", 2024)
	first := time.Date(2024, 11, 3, 5, 30, 0, 0, time.UTC) // 01:30 EDT
	var plan schedule.Plan
	for i, s := range []time.Time{first.Add(-time.Hour), first, first.Add(time.Hour), first.Add(2 * time.Hour)} {
		one := held(campaign.SessionID(string(rune('a'+i))), "talk", "hall", s)
		one.End = s.Add(10 * time.Minute)
		plan.Sessions = append(plan.Sessions, one)
	}
	var got []string
	for _, e := range read(t, written(t, q, plan, ical.Options{})).Events() {
		p := e.Props.Get("DTSTART")
		got = append(got, p.Params.Get("TZID")+" "+p.Value+" "+e.Props.Get("DTEND").Value)
	}
	require.Equal(t, []string{
		"America/New_York 20241103T003000 20241103T004000", "America/New_York 20241103T013000 20241103T014000",
		" 20241103T063000Z 20241103T064000Z", "America/New_York 20241103T023000 20241103T024000",
	}, got)
}

// What lies outside the horizon lies outside what the file knows of the zone.
func TestOutsideTheHorizon(t *testing.T) {
	q := checked(t, world())
	plan := schedule.Plan{Sessions: []schedule.Session{held("late", "talk", "hall", at(9, 9))}}
	e := read(t, written(t, q, plan, ical.Options{})).Events()[0]
	require.Equal(t, "20241209T013000Z", e.Props.Get("DTSTART").Value)
	require.Empty(t, e.Props.Get("DTSTART").Params)
}

func TestLongAgo(t *testing.T) {
	p := world()
	p.Horizon = calendar.Year(1940)
	p.Campaigns[0].Window = calendar.Range{From: date.New(1940, 5, 1), To: date.New(1940, 7, 1)}
	rows := observances(t, read(t, written(t, checked(t, p), schedule.Plan{}, ical.Options{})))
	require.Equal(t, "STANDARD 19400101T000000 +0800 +0800 CST", rows[0])
	require.Equal(t, "DAYLIGHT 19400601T000000 +0800 +0900 CDT", rows[1])
}
