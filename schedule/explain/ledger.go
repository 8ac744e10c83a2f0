package explain

import (
	"cmp"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// ledger is the score of a set of sessions, kept while sessions come and go.
// Every sum in it is of integers, so that what is added is taken back exactly
// and the score is the referee's. A test holds the two against each other.
type ledger struct {
	w      *world
	doses  map[doseKey]reach.Dose
	value  audience.People
	cost   campaign.Money
	travel time.Duration
	load   audience.People
	out    []int // days out of each team
	tours  map[teamDay][]*sitting
	goals  []standing
	missed [3]int64
}

type doseKey struct {
	campaign campaign.CampaignID
	group    int
}

type teamDay struct {
	team int
	day  date.Date
}

func newLedger(w *world) *ledger {
	l := &ledger{w: w, doses: make(map[doseKey]reach.Dose), out: make([]int, len(w.teams)), tours: make(map[teamDay][]*sitting)}
	for _, g := range w.goals {
		s := standing{g: g, cells: make([]cell, len(g.Cells)), wanted: g.Wanted()}
		if g.Count == campaign.CountStaffing {
			a, _ := w.q.Activity(g.Activity)
			s.staff = &a.Staff
			s.least = int64(a.Sessions.Least)
			s.wanted = g.Each * s.least
		}
		l.goals = append(l.goals, s)
	}
	for i := range l.goals {
		for k := range l.goals[i].cells {
			l.goals[i].settle(k)
		}
		l.grade(i, 1)
	}
	for _, h := range w.p.Held {
		if !h.Reached || w.pair(h.Activity, h.Venue) == nil {
			continue
		}
		s := w.enter(h.Occurrence)
		l.dose(s, 1)
		l.reached(s, 1)
	}
	return l
}

// add counts a session in, or with sign −1 out.
func (l *ledger) add(s *sitting, sign int64) {
	l.dose(s, sign)
	l.cost += campaign.Money(sign) * s.a.Cost
	for _, t := range s.teams {
		l.tour(teamDay{t, s.day}, s, sign)
	}
	l.count(s, sign)
}

func (l *ledger) score() schedule.Score {
	return schedule.Score{
		MissedMust: l.missed[0], MissedShould: l.missed[1], MissedMay: l.missed[2],
		Value:  l.value - l.w.p.Prices.Charge(l.travel, l.cost) - l.load,
		Travel: l.travel,
	}
}

func (l *ledger) key(s *sitting, group int) doseKey {
	if l.w.p.Joint {
		return doseKey{"", group}
	}
	return doseKey{s.c.ID, group}
}

func (l *ledger) dose(s *sitting, sign int64) {
	groups := l.w.q.Groups()
	for _, d := range s.doses {
		key := l.key(s, d.group)
		before := l.doses[key]
		after := shift(before, d.dose, sign)
		if after == (reach.Dose{}) {
			delete(l.doses, key)
		} else {
			l.doses[key] = after
		}
		weight, size := l.w.weight(s.c.ID, d.group), groups[d.group].Size
		l.value += l.w.model.People(size, weight, after) - l.w.model.People(size, weight, before)
	}
}

func shift(d, by reach.Dose, sign int64) reach.Dose {
	if sign < 0 {
		return d.Remove(by)
	}
	return d.Add(by)
}

// tour counts a session into a team-day.
func (l *ledger) tour(k teamDay, s *sitting, sign int64) {
	tour := l.tours[k]
	l.travel -= l.w.drive(k.team, tour)
	changed := make([]*sitting, 0, len(tour)+1)
	for _, x := range tour {
		if sign > 0 || x != s {
			changed = append(changed, x)
		}
	}
	if sign > 0 {
		changed = append(changed, s)
		slices.SortFunc(changed, func(a, b *sitting) int { return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.ID, b.ID)) })
	}
	l.travel += l.w.drive(k.team, changed)
	before := l.out[k.team]
	switch {
	case len(tour) == 0:
		l.out[k.team]++
	case len(changed) == 0:
		l.out[k.team]--
	}
	if after := l.out[k.team]; after != before && l.w.p.Prices.Load > 0 {
		l.load += l.charge(k.team, after) - l.charge(k.team, before)
	}
	if len(changed) == 0 {
		delete(l.tours, k)
	} else {
		l.tours[k] = changed
	}
}

func (l *ledger) charge(team, days int) audience.People {
	if days == 0 {
		return 0
	}
	return l.w.p.Prices.LoadCharge(days, l.w.work[team])
}

// drive returns the travel of a team-day, base to base. A team that stays at a
// venue, or at its base for sessions online, does not travel.
func (w *world) drive(team int, tour []*sitting) time.Duration {
	var total time.Duration
	base := len(w.p.Venues) + team
	at, venue, atBase := base, -1, true
	for _, s := range tour {
		next := s.at
		if s.shape.Online {
			next = base
		}
		if stays := atBase && s.shape.Online || s.at == venue && atBase == s.shape.Online; !stays {
			total += w.trips.Time(at, next)
		}
		at, venue, atBase = next, s.at, s.shape.Online
	}
	if !atBase {
		total += w.trips.Time(at, base)
	}
	return total
}
