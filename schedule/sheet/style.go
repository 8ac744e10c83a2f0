package sheet

import (
	"github.com/xuri/excelize/v2"
)

// look is the appearance of a cell.
type look int

const (
	titleLook look = iota
	noteLook
	sectionLook
	headLook
	headFillLook
	textLook
	centreLook
	countLook
	dayLook
	percentLook
	fillLook
	fillDayLook
	looks // how many there are
)

// fonts are what a Chinese or an English office prints in.
type fonts struct{ body, head string }

// unitFont is the font in whose digits columns are measured: one that is at
// hand, or has a stand-in of the same widths, wherever a workbook is opened.
const unitFont = "Arial"

func fontsOf(english bool) fonts {
	if english {
		return fonts{unitFont, unitFont}
	}
	return fonts{"宋体", "黑体"}
}

const (
	bodySize  = 10
	titleSize = 16
	headShade = "DDE6F0"
	fillShade = "FFF9DB"
	fillHead  = "FFE9A8"
	lineShade = "7F7F7F"
)

// styles makes every look in a workbook.
func styles(f *excelize.File, english bool, dateFormat string) (ids [looks]int, err error) {
	font := fontsOf(english)
	if err := f.SetDefaultFont(unitFont); err != nil {
		return ids, err
	}
	size := float64(bodySize)
	f.Styles.Fonts.Font[0].Sz.Val = &size // which SetDefaultFont has made sure is there
	var border []excelize.Border
	for _, side := range []string{"left", "top", "right", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: lineShade, Style: 1})
	}
	shade := func(colour string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
	}
	body := &excelize.Font{Family: font.body, Size: bodySize}
	bold := &excelize.Font{Family: font.head, Size: bodySize, Bold: true}
	at := func(horizontal string) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: true}
	}
	counted, rate := "#,##0", "0.00%"
	for i, s := range [looks]excelize.Style{
		titleLook:    {Font: &excelize.Font{Family: font.head, Size: titleSize, Bold: true}, Alignment: at("center")},
		noteLook:     {Font: &excelize.Font{Family: font.body, Size: bodySize, Color: "404040"}, Alignment: at("left")},
		sectionLook:  {Font: &excelize.Font{Family: font.head, Size: 12, Bold: true}, Alignment: &excelize.Alignment{Vertical: "center"}},
		headLook:     {Font: bold, Alignment: at("center"), Border: border, Fill: shade(headShade)},
		headFillLook: {Font: bold, Alignment: at("center"), Border: border, Fill: shade(fillHead)},
		textLook:     {Font: body, Alignment: at("left"), Border: border},
		centreLook:   {Font: body, Alignment: at("center"), Border: border},
		countLook:    {Font: body, Alignment: at("right"), Border: border, CustomNumFmt: &counted},
		dayLook:      {Font: body, Alignment: at("center"), Border: border, CustomNumFmt: &dateFormat},
		percentLook:  {Font: body, Alignment: at("right"), Border: border, CustomNumFmt: &rate},
		fillLook:     {Font: body, Alignment: at("left"), Border: border, Fill: shade(fillShade)},
		fillDayLook:  {Font: body, Alignment: at("center"), Border: border, Fill: shade(fillShade), CustomNumFmt: &dateFormat},
	} {
		if ids[i], err = f.NewStyle(&s); err != nil {
			return ids, err
		}
	}
	return ids, nil
}

// looks returns how the headings and the cells of a kind look.
func (k kind) looks() (head, cell look) {
	switch k {
	case centreKind:
		return headLook, centreLook
	case countKind:
		return headLook, countLook
	case dayKind:
		return headLook, dayLook
	case percentKind:
		return headLook, percentLook
	case fillKind:
		return headFillLook, fillLook
	case fillDayKind:
		return headFillLook, fillDayLook
	}
	return headLook, textLook
}
