package docx

import (
	"archive/zip"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// The namespaces of the parts.
const (
	xmlHead    = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordSpace  = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	relSpace   = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relType    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	wordType   = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	pkgRelType = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// part is one file of the package. What refers to it from the document has its
// place in the list as its ID.
type part struct {
	name string // in word/
	kind string // of content and of relationship
	text string
}

// parts returns everything the document refers to.
func (d *document) parts() []part {
	all := []part{
		{"styles.xml", "styles", styles(d.view.English())},
		{"settings.xml", "settings", settings},
		{"fontTable.xml", "fontTable", fontTable()},
		{"footer1.xml", "footer", footer("Footer")},
		{"footer2.xml", "footer", footer("FooterEven")},
	}
	if d.view.Q.Programme().Note != "" {
		head := d.header()
		all = append(all, part{"header1.xml", "header", head}, part{"header2.xml", "header", head})
	}
	return all
}

// file is one entry of the package.
type file struct{ name, text string }

// write packs the document.
func (d *document) write(w io.Writer) error {
	switch {
	case d.refused != nil:
		return d.refused
	case d.template != nil:
		return pack(w, d.template.fill(d))
	}
	return pack(w, d.files())
}

// files returns the entries of a document without a template.
func (d *document) files() []file {
	parts := d.parts()
	types := []string{`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="` + wordType + `document.main+xml"/>`}
	var rels strings.Builder
	for i, p := range parts {
		types = append(types, `<Override PartName="/word/`+p.name+`" ContentType="`+wordType+p.kind+`+xml"/>`)
		rels.WriteString(relationship(i+1, relType+p.kind, p.name))
	}
	files := []file{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` + strings.Join(types, "") + `</Types>`},
		{"_rels/.rels", relationships(relationship(1, relType+"officeDocument", "word/document.xml") +
			relationship(2, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"))},
		{"docProps/core.xml", d.core()},
		{"word/document.xml", `<w:document ` + wordSpace + ` ` + relSpace + `><w:body>` + d.body.String() + d.section(parts) + `</w:body></w:document>`},
		{"word/_rels/document.xml.rels", relationships(rels.String())},
	}
	for _, p := range parts {
		files = append(files, file{"word/" + p.name, p.text})
	}
	for i := range files {
		files[i].text = xmlHead + files[i].text
	}
	return files
}

// pack writes the entries, in their order and without times.
func pack(w io.Writer, files []file) error {
	z := zip.NewWriter(w)
	for _, f := range files {
		header := &zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
		entry, err := z.CreateHeader(header)
		if err == nil {
			_, err = io.WriteString(entry, f.text)
		}
		if err != nil {
			return fmt.Errorf("writing %s of the document: %w", f.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("writing the document: %w", err)
	}
	return nil
}

func relationships(all string) string {
	return `<Relationships xmlns="` + pkgRelType + `">` + all + `</Relationships>`
}

func relationship(id int, kind, target string) string {
	return `<Relationship Id="rId` + strconv.Itoa(id) + `" Type="` + kind + `" Target="` + target + `"/>`
}

// core names the document; it has no author and no time.
func (d *document) core() string {
	return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>` + escape(d.title) + `</dc:title></cp:coreProperties>`
}

// section is the page: A4, the margins of the standard, and what stands above
// and below the text.
func (d *document) section(parts []part) string {
	var b strings.Builder
	b.WriteString(`<w:sectPr>`)
	for _, kind := range []string{"header", "footer"} {
		pages := []string{"default", "even"}
		for i, p := range parts {
			if p.kind == kind {
				fmt.Fprintf(&b, `<w:%sReference w:type="%s" r:id="rId%d"/>`, kind, pages[0], i+1)
				pages = pages[1:]
			}
		}
	}
	fmt.Fprintf(&b, `<w:pgSz w:w="%d" w:h="%d"/>`, mm(210), mm(297))
	fmt.Fprintf(&b, `<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/>`,
		mm(37), mm(26), mm(35), mm(28), mm(24), mm(23))
	b.WriteString(`</w:sectPr>`)
	return b.String()
}

// header is the programme's name with its note.
func (d *document) header() string {
	return `<w:hdr ` + wordSpace + `><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>` + d.run(d.view.Title()) + `</w:p></w:hdr>`
}

// footer is the number of the page.
func footer(style string) string {
	const dash = `<w:r><w:t xml:space="preserve">%s</w:t></w:r>`
	return `<w:ftr ` + wordSpace + `><w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + fmt.Sprintf(dash, "— ") +
		`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>` +
		fmt.Sprintf(dash, " —") + `</w:p></w:ftr>`
}

// settings asks for different odd and even pages, and for the present rules of
// layout.
const settings = `<w:settings ` + wordSpace + `><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>` +
	`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

// mm converts millimetres to twentieths of a point.
func mm(n int) int { return (n*1440*10 + 127) / 254 }
