package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// maxBytes bounds a file of a problem set; the largest published has 2 MB.
const maxBytes = 8 << 20

// shown is how many characters of a word an error shows.
const shown = 40

// word is a run of printing characters and where it stands, counted from 1.
type word struct {
	text         string
	line, column int
}

// source is the text of a problem, read line by line. Lines end in LF, CRLF or
// CR; words stand between blanks.
type source struct {
	name string
	text string
	line int // of the last line taken
}

func newSource(name string, r io.Reader) (*source, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	case len(b) > maxBytes:
		return nil, fmt.Errorf("%s: longer than %d bytes; is it a file of this set?", name, maxBytes)
	}
	return &source{name: name, text: string(b)}, nil
}

// next returns the words of the next line that has any, nil at the end.
func (s *source) next() []word {
	for s.text != "" {
		s.line++
		line, rest := s.text, ""
		if i := strings.IndexAny(s.text, "\r\n"); i >= 0 {
			line, rest = s.text[:i], s.text[i+1:]
			if s.text[i] == '\r' {
				rest = strings.TrimPrefix(rest, "\n")
			}
		}
		s.text = rest
		if words := split(line, s.line); len(words) > 0 {
			return words
		}
	}
	return nil
}

// split cuts a line into words. Columns count bytes, which are characters in
// every file of numbers.
func split(line string, number int) []word {
	var out []word
	for at := 0; at < len(line); {
		if line[at] == ' ' || line[at] == '\t' {
			at++
			continue
		}
		end := at
		for end < len(line) && line[end] != ' ' && line[end] != '\t' {
			end++
		}
		out = append(out, word{line[at:end], number, at + 1})
		at = end
	}
	return out
}

// wrong returns an error about a word: its place, the value and what it should
// be.
func (s *source) wrong(w word, want string, args ...any) error {
	text := w.text
	if runes := []rune(text); len(runes) > shown {
		text = string(runes[:shown]) + "…"
	}
	return fmt.Errorf("%s:%d:%d: %q: %s", s.name, w.line, w.column, text, fmt.Sprintf(want, args...))
}

// short returns an error about a text that ends too early.
func (s *source) short(want string, args ...any) error {
	return fmt.Errorf("%s:%d: the file ends; %s", s.name, s.line, fmt.Sprintf(want, args...))
}

// end requires that nothing but blanks is left.
func (s *source) end() error {
	if line := s.next(); line != nil {
		return s.wrong(line[0], "nothing should follow here")
	}
	return nil
}

// tick is what numbers with decimals are counted in: ten-thousandths.
const tick = 10_000

// decimal reads a number with at most four decimals exactly, as ticks.
func (s *source) decimal(w word, least, most int64) (int64, error) {
	digits, negative := strings.CutPrefix(w.text, "-")
	before, after, _ := strings.Cut(digits, ".")
	after = strings.TrimRight(after, "0")
	value, ok := digitsOf(before+after+strings.Repeat("0", max(0, 4-len(after))), 15)
	switch {
	case !ok || before == "" || len(after) > 4:
		return 0, s.wrong(w, "a number with at most four decimals is wanted")
	case negative:
		value = -value
	}
	if value < least*tick || value > most*tick {
		return 0, s.wrong(w, "must be %d to %d", least, most)
	}
	return value, nil
}

// whole reads a whole number, which may be written with decimals of zero.
func (s *source) whole(w word, least, most int64) (int64, error) {
	value, err := s.decimal(w, least, most)
	if err == nil && value%tick != 0 {
		err = s.wrong(w, "a whole number is wanted")
	}
	return value / tick, err
}

// digitsOf reads decimal digits and nothing else.
func digitsOf(text string, most int) (int64, bool) {
	if text == "" || len(text) > most || strings.Trim(text, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.ParseInt(text, 10, 64)
	return n, err == nil
}
