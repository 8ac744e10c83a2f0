package campaign_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
)

func TestGoalsOfEverything(t *testing.T) {
	scope := campaign.Scope{Areas: []audience.AreaID{"east"}}
	q := checkedWorld(t, func(p *campaign.Programme) {
		for i := range p.Campaigns[0].Activities {
			p.Campaigns[0].Activities[i].Staff.Units = nil
		}
		talk := activity(p, "talk")
		talk.Sessions, talk.Grade = campaign.Span{Least: 40}, campaign.Should
		talk.Staff.Units, talk.Staff.Pool, talk.Staff.Each, talk.Staff.Different = []campaign.UnitID{"court"}, []campaign.UnitID{"bureau", "office"}, 2, 3
		activity(p, "fair").Staff.Units = []campaign.UnitID{"court"}
		p.Assignments = []campaign.Assignment{
			{ID: "eight", Name: "八进", Activity: "show", Hosts: []campaign.UnitID{"bureau"}, Settings: []campaign.SettingID{"community"}, Window: days("06-03", "06-09"), Weight: 7},
			{ID: "any", Name: "任一", Activity: "fair", Hosts: []campaign.UnitID{"bureau", "office"}, Least: 2, Grade: campaign.May},
		}
		p.Commitments = []campaign.Commitment{{
			ID: "reach", Name: "覆盖", Grade: campaign.Should, Weight: 5, Scope: scope, Count: campaign.CountReach,
			Segment: []audience.SegmentID{"pupils"}, Living: []audience.AreaID{"east"}, Times: campaign.Span{Least: 2, Most: 4}, Least: 500,
		}, {ID: "towns", Name: "镇街", Count: campaign.CountPlaces, Place: campaign.PlaceTown, Least: 3}}
		p.Units[2].Duties = []campaign.Duty{{Post: "局长"}, {Laws: []campaign.LawID{"code"}, Sessions: 4, Grade: campaign.May}}
	})
	of := func(id campaign.ActivityID) campaign.Scope {
		return campaign.Scope{Activities: []campaign.ActivityID{id}}
	}
	cell := func(least int64, s campaign.Scope) []campaign.Cell { return []campaign.Cell{{Scope: s, Least: least}} }
	hosted := func(host campaign.UnitID, least int64, id campaign.ActivityID, area audience.AreaID) campaign.Cell {
		s := of(id)
		s.Areas = []audience.AreaID{area}
		return campaign.Cell{Scope: s, Least: least, Host: host}
	}
	eight := hosted("bureau", 1, "show", "east")
	eight.Scope.Settings, eight.Scope.Window = []campaign.SettingID{"community"}, days("06-03", "06-09")
	want := []campaign.Goal{
		{ID: "activity/talk/sessions", Name: "宣讲", Grade: campaign.Should, Weight: 1, Activity: "talk", Cells: cell(40, of("talk"))},
		{ID: "activity/talk/staffing", Name: "宣讲", Grade: campaign.Should, Weight: 1, Activity: "talk", Count: campaign.CountStaffing, Each: 2, Cells: cell(2, of("talk"))},
		{ID: "activity/talk/units", Name: "宣讲", Grade: campaign.Should, Weight: 1, Activity: "talk", Count: campaign.CountUnits, Cells: cell(3, of("talk"))},
		{ID: "activity/fair/staffing", Name: "集市", Weight: 1, Activity: "fair", Count: campaign.CountStaffing, Each: 1, Cells: cell(1, of("fair"))},
		{ID: "eight", Name: "八进", Weight: 7, Activity: "show", Assignment: "eight", Cells: []campaign.Cell{eight}},
		{ID: "any", Name: "任一", Grade: campaign.May, Weight: 1, Activity: "fair", Assignment: "any", Cells: []campaign.Cell{
			hosted("bureau", 2, "fair", "east"), hosted("office", 2, "fair", "west"),
		}},
		{
			ID: "reach", Name: "覆盖", Grade: campaign.Should, Weight: 5, Count: campaign.CountReach, Cells: cell(500, scope),
			Segment: []audience.SegmentID{"pupils"}, Living: []audience.AreaID{"east"}, Times: campaign.Span{Least: 2, Most: 4},
		},
		{ID: "towns", Name: "镇街", Weight: 1, Count: campaign.CountPlaces, Place: campaign.PlaceTown, Cells: cell(3, campaign.Scope{})},
		{ID: "duty/office/1", Name: "西县司法局", Grade: campaign.May, Weight: 1, Cells: cell(4, campaign.Scope{Units: []campaign.UnitID{"office"}, Laws: []campaign.LawID{"code"}})},
	}
	require.Equal(t, want, q.Goals())
	assert.Equal(t, int64(4), q.Goals()[5].Wanted())
}

