package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/pufa-go/pufa/campaign"
)

// complaint is an error of the program's own, in both languages.
type complaint struct{ text campaign.Text }

func (c complaint) Error() string { return c.text.En }

// complain returns an error from a phrase and what goes into it, texts in the
// language of the phrase.
func complain(t campaign.Text, args ...any) error {
	return complaint{campaign.Text{Zh: fillIn(t.Zh, "zh", args), En: fillIn(t.En, "en", args)}}
}

func fillIn(phrase, lang string, args []any) string {
	args = slices.Clone(args)
	for i, arg := range args {
		if t, ok := arg.(campaign.Text); ok {
			args[i] = t.In(lang)
		}
	}
	return fmt.Sprintf(phrase, args...)
}

// inFile is an error found in a file.
type inFile struct {
	path string
	err  error
}

func (f inFile) Error() string { return f.path + ": " + f.err.Error() }
func (f inFile) Unwrap() error { return f.err }

// severalErrors is what errors.Join makes.
type severalErrors interface{ Unwrap() []error }

// complaints returns an error as lines for people, one for each finding.
func complaints(err error, lang string) []string {
	var lines []string
	switch e := err.(type) {
	case complaint:
		lines = []string{e.text.In(lang)}
	case inFile:
		for _, line := range complaints(e.err, lang) {
			lines = append(lines, e.path+": "+line)
		}
	case *campaign.Finding:
		lines = []string{e.In(lang)}
	case severalErrors: // findings among them
		for _, one := range e.Unwrap() {
			lines = append(lines, complaints(one, lang)...)
		}
	default:
		lines = []string{err.Error()}
	}
	for i, line := range lines {
		lines[i] = oneLine(line)
	}
	return lines
}

// oneLine replaces what would break a line or command a terminal: paths and
// values of bad input may hold anything.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r) {
			return '\uFFFD'
		}
		return r
	}, s)
}
