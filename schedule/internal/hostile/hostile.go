// Package hostile is one table of names that would do harm in some file unless
// its writer made them inert, for the tests of every package that writes one.
package hostile

import (
	"strings"
	"unicode"
)

// Names returns names that a programme may have: campaign.Check takes them.
func Names() []string {
	return []string{
		`<script>alert(1)</script>`,
		`"><img src="https://evil.example/x" onerror="alert(1)"/>`,
		`'onload='alert(1)`,
		`</title></w:t></w:r><base href="//evil.example">`,
		`&lt;&#60;&amp; & <!-- <![CDATA[x]]> ]]></style><script>`,
		`=HYPERLINK("http://x")`, `+1+cmd|' /C calc'!A0`, `-2+3`, `@SUM(1,2)`, "\t=1+1", "＝1+1",
		"one\ntwo", "one\nEND:VEVENT\nBEGIN:VEVENT", "tab\tand\u2028lines\u2029",
		"rtl \u202etxet\u202c \u2066x\u2069 \u200f\u061c", "\ufeffmark", "soft\u00adhyphen\u200bspace",
		`; , : \ \n \, ^n ^'`, `{"a":1}`, `\u003cscript\u003e`, `%s%d%!`, `{one|many}`, "{{正文}}", "../../x", "_x0041_", "[x]:*?/'History'",
		"家庭👨‍👩‍👧‍👦普法👮🏽‍♀️", "𠮷野家é",
		strings.Repeat("长", 200), strings.Repeat("W", 200), strings.Repeat("\\", 200),
	}
}

// Texts returns what no check stands before, such as the names of organisers in
// a plan: control characters, NUL, and bytes that are no text.
func Texts() []string {
	return append(Names(), "nul\x00bell\x07", "a\r\nb", "\x1b[31mred\x1b[0m", "\xff\xfe\x80", "\ufffe\uffff", "\u0085next\u009b")
}

// Loose returns the characters of a file that no name may leave there whatever
// its format: those that turn the direction of writing, controls other than the
// ends of lines and tabs, and what is no character.
func Loose(text string) []rune {
	var out []rune
	for _, r := range text {
		if unicode.Is(unicode.Bidi_Control, r) || unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' || r&0xFFFE == 0xFFFE {
			out = append(out, r)
		}
	}
	return out
}
