package solver_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/solver"
)

// TestReasons lets a fair miss a wish for one cause after the other.
func TestReasons(t *testing.T) {
	wish := func(p *campaign.Programme, c campaign.Commitment) {
		c.ID, c.Name, c.Grade = "wish", "任务", campaign.May
		p.Commitments = []campaign.Commitment{c}
	}
	for reason, change := range map[string]func(*campaign.Programme){
		"no venue fits": func(p *campaign.Programme) {
			p.Areas = append(p.Areas, audience.Area{ID: "far", Name: "远县", Level: audience.County, Parent: "city"})
			wish(p, campaign.Commitment{Least: 1, Scope: campaign.Scope{Areas: []audience.AreaID{"far"}}})
		},
		"no usable day or hour in its window": func(p *campaign.Programme) {
			fair(p).Sessions, fair(p).When.LeadDays = campaign.Span{}, 30
			wish(p, campaign.Commitment{Least: 1})
		},
		"a limit on sessions, money or visits is reached": func(p *campaign.Programme) { wish(p, campaign.Commitment{Least: 2}) },
		"no team-day is left, or none reaches it and is back in time": func(p *campaign.Programme) {
			fair(p).Sessions, fair(p).Staff = campaign.Span{}, campaign.Staff{Teams: campaign.Span{Least: 1}}
			p.Teams = touring(t).Teams[:1]
			p.Teams[0].Shifts[0] = calendar.MustHours("11:00", "12:00")
			wish(p, campaign.Commitment{Least: 1})
		},
		"the units are taken at every usable hour": func(p *campaign.Programme) {
			fair(p).Sessions, fair(p).PerVenue = campaign.Span{}, 2
			fair(p).Staff = campaign.Staff{Units: []campaign.UnitID{"u00"}}
			wish(p, campaign.Commitment{Least: 2})
		},
	} {
		t.Run(reason, func(t *testing.T) {
			p := festival(1, 1)
			change(&p)
			_, r := solve(t, p)
			require.Len(t, r.Plan.Missed, 1)
			require.Equal(t, "wish", r.Plan.Missed[0].Goal)
			require.Equal(t, reason, r.Plan.Missed[0].Reason.En)
		})
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	q, err := campaign.Check(festival(1, 1))
	require.NoError(t, err)
	r, err := solver.Solve(ctx, q, solver.Options{})
	require.NoError(t, err)
	require.Equal(t, schedule.Cancelled, r.Status)
	require.Contains(t, r.Plan.Missed[0].Reason.En, "the run ended early")
}
