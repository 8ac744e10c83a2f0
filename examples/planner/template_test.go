package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// part returns a part of a document.
func part(t *testing.T, path, name string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	require.NoError(t, err)
	defer func() { _ = z.Close() }()
	r, err := z.Open(name)
	require.NoError(t, err)
	text, err := io.ReadAll(r)
	require.NoError(t, err)
	return string(text)
}

// TestTemplate writes into a document of the caller's, here one that planner
// wrote itself, and refuses what is none before anything is planned.
func TestTemplate(t *testing.T) {
	in, dir := save(t, county()), t.TempDir()
	require.Equal(t, done, start("plan", "-in", in, "-out", dir).status)
	template, plain := filepath.Join(dir, "工作方案.docx"), part(t, filepath.Join(dir, "工作方案.docx"), "word/document.xml")

	out := t.TempDir()
	o := start("plan", "-in", in, "-out", out, "-template", template, "-geojson")
	require.Equal(t, done, o.status, o.errors)
	doubled := part(t, filepath.Join(out, "工作方案.docx"), "word/document.xml")
	assert.Greater(t, len(doubled), len(plain), "the text follows what the template holds")
	var places struct {
		Type     string
		Features []json.RawMessage
	}
	text, err := os.ReadFile(filepath.Join(out, "场次点位.geojson"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &places))
	assert.Equal(t, "FeatureCollection", places.Type)
	assert.NotContains(t, string(text), "某营区")
	o = start("summary", "-plan", filepath.Join(out, "plan.json"), "-template", template)
	require.Equal(t, done, o.status, o.errors)

	var empty bytes.Buffer
	require.NoError(t, zip.NewWriter(&empty).Close())
	for name, path := range map[string]string{
		"text": saveText(t, "t.docx", "没有"), "empty zip": saveText(t, "t.docx", empty.String()), "no file": filepath.Join(dir, "none.docx"), "folder": dir,
	} {
		for _, args := range [][]string{{"plan", "-in", in}, {"summary", "-plan", filepath.Join(dir, "plan.json")}} {
			fresh := filepath.Join(t.TempDir(), "x")
			o := start(append(args, "-template", path, "-out", fresh)...)
			assert.Equal(t, badInput, o.status, name)
			assert.Len(t, o.lines(), 1, name)
			assert.True(t, strings.HasPrefix(o.errors, path), o.errors)
			assert.NoDirExists(t, fresh, name)
		}
	}
}
