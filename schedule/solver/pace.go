package solver

import (
	"context"
	"time"

	"github.com/pufa-go/pufa/schedule"
)

// Trace is what a run read off its clock: the temperature of each epoch, from
// 0 to 65,535. Given back as [Options.Trace] it repeats the run exactly.
type Trace []uint16

// pacer tells a run how far it is and when it has to end.
type pacer struct {
	ctx       context.Context
	clock     func() time.Time // nil without a budget
	began     time.Time
	budget    time.Duration
	total     int   // rounds after which the run is over; 0 for no limit
	replay    Trace // nil for none
	trace     Trace
	asked     int
	exhausted bool
	over      bool // every round was done
}

// reading is how many steps of the construction pass between two readings of
// the clock.
const reading = 64

func newPacer(ctx context.Context, o Options, total int) *pacer {
	p := &pacer{ctx: ctx, budget: o.Budget, total: o.Rounds, replay: o.Trace}
	if p.total == 0 && o.Budget == 0 {
		p.total = total
	}
	if o.Budget > 0 && o.Trace == nil {
		p.clock = o.Clock
		if p.clock == nil {
			p.clock = time.Now
		}
		p.began = p.clock()
	}
	return p
}

// stop reports whether the construction has to end.
func (p *pacer) stop() bool {
	if p.asked++; p.clock != nil && !p.exhausted && p.asked%reading == 0 {
		p.exhausted = p.clock().Sub(p.began) >= p.budget
	}
	return p.exhausted || p.ctx.Err() != nil
}

// next returns the temperature of the next epoch, from 1 falling to 0, after so
// many rounds; ok is false when the run is over. The clock is read here only.
func (p *pacer) next(rounds int) (heat float64, ok bool) {
	if p.ctx.Err() != nil || p.exhausted {
		return 0, false
	}
	if p.replay != nil {
		n := len(p.trace)
		if n >= len(p.replay) {
			p.over = true
			return 0, false
		}
		p.trace = append(p.trace, p.replay[n])
		return float64(p.replay[n]) / 65535, true
	}
	left := 1.0
	if p.total > 0 {
		left = 1 - float64(rounds)/float64(p.total)
		p.over = left <= 0
	}
	if p.clock != nil {
		left = min(left, 1-float64(p.clock().Sub(p.began))/float64(p.budget))
		p.exhausted = !p.over && left <= 0
	}
	if left <= 0 {
		return 0, false
	}
	p.trace = append(p.trace, uint16(float64(left*65535)))
	return float64(p.trace[len(p.trace)-1]) / 65535, true
}

func (p *pacer) status() schedule.Status {
	switch {
	case p.ctx.Err() != nil:
		return schedule.Cancelled
	case p.exhausted:
		return schedule.TimeLimit
	}
	return schedule.Complete
}
