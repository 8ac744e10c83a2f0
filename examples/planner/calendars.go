package main

import (
	"io"
	"slices"
	"strings"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/ical"
	"github.com/pufa-go/pufa/schedule/paper"
)

// calendars are those of single units and teams, each in its folder: only of
// those that have a session which may be shown.
func (a answer) calendars(o options) []output {
	p := paper.Options{Lang: o.lang, Internal: o.internal}
	units, teams := make(map[campaign.UnitID]bool), make(map[campaign.TeamID]bool)
	shown, _ := paper.New(a.q, a.plan, p).Sessions()
	for _, s := range shown {
		for _, id := range a.q.UnitsOf(s.Occurrence) {
			units[id] = true
		}
		for _, x := range s.Organisers {
			units[x.Unit] = true
		}
		for _, id := range s.Teams {
			teams[id] = true
		}
	}
	var out []output
	add := func(folder campaign.Text, name string, options ical.Options) {
		out = append(out, output{folder.In(o.names) + ownName(name) + ".ics", func(w io.Writer) error { return ical.Write(w, a.q, a.plan, options) }})
	}
	for _, u := range a.q.Programme().Units {
		if units[u.ID] {
			add(campaign.Text{Zh: "日历/单位/", En: "calendars/units/"}, either(o.names == "en", string(u.ID), u.Name), ical.Options{Options: p, Unit: u.ID})
		}
	}
	for _, t := range a.q.Teams() {
		if teams[t.ID] {
			add(campaign.Text{Zh: "日历/小组/", En: "calendars/teams/"}, either(o.names == "en", string(t.ID), t.Name), ical.Options{Options: p, Team: t.ID})
		}
	}
	return out
}

// either returns a if first, and otherwise b.
func either[T any](first bool, a, b T) T {
	if first {
		return a
	}
	return b
}

// ownName is a file name made of somebody's name alone: never empty, and none
// that Windows keeps for devices.
func ownName(name string) string {
	kept := fileName(name)
	switch low := strings.ToLower(kept); {
	case kept == "":
		return "_"
	case slices.Contains([]string{"con", "prn", "aux", "nul"}, low),
		len(low) == 4 && (strings.HasPrefix(low, "com") || strings.HasPrefix(low, "lpt")):
		return kept + "_"
	}
	return kept
}
