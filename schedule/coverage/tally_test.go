package coverage_test

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// Two counties that were planned apart, and both together.
func ExampleTally_Merge() {
	week := calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)}
	var city coverage.Tally
	for _, county := range []audience.AreaID{"440823", "440825"} {
		q, err := campaign.Check(campaign.Programme{
			Name: "示例", Horizon: week,
			Areas:   []audience.Area{{ID: county, Name: "县", Level: audience.County}},
			Groups:  []audience.Group{{ID: "pupils", Area: county, Size: 1000}},
			Venues:  []campaign.Venue{{ID: "school", Name: "学校", Setting: "school", Area: county, Capacity: 500}},
			Formats: []campaign.Format{{ID: "lesson", Name: "法治课", Duration: time.Hour, Rate: 1}},
			Campaigns: []campaign.Campaign{{
				ID: "constitution-week", Name: "宪法宣传周", Window: week,
				Activities: []campaign.Activity{{ID: "lessons", Name: "法治课", Level: audience.County, Format: "lesson"}},
			}},
		})
		if err != nil {
			fmt.Println(err)
			return
		}
		lesson := schedule.Session{Occurrence: campaign.Occurrence{Activity: "lessons", Venue: "school"}}
		city = city.Merge(coverage.TallyOf(q, schedule.Plan{Sessions: []schedule.Session{lesson, lesson}}, coverage.TallyOptions{}))
	}
	fmt.Println("县", city.Programmes, "人次", city.Attendances, "去重人数", city.Reach.Expected.Whole(), "覆盖率", *city.Rate())
	fmt.Println("听讲两次以上", city.Times[1].Whole(), "县覆盖", city.Places.Counties.Touched, "/", city.Places.Counties.Total)
	// Output:
	// 县 2 人次 2000 去重人数 1402 覆盖率 0.7009
	// 听讲两次以上 598 县覆盖 2 / 2
}

// TestATallyIsTheRow: of a whole programme it has the figures of the rows.
func TestATallyIsTheRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		p := plan(t, q)
		r := coverage.NewRollup(q, p)
		tally, row := r.Tally(coverage.TallyOptions{Times: 3}), r.Row(coverage.Cut{})
		require.Equal(t, row.Size, tally.Size)
		require.Equal(t, row.Sessions, tally.Sessions)
		require.Equal(t, row.Proposed, tally.Proposed)
		require.Equal(t, row.Attendances, tally.Attendances)
		require.Equal(t, row.Reach, tally.Reach)
		require.Equal(t, row.Repeat.Gross, tally.Gross)
		require.Equal(t, row.Rate, tally.Rate())
		for k, want := range r.AtLeast(coverage.Cut{}, 3)[1:] {
			require.Equal(t, want.Expected, tally.Times[k])
		}
		places := row.Places
		places.Settings = coverage.Ratio{}
		require.Equal(t, places, tally.Places)
		for _, c := range tally.Campaigns {
			of := r.Row(coverage.Cut{Campaigns: []campaign.CampaignID{c.Campaign}})
			require.Equal(t, coverage.CampaignTally{
				Campaign: c.Campaign, Size: of.Size, Sessions: of.Sessions, Attendances: of.Attendances, Reach: of.Reach,
			}, c)
		}
		for _, s := range tally.Segments {
			of := r.Row(coverage.Cut{Segments: []audience.SegmentID{s.Segment}})
			require.Equal(t, coverage.SegmentTally{Segment: s.Segment, Size: of.Size, Attendances: of.Attendances, Reach: of.Reach}, s)
		}
		for _, s := range tally.Settings {
			of := r.Row(coverage.Cut{Settings: []campaign.SettingID{s.Setting}})
			require.Equal(t, coverage.SettingTally{Setting: s.Setting, Sessions: of.Sessions, Attendances: of.Attendances}, s)
		}
	})
}

// TestSharesOfATallyAddUp: whoever owns what, everything owned by somebody adds
// up to the whole.
func TestSharesOfATallyAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		r := coverage.NewRollup(q, plan(t, q))
		shares := make([]coverage.Own, rapid.IntRange(1, 3).Draw(t, "shares"))
		goes := make(map[audience.AreaID]int) // a county goes with all that it runs
		for _, a := range q.Programme().Areas {
			county := q.Above(a.ID, audience.County)
			if _, known := goes[county]; !known {
				goes[county] = rapid.IntRange(0, len(shares)-1).Draw(t, "area")
			}
			s := &shares[goes[county]]
			s.Areas = append(s.Areas, a.ID)
		}
		for _, g := range q.Groups() {
			s := &shares[rapid.IntRange(0, len(shares)-1).Draw(t, "group")]
			s.Groups = append(s.Groups, g.ID)
		}
		var sum coverage.Tally
		for _, s := range shares {
			if !s.All() {
				sum = sum.Merge(r.Tally(coverage.TallyOptions{Own: s}))
			}
		}
		sum.Programmes = 1
		require.Equal(t, r.Tally(coverage.TallyOptions{}), sum)
	})
}

