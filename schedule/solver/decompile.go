package solver

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// occurrences names the sessions of a state. A session's ID is its pin's, or
// its activity and venue, numbered by date where there are several.
func (m *Model) occurrences(s *state.State) []campaign.Occurrence {
	order := make([]int, len(s.Sessions))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &s.Sessions[i], &s.Sessions[j]
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Start, b.Start), cmp.Compare(a.Candidate, b.Candidate))
	})
	taken := make(map[campaign.SessionID]bool)
	for _, p := range m.in.Q.Programme().Pins {
		taken[p.ID] = true
	}
	var out []campaign.Occurrence
	for _, i := range order {
		o := m.occurrence(&s.Sessions[i])
		if o.ID == "" {
			base := fmt.Sprintf("%s/%s", o.Activity, o.Venue)
			o.ID = campaign.SessionID(base)
			for n := 2; taken[o.ID]; n++ {
				o.ID = campaign.SessionID(fmt.Sprintf("%s/%d", base, n))
			}
			taken[o.ID] = true
		}
		out = append(out, o)
	}
	return out
}

func (m *Model) occurrence(x *state.Session) campaign.Occurrence {
	c := &m.in.Candidates[x.Candidate]
	a := &m.in.Activities[c.Activity]
	day := m.in.First + date.Date(x.Day)
	o := campaign.Occurrence{
		Campaign: a.Campaign.ID, Activity: a.Activity.ID, Venue: m.in.Venues[c.Venue].Venue.ID,
		Start: calendar.At(day, clock.Clock(x.Start)*clock.Millisecond, m.in.Q.Location()),
	}
	o.End = o.Start.Add(a.Shape.Duration)
	if x.Pin != nil {
		o.ID, o.Start, o.End = x.Pin.ID, x.Pin.Start.In(m.in.Q.Location()), x.Pin.End.In(m.in.Q.Location())
	}
	for _, t := range x.Teams {
		o.Teams = append(o.Teams, m.in.Teams[t].Team.ID)
	}
	for _, u := range x.Units {
		o.Units = append(o.Units, m.in.Units[u].Unit.ID)
	}
	return o
}
