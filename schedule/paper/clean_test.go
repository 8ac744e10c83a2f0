package paper

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/internal/hostile"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"普法 & <b>“引号”\"":                  "普法 & <b>“引号”\"",
		"一\n二\t三\r四\u2028五":               "一 二 三 四 五",
		"a\x00b\u0085c":                   "a b c",
		"\u202e\u2066x\u061c\u00ad\ufeff": "x",
		"\xffz\ufffe":                     "\uFFFDz\uFFFD",
		"家庭👨‍👩‍👧‍👦":                       "家庭👨‍👩‍👧‍👦",
	} {
		assert.Equal(t, want, Clean(in), "%q", in)
	}
}

// Whatever goes in, one line of text comes out, which stays as it is.
func TestCleanText(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := rapid.String().Draw(r, "text") + rapid.SampledFrom(hostile.Texts()).Draw(r, "hostile")
		out := Clean(in)
		require.Empty(r, hostile.Loose(out))
		require.True(r, utf8.ValidString(out))
		require.False(r, strings.ContainsAny(out, "\r\n\t\u2028\u2029"))
		require.Equal(r, out, Clean(out))
	})
}

// A label says a name as it is: what it holds is no verb and no choice.
func TestLabelsSayHostileNames(t *testing.T) {
	for _, name := range hostile.Texts() {
		assert.Equal(t, name+"（"+name+"）", Noted.In("", name, name))
		assert.Equal(t, name+": 1 unit", ReportUnitsOnce.In("en", name, 1))
	}
}
