package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/examples/zhanjiang"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/returns"
	"github.com/pufa-go/pufa/schedule/sheet"
	"github.com/pufa-go/pufa/schedule/solver"
)

// answer is a planned programme with everything there is to say of it.
type answer struct {
	entered  campaign.Programme // as read
	q        *campaign.Checked
	plan     schedule.Plan
	verdict  check.Verdict
	coverage *coverage.Report
	listable *coverage.Report            // of what is not only counted; nil until it is needed
	embedded bool                        // the programme is the embedded example
	template []byte                      // of the documents; nil is none
	edited   *sheet.Edited               // the workbook that the plan was read from; nil is none
	noticed  map[campaign.SessionID]bool // sessions that had a notice in the revision before
	elapsed  time.Duration
}

// runPlan plans a programme, writes the files and prints the summary.
func runPlan(ctx context.Context, o options, stdout, stderr io.Writer, env environment) error {
	began := env.now()
	if _, err := missingFolders(o.out); err != nil {
		return err // at once, not after all the work
	}
	bar := &progress{w: stderr, on: env.terminal && !o.quiet, lang: o.lang}
	defer bar.clear()
	bar.show(words.Preparing.In(o.lang))
	a, err := solve(ctx, o, bar, env.now)
	if err != nil {
		return err
	}
	files, err := a.files(o)
	if err != nil {
		return err
	}
	files, kept := spare(o.out, files)
	gone, stayed, err := writePlan(o.out, o, files)
	if err != nil {
		return err
	}
	bar.clear()
	if o.quiet {
		return nil
	}
	a.elapsed = env.now().Sub(began)
	text := summary(a, o.lang) + written(o, files) + leftovers(o.lang, gone, stayed)
	if kept != "" {
		text += oneLine(fmt.Sprintf(back.Kept.In(o.lang), kept)) + "\n"
	}
	_, err = io.WriteString(stdout, text)
	return err
}

// spare leaves returns.json out where there is one that holds something else:
// what was recorded is nobody's to write over. It returns the path of that one.
func spare(folder string, files []file) (rest []file, kept string) {
	for _, f := range files {
		if path := filepath.Join(folder, f.name); f.name == "returns.json" {
			if have, err := os.ReadFile(path); err == nil && !bytes.Equal(have, f.data) {
				kept = path
				continue
			}
		}
		rest = append(rest, f)
	}
	return rest, kept
}

// solve loads the programme, plans it and counts what the plan covers.
func solve(ctx context.Context, o options, bar *progress, now func() time.Time) (answer, error) {
	a := answer{embedded: o.in == ""}
	var err error
	if a.entered, a.q, err = load(o.in, o.year, o.mark); err != nil {
		return a, err
	}
	if err := a.readTemplate(o.template); err != nil {
		return a, err
	}
	r, err := solver.Solve(ctx, a.q, solver.Options{Seed: o.seed, Budget: o.budget, Clock: now, Progress: bar.step})
	if err != nil {
		if o.in != "" {
			err = inFile{o.in, err}
		}
		return a, err
	}
	a.plan, a.verdict = r.Plan, r.Verdict
	a.coverage = coverage.Of(a.q, a.plan)
	return a, nil
}

// files makes the files to be written: those for other programs, which keep
// their names, and those for people. The embedded example of the reported year
// also has what the report gives as done.
func (a answer) files(o options) ([]file, error) {
	outputs := []output{
		{"programme.json", func(w io.Writer) error { return format.Encode(w, a.entered) }},
		{"plan.json", func(w io.Writer) error { return schedule.Write(w, a.plan) }},
		{"coverage.json", func(w io.Writer) error { return coverage.Write(w, a.coverage) }},
	}
	if a.reported() {
		outputs = append(outputs, output{"returns.json", func(w io.Writer) error { return returns.Write(w, zhanjiang.Returns2024()) }})
	}
	return made(append(outputs, a.papers(o)...))
}

// made makes the files of outputs, no two of one name.
func made(outputs []output) ([]file, error) {
	var files []file
	taken := make(map[string]bool)
	for _, out := range outputs {
		var b bytes.Buffer
		if err := out.write(&b); err != nil {
			return nil, inFile{out.name, err}
		}
		files = append(files, file{unlike(taken, out.name), b.Bytes()})
	}
	return files, nil
}

// unlike returns a name that is not taken yet, numbered if need be. Some file
// systems tell no capitals.
func unlike(taken map[string]bool, name string) string {
	base, ext := strings.TrimSuffix(name, filepath.Ext(name)), filepath.Ext(name)
	for n := 2; taken[strings.ToLower(name)]; n++ {
		name = fmt.Sprintf("%s-%d%s", base, n, ext)
	}
	taken[strings.ToLower(name)] = true
	return name
}
