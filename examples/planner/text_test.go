package main

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

var (
	han  = regexp.MustCompile(`\p{Han}+`)
	verb = regexp.MustCompile(`%[.\d]*[a-z]`)
)

// TestWords holds every phrase against its translation.
func TestWords(t *testing.T) {
	for _, v := range []reflect.Value{reflect.ValueOf(words), reflect.ValueOf(back), reflect.ValueOf(moves)} {
		testWords(t, v)
	}
}

func testWords(t *testing.T, v reflect.Value) {
	t.Helper()
	for i := range v.NumField() {
		name, text := v.Type().Field(i).Name, v.Field(i).Interface().(campaign.Text)
		assert.NotEmpty(t, text.Zh, name)
		assert.NotEmpty(t, text.En, name)
		assert.False(t, han.MatchString(text.En), "%s: %s", name, text.En)
		assert.Equal(t, verb.FindAllString(text.Zh, -1), verb.FindAllString(text.En, -1), name)
		for _, bad := range jargon {
			assert.NotContains(t, text.Zh+text.En, bad, name)
		}
	}
}

// jargon is what planners are never shown.
var jargon = []string{"GRP", "θ", "k+", "Gini", "bound", "上界", "copula", "score"}

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "普法": 4, "12·4主场": 8, "≥40场": 5, "“八进”": 6, "(场地)": 6, "\uFF08场地\uFF09": 8, "塘㙍镇": 6, "𠮷": 2, "é": 1, "e\u0301": 1, "—…✓": 3, "、": 2,
	} {
		assert.Equal(t, want, width(s), s)
	}
	assert.Equal(t, []string{"普法     1", "a      100", "b"}, columns([][]string{{"普法", "1"}, {"a", "100"}, {"b"}}, 3, 0))
	lines := hang("题:", strings.Fields(strings.Repeat("一二三四五六七八九 ", 12)), "、")
	require.Len(t, lines, 3)
	for i, line := range lines {
		assert.LessOrEqual(t, width(line), pageWidth+2)
		assert.Equal(t, i == 0, strings.HasPrefix(line, "题:"))
		assert.Equal(t, i > 0, strings.HasPrefix(line, "   一"))
	}
}

func TestNumbers(t *testing.T) {
	for n, want := range map[int64]string{0: "0", 999: "999", 1000: "1,000", -1000: "-1,000", -999: "-999", 1234567: "1,234,567"} {
		assert.Equal(t, want, grouped(n))
	}
	for n, want := range map[int64]string{0: "0", 7: "7", 99: "99", 104: "100", 105: "110", 12345: "12,350"} {
		assert.Equal(t, want, estimate(audience.FromPersons(n)))
	}
	for rate, want := range map[float64]string{0: "0.0%", 0.0004: "<0.1%", 0.0005: "0.1%", 0.1236: "12.4%", 1: "100.0%"} {
		assert.Equal(t, want, percent(rate))
	}
	for n, want := range map[int]string{1: "一", 8: "八", 10: "十", 11: "十一", 20: "二十", 34: "三十四", 99: "九十九", 121: "121", 0: "零", -1: "-1"} {
		assert.Equal(t, want, numeral(n))
	}
}

func TestOneLine(t *testing.T) {
	assert.Equal(t, "a\uFFFDb\uFFFD[2J\uFFFD普法\uFFFD", oneLine("a\nb\x1b[2J\u202e普法\u2028"))
}
