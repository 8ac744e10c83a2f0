package reach

import (
	"math"
	"slices"
)

// AtLeast returns, for k = 0 … most, the least and the greatest share of a group that can attend at least k of sessions
// with probabilities ps, whatever the dependence between them. Both bounds are sharp: some dependence attains each, though
// no single one need attain all. Values are read as by [Bounds.Add]; a most below 0 is read as 0.
//
// With p sorted from the largest, P_r the sum of the first r and n their number,
//
//	greatest = min over 0 ≤ l < k of (P_n − P_l)/(k − l), at most 1
//	least    = max over k ≤ r ≤ n of (P_r − k + 1)/(r − k + 1), at least 0
//
// Entry 1 is [Lower] and [Upper]. Sums and quotients are integers in units of 2⁻⁴⁰, rounded outward, so that bounds
// remain bounds: each is off by less than 2⁻⁴⁰ for each session. Neither rises with k. The cost is O(n log n + n·most).
// Source: B. Rüger, Das maximale Signifikanzniveau des Tests "Lehne H₀ ab, wenn k unter n gegebenen Tests zur Ablehnung
// führen", Metrika 25 (1978) 171–178, for the upper bound of equal p; the lower one is the complement for the misses. For
// different p the tests compare both with the linear program over all outcomes.
func AtLeast(ps []float64, most int) (lower, upper []float64) {
	most = max(most, 0)
	lower, upper = make([]float64, most+1), make([]float64, most+1)
	lower[0], upper[0] = 1, 1
	sorted := make([]float64, 0, len(ps))
	for _, p := range ps {
		if p = unit(p); p > 0 {
			sorted = append(sorted, p)
		}
	}
	slices.SortFunc(sorted, func(a, b float64) int {
		switch {
		case a > b:
			return -1
		case a < b:
			return 1
		}
		return 0
	})
	n := len(sorted)
	head := make([]int64, n+1) // of the first, rounded down
	rest := make([]int64, n+1) // of all but the first, rounded up
	for r, p := range sorted {
		head[r+1] = head[r] + int64(float64(p*sumScale))
	}
	var b Bounds
	for l := n - 1; l >= 0; l-- {
		b = b.Add(sorted[l])
		rest[l] = b.Sum
	}
	for k := 1; k <= min(most, n); k++ {
		lower[k] = float64(least(head, k)) / sumScale
		upper[k] = min(1, float64(greatest(rest, k))/sumScale)
	}
	if most > 0 {
		lower[1] = b.Lower()
	}
	return lower, upper
}

// least returns the lower bound for k ≥ 1 in units of 2⁻⁴⁰.
func least(head []int64, k int) int64 {
	best := int64(0)
	for r := k; r < len(head); r++ {
		best = max(best, (head[r]-int64(k-1)<<sumBits)/int64(r-k+1)) // toward zero: down where it counts
	}
	return best
}

// greatest returns the upper bound for 1 ≤ k < len(rest) in units of 2⁻⁴⁰, not yet held to 1.
func greatest(rest []int64, k int) int64 {
	best := int64(math.MaxInt64)
	for l := range k {
		d := int64(k - l)
		q := rest[l] / d
		if rest[l]%d > 0 {
			q++
		}
		best = min(best, q)
	}
	return best
}
