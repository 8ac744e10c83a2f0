package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet"
	"github.com/pufa-go/pufa/examples/zhanjiang"
)

// runNew writes the workbook of a county for a planner to fill in.
func runNew(o options, stdout io.Writer) error {
	area, err := areaOf(o)
	if err != nil {
		return err
	}
	year, note := o.year, zhanjiang.NoteAhead
	if o.towns != "" {
		note = "" // nothing in it is the example's
	}
	if year == 0 {
		year = zhanjiang.FirstYear
	}
	var b bytes.Buffer
	if err := sheet.Template(&b, area, year, sheet.Options{Note: note}); err != nil {
		return err
	}
	target := o.out
	if filepath.Ext(target) != workbookExt {
		target = filepath.Join(o.out, fmt.Sprintf("%s%d年普法计划%s", fileName(area.Name), year, workbookExt))
	}
	if err := writeAll(filepath.Dir(target), []file{{filepath.Base(target), b.Bytes()}}); err != nil {
		return err
	}
	lines := oneLine(fmt.Sprintf(words.NewWritten.In(o.lang), target)) + "\n"
	if !slices.ContainsFunc(area.Towns, func(t sheet.Town) bool { return len(t.Villages) > 0 }) {
		lines += words.ByTown.In(o.lang) + "\n"
	}
	_, err = io.WriteString(stdout, lines)
	return err
}

const workbookExt = ".xlsx"

// isWorkbook tells a workbook by its ending.
func isWorkbook(path string) bool { return strings.EqualFold(filepath.Ext(path), workbookExt) }

// opened hands a workbook to read.
func opened(path string, read func(f *os.File, size int64) error) error {
	return readFile(path, func(r io.Reader) error {
		f, ok := r.(*os.File)
		if !ok {
			return complain(words.Unreadable, path, io.ErrUnexpectedEOF)
		}
		info, err := f.Stat()
		if err != nil {
			return err
		}
		return read(f, info.Size())
	})
}

// loadWorkbook reads and checks a workbook. With a name for it, a copy whose
// faulty cells are marked is written when there are findings.
func loadWorkbook(path, mark string) (p campaign.Programme, q *campaign.Checked, err error) {
	err = opened(path, func(f *os.File, size int64) error {
		var err error
		q, err = sheet.Check(f, size, sheet.Options{})
		found := campaign.FindingsOf(err)
		if mark == "" || found == nil {
			return err
		}
		var b bytes.Buffer
		if sheet.Mark(f, size, found, &b, sheet.Options{}) == nil {
			if failed := writeAll(filepath.Dir(mark), []file{{filepath.Base(mark), b.Bytes()}}); failed != nil {
				return failed
			}
		}
		return err
	})
	if err != nil {
		return p, nil, err
	}
	return *q.Programme(), q, nil
}
