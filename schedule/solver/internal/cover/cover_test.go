package cover

import (
	"fmt"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver/internal/construct"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// begin compiles a programme and builds a first plan.
func begin(t require.TestingT, q *campaign.Checked) (*Atlas, *state.State) {
	in := instance.Compile(q)
	b := construct.New(in, 1, func() bool { return false })
	for _, step := range construct.Orders()[0] {
		b.Run(step)
	}
	s := state.Of(in, b.S.Sessions)
	s.Settle() // team-days do not change from here on
	return NewAtlas(in), s
}

// judge has the referee judge some sessions.
func judge(in *instance.Instance, sessions []state.Session) check.Verdict {
	var p schedule.Plan
	for i, x := range sessions {
		c := in.Candidates[x.Candidate]
		a := in.Activities[c.Activity]
		o := campaign.Occurrence{
			ID: campaign.SessionID(fmt.Sprint(i)), Campaign: a.Campaign.ID, Activity: a.Activity.ID, Venue: in.Venues[c.Venue].Venue.ID,
			Start: calendar.At(in.First+date.Date(x.Day), clock.Clock(x.Start)*clock.Millisecond, in.Q.Location()),
		}
		o.End = o.Start.Add(a.Shape.Duration)
		for _, t := range x.Teams {
			o.Teams = append(o.Teams, in.Teams[t].Team.ID)
		}
		for _, u := range x.Units {
			o.Units = append(o.Units, in.Units[u].Unit.ID)
		}
		p.Sessions = append(p.Sessions, schedule.Session{Occurrence: o})
	}
	return check.Plan(in.Q, p)
}

// best puts the sessions of the best plan together: others' and the worker's.
func best(w *Search) []state.Session {
	var out []state.Session
	for _, x := range w.s.Settle() {
		if len(x.Teams) > 0 || len(x.Units) > 0 || !state.Teamless(&w.at.in.Activities[w.at.in.Candidates[x.Candidate].Activity]) {
			out = append(out, x)
		}
	}
	return append(out, w.Best()...)
}

// TestSearchOnRandomProgrammes: after some moves, and changes by others between
// them, the counters are those of a new state with the same sessions, what the
// worker knows of gains is so, and the referee accepts the plan as it is and the
// best one, whose score is what was said.
func TestSearchOnRandomProgrammes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		a, s := begin(t, q)
		if !a.Helps() {
			return
		}
		w := New(a, s, rapid.Uint64().Draw(t, "seed"))
		top := s.Scores()
		heat := rapid.Float64Range(0, 1).Draw(t, "heat")
		for range 2 {
			w.sync()
			w.scores = top
			if rapid.Bool().Draw(t, "cross") {
				plans := []Plan{w.Plan()}
				for range 30 {
					w.exchange(1e9)
				}
				plans = append(plans, w.Plan())
				w.Cross(plans...)
				require.Equal(t, plans[0].Scores, w.Plan().Scores)
				w.look(rapid.Float64Range(0, 1).Draw(t, "look"))
			}
			for range 300 {
				w.exchange(w.usual.threshold(heat))
			}
			w.settle()
			if w.scores.Compare(top) > 0 {
				top = w.scores
			}
			for _, j := range w.gains.v.jobs {
				require.Equal(t, plain(s, a.jobs[j].candidate), w.gains.of[j])
			}
			for id := range s.Sessions { // somebody else changes something
				if s.Free(int32(id)) {
					s.Release(int32(id))
					break
				}
			}
			require.Equal(t, state.Of(a.in, s.Settle()).Scores(), s.Scores())
			require.Empty(t, judge(a.in, s.Settle()).Violations)
		}
		v := judge(a.in, best(w))
		require.Empty(t, v.Violations)
		require.Equal(t, top.Value, v.Score.Value)
		require.Equal(t, top.Missed, [3]int64{v.Score.MissedMust, v.Score.MissedShould, v.Score.MissedMay})
	})
}

// plain is what a session adds to the value before charges, worked out anew.
func plain(s *state.State, candidate int32) (sum int64) {
	for _, g := range s.In.Candidates[candidate].Gives {
		sum += int64(s.In.Terms[g.Term].Value(s.In.Model, s.Dose(g.Term).Add(g.Dose)) - s.Worth(g.Term))
	}
	return sum
}

