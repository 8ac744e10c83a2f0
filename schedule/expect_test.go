package schedule_test

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// fair is a programme of one fair with a talk and a stream in it, and of a
// stream of its own that a unit has been asked to hold.
func fair(t *testing.T) *campaign.Checked {
	day := calendar.On(date.New(2024, 12, 4))
	q, err := campaign.Check(campaign.Programme{
		Name: "宪法日", Horizon: day,
		Areas:    []audience.Area{{ID: "county", Name: "县", Level: audience.County}},
		Segments: []audience.Segment{{ID: "pupils", Name: "学生"}},
		Groups: []audience.Group{
			{ID: "all", Area: "county", Size: 1001, Parts: []audience.Group{{ID: "pupils", Size: 333, Segments: []audience.SegmentID{"pupils"}}}},
		},
		Units: []campaign.Unit{{ID: "host", Name: "示例单位1", Area: "county"}, {ID: "guest", Name: "示例单位2"}},
		Measures: []campaign.Measure{
			{ID: "leaflets", Name: "资料", Unit: "份", Kind: campaign.Material},
			{ID: "advice", Name: "咨询", Unit: "人次", Kind: campaign.Service},
			{ID: "views", Name: "观看", Unit: "人次", Kind: campaign.Media},
		},
		Formats: []campaign.Format{
			{ID: "stalls", Name: "摊位", Duration: 2 * time.Hour, Rate: 0.1, Yields: []campaign.Yield{
				{Measure: "leaflets", PerSession: 7}, {Measure: "advice", PerUnit: 20},
			}},
			{ID: "stream", Name: "直播", Duration: time.Hour, Rate: 1, Online: true, Yields: []campaign.Yield{{Measure: "views", PerSession: 5000}}},
		},
		Venues: []campaign.Venue{{ID: "square", Name: "广场", Setting: "community", Area: "county"}},
		Campaigns: []campaign.Campaign{{ID: "day", Name: "宪法日", Window: day, Activities: []campaign.Activity{
			{
				ID: "fair", Name: "主场", Format: "stalls", Host: "host", Organisers: []campaign.Organiser{{Role: campaign.LeadOrganiser, Name: "示例主办"}},
				Parts:  []campaign.Part{{ID: "live", Name: "直播", Format: "stream"}},
				Staff:  campaign.Staff{Units: []campaign.UnitID{"host"}, Pool: []campaign.UnitID{"guest"}},
				Yields: []campaign.Yield{{Measure: "leaflets", PerSession: 100, PerUnit: 10, PerAttendance: 1.5}, {Measure: "leaflets", PerSession: 1}},
			},
			{ID: "stream", Name: "线上", Format: "stream"},
		}}},
		Assignments: []campaign.Assignment{{ID: "task", Name: "任务分解", Activity: "stream", Hosts: []campaign.UnitID{"host"}}},
		Pins: []campaign.Pin{{Occurrence: campaign.Occurrence{
			ID: "pinned", Activity: "stream", Venue: "square", Start: time.Date(2024, 12, 4, 1, 0, 0, 0, time.UTC),
		}}},
	})
	require.NoError(t, err)
	return q
}

func TestExpect(t *testing.T) {
	q := fair(t)
	both := []campaign.UnitID{"host", "guest"}
	require.Equal(t, schedule.Expected{
		Attendances: 66_800 + 33_300, // a tenth of 668 and of 333, each group rounded by itself
		Measures: []schedule.Quantity{
			{Measure: "leaflets", Amount: 100 + 2*10 + 150 + 1}, // 150: one and a half for each of 100.1; the activity's own rows, not the format's
			{Measure: "advice", Amount: 40},
			{Measure: "views", Amount: 5000},
		},
	}, schedule.Expect(q, campaign.Occurrence{Activity: "fair", Venue: "square", Units: both}))
	require.Equal(t, schedule.Expected{
		Measures: []schedule.Quantity{{Measure: "views", Amount: 5000}},
	}, schedule.Expect(q, campaign.Occurrence{Activity: "stream", Venue: "square"}), "views are no attendances")
}

func TestDescribe(t *testing.T) {
	q := fair(t)
	o := campaign.Occurrence{ID: "one", Campaign: "day", Activity: "fair", Venue: "square"}
	s := schedule.Describe(q, o)
	require.Equal(t, o, s.Occurrence)
	require.Equal(t, []campaign.Organiser{{Role: campaign.LeadOrganiser, Name: "示例主办"}, {Role: campaign.HostOrganiser, Unit: "host"}}, s.Organisers)
	require.False(t, s.Proposed)
	require.False(t, s.Pinned)
	require.Equal(t, schedule.Expect(q, o), s.Expected)

	asked := schedule.Describe(q, campaign.Occurrence{ID: "two", Activity: "stream", Venue: "square"})
	require.True(t, asked.Proposed, "its host decides the time")
	fixed := schedule.Describe(q, campaign.Occurrence{ID: "pinned", Activity: "stream", Venue: "square"})
	require.True(t, fixed.Pinned)
	require.False(t, fixed.Proposed, "what is pinned is decided")
}
