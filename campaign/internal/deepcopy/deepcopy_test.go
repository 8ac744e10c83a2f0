package deepcopy_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/internal/deepcopy"
)

type leaf struct {
	Names []string
	At    time.Time
}

type tree struct {
	Leaves []leaf
	Ptr    *leaf
	ByName map[string][]int
	Pair   [2][]int
	Any    error
	Nil    []leaf
}

func TestCopySharesNothing(t *testing.T) {
	original := func() tree {
		return tree{
			Leaves: []leaf{{Names: []string{"a", "b"}, At: time.Unix(5, 0)}},
			Ptr:    &leaf{Names: []string{"c"}},
			ByName: map[string][]int{"x": {1, 2}},
			Pair:   [2][]int{{1}, {2}},
		}
	}
	a := original()
	b := deepcopy.Of(a)
	require.Equal(t, a, b)
	b.Leaves[0].Names[0] = "changed"
	b.Ptr.Names[0] = "changed"
	b.ByName["x"][0] = 9
	b.Pair[0][0] = 9
	require.Equal(t, original(), a, "the original is untouched")
	require.Nil(t, b.Nil, "nil stays nil")
}
