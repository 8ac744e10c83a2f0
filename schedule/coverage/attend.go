package coverage

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
)

// attend asks whom a draw attracts and what one session of it brings.
func (r *Rollup) attend(known map[float64]int32, i int) {
	d, groups := &r.draws[i], r.q.Groups()
	d.links[0] = int32(len(r.links))
	last, at := 0.0, int32(0) // no p is 0
	for _, a := range r.q.Attendance(d.activity, r.q.Programme().Venues[d.venue].ID) {
		if a.P != last { // groups alike follow each other
			last, at = a.P, r.chance(known, a.P)
		}
		r.links = append(r.links, link{int32(a.Group), at})
		d.attendances += attending(groups[a.Group].Size, a.P)
		r.seen.join(i, r.tags, a.Group)
	}
	d.links[1] = int32(len(r.links))
	r.measure(d)
}

// chance returns the number of a probability.
func (r *Rollup) chance(known map[float64]int32, p float64) int32 {
	at, ok := known[p]
	if !ok {
		at = int32(len(r.chances))
		known[p] = at
		r.chances = append(r.chances, chance{p, r.model.Dose(p), reach.Bounds{}.Add(p)})
	}
	return at
}

// measure notes what one session brings besides people. It is rounded to whole
// numbers as [schedule.Expect] does, which is not asked because it would work
// the attendance out again.
func (r *Rollup) measure(d *draw) {
	yields := r.q.Yields(d.activity)
	if len(yields) > 0 {
		d.measures, d.perUnit = make([]int64, len(r.measures)), make([]int64, len(r.measures))
	}
	for _, y := range yields {
		m := r.measures[y.Measure]
		d.measures[m] += y.PerSession + audience.Round(float64(float64(d.attendances)*y.PerAttendance)).Whole()
		d.perUnit[m] += y.PerUnit
	}
}

// transpose lists the draws of each group.
func (r *Rollup) transpose() {
	r.starts = make([]int32, len(r.groupArea)+1)
	for _, l := range r.links {
		r.starts[l.other+1]++
	}
	for g := range r.groupArea {
		r.starts[g+1] += r.starts[g]
	}
	r.byGroup = make([]link, len(r.links))
	next := append([]int32(nil), r.starts...)
	for d := range r.draws {
		for _, l := range r.drawn(d) {
			r.byGroup[next[l.other]] = link{int32(d), l.chance}
			next[l.other]++
		}
	}
}

// drawn returns whom a draw attracts, by group.
func (r *Rollup) drawn(d int) []link { return r.links[r.draws[d].links[0]:r.draws[d].links[1]] }

// drawing returns what attracts a group, by draw.
func (r *Rollup) drawing(g int) []link { return r.byGroup[r.starts[g]:r.starts[g+1]] }

// attending returns the attendances of a group at one session, rounded as
// [schedule.Expect] rounds them.
func attending(size int64, p float64) audience.People {
	return audience.Round(float64(float64(size)*p) * 1000)
}

// positions maps the IDs of a list to their indices.
func positions[ID comparable, T any](list []T, id func(T) ID) map[ID]int {
	m := make(map[ID]int, len(list))
	for i, x := range list {
		m[id(x)] = i
	}
	return m
}

// sum is what some sessions give a group.
type sum struct {
	dose   reach.Dose
	bounds reach.Bounds
}

// add puts so many sessions of a chance into a sum. A billion sessions of one
// place are more than any bound can tell apart.
func (s *sum) add(c *chance, times int32) {
	s.dose.Lambda += c.dose.Lambda * int64(times)
	s.dose.Certain += c.dose.Certain * times
	s.bounds = s.bounds.Merge(reach.Bounds{Max: c.bounds.Max, Sum: c.bounds.Sum * int64(min(times, 1<<22))})
}

// and returns what the sessions of both give.
func (s sum) and(other sum) sum {
	return sum{s.dose.Add(other.dose), s.bounds.Merge(other.bounds)}
}

// interval returns how many of a group some sessions reach.
func (r *Rollup) interval(g int, s sum) Interval {
	return Interval(r.model.Interval(r.q.Groups()[g].Size, s.dose, s.bounds))
}
