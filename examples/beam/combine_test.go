package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/examples/country/rollup"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// TestTalliesTravel sends tallies from one machine to another and back: nothing is
// lost on the way, and it does not matter when they are merged.
func TestTalliesTravel(t *testing.T) {
	report, err := rollup.Read(strings.NewReader(plain(t, chosen(t, few), true)["rollup.json"]))
	require.NoError(t, err)
	require.NotEmpty(t, report.Counties)
	var there, here coverage.Tally
	for _, row := range report.Counties {
		text, err := encode(row.Coverage)
		require.NoError(t, err)
		arrived, err := decode(text)
		require.NoError(t, err)
		assert.Equal(t, row.Coverage, arrived)
		there, here = merge(arrived, there), merge(here, row.Coverage)
	}
	assert.Equal(t, here, there)
	assert.Equal(t, report.Whole.Coverage, here)

	nothing, err := encode(coverage.Tally{})
	require.NoError(t, err)
	arrived, err := decode(nothing)
	require.NoError(t, err)
	assert.Equal(t, coverage.Tally{}, arrived)
	_, err = decode([]byte("{"))
	assert.Error(t, err)
}
