package sheet

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestNamesOfSheets(t *testing.T) {
	n := make(names)
	assert.Equal(t, "总表", n.add("总表"))
	assert.Equal(t, "总表(2)", n.add("总表"))
	assert.Equal(t, "a b", n.add("a/b:"))
	assert.Equal(t, "A B(2)", n.add("A?B"), "case makes no difference")
	assert.Equal(t, "_", n.add("'[]'"))
	assert.Equal(t, strings.Repeat("长", 31), n.add(strings.Repeat("长", 40)))
	assert.Equal(t, strings.Repeat("长", 28)+"(2)", n.add(strings.Repeat("长", 50)))
}

func TestNamesOfSheetsAreLegalAndDifferent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, seen := make(names), make(map[string]bool)
		for range 12 {
			name := n.add(rapid.OneOf(rapid.StringOfN(rapid.RuneFrom([]rune("aA长𠮷'[/ ")), 0, 40, -1), rapid.String()).Draw(t, "name"))
			require.NotEmpty(t, name)
			require.LessOrEqual(t, len(utf16.Encode([]rune(name))), 31)
			require.False(t, strings.ContainsAny(name, `[]:*?/\`), name)
			require.False(t, strings.Contains(name, "'"), name)
			require.False(t, strings.EqualFold(name, "history"))
			require.False(t, seen[strings.ToLower(name)], name)
			seen[strings.ToLower(name)] = true
		}
	})
}

func TestInert(t *testing.T) {
	for _, s := range []string{"=1", "+1", "-1", "@a", " =1", "\t1", "\u00A0=1", "\uFF1D1", "\u200B=1"} {
		assert.Equal(t, "'"+s, inert(s))
	}
	for _, s := range []string{"", "1", "a=b", "–", "'=1"} {
		assert.Equal(t, s, inert(s))
	}
}

func TestWidth(t *testing.T) {
	assert.Equal(t, 0, width(""))
	assert.Equal(t, 8, width("宪法ab（"))
	assert.Equal(t, 4, widest("ab\n宪法"))
	assert.Equal(t, 3, lines("宪法宪法宪法", 4))
	assert.Equal(t, 2, lines("a\n", 4))
	assert.Equal(t, 11, longestWord("Attendance (x)"))
	assert.Zero(t, longestWord("预计人次"))
}

func TestSharesFitTheirColumns(t *testing.T) {
	assert.GreaterOrEqual(t, wide(percent(1)), len("100.00%")+1)
}
