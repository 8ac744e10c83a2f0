package solver_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver"
)

// checked checks a generated programme; what cannot be met at all, such as an
// assignment without a venue, is drawn again.
func checked(t *rapid.T) (campaign.Programme, *campaign.Checked) {
	p := randomProgramme(t)
	q, err := campaign.Check(p)
	for _, f := range campaign.FindingsOf(err) {
		switch f.Code {
		case campaign.CodeHost:
			p.Assignments = nil
		case campaign.CodeNobody:
			for c := range p.Campaigns {
				for a := range p.Campaigns[c].Activities {
					p.Campaigns[c].Activities[a].Staff = campaign.Staff{}
					p.Campaigns[c].Activities[a].Laws = nil
				}
			}
		default:
			t.Fatalf("unexpected finding: %v", f)
		}
	}
	if err != nil {
		q, err = campaign.Check(p)
	}
	require.NoError(t, err)
	return p, q
}

func TestEveryPlanPassesTheReferee(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := checked(t)
		r, err := solver.Solve(context.Background(), q, solver.Options{Seed: rapid.Uint64().Draw(t, "seed")})
		require.NoError(t, err)
		v := check.Plan(q, r.Plan)
		require.Empty(t, v.Violations)
		require.Empty(t, v.Claims, "what the plan says of itself is so")
		require.GreaterOrEqual(t, r.Bound, v.Score.Value)
	})
}

func TestOrderOfListsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, q := checked(t)
		seed := rapid.Uint64().Draw(t, "seed")
		first, err := solver.Solve(context.Background(), q, solver.Options{Seed: seed})
		require.NoError(t, err)
		q, err = campaign.Check(shuffled(p, rapid.Uint64().Draw(t, "order")))
		require.NoError(t, err)
		second, err := solver.Solve(context.Background(), q, solver.Options{Seed: seed})
		require.NoError(t, err)
		require.Equal(t, first.Plan.Sessions, second.Plan.Sessions)
		require.Equal(t, first.Plan.Score, second.Plan.Score)
	})
}
