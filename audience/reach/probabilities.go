package reach

import (
	"fmt"
	"math"
)

// Probabilities returns, for each group, the probability that a person of it attends one session: the p of
// [Model.Dose] and [Bounds.Add]. They depend on the venue and the activity alone, never on the rest of a plan.
//
// sizes are persons of each group; propensity, of the same length, is draw × rate of each, read as the nearer end of
// [0, 1] (NaN as 0). A group with propensity 0 never comes.
//
// If expected > 0 (预计人数, the persons the organiser expects), all propensities are first multiplied by the one
// factor c for which Σ size·min(1, c·propensity) = expected. If that is more than all who may come, everybody does:
// p = 1 wherever the propensity is positive.
//
// If capacity > 0 and more than capacity persons would then come, every p is multiplied by capacity ÷ Σ size·p, the same
// for all groups. Capacity 0 or less is unlimited.
//
// The result is written to out, which is grown when it is too short and may be propensity itself; with enough room
// nothing is allocated. The same input in the same order gives the same bits. The cost is O(n) and, while the expected
// number is being met, O(n) for each round in which further groups come in full. Slices of different length panic.
func Probabilities(sizes []int64, propensity []float64, expected, capacity int64, out []float64) []float64 {
	if len(sizes) != len(propensity) {
		panic(fmt.Sprintf("reach: Probabilities of %d sizes and %d propensities: give one propensity for each group", len(sizes), len(propensity)))
	}
	if cap(out) < len(sizes) {
		out = make([]float64, len(sizes))
	}
	out = out[:len(sizes)]
	for j, p := range propensity {
		out[j] = unit(p)
	}
	if expected > 0 {
		meet(sizes, out, float64(expected))
	}
	if capacity > 0 {
		fit(sizes, out, float64(capacity))
	}
	return out
}

// meet scales ps so that expected persons come, as far as p ≤ 1 allows.
func meet(sizes []int64, ps []float64, expected float64) {
	most := 0.0
	for _, p := range ps {
		most = max(most, p)
	}
	if most == 0 {
		return
	}
	able := 0.0 // all who may come
	for j, p := range ps {
		ps[j] = p / most // the factor stays finite however small the propensities are
		if p > 0 {
			able += persons(sizes[j])
		}
	}
	if able <= expected {
		for j, p := range ps {
			if p > 0 {
				ps[j] = 1
			}
		}
		return
	}
	c := 0.0
	for {
		next, grown := factor(sizes, ps, expected, c)
		c = max(c, next)
		if !grown {
			break
		}
	}
	for j, p := range ps {
		ps[j] = min(1, float64(c*p))
	}
}

// factor returns the factor that meets expected when the groups that c fills come in full and no other does, and
// whether it fills further groups. Starting from 0 the factors only grow, so that the rounds end at the exact one.
func factor(sizes []int64, ps []float64, expected, c float64) (next float64, grown bool) {
	full, rest := 0.0, 0.0
	for j, p := range ps {
		if float64(c*p) >= 1 {
			full += persons(sizes[j])
		} else {
			rest += float64(persons(sizes[j]) * p)
		}
	}
	if rest == 0 {
		return c, false
	}
	next = min((expected-full)/rest, math.MaxFloat64) // finite, so that 0 stays 0
	for _, p := range ps {
		if float64(c*p) < 1 && float64(next*p) >= 1 {
			return next, true
		}
	}
	return next, false
}

// fit scales ps so that at most capacity persons come.
func fit(sizes []int64, ps []float64, capacity float64) {
	total := 0.0
	for j, p := range ps {
		total += float64(persons(sizes[j]) * p)
	}
	if total <= capacity {
		return
	}
	s := capacity / total
	for j, p := range ps {
		ps[j] = float64(p * s)
	}
}

// persons returns a size as a float; a negative one counts as nobody.
func persons(size int64) float64 { return float64(max(size, 0)) }
