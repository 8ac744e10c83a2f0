package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// runRevise puts a plan into another state and writes it where it was, and with
// it the files for people that were written beside it, which name the state.
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
	folder = filepath.Clean(folder)
	fresh, stale, err := papersAnew(o, folder, plan)
	if err != nil {
		return err
	}
	files := append([]file{{name, b.Bytes()}}, fresh...)
	if m := readManifest(folder); len(m.Files) > 0 {
		remember, err := m.renewed(files).file()
		if err != nil {
			return err
		}
		files = append(files, remember)
	}
	if err := writeAll(folder, files); err != nil {
		return err
	}
	p := &page{answer: answer{plan: plan}, lang: o.lang}
	p.add(p.say(moves.Revised, o.plan, next.Number, was.State.Name().In(o.lang), next.State.Name().In(o.lang), next.Date))
	if len(fresh) > 0 {
		p.add(p.say(moves.Refreshed, len(fresh)))
	}
	if len(stale) > 0 {
		p.add(hang(p.say(moves.NotRefreshed), stale, p.say(words.List))...)
	}
	if next.Binding() {
		p.add(p.say(moves.NowBinding))
	}
	_, err = io.WriteString(stdout, p.text())
	return err
}

// renewed is a manifest after some of its files were written anew.
func (m manifest) renewed(files []file) manifest {
	m.Files = slices.Clone(m.Files)
	for i, e := range m.Files {
		if k := slices.IndexFunc(files, func(f file) bool { return f.name == e.Name }); k >= 0 {
			m.Files[i].Sum = sumOf(files[k].data)
		}
	}
	return m
}

// papersAnew makes the files for people that lie beside a plan as they were
// written, for the plan as it is now, and names those that it leaves alone:
// somebody has filled them in, or they have a template that was not given.
func papersAnew(o options, folder string, plan schedule.Plan) (fresh []file, stale []string, err error) {
	m := readManifest(folder)
	if _, err := os.Stat(filepath.Join(folder, "programme.json")); err != nil || len(m.Files) == 0 || filepath.Base(o.plan) != "plan.json" {
		return nil, nil, nil
	}
	o.names, o.internal, o.geojson = m.Names, m.Internal, m.Geojson
	if m.Lang != "" {
		o.lang = m.Lang
	}
	a, err := planned(o)
	if err != nil {
		return nil, nil, err
	}
	if err := a.readTemplate(o.template); err != nil {
		return nil, nil, err
	}
	a.plan, a.noticed = plan, make(map[campaign.SessionID]bool)
	for _, s := range plan.Sessions {
		a.noticed[s.ID] = m.has(a.noticeName(s, o))
	}
	files, err := made(a.papers(o))
	if err != nil {
		return nil, nil, err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, nil, unwritable(folder, err)
	}
	defer func() { _ = root.Close() }()
	for _, f := range files {
		if _, err := root.Lstat(filepath.FromSlash(f.name)); err != nil {
			continue // taken away
		}
		document := strings.HasSuffix(f.name, ".docx") && m.Template && o.template == ""
		if document || !m.untouched(root, f.name) {
			stale = append(stale, f.name)
			continue
		}
		fresh = append(fresh, f)
	}
	return fresh, stale, nil
}

// today is the day that a run is about: the one given, else that of the clock.
func today(o options, env environment) date.Date {
	if o.date != 0 {
		return o.date
	}
	return date.NewAt(env.now())
}
