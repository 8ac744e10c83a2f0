package state

import "github.com/pufa-go/pufa/campaign"

// Still returns the spot of a team-day where a session of a candidate costs
// least travel, without any other session being moved; ok is false if there is
// none. Ties go to the earlier position.
func (s *State) Still(team, day, candidate int32) (best Spot, ok bool) {
	windows := s.In.Windows(candidate, team, day)
	if len(windows) == 0 {
		return best, false
	}
	t := &s.In.Teams[team]
	p, home := s.stopOf(team, candidate), homeStop(t)
	route := s.Route(team, day)
	crowded := s.Crowded(candidate, team, day)
	grid := s.activity(candidate).Grid
	before, ready := home, t.Shifts[0].From
	for pos := 0; pos <= len(route); pos++ {
		after, latest := home, t.Shifts[len(t.Shifts)-1].To
		if pos < len(route) {
			after, latest = s.stopOf(team, s.Sessions[route[pos]].Candidate), s.Sessions[route[pos]].Start
		}
		travel, setUp := s.step(&before, &p)
		out, setUpOut := s.step(&p, &after)
		past, _ := s.step(&before, &after)
		latest -= out + setUpOut + p.lasts
		start, fits := next(windows, grid, ready+travel+setUp)
		for fits && start <= latest && crowded && !s.VenueFree(candidate, day, start, -1) {
			start, fits = next(windows, grid, start+max(grid, 60_000))
		}
		if fits && start <= latest && (!ok || travel+out-past < best.Travel) {
			best, ok = Spot{Pos: pos, Start: start, Travel: travel + out - past}, true
		}
		if pos < len(route) {
			x := &s.Sessions[route[pos]]
			before, ready = after, max(ready, x.Start+x.Lasts)
		}
	}
	return best, ok
}

// Promise is the most that one more session of a candidate can bring, whatever
// its day and staff: what it takes off the missed of each grade, and the value
// before all charges. It is an upper bound.
func (s *State) Promise(candidate int32) (missed [3]int64, value int64) {
	c := &s.In.Candidates[candidate]
	for _, g := range c.Gives {
		value += int64(s.In.Terms[g.Term].Value(s.In.Model, s.doses[g.Term].Add(g.Dose)) - s.values[g.Term])
	}
	seen := make(map[int32]bool)
	for _, r := range c.Cells {
		g := s.In.Cells[r.Cell].Goal
		goal := &s.In.Goals[g]
		if !s.CellShort(r) && goal.Goal.Count != campaign.CountStaffing {
			continue
		}
		switch goal.Goal.Count {
		case campaign.CountSessions, campaign.CountPlaces:
			missed[goal.Grade] += s.weighed[g] - goal.Goal.Missed(s.short[g]-1, goal.Wanted)
		default:
			if !seen[g] {
				missed[goal.Grade] += s.weighed[g]
				seen[g] = true
			}
		}
	}
	return missed, value
}
