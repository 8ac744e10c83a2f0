package main

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pufa-go/pufa/examples/zhanjiang"
)

// options is what a run was asked for.
type options struct {
	command  string // plan, check, new or help
	lang     string // zh or en
	in       string // programme.json; empty means the embedded example
	year     int    // of the embedded example; 0 means 2024
	plan     string // plan.json
	out      string // folder
	budget   time.Duration
	seed     uint64
	quiet    bool
	area     string // county of a new workbook
	mark     string // copy of a faulty workbook with its findings marked
	names    string // en for English names of the files for people
	internal bool   // also what is internal, in the files for people
}

// option is a flag: set takes its value and returns an error or nil.
type option struct {
	name     string
	commands []string
	bare     bool // takes no value
	set      func(o *options, value string) error
}

func known() []option {
	plan, check := "plan", "check"
	return []option{
		{"in", []string{plan, check}, false, func(o *options, v string) error { o.in = v; return filled("-in", v) }},
		{"plan", []string{check}, false, func(o *options, v string) error { o.plan = v; return filled("-plan", v) }},
		{"out", []string{plan, "new"}, false, func(o *options, v string) error { o.out = v; return filled("-out", v) }},
		{"lang", []string{plan, check, "new", "help"}, false, func(o *options, v string) error {
			if v != "zh" && v != "en" {
				return complain(words.BadLang, v)
			}
			o.lang = v
			return nil
		}},
		{"budget", []string{plan}, false, func(o *options, v string) error {
			d, err := time.ParseDuration(v)
			if err != nil || d < 0 {
				return complain(words.BadBudget, v)
			}
			o.budget = d
			return nil
		}},
		{"seed", []string{plan}, false, func(o *options, v string) error {
			n, err := strconv.ParseUint(v, 10, 64)
			if err != nil {
				return complain(words.BadSeed, v)
			}
			o.seed = n
			return nil
		}},
		{"year", []string{plan, "new"}, false, func(o *options, v string) error {
			n, err := strconv.Atoi(v)
			if err != nil || n < zhanjiang.FirstYear || n > zhanjiang.LastYear {
				return complain(words.BadYear, v, zhanjiang.FirstYear, zhanjiang.LastYear)
			}
			o.year = n
			return nil
		}},
		{"internal", []string{plan}, true, func(o *options, _ string) error { o.internal = true; return nil }},
		{"names", []string{plan}, false, func(o *options, v string) error {
			if v != "zh" && v != "en" {
				return complain(words.BadNames, v)
			}
			o.names = v
			return nil
		}},
		{"area", []string{"new"}, false, func(o *options, v string) error { o.area = v; return filled("-area", v) }},
		{"mark", []string{plan}, false, func(o *options, v string) error { o.mark = v; return filled("-mark", v) }},
		{"quiet", []string{plan}, true, func(o *options, _ string) error { o.quiet = true; return nil }},
	}
}

// filled returns an error if a flag that names a file has an empty value.
func filled(flag, value string) error {
	if value == "" {
		return complain(words.NoValue, flag)
	}
	return nil
}

// parse reads the arguments. The language is right even if there is an error,
// provided the arguments say it.
func parse(args []string) (options, error) {
	o := options{command: "plan", lang: spoken(args), out: "plan-out", seed: 1}
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		o.command, args = args[0], args[1:]
	}
	if !slices.Contains([]string{"plan", "check", "new", "help"}, o.command) {
		return o, complain(words.BadCommand, o.command)
	}
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		if !strings.HasPrefix(arg, "-") || strings.Trim(arg, "-") == "" {
			return o, complain(words.Stray, arg)
		}
		name, value, given := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(arg, "-"), "-"), "=")
		if name == "h" || name == "help" {
			o.command = "help"
			return o, nil
		}
		i := slices.IndexFunc(known(), func(f option) bool { return f.name == name && slices.Contains(f.commands, o.command) })
		if i < 0 {
			return o, complain(words.BadFlag, o.command, "-"+name)
		}
		f := known()[i]
		switch {
		case f.bare && given:
			return o, complain(words.NoValueWanted, "-"+name)
		case !f.bare && !given && len(args) == 0:
			return o, complain(words.NoValue, "-"+name)
		case !f.bare && !given:
			value, args = args[0], args[1:]
		}
		if err := f.set(&o, value); err != nil {
			return o, err
		}
	}
	if o.in != "" && o.year != 0 {
		return o, complain(words.YearOrFile)
	}
	if o.command == "new" && o.area == "" {
		return o, complain(words.NewNeeds)
	}
	if o.command == "new" && o.out == "plan-out" {
		o.out = "."
	}
	if o.command == "check" && (o.in == "" || o.plan == "") {
		return o, complain(words.CheckNeeds)
	}
	return o, nil
}

// spoken looks the language up ahead of everything else.
func spoken(args []string) string {
	for i, arg := range args {
		switch strings.TrimPrefix(arg, "-") {
		case "-lang=en", "lang=en":
			return "en"
		case "-lang", "lang":
			if i+1 < len(args) && args[i+1] == "en" {
				return "en"
			}
		}
	}
	return "zh"
}
