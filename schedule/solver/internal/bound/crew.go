package bound

import (
	"encoding/binary"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// kindred is a class of team-days on which the same tours are possible.
type kindred struct {
	team, day int32 // one of them
	pinned    bool  // a pin may be held on the day
	loose     bool  // and its waiver may take the team out before or after its shift

	prize  float64 // no tour is worth more
	top    float64 // nor any one session
	best   int32   // job of top
	tour   []int32 // jobs of the tour found last that is worth about prize
	pool   pool
	all    []stop // that it can hold, nil if they are not kept
	picks  []pick // what a team-day holds on the average, if they are to differ
	days   int
	long   float64 // milliseconds of the shifts
	weight float64 // team-days that go for it
}

// pick is a job of a tour, or a part of one.
type pick struct {
	job  int32
	part float64
}

// outing is a day on which a team may go out.
type outing struct{ day, class int32 }

// crew is the team-days of all teams.
type crew struct {
	in      *instance.Instance
	classes []kindred
	teams   [][]outing // by team, in order of day
}

func newCrew(m *model) *crew {
	c := &crew{in: m.in, teams: make([][]outing, len(m.in.Teams))}
	alike := c.alikeDays(m)
	pins := c.pinnedDays()
	known := make(map[string]int32)
	for t := range m.in.Teams {
		team := &m.in.Teams[t]
		if len(team.Shifts) == 0 {
			continue
		}
		shift := c.shiftKey(team)
		key := binary.AppendVarint(append([]byte(nil), shift...), int64(team.Base))
		key = binary.AppendVarint(key, int64(team.Team.Limits.PerDay))
		for _, list := range m.sends {
			key = append(key, 'n')
			if list[t] {
				key[len(key)-1] = 'y'
			}
		}
		days := alike[string(shift)]
		for d := range int32(m.in.Days) {
			if !team.Usable[d] || days[d] == 0 {
				continue
			}
			pin := pins[[2]int32{int32(t), d}]
			full := string(append(binary.AppendVarint(slices.Clone(key), int64(days[d])), pin))
			i, ok := known[full]
			if !ok {
				i = int32(len(c.classes))
				known[full] = i
				c.classes = append(c.classes, kindred{team: int32(t), day: d, pinned: pin > 0, loose: pin > 1})
			}
			c.classes[i].days++
			c.teams[t] = append(c.teams[t], outing{d, i})
		}
	}
	return c
}

func (c *crew) shiftKey(team *instance.Team) []byte {
	var key []byte
	for _, s := range team.Shifts {
		key = binary.AppendVarint(binary.AppendVarint(key, s.From), s.To)
	}
	return append(key, '|')
}

// alikeDays returns, for every pattern of shifts, a number for each day that
// days with the same windows for every job share; 0 stands for a day without
// any.
func (c *crew) alikeDays(m *model) map[string][]int32 {
	in := m.in
	tables := make(map[int32]int32) // a candidate with it
	var order []int32
	for i := range m.jobs {
		x := &in.Candidates[m.jobs[i].candidate]
		if _, seen := tables[x.Table()]; m.jobs[i].roles > 0 && !seen {
			tables[x.Table()] = m.jobs[i].candidate
			order = append(order, x.Table())
		}
	}
	out := make(map[string][]int32)
	for t := range in.Teams {
		key := string(c.shiftKey(&in.Teams[t]))
		if _, done := out[key]; done {
			continue
		}
		days := make([]int32, in.Days)
		for _, table := range order {
			c.refine(days, func(d int32) []instance.Span { return in.Windows(tables[table], int32(t), d) })
		}
		out[key] = days
	}
	return out
}

// refine tells days apart that have different windows. Only days without any
// keep 0.
func (c *crew) refine(days []int32, windows func(day int32) []instance.Span) {
	known := make(map[string]int32)
	next := int32(1)
	var key []byte
	for d := range days {
		key = binary.AppendVarint(key[:0], int64(days[d]))
		spans := windows(int32(d))
		if days[d] == 0 && len(spans) == 0 {
			continue
		}
		for _, s := range spans {
			key = binary.AppendVarint(binary.AppendVarint(key, s.From), s.To)
		}
		n, ok := known[string(key)]
		if !ok {
			n = next
			next++
			known[string(key)] = n
		}
		days[d] = n
	}
}

// pinnedDays returns which team-days may hold a pin: 1, or 2 if a waiver may
// take the team out beyond its shift.
func (c *crew) pinnedDays() map[[2]int32]byte {
	in := c.in
	out := make(map[[2]int32]byte)
	for i := range in.Q.Programme().Pins {
		p := &in.Q.Programme().Pins[i]
		a := &in.Activities[in.Candidates[in.Candidate(p.Activity, p.Venue)].Activity]
		day, _ := calendar.Civil(p.Start, in.Q.Location())
		mark := byte(1)
		if waives(p, campaign.RuleShift) {
			mark = 2
		}
		anybody := a.Most > len(p.Teams) || waives(p, campaign.RuleTeams)
		for t := range in.Teams {
			if anybody || slices.Contains(p.Teams, in.Teams[t].Team.ID) {
				k := [2]int32{int32(t), int32(in.Day(day))}
				out[k] = max(out[k], mark)
			}
		}
	}
	return out
}
