package construct

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

type cellRef = instance.CellRef

// slot is where a candidate would best go: a team-day that is under way, or a
// new day of a team (day −1).
type slot struct {
	team, day int32
	cost      int64
	ok        bool
	old       bool // the day has changed since
}

// tour adds to team-days the sessions that fulfil wishes, the best gain per team
// time first. What a session gains only shrinks as a plan grows and what it
// costs where it would go mostly grows, so both are looked at again only when it
// comes up (Minoux 1978, lazy greedy).
func (b *Builder) tour(candidates []int32) {
	t := &touring{Builder: b, senders: make(map[int32][]bool)}
	t.slots = make([]slot, len(b.In.Candidates))
	t.gains = make([]gain, len(b.In.Candidates))
	t.queue = newQueue(t.gains, b.rank)
	t.closed, t.there, t.at = make(map[[2]int32]bool), make(map[[2]int32][]int32), make([][]int32, len(b.In.Venues))
	for team := range int32(len(b.In.Teams)) {
		for day := range int32(b.In.Days) {
			if len(b.S.Route(team, day)) > 0 {
				t.out = append(t.out, [2]int32{team, day})
			}
		}
	}
	for _, c := range candidates {
		if !b.In.Candidates[c].Open() || !t.helps(c) {
			continue
		}
		t.senders[c] = b.In.Senders(c)
		t.candidates = append(t.candidates, c)
		v := b.In.Candidates[c].Venue
		t.at[v] = append(t.at[v], c)
	}
	for _, c := range t.candidates {
		if b.Stop() {
			return
		}
		t.look(c)
		t.weigh(c)
	}
	for !b.Stop() {
		c := t.best()
		if c < 0 {
			return
		}
		t.place(c)
	}
}

type touring struct {
	*Builder
	candidates []int32          // that may help a wish
	senders    map[int32][]bool // by candidate and team
	slots      []slot
	gains      []gain
	queue      *queue               // of the candidates whose slot stands and gains something
	out        [][2]int32           // team-days under way
	closed     map[[2]int32]bool    // candidate and team for which no new day is left
	there      map[[2]int32][]int32 // candidates whose slot is or was on a team-day
	at         [][]int32            // candidates by venue
}

// helps reports whether a session of a candidate may help a wish.
func (t *touring) helps(c int32) bool {
	return slices.ContainsFunc(t.In.Candidates[c].Cells, t.S.CellShort)
}

// best returns the candidate with the best gain, −1 if none gains anything.
// Gains are upper bounds until they are weighed again.
func (t *touring) best() int32 {
	for {
		best := t.queue.best()
		if best < 0 {
			return -1
		}
		old := t.gains[best]
		if t.slots[best].old {
			if t.look(best); !t.slots[best].ok {
				continue
			}
		}
		t.weigh(best)
		if t.gains[best] == old {
			return best
		}
	}
}

// weigh computes the gain of a candidate in its slot.
func (t *touring) weigh(c int32) {
	s := t.slots[c]
	if !s.ok {
		return
	}
	day := s.day
	if day < 0 {
		day = t.someDay(c)
	}
	x := state.Session{Candidate: c, Day: day, Start: t.In.Candidates[c].Starts[day][0].From, First: day, Teams: []int32{s.team}}
	t.gains[c] = t.try([]state.Session{x}, s.cost)
	t.fix(c)
}

func (t *touring) fix(c int32) { t.queue.fix(c, t.slots[c].ok && t.gains[c].wanted()) }

// someDay is a day on which a candidate may be held, in the window of a wish
// that depends on the day if there is one.
func (t *touring) someDay(c int32) int32 {
	first := int32(-1)
	for d, starts := range t.In.Candidates[c].Starts {
		if len(starts) == 0 {
			continue
		}
		if first < 0 {
			first = int32(d)
		}
		for _, r := range t.In.Candidates[c].Cells {
			cell := &t.In.Cells[r.Cell]
			if (cell.From > 0 || int(cell.To) < t.In.Days-1) && t.S.Short(int(cell.Goal)) > 0 && int32(d) >= cell.From && int32(d) <= cell.To {
				return int32(d)
			}
		}
	}
	return first
}

// look finds the slot of a candidate among all team-days.
func (t *touring) look(c int32) {
	t.slots[c] = slot{}
	for _, team := range t.In.Activities[t.In.Candidates[c].Activity].Drafted {
		t.newDay(c, team)
	}
	if len(t.candidates) > few {
		t.joinNear(c)
	}
	if len(t.candidates) <= few || !t.slots[c].ok {
		for _, td := range t.out {
			t.join(c, td[0], td[1])
		}
	}
	t.fix(c)
}

// joinNear considers the team-days that pass near a candidate.
func (t *touring) joinNear(c int32) {
	for _, v := range t.In.Near[t.In.Candidates[c].Venue] {
		for _, id := range t.S.AtVenue(v) {
			x := &t.S.Sessions[id]
			for _, team := range x.Teams {
				t.join(c, team, x.Day)
			}
		}
	}
}

