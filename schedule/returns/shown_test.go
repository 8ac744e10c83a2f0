package returns_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

// public shows all but what is at the barracks.
func public(s schedule.Session) bool { return s.Venue != "camp" }

// moved is the city with the barracks in another town.
func moved(t testing.TB, town audience.AreaID) *campaign.Checked {
	t.Helper()
	q, _ := city(t)
	p := *q.Programme()
	p.Venues = slices.Clone(p.Venues)
	for i := range p.Venues {
		if p.Venues[i].ID == "camp" {
			p.Venues[i].Area = town
		}
	}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

// Where and when something is held that may not be shown tells in no figure of
// a county, a unit or a host, whatever was returned.
func TestSumShownDoesNotTellWhereTheOthersAre(t *testing.T) {
	q, plan := city(t)
	other := moved(t, "east1")
	later := plan
	later.Sessions = slices.Clone(plan.Sessions)
	s := &later.Sessions[len(later.Sessions)-1]
	require.False(t, public(*s))
	s.Start, s.End = s.Start.AddDate(0, 0, -3), s.End.AddDate(0, 0, -3)
	rapid.Check(t, func(t *rapid.T) {
		l := lists().Draw(t, "list")
		here, there := returns.SumShown(q, plan, l, public), returns.SumShown(other, later, l, public)
		require.Equal(t, here.Counties, there.Counties)
		require.Equal(t, here.Units, there.Units)
		require.Equal(t, here.Assignments, there.Assignments)
		require.Equal(t, sessionsOf(*here.NotListed), sessionsOf(*there.NotListed))
		require.Equal(t, sessionsOf(here.Whole), sessionsOf(there.Whole))
		sum := sessionsOf(*here.NotListed)
		for _, r := range here.Counties {
			for i, n := range sessionsOf(r) {
				sum[i] += n
			}
		}
		require.Equal(t, sessionsOf(here.Whole), sum, "the sessions add up")
		for _, f := range here.Assignments {
			require.True(t, f.Veiled)
		}
	})
}

func sessionsOf(r returns.Row) [5]int { return [5]int{r.Planned, r.Held, r.Later, r.NotHeld, r.Open} }

func TestSumShownOfAllIsSum(t *testing.T) {
	q, plan := city(t)
	rapid.Check(t, func(t *rapid.T) {
		l := lists().Draw(t, "list")
		require.Equal(t, returns.Sum(q, plan, l), returns.SumShown(q, plan, l, func(schedule.Session) bool { return true }))
	})
}
