package explain

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
)

// Kind is the kind of a cause.
type Kind string

// The kinds of cause.
const (
	// Impossible: every slot breaks a rule, in this plan and with nothing but the
	// pins beside it. Only company could help, such as another session that
	// brings the team near and sets the venue up.
	Impossible Kind = "impossible"
	// Displaced: there are slots, but to take one other sessions have to go, and
	// of the exchanges tried none makes the plan better.
	Displaced Kind = "displaced"
	// NotFound: a slot makes the plan better, by itself or in exchange.
	NotFound Kind = "notFound"
	// NoGain: it could be held, and would not make the plan better.
	NoGain Kind = "noGain"
)

// Cause is why something is not in a plan. The referee has admitted Slot in the
// plan without By, and Effect is what that exchange adds to the score.
type Cause struct {
	Kind   Kind                  `json:"kind"`
	Tried  int                   `json:"tried"`           // slots, up to the first that are free
	Barred []Barred              `json:"barred,omitzero"` // of these: for Impossible with the pins alone, otherwise in the plan
	Slot   []campaign.Occurrence `json:"slot,omitzero"`   // empty for Impossible, and for NoGain if it is not free either
	By     []campaign.Occurrence `json:"by,omitzero"`     // the sessions that have to go
	Effect Effect                `json:"effect,omitzero"` // better for NotFound, otherwise not
}

// outlook is what is known of one candidate.
type outlook struct {
	c    candidate
	plan tried  // in the plan
	free []slot // in the plan, the first of some days

	looked bool
	alone  tried // beside the pins
	first  *slot // that is free there
	gain   Effect
}

// fewFree is on how many days free slots are weighed.
const fewFree = 8

// outlook scans a candidate in the plan.
func (e *explainer) outlook(c candidate) *outlook {
	plain := len(c.units)+len(c.teams) == 0
	if o := e.tries[c.x.key]; plain && o != nil {
		return o
	}
	o := &outlook{c: c}
	last := e.w.p.Horizon.From - 1
	o.plan = e.board.scan(c, func(s slot) bool {
		if s.day != last {
			last = s.day
			o.free = append(o.free, s)
		}
		return len(o.free) < fewFree
	})
	if plain {
		e.tries[c.x.key] = o
	}
	return o
}

// look scans a candidate beside the pins, up to the first slot the referee
// admits, and reckons what it would add if no rule stood in the way.
func (e *explainer) look(o *outlook) {
	if o.looked {
		return
	}
	o.looked = true
	o.alone = e.alone.scan(o.c, func(s slot) bool {
		if !e.alone.fits(s) {
			return true
		}
		o.first = &s
		return false
	})
	if o.first != nil {
		o.gain = e.board.effect(e.board.sit(e.alone.filled(*o.first)))
	}
}

// cause finds why none of some candidates is in the plan.
func (e *explainer) cause(all []candidate) Cause {
	var looks []*outlook
	plan := tried{}
	for _, c := range all {
		o := e.outlook(c)
		looks = append(looks, o)
		plan.add(o.plan)
	}
	free := e.free(looks)
	if free != nil && free.Effect.Compare() > 0 {
		return Cause{NotFound, plan.Tried, barred(plan.Barred), free.To, nil, free.Effect}
	}
	alone, possible := tried{}, false
	var worth []*outlook
	for _, o := range looks {
		e.look(o)
		alone.add(o.alone)
		possible = possible || o.first != nil
		if o.first != nil && o.gain.Compare() > 0 {
			worth = append(worth, o)
		}
	}
	switch {
	case !possible && free == nil:
		return Cause{Kind: Impossible, Tried: alone.Tried, Barred: barred(alone.Barred)}
	case len(worth) > 0:
		if x := e.exchange(worth); x != nil {
			kind := Displaced
			switch {
			case x.effect.Compare() > 0:
				kind = NotFound
			case len(x.out) == 0: // a free slot after all, not among the first of the days
				kind = NoGain
			}
			return Cause{kind, plan.Tried, barred(plan.Barred), occurrences(x.in), occurrences(x.out), x.effect}
		}
	}
	c := Cause{Kind: NoGain, Tried: plan.Tried, Barred: barred(plan.Barred)}
	if free != nil {
		c.Slot, c.Effect = free.To, free.Effect
	}
	return c
}

// free returns the best of the free slots that the referee admits, nil if there
// is none.
func (e *explainer) free(looks []*outlook) *Move {
	type option struct {
		s      slot
		effect Effect
	}
	var options []option
	for _, o := range looks {
		for _, s := range o.free {
			options = append(options, option{s, e.board.effect(e.board.sit(e.board.filled(s)))})
		}
	}
	slices.SortStableFunc(options, func(a, b option) int { return rank(b.effect, a.effect) })
	for _, x := range options {
		if s, ok := e.board.staffed(x.s); ok {
			sat := e.board.sit(s)
			return &Move{occurrences(sat), e.board.effect(sat)}
		}
	}
	return nil
}

// rank compares two effects: +1 if e is better.
func rank(e, f Effect) int { return e.minus(f).Compare() }
