package reach

import (
	"errors"
	"fmt"
)

// Why an overlap cannot be fitted. Errors of this package wrap one of them and name the values.
var (
	// ErrImpossible: no people whatever can give these figures; they contradict each other.
	ErrImpossible = errors.New("figures contradict each other")
	// ErrNegative: whoever came to one session came less often to the others. The model has no such θ; the nearest is
	// [Independent]. Say it with groups that do not come at all.
	ErrNegative = errors.New("negative association: less overlap than independence gives")
	// ErrStrong: more overlap than θ = 4, the end of the range, which is the nearest.
	ErrStrong = errors.New("more overlap than θ = 4 gives")
	// ErrSilent: the figures are the same whatever θ is; at least two sessions must be neither certain nor empty.
	ErrSilent = errors.New("figures that do not depend on the overlap")
)

// slack is how far a share may be beyond what it can be and still be read as that.
const slack = 1e-12

// FitReach returns the overlap at which sessions with probabilities ps reach the share reached of a group. R1 and R2,
// the reach of one and of two sessions of a kind, are FitReach([]float64{R1, R1}, R2). θ is found to 1e-9 as far as
// the figures determine it.
//
// The error wraps [ErrImpossible] if reached is below the largest p or above min(1, Σp) by more than 1e-12, or any
// figure is not in [0, 1]; [ErrSilent] if θ makes no difference; both return 0, the assumed overlap. It wraps
// [ErrNegative] or [ErrStrong] if the figures are possible but not in the model, with the nearest overlap, which the
// caller may use and should then report. The cost is about 60 times O(n).
func FitReach(ps []float64, reached float64) (Overlap, error) {
	rest, sum, most := make([]float64, 0, len(ps)), 0.0, 0.0
	for _, p := range ps {
		if !(p >= 0 && p <= 1) {
			return 0, fmt.Errorf("reach: fit to a session of probability %v: %w: give shares from 0 to 1", p, ErrImpossible)
		}
		sum, most = sum+p, max(most, p)
		if p > tiny && p <= certain {
			rest = append(rest, p)
		}
	}
	if !(reached >= most-slack && reached <= min(1, sum)+slack) {
		return 0, fmt.Errorf("reach: fit to a reach of %v: %w: sessions like these reach from %v to %v", reached, ErrImpossible, most, min(1, sum))
	}
	if most > certain || len(rest) < 2 {
		return 0, fmt.Errorf("reach: fit to a reach of %v: %w", reached, ErrSilent)
	}
	at := func(theta float64) float64 { return New(overlap(theta)).union(rest) }
	switch free, tied := at(0), at(maxTheta); {
	case reached > free+slack:
		return Independent, fmt.Errorf("reach: fit to a reach of %v: %w, which is %v", reached, ErrNegative, free)
	case reached < tied-slack:
		return maxTheta, fmt.Errorf("reach: fit to a reach of %v: %w, which is %v", reached, ErrStrong, tied)
	case free-tied < slack:
		return 0, fmt.Errorf("reach: fit to a reach of %v: %w", reached, ErrSilent)
	}
	return overlap(crossing(0, maxTheta, 60, func(theta float64) bool { return at(theta) <= reached })), nil
}

// FitPair returns the overlap at which sessions that reach p1 and p2 of a group are both attended by both of it. It is
// [FitReach] of a union of p1 + p2 − both, errors included.
func FitPair(p1, p2, both float64) (Overlap, error) {
	if !(both >= 0 && both <= 1) {
		return 0, fmt.Errorf("reach: fit to a pair overlap of %v: %w: give a share from 0 to 1", both, ErrImpossible)
	}
	o, err := FitReach([]float64{p1, p2}, p1+p2-both)
	if err != nil {
		return o, fmt.Errorf("reach: pair overlap of %v: %w", both, err)
	}
	return o, nil
}

// union is reach without the fixed point of λ, for 0 < p ≤ certain.
func (m Model) union(ps []float64) float64 {
	sum := 0.0
	for _, p := range ps {
		sum += m.lambda(p)
	}
	return m.closed(sum)
}

// overlap is the Overlap of a θ in [0, 4].
func overlap(theta float64) Overlap {
	if theta < tinyTheta {
		return Independent
	}
	return Overlap(theta)
}

// crossing returns where over turns from false to true between low and high, halving the distance so often; high if it
// never does.
func crossing(low, high float64, halvings int, over func(float64) bool) float64 {
	if over(low) {
		return low
	}
	for range halvings {
		middle := (low + high) / 2
		if middle <= low || middle >= high {
			break
		}
		if over(middle) {
			high = middle
		} else {
			low = middle
		}
	}
	return high
}
