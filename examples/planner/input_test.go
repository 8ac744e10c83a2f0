package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// TestBadUsage gives what nobody can act on: one line, and nothing written.
func TestBadUsage(t *testing.T) {
	in := save(t, county())
	plan := saveText(t, "plan.json", `{"version": 1, "sessions": []}`)
	full := savePlan(t, schedule.Plan{Sessions: []schedule.Session{{Occurrence: county().Pins[0].Occurrence}}})
	blocked := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(blocked, "plan.json"), 0o755))
	for name, c := range map[string]struct {
		args string // of which words in capitals stand for paths
		want string
	}{
		"command":           {"plam", "plam"},
		"path as command":   {"IN", "没有命令"},
		"commands there":    {"plam", "replan、improve、diff"},
		"flag":              {"plan -colour red", "-colour"},
		"flag, no command":  {"-colour", "-colour"},
		"flag of another":   {"plan -plan x", "-plan"},
		"stray":             {"plan -in IN here", "here"},
		"stray dash":        {"plan -", "多余的参数"},
		"stray dashes":      {"plan --", "多余的参数"},
		"no value":          {"plan -in", "-in"},
		"empty value":       {"plan -out=", "-out"},
		"value too many":    {"plan -quiet=yes", "-quiet"},
		"language":          {"plan -lang fr", "fr"},
		"budget":            {"plan -budget -3s", "-3s"},
		"budget, no unit":   {"plan -budget 3", "-budget"},
		"seed":              {"plan -seed -1", "-1"},
		"seed, fraction":    {"plan -seed 1.5", "1.5"},
		"no file":           {"plan -in NEW", "没有这个文件"},
		"folder":            {"plan -in BLOCKED", "是文件夹"},
		"plan, a plan":      {"plan -in FULL", "是计划(plan.json)"},
		"check, no plan in": {"check -in IN -plan IN", "是计划任务书(programme.json)"},
		"out is a file":     {"plan -in IN -out PLAN", "不是文件夹"},
		"out in a file":     {"plan -in IN -out PLAN/x", "不是文件夹"},
		"out is blocked":    {"plan -in IN -out BLOCKED", "plan.json"},
		"check alone":       {"check", "-plan"},
		"check, no plan":    {"check -in IN", "-plan"},
		"check, no in":      {"check -plan PLAN", "-in"},
		"check, plan gone":  {"check -in IN -plan NEW", "没有这个文件"},
		"check, folder":     {"check -in IN -plan BLOCKED", "是文件夹"},
		"check, out":        {"check -in IN -plan PLAN -out x", "-out"},
		"check, budget":     {"check -in IN -plan PLAN -budget 3s", "-budget"},
		"check, not plan":   {"check -in IN -plan EMPTY", "sessions"},
		"form alone":        {"form -plan PLAN", "-unit"},
		"form for two":      {"form -plan PLAN -unit a -area b", "-unit"},
		"record alone":      {"record -plan PLAN", "-in"},
		"record, status":    {"record -plan PLAN -in IN -status ready", "ready"},
		"record, both":      {"record -plan PLAN -in IN -programme IN -year 2024", "-programme"},
		"record, no plan":   {"record -plan NEW -programme IN -in IN", "没有这个文件"},
		"no programme":      {"summary -plan PLAN", "-programme"},
		"summary, in":       {"summary -in IN", "-in"},
		"towns, none":       {"new -area 某县 -towns 、", "没有镇街"},
		"help, stray":       {"help me", "me"},
		"english":           {"plan -lang en -colour", "no flag"},
		"english, before":   {"plan -colour -lang=en", "no flag"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			t.Chdir(dir)
			empty := saveText(t, "empty.json", "[]")
			paths := strings.NewReplacer("IN", in, "PLAN", plan, "FULL", full, "BLOCKED", blocked, "NEW", filepath.Join(dir, "new.json"), "EMPTY", empty)
			var args []string
			for _, arg := range strings.Fields(c.args) {
				args = append(args, paths.Replace(arg))
			}
			o := start(args...)
			require.Equal(t, badInput, o.status)
			require.Empty(t, o.out)
			require.Len(t, o.lines(), 1, o.errors)
			if c.want != "sessions" { // a list is no document at all
				require.Contains(t, o.errors, c.want)
			}
			require.Empty(t, names(t, dir), "nothing is written")
			require.Equal(t, []string{"plan.json"}, names(t, blocked))
		})
	}
}

