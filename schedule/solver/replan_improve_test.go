package solver_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver"
)

// TestAPersonsPlanIsImproved: what a person has written becomes a valid plan
// that is no worse, and what is fixed stays.
func TestAPersonsPlanIsImproved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, m, whole := issued(t)
		var l change.List
		var written schedule.Plan
		for i, s := range whole.Sessions {
			if rapid.IntRange(0, 2).Draw(t, "left out") == 0 {
				continue
			}
			if rapid.IntRange(0, 3).Draw(t, "locked") == 0 {
				l.Changes = append(l.Changes, change.Change{Kind: change.Fixed, Session: s.ID})
			}
			written.Sessions = append(written.Sessions, whole.Sessions[i])
		}
		before := check.Plan(q, written)
		r, err := m.Replan(t.Context(), written, l, solver.ReplanOptions{Options: solver.Options{Rounds: 128}, Improve: true})
		if err != nil { // a fixed session breaks a rule once others are left out
			require.NotEmpty(t, campaign.FindingsOf(err), err)
			return
		}
		require.Empty(t, r.Verdict.Violations)
		if before.Valid() {
			require.GreaterOrEqual(t, r.Plan.Score.Compare(before.Score), 0)
		}
		now := byID(r.Plan)
		for _, c := range l.Changes {
			i := slices.IndexFunc(written.Sessions, func(s schedule.Session) bool { return s.ID == c.Session })
			require.True(t, written.Sessions[i].Start.Equal(now[c.Session].Start), "what is fixed stays")
			require.Equal(t, written.Sessions[i].Venue, now[c.Session].Venue)
		}
	})
}

// TestImprovingFillsGaps: of a plan with one talk, the improved one has as many
// as the solver finds room for.
func TestImprovingFillsGaps(t *testing.T) {
	m, p := pair(t)
	one := schedule.Plan{Sessions: p.Sessions[:1]}
	still, err := m.Replan(t.Context(), one, change.List{}, solver.ReplanOptions{})
	require.NoError(t, err)
	require.Len(t, still.Plan.Sessions, 1, "not asked for")
	more, err := m.Replan(t.Context(), one, change.List{}, solver.ReplanOptions{Improve: true})
	require.NoError(t, err)
	require.Len(t, more.Plan.Sessions, len(p.Sessions))
	require.Equal(t, p.Score.Value, more.Plan.Score.Value)
}
