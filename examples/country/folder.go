package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/pufa-go/pufa/examples/country/county"
	"github.com/pufa-go/pufa/examples/country/rollup"
)

// settings says on one line what the plans of a folder depend on besides the
// program. The number of workers is none of it.
func settings(o options) string {
	only := "all"
	if len(o.only) > 0 {
		only = strings.Join(o.only, ",")
	}
	return fmt.Sprintf("year %d only %s every %d rounds %d budget %s seed %d", county.Year, only, o.every, o.rounds, o.budget, o.seed)
}

// prepare makes the folder, or finds the same run in it.
func prepare(o options) error {
	if info, err := os.Stat(o.out); err == nil && !info.IsDir() {
		return complain(words.NotAFolder, o.out)
	}
	plans := filepath.Join(o.out, "plans")
	if err := os.MkdirAll(plans, fs.ModePerm); err != nil {
		return complain(words.Unwritable, plans, cause(err))
	}
	path := filepath.Join(o.out, "run.txt")
	have, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return replace(path, []byte(settings(o)+"\n"))
	case err != nil:
		return complain(words.Unreadable, path, cause(err))
	}
	if was := strings.TrimSuffix(string(have), "\n"); was != settings(o) {
		return complain(words.OtherRun, o.out, was, settings(o))
	}
	return nil
}

// replace writes a file under another name and renames it when it is complete.
func replace(path string, data []byte) error {
	temporary := path + ".tmp"
	if err := os.WriteFile(temporary, data, 0o666); err != nil {
		_ = os.Remove(temporary)
		return complain(words.Unwritable, path, cause(err))
	}
	if err := os.Rename(temporary, path); err != nil {
		_ = os.Remove(temporary)
		return complain(words.Unwritable, path, cause(err))
	}
	return nil
}

// writeReport writes the roll-up for programs and for people.
func writeReport(o options, r rollup.Report) error {
	for _, out := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"rollup.json", func(w io.Writer) error { return rollup.Write(w, r) }},
		{"汇总.csv", func(w io.Writer) error { return rollup.WriteTable(w, r, o.lang) }},
		{"汇总.html", func(w io.Writer) error { return rollup.WritePage(w, r, o.lang) }},
	} {
		var b bytes.Buffer
		if err := out.write(&b); err != nil {
			return complain(words.Bug, err)
		}
		if err := replace(filepath.Join(o.out, out.name), b.Bytes()); err != nil {
			return err
		}
	}
	return nil
}
