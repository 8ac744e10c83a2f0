package reach

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/pufa-go/pufa/audience"
)

// Uncertainty says how little is known about the parameters of a forecast: the overlap and the turnout. What it does to
// a figure is found by drawing them again and again, and is a [Range]. That is apart from [Interval], which holds
// whatever the dependence between sessions is but takes every p as true. The zero value is no uncertainty.
type Uncertainty struct {
	// Overlap is θ and its range. Draws of it follow a normal law on either side of θ, such that the range holds 95 of
	// 100 of them, cut off at 0 and 4. All groups and sessions share one θ in each draw.
	Overlap Fit
	// Turnout is the standard deviation of the logarithm of the factor, shared by all sessions, on the odds p/(1−p). For
	// small p, 0.1 is about ±20 % of the expected number in 95 of 100 cases. Values that are not positive are 0.
	Turnout float64
	// Session is the same for a factor that each session has by itself.
	Session float64
	// Seed selects the random numbers; the same seed gives the same figures on every processor.
	Seed uint64
	// Draws is how many; 0 or less is 400.
	Draws int
}

const (
	defaultDraws = 400
	normal95     = 1.959963984540054 // the 97.5 % point of the normal law
)

// Range is what the uncertainty of the parameters leaves of an expected number of people: 95 of 100 draws lie from Low
// to High, half of them on either side of Median.
type Range struct {
	Low, Median, High audience.People
}

// Draw is one set of parameters.
type Draw struct {
	// Model has the θ of this draw.
	Model         Model
	seed, number  uint64
	shared, apart float64
}

// Probability returns the p of a session in this draw: its odds multiplied by the factors of this draw. session numbers
// the sessions, from 0, for the factor that each has by itself: one session has one number in all groups. A p of 0 or 1
// stays; beyond [0, 1] it is read as the nearer end, NaN as 0.
func (d Draw) Probability(session int, p float64) float64 {
	p = unit(p)
	z := d.shared
	if d.apart > 0 {
		z += float64(d.apart * normal(rand.NewPCG(d.seed+uint64(session)+1, ^d.number)))
	}
	// p·f/(1−p+p·f) for f = e^z, written with e^|z| ≥ 1.
	f := 1 + expm1(min(max(z, -z), 60))
	switch miss := 1 - p; {
	case z > 0:
		up := float64(p * f)
		return up / (miss + up)
	case z < 0:
		return p / (p + float64(miss*f))
	}
	return p
}

// Range draws parameters, has each draw evaluated and returns the quantiles of the results: rank ⌈0.025·n⌉ from either
// end, and the middle one. evaluate returns one figure for all groups together, usually the sum of [Model.People] of
// d.Model over groups; its θ and turnout hold for the whole plan, so that quantiles of parts do not add. It is called
// once for each draw, in order, and once only if nothing is uncertain.
func (u Uncertainty) Range(evaluate func(d Draw) audience.People) Range {
	draws := u.Draws
	if draws <= 0 {
		draws = defaultDraws
	}
	if !u.any() {
		draws = 1
	}
	results := make([]audience.People, draws)
	for i := range results {
		results[i] = evaluate(u.draw(uint64(i)))
	}
	slices.Sort(results)
	edge := (draws + 39) / 40 // ⌈0.025·n⌉
	return Range{results[edge-1], results[draws/2], results[draws-edge]}
}

func (u Uncertainty) any() bool {
	return u.Turnout > 0 || u.Session > 0 || u.Overlap.spread() && u.Overlap.Low < u.Overlap.High
}

func (u Uncertainty) draw(number uint64) Draw {
	source := rand.NewPCG(u.Seed, number)
	theta := u.Overlap.at(normal(source))
	shared := normal(source)
	d := Draw{Model: New(overlap(theta)), seed: u.Seed, number: number, apart: max(u.Session, 0)}
	if u.Turnout > 0 {
		d.shared = float64(u.Turnout * shared)
	}
	return d
}

// spread reports whether the range of f holds its θ and thus says something.
func (f Fit) spread() bool {
	theta := f.Overlap.Theta()
	return f.Low <= theta && theta <= f.High
}

// at returns the θ that is z standard deviations from the most likely one.
func (f Fit) at(z float64) float64 {
	theta := f.Overlap.Theta()
	if !f.spread() {
		return theta
	}
	sd, width := f.above, f.High-theta
	if z < 0 {
		sd, width = f.below, theta-f.Low
	}
	if sd == 0 {
		sd = width / normal95
	}
	return min(max(theta+float64(sd*z), 0), maxTheta)
}

// normal draws from the standard normal law by the polar method of Marsaglia, whose logarithm and root are our own or
// exact, so that the bits are the same everywhere.
func normal(source *rand.PCG) float64 {
	for {
		x, y := symmetric(source), symmetric(source)
		s := float64(x*x) + float64(y*y)
		if s > 0 && s < 1 {
			return float64(x * math.Sqrt(float64(2*log1p(1/s-1))/s))
		}
	}
}

// symmetric draws from [−1, 1), evenly.
func symmetric(source *rand.PCG) float64 {
	return float64(source.Uint64()>>11)/(1<<52) - 1
}
