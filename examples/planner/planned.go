package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

// planned reads a plan, or a plan workbook that was edited by hand, and the
// programme that it answers: the one named, the embedded one of a year, or else
// programme.json beside the plan.
func planned(o options) (answer, error) {
	path := o.programme
	if path == "" && o.year == 0 {
		path = filepath.Join(filepath.Dir(o.plan), "programme.json")
	}
	a := answer{embedded: path == ""}
	var plan schedule.Plan
	var planErr error
	if !isWorkbook(o.plan) { // which cannot be read without the programme
		plan, planErr = readPlan(o.plan)
	}
	if o.programme == "" && path != "" && planErr == nil {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return a, complain(back.NoProgramme, path)
		}
	}
	var err error
	a.entered, a.q, err = load(path, o.year, "")
	if err := errors.Join(err, planErr); err != nil {
		return a, err
	}
	if isWorkbook(o.plan) {
		if plan, a.edited, err = readEither(a.q, o.plan); err != nil {
			return a, err
		}
	}
	a.plan = plan
	if of := a.q.Programme().Name; plan.Programme != "" && plan.Programme != of {
		return a, complain(back.OtherProgramme, o.plan, plan.Programme, of)
	}
	for _, s := range plan.Sessions {
		if x, _ := a.q.Activity(s.Activity); x == nil || a.q.Venue(s.Venue) == nil {
			return a, complain(back.OtherSession, o.plan, string(s.ID))
		}
	}
	return a, nil
}

// readReturns reads what was recorded before; no file means nothing.
func readReturns(path string) (l returns.List, err error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	err = readFile(path, func(r io.Reader) (err error) {
		l, err = returns.Read(r)
		return err
	})
	return l, err
}
