// Command planner plans a programme of legal publicity, checks plans, and sums
// up what was held of them.
//
//	planner                                  # plans the embedded example into plan-out/
//	planner plan    [-in programme.json] [-out DIR] [-budget 3s] [-seed 1] [-lang zh|en] [-quiet]
//	planner check   -in programme.json -plan plan.json|年度计划.xlsx [-lang zh|en]
//	planner explain [-plan plan.json] [-session ID | -venue NAME | -town NAME | -more WHAT]
//	planner recommend -activity NAME [-venue NAME | -area NAME] [-from DAY] [-to DAY]
//	planner replan  -change change.json [-plan plan.json] [-out DIR]
//	planner improve [-plan plan.json|年度计划.xlsx] [-out DIR] [-budget 3s]
//	planner diff    -before plan.json -after plan.json
//	planner revise  -state consulting|approved|issued [-plan plan.json] [-post POST]
//	planner new     -area COUNTY [-towns NAMES] [-year 2026] [-out FILE.xlsx]
//	planner form    -unit NAME | -area COUNTY [-plan plan.json] [-out FILE.xlsx]
//	planner record  -in FILE.xlsx [-in FILE.xlsx ...] [-plan plan.json] [-returns returns.json]
//	planner summary [-plan plan.json] [-returns returns.json] [-out DIR]
//	planner help                             # tells every flag
//
// plan writes programme.json, plan.json and coverage.json for programs, and for
// people a workbook, documents, pages and calendars; it prints a summary.
// Without -budget it stops by itself, and the same programme and seed give the
// same files. Ctrl-C ends it with the best plan so far, which is written all the
// same; a second Ctrl-C ends it at once.
//
// check also reads a plan workbook that was edited by hand. explain says why a
// plan is as it is, or with -more what something more would be worth; recommend finds slots for one more session, and replan makes
// the next revision of a plan after what has happened, with as little
// disturbance as it can if the plan was issued (revise), and prints what moves,
// why, and who must be told. improve makes the best of a plan that a person has
// written or edited: what breaks a rule is put right, what is locked stays.
//
// new writes the workbook that a year is planned from. record reads the plan
// workbook and forms (written by form) that offices filled in, and keeps what
// they say in returns.json; what was recorded before stays, and a later word of
// the same reporter on the same session replaces the earlier one unless the two
// contradict each other. summary holds all that against the plan.
//
// The exit status is 0 when it is done, 1 if a checked plan breaks a rule or
// states figures that are not so, and 2 for bad input or usage: one line for
// each finding on standard error, and nothing written.
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
	refused  = 1 // the checked plan is not in order
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
		case "check":
			status, err = runCheck(o, stdout)
		case "explain":
			err = runExplain(ctx, o, stdout, env)
		case "recommend":
			err = runRecommend(ctx, o, stdout)
		case "diff":
			err = runDiff(o, stdout)
		case "replan", "improve":
			err = runReplan(ctx, o, stdout, stderr, env)
		case "revise":
			err = runRevise(o, stdout, env)
		case "new":
			err = runNew(o, stdout)
		case "form":
			err = runForm(o, stdout)
		case "record":
			err = runRecord(o, stdout)
		case "summary":
			err = runSummary(o, stdout)
		default:
			err = runPlan(ctx, o, stdout, stderr, env)
		}
	}
	if err == nil {
		return status
	}
	for _, line := range complaints(err, o.lang) {
		fmt.Fprintln(stderr, line)
	}
	return badInput
}

// isTerminal reports whether a file is a terminal, as far as the standard
// library can tell.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
