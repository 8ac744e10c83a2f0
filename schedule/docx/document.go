package docx

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/schedule/paper"
)

// document is a .docx in the making: paragraphs and tables in order.
type document struct {
	view     paper.View
	title    string
	body     strings.Builder
	sections int // headings so far

	template *template // nil is none
	refused  error     // why the template cannot be used
	ids      map[string]string
	seat     seat
}

// newDocument begins a document, in the template if there is one. One that
// cannot be used is told by write, which everything comes to.
func newDocument(v paper.View, template []byte) *document {
	d := &document{view: v, seat: seat{width: textWidth}}
	if template == nil {
		return d
	}
	if d.template, d.refused = openTemplate(template); d.refused != nil {
		return d
	}
	at, err := d.template.seatOf()
	if err == nil {
		d.seat = at
		d.ids, err = d.template.fit(v.English())
	}
	d.refused = err
	return d
}

// style returns the ID that a look has in this document.
func (d *document) style(look string) string {
	if id := d.ids[look]; id != "" {
		return id
	}
	return look
}

func (d *document) say(l paper.Label, args ...any) string { return d.view.Say(l, args...) }

// fill is what stands for anything to be filled in.
func (d *document) fill() string { return d.view.Say(paper.ToFillIn) }

// or returns the text, or that it is to be filled in.
func (d *document) or(text string) string {
	if text == "" {
		return d.fill()
	}
	return text
}

// run is text in the look of its paragraph. In Chinese, quotation marks and the
// like are Chinese too.
func (d *document) run(text string) string {
	hint := `<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>`
	if d.view.English() {
		hint = ""
	}
	return `<w:r>` + hint + `<w:t xml:space="preserve">` + escape(text) + `</w:t></w:r>`
}

// add appends a paragraph.
func (d *document) add(style, text string) {
	d.body.WriteString(d.paragraph(style, false, d.run(text)))
}

// paragraph returns runs in a look; keep holds it on one page with the next.
func (d *document) paragraph(look string, keep bool, runs string) string {
	next := ""
	if keep {
		next = `<w:keepNext/>`
	}
	return `<w:p><w:pPr><w:pStyle w:val="` + d.style(look) + `"/>` + next + `</w:pPr>` + runs + `</w:p>`
}

// headline appends the title, on two lines if its halves do not fit on one.
func (d *document) headline(first, second string) {
	const ems = 20 // the width of a line of the title
	d.title = first + second
	between := ""
	if len([]rune(d.title)) > ems && second != "" {
		between = `<w:r><w:br/></w:r>`
	}
	d.body.WriteString(d.paragraph("Title", false, d.run(first)+between+d.run(second)))
}

// text appends a paragraph of text from the catalogue.
func (d *document) text(l paper.Label, args ...any) { d.add("Body", d.say(l, args...)) }

// item appends a numbered paragraph of text.
func (d *document) item(n int, text string) {
	d.add("Body", strconv.Itoa(n)+". "+text)
}

// heading appends the next heading, numbered 一、 or 1.
func (d *document) heading(l paper.Label) {
	number := strconv.Itoa(d.sections+1) + ". "
	if !d.view.English() {
		number = paper.Numeral(d.sections+1) + "、"
	}
	d.sections++
	d.add("Heading1", number+d.say(l))
}

// pageBreak starts a new page.
func (d *document) pageBreak() {
	d.body.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + d.style("After") + `"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>`)
}

// sign appends where the document is signed and dated: both to be filled in.
func (d *document) sign() {
	d.add("Sign", "")
	d.add("Sign", d.say(paper.DocIssuer, d.fill()))
	d.add("Sign", d.say(paper.DocDated, d.fill()))
}

// column of a table. Widths are shares; all together fill the line.
type column struct {
	head   paper.Label
	width  int
	centre bool
}

// textWidth is the width between the margins, in twentieths of a point.
var textWidth = mm(210) - mm(28) - mm(26)

// table appends a table whose head stands again on every page.
func (d *document) table(columns []column, rows [][]string) {
	total, widths := 0, make([]int, len(columns))
	for _, c := range columns {
		total += c.width
	}
	var b strings.Builder
	// A short table stays on one page, and no last row of a long one is alone.
	keep := len(rows) - 3
	if len(rows) <= 7 {
		keep = 0
	}
	b.WriteString(d.paragraph("Before", true, ""))
	fmt.Fprintf(&b, `<w:tbl><w:tblPr><w:tblStyle w:val="%s"/><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`, d.style("Grid"), d.seat.width)
	for i, c := range columns {
		widths[i] = d.seat.width * c.width / total
		fmt.Fprintf(&b, `<w:gridCol w:w="%d"/>`, widths[i])
	}
	b.WriteString(`</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, c := range columns {
		d.cell(&b, widths[i], "CellHead", true, d.capital(d.say(c.head)))
	}
	b.WriteString(`</w:tr>`)
	for n, row := range rows {
		b.WriteString(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for i, c := range columns {
			style := "Cell"
			if c.centre {
				style = "CellCentre"
			}
			d.cell(&b, widths[i], style, keep <= n && n < len(rows)-1, row[i])
		}
		b.WriteString(`</w:tr>`)
	}
	b.WriteString(`</w:tbl>`)
	d.body.WriteString(b.String())
	d.add("After", "")
}

// capital begins the head of an English column with a capital.
func (d *document) capital(s string) string {
	if d.view.English() && s != "" {
		return strings.ToUpper(s[:1]) + s[1:]
	}
	return s
}

func (d *document) cell(b *strings.Builder, width int, style string, keep bool, text string) {
	fmt.Fprintf(b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>%s</w:tc>`, width, d.paragraph(style, keep, d.run(text)))
}

// number writes a whole number: plain in Chinese, in groups of three in English.
func (d *document) number(n int64) string {
	s := strconv.FormatInt(n, 10)
	if !d.view.English() {
		return s
	}
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
