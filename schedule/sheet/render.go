package sheet

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/schedule/paper"
)

// Heights in points: of a line of a cell, of what stands around the lines, and
// the most a spreadsheet allows.
const (
	lineHeight = 13.5
	rowPadding = 5
	mostHeight = 409
	padding    = 1.2 // what a column has besides its text, in characters
)

// render makes a workbook of pages.
func render(v paper.View, pages []page) (data []byte, err error) {
	f := excelize.NewFile()
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return &sorted{w: w} })
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	r := renderer{v: v, f: f}
	if err := r.begin(); err != nil {
		return nil, err
	}
	used := make(names)
	for i := range pages {
		pages[i].name = used.add(pages[i].name)
	}
	for i, p := range pages {
		if err := r.page(i, p); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", p.name, err)
		}
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

type renderer struct {
	v      paper.View
	f      *excelize.File
	styles [looks]int
}

// begin sets what holds of the whole workbook. The times of the document are
// those of the format's template; nothing tells when it was written.
func (r *renderer) begin() error {
	lang := "zh-CN"
	if r.v.English() {
		lang = "en"
	}
	err := r.f.SetDocProps(&excelize.DocProperties{
		Title: clean(r.v.Title()), Creator: "pufa", LastModifiedBy: "pufa", Language: lang,
		Created: "2000-01-01T00:00:00Z", Modified: "2000-01-01T00:00:00Z",
	})
	if err != nil {
		return err
	}
	r.styles, err = styles(r.f, r.v.English(), r.dateFormat())
	return err
}

// dateFormat names the year of a day only if the horizon has more than one.
func (r *renderer) dateFormat() string {
	h := r.v.Q.Programme().Horizon
	switch {
	case r.v.English():
		return "yyyy-mm-dd"
	case h.From.Year() != h.To.Year():
		return `yyyy"年"m"月"d"日"`
	}
	return `m"月"d"日"`
}

func (r *renderer) page(i int, p page) error {
	if i == 0 {
		if err := r.f.SetSheetName("Sheet1", p.name); err != nil {
			return err
		}
	} else if _, err := r.f.NewSheet(p.name); err != nil {
		return err
	}
	widths := p.widths(r.v.Say)
	if err := r.setUp(p, widths); err != nil { // before the stream takes over the settings
		return err
	}
	w, err := r.f.NewStreamWriter(p.name)
	if err != nil {
		return err
	}
	for c := len(widths); c > 0; c-- { // the last set stands first, and has to be the leftmost
		if err := w.SetColWidth(c, c, float64(widths[c-1])+padding); err != nil {
			return err
		}
	}
	s := sheetWriter{renderer: r, w: w, widths: widths}
	if err := s.write(p); err != nil {
		return err
	}
	return w.Flush()
}

// sheetWriter writes the rows of a sheet from top to bottom.
type sheetWriter struct {
	*renderer
	w      *excelize.StreamWriter
	widths []int
	row    int // written so far
}

func (s *sheetWriter) write(p page) error {
	if err := s.titles(p); err != nil {
		return err
	}
	for i, t := range p.tables {
		if i > 0 {
			s.row++ // a blank row between tables
		}
		if err := s.table(t); err != nil {
			return err
		}
	}
	return nil
}

// titles writes the title and the lines below it over all columns. A sheet that
// prints on two pages side by side has them on both, each time over the columns
// that do not repeat.
func (s *sheetWriter) titles(p page) error {
	type block struct {
		from, to    int // columns from 1
		title, note string
	}
	notes, _ := text(list(p.notes))
	all := []block{{1, len(s.widths), clean(p.title), notes}}
	if p.record > 0 {
		all = []block{
			{p.freeze + 1, p.record, clean(p.title), notes},
			{p.record + 1, len(s.widths), clean(p.title), notes},
		}
	}
	titles, texts, tall, titleTall := make([]any, len(s.widths)), make([]any, len(s.widths)), 1, 1
	for _, x := range all {
		titles[x.from-1] = excelize.Cell{StyleID: s.styles[titleLook], Value: x.title}
		texts[x.from-1] = excelize.Cell{StyleID: s.styles[noteLook], Value: x.note}
		room := 0
		for _, w := range s.widths[x.from-1 : x.to] {
			room += w
		}
		tall, titleTall = max(tall, lines(notes, room)), max(titleTall, lines(x.title, room*bodySize/titleSize))
	}
	if err := s.put(titles, min(mostHeight, float64(22*titleTall)+6)); err != nil {
		return err
	}
	if err := s.put(texts, height(tall)); err != nil {
		return err
	}
	for _, x := range all {
		for row := 1; row <= s.row && x.to > x.from; row++ {
			if err := s.w.MergeCell(cell(x.from, row), cell(x.to, row)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *sheetWriter) table(t table) error {
	if t.title != "" {
		if err := s.put([]any{excelize.Cell{StyleID: s.styles[sectionLook], Value: t.title}}, 24); err != nil {
			return err
		}
	}
	cells, tall := make([]any, len(t.columns)), 1
	for i, c := range t.columns {
		head, _ := c.kind.looks()
		text := s.v.Say(c.head)
		cells[i] = excelize.Cell{StyleID: s.styles[head], Value: text}
		tall = max(tall, lines(text, s.widths[i]))
	}
	if err := s.put(cells, height(tall)+4); err != nil {
		return err
	}
	rows := t.rows
	if len(rows) == 0 {
		rows = [][]any{{s.v.Say(paper.SheetNone)}}
	}
	for _, row := range rows {
		tall = 1
		for i, c := range t.columns {
			_, l := c.kind.looks()
			var value any
			if i < len(row) {
				value = row[i]
			}
			if said, ok := text(value); ok {
				tall, value = max(tall, lines(said, s.widths[i])), said
				if said == "" {
					value = nil
				}
			}
			switch x := value.(type) {
			case day:
				value = x.serial()
			case percent:
				value = float64(x)
			}
			cells[i] = excelize.Cell{StyleID: s.styles[l], Value: value}
		}
		if err := s.put(cells, height(tall)); err != nil {
			return err
		}
	}
	return nil
}

func (s *sheetWriter) put(cells []any, height float64) error {
	s.row++
	return s.w.SetRow(cell(1, s.row), cells, excelize.RowOpts{Height: height})
}

func height(lines int) float64 { return min(mostHeight, float64(lines)*lineHeight+rowPadding) }

// cell returns the name of a cell; columns and rows count from 1.
func cell(column, row int) string {
	name, _ := excelize.ColumnNumberToName(column) // no sheet has more columns than there are names
	return fmt.Sprint(name, row)
}
