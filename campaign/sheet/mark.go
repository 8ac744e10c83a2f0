package sheet

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

// Mark writes a copy of a workbook with the faulty cells filled red, each with a
// comment that says what to do, and a first sheet 问题清单 that lists every
// finding and leads to its cell. Findings whose path names no cell of the
// workbook are only listed. The same input gives the same bytes.
//
// A file that cannot be opened at all, or not safely, is a finding of Mark as it
// was of [Read]. Options bound what is read as they do there.
func Mark(r io.ReaderAt, size int64, found campaign.Findings, w io.Writer, o Options) error {
	f, err := cells.Open(r, size, o.limits())
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	return cells.Guard(func() error {
		if err := marked(f.File, found); err != nil {
			return err
		}
		return f.Write(w)
	})
}

func marked(f *excelize.File, found campaign.Findings) error {
	names := f.GetSheetList()
	if slices.Contains(names, findingsSheet) { // of an earlier round
		if err := f.DeleteSheet(findingsSheet); err != nil {
			return err
		}
		names = f.GetSheetList()
	}
	places := make([]place, len(found))
	said := make(map[place][]string)
	var order []place
	for i, x := range found {
		places[i] = placeOf(x.Path, names)
		if places[i].cell == "" {
			continue
		}
		if said[places[i]] == nil {
			order = append(order, places[i])
		}
		said[places[i]] = append(said[places[i]], x.Advice.Zh)
	}
	for _, p := range order {
		if err := markCell(f, p, strings.Join(said[p], "\n")); err != nil {
			return err
		}
	}
	return list(f, found, places, names)
}

// place is a cell of a workbook.
type place struct{ sheet, cell, head string }

// placeOf reads a path such as 队伍!B4(基地); the cell is empty if the workbook
// has no such cell.
func placeOf(path string, sheets []string) place {
	i := strings.LastIndexByte(path, '!')
	if i < 0 {
		return place{sheet: path}
	}
	p := place{sheet: path[:i]}
	p.cell, p.head, _ = strings.Cut(strings.TrimSuffix(path[i+1:], ")"), "(")
	if p.cell != "" && strings.Trim(p.cell, "0123456789") == "" { // the row alone
		p.cell = "A" + p.cell
	}
	if _, _, err := excelize.CellNameToCoordinates(p.cell); err != nil || !slices.Contains(sheets, p.sheet) {
		p.cell = ""
	}
	return p
}

// markCell fills a cell and comments on it, in place of an earlier comment.
func markCell(f *excelize.File, p place, text string) error {
	id, err := f.GetCellStyle(p.sheet, p.cell)
	if err != nil {
		return err
	}
	s, err := f.GetStyle(id)
	if err != nil {
		s = &excelize.Style{}
	}
	s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFC7CE"}}
	if id, err = f.NewStyle(s); err != nil {
		return err
	}
	rows := uint(60 + 20*min(20, len([]rune(text))/12))
	return errors.Join(
		f.SetCellStyle(p.sheet, p.cell, p.cell, id), f.DeleteComment(p.sheet, p.cell),
		f.AddComment(p.sheet, excelize.Comment{Cell: p.cell, Author: "问题", Text: text, Width: 220, Height: rows}),
	)
}

// list writes the sheet of findings in front.
func list(f *excelize.File, found campaign.Findings, places []place, names []string) error {
	if _, err := f.NewSheet(findingsSheet); err != nil {
		return err
	}
	head, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDEBF7"}}})
	if err != nil {
		return err
	}
	wrap, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return err
	}
	var errs []error
	for i, c := range []struct {
		name  string
		width float64
	}{{"序号", 6}, {"工作表", 12}, {"单元格", 9}, {"栏目", 18}, {"现在的内容", 26}, {"问题与改法", 64}, {"代码", 22}} {
		col, err := excelize.ColumnNumberToName(i + 1)
		errs = append(errs, err, f.SetCellStr(findingsSheet, col+"1", c.name), f.SetColWidth(findingsSheet, col, col, c.width))
	}
	errs = append(errs, f.SetCellStyle(findingsSheet, "A1", "G1", head))
	for i, x := range found {
		n, p := i+2, places[i]
		errs = append(errs, f.SetCellInt(findingsSheet, fmt.Sprintf("A%d", n), int64(i+1)))
		for c, s := range []string{p.sheet, p.cell, p.head, x.Value, x.Advice.Zh, string(x.Code)} {
			errs = append(errs, f.SetCellStr(findingsSheet, fmt.Sprintf("%c%d", 'B'+c, n), s))
		}
		errs = append(errs, f.SetCellStyle(findingsSheet, fmt.Sprintf("A%d", n), fmt.Sprintf("G%d", n), wrap))
		if p.cell != "" {
			errs = append(errs, f.SetCellHyperLink(findingsSheet, fmt.Sprintf("C%d", n), fmt.Sprintf("'%s'!%s", p.sheet, p.cell), "Location"))
		}
	}
	errs = append(errs, landscape(f, findingsSheet))
	if len(names) > 0 {
		errs = append(errs, f.MoveSheet(findingsSheet, names[0]))
	}
	index, err := f.GetSheetIndex(findingsSheet)
	f.SetActiveSheet(index)
	return errors.Join(append(errs, err)...)
}
