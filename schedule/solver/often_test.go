package solver_test

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/solver"
)

// TestTwiceAndNotMore: half of a school comes to each talk, so that 375 of a
// thousand pupils hear exactly two of three talks, or of four, fewer of any other
// number. The plan does not go on for the sake of its value.
func TestTwiceAndNotMore(t *testing.T) {
	week := calendar.Range{From: date.New(2024, 12, 2), To: date.New(2024, 12, 8)}
	for staff, teams := range map[string]campaign.Span{"a team": {Least: 1, Most: 1}, "nobody": {}} {
		t.Run(staff, func(t *testing.T) {
			q, err := campaign.Check(campaign.Programme{
				Name: "一周", Horizon: week, Overlap: reach.Independent,
				Areas:   []audience.Area{{ID: "c", Name: "县", Level: audience.County}},
				Groups:  []audience.Group{{ID: "pupils", Area: "c", Size: 1000}},
				Formats: []campaign.Format{{ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.5}},
				Venues:  []campaign.Venue{{ID: "school", Name: "学校", Setting: "school", Area: "c"}},
				Teams: []campaign.Team{{
					ID: "t", Name: "小组", Base: campaign.Place{Area: "c"}, Shifts: []calendar.Hours{calendar.MustHours("08:00", "18:00")},
				}},
				Campaigns: []campaign.Campaign{{ID: "k", Name: "宣传周", Window: week, Activities: []campaign.Activity{
					{ID: "talk", Name: "宣讲", Format: "talk", PerVenue: 9, Staff: campaign.Staff{Teams: teams}},
				}}},
				Commitments: []campaign.Commitment{{
					ID: "often", Name: "每名学生听讲2次", Count: campaign.CountReach, Times: campaign.Span{Least: 2, Most: 2}, Least: 375,
				}},
				Visits: campaign.Visits{PerMonth: 30, PerYear: 30},
			})
			require.NoError(t, err)
			r, err := solver.Solve(t.Context(), q, solver.Options{})
			require.NoError(t, err)
			require.Zero(t, r.Plan.Score.MissedMust)
			require.Len(t, r.Plan.Sessions, 4)
		})
	}
}
