package main

import (
	"bytes"
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/pufa-go/pufa/examples/country/county"
	"github.com/pufa-go/pufa/examples/country/rollup"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/solver"
	"github.com/pufa-go/pufa/schedule/stream"
)

func init() {
	beam.RegisterType(reflect.TypeFor[part]())
	beam.RegisterType(reflect.TypeFor[row]())
	register.DoFn5x1[context.Context, part, func(string, row), func(string, coverage.Tally), func(string, string), error](&planCounty{})
	register.DoFn5x1[context.Context, string, func(string, row), func(string, coverage.Tally), func(string, string), error](&planLine{})
	register.Emitter2[string, row]()
	register.Emitter2[string, coverage.Tally]()
	register.Emitter2[string, string]()
}

// part is a county to be planned. What is known of it every machine has: the
// lists are in the program.
type part struct {
	Code string
	Line int64 // of its province's file, from 1
}

// row is a line of a file of plans on its way there.
type row struct {
	ID   string
	Text []byte // with its line feed
}

// solving is what a plan depends on besides its programme. A budget of time is
// not among it, since a step that an engine repeats must come out the same.
type solving struct {
	Rounds int
	Seed   uint64
}

// do plans a line and writes its record down. A record is of a county or says
// that there is none.
func (x solving) do(ctx context.Context, line []byte, number int64) result {
	rec, err := stream.DoLine(ctx, line, stream.DoOptions{Solver: solver.Options{Seed: x.Seed, Rounds: x.Rounds}})
	if err != nil {
		return result{err: err}
	}
	if _, err := find(rec.ID); err != nil && rec.Failure == nil {
		rec = stream.Record{ID: rec.ID, Input: rec.Input, Failure: &stream.Failure{Kind: stream.BadProgramme, Cause: err.Error()}}
	}
	rec.Line = number
	var text bytes.Buffer
	if err := stream.WriteRecord(&text, rec); err != nil {
		return result{err: fmt.Errorf("the record of %q has no form: %w", rec.ID, err)}
	}
	return result{rec: rec, text: text.Bytes()}
}

// planner is what both planning steps have in common.
type planner struct {
	Solving solving
	pool    pool
}

// StartBundle emits nothing, but must know whereto.
func (f *planner) StartBundle(context.Context, func(string, row), func(string, coverage.Tally), func(string, string)) {
	f.pool.start()
}

// FinishBundle waits for what was begun.
func (f *planner) FinishBundle(ctx context.Context, records func(string, row), tallies func(string, coverage.Tally), failures func(string, string)) error {
	return f.pool.finish(ctx, sinks{records, tallies, failures})
}

// planCounty makes the programmes of counties and plans them.
type planCounty struct{ planner }

// ProcessElement begins with a county.
func (f *planCounty) ProcessElement(ctx context.Context, p part, records func(string, row), tallies func(string, coverage.Tally), failures func(string, string)) error {
	c, err := find(p.Code)
	if err != nil {
		return err
	}
	programme, err := c.Programme()
	if err != nil {
		return err
	}
	var line bytes.Buffer
	if err := stream.WriteItem(&line, stream.Item{ID: c.Code, Programme: programme}); err != nil {
		return err
	}
	return f.pool.plan(ctx, line.Bytes(), p.Line, f.Solving, sinks{records, tallies, failures})
}

// planLine plans programmes that somebody else wrote.
type planLine struct{ planner }

// ProcessElement begins with a programme. Which line it was nobody knows, since
// files are read in pieces.
func (f *planLine) ProcessElement(ctx context.Context, line string, records func(string, row), tallies func(string, coverage.Tally), failures func(string, string)) error {
	if strings.TrimSpace(line) == "" {
		return nil
	}
	return f.pool.plan(ctx, []byte(line), 0, f.Solving, sinks{records, tallies, failures})
}

// other is the file of records that are of no county.
const other = "other"

// emit passes a record on, and either its tally, by each place that the county
// counts in, or its failure.
func (to sinks) emit(r result) {
	id := r.rec.ID
	if _, err := find(id); err != nil { // counts nowhere
		to.records(other, row{ID: id, Text: r.text})
		return
	}
	to.records(id[:2], row{ID: id, Text: r.text})
	if r.rec.Failure != nil {
		to.failures(id, r.rec.Failure.Cause)
		return
	}
	for _, code := range rollup.Up(id) {
		to.tallies(code, r.rec.Coverage)
	}
}

// find returns a county of the list.
func find(code string) (county.County, error) {
	all, err := county.All()
	if err != nil {
		return county.County{}, err
	}
	i, found := slices.BinarySearchFunc(all, code, func(c county.County, code string) int { return strings.Compare(c.Code, code) })
	if !found {
		return county.County{}, fmt.Errorf("no county has the code %q; give each programme the six digits of its county as id", code)
	}
	return all[i], nil
}

// choose returns the counties whose codes begin with one of the prefixes, or all
// of them, numbered by province.
func choose(only string) ([]part, error) {
	all, err := county.All()
	if err != nil {
		return nil, err
	}
	var prefixes []string
	if only != "" {
		prefixes = strings.Split(only, ",")
	}
	var parts []part
	used := make([]bool, len(prefixes))
	for _, c := range all {
		wanted := len(prefixes) == 0
		for i, prefix := range prefixes {
			if n := len(prefix); (n == 2 || n == 4 || n == 6) && strings.HasPrefix(c.Code, prefix) {
				wanted, used[i] = true, true
			}
		}
		if !wanted {
			continue
		}
		p := part{Code: c.Code, Line: 1}
		if n := len(parts); n > 0 && parts[n-1].Code[:2] == c.Code[:2] {
			p.Line = parts[n-1].Line + 1
		}
		parts = append(parts, p)
	}
	if i := slices.Index(used, false); i >= 0 {
		return nil, fmt.Errorf("-only: no county's code begins with %q; give two digits of a province, four of a city or six of a county, with commas between them", prefixes[i])
	}
	return parts, nil
}
