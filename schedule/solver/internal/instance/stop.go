package instance

// Stop is what a tour needs to know of a candidate, in few words side by side.
// Lasts, SetUp and Grid are those of its activity.
type Stop struct {
	Lasts, SetUp, Grid int64
	Venue, Place       int32
	table              int32 // of starts
	Online             bool
}

// stops fills Stops.
func (in *Instance) stops() {
	in.Stops = make([]Stop, len(in.Candidates))
	for c := range in.Candidates {
		x := &in.Candidates[c]
		a := &in.Activities[x.Activity]
		in.Stops[c] = Stop{a.Duration, a.SetUp, a.Grid, x.Venue, x.Place, x.table, a.Shape.Online}
	}
	for t := range in.Teams {
		in.shiftOf = append(in.shiftOf, in.Teams[t].shift)
	}
}
