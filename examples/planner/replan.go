package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/explain"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/sheet"
	"github.com/pufa-go/pufa/schedule/solver"
)

// runReplan changes a plan as little as what has happened allows, writes the
// next revision with its papers, and prints 调整说明.
func runReplan(ctx context.Context, o options, stdout, stderr io.Writer, env environment) error {
	a, err := planned(o)
	if err != nil {
		return err
	}
	if err := a.plan.Revision.Check(); err != nil {
		return inFile{o.plan, err}
	}
	list, from, err := a.readChanges(o.changes)
	if err != nil {
		return err
	}
	next := a.plan.Revision.Successor(today(o, env), noteOf(o, list))
	if o.out == "" {
		o.out = filepath.Join(filepath.Dir(o.plan), fmt.Sprintf("revision-%d", next.Number))
	}
	if _, err := missingFolders(o.out); err != nil {
		return err
	}
	bar := &progress{w: stderr, on: env.terminal && !o.quiet, lang: o.lang}
	defer bar.clear()
	bar.show(words.Preparing.In(o.lang))
	r, err := a.replan(ctx, list, solver.Options{Seed: o.seed, Budget: o.budget, Clock: env.now, Progress: bar.step})
	if err != nil {
		return from.trace(err)
	}
	b := a.next(r, next, list)
	p := &page{answer: b, lang: o.lang}
	c := sheet.Changes{Before: a.plan, After: b.plan, Difference: explain.Diff(b.q, a.plan, b.plan)}
	c.Why = p.reasons(list, r)
	files, err := b.revisedFiles(o, c, list)
	if err != nil {
		return err
	}
	if err := writeAll(o.out, files); err != nil {
		return err
	}
	bar.clear()
	if o.quiet {
		return nil
	}
	p.difference(c, o)
	_, err = io.WriteString(stdout, p.text()+written(o, files))
	return err
}

// noteOf is the note of the next revision.
func noteOf(o options, l change.List) string {
	if o.note != "" {
		return o.note
	}
	return l.Note
}

// revisedFiles makes the files of a revision: those of a plan, what has changed,
// and 调整说明.
func (a answer) revisedFiles(o options, c sheet.Changes, l change.List) ([]file, error) {
	v := paper.Options{Lang: o.lang, Internal: o.internal}
	return made(append([]output{
		{"programme.json", func(w io.Writer) error { return format.Encode(w, a.entered) }},
		{"plan.json", func(w io.Writer) error { return schedule.Write(w, a.plan) }},
		{"coverage.json", func(w io.Writer) error { return coverage.Write(w, a.coverage) }},
		{"change.json", func(w io.Writer) error { return change.Write(w, l) }},
		{campaign.Text{Zh: "调整说明.xlsx", En: "changes.xlsx"}.In(o.names), func(w io.Writer) error { return sheet.WriteChanges(w, a.q, c, v) }},
	}, a.papers(o)...))
}

// origins says which file the changes of a list came from.
type origins struct {
	paths []string
	first []int // index in the list of the first change of each file
}

// readChanges reads files with changes, and slips with answers, into one list.
func (a answer) readChanges(paths []string) (l change.List, from origins, err error) {
	var wrong []error
	for _, path := range paths {
		var one change.List
		var err error
		if isWorkbook(path) {
			err = opened(path, func(f *os.File, size int64) (err error) {
				one, err = sheet.ReadAnswers(f, size, a.q, a.plan, cells.Limits{})
				if lacks(err, paper.SheetAnswers) {
					return complain(moves.NoSlip, path)
				}
				return err
			})
		} else {
			err = readFile(path, func(r io.Reader) (err error) {
				one, err = change.Read(r)
				return err
			})
		}
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		from.paths, from.first = append(from.paths, path), append(from.first, len(l.Changes))
		l.From = max(l.From, one.From)
		if l.Note == "" {
			l.Note = one.Note
		}
		l.Changes = append(l.Changes, one.Changes...)
	}
	return l, from, errors.Join(wrong...)
}

// trace takes findings about the list back to the files.
func (f origins) trace(err error) error {
	var out []error
	for _, x := range campaign.FindingsOf(err) {
		path, i := f.paths[0], 0
		if n, bad := fmt.Sscanf(x.Path, "changes[%d]", &i); n == 1 && bad == nil {
			k := 0
			for k+1 < len(f.first) && f.first[k+1] <= i {
				k++
			}
			said := *x
			said.Path = fmt.Sprintf("changes[%d]", i-f.first[k]) + x.Path[len(fmt.Sprintf("changes[%d]", i)):]
			x, path = &said, f.paths[k]
		}
		out = append(out, inFile{path, x})
	}
	if out == nil {
		return err
	}
	return errors.Join(out...)
}
