package instance

import (
	"math"

	"github.com/pufa-go/pufa/campaign"
)

// mostTabled is up to how many places the times between all of them are kept, in
// 8 MB, which fits the caches of a processor. Beyond, working a time out anew is
// no slower than reading it from memory, and the room needed stays in
// proportion to the places.
const mostTabled = 1000

// places numbers the places of bases and venues, those that teams go to first.
// Places to which travel is the same share a number.
func (in *Instance) places() {
	var users []*int32
	var all []campaign.Place
	number := func(place campaign.Place, in *int32) {
		all = append(all, place)
		users = append(users, in)
	}
	for t := range in.Teams {
		number(in.Teams[t].Team.Base, &in.Teams[t].Base)
	}
	visited, visits, stops := in.visited(), 0, int32(0)
	for _, visit := range []bool{true, false} {
		for v := range in.Venues {
			if visited[v] == visit {
				number(in.Venues[v].Venue.Place(), &in.Venues[v].Place)
			}
		}
		if visit {
			visits = len(all)
		}
	}
	var places []campaign.Place
	for i, first := range in.Q.Trips(all).Alike() {
		if first < i {
			*users[i] = *users[first]
			continue
		}
		*users[i] = int32(len(places))
		if places = append(places, all[i]); i < visits {
			stops++
		}
	}
	for c := range in.Candidates {
		in.Candidates[c].Place = in.Venues[in.Candidates[c].Venue].Place
	}
	in.trips = in.Q.Trips(places)
	if stops <= mostTabled || in.Q.Programme().Router != nil {
		in.tabled, in.travel = stops, both(in.trips.Table(int(stops)), int(stops))
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

// Trip is the times from one place to another and back, in milliseconds.
type Trip struct{ There, Back int32 }

// both turns a table of times into one of trips.
func both(table []int32, n int) []Trip {
	out := make([]Trip, len(table))
	for i := range n {
		for j := range n {
			out[i*n+j] = Trip{table[i*n+j], table[j*n+i]}
		}
	}
	return out
}

// Trips returns the trips from a place to those with the numbers below the
// length of the list, which is empty if no table is kept. It must not be changed.
func (in *Instance) Trips(place int32) []Trip {
	if place >= in.tabled {
		return nil
	}
	return in.travel[int(place)*int(in.tabled) : (int(place)+1)*int(in.tabled)]
}

// Travel returns the time from one place to another.
func (in *Instance) Travel(from, to int32) int64 {
	if from < in.tabled && to < in.tabled {
		return int64(in.travel[int(from)*int(in.tabled)+int(to)].There)
	}
	return min(math.MaxInt32, in.trips.Time(int(from), int(to)).Milliseconds())
}
