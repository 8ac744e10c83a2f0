package instance

// Table returns which of the tables of starts a candidate has, −1 for none.
// Candidates that share one have the same windows for every team and day.
func (c *Candidate) Table() int32 { return c.table }

// Earliest returns the first start from t on in spans whose ends are on the
// grid, 0 standing for any instant.
func Earliest(spans []Span, grid, t int64) (int64, bool) {
	for i := range spans {
		if t <= spans[i].From {
			return spans[i].From, true
		}
		if t > spans[i].To {
			continue
		}
		if grid > 0 {
			t = (t + grid - 1) / grid * grid
			if t > spans[i].To {
				continue
			}
		}
		return t, true
	}
	return 0, false
}

// Latest returns the last start up to t, as [Earliest] does the first from t on.
func Latest(spans []Span, grid, t int64) (int64, bool) {
	for i := len(spans) - 1; i >= 0; i-- {
		if t >= spans[i].To {
			return spans[i].To, true
		}
		if t < spans[i].From {
			continue
		}
		if grid > 0 {
			t = t / grid * grid
		}
		return t, true
	}
	return 0, false
}
