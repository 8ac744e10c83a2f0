package construct

import (
	"cmp"
	"container/heap"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// outings fills team-days with tours, the one that brings most first: days are
// what is scarce, and what is left of one is of no use elsewhere. Days that are
// alike, of teams that are alike, form a class: the best tour of one is that of
// all, until somebody takes what is in it. What a session brings only shrinks as
// a plan grows, so a class is looked at again only when it comes up (Minoux
// 1978, lazy greedy). A day under way is filled up one session at a time, in the
// same order.
//
// Deviations: sessions of one tour that reach the same people are valued each
// for itself; and of a class only the sessions that promise most for their time
// are considered for a tour.
type outings struct {
	*Builder
	worth
	crews  []crew
	of     []int32   // crew by team
	at     [][]int32 // candidates by venue
	seen   []int32   // by venue, the round in which it was last looked at
	round  int32
	idle   [][]int32 // by team and day: days to the nearest one out
	find   finder
	pool   []prospect
	scores []float64 // of the pool
	queue  plans
}

// plan is the next thing to do for a class, or for a day under way.
type plan struct {
	crew      *crew
	days      [][2]int32 // team and day, of the class
	team, day int32
	under     bool // the day is under way
	stops     []state.Session
	gains     []int64 // of the stops
	value     int64
	time      int64
	rank      int
}

// outing holds tours of some candidates.
func (b *Builder) outing(candidates []int32) {
	o := &outings{Builder: b, worth: newWorth(b, candidates), seen: make([]int32, len(b.In.Venues))}
	o.prepare(candidates)
	for o.queue.Len() > 0 && !b.Stop() {
		top := o.queue[0]
		if o.stands(top) {
			o.hold(top)
		}
		if o.look(top) {
			heap.Fix(&o.queue, 0)
		} else {
			heap.Pop(&o.queue)
		}
	}
}

// prepare makes the classes and looks each of them over.
func (o *outings) prepare(candidates []int32) {
	o.sort(candidates)
	for team := range int32(len(o.In.Teams)) {
		o.idle = append(o.idle, slices.Repeat([]int32{int32(o.In.Days)}, o.In.Days))
		for day := range int32(o.In.Days) {
			if len(o.S.Route(team, day)) > 0 {
				o.out(team, day)
			}
		}
	}
	classes := make(map[[2]int32]*plan) // by crew and kind of day
	var found []*plan
	for team := range int32(len(o.In.Teams)) {
		n := o.of[team]
		for day := range int32(o.In.Days) {
			key := [2]int32{n, o.crews[n].kinds[day]}
			switch {
			case !o.In.Teams[team].Usable[day]:
				continue
			case len(o.S.Route(team, day)) > 0:
				found = append(found, &plan{crew: &o.crews[n], team: team, day: day, under: true})
				continue
			case classes[key] == nil:
				classes[key] = &plan{crew: &o.crews[n]}
				found = append(found, classes[key])
			}
			classes[key].days = append(classes[key].days, [2]int32{team, day})
		}
	}
	for _, p := range found {
		if o.Stop() {
			return
		}
		o.add(p)
	}
}

// add queues a plan if there is anything to do.
func (o *outings) add(p *plan) {
	p.rank = o.Iterations
	if o.look(p) {
		heap.Push(&o.queue, p)
	}
}

// look finds what is best to do next, false if nothing is.
func (o *outings) look(p *plan) bool {
	o.Iterations++
	p.stops, p.gains, p.value, p.time = p.stops[:0], p.gains[:0], 0, 0
	if p.under {
		return o.S.TeamFits(p.team, p.day) && o.further(p)
	}
	for o.choose(p) {
		if o.best(p) {
			return true
		}
		o.drop(p) // nor will it ever
	}
	return false
}

// choose chooses the day of a class that is next: of the team that is out least,
// the one farthest from its days out.
func (o *outings) choose(p *plan) bool {
	p.days = slices.DeleteFunc(p.days, func(td [2]int32) bool {
		return len(o.S.Route(td[0], td[1])) > 0 || !o.S.TeamFits(td[0], td[1])
	})
	if len(p.days) == 0 {
		return false
	}
	next := slices.MinFunc(p.days, func(x, y [2]int32) int {
		return cmp.Or(cmp.Compare(o.S.Days(x[0]), o.S.Days(y[0])), cmp.Compare(o.idle[y[0]][y[1]], o.idle[x[0]][x[1]]))
	})
	p.team, p.day = next[0], next[1]
	return true
}

func (o *outings) drop(p *plan) {
	p.days = slices.DeleteFunc(p.days, func(td [2]int32) bool { return td == [2]int32{p.team, p.day} })
}

// best finds the best tour of an idle day.
func (o *outings) best(p *plan) bool {
	o.gather(p)
	if len(o.pool) == 0 {
		return false
	}
	t := &o.In.Teams[p.team]
	o.find.from, o.find.to = t.Shifts[0].From, t.Shifts[len(t.Shifts)-1].To
	o.find.most, o.find.travel = exactly, o.In.Travel
	if most := t.Team.Limits.PerDay; most > 0 {
		o.find.most = min(exactly, most)
	}
	at, home := prospect{place: t.Base, venue: -1, online: true}, t.Base
	for _, x := range o.find.find(o.pool) {
		stop := &o.find.pool[x.prospect]
		p.stops = append(p.stops, state.Session{Candidate: stop.candidate, Day: p.day, First: p.day, Start: x.start, Teams: o.In.Solo(p.team)})
		p.gains = append(p.gains, stop.gain)
		p.value += stop.gain
		p.time += o.find.hop(&at, stop) + stop.lasts
		at, home = *stop, stop.place
	}
	if !at.online {
		p.time += o.In.Travel(home, t.Base)
	}
	return len(p.stops) > 0
}

// few is up to how many options all of them are considered for a day under way;
// beyond, only those near what is held on it.
const few = 3000

// further finds the best session to add to a day under way.
func (o *outings) further(p *plan) bool {
	route := o.S.Route(p.team, p.day)
	if len(p.crew.options) <= few || len(route) == 0 {
		for _, x := range p.crew.options {
			o.consider(p, x.candidate)
		}
		return len(p.stops) > 0
	}
	o.round++
	for _, id := range route {
		for _, v := range o.In.Near[o.In.Candidates[o.S.Sessions[id].Candidate].Venue] {
			if o.seen[v] == o.round {
				continue
			}
			o.seen[v] = o.round
			for _, c := range o.at[v] {
				o.consider(p, c)
			}
		}
	}
	return len(p.stops) > 0
}

// consider makes a session the next of a day under way if it is better than
// what is so far.
func (o *outings) consider(p *plan, c int32) {
	gain := o.gain(c)
	if gain < p.value || gain <= 0 || !p.crew.may[c] || !o.may(c, p.team, p.day) {
		return
	}
	spot, cost := o.S.Best(p.team, p.day, c)
	time := spot.Travel + o.In.Activities[o.In.Candidates[c].Activity].Duration
	if cost == state.Nowhere || gain == p.value && time >= p.time {
		return
	}
	p.stops = append(p.stops[:0], state.Session{Candidate: c, Day: p.day, First: p.day, Start: spot.Start, Teams: o.In.Solo(p.team)})
	p.gains = append(p.gains[:0], gain)
	p.value, p.time = gain, time
}

// may reports whether a session may be held on a day, its time apart.
func (o *outings) may(c, team, day int32) bool {
	return len(o.In.Windows(c, team, day)) > 0 && !o.spent(c) && o.S.Room(c, day, day) && !o.S.Crowded(c, team, day)
}

// stands reports whether a plan can be held and brings what it did when it was
// made.
func (o *outings) stands(p *plan) bool {
	if !o.S.TeamFits(p.team, p.day) || !p.under && len(o.S.Route(p.team, p.day)) > 0 {
		return false
	}
	for i, x := range p.stops {
		if o.gain(x.Candidate) != p.gains[i] || !o.may(x.Candidate, p.team, p.day) {
			return false
		}
	}
	return true
}

// hold holds the sessions of a plan, if that makes the whole better.
func (o *outings) hold(p *plan) {
	if p.under {
		o.enter(p)
		return
	}
	before, held := o.S.Scores(), 0
	for _, x := range p.stops {
		if !o.S.Room(x.Candidate, x.Day, x.Day) || !o.S.TeamFits(p.team, p.day) {
			break
		}
		o.S.Apply(x)
		held++
	}
	if held < len(p.stops) || !between(before, o.S.Scores(), p.time).positive() {
		for range held {
			o.S.Undo()
		}
		o.drop(p)
		if held < len(p.stops) { // a limit is near: one by one then
			o.add(&plan{crew: p.crew, team: p.team, day: p.day, under: true})
		}
		return
	}
	o.out(p.team, p.day)
	for _, x := range p.stops {
		o.stale(x.Candidate)
	}
	o.add(&plan{crew: p.crew, team: p.team, day: p.day, under: true})
}

// enter adds the session of a plan to a day under way.
func (o *outings) enter(p *plan) {
	x := p.stops[0]
	tour, ok := o.S.Insert(p.team, p.day, x.Candidate, state.Any)
	if ok {
		before, undo := o.S.Scores(), o.S.Starts(p.team, p.day)
		o.S.Enter(p.team, x, tour)
		if ok = between(before, o.S.Scores(), p.time).positive(); !ok {
			o.S.Undo()
			undo()
		}
	}
	if !ok {
		o.bar(x.Candidate)
		return
	}
	o.out(p.team, p.day)
	o.stale(x.Candidate)
}

// out notes that a team is out on a day.
func (o *outings) out(team, day int32) {
	for d := range o.idle[team] {
		o.idle[team][d] = min(o.idle[team][d], max(int32(d)-day, day-int32(d)))
	}
}

// plans is a heap, the highest value first and among equals the least time.
type plans []*plan

func (q plans) Len() int { return len(q) }
func (q plans) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[j].value, q[i].value), cmp.Compare(q[i].time, q[j].time), cmp.Compare(q[i].rank, q[j].rank)) < 0
}
func (q plans) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *plans) Push(x any)   { *q = append(*q, x.(*plan)) }
func (q *plans) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}
