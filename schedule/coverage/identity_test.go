package coverage_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/equity"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// half is how far sums of so many terms, each rounded once, may lie from the sum
// rounded once.
func half(terms int) audience.People { return audience.People(terms) }

func TestAtLeastFallsAndComesToGross(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		p, c := plan(t, q), cut(t, q)
		most := len(p.Sessions) + len(q.Programme().Held)
		r := coverage.NewRollup(q, p)
		row, list := r.Row(c), r.AtLeast(c, most)
		require.Len(t, list, most+1)
		whole := audience.FromPersons(row.Size)
		require.Equal(t, coverage.Interval{Lower: whole, Expected: whole, Upper: whole}, list[0])
		var sum audience.People
		for k := 1; k <= most; k++ {
			require.LessOrEqual(t, list[k].Lower, list[k].Expected)
			require.LessOrEqual(t, list[k].Expected, list[k].Upper)
			require.LessOrEqual(t, list[k].Lower, list[k-1].Lower)
			require.LessOrEqual(t, list[k].Expected, list[k-1].Expected)
			require.LessOrEqual(t, list[k].Upper, list[k-1].Upper)
			sum += list[k].Expected
		}
		if most >= 1 {
			require.Equal(t, row.Reach, list[1])
		}
		if most >= 2 {
			require.Equal(t, row.Repeat.Twice, list[2])
			require.GreaterOrEqual(t, row.Repeat.Gross+half(len(q.Groups())*(most+2)), row.Reach.Expected+row.Repeat.Twice.Expected)
		}
		// λ is a fixed-point number, coarser for a large θ: a few parts in a million of each group and session.
		coarse := audience.People(float64(whole) * 6e-3 * float64(q.Programme().Overlap.Theta()/4))
		require.InDelta(t, float64(row.Repeat.Gross), float64(sum), float64(half(len(q.Groups())*(2*most+2))+coarse))
		if row.Repeat.Average == nil {
			require.Zero(t, row.Reach.Expected)
		} else {
			require.GreaterOrEqual(t, *row.Repeat.Average, 1.0)
		}
	})
}

func TestTargetFrequencyDividesEverybody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		p, c := plan(t, q), cut(t, q)
		r := coverage.NewRollup(q, p)
		band := reach.Band{Least: rapid.IntRange(0, 3).Draw(t, "least"), Most: rapid.IntRange(0, 5).Draw(t, "most")}
		target, err := r.Target(c, band)
		if !band.Valid() {
			require.Error(t, err)
			return
		}
		require.NoError(t, err)
		require.Equal(t, audience.FromPersons(r.Row(c).Size), target.Below+target.Within+target.Above)
		require.GreaterOrEqual(t, min(target.Below, target.Within, target.Above), audience.People(0))
	})
}

// TestTargetFrequencyIsTheCommitment: what the report says of a target frequency
// is what a commitment to it has.
func TestTargetFrequencyIsTheCommitment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := *world(t).Programme()
		p.Campaigns = slices.Clone(p.Campaigns)
		for i := range p.Campaigns {
			p.Campaigns[i].Targets = nil // everybody
		}
		times := campaign.Span{Least: rapid.IntRange(1, 3).Draw(t, "least")}
		times.Most = times.Least + rapid.IntRange(0, 2).Draw(t, "more")
		p.Commitments = []campaign.Commitment{{ID: "often", Name: "听讲", Count: campaign.CountReach, Times: times, Least: 1}}
		q, err := campaign.Check(p)
		require.NoError(t, err)
		made := plan(t, q)
		target, err := coverage.NewRollup(q, made).Target(coverage.Cut{}, reach.Band{Least: times.Least, Most: times.Most})
		require.NoError(t, err)
		for _, s := range check.Plan(q, made).Standings {
			if s.Goal.ID == "often" {
				require.Equal(t, int64(target.Within)/1000, s.Cells[0])
			}
		}
	})
}

func TestCumulativeRisesAndEndsAtTheRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		p, c := plan(t, q), cut(t, q)
		c.Areas = nil // the curve knows sessions of any area
		r := coverage.NewRollup(q, p)
		row, last := r.Row(c), coverage.Point{}
		points := r.Cumulative(c)
		for _, x := range points {
			require.Greater(t, x.Sessions, last.Sessions)
			require.GreaterOrEqual(t, x.Attendances, last.Attendances)
			require.GreaterOrEqual(t, x.Reach.Lower, last.Reach.Lower)
			require.GreaterOrEqual(t, x.Reach.Expected, last.Reach.Expected)
			require.GreaterOrEqual(t, x.Reach.Upper, last.Reach.Upper)
			require.True(t, x.Week > last.Week || x.Week == "")
			last = x
		}
		if len(points) > 0 {
			require.Equal(t, row.Reach, last.Reach)
			require.Equal(t, row.Attendances, last.Attendances)
			require.GreaterOrEqual(t, last.Sessions, row.Sessions)
		}
	})
}

func TestContributionsComeToTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		p := plan(t, q)
		r := coverage.NewRollup(q, p)
		whole := r.Row(coverage.Cut{}).Reach
		list := r.Contributions(coverage.Cut{})
		require.Len(t, list, len(q.Programme().Campaigns))
		var sum, before audience.People
		for _, x := range list {
			sum += x.Added
			require.GreaterOrEqual(t, x.Unique, audience.People(0))
			require.GreaterOrEqual(t, x.Added, audience.People(0))
			// Whoever only this campaign reaches is new after any others; what it adds, it reaches.
			require.LessOrEqual(t, x.Unique, x.Added+half(4*len(q.Groups())))
			require.LessOrEqual(t, x.Added, x.Alone.Expected+half(4*len(q.Groups())))
			// Parts and overlap give the union.
			overlap := before + x.Alone.Expected - x.Union.Expected
			require.GreaterOrEqual(t, overlap, -half(4*len(q.Groups())))
			before = x.Union.Expected
		}
		require.Equal(t, whole.Expected, sum)
		require.Equal(t, whole, list[len(list)-1].Union)
		require.Equal(t, list[0].Union, list[0].Alone)
		alone := r.Contributions(coverage.Cut{Campaigns: []campaign.CampaignID{list[0].Campaign}})
		require.Equal(t, list[0].Alone, alone[0].Alone)
	})
}

func TestPartitionsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		p := plan(t, q)
		r := coverage.Of(q, p)
		// Counties and elsewhere are everything, wherever people live and sessions are held.
		var rest coverage.Rest
		if r.Elsewhere != nil {
			rest = *r.Elsewhere
		}
		require.GreaterOrEqual(t, rest.Sessions, 0)
		require.GreaterOrEqual(t, rest.Hosted, audience.People(0))
		for _, row := range r.Counties {
			rest.Size += row.Size
			rest.Sessions += row.Sessions
			rest.Attendances += row.Attendances
			rest.Hosted += row.Hosted
			require.LessOrEqual(t, row.Outsiders, row.Hosted)
		}
		require.Equal(t, r.Whole.Size, rest.Size)
		require.Equal(t, r.Whole.Sessions, rest.Sessions)
		require.Equal(t, r.Whole.Attendances, rest.Attendances)
		require.Equal(t, r.Whole.Attendances, rest.Hosted, "everybody comes somewhere")
		// Every session is in one campaign, one setting and one week.
		for name, table := range map[string][]coverage.Row{"settings": r.Settings, "weeks": r.Weeks} {
			var attendances audience.People
			sessions := 0
			for _, row := range table {
				attendances += row.Attendances
				sessions += row.Sessions
				require.LessOrEqual(t, row.Reach.Upper, audience.FromPersons(row.Size))
			}
			require.Equal(t, r.Whole.Attendances, attendances, name)
			require.Equal(t, r.Whole.Sessions, sessions, name)
		}
		// A joint session stands under each of its units.
		for _, table := range [][]coverage.Row{r.Units, r.Formats} {
			for _, row := range table {
				require.Positive(t, row.Sessions)
				require.LessOrEqual(t, row.Attendances, r.Whole.Attendances)
				require.LessOrEqual(t, row.Reach.Expected, r.Whole.Reach.Expected)
			}
		}
		require.LessOrEqual(t, r.Whole.Places.Settings.Touched, r.Whole.Places.Settings.Total)
	})
}

