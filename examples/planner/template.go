package main

import (
	"io"

	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/docx"
	"github.com/pufa-go/pufa/schedule/paper"
)

// mostTemplate is how many bytes of a template are read: more than a document
// may have, so that a larger one is refused as such.
const mostTemplate = 32 << 20

// readTemplate reads the document that the Word files are written into, and
// tries it out at once rather than after all the work.
func (a *answer) readTemplate(path string) error {
	if path == "" {
		return nil
	}
	return readFile(path, func(r io.Reader) (err error) {
		if a.template, err = io.ReadAll(io.LimitReader(r, mostTemplate)); err != nil {
			return err
		}
		return docx.Plan(io.Discard, a.q, schedule.Plan{}, docx.Options{Template: a.template})
	})
}

// documents are the options of the Word files.
func (a answer) documents(p paper.Options) docx.Options {
	return docx.Options{Options: p, Template: a.template}
}
