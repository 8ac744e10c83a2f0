package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"unicode"

	"github.com/pufa-go/pufa/campaign"
)

// complaint is an error of the program's own, in both languages.
type complaint struct{ text campaign.Text }

func (c complaint) Error() string { return c.text.En }

// complain returns an error from a phrase and what goes into it.
func complain(t campaign.Text, args ...any) error {
	return complaint{campaign.Text{Zh: fmt.Sprintf(t.Zh, args...), En: fmt.Sprintf(t.En, args...)}}
}

// said returns an error on one line. Paths and flags may hold anything, so what
// would break the line or command a terminal is replaced.
func said(err error, lang string) string {
	text := err.Error()
	var own complaint
	if errors.As(err, &own) {
		text = own.text.In(lang)
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r) {
			return '\uFFFD'
		}
		return r
	}, text)
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
