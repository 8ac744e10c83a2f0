package campaign

import (
	"math"
	"time"
)

// earthRadius is the mean radius in km (IUGG).
const earthRadius = 6371.0088

// TravelTime returns how long a team takes from one place to the other. A trip
// to the same point and area takes none, nor does one from or to a point that
// is not known, but for crossings. With a Router it is the router's answer for
// the points of bases and venues, and 0 for any other.
func (q *Checked) TravelTime(from, to Place) time.Duration {
	if q.routed != nil {
		i, known := q.stops[from.Point]
		j, also := q.stops[to.Point]
		if !known || !also {
			return 0
		}
		return q.routed[i][j]
	}
	if from == to {
		return 0
	}
	t := q.p.Travel
	d := t.drive(from.Point, to.Point)
	for _, c := range t.Crossings {
		if q.inCrossing(from, c) != q.inCrossing(to, c) {
			d += c.Wait
		}
	}
	return d
}

func (q *Checked) inCrossing(p Place, c Crossing) bool {
	return len(c.Areas) > 0 && q.WithinAny(p.Area, c.Areas)
}

// Place returns where a venue is.
func (v *Venue) Place() Place { return Place{v.Point, v.Area} }

// drive returns the time by road, rounded up to whole minutes.
func (t Travel) drive(a, b Point) time.Duration {
	if a == b || a == (Point{}) || b == (Point{}) {
		return 0
	}
	speed, detour := t.rates()
	minutes := float64(float64(Distance(a, b)*detour)*60) / speed
	return time.Duration(math.Ceil(minutes))*time.Minute + t.Access
}

// rates returns the speed and the detour, their defaults filled in.
func (t Travel) rates() (speed, detour float64) {
	speed, detour = t.Speed, t.Detour
	if speed == 0 {
		speed = 40
	}
	if detour == 0 {
		detour = 1.35
	}
	return speed, detour
}

// Distance returns the great-circle distance of two points in km, the same to
// the last bit on every machine.
func Distance(a, b Point) float64 {
	x1, y1, z1 := onSphere(a)
	x2, y2, z2 := onSphere(b)
	if float64(x1*x2)+float64(y1*y2)+float64(z1*z2) < 0 { // more than a quarter round: measure to the antipode
		return float64(earthRadius * (math.Pi - angle(x1+x2, y1+y2, z1+z2)))
	}
	return float64(earthRadius * angle(x1-x2, y1-y2, z1-z2))
}

// angle returns the angle that a chord of the unit sphere, at most √2 long,
// spans at its centre.
func angle(dx, dy, dz float64) float64 {
	chord := math.Sqrt(float64(dx*dx) + float64(dy*dy) + float64(dz*dz))
	return 2 * arcsin(chord/2)
}

// onSphere returns a point as a vector of length one.
func onSphere(p Point) (x, y, z float64) {
	sinLat, cosLat := sinCos(p.Lat)
	sinLon, cosLon := sinCos(p.Lon)
	return float64(cosLat * cosLon), float64(cosLat * sinLon), sinLat
}

// sinCos takes degrees from −360 to 360. The standard library's functions may
// use fused operations on some processors, hence these series: Taylor's after
// halving the angle to at most 45°.
func sinCos(degrees float64) (sin, cos float64) {
	quarters := math.Round(degrees / 90)
	x := float64((degrees - float64(quarters*90)) * (math.Pi / 180))
	xx := float64(x * x)
	term, s := x, x
	for k := 2.0; k <= 18; k += 2 {
		term = float64(-term*xx) / float64(k*(k+1))
		s += term
	}
	term = 1
	c := 1.0
	for k := 1.0; k <= 19; k += 2 {
		term = float64(-term*xx) / float64(k*(k+1))
		c += term
	}
	switch int(quarters) & 3 {
	case 1:
		return c, -s
	case 2:
		return -s, -c
	case 3:
		return -c, s
	}
	return s, c
}

// arcsin inverts the sine on [0, ¾] by Newton's method from its own series.
// Distances inside a country need two or three rounds.
func arcsin(x float64) float64 {
	const toDegrees = 180 / math.Pi
	a := x + float64(float64(x*float64(x*x))/6)
	for range 8 {
		s, c := sinCos(float64(a * toDegrees))
		next := a - float64((s-x)/c)
		if next == a {
			break
		}
		a = next
	}
	return a
}
