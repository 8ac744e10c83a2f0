package coverage_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// small is one village of 1,000 pupils and one of 4,000 villagers, with a
// campaign for pupils that a county holds and one for everybody.
func small() campaign.Programme {
	p := year()
	p.Groups = []audience.Group{
		{ID: "pupils-1", Area: "v1", Size: 1000, Segments: []audience.SegmentID{"pupils"}, Source: audience.Fact("学籍")},
		{ID: "villagers-2", Area: "v2", Size: 4000, Segments: []audience.SegmentID{"villagers"}},
	}
	p.Venues = []campaign.Venue{
		{ID: "school", Name: "一小", Setting: "school", Area: "v1", Capacity: 500},
		{ID: "hall", Name: "二村礼堂", Setting: "village", Area: "t2", Placeholder: true},
		{ID: "square", Name: "市广场", Setting: "village", Area: "city", Source: audience.Pending("与商场商定")},
	}
	p.Campaigns = []campaign.Campaign{
		{
			ID: "pupils", Name: "进校园", Window: calendar.Year(2024), Targets: []campaign.Target{{Segments: []audience.SegmentID{"pupils"}}},
			Activities: []campaign.Activity{{ID: "lesson", Name: "法治课", Level: audience.County, Format: "talk"}},
		},
		{
			ID: "all", Name: "宣传月", Window: calendar.Year(2024), Provisional: true,
			Activities: []campaign.Activity{
				{ID: "fair", Name: "集市", Level: audience.City, Format: "talk", Attendance: 250, Source: audience.Fact("方案")},
				{ID: "live", Name: "直播", Format: "stream"},
			},
		},
	}
	return p
}

