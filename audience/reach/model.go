package reach

import (
	"math"

	"github.com/pufa-go/pufa/audience"
)

// Model is the one formula at one overlap θ. The zero value is New(0): θ assumed to be 0.5. A Model is a small
// comparable value; its methods allocate nothing and are safe for concurrent use.
type Model struct {
	path path
	// The rest stays zero on the half path, whose figures are constants.
	bits  uint8   // fraction bits of λ
	theta float64 // θ
	scale float64 // 2^bits
	step  float64 // 2^−bits
}

// path tells which arithmetic serves θ.
type path uint8

const (
	half        path = iota // θ = ½: + − × ÷ √ alone; the inner loop of the solver
	independent             // θ = 0
	general                 // every other θ
)

const (
	halfBits  = 28
	maxLambda = 1<<48 - 1     // of one session; 2^15 of them fit into an int64
	certain   = 1 - 0x1p-20   // a session above this reaches everybody
	tinyTheta = 0x1p-60       // below this θ = 0 to the last bit
	halfScale = 1 << halfBits // of λ
	halfStep  = 1. / (2 * halfScale)
)

// New returns the model for overlap o. An overlap that is not [Overlap.Valid] is read as the assumed 0.5, and one
// below 2⁻⁶⁰ as [Independent], from which it does not differ in a float64.
func New(o Overlap) Model {
	theta := o.Theta()
	m := Model{path: general, bits: halfBits, theta: theta}
	switch {
	case theta == assumedTheta:
		return Model{}
	case theta < tinyTheta:
		m.path, m.theta = independent, 0
	case theta > 2:
		m.bits = 20
	case theta > 1:
		m.bits = 24
	}
	m.scale = float64(uint64(1) << m.bits)
	m.step = 1 / m.scale
	return m
}

// Theta returns θ, in [0, 4].
func (m Model) Theta() float64 {
	if m.path == half {
		return assumedTheta
	}
	return m.theta
}

// Bits returns how many bits of [Dose].Lambda are fraction: 28 for θ ≤ 1, 24 for θ ≤ 2, 20 above.
func (m Model) Bits() int {
	if m.path == half {
		return halfBits
	}
	return int(m.bits)
}

// Dose returns the contribution of one session that a person of the group attends with probability p. It is
// non-decreasing in p. p ≤ 0 and NaN contribute nothing; p > 1−2⁻²⁰ counts as certain. See "Fixed point" in the
// package comment for what is lost at both ends.
func (m Model) Dose(p float64) Dose {
	p = float64(p) // a product in the caller must not be fused into 1−p
	switch {
	case p > certain:
		return Dose{Certain: 1}
	case !(p > 0):
		return Dose{}
	case m.path == half:
		return Dose{Lambda: nearest(float64(halfScale * m.lambda(p)))}
	}
	return Dose{Lambda: nearest(float64(m.scale * m.lambda(p)))}
}

// lambda returns λ = ((1−p)^−θ − 1)/θ for 0 < p ≤ certain.
func (m Model) lambda(p float64) float64 {
	q := 1 - p
	if m.path == half {
		// 2(1/√q − 1) = 2p/(√q(1+√q)), which does not cancel for small p.
		r := math.Sqrt(q)
		return float64(2*p) / float64(r*(1+r))
	}
	l := log1p(p / q) // −ln(1−p)
	if m.path == independent {
		return l
	}
	return expm1(float64(m.theta*l)) / m.theta
}

// Reach returns the share of the group, in [0, 1], that attended at least one of the sessions in d. It never
// decreases when a dose is added, and is 0 for the zero Dose and 1 when a session was certain.
func (m Model) Reach(d Dose) float64 {
	switch {
	case d.Certain > 0:
		return 1
	case d.Lambda <= 0:
		return 0
	case m.path == half:
		return halfReach(float64(float64(d.Lambda) * halfStep))
	}
	return m.reach(float64(float64(d.Lambda) * m.step))
}

// halfReach returns 1 − (1+h)^−2 for h = Λ/2 ≥ 0. With u = (1+h)²−1 that is u/(1+u); written so, no step cancels and
// every step is monotone, hence so is the whole.
func halfReach(h float64) float64 {
	h = float64(h) // as in Dose
	u := float64(h * (2 + h))
	return 1 / (1 + 1/u)
}

// reach returns 1 − (1+θΛ)^(−1/θ), or 1 − e^−Λ for θ = 0, for Λ ≥ 0 and every θ but ½: u/(1+u) again, u being the odds
// of being reached.
func (m Model) reach(sum float64) float64 {
	if m.path == general {
		sum = log1p(float64(m.theta*sum)) / m.theta
	}
	return 1 / (1 + 1/expm1(sum))
}

// People returns weight × reach of a group of size persons, rounded once. It is one term of the value of a plan; terms
// are added as integers. A size or weight that is not positive gives 0. It never decreases when a dose is added.
func (m Model) People(size int64, weight float64, d Dose) audience.People {
	if size <= 0 || !(weight > 0) {
		return 0
	}
	return people(size, float64(weight*m.Reach(d)))
}

// people returns share of size persons, rounded once.
func people(size int64, share float64) audience.People {
	return audience.Round(float64(float64(1000*float64(size)) * share))
}

// nearest rounds x ≥ 0 to the nearest integer, half up, at most maxLambda.
func nearest(x float64) int64 {
	if x >= maxLambda {
		return maxLambda
	}
	n := int64(x)
	if x-float64(n) >= 0.5 { // exact
		n++
	}
	return n
}
