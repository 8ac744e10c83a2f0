package state

import (
	"fmt"
	"slices"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
)

// TestToursAreClean inserts sessions at random wherever the state has room for
// them. No set of them breaks a rule of time, place, team or total.
func TestToursAreClean(t *testing.T) {
	inserted := 0
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		s := New(instance.Compile(q))
		for range 20 {
			if insertSome(t, s) {
				inserted++
			}
		}
		for _, b := range q.Judge(planOf(s).Occurrences()) {
			require.Contains(t, staffing(), b.Rule, "%v: %s", b.Sessions, b.Detail.En)
		}
	})
	require.Positive(t, inserted)
}

// staffing lists the rules that are the constructor's affair, not the state's.
func staffing() []campaign.Rule {
	return []campaign.Rule{campaign.RuleTeams, campaign.RuleLaws, campaign.RuleDialect, campaign.RuleHost, campaign.RuleConsecutive}
}

func insertSome(t *rapid.T, s *State) bool {
	in := s.In
	if len(in.Candidates) == 0 {
		return false
	}
	c := rapid.Int32Range(0, int32(len(in.Candidates)-1)).Draw(t, "candidate")
	a := s.activity(c)
	var open []int32 // the first days will do: tours should get full
	for day, starts := range in.Candidates[c].Starts {
		if len(starts) > 0 && len(open) < 3 {
			open = append(open, int32(day))
		}
	}
	if len(a.Drafted) == 0 || a.Run > 1 || len(open) == 0 {
		return false
	}
	day := rapid.SampledFrom(open).Draw(t, "day")
	team := rapid.SampledFrom(a.Drafted).Draw(t, "team")
	if !s.TeamFits(team, day) || !s.Room(c, day, day) {
		return false
	}
	tour, ok := s.Insert(team, day, c, Any)
	if !ok {
		return false
	}
	_, cheaper := s.Insert(team, day, c, tour.Added-1)
	require.False(t, cheaper, "it is the cheapest")
	before := effort(s, team, day)
	id := s.Enter(team, Session{Candidate: c, Day: day, First: day, Teams: []int32{team}}, tour)
	require.Equal(t, tour.Added, effort(s, team, day)-before, "the tour costs what it says")
	require.True(t, slices.Contains(s.Route(team, day), id))
	return true
}

// effort is the travel, set-up and session time of a team-day.
func effort(s *State, team, day int32) int64 {
	at, sum := s.base(), int64(0)
	for _, id := range s.Route(team, day) {
		travel, setUp, next := s.leg(team, at, s.Sessions[id].Candidate)
		sum += travel + setUp + s.Sessions[id].Lasts
		at = next
	}
	return sum + s.back(team, at)
}

// planOf names the sessions of a state, on its own account.
func planOf(s *State) (p schedule.Plan) {
	in := s.In
	for i, x := range s.Sessions {
		c := in.Candidates[x.Candidate]
		a := in.Activities[c.Activity]
		o := campaign.Occurrence{
			ID: campaign.SessionID(fmt.Sprint(i)), Campaign: a.Campaign.ID, Activity: a.Activity.ID, Venue: in.Venues[c.Venue].Venue.ID,
			Start: calendar.At(in.First+date.Date(x.Day), clock.Clock(x.Start)*clock.Millisecond, in.Q.Location()),
		}
		o.End = o.Start.Add(a.Shape.Duration)
		for _, t := range x.Teams {
			o.Teams = append(o.Teams, in.Teams[t].Team.ID)
		}
		for _, u := range x.Units {
			o.Units = append(o.Units, in.Units[u].Unit.ID)
		}
		p.Sessions = append(p.Sessions, schedule.Session{Occurrence: o})
	}
	return p
}
