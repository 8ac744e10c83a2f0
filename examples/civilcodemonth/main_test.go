package main

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden file anew")

func TestRun(t *testing.T) {
	const golden = "testdata/golden.txt"
	var got, again bytes.Buffer
	require.NoError(t, run(&got))
	require.NoError(t, run(&again))
	require.Equal(t, got.String(), again.String(), "two runs print the same")
	require.Contains(t, got.String(), "硬性规则违反 0 处")
	if *update {
		require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), got.String())
}
