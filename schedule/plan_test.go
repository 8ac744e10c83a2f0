package schedule_test

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// TestScoreTiers: each row is better than all rows below it, however much more
// a lower one has of what comes later.
func TestScoreTiers(t *testing.T) {
	most := audience.People(math.MaxInt64)
	tiers := []schedule.Score{
		{},
		{Travel: time.Millisecond},
		{Travel: time.Hour},
		{Value: -1},
		{MissedMay: 1, Value: most},
		{MissedMay: 2, Value: most},
		{MissedShould: 1, Value: most},
		{MissedShould: 1, MissedMay: 1, Value: most},
		{MissedMust: 1, Value: most},
		{MissedMust: 1, MissedShould: 1, Value: most},
		{MissedMust: math.MaxInt64, Value: most},
	}
	for i, better := range tiers {
		require.Zero(t, better.Compare(better))
		for _, worse := range tiers[i+1:] {
			require.Equal(t, 1, better.Compare(worse), "%v, %v", better, worse)
			require.Equal(t, -1, worse.Compare(better), "%v, %v", worse, better)
		}
	}
}

func TestScoreIsATotalOrder(t *testing.T) {
	draw := func(t *rapid.T, label string) schedule.Score {
		few := rapid.Int64Range(-1, 1)
		return schedule.Score{
			MissedMust: few.Draw(t, label), MissedShould: few.Draw(t, label), MissedMay: few.Draw(t, label),
			Value: audience.People(few.Draw(t, label)), Travel: time.Duration(few.Draw(t, label)),
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := draw(t, "a"), draw(t, "b"), draw(t, "c")
		require.Equal(t, a.Compare(b), -b.Compare(a))
		require.Equal(t, a == b, a.Compare(b) == 0)
		if a.Compare(b) >= 0 && b.Compare(c) >= 0 {
			require.GreaterOrEqual(t, a.Compare(c), 0)
		}
	})
}

func session(id string, start time.Time) schedule.Session {
	return schedule.Session{Occurrence: campaign.Occurrence{ID: campaign.SessionID(id), Start: start}}
}

func TestSort(t *testing.T) {
	nine := time.Date(2024, 12, 4, 9, 0, 0, 0, time.UTC)
	sessions := []schedule.Session{session("b", nine), session("c", nine.Add(-time.Hour)), session("a", nine.In(time.FixedZone("CST", 8*60*60)))}
	schedule.Sort(sessions)
	p := schedule.Plan{Sessions: sessions}
	var ids []campaign.SessionID
	for _, o := range p.Occurrences() {
		ids = append(ids, o.ID)
	}
	require.Equal(t, []campaign.SessionID{"c", "a", "b"}, ids, "one instant in two zones is one time")
	require.Empty(t, schedule.Plan{}.Occurrences())
}

func TestEarly(t *testing.T) {
	for status, early := range map[schedule.Status]bool{
		schedule.Unsolved: false, schedule.Complete: false, schedule.Optimal: false, schedule.TimeLimit: true, schedule.Cancelled: true,
	} {
		require.Equal(t, early, status.Early(), "%q", status)
	}
}

func ExampleScore_Compare() {
	scores := []schedule.Score{
		{MissedMay: 1000, Value: audience.FromPersons(9000)},
		{Value: audience.FromPersons(8000), Travel: 3 * time.Hour},
		{MissedShould: 1, Value: audience.FromPersons(20_000)},
		{Value: audience.FromPersons(8000), Travel: 2 * time.Hour},
	}
	slices.SortFunc(scores, func(a, b schedule.Score) int { return b.Compare(a) }) // best first
	for _, s := range scores {
		fmt.Println(s.MissedMust, s.MissedShould, s.MissedMay, s.Value, s.Travel)
	}
	// Output:
	// 0 0 0 8000 2h0m0s
	// 0 0 0 8000 3h0m0s
	// 0 0 1000 9000 0s
	// 0 1 0 20000 0s
}
