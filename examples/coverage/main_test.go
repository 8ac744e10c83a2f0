package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience/tally"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestRun(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		golden := "testdata/golden." + lang + ".txt"
		var got, again bytes.Buffer
		require.NoError(t, run(&got, options{lang: lang}))
		require.NoError(t, run(&again, options{lang: lang}))
		require.Equal(t, got.String(), again.String(), "two runs print the same")
		require.Contains(t, got.String(), "示例")
		if *update {
			require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		require.Equal(t, string(want), got.String())
	}
}

// A log that was written reads back to the same report, under another secret too.
func TestLogFromAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "attendance.csv")
	o := options{lang: "zh", secret: "another secret of more than 32 bytes"}
	o.write = path
	var made, read bytes.Buffer
	require.NoError(t, run(&made, o))
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NotContains(t, string(text), "DEMO", "no number stands in a log")
	o.write, o.log = "", path
	require.NoError(t, run(&read, o))
	_, a, _ := strings.Cut(made.String(), "\n\n")
	_, b, _ := strings.Cut(read.String(), "\n\n")
	require.Equal(t, a, b)
	require.Contains(t, read.String(), "读自文件")
	require.Contains(t, read.String(), "使用者提供")
}

func TestErrorsNameTheirLine(t *testing.T) {
	for text, want := range map[string]string{
		"":            "no header",
		"who,where\n": "line 1",
		"session,person\nL1,440825199001011234\n":             "line 2",
		"session,person\n,00000000000000000000000000000001\n": "line 2",
		"session,person\nL1\n":                                "line 2",
	} {
		_, err := readLog(strings.NewReader(text))
		require.ErrorContains(t, err, want)
		require.NotContains(t, err.Error(), "1990", "a number is never repeated")
	}
	require.ErrorIs(t, run(&bytes.Buffer{}, options{secret: "short"}), tally.ErrSecret)
	require.Error(t, run(&bytes.Buffer{}, options{log: "nowhere.csv"}))
}
