package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
)

// wordSpaceName is the namespace of the parts of a document.
const wordSpaceName = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

// Markers that stand where the text goes in a template: a paragraph of one of
// these alone.
var markers = [...]string{"{{正文}}", "{{body}}"}

// element is an element of an XML text: where it stands and what it says. The
// text around it is never written anew, so whatever this package does not know
// stays as it is.
type element struct {
	xml.StartElement
	from, to int    // the bytes of the whole element
	inside   int    // where what it holds begins
	text     string // of its runs
}

// walk calls a function for every element at its end, with how deep it stands.
func walk(part []byte, visit func(e element, depth int)) error {
	d := xml.NewDecoder(bytes.NewReader(part))
	var open []element
	for {
		from := int(d.InputOffset())
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch x := token.(type) {
		case xml.StartElement:
			open = append(open, element{StartElement: x.Copy(), from: from, inside: int(d.InputOffset())})
		case xml.CharData:
			if n := len(open); n > 0 && open[n-1].Name.Local == "t" {
				open[n-1].text += string(x)
			}
		case xml.EndElement:
			n := len(open) - 1
			e := open[n]
			e.to, open = int(d.InputOffset()), open[:n]
			if n > 0 {
				open[n-1].text += e.text
			}
			visit(e, n)
		}
	}
}

// plainXML reports whether a text is well-formed XML without a document type,
// which could define what a reader has to expand.
func plainXML(part []byte) error {
	d := xml.NewDecoder(bytes.NewReader(part))
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return walk(part, func(element, int) {})
		}
		if err != nil {
			return err
		}
		if _, ok := token.(xml.Directive); ok {
			return errors.New("<!DOCTYPE>")
		}
	}
}

// relation is one line of a part with relationships.
type relation struct {
	Type, Target, TargetMode string
	from, to                 int
}

func relations(part []byte) ([]relation, error) {
	var all []relation
	err := walk(part, func(e element, _ int) {
		if e.Name.Local == "Relationship" {
			all = append(all, relation{e.attr("Type"), e.attr("Target"), e.attr("TargetMode"), e.from, e.to})
		}
	})
	return all, err
}

// attr returns an attribute, whatever its namespace.
func (e element) attr(name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// without returns a part without the elements of a name.
func without(part []byte, name string) []byte {
	var spans [][2]int
	if walk(part, func(e element, _ int) {
		if e.Name.Local == name {
			spans = append(spans, [2]int{e.from, e.to})
		}
	}) != nil {
		return part
	}
	for _, s := range slices.Backward(spans) {
		part = slices.Concat(part[:s[0]], part[s[1]:])
	}
	return part
}

// seat is where the text goes in the document of a template.
type seat struct {
	from, to int    // the bytes it takes the place of
	rest     string // to follow it: the end of a section that the marker stood at
	width    int    // between the margins, in twentieths of a point
}

// seatOf finds the marker, or else the end of the body.
func (t *template) seatOf() (seat, error) {
	part := t.parts[t.main]
	var found []seat
	end, sound := -1, false
	widths := make(map[int]int) // of sections, by where they end
	var ends []int
	err := walk(part, func(e element, depth int) {
		word := e.Name.Space == wordSpaceName
		switch {
		case word && e.Name.Local == "sectPr":
			widths[e.to], ends = measure(part[e.from:e.to]), append(ends, e.to)
			if depth == 2 {
				end = e.from
			}
		case word && depth == 2 && e.Name.Local == "p" && slices.Contains(markers[:], strings.TrimSpace(e.text)):
			s := seat{from: e.from, to: e.to}
			if n := len(ends); n > 0 && ends[n-1] > e.from {
				s.rest = `<w:p><w:pPr>` + string(section(part[e.from:e.to])) + `</w:pPr></w:p>`
			}
			found = append(found, s)
		case word && depth == 1 && e.Name.Local == "body" && end < 0:
			end = e.to - len("</w:body>")
			if !bytes.HasSuffix(part[:e.to], []byte("</w:body>")) {
				end = -1
			}
		case word && depth == 0 && e.Name.Local == "document":
			sound = slices.ContainsFunc(e.Attr, func(a xml.Attr) bool {
				return a.Name.Space == "xmlns" && a.Name.Local == "w" && a.Value == wordSpaceName
			})
		}
	})
	if err != nil || !sound || end < 0 {
		return seat{}, notDocument(t.main, "w:document")
	}
	if len(found) > 1 {
		return seat{}, refuse(t.main, "template-marker", markers[0], "标记“{{正文}}”在模板中只能有一处", "the marker {{正文}} or {{body}} may stand in a template once only")
	}
	at := seat{from: end, to: end}
	if len(found) == 1 {
		at = found[0]
	}
	at.width = textWidth
	for _, e := range ends {
		if w := widths[e]; e > at.from && w > 0 {
			at.width = w
			break
		}
	}
	return at, nil
}

// section returns the properties of the section that ends within a paragraph.
func section(paragraph []byte) []byte {
	from := bytes.Index(paragraph, []byte("<w:sectPr"))
	to := bytes.LastIndex(paragraph, []byte("</w:sectPr>"))
	if from < 0 || to < from {
		return nil
	}
	return paragraph[from : to+len("</w:sectPr>")]
}

// measure returns the width between the margins of a section, 0 if it does not
// say or is no page.
func measure(properties []byte) int {
	page, margins := 0, 0
	// The names have a prefix without a namespace here, which the decoder takes
	// as it comes.
	if walk(properties, func(e element, _ int) {
		switch e.Name.Local {
		case "pgSz":
			page = e.twips("w")
		case "pgMar":
			margins = e.twips("left") + e.twips("right") + e.twips("gutter")
		}
	}) != nil {
		return 0
	}
	if width := page - margins; page > 0 && width >= mm(40) && width <= mm(1000) {
		return width
	}
	return 0
}

func (e element) twips(name string) int {
	n, err := strconv.Atoi(e.attr(name))
	if err != nil || n < 0 || n > mm(2000) {
		return 0
	}
	return n
}
