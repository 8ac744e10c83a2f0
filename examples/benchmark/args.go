package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

const usage = `usage: benchmark toptw -teams 2 -budget 10s -seed 1 [-json] FILE...
       benchmark mclp  -sites 50 -radius 600 -budget 10s -seed 1 [-json] FILE...
       benchmark bmcp  -budget 60s -seed 1 [-json] FILE...
       benchmark city  -budget 60s -seed 1 [-json] FILE...
-teams, -sites and -seed take lists as well: -teams 1,2,3,4 -seed 1,2,3
-budget 0 lets the solver stop by itself
`

// options is what a run was asked for.
type options struct {
	command string
	teams   []int
	sites   []int
	radius  float64 // metres
	budget  time.Duration
	seeds   []uint64
	json    bool
	files   []string
}

// parse reads the arguments. flag.ErrHelp asks for the usage.
func parse(args []string) (options, error) {
	o := options{teams: []int{1}, sites: []int{50}, radius: 600, seeds: []uint64{1}}
	if len(args) == 0 {
		return o, fmt.Errorf("say what to run\n%s", strings.TrimSpace(usage))
	}
	o.command, args = args[0], args[1:]
	flags := flag.NewFlagSet(o.command, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&o.json, "json", false, "")
	flags.Func("seed", "", list(&o.seeds, func(s string) (uint64, error) { return strconv.ParseUint(s, 10, 64) }))
	o.budget = 10 * time.Second
	switch o.command {
	case "toptw":
		flags.Func("teams", "", list(&o.teams, count(1000)))
	case "mclp":
		flags.Func("sites", "", list(&o.sites, count(1_000_000)))
		flags.Float64Var(&o.radius, "radius", o.radius, "")
	case "bmcp", "city":
		o.budget = time.Minute
	case "help", "-h", "-help", "--help":
		return o, flag.ErrHelp
	default:
		return o, fmt.Errorf("%q is no command; use toptw, mclp, bmcp or city\n%s", o.command, strings.TrimSpace(usage))
	}
	flags.DurationVar(&o.budget, "budget", o.budget, "")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	o.files = flags.Args()
	switch {
	case len(o.files) == 0:
		return o, fmt.Errorf("%s: name at least one file", o.command)
	case o.budget < 0:
		return o, fmt.Errorf("%s: -budget %v is below zero; use 10s, say", o.command, o.budget)
	case !(o.radius > 0 && o.radius <= 1e7): // not NaN either
		return o, fmt.Errorf("%s: -radius %v must be above 0 and at most 1e7 metres", o.command, o.radius)
	}
	return o, nil
}

// list returns a flag's function that reads values between commas.
func list[T any](out *[]T, read func(string) (T, error)) func(string) error {
	return func(s string) error {
		*out = nil
		for part := range strings.SplitSeq(s, ",") {
			x, err := read(part)
			if err != nil {
				return fmt.Errorf("%q: %w", part, errors.Unwrap(err))
			}
			*out = append(*out, x)
		}
		return nil
	}
}

// count returns a function that reads a number from 1 to most.
func count(most int) func(string) (int, error) {
	return func(s string) (int, error) {
		n, err := strconv.Atoi(s)
		if err == nil && (n < 1 || n > most) {
			err = &strconv.NumError{Func: "count", Num: s, Err: fmt.Errorf("must be 1 to %d", most)}
		}
		return n, err
	}
}
