package reach

import "math"

// The two elementary functions of this file exist because math.Log1p and math.Expm1 may be computed by different
// instructions on different processors. They use + − × ÷ and the bits of a float only, every product is rounded by a
// conversion so that it cannot be fused into an addition, and they are non-decreasing by construction: each step is a
// sum, product or quotient of terms that are themselves monotone, all coefficients are positive, and where one piece
// ends the value is capped by the first value of the next. The relative error is below 1e-15.

// ln2Hi has 32 significant bits, so that its product with a small integer is exact; ln2Lo is what remains.
const (
	ln2Hi = 0x1.62e42feep-1
	ln2Lo = math.Ln2 - ln2Hi
)

// log1p returns ln(1+x) for finite x ≥ 0.
func log1p(x float64) float64 {
	if x < 1 {
		return min(log1pUnit(x), math.Ln2)
	}
	bits := math.Float64bits(1 + x)
	e := int(bits>>52) - 1023
	m := math.Float64frombits(bits&(1<<52-1) | 1023<<52) // 1+x = m·2^e, 1 ≤ m < 2
	floor := float64(float64(e) * math.Ln2)
	ceil := float64(float64(e+1) * math.Ln2)
	return min(floor+log1pUnit(m-1), ceil)
}

// log1pUnit returns ln(1+f) for 0 ≤ f ≤ 1 as 2·artanh(s), s = f/(2+f) ≤ 1/3, by the series of artanh.
func log1pUnit(f float64) float64 {
	s := 1 / (1 + 2/f) // 0 for f = 0
	z := float64(s * s)
	q := horner(z, 1./35, 1./33, 1./31, 1./29, 1./27, 1./25, 1./23, 1./21, 1./19, 1./17, 1./15, 1./13, 1./11, 1./9, 1./7, 1./5, 1./3)
	s2 := float64(2 * s)
	return s2 + float64(s2*float64(z*q))
}

// expm1 returns e^y − 1 for 0 ≤ y < 64, and +Inf from there on: 1−e^−64 is 1 in a float64.
func expm1(y float64) float64 {
	if y >= 64 {
		return math.Inf(1)
	}
	k := int(float64(y * (1 / math.Ln2)))
	n := float64(k)
	r := max(y-float64(n*ln2Hi)-float64(n*ln2Lo), 0) // the first difference is exact
	q := horner(r, 1./355687428096000, 1./20922789888000, 1./1307674368000, 1./87178291200, 1./6227020800, 1./479001600,
		1./39916800, 1./3628800, 1./362880, 1./40320, 1./5040, 1./720, 1./120, 1./24, 1./6, 1./2)
	t := min(r+float64(float64(r*r)*q), 1) // e^r − 1
	power := math.Float64frombits(uint64(1023+k) << 52)
	return float64(power*t) + (power - 1)
}

// horner evaluates the polynomial in x with the given coefficients, highest power first.
func horner(x float64, coefficients ...float64) float64 {
	y := coefficients[0]
	for _, c := range coefficients[1:] {
		y = float64(y*x) + c
	}
	return y
}
