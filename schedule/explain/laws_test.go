package explain

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

// The ledger's score is the referee's, whatever comes and goes.
func TestLedgerIsTheReferee(t *testing.T) {
	t.Parallel()
	law(t, func(t *rapid.T) {
		q, plan := random(t, rapid.Bool().Draw(t, "valid"))
		e := newExplainer(q, plan)
		require.Equal(t, check.Plan(q, plan).Score, e.board.score())
		empty := newBoard(e.w).score()
		for _, s := range slices.Clone(e.board.all) {
			e.board.take(s)
			require.Equal(t, check.Plan(q, planOf(occurrences(e.board.all))).Score, e.board.score())
		}
		require.Equal(t, empty, e.board.score())
	})
}

// A start is free for the sieve if and only if some teams and units exist with
// which the referee admits it, for every pair of activity and venue.
func TestScanIsBruteForce(t *testing.T) {
	t.Parallel()
	law(t, func(t *rapid.T) {
		q, plan := random(t, true)
		e := newExplainer(q, plan)
		all := plan.Occurrences()
		c := &q.Programme().Campaigns[rapid.IntRange(0, 1).Draw(t, "of")]
		a := &c.Activities[rapid.IntRange(0, len(c.Activities)-1).Draw(t, "what")]
		v := &q.Programme().Venues[rapid.IntRange(0, 3).Draw(t, "where")]
		free := make(map[int64]bool)
		starts := make(map[int64]bool)
		for _, way := range every(q, a, c, v) {
			at := way[0].Start.Unix()
			starts[at] = true
			if !free[at] && admitted(q, all, way) {
				free[at] = true
			}
		}
		sieved := make(map[int64]bool)
		n := e.board.scan(candidate{x: e.w.pair(a.ID, v.ID)}, func(s slot) bool {
			sat := e.board.sit(s)
			sieved[sat[0].Start.Unix()] = true
			require.True(t, e.board.fits(s), "%+v", sat[0].Occurrence)
			require.True(t, admitted(q, all, occurrences(sat)))
			return true
		})
		require.Equal(t, free, sieved)
		require.Equal(t, len(starts), n.Tried)
		barred := 0
		for _, count := range n.Barred {
			barred += count
		}
		require.Equal(t, n.Tried, n.Free+barred)
	})
}

// Without a grid, some start of a day is found wherever one of a fine grid is
// free.
func TestScanWithoutGrid(t *testing.T) {
	t.Parallel()
	law(t, func(t *rapid.T) {
		p := programme(t)
		a := &p.Campaigns[0].Activities[0]
		q, err := campaign.Check(p)
		require.NoError(t, err)
		plan := randomPlan(t, q, true)
		a.When.Grid, a.When.ConsecutiveDays = -1, 0
		q, err = campaign.Check(p)
		require.NoError(t, err)
		v := &p.Venues[rapid.IntRange(0, 3).Draw(t, "where")]
		e, all := newExplainer(q, plan), plan.Occurrences()
		found := make(map[string]bool)
		e.board.scan(candidate{x: e.w.pair(a.ID, v.ID)}, func(s slot) bool {
			found[s.day.String()] = true
			require.True(t, admitted(q, all, occurrences(e.board.sit(s))))
			return true
		})
		var units []campaign.UnitID
		if q.Assigned(a.ID) {
			units = []campaign.UnitID{q.Host(a.ID, v)}
		}
		for _, way := range ways(q, a, &p.Campaigns[0], v, time.Hour, units) {
			if day := way[0].Start.Format(time.DateOnly); !found[day] {
				require.False(t, admitted(q, all, way), "%+v", way)
			}
		}
	})
}

// exchanged returns a plan with sessions put in and others taken out.
func exchanged(p schedule.Plan, in []campaign.Occurrence, out ...campaign.SessionID) schedule.Plan {
	var all []campaign.Occurrence
	for _, o := range p.Occurrences() {
		if !slices.Contains(out, o.ID) {
			all = append(all, o)
		}
	}
	return planOf(append(all, in...))
}

func ids(some []campaign.Occurrence) (out []campaign.SessionID) {
	for _, o := range some {
		out = append(out, o.ID)
	}
	return out
}

