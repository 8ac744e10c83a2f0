package solver

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// restore finds a place for every session that cannot stay, those that need
// most people first, and for what is wanted.
func (x *replanner) restore() {
	var wanted []int32
	for c := range x.in.Candidates {
		if a := &x.in.Activities[x.in.Candidates[c].Activity]; slices.Contains(x.resolved.Wanted, a.Activity.ID) && !x.b.Tours(int32(c)) {
			wanted = append(wanted, int32(c))
		}
	}
	x.b.Fill(wanted)
	displaced := slices.Clone(x.resolved.Displaced)
	slices.SortStableFunc(displaced, func(d, e change.Displaced) int {
		return cmp.Compare(len(e.Session.Units)+len(e.Session.Teams), len(d.Session.Units)+len(d.Session.Teams))
	})
	done := make(map[campaign.SessionID]bool)
	for _, d := range displaced {
		if x.b.Stop() {
			return
		}
		if i := x.index(d.Session.ID); !done[d.Session.ID] {
			run := x.run(i, displaced)
			for _, k := range run {
				done[x.old.Sessions[k].ID] = true
			}
			x.place(d, run)
		}
	}
	x.tours()
}

func (x *replanner) index(id campaign.SessionID) int {
	return slices.IndexFunc(x.old.Sessions, func(s schedule.Session) bool { return s.ID == id })
}

// run returns the displaced sessions that are one visit with a session, in order
// of day.
func (x *replanner) run(i int, displaced []change.Displaced) []int {
	s := &x.issued[i]
	var out []int
	for k := range x.issued {
		y := &x.issued[k]
		if y.Candidate == s.Candidate && y.First == s.First && y.Start == s.Start &&
			slices.ContainsFunc(displaced, func(d change.Displaced) bool { return d.Session.ID == x.old.Sessions[k].ID }) {
			out = append(out, k)
		}
	}
	slices.SortFunc(out, func(a, b int) int { return cmp.Compare(x.issued[a].Day, x.issued[b].Day) })
	return out
}

// option is a way to hold what was displaced, with what it does to the plan.
type option struct {
	sessions []state.Session
	scores   state.Scores
	far      int32 // days from where it stood
}

func (o *option) better(p *option) bool {
	if p.sessions == nil {
		return true
	}
	return cmp.Or(o.scores.Compare(p.scores), cmp.Compare(p.far, o.far)) > 0
}

// place puts a displaced session, or run of days, where it costs least: if
// other staff can take its hour, there. A run that lacks a day finds no staff
// that would make it whole.
func (x *replanner) place(d change.Displaced, run []int) {
	if d.Rule != "" && len(run) == x.in.Activities[x.in.Candidates[x.issued[run[0]].Candidate].Activity].Run {
		if sessions, ok := x.restaffed(run); ok {
			for _, s := range sessions {
				x.b.S.Apply(s)
			}
			return
		}
	}
	var best option
	old := &x.issued[run[0]]
	x.options(&best, old.Candidate, old, d)
	for _, c := range x.in.Activities[x.in.Candidates[old.Candidate].Activity].Candidates {
		if c != old.Candidate && x.sameTown(c, old.Candidate) {
			x.options(&best, c, old, d)
		}
	}
	if best.sessions != nil && best.scores.Compare(x.b.S.Scores()) > 0 {
		for _, s := range best.sessions {
			x.b.S.Apply(s)
		}
	}
}

