package report

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/internal/hostile"
	"github.com/pufa-go/pufa/schedule/paper"
)

var (
	elements   = regexp.MustCompile(`^(html|head|meta|title|style|body|div|span|b|i|br|main|section|h1|h2|h3|small|p|ul|li|figure|figcaption|table|thead|tbody|tr|th|td|svg|rect|text|line|polygon|polyline)$`)
	attributes = regexp.MustCompile(`^(lang|charset|name|content|class|scope|tabindex|viewBox|role|aria-label|style|x|y|x1|x2|y1|y2|width|height|text-anchor|points|preserveAspectRatio)$`)
	styles     = regexp.MustCompile(`^min-width:\d+px;max-width:\d+px$`)
)

// inert holds a page to what it may consist of.
func inert(t *testing.T, page string) {
	t.Helper()
	require.True(t, utf8.ValidString(page))
	assert.NotContains(t, page, "<script")
	assert.NotContains(t, page, "src=\"")
	for _, n := range parse(t, page).all("", "") {
		require.Regexp(t, elements, n.name)
		for name, value := range n.attrs {
			require.Regexp(t, attributes, name, n.name)
			if name == "style" {
				require.Regexp(t, styles, value)
			}
		}
	}
	for _, r := range page {
		require.False(t, unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d', "%U", r)
		require.False(t, unicode.IsControl(r) && r != '\n', "%U", r)
	}
}

func TestPagesAreInertAndLoadNothing(t *testing.T) {
	q, p := checked(t, plain)
	for _, write := range writers {
		for _, o := range []Options{{}, {Internal: true}, {Lang: "en"}} {
			page := written(t, write, q, p, o)
			inert(t, page)
			assert.NotContains(t, page, "://")
			assert.NotContains(t, page, "url(")
			assert.NotContains(t, page, "@import")
		}
	}
}

func TestHostileNamesStayText(t *testing.T) {
	for _, name := range hostile.Names() {
		q, p := checked(t, func(s string) string { return s + name })
		for _, write := range []writer{Write, Briefs} { // page one is part of the full report
			page := written(t, write, q, p, Options{Internal: true})
			inert(t, page)
			assert.Contains(t, parse(t, page).all("title", "")[0].text, paper.Clean("Plan of the year"+name))
		}
	}
}

// Whatever is written by the helpers comes back as the same text.
func TestWhateverIsWrittenIsRead(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := rapid.String().Draw(r, "text") + rapid.SampledFrom(hostile.Texts()).Draw(r, "hostile")
		d := newPage(&facts{})
		d.leaf("p", s, "aria-label", s)
		inert(t, d.b.String())
		p := parse(t, d.b.String()).below[0]
		require.Equal(t, paper.Clean(s), p.text)
		require.Equal(t, paper.Clean(s), p.attrs["aria-label"])
	})
}

func TestChartsFitAPhoneOrScroll(t *testing.T) {
	q, p := checked(t, plain)
	page := parse(t, written(t, Write, q, p, Options{}))
	boxed := 0
	for _, box := range page.all("div", "scroll") {
		boxed += len(box.all("svg", "")) + len(box.all("table", ""))
	}
	assert.Equal(t, len(page.all("svg", ""))+len(page.all("table", "")), boxed, "whatever is wide has a box of its own")
	for _, svg := range page.all("svg", "") {
		assert.NotEmpty(t, svg.attrs["aria-label"])
		assert.Regexp(t, `^0 0 \d+ \d+$`, svg.attrs["viewBox"])
		for _, bar := range svg.all("rect", "bar") {
			assert.Equal(t, "0", bar.attrs["x"], "bars start at zero")
			assert.NotEmpty(t, bar.all("title", ""))
		}
		for _, cell := range append(svg.all("rect", "on"), svg.all("rect", "off")...) {
			assert.NotEmpty(t, cell.all("title", ""))
		}
	}
}

func TestFit(t *testing.T) {
	for _, tc := range []struct {
		s    string
		ems  int
		want string
	}{
		{"湛江经济技术开发区", 9, "湛江经济技术开发区"},
		{"湛江经济技术开发区", 8, "湛江经济技术开…"},
		{"abc", 2, "abc"},
		{"abcdef", 2, "a…"},
		{"", 3, ""},
	} {
		assert.Equal(t, tc.want, fit(tc.s, tc.ems))
	}
	rapid.Check(t, func(r *rapid.T) {
		s, room := rapid.String().Draw(r, "s"), rapid.IntRange(1, 40).Draw(r, "ems")
		cut := fit(s, room)
		require.LessOrEqual(r, ems(cut), room)
		require.True(r, cut == s || strings.HasPrefix(s, strings.TrimSuffix(cut, "…")))
	})
}
