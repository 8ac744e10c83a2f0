package reach

// Overlap says how far the sessions of a campaign find the same people again: θ of the one formula, from 0 (every
// session draws afresh) to 4 (mostly the same faces).
//
// The zero value means "nothing was said": θ is then assumed to be 0.5 and the result rests on that assumption, which
// [Overlap.Assumed] reports. Independence must be asked for by name, as [Independent]. An explicit value lies in
// (0, 4]; an explicit 0.5 gives the same figures as the zero value but is no assumption.
type Overlap float64

// Independent is θ = 0: whoever came to one session is neither more nor less likely to come to the next. It is an
// optimistic choice, since in practice the same people keep coming.
const Independent Overlap = -1

const (
	assumedTheta = 0.5
	maxTheta     = 4
)

// Valid reports whether o is the zero value, [Independent], or lies in (0, 4]. NaN, infinities, other negative values
// and values above 4 are not valid.
func (o Overlap) Valid() bool { return o == Independent || o >= 0 && o <= maxTheta }

// Assumed reports whether o is the zero value, so that figures made with it rest on the assumed 0.5.
func (o Overlap) Assumed() bool { return o == 0 }

// Theta returns the θ that o stands for: 0.5 for the zero value, 0 for [Independent], else o itself. A value that is
// not [Overlap.Valid] gives 0.5, so that no formula ever meets it; whoever reads the value in reports it.
func (o Overlap) Theta() float64 {
	switch {
	case o == Independent:
		return 0
	case o == 0 || !o.Valid():
		return assumedTheta
	}
	return float64(o)
}
