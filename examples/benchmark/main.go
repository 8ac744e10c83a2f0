// Command benchmark runs published problem sets, and any programme, through the
// ordinary front doors: it builds a Programme, checks it and calls the solver.
//
//	benchmark toptw -teams 2 -budget 10s -seed 1 [-json] FILE...
//	benchmark mclp  -sites 50 -radius 600 -budget 10s -seed 1 [-json] FILE...
//	benchmark bmcp  -budget 60s -seed 1 [-json] FILE...
//	benchmark city  -budget 60s -seed 1 [-json] FILE...
//
// toptw reads instances of the team orienteering problem with time windows,
// mclp of maximal covering location on coordinates, bmcp of budgeted maximum
// coverage, and city any programme.json. -teams, -sites and -seed also take
// lists such as 1,2,3: every instance is then run with each of them.
//
// Each instance is a line of a table, or with -json a JSON object, and at the
// end stand the means of the set with the largest gaps by name (on standard
// error with -json). A gap is (best known − score) ÷ best known, and one below
// zero counts as 0 and is named; the best known are those of the embedded
// tables. For city it is (bound − value) ÷ (bound − fixed), where fixed is the
// value of what leaves nothing to plan.
//
// Every answer is judged a second time, from the file and by nothing that the
// solver uses. The exit status is 0 when all is well, 1 if an answer is wrong,
// a score above a proven optimum or a bound below a best-known value, and 2 for
// bad input or usage.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"
)

// The exit statuses.
const (
	done     = 0
	alarmed  = 1 // something cannot be right
	badInput = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // gives a second Ctrl-C its usual effect
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr, time.Now))
}

// run does what the arguments ask for and returns the exit status. An
// interrupted run reports the answer it was at and leaves the rest out.
func run(ctx context.Context, args []string, stdout, stderr io.Writer, now func() time.Time) int {
	o, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		_, _ = io.WriteString(stdout, usage)
		return done
	}
	if err == nil {
		var wrong bool
		if wrong, err = runAll(ctx, o, stdout, stderr, now); wrong && err == nil {
			return alarmed
		}
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return badInput
	}
	return done
}

// runAll runs every file with every setting and reports. The files are read
// before anything is solved, so that a slip in the last is not found after
// hours.
func runAll(ctx context.Context, o options, stdout, stderr io.Writer, now func() time.Time) (wrong bool, err error) {
	best, err := bestKnown()
	if err != nil {
		return false, err
	}
	var problems []problem
	for _, path := range o.files {
		ps, err := load(o, path)
		if err != nil {
			return false, err
		}
		problems = append(problems, ps...)
	}
	sum := &summary{command: o.command, budget: o.budget}
	for _, seed := range o.seeds {
		for _, p := range problems {
			if ctx.Err() != nil {
				break
			}
			r, err := solve(ctx, o, p, seed, now)
			if err != nil {
				return false, err
			}
			r.judge(best)
			sum.add(r)
			if err := r.write(o, stdout); err != nil {
				return false, err
			}
		}
	}
	out := stdout
	if o.json {
		out = stderr
	}
	_, err = io.WriteString(out, sum.String())
	return sum.wrong(), err
}
