package bound

// pace is how the sums of iterates fall.
type pace struct {
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
func (p *pace) see(rounds int, sum float64) (better bool) {
	if better = p.least == 0 || sum < p.least; better {
		p.least = sum
	}
	if rounds-p.rounds < max(between, p.rounds/4) {
		return better
	}
	p.stuck = p.rounds > 0 && p.before-p.least < float64(flat*p.before)
	p.rounds, p.before = rounds, p.least
	return better
}
