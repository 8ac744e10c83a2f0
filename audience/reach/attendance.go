package reach

import (
	"fmt"
	"math"
	"slices"
)

// Fit is an overlap together with how sure it is. A zero value, and one whose range does not hold its θ, is an overlap
// without uncertainty.
type Fit struct {
	// Overlap is the most likely one, or an assumption.
	Overlap Overlap
	// Low and High are the ends, in [0, 4], of a range that holds the true θ in 95 of 100 cases.
	Low, High float64

	below, above float64 // standard deviations where an end of the range is one of [0, 4]; 0 is width ÷ 1.96
}

const (
	chi95   = 3.841458820694124 // the 95 % point of χ² with one degree of freedom
	gridded = 16                // steps of the coarse search over θ
	ends    = 24                // halvings for an end of the range: to 2.4e-7
)

// FitAttendance returns the overlap that makes past attendance most likely: people[k] persons attended exactly k of the
// sessions whose probabilities were ps. Persons who attended none belong into people[0]; all are of one group and
// known one by one, independent of each other. Given each session's p as it was held, θ is what is estimated; Low and
// High are where twice the logarithm of the likelihood falls 3.84 below its maximum.
//
// The error wraps [ErrImpossible] if a number is negative, a p is not in [0, 1], or somebody attended more sessions than
// there were or missed a certain one; [ErrSilent] if nobody is counted or θ makes no difference. It wraps [ErrNegative]
// if the numbers of attendances differ less between persons than independence allows, by more than three standard
// errors, and [ErrStrong] if the likelihood is largest at θ = 4; the Fit is then the nearest one. The cost is about
// 100 times [Model.Frequency] up to the highest k attended.
func FitAttendance(ps []float64, people []int64) (Fit, error) {
	rest, sure := make([]float64, 0, len(ps)), 0
	for _, p := range ps {
		switch {
		case !(p >= 0 && p <= 1):
			return Fit{}, fmt.Errorf("reach: fit to a session of probability %v: %w: give shares from 0 to 1", p, ErrImpossible)
		case p > certain:
			sure++
		case p > tiny:
			rest = append(rest, p)
		}
	}
	total, top := int64(0), 0
	for k, n := range people {
		if n < 0 || n > 0 && (k < sure || k-sure > len(rest)) {
			return Fit{}, fmt.Errorf("reach: %d persons attended %d of %d sessions, %d of them certain: %w", n, k, len(rest)+sure, sure, ErrImpossible)
		}
		if n > 0 {
			total, top = total+n, k
		}
	}
	if total == 0 || len(rest) < 2 {
		return Fit{}, fmt.Errorf("reach: fit to the attendance of %d persons at %d sessions: %w", total, len(rest), ErrSilent)
	}
	slices.Sort(rest)
	seen := people[sure : top+1]
	fit, theta := likeliest(func(theta float64) float64 { return likelihood(New(overlap(theta)), rest, seen) })
	switch {
	case theta == 0 && scarce(rest, seen, total):
		return fit, fmt.Errorf("reach: fit to the attendance of %d persons: %w", total, ErrNegative)
	case theta == maxTheta:
		return fit, fmt.Errorf("reach: fit to the attendance of %d persons: %w", total, ErrStrong)
	}
	return fit, nil
}

// likeliest searches [0, 4] for the maximum of the logarithm of the likelihood and for where it has fallen by half of
// chi95 on either side.
func likeliest(log func(float64) float64) (Fit, float64) {
	best, top, step := 0.0, log(0), float64(maxTheta)/gridded
	for i := 1; i <= gridded; i++ {
		theta := float64(float64(i) * step)
		if l := log(theta); l > top {
			best, top = theta, l
		}
	}
	const inner = 0.3819660112501051 // of the golden section
	low, high := max(0, best-step), min(maxTheta, best+step)
	a, b := low+float64(inner*(high-low)), high-float64(inner*(high-low))
	fa, fb := log(a), log(b)
	for range 32 {
		if fa >= fb {
			high, b, fb = b, a, fa
			a = low + float64(inner*(high-low))
			fa = log(a)
		} else {
			low, a, fa = a, b, fb
			b = high - float64(inner*(high-low))
			fb = log(b)
		}
	}
	if fa > top {
		best, top = a, fa
	}
	level := top - chi95/2
	f := Fit{Overlap: overlap(best)}
	f.Low = crossing(0, best, ends, func(theta float64) bool { return log(theta) >= level })
	f.High = crossing(best, maxTheta, ends, func(theta float64) bool { return log(theta) < level })
	// Where [0, 4] ends before the likelihood has fallen by half of chi95, the draws beyond belong to that end.
	if d := top - log(0); f.Low == 0 && d > 0 {
		f.below = best / math.Sqrt(float64(2*d))
	}
	if d := top - log(maxTheta); f.High == maxTheta && d > 0 {
		f.above = (maxTheta - best) / math.Sqrt(float64(2*d))
	}
	return f, best
}

// likelihood returns the logarithm of the probability of seen, but for a constant: seen[k] persons attended k of ps.
func likelihood(m Model, ps []float64, seen []int64) float64 {
	most := min(len(seen), len(ps)) // one more than the highest k seen, so that this one is told from "or more"
	c := m.mix(ps, most)
	sum := 0.0
	for k, n := range seen {
		if n == 0 {
			continue
		}
		if !(c[k] > 0) {
			return math.Inf(-1)
		}
		sum -= float64(float64(n) * log1p(max(1/c[k]-1, 0)))
	}
	return sum
}

// scarce reports whether the attendances per person vary less than those of independent sessions, by more than three
// standard errors of their variance.
func scarce(ps []float64, seen []int64, total int64) bool {
	mean, want, fourth := 0.0, 0.0, 0.0
	for _, p := range ps {
		v := float64(p * (1 - p))
		mean += p
		want += v
		fourth += float64(v * (1 - float64(6*v))) // the fourth cumulants
	}
	got := 0.0
	for k, n := range seen {
		d := float64(k) - mean
		got += float64(float64(float64(n)*d) * d)
	}
	n := float64(total)
	se := math.Sqrt((fourth + float64(2*float64(want*want))) / n)
	return got/n < want-float64(3*se)
}
