package ical

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	reader "github.com/emersion/go-ical"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// unfold undoes the folding of one line.
func unfold(s string) string {
	return strings.TrimSuffix(strings.ReplaceAll(s, "\r\n ", ""), "\r\n")
}

// unescape undoes text, by the letter of RFC 5545 section 3.3.11.
func unescape(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n", `\N`, "\n").Replace(s)
}

// unquote undoes RFC 6868.
func unquote(s string) string {
	return strings.NewReplacer("^^", "^", "^'", `"`, "^n", "\n").Replace(s)
}

// folded folds a line and looks at its parts.
func folded(t require.TestingT, line string) string {
	var buf bytes.Buffer
	fold(&buf, line)
	require.True(t, strings.HasSuffix(buf.String(), "\r\n"))
	parts := strings.Split(strings.TrimSuffix(buf.String(), "\r\n"), "\r\n")
	for i, part := range parts {
		require.LessOrEqual(t, len(part), mostOctets)
		require.True(t, i == 0 || len(part) > 1 && part[0] == ' ', "a continuation holds something")
		if utf8.ValidString(line) {
			require.True(t, utf8.ValidString(part), "a character is cut: %q", part)
		}
		if i+1 < len(parts) && utf8.ValidString(line) {
			require.GreaterOrEqual(t, len(part), mostOctets-utf8.UTFMax+1, "folded before it was full")
		}
	}
	return buf.String()
}

func TestFoldAtTheEdge(t *testing.T) {
	for n := 70; n <= 80; n++ {
		for _, r := range []string{"a", "é", "法", "👩"} {
			line := strings.Repeat("x", n) + r + strings.Repeat("y", 80)
			require.Equal(t, line, unfold(folded(t, line)))
		}
	}
	var buf bytes.Buffer
	fold(&buf, strings.Repeat("x", 75))
	require.Equal(t, strings.Repeat("x", 75)+"\r\n", buf.String(), "75 octets need no fold")
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"", "SUMMARY:宪法", strings.Repeat("法", 100), strings.Repeat("\x80", 200), strings.Repeat("a\xff", 60), strings.Repeat("👨‍👩‍👧", 20)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(s, "\r\n") {
			s = text(s)
		}
		require.Equal(t, s, unfold(folded(t, s)))
		require.True(t, utf8.ValidString(text(s)) && utf8.ValidString(param(s)))
		require.Equal(t, plain(s), unescape(text(s)))
		require.False(t, strings.ContainsFunc(text(s)+param(s)+oneLine(s), func(r rune) bool { return unicode.IsControl(r) && r != '\t' }))
	})
}

// anyText is text with much of what has a meaning in a calendar, and whatever
// other runes there are.
var anyText = rapid.OneOf(
	rapid.StringOf(rapid.RuneFrom([]rune("\\;,:\"'^nN\n\r\t =法👩\u202e"))),
	rapid.String(),
)

// Whatever is put in comes back from this reader and from another one.
func TestTextsAndParametersComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, x := anyText.Draw(t, "text"), anyText.Draw(t, "parameter")
		var l lines
		l.add("BEGIN", "VCALENDAR")
		l.add("X-A", text(s), "X-P", x)
		l.add("X-LIST", texts([]string{s, x}))
		l.add("END", "VCALENDAR")
		for line := range strings.SplitSeq(l.buf.String(), "\r\n") {
			require.LessOrEqual(t, len(line), mostOctets)
			require.True(t, utf8.ValidString(line))
		}
		c, err := reader.NewDecoder(&l.buf).Decode()
		require.NoError(t, err)
		got, err := c.Props.Text("X-A")
		require.NoError(t, err)
		require.Equal(t, plain(s), got)
		require.Equal(t, []string{plain(x)}, unquoted(c.Props.Get("X-A").Params["X-P"]))
		list, err := c.Props.Get("X-LIST").TextList()
		require.NoError(t, err)
		require.Equal(t, []string{plain(s), plain(x)}, list)
	})
}

func unquoted(list []string) []string {
	var out []string
	for _, s := range list {
		out = append(out, unquote(s))
	}
	return out
}

// A text without characters of control is kept to the letter.
func TestPlainKeepsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.Rune().Filter(func(r rune) bool { return !unicode.IsControl(r) })).Draw(t, "text")
		require.Equal(t, s, plain(s))
	})
	require.Equal(t, "a\nb\nc\nd\te\ufffd", plain("a\r\nb\rc\nd\te\x00\x7f\xff"))
}
