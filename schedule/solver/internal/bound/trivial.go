package bound

import (
	"math"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// Trivial returns the value of holding every session that could be held at
// all, each as often as its activity allows at one venue, free of charge.
//
// Proof. The value is a sum of terms, each weight × size × R(dose) rounded to
// whole units, less charges that are never negative. R never decreases in the
// dose and rounding keeps the order. Any plan holds at most PerVenue × Run
// sessions of a candidate besides the pins that a waiver lifts out of that count,
// and pins only where no day is open. So its dose of each term is at most the
// one summed here.
func Trivial(in *instance.Instance) audience.People {
	doses := make([]reach.Dose, len(in.Terms))
	copy(doses, in.Base)
	pinned, lifted := make(map[int32]int64), make(map[int32]int64)
	for _, p := range in.Q.Programme().Pins {
		c := in.Candidate(p.Activity, p.Venue)
		if pinned[c]++; slices.ContainsFunc(p.Waivers, func(w campaign.Waiver) bool { return w.Rule == campaign.RulePerVenue }) {
			lifted[c]++
		}
	}
	for i := range in.Candidates {
		c := &in.Candidates[i]
		a := &in.Activities[c.Activity]
		times := int64(a.PerVenue)*int64(a.Run) + lifted[int32(i)]
		if !in.Stepped && !c.Open() {
			times = pinned[int32(i)]
		}
		for _, g := range c.Gives {
			doses[g.Term] = add(doses[g.Term], g.Dose, times)
		}
	}
	var sum audience.People
	for t, d := range doses {
		sum += in.Terms[t].Value(in.Model, d)
	}
	return sum
}

// add adds a dose some times over; a sum too large to hold counts as certain,
// which is no less.
func add(d, e reach.Dose, times int64) reach.Dose {
	if e.Lambda > 0 && times > (math.MaxInt64/2-d.Lambda)/e.Lambda || times > math.MaxInt32/2 {
		return reach.Dose{Certain: 1}
	}
	d.Lambda += e.Lambda * times
	d.Certain = int32(min(math.MaxInt32, int64(d.Certain)+int64(e.Certain)*times))
	return d
}
