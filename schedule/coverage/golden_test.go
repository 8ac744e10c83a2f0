package coverage_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/schedule/coverage"
)

var update = flag.Bool("update", false, "write the golden file anew")

func TestGolden(t *testing.T) {
	p := small()
	p.Note = "示例,非官方计划"
	p.Venues[1].Visibility = campaign.CountOnly
	p.Venues[2].Visibility = campaign.Internal
	q := checked(t, p)
	made := sessions(q,
		[2]string{"lesson", "school"}, [2]string{"lesson", "school"}, [2]string{"lesson", "hall"},
		[2]string{"fair", "square"}, [2]string{"live", "square"})
	made.Sessions[2].Proposed = true
	r := coverage.Of(q, made)

	var out bytes.Buffer
	require.NoError(t, coverage.Write(&out, r))
	path := filepath.Join("testdata", "coverage.json")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, out.Bytes(), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), out.String())
	for _, v := range p.Venues {
		require.NotContains(t, out.String(), v.Name, "a report names no venue")
	}

	var back coverage.Report
	require.NoError(t, format.Read(&out, &back, format.Options{}))
	require.Equal(t, *r, back)
}
