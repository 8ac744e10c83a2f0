package state

import "github.com/pufa-go/pufa/schedule/solver/internal/instance"

// Crowded reports whether somebody other than a team holds something at the
// venue of a candidate on a day, so that times there are not the team's alone.
func (s *State) Crowded(candidate, team, day int32) bool { return s.crowded(candidate, team, day) }

// Next returns the first start from t on in windows whose ends are on the grid.
func Next(windows []instance.Span, grid, t int64) (int64, bool) { return next(windows, grid, t) }
