package cover

import (
	"cmp"
	"math"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Atlas is what the workers of one run share and never change: the sessions that
// need nobody, and for each term of the value which of them give to it.
type Atlas struct {
	in         *instance.Instance
	jobs       []job
	jobOf      []int32 // by candidate, −1 for none
	activities []int32 // of jobs
	wished     []int32 // jobs that lie in cells of wishes

	all    view
	begins []int32     // by job and one beyond: its first entry in tierOf
	tierOf []int32     // by job and what it gives: the tier of all that it is in
	terms  []int32     // that some job gives to
	scales [][]float64 // ways to weigh gains by what they cost: by way and job
}

// job is a candidate whose sessions need nobody.
type job struct {
	candidate int32
	venue     int32
	charge    int64 // of one session, for the money it takes
	days      []int32
	windowed  bool // a wish depends on the day
}

// NewAtlas looks a programme over. It costs O(n log n) in what candidates give.
func NewAtlas(in *instance.Instance) *Atlas {
	a := &Atlas{in: in, jobOf: make([]int32, len(in.Candidates))}
	lists := make(map[*[]instance.Span][]int32) // days by table of starts
	for c := range in.Candidates {
		x := &in.Candidates[c]
		a.jobOf[c] = -1
		act := &in.Activities[x.Activity]
		if !state.Teamless(act) || !x.Open() {
			continue
		}
		j := job{
			candidate: int32(c), venue: x.Venue, windowed: a.windowed(x),
			charge: int64(in.Prices.Charge(0, act.Activity.Cost)),
		}
		days, known := lists[&x.Starts[0]]
		if !known {
			days = openDays(x)
			lists[&x.Starts[0]] = days
		}
		j.days = days
		if !slices.Contains(a.activities, x.Activity) {
			a.activities = append(a.activities, x.Activity)
		}
		a.jobOf[c] = int32(len(a.jobs))
		if len(x.Cells) > 0 {
			a.wished = append(a.wished, int32(len(a.jobs)))
		}
		a.jobs = append(a.jobs, j)
	}
	a.index()
	a.weigh()
	return a
}

// Helps reports whether there is anything to choose: sessions that need nobody.
func (a *Atlas) Helps() bool { return len(a.jobs) > 0 }

// Owns reports whether sessions of a candidate are chosen here.
func (a *Atlas) Owns(candidate int32) bool { return a.Helps() && a.jobOf[candidate] >= 0 }

// Rounds is how many rounds of a worker are worth while where nothing else
// limits them.
func (a *Atlas) Rounds() int { return min(len(a.jobs), 2000) }

// gives returns what a session of a job gives to the terms of the value.
func (a *Atlas) gives(j int32) []instance.Gift { return a.in.Candidates[a.jobs[j].candidate].Gives }

// givers returns the jobs that give to a term, of which there is one at least.
func (a *Atlas) givers(t int32) []int32 {
	return a.all.members[a.all.tiers[a.all.first[t]].from:a.all.tiers[a.all.first[t+1]-1].to]
}

// tiersOf returns the tiers that a job is in, one for each term it gives to.
func (a *Atlas) tiersOf(j int32) []int32 { return a.tierOf[a.begins[j]:a.begins[j+1]] }

// openDays returns the days with an allowed start.
func openDays(c *instance.Candidate) []int32 {
	var days []int32
	for d, starts := range c.Starts {
		if len(starts) > 0 {
			days = append(days, int32(d))
		}
	}
	return days
}

// windowed reports whether a wish depends on the day.
func (a *Atlas) windowed(c *instance.Candidate) bool {
	return slices.ContainsFunc(c.Cells, func(r instance.CellRef) bool {
		cell := &a.in.Cells[r.Cell]
		return cell.From > 0 || int(cell.To) < a.in.Days-1
	})
}

// index lists by term the jobs that give to it, those with the same dose
// together.
func (a *Atlas) index() {
	type entry struct {
		instance.Gift
		job, number int32
	}
	var all []entry
	a.begins = make([]int32, 1, len(a.jobs)+1)
	for j := range a.jobs {
		for _, g := range a.gives(int32(j)) {
			all = append(all, entry{g, int32(j), int32(len(all))})
		}
		a.begins = append(a.begins, int32(len(all)))
	}
	a.tierOf = make([]int32, len(all))
	slices.SortFunc(all, func(x, y entry) int {
		return cmp.Or(cmp.Compare(x.Term, y.Term), cmp.Compare(x.Dose.Certain, y.Dose.Certain),
			cmp.Compare(x.Dose.Lambda, y.Dose.Lambda), cmp.Compare(x.job, y.job))
	})
	v := &a.all
	v.first = make([]int32, len(a.in.Terms)+1)
	v.members = make([]int32, 0, len(all))
	for j := range a.jobs {
		v.jobs = append(v.jobs, int32(j))
	}
	for i, x := range all {
		fresh := i == 0 || all[i-1].Term != x.Term
		if fresh {
			a.terms = append(a.terms, x.Term)
		}
		if fresh || all[i-1].Dose != x.Dose {
			v.tiers = append(v.tiers, tier{x.Dose, int32(i), int32(i)})
			v.first[x.Term+1]++
		}
		v.tiers[len(v.tiers)-1].to++
		a.tierOf[x.number] = int32(len(v.tiers) - 1)
		v.members = append(v.members, x.job)
	}
	for t := range a.in.Terms {
		v.first[t+1] += v.first[t]
	}
}

// asItIs is the way to weigh a gain that leaves it as it is.
const asItIs = 0

// weigh prepares the ways to weigh a gain: as it is, and where money is short
// also by yuan, and by a middle way between the two.
func (a *Atlas) weigh() {
	plain, short := make([]float64, len(a.jobs)), false
	byYuan, between := make([]float64, len(a.jobs)), make([]float64, len(a.jobs))
	for j := range a.jobs {
		c := &a.in.Candidates[a.jobs[j].candidate]
		cost := float64(max(1, a.in.Activities[c.Activity].Activity.Cost))
		limited := slices.ContainsFunc(c.Caps, func(i int32) bool { return a.in.Caps[i].Budget > 0 })
		short = short || limited
		plain[j], byYuan[j], between[j] = 1, 1/cost, 1/math.Sqrt(cost)
	}
	a.scales = [][]float64{plain}
	if short {
		a.scales = [][]float64{plain, byYuan, between}
	}
}
