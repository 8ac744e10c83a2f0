package improve

import "math"

// minusLog returns −ln u for u in (0, 1], from + − × ÷ alone so that it is the
// same on every machine: u = m·2^e, ln m = 2·artanh((m−1)/(m+1)).
func minusLog(u float64) float64 {
	m, e := math.Frexp(u)
	z := (m - 1) / (m + 1) // m in [½, 1): |z| ≤ ⅓
	q, term, sum := float64(z*z), z, 0.0
	for k := 1.0; k < 40; k += 2 {
		sum += term / k
		term = float64(term * q)
	}
	return max(0, -(float64(2*sum) + float64(float64(e)*math.Ln2)))
}
