package improve

// ruin takes some sessions out.
func (w *Search) ruin() {
	w.removed = w.removed[:0]
	seed := w.someSession()
	if seed < 0 {
		if len(w.at.jobs) > fewJobs {
			w.removed = append(w.removed, w.at.jobs[w.rng.IntN(len(w.at.jobs))])
		}
		return
	}
	if w.ranks() && w.rng.IntN(2) == 0 {
		seed = w.unworthy(seed)
	}
	switch w.rng.IntN(8) {
	case 0:
		w.ruinDay(seed)
	case 1:
		w.ruinAnywhere()
	default:
		w.ruinStrings(seed)
	}
}

// someSession draws a session that may be taken out, −1 if none is found.
func (w *Search) someSession() int32 {
	n := len(w.s.Sessions)
	for range min(n, 200) {
		if id := int32(w.rng.IntN(n)); w.s.Loose(id) {
			return id
		}
	}
	return -1
}

func (w *Search) take(id int32) {
	w.removed = append(w.removed, w.s.Sessions[id].Candidate)
	w.s.Take(id)
}

// Ruins take about so many sessions at most, one in seldomWide so many more, and
// strings are no longer than that.
const (
	ruined     = 16
	ruinedWide = 64
	seldomWide = 8
	longString = 14
)

// ruinStrings takes a string of neighbours out of each of the routes that pass
// near a session.
func (w *Search) ruinStrings(seed int32) {
	x := &w.s.Sessions[seed]
	long := 1 + w.rng.IntN(longString)
	most := ruined
	if w.rng.IntN(seldomWide) == 0 {
		most = ruinedWide
	}
	routes := 1 + w.rng.IntN(max(1, most/long))
	for _, v := range w.at.near[w.in.Candidates[x.Candidate].Venue] {
		for {
			id := w.untouched(v, seed)
			if id < 0 {
				break
			}
			w.cut(id, long)
			if routes--; routes == 0 {
				return
			}
		}
	}
}

// untouched returns a session at a venue, related to another one, whose team-day
// has lost nothing yet, −1 if there is none.
func (w *Search) untouched(venue, seed int32) int32 {
	for _, id := range w.s.AtVenue(venue) {
		if w.s.Loose(id) && !w.s.Touched(w.s.Sessions[id].Teams[0], w.s.Sessions[id].Day) && w.related(id, seed) {
			return id
		}
	}
	return -1
}

// cut takes a string of sessions that holds one of them out of its route.
func (w *Search) cut(id int32, long int) {
	x := w.s.Sessions[id]
	team, day := x.Teams[0], x.Day
	route := w.s.Route(team, day)
	n := 1 + w.rng.IntN(min(long, len(route)))
	at := 0
	for route[at] != id {
		at++
	}
	from := max(0, at-w.rng.IntN(n))
	from = min(from, len(route)-n)
	for i := from + n - 1; i >= from; i-- {
		if one := w.s.Route(team, day)[i]; w.s.Loose(one) {
			w.take(one)
		}
	}
}

// ruinDay empties a whole team-day.
func (w *Search) ruinDay(seed int32) {
	x := w.s.Sessions[seed]
	for i := len(w.s.Route(x.Teams[0], x.Day)) - 1; i >= 0; i-- {
		if one := w.s.Route(x.Teams[0], x.Day)[i]; w.s.Loose(one) {
			w.take(one)
		}
	}
}

// ruinAnywhere takes sessions out at random.
func (w *Search) ruinAnywhere() {
	for range 1 + w.rng.IntN(6) {
		if id := w.someSession(); id >= 0 {
			w.take(id)
		}
	}
}
