package reach

import "fmt"

// Counts is how many of some sessions a person attends when the sessions are independent of each other: the
// Poisson-binomial distribution, capped. Counts[k] is the probability of exactly k, the last entry that of k or more.
// A nil Counts holds nothing and stays so; [NewCounts] makes the distribution of no session.
//
// All terms are positive, so that each entry is right to a few units in the last place times the number of sessions,
// however small it is; what is below 5e-324 becomes 0. Different orders of the same sessions agree to that accuracy, not
// to the bit. Method: direct convolution with an absorbing last entry.
type Counts []float64

// NewCounts returns the distribution of no session at all, capped at most: entry most stands for "most or more". A
// most below 0 is read as 0.
func NewCounts(most int) Counts {
	c := make(Counts, max(most, 0)+1)
	c[0] = 1
	return c
}

// Add puts one session more, attended with probability p, into c. A p beyond [0, 1] is read as the nearer end, NaN as
// 0. The cost is O(cap), nothing is allocated.
func (c Counts) Add(p float64) {
	p = unit(p)
	c.add(p, 1-p)
}

// add is Add with the probability of missing the session given apart, where it is known better than 1−p.
func (c Counts) add(p, miss float64) {
	last := len(c) - 1
	if last < 1 {
		return
	}
	c[last] += float64(c[last-1] * p)
	for k := last - 1; k > 0; k-- {
		c[k] = float64(c[k]*miss) + float64(c[k-1]*p)
	}
	c[0] = float64(c[0] * miss)
}

// Merge puts the sessions of d into c; d is left as it is. Capping before or after merging gives the same distribution,
// so that parts may be counted elsewhere. Merging is commutative and associative up to rounding, with [NewCounts] as
// its zero, and not idempotent: the sessions of both must be different ones. Distributions capped differently are an
// error and leave c as it was. The cost is O(cap²).
func (c Counts) Merge(d Counts) error {
	if len(c) != len(d) {
		return fmt.Errorf("reach: counts capped at %d cannot be merged with counts capped at %d: cap both alike", len(c)-1, len(d)-1)
	}
	sum := make([]float64, len(c))
	for i, x := range c {
		for j, y := range d {
			k := min(i+j, len(c)-1)
			sum[k] += float64(x * y)
		}
	}
	copy(c, sum)
	return nil
}

// AtLeast returns, for each k up to the cap, the probability of attending at least k sessions: 1 for k = 0, and
// non-increasing. Entry 1 is 1 − Counts[0], which another session never lowers, not even by a bit; the others are sums
// of positive terms and keep their relative accuracy.
func (c Counts) AtLeast() []float64 {
	tail := make([]float64, len(c))
	sum := 0.0
	for k := len(c) - 1; k > 1; k-- {
		sum += c[k]
		tail[k] = sum
	}
	sure := true // to attend k−1 sessions, and one more
	for k := range tail {
		sure = sure && (k == 0 || c[k-1] == 0)
		switch {
		case sure:
			tail[k] = 1
		case k == 1:
			tail[k] = 1 - c[0]
		default:
			tail[k] = min(tail[k], tail[k-1])
		}
	}
	return tail
}
