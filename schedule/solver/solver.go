// Package solver plans a programme.
package solver

import (
	"context"
	"time"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// Options of a run. The zero value is the recommendation.
type Options struct {
	Seed     uint64           // breaks ties between equals; the same seed gives the same plan
	Budget   time.Duration    // stop after about so long; 0 means no limit of time
	Clock    func() time.Time // nil means time.Now; only read if Budget is set
	Progress func(Progress)   // called on the caller's goroutine now and then; nil means never
}

// Progress is how far a run is.
type Progress struct {
	Step     string // "pins", "events", "tours", "proposals"
	Sessions int
}

// Result is a plan and how the run ended.
type Result struct {
	Plan       schedule.Plan
	Status     schedule.Status
	Iterations int
}

// Solve plans a checked programme.
func Solve(ctx context.Context, q *campaign.Checked, o Options) (Result, error) {
	return Result{}, nil
}
