// Package solver plans a programme. It builds two plans, and keeps the better:
// pins first, then fixed events with their staffing, then tours followed by
// proposed dates for what hosts hold, or these two the other way round.
//
// # Determinism
//
// The same programme, seed and clock readings give the same plan, whatever the
// order of the programme's lists, the number of processors and the machine.
// With zero options no clock is read.
package solver

import (
	"context"
	"fmt"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver/internal/bound"
	"github.com/pufa-go/pufa/schedule/solver/internal/construct"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Options of a run. The zero value is the recommendation: it runs until every
// step is done, which takes a number of iterations that depends on the
// programme alone.
type Options struct {
	Seed     uint64           // breaks ties between equals
	Budget   time.Duration    // wall time after which no more sessions are added; 0 means no limit
	Clock    func() time.Time // read only if Budget is set; nil means time.Now
	Progress func(Progress)   // called on the caller's goroutine at the start of each step; nil means never
}

// Progress is how far a run is.
type Progress struct {
	Step     string // "pins", "events", "tours", "proposals" or "done"; the whole comes twice, in two orders
	Sessions int    // held so far in this construction
	Value    audience.People
}

// Result is a plan and how the run ended.
type Result struct {
	Plan       schedule.Plan
	Verdict    check.Verdict // the referee's, on this plan
	Status     schedule.Status
	Bound      audience.People // proven: no plan that keeps the hard rules has a higher value
	Iterations int             // sessions tried
}

// Model is a compiled programme, for solving it more than once. It is safe for
// use by many goroutines.
type Model struct {
	in *instance.Instance
}

// Prepare compiles a checked programme. The cost is about activities × venues
// × groups of a catchment, plus places² for travel.
func Prepare(q *campaign.Checked) *Model { return &Model{instance.Compile(q)} }

// Solve plans a checked programme: Prepare and [Model.Solve] in one.
func Solve(ctx context.Context, q *campaign.Checked, o Options) (Result, error) {
	return Prepare(q).Solve(ctx, o)
}

// Solve returns a valid plan. A cancelled context or an exhausted budget ends
// the run early with the sessions held so far, the pins among them in any
// case; that is a status and no error.
//
// The error is a [campaign.Findings] if no team that is fit, or not the host,
// can be found for a pinned session: a plan without it would break a rule, and
// so would one with it. The search for teams is thorough rather than complete;
// pins that name their teams never fail for want of one.
func (m *Model) Solve(ctx context.Context, o Options) (Result, error) {
	q := m.in.Q
	stop := newStopper(ctx, o)
	var best *construct.Builder
	iterations := 0
	for _, order := range construct.Orders() {
		if best != nil && stop.now() {
			break
		}
		b, unstaffed := m.build(order, o, stop)
		if len(unstaffed) > 0 {
			return Result{}, unstaffable(q, unstaffed)
		}
		iterations += b.Iterations
		if best == nil || b.S.Scores().Compare(best.S.Scores()) > 0 {
			best = b
		}
	}
	r := Result{Status: stop.status(), Bound: bound.Trivial(m.in), Iterations: iterations}
	r.Plan = m.decompile(best.S)
	r.Plan.Seed = o.Seed
	r.Verdict = check.Plan(q, r.Plan)
	if !r.Verdict.Valid() {
		return Result{}, fmt.Errorf("pufa: the solver made a plan that breaks rule %q in sessions %v (%s); please report it",
			r.Verdict.Violations[0].Rule, r.Verdict.Violations[0].Sessions, r.Verdict.Violations[0].Detail.En)
	}
	if r.Status == schedule.Complete && r.Verdict.Score.Value == r.Bound && len(r.Verdict.Missed()) == 0 {
		r.Status = schedule.Optimal
	}
	r.Plan.Score, r.Plan.Bound, r.Plan.Status = r.Verdict.Score, r.Bound, r.Status
	r.Plan.Missed = explain(best, r.Verdict)
	return r, nil
}

// build constructs a plan with its stages in one order.
func (m *Model) build(order []construct.Step, o Options, stop *stopper) (*construct.Builder, []construct.Unstaffed) {
	b := construct.New(m.in, o.Seed, stop.now)
	report := func(step string) {
		if o.Progress != nil {
			o.Progress(Progress{Step: step, Sessions: len(b.S.Sessions), Value: b.S.Value()})
		}
	}
	report("pins")
	unstaffed := b.Pins()
	for _, step := range order {
		report(string(step))
		b.Run(step)
	}
	report("done")
	return b, unstaffed
}

// unstaffable turns pins that cannot be staffed into findings.
func unstaffable(q *campaign.Checked, pins []construct.Unstaffed) error {
	var all campaign.Findings
	for i, p := range q.Programme().Pins {
		for _, x := range pins {
			if p.ID != x.Pin {
				continue
			}
			f := &campaign.Finding{
				Path: fmt.Sprintf("pins[%d].teams", i), Code: campaign.CodeNobody, Value: string(x.Pin),
				Advice: campaign.Text{
					Zh: "该指定场次的时间没有合适的小组能到场,请改期、改派小组,或豁免 teams 规则",
					En: "no team that is fit can come to this pinned session at its time; move it, name a team, or waive the rule teams",
				},
			}
			if x.Host {
				f.Path = fmt.Sprintf("pins[%d].units", i)
				f.Advice = campaign.Text{
					Zh: "该指定场次的承办单位同一时间另有安排,请改期,或豁免 host 规则",
					En: "the host of this pinned session is taken at its time; move it, or waive the rule host",
				}
			}
			all = append(all, f)
		}
	}
	return all
}

// stopper tells when a run has to end.
type stopper struct {
	ctx       context.Context
	clock     func() time.Time
	deadline  time.Time
	asked     int
	exhausted bool
}

// epoch is how many steps pass between two readings of the clock.
const epoch = 64

func newStopper(ctx context.Context, o Options) *stopper {
	s := &stopper{ctx: ctx}
	if o.Budget > 0 {
		s.clock = o.Clock
		if s.clock == nil {
			s.clock = time.Now
		}
		s.deadline = s.clock().Add(o.Budget)
	}
	return s
}

func (s *stopper) now() bool {
	if s.asked++; s.clock != nil && !s.exhausted && s.asked%epoch == 0 {
		s.exhausted = !s.clock().Before(s.deadline)
	}
	return s.exhausted || s.ctx.Err() != nil
}

func (s *stopper) status() schedule.Status {
	switch {
	case s.ctx.Err() != nil:
		return schedule.Cancelled
	case s.exhausted:
		return schedule.TimeLimit
	}
	return schedule.Complete
}

// decompile turns the state into dated sessions with names.
func (m *Model) decompile(s *state.State) schedule.Plan {
	p := m.in.Q.Programme()
	plan := schedule.Plan{Programme: p.Name, Note: p.Note}
	for _, o := range m.occurrences(s) {
		plan.Sessions = append(plan.Sessions, schedule.Describe(m.in.Q, o))
	}
	schedule.Sort(plan.Sessions)
	return plan
}
