package state

import (
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
)

// onlyOften draws a programme whose only goals say how often people should come.
func onlyOften(t *rapid.T) *campaign.Checked {
	p, _ := randprog.Checked(t)
	p.Assignments, p.Commitments = nil, nil
	for i := range p.Units {
		p.Units[i].Duties = nil
	}
	for i := range p.Campaigns {
		for k := range p.Campaigns[i].Activities {
			a := &p.Campaigns[i].Activities[k]
			a.Sessions.Least = 0
			a.Staff.Units, a.Staff.Pool, a.Staff.Each, a.Staff.Different = nil, nil, 0, 0
		}
	}
	for i, id := range []campaign.CommitmentID{"often", "seldom", "once"} {
		p.Commitments = append(p.Commitments, campaign.Commitment{
			ID: id, Name: "任务", Count: campaign.CountReach, Least: rapid.Int64Range(1, 300).Draw(t, "least"), Grade: campaign.Grades()[i],
			Times: []campaign.Span{{Least: 2}, {Most: rapid.IntRange(1, 2).Draw(t, "most")}, {Least: 1, Most: 3}}[i],
		})
	}
	p.Commitments[2].Scope.Window = p.Horizon
	p.Commitments[2].Scope.Window.To -= min(2, p.Horizon.To-p.Horizon.From)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

// TestGainOfHowOftenPeopleCome: what one more session does to such goals is told
// exactly, for better or worse, and the counts are the referee's.
func TestGainOfHowOftenPeopleCome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := instance.Compile(onlyOften(t))
		if len(in.Candidates) == 0 {
			return
		}
		s := New(in)
		for range rapid.IntRange(1, 8).Draw(t, "sessions") {
			day := rapid.Int32Range(0, int32(in.Days-1)).Draw(t, "day")
			x := Session{Candidate: rapid.Int32Range(0, int32(len(in.Candidates)-1)).Draw(t, "candidate"), Day: day, First: day, Start: 9 * 60 * 60_000}
			before := s.Missed
			wish := s.Wish(x.Candidate, day)
			gain := wish
			if len(in.Teams) > 0 {
				gain, _ = s.Gain(0, day, x.Candidate)
			}
			s.Apply(x)
			for i := range before {
				before[i] -= s.Missed[i]
			}
			require.Equal(t, before, wish)
			require.Equal(t, before, gain)
			for g, standing := range check.Plan(in.Q, planOf(s)).Standings {
				require.Equal(t, standing.Cells[0], s.cells[in.Goals[g].Cells[0]].have, standing.Goal.ID)
			}
		}
	})
}

// TestFiguresKnownAreForgotten: a figure is the same whether it is remembered,
// was forgotten, or is worked out anew.
func TestFiguresKnownAreForgotten(t *testing.T) {
	q, err := campaign.Check(campaign.Programme{
		Name: "小县", Horizon: calendar.Year(2024), Areas: []audience.Area{{ID: "c", Name: "县", Level: audience.County}},
		Groups:      []audience.Group{{ID: "g", Area: "c", Size: 1000}},
		Formats:     []campaign.Format{{ID: "f", Name: "讲座", Duration: time.Hour, Rate: 0.5}},
		Venues:      []campaign.Venue{{ID: "v", Name: "礼堂", Setting: "village", Area: "c"}},
		Campaigns:   []campaign.Campaign{{ID: "k", Name: "活动", Window: calendar.Year(2024), Activities: []campaign.Activity{{ID: "a", Name: "宣讲", Format: "f"}}}},
		Commitments: []campaign.Commitment{{ID: "often", Name: "任务", Count: campaign.CountReach, Times: campaign.Span{Least: 2, Most: 4}, Least: 9}},
	})
	require.NoError(t, err)
	in := instance.Compile(q)
	s, cell := New(in), &in.Cells[0]
	o, chances := s.cells[0].often, []float64{0.25, 0.5}
	first := s.within(o, cell, 0, chances)
	require.Equal(t, in.Model.Within(1000, reach.Band{Least: 2, Most: 4}, chances), first)
	require.Equal(t, first, s.within(o, cell, 0, chances))
	require.Len(t, o.known, 1)
	for i := len(o.known); i < mostKnown; i++ {
		o.known[strconv.Itoa(i)] = -1
	}
	require.Greater(t, s.within(o, cell, 0, []float64{0.25, 0.5, 0.75}), first)
	require.Len(t, o.known, 1)
	require.Equal(t, first, s.within(o, cell, 0, chances))
}
