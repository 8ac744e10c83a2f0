package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
)

// TestCalendars has one for each unit and team with a session that may be shown.
func TestCalendars(t *testing.T) {
	p := county()
	p.Units = append(p.Units, campaign.Unit{ID: "idle", Name: "无事单位", Area: "c"})
	p.Campaigns[0].Activities[3].Staff.Units = []campaign.UnitID{"idle"} // is only counted
	in, dir := save(t, p), t.TempDir()
	o := start("plan", "-in", in, "-out", dir)
	require.Equal(t, done, o.status, o.errors)
	for folder, want := range map[string][]string{"单位": {"示例单位乙.ics", "示例单位甲.ics"}, "小组": {"宣讲小组.ics"}} {
		assert.ElementsMatch(t, want, names(t, filepath.Join(dir, "日历", folder)))
	}
	for name, text := range contents(t, filepath.Join(dir, "日历")) {
		assert.Contains(t, text, "BEGIN:VEVENT", name)
		assert.NotContains(t, strings.ReplaceAll(text, "\r\n ", ""), "某营区", name)
	}

	dir = t.TempDir()
	o = start("plan", "-in", in, "-out", dir, "-names", "en", "-lang", "en")
	require.Equal(t, done, o.status, o.errors)
	assert.Contains(t, o.out, "calendars/units/ (files: 2)")
	assert.Equal(t, []string{"u1.ics", "u2.ics"}, names(t, filepath.Join(dir, "calendars", "units")))
}

// TestHostileNames has units whose names are no file names.
func TestHostileNames(t *testing.T) {
	p := county()
	hostile := []string{"../../x", "CON", "con", `<script>"a"|b?*`, "甲\u202etxt.ics", strings.Repeat("名", 200), "=HYPERLINK(\"x\")", "a/b\\c"}
	fair := &p.Campaigns[0].Activities[1]
	for i, name := range hostile {
		id := campaign.UnitID("h" + string(rune('0'+i)))
		p.Units = append(p.Units, campaign.Unit{ID: id, Name: name, Area: "c"})
		fair.Staff.Units = append(fair.Staff.Units, id)
	}
	dir := filepath.Join(t.TempDir(), "deep", "out")
	o := start("plan", "-in", save(t, p), "-out", dir)
	require.Equal(t, done, o.status, o.errors)
	assert.Equal(t, []string{"deep"}, names(t, filepath.Dir(filepath.Dir(dir))), "nothing is written elsewhere")
	have := names(t, filepath.Join(dir, "日历", "单位"))
	assert.Len(t, have, 2+len(hostile))
	seen := make(map[string]bool)
	for _, name := range have {
		assert.NotContains(t, []string{"con.ics", "nul.ics", ".ics"}, strings.ToLower(name))
		assert.NotContains(t, name, "\u202e")
		assert.LessOrEqual(t, len(name), 200)
		assert.False(t, seen[strings.ToLower(name)], name)
		seen[strings.ToLower(name)] = true
	}
}

func TestOwnName(t *testing.T) {
	for name, want := range map[string]string{"司法局": "司法局", "": "_", "..": "_", "Con": "Con_", "com1": "com1_", "common": "common", "LPT9": "LPT9_", "a b": "ab"} {
		assert.Equal(t, want, ownName(name), name)
	}
}