// tallies draws a tally with everything in it, lists in order of ID.
func tallies(t *rapid.T, label string) coverage.Tally {
	n := func() int { return rapid.IntRange(0, 1000).Draw(t, label) }
	people := func() audience.People { return audience.People(n()) }
	interval := func() coverage.Interval {
		return coverage.Interval{Lower: people(), Expected: people(), Upper: people()}
	}
	ratio := func() coverage.Ratio { return coverage.Ratio{Touched: n(), Total: n()} }
	names := func() []string {
		list := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-d]`), 0, 3, rapid.ID[string]).Draw(t, label)
		slices.Sort(list)
		return list
	}
	x := coverage.Tally{
		Programmes: n(), Groups: n(), Size: int64(n()), Sessions: n(), Proposed: n(), Attendances: people(), Reach: interval(), Gross: people(),
		Places: coverage.Places{Counties: ratio(), Towns: ratio(), Villages: ratio(), CountySettings: ratio(), Venues: ratio()},
		Score:  schedule.Score{MissedMust: int64(n()), MissedShould: int64(n()), MissedMay: int64(n()), Value: people(), Travel: time.Duration(n()) * time.Minute},
	}
	for range rapid.IntRange(0, 4).Draw(t, label) {
		x.Times = append(x.Times, people())
	}
	for _, l := range []audience.Level{audience.City, audience.County, audience.Unit, ""} {
		if rapid.Bool().Draw(t, label) {
			x.Levels = append(x.Levels, coverage.LevelCount{Level: l, Sessions: n()})
		}
	}
	for _, id := range names() {
		x.Segments = append(x.Segments, coverage.SegmentTally{Segment: audience.SegmentID(id), Size: int64(n()), Attendances: people(), Reach: interval()})
	}
	for _, id := range names() {
		x.Campaigns = append(x.Campaigns, coverage.CampaignTally{
			Campaign: campaign.CampaignID(id), Size: int64(n()), Sessions: n(), Attendances: people(), Reach: interval(),
		})
	}
	for _, id := range names() {
		x.Settings = append(x.Settings, coverage.SettingTally{Setting: campaign.SettingID(id), Sessions: n(), Attendances: people()})
	}
	for _, id := range names() {
		x.Measures = append(x.Measures, schedule.Quantity{Measure: campaign.MeasureID(id), Amount: int64(n())})
	}
	return x
}

// tallyFile is a document that holds a tally.
type tallyFile struct {
	Tally coverage.Tally `json:"tally"`
}

func TestTalliesMergeInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := tallies(t, "a"), tallies(t, "b"), tallies(t, "c")
		require.Equal(t, a, a.Merge(coverage.Tally{}))
		require.Equal(t, a, coverage.Tally{}.Merge(a))
		require.Equal(t, a.Merge(b), b.Merge(a))
		ab, abc := a.Merge(b), a.Merge(b.Merge(c))
		require.Equal(t, abc, ab.Merge(c))
		require.Equal(t, a.Merge(b), ab, "a merged tally shares no lists")
		require.True(t, slices.IsSortedFunc(abc.Segments, func(x, y coverage.SegmentTally) int { return cmp.Compare(x.Segment, y.Segment) }))

		var text bytes.Buffer
		require.NoError(t, format.Write(&text, &tallyFile{abc}))
		var back tallyFile
		require.NoError(t, format.Read(&text, &back, format.Options{}))
		require.Equal(t, abc, back.Tally, "it is read back as it was written")
	})
}

// BenchmarkMergeCountry merges 3,000 counties of everything there is in a year.
func BenchmarkMergeCountry(b *testing.B) {
	q, p := province(b)
	county := coverage.TallyOf(q, p, coverage.TallyOptions{})
	for b.Loop() {
		var country coverage.Tally
		for range 3000 {
			country = country.Merge(county)
		}
		if country.Programmes != 3000 {
			b.Fatal("counties are missing")
		}
	}
}

func BenchmarkTally(b *testing.B) {
	q, p := province(b)
	rollup := coverage.NewRollup(q, p)
	for b.Loop() {
		if rollup.Tally(coverage.TallyOptions{}).Size == 0 {
			b.Fatal("nobody")
		}
	}
}
