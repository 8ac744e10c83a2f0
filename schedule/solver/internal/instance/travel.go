package instance

import (
	"math"

	"github.com/pufa-go/pufa/campaign"
)

// tabled is up to how many places the times between all of them are kept, in 36
// MB. Beyond, a time is worked out whenever it is asked for, which takes a few
// times as long and keeps the room needed in proportion to the places.
const tabled = 3000

// places numbers the places that teams go to: bases, and venues of sessions
// that a team may hold. Those to which travel is the same share a number.
func (in *Instance) places() {
	var all []campaign.Place
	visited := in.visited()
	for v, visit := range visited {
		if visit {
			all = append(all, in.Venues[v].Venue.Place())
		}
	}
	for t := range in.Teams {
		all = append(all, in.Teams[t].Team.Base)
	}
	var places []campaign.Place
	numbers := make([]int32, len(all))
	for i, first := range in.Q.Trips(all).Alike() {
		if first < i {
			numbers[i] = numbers[first]
			continue
		}
		numbers[i] = int32(len(places))
		places = append(places, all[i])
	}
	for v, visit := range visited {
		if visit {
			in.Venues[v].Place, numbers = numbers[0], numbers[1:]
		}
	}
	for t := range in.Teams {
		in.Teams[t].Base = numbers[t]
	}
	for c := range in.Candidates {
		in.Candidates[c].Place = in.Venues[in.Candidates[c].Venue].Place
	}
	in.stops, in.trips = len(places), in.Q.Trips(places)
	if in.stops <= tabled || in.Q.Programme().Router != nil {
		in.travel = in.trips.Table()
	}
}

// visited reports by venue whether a team may come: it may be sent to something
// there, or a pin names it.
func (in *Instance) visited() []bool {
	out := make([]bool, len(in.Venues))
	for c := range in.Candidates {
		x := &in.Candidates[c]
		if len(in.Activities[x.Activity].Drafted) > 0 {
			out[x.Venue] = true
		}
	}
	for _, p := range in.Q.Programme().Pins {
		if len(p.Teams) > 0 {
			out[in.VenueIndex[p.Venue]] = true
		}
	}
	return out
}

// Travel returns the time from one place to another.
func (in *Instance) Travel(from, to int32) int64 {
	if in.travel != nil {
		return int64(in.travel[int(from)*in.stops+int(to)])
	}
	return min(math.MaxInt32, in.trips.Time(int(from), int(to)).Milliseconds())
}
