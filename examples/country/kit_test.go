package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// few are counties that are quickly planned, of three provinces: a small island,
// places without people or points, and some like any other.
const few = "350203,350527,540171,540123,540124,659012,659008"

// outcome is what one run of the program did.
type outcome struct {
	status      int
	out, errors string
}

// tick is a clock that advances by a second each time it is read.
func tick() func() time.Time {
	now := time.Date(2026, 1, 1, 8, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Second)
		return now
	}
}

// start runs the program without a terminal.
func start(t *testing.T, args ...string) outcome {
	t.Helper()
	var out, errs bytes.Buffer
	status := run(t.Context(), args, &out, &errs, environment{now: tick()})
	return outcome{status, out.String(), errs.String()}
}

// stopped runs the program and interrupts it when it has shown its progress so
// many times.
func stopped(t *testing.T, after int, args ...string) outcome {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	clock, lock, n := tick(), sync.Mutex{}, 0
	var out, errs bytes.Buffer
	status := run(ctx, args, &out, &errs, environment{terminal: true, now: func() time.Time {
		lock.Lock()
		defer lock.Unlock()
		if n++; n >= after {
			cancel()
		}
		return clock()
	}})
	return outcome{status, out.String(), errs.String()}
}

// arguments plan the few counties in little time.
func arguments(folder string, more ...string) []string {
	return append([]string{"plan", "-only", few, "-rounds", "50", "-out", folder}, more...)
}

// reference is the run that others are compared with.
var reference = sync.OnceValues(func() (files map[string]string, o outcome) {
	folder, err := os.MkdirTemp("", "country")
	if err != nil {
		panic(err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	var out, errs bytes.Buffer
	status := run(context.Background(), arguments(folder), &out, &errs, environment{now: tick()})
	return contents(folder), outcome{status, strings.ReplaceAll(out.String(), folder, "DIR"), errs.String()}
})

// contents returns every file below a folder.
func contents(folder string) map[string]string {
	out := make(map[string]string)
	_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			text, readErr := os.ReadFile(path)
			name, relErr := filepath.Rel(folder, path)
			if readErr == nil && relErr == nil {
				out[filepath.ToSlash(name)] = string(text)
			}
		}
		return nil
	})
	return out
}

// put writes files below a folder.
func put(t *testing.T, folder string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o666))
	}
}