// newDay considers a day on which the team is not out yet.
func (t *touring) newDay(c, team int32) {
	if t.closed[[2]int32{c, team}] || !t.senders[c][team] {
		return
	}
	t.offer(c, slot{team: team, day: -1, cost: t.S.Trip(team, c), ok: true})
}

// join considers a team-day that is under way.
func (t *touring) join(c, team, day int32) {
	if len(t.In.Candidates[c].Starts[day]) == 0 || !t.S.TeamFits(team, day) || !t.senders[c][team] || !t.S.Room(c, day, day) {
		return
	}
	if tour, ok := t.S.Insert(team, day, c, t.enough(c)); ok {
		t.offer(c, slot{team: team, day: day, cost: tour.Added, ok: true})
	}
}

// enough is what a tour may add at most to be as good as the slot known.
func (t *touring) enough(c int32) int64 {
	if s := t.slots[c]; s.ok {
		return s.cost
	}
	return state.Any
}

// offer keeps the cheaper of two slots; among equals, the team that is out
// less.
func (t *touring) offer(c int32, s slot) {
	old := t.slots[c]
	if !old.ok || cmp.Or(cmp.Compare(s.cost, old.cost), cmp.Compare(t.S.Days(s.team), t.S.Days(old.team))) < 0 {
		t.slots[c] = s
		t.gains[c].cost = s.cost
		if s.day >= 0 {
			key := [2]int32{s.team, s.day}
			t.there[key] = append(t.there[key], c)
		}
	}
}

// place holds a session in the slot of a candidate if that still stands, and
// brings the slots of the others up to date.
func (t *touring) place(c int32) {
	s := t.slots[c]
	fresh := s.day < 0
	if fresh {
		day, ok := t.spread(c, s.team)
		if !ok {
			t.closed[[2]int32{c, s.team}] = true
			t.look(c)
			return
		}
		s.day = day
	}
	tour, ok := state.Tour{}, false
	if t.S.TeamFits(s.team, s.day) && t.S.Room(c, s.day, s.day) {
		tour, ok = t.S.Insert(s.team, s.day, c, s.cost)
	}
	if !ok {
		t.look(c)
		return
	}
	before, undo := t.S.Scores(), t.S.Starts(s.team, s.day)
	t.S.Enter(s.team, state.Session{Candidate: c, Day: s.day, First: s.day, Teams: []int32{s.team}}, tour)
	if !between(before, t.S.Scores(), s.cost).positive() {
		t.S.Undo() // prices, or a wish whose window has no day left
		undo()
		t.slots[c] = slot{}
		t.fix(c)
		return
	}
	if fresh {
		t.out = append(t.out, [2]int32{s.team, s.day})
	}
	t.refresh(c, s.team, s.day)
}

// refresh brings the slots of candidates up to date after a session was added
// to a team-day.
func (t *touring) refresh(c, team, day int32) {
	t.slots[c].old = true
	there := t.there[[2]int32{team, day}]
	t.there[[2]int32{team, day}] = there[:0]
	for _, other := range there {
		if at := &t.slots[other]; at.ok && at.team == team && at.day == day {
			at.old = true
		}
	}
	join := func(other int32) {
		if before := t.slots[other]; !before.old {
			if t.join(other, team, day); t.slots[other] != before {
				t.fix(other)
			}
		}
	}
	if len(t.candidates) <= few {
		for _, other := range t.candidates {
			join(other)
		}
		return
	}
	for _, v := range t.In.Near[t.In.Candidates[c].Venue] {
		for _, other := range t.at[v] {
			join(other)
		}
	}
}

// spread chooses a new day for a team: one that fulfils most, and of those the
// farthest from the days on which it is out already.
func (t *touring) spread(c, team int32) (day int32, ok bool) {
	var best gain
	bestGap := int32(-1)
	windowed := t.windowed(c)
	for d := range int32(t.In.Days) {
		if len(t.In.Candidates[c].Starts[d]) == 0 || len(t.S.Route(team, d)) > 0 || !t.S.TeamFits(team, d) || !t.S.Room(c, d, d) {
			continue
		}
		if _, fits := t.S.Insert(team, d, c, state.Any); !fits {
			continue
		}
		var g gain
		if windowed {
			g = t.try([]state.Session{{Candidate: c, Day: d, Start: t.In.Candidates[c].Starts[d][0].From, First: d}}, 1)
		}
		gap := t.gap(team, d)
		if order := g.compare(best); !ok || order > 0 || order == 0 && gap > bestGap {
			day, best, bestGap, ok = d, g, gap, true
		}
	}
	return day, ok
}

// gap is the number of days to the nearest day on which a team is out.
func (t *touring) gap(team, day int32) int32 {
	for k := int32(1); k < int32(t.In.Days); k++ {
		for _, d := range []int32{day - k, day + k} {
			if d >= 0 && int(d) < t.In.Days && len(t.S.Route(team, d)) > 0 {
				return k
			}
		}
	}
	return int32(t.In.Days)
}
