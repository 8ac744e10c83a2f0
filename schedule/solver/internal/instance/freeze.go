package instance

// CloseBefore takes away every start before a day: nothing new is held there.
func (in *Instance) CloseBefore(day int32) {
	empty := func(table [][]Span) {
		for d := range table[:min(int(day), len(table))] {
			table[d] = nil
		}
	}
	for c := range in.Candidates {
		empty(in.Candidates[c].Starts)
	}
	for _, w := range in.windows {
		empty(w)
	}
}

// Shut takes away every start of a candidate: no more of it is held.
func (in *Instance) Shut(candidate int32) {
	c := &in.Candidates[candidate]
	c.Starts, c.table = make([][]Span, in.Days), -1
	in.Stops[candidate].table = -1
}
