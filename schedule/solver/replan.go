package solver

import (
	"context"
	"fmt"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver/internal/bound"
	"github.com/pufa-go/pufa/schedule/solver/internal/construct"
	"github.com/pufa-go/pufa/schedule/solver/internal/improve"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Disturbance is the price of moving one session that was issued, in people who
// must be gained by it. Each aspect that changes is charged: the time of day or
// the day, the teams or units, the venue. A session that is dropped leaves its
// venue. Sessions that cannot stay pay as well, so that they go no farther than
// it is worth.
type Disturbance struct {
	Time  audience.People // another time on the same day
	Team  audience.People // other teams or units
	Day   audience.People // another day
	Venue audience.People // another venue, or none
}

// DefaultDisturbance is the price for plans that were issued: an assumption,
// about what a call to everybody concerned is worth.
func DefaultDisturbance() Disturbance {
	people := audience.FromPersons
	return Disturbance{Time: people(10), Team: people(5), Day: people(30), Venue: people(60)}
}

// ReplanOptions are the options of a replanning. In the zero value the prices
// are [DefaultDisturbance] for a plan that was issued; for any other, moving
// costs next to nothing, so that it is not done for nothing. Rounds and Budget
// are those of the improvement that follows the repair.
type ReplanOptions struct {
	Options
	Price Disturbance

	// Improve makes more of the plan even if nothing has happened, such as one
	// that a person has written: what it lacks is added, and then it is improved
	// in as many rounds as a plan made afresh. What a person wants kept has to be
	// fixed by a change.
	Improve bool
}

// Replanned is a plan after changes, and what became of each session.
type Replanned struct {
	Result
	Question    *campaign.Checked // the changed programme that the new plan answers
	Before      schedule.Plan     // the old plan
	Moves       []Move            // one for each session of either plan, in order of time
	Disturbance audience.People   // what the moves cost, by the prices
}

// Fate is what became of a session.
type Fate string

// The fates of sessions.
const (
	Kept    Fate = "kept"    // as it was
	Moved   Fate = "moved"   // another time, day, venue or staff
	Added   Fate = "added"   // not in the old plan
	Dropped Fate = "dropped" // not in the new plan
)

// Move is what became of one session. Its ID is the same in both plans.
type Move struct {
	Fate   Fate
	Before schedule.Session // zero if it was added
	After  schedule.Session // zero if it was dropped
	// What changed of a moved session; Time only on the same day.
	Time, Team, Day, Venue bool
	Change                 int           // why: index in the list of changes; −1 for the good of the plan
	Rule                   campaign.Rule // that it would have broken; may be empty
}

// Replan makes a valid plan out of one that no longer is, by a list of changes.
// Frozen, held and fixed sessions stay as they are, and so does every other
// that still can, unless moving it pays more than the price. A session that
// cannot stay is put by the cheapest way into the same hour with other staff,
// another hour or another day at its venue, or another venue in the township;
// urgent requests are placed; then the plan is improved in a bounded number of
// rounds. A list that takes nothing out and asks for nothing leaves a plan that
// keeps the rules as it is, unless the options ask for more. Sessions keep their
// IDs.
//
// The error is campaign.Findings about the changes, see [change.Resolve], or
// about a pin that finds no staff. The plan given is not touched. The model is
// that of the old programme; compiling the changed one is most of the time.
func (m *Model) Replan(ctx context.Context, p schedule.Plan, l change.List, o ReplanOptions) (Replanned, error) {
	r, err := change.Resolve(m.in.Q, p, l)
	if err != nil {
		return Replanned{}, err
	}
	x := &replanner{Model: m, old: p, changes: l, resolved: r, in: instance.Compile(r.Question), prices: o.Price.of(p)}
	if err := x.prepare(l); err != nil {
		return Replanned{}, err
	}
	total := replanRounds
	if x.atlas = improve.NewAtlas(x.in); o.Improve {
		total = improve.Rounds(x.atlas)
	} else {
		x.atlas = x.atlas.ToursOnly()
	}
	pace := newPacer(ctx, o.Options, x.atlas, total)
	x.b = construct.On(state.New(x.in), o.Seed, pace.stop)
	if err := x.keep(); err != nil {
		return Replanned{}, err
	}
	quiet := len(r.Displaced)+len(r.Cancelled)+len(r.Wanted) == 0
	rounds := 0
	if !quiet || o.Improve {
		x.restore()
		if o.Improve {
			for _, step := range construct.OrdersOf(x.in)[0] {
				x.b.Run(step)
			}
		}
		if ctx.Err() == nil {
			rounds = x.improve(o.Options, pace)
		}
	}
	return x.result(o, pace, rounds)
}

// of returns the prices for a plan.
func (d Disturbance) of(p schedule.Plan) Disturbance {
	switch {
	case d != (Disturbance{}):
		return d
	case p.Revision.Binding():
		return DefaultDisturbance()
	}
	return Disturbance{1, 1, 1, 1}
}

// replanner is one run of [Model.Replan].
type replanner struct {
	*Model   // of the changed programme, once it is prepared
	old      schedule.Plan
	changes  change.List
	resolved change.Resolved
	in       *instance.Instance
	prices   Disturbance
	b        *construct.Builder

	issued []state.Session // by session of the old plan
	mates  map[int32][]int // sessions of the old plan by candidate, without those cancelled
	most   audience.People // the bound
}

// prepare makes the instance ready: nothing new before the freeze, none of what
// was cancelled, and a price on every session of the old plan.
func (x *replanner) prepare(l change.List) error {
	x.Model = &Model{in: x.in}
	sessions, err := x.load(x.old.Sessions)
	if err != nil {
		return err
	}
	x.issued, x.most = sessions, bound.Trivial(x.in) // before the freeze, whose sessions count
	if l.From != 0 {
		x.in.CloseBefore(int32(x.in.Day(l.From)))
	}
	d := x.prices
	issued := &instance.Issued{
		Slots: make([][]instance.Slot, len(x.in.Candidates)), Time: int64(d.Time), Team: int64(d.Team), Day: int64(d.Day), Venue: int64(d.Venue),
	}
	x.mates = make(map[int32][]int)
	for i, s := range sessions {
		if slices.Contains(x.resolved.Cancelled, x.old.Sessions[i].ID) {
			x.in.Shut(s.Candidate)
			continue
		}
		issued.Slots[s.Candidate] = append(issued.Slots[s.Candidate], instance.Slot{Day: s.Day, Start: s.Start, Teams: s.Teams, Units: s.Units})
		x.mates[s.Candidate] = append(x.mates[s.Candidate], i)
	}
	x.in.Issued = issued
	return nil
}

// keep puts what still stands into the state, and the pins.
func (x *replanner) keep() error {
	kept, err := x.load(x.resolved.Kept.Sessions)
	if err != nil {
		return err
	}
	for _, s := range kept {
		if s.Pin == nil {
			x.b.S.Apply(s)
		}
	}
	x.b.Settled = func(p *campaign.Pin) bool { // what stands as it was issued
		return slices.ContainsFunc(x.old.Sessions, func(s schedule.Session) bool { return s.ID == p.ID && s.Start.Equal(p.Start) })
	}
	if unstaffed := x.b.Pins(); len(unstaffed) > 0 {
		return unstaffable(x.in.Q, unstaffed)
	}
	return nil
}

// replanRounds is how many rounds of improvement follow a repair: enough for what
// it leaves undone, since the changes are few.
const replanRounds = 3200

// calm is how much less hot than a plan made afresh a repaired one is annealed.
const calm = 0.1

// improve lets sessions move that pay for it.
func (x *replanner) improve(o Options, pace *pacer) int {
	before := x.b.S.Scores()
	sessions, rounds := improve.Run(x.atlas, x.b.S.Sessions, improve.Options{
		Seed: o.Seed, Workers: workers,
		Next: func(rounds int) (improve.Epoch, bool) {
			e, ok := pace.next(rounds)
			e.Heat = float64(e.Heat * calm)
			return e, ok
		},
	})
	s := state.Of(x.in, sessions)
	if s.Scores().Compare(before) >= 0 && check.Plan(x.in.Q, x.decompile(s)).Valid() { // the referee has the last word
		x.b.S = s
	}
	return rounds
}

// result names the sessions, lets the referee judge them, and tells what became
// of each.
func (x *replanner) result(o ReplanOptions, pace *pacer, rounds int) (Replanned, error) {
	q := x.in.Q
	out := Replanned{Question: q, Before: x.old}
	out.Result = Result{Status: pace.status(), Bound: x.most, Iterations: x.b.Iterations + rounds, Trace: pace.trace}
	out.Plan = schedule.Plan{Programme: q.Programme().Name, Note: q.Programme().Note, Seed: o.Seed}
	out.Moves = x.moves()
	for i := range out.Moves {
		if mv := &out.Moves[i]; mv.Fate != Dropped {
			out.Plan.Sessions = append(out.Plan.Sessions, mv.After)
		}
		out.Disturbance += x.price(&out.Moves[i])
	}
	schedule.Sort(out.Plan.Sessions)
	out.Verdict = check.Plan(q, out.Plan)
	if !out.Verdict.Valid() {
		v := out.Verdict.Violations[0]
		return Replanned{}, fmt.Errorf("pufa: replanning made a plan that breaks rule %q in sessions %v (%s); please report it", v.Rule, v.Sessions, v.Detail.En)
	}
	if out.Status == schedule.Complete && out.Verdict.Score.Value == out.Bound && len(out.Verdict.Missed()) == 0 {
		out.Status = schedule.Optimal
	}
	out.Plan.Score, out.Plan.Bound, out.Plan.Status = out.Verdict.Score, out.Bound, out.Status
	out.Plan.Missed = explain(x.b, out.Verdict)
	return out, nil
}

// price is what one move costs.
func (x *replanner) price(mv *Move) audience.People {
	if mv.Fate == Dropped && slices.Contains(x.resolved.Cancelled, mv.Before.ID) || mv.Fate == Dropped && mv.Venue {
		return 0
	}
	sum := audience.People(0)
	for _, part := range []struct {
		is    bool
		price audience.People
	}{
		{mv.Time, x.prices.Time},
		{mv.Team, x.prices.Team},
		{mv.Day, x.prices.Day},
		{mv.Venue || mv.Fate == Dropped, x.prices.Venue},
	} {
		if part.is {
			sum += part.price
		}
	}
	return sum
}

// day returns the civil day of a session.
func (x *replanner) day(s *schedule.Session) int {
	d, _ := calendar.Civil(s.Start, x.in.Q.Location())
	return x.in.Day(d)
}
