package reach

import "math"

// The frailty integral. A person has a propensity t, gamma distributed with mean 1 and variance θ, and misses session i
// with probability exp(−tλ_i); given t the sessions are independent. What is wanted is the mean of a function of t that
// vanishes at t = 0.
//
// In x = ln t the density is proportional to exp(k(x − e^x)), k = 1/θ, and the integrand is analytic in the strip
// |Im x| < π/2: equal steps (the trapezoidal rule) then converge exponentially. With s = k + sharp, sharp the largest
// number of sessions told apart, the integrand is at worst as narrow as a gamma density of shape s, whose transform
// at 2π/h is below exp(−s·φ(a)) for a = 2π/(sh), φ(a) = a·atan a − ½ln(1+a²) ≥ a²/(2+0.64a). Setting that lower bound
// to digits/s gives h. The density needs no gamma function: the weights are scaled so that the mean of 1 − exp(−tΛ) is
// the closed form of reach.

const (
	digits = 32 // −ln of the error aimed at: e^−32 is 1.3e-14
	turn   = 2 * math.Pi
)

// node is one propensity t and its share.
type node struct{ t, share float64 }

// nodes returns the propensities and shares that average a function of t which vanishes at t = 0 as Poisson-binomial
// probabilities do; sum is Σλ > 0, θ must be positive. Their number is about 60 for a handful of sessions, and grows
// with √sharp and with the logarithm of sum.
func (m Model) nodes(sum float64, sharp int) []node {
	k := 1 / m.Theta()
	s := k + float64(sharp)
	c := digits / s
	a := float64(0.32*c) + math.Sqrt(float64(float64(0.1024*c)*c)+float64(2*c))
	h := turn / float64(s*a)
	// Beyond top the gamma density of shape s has fallen below e^−digits of its peak at s/k: u − 1 − ln u ≥ c there.
	top := float64(s / k * (1 + c + math.Sqrt(float64(2*c))))
	list := make([]node, 0, 64)
	total := 0.0
	put := func(t, exponent float64) float64 {
		share := 1 / (1 + expm1(max(float64(k*exponent), 0)))
		mass := float64(share / (1 + 1/expm1(float64(t*sum)))) // of those who attend anything
		total += mass
		list = append(list, node{t, share})
		return mass
	}
	for i := 0; ; i++ {
		x := float64(float64(i) * h)
		e := expm1(x)
		if i > 0 && 1+e > top {
			break
		}
		put(1+e, e-x)
	}
	for i := 1; ; i++ { // the mass falls steadily from t = 1 to the left
		x := float64(float64(i) * h)
		e := expm1(x)
		t, exponent := 1/(1+e), x-1/(1+1/e)
		if x > 32 { // beyond 64 expm1 is infinite
			r := 1 / (1 + expm1(x/2))
			t, exponent = float64(r*r), x-1
		}
		if put(t, exponent) < float64(total*0x1p-50) {
			break
		}
	}
	scale := m.closed(sum) / total
	for i := range list {
		list[i].share = float64(list[i].share * scale)
	}
	return list
}

// closed is the closed form of reach at Σλ = sum ≥ 0, for every θ.
func (m Model) closed(sum float64) float64 {
	if m.path == half {
		return halfReach(sum / 2)
	}
	return m.reach(sum)
}

// mix returns how many of the sessions with probabilities ps, 0 < p ≤ certain, a person attends, capped at most: the
// Poisson-binomial distribution averaged over the propensity, exact for θ = 0. Equal values should stand together.
func (m Model) mix(ps []float64, most int) Counts {
	out := NewCounts(most)
	if m.Theta() == 0 {
		for _, p := range ps {
			out.Add(p)
		}
		return out
	}
	if len(ps) == 0 || most < 1 {
		return out
	}
	lambda, sum := make([]float64, len(ps)), 0.0
	for i, p := range ps {
		lambda[i] = m.lambda(p)
		sum += lambda[i]
	}
	clear(out)
	given := NewCounts(most)
	for _, n := range m.nodes(sum, min(most, len(ps))) {
		clear(given)
		given[0] = 1
		p, miss, last := 0.0, 1.0, 0.0
		for _, l := range lambda {
			if l != last {
				odds := expm1(float64(n.t * l))
				p, miss, last = 1/(1+1/odds), 1/(1+odds), l
			}
			given.add(p, miss)
		}
		for k := 1; k <= most; k++ {
			out[k] += float64(n.share * given[k])
		}
	}
	out[0] = 1 - m.closed(sum)
	return out
}
