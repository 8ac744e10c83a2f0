package bound

import (
	"math"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// roads tells how long it takes at least from one place to another, whatever a
// team does in between: the stops of a tour that are worth nothing, or that are
// accounted for elsewhere, are left out of it, and where going by way of one
// would be quicker than the direct way, leaving it out must not make the tour
// any longer.
type roads struct {
	in       *instance.Instance
	plain    bool    // the direct way is never the longer one
	out, way []int64 // shortest from and to each place
	to       []int32 // by destination × places + origin: time
	n        int32
	stop     int64 // least time at a stop
	session  int64 // least time of a session that is no pin
}

// minute covers what rounding to whole minutes may do to a sum of two ways.
const minute = int64(60_000)

// newRoads returns nil if it is stopped.
func newRoads(in *instance.Instance, stop func() bool) *roads {
	r := &roads{in: in, session: math.MaxInt64, plain: in.Q.Programme().Router == nil}
	for a := range in.Activities {
		r.session = min(r.session, in.Activities[a].Duration)
	}
	r.stop = r.session
	for _, p := range in.Q.Programme().Pins {
		if !p.End.IsZero() {
			r.stop = min(r.stop, p.End.Sub(p.Start).Milliseconds())
		}
	}
	for v := range in.Venues {
		r.plain = r.plain && in.Venues[v].Venue.Point != campaign.Point{}
	}
	for t := range in.Teams {
		r.plain = r.plain && in.Teams[t].Team.Base.Point != campaign.Point{}
	}
	r.plain = r.plain && r.stop >= minute
	if !r.shortest(stop) {
		return nil
	}
	return r
}

// mostPlaces is up to how many places the shortest ways are looked for.
const mostPlaces = 3000

// shortest finds the shortest way from and to each place that matters; with too
// many of them, none is known to take any time. It reports false if it is stopped.
func (r *roads) shortest(stop func() bool) bool {
	in := r.in
	var places []int32
	users := make(map[int32]int32) // a venue of each place, −1 for several, or for one and a base
	for t := range in.Teams {
		places = append(places, in.Teams[t].Base)
		users[in.Teams[t].Base] = -1
	}
	for c := range in.Candidates {
		x := &in.Candidates[c]
		if in.Activities[x.Activity].Most == 0 {
			continue
		}
		places = append(places, x.Place)
		if v, known := users[x.Place]; !known {
			users[x.Place] = x.Venue
		} else if v != x.Venue {
			users[x.Place] = -1
		}
	}
	for _, p := range in.Q.Programme().Pins {
		places = append(places, in.Venues[in.VenueIndex[p.Venue]].Place)
	}
	slices.Sort(places)
	places = slices.Compact(places)
	if len(places) == 0 {
		return true
	}
	r.out, r.way = make([]int64, places[len(places)-1]+1), make([]int64, places[len(places)-1]+1)
	if len(places) > mostPlaces {
		return true
	}
	for i := range r.out {
		r.out[i], r.way[i] = math.MaxInt32, math.MaxInt32
	}
	for _, a := range places {
		if stop() {
			return false
		}
		for _, b := range places {
			if a != b || !r.plain || users[a] < 0 {
				t := in.Travel(a, b)
				r.out[a], r.way[b] = min(r.out[a], t), min(r.way[b], t)
			}
		}
	}
	// Times are asked for by destination: kept so, they are near each other.
	n := places[len(places)-1] + 1
	r.to = make([]int32, int(n)*int(n))
	for from := range slices.Chunk(places, tile) {
		if stop() {
			return false
		}
		for to := range slices.Chunk(places, tile) {
			for _, a := range from {
				for _, b := range to {
					r.to[int(b)*int(n)+int(a)] = int32(min(math.MaxInt32, r.compute(a, b)))
				}
			}
		}
	}
	r.n = n
	if !r.plain && len(places) <= mostDetours {
		r.detours(places)
	}
	return true
}

// tile is how many rows and columns at a time are turned into each other, so that
// both stay in the cache.
const tile = 64

// mostDetours is up to how many places the quickest of all ways is looked for;
// beyond, a way over others takes no less than the shortest ways out of the one
// place and into the other, and a stop.
const mostDetours = 400

// detours finds the quickest ways, stops in between included (R. W. Floyd,
// Algorithm 97: shortest path, Communications of the ACM 5 (1962) 345).
func (r *roads) detours(places []int32) {
	n := int(r.n)
	for _, a := range places {
		for _, b := range places {
			r.to[int(b)*n+int(a)] = int32(r.in.Travel(a, b))
		}
	}
	for _, over := range places {
		row := r.to[int(over)*n : int(over)*n+n]
		for _, b := range places {
			on := int64(r.to[int(b)*n+int(over)]) + r.stop
			to := r.to[int(b)*n : int(b)*n+n]
			for _, a := range places {
				if t := int64(row[a]) + on; t < int64(to[a]) {
					to[a] = int32(t)
				}
			}
		}
	}
}

// into returns how long the way to a stop from another venue is at least, and
// from its base.
func (r *roads) into(s *stop) int64 {
	if s.online {
		return 0
	}
	return r.way[s.place]
}

// off returns how long the way from a stop is at least.
func (r *roads) off(s *stop) int64 {
	if s.online {
		return 0
	}
	return r.out[s.place]
}

// time returns how long it takes at least from a to b, stops in between
// included.
func (r *roads) time(a, b int32) int64 {
	if r.n > 0 {
		return int64(r.to[int(b)*int(r.n)+int(a)])
	}
	return r.compute(a, b)
}

func (r *roads) compute(a, b int32) int64 {
	t := r.in.Travel(a, b)
	if r.plain {
		return t
	}
	return min(t, r.out[a]+r.way[b]+r.stop)
}

// ride is time without the stops: what is travelled.
func (r *roads) ride(a, b int32) int64 {
	t := r.in.Travel(a, b)
	if r.plain {
		return max(0, t-minute)
	}
	return min(t, r.out[a]+r.way[b])
}
