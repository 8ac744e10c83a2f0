package solver

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// load turns the sessions of a plan into those of a state, in their order. The
// error is campaign.Findings about sessions that the programme has no place for.
func (m *Model) load(sessions []schedule.Session) ([]state.Session, error) {
	var found campaign.Findings
	unknown := func(i int, field string, value any) {
		found = append(found, &campaign.Finding{
			Path: fmt.Sprintf("sessions[%d].%s", i, field), Code: campaign.CodeUnknown, Value: fmt.Sprint(value),
			Advice: campaign.Text{Zh: "计划中的这一项不在本年度计划内，请换用对应的计划", En: "the programme has no such thing, or not at this place; use the plan that belongs to it"},
		})
	}
	out := make([]state.Session, 0, len(sessions))
	for i := range sessions {
		o := &sessions[i].Occurrence
		v, known := m.in.VenueIndex[o.Venue]
		if !known {
			unknown(i, "venue", o.Venue)
			continue
		}
		c := m.in.Candidate(o.Activity, m.in.Venues[v].Venue.ID)
		if c < 0 {
			unknown(i, "activity", o.Activity)
			continue
		}
		x := state.Session{Candidate: c, Pin: m.in.Q.Pin(o.ID)}
		day, from := calendar.Civil(o.Start, m.in.Q.Location())
		last, to := calendar.Civil(o.End, m.in.Q.Location())
		x.Day, x.Start = int32(m.in.Day(day)), int64(from)/1e6
		x.Lasts, x.First = int64(last-day)*state.Day+int64(to)/1e6-x.Start, x.Day
		if x.Day < 0 || int(x.Day) >= m.in.Days {
			unknown(i, "start", o.Start)
		}
		for _, t := range o.Teams {
			team, known := m.in.TeamIndex[t]
			if !known {
				unknown(i, "teams", t)
			}
			x.Teams = append(x.Teams, team)
		}
		for _, u := range o.Units {
			unit, known := m.in.UnitIndex[u]
			if !known {
				unknown(i, "units", u)
			}
			x.Units = append(x.Units, unit)
		}
		slices.Sort(x.Teams)
		slices.Sort(x.Units)
		out = append(out, x)
	}
	if len(found) > 0 {
		return nil, found
	}
	m.runs(out)
	return out, nil
}

// runs finds the first day of each run of days.
func (m *Model) runs(sessions []state.Session) {
	var order []*state.Session
	for i := range sessions {
		if m.in.Activities[m.in.Candidates[sessions[i].Candidate].Activity].Run > 1 {
			order = append(order, &sessions[i])
		}
	}
	slices.SortStableFunc(order, func(x, y *state.Session) int {
		return cmp.Or(cmp.Compare(x.Candidate, y.Candidate), cmp.Compare(x.Start, y.Start), cmp.Compare(x.Day, y.Day))
	})
	held := 0
	for i := 1; i < len(order); i++ {
		before, x := order[i-1], order[i]
		a := &m.in.Activities[m.in.Candidates[x.Candidate].Activity]
		next := before.Day + int32((before.Start+before.Lasts-1)/state.Day) + 1
		if held++; x.Candidate != before.Candidate || x.Start != before.Start || x.Day != next || held == a.Run {
			held = 0
			continue
		}
		x.First = before.First
	}
}
