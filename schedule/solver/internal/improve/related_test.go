package improve

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
	"github.com/pufa-go/pufa/schedule/solver/internal/construct"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
)

// TestRelated: no session that fits the team-day of another is overlooked, and
// what is related to one is so the other way round.
func TestRelated(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		a := NewAtlas(instance.Compile(q))
		if !a.Tours() {
			return
		}
		w := New(a, nil, 1)
		for range 40 {
			w.Round(0.5)
		}
		for i := range w.s.Sessions {
			for j := range w.s.Sessions {
				one, two := int32(i), int32(j)
				if !w.s.Loose(one) || !w.s.Loose(two) {
					continue
				}
				x, y := &w.s.Sessions[i], &w.s.Sessions[j]
				if a.sends[x.Candidate][y.Teams[0]] && len(a.in.Windows(x.Candidate, y.Teams[0], y.Day)) > 0 {
					require.True(t, w.related(one, two))
				}
				require.Equal(t, w.related(one, two), w.related(two, one))
			}
		}
	})
}

// TestAnotherSeason: a string is not taken out of days that have nothing to do
// with those of its ruin.
func TestAnotherSeason(t *testing.T) {
	w := seasons(t)
	for range 100 {
		w.s.Begin()
		w.removed = w.removed[:0]
		seed := w.someSession()
		early := w.s.Sessions[seed].Day < season
		w.ruinStrings(seed)
		require.NotEmpty(t, w.s.Changed())
		for _, td := range w.s.Changed() {
			require.Equal(t, early, td%int32(w.in.Days) < season)
		}
		w.s.Rollback()
	}
}

// season is how many days each of two campaigns lasts, one after the other.
const season = 10

// seasons returns a worker that has been busy with two campaigns at the same
// venues, with more jobs than are all offered in each round.
func seasons(t *testing.T) *Search {
	first := date.New(2025, time.March, 3)
	p := campaign.Programme{
		Name: "示例", Horizon: calendar.Range{From: first, To: first + 2*season - 1},
		Areas:    []audience.Area{{ID: "county", Name: "县", Level: audience.County}},
		Segments: []audience.Segment{{ID: "villagers", Name: "村民"}},
		Formats:  []campaign.Format{{ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.2}},
		Teams: []campaign.Team{{
			ID: "t", Name: "宣讲小组", Base: campaign.Place{Point: campaign.Point{Lat: 21, Lon: 110}, Area: "county"},
			Shifts: []calendar.Hours{calendar.MustHours("08:30", "12:00")},
		}},
	}
	for i, from := range []date.Date{first, first + season} {
		p.Campaigns = append(p.Campaigns, campaign.Campaign{
			ID: campaign.CampaignID(fmt.Sprint("c", i)), Name: "巡回宣讲", Window: calendar.Range{From: from, To: from + season - 1},
			Activities: []campaign.Activity{{
				ID: campaign.ActivityID(fmt.Sprint("talk", i)), Name: "宣讲", Format: "talk", Staff: campaign.Staff{Teams: campaign.Span{Least: 1}},
			}},
		})
	}
	for i := range 1 + fewJobs/2 {
		id := fmt.Sprintf("%03d", i)
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID("g" + id), Area: "county", Size: int64(200 + i*37%900), Segments: []audience.SegmentID{"villagers"}})
		p.Venues = append(p.Venues, campaign.Venue{
			ID: campaign.VenueID("v" + id), Name: "文化室", Setting: "village", Area: "county",
			Point:     campaign.Point{Lat: 21 + float64(i%14)/100, Lon: 110 + float64(i/14)/100},
			Catchment: []campaign.Draw{{Group: audience.GroupID("g" + id), Draw: 1}},
		})
	}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	in := instance.Compile(q)
	b := construct.New(in, 1, func() bool { return false })
	b.Run(construct.Tours)
	w := New(NewAtlas(in), b.S.Sessions, 1)
	for range 100 {
		w.Round(0.5)
	}
	require.Greater(t, len(w.at.jobs), fewJobs)
	require.Greater(t, w.s.Movable(), 10)
	return w
}
