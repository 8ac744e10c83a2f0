package sheet

import (
	"strings"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

// table is a sheet as read.
type table = cells.Table

// row is a row of it with content.
type row = cells.Row

// shape returns the layout as it is looked for in a workbook.
func (l layout) shape() cells.Layout {
	out := cells.Layout{Name: l.name}
	for _, c := range l.columns {
		out.Columns = append(out.Columns, cells.Column{Head: c.head})
	}
	return out
}

// readTables reads every known sheet of the workbook.
func (d *reader) readTables() {
	for _, l := range layouts() {
		t, found, err := d.book.Table(l.shape())
		d.tables[l.name] = t
		switch {
		case err != nil:
			d.found = append(d.found, campaign.FindingsOf(err)...)
			return
		case found:
			d.judgeHead(l, t)
		case l.must:
			d.add(l.name, campaign.CodeMissing, "", "没有“"+l.name+"”这张表，请从原工作簿复制回来，或把表名改回“"+l.name+"”",
				"there is no sheet "+l.name+"; copy it back, or give it its name again")
		}
	}
}

// judgeHead reports headings that are missing: those that are needed, and any
// other while there is a heading that nobody knows, which it may have been
// renamed to.
func (d *reader) judgeHead(l layout, t *table) {
	if t.Head == 0 {
		var heads []string
		for _, c := range l.columns {
			heads = append(heads, c.head)
		}
		d.add(t.Sheet, campaign.CodeMissing, "", "找不到表头，请在首行写上："+strings.Join(heads, "、"), "no headings; write them in the first row: "+strings.Join(heads, ", "))
		return
	}
	var strange []string
	for _, s := range t.Strange {
		strange = append(strange, s.Text)
	}
	for _, c := range l.columns {
		if t.Has(c.head) || !c.must && len(strange) == 0 {
			continue
		}
		d.add(t.Path(t.Head, c.head), campaign.CodeMissing, strings.Join(strange, "、"), "没有“"+c.head+"”这一栏，如表头被改过，请改回",
			"there is no column of this heading; if it was renamed, give it its name again")
	}
}

// layoutOf returns the layout of the sheet that a row stands on.
func layoutOf(r row) layout {
	for _, l := range layouts() {
		if l.name == r.T.Layout.Name {
			return l
		}
	}
	return layout{}
}
