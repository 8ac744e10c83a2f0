// Command country plans every county of mainland China, or of some provinces,
// on all cores of one machine, and adds the figures up.
//
//	country                                  # plans 2,978 counties into country-out/
//	country plan    [-only 44] [-every 8] [-out DIR] [-workers N] [-rounds 2000 | -budget 1s] [-seed 1] [-lang zh|en] [-quiet]
//	country sample  [-n 20] [-times 10] [-only 44] [-rounds 2000] [-seed 1]
//	country extract -county 440823 [-from DIR] [-out DIR]
//	country help
//
// plan makes a programme for each county from two public lists and what package
// county assumes, plans it, and writes DIR/plans/44.jsonl, for each province one
// line for each county: the plan and what it covers. From these it adds up
// county, city, province and country: DIR/rollup.json for programs, 汇总.csv and
// 汇总.html for people. -only takes codes of provinces, cities or counties
// between commas.
//
// A run that was stopped, by Ctrl-C or by force, goes on where it was when the
// same command is given again, and ends with the very files that an
// uninterrupted run ends with, provided that no -budget ties the plans to the
// clock.
//
// sample plans some counties, chosen by the seed, once with the rounds given and
// once with several times as many, and compares the values. extract writes the
// programme and the plan of a county as programme.json and plan.json, for command
// planner and for other programs.
//
// The exit status is 0 when all is done, 1 if a county could not be planned or
// the run was interrupted, and 2 for bad input or usage: one line on standard
// error that says the cause and the cure.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"
)

// The exit statuses.
const (
	done     = 0
	partly   = 1 // something is still to be planned, or could not be
	badInput = 2
)

// environment is what a run needs of its surroundings besides its streams.
type environment struct {
	now      func() time.Time
	terminal bool // standard error is one, so that progress may be shown
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // gives a second Ctrl-C its usual effect
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr, environment{now: time.Now, terminal: isTerminal(os.Stderr)}))
}

// run does what the arguments ask for and returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer, env environment) int {
	o, err := parse(args)
	status := done
	if err == nil {
		switch o.command {
		case "help":
			_, err = io.WriteString(stdout, words.Help.In(o.lang))
		case "sample":
			status, err = runSample(ctx, o, stdout)
		case "extract":
			err = runExtract(o, stdout)
		default:
			status, err = runPlan(ctx, o, stdout, stderr, env)
		}
	}
	if err == nil {
		return status
	}
	fmt.Fprintln(stderr, said(err, o.lang))
	return badInput
}

// isTerminal reports whether a file is a terminal, as far as the standard
// library can tell.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
