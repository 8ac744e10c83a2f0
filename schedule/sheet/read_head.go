package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

// judgeHead reports headings that are missing, at the cell where they should
// stand as far as that can be told, and those that stand twice. Without all of
// its columns a sheet is not read, since what was filled in might be lost.
func (d *intake) judgeHead(optional ...string) bool {
	t := d.t
	var heads []string
	skip := make(map[string]bool)
	for _, head := range optional {
		skip[head] = true
	}
	want := cells.HeadsOf(t.Layout)
	for _, c := range t.Layout.Columns {
		if !skip[c.Head] {
			heads = append(heads, c.Head)
		}
	}
	if t.Head == 0 {
		d.add(0, t.Sheet, campaign.CodeMissing, "", "找不到表头，请照原表补上："+strings.Join(heads, "、"), "no headings; write them again: "+strings.Join(heads, ", "))
		return false
	}
	for _, s := range t.Strange {
		if head := want.Find(s.Text); head != "" {
			d.add(s.Row, t.PathAt(s.Row, s.Column, head), campaign.CodeDuplicate, s.Text, "这一栏有两个同名表头，请合为一栏", "two columns have this heading; make one of them")
		}
	}
	var missing []string
	for _, head := range heads {
		if !t.Has(head) {
			missing = append(missing, head)
		}
	}
	if len(missing) > 0 {
		d.missing(missing, want)
	}
	return len(d.found) == 0
}

// missing reports headings that are not there.
func (d *intake) missing(heads []string, want cells.Heads) {
	var renamed []cells.Strange
	taken := make(map[int]bool)
	for _, s := range d.t.Strange {
		taken[s.Column] = true
		if want.Find(s.Text) == "" && !d.planned[cells.HeadKey(s.Text)] {
			renamed = append(renamed, s)
		}
	}
	for _, c := range d.t.Layout.Columns {
		taken[d.t.Column(c.Head)] = true
	}
	hidden := d.merged()
	for _, head := range heads {
		at := d.between(head)
		if m, ok := hidden[at]; ok {
			d.add(d.t.Head, d.t.PathAt(d.t.Head, at, head), campaign.CodeMissing, m,
				"表头“"+head+"”所在格与“"+m+"”合并了，请取消合并单元格，恢复原来的表头", "the heading "+head+" is merged into "+m+"; take the merged cells apart and write it again")
			continue
		}
		var texts []string
		column := at // where nothing stands now
		if taken[at] {
			column = 0
		}
		for _, s := range renamed {
			if texts = append(texts, s.Text); s.Column == at || len(renamed) == 1 && len(heads) == 1 {
				column = s.Column
			}
		}
		value := strings.Join(texts, "、")
		for _, s := range renamed {
			if s.Column == column {
				value = s.Text
			}
		}
		d.add(d.t.Head, d.t.PathAt(d.t.Head, column, head), campaign.CodeMissing, value,
			"没有“"+head+"”这一栏，如表头被改过或合并过，请改回“"+head+"”；如删去了这一栏，请从原表补上", "there is no column "+head+"; if it was renamed or merged, give it its name again, and if it was deleted, put it back")
	}
}

// between returns the column where a heading should stand: the one after the
// heading that comes before it, 0 if that cannot be told.
func (d *intake) between(head string) int {
	column := 0
	for _, c := range d.t.Layout.Columns {
		if c.Head == head {
			break
		}
		if at := d.t.Column(c.Head); at > 0 {
			column = at
		} else if column > 0 {
			column++
		}
	}
	if column == 0 {
		return 0
	}
	return column + 1
}

// merged returns the columns whose heading has gone into a merged cell, with
// what stands in it.
func (d *intake) merged() map[int]string {
	out := make(map[int]string)
	_ = cells.Guard(func() error { // without it, the headings are missing all the same
		all, err := d.book.GetMergeCells(d.t.Sheet)
		for _, m := range all {
			c1, r1, err1 := excelize.CellNameToCoordinates(m.GetStartAxis())
			c2, r2, err2 := excelize.CellNameToCoordinates(m.GetEndAxis())
			if err1 != nil || err2 != nil || r1 > d.t.Head || r2 < d.t.Head {
				continue
			}
			for c := c1 + 1; c <= c2 && c <= c1+1000; c++ {
				out[c] = cells.Tidy(m.GetCellValue())
			}
		}
		return err
	})
	return out
}
