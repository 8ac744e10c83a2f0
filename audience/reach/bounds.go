package reach

import (
	"math"

	"github.com/pufa-go/pufa/audience"
)

// Lower returns the least share of a group that sessions with these probabilities can reach, whatever the dependence
// between them: the largest p, attained when the same people come every time. Values are read as by [Bounds.Add].
func Lower(ps []float64) float64 { return bounds(ps).Lower() }

// Upper returns the greatest share of a group that sessions with these probabilities can reach: the smaller of 1 and
// Σp, attained when nobody comes twice as long as that is possible. Values are read as by [Bounds.Add].
func Upper(ps []float64) float64 { return bounds(ps).Upper() }

func bounds(ps []float64) Bounds {
	var b Bounds
	for _, p := range ps {
		b = b.Add(p)
	}
	return b
}

// Bounds accumulates what the sharp bounds on reach need: the bounds hold for any dependence between sessions, since
// they use the probabilities alone. The zero value is no session. Order does not matter, and Merge joins parts that
// were accumulated elsewhere; a maximum cannot be taken back, so there is no Remove.
type Bounds struct {
	// Max is the largest p.
	Max float64
	// Sum is Σp in units of 2⁻⁴⁰, each p rounded up so that the upper bound remains one. It saturates at 2^23 sessions
	// that everybody attends.
	Sum int64
}

const (
	sumBits  = 40
	sumScale = 1 << sumBits
)

// Add returns b with one session more. A p beyond [0, 1] is read as the nearer end, NaN as 0.
func (b Bounds) Add(p float64) Bounds {
	p = unit(p)
	scaled := float64(p * sumScale)
	n := int64(scaled)
	if float64(n) < scaled {
		n++
	}
	return b.Merge(Bounds{Max: p, Sum: n})
}

// Merge returns the bounds over the sessions of both.
func (b Bounds) Merge(c Bounds) Bounds {
	sum := b.Sum + c.Sum
	if b.Sum > math.MaxInt64-c.Sum {
		sum = math.MaxInt64
	}
	return Bounds{Max: max(b.Max, c.Max), Sum: sum}
}

// Lower returns the largest p, in [0, 1].
func (b Bounds) Lower() float64 { return b.Max }

// Upper returns min(1, Σp), at least [Bounds.Lower]; it is above the true sum by less than 2⁻⁴⁰ a session.
func (b Bounds) Upper() float64 { return min(1, float64(b.Sum)/sumScale) }

// Interval is an estimate of different people between what is certain and what is possible whatever the dependence
// between sessions. The zero value is nobody. Lower ≤ Expected ≤ Upper holds exactly.
type Interval struct {
	Lower, Expected, Upper audience.People
}

// Interval returns the reach of a group of size persons: b and d must come from the same sessions. Expected is
// m.People(size, 1, d), moved to the nearer bound where the fixed point of λ put it beyond one (see "Fixed point" in
// the package comment).
func (m Model) Interval(size int64, d Dose, b Bounds) Interval {
	if size <= 0 {
		return Interval{}
	}
	i := Interval{Lower: people(size, b.Lower()), Upper: people(size, b.Upper())}
	i.Expected = min(max(m.People(size, 1, d), i.Lower), i.Upper)
	return i
}

// Add returns the interval for the people of both, which must be disjoint groups: bounds hold group by group and add.
func (i Interval) Add(j Interval) Interval {
	return Interval{i.Lower + j.Lower, i.Expected + j.Expected, i.Upper + j.Upper}
}

// unit moves p to the nearer end of [0, 1]; NaN gives 0.
func unit(p float64) float64 {
	switch {
	case p >= 1:
		return 1
	case p > 0:
		return p
	}
	return 0
}
