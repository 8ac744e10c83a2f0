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
	"github.com/pufa-go/pufa/schedule/docx"
	"github.com/pufa-go/pufa/schedule/explain"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/sheet"
	"github.com/pufa-go/pufa/schedule/solver"
)

// runReplan changes a plan as little as what has happened allows, or makes the
// best of one that a person has written; it writes the next revision with its
// papers, and prints 调整说明.
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
	if err := a.readTemplate(o.template); err != nil {
		return err
	}
	said, err := readReturns(o.returns)
	if err != nil {
		return err
	}
	list = a.lock(list, &from, o.plan)
	list, heldBefore := a.held(list, said, today(o, env))
	next := a.plan.Revision.Successor(today(o, env), noteOf(o, list))
	improving := o.command == "improve"
	if name := fmt.Sprintf("revision-%d", next.Number); o.out == "" {
		o.out = filepath.Join(filepath.Dir(o.plan), either(improving, "improved", name))
	}
	if _, err := missingFolders(o.out); err != nil {
		return err
	}
	bar := &progress{w: stderr, on: env.terminal && !o.quiet, lang: o.lang}
	defer bar.clear()
	bar.show(words.Preparing.In(o.lang))
	r, err := solver.Prepare(a.q).Replan(ctx, a.plan, list, solver.ReplanOptions{
		Options: solver.Options{Seed: o.seed, Budget: o.budget, Clock: env.now, Progress: bar.step}, Improve: improving,
	})
	if err != nil {
		return from.trace(err, list)
	}
	b := a.next(r, next, list)
	b.noticed = make(map[campaign.SessionID]bool)
	for _, s := range docx.KeySessions(a.q, a.plan, paper.Options{Internal: true}) {
		b.noticed[s.ID] = true
	}
	p := &page{answer: b, lang: o.lang}
	c := sheet.Changes{Before: a.plan, After: b.plan, Difference: explain.Diff(b.q, a.plan, b.plan)}
	c.Why, c.Spared = p.reasons(list, r), b.spared(r, c)
	files, err := b.revisedFiles(o, c, list)
	if err != nil {
		return err
	}
	gone, stayed, err := writePlan(o.out, o, files)
	if err != nil {
		return err
	}
	bar.clear()
	if o.quiet {
		return nil
	}
	if e := a.edited; e != nil {
		p.add(p.say(moves.ReadBack, len(e.New), len(e.Changed), len(e.Dropped)))
	}
	if heldBefore > 0 {
		p.add(p.say(moves.HeldBefore, heldBefore, o.returns))
	}
	p.difference(c, o)
	_, err = io.WriteString(stdout, p.text()+written(o, files)+leftovers(o.lang, gone, stayed))
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
	locks int   // index of the first that is a lock of the plan itself
}

// lock fixes the sessions of an edited workbook that a person has locked (时间性质
// = 指定) without the programme knowing of it, and puts those back that the
// programme has pinned elsewhere. What a change speaks of is left to that.
func (a answer) lock(l change.List, from *origins, plan string) change.List {
	from.locks = len(l.Changes)
	named := make(map[campaign.SessionID]bool)
	for _, c := range l.Changes {
		named[c.Session] = true
	}
	for _, s := range a.plan.Sessions {
		pin := a.q.Pin(s.ID)
		switch {
		case a.edited == nil || named[s.ID]:
		case pin != nil && (!pin.Start.Equal(s.Start) || pin.Venue != s.Venue):
			l.Changes = append(l.Changes, change.Change{Kind: change.Fixed, Session: s.ID, Start: pin.Start, Venues: []campaign.VenueID{pin.Venue}})
		case pin == nil && s.Pinned:
			l.Changes = append(l.Changes, change.Change{Kind: change.Fixed, Session: s.ID})
		}
	}
	from.paths, from.first = append(from.paths, plan), append(from.first, from.locks)
	return l
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
func (f origins) trace(err error, l change.List) error {
	var out []error
	for _, x := range campaign.FindingsOf(err) {
		path, i := f.paths[0], 0
		if n, bad := fmt.Sscanf(x.Path, "changes[%d]", &i); n == 1 && bad == nil {
			k := 0
			for k+1 < len(f.first) && f.first[k+1] <= i {
				k++
			}
			said := *x
			if said.Path = string(l.Changes[min(i, len(l.Changes)-1)].Session); i >= f.locks {
				out = append(out, inFile{f.paths[k], &said})
				continue
			}
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