// Whatever is said of a session survives being tried.
func TestSessionsSurvive(t *testing.T) {
	t.Parallel()
	law(t, func(t *rapid.T) {
		q, plan := random(t, true)
		score := check.Plan(q, plan).Score
		for _, s := range Of(q, plan, Options{Brief: true}).Sessions {
			require.Equal(t, difference(score, check.Plan(q, exchanged(plan, nil, s.Session.ID)).Score), s.Lost)
			for _, choice := range []Choice{s.Here, s.Then, s.By} {
				if choice.Best == nil {
					require.Zero(t, choice.Free, "%+v", s)
					continue
				}
				v := check.Plan(q, exchanged(plan, choice.Best.To, s.Visit...))
				require.Empty(t, v.Violations)
				require.Equal(t, difference(score, v.Score), choice.Best.Effect)
			}
		}
	})
}

// Every reason why something is not served or missed is true: what is
// impossible is so for every slot, and an exchange is valid and makes the
// difference it says.
func TestCausesSurvive(t *testing.T) {
	t.Parallel()
	law(t, func(t *rapid.T) {
		q, plan := random(t, true)
		v := rapid.SampledFrom(q.Programme().Venues).Draw(t, "asked").ID
		e := Of(q, plan, Options{Venues: []campaign.VenueID{v}})
		require.Len(t, e.Unserved, 1)
		cause := e.Unserved[0].Cause
		survives(t, q, plan, cause)
		if cause.Kind == Impossible {
			var pins []campaign.Occurrence
			for _, o := range plan.Occurrences() {
				if q.Pin(o.ID) != nil {
					pins = append(pins, o)
				}
			}
			for i := range q.Programme().Campaigns {
				c := &q.Programme().Campaigns[i]
				for k := range c.Activities {
					for _, way := range every(q, &c.Activities[k], c, q.Venue(v)) {
						require.False(t, admitted(q, pins, way), "%+v", way)
						require.False(t, admitted(q, plan.Occurrences(), way), "%+v", way)
					}
				}
			}
		}
		var missed []schedule.Missed
		for _, m := range e.Missed {
			missed = append(missed, m.Missed)
			survives(t, q, plan, m.Cause)
		}
		require.Equal(t, check.Plan(q, plan).Missed(), missed)
		for _, u := range Of(q, plan, Options{}).Unserved {
			survives(t, q, plan, u.Cause)
		}
	})
}

func survives(t require.TestingT, q *campaign.Checked, plan schedule.Plan, c Cause) {
	if c.Kind == Impossible || c.Kind == NoGain && c.Slot == nil {
		require.Empty(t, c.By)
		require.Empty(t, c.Slot)
		return
	}
	v := check.Plan(q, exchanged(plan, c.Slot, ids(c.By)...))
	require.Empty(t, v.Violations)
	require.Equal(t, difference(check.Plan(q, plan).Score, v.Score), c.Effect)
	require.Equal(t, c.Kind == NotFound, c.Effect.Compare() > 0)
	if c.Kind == Displaced {
		require.NotEmpty(t, c.By)
	}
	for _, o := range c.By {
		require.True(t, q.Pin(o.ID) == nil || slices.Contains(ids(c.Slot), o.ID), "pins stay")
	}
}

// A repair mends its breach and breaks nothing, at the difference it says.
func TestRepairsMend(t *testing.T) {
	t.Parallel()
	law(t, func(t *rapid.T) {
		q, plan := random(t, false)
		before := check.Plan(q, plan)
		repairs := Mend(q, plan)
		require.Len(t, repairs, len(before.Violations))
		m := &mender{q: q, all: plan.Occurrences()}
		for i, r := range repairs {
			require.Equal(t, before.Violations[i], r.Breach)
			if r.Kind == NoRepair {
				continue
			}
			after := check.Plan(q, planOf(m.apply(r)))
			require.NotContains(t, after.Violations, r.Breach)
			for _, x := range after.Violations {
				require.True(t, known(x, before.Violations), "%+v", x)
			}
			require.Equal(t, difference(before.Score, after.Score), r.Effect)
		}
	})
}
