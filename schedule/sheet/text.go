package sheet

import (
	"strings"
	"unicode"
)

// clean makes a name fit for a cell: line ends and tabs become blanks, other
// control characters and marks that turn the direction of writing go.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\uFEFF':
			return -1
		}
		return r
	}, s)
}

// inert puts an apostrophe before a text that a spreadsheet might run when it
// reads it from CSV.
func inert(s string) string {
	first := strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) })
	if first != "" && strings.ContainsRune("=+-@\uFF1D\uFF0B\uFF0D\uFF20", []rune(first)[0]) || s != "" && strings.ContainsRune("\t\r\n", []rune(s)[0]) {
		return "'" + s
	}
	return s
}

// width returns how many columns a text takes, two for each Han character and
// other full-width one. What Unicode calls ambiguous, such as “, · and —, is
// taken for wide, as Chinese fonts draw it.
func width(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case r < 0x80:
			n++
		case r < 0x250: // Latin
			if r == '·' || r == '×' {
				n++
			}
			n++
		default:
			n += 2
		}
	}
	return n
}

// widest returns the width of the widest line of a text.
func widest(s string) int {
	w := 0
	for line := range strings.SplitSeq(s, "\n") {
		w = max(w, width(line))
	}
	return w
}

// lines returns how many lines a text takes in a column of so many characters.
func lines(s string, room int) int {
	n := 0
	for line := range strings.SplitSeq(s, "\n") {
		n += max(1, (width(line)+room-1)/room)
	}
	return n
}

// longestWord returns the width of the longest word of a text that is written
// with blanks; Han characters may be broken anywhere.
func longestWord(s string) int {
	longest := 0
	for word := range strings.FieldsSeq(s) {
		if strings.IndexFunc(word, func(r rune) bool { return r >= 0x250 }) < 0 {
			longest = max(longest, width(word)+1)
		}
	}
	return longest
}
