package docx_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/docx"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

const (
	relsHead  = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	relPrefix = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	wordNames = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	wide      = `<w:sectPr><w:pgSz w:w="20000" w:h="12000" w:orient="landscape"/><w:pgMar w:top="1000" w:right="2000" w:bottom="1000" w:left="3000" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`
	narrow    = `<w:sectPr><w:headerReference xmlns:r="urn:r" w:type="default" r:id="rId9"/><w:pgSz w:w="10000" w:h="12000"/><w:pgMar w:top="0" w:right="500" w:bottom="0" w:left="500" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`
)

// letterhead is a template: a red head, the marker, a last line.
func letterhead() map[string]string {
	return map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/></Types>`,
		"_rels/.rels":         relsHead + `<Relationship Id="rId1" Type="` + relPrefix + `officeDocument" Target="word/document.xml"/></Relationships>`,
		"docProps/core.xml":   `<c><creator>someone</creator></c>`,
		"word/document.xml": `<?xml version="1.0"?><w:document ` + wordNames + `><w:body><w:p><w:r><w:t>示例文头</w:t></w:r></w:p>` +
			`<w:p><w:r><w:t>{{正</w:t></w:r><w:r><w:t>文}} </w:t></w:r></w:p><w:p><w:r><w:t>末行</w:t></w:r></w:p>` + narrow + `</w:body></w:document>`,
		"word/_rels/document.xml.rels": relsHead + `<Relationship Id="rId1" Type="` + relPrefix + `styles" Target="styles.xml"/>` +
			`<Relationship Id="rId9" Type="` + relPrefix + `header" Target="/word/header7.xml"/>` +
			`<Relationship Id="rId3" Type="` + relPrefix + `hyperlink" TargetMode="External" Target="https://example.com/"/></Relationships>`,
		"word/header7.xml":  `<w:hdr ` + wordNames + `><w:p><w:r><w:t>示例页眉</w:t></w:r></w:p></w:hdr>`,
		"word/settings.xml": `<w:settings ` + wordNames + `><w:attachedTemplate xmlns:r="urn:r" r:id="rId1"/><w:zoom w:percent="90"/></w:settings>`,
		"word/_rels/settings.xml.rels": relsHead + `<Relationship Id="rId1" Type="` + relPrefix +
			`attachedTemplate" Target="file:///C:\example\Normal.dotm" TargetMode="External"/></Relationships>`,
		"word/styles.xml": `<w:styles ` + wordNames + `><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>` +
			`<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:type="character" w:styleId="Cell"><w:name w:val="heading 1"/></w:style>` +
			`<w:style w:type="table" w:styleId="tg"><w:name w:val="Table Grid"/></w:style></w:styles>`,
	}
}

func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = io.WriteString(w, parts[name])
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

