package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestWrapped(t *testing.T) {
	lines := wrapped([][]string{{"调整", "原安排", "原因"}, {"改期", "9月5日（周四） 09:00–09:45 某校", "台风"}, {"取消", "—", ""}}, 2, 4, 16, 8)
	assert.Equal(t, []string{
		"调整  原安排            原因",
		"改期  9月5日（周四）    台风",
		"      09:00–09:45 某校",
		"取消  —",
	}, lines)
}

// Nothing but blanks gets lost, and no part is wider than it may be.
func TestFolded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("中文、ab ,é—"))).Draw(t, "text")
		most := rapid.IntRange(2, 12).Draw(t, "most")
		parts := folded(text, most)
		for _, part := range parts {
			require.LessOrEqual(t, width(part), most)
		}
		require.Equal(t, strings.ReplaceAll(text, " ", ""), strings.ReplaceAll(strings.Join(parts, ""), " ", ""))
	})
}
