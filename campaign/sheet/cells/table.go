package cells

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
)

// Headings are looked for in so many rows with content; a heading may take two
// rows.
const headRows = 12

// Columns beyond this one are not read: a row with a single cell at the far end
// would take a quarter of a megabyte.
const maxColumns = 500

// Layout is a sheet as it should be: its name and its headings, each with other
// names that are as good, such as those in another language. Names are compared
// by [Key], headings as [Heads] does.
type Layout struct {
	Name    string
	Also    []string
	Columns []Column
}

// Column is a heading of a [Layout], by which its cells are asked for.
type Column struct {
	Head string
	Also []string
}

// Table is a sheet as read: where its headings stand and the rows below them.
type Table struct {
	Layout  Layout
	Sheet   string    // as the file spells it
	Head    int       // last row of the headings, from 1; 0 if they were not found
	Double  bool      // they take two rows
	Above   []string  // cells with content above the headings, row by row
	Strange []Strange // what else stands in the rows of the headings
	Rows    []Row     // with something under one of the headings
	columns map[string]int
}

// Strange is a heading that the layout does not have, or has a second time.
type Strange struct {
	Column, Row int // from 1
	Text        string
}

// Row is a row with content below the headings. The zero Row belongs to no
// table and may not be asked for its path.
type Row struct {
	T     *Table
	N     int // from 1
	cells []string
}

// Raw returns a cell as it stands in the file; empty where the column is missing.
func (r Row) Raw(head string) string { return r.At(r.T.columns[head]) }

// At returns the cell in a column, which counts from 1, as it stands in the
// file; empty if there is none.
func (r Row) At(column int) string {
	if column < 1 || column > len(r.cells) {
		return ""
	}
	return r.cells[column-1]
}

// Text returns a cell without what nobody sees.
func (r Row) Text(head string) string { return Tidy(r.Raw(head)) }

// Path names a cell of the row by its column's heading.
func (r Row) Path(head string) string { return r.T.Path(r.N, head) }

// Width is how many cells of the row are stored.
func (r Row) Width() int { return len(r.cells) }

// Path names the cell in a row under a heading, as 总表!R4(状态); without such a
// column, the row.
func (t *Table) Path(n int, head string) string { return t.PathAt(n, t.columns[head], head) }

// PathAt names the cell in a row and column, both from 1, with a heading.
func (t *Table) PathAt(n, column int, head string) string {
	cell := fmt.Sprint(n)
	if column > 0 {
		if name, err := excelize.CoordinatesToCellName(column, n); err == nil {
			cell = name
		}
	}
	return fmt.Sprintf("%s!%s(%s)", t.Sheet, cell, head)
}

// Has reports whether a heading was found.
func (t *Table) Has(head string) bool { return t.columns[head] > 0 }

// Column returns where a heading stands, from 1; 0 if it was not found.
func (t *Table) Column(head string) int { return t.columns[head] }

// Table reads a sheet. Without such a sheet it returns an empty table and false.
// The error is [campaign.Findings], about too many rows or cells, or a sheet that
// is damaged.
func (b *Book) Table(l Layout) (t *Table, found bool, err error) {
	t = &Table{Layout: l, Sheet: l.Name, columns: make(map[string]int)}
	names := b.GetSheetList()
	i := slices.IndexFunc(names, func(name string) bool {
		return Key(name) == Key(l.Name) || slices.ContainsFunc(l.Also, func(also string) bool { return Key(name) == Key(also) })
	})
	if i < 0 {
		return t, false, nil
	}
	t.Sheet = names[i]
	rows, err := b.contents(t.Sheet)
	if err != nil {
		return t, true, err
	}
	t.findHead(rows)
	return t, true, nil
}

// content is a row as the file has it.
type content struct {
	n     int
	cells []string
}

// contents returns the rows of a sheet with content.
func (b *Book) contents(name string) (out []content, err error) {
	fault := Guard(func() error {
		rows, err := b.Rows(name)
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		for n := 1; rows.Next(); n++ {
			cells, err := rows.Columns(excelize.Options{RawCellValue: true})
			if err != nil {
				return err
			}
			cells = cells[:min(len(cells), maxColumns)]
			filled, last := 0, 0
			for i, c := range cells {
				if !empty(c) {
					filled, last = filled+1, i+1
				}
			}
			if filled == 0 {
				continue
			}
			if b.left -= filled; b.left < 0 || len(out) >= b.limits.rows() {
				return campaign.Findings{{
					Path: fmt.Sprintf("%s!%d", name, n), Code: campaign.CodeTooLarge,
					Advice: campaign.Text{
						Zh: fmt.Sprintf("内容过多：每张表至多%d行，全部至多%d格，请删去无关内容或按地区拆分", b.limits.rows(), b.limits.cells()),
						En: fmt.Sprintf("more than %d rows in a sheet or %d cells in all; take out what does not belong, or split by area", b.limits.rows(), b.limits.cells()),
					},
				}}
			}
			out = append(out, content{n, slices.Clone(cells[:last])})
		}
		return rows.Error()
	})
	if fault != nil && campaign.FindingsOf(fault) == nil {
		fault = damaged(fault)
	}
	return out, fault
}

// empty reports whether nothing is seen in a cell.
func empty(s string) bool { return s == "" || Tidy(s) == "" }

// findHead finds the headings: those of the first row that has two of them, or
// all there are, and of the row below it, which may hold the lower half of a
// heading over two rows where nothing that is known stands above it.
func (t *Table) findHead(rows []content) {
	want := HeadsOf(t.Layout)
	for i, r := range rows[:min(headRows, len(rows))] {
		if t.headings(r, want) < min(2, len(t.Layout.Columns)) {
			clear(t.columns)
			continue
		}
		t.Head = r.n
		if i+1 < len(rows) && rows[i+1].n == r.n+1 && t.headings(rows[i+1], want) > 0 {
			t.Head++
			t.Double = true
		}
		break
	}
	if t.Head == 0 {
		return
	}
	for _, r := range rows {
		first := t.Head
		if t.Double {
			first--
		}
		switch {
		case r.n > t.Head:
			if row := (Row{t, r.n, r.cells}); !row.blank() {
				t.Rows = append(t.Rows, row)
			}
		case r.n < first:
			t.Above = append(t.Above, slices.DeleteFunc(slices.Clone(r.cells), empty)...)
		default:
			t.strange(r)
		}
	}
}

// headings notes the headings of a row that were not found before, in columns
// that have none, and returns how many there are.
func (t *Table) headings(r content, want Heads) int {
	n := 0
	for i, c := range r.cells {
		if head := want.Find(c); head != "" && t.columns[head] == 0 && !t.known(i+1) {
			t.columns[head] = i + 1
			n++
		}
	}
	return n
}

// strange notes the headings of a row that stand over no column of the layout.
func (t *Table) strange(r content) {
	for i, c := range r.cells {
		if !t.known(i+1) && !empty(c) {
			t.Strange = append(t.Strange, Strange{i + 1, r.n, Tidy(c)})
		}
	}
}

// known reports whether a column has a heading of the layout.
func (t *Table) known(column int) bool {
	for _, c := range t.Layout.Columns {
		if t.columns[c.Head] == column {
			return true
		}
	}
	return false
}

// blank reports whether nothing stands under any heading.
func (r Row) blank() bool {
	for _, c := range r.T.Layout.Columns {
		if !empty(r.Raw(c.Head)) {
			return false
		}
	}
	return true
}
