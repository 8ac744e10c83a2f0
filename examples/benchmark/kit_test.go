package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// Instances small enough to be solved by hand.
const (
	// A customer at (3,4) is 5 away. 3 closes before anybody can be there.
	smallTour = "1 1 3 1\n0 0\n" +
		" 0 0.00 0.00 0 0 0 0 0 40\n" +
		" 1 3.00 4.00 2 10 1 1 1 0 5 \r\n" +
		" 2 3.00 0.00 1 20 1 2 1 2 12 13\r" +
		" 3 0.00 9.99 1 40 1 1 1 0 9\n"
	smallCover = "NAME : small\nTYPE : MCLP\nEDGE_WEIGHT_TYPE : COORD\nDIMENSION : 4\nNODE_COORD_SECTION\n" +
		"40.0000 -073.0000\n40.0010 -073.0000\n40.0020 -073.0000\n40.1000 -073.0000\nDEMAND_SECTION\n5\n1\n7\n9\nEOF\n"
	smallBudget = "\r\n\r\nm=3  n=4  knapsack size=5\r\n\r\nThe weight of 3 items\r\n3 2 4 \r\nThe profit of 4 elements\r\n10 20 30 40 \n\r\n" +
		"Relation matix\r\n1 1 0 0 \n0 1 1 0 \n0 0 0 1 \n"
)

// write puts a file into a folder of the test's own.
func write(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// runs runs the program and returns what it says.
func runs(t testing.TB, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, complaints bytes.Buffer
	status = run(t.Context(), args, &out, &complaints, time.Now)
	return status, out.String(), complaints.String()
}

// objects reads JSON lines.
func objects(t testing.TB, text string) []map[string]any {
	t.Helper()
	var out []map[string]any
	for line := range strings.Lines(text) {
		var o map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &o), line)
		out = append(out, o)
	}
	return out
}

// public reads one of the instances that ship with the program.
func public(t testing.TB, name string) *orienteering {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "toptw", name+".txt"))
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	in, err := readOrienteering(f.Name(), f)
	require.NoError(t, err)
	return in
}

// checked poses an instance for m teams.
func checked(t testing.TB, in *orienteering, m int) *campaign.Checked {
	t.Helper()
	q, err := campaign.Check(in.programme(m))
	require.NoError(t, err)
	return q
}

// asPlan makes a plan of routes, every start as early as can be, whether or not
// the routes are allowed. It is false if a start lies beyond the day.
func asPlan(in *orienteering, q *campaign.Checked, routes [][]int) (schedule.Plan, bool) {
	var plan schedule.Plan
	midnight := calendar.At(q.Programme().Horizon.From, 0, q.Location())
	for k, route := range routes {
		now, at := in.vertices[0].opens, 0
		for _, i := range route {
			v := in.vertices[i]
			start := max(now+in.cut(at, i), v.opens)
			now, at = start+v.service, i
			if now > maxHorizon*tick {
				return plan, false
			}
			o := campaign.Occurrence{
				ID: campaign.SessionID("x" + string(customer(i))), Campaign: "score", Venue: customer(i),
				Start: midnight.Add(duration(start)), End: midnight.Add(duration(now)), Teams: []campaign.TeamID{q.Teams()[k].ID},
			}
			o.Activity = campaign.ActivityID("serve-" + duration(v.service).String())
			plan.Sessions = append(plan.Sessions, schedule.Describe(q, o))
		}
	}
	schedule.Sort(plan.Sessions)
	return plan, true
}
