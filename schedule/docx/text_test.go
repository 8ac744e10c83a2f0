package docx

import (
	"encoding/xml"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"普法 & <b>“引号”\"":         "普法 &amp; &lt;b&gt;“引号”&quot;",
		"一\n二\t三\r四\u2028五":      "一 二 三 四 五",
		"a\x00\x1b\u0085\u200eb": "a   b",
		"\u202e\u2066x\u061c":    "x",
		"\xffz\ufffe\uffff":      "\uFFFDz\uFFFD\uFFFD",
		"𠮷👮":                     "𠮷👮",
	} {
		assert.Equal(t, want, escape(in), "%q", in)
	}
}

func TestEscapedTextReadsBackAsItWasButForWhatIsDropped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.String().Draw(t, "text")
		var back struct {
			Attr string `xml:"a,attr"`
			Text string `xml:",chardata"`
		}
		require.NoError(t, xml.Unmarshal([]byte(`<x a="`+escape(in)+`">`+escape(in)+`</x>`), &back))
		require.Equal(t, back.Text, back.Attr)
		kept := func(s string) string {
			return strings.Map(func(r rune) rune {
				if unicode.IsControl(r) || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || r&0xFFFE == 0xFFFE || r == '\uFFFD' {
					return -1
				}
				return r
			}, s)
		}
		require.Equal(t, kept(in), kept(back.Text))
	})
}

func TestPageIsThatOfTheStandard(t *testing.T) {
	assert.Equal(t, 11906, mm(210))
	assert.Equal(t, 16838, mm(297))
	assert.InDelta(t, 156*1440/25.4, textWidth, 2)
}

func TestNumbers(t *testing.T) {
	d := &document{}
	assert.Equal(t, "1234567", d.number(1234567))
	d.view.Lang = "en"
	for n, want := range map[int64]string{0: "0", 999: "999", 1000: "1,000", -1234567: "-1,234,567", -100: "-100"} {
		assert.Equal(t, want, d.number(n))
	}
}
