package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/pufa-go/pufa/examples/country/rollup"
	"github.com/pufa-go/pufa/schedule/solver"
	"github.com/pufa-go/pufa/schedule/stream"
)

// runPlan plans what is asked for, or what is left of it, and adds it up.
func runPlan(ctx context.Context, o options, stdout, stderr io.Writer, env environment) (int, error) {
	began := env.now()
	provinces, err := choose(o)
	if err != nil {
		return 0, err
	}
	if err := prepare(o); err != nil {
		return 0, err
	}
	all := number(provinces)
	b := &bar{w: stderr, on: env.terminal && !o.quiet, lang: o.lang, now: env.now, all: all}
	defer b.clear()
	finished, fresh, err := planAll(ctx, o, provinces, b)
	b.clear()
	if err != nil && interrupted(ctx) {
		_, _ = fmt.Fprintf(stderr, words.Interrupted.In(o.lang), rollup.Grouped(int64(all)), rollup.Grouped(finished), o.out)
		return partly, nil
	}
	if err != nil {
		return 0, err
	}
	report, err := addUp(o, provinces)
	if err != nil {
		return 0, err
	}
	if err := writeReport(o, report); err != nil {
		return 0, err
	}
	if !o.quiet {
		if err := summarise(stdout, o, report, len(provinces), fresh, env.now().Sub(began)); err != nil {
			return 0, err
		}
	}
	if len(report.Failures) > 0 {
		return partly, nil
	}
	return done, nil
}

// planAll plans one province after the other. It returns how many counties are
// finished, and how many of them this run planned.
func planAll(ctx context.Context, o options, provinces []province, b *bar) (finished, fresh int64, err error) {
	journals := make([]stream.Journal, len(provinces))
	for i, p := range provinces {
		if journals[i], err = earlier(plansOf(o, p)); err != nil {
			return 0, 0, err
		}
		finished += journals[i].Totals.Items
	}
	before := finished
	b.start(int(before))
	for i, p := range provinces {
		base := finished - journals[i].Totals.Items
		totals, err := planProvince(ctx, o, p, journals[i], func(t stream.Totals) { b.show(int(base+t.Items), p.name) })
		finished = base + totals.Items
		if err != nil {
			return finished, finished - before, err
		}
	}
	return finished, finished - before, nil
}

// plansOf is the file of a province's plans.
func plansOf(o options, p province) string {
	return filepath.Join(o.out, "plans", p.code+".jsonl")
}

// earlier reads what an earlier run has finished of a file.
func earlier(path string) (stream.Journal, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return stream.Journal{}, nil
	}
	if err != nil {
		return stream.Journal{}, complain(words.Unreadable, path, cause(err))
	}
	defer func() { _ = f.Close() }()
	j, err := stream.ReadJournal(f)
	if unread := (*fs.PathError)(nil); errors.As(err, &unread) {
		return j, complain(words.Unreadable, path, cause(err))
	}
	if err != nil {
		return j, complain(words.Broken, path, err)
	}
	return j, nil
}

// planProvince plans what is left of a province and appends it to its file.
func planProvince(ctx context.Context, o options, p province, j stream.Journal, progress func(stream.Totals)) (stream.Totals, error) {
	path := plansOf(o, p)
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE, 0o666)
	if err != nil {
		return j.Totals, complain(words.Unwritable, path, cause(err))
	}
	defer func() { _ = f.Close() }()            // once more does no harm
	if err := f.Truncate(j.Bytes); err != nil { // a torn line of the earlier run
		return j.Totals, complain(words.Unwritable, path, cause(err))
	}
	if _, err := f.Seek(j.Bytes, io.SeekStart); err != nil {
		return j.Totals, complain(words.Unwritable, path, cause(err))
	}
	items, stop := feed(p)
	totals, err := stream.Run(ctx, items, f, stream.Options{
		DoOptions: stream.DoOptions{Solver: solver.Options{Seed: o.seed, Rounds: o.rounds, Budget: o.budget}},
		Workers:   o.workers, Done: j, Progress: progress,
	})
	stop()
	if err == nil {
		err = f.Sync()
	}
	if err == nil {
		err = f.Close()
	}
	return totals, runError(ctx, path, err)
}

// runError says in the user's terms what ended a run; the context's error stays
// as it is.
func runError(ctx context.Context, path string, err error) error {
	var file *fs.PathError
	switch {
	case err == nil || interrupted(ctx):
		return err
	case errors.As(err, &file) || errors.Is(err, io.ErrShortWrite):
		return complain(words.Unwritable, path, cause(err))
	}
	return complain(words.Broken, path, err)
}

// feed writes the programmes of a province, one to a line, as they are read.
// stop ends it, and waits until it has ended.
func feed(p province) (items io.Reader, stop func()) {
	r, w := io.Pipe()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for _, c := range p.counties {
			programme, err := c.Programme()
			if err == nil {
				err = stream.WriteItem(w, stream.Item{ID: c.Code, Programme: programme})
			}
			if err != nil { // or nobody reads on
				_ = w.CloseWithError(err) // never fails
				return
			}
		}
		_ = w.Close()
	}()
	return r, func() {
		_ = r.Close()
		<-ended
	}
}

// addUp reads every record again and makes the report. A file is what it says,
// whichever run wrote it.
func addUp(o options, provinces []province) (rollup.Report, error) {
	tallies, failures := make(rollup.Tallies), make(map[string]string)
	for _, p := range provinces {
		path := plansOf(o, p)
		err := records(path, func(r stream.Record) error {
			if r.Failure != nil {
				failures[r.ID] = r.Failure.Cause
				return nil
			}
			if len(r.ID) != 6 {
				return fmt.Errorf("%q is no code of a county", r.ID)
			}
			tallies.Add(r.ID, r.Coverage)
			return nil
		})
		if err != nil {
			return rollup.Report{}, err
		}
	}
	report, err := rollup.Of(flat(provinces), tallies, failures)
	if err != nil {
		return report, complain(words.Broken, o.out, err)
	}
	return report, nil
}
