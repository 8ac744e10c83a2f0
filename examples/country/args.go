package main

import (
	"errors"
	"flag"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/pufa-go/pufa/examples/country/county"
)

// options is what a run was asked for.
type options struct {
	command string   // one of commands
	lang    string   // zh or en
	only    []string // codes that begin with one of these; empty means all
	every   int      // of those, the first of each so many
	out     string   // folder
	from    string   // of what is extracted
	county  string
	workers int // 0 means one for each core
	rounds  int // of improvement for each county; 0 leaves it to the solver
	budget  time.Duration
	seed    uint64
	n       int // counties of a sample
	times   int // as many rounds in the longer run of a sample
	quiet   bool
}

var commands = []string{"plan", "sample", "extract", "help"}

// outFolder is where plans are written to, and looked for.
const outFolder = "country-out"

// parse reads the arguments. The language is right even if there is an error,
// provided the arguments say it.
func parse(args []string) (options, error) {
	o := options{command: "plan", lang: spoken(args), every: 1, from: outFolder, rounds: county.Rounds, seed: 1, n: 20, times: 10}
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		o.command, args = args[0], args[1:]
	}
	if !slices.Contains(commands, o.command) {
		return o, complain(words.BadCommand, o.command)
	}
	flags := flag.NewFlagSet(o.command, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&o.lang, "lang", o.lang, "")
	only := ""
	if o.command == "plan" || o.command == "sample" {
		flags.StringVar(&only, "only", "", "")
		flags.IntVar(&o.rounds, "rounds", o.rounds, "")
		flags.Uint64Var(&o.seed, "seed", o.seed, "")
	}
	switch o.command {
	case "plan":
		flags.IntVar(&o.every, "every", o.every, "")
		flags.StringVar(&o.out, "out", outFolder, "")
		flags.IntVar(&o.workers, "workers", 0, "")
		flags.DurationVar(&o.budget, "budget", 0, "")
		flags.BoolVar(&o.quiet, "quiet", false, "")
	case "sample":
		flags.IntVar(&o.n, "n", o.n, "")
		flags.IntVar(&o.times, "times", o.times, "")
	case "extract":
		flags.StringVar(&o.county, "county", "", "")
		flags.StringVar(&o.from, "from", o.from, "")
		flags.StringVar(&o.out, "out", "", "")
	}
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		o.command = "help"
		return o, nil
	} else if err != nil {
		return o, complain(words.BadFlag, err)
	}
	if flags.NArg() > 0 {
		return o, complain(words.Stray, flags.Arg(0))
	}
	if only != "" {
		o.only = strings.Split(only, ",")
	}
	given := false
	flags.Visit(func(f *flag.Flag) { given = given || f.Name == "rounds" })
	if o.budget > 0 && !given {
		o.rounds = 0
	}
	return o, o.check()
}

// check says what is wrong with values that are well written.
func (o *options) check() error {
	if o.lang != "zh" && o.lang != "en" {
		bad := o.lang
		o.lang = "zh"
		return complain(words.BadLang, bad)
	}
	for _, x := range []struct {
		name         string
		value, least int
	}{
		{"-every", o.every, 1}, {"-workers", o.workers, 0}, {"-rounds", o.rounds, 0}, {"-n", o.n, 1}, {"-times", o.times, 1},
	} {
		if x.value < x.least || x.value > 1_000_000_000 {
			return complain(words.BadNumber, x.name, x.value, x.least)
		}
	}
	switch {
	case o.budget < 0:
		return complain(words.BadBudget, o.budget)
	case o.command == "extract" && o.county == "":
		return complain(words.ExtractNeeds)
	case o.command == "extract" && o.out == "":
		o.out = o.county
	case o.command == "plan" && o.out == "":
		return complain(words.OutNeeds)
	case o.command == "sample" && o.rounds == 0:
		return complain(words.SampleNeeds)
	}
	return nil
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
