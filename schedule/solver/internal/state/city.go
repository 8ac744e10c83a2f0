package state

import "github.com/pufa-go/pufa/schedule/solver/internal/instance"

// Next returns the first start from t on in windows whose ends are on the grid.
func Next(windows []instance.Span, grid, t int64) (int64, bool) { return next(windows, grid, t) }
