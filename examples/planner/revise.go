package main

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/schedule"
)

// runRevise puts a plan into another state and writes it where it was.
func runRevise(o options, stdout io.Writer, env environment) error {
	plan, err := readPlan(o.plan)
	if err != nil {
		return err
	}
	next, err := plan.Revision.Advance(*o.state, today(o, env), o.post, o.note)
	if err = errors.Join(plan.Revision.Check(), err); err != nil {
		return inFile{o.plan, err}
	}
	was := plan.Revision
	plan.Revision = next
	var b bytes.Buffer
	if err := schedule.Write(&b, plan); err != nil {
		return inFile{o.plan, err}
	}
	folder, name := filepath.Split(o.plan)
	if err := writeAll(filepath.Clean(folder), []file{{name, b.Bytes()}}); err != nil {
		return err
	}
	p := &page{answer: answer{plan: plan}, lang: o.lang}
	p.add(p.say(moves.Revised, o.plan, next.Number, was.State.Name().In(o.lang), next.State.Name().In(o.lang), next.Date))
	if next.Binding() {
		p.add(p.say(moves.NowBinding))
	}
	_, err = io.WriteString(stdout, p.text())
	return err
}

// today is the day that a run is about: the one given, else that of the clock.
func today(o options, env environment) date.Date {
	if o.date != 0 {
		return o.date
	}
	return date.NewAt(env.now())
}
