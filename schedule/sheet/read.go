package sheet

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// ReadOptions are those of [ReadFilled] and [ReadForm]. The zero value is right
// for a workbook that an office hands in.
type ReadOptions struct {
	Limits cells.Limits

	// Reporter reports for sessions that no unit hosts, leads or attends. If it
	// is empty, figures of such a session are a finding.
	Reporter campaign.UnitID

	// Draft makes drafts of what is read from 总表, which has no column to say
	// so; otherwise it is confirmed. A form says so itself.
	Draft bool

	Source string // what is read, such as the name of the file; may be empty
}

// intake reads one sheet of a workbook that was filled in.
type intake struct {
	q       *campaign.Checked
	p       schedule.Plan
	o       ReadOptions
	book    *cells.Book
	t       *cells.Table
	lang    string          // of the headings
	planned map[string]bool // keys of headings that are passed over

	found []placed
	list  []item
}

// placed is a finding with the row that it is in order of.
type placed struct {
	row int
	f   *campaign.Finding
}

// open opens a workbook and finds the sheet, whose name is in one of the two
// languages; the headings may be in either.
func open(r io.ReaderAt, size int64, q *campaign.Checked, p schedule.Plan, o ReadOptions, sheet paper.Label, heads func(lang string) []cells.Column) (*intake, error) {
	book, err := cells.Open(r, size, o.Limits)
	if err != nil {
		return nil, err
	}
	d := &intake{q: q, p: p, o: o, book: book}
	if !slices.ContainsFunc(book.GetSheetList(), func(name string) bool { return cells.Key(name) == cells.Key(string(sheet)) }) {
		d.lang = "en"
	}
	t, found, err := book.Table(cells.Layout{Name: string(sheet), Also: []string{sheet.In("en")}, Columns: heads(d.lang)})
	d.t = t
	switch {
	case err != nil:
		_ = book.Close()
		return nil, err
	case !found:
		_ = book.Close()
		return nil, campaign.Findings{{Path: string(sheet), Code: campaign.CodeMissing, Advice: campaign.Text{
			Zh: "没有“" + string(sheet) + "”这张表，请从原工作簿复制回来，或把表名改回“" + string(sheet) + "”",
			En: "there is no sheet " + sheet.In("en") + "; copy it back, or give it its name again",
		}}}
	}
	return d, nil
}

// close closes the workbook: everything has been read from it.
func (d *intake) close() { _ = d.book.Close() }

// head returns a heading in the language of the workbook.
func (d *intake) head(l paper.Label) string { return l.In(d.lang) }

// bilingual returns columns with headings in a language, and the other beside it.
func bilingual(lang string, heads ...paper.Label) []cells.Column {
	var out []cells.Column
	for _, l := range heads {
		out = append(out, cells.Column{Head: l.In(lang), Also: []string{l.In(other(lang))}})
	}
	return out
}

func other(lang string) string {
	if lang == "en" {
		return ""
	}
	return "en"
}

func (d *intake) add(row int, path string, code campaign.Code, value, zh, en string) {
	if r := []rune(value); len(r) > 80 {
		value = string(r[:79]) + "…"
	}
	d.found = append(d.found, placed{row, &campaign.Finding{Path: path, Code: code, Value: value, Advice: campaign.Text{Zh: zh, En: en}}})
}

// wrong reports a cell.
func (d *intake) wrong(r cells.Row, head string, code campaign.Code, zh, en string) {
	d.add(r.N, r.Path(head), code, r.Text(head), zh, en)
}

// findings returns what was found, in the order of the rows.
func (d *intake) findings() campaign.Findings {
	slices.SortStableFunc(d.found, func(a, b placed) int { return cmp.Compare(a.row, b.row) })
	var out campaign.Findings
	for _, x := range d.found {
		out = append(out, x.f)
	}
	return out
}

// number returns the number of the plan that stands above the headings, empty
// if there is none.
func (d *intake) number() string {
	for _, text := range d.t.Above {
		text = cells.Key(text)
		for _, lang := range []string{"", "en"} {
			before, _, _ := strings.Cut(paper.SheetPlanNumber.In(lang), "%")
			_, after, ok := strings.Cut(text, cells.Key(before))
			if n := min(len(after), len(schedule.Plan{}.Fingerprint())); ok && n > 0 && strings.Trim(after[:n], "0123456789abcdef") == "" {
				return after[:n]
			}
		}
	}
	return ""
}

// otherPlan is the one finding about a workbook of another plan, nil if it
// carries the number of this one or none.
func (d *intake) otherPlan() campaign.Findings {
	have, want := d.number(), d.p.Fingerprint()
	if have == "" || have == want {
		return nil
	}
	return campaign.Findings{{Path: d.t.Sheet, Code: campaign.CodeUnknown, Value: have, Advice: campaign.Text{
		Zh: fmt.Sprintf("这是另一份计划的表，计划编号应为%s；请用按本计划生成的表填报，或改用这份表所属的计划", want),
		En: fmt.Sprintf("this belongs to another plan, the number should be %s; fill in the workbook of this plan, or name the plan that this workbook belongs to", want),
	}}}
}

// returned makes the list of what was read, in the order of the plan, and holds
// it against programme and plan. Findings go back to the cells.
func (d *intake) returned() (returns.List, error) {
	l := returns.List{Programme: d.q.Programme().Name, Plan: d.p.Fingerprint(), Note: d.q.Programme().Note}
	for _, e := range d.list {
		l.Returns = append(l.Returns, e.r)
	}
	if err := returns.Check(d.q, d.p, l); err != nil {
		for _, f := range campaign.FindingsOf(err) {
			d.trace(f)
		}
	}
	if len(d.found) > 0 {
		return returns.List{}, d.findings()
	}
	return l, nil
}
