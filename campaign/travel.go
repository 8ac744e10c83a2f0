package campaign

import (
	"context"
	"fmt"
	"time"

	"github.com/pufa-go/pufa/audience"
)

// Point is a position in degrees, WGS 84. The zero value means "not known":
// travel to or from it takes no time but what a crossing takes.
type Point struct {
	Lat float64 `json:"lat"`
	Lon float64 `json:"lon"`
}

// Place is a position and the area it lies in.
type Place struct {
	Point Point           `json:"point,omitzero"`
	Area  audience.AreaID `json:"area,omitzero"`
}

// Travel is the built-in model of travel times: great-circle distance × Detour
// ÷ Speed, rounded up to whole minutes, plus the wait of every crossing that
// separates the two places. The triangle inequality is not assumed anywhere.
type Travel struct {
	Speed     float64       `json:"speed,omitzero"`  // km/h, up to 1000; 0 means 40, an assumption for county roads
	Detour    float64       `json:"detour,omitzero"` // road ÷ straight line, 1 to 10; 0 means 1.35, an assumption
	Access    time.Duration `json:"access,omitzero"` // parking and walking, once for each trip between different places
	Crossings []Crossing    `json:"crossings,omitzero"`
}

// Crossing is a ferry, or whatever else makes leaving and entering some areas
// take longer than the distance tells.
type Crossing struct {
	Name  string            `json:"name"`
	Areas []audience.AreaID `json:"areas"`
	Wait  time.Duration     `json:"wait"` // for one way
}

// Router gives the travel times of a caller's own service or table. Crossings
// are its own affair.
//
// Durations fills out, which is as long as to, with the times from one point
// to each of the others. It is asked once for each point that matters, when a
// programme is checked; negative times are an error. The time from a point to
// itself may be other than zero.
type Router interface {
	Durations(ctx context.Context, from Point, to []Point, out []time.Duration) error
}

// Matrix is a Router over a table: Times[i][j] is the time from Points[i] to
// Points[j]. Of two equal points the first counts.
type Matrix struct {
	Points []Point
	Times  [][]time.Duration
}

// Durations looks the times up. It fails for a point that the matrix lacks.
func (m Matrix) Durations(_ context.Context, from Point, to []Point, out []time.Duration) error {
	index := make(map[Point]int, len(m.Points))
	for i, p := range m.Points {
		if _, seen := index[p]; !seen {
			index[p] = i
		}
	}
	row, ok := index[from]
	if !ok || row >= len(m.Times) {
		return fmt.Errorf("matrix has no row for point %v", from)
	}
	for i, p := range to {
		col, ok := index[p]
		if !ok || col >= len(m.Times[row]) {
			return fmt.Errorf("matrix has no time from %v to %v", from, p)
		}
		out[i] = m.Times[row][col]
	}
	return nil
}