func TestMissed(t *testing.T) {
	for _, c := range []struct{ weight, missing, wanted, want int64 }{
		{1, 0, 40, 0}, {1, -3, 40, 0}, {1, 40, 40, 1000}, {1, 1, 3, 334}, {5, 1, 3, 1670}, {1, 1, 100_000, 1}, {2, 26, 122, 428}, {1, 1, 0, 0},
	} {
		assert.Equal(t, c.want, campaign.Goal{Weight: c.weight}.Missed(c.missing, c.wanted), "%v", c)
	}
	rapid.Check(t, func(t *rapid.T) {
		wanted := rapid.Int64Range(1, 2_000_000_000).Draw(t, "wanted")
		missing := rapid.Int64Range(1, wanted).Draw(t, "missing")
		g := campaign.Goal{Weight: rapid.Int64Range(1, 1_000_000).Draw(t, "weight")}
		got := g.Missed(missing, wanted)
		require.Zero(t, got%g.Weight)
		share := got / g.Weight
		require.True(t, (share-1)*wanted < 1000*missing && 1000*missing <= share*wanted, "the least whole number of thousandths")
	})
}

// TestBand: a goal of reach asks for a band unless whoever comes at all counts;
// what Check accepts is always a band that somebody can be in.
func TestBand(t *testing.T) {
	for _, c := range []struct {
		count campaign.Count
		times campaign.Span
		band  reach.Band
		ok    bool
	}{
		{campaign.CountReach, campaign.Span{}, reach.Band{Least: 1}, false},
		{campaign.CountReach, campaign.Span{Least: 1}, reach.Band{Least: 1}, false},
		{campaign.CountReach, campaign.Span{Least: 2}, reach.Band{Least: 2}, true},
		{campaign.CountReach, campaign.Span{Most: 4}, reach.Band{Least: 1, Most: 4}, true},
		{campaign.CountReach, campaign.Span{Least: 2, Most: 4}, reach.Band{Least: 2, Most: 4}, true},
		{campaign.CountPlaces, campaign.Span{}, reach.Band{Least: 1}, false},
	} {
		b, ok := campaign.Goal{Count: c.count, Times: c.times}.Band()
		assert.Equal(t, c.band, b, "%+v", c)
		assert.Equal(t, c.ok, ok, "%+v", c)
	}
	rapid.Check(t, func(t *rapid.T) {
		p := world()
		p.Commitments = []campaign.Commitment{{
			ID: "c", Name: "任务", Least: 1, Count: rapid.SampledFrom([]campaign.Count{campaign.CountReach, campaign.CountSessions}).Draw(t, "count"),
			Times: campaign.Span{Least: rapid.IntRange(-1, 101).Draw(t, "least"), Most: rapid.IntRange(-1, 101).Draw(t, "most")},
		}}
		c := p.Commitments[0]
		q, err := campaign.Check(p)
		limited := c.Times.Least >= 0 && c.Times.Least <= 100 && c.Times.Most >= 0 && c.Times.Most <= 100 && (c.Times.Most == 0 || c.Times.Most >= c.Times.Least)
		if c.Times == (campaign.Span{}) || c.Count == campaign.CountReach && limited {
			require.NoError(t, err)
			b, _ := q.Goals()[len(q.Goals())-1].Band()
			require.True(t, b.Valid())
			return
		}
		require.Error(t, err)
		for _, f := range campaign.FindingsOf(err) {
			require.Contains(t, f.Path, "commitments[0].times")
		}
	})
}

func TestGrades(t *testing.T) {
	for i, g := range campaign.Grades() {
		assert.Equal(t, i, g.Rank())
		assert.NotEqual(t, g.Name().Zh, g.Name().En)
	}
	assert.Equal(t, -1, campaign.Grade("x").Rank())
	assert.Equal(t, campaign.Text{Zh: "x", En: "x"}, campaign.Grade("x").Name())
}
