package reach

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
)

// Frequency is how often the people of one group attend some sessions. The zero value says nothing about any k.
type Frequency struct {
	// AtLeast[k] is the share of the group, in [0, 1], that attends at least k sessions (k+ reach). AtLeast[0] is 1,
	// the values never rise, and AtLeast[1] is the reach.
	AtLeast []float64
	// Gross is the attendances per person of the group, Σp: it counts whoever comes twice twice, may exceed 1, and
	// knows no cap. It equals Σ AtLeast[k] over k ≥ 1 if the cap is not below the number of sessions.
	Gross float64
}

// GRP returns the gross rating points of media planning: attendances per hundred people of the group.
func (f Frequency) GRP() float64 { return float64(100 * f.Gross) }

// Average returns the attendances per person reached, at least 1; 0 if nobody is reached.
func (f Frequency) Average() float64 {
	if len(f.AtLeast) < 2 || !(f.AtLeast[1] > 0) {
		return 0
	}
	return max(1, f.Gross/f.AtLeast[1])
}

// Exactly returns the share that attends exactly k sessions; at the cap, the last k that AtLeast holds, the share that
// attends k or more. It is 0 for a k that AtLeast does not hold.
func (f Frequency) Exactly(k int) float64 {
	switch last := len(f.AtLeast) - 1; {
	case k < 0 || k > last:
		return 0
	case k == last:
		return f.AtLeast[k]
	}
	return f.AtLeast[k] - f.AtLeast[k+1]
}

// tiny is a probability that no figure shows: a session below it is left out of the frequencies.
const tiny = 0x1p-200

// Frequency returns how often the people of a group attend sessions with probabilities ps, for k = 0 … most: under
// independence given each person's propensity, averaged over the gamma distribution of the propensity. A p beyond
// [0, 1] is read as the nearer end, NaN as 0; a most below 0 as 0. The order of ps does not matter, not even to a bit.
//
// AtLeast[1] is [Model.Reach] of the sum of the doses of ps, bit for bit, so that the two can be printed side by side.
// The others are made of ps themselves: at θ = 0 the exact Poisson-binomial distribution; otherwise AtLeast[2] from the
// closed form, and from 3 on quadrature with an error below 1e-11. They are lowered where they would pass AtLeast[1]
// by its fixed point (see "Fixed point" in the package comment, which is also what AtLeast[1] may differ by).
//
// The cost is O(n log n) for most ≤ 2. Above it is, unless θ = 0, about 60 times O(n·most); one exponential for each
// different p comes to it each time.
func (m Model) Frequency(ps []float64, most int) Frequency {
	most = max(most, 0)
	f := Frequency{AtLeast: make([]float64, most+1)}
	var dose Dose
	rest := make([]float64, 0, len(ps)) // neither certain nor nothing
	for _, p := range ps {
		p = unit(p)
		dose = dose.Add(m.Dose(p))
		if p > tiny {
			rest = append(rest, p)
		}
	}
	slices.Sort(rest)
	for _, p := range rest {
		f.Gross += p
	}
	rest = rest[:len(rest)-int(dose.Certain)]
	sure := min(int(dose.Certain), most)
	for k := range sure {
		f.AtLeast[k] = 1
	}
	copy(f.AtLeast[sure:], m.atLeast(rest, min(most-sure, len(rest))))
	if most > 0 {
		f.AtLeast[1] = m.Reach(dose)
	}
	for k := 2; k <= most; k++ {
		f.AtLeast[k] = min(f.AtLeast[k], f.AtLeast[k-1])
	}
	return f
}

// atLeast returns the shares that attend at least 0 … most of the sessions ps, 0 < p ≤ certain, most ≤ len(ps).
func (m Model) atLeast(ps []float64, most int) []float64 {
	if most > 2 || m.Theta() == 0 {
		tail := m.mix(ps, most).AtLeast()
		if m.Theta() > 0 {
			copy(tail, m.atLeast(ps, 2))
		}
		return tail
	}
	tail := make([]float64, most+1)
	tail[0] = 1
	if most == 0 {
		return tail
	}
	after := make([]float64, len(ps)+1) // Σλ of the sessions from i on
	for i := len(ps) - 1; i >= 0; i-- {
		after[i] = after[i+1] + m.lambda(ps[i])
	}
	once := m.closed(after[0])
	tail[1] = once
	if most == 2 {
		alone, before := 0.0, 0.0 // those who attend one session alone: all reached less those reached without it
		for i, p := range ps {
			alone += max(0, once-m.closed(before+after[i+1]))
			before += m.lambda(p)
		}
		tail[2] = max(0, once-alone)
	}
	return tail
}

// Intervals returns, for k = 0 … most, how many of a group of size persons attend at least k of sessions with
// probabilities ps: the expected number of [Model.Frequency] between the sharp bounds of [AtLeast]. Entry 0 is the whole
// group. Entry 1 is [Model.Interval] of the same sessions. Every number is rounded once, none rises with k, and entries
// of disjoint groups add.
func (m Model) Intervals(size int64, ps []float64, most int) []Interval {
	out := make([]Interval, max(most, 0)+1)
	if size <= 0 {
		return out
	}
	lower, upper := AtLeast(ps, most)
	f := m.Frequency(ps, most)
	for k := range out {
		i := Interval{Lower: people(size, lower[k]), Upper: people(size, upper[k])}
		i.Expected = min(max(people(size, f.AtLeast[k]), i.Lower), i.Upper)
		out[k] = i
	}
	return out
}

// People returns, for each k, how many of a group of size persons attend at least k sessions, each rounded once, so that
// the numbers never rise with k; those of disjoint groups add.
func (f Frequency) People(size int64) []audience.People {
	out := make([]audience.People, len(f.AtLeast))
	for k, share := range f.AtLeast {
		out[k] = people(max(size, 0), share)
	}
	return out
}
