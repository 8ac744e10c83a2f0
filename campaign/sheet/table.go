package sheet

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
)

// Headings are looked for in so many rows with content; a heading may take two
// rows.
const headRows = 12

// table is a sheet as read: where its headings stand and the rows below them.
type table struct {
	layout  layout
	sheet   string         // as the file spells it
	columns map[string]int // from 1, by heading
	head    int            // last row of the headings, from 1; 0 if there is no such sheet
	double  bool           // they take two rows
	rows    []row
}

// row is a row with content below the headings.
type row struct {
	t     *table
	n     int // from 1
	cells []string
}

// raw returns a cell as it stands in the file; empty where the column is missing.
func (r row) raw(head string) string {
	i := r.t.columns[head]
	if i == 0 || i > len(r.cells) {
		return ""
	}
	return r.cells[i-1]
}

// text returns a cell without what nobody sees.
func (r row) text(head string) string { return tidy(r.raw(head)) }

// path names a cell of the row by its column's heading.
func (r row) path(head string) string { return r.t.path(r.n, head) }

// path names the cell in a row under a heading; without such a column, the row.
func (t *table) path(n int, head string) string {
	cell := fmt.Sprint(n)
	if col := t.columns[head]; col > 0 {
		if name, err := excelize.CoordinatesToCellName(col, n); err == nil {
			cell = name
		}
	}
	return fmt.Sprintf("%s!%s(%s)", t.sheet, cell, head)
}

// tables reads every known sheet of the workbook. Rows without content are left
// out.
func (d *reader) readTables() {
	left := d.o.cells()
	names := d.book.GetSheetList()
	for _, l := range layouts() {
		t := &table{layout: l, sheet: l.name, columns: make(map[string]int)}
		d.tables[l.name] = t
		i := slices.IndexFunc(names, func(name string) bool { return key(name) == key(l.name) })
		if i < 0 {
			if l.must {
				d.add(l.name, campaign.CodeMissing, "", "没有“"+l.name+"”这张表，请从原工作簿复制回来，或把表名改回“"+l.name+"”",
					"there is no sheet "+l.name+"; copy it back, or give it its name again")
			}
			continue
		}
		t.sheet = names[i]
		rows, err := d.contents(t.sheet, &left)
		if err != nil {
			d.found = append(d.found, campaign.FindingsOf(err)...)
			return
		}
		t.findHead(rows)
		d.judgeHead(t, rows)
	}
}

// content is a row as the file has it.
type content struct {
	n     int
	cells []string
}

// contents returns the rows of a sheet with content.
func (d *reader) contents(name string, left *int) (out []content, err error) {
	fault := guard(func() error {
		rows, err := d.book.Rows(name)
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		for n := 1; rows.Next(); n++ {
			cells, err := rows.Columns(excelize.Options{RawCellValue: true})
			if err != nil {
				return err
			}
			filled := 0
			for _, c := range cells {
				if tidy(c) != "" {
					filled++
				}
			}
			if filled == 0 {
				continue
			}
			if *left -= filled; *left < 0 || len(out) >= d.o.rows() {
				return campaign.Findings{{
					Path: fmt.Sprintf("%s!%d", name, n), Code: campaign.CodeTooLarge,
					Advice: campaign.Text{
						Zh: fmt.Sprintf("内容过多：每张表至多%d行，全部至多%d格，请删去无关内容或按地区拆分", d.o.rows(), d.o.cells()),
						En: fmt.Sprintf("more than %d rows in a sheet or %d cells in all; take out what does not belong, or split by area", d.o.rows(), d.o.cells()),
					},
				}}
			}
			out = append(out, content{n, cells})
		}
		return rows.Error()
	})
	if fault != nil && campaign.FindingsOf(fault) == nil {
		fault = damaged(fault)
	}
	return out, fault
}

// findHead finds the headings: those of the first row that has two of them, or
// all there are, and of the row below it, which may hold the lower half of a
// heading over two rows.
func (t *table) findHead(rows []content) {
	want := make(map[string]string, len(t.layout.columns))
	for _, c := range t.layout.columns {
		want[headKey(c.head)] = c.head
	}
	for i, r := range rows[:min(headRows, len(rows))] {
		if t.headings(r, want) < min(2, len(want)) {
			clear(t.columns)
			continue
		}
		t.head = r.n
		if i+1 < len(rows) && rows[i+1].n == r.n+1 && t.headings(rows[i+1], want) > 0 {
			t.head++
			t.double = true
		}
		break
	}
	for _, r := range rows {
		if t.head > 0 && r.n > t.head {
			t.rows = append(t.rows, row{t, r.n, r.cells})
		}
	}
	t.rows = slices.DeleteFunc(t.rows, row.blank)
}

// headings notes the headings of a row that were not found before, and returns
// how many there are.
func (t *table) headings(r content, want map[string]string) int {
	n := 0
	for i, c := range r.cells {
		if head := want[headKey(c)]; head != "" && t.columns[head] == 0 {
			t.columns[head] = i + 1
			n++
		}
	}
	return n
}

// blank reports whether nothing stands under any heading.
func (r row) blank() bool {
	for _, c := range r.t.layout.columns {
		if r.text(c.head) != "" {
			return false
		}
	}
	return true
}

// judgeHead reports headings that are missing: those that are needed, and any
// other while there is a heading that nobody knows, which it may have been
// renamed to.
func (d *reader) judgeHead(t *table, rows []content) {
	if t.head == 0 {
		var heads []string
		for _, c := range t.layout.columns {
			heads = append(heads, c.head)
		}
		d.add(t.sheet, campaign.CodeMissing, "", "找不到表头，请在首行写上："+strings.Join(heads, "、"), "no headings; write them in the first row: "+strings.Join(heads, ", "))
		return
	}
	var strange []string
	for _, r := range rows {
		if r.n != t.head && !(r.n == t.head-1 && t.double) {
			continue
		}
		for i, c := range r.cells {
			if !t.known(i+1) && tidy(c) != "" {
				strange = append(strange, tidy(c))
			}
		}
	}
	for _, c := range t.layout.columns {
		if t.columns[c.head] > 0 || !c.must && len(strange) == 0 {
			continue
		}
		d.add(t.path(t.head, c.head), campaign.CodeMissing, strings.Join(strange, "、"), "没有“"+c.head+"”这一栏，如表头被改过，请改回",
			"there is no column of this heading; if it was renamed, give it its name again")
	}
}

// known reports whether a column has a heading of the layout.
func (t *table) known(column int) bool {
	for _, c := range t.layout.columns {
		if t.columns[c.head] == column {
			return true
		}
	}
	return false
}
