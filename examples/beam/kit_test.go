package main

import (
	"bytes"
	"context"
	"flag"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/examples/country/county"
	"github.com/pufa-go/pufa/examples/country/rollup"
	"github.com/pufa-go/pufa/schedule/solver"
	"github.com/pufa-go/pufa/schedule/stream"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	slog.SetDefault(slog.New(slog.DiscardHandler))
	os.Exit(m.Run())
}

// Some small counties of three provinces, planned in few rounds.
const (
	few    = "350527,5402,659001"
	rounds = 20
)

// outcome is what a run left.
type outcome struct {
	status      int
	out, errors string
	files       map[string]string // by their paths below the folder
}

// outcomeOf runs the program on Prism.
func outcomeOf(t *testing.T, ctx context.Context, o options, args ...string) outcome {
	t.Helper()
	t.Setenv("TMPDIR", t.TempDir()) // Beam leaves an empty file behind
	var out, errors bytes.Buffer
	x := outcome{status: run(ctx, o, args, &out, &errors), files: make(map[string]string)}
	x.out, x.errors = out.String(), errors.String()
	for _, pattern := range []string{"*.json", "plans/*"} {
		found, err := filepath.Glob(filepath.Join(o.out, pattern))
		require.NoError(t, err)
		for _, path := range found {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			name, err := filepath.Rel(o.out, path)
			require.NoError(t, err)
			x.files[filepath.ToSlash(name)] = string(text)
		}
	}
	return x
}

// asked is what a run over the few counties is asked for.
func asked(t *testing.T) options {
	return options{only: few, out: filepath.Join(t.TempDir(), "out"), solving: solving{Rounds: rounds, Seed: 1}}
}

// chosen returns the counties of some parts.
func chosen(t *testing.T, only string) []county.County {
	parts, err := choose(only)
	require.NoError(t, err)
	var all []county.County
	for _, p := range parts {
		c, err := find(p.Code)
		require.NoError(t, err)
		all = append(all, c)
	}
	return all
}

// items writes the programmes of counties as lines.
func items(t *testing.T, counties []county.County) []byte {
	var b bytes.Buffer
	for _, c := range counties {
		p, err := c.Programme()
		require.NoError(t, err)
		require.NoError(t, stream.WriteItem(&b, stream.Item{ID: c.Code, Programme: p}))
	}
	return b.Bytes()
}

// plain does without Beam what a run does: province by province on the
// goroutines of this machine, as command country does. Lines are numbered only
// if asked for.
func plain(t *testing.T, counties []county.County, numbered bool) map[string]string {
	t.Helper()
	files, tallies := make(map[string]string), make(rollup.Tallies)
	for rest := counties; len(rest) > 0; {
		n := slices.IndexFunc(rest, func(c county.County) bool { return c.Code[:2] != rest[0].Code[:2] })
		if n < 0 {
			n = len(rest)
		}
		var records, text bytes.Buffer
		_, err := stream.Run(t.Context(), bytes.NewReader(items(t, rest[:n])), &records, stream.Options{
			DoOptions: stream.DoOptions{Solver: solver.Options{Seed: 1, Rounds: rounds}},
		})
		require.NoError(t, err)
		for line := range bytes.Lines(records.Bytes()) {
			rec, err := stream.ReadRecord(line)
			require.NoError(t, err)
			require.Nil(t, rec.Failure)
			tallies.Add(rec.ID, rec.Coverage)
			if !numbered {
				rec.Line = 0
			}
			require.NoError(t, stream.WriteRecord(&text, rec))
		}
		files["plans/"+rest[0].Code[:2]+".jsonl"], rest = text.String(), rest[n:]
	}
	report, err := rollup.Of(counties, tallies, nil)
	require.NoError(t, err)
	var text bytes.Buffer
	require.NoError(t, rollup.Write(&text, report))
	files["rollup.json"] = text.String()
	return files
}
