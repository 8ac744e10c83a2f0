package construct

import (
	"cmp"
	"math"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// exactly is how many stops the best tour has at most; whatever else its day
// has room for is added one by one.
const exactly = 4

// trials is how many beginnings of tours are tried at most for one best tour,
// many times the usual number: where very many sessions bring much the same,
// the best tour need not be proven.
const trials = 20_000

// prospect is a session that a tour may hold.
type prospect struct {
	candidate    int32
	gain         int64 // what it brings, in thousandths of a person
	venue, place int32
	online       bool
	setUp, lasts int64
	grid         int64
	windows      []instance.Span
	out, back    int64 // from the base, with set-up, and to it
}

// finder finds the best tour of one team-day from and to the base: that with
// the highest gain less the price of its time, by branch and bound.
type finder struct {
	from, to int64 // first departure and last return
	most     int   // stops
	price    int64 // of an hour, in thousandths of a person
	travel   func(from, to int32) int64

	pool []prospect
	net  []int64   // by prospect: gain less the price of its session
	hops [][]int64 // with set-up, between prospects
	top  []int64   // what the best n prospects bring together
	step int64     // least time that one more stop takes
	home int64     // least time of the way back

	path, best []picked
	taken      uint64 // prospects in path
	value      int64  // of best
	left       int    // trials
}

// picked is a stop of a tour.
type picked struct {
	prospect int32
	start    int64
}

// find returns the best tour over the pool, its stops in order, each candidate
// once. It puts the pool, of at most [considered], in order of what the
// prospects bring.
func (f *finder) find(pool []prospect) []picked {
	f.pool = pool
	slices.SortStableFunc(pool, func(x, y prospect) int { return cmp.Compare(f.worth(&y), f.worth(&x)) })
	f.net, f.top, f.hops = f.net[:0], append(f.top[:0], 0), slices.Grow(f.hops[:0], len(pool))[:len(pool)]
	f.step, f.home = math.MaxInt64, math.MaxInt64
	for i := range pool {
		f.net = append(f.net, f.worth(&pool[i]))
		f.top = append(f.top, f.top[i]+max(0, f.net[i]))
		f.home = min(f.home, pool[i].back)
		f.hops[i] = slices.Grow(f.hops[i][:0], len(pool))[:len(pool)]
		for j := range pool {
			if i != j {
				f.hops[i][j] = f.hop(&pool[i], &pool[j])
				f.step = min(f.step, f.hops[i][j]+pool[j].lasts)
			}
		}
	}
	f.path, f.best, f.taken, f.value, f.left = f.path[:0], f.best[:0], 0, 0, trials
	f.extend(-1, f.from, 0)
	return f.best
}

// worth is what a prospect brings less the price of its session's time.
func (f *finder) worth(x *prospect) int64 { return x.gain - f.charge(x.lasts) }

func (f *finder) charge(ms int64) int64 { return f.price * (ms / 1000) / 3600 }

// hop is the travel and set-up from one stop to the next; see [state.State].
func (f *finder) hop(from, to *prospect) int64 {
	switch {
	case from.venue == to.venue && from.online == to.online:
		return 0
	case from.online && to.online:
		return to.setUp
	}
	return f.travel(from.place, to.place) + to.setUp
}

// extend tries every further stop of a tour that has brought value so far, its
// way paid.
func (f *finder) extend(last int, now, value int64) {
	stops := len(f.path)
	more := int64(f.most - stops - 1) // after the next one
	if last >= 0 && f.step > 0 {
		more = min(more, (f.to-f.home-now)/f.step-1)
	}
	if more < 0 {
		return
	}
	for i := range f.pool {
		if value+f.net[i]+f.top[min(int(more), len(f.pool))] <= f.value || f.left <= 0 {
			return // those that follow bring no more
		}
		x := &f.pool[i]
		if f.taken&(1<<i) != 0 {
			continue
		}
		hop := x.out
		if last >= 0 {
			hop = f.hops[last][i]
		}
		start, ok := state.Next(x.windows, x.grid, now+hop)
		end := start + x.lasts
		if !ok || end > f.to {
			continue
		}
		f.left--
		f.path = append(f.path, picked{int32(i), start})
		brought := value + f.net[i] - f.charge(hop)
		if total := brought - f.charge(x.back); total > f.value && end+x.back <= f.to {
			f.value, f.best = total, append(f.best[:0], f.path...)
		}
		if more > 0 {
			f.taken |= 1 << i
			f.extend(i, end, brought)
			f.taken &^= 1 << i
		}
		f.path = f.path[:stops]
	}
}
