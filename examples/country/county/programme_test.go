package county

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

func Example() {
	all, err := All()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range all {
		if c.Code == "440823" {
			p, err := c.Programme()
			fmt.Println(p.Name, err)
			fmt.Println(len(c.Towns), c.Villages(), c.People)
		}
	}
	// Output:
	// 广东省湛江市遂溪县2026年度普法计划(示例) <nil>
	// 16 353 824608
}

// sampled are counties of every kind: with townships of which some have no
// point, without any, of one township, without people, shared, the largest.
func sampled(t testing.TB) []County {
	t.Helper()
	var out []County
	for _, code := range []string{"440823", "659008", "330383", "350527", "330114", "659012"} {
		out = append(out, named(t, code))
	}
	all := everyCounty(t)
	largest := all[0]
	for i, c := range all {
		if c.Villages() > largest.Villages() {
			largest = c
		}
		if i%200 == 7 {
			out = append(out, c)
		}
	}
	return append(out, largest)
}

func TestProgrammesAreSound(t *testing.T) {
	for _, c := range sampled(t) {
		p, err := c.Programme()
		require.NoError(t, err)
		q, err := campaign.Check(p)
		require.NoError(t, err, c.FullName())
		count := make(map[audience.Level]int)
		for _, a := range p.Areas {
			count[a.Level]++
		}
		assert.Equal(t, map[audience.Level]int{audience.County: 1, audience.Town: len(c.Towns), audience.Village: c.Villages()}, count, c.FullName())
		var people int64
		for _, g := range q.Groups() {
			people += g.Size
			assert.Len(t, g.Segments, 1, "%s: everybody is a pupil, a villager or a resident", g.ID)
		}
		assert.Equal(t, c.People, people, "%s: the groups are the census, to a person", c.FullName())
		assert.True(t, q.Calendar().Announced(Year))
	}
}

func TestProgrammeDependsOnTheCountyAlone(t *testing.T) {
	c := named(t, "440823")
	a, err := c.Programme()
	require.NoError(t, err)
	b, err := c.Programme()
	require.NoError(t, err)
	require.Equal(t, a, b)
	a.Venues[0].Opening[0].Hours = nil
	a.Groups[0].Parts[0].Size++
	a.Campaigns[0].Activities[0].Where.Settings[0] = "changed"
	a.Calendar.Days[0].Name = "changed"
	d, err := c.Programme()
	require.NoError(t, err)
	assert.Equal(t, b, d, "what a caller changes must not come back")
}

// TestPeopleOfTheCountry spreads everybody and loses nobody.
func TestPeopleOfTheCountry(t *testing.T) {
	for _, c := range everyCounty(t) {
		h := spread(c)
		var sum int64
		for i, n := range h.town {
			sum += n
			require.True(t, h.grade[i] >= 0 && h.grade[i] <= n, c.Code)
		}
		require.Equal(t, c.People, sum, c.Code)
	}
}

func TestShare(t *testing.T) {
	assert.Equal(t, []int64{2, 1}, share(3, []int64{1, 1}), "of equal remainders the first wins")
	assert.Equal(t, []int64{0, 3}, share(3, []int64{1, 9}))
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.Int64Range(0, 1<<40).Draw(t, "people")
		weights := rapid.SliceOfN(rapid.Int64Range(1, 1<<20), 1, 20).Draw(t, "weights")
		var sum, total int64
		for _, w := range weights {
			total += w
		}
		for i, n := range share(people, weights) {
			sum += n
			exact := float64(people) * float64(weights[i]) / float64(total)
			assert.InDelta(t, exact, float64(n), 1, "within a person of the exact share")
		}
		assert.Equal(t, people, sum)
	})
}

func TestEven(t *testing.T) {
	assert.Equal(t, []int64{3, 2, 2}, even(7, 3))
	assert.Equal(t, []int64{0, 0}, even(0, 2))
}

func TestTeams(t *testing.T) {
	for people, want := range map[int64]int{0: 1, 1: 1, 300_000: 1, 300_001: 2, 900_000: 3, 5_000_000: 3} {
		assert.Equal(t, want, County{People: people}.teams(), people)
	}
}

func TestMainAttendance(t *testing.T) {
	for people, want := range map[int64]int64{0: 0, 145: 145, 50_000: 200, 200_000: 400, 3_000_000: 1500} {
		assert.Equal(t, want, County{People: people}.mainAttendance(), people)
	}
}

// TestPlacesWithoutAPoint take some time to reach all the same.
func TestPlacesWithoutAPoint(t *testing.T) {
	c := County{Code: "1", Name: "示例县", Point: campaign.Point{Lat: 30, Lon: 110}, People: 100_000, Towns: []Town{
		{Code: "11", Name: "甲镇", Villages: 1, Point: campaign.Point{Lat: 30.1, Lon: 110}}, {Code: "12", Name: "乙镇", Villages: 2}, {Code: "13", Name: "丙街道", Villages: 1},
	}}
	p, err := c.Programme()
	require.NoError(t, err)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	seat := p.Teams[0].Base
	to := func(id campaign.VenueID) campaign.Place { return q.Venue(id).Place() }
	assert.Equal(t, unknownTown, q.TravelTime(seat, to("v-12-001")))
	assert.Equal(t, unknownStreet, q.TravelTime(seat, to("v-13-001")))
	assert.Zero(t, q.TravelTime(to("v-12-001"), to("v-12-002")), "within a township the way is part of setting up")
	assert.Equal(t, unknownTown+unknownStreet, q.TravelTime(to("v-12-001"), to("v-13-001")))
	assert.Greater(t, q.TravelTime(seat, to("v-11-001")), access+10*time.Minute)
	for _, v := range p.Venues {
		assert.Equal(t, v.Point != campaign.Point{}, strings.Contains(v.Source.Note, "CC BY 4.0"), "the credit goes with the points")
	}
}

func TestAssumptionsInBothLanguages(t *testing.T) {
	for _, a := range Assumptions() {
		assert.NotEmpty(t, a.Zh)
		assert.NotEmpty(t, a.En)
	}
}
