package sheet

import (
	"strings"

	"github.com/pufa-go/pufa/campaign"
)

// spot is the row that a part of the programme comes from.
type spot struct {
	row  row
	head string // the column, if not for the field to say
}

// at notes the row that the thing at a path comes from.
func (d *reader) at(path string, r row) { d.spots[path] = spot{row: r} }

// trace takes findings of the programme back to the cells.
func (d *reader) trace(found campaign.Findings) campaign.Findings {
	out := make(campaign.Findings, len(found))
	for i, f := range found {
		moved := *f
		moved.Path = d.cell(f.Path)
		out[i] = &moved
	}
	return out
}

// cell returns the cell for a path: that of the longest beginning of it that is
// known, in the column that answers for the field after it.
func (d *reader) cell(path string) string {
	for at := len(path); at > 0; at = strings.LastIndexAny(path[:at], ".[") {
		s, ok := d.spots[path[:at]]
		if !ok || s.row.T == nil {
			continue
		}
		head := s.head
		if head == "" {
			head = layoutOf(s.row).column(path, path[at:])
		}
		return s.row.Path(head)
	}
	return path
}

// column returns the heading for what follows a known beginning of a path, or
// for the whole path where nothing follows.
func (l layout) column(path, rest string) string {
	if rest == "" {
		rest = path
	}
	for word := range strings.FieldsFuncSeq(rest, func(r rune) bool { return strings.ContainsRune(".[]0123456789", r) }) {
		if head := l.headFor(word); head != "" {
			return head
		}
	}
	return l.columns[0].head
}
