package instance

import (
	"cmp"
	"slices"
)

// neighbours is how many venues count as near.
const neighbours = 40

// nears fills Near.
func (in *Instance) nears() {
	var venues []int32
	for v, visit := range in.visited() {
		if visit {
			venues = append(venues, int32(v))
		}
	}
	in.Near = make([][]int32, len(in.Venues))
	for i, near := range in.Nearest(venues, neighbours) {
		in.Near[venues[i]] = near
	}
}

// Nearest returns for each of some venues, which must differ, the most of them
// that are nearest by the time there and back, the nearest first and among
// equals in order of number; first of all itself.
//
// Looking north and south until the difference of latitude alone takes too long
// makes it some O(n√n) for venues spread over a country, and O(n²) with a Router.
func (in *Instance) Nearest(venues []int32, most int) [][]int32 {
	lines := slices.Clone(venues)
	slices.SortFunc(lines, func(x, y int32) int { return cmp.Or(cmp.Compare(in.lat(x), in.lat(y)), cmp.Compare(x, y)) })
	var nowhere []int32 // venues whose point is not known: no way from or to them takes any time
	for _, v := range lines {
		if in.unknown(v) {
			nowhere = append(nowhere, v)
		}
	}
	at := make(map[int32]int, len(lines))
	for i, v := range lines {
		at[v] = i
	}
	out := make([][]int32, len(venues))
	for i, v := range venues {
		n := nearest{in: in, from: v, most: most}
		n.add(v)
		for _, u := range nowhere {
			n.add(u)
		}
		n.scan(lines[at[v]+1:], +1)
		n.scan(lines[:at[v]], -1)
		for _, w := range n.ways {
			out[i] = append(out[i], w.venue)
		}
	}
	return out
}

func (in *Instance) lat(venue int32) float64 { return in.Venues[venue].Venue.Point.Lat }

func (in *Instance) unknown(venue int32) bool {
	p := in.Venues[venue].Venue.Point
	return p.Lat == 0 && p.Lon == 0
}

// nearest is the venues nearest to one, so far.
type nearest struct {
	in   *Instance
	from int32
	most int
	ways []way
}

// way is a venue and the time there and back, −1 for where one is.
type way struct {
	venue int32
	long  int64
}

// scan goes through venues away from the one, whose latitudes differ more and
// more.
func (n *nearest) scan(lines []int32, step int) {
	i := 0
	if step < 0 {
		i = len(lines) - 1
	}
	for ; i >= 0 && i < len(lines); i += step {
		u := lines[i]
		if n.in.unknown(u) {
			continue
		}
		if !n.in.unknown(n.from) && len(n.ways) == n.most {
			if d := (n.in.lat(u) - n.in.lat(n.from)) * float64(step); 2*n.in.trips.Least(d).Milliseconds() > n.ways[n.most-1].long {
				return
			}
		}
		n.add(u)
	}
}

// add adds a venue if it is near enough.
func (n *nearest) add(u int32) {
	w := way{u, -1}
	if u != n.from {
		from, to := n.in.Venues[n.from].Place, n.in.Venues[u].Place
		w.long = n.in.Travel(from, to) + n.in.Travel(to, from)
		if len(n.ways) == n.most && w.long > n.ways[n.most-1].long {
			return
		}
	} else if len(n.ways) > 0 {
		return // among those whose point is not known
	}
	order := func(x, y way) int { return cmp.Or(cmp.Compare(x.long, y.long), cmp.Compare(x.venue, y.venue)) }
	at, _ := slices.BinarySearchFunc(n.ways, w, order)
	if at == n.most {
		return
	}
	if len(n.ways) == n.most {
		n.ways = n.ways[:n.most-1]
	}
	n.ways = slices.Insert(n.ways, at, w)
}
