package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/schedule/returns"
)

// TestHeldStays: what a unit has confirmed as held can neither move nor be
// cancelled; a draft says nothing, nor does a return for a day to come.
func TestHeldStays(t *testing.T) {
	dir, plan := issue(t)
	p, err := readPlan(plan)
	require.NoError(t, err)
	record := func(status returns.Status) {
		var b bytes.Buffer
		require.NoError(t, returns.Write(&b, returns.List{Programme: p.Programme, Plan: p.Fingerprint(), Returns: []returns.Return{
			{ID: "r", Session: "fair", Reporter: "u1", Status: status, Figures: []returns.Figure{{Measure: returns.Attendance, Amount: 300}}},
		}}))
		require.NoError(t, os.WriteFile(filepath.Join(dir, "returns.json"), b.Bytes(), 0o644))
	}
	cancel := saveText(t, "change.json", `{"version": 1, "changes": [{"kind": "cancelled", "session": "fair", "reason": "下雨"}]}`)
	replan := func(day string) outcome {
		return start("replan", "-plan", plan, "-change", cancel, "-date", day, "-out", t.TempDir())
	}
	record(returns.Draft)
	require.Equal(t, done, replan("2030-06-10").status, "nobody has vouched for it")
	record(returns.Confirmed)
	require.Equal(t, done, replan("2030-06-01").status, "it lies ahead")
	o := replan("2030-06-10")
	require.Equal(t, badInput, o.status, o.out)
	require.Contains(t, o.errors, "fair")

	o = start("replan", "-plan", plan, "-change", closing(t, "2030-06-20"), "-date", "2030-06-10", "-out", t.TempDir())
	require.Equal(t, done, o.status, o.errors)
	require.Contains(t, o.out, "已确认开展的1场不再变动")
}
