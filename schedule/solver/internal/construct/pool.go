package construct

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// option is a candidate that a class may hold. A session of a tour takes about
// weight milliseconds of team time: its own, and a share of the way.
type option struct {
	candidate, weight int32
	promise           float64 // gain per weight at the start, which only shrinks
}

// shared is how many sessions of a tour share the way from and to the base.
const shared = 3

// considered is how many sessions are considered for a tour, the most promising
// ones.
const considered = 32

// crew is what teams that are alike may hold, the most promising first.
type crew struct {
	options []option
	may     []bool  // by candidate: it is among the options
	kinds   []int32 // of days
}

// sort lists for each crew the candidates that it may hold, can reach and come
// back from in time.
func (o *outings) sort(candidates []int32) {
	o.of = o.In.Crews()
	var leaders []int32 // a team of each crew
	for t, n := range o.of {
		if int(n) == len(leaders) {
			leaders = append(leaders, int32(t))
			o.crews = append(o.crews, crew{kinds: o.In.DayKinds(int32(t)), may: make([]bool, len(o.In.Candidates))})
		}
	}
	o.at = make([][]int32, len(o.In.Venues))
	for _, c := range candidates {
		o.at[o.In.Candidates[c].Venue] = append(o.at[o.In.Candidates[c].Venue], c)
		sends, gain := o.In.Senders(c), o.gain(c)
		for n, leader := range leaders {
			if gain > 0 && sends[leader] {
				o.crews[n].enlist(o.prospect(leader, c), &o.In.Teams[leader], gain)
			}
		}
	}
	for i := range o.crews {
		slices.SortFunc(o.crews[i].options, func(x, y option) int {
			return cmp.Or(cmp.Compare(y.promise, x.promise), cmp.Compare(o.rank[x.candidate], o.rank[y.candidate]))
		})
	}
}

func (w *crew) enlist(x prospect, t *instance.Team, gain int64) {
	if t.Shifts[0].From+x.out+x.lasts+x.back > t.Shifts[len(t.Shifts)-1].To {
		return
	}
	w.may[x.candidate] = true
	weight := x.lasts + x.setUp + (x.out-x.setUp+x.back)/shared
	w.options = append(w.options, option{x.candidate, int32(weight), float64(gain) / float64(weight+1)})
}

// prospect returns a candidate as a stop of a team.
func (o *outings) prospect(team, candidate int32) prospect {
	c := &o.In.Candidates[candidate]
	a := &o.In.Activities[c.Activity]
	base := o.In.Teams[team].Base
	x := prospect{candidate: candidate, venue: c.Venue, place: c.Place, online: a.Shape.Online, setUp: a.SetUp, lasts: a.Duration, grid: a.Grid}
	if x.out = x.setUp; x.online {
		x.place = base
	} else {
		x.out, x.back = x.out+o.In.Travel(base, x.place), o.In.Travel(x.place, base)
	}
	return x
}

// gather collects the most promising options of a class into the pool, and
// strikes those off that bring nothing any more.
func (o *outings) gather(p *plan) {
	o.pool, o.scores = o.pool[:0], o.scores[:0]
	kept := 0
	list := p.crew.options
	i := 0
	for ; i < len(list); i++ {
		x := list[i]
		if full := len(o.pool) == considered; full && x.promise <= o.scores[considered-1] {
			break
		}
		gain := o.gain(x.candidate)
		if gain <= 0 || o.spent(x.candidate) {
			continue
		}
		list[kept] = x
		kept++
		score := float64(gain) / float64(x.weight+1)
		at, _ := slices.BinarySearchFunc(o.scores, score, func(a, b float64) int { return cmp.Compare(b, a) })
		for at < len(o.scores) && o.scores[at] == score {
			at++
		}
		if at == considered || !o.may(x.candidate, p.team, p.day) {
			continue
		}
		if len(o.pool) == considered {
			o.pool, o.scores = o.pool[:considered-1], o.scores[:considered-1]
		}
		one := o.prospect(p.team, x.candidate)
		one.gain, one.windows = gain, o.In.Windows(x.candidate, p.team, p.day)
		o.pool, o.scores = slices.Insert(o.pool, at, one), slices.Insert(o.scores, at, score)
	}
	p.crew.options = append(list[:kept], list[i:]...)
}
