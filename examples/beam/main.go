package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/pufa-go/pufa/examples/country/county"
	"github.com/pufa-go/pufa/examples/country/rollup"
)

// The exit statuses.
const (
	done     = 0
	partly   = 1 // a county could not be planned, or the job ended before its time
	badInput = 2
)

// options is what a run was asked for.
type options struct {
	only    string // codes that begin with one of these; empty means all
	in      string // lines instead of counties
	out     string // folder
	verbose bool   // tells what Beam tells
	solving solving
	parts   []part // chosen
}

// declare declares our flags beside those of Beam's runners.
func declare(flags *flag.FlagSet, o *options) {
	flags.StringVar(&o.only, "only", "", "only these `codes`: two digits of a province, four of a city, six of a county, between commas")
	flags.StringVar(&o.in, "in", "", "plan the programmes of these JSON `Lines` instead, one for each county; a pattern may name several files")
	flags.StringVar(&o.out, "out", "beam-out", "`folder` to write to: new, or empty")
	flags.IntVar(&o.solving.Rounds, "rounds", county.Rounds, "rounds of improvement for each county; 0 leaves it to the solver")
	flags.Uint64Var(&o.solving.Seed, "seed", 1, "breaks ties between equals")
	flags.BoolVar(&o.verbose, "v", false, "show Beam's log, which with a -runner is always shown")
}

func main() {
	var o options
	declare(flag.CommandLine, &o)
	flag.Usage = func() { usage(os.Stderr) }
	flag.Parse()
	beam.Init() // on a worker of a cluster the program ends here
	if !o.verbose && *runners.Runner == "" {
		slog.SetDefault(slog.New(slog.DiscardHandler)) // what fails is told at the end, in one line
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // gives a second Ctrl-C its usual effect
	os.Exit(run(ctx, o, flag.Args(), os.Stdout, os.Stderr))
}

// usage prints our flags without the many of the runners.
func usage(w io.Writer) {
	flags := flag.NewFlagSet("beam", flag.ContinueOnError)
	flags.SetOutput(w)
	declare(flags, new(options))
	fmt.Fprintln(w, "beam: plans every county of mainland China, or of some provinces, on Apache Beam (an example)")
	flags.PrintDefaults()
	fmt.Fprintln(w, "Besides these it takes the flags of Beam's runners, such as -runner and -endpoint: see doc.go.")
}

// run does what was asked for and returns the exit status.
func run(ctx context.Context, o options, args []string, stdout, stderr io.Writer) int {
	if err := o.check(ctx, args); err != nil {
		fmt.Fprintln(stderr, "beam:", err)
		return badInput
	}
	p, s := beam.NewPipelineWithRoot()
	build(s, o)
	if err := beamx.Run(ctx, p); err != nil {
		if ctx.Err() != nil {
			err = errors.New("interrupted; a job that was handed to a cluster goes on there until it is ended there")
		}
		fmt.Fprintf(stderr, "beam: no result: %s. Delete %s if it is there, and run again (-v tells more)\n", cause(err), o.out)
		return partly
	}
	report, strays, err := read(ctx, o)
	if err != nil {
		fmt.Fprintf(stderr, "beam: the job was handed over, but its result cannot be read here, or not yet: %v\n", err)
		return partly
	}
	return tell(o, report, strays, stdout, stderr)
}

// check completes the options and says what is wrong with them, before anything
// is submitted.
func (o *options) check(ctx context.Context, args []string) error {
	switch {
	case len(args) > 0:
		return fmt.Errorf("%q is no flag; flags begin with -", args[0])
	case o.out == "":
		return errors.New("-out: name a folder")
	case o.in != "" && o.only != "":
		return errors.New("-in and -only do not go together; -only chooses among the counties of the list")
	case o.solving.Rounds < 0:
		return fmt.Errorf("-rounds: %d is below 0", o.solving.Rounds)
	}
	if o.in != "" {
		found, err := files(ctx, o.in)
		if err != nil {
			return fmt.Errorf("-in: %w", err)
		}
		if len(found) == 0 {
			return fmt.Errorf("-in: there is no file %s", o.in)
		}
	} else {
		var err error
		if o.parts, err = choose(o.only); err != nil {
			return err
		}
	}
	for _, earlier := range []string{rollupOf(o.out), plansOf(o.out, "*")} {
		found, err := files(ctx, earlier)
		if err != nil {
			return fmt.Errorf("-out: %w", err)
		}
		if len(found) > 0 {
			return fmt.Errorf("-out: there is %s of an earlier run; name another folder or delete this one", found[0])
		}
	}
	return nil
}

// files lists the files that match a pattern, of a disk or a cloud.
func files(ctx context.Context, pattern string) ([]string, error) {
	fs, err := filesystem.New(ctx, pattern)
	if err != nil {
		return nil, err
	}
	defer func() { _ = fs.Close() }()
	return fs.List(ctx, pattern)
}

// read reads the roll-up, and whether there are records of no county.
func read(ctx context.Context, o options) (report rollup.Report, strays bool, err error) {
	found, err := files(ctx, plansOf(o.out, other))
	if err != nil {
		return report, false, err
	}
	fs, err := filesystem.New(ctx, rollupOf(o.out))
	if err != nil {
		return report, false, err
	}
	defer func() { _ = fs.Close() }()
	r, err := fs.OpenRead(ctx, rollupOf(o.out))
	if err != nil {
		return report, false, err
	}
	defer func() { _ = r.Close() }()
	report, err = rollup.Read(r)
	return report, len(found) > 0, err
}

// tell prints what became of the job and returns the exit status.
func tell(o options, r rollup.Report, strays bool, stdout, stderr io.Writer) int {
	whole, c := r.Whole, r.Whole.Coverage
	fmt.Fprintf(stdout, "%s %d: %d of %d counties planned, %d sessions in %d of %d townships and %d of %d villages\n",
		whole.Name, r.Year, whole.Counties-whole.Failed, whole.Counties, c.Sessions,
		c.Places.Towns.Touched, c.Places.Towns.Total, c.Places.Villages.Touched, c.Places.Villages.Total)
	fmt.Fprintf(stdout, "%d attendances, about %d different people (an estimate, %d to %d) of %d\n",
		c.Attendances.Whole(), c.Reach.Expected.Whole(), c.Reach.Lower.Whole(), c.Reach.Upper.Whole(), c.Size)
	fmt.Fprintf(stdout, "written: %s and %s\n", plansOf(o.out, "*"), rollupOf(o.out))
	status := done
	for _, f := range r.Failures {
		fmt.Fprintf(stderr, "beam: county %s could not be planned: %s\n", f.County, f.Cause)
		status = partly
	}
	if strays {
		fmt.Fprintf(stderr, "beam: some lines are no programme of a county: %s says why\n", plansOf(o.out, other))
		status = partly
	}
	if whole.Counties == 0 && !strays {
		fmt.Fprintln(stderr, "beam: the input is empty, so there was nothing to plan")
		status = badInput
	}
	return status
}

// cause takes the last line of Beam's long errors, which names what went wrong.
func cause(err error) string {
	lines := strings.Split(strings.TrimSpace(err.Error()), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}
