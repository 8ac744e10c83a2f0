package bound

import "github.com/pufa-go/pufa/schedule/solver/internal/instance"

// stop is a job that a team of a class may hold on a day of it.
type stop struct {
	job          int32
	place, venue int32
	online       bool
	again        bool
	shared       bool // there are others at its venue
	prize        float64
	first, last  int64 // starts: as the first of the day, and in time to be back
	lasts, setUp int64
	grid         int64
	windows      []instance.Span
	out, back    float64 // what the ways from and to the base cost
}

// pricer finds what tours are worth at most.
type pricer struct {
	m     *model
	stop  func() bool
	roads *roads
	order []int32   // jobs of tours by falling prize
	prize []float64 // by job, for one team
	fare  float64   // of a millisecond of travel
	work  int       // done so far, in steps of some nanoseconds

	// The class at hand.
	stops    []stop
	base     int32
	from, to int64   // the day of the team
	most     int     // stops
	seen     []int32 // by venue, one more than the stop last gathered there
	all      []stop  // what the class can hold, if it is not kept
	slot     []int32 // by job, one more than where it is among those
	kept     int     // stops that classes keep

	// Tours of few stops.
	labels        []label
	level, coming []int32 // labels of a number of stops, and of one more
	groups        []group
	heads, links  []int32                 // by venue, one more than a label that ends there; by label, than the next
	open          [mostGroups + 1][]int32 // by time, stops that can follow
	opened        [mostGroups + 1]bool    // which of them are known
	ahead         ahead                   // what is known to follow a stop
	rivals        rivals                  // of a stop that is put at the end of tours
	best, enough  float64                 // worth of the best tour, and what none is worth more than
	at            int32                   // its label, −1 for none

	// Tours that keep clear of each other.
	used   []float64 // by job, what tours of this iterate take of its sessions
	ranked []ranked
	twice  int64 // the shortest session and the longest together
	some   []int32
	few    []stop
	tour   []int32

	line  []int32 // stops of a tour
	times []int8  // by stop

	// Tours of many stops.
	long     longTour
	underWay bool
	longs    bool // there are such tours
	shorts   bool // and others
}

func newPricer(m *model, stop func() bool) *pricer {
	return &pricer{
		m: m, stop: stop, fare: float64(m.in.Prices.TravelHour) / 3_600_000,
		prize: make([]float64, len(m.jobs)), used: make([]float64, len(m.jobs)),
		seen: make([]int32, len(m.in.Venues)), heads: make([]int32, len(m.in.Venues)),
		slot: make([]int32, len(m.jobs)),
	}
}

// leg is the least time from one stop to the next, set-up included.
func (p *pricer) leg(a, b *stop) int64 {
	switch {
	case a.venue == b.venue && a.online == b.online:
		return 0
	case a.online && b.online:
		return b.setUp
	}
	return p.roads.time(a.place, b.place) + b.setUp
}

// toll is what the way from one stop to the next costs at least.
func (p *pricer) toll(a, b *stop) float64 {
	if p.fare == 0 || a.venue == b.venue && a.online == b.online || a.online && b.online {
		return 0
	}
	return float64(p.fare * float64(p.roads.ride(a.place, b.place)))
}

// start returns the first start of a stop after another that ends at a time, if
// it leaves the team in time for its base.
func (p *pricer) start(end int64, a, b *stop) (int64, bool) {
	ready := end + p.leg(a, b)
	if ready > b.last {
		return 0, false
	}
	start, ok := instance.Earliest(b.windows, b.grid, ready)
	return start, ok && start <= b.last
}

// price sets what tours of a class are worth at most. It returns false if there
// is more to do.
func (p *pricer) price(k *kindred) bool {
	if !p.underWay {
		p.gather(k)
		k.prize, k.top, k.best = 0, 0, -1
		if len(p.stops) == 0 {
			k.picks = k.picks[:0]
			return true
		}
		k.top, k.best = p.stops[0].prize, p.stops[0].job
		if p.most <= shortTour {
			p.shorts = true
			p.short(k)
			return true
		}
		p.longs = true
		p.knapsack(k)
		if !p.begin(k) {
			return true
		}
		p.underWay = true
	}
	p.underWay = !p.drive(k)
	return !p.underWay
}

// shortTour is up to how many stops tours are searched by their number.
const shortTour = 4

// shortOnly reports whether all tours that were looked for are short.
func (p *pricer) shortOnly() bool { return p.shorts && !p.longs }
