package split_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/solver"
	"github.com/pufa-go/pufa/schedule/solver/split"
)

// bare returns a city of three counties, each with a hall and 1,000 people, with a
// square of the city, two bureaus and one team, and no activities.
func bare(days date.Date) campaign.Programme {
	from := date.New(2026, time.March, 2)
	p := campaign.Programme{
		Name: "示例市", Horizon: calendar.Range{From: from, To: from + days - 1},
		Areas: []audience.Area{{ID: "city", Name: "市", Level: audience.City}},
		Laws:  []campaign.Law{{ID: "constitution", Name: "宪法"}},
		Units: []campaign.Unit{{ID: "bureau", Name: "市局", Area: "city"}, {ID: "court", Name: "市法院", Area: "city"}},
		Teams: []campaign.Team{{
			ID: "corps", Name: "宣讲小组", Base: campaign.Place{Area: "city"}, Shifts: []calendar.Hours{calendar.MustHours("08:00", "12:00")},
			Limits: campaign.Limits{PerDay: 1},
		}},
		Venues:  []campaign.Venue{{ID: "square", Name: "市民广场", Setting: "community", Area: "city"}},
		Formats: []campaign.Format{{ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.3}},
	}
	for i := range 3 {
		county := audience.AreaID(fmt.Sprint("c", i))
		p.Areas = append(p.Areas, audience.Area{ID: county, Name: "县", Level: audience.County, Parent: "city"})
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(county), Area: county, Size: 1000})
		p.Venues = append(p.Venues, campaign.Venue{ID: campaign.VenueID(county), Name: "礼堂", Setting: "village", Area: county})
	}
	p.Campaigns = []campaign.Campaign{{ID: "year", Name: "全年普法", Window: p.Horizon, Laws: []campaign.LawID{"constitution"}}}
	return p
}

// TestWhatMustBeHeldIsKept: with as many usable days as there are sessions that must
// be held, none of them is missed, however much else wants the same units and teams,
// in the city or in larger counties.
func TestWhatMustBeHeldIsKept(t *testing.T) {
	law(t, func(t *rapid.T) {
		p := bare(14)
		for i := range 3 {
			p.Groups[i].Size = rapid.Int64Range(1, 100_000).Draw(t, "people")
		}
		if rapid.Bool().Draw(t, "limited") {
			p.Teams[0].Limits.DaysPerYear = rapid.IntRange(4, 6).Draw(t, "days")
		}
		c := &p.Campaigns[0]
		add := func(a campaign.Activity) {
			a.ID, a.Name, a.Format = campaign.ActivityID(fmt.Sprint("a", len(c.Activities))), "宣讲", "talk"
			a.Staff.Units = [][]campaign.UnitID{{"bureau"}, {"court"}, {"bureau", "court"}}[rapid.IntRange(0, 2).Draw(t, "units")]
			a.Staff.Teams.Least = rapid.IntRange(0, 1).Draw(t, "teams")
			c.Activities = append(c.Activities, a)
		}
		for _, v := range rapid.Permutation([]campaign.VenueID{"square", "c0", "c1", "c2"}).Draw(t, "venues") {
			first := c.Window.From + date.Date(rapid.IntRange(0, 10).Draw(t, "first"))
			add(campaign.Activity{
				Where: campaign.Where{Venues: []campaign.VenueID{v}}, Sessions: campaign.Span{Least: 1, Most: 1},
				When: campaign.When{Window: calendar.Range{From: first, To: first + 3}},
			})
		}
		add(campaign.Activity{PerVenue: 9})
		add(campaign.Activity{PerVenue: 9, Sessions: campaign.Span{Least: 5, Most: 9}, Grade: campaign.May})
		q, err := campaign.Check(p)
		require.NoError(t, err)
		out := solve(t, q, rapid.Bool().Draw(t, "in turn"))
		require.Zero(t, out.plan.Score.MissedMust, out.plan.Missed)
	})
}

// TestCapsOfTheYear: caps of months that are less than the pieces close a piece in
// some months, not for the year, and the shares of each month add up.
func TestCapsOfTheYear(t *testing.T) {
	p := bare(90)
	c := &p.Campaigns[0]
	c.Activities = []campaign.Activity{{ID: "stand", Name: "普法摊", Format: "talk", Where: campaign.Where{Settings: []campaign.SettingID{"village"}}, PerVenue: 3}}
	for i := range 3 {
		first := c.Window.From + date.Date(30*i)
		p.Caps = append(p.Caps, campaign.Cap{
			ID: campaign.CapID(fmt.Sprint("cap", i)), Name: "均衡", Sessions: 1, Scope: campaign.Scope{Window: calendar.Range{From: first, To: first + 29}},
		})
	}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	whole, err := solver.Solve(t.Context(), q, solver.Options{Rounds: 20})
	require.NoError(t, err)
	out := solve(t, q, false)
	require.Len(t, out.plan.Sessions, len(whole.Plan.Sessions))
	for _, piece := range out.pieces {
		if piece.ID != split.CentralID {
			require.Len(t, piece.Programme.Caps, 1, piece.ID)
			require.Equal(t, 1, piece.Programme.Caps[0].Sessions)
		}
	}
}
