package sheet

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/schedule/paper"
)

// Measures of a page for print: A4 in the numbering of the format, the width
// that is left of it, and that of a unit of column width in the widest font that
// stands in for [unitFont], both in points.
const (
	paperA4    = 9
	pageRoom   = 800
	pointsUnit = 6.4
)

// setUp sets how a sheet looks on the screen and on paper.
func (r *renderer) setUp(p page, widths []int) error {
	heads := HeadRow
	if len(p.tables) > 1 {
		heads-- // each table has its own
	}
	return first(
		func() error { return r.filter(p) }, // resets what layout sets
		func() error { return r.layout(p, widths) },
		func() error { return r.repeat(p, heads) },
		func() error { return r.panes(p, heads) },
		func() error { return r.choices(p) },
		func() error { return r.f.SetSheetDimension(p.name, "A1:"+cell(len(widths), p.rows())) },
	)
}

// first runs steps up to the first that fails.
func first(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// layout sets paper, scale, margins and page numbers. A sheet that is filled in
// prints what is planned on one page and what was held on the next; all others
// are one page wide.
func (r *renderer) layout(p page, widths []int) error {
	size, orientation := paperA4, "landscape"
	o := &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation}
	fit := p.record == 0
	if fit {
		wide, high := 1, 0
		o.FitToWidth, o.FitToHeight = &wide, &high
	} else {
		scale, order := scale(widths[:p.record]), "overThenDown"
		o.AdjustTo, o.PageOrder = &scale, &order
	}
	side, top, end, edge, centred := 0.25, 0.4, 0.6, 0.3, true
	return first(
		func() error { return r.f.SetSheetProps(p.name, &excelize.SheetPropsOptions{FitToPage: &fit}) },
		func() error { return r.f.SetPageLayout(p.name, o) },
		func() error {
			return r.f.SetPageMargins(p.name, &excelize.PageLayoutMarginsOptions{
				Left: &side, Right: &side, Top: &top, Bottom: &end, Header: &edge, Footer: &edge, Horizontally: &centred,
			})
		},
		func() error {
			return r.f.SetHeaderFooter(p.name, &excelize.HeaderFooterOptions{
				OddFooter: "&L&A&C" + r.v.Say(paper.SheetPages, "&P", "&N"),
			})
		},
		func() error {
			if fit {
				return nil
			}
			return r.f.InsertPageBreak(p.name, cell(p.record+1, 1))
		},
	)
}

// scale returns the percentage at which columns fit a page.
func scale(widths []int) uint {
	points := 0.0
	for _, w := range widths {
		points += (float64(w) + padding) * pointsUnit
	}
	return uint(max(10, min(100, 100*pageRoom/max(1, points))))
}

// repeat has the titles, and with them the note, printed on every page.
func (r *renderer) repeat(p page, heads int) error {
	sheet := "'" + p.name + "'"
	titles := fmt.Sprintf("%s!$1:$%d", sheet, heads)
	if p.record > 0 {
		last, err := excelize.ColumnNumberToName(p.freeze)
		if err != nil {
			return err
		}
		titles = fmt.Sprintf("%s!$A:$%s,%s", sheet, last, titles)
	}
	return r.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: titles, Scope: p.name})
}

func (r *renderer) panes(p page, heads int) error {
	return r.f.SetPanes(p.name, &excelize.Panes{
		Freeze: true, XSplit: p.freeze, YSplit: heads, TopLeftCell: cell(p.freeze+1, heads+1), ActivePane: pane(p.freeze),
	})
}

func pane(columns int) string {
	if columns > 0 {
		return "bottomRight"
	}
	return "bottomLeft"
}

func (r *renderer) filter(p page) error {
	if !p.filter || len(p.tables[0].rows) == 0 {
		return nil
	}
	t := p.tables[0]
	return r.f.AutoFilter(p.name, cell(1, HeadRow)+":"+cell(len(t.columns), HeadRow+len(t.rows)), nil)
}

// choices offers words to choose from in the columns to be filled in, and holds
// their dates to the horizon; a date outside it is asked about, not refused.
func (r *renderer) choices(p page) error {
	t := p.tables[0]
	for i, c := range t.columns {
		if !c.kind.blank() || len(t.rows) == 0 {
			continue
		}
		dv := excelize.NewDataValidation(true)
		dv.SetSqref(cell(i+1, HeadRow+1) + ":" + cell(i+1, HeadRow+len(t.rows)))
		switch {
		case c.kind == fillDayKind:
			h := r.v.Q.Programme().Horizon
			if err := dv.SetRange(day(h.From).serial(), day(h.To).serial(), excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween); err != nil {
				return err
			}
			dv.SetError(excelize.DataValidationErrorStyleWarning, r.v.Say(c.head), r.v.Say(paper.SheetInvalidDate))
		case len(c.offer) > 0:
			var words []string
			for _, l := range c.offer {
				words = append(words, r.v.Say(l))
			}
			if err := dv.SetDropList(words); err != nil {
				return err
			}
			if c.strict {
				dv.SetError(excelize.DataValidationErrorStyleStop, r.v.Say(c.head), r.v.Say(paper.SheetInvalid))
			}
		default:
			continue
		}
		if err := r.f.AddDataValidation(p.name, dv); err != nil {
			return err
		}
	}
	return nil
}
