package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

func TestSample(t *testing.T) {
	args := []string{"sample", "-only", "54", "-n", "2", "-rounds", "20", "-times", "2", "-seed", "3"}
	o := start(t, args...)
	require.Equal(t, done, o.status, o.errors)
	lines := strings.Split(strings.TrimSpace(o.out), "\n")
	require.Len(t, lines, 4)
	assert.Contains(t, lines[0], "抽样 2 个县级单位,种子 3:20 轮与 40 轮比较")
	assert.Contains(t, lines[3], "最低 ")
	assert.Equal(t, o, start(t, args...), "the seed says which")
}

func TestDrawnIsAll(t *testing.T) {
	all, err := drawn(options{only: []string{"11"}, every: 1, n: 100, seed: 1})
	require.NoError(t, err)
	assert.Len(t, all, 16)
}

// TestExtract gives other programs a county to work with.
func TestExtract(t *testing.T) {
	files, _ := reference()
	from, out := t.TempDir(), filepath.Join(t.TempDir(), "new")
	put(t, from, files)
	o := start(t, "extract", "-county", "350203", "-from", from, "-out", out)
	require.Equal(t, done, o.status, o.errors)
	written := contents(out)
	p, err := format.Decode(strings.NewReader(written["programme.json"]))
	require.NoError(t, err)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	plan, err := schedule.Read(strings.NewReader(written["plan.json"]))
	require.NoError(t, err)
	assert.Empty(t, check.Plan(q, plan).Violations)
	assert.NotEmpty(t, plan.Sessions)

	o = start(t, "extract", "-county", "350205", "-from", from, "-lang", "en")
	assert.Equal(t, badInput, o.status)
	assert.Equal(t, from+" has no plan of 350205; check the code, or finish the run first\n", o.errors)
}