func checked(t testing.TB, p campaign.Programme) *campaign.Checked {
	t.Helper()
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

// sessions makes a plan of activity, venue pairs.
func sessions(q *campaign.Checked, pairs ...[2]string) schedule.Plan {
	var p schedule.Plan
	for i, x := range pairs {
		_, c := q.Activity(campaign.ActivityID(x[0]))
		p.Sessions = append(p.Sessions, schedule.Describe(q, at(i, c.ID, x)))
	}
	return p
}

func at(i int, c campaign.CampaignID, x [2]string) campaign.Occurrence {
	start := date.New(2024, 3, 1).MidnightUTC().AddDate(0, 0, i)
	return campaign.Occurrence{
		ID: campaign.SessionID(fmt.Sprint("s", i)), Campaign: c, Activity: campaign.ActivityID(x[0]),
		Venue: campaign.VenueID(x[1]), Start: start, End: start.Add(time.Hour),
	}
}

func TestReachByHand(t *testing.T) {
	q := checked(t, small())
	// The school seats 500 of 1,000 pupils: p = ½ each time, and with θ = ½ twice
	// reaches 1 − (2√2 − 1)^−2 = 0.700881 of them.
	p := sessions(q, [2]string{"lesson", "school"}, [2]string{"lesson", "school"})
	row := coverage.Select(q, p, coverage.Cut{Campaigns: []campaign.CampaignID{"pupils"}})
	require.Equal(t, int64(1000), row.Size)
	require.Equal(t, coverage.Interval{Lower: 500_000, Expected: 700_881, Upper: 1_000_000}, row.Reach)
	require.Equal(t, audience.FromPersons(1000), row.Attendances)
	require.Equal(t, 0.7009, *row.Rate)
	require.Equal(t, 2, row.AtLevel(audience.County))
	require.Zero(t, row.AtLevel(audience.City))
	require.Equal(t, []schedule.Quantity{{Measure: "booklets", Amount: 506}}, row.Measures)
}

func TestTargetsNarrowReachButNotAttendances(t *testing.T) {
	q := checked(t, small())
	p := sessions(q, [2]string{"lesson", "hall"}) // nobody there is a pupil
	row := coverage.Select(q, p, coverage.Cut{Campaigns: []campaign.CampaignID{"pupils"}})
	require.Equal(t, audience.FromPersons(800), row.Attendances)
	require.Zero(t, row.Reach)
	require.Zero(t, *row.Rate)
	both := coverage.Select(q, p, coverage.Cut{Campaigns: []campaign.CampaignID{"pupils", "all"}})
	require.Equal(t, int64(5000), both.Size)
	require.Equal(t, audience.FromPersons(800), both.Reach.Expected)
}

func TestPeopleCountWhereTheyLiveAndSessionsWhereTheyAreHeld(t *testing.T) {
	q := checked(t, small())
	p := sessions(q, [2]string{"fair", "square"}, [2]string{"lesson", "hall"})
	r := coverage.Of(q, p)
	c1, c2, zone := r.Counties[0], r.Counties[1], r.Counties[2]
	require.Equal(t, 0, c1.Sessions)
	require.Equal(t, audience.FromPersons(132).Whole(), c1.Attendances.Whole(), "900 of 1,700 willing, 250 expected")
	require.Equal(t, 1, zone.Sessions, "t2 is governed by the zone")
	require.Equal(t, int64(4000), zone.Size)
	require.Equal(t, coverage.Ratio{Touched: 1, Total: 1}, zone.Places.Towns)
	require.Zero(t, c2.Size)
	require.Nil(t, c2.Rate, "nobody is known to live there")
}

func TestPlaces(t *testing.T) {
	q := checked(t, small())
	r := coverage.Of(q, sessions(q, [2]string{"lesson", "school"}, [2]string{"lesson", "hall"}))
	require.Equal(t, coverage.Places{
		Counties: coverage.Ratio{Touched: 2, Total: 3}, Towns: coverage.Ratio{Touched: 2, Total: 3},
		Villages: coverage.Ratio{Touched: 1, Total: 2}, Settings: coverage.Ratio{Touched: 2, Total: 3}, CountySettings: coverage.Ratio{Touched: 2, Total: 9},
		Venues: coverage.Ratio{Touched: 2, Total: 3},
	}, r.Whole.Places)
	require.Equal(t, coverage.Untouched{
		Counties: []audience.AreaID{"c2"}, Towns: []audience.AreaID{"t3"}, Villages: []audience.AreaID{"v2"},
		CountySettings: []coverage.CountySetting{
			{County: "c1", Setting: "village"},
			{County: "c1", Setting: "barracks"},
			{County: "c2", Setting: "village"},
			{County: "c2", Setting: "school"},
			{County: "c2", Setting: "barracks"},
			{County: "zone", Setting: "school"},
			{County: "zone", Setting: "barracks"},
		},
	}, r.Untouched)
	school := r.Settings[1]
	require.Equal(t, coverage.Ratio{Touched: 1, Total: 1}, school.Places.Venues)
	require.Equal(t, coverage.Ratio{Touched: 1, Total: 3}, school.Places.CountySettings)
	for _, kind := range []campaign.PlaceKind{
		campaign.PlaceVenue, campaign.PlaceVillage, campaign.PlaceTown, campaign.PlaceCounty, campaign.PlaceCountySetting,
	} {
		require.NotZero(t, r.Whole.Places.Of(kind), kind)
	}
	require.Zero(t, r.Whole.Places.Of("unknown"))
	rate, known := r.Whole.Places.Towns.Rate()
	require.True(t, known)
	require.Equal(t, 0.6667, rate)
}

func TestWithoutPlacesNothingIsComputed(t *testing.T) {
	p := small()
	p.Areas = p.Areas[:7] // no village
	p.Groups[0].Area, p.Groups[1].Area, p.Venues[0].Area = "t1", "t2", "t1"
	q := checked(t, p)
	r := coverage.Of(q, sessions(q, [2]string{"lesson", "school"}))
	require.Zero(t, r.Whole.Places.Villages)
	require.Empty(t, r.Untouched.Villages)
	_, known := r.Whole.Places.Villages.Rate()
	require.False(t, known)
}

func TestOnlineSessionsBringViewsAndNobody(t *testing.T) {
	q := checked(t, small())
	r := coverage.Of(q, sessions(q, [2]string{"live", "square"}))
	require.Equal(t, 1, r.Whole.Sessions)
	require.Zero(t, r.Whole.Attendances)
	require.Zero(t, r.Whole.Reach)
	require.Equal(t, []schedule.Quantity{{Measure: "views", Amount: 1000}}, r.Whole.Measures)
	require.Equal(t, []coverage.LevelCount{{Level: "", Sessions: 1}}, r.Whole.Levels)
}

func TestHeldSessionsCountForReachAlone(t *testing.T) {
	p := small()
	p.Held = []campaign.Held{
		{Occurrence: at(0, "pupils", [2]string{"lesson", "school"}), Reached: true},
		{Occurrence: at(1, "all", [2]string{"fair", "square"})},
	}
	q := checked(t, p)
	row := coverage.Of(q, schedule.Plan{}).Whole
	require.Equal(t, audience.FromPersons(500), row.Reach.Expected)
	require.Zero(t, row.Attendances)
	require.Zero(t, row.Sessions)
	require.Zero(t, row.Places.Venues.Touched)
	again := coverage.Of(q, sessions(q, [2]string{"lesson", "school"})).Whole
	require.Equal(t, audience.People(700_881), again.Reach.Expected, "the same pupils are not reached anew")
	require.Equal(t, audience.FromPersons(500), again.Attendances)
}

func TestUnknownSessionsAreIgnoredAndCounted(t *testing.T) {
	q := checked(t, small())
	p := sessions(q, [2]string{"lesson", "school"})
	want := coverage.Of(q, p)
	p.Sessions = append(p.Sessions,
		schedule.Session{Occurrence: at(8, "pupils", [2]string{"lesson", "nowhere"})},
		schedule.Session{Occurrence: at(9, "pupils", [2]string{"nothing", "school"})})
	got := coverage.Of(q, p)
	require.Equal(t, 2, got.Ignored)
	got.Ignored = 0
	require.Equal(t, want, got)
}

func TestWithoutPeopleThereIsNoRate(t *testing.T) {
	p := small()
	p.Groups = nil
	q := checked(t, p)
	r := coverage.Of(q, sessions(q, [2]string{"lesson", "school"}))
	require.Equal(t, 1, r.Whole.Sessions)
	require.Zero(t, r.Whole.Size)
	require.Nil(t, r.Whole.Rate)
	require.Len(t, r.Segments, 3, "every segment has its row, if only to say that its base is missing")
	require.Empty(t, r.CampaignSegments)
}

func TestPlanWithoutSessions(t *testing.T) {
	r := coverage.Of(checked(t, small()), schedule.Plan{})
	require.Equal(t, int64(5000), r.Whole.Size)
	require.Zero(t, r.Whole.Reach)
	require.Zero(t, *r.Whole.Rate, "nobody is reached, which is a rate")
	require.Len(t, r.Untouched.Towns, 3)
}

func TestRatesAreRoundedToFourDecimals(t *testing.T) {
	for _, c := range []struct {
		touched, total int
		want           float64
	}{
		{0, 7, 0},
		{7, 7, 1},
		{1, 3, 0.3333},
		{2, 3, 0.6667},
		{1, 20_000, 0.0001},
		{1, 20_001, 0},
		{99_999, 100_000, 1},
		{1 << 29, 1 << 30, 0.5},
		{1<<30 - 1, 1 << 30, 1},
	} {
		got, known := coverage.Ratio{Touched: c.touched, Total: c.total}.Rate()
		require.True(t, known)
		require.Equal(t, c.want, got, "%d of %d", c.touched, c.total)
	}
	_, known := coverage.Ratio{}.Rate()
	require.False(t, known)
}

func TestRateOfAllPeopleThereMayBe(t *testing.T) {
	p := small()
	p.Groups = nil
	for i := range 5 {
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(fmt.Sprint(i)), Area: "t2", Size: 2_000_000_000})
	}
	q := checked(t, p)
	row := coverage.Of(q, sessions(q, [2]string{"lesson", "hall"})).Whole
	require.Equal(t, int64(10_000_000_000), row.Size)
	require.Equal(t, 0.2, *row.Rate)
}
