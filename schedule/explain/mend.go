package explain

import (
	"cmp"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// RepairKind is what kind of change mends a breach, from the least.
type RepairKind string

// The kinds of repair. NoRepair means that no single kind of change mends it.
const (
	NoRepair    RepairKind = ""
	Correct     RepairKind = "correct"     // the session's own entries: ID, campaign, length, units; a pin as pinned
	OtherTime   RepairKind = "otherTime"   // on the same day
	OtherTeam   RepairKind = "otherTeam"   // instead of one of its teams, or as many as are wanted
	OtherDay    RepairKind = "otherDay"    // with the same teams
	OtherVenue  RepairKind = "otherVenue"  // at the same time
	DropSession RepairKind = "dropSession" // as many as it takes
)

// Repair is a breach of a hard rule and the least change that mends it. The
// referee finds the breach gone and no other in its place; whether what is
// left of other breaches goes as well is for their own repairs to say. Each
// repair is of the plan as it stands.
type Repair struct {
	Breach   campaign.Breach       `json:"breach"`            // its Detail says the amount
	Sessions []campaign.Occurrence `json:"sessions,omitzero"` // of the breach, in order of time
	Kind     RepairKind            `json:"kind,omitzero"`
	// Changes holds one session before and after, or for DropSession every one
	// that goes. Before is nil for a pin that the plan lacks.
	Changes []SessionChange `json:"changes,omitzero"`
	Effect  Effect          `json:"effect,omitzero"` // of the changes, both plans as the referee counts them
}

// Mend returns one repair for each breach that the referee finds and no waiver
// lifts, in its order. It is empty for a valid plan.
func Mend(q *campaign.Checked, p schedule.Plan) []Repair {
	m := &mender{q: q, all: p.Occurrences()}
	m.before = q.Judge(m.all)
	var out []Repair
	for _, b := range m.before {
		if b.Waiver == nil {
			r := m.repair(b)
			for _, o := range m.all {
				if slices.Contains(b.Sessions, o.ID) {
					r.Sessions = append(r.Sessions, o)
				}
			}
			slices.SortStableFunc(r.Sessions, func(x, y campaign.Occurrence) int { return cmp.Or(x.Start.Compare(y.Start), cmp.Compare(x.ID, y.ID)) })
			out = append(out, r)
		}
	}
	return out
}

type mender struct {
	q      *campaign.Checked
	all    []campaign.Occurrence
	before []campaign.Breach
	e      *explainer // of the plan, once it is needed
}

func (m *mender) explainer() *explainer {
	if m.e == nil {
		p := schedule.Plan{}
		for _, o := range m.all {
			p.Sessions = append(p.Sessions, schedule.Session{Occurrence: o})
		}
		m.e = newExplainer(m.q, p)
	}
	return m.e
}

// repair tries the kinds of change in turn. Of one kind the best is taken, and
// among equals that of the latest session, which came last to be planned.
func (m *mender) repair(b campaign.Breach) Repair {
	for _, try := range []func(campaign.Breach) []Repair{m.correct, m.otherTime, m.otherTeam, m.otherDay, m.otherVenue} {
		var best *Repair
		for _, r := range try(b) {
			if r.Breach = b; (best == nil || r.Effect.better(best.Effect)) && m.mends(r) {
				best = &r
			}
		}
		if best != nil {
			return *best
		}
	}
	return m.drop(b)
}

// apply returns the sessions after a repair.
func (m *mender) apply(r Repair) []campaign.Occurrence {
	out := slices.Clone(m.all)
	for _, c := range r.Changes {
		i := len(out)
		if c.Before != nil {
			i = slices.IndexFunc(out, func(o campaign.Occurrence) bool { return same(o, *c.Before) })
		}
		switch {
		case i < 0:
		case i == len(out):
			out = append(out, *c.After)
		case c.After == nil:
			out = slices.Delete(out, i, i+1)
		default:
			out[i] = *c.After
		}
	}
	return out
}

func same(a, b campaign.Occurrence) bool {
	return a.ID == b.ID && a.Activity == b.Activity && a.Venue == b.Venue && a.Start.Equal(b.Start) && a.End.Equal(b.End) &&
		slices.Equal(a.Teams, b.Teams) && slices.Equal(a.Units, b.Units)
}

// mends reports whether the referee finds the breach gone and nothing new. What
// is left of a breach of several sessions is no new one.
func (m *mender) mends(r Repair) bool {
	for _, x := range m.q.Judge(m.apply(r)) {
		if x.Waiver == nil && (!known(x, m.before) || known(x, []campaign.Breach{r.Breach})) {
			return false
		}
	}
	return true
}

// sessions returns those of a breach that may change, the latest first. Pins
// stay as pinned.
func (m *mender) sessions(b campaign.Breach) []*sitting {
	var out []*sitting
	for _, s := range m.explainer().board.all {
		if slices.Contains(b.Sessions, s.ID) && !s.pinned && s.days() == 1 {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, z *sitting) int { return cmp.Or(z.Start.Compare(a.Start), cmp.Compare(z.ID, a.ID)) })
	return out
}

// move makes repairs of slots for one session, which keeps its ID.
func (m *mender) move(s *sitting, kind RepairKind, slots func(at slot) []slot) []Repair {
	e := m.explainer()
	var out []Repair
	before := e.board.score()
	e.board.without([]*sitting{s}, func() {
		left := difference(before, e.board.score())
		for _, x := range slots(slot{x: s.pair, day: s.day, from: s.from, teams: s.teams, units: s.Units}) {
			sat := e.board.sit(x)
			sat[0].ID = s.ID // of sessions at one time the ID decides which comes first
			after := sat[0].Occurrence
			was := s.Occurrence
			out = append(out, Repair{Kind: kind, Changes: []SessionChange{compare(&was, &after)}, Effect: e.board.effect(sat).plus(left)})
		}
	})
	return out
}

// fewMoves is how many slots of one kind are put to the referee for one session.
const fewMoves = 6

// near returns the first free slots of a session, the nearest to its time first.
func (m *mender) near(at slot, allowed func(date.Date) bool) []slot {
	var out []slot
	last := at.day - 10_000
	m.e.board.scan(candidate{at.x, at.units, at.teams}, func(s slot) bool {
		if allowed(s.day) && (s.day == at.day || s.day != last) {
			last = s.day
			s.teams = at.teams
			if len(s.teams) == 0 {
				s.teams = nil
			}
			out = append(out, s)
		}
		return true
	})
	slices.SortStableFunc(out, func(a, b slot) int {
		return cmp.Or(cmp.Compare(abs(int(a.day-at.day)), abs(int(b.day-at.day))), cmp.Compare(abs(int(a.from-at.from)), abs(int(b.from-at.from))))
	})
	return out[:min(len(out), fewMoves)]
}

// Of a breach of few sessions more hours are put to the referee than are free by
// the sieve.
const (
	fewSessions = 2
	openMoves   = 40
)

// open returns the hours of a day at which the venue is open, the nearest first,
// whatever else is held then.
func (m *mender) open(at slot) []slot {
	var out []slot
	for _, from := range m.e.w.opening(at.x).at(at.day) {
		s := at
		s.from = from
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b slot) int { return cmp.Compare(abs(int(a.from-at.from)), abs(int(b.from-at.from))) })
	return out[:min(len(out), openMoves)]
}

func abs(n int) int { return max(n, -n) }
