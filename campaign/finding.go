package campaign

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Finding is one thing wrong with a programme: where it stands, what kind it
// is, the value found and what to do about it.
type Finding struct {
	Path   string `json:"path"` // for example campaigns[2].activities[0].where.venues[5]
	Code   Code   `json:"code"`
	Value  string `json:"value,omitzero"` // the offending value, shortened to 80 characters
	Advice Text   `json:"advice"`
}

// Error returns the finding on one line in English.
func (f *Finding) Error() string { return f.In("en") }

// In returns the finding on one line in the language of the tag.
func (f *Finding) In(lang string) string {
	place := f.Path
	if place == "" {
		place = "programme"
	}
	if f.Value != "" {
		place += " = " + fmt.Sprintf("%q", f.Value)
	}
	if lang == "en" {
		return fmt.Sprintf("%s: %s [%s]", place, f.Advice.En, f.Code)
	}
	return fmt.Sprintf("%s：%s [%s]", place, f.Advice.Zh, f.Code)
}

// Unwrap returns the code, so that errors.Is(err, CodeCycle) works.
func (f *Finding) Unwrap() error { return f.Code }

// Findings is every finding of one check, in the order of the document. It is
// the error that [Check] returns.
type Findings []*Finding

// Error returns the findings in English, one to a line.
func (fs Findings) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the findings as errors for errors.Is and errors.As.
func (fs Findings) Unwrap() []error {
	errs := make([]error, len(fs))
	for i, f := range fs {
		errs[i] = f
	}
	return errs
}

// FindingsOf returns the findings inside an error, or nil if there are none.
func FindingsOf(err error) Findings {
	var all Findings
	if errors.As(err, &all) {
		return all
	}
	var one *Finding
	if errors.As(err, &one) {
		return Findings{one}
	}
	return nil
}

// finder gathers findings while a programme is walked.
type finder struct {
	found Findings
}

func (f *finder) add(path string, code Code, value any, zh, en string) {
	f.found = append(f.found, &Finding{Path: path, Code: code, Value: brief(value), Advice: Text{zh, en}})
}

// brief prints a value in at most 80 runes.
func brief(value any) string {
	s := fmt.Sprint(value)
	s = strings.ToValidUTF8(s[:min(len(s), 400)], "\uFFFD") // no rune is longer than 4 bytes
	if r := []rune(s); len(r) > 80 {
		return string(r[:79]) + "…"
	}
	return s
}

// at returns the path of an element or field from strings and ints:
// at("teams", 3, "base") is "teams[3].base".
func at(parts ...any) string {
	b := make([]byte, 0, 64)
	for _, p := range parts {
		switch p := p.(type) {
		case int:
			b = append(b, '[')
			b = strconv.AppendInt(b, int64(p), 10)
			b = append(b, ']')
		case string:
			if len(b) > 0 {
				b = append(b, '.')
			}
			b = append(b, p...)
		}
	}
	return string(b)
}