func TestOutsidersAreInNoRate(t *testing.T) {
	p := small()
	p.Venues[0].Catchment = []campaign.Draw{{Group: "villagers-2", Draw: 1}} // nobody of the school's own village comes
	q := checked(t, p)
	r := coverage.Of(q, sessions(q, [2]string{"fair", "school"}))
	c1, zone := r.Counties[0], r.Counties[2]
	require.Equal(t, audience.FromPersons(250), c1.Hosted)
	require.Equal(t, audience.FromPersons(250), c1.Outsiders)
	require.Zero(t, c1.Attendances)
	require.Zero(t, *c1.Rate)
	require.Zero(t, zone.Hosted)
	require.Equal(t, audience.FromPersons(250), zone.Attendances)
	require.Equal(t, 0.0625, *zone.Rate)
	require.Zero(t, r.Whole.Outsiders)
}

func TestWhatIsOnlyCountedIsInNoWeek(t *testing.T) {
	p := small()
	p.Venues[0].Visibility = campaign.CountOnly
	q := checked(t, p)
	r := coverage.Of(q, sessions(q, [2]string{"fair", "square"}, [2]string{"lesson", "school"}))
	require.Len(t, r.Weeks, 1)
	require.Equal(t, 1, r.Weeks[0].Sessions)
	require.Equal(t, []coverage.Point{
		{Week: "2024-W09", Sessions: 1, Attendances: audience.FromPersons(250), Reach: coverage.Interval{Lower: 250_000, Expected: 250_000, Upper: 250_000}},
		{Sessions: 2, Attendances: r.Whole.Attendances, Reach: r.Whole.Reach},
	}, r.Cumulative)
}

func TestEquityByHand(t *testing.T) {
	q := checked(t, small())
	r := coverage.Of(q, sessions(q, [2]string{"lesson", "school"}, [2]string{"lesson", "hall"}))
	// 1,000 people at ½ and 4,000 at ⅕: ⅕·⅘·0.3 ÷ 0.26 is the Gini coefficient.
	ratio := 2.5
	got := r.Equity.Counties
	require.Equal(t, &coverage.Extreme{IDs: []string{"c1"}, Names: []string{"甲县"}, Rate: 0.5}, got.Highest)
	require.Equal(t, &coverage.Extreme{IDs: []string{"zone"}, Names: []string{"开发区"}, Rate: 0.2}, got.Lowest)
	require.Equal(t, &ratio, got.Ratio)
	require.Equal(t, 0.1846, *got.Gini)
	require.Equal(t, []string{"c2"}, got.LeftOut, "nobody is known to live there")

	none := coverage.Of(q, schedule.Plan{}).Equity.Counties
	require.Nil(t, none.Gini)
	require.Nil(t, none.Ratio)
	require.Equal(t, equity.NobodyCovers, none.NoGini)
	half := coverage.Of(q, sessions(q, [2]string{"lesson", "school"})).Equity.Counties
	require.Equal(t, equity.LowestIsZero, half.NoRatio)
	require.Nil(t, half.Ratio)
	require.NotNil(t, half.Gini)
}

func TestWeeks(t *testing.T) {
	for day, want := range map[string]coverage.WeekID{"2024-12-29": "2024-W52", "2024-12-30": "2025-W01", "2027-01-03": "2026-W53"} {
		require.Equal(t, want, coverage.WeekOf(date.MustParse(date.RFC3339, day)), fmt.Sprint(day))
	}
}
