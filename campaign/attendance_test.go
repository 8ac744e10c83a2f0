package campaign_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// town is a place with three disjoint groups, where lectures draw a tenth of
// people, half of the pupils and a fifth of the villagers.
func town(p *campaign.Programme) {
	p.Groups = []audience.Group{
		{ID: "town", Area: "east", Size: 1000, Parts: []audience.Group{
			{ID: "young", Size: 300, Segments: []audience.SegmentID{"villagers"}, Parts: []audience.Group{
				{ID: "pupils", Size: 100, Segments: []audience.SegmentID{"pupils"}},
			}},
		}},
		{ID: "others", Area: "west", Size: 500},
	}
	p.Formats[0].Rate = 0.1
	p.Formats[0].Rates = []campaign.Rate{{Segment: "villagers", Rate: 0.2}, {Segment: "pupils", Rate: 0.5}, {Segment: "villagers", Rate: 0.15}}
}

func catchment(ds ...campaign.Draw) func(*campaign.Programme) {
	return func(p *campaign.Programme) { p.Venues[0].Catchment = ds }
}

func TestAttendance(t *testing.T) {
	talk := func(edit func(*campaign.Activity)) func(*campaign.Programme) {
		return func(p *campaign.Programme) { edit(activity(p, "talk")) }
	}
	for _, c := range []struct {
		name string
		edit func(*campaign.Programme)
		want map[audience.GroupID]float64
	}{
		{"everybody of the area, at the largest rate that fits", nil, map[audience.GroupID]float64{"town": 0.1, "young": 0.2, "pupils": 0.5}},
		{"a catchment across areas", catchment(campaign.Draw{Group: "others", Draw: 0.5}), map[audience.GroupID]float64{"others": 0.05}},
		{"a draw on a total holds for its parts", catchment(campaign.Draw{Group: "town", Draw: 0.5}), map[audience.GroupID]float64{"town": 0.05, "young": 0.1, "pupils": 0.25}},
		{
			"but for those with rows of their own", catchment(campaign.Draw{Group: "town", Draw: 0.5}, campaign.Draw{Group: "pupils", Draw: 0.2}),
			map[audience.GroupID]float64{"town": 0.05, "young": 0.1, "pupils": 0.1},
		},
		{
			"in whatever order", catchment(campaign.Draw{Group: "pupils", Draw: 0.2}, campaign.Draw{Group: "town", Draw: 0.5}),
			map[audience.GroupID]float64{"town": 0.05, "young": 0.1, "pupils": 0.1},
		},
		{
			"the nearest total counts, not the strongest", catchment(campaign.Draw{Group: "town", Draw: 1}, campaign.Draw{Group: "young", Draw: 0.1}),
			map[audience.GroupID]float64{"town": 0.1, "young": 0.02, "pupils": 0.05},
		},
		{"a draw of nothing", catchment(campaign.Draw{Group: "town", Draw: 1}, campaign.Draw{Group: "pupils", Draw: 0}), map[audience.GroupID]float64{"town": 0.1, "young": 0.2}},
		{"the audience", talk(func(a *campaign.Activity) { a.Audience = []audience.SegmentID{"pupils"} }), map[audience.GroupID]float64{"pupils": 0.5}},
		{"any of its tags", talk(func(a *campaign.Activity) { a.Audience = []audience.SegmentID{"pupils", "villagers"} }), map[audience.GroupID]float64{"young": 0.2, "pupils": 0.5}},
		{"those invited, parts with them", talk(func(a *campaign.Activity) { a.Invited = []audience.GroupID{"young"} }), map[audience.GroupID]float64{"young": 0.2, "pupils": 0.5}},
		{"invited and of the audience", talk(func(a *campaign.Activity) {
			a.Invited, a.Audience = []audience.GroupID{"young", "others"}, []audience.SegmentID{"pupils"}
		}), map[audience.GroupID]float64{"pupils": 0.5}},
		// 700·0.1 + 200·0.2 + 100·0.5 = 160
		{"expected attendance scales", talk(func(a *campaign.Activity) { a.Attendance = 80 }), map[audience.GroupID]float64{"town": 0.05, "young": 0.1, "pupils": 0.25}},
		// Doubling fills the pupils: 140 + 80 + 100 = 320, where 100 may not grow further.
		{"and no p passes 1", talk(func(a *campaign.Activity) { a.Attendance = 430 }), map[audience.GroupID]float64{"town": 0.3, "young": 0.6, "pupils": 1}},
		{"capacity scales down", func(p *campaign.Programme) { p.Venues[0].Capacity = 40 }, map[audience.GroupID]float64{"town": 0.025, "young": 0.05, "pupils": 0.125}},
		{"after the expected attendance", func(p *campaign.Programme) {
			activity(p, "talk").Attendance, p.Venues[0].Capacity = 80, 40
		}, map[audience.GroupID]float64{"town": 0.025, "young": 0.05, "pupils": 0.125}},
		{"and never up", func(p *campaign.Programme) { p.Venues[0].Capacity = 161 }, map[audience.GroupID]float64{"town": 0.1, "young": 0.2, "pupils": 0.5}},
		{"parts share the audience, at the better rate", talk(func(a *campaign.Activity) {
			a.Parts = []campaign.Part{{ID: "p", Name: "集市", Format: "fair"}, {ID: "q", Name: "直播", Format: "stream"}}
		}), map[audience.GroupID]float64{"town": 0.2, "young": 0.2, "pupils": 0.5}},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := checkedWorld(t, both(town, func(p *campaign.Programme) {
				if c.edit != nil {
					c.edit(p)
				}
			}))
			got := make(map[audience.GroupID]float64)
			for _, a := range q.Attendance("talk", "hall") {
				got[q.Groups()[a.Group].ID] = a.P
			}
			require.Len(t, got, len(c.want), "%v", got)
			for id, p := range c.want {
				assert.InDelta(t, p, got[id], 1e-15, id)
			}
		})
	}
}

