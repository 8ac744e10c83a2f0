package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLongWord: an error shows the beginning of a long word, and cuts no character
// in two.
func TestLongWord(t *testing.T) {
	s := &source{name: "f"}
	at := word{strings.Repeat("法", shown), 1, 2}
	require.EqualError(t, s.wrong(at, "no"), `f:1:2: "`+at.text+`": no`)
	require.EqualError(t, s.wrong(word{at.text + "x", 1, 2}, "no"), `f:1:2: "`+at.text+`…": no`)
}