// TestBadProgramme has the findings of a document or of a programme on a line
// each, with the file's name, in both languages.
func TestBadProgramme(t *testing.T) {
	several := county()
	several.Venues[0].Area = "nowhere"
	several.Formats[0].Rate = 2
	several.Teams[0].Shifts = nil
	_, err := campaign.Check(several)
	require.Greater(t, len(campaign.FindingsOf(err)), 2)
	for name, c := range map[string]struct {
		path  string
		lines int
		codes []campaign.Code
	}{
		"several":      {save(t, several), len(campaign.FindingsOf(err)), []campaign.Code{campaign.CodeNoArea, campaign.CodeRate, campaign.CodeNoShift}},
		"empty file":   {saveText(t, "p.json", ""), 1, []campaign.Code{campaign.CodeSyntax}},
		"cut short":    {saveText(t, "p.json", `{"version": 1, "name": "n`), 1, []campaign.Code{campaign.CodeSyntax}},
		"UTF-8":        {saveText(t, "p.json", "{\"version\": 1, \"name\": \"\xC6\xD5\"}"), 1, []campaign.Code{campaign.CodeEncoding}},
		"key twice":    {saveText(t, "p.json", `{"version": 1, "name": "a", "name": "b"}`), 1, []campaign.Code{campaign.CodeDuplicateKey}},
		"line in name": {saveText(t, "p.json", `{"version": 1, "a\nb\u001b[2J": 1}`), 1, []campaign.Code{campaign.CodeUnknownField}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			for _, lang := range []string{"zh", "en"} {
				for _, args := range [][]string{{"plan", "-out", dir}, {"check", "-plan", saveText(t, "plan.json", `{"version": 1, "sessions": []}`)}} {
					o := start(append(args, "-in", c.path, "-lang", lang)...)
					require.Equal(t, badInput, o.status)
					require.Empty(t, o.out)
					require.Len(t, o.lines(), c.lines, o.errors)
					for _, line := range o.lines() {
						require.True(t, strings.HasPrefix(line, c.path+": "), line)
						require.NotContains(t, line, "\x1b")
					}
					for _, code := range c.codes {
						require.Contains(t, o.errors, "["+string(code)+"]")
					}
					if lang == "en" {
						require.False(t, han.MatchString(o.errors), o.errors)
					}
				}
			}
			require.NoDirExists(t, dir)
		})
	}
}

// TestBothFilesBad reports on both at once.
func TestBothFilesBad(t *testing.T) {
	o := start("check", "-in", saveText(t, "in.json", "{"), "-plan", saveText(t, "plan.json", "{"))
	require.Equal(t, badInput, o.status)
	require.Len(t, o.lines(), 2)
	require.Contains(t, o.lines()[0], "in.json")
	require.Contains(t, o.lines()[1], "plan.json")
}

// TestUnstaffable has a pin that no team can come to, which only planning shows.
func TestUnstaffable(t *testing.T) {
	p := county()
	p.Pins = append(p.Pins, p.Pins[0], p.Pins[0])
	for i := range 2 {
		pin := &p.Pins[len(p.Pins)-1-i]
		pin.ID, pin.Activity, pin.Venue = campaign.SessionID([]string{"one", "two"}[i]), "tour", p.Venues[4+i].ID
	}
	dir := filepath.Join(t.TempDir(), "out")
	in := save(t, p)
	o := start("plan", "-in", in, "-out", dir)
	require.Equal(t, badInput, o.status, o.out)
	require.NotEmpty(t, o.lines())
	for _, line := range o.lines() {
		require.True(t, strings.HasPrefix(line, in+": pins["), line)
	}
	require.NoDirExists(t, dir)
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{"help"}, {"-h"}, {"--help"}, {"plan", "-h"}, {"check", "-help"}} {
		require.Equal(t, outcome{status: done, out: helpZh}, start(args...), "%v", args)
	}
	for _, args := range [][]string{{"help", "-lang", "en"}, {"-lang", "en", "-h"}, {"plan", "-h", "-lang=en"}} {
		require.Equal(t, outcome{status: done, out: helpEn}, start(args...), "%v", args)
	}
}

// broken is a stream that takes nothing.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestBrokenOutput(t *testing.T) {
	var errs bytes.Buffer
	require.Equal(t, badInput, run(t.Context(), []string{"help"}, broken{}, &errs, environment{now: tick()}))
	require.NotEmpty(t, errs.String())
}
