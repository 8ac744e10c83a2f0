package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// manifestName is the file in which a folder remembers what was written there.
const manifestName = ".planner-files.json"

// mostManifest is how many bytes of it are read.
const mostManifest = 4 << 20

// manifest is which files the last plan or replan wrote to a folder, as it wrote
// them, and how those for people were made.
type manifest struct {
	Lang     string  `json:"lang,omitzero"`
	Names    string  `json:"names,omitzero"`
	Internal bool    `json:"internal,omitzero"`
	Geojson  bool    `json:"geojson,omitzero"`
	Template bool    `json:"template,omitzero"` // the documents have one
	Files    []entry `json:"files"`
}

// entry is a file as it was written.
type entry struct {
	Name string `json:"name"` // with slashes
	Sum  string `json:"sha256"`
}

func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// readManifest returns what a folder remembers; nothing if it remembers nothing
// that can be read.
func readManifest(folder string) manifest {
	f, err := os.Open(filepath.Join(folder, manifestName))
	if err != nil {
		return manifest{}
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, mostManifest))
	var m manifest
	if err != nil || json.Unmarshal(data, &m) != nil {
		return manifest{}
	}
	m.Files = slices.DeleteFunc(m.Files, func(w entry) bool { return !filepath.IsLocal(filepath.FromSlash(w.Name)) })
	return m
}

// manifestOf is what there is to remember of a run.
func manifestOf(o options, files []file) manifest {
	m := manifest{Lang: o.lang, Names: o.names, Internal: o.internal, Geojson: o.geojson, Template: o.template != ""}
	for _, f := range files {
		m.Files = append(m.Files, entry{f.name, sumOf(f.data)})
	}
	return m
}

// file returns the manifest as a file.
func (m manifest) file() (file, error) {
	data, err := json.Marshal(m, jsontext.WithIndent("  "))
	return file{manifestName, append(data, '\n')}, err
}

// has reports whether a file was written.
func (m manifest) has(name string) bool {
	return slices.ContainsFunc(m.Files, func(e entry) bool { return e.Name == name })
}

// untouched reports whether a file is still as it was written.
func (m manifest) untouched(root *os.Root, name string) bool {
	i := slices.IndexFunc(m.Files, func(w entry) bool { return w.Name == name })
	if i < 0 {
		return false
	}
	data, err := root.ReadFile(filepath.FromSlash(name))
	return err == nil && sumOf(data) == m.Files[i].Sum
}

// writePlan writes the files of a plan into a folder and takes away those that
// an earlier run wrote there and this one does not, such as calendars of units
// that have nothing to do any more. What anybody has changed since stays, and so
// do returns and all that is not planner's. It returns how many went, and which
// stayed though they were of the earlier run.
func writePlan(folder string, o options, files []file) (gone int, stayed []string, err error) {
	old := readManifest(folder)
	remember, err := manifestOf(o, files).file()
	if err != nil {
		return 0, nil, err
	}
	if err := writeAll(folder, append(slices.Clip(files), remember)); err != nil {
		return 0, nil, err
	}
	root, err := os.OpenRoot(folder) // out of which no name and no link leads
	if err != nil {
		return 0, nil, unwritable(folder, err)
	}
	defer func() { _ = root.Close() }()
	for _, w := range old.Files {
		if w.Name == "returns.json" || slices.ContainsFunc(files, func(f file) bool { return strings.EqualFold(f.name, w.Name) }) {
			continue
		}
		name := filepath.FromSlash(w.Name)
		if info, err := root.Lstat(name); err != nil || !info.Mode().IsRegular() {
			continue
		}
		if !old.untouched(root, w.Name) || root.Remove(name) != nil {
			stayed = append(stayed, w.Name)
			continue
		}
		gone++
		for dir := path.Dir(w.Name); dir != "." && root.Remove(filepath.FromSlash(dir)) == nil; dir = path.Dir(dir) {
		} // which fails where something is left
	}
	return gone, stayed, nil
}

// leftovers tells what became of the files of the earlier run.
func leftovers(lang string, gone int, stayed []string) string {
	p := &page{lang: lang}
	if gone > 0 {
		p.add(p.say(moves.Removed, gone))
	}
	if len(stayed) > 0 {
		p.add(hang(p.say(moves.Stayed), stayed, p.say(words.List))...)
	}
	return p.text()
}
