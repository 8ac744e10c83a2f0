package explain

import (
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
)

// board is a set of sessions with its score and with what stands in the way of
// one more.
type board struct {
	*ledger
	w        *world
	all      []*sitting
	at       map[campaign.VenueID][]*sitting
	of       map[campaign.UnitID][]*sitting
	held     map[campaign.ActivityID]int // sessions that count for the activity's most
	capped   []total
	loads    []load
	mark     string             // in the names of new sessions
	first    campaign.SessionID // the name of one
	openings [][]roomOf         // of each team on each day of the horizon, as far as known
}

// total is what counts for a cap.
type total struct{ sessions, money int64 }

// load is what counts for the limits of a team.
type load struct {
	day, week, year    map[int]int
	daysWeek, daysYear map[int]int
}

// roomOf is whether a team-day has room for one session more.
type roomOf int8

const (
	unknown roomOf = iota
	roomy
	away
	full
)

func newBoard(w *world) *board {
	b := &board{
		ledger: newLedger(w), w: w, at: make(map[campaign.VenueID][]*sitting), of: make(map[campaign.UnitID][]*sitting),
		held: make(map[campaign.ActivityID]int), capped: make([]total, len(w.p.Caps)),
		loads: make([]load, len(w.teams)), openings: make([][]roomOf, len(w.teams)),
	}
	for i := range b.loads {
		b.loads[i] = load{make(map[int]int), make(map[int]int), make(map[int]int), make(map[int]int), make(map[int]int)}
		b.openings[i] = make([]roomOf, w.p.Horizon.Days())
	}
	return b
}

// put adds a session, take removes it.
func (b *board) put(s *sitting) {
	b.add(s, 1)
	b.all = append(b.all, s)
	b.at[s.Venue] = append(b.at[s.Venue], s)
	if s.attended() {
		for _, u := range s.Units {
			b.of[u] = append(b.of[u], s)
		}
	}
	b.occupy(s, 1)
}

func (b *board) take(s *sitting) {
	is := func(x *sitting) bool { return x == s }
	b.add(s, -1)
	b.all = slices.DeleteFunc(b.all, is)
	b.at[s.Venue] = slices.DeleteFunc(b.at[s.Venue], is)
	if s.attended() {
		for _, u := range s.Units {
			b.of[u] = slices.DeleteFunc(b.of[u], is)
		}
	}
	b.occupy(s, -1)
}

// occupy counts a session for the totals. A waiver takes its session out of the
// total of its rule.
func (b *board) occupy(s *sitting, sign int) {
	if !s.waives(campaign.RuleSessions) {
		b.held[s.Activity] += sign
	}
	for _, i := range s.caps {
		if !b.w.q.Matches(b.w.p.Caps[i].Scope, s.Occurrence) {
			continue
		}
		if !s.waives(campaign.RuleCap) {
			b.capped[i].sessions += int64(sign)
		}
		if !s.waives(campaign.RuleBudget) {
			b.capped[i].money += int64(sign) * int64(s.a.Cost)
		}
	}
	for _, t := range s.teams {
		clear(b.openings[t])
		if s.waives(campaign.RuleLimits) {
			continue
		}
		l, k := &b.loads[t], keysOf(s.day)
		before := l.day[k.day]
		l.day[k.day] += sign
		l.week[k.week] += sign
		l.year[k.year] += sign
		if before == 0 || l.day[k.day] == 0 { // a day more, or one less
			l.daysWeek[k.week] += sign
			l.daysYear[k.year] += sign
		}
	}
}

type periods struct{ day, week, year int }

func keysOf(d date.Date) periods {
	y, week := d.ISOWeek()
	return periods{int(d), 100*y + week, d.Year()}
}

// room reports whether a team may hold one session more on a day.
func (b *board) room(team int, d date.Date) roomOf {
	memo := &b.openings[team][int(d-b.w.p.Horizon.From)]
	if *memo == unknown {
		*memo = b.findRoom(team, d)
	}
	return *memo
}

func (b *board) findRoom(team int, d date.Date) roomOf {
	t := &b.w.teams[team]
	if !t.Days.Allows(b.w.q.Calendar(), d) {
		return away
	}
	l, k := &b.loads[team], keysOf(d)
	anew := 0
	if l.day[k.day] == 0 {
		anew = 1
	}
	over := func(most, n int) bool { return most > 0 && n > most }
	m := t.Limits
	if over(m.PerDay, l.day[k.day]+1) || over(m.PerWeek, l.week[k.week]+1) || over(m.PerYear, l.year[k.year]+1) ||
		over(m.DaysPerWeek, l.daysWeek[k.week]+anew) || over(m.DaysPerYear, l.daysYear[k.year]+anew) {
		return full
	}
	return roomy
}

// without takes sessions off while f runs.
func (b *board) without(some []*sitting, f func()) {
	for _, s := range some {
		b.take(s)
	}
	f()
	for _, s := range some {
		b.put(s)
	}
}

// effect returns what it changes to put some sessions in.
func (b *board) effect(some []*sitting) Effect {
	before := b.score()
	for _, s := range some {
		b.add(s, 1)
	}
	after := b.score()
	for _, s := range some {
		b.add(s, -1)
	}
	return difference(before, after)
}