// bomb is an archive of one part of so many MiB of zeros, one of them packed and
// repeated.
func bomb(t testing.TB, size int) []byte {
	t.Helper()
	zeros := make([]byte, 1<<20)
	pack := func(data []byte, end func(*flate.Writer) error) []byte {
		var b bytes.Buffer
		w, err := flate.NewWriter(&b, flate.BestSpeed)
		require.NoError(t, err)
		_, err = w.Write(data)
		require.NoError(t, errors.Join(err, end(w)))
		return b.Bytes()
	}
	packed := append(bytes.Repeat(pack(zeros, (*flate.Writer).Flush), size), pack(nil, (*flate.Writer).Close)...)
	sum := crc32.NewIEEE()
	for range size {
		_, _ = sum.Write(zeros)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateRaw(&zip.FileHeader{
		Name: "word/media/a.png", Method: zip.Deflate, CRC32: sum.Sum32(), CompressedSize64: uint64(len(packed)), UncompressedSize64: uint64(size) << 20,
	})
	require.NoError(t, err)
	_, err = w.Write(packed)
	require.NoError(t, errors.Join(err, z.Close()))
	return b.Bytes()
}

// into writes the work plan into a template.
func into(t testing.TB, template []byte) ([]byte, error) {
	t.Helper()
	q, p := plan(t, programme())
	var b bytes.Buffer
	err := docx.Plan(&b, q, p, docx.Options{Template: template})
	return b.Bytes(), err
}

func TestTemplateKeepsItsOwn(t *testing.T) {
	before := letterhead()
	doc, err := into(t, zipped(t, before))
	require.NoError(t, err)
	after := parts(t, doc)
	assert.Len(t, after, len(before))
	assert.Equal(t, before["word/header7.xml"], after["word/header7.xml"])
	assert.Equal(t, before["word/_rels/document.xml.rels"], after["word/_rels/document.xml.rels"])
	assert.Contains(t, after["word/document.xml"], narrow+`</w:body></w:document>`)
	assert.Contains(t, after["[Content_Types].xml"], "wordprocessingml.document.main+xml", "a .dotx becomes a .docx")
	assert.NotContains(t, after["word/settings.xml"], "attachedTemplate")
	assert.Contains(t, after["word/settings.xml"], "w:zoom")
	assert.NotContains(t, after["word/_rels/settings.xml.rels"], "example")
	assert.NotContains(t, after["docProps/core.xml"], "someone")
	assert.Contains(t, after["docProps/core.xml"], "工作方案")

	got := text(t, doc)
	assert.True(t, strings.HasPrefix(got, "示例文头\n示例市2024年度普法计划工作方案\n"), got[:200])
	assert.True(t, strings.HasSuffix(got, "日期：〔待填〕\n末行\n"))
	assert.NotContains(t, got, "{{")
}

func TestTemplateStylesAreUsedAndMissingOnesAdded(t *testing.T) {
	doc, err := into(t, zipped(t, letterhead()))
	require.NoError(t, err)
	after := parts(t, doc)
	body, styles := after["word/document.xml"], after["word/styles.xml"]
	for _, id := range []string{"a", "a3", "Heading1", "Cellx", "CellHead", "tg"} {
		assert.Contains(t, body, `Style w:val="`+id+`"`)
		assert.Equal(t, 1, strings.Count(styles, `w:styleId="`+id+`"`), id)
	}
	for _, id := range []string{"Body", "Title", "Grid", "Footer", "Header"} {
		assert.NotContains(t, body, `Style w:val="`+id+`"`)
		assert.NotContains(t, styles, `w:styleId="`+id+`"`)
	}
	assert.Equal(t, 1, strings.Count(styles, `w:default="1"`))
	assert.Contains(t, body, `<w:tblW w:w="9000"`, "tables fill the page of the template")
}

func TestTemplateWithoutMarkerIsFollowed(t *testing.T) {
	q, p := plan(t, programme())
	var notice, both bytes.Buffer
	require.NoError(t, docx.Notice(&notice, q, p, "main", docx.Options{}))
	require.NoError(t, docx.Summary(&both, q, p, returns.List{}, docx.Options{Template: notice.Bytes()}))
	assert.True(t, strings.HasPrefix(text(t, both.Bytes()), text(t, notice.Bytes())+"示例市2024年度普法计划总结数据稿\n"))
	var again bytes.Buffer
	require.NoError(t, docx.Summary(&again, q, p, returns.List{}, docx.Options{Template: notice.Bytes()}))
	assert.Equal(t, both.Bytes(), again.Bytes())
}

func TestTextTakesThePageOfItsSection(t *testing.T) {
	x := letterhead()
	x["word/document.xml"] = `<w:document ` + wordNames + `><w:body><w:p><w:pPr>` + wide + `</w:pPr><w:r><w:t>{{body}}</w:t></w:r></w:p><w:p/>` + narrow + `</w:body></w:document>`
	doc, err := into(t, zipped(t, x))
	require.NoError(t, err)
	body := parts(t, doc)["word/document.xml"]
	assert.Contains(t, body, `<w:tblW w:w="15000"`)
	assert.Contains(t, body, `<w:p><w:pPr>`+wide+`</w:pPr></w:p><w:p/>`+narrow, "the section ends after the text")
}

func TestTemplatesThatAreRefused(t *testing.T) {
	with := func(name, text string) []byte {
		x := letterhead()
		x[name] = text
		return zipped(t, x)
	}
	swap := func(name, old, text string) []byte {
		x := letterhead()
		require.Contains(t, x[name], old)
		return with(name, strings.Replace(x[name], old, text, 1))
	}
	broken := zipped(t, letterhead())
	for name, tc := range map[string]struct {
		template []byte
		code     campaign.Code
	}{
		"empty":             {[]byte{}, campaign.CodeSyntax},
		"no archive":        {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 .doc"), campaign.CodeSyntax},
		"half":              {broken[:len(broken)/2], campaign.CodeSyntax},
		"another archive":   {zipped(t, map[string]string{"a.txt": "a"}), campaign.CodeSyntax},
		"a workbook":        {swap("word/document.xml", "<w:document", `<w:workbook`), campaign.CodeSyntax},
		"another main part": {with("word/document.xml", `<w:workbook `+wordNames+`/>`), campaign.CodeSyntax},
		"no body":           {with("word/document.xml", `<w:document `+wordNames+`/>`), campaign.CodeSyntax},
		"another namespace": {swap("word/document.xml", "/2006/main", "/strict"), campaign.CodeSyntax},
		"no styles":         {swap("word/_rels/document.xml.rels", "/styles", "/other"), campaign.CodeSyntax},
		"styles of nothing": {with("word/styles.xml", `<w:styles `+wordNames+`/>`), campaign.CodeSyntax},
		"document type":     {swap("word/styles.xml", "<w:styles", `<!DOCTYPE a [<!ENTITY b "c">]><w:styles`), campaign.CodeSyntax},
		"a way out":         {with("../../evil.xml", "<a/>"), campaign.CodeSyntax},
		"macros":            {with("word/vbaProject.bin", "x"), docx.CodeActive},
		"a .docm":           {swap("[Content_Types].xml", "openxmlformats-officedocument.wordprocessingml.template.main", "ms-word.document.macroEnabled.main"), docx.CodeActive},
		"controls":          {with("word/activeX/activeX1.xml", "<a/>"), docx.CodeActive},
		"embedded":          {with("word/embeddings/oleObject1.bin", "x"), docx.CodeActive},
		"fetched":           {swap("word/_rels/document.xml.rels", "/hyperlink", "/image"), docx.CodeActive},
		"two markers":       {swap("word/document.xml", "末行", "{{body}}"), "template-marker"},
		"a bomb":            {bomb(t, 65), campaign.CodeTooLarge},
		"a large file":      {bytes.Repeat([]byte("a"), 17<<20), campaign.CodeTooLarge},
		"an open body":      {swap("word/document.xml", "</w:body>", ""), campaign.CodeSyntax},
	} {
		doc, err := into(t, tc.template)
		findings := campaign.FindingsOf(err)
		require.Len(t, findings, 1, name)
		assert.Equal(t, tc.code, findings[0].Code, "%s: %v", name, err)
		assert.True(t, strings.HasPrefix(findings[0].Path, "template"), findings[0].Path)
		assert.NotEmpty(t, findings[0].Advice.Zh)
		assert.Empty(t, doc, name)
	}
}

func FuzzTemplate(f *testing.F) {
	f.Add(zipped(f, letterhead()))
	f.Add([]byte("PK"))
	q, p := plan(f, programme())
	p.Sessions = p.Sessions[:1]
	f.Fuzz(func(t *testing.T, template []byte) {
		var b bytes.Buffer
		if err := docx.Plan(&b, q, p, docx.Options{Template: template, Options: paper.Options{Lang: "en"}}); err != nil {
			require.NotEmpty(t, campaign.FindingsOf(err))
			require.Zero(t, b.Len())
			return
		}
		_, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		require.NoError(t, err)
	})
}
