package construct

import (
	"cmp"
	"container/heap"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// fill adds sessions of candidates, the best gain first, until nothing more is
// gained. Gains only shrink as a plan grows, apart from rounding, so a gain
// computed earlier is taken for an upper bound (Minoux 1978, lazy greedy).
//
// Deviations: a candidate is put back with its new gain, and its place in time
// is looked for anew each time it comes up. What a session does for goals that
// say how often people should come may grow with the plan: there the order is a
// guess, and what is held still makes the plan better at every step.
func (b *Builder) fill(candidates []int32) {
	queue := &offers{}
	for _, c := range candidates {
		if o, ok := b.offer(c); ok {
			o.rank = b.rank[c]
			queue.list = append(queue.list, o)
		}
		if b.Stop() {
			return
		}
	}
	heap.Init(queue)
	for queue.Len() > 0 && !b.Stop() {
		top := heap.Pop(queue).(offer)
		fresh, ok := b.offer(top.candidate)
		if !ok {
			continue
		}
		fresh.rank = top.rank
		if queue.Len() > 0 && queue.list[0].before(fresh) {
			heap.Push(queue, fresh)
			continue
		}
		for _, x := range fresh.sessions {
			b.S.Apply(x)
		}
		heap.Push(queue, fresh)
	}
}

// offer is a candidate with a place in time and what it gains there.
type offer struct {
	candidate int32
	rank      int32
	sessions  []state.Session
	gain      gain
}

func (o offer) before(p offer) bool {
	return cmp.Or(-o.gain.compare(p.gain), cmp.Compare(o.rank, p.rank)) < 0
}

type offers struct{ list []offer }

func (q *offers) Len() int           { return len(q.list) }
func (q *offers) Less(i, j int) bool { return q.list[i].before(q.list[j]) }
func (q *offers) Swap(i, j int)      { q.list[i], q.list[j] = q.list[j], q.list[i] }
func (q *offers) Push(x any)         { q.list = append(q.list, x.(offer)) }
func (q *offers) Pop() any {
	last := q.list[len(q.list)-1]
	q.list = q.list[:len(q.list)-1]
	return last
}

// offer finds a place in time for a candidate: the first there is, or the best
// if a wish depends on the day. Sessions that hosts hold are only proposed where
// they fulfil a wish.
func (b *Builder) offer(candidate int32) (best offer, found bool) {
	c := &b.In.Candidates[candidate]
	a := &b.In.Activities[c.Activity]
	windowed := b.windowed(candidate)
	for _, day := range b.days(candidate) {
		sessions, cost, ok := b.occurrence(candidate, day)
		if !ok {
			continue
		}
		if cost == 0 {
			cost = int64(a.Activity.Cost)
		}
		o := offer{candidate: candidate, sessions: sessions, gain: b.try(sessions, cost)}
		good := o.gain.wanted() || !a.Assigned && o.gain.positive()
		if good && (!found || o.gain.compare(best.gain) > 0) {
			best, found = o, true
		}
		if !windowed {
			break // another day would gain no more
		}
	}
	return best, found
}

// windowed reports whether a wish of a candidate depends on the day.
func (b *Builder) windowed(candidate int32) bool {
	return slices.ContainsFunc(b.In.Candidates[candidate].Cells, func(r cellRef) bool {
		cell := &b.In.Cells[r.Cell]
		return cell.From > 0 || int(cell.To) < b.In.Days-1
	})
}

// days returns the days on which a candidate may be held, those on which its
// host has least to do first, then in order.
func (b *Builder) days(candidate int32) []int32 {
	c := &b.In.Candidates[candidate]
	var out []int32
	for d, starts := range c.Starts {
		if len(starts) > 0 {
			out = append(out, int32(d))
		}
	}
	if c.Host >= 0 {
		busy := b.S.UnitDays(c.Host)
		slices.SortStableFunc(out, func(x, y int32) int { return cmp.Compare(busy[x], busy[y]) })
	}
	return out
}

// occurrence returns the sessions of one occurrence from a day on: one, or one
// on each of the days running, all at one clock time.
func (b *Builder) occurrence(candidate, day int32) (sessions []state.Session, cost int64, ok bool) {
	c := &b.In.Candidates[candidate]
	a := &b.In.Activities[c.Activity]
	if int(day)+(a.Run-1)*int(a.Span(c.Starts[day])) >= b.In.Days {
		return nil, 0, false
	}
	if most := a.Activity.Sessions.Most; most > 0 && b.S.Counted(c.Activity)+a.Run > most {
		return nil, 0, false
	}
	if !b.S.Room(candidate, day, day) {
		return nil, 0, false
	}
	for _, span := range c.Starts[day] {
		for from := span.From; ; {
			start, fits := a.Start(c.Starts[day], from)
			if !fits || start > span.To {
				break
			}
			if sessions, cost, ok = b.at(candidate, day, start); ok {
				return sessions, cost, true
			}
			if a.Grid == 0 {
				break
			}
			from = start + a.Grid
		}
	}
	return nil, 0, false
}

// at returns the sessions of an occurrence at a clock time, staffed.
func (b *Builder) at(candidate, day int32, start int64) (sessions []state.Session, cost int64, ok bool) {
	c := &b.In.Candidates[candidate]
	a := &b.In.Activities[c.Activity]
	// Each day is staffed with the days before it in place.
	defer func() {
		for range sessions {
			b.S.Undo()
		}
	}()
	applied := 0
	for k := range int32(a.Run) {
		x := state.Session{Candidate: candidate, Day: day + k*a.Span(c.Starts[day]), Start: start, First: day}
		if s, fits := a.Start(c.Starts[x.Day], start); !fits || s != start || !b.S.VenueFree(candidate, x.Day, start, -1) ||
			!b.S.Room(candidate, x.Day, day) {
			break
		}
		var added int64
		var staffed, teamed bool
		x.Teams, added, teamed = b.teams(candidate, x.Day, start, a.Duration, nil, nil)
		x.Units, staffed = b.units(candidate, x.Day, start, a.Duration, nil, b.sessionsLeft(c.Activity, a.Run-int(k)), nil)
		if !teamed || !staffed {
			break
		}
		b.S.Apply(x)
		sessions = append(sessions, x)
		cost += added
		applied++
	}
	return sessions, cost, applied == a.Run
}
