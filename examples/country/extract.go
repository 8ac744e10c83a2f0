package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/stream"
)

// errFound ends the reading of records.
var errFound = errors.New("found")

// runExtract writes the programme and the plan of a county for other programs.
func runExtract(o options, stdout io.Writer) error {
	found, err := choose(options{only: []string{o.county}, every: 1})
	if err != nil || number(found) != 1 {
		return complain(words.BadCounty, o.county)
	}
	path := plansOf(options{out: o.from}, found[0])
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return complain(words.NoRun, o.from)
	}
	var record stream.Record
	err = records(path, func(r stream.Record) error {
		if r.ID == o.county {
			record = r
			return errFound
		}
		return nil
	})
	switch {
	case err != nil && record.ID == "":
		return err
	case record.ID == "":
		return complain(words.NoPlan, o.from, o.county)
	case record.Failure != nil:
		return complain(words.Unplanned, o.county, record.Failure.Cause)
	}
	programme, err := found[0].counties[0].Programme()
	if err != nil {
		return complain(words.Bug, err)
	}
	if err := os.MkdirAll(o.out, fs.ModePerm); err != nil {
		return complain(words.Unwritable, o.out, cause(err))
	}
	for _, out := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"programme.json", func(w io.Writer) error { return format.Encode(w, programme) }},
		{"plan.json", func(w io.Writer) error { return schedule.Write(w, *record.Plan) }},
	} {
		var b bytes.Buffer
		if err := out.write(&b); err != nil {
			return complain(words.Bug, err)
		}
		if err := replace(filepath.Join(o.out, out.name), b.Bytes()); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(stdout, words.Extracted.In(o.lang), o.out)
	return err
}
