package report

import (
	"html"
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/schedule/paper"
)

// page is HTML being written, well-formed as XML: elements are closed by the
// writer, and every text and value is made inert.
type page struct {
	*facts
	b        strings.Builder
	sections int
}

func newPage(f *facts) *page { return &page{facts: f} }

func (d *page) text(s string) { d.b.WriteString(html.EscapeString(paper.Clean(s))) }

// start writes a start tag with pairs of names and values.
func (d *page) start(tag string, attrs []string, end string) {
	d.b.WriteString("<" + tag)
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] == "" {
			continue
		}
		d.b.WriteString(" " + attrs[i] + `="`)
		d.text(attrs[i+1])
		d.b.WriteString(`"`)
	}
	d.b.WriteString(end)
}

// el writes an element around what body writes; attributes with an empty value
// are left out.
func (d *page) el(tag string, body func(), attrs ...string) {
	d.start(tag, attrs, ">")
	body()
	d.b.WriteString("</" + tag + ">")
	switch tag {
	case "section", "div", "tr", "li", "p", "svg", "table", "h1", "h2", "h3", "head":
		d.b.WriteString("\n")
	}
}

// leaf writes an element that holds text only.
func (d *page) leaf(tag, text string, attrs ...string) {
	d.el(tag, func() { d.text(text) }, attrs...)
}

// void writes an element that holds nothing.
func (d *page) void(tag string, attrs ...string) { d.start(tag, attrs, "/>") }

// document writes the whole file: title, style, and a line with the
// programme's note that print repeats on every page.
func (d *page) document(kind paper.Label, body func()) {
	lang := "zh-CN"
	if d.English() {
		lang = "en"
	}
	d.b.WriteString("<!DOCTYPE html>\n")
	d.el("html", func() {
		d.el("head", func() {
			d.void("meta", "charset", "utf-8")
			d.void("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
			d.leaf("title", d.Title()+" "+d.Say(kind))
			d.b.WriteString("<style>" + style + "</style>")
		})
		d.el("body", func() {
			d.el("div", func() {
				d.el("div", func() {
					d.el("div", func() {
						d.leaf("span", strings.TrimSpace(d.Title()+" "+d.Edition()))
						d.leaf("b", d.Say(kind))
					}, "class", "line")
				}, "class", "running")
				d.el("div", func() { d.el("main", body) }, "class", "body")
			}, "class", "sheet")
		})
	}, "lang", lang)
	d.b.WriteString("\n")
}

// section writes a numbered section with its heading and a remark beside it.
func (d *page) section(title paper.Label, remark, class string, body func()) {
	d.sections++
	number := strconv.Itoa(d.sections) + ". "
	if !d.English() {
		number = paper.Numeral(d.sections) + "、"
	}
	d.el("section", func() {
		d.el("h2", func() {
			d.text(number + d.Say(title))
			if remark != "" {
				d.leaf("small", remark)
			}
		})
		body()
	}, "class", class)
}

// side returns the class of the i-th column: those marked 'l' are flush left,
// those marked 'w' long and those marked 'd' unbroken as well; the others hold
// numbers.
func side(columns string, i int) string {
	switch {
	case i >= len(columns) || columns[i] == 'l':
		return ""
	case columns[i] == 'w' || columns[i] == 'd':
		return columns[i : i+1]
	}
	return "n"
}

// table writes a table in a box of its own that scrolls if need be.
func (d *page) table(columns string, head []string, rows [][]string) {
	d.tableOf(columns, head, len(rows), func(i int) {
		for c, text := range rows[i] {
			d.leaf("td", text, "class", side(columns, c))
		}
	})
}

// tableOf is table with cells that row writes itself.
func (d *page) tableOf(columns string, head []string, n int, row func(int)) {
	d.el("div", func() {
		d.el("table", func() {
			d.el("thead", func() {
				d.el("tr", func() {
					for i, h := range head {
						d.leaf("th", h, "class", side(columns, i), "scope", "col")
					}
				})
			})
			d.el("tbody", func() {
				for i := range n {
					d.el("tr", func() { row(i) })
				}
			})
		})
	}, "class", "scroll", "tabindex", "0")
}
