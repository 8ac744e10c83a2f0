package instance

import "slices"

// compileWindows intersects the tables of starts with the shifts of teams, and
// brings their ends onto the grid.
func (in *Instance) compileWindows(tables [][][]Span) {
	for t := range in.Teams {
		team := &in.Teams[t]
		i := slices.IndexFunc(in.shifts, func(s []Span) bool { return slices.Equal(s, team.Shifts) })
		if i < 0 {
			i = len(in.shifts)
			in.shifts = append(in.shifts, team.Shifts)
		}
		team.shift = int32(i)
	}
	in.windows = make([][][]Span, len(tables)*len(in.shifts))
	for a := range in.Activities {
		for _, c := range in.Activities[a].Candidates {
			table := in.Candidates[c].table
			if table < 0 || len(in.shifts) == 0 || in.windows[int(table)*len(in.shifts)] != nil {
				continue
			}
			for i, shift := range in.shifts {
				in.windows[int(table)*len(in.shifts)+i] = in.Activities[a].windows(tables[table], shift)
			}
		}
	}
}

// windows returns by day the spans in which a team with a shift may start a
// session. Days that are alike share one list.
func (a *Activity) windows(table [][]Span, shift []Span) [][]Span {
	out := make([][]Span, len(table))
	for d, spans := range table {
		if d > 0 && slices.Equal(spans, table[d-1]) {
			out[d] = out[d-1]
			continue
		}
		for _, x := range spans {
			for _, h := range shift {
				s := Span{a.onGrid(max(x.From, h.From)), min(x.To, h.To-a.Duration)}
				if a.Grid > 0 {
					s.To = s.To / a.Grid * a.Grid
				}
				if s.From <= s.To {
					out[d] = append(out[d], s)
				}
			}
		}
		out[d] = merge(out[d])
	}
	return out
}

// Windows returns the spans in which a team may start a session of a candidate
// on a day, in order, their ends on the activity's grid.
func (in *Instance) Windows(candidate, team, day int32) []Span {
	table := in.Stops[candidate].table
	if table < 0 {
		return nil
	}
	return in.windows[int(table)*len(in.shifts)+int(in.shiftOf[team])][day]
}

// capUnits turns the units of caps into sets.
func (in *Instance) capUnits() {
	for _, c := range in.Caps {
		var set map[int32]bool
		if len(c.Scope.Units) > 0 {
			set = make(map[int32]bool)
			for _, u := range c.Scope.Units {
				set[in.UnitIndex[u]] = true
			}
		}
		in.capFor = append(in.capFor, set)
	}
}

// CapUnits returns the units that a cap is about, nil for all.
func (in *Instance) CapUnits(i int32) map[int32]bool { return in.capFor[i] }
