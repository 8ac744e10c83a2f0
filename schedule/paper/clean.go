package paper

import (
	"strings"
	"unicode"
)

// Clean takes out of a text what could break a line, command a reader or turn
// the direction of what follows: control characters become blanks, marks of
// direction and other invisible format characters go, and what is no character
// becomes U+FFFD. What a format gives a meaning to, such as < or =, stays: the
// writer of the format escapes it.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u200c' || r == '\u200d': // joiners shape scripts and emoji
			return r
		case unicode.Is(unicode.Cf, r):
			return -1
		case unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return ' '
		case r&0xFFFE == 0xFFFE:
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(s, string(unicode.ReplacementChar)))
}
