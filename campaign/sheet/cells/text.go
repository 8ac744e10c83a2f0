package cells

import (
	"strings"
	"unicode"
)

// Tidy returns the text of a cell without blanks at its ends, invisible
// characters, and with digits and letters of normal width. Punctuation stays, for
// wide brackets belong in names.
func Tidy(s string) string {
	return clean(s, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsLetter(r) })
}

// Folded is tidy with punctuation of normal width too, for numbers and dates.
func Folded(s string) string {
	s = clean(s, func(rune) bool { return true })
	return strings.NewReplacer("、", ",", "。", ".", "—", "-", "–", "-", "−", "-", "‐", "-", "~", "~").Replace(s)
}

// Key is folded without blanks, in lower case, by which names are compared.
func Key(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(Folded(s)), ""))
}

func clean(s string, narrow func(rune) bool) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u200B' || r == '\u200C' || r == '\u200D' || r == '\u2060' || r == '\uFEFF':
			return -1
		case unicode.IsSpace(r) || r == '\u3000':
			return ' '
		case r >= '\uFF01' && r <= '\uFF5E' && narrow(r-0xFEE0) && narrow(r):
			return r - 0xFEE0
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// HeadKey is the key of a heading: without star and without what stands in
// brackets.
func HeadKey(s string) string {
	s = strings.Trim(Key(s), "*")
	for _, c := range []string{"村(社区)"} { // whose brackets are part of the name
		if s == c {
			return s
		}
	}
	if before, _, found := strings.Cut(s, "("); found && before != "" {
		s = before
	}
	return strings.Trim(s, "*")
}

// Parts splits a list at any of the usual marks; nil if there is nothing in it.
func Parts(s string) []string {
	var out []string
	for p := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(",\uFF0C、;\uFF1B\n", r) }) {
		if p = Tidy(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}
