package ical

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostOctets is the length of a line without its end, by RFC 5545 section 3.1.
const mostOctets = 75

// lines are content lines under construction.
type lines struct{ buf bytes.Buffer }

// add adds one content line. The value is written as it is, so texts come from
// [text]; params are names and values in turn.
func (l *lines) add(name, value string, params ...string) {
	var line strings.Builder
	line.WriteString(name)
	for i := 0; i+1 < len(params); i += 2 {
		line.WriteString(";" + params[i] + "=" + param(params[i+1]))
	}
	line.WriteString(":" + value)
	fold(&l.buf, line.String())
}

// fold writes a line and its end, continued after every 75 octets or less, so
// that each part consists of whole characters. The blank that opens a
// continuation counts.
func fold(buf *bytes.Buffer, line string) {
	room := mostOctets
	for len(line) > room {
		n := room
		for n > 0 && !utf8.RuneStart(line[n]) {
			n--
		}
		if n == 0 { // no UTF-8: there is no character to keep whole
			n = room
		}
		buf.WriteString(line[:n] + "\r\n ")
		line = line[n:]
		room = mostOctets - 1
	}
	buf.WriteString(line + "\r\n")
}

// escaper is never changed.
var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// text writes a value of type TEXT.
func text(s string) string { return escaper.Replace(plain(s)) }

// texts writes a list of values of type TEXT.
func texts(list []string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = text(s)
	}
	return strings.Join(out, ",")
}

// param writes the value of a parameter: what would end it is quoted, and what
// no quotes can hold has a circumflex, as in RFC 6868.
func param(s string) string {
	var out strings.Builder
	quoted := false
	for _, r := range plain(s) {
		switch r {
		case '^':
			out.WriteString("^^")
		case '"':
			out.WriteString("^'")
		case '\n':
			out.WriteString("^n")
		default:
			quoted = quoted || strings.ContainsRune(":;,", r)
			out.WriteRune(r)
		}
	}
	if quoted {
		return `"` + out.String() + `"`
	}
	return out.String()
}

// plain makes valid UTF-8 of a string, with "\n" for every end of line and no
// control character but that and the tab.
func plain(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case unicode.IsControl(r) && r != '\n' && r != '\t':
			return -1
		}
		return r
	}, s)
}

// oneLine makes a name harmless beside other text: it cannot begin a line of
// its own or turn the direction of what follows.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		case r&0xFFFE == 0xFFFE: // no character
			return unicode.ReplacementChar
		}
		return r
	}, plain(s))
}
