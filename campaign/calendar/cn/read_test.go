package cn

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEach(t *testing.T) {
	var rows [][]string
	keep := func(f []string) error { rows = append(rows, f); return nil }
	require.NoError(t, each("# 说明\na,b\n1,2\n# 注\n3,4\n", "a,b", keep))
	assert.Equal(t, [][]string{{"1", "2"}, {"3", "4"}}, rows)

	refuse := func([]string) error { return assert.AnError }
	for name, x := range map[string]struct{ text, says string }{
		"empty":         {"", "the columns must be a,b"},
		"other columns": {"b,a\n1,2\n", "the columns must be a,b"},
		"ragged":        {"a,b\n1\n", "wrong number of fields"},
		"bad row":       {"a,b\n1,2\n", `row "1,2"`},
	} {
		require.ErrorContains(t, each(x.text, "a,b", refuse), x.says, name)
	}
}
