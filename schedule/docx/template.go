package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/paper"
)

// Options of the documents. The zero value writes what the public may see, in
// Chinese, on pages of the national standard.
type Options struct {
	paper.Options

	// Template is a .docx or .dotx of the caller's own to write into; nil is
	// none. See the package comment.
	Template []byte
}

// CodeActive is the code of a finding about a template that holds macros or
// other things that run or fetch something when it is opened.
const CodeActive campaign.Code = "template-active"

// Limits of a template: a letterhead with a picture is far below them.
const (
	maxTemplate = 16 << 20 // bytes of the file
	maxUnzipped = 64 << 20 // bytes of all its parts
	maxEntries  = 2000
)

// template is a document of the caller's, unzipped.
type template struct {
	names []string // of the parts, in their order
	parts map[string][]byte
	main  string // the name of the document part
	look  string // the name of the part that defines styles
}

// refuse is the finding that a template cannot be used.
func refuse(part string, code campaign.Code, value, zh, en string) error {
	at := "template"
	if part != "" {
		at += "/" + part
	}
	return campaign.Findings{{Path: at, Code: code, Value: value, Advice: campaign.Text{Zh: zh, En: en}}}
}

func notDocument(part, why string) error {
	return refuse(part, campaign.CodeSyntax, why, "模板不是 .docx 文档，或文件已损坏；请用 Word、WPS 或 LibreOffice 打开后另存为 .docx",
		"the template is no .docx document, or a damaged one; open it in Word, WPS or LibreOffice and save it as .docx")
}

func tooLarge() error {
	return refuse("", campaign.CodeTooLarge, "", fmt.Sprintf("模板超过 %d MiB，或解压后超过 %d MiB；请只保留页眉页脚和样式，缩小图片", maxTemplate>>20, maxUnzipped>>20),
		fmt.Sprintf("the template is larger than %d MiB, or than %d MiB unzipped; keep its header, footer and styles only, with smaller pictures", maxTemplate>>20, maxUnzipped>>20))
}

func active(part, value string) error {
	return refuse(part, CodeActive, value, "模板含有宏、控件或自动读取的外部内容；请另存为不含宏的 .docx，并去掉这些内容",
		"the template holds macros, controls or content fetched from elsewhere; save it as a .docx without macros and take these out")
}

// openTemplate unzips and checks a template.
func openTemplate(file []byte) (*template, error) {
	if len(file) > maxTemplate {
		return nil, tooLarge()
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, notDocument("", err.Error())
	}
	if len(z.File) > maxEntries {
		return nil, tooLarge()
	}
	t := &template{parts: make(map[string][]byte)}
	left := int64(maxUnzipped)
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		if f.Name != path.Clean(f.Name) || strings.HasPrefix(f.Name, "/") || strings.HasPrefix(f.Name, "../") || strings.Contains(f.Name, `\`) || t.parts[f.Name] != nil {
			return nil, notDocument("", f.Name)
		}
		text, err := unzip(f, left)
		if err != nil {
			return nil, err
		}
		left -= int64(len(text))
		t.names, t.parts[f.Name] = append(t.names, f.Name), text
	}
	if err := t.inspect(); err != nil {
		return nil, err
	}
	return t, nil
}

// unzip reads a part of at most so many bytes, whatever the archive says of its
// size. What it returns is not nil.
func unzip(f *zip.File, most int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, notDocument(f.Name, err.Error())
	}
	text, err := io.ReadAll(io.LimitReader(r, most+1))
	switch err = errors.Join(err, r.Close()); {
	case int64(len(text)) > most:
		return nil, tooLarge()
	case err != nil:
		return nil, notDocument(f.Name, err.Error())
	}
	return append([]byte{}, text...), nil
}

// inspect finds the document and its styles, refuses what runs or is fetched
// when the file is opened, and makes a document of a .dotx.
func (t *template) inspect() error {
	const kinds = "[Content_Types].xml"
	for _, name := range t.names {
		low := strings.ToLower(name)
		for _, bad := range []string{"vbaproject", "vbadata", "activex", "/embeddings/", "attachedtoolbars"} {
			if strings.Contains(low, bad) {
				return active(name, "")
			}
		}
		if strings.HasSuffix(low, ".xml") || strings.HasSuffix(low, ".rels") {
			if err := plainXML(t.parts[name]); err != nil {
				return notDocument(name, err.Error())
			}
		}
	}
	types := t.parts[kinds]
	if bytes.Contains(bytes.ToLower(types), []byte("macroenabled")) {
		return active(kinds, "macroEnabled")
	}
	t.parts[kinds] = bytes.ReplaceAll(types, []byte(wordType+"template.main+xml"), []byte(wordType+"document.main+xml"))
	if err := t.cut(); err != nil {
		return err
	}
	var err error
	if t.main, err = t.target("", "officeDocument"); err != nil {
		return err
	}
	t.look, err = t.target(t.main, "styles")
	return err
}

// relsOf returns the name of the part with the relationships of another.
func relsOf(part string) string {
	dir, file := path.Split(part)
	return dir + "_rels/" + file + ".rels"
}

// target returns the part that another ("" is the package) is related to.
func (t *template) target(part, kind string) (string, error) {
	all, err := relations(t.parts[relsOf(part)])
	if err != nil {
		return "", notDocument(relsOf(part), err.Error())
	}
	i := slices.IndexFunc(all, func(r relation) bool { return r.Type == relType+kind })
	if i < 0 {
		return "", notDocument(relsOf(part), kind)
	}
	name := path.Join(path.Dir(part), all[i].Target)
	if strings.HasPrefix(all[i].Target, "/") {
		name = strings.TrimPrefix(all[i].Target, "/")
	}
	if t.parts[name] == nil {
		return "", notDocument(relsOf(part), name)
	}
	return name, nil
}

// cut leaves out the link to the template that a template was made with: Word
// would fetch it. Links that a reader follows stay; anything else outside the
// file is refused.
func (t *template) cut() error {
	for _, name := range t.names {
		if !strings.HasSuffix(name, ".rels") {
			continue
		}
		all, err := relations(t.parts[name])
		if err != nil {
			return notDocument(name, err.Error())
		}
		for i := len(all) - 1; i >= 0; i-- { // from the end: offsets before stay
			r := all[i]
			switch {
			case r.Type == relType+"attachedTemplate":
				t.parts[name] = slices.Concat(t.parts[name][:r.from], t.parts[name][r.to:])
				owner := path.Join(path.Dir(path.Dir(name)), strings.TrimSuffix(path.Base(name), ".rels"))
				t.parts[owner] = without(t.parts[owner], "attachedTemplate")
			case r.TargetMode == "External" && r.Type != relType+"hyperlink":
				return active(name, r.Target)
			}
		}
	}
	return nil
}
