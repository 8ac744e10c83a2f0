package coverage_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

func TestReachLiesBetweenItsBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		p := plan(t, q)
		row := coverage.Select(q, p, cut(t, q))
		require.LessOrEqual(t, audience.People(0), row.Reach.Lower)
		require.LessOrEqual(t, row.Reach.Lower, row.Reach.Expected)
		require.LessOrEqual(t, row.Reach.Expected, row.Reach.Upper)
		require.LessOrEqual(t, row.Reach.Upper, audience.FromPersons(row.Size), "reach stays within those it is for")
		require.Equal(t, row.Size == 0, row.Rate == nil, "without people there is no rate")
	})
}

func TestDifferentPeopleAreAtMostAttendances(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := *world(t).Programme()
		p.Held = nil
		q, err := campaign.Check(p)
		require.NoError(t, err)
		made := plan(t, q)
		row := coverage.Select(q, made, cut(t, q))
		// Both sides are rounded once for each group and session.
		rounding := audience.People(len(q.Groups()) * (len(made.Sessions) + 1))
		require.LessOrEqual(t, row.Reach.Upper, row.Attendances+rounding)
	})
}

func TestCountiesAddUpToTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		r := coverage.Of(q, plan(t, q))
		var sum coverage.Row
		for _, row := range r.Counties {
			sum.Size += row.Size
			sum.Attendances += row.Attendances
			sum.Reach.Lower += row.Reach.Lower
			sum.Reach.Expected += row.Reach.Expected
			sum.Reach.Upper += row.Reach.Upper
		}
		require.Equal(t, r.Whole.Size, sum.Size)
		require.Equal(t, r.Whole.Attendances, sum.Attendances)
		require.Equal(t, r.Whole.Reach, sum.Reach)
	})
}

func TestAttendancesAndSessionsAreThoseOfThePlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		p := plan(t, q)
		r := coverage.Of(q, p)
		var whole audience.People
		for i, c := range q.Programme().Campaigns {
			var sum audience.People
			n := 0
			for _, s := range p.Sessions {
				if s.Campaign == c.ID {
					sum += s.Expected.Attendances
					n++
				}
			}
			require.Equal(t, sum, r.Campaigns[i].Attendances)
			require.Equal(t, n, r.Campaigns[i].Sessions)
			whole += sum
		}
		require.Equal(t, whole, r.Whole.Attendances)
		require.Equal(t, len(p.Sessions), r.Whole.Sessions)
	})
}

func TestAnotherSessionNeverLowersReach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		p, c := plan(t, q), cut(t, q)
		before := coverage.Select(q, p, c)
		p.Sessions = append(p.Sessions, schedule.Describe(q, occurrence(t, q.Programme(), "more")))
		after := coverage.Select(q, p, c)
		require.GreaterOrEqual(t, after.Reach.Lower, before.Reach.Lower)
		require.GreaterOrEqual(t, after.Reach.Expected, before.Reach.Expected)
		require.GreaterOrEqual(t, after.Reach.Upper, before.Reach.Upper)
		require.GreaterOrEqual(t, after.Attendances, before.Attendances)
		require.GreaterOrEqual(t, after.Places.Towns.Touched, before.Places.Towns.Touched)
	})
}

func TestOrderOfSessionsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		p := plan(t, q)
		shuffled := p
		shuffled.Sessions = rapid.Permutation(p.Sessions).Draw(t, "order")
		require.Equal(t, coverage.Of(q, p), coverage.Of(q, shuffled))
	})
}

func TestMoreOverlapNeverRaisesReach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := *world(t).Programme()
		p.Overlap = 0.5
		q, err := campaign.Check(p)
		require.NoError(t, err)
		made := plan(t, q)
		p.Overlap = 2
		again, err := campaign.Check(p)
		require.NoError(t, err)
		loose, tight := coverage.Of(q, made).Whole, coverage.Of(again, made).Whole
		rounding := audience.People(len(q.Groups())) // each group is rounded once
		require.GreaterOrEqual(t, loose.Reach.Expected+rounding, tight.Reach.Expected)
		require.Equal(t, loose.Reach.Lower, tight.Reach.Lower, "the bounds know nothing of the overlap")
		require.Equal(t, loose.Reach.Upper, tight.Reach.Upper)
	})
}
