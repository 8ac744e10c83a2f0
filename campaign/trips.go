package campaign

import (
	"math"
	"math/bits"
	"time"
)

// Trips gives the travel times between some places, each the very time that
// [Checked.TravelTime] returns. What depends on one place alone is worked out
// once, so a time costs some nanoseconds. It is safe for use by many
// goroutines.
type Trips struct {
	q      *Checked
	places []Place
	points []tripPoint
	stops  []int32  // index of each place's point in the router's table, −1 for none
	sides  []uint64 // by place, a bit for each crossing on whose far side it lies
	words  int      // of sides for one place
	scale  float64  // minutes by road for a straight line of one radius of the Earth
}

// tripPoint is a point on the unit sphere. Equal points share a number, and one
// that is not known has −1.
type tripPoint struct {
	x, y, z float64
	number  int32
}

// Trips prepares the travel times between places, which it keeps. Times are
// asked for by index in places.
func (q *Checked) Trips(places []Place) *Trips {
	t := &Trips{q: q, places: places}
	if q.routed != nil {
		for _, p := range places {
			stop := int32(-1)
			if i, known := q.stops[p.Point]; known {
				stop = int32(i)
			}
			t.stops = append(t.stops, stop)
		}
		return t
	}
	speed, detour := q.p.Travel.rates()
	t.scale = earthRadius * detour * 60 / speed
	numbers := map[Point]int32{{}: -1}
	for _, p := range places {
		n, seen := numbers[p.Point]
		if !seen {
			n = int32(len(numbers))
			numbers[p.Point] = n
		}
		x, y, z := onSphere(p.Point)
		t.points = append(t.points, tripPoint{x, y, z, n})
	}
	t.words = (len(q.p.Travel.Crossings) + 63) / 64
	t.sides = make([]uint64, t.words*len(places))
	for k, c := range q.p.Travel.Crossings {
		for i, p := range places {
			if q.inCrossing(p, c) {
				t.sides[i*t.words+k/64] |= 1 << (k % 64)
			}
		}
	}
	return t
}

// Time returns the time from one place to another, given by index.
func (t *Trips) Time(from, to int) time.Duration {
	if t.stops != nil {
		i, j := t.stops[from], t.stops[to]
		if i < 0 || j < 0 {
			return 0
		}
		return t.q.routed[i][j]
	}
	d := t.drive(from, to)
	for w := range t.words {
		for differ := t.sides[from*t.words+w] ^ t.sides[to*t.words+w]; differ != 0; differ &= differ - 1 {
			d += t.q.p.Travel.Crossings[w*64+bits.TrailingZeros64(differ)].Wait
		}
	}
	return d
}

// Table returns the times between the first n places in milliseconds, that from
// i to j at i × n + j. A time beyond the range of int32, some 24 days, becomes
// its largest number.
func (t *Trips) Table(n int) []int32 {
	out := make([]int32, n*n)
	whole := func(d time.Duration) int32 { return int32(min(math.MaxInt32, d.Milliseconds())) }
	for i := range n {
		if t.stops != nil { // one way may differ from the other
			for j := range n {
				out[i*n+j] = whole(t.Time(i, j))
			}
			continue
		}
		for j := i + 1; j < n; j++ {
			d := whole(t.Time(i, j))
			out[i*n+j], out[j*n+i] = d, d
		}
	}
	return out
}

// Alike returns for each place the first to and from which every trip takes as
// long, often itself.
func (t *Trips) Alike() []int {
	first := make(map[string]int)
	out := make([]int, len(t.places))
	var key []byte
	for i := range t.places {
		key = key[:0]
		number := func(x uint64) {
			for range 8 {
				key = append(key, byte(x))
				x >>= 8
			}
		}
		if t.stops != nil {
			number(uint64(t.stops[i]))
		} else {
			number(uint64(t.points[i].number))
			for _, side := range t.sides[i*t.words : (i+1)*t.words] {
				number(side)
			}
		}
		k, seen := first[string(key)]
		if !seen {
			k = i
			first[string(key)] = i
		}
		out[i] = k
	}
	return out
}

// near is the square of a chord of the unit sphere, some 640 km, up to which
// the arc is taken from four terms of its series. What they leave out is less
// than 10⁻¹¹ of it.
const near = 0.01

// drive is [Travel.drive]. Times are whole minutes, so that an arc known to
// eleven digits will do wherever it does not come within slack of a whole one;
// there, and far away, the slow way decides. So it does not matter in which way
// a processor rounds here.
func (t *Trips) drive(from, to int) time.Duration {
	const slack, most = 1e-5, 1e5
	a, b := &t.points[from], &t.points[to]
	if a.number == b.number || a.number < 0 || b.number < 0 {
		return 0
	}
	dx, dy, dz := a.x-b.x, a.y-b.y, a.z-b.z
	square := float64(dx*dx) + float64(dy*dy) + float64(dz*dz)
	if square <= near {
		h := square / 4
		arc := math.Sqrt(square) * (1 + h*(1.0/6+h*(3.0/40+h*(15.0/336))))
		minutes := arc * t.scale
		whole := math.Ceil(minutes)
		if minutes < most && whole-minutes > slack && whole-minutes < 1-slack {
			return time.Duration(whole)*time.Minute + t.q.p.Travel.Access
		}
	}
	return t.q.p.Travel.drive(t.places[from].Point, t.places[to].Point)
}

// Least returns a time that no trip between known points goes below whose
// latitudes differ by so many degrees. It is 0 with a Router.
func (t *Trips) Least(degrees float64) time.Duration {
	const short = 1 - 1e-9 // for rounding
	minutes := short * degrees * (math.Pi / 180) * t.scale
	return time.Duration(minutes * float64(time.Minute))
}
