package explain

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// Session is why a session is in the plan, and why here, then and by these
// teams.
type Session struct {
	Session campaign.Occurrence `json:"session"`
	Pinned  bool                `json:"pinned,omitzero"` // fixed by the planner, so that nothing else was tried
	// Visit lists the sessions of an activity held on several days running,
	// which move together. Otherwise it is the session alone.
	Visit []campaign.SessionID `json:"visit"`

	// Lost is what taking out this one session adds to the score, whether or not
	// the rest would keep the rules: less value, more missed.
	Lost Effect `json:"lost"`
	// People is how many different people its campaign would reach less, of
	// those it targets; with joint counting, all campaigns together.
	People   audience.People `json:"people"`
	Segments []Share         `json:"segments,omitzero"` // of these; segments overlap and do not add up
	Wishes   []Lack          `json:"wishes,omitzero"`   // what would be missing more

	Here Choice `json:"here"` // the same days, hour and teams, at another venue
	Then Choice `json:"then"` // the same venue, teams and units, at another time
	By   Choice `json:"by"`   // another team instead of one of its teams
}

// Share is people of one segment.
type Share struct {
	Segment audience.SegmentID `json:"segment"`
	People  audience.People    `json:"people"`
}

// Lack is how much more of a wish is missing.
type Lack struct {
	Goal    string `json:"goal"`
	Missing int64  `json:"missing"`
}

// Choice is what else could have been chosen in one respect, everything else in
// the plan being as it is.
type Choice struct {
	Tried  int      `json:"tried,omitzero"` // 0 if there is no choice
	Free   int      `json:"free,omitzero"`  // that break no rule
	Barred []Barred `json:"barred,omitzero"`
	Best   *Move    `json:"best,omitzero"` // of those free, admitted by the referee; of many times on a day only the first is weighed
}

// Barred is how many slots a rule forbids. A slot that several rules forbid
// counts for the first that was found.
type Barred struct {
	Rule  campaign.Rule `json:"rule"`
	Slots int           `json:"slots"`
}

// Move is another way to hold a visit, and what it would change.
type Move struct {
	To     []campaign.Occurrence `json:"to"`
	Effect Effect                `json:"effect"`
}

// barred lists what bars, the most frequent first.
func barred(m map[campaign.Rule]int) []Barred {
	var out []Barred
	for _, info := range campaign.Rules() {
		if n := m[info.Rule]; n > 0 {
			out = append(out, Barred{info.Rule, n})
		}
	}
	slices.SortStableFunc(out, func(a, b Barred) int { return cmp.Compare(b.Slots, a.Slots) })
	return out
}

func byTime(a, b *sitting) int { return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.ID, b.ID)) }

func (e *explainer) session(s *sitting) Session {
	out := Session{Session: s.Occurrence, Pinned: s.pinned, Lost: e.lost[s.ID]}
	visit := e.visit(s)
	for _, x := range visit {
		out.Visit = append(out.Visit, x.ID)
	}
	out.People, out.Segments = e.people(s)
	out.Wishes = e.wishes(s)
	if slices.ContainsFunc(visit, func(x *sitting) bool { return x.pinned }) || len(visit) != s.days() {
		return out
	}
	e.board.without(visit, func() {
		at := slot{x: s.pair, day: visit[0].day, from: s.from, teams: s.teams, units: s.Units}
		keeps := e.board.effect(visit)
		out.Here = e.elsewhere(at, keeps)
		out.Then = e.otherwise(at, keeps)
		out.By = e.others(at, keeps)
	})
	return out
}

// visit returns the sessions of an activity that are held with one on days
// running, in order; itself alone if there are not as many as there should be.
func (e *explainer) visit(s *sitting) []*sitting {
	days := s.days()
	if days == 1 {
		return []*sitting{s}
	}
	var same []*sitting
	for _, x := range e.board.at[s.Venue] {
		if x.Activity == s.Activity && x.from == s.from {
			same = append(same, x)
		}
	}
	slices.SortFunc(same, byTime)
	for i := 0; i+days <= len(same); {
		n := 1
		for n < days && same[i+n].day == same[i+n-1].last+1 {
			n++
		}
		if n == days && slices.Contains(same[i:i+n], s) {
			return same[i : i+n]
		}
		i += n
	}
	return []*sitting{s}
}

