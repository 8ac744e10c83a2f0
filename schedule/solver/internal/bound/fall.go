package bound

// fall is how the sums of iterates fall.
type fall struct {
	rounds        int     // at the last look
	before, least float64 // then, and now
	stuck         bool
}

// A look is taken after some more iterates, at least a quarter of all so far, and
// a fall of less than that share since the last one is hardly one.
const (
	between = 8
	flat    = 1e-4
)

// see takes in the sum of an iterate and reports whether it is the least so far.
func (f *fall) see(rounds int, sum float64) (better bool) {
	if better = f.least == 0 || sum < f.least; better {
		f.least = sum
	}
	if rounds-f.rounds < max(between, f.rounds/4) {
		return better
	}
	f.stuck = f.rounds > 0 && f.before-f.least < float64(flat*f.before)
	f.rounds, f.before = rounds, f.least
	return better
}
