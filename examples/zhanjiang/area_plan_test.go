//go:build !race

package zhanjiang_test

// The solver runs alone here, and some twenty times as long under the race
// detector; its own tests run under it.

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/sheet"
	"github.com/pufa-go/pufa/schedule/solver"
)

// With no more than the three sheets filled in, the year is planned: nothing is
// missed, and the referee agrees.
func TestCountyPlan(t *testing.T) {
	for _, year := range []int{2026, 2027} { // 4 December is a Friday, then a Saturday
		r := filled(t, "遂溪县", year, usual())
		q, err := sheet.Check(r, r.Size(), sheet.Options{})
		require.NoError(t, err)
		result, err := solver.Solve(t.Context(), q, solver.Options{})
		require.NoError(t, err)
		assert.Empty(t, result.Verdict.Violations, year)
		assert.Empty(t, result.Plan.Missed, year)
		assert.Greater(t, len(result.Plan.Sessions), 60, "three campaigns in sixteen townships, and what each holds itself")
	}
}
