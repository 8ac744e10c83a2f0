package docx

import (
	"strings"
	"unicode"
)

// escape returns text as character data or an attribute of a document: inert
// whatever it holds. Line breaks and tabs become spaces; other control
// characters, characters that XML does not allow and marks that turn the
// direction of writing are dropped.
func escape(s string) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029':
			b.WriteByte(' ')
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\uFEFF' || r&0xFFFE == 0xFFFE:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
