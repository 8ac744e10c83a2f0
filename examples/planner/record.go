package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// runRecord reads what offices filled in and takes it up into returns.json.
// Nothing is written if anything is wrong with any of the files.
func runRecord(o options, stdout io.Writer) error {
	a, err := planned(o)
	if err != nil {
		return err
	}
	list, err := readReturns(o.returns)
	if err != nil {
		return err
	}
	if number := a.plan.Fingerprint(); list.Plan != "" && list.Plan != number {
		return complain(back.OtherPlan, o.returns, list.Plan, number)
	}
	var batches []batch
	var wrong []error
	read := 0
	for _, path := range o.filled {
		b, err := a.readFilled(path, o)
		if err != nil {
			wrong = append(wrong, err)
		}
		read += len(b.list)
		batches = append(batches, b)
	}
	if len(wrong) > 0 {
		return errors.Join(wrong...)
	}
	p := &page{answer: a, lang: o.lang}
	m, err := p.merge(list.Returns, batches, o.replace)
	if err != nil {
		return err
	}
	whole := a.q.Programme()
	list = returns.List{Programme: whole.Name, Plan: a.plan.Fingerprint(), Note: list.Note, Returns: m.list}
	if err := returns.Check(a.q, a.plan, list); err != nil {
		return p.traced(err, m, batches, o.returns)
	}
	var b bytes.Buffer
	if err := returns.Write(&b, list); err != nil {
		return inFile{o.returns, err}
	}
	folder, name := filepath.Split(o.returns)
	if err := writeAll(filepath.Clean(folder), []file{{name, b.Bytes()}}); err != nil {
		return err
	}
	p.recorded(m, read, list)
	p.add(p.say(back.Into, o.returns))
	_, err = io.WriteString(stdout, p.text())
	return err
}

// traced takes findings about the list back to the files that they came with,
// and says what they are about.
func (p *page) traced(err error, m merged, batches []batch, kept string) error {
	var out []error
	for _, f := range campaign.FindingsOf(err) {
		path, i := kept, 0
		if n, bad := fmt.Sscanf(f.Path, "returns[%d]", &i); n == 1 && bad == nil && i < len(m.list) {
			said := *f
			said.Path = p.about(m.list[i])
			f = &said
			if from := m.from[i]; from > 0 {
				path = batches[from-1].path
			}
		}
		out = append(out, inFile{path, f})
	}
	return errors.Join(out...)
}

// readFilled reads a plan workbook or a form that was filled in, whichever it
// is.
func (a answer) readFilled(path string, o options) (batch, error) {
	b := batch{path: path}
	var reporter campaign.UnitID
	if o.unit != "" {
		u, err := a.unitNamed(o.unit)
		if err != nil {
			return b, err
		}
		reporter = u.ID
	}
	err := opened(path, func(f *os.File, size int64) error {
		options := sheet.ReadOptions{Source: filepath.Base(path), Reporter: reporter}
		l, err := sheet.ReadFilled(f, size, a.q, a.plan, options)
		if lacks(err, paper.SheetAll) {
			l, err = sheet.ReadForm(f, size, a.q, a.plan, options)
			if lacks(err, paper.SheetForm) {
				return complain(back.NoSheet, path)
			}
		}
		if err == nil && len(l.Returns) == 0 {
			return complain(back.NotFilled, path)
		}
		b.list = l.Returns
		a.whoReports(campaign.FindingsOf(err))
		return err
	})
	for i := range b.list {
		r := &b.list[i]
		if o.status != nil {
			r.Status = *o.status
		}
		if reporter != "" && a.takesPart(reporter, r.Session) {
			r.Reporter, r.ID = reporter, returns.ID(string(r.Session)+"@"+string(reporter))
		}
	}
	return b, err
}

// whoReports adds the flag that helps to findings about sessions of the plan
// that no unit reports: no other finding has such a session for its value.
func (a answer) whoReports(found campaign.Findings) {
	for _, f := range found {
		known := slices.ContainsFunc(a.plan.Sessions, func(s schedule.Session) bool { return string(s.ID) == f.Value })
		if known && f.Code == campaign.CodeUnknown {
			f.Advice.Zh += back.WhoReports.Zh
			f.Advice.En += back.WhoReports.En
		}
	}
}

// takesPart reports whether a unit organises a session or is present at it.
func (a answer) takesPart(unit campaign.UnitID, id campaign.SessionID) bool {
	return slices.ContainsFunc(a.plan.Sessions, func(s schedule.Session) bool {
		return s.ID == id && (slices.Contains(a.q.UnitsOf(s.Occurrence), unit) ||
			slices.ContainsFunc(s.Organisers, func(x campaign.Organiser) bool { return x.Unit == unit }))
	})
}

// lacks reports whether all that is wrong with a workbook is that it has no
// sheet of that name.
func lacks(err error, sheet paper.Label) bool {
	found := campaign.FindingsOf(err)
	return len(found) == 1 && found[0].Code == campaign.CodeMissing && found[0].Path == string(sheet)
}

// recorded says what was taken up, what it replaced, what was returned twice
// and what is still to come.
func (p *page) recorded(m merged, read int, l returns.List) {
	p.add(p.say(back.Recorded, read, m.added, len(m.replaced), m.same))
	if len(m.replaced) > 0 {
		p.add(p.say(back.Replaced))
		var lines []string
		for _, x := range m.replaced {
			lines = append(lines, "  "+p.say(back.ReplacedOne, p.about(x[0]), p.figures(x[0]), p.figures(x[1])))
		}
		p.firstOf(lines, 0)
	}
	drafts := 0
	have := make(map[campaign.SessionID]bool)
	for _, r := range l.Returns {
		have[r.Session] = true
		if r.Status != returns.Confirmed {
			drafts++
		}
	}
	held := 0
	for _, s := range p.plan.Sessions {
		if have[s.ID] {
			held++
		}
	}
	p.add(p.say(back.StillOpen, len(p.plan.Sessions), held, len(p.plan.Sessions)-held))
	if drafts > 0 {
		p.add(p.say(back.Drafts, drafts))
	}
	p.doubles(returns.Doubles(p.q, p.plan, l))
}

// figures is what a return says, in short.
func (p *page) figures(r returns.Return) string {
	parts := []string{p.stand(r)}
	if !r.Days.IsZero() && r.Session != "" {
		parts = append(parts, p.days([]date.Date{r.Days.From}))
	}
	for _, f := range r.Figures {
		name := returns.MeasureName(p.q, f.Measure).In(p.lang)
		parts = append(parts, name+" "+reportedAmount(f.Amount, f.Qualifier, p.lang))
	}
	return strings.Join(parts, p.say(words.Comma))
}
