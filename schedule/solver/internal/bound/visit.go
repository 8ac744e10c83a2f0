package bound

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// addVisits takes the most visits of venues in a year. A visit is a day, and
// several sessions may share it; so of each job a share of a visit is counted, one
// part of as many sessions as the venue could hold on any of the job's days: then
// what is held on one day counts for one visit at most. A second limit counts, in
// full, only jobs no two of which have a day in common.
func (m *model) addVisits() {
	byVenue := make(map[int32][]int32)
	var venues []int32
	for i := range m.jobs {
		v := m.in.Candidates[m.jobs[i].candidate].Venue
		if m.in.Venues[v].Visits.PerYear == 0 {
			continue
		}
		if len(byVenue[v]) == 0 {
			venues = append(venues, v)
		}
		byVenue[v] = append(byVenue[v], int32(i))
	}
	open := make([]float64, m.in.Days)
	for _, v := range venues {
		for year := range m.in.Year[m.in.Days-1] + 1 {
			jobs := m.within(byVenue[v], year)
			room := float64(m.in.Venues[v].Visits.PerYear)
			m.addLimit(m.sharing(jobs, room, open))
			m.addLimit(m.apart(jobs, room))
		}
	}
}

// within returns the jobs all of whose days are in a year.
func (m *model) within(jobs []int32, year int32) []int32 {
	var out []int32
	for _, i := range jobs {
		first, last := m.days(i)
		if m.in.Year[first] == year && m.in.Year[last] == year {
			out = append(out, i)
		}
	}
	return out
}

// days returns the first and the last day of a job.
func (m *model) days(job int32) (first, last int) {
	starts := m.in.Candidates[m.jobs[job].candidate].Starts
	any := func(s []instance.Span) bool { return len(s) > 0 }
	first, last = slices.IndexFunc(starts, any), len(starts)-1
	for !any(starts[last]) {
		last--
	}
	return first, last
}

// sharing returns the limit that counts parts of visits.
func (m *model) sharing(jobs []int32, room float64, open []float64) limit {
	l := limit{room: room}
	clear(open)
	for _, i := range jobs {
		first, last := m.days(i)
		for d := first; d <= last; d++ {
			open[d] += m.onOneDay(i)
		}
	}
	for _, i := range jobs {
		first, last := m.days(i)
		l.members = append(l.members, member{i, 1 / float64(slices.Max(open[first:last+1])*m.run(i))})
	}
	return l
}

// onOneDay is how many sessions of a job there may be on one day at most.
func (m *model) onOneDay(job int32) float64 {
	a := &m.in.Activities[m.in.Candidates[m.jobs[job].candidate].Activity]
	if a.Run == 1 && a.Activity.DaysBetween > 0 {
		return 1
	}
	return float64(m.jobs[job].most)
}

// run is how many sessions of a job are one visit.
func (m *model) run(job int32) float64 {
	return float64(m.in.Activities[m.in.Candidates[m.jobs[job].candidate].Activity].Run)
}

// apart returns the limit of jobs that have no day in common, chosen by their
// last day, the first of them first.
func (m *model) apart(jobs []int32, room float64) limit {
	l := limit{room: room}
	jobs = slices.Clone(jobs)
	slices.SortFunc(jobs, func(a, b int32) int {
		_, x := m.days(a)
		_, y := m.days(b)
		return cmp.Or(cmp.Compare(x, y), cmp.Compare(a, b))
	})
	end := -1
	for _, i := range jobs {
		if first, last := m.days(i); first > end && m.onOneDay(i) == 1 {
			l.members = append(l.members, member{i, 1 / m.run(i)})
			end = last
		}
	}
	return l
}
