package construct

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/campaign"
)

// units returns who is at a session: those given, the host, the units named,
// and of the pool as many as the activity still wants. ok is false if one that
// must be there is not free. Nobody of the units barred is added.
func (b *Builder) units(candidate, day int32, start, lasts int64, given []int32, sessionsLeft int, barred map[int32]bool) (units []int32, ok bool) {
	c := &b.In.Candidates[candidate]
	a := &b.In.Activities[c.Activity]
	units = slices.Clone(given)
	free := func(u int32) bool { return !barred[u] && b.S.UnitFree(u, candidate, day, start, lasts) }
	ok = true
	must := a.Named
	if c.Host >= 0 {
		must = append([]int32{c.Host}, must...)
	}
	for _, u := range must {
		if slices.Contains(units, u) {
			continue
		}
		if free(u) {
			units = append(units, u)
		} else {
			ok = false
		}
	}
	present := b.presentAnywhere(c.Activity)
	want := a.Activity.Staff.WantedEach()
	missing := a.Activity.Staff.Different
	for u := range present {
		if slices.Contains(a.Named, u) || slices.Contains(a.Pool, u) {
			missing--
		}
	}
	fresh := func(u int32) bool { return !present[u] && !slices.Contains(given, u) }
	for _, u := range units {
		if fresh(u) || slices.Contains(given, u) && !present[u] {
			missing--
		}
	}
	pool := slices.DeleteFunc(slices.Clone(a.Pool), func(u int32) bool { return slices.Contains(units, u) || !free(u) })
	// New faces first, then those with the least to do: the duty is spread.
	slices.SortStableFunc(pool, func(x, y int32) int {
		return cmp.Or(cmp.Compare(order(present[x]), order(present[y])), cmp.Compare(b.S.AtUnit(x), b.S.AtUnit(y)))
	})
	share := 0
	if missing > 0 {
		share = (missing + sessionsLeft - 1) / sessionsLeft
	}
	for _, u := range pool {
		listed := 0
		for _, x := range units {
			if slices.Contains(a.Named, x) || slices.Contains(a.Pool, x) {
				listed++
			}
		}
		if listed >= want && (share <= 0 || present[u]) {
			break
		}
		units = append(units, u)
		if !present[u] {
			share--
		}
	}
	slices.Sort(units)
	return units, ok
}

func order(late bool) int {
	if late {
		return 1
	}
	return 0
}

// presentAnywhere returns the units at any session of an activity.
func (b *Builder) presentAnywhere(activity int32) map[int32]bool {
	out := make(map[int32]bool)
	for id := range b.S.Sessions {
		x := &b.S.Sessions[id]
		if b.In.Candidates[x.Candidate].Activity == activity {
			for _, u := range x.Units {
				out[u] = true
			}
		}
	}
	return out
}

// teams returns teams for a session at a fixed time, those given first, the
// others by the least time they need for it. ok is false if too few can come
// or they lack a law or a language.
func (b *Builder) teams(candidate, day int32, start, lasts int64, given []int32, barred map[int32]bool) (teams []int32, cost int64, ok bool) {
	c := &b.In.Candidates[candidate]
	a := &b.In.Activities[c.Activity]
	teams = slices.Clone(given)
	type offer struct {
		team  int32
		added int64
	}
	var offers []offer
	for _, t := range a.Drafted {
		if slices.Contains(teams, t) || barred[b.In.Teams[t].Unit] || !b.S.TeamFits(t, day) {
			continue
		}
		if tour, fits := b.S.InsertAt(t, day, candidate, start, lasts); fits && b.S.Unmoved(tour) {
			offers = append(offers, offer{t, tour.Added})
		}
	}
	slices.SortStableFunc(offers, func(x, y offer) int { return cmp.Compare(x.added, y.added) })
	for len(teams) < a.Most {
		need := len(teams) < a.Least
		i := slices.IndexFunc(offers, func(o offer) bool {
			return need && a.Least-len(teams) > 1 || b.closer(candidate, teams, o.team)
		})
		if i < 0 && need && len(offers) > 0 {
			i = 0
		}
		if i < 0 {
			break
		}
		teams = append(teams, offers[i].team)
		cost += offers[i].added
		offers = slices.Delete(offers, i, i+1)
	}
	slices.Sort(teams)
	return teams, cost, len(teams) >= a.Least && b.able(candidate, teams)
}

// closer reports whether a team brings a law or a language still missing.
func (b *Builder) closer(candidate int32, teams []int32, t int32) bool {
	if len(teams) > 0 && b.able(candidate, teams) {
		return false
	}
	more := append(slices.Clone(teams), t)
	return b.able(candidate, more) || len(b.lawsMissing(candidate, more)) < len(b.lawsMissing(candidate, teams))
}

// able reports whether teams master the laws of a session between them and one
// speaks a language of its area, if that is asked for.
func (b *Builder) able(candidate int32, teams []int32) bool {
	return len(teams) == 0 || len(b.lawsMissing(candidate, teams)) == 0 && b.understood(candidate, teams)
}

// understood reports whether one of the teams speaks a language of a session's
// area, if that is asked for.
func (b *Builder) understood(candidate int32, teams []int32) bool {
	c := &b.In.Candidates[candidate]
	area := b.In.Venues[c.Venue].Venue.Area
	return len(teams) == 0 || !b.In.Activities[c.Activity].Activity.Staff.Dialect || slices.ContainsFunc(teams, func(t int32) bool { return b.In.Q.Speaks(b.In.Teams[t].Team, area) })
}

func (b *Builder) lawsMissing(candidate int32, teams []int32) []campaign.LawID {
	list := make([]*campaign.Team, len(teams))
	for i, t := range teams {
		list[i] = b.In.Teams[t].Team
	}
	return b.In.Q.LawsMissing(b.In.Activities[b.In.Candidates[candidate].Activity].Activity, list)
}

// sessionsLeft is how many sessions of an activity are still to come that could
// take different units.
func (b *Builder) sessionsLeft(activity int32, planned int) int {
	return max(1, planned, b.sessionsWanted(activity)-b.S.Held(activity))
}

// sessionsWanted is how many sessions of an activity there will be at least:
// its pins, or its least number.
func (b *Builder) sessionsWanted(activity int32) int {
	a := b.In.Activities[activity].Activity
	pins := 0
	for _, p := range b.In.Q.Programme().Pins {
		if p.Activity == a.ID {
			pins++
		}
	}
	return max(pins, a.Sessions.Least)
}
