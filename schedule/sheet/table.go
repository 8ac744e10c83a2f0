package sheet

import (
	"strconv"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/schedule/paper"
)

// page is one sheet. Tables stand below each other and share the widths of
// their columns.
type page struct {
	name   string // made legal and unique when the sheet is made
	title  string
	notes  []string // lines below the title
	tables []table
	freeze int  // columns that stay in view and repeat in print
	filter bool // the first table can be filtered
	record int  // columns before those to fill in, which print on a page of their own; 0 means none
}

// table is rows below headings.
type table struct {
	title   string // empty if it is the only one
	columns []column
	rows    [][]any // nil, string, verbatim, list, int, int64, day or percent
}

// column is a column of a table.
type column struct {
	head   paper.Label
	most   int // widest, in characters of which a Han character takes two
	kind   kind
	offer  []paper.Label // what may be chosen
	strict bool          // nothing else may
}

// kind is how the cells of a column look.
type kind int

const (
	textKind kind = iota
	centreKind
	countKind
	dayKind
	percentKind
	fillKind    // blank, to be filled in
	fillDayKind // blank, for a date
)

func (k kind) blank() bool { return k == fillKind || k == fillDayKind }

// verbatim is a text that is not cleaned: an ID.
type verbatim string

// list is a text of several lines.
type list []string

// day is a civil day as spreadsheets count them.
type day date.Date

func (d day) serial() int { return int(date.Date(d) - date.New(1899, 12, 30)) }

// percent is a share from 0 to 1.
type percent float64

// text returns what a cell says, if it is text.
func text(value any) (string, bool) {
	switch x := value.(type) {
	case string:
		return clean(x), true
	case verbatim:
		return string(x), true
	case list:
		cleaned := make([]string, len(x))
		for i, line := range x {
			cleaned[i] = clean(line)
		}
		return strings.Join(cleaned, "\n"), true
	}
	return "", false
}

// wide returns the width of a cell's content.
func wide(value any) int {
	if s, ok := text(value); ok {
		return widest(s)
	}
	switch x := value.(type) {
	case int:
		return len(strconv.Itoa(x)) * 4 / 3
	case int64:
		return len(strconv.FormatInt(x, 10)) * 4 / 3
	case day:
		return 9
	case percent:
		return 8 // 100.00%
	}
	return 0
}

// widths returns the widths of the columns of a page: as wide as their content
// and the words of their headings, up to the widest allowed.
func (p page) widths(say func(paper.Label, ...any) string) []int {
	var out []int
	for _, t := range p.tables {
		for i, c := range t.columns {
			if i == len(out) {
				out = append(out, 4)
			}
			w := widest(say(c.head))
			if c.kind.blank() {
				w = c.most
			}
			for _, row := range t.rows {
				if i < len(row) {
					w = max(w, wide(row[i]))
				}
			}
			out[i] = max(out[i], min(w, c.most), longestWord(say(c.head)))
		}
	}
	return out
}

// rows returns how many rows of the sheet a page takes: two of titles, and for
// each table its own title, headings, at least one row, and a blank one before
// the next.
func (p page) rows() int {
	n := 2 + len(p.tables) - 1
	for _, t := range p.tables {
		n += 1 + max(1, len(t.rows))
		if t.title != "" {
			n++
		}
	}
	return n
}
