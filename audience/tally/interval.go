package tally

import "math"

// Interval is an estimate with the limits of its 95 % confidence interval: in repeated samples it holds the truth in
// about 95 of 100. Lower ≤ Estimate ≤ Upper.
type Interval struct{ Lower, Estimate, Upper float64 }

// Undefined says why a figure of a survey cannot be given; empty means that it can.
type Undefined string

// The reasons why an estimate or its spread is undefined.
const (
	NoHeads       Undefined = "no attendances were counted"
	NoRespondents Undefined = "nobody was asked"
	OneRespondent Undefined = "one respondent alone shows no spread"
	OneCluster    Undefined = "one cluster alone shows no spread"
)

// normal975 is the 97.5 % quantile of the standard normal distribution.
const normal975 = 1.959963984540054

// student975 holds the 97.5 % quantile of Student's t for 1 to 30 degrees of freedom, computed by inverting the
// incomplete beta function.
var student975 = [...]float64{
	12.706204736, 4.302652730, 3.182446305, 2.776445105, 2.570581836, 2.446911851, 2.364624252, 2.306004135,
	2.262157163, 2.228138852, 2.200985160, 2.178812830, 2.160368656, 2.144786688, 2.131449546, 2.119905299,
	2.109815578, 2.100922040, 2.093024054, 2.085963447, 2.079613845, 2.073873068, 2.068657610, 2.063898562,
	2.059538553, 2.055529439, 2.051830516, 2.048407142, 2.045229642, 2.042272456,
}

// student returns the 97.5 % quantile of Student's t, by the table or, above 30 degrees of freedom, by the first
// terms of its expansion in 1/df (Abramowitz and Stegun 26.7.5), which are within 1e-7 there. Without degrees of
// freedom it is infinite.
func student(df int) float64 {
	switch {
	case df < 1:
		return math.Inf(1)
	case df <= len(student975):
		return student975[df-1]
	}
	const (
		z  = normal975
		g1 = (z*z*z + z) / 4
		g2 = (5*z*z*z*z*z + 16*z*z*z + 3*z) / 96
		g3 = (3*z*z*z*z*z*z*z + 19*z*z*z*z*z + 17*z*z*z - 15*z) / 384
		g4 = (79*z*z*z*z*z*z*z*z*z + 776*z*z*z*z*z*z*z + 1482*z*z*z*z*z - 1920*z*z*z - 945*z) / 92160
	)
	v := 1 / float64(df)
	return z + float64(v*(g1+float64(v*(g2+float64(v*(g3+float64(v*g4)))))))
}

// Wilson returns the score interval (Wilson 1927) of a share of which n independent answers, not necessarily a whole
// number, gave p: with the quantile 1.96 of the normal distribution for a simple random sample, or that of Student's t
// for a sample of few clusters. p is in [0, 1]; n = 0 gives the whole of [0, 1]. It never leaves [0, 1], reaches 0
// and 1 only for p = 0 and p = 1, and does not need p·n to be large.
func Wilson(p, n, quantile float64) Interval {
	if !(n > 0) || math.IsInf(quantile, 1) {
		return Interval{0, p, 1}
	}
	z2 := float64(quantile * quantile)
	scale := 1 + z2/n
	centre := p + z2/(2*n)
	root := float64(quantile * math.Sqrt(float64(p*(1-p))/n+z2/float64(4*float64(n*n))))
	i := Interval{Lower: (centre - root) / scale, Estimate: p, Upper: (centre + root) / scale}
	// At the ends the formula is exact, its rounding is not.
	if p <= 0 {
		i.Lower = 0
	}
	if p >= 1 {
		i.Upper = 1
	}
	i.Lower, i.Upper = min(max(i.Lower, 0), p), max(min(i.Upper, 1), p)
	return i
}
