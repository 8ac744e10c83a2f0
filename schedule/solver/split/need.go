package split

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// need is sessions of an activity that a node is asked for, and whom each takes.
type need struct {
	grade    campaign.Grade
	node     int
	activity *campaign.Activity
	sessions int64
	window   calendar.Range // zero means any
	host     campaign.UnitID
	alone    bool // no other activity will do
}

// needs lists what activities, assignments and commitments that count sessions ask
// of each node still to be planned, from the most binding grade on.
func (s *Split) needs(x *shares) []need {
	var out []need
	p := s.q.Programme()
	for c := range p.Campaigns {
		for i := range p.Campaigns[c].Activities {
			a := &p.Campaigns[c].Activities[i]
			for n, least := range x.least[a.ID] {
				out = append(out, need{grade: a.Grade, node: n, activity: a, sessions: least, alone: true})
			}
		}
	}
	for i := range p.Assignments {
		out = append(out, s.assigned(&p.Assignments[i])...)
	}
	for i := range p.Commitments {
		c := &p.Commitments[i]
		if c.Count != campaign.CountSessions || len(c.Scope.Units) > 0 {
			continue
		}
		for n, least := range x.wishes[c.ID] {
			a, alone := s.first(n, c.Scope)
			if a == nil {
				continue
			}
			out = append(out, need{grade: c.Grade, node: n, activity: a, sessions: least, window: c.Scope.Window, alone: alone})
		}
	}
	out = slices.DeleteFunc(out, func(n need) bool { return n.sessions == 0 || n.node < x.done })
	slices.SortStableFunc(out, func(a, b need) int { return a.grade.Rank() - b.grade.Rank() })
	return out
}

// assigned lists what an assignment asks of each node, host by host.
func (s *Split) assigned(as *campaign.Assignment) []need {
	var out []need
	a, _ := s.q.Activity(as.Activity)
	for n := range s.nodes {
		venues := s.venuesFor(n, as.Activity)
		for _, h := range as.Hosts {
			settings := make(map[campaign.SettingID]bool)
			for _, v := range venues {
				if s.q.Within(v.Area, s.q.Unit(h).Area) && (len(as.Settings) == 0 || slices.Contains(as.Settings, v.Setting)) {
					settings[v.Setting] = true
				}
			}
			cells := len(settings)
			if len(as.Settings) == 0 {
				cells = min(cells, 1)
			}
			out = append(out, need{
				grade: as.Grade, node: n, activity: a, sessions: int64(cells * max(1, as.Least)), window: as.Window, host: h, alone: true,
			})
		}
	}
	return out
}

// first returns the first activity that a scope has in a node, and whether it is
// the only one.
func (s *Split) first(n int, scope campaign.Scope) (a *campaign.Activity, alone bool) {
	for _, x := range s.meetings(n) {
		b, _ := s.q.Activity(x.activity)
		switch {
		case !s.q.MatchesAt(scope, b, s.q.Venue(x.venue)) || a == b:
		case a == nil:
			a, alone = b, true
		default:
			return a, false
		}
	}
	return a, alone
}

// wanted sums the needs of each node, grade by grade, in what the caller picks.
func (s *Split) wanted(needs []need, pick func(need) (each int64)) [][]int64 {
	out := make([][]int64, campaign.May.Rank()+1)
	for g := range out {
		out[g] = make([]int64, len(s.nodes))
	}
	for _, x := range needs {
		out[x.grade.Rank()][x.node] += pick(x) * x.sessions
	}
	return out
}