// people returns whom the campaign would not reach without a session.
func (e *explainer) people(s *sitting) (audience.People, []Share) {
	l, w := e.board.ledger, e.w
	all := audience.People(0)
	by := make(map[audience.SegmentID]audience.People)
	for _, d := range s.doses {
		group := &w.q.Groups()[d.group]
		if w.weight(s.c.ID, d.group) == 0 {
			continue
		}
		with := l.doses[l.key(s, d.group)]
		n := w.model.People(group.Size, 1, with) - w.model.People(group.Size, 1, with.Remove(d.dose))
		all += n
		for _, tag := range group.Segments {
			by[tag] += n
		}
	}
	var out []Share
	for _, tag := range w.p.Segments {
		if by[tag.ID] != 0 {
			out = append(out, Share{tag.ID, by[tag.ID]})
		}
	}
	return all, out
}

// wishes returns what would be missing more without a session.
func (e *explainer) wishes(s *sitting) []Lack {
	goals := e.board.goals
	before := make([]int64, len(goals))
	for i := range goals {
		before[i] = goals[i].missing()
	}
	var out []Lack
	e.board.add(s, -1)
	for i := range goals {
		if n := goals[i].missing() - before[i]; n > 0 {
			out = append(out, Lack{goals[i].g.ID, n})
		}
	}
	e.board.add(s, 1)
	return out
}

// best returns the best of some slots that the referee admits, nil if there is
// none. keeps is the effect of the visit as it is, on the board without it.
func (e *explainer) best(some [][]*sitting, keeps Effect) *Move {
	effects := make([]Effect, len(some))
	order := make([]int, len(some))
	for i, sat := range some {
		effects[i], order[i] = e.board.effect(sat), i
	}
	slices.SortStableFunc(order, func(i, k int) int { return rank(effects[k], effects[i]) })
	for _, i := range order {
		if e.board.admits(some[i]) {
			return &Move{occurrences(some[i]), effects[i].minus(keeps)}
		}
	}
	return nil
}

// otherwise tries every other time of the same visit.
func (e *explainer) otherwise(at slot, keeps Effect) Choice {
	var free [][]*sitting
	weighed := e.w.p.Horizon.From - 1
	c := candidate{at.x, at.units, at.teams}
	n := e.board.scan(c, func(s slot) bool {
		if s.day != weighed && (s.day != at.day || s.from != at.from) {
			weighed = s.day
			s.teams, s.units = at.teams, at.units
			free = append(free, e.board.sit(s))
		}
		return true
	})
	if n.Free > 0 && slices.Contains(e.w.opening(at.x).at(at.day), at.from) { // less the time it has
		n.Free--
		n.Tried--
	}
	return Choice{n.Tried, n.Free, barred(n.Barred), e.best(free, keeps)}
}

// others tries every team that may be drafted instead of each of its teams.
func (e *explainer) others(at slot, keeps Effect) Choice {
	n := tried{Barred: make(map[campaign.Rule]int)}
	var free [][]*sitting
	for i := range at.teams {
		for _, t := range e.w.draft(at.x.a) {
			if slices.Contains(at.teams, t) {
				continue
			}
			s := at
			s.teams = slices.Clone(at.teams)
			s.teams[i] = t
			n.Tried++
			sat := e.board.sit(s)
			if r := e.w.judge(e.board.neighbours(sat), sat); r != "" {
				n.Barred[r]++
				continue
			}
			n.Free++
			free = append(free, sat)
		}
	}
	return Choice{n.Tried, n.Free, barred(n.Barred), e.best(free, keeps)}
}
