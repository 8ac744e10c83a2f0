package docx

import (
	"bytes"
	"slices"
	"strings"
)

// nearest lists for a look the names of styles that a template may have for it,
// best first. Any other look has its own name only.
var nearest = map[string][]string{
	"Body": {"body text first indent", "正文首行缩进", "body text", "正文文本", "normal"},
}

// fit makes the looks part of a template: a look whose style the template has
// is that style, and any other is added to it. It returns the IDs of both by
// those of this package.
func (t *template) fit(english bool) (map[string]string, error) {
	part := t.parts[t.look]
	named, taken := make(map[string]string), make(map[string]bool)
	current, end := "", -1
	err := walk(part, func(e element, _ int) {
		switch e.Name.Local {
		case "name":
			current = strings.ToLower(e.attr("val"))
		case "style":
			id := e.attr("styleId")
			if kind := e.attr("type"); (kind == "paragraph" || kind == "table") && current != "" && !strings.ContainsAny(id, `"&<>'`) && id != "" {
				named[kind+" "+current] = id
			}
			taken[id], current = true, ""
		case "styles":
			end = bytes.LastIndexByte(part[:e.to], '<')
		}
	})
	if err != nil || end < 0 || !bytes.HasPrefix(part[end:], []byte("</w:styles>")) {
		return nil, notDocument(t.look, "w:styles")
	}
	ids, added := make(map[string]string), new(strings.Builder)
	fresh := func(id string) string {
		for name := id; ; name += "x" {
			if !taken[name] {
				taken[name] = true
				return name
			}
		}
	}
	for _, s := range looks() {
		names := append(slices.Clone(nearest[s.id]), strings.ToLower(s.name))
		if i := slices.IndexFunc(names, func(n string) bool { return named["paragraph "+n] != "" }); i >= 0 {
			ids[s.id] = named["paragraph "+names[i]]
			continue
		}
		if s.id == "Header" || s.id == "Footer" || s.id == "FooterEven" {
			continue // those of the template stay
		}
		ids[s.id] = fresh(s.id)
		if english {
			s.latin()
		}
		s.id = ids[s.id]
		s.define(added, false)
	}
	if ids["Grid"] = named["table table grid"]; ids["Grid"] == "" {
		ids["Grid"] = fresh("Grid")
		added.WriteString(grid(ids["Grid"], ""))
	}
	t.parts[t.look] = slices.Concat(part[:end], []byte(added.String()), part[end:])
	return ids, nil
}

// fill puts the text of a document into the template and returns its parts.
func (t *template) fill(d *document) []file {
	part := t.parts[t.main]
	t.parts[t.main] = slices.Concat(part[:d.seat.from], []byte(d.body.String()+d.seat.rest), part[d.seat.to:])
	files := make([]file, 0, len(t.names))
	for _, name := range t.names {
		text := t.parts[name]
		if name == "docProps/core.xml" {
			text = []byte(xmlHead + d.core()) // no author and no time of another's
		}
		files = append(files, file{name, string(text)})
	}
	return files
}
