package sheet

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// nameKey is by which names are compared that were written with [clean].
func nameKey(name string) string { return cells.Key(clean(name)) }

// unitsByName lists the units by the keys of their names and IDs.
func unitsByName(q *campaign.Checked) map[string][]campaign.UnitID {
	out := make(map[string][]campaign.UnitID)
	for _, u := range q.Programme().Units {
		keys := []string{nameKey(u.Name)}
		if k := nameKey(string(u.ID)); k != keys[0] {
			keys = append(keys, k)
		}
		for _, k := range keys {
			out[k] = append(out[k], u.ID)
		}
	}
	return out
}

// amountOf reads an amount as people or spreadsheets write it.
func amountOf(s string) (int64, returns.Qualifier, bool) {
	if n, q, ok := returns.ParseAmount(s); ok {
		return n, q, true
	}
	x, ok := cells.Fraction(s) // 3E+02, or 299.99999999999994 as a formula gave it
	if !ok || strings.HasSuffix(cells.Folded(s), "%") || math.Abs(x) > 1e15 || math.Abs(x-math.Round(x)) > 1e-6 {
		return 0, returns.Exact, false
	}
	return int64(math.Round(x)), returns.Exact, true
}

// amount reads a cell with an amount; false if it is blank or wrong.
func (d *intake) amount(r cells.Row, head string) (int64, returns.Qualifier, bool) {
	s := r.Text(head)
	if s == "" {
		return 0, returns.Exact, false
	}
	n, q, ok := amountOf(s)
	if !ok {
		d.wrong(r, head, campaign.CodeType, "看不懂的数，请填整数，也可写“约300”“300余”；没有的留空", "must be a whole number, or one such as 约300 or 300余; leave out what there was none of")
		return 0, returns.Exact, false
	}
	return n, q, d.notBelow(r, head, n)
}

// notBelow reports an amount below zero.
func (d *intake) notBelow(r cells.Row, head string, n int64) bool {
	if n >= 0 {
		return true
	}
	d.wrong(r, head, campaign.CodeRange, "不能小于0，请更正", "must not be below zero; correct it")
	return false
}

// day reads a cell with a day; false if it is blank or wrong.
func (d *intake) day(r cells.Row, head string) (date.Date, bool) {
	s := r.Text(head)
	if s == "" {
		return 0, false
	}
	h := d.q.Programme().Horizon
	found, ok := cells.Day(s, h.From.Year(), d.book.Since1904)
	if ok && !h.Contains(found) && h.To.Year() > h.From.Year() {
		if later, ok := cells.Day(s, h.To.Year(), d.book.Since1904); ok && h.Contains(later) {
			return later, true // of which the year was not written
		}
	}
	switch {
	case !ok:
		d.wrong(r, head, campaign.CodeType, "看不懂的日期，请写作 2026-3-5、2026/3/5、2026年3月5日 或 3月5日", "not a day; write it like 2026-3-5")
	case !h.Contains(found):
		said := r.Text(head)
		if _, err := strconv.ParseFloat(said, 64); err == nil { // nobody sees the number of a day
			said = found.String()
		}
		d.add(r.N, r.Path(head), campaign.CodeHorizon, said, fmt.Sprintf("不在计划期（%s至%s）内，请更正", h.From, h.To), fmt.Sprintf("outside the period from %s to %s; correct it", h.From, h.To))
		return 0, false
	}
	return found, ok
}

// word reads a cell with one of several words, in either language, and returns
// which; false if it is another word or blank.
func word(r cells.Row, head string, words ...paper.Label) (int, bool) {
	k := cells.Key(r.Text(head))
	for i, w := range words {
		if k != "" && (k == cells.Key(w.In("")) || k == cells.Key(w.In("en"))) {
			return i, true
		}
	}
	return 0, false
}

// words lists words in the language of the workbook.
func (d *intake) words(all ...paper.Label) string {
	var out []string
	for _, w := range all {
		out = append(out, d.head(w))
	}
	return strings.Join(out, paper.Comma.In(d.lang))
}

// trace takes a finding about a return back to its cell.
func (d *intake) trace(f *campaign.Finding) {
	var i int
	rest, ok := strings.CutPrefix(f.Path, "returns[")
	at, field, cut := strings.Cut(rest, "]")
	i, err := strconv.Atoi(at)
	if !ok || !cut || err != nil || i < 0 || i >= len(d.list) {
		d.add(d.t.Head, d.t.Sheet, f.Code, f.Value, f.Advice.Zh, f.Advice.En)
		return
	}
	e := d.list[i]
	d.add(e.row.N, e.row.Path(d.column(e, field)), f.Code, f.Value, f.Advice.Zh, f.Advice.En)
}

// column returns the heading that answers for a field of a return.
func (d *intake) column(e item, field string) string {
	field = strings.TrimPrefix(field, ".")
	name := field[:len(field)-len(strings.TrimLeft(field, "abcdefghijklmnopqrstuvwxyz"))]
	if name == "figures" {
		rest, _, _ := strings.Cut(strings.TrimPrefix(field, "figures["), "]")
		if k, err := strconv.Atoi(rest); err == nil && k < len(e.r.Figures) {
			return d.measureHead(e.r.Figures[k].Measure)
		}
	}
	for _, x := range [...]struct {
		field string
		heads [2]paper.Label // of a session, of an area
	}{
		{"campaign", [2]paper.Label{paper.SheetID, paper.SheetCampaign}},
		{"area", [2]paper.Label{paper.SheetID, paper.SheetRegion}},
		{"days", [2]paper.Label{paper.SheetActualDate, paper.SheetFrom}},
		{"outcome", [2]paper.Label{paper.SheetStatus, paper.SheetStatus}},
		{"status", [2]paper.Label{paper.SheetStatus, paper.SheetStatus}},
		{"reason", [2]paper.Label{paper.SheetWhyNot, paper.SheetStatus}},
		{"units", [2]paper.Label{paper.SheetActualPresent, paper.SheetStatus}},
		{"reporter", [2]paper.Label{paper.SheetID, paper.SheetReporter}},
		{"source", [2]paper.Label{paper.SheetID, paper.SheetReportPost}},
	} {
		if x.field == name {
			return d.head(x.heads[e.kind()])
		}
	}
	return d.head([2]paper.Label{paper.SheetID, paper.SheetCampaign}[e.kind()])
}

// kind is 0 for a return for a session and 1 for one for an area.
func (e item) kind() int {
	if e.r.Session != "" {
		return 0
	}
	return 1
}

// measureHead returns the heading over a measure.
func (d *intake) measureHead(id campaign.MeasureID) string {
	labels := map[campaign.MeasureID]paper.Label{
		returns.Attendance: paper.SheetActualPeople, returns.Items: paper.SheetActualItems,
		returns.Advice: paper.SheetActualAdvice, returns.Present: paper.SheetActualPresent,
	}
	if l, ok := labels[id]; ok && d.t.Has(d.head(l)) {
		return d.head(l)
	}
	return measureHead(d.q, id, d.lang)
}