// restaffed returns the sessions of a run at their time with other staff. Who
// can still come keeps coming.
func (x *replanner) restaffed(run []int) ([]state.Session, bool) {
	var out []state.Session
	defer func() {
		for range out {
			x.b.S.Undo()
		}
	}()
	for _, k := range run {
		s := x.issued[k]
		c := &x.in.Candidates[s.Candidate]
		a := &x.in.Activities[c.Activity]
		starts := c.Starts[s.Day]
		if start, ok := a.Start(starts, s.Start); !ok || start != s.Start || !x.b.S.Room(s.Candidate, s.Day, s.First) {
			return nil, false
		}
		teams := slices.DeleteFunc(slices.Clone(s.Teams), func(t int32) bool {
			if !x.in.Teams[t].Usable[s.Day] || !x.b.S.TeamFits(t, s.Day) {
				return true
			}
			tour, ok := x.b.S.InsertAt(t, s.Day, s.Candidate, s.Start, s.Lasts)
			return !ok || !x.b.S.Unmoved(tour)
		})
		units := slices.DeleteFunc(slices.Clone(s.Units), func(u int32) bool { return !x.b.S.UnitFree(u, s.Candidate, s.Day, s.Start, s.Lasts) })
		s.Pin = nil
		y, ok := x.b.Restaff(s, teams, units)
		if !ok {
			return nil, false
		}
		x.b.S.Apply(y)
		out = append(out, y)
	}
	return slices.Clone(out), true
}

// sameTown reports whether two candidates are in one township; places that lie
// in none count by their county.
func (x *replanner) sameTown(c, d int32) bool {
	town := func(c int32) audience.AreaID {
		area := x.in.Venues[x.in.Candidates[c].Venue].Venue.Area
		for _, level := range []audience.Level{audience.Town, audience.County} {
			if id := x.in.Q.Above(area, level); id != "" {
				return id
			}
		}
		return area
	}
	return town(c) == town(d)
}

// options tries a candidate on every day that may be.
func (x *replanner) options(best *option, candidate int32, old *state.Session, d change.Displaced) {
	c := &x.in.Candidates[candidate]
	for pass := range 2 { // the days that were asked for first
		for day := range int32(x.in.Days) {
			inside := d.Days.IsZero() || int(day) >= x.in.Day(d.Days.From) && int(day) <= x.in.Day(d.Days.To)
			if len(c.Starts[day]) == 0 || inside != (pass == 0) || d.Rule == "" && day == old.Day || !x.b.S.Room(candidate, day, day) {
				continue
			}
			for _, sessions := range x.at(candidate, day, old) {
				o := option{sessions: sessions, far: max(day-old.Day, old.Day-day)}
				for _, s := range sessions {
					x.b.S.Apply(s)
				}
				o.scores = x.b.S.Scores()
				for range sessions {
					x.b.S.Undo()
				}
				if o.better(best) {
					*best = o
				}
			}
		}
		if best.sessions != nil {
			return
		}
	}
}

// at returns ways to hold a candidate on a day: at the old hour if that can be,
// and at the first or cheapest there is.
func (x *replanner) at(candidate, day int32, old *state.Session) (out [][]state.Session) {
	x.b.Iterations++
	if !x.b.Tours(candidate) {
		for _, start := range []int64{old.Start, -1} {
			if sessions, ok := x.b.Occurrence(candidate, day, start); ok {
				return append(out, sessions)
			}
		}
		return out
	}
	for team, able := range x.in.Senders(candidate) {
		t := int32(team)
		if !able || !x.b.S.TeamFits(t, day) {
			continue
		}
		if spot, ok := x.b.S.Still(t, day, candidate); ok {
			out = append(out, []state.Session{{Candidate: candidate, Day: day, First: day, Start: spot.Start, Teams: x.in.Solo(t)}})
		}
	}
	return out
}

// tours places urgent requests that one travelling team meets.
func (x *replanner) tours() {
	for _, id := range x.resolved.Wanted {
		var best option
		for c := range x.in.Candidates {
			cand := &x.in.Candidates[c]
			if x.in.Activities[cand.Activity].Activity.ID == id && x.b.Tours(int32(c)) {
				from := &state.Session{Candidate: int32(c)}
				x.options(&best, int32(c), from, change.Displaced{Rule: campaign.RuleWindow})
			}
		}
		if best.sessions != nil && best.scores.Compare(x.b.S.Scores()) > 0 {
			x.b.S.Apply(best.sessions[0])
		}
	}
}
