package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/pufa-go/pufa/examples/country/county"
	"github.com/pufa-go/pufa/examples/country/rollup"
	"github.com/pufa-go/pufa/schedule/coverage"
)

func init() {
	register.DoFn3x2[context.Context, string, func(*row) bool, string, error](&writeRecords{})
	register.DoFn5x1[context.Context, []byte, func(*string, *coverage.Tally) bool, func(*string, *string) bool, func(*string) bool, error](&writeRollup{})
	register.Iter1[row]()
	register.Iter1[string]()
	register.Iter2[string, coverage.Tally]()
	register.Iter2[string, string]()
}

// plansOf and rollupOf name the files of a folder, which may be one of a cloud.
func plansOf(out, name string) string {
	return strings.TrimSuffix(out, "/") + "/plans/" + name + ".jsonl"
}

func rollupOf(out string) string { return strings.TrimSuffix(out, "/") + "/rollup.json" }

// writeRecords writes the records of a province, in the order of codes.
type writeRecords struct{ Out string }

// ProcessElement returns the name of the file when all of it is written.
func (f *writeRecords) ProcessElement(ctx context.Context, name string, records func(*row) bool) (string, error) {
	var rows []row
	for r := (row{}); records(&r); r = (row{}) {
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Or(cmp.Compare(a.ID, b.ID), bytes.Compare(a.Text, b.Text)) })
	for i := 1; i < len(rows) && name != other; i++ {
		if rows[i].ID == rows[i-1].ID {
			return "", fmt.Errorf("county %s stands twice in the input; give each county one programme", rows[i].ID)
		}
	}
	return name, write(ctx, plansOf(f.Out, name), func(w io.Writer) error {
		for _, r := range rows {
			if _, err := w.Write(r.Text); err != nil {
				return err
			}
		}
		return nil
	})
}

// writeRollup writes the roll-up.
type writeRollup struct{ Out string }

// ProcessElement runs once. That the plans are written is all it needs to know of
// them.
func (f *writeRollup) ProcessElement(ctx context.Context, _ []byte, totals func(*string, *coverage.Tally) bool, failed func(*string, *string) bool, _ func(*string) bool) error {
	tallies, failures := make(rollup.Tallies), make(map[string]string)
	for code, t := "", (coverage.Tally{}); totals(&code, &t); t = (coverage.Tally{}) {
		tallies[code] = t
	}
	for code, cause := "", ""; failed(&code, &cause); {
		failures[code] = cause
	}
	var counties []county.County
	codes := slices.AppendSeq(slices.Collect(maps.Keys(tallies)), maps.Keys(failures))
	for _, code := range slices.Sorted(slices.Values(codes)) {
		if len(code) != 6 {
			continue
		}
		c, err := find(code)
		if err != nil {
			return err
		}
		counties = append(counties, c)
	}
	report, err := rollup.Of(counties, tallies, failures)
	if err != nil {
		return err
	}
	return write(ctx, rollupOf(f.Out), func(w io.Writer) error { return rollup.Write(w, report) })
}

// write writes a file wherever Beam can.
func write(ctx context.Context, path string, content func(io.Writer) error) error {
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer func() { _ = fs.Close() }()
	w, err := fs.OpenWrite(ctx, path)
	if err == nil {
		err = content(w)
		if closed := w.Close(); err == nil { // a cloud commits on closing
			err = closed
		}
	}
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", path, err)
	}
	return nil
}
