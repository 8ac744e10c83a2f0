package solver

import (
	"context"
	"time"

	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/solver/internal/bound"
	"github.com/pufa-go/pufa/schedule/solver/internal/improve"
)

// Trace is what a run made of its clock. Given back as [Options.Trace] it
// repeats the run exactly.
type Trace []Epoch

// Epoch is a stretch of a run between two readings of the clock.
type Epoch struct {
	Heat   uint16 // the temperature, from 0 to 65,535
	Rounds uint16 // of each worker
	Bound  bool   // the last worker worked on the bound instead
}

// pacer tells a run how far it is and when it has to end.
type pacer struct {
	ctx       context.Context
	clock     func() time.Time // nil without a budget
	began     time.Time
	budget    time.Duration
	total     int   // rounds after which the run is over; 0 for no limit
	replay    Trace // nil for none
	trace     Trace
	stretch   uint16       // rounds of an epoch
	sessions  int          // that improvement may move
	proof     *bound.Bound // nil if nothing is to be proven
	asked     int
	exhausted bool
	over      bool // every round was done

	// What epochs have taken so far, to balance the workers.
	read    time.Duration // the last reading
	proving time.Duration // in epochs with work on the bound
	round   time.Duration // a round, 0 if not known yet
	step    time.Duration // a step of the bound, about
}

// reading is how many steps of the construction pass between two readings of
// the clock.
const reading = 64

// newPacer returns one for a run that takes so many rounds unless the options limit
// it.
func newPacer(ctx context.Context, o Options, a *improve.Atlas, total int) *pacer {
	p := &pacer{ctx: ctx, budget: o.Budget, total: o.Rounds, replay: o.Trace}
	if p.total == 0 && o.Budget == 0 {
		p.total = total
	}
	p.stretch = uint16(improve.Stretch(a, p.total))
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

// leisure is how many rounds for each session a run must have to begin at the
// full temperature. A shorter one begins cooler in proportion: it has no time to
// mend what the heat would undo.
const leisure = 1000

// next returns the next epoch after so many rounds; ok is false when the run is
// over. The temperature falls from 1 to 0 as the square of what is left. The
// clock is read here only.
func (p *pacer) next(rounds int) (e improve.Epoch, ok bool) {
	if p.ctx.Err() != nil || p.exhausted {
		return e, false
	}
	if p.replay != nil {
		if p.over = len(p.trace) == len(p.replay); p.over {
			return e, false
		}
		return p.begin(p.replay[len(p.trace)])
	}
	left := 1.0
	if p.total > 0 {
		left = 1 - float64(rounds)/float64(p.total)
		p.over = left <= 0
	}
	now := Epoch{Rounds: p.stretch, Bound: p.proves() && len(p.trace)%8 == 0}
	if p.clock != nil {
		spent := p.clock().Sub(p.began)
		now = p.balance(spent)
		left = min(left, 1-float64(spent)/float64(p.budget))
		p.exhausted = !p.over && left <= 0
	}
	if left <= 0 {
		return e, false
	}
	whole := float64(p.total)
	if done := 1 - left; p.total == 0 && done > 0 {
		whole = float64(rounds) / done
	}
	heat := float64(left * left)
	if full := float64(leisure * p.sessions); whole < full {
		heat = float64(heat*whole) / full
	}
	now.Heat = uint16(float64(heat * 65535))
	return p.begin(now)
}

func (p *pacer) begin(e Epoch) (improve.Epoch, bool) {
	p.trace = append(p.trace, e)
	return improve.Epoch{Heat: float64(e.Heat) / 65535, Rounds: int(e.Rounds), Beside: e.Bound}, true
}

// most is how many rounds an epoch may have while one worker is busy with the
// bound; long is what it takes at most, since a cancelled run ends with its epoch.
const (
	most = 4096
	long = 25 * time.Millisecond
)

// balance chooses the next epoch so that the last worker spends about a third of
// its time on the bound, a twentieth once that is stuck, and the others search for
// as long as that takes. Up to half of the budget may go to the first iterate of
// the bound before anything else: a run too short for it proves nothing.
func (p *pacer) balance(spent time.Duration) Epoch {
	took := spent - p.read
	p.read = spent
	if n := len(p.trace); n > 0 {
		if last := p.trace[n-1]; last.Bound {
			p.proving += took
			p.step = took
			if p.round > 0 && took < p.round*time.Duration(last.Rounds)*5/4 {
				p.step = p.step * 7 / 8 // the search took all the time, so the step may be shorter
			}
		} else {
			p.round = max(1, took/time.Duration(last.Rounds))
		}
	}
	share := time.Duration(3)
	if p.proves() && p.proof.Stuck() {
		share = 20
	}
	due := p.proves() && (share*p.proving < spent || p.proof.Rounds() == 0 && 2*spent < p.budget)
	e := Epoch{Rounds: p.stretch, Bound: due && p.round > 0}
	if e.Bound && p.step > 0 {
		e.Rounds = uint16(max(1, min(most, min(p.step, long)/p.round)))
	}
	return e
}

func (p *pacer) proves() bool { return p.proof != nil && p.proof.Helps() }

// rate is how many of so many rounds were done in a second, as far as the clock
// was read.
func (p *pacer) rate(rounds int) float64 {
	if p.read <= 0 {
		return 0
	}
	return float64(rounds) / p.read.Seconds()
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
