package split

import (
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
)

// reserve gives the needs that must or should be met, one session of each after the
// other, a day of what they take before anything is dealt out. The days are spread
// over those that are usable.
func (s *Split) reserve(x *shares, needs []need, spent used) {
	for _, grade := range []campaign.Grade{campaign.Must, campaign.Should} {
		var turns []*turn
		most := int64(0)
		for _, n := range needs {
			if n.grade == grade {
				t := &turn{n, s.days(n)}
				t.sessions = min(t.sessions, int64(len(t.days)))
				turns = append(turns, t)
				most = max(most, t.sessions)
			}
		}
		for k := range most {
			for _, t := range turns {
				if k < t.sessions {
					s.take(x, t, k, spent)
				}
			}
		}
	}
}

// turn is a need and the days that are left for it.
type turn struct {
	need
	days []date.Date
}

// take reserves what the k-th session of a need takes, on a day on which all of it is
// free. If there is none, nothing is reserved.
func (s *Split) take(x *shares, t *turn, k int64, spent used) {
	var free []date.Date
	takes := make(map[date.Date][]int)
	for _, d := range t.days {
		teams, crewed := s.crew(x, spent, t.need, d)
		units, ok := s.party(x, spent, t.need, d)
		if !crewed || !ok {
			continue
		}
		if len(teams)+len(units) == 0 {
			return // all it takes is its own
		}
		takes[d] = slices.Concat(teams, units)
		free = append(free, d)
	}
	if len(free) == 0 {
		return
	}
	d := free[int64(len(free))*(2*k+1)/(2*t.sessions)]
	for _, r := range takes[d] {
		for run := range max(1, t.activity.When.ConsecutiveDays) {
			s.keep(x, t.node, claim{r, s.resources[r].chunk(d + date.Date(run))})
		}
	}
	t.days = slices.DeleteFunc(t.days, func(other date.Date) bool { return other == d })
}

// keep reserves a resource for a node.
func (s *Split) keep(x *shares, n int, k claim) {
	if _, taken := x.owner[k]; taken {
		return
	}
	x.owner[k] = n
	if r := s.resources[k.resource]; r.entry != nil {
		if x.kept[r.entry.ID] == nil {
			x.kept[r.entry.ID] = make([]int64, len(s.nodes))
		}
		x.kept[r.entry.ID][n]++
	}
}

// free reports whether a resource may still be given to a node on so many days
// running: it works there, and has neither been taken nor given away.
func (s *Split) free(x *shares, spent used, n, resource int, d date.Date, days int) bool {
	r := s.resources[resource]
	for k := range max(1, days) {
		c := claim{resource, r.chunk(d + date.Date(k))}
		_, taken := x.owner[c]
		_, pinned := s.claimed[c]
		if r.weights[n] == 0 || taken || pinned || spent.chunks[c] || !s.works(r, d+date.Date(k)) {
			return false
		}
	}
	return true
}

// days lists the days on which a node may hold what a need is about, as far as the
// activity, its venues and closures go. Where it takes several days running, each
// is the first of them.
func (s *Split) days(x need) []date.Date {
	a, cal, shape := x.activity, s.q.Calendar(), s.q.Shape(x.activity.ID)
	venues := s.venuesFor(x.node, a.ID)
	if x.host != "" {
		venues = keep(venues, func(v *campaign.Venue) bool { return s.q.Host(a.ID, v) == x.host })
	}
	opens := func(v *campaign.Venue, d date.Date) bool {
		for _, c := range s.q.Programme().Closures {
			if c.Days.Contains(d) && s.q.Closes(c, shape, v) {
				return false
			}
		}
		rules := s.q.Opening(v)
		return len(rules) == 0 || slices.ContainsFunc(rules, func(o campaign.Opening) bool { return o.Days.Allows(cal, d) })
	}
	usable := make(map[date.Date]bool)
	window := s.q.Window(a.ID)
	for d := max(window.From, s.q.Earliest(a)); d <= window.To; d++ {
		usable[d] = (x.window.IsZero() || x.window.Contains(d)) && a.When.Days.Allows(cal, d) &&
			slices.ContainsFunc(venues, func(v *campaign.Venue) bool { return opens(v, d) })
	}
	var out []date.Date
	for d := window.From; d <= window.To; d++ {
		run := true
		for k := range max(1, a.When.ConsecutiveDays) {
			run = run && usable[d+date.Date(k)]
		}
		if run {
			out = append(out, d)
		}
	}
	return out
}
