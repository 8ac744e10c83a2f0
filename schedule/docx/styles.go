package docx

import (
	"fmt"
	"strings"
)

// The fonts of the standard, and what stands in for each where it is missing.
const (
	song     = "宋体"
	title    = "方正小标宋简体"
	hei      = "黑体"
	kai      = "楷体_GB2312"
	fangsong = "仿宋_GB2312"
	latin    = "Times New Roman"
)

// style is one named look of a paragraph. Sizes are in half points, spaces in
// twentieths of a point.
type style struct {
	id, name string
	font     string
	size     int
	bold     bool
	align    string // left if empty
	line     int    // exact height of a line; 0 means single
	indent   bool   // the first line by two characters
	after    int
	right    int // indent in hundredths of a character
	outline  int // level of a heading, from 1
	keep     bool
}

// body is the height of a line of text: 28 pt.
const body = 560

// looks lists the styles. Paragraphs of text are the default.
func looks() []style {
	return []style{
		{id: "Body", name: "Normal", font: fangsong, size: 32, align: "both", line: body, indent: true},
		{id: "Title", name: "Title", font: title, size: 44, align: "center", line: 700, after: 280, keep: true},
		{id: "Number", name: "Document Number", font: fangsong, size: 32, align: "center", line: body, after: 280},
		{id: "Remark", name: "Remark", font: kai, size: 28, align: "center", line: body, after: 140},
		{id: "Addressee", name: "Addressee", font: fangsong, size: 32, align: "both", line: body},
		{id: "Heading1", name: "heading 1", font: hei, size: 32, line: body, indent: true, outline: 1, keep: true},
		{id: "Heading2", name: "heading 2", font: kai, size: 32, line: body, indent: true, outline: 2, keep: true},
		{id: "Sign", name: "Signature", font: fangsong, size: 32, align: "right", line: body, right: 400, keep: true},
		{id: "Cell", name: "Cell", font: fangsong, size: 21, line: 330},
		{id: "CellCentre", name: "Cell Centre", font: fangsong, size: 21, align: "center", line: 330},
		{id: "CellHead", name: "Cell Head", font: hei, size: 21, align: "center", line: 360, keep: true},
		{id: "Before", name: "Before Table", font: fangsong, size: 8, line: 100, keep: true},
		{id: "After", name: "After Table", font: fangsong, size: 16, line: 200},
		{id: "Header", name: "header", font: kai, size: 18, align: "center"},
		{id: "Footer", name: "footer", font: song, size: 28, align: "right", right: 100},
		{id: "FooterEven", name: "Footer Even", font: song, size: 28, align: "left", right: 100},
	}
}

// styles returns the part that defines the looks.
func styles(english bool) string {
	var b strings.Builder
	b.WriteString(`<w:styles ` + wordSpace + `><w:docDefaults><w:rPrDefault><w:rPr>` + fonts(fangsong) +
		`<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`)
	for i, s := range looks() {
		if english {
			s.latin()
		}
		s.define(&b, i == 0)
	}
	b.WriteString(`<w:style w:type="table" w:default="1" w:styleId="Plain"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` +
		`<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	b.WriteString(grid("Grid", "Plain") + `</w:styles>`)
	return b.String()
}

// grid returns the style of tables.
func grid(id, basis string) string {
	var b strings.Builder
	b.WriteString(`<w:style w:type="table" w:styleId="` + id + `"><w:name w:val="Table Grid"/>`)
	if basis != "" {
		b.WriteString(`<w:basedOn w:val="` + basis + `"/>`)
	}
	b.WriteString(`<w:tblPr><w:tblBorders>`)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		b.WriteString(`<w:` + side + ` w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
	}
	b.WriteString(`</w:tblBorders></w:tblPr></w:style>`)
	return b.String()
}

// latin changes a look to what suits English: words need room in a column, lines
// are not stretched, and headings are bold.
func (s *style) latin() {
	s.bold = s.font == hei || s.font == title
	if strings.HasPrefix(s.id, "Cell") {
		s.size = 18
	}
	if s.align == "both" {
		s.align = ""
	}
}

func (s style) define(b *strings.Builder, standard bool) {
	mark := ""
	if standard {
		mark = ` w:default="1"`
	}
	fmt.Fprintf(b, `<w:style w:type="paragraph"%s w:styleId="%s"><w:name w:val="%s"/>`, mark, s.id, s.name)
	b.WriteString(`<w:qFormat/><w:pPr>`)
	if s.keep {
		b.WriteString(`<w:keepNext/>`)
	}
	fmt.Fprintf(b, `<w:spacing w:before="0" w:after="%d"`, s.after)
	if s.line > 0 {
		rule := "exact"
		if strings.HasPrefix(s.id, "Cell") {
			rule = "atLeast"
		}
		fmt.Fprintf(b, ` w:line="%d" w:lineRule="%s"`, s.line, rule)
	}
	b.WriteString(`/>`)
	switch {
	case s.indent:
		fmt.Fprintf(b, `<w:ind w:firstLineChars="200" w:firstLine="%d"/>`, s.size*20)
	case s.right > 0 && s.align == "left":
		fmt.Fprintf(b, `<w:ind w:leftChars="%d" w:left="%d"/>`, s.right, s.right*s.size/10)
	case s.right > 0:
		fmt.Fprintf(b, `<w:ind w:rightChars="%d" w:right="%d"/>`, s.right, s.right*s.size/10)
	}
	if s.align != "" {
		fmt.Fprintf(b, `<w:jc w:val="%s"/>`, s.align)
	}
	if s.outline > 0 {
		fmt.Fprintf(b, `<w:outlineLvl w:val="%d"/>`, s.outline-1)
	}
	b.WriteString(`</w:pPr><w:rPr>` + fonts(s.font))
	if s.bold {
		b.WriteString(`<w:b/>`)
	}
	fmt.Fprintf(b, `<w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr></w:style>`, s.size, s.size)
}

func fonts(eastAsia string) string {
	return `<w:rFonts w:ascii="` + latin + `" w:hAnsi="` + latin + `" w:eastAsia="` + eastAsia + `" w:cs="` + latin + `"/>`
}

// fontTable names for each font of the standard the one that programs find on
// most computers.
func fontTable() string {
	var b strings.Builder
	b.WriteString(`<w:fonts ` + wordSpace + `>`)
	for _, f := range []struct{ name, instead, family string }{
		{title, "宋体", "roman"}, {hei, "SimHei", "modern"}, {kai, "楷体", "modern"}, {fangsong, "仿宋", "modern"}, {song, "SimSun", "roman"},
	} {
		b.WriteString(`<w:font w:name="` + f.name + `"><w:altName w:val="` + f.instead + `"/><w:charset w:val="86"/><w:family w:val="` + f.family + `"/></w:font>`)
	}
	b.WriteString(`<w:font w:name="` + latin + `"><w:charset w:val="00"/><w:family w:val="roman"/></w:font></w:fonts>`)
	return b.String()
}
