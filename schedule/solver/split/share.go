package split

import (
	"cmp"
	"math/bits"
	"slices"
)

// apportion divides a total in proportion to weights by the largest remainder,
// after each has got its floor. A weight of 0 gets its floor only. The shares
// add up to the total, unless nobody has a weight or the floors are more.
func apportion(total int64, weights, floors []int64) []int64 {
	shares := make([]int64, len(weights))
	var sum uint64
	for i, w := range weights {
		sum += uint64(w)
		if floors != nil {
			shares[i] = floors[i]
			total -= floors[i]
		}
	}
	if sum == 0 || total <= 0 {
		return shares
	}
	type rest struct {
		at  int
		rem uint64
	}
	var rests []rest
	left := total
	for i, w := range weights {
		if w == 0 {
			continue
		}
		hi, lo := bits.Mul64(uint64(total), uint64(w)) // w ≤ sum, so that the quotient fits
		quotient, rem := bits.Div64(hi, lo, sum)
		shares[i] += int64(quotient)
		left -= int64(quotient)
		rests = append(rests, rest{i, rem})
	}
	slices.SortStableFunc(rests, func(a, b rest) int { return cmp.Compare(b.rem, a.rem) })
	for _, r := range rests[:left] {
		shares[r.at]++
	}
	return shares
}

// deal gives n things in a row to takers by weight, so that every stretch of them
// is in proportion as far as whole things can be, and all of them by the largest
// remainder. It is nil if nobody has a weight.
func deal(n int, weights []int64) []int {
	quota := apportion(int64(n), weights, nil)
	if total(quota) != int64(n) {
		return nil
	}
	out := make([]int, n)
	given := make([]int64, len(weights))
	for k := range out {
		best := -1
		for i, q := range quota {
			// Whoever is due next: the middle of its next share comes first.
			if given[i] < q && (best < 0 || (2*given[i]+1)*quota[best] < (2*given[best]+1)*q) {
				best = i
			}
		}
		out[k] = best
		given[best]++
	}
	return out
}

func total(list []int64) (sum int64) {
	for _, n := range list {
		sum += n
	}
	return sum
}
