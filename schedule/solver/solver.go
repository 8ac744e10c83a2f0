// Package solver plans a programme, and says how far from the best possible the
// plan can be at most.
//
// A programme is compiled once ([Prepare]) to dense integers. A first plan is
// built: pins, then fixed events with their staffing, then the best tours of
// team-days by value for time, then dates proposed for what hosts hold; where
// the order of the last two matters, both are tried. Two workers then improve
// it by ruin and recreate, in a large programme each elsewhere in the same plan, and
// by crossing good plans where no session needs anybody; and part of the second
// one's time goes into an upper bound on the value of any plan, which falls as it
// is worked on and whose prices tell where to look. A plan that meets the bound and
// misses no wish ends the run.
// The referee (package check), which knows nothing of all this, judges what comes
// out before it is returned.
//
// A run may be cancelled at any time or be given a budget; it returns the best
// plan so far, and [Result.Status] tells how it ended.
//
// # Determinism
//
// The same programme, seed and number of rounds give the same plan, whatever the
// order of the programme's lists, the number of processors and the machine: there
// are always two workers, which wait for each other at fixed points. With zero
// options no clock is read. A run with a budget depends on its clock, but leaves
// a [Trace] that repeats it exactly.
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
	"github.com/pufa-go/pufa/schedule/solver/internal/improve"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Options of a run. The zero value is the recommendation: it runs until every
// step is done, which takes a number of iterations that depends on the
// programme alone.
type Options struct {
	Seed     uint64           // breaks ties between equals
	Budget   time.Duration    // wall time to use; 0 means as many rounds as follow from the size
	Rounds   int              // of improvement, all workers together, after which the run ends; 0 means no such limit, or with no budget one that follows from the size
	Clock    func() time.Time // read only if Budget is set; nil means time.Now
	Trace    Trace            // of an earlier run with the same programme and seed, to repeat it; the clock is then not read
	Progress func(Progress)   // called on the caller's goroutine at the start of each step, and now and then while a plan is improved; nil means never
}

// Progress is how far a run is.
type Progress struct {
	Step     string // "pins", "events", "tours", "proposals", for some programmes once more in another order, "improve" many times, "done"
	Sessions int    // of the plan in hand
	Value    audience.People
	Bound    audience.People // 0 before "improve"
	Rounds   int             // of improvement
	Rate     float64         // rounds per second; 0 without a budget, since no clock is read then
}

// Gap is by which share of the bound a better plan could beat the plan in hand
// at most, 0 before there is a bound. Wishes come before value: where some are
// missed, a plan of more value is not always a better one.
func (p Progress) Gap() float64 {
	if p.Bound <= 0 {
		return 0
	}
	return float64(p.Bound-p.Value) / float64(p.Bound)
}

// Result is a plan and how the run ended.
type Result struct {
	Plan       schedule.Plan
	Verdict    check.Verdict // the referee's, on this plan
	Status     schedule.Status
	Bound      audience.People // proven: no plan that keeps the hard rules has a higher value
	Iterations int             // sessions tried in the construction, and rounds of improvement
	Trace      Trace           // repeats the run, see Options
}

// Model is a compiled programme, for solving it more than once. It is safe for
// use by many goroutines.
type Model struct {
	in    *instance.Instance
	atlas *improve.Atlas
}

// workers is how many search side by side, whatever the processors.
const workers = 2

// Prepare compiles a checked programme. The cost is about activities × venues
// × groups of a catchment, plus places² for travel.
func Prepare(q *campaign.Checked) *Model {
	in := instance.Compile(q)
	return &Model{in, improve.NewAtlas(in)}
}

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
	pace := newPacer(ctx, o, m.atlas, improve.Rounds(m.atlas))
	var best *construct.Builder
	iterations := 0
	for _, order := range construct.OrdersOf(m.in) {
		if best != nil && pace.stop() {
			break
		}
		b, unstaffed := m.build(order, o, pace)
		if len(unstaffed) > 0 {
			return Result{}, unstaffable(q, unstaffed)
		}
		iterations += b.Iterations
		if best == nil || b.S.Scores().Compare(best.S.Scores()) > 0 {
			best = b
		}
	}
	pace.sessions = best.S.Movable()
	first := best.S.Sessions
	proof := bound.New(m.in, func() bool { return ctx.Err() != nil })
	pace.proof = proof
	report := func(step string, at improve.Standing) {
		if o.Progress != nil {
			o.Progress(Progress{Step: step, Sessions: at.Sessions, Value: at.Value, Bound: proof.Value(), Rounds: at.Rounds, Rate: pace.rate(at.Rounds)})
		}
	}
	sessions, rounds := improve.Run(m.atlas, best.S.Sessions, improve.Options{
		Seed: o.Seed, Workers: workers, Next: pace.next, Beside: proof.Step, Prices: proof.Prices,
		Enough: func(best state.Scores) bool {
			pace.over = best.Missed == [3]int64{} && best.Value == proof.Value()
			return pace.over
		},
		Report: func(at improve.Standing) { report("improve", at) },
	})
	best.S = state.Of(m.in, sessions)
	report("done", improve.Standing{Sessions: len(sessions), Value: best.S.Value(), Rounds: rounds})
	r := Result{Status: pace.status(), Bound: proof.Value(), Iterations: iterations + rounds, Trace: pace.trace}
	r.Plan = m.decompile(best.S)
	r.Plan.Seed = o.Seed
	r.Verdict = check.Plan(q, r.Plan)
	if !r.Verdict.Valid() { // the referee has the last word: back to the first plan
		best.S = state.Of(m.in, first)
		r.Plan = m.decompile(best.S)
		r.Plan.Seed = o.Seed
		r.Verdict = check.Plan(q, r.Plan)
	}
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
func (m *Model) build(order []construct.Step, o Options, pace *pacer) (*construct.Builder, []construct.Unstaffed) {
	b := construct.New(m.in, o.Seed, pace.stop)
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