// choice draws a small problem of choosing: venues that draw groups wholly or in
// part, each with a cost, under a budget or a number of sessions.
func choice(t *rapid.T) campaign.Programme {
	n := func(label string, least, most int) int { return rapid.IntRange(least, most).Draw(t, label) }
	day := calendar.On(date.New(2024, 12, 4))
	p := campaign.Programme{
		Name: "覆盖", Horizon: day,
		Overlap: rapid.SampledFrom([]reach.Overlap{0, reach.Independent, 2}).Draw(t, "overlap"),
		Areas:   []audience.Area{{ID: "city", Name: "市", Level: audience.City}},
		Formats: []campaign.Format{{ID: "all", Name: "全员", Duration: time.Hour, Rate: 1}},
	}
	groups, parts := n("groups", 3, 8), n("parts", 1, 2)
	for g := range groups {
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(fmt.Sprint("g", g)), Area: "city", Size: int64(n("size", 1, 50))})
	}
	c := campaign.Campaign{ID: "c", Name: "覆盖", Window: day}
	for v := range n("venues", 2, 10) {
		venue := campaign.Venue{ID: campaign.VenueID(fmt.Sprint("v", v)), Name: "地点", Setting: "community", Area: "city"}
		for g := range groups {
			if draw := n("draw", 0, 2*parts) - parts; draw > 0 {
				venue.Catchment = append(venue.Catchment, campaign.Draw{Group: p.Groups[g].ID, Draw: float64(draw) / float64(parts)})
			}
		}
		if venue.Catchment == nil {
			venue.Catchment = []campaign.Draw{{Group: "g0", Draw: 0.5}}
		}
		p.Venues = append(p.Venues, venue)
		c.Activities = append(c.Activities, campaign.Activity{
			ID: campaign.ActivityID(fmt.Sprint("a", v)), Name: "活动", Format: "all", Cost: campaign.Yuan(int64(n("cost", 1, 9))),
			Where: campaign.Where{Venues: []campaign.VenueID{venue.ID}},
		})
	}
	p.Campaigns = []campaign.Campaign{c}
	p.Caps = []campaign.Cap{{ID: "cap", Name: "上限", Sessions: n("most", 0, 4), Budget: campaign.Yuan(int64(n("budget", 3, 25)))}}
	return p
}

// optimum tries every choice of candidates.
func optimum(in *instance.Instance) (best state.Scores) {
	s := state.New(in)
	best = s.Scores()
	var try func(c int32)
	try = func(c int32) {
		if int(c) == len(in.Candidates) {
			if s.Scores().Compare(best) > 0 {
				best = s.Scores()
			}
			return
		}
		try(c + 1)
		if start, ok := s.Opening(c, 0); ok {
			id := s.Hold(c, 0, start)
			try(c + 1)
			s.Release(id)
		}
	}
	try(0)
	return best
}

// at is a pace of one heat.
func at(heat float64) func() Pace { return func() Pace { return Pace{Heat: heat} } }

func TestTheOptimumOfSmallChoices(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, err := campaign.Check(choice(t))
		require.NoError(t, err)
		a, s := begin(t, q)
		w := New(a, s, rapid.Uint64().Draw(t, "seed"))
		top := s.Scores()
		for k := range 2 {
			if scores, ok := w.Round(at(1-float64(k)/2), top); ok {
				top = scores
			}
		}
		require.Equal(t, optimum(a.in), top)
		require.Equal(t, top, state.Of(a.in, w.Best()).Scores())
	})
}

// grid is a larger problem: venues on a grid that draw the groups around them.
func grid(t *testing.T, n, most int) *campaign.Checked {
	day := calendar.On(date.New(2024, 12, 4))
	p := campaign.Programme{
		Name: "覆盖", Horizon: day,
		Areas:   []audience.Area{{ID: "city", Name: "市", Level: audience.City}},
		Formats: []campaign.Format{{ID: "all", Name: "全员", Duration: time.Hour, Rate: 1}},
	}
	for i := range n * n {
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(fmt.Sprint("g", i)), Area: "city", Size: int64(1 + i*i%17)})
	}
	for i := range n * n {
		v := campaign.Venue{ID: campaign.VenueID(fmt.Sprint("v", i)), Name: "地点", Setting: "community", Area: "city"}
		for j := range n * n {
			if x, y := i%n-j%n, i/n-j/n; x*x+y*y <= 5 {
				v.Catchment = append(v.Catchment, campaign.Draw{Group: p.Groups[j].ID, Draw: 1 / float64(1+(x*x+y*y)/3)})
			}
		}
		p.Venues = append(p.Venues, v)
	}
	p.Campaigns = []campaign.Campaign{{ID: "c", Name: "覆盖", Window: day, Activities: []campaign.Activity{
		{ID: "a", Name: "活动", Format: "all", Sessions: campaign.Span{Most: most}},
	}}}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

func TestSameSeedSamePlan(t *testing.T) {
	q := grid(t, 12, 10)
	run := func(seed uint64) (state.Scores, []state.Session, int) {
		a, s := begin(t, q)
		w := New(a, s, seed)
		top := s.Scores()
		for k := range 5 {
			if scores, ok := w.Round(at(1-float64(k)/5), top); ok {
				top = scores
			}
		}
		return top, w.Best(), w.Moves
	}
	scores, sessions, moves := run(7)
	again, same, many := run(7)
	require.Equal(t, scores, again)
	require.Equal(t, sessions, same)
	require.Equal(t, moves, many)
	_, _, other := run(8)
	require.NotEqual(t, moves, other)
}

func TestMovesAllocateNothing(t *testing.T) {
	a, s := begin(t, grid(t, 12, 10))
	w := New(a, s, 1)
	top := s.Scores()
	for range 2 {
		top, _ = w.Round(at(1), top)
	}
	require.Zero(t, testing.AllocsPerRun(5, func() { top, _ = w.Round(at(0.5), top) }))
	require.Greater(t, w.Moves, 1000)
}

// TestNothingToChoose: where every session needs a team the search says so.
func TestNothingToChoose(t *testing.T) {
	p := *grid(t, 2, 1).Programme()
	p.Teams = []campaign.Team{{ID: "t", Name: "小组", Shifts: []calendar.Hours{calendar.MustHours("08:30", "12:00")}}}
	p.Campaigns[0].Activities[0].Staff.Teams.Least = 1
	q, err := campaign.Check(p)
	require.NoError(t, err)
	require.False(t, NewAtlas(instance.Compile(q)).Helps())
}
