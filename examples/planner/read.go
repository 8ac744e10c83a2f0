package main

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/examples/zhanjiang"
	"github.com/pufa-go/pufa/schedule"
)

// load reads and checks a programme; no path means the embedded example of a
// year, 0 meaning 2024. A workbook is told by its ending.
func load(path string, year int, mark string) (p campaign.Programme, q *campaign.Checked, err error) {
	if isWorkbook(path) {
		return loadWorkbook(path, mark)
	}
	if path == "" {
		if year == 0 {
			year = 2024
		}
		if p, err = zhanjiang.Programme(year); err != nil {
			return p, nil, err
		}
		q, err = campaign.Check(p)
		return p, q, err
	}
	err = readFile(path, func(r io.Reader) (err error) {
		if p, err = format.Decode(r); err == nil {
			q, err = campaign.Check(p)
		}
		return err
	})
	if campaign.FindingsOf(err) != nil && isPlan(path) {
		err = complain(words.IsPlan, path)
	}
	return p, q, err
}

func readPlan(path string) (p schedule.Plan, err error) {
	err = readFile(path, func(r io.Reader) (err error) {
		p, err = schedule.Read(r)
		return err
	})
	if campaign.FindingsOf(err) != nil && isProgramme(path) {
		err = complain(words.IsProgramme, path)
	}
	return p, err
}

// isPlan reports whether a file that is no programme is a plan, which lies beside
// it.
func isPlan(path string) bool {
	return reads(path, func(r io.Reader) bool {
		p, err := schedule.Read(r)
		return err == nil && len(p.Sessions) > 0
	})
}

// isProgramme reports whether a file that is no plan is a programme.
func isProgramme(path string) bool {
	return reads(path, func(r io.Reader) bool {
		p, err := format.Decode(r)
		return err == nil && len(p.Campaigns) > 0
	})
}

// reads reports whether a file, which was read once already, reads as something.
func reads(path string, as func(io.Reader) bool) bool {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return false // a pipe has nothing left
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	return as(f)
}

// readFile hands a file to read. Errors say which file, and what is wrong with
// it in the user's terms.
func readFile(path string, read func(io.Reader) error) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return complain(words.NoFile, path)
	case err == nil && info.IsDir():
		return complain(words.IsFolder, path)
	}
	f, err := os.Open(path)
	if err != nil {
		return complain(words.Unreadable, path, cause(err))
	}
	defer f.Close()
	err = read(f)
	var own complaint
	if err == nil || errors.As(err, &own) {
		return err
	}
	if campaign.FindingsOf(err) == nil {
		return complain(words.Unreadable, path, cause(err))
	}
	return inFile{path, err}
}

// cause returns what the system said, without the path it says it about.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}
