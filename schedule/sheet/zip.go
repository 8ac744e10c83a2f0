package sheet

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"io/fs"
	"slices"
)

// sorted is a zip archive whose entries are written in a fixed order and
// without times when it is closed: the excelize writer takes streamed sheets
// from a map.
type sorted struct {
	w       io.Writer
	entries []entry
}

type entry struct {
	name string
	data *bytes.Buffer
}

// contents is the entry that has to come first.
const contents = "[Content_Types].xml"

// Create adds an entry.
func (z *sorted) Create(name string) (io.Writer, error) {
	e := entry{name, new(bytes.Buffer)}
	z.entries = append(z.entries, e)
	return e.data, nil
}

// AddFS is never asked for.
func (z *sorted) AddFS(fs.FS) error { return fs.ErrInvalid }

// Close writes the archive.
func (z *sorted) Close() error {
	slices.SortFunc(z.entries, func(a, b entry) int {
		if (a.name == contents) != (b.name == contents) {
			if a.name == contents {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.name, b.name)
	})
	out := zip.NewWriter(z.w)
	for _, e := range z.entries {
		f, err := out.Create(e.name)
		if err != nil {
			return err
		}
		if _, err := f.Write(e.data.Bytes()); err != nil {
			return err
		}
	}
	return out.Close()
}
