package coverage

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
)

// Repeat is how often the people of a row attend, counted over the same people
// and sessions as Reach: those whom the campaigns of the cut target, sessions
// held before included.
type Repeat struct {
	// Gross is their attendances. It is Attendances of the row where everybody is
	// targeted and nothing was held before.
	Gross audience.People `json:"gross"`
	// Twice is how many of them attend twice or more (听讲两次以上人数). Its bounds
	// hold by themselves, not together with those of Reach.
	Twice Interval `json:"twice"`
	// Average is Gross ÷ expected Reach (每人平均听讲次数), at least 1, rounded to
	// four decimals. It is nil if nobody is reached.
	Average *float64 `json:"average,omitzero"`
}

func average(gross, reached audience.People) *float64 {
	if reached <= 0 {
		return nil
	}
	a := max(1, rounded(int64(gross), int64(reached)))
	return &a
}

func (i Interval) add(j Interval) Interval {
	return Interval(reach.Interval(i).Add(reach.Interval(j)))
}

// repeats works out who attends twice, group after group. Groups alike stand
// close together and are asked about once.
type repeats struct {
	now    []meeting
	ps     []float64
	recent [8]repeated // the latest, in turn
	next   int
}

// repeated is the share of a group that attends twice: lower, expected, upper.
type repeated struct {
	of     []meeting
	shares [3]float64
}

// meeting is so many sessions of a chance.
type meeting struct{ chance, times int32 }

func (f *repeats) reset() { f.now = f.now[:0] }

func (f *repeats) add(chance, times int32) { f.now = append(f.now, meeting{chance, times}) }

// list returns the probability of every session.
func (f *repeats) list(r *Rollup) []float64 {
	f.ps = f.ps[:0]
	for _, m := range f.now {
		for range m.times {
			f.ps = append(f.ps, r.chances[m.chance].p)
		}
	}
	return f.ps
}

// twice returns how many of a group of so many attend twice or more.
func (f *repeats) twice(r *Rollup, size int64) Interval {
	if len(f.now) == 0 || len(f.now) == 1 && f.now[0].times == 1 {
		return Interval{}
	}
	shares := f.shares(r)
	i := Interval{Lower: persons(size, shares[0]), Upper: persons(size, shares[2])}
	i.Expected = min(max(persons(size, shares[1]), i.Lower), i.Upper)
	return i
}

func (f *repeats) shares(r *Rollup) [3]float64 {
	for i := range f.recent {
		if slices.Equal(f.recent[i].of, f.now) {
			return f.recent[i].shares
		}
	}
	ps := f.list(r)
	lower, upper := reach.AtLeast(ps, 2)
	to := &f.recent[f.next%len(f.recent)]
	f.next++
	to.of = append(to.of[:0], f.now...)
	to.shares = [3]float64{lower[2], r.model.Frequency(ps, 2).AtLeast[2], upper[2]}
	return to.shares
}

// persons returns a share of a group, rounded as package reach rounds it.
func persons(size int64, share float64) audience.People {
	return audience.Round(float64(float64(1000*float64(size)) * share))
}

// AtLeast returns, for k = 0 … most, how many people of a cut attend at least k
// sessions, each between what is certain and what is possible. Entry 0 is
// everybody, entry 1 Reach of the row, entry 2 Twice of the row. Σ over k ≥ 1 of
// what is expected is Repeat.Gross, up to rounding, if nobody can attend more
// than most sessions. From k = 3 on it costs, unless θ = 0, some 50 µs a group,
// which is why no row has it.
func (r *Rollup) AtLeast(c Cut, most int) []Interval {
	m := r.mask(c)
	n := r.occurring(m)
	out := make([]Interval, max(most, 0)+1)
	var f repeats
	for g, group := range r.q.Groups() {
		if !m.inAreas(r.groupArea[g]) || !r.tags.meets(g, m.segments) || !r.targets(m.campaigns, g) {
			continue
		}
		f.reset()
		for _, l := range r.drawing(g) {
			if times := n.all[l.other]; times > 0 {
				f.add(l.chance, times)
			}
		}
		for k, i := range r.model.Intervals(group.Size, f.list(r), most) {
			out[k] = out[k].add(Interval(i))
		}
	}
	return out
}

// Target is how the people of a cut lie to a target frequency. The three parts
// add up to the size of the row, to the last thousandth.
type Target struct {
	Band   reach.Band
	Below  audience.People // attend too seldom, or never
	Within audience.People
	Above  audience.People // attend too often
}

// Target divides the people of a cut by how often they are expected to attend.
// An invalid band is an error. The cost is that of [Rollup.AtLeast] up to the cap
// of the band.
func (r *Rollup) Target(c Cut, b reach.Band) (Target, error) {
	if !b.Valid() {
		_, _, _, err := reach.Split[int64](b, nil)
		return Target{Band: b}, err
	}
	var expected []audience.People
	for _, i := range r.AtLeast(c, b.Cap()) {
		expected = append(expected, i.Expected)
	}
	below, within, above, err := reach.Split(b, expected)
	return Target{Band: b, Below: below, Within: within, Above: above}, err
}
