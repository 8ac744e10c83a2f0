package main

import (
	"strconv"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/examples/zhanjiang"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

// option is a flag: set takes its value, which is not empty unless the flag is
// bare, and returns an error or nil.
type option struct {
	name     string
	commands []string
	bare     bool // takes no value
	set      func(o *options, value string) error
}

func known() []option {
	plan, check, fresh, form, record, summary := "plan", "check", "new", "form", "record", "summary"
	explain, recommend, replan, improve, diff, revise := "explain", "recommend", "replan", "improve", "diff", "revise"
	return []option{
		text("in", func(o *options) *string { return &o.in }, plan, check),
		{"in", []string{record}, false, func(o *options, v string) error { o.filled = append(o.filled, v); return nil }},
		text("in", func(o *options) *string { return &o.programme }, form),
		text("programme", func(o *options) *string { return &o.programme }, form, record, summary, explain, recommend, replan, improve, diff),
		text("plan", func(o *options) *string { return &o.plan }, check, form, record, summary, explain, recommend, replan, improve, revise),
		text("returns", func(o *options) *string { return &o.returns }, record, summary, replan, improve),
		text("out", func(o *options) *string { return &o.out }, plan, fresh, form, summary, replan, improve),
		text("area", func(o *options) *string { return &o.area }, fresh, form, recommend),
		text("towns", func(o *options) *string { return &o.towns }, fresh),
		text("unit", func(o *options) *string { return &o.unit }, form, record),
		text("mark", func(o *options) *string { return &o.mark }, plan),
		text("template", func(o *options) *string { return &o.template }, plan, summary, replan, improve, revise),
		text("session", func(o *options) *string { return &o.session }, explain),
		{"more", []string{explain}, false, func(o *options, v string) error { o.more = append(o.more, v); return nil }},
		text("venue", func(o *options) *string { return &o.venue }, explain, recommend),
		text("town", func(o *options) *string { return &o.town }, explain),
		text("activity", func(o *options) *string { return &o.activity }, recommend),
		text("before", func(o *options) *string { return &o.before }, diff),
		text("after", func(o *options) *string { return &o.after }, diff),
		text("post", func(o *options) *string { return &o.post }, revise),
		text("note", func(o *options) *string { return &o.note }, revise, replan, improve),
		{"change", []string{replan}, false, func(o *options, v string) error { o.changes = append(o.changes, v); return nil }},
		{"from", []string{recommend}, false, setDay("-from", func(o *options) *date.Date { return &o.from })},
		{"to", []string{recommend}, false, setDay("-to", func(o *options) *date.Date { return &o.to })},
		{"date", []string{revise, replan, improve}, false, setDay("-date", func(o *options) *date.Date { return &o.date })},
		{"n", []string{recommend}, false, setMost},
		{"state", []string{revise}, false, setState},
		bare("answers", func(o *options) *bool { return &o.answers }, form),
		bare("internal", func(o *options) *bool { return &o.internal }, plan, form, summary, explain, recommend, replan, improve, diff),
		bare("geojson", func(o *options) *bool { return &o.geojson }, plan),
		bare("quiet", func(o *options) *bool { return &o.quiet }, plan, replan, improve),
		bare("replace", func(o *options) *bool { return &o.replace }, record),
		{"lang", commands, false, setLang},
		{"names", []string{plan, form, summary, replan, improve}, false, setNames},
		{"budget", []string{plan, explain, replan, improve}, false, setBudget},
		{"seed", []string{plan, explain, replan, improve}, false, setSeed},
		{"year", []string{plan, fresh, form, record, summary, explain, recommend, replan, improve, diff}, false, setYear},
		{"status", []string{record}, false, setStatus},
	}
}

// text is a flag whose value is kept as it is.
func text(name string, field func(*options) *string, commands ...string) option {
	return option{name, commands, false, func(o *options, v string) error { *field(o) = v; return nil }}
}

// bare is a flag without a value.
func bare(name string, field func(*options) *bool, commands ...string) option {
	return option{name, commands, true, func(o *options, _ string) error { *field(o) = true; return nil }}
}

func setLang(o *options, v string) error {
	if v != "zh" && v != "en" {
		return complain(words.BadLang, v)
	}
	o.lang = v
	return nil
}

func setNames(o *options, v string) error {
	if v != "zh" && v != "en" {
		return complain(words.BadNames, v)
	}
	o.names = v
	return nil
}

func setBudget(o *options, v string) error {
	d, err := time.ParseDuration(v)
	if err != nil || d < 0 {
		return complain(words.BadBudget, v)
	}
	o.budget = d
	return nil
}

func setSeed(o *options, v string) error {
	n, err := strconv.ParseUint(v, 10, 64)
	if err != nil {
		return complain(words.BadSeed, v)
	}
	o.seed = n
	return nil
}

func setYear(o *options, v string) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < zhanjiang.FirstYear || n > zhanjiang.LastYear {
		return complain(words.BadYear, v, zhanjiang.FirstYear, zhanjiang.LastYear)
	}
	o.year = n
	return nil
}

func setStatus(o *options, v string) error {
	status := map[string]returns.Status{"draft": returns.Draft, "confirmed": returns.Confirmed}
	s, known := status[v]
	if !known {
		return complain(back.BadStatus, v)
	}
	o.status = &s
	return nil
}

// setDay takes a day for a field.
func setDay(name string, field func(*options) *date.Date) func(*options, string) error {
	return func(o *options, v string) error {
		d, err := calendar.ParseDate(v)
		if err != nil {
			return complain(moves.BadDay, name, v)
		}
		*field(o) = d
		return nil
	}
}

func setMost(o *options, v string) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 || n > mostSlots {
		return complain(moves.BadMost, v, mostSlots)
	}
	o.most = n
	return nil
}

func setState(o *options, v string) error {
	for _, s := range schedule.States() {
		if name := s.Name(); v != "" && (v == name.Zh || v == name.En || v == string(s)) {
			o.state = &s
			return nil
		}
	}
	return complain(moves.BadState, v)
}