func TestAttendanceOfNothing(t *testing.T) {
	q := checkedWorld(t, town)
	assert.Nil(t, q.Attendance("stream", "hall"), "views are not attendance")
	assert.Nil(t, q.Attendance("x", "hall"))
	assert.Nil(t, q.Attendance("talk", "x"))
}

// drawTown makes a random town, catchment, format and activity.
func drawTown(t *rapid.T) campaign.Programme {
	p := edited(town)
	share := rapid.Float64Range(0, 1)
	for i := range p.Groups {
		p.Groups[i].Size += rapid.Int64Range(0, 1_000_000).Draw(t, "size")
	}
	for _, id := range []audience.GroupID{"town", "young", "pupils", "others"} {
		if rapid.Bool().Draw(t, "row") {
			p.Venues[0].Catchment = append(p.Venues[0].Catchment, campaign.Draw{Group: id, Draw: share.Draw(t, "draw")})
		}
	}
	p.Formats[0].Rate = share.Draw(t, "rate")
	p.Formats[0].Rates[1].Rate = share.Draw(t, "rate of pupils")
	p.Venues[0].Capacity = rapid.Int64Range(0, 2000).Draw(t, "capacity")
	activity(&p, "talk").Attendance = rapid.Int64Range(0, 2000).Draw(t, "expected")
	return p
}

func TestAttendanceLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawTown(t)
		q := mustCheck(t, p)
		all := q.Attendance("talk", "hall")
		sum := 0.0
		for i, a := range all {
			require.Greater(t, a.P, 0.0)
			require.LessOrEqual(t, a.P, 1.0)
			require.True(t, i == 0 || q.Groups()[all[i-1].Group].ID < q.Groups()[a.Group].ID, "in order of ID")
			sum += float64(q.Groups()[a.Group].Size) * a.P
		}
		if c := p.Venues[0].Capacity; c > 0 {
			require.LessOrEqual(t, sum, float64(c)*(1+1e-12))
		}
		slices.Reverse(p.Venues[0].Catchment)
		require.Equal(t, all, mustCheck(t, p).Attendance("talk", "hall"), "rows have no order")
	})
}

// The order in which groups are entered changes a p by rounding at most.
func TestAttendanceDoesNotDependOnTheOrderOfGroups(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawTown(t)
		byGroup := func() map[audience.GroupID]float64 {
			q, m := mustCheck(t, p), make(map[audience.GroupID]float64)
			for _, a := range q.Attendance("talk", "hall") {
				m[q.Groups()[a.Group].ID] = a.P
			}
			return m
		}
		want := byGroup()
		slices.Reverse(p.Groups)
		got := byGroup()
		require.Len(t, got, len(want))
		for id, x := range want {
			require.InEpsilon(t, x, got[id], 1e-12, id)
		}
	})
}

func TestWeight(t *testing.T) {
	q := checkedWorld(t, func(p *campaign.Programme) {
		town(p)
		p.Campaigns[0].Targets = []campaign.Target{
			{Segments: []audience.SegmentID{"villagers"}}, {Segments: []audience.SegmentID{"pupils"}, Areas: []audience.AreaID{"city"}, Weight: 2.5},
		}
	})
	var got []float64
	for i := range q.Groups() {
		got = append(got, q.Weight("c", i))
	}
	assert.Equal(t, []float64{0, 1, 2.5, 0}, got, "the largest that fits; 0 means 1")
	assert.Zero(t, q.Weight("x", 0))
	assert.Equal(t, 1.0, checkedWorld(t, town).Weight("c", 3), "without targets everybody counts")
}
