package solver_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
)

// issued draws a programme with a plan that was issued.
func issued(t *rapid.T) (*campaign.Checked, *solver.Model, schedule.Plan) {
	_, q := randprog.Checked(t)
	m := solver.Prepare(q)
	r, err := m.Solve(t.Context(), solver.Options{Rounds: 256})
	require.NoError(t, err)
	r.Plan.Revision = schedule.Revision{Number: 1, State: schedule.Issued, Date: q.Programme().Horizon.From - 1, Post: "办公室"}
	return q, m, r.Plan
}

// happens draws some changes.
func happens(t *rapid.T, q *campaign.Checked, p schedule.Plan) change.List {
	span := q.Programme().Horizon
	days := func(label string) calendar.Range {
		from := span.From + date.Date(rapid.IntRange(0, span.Days()-1).Draw(t, label))
		return calendar.Range{From: from, To: min(span.To, from+date.Date(rapid.IntRange(0, 3).Draw(t, label+"Long")))}
	}
	var l change.List
	if rapid.IntRange(0, 2).Draw(t, "freeze") == 0 {
		l.From = days("from").From
	}
	for i := range rapid.IntRange(1, 3).Draw(t, "changes") {
		n := func(label string, list int) int { return rapid.IntRange(0, list-1).Draw(t, fmt.Sprint(label, i)) }
		c := change.Change{Reason: "台风", Days: days(fmt.Sprint("days", i))}
		switch kind := n("kind", 7); {
		case kind == 1 && len(q.Teams()) > 0:
			c.Kind, c.Teams = change.Away, []campaign.TeamID{q.Teams()[n("team", len(q.Teams()))].ID}
		case kind == 2 && len(q.Programme().Units) > 0:
			c.Kind, c.Units = change.Away, []campaign.UnitID{q.Programme().Units[n("unit", len(q.Programme().Units))].ID}
		case kind == 3:
			c.Kind, c.Venues = change.Lost, []campaign.VenueID{q.Programme().Venues[n("venue", len(q.Programme().Venues))].ID}
		case kind == 4 && len(p.Sessions) > 0:
			c.Kind, c.Days, c.Session = change.Cancelled, calendar.Range{}, p.Sessions[n("session", len(p.Sessions))].ID
		case kind == 5 && len(p.Sessions) > 0:
			c.Kind, c.Days, c.Session = change.Held, calendar.Range{}, p.Sessions[n("session", len(p.Sessions))].ID
		case kind == 6 && len(p.Sessions) > 0:
			c.Kind, c.Activity = change.Wanted, p.Sessions[n("session", len(p.Sessions))].Activity
		default:
			c.Kind = change.Closure
		}
		l.Changes = append(l.Changes, c)
	}
	return l
}

func byID(p schedule.Plan) map[campaign.SessionID]schedule.Session {
	out := make(map[campaign.SessionID]schedule.Session)
	for _, s := range p.Sessions {
		out[s.ID] = s
	}
	return out
}

func TestReplan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, m, p := issued(t)
		l := happens(t, q, p)
		before := p
		r, err := m.Replan(t.Context(), p, l, solver.ReplanOptions{})
		require.Equal(t, before, p)
		if err != nil {
			require.NotEmpty(t, campaign.FindingsOf(err), err)
			return
		}
		verdict := check.Plan(r.Question, r.Plan)
		require.Empty(t, verdict.Violations)
		require.Empty(t, verdict.Claims)
		require.Equal(t, verdict.Score, r.Plan.Score)

		old, now := byID(p), byID(r.Plan)
		held, cancelled := l.Of(change.Held), l.Of(change.Cancelled)
		for id, s := range old {
			d, _ := calendar.Civil(s.Start, q.Location())
			_, isHeld := held[id]
			_, isCancelled := cancelled[id]
			if isCancelled {
				require.NotContains(t, now, id)
			} else if isHeld || l.From != 0 && d < l.From {
				require.True(t, now[id].Start.Equal(s.Start), "what is frozen stays")
				require.Equal(t, s.Venue, now[id].Venue)
				require.Equal(t, s.Teams, now[id].Teams)
			}
		}
		requireMoves(t, p, r)
		for id, s := range now {
			d, _ := calendar.Civil(s.Start, q.Location())
			if was, is := old[id]; !is || !was.Start.Equal(s.Start) {
				require.True(t, l.From == 0 || d >= l.From || r.Question.Pin(id) != nil, "nothing new before the freeze")
			}
		}

		again, err := m.Replan(t.Context(), p, l, solver.ReplanOptions{})
		require.NoError(t, err)
		require.Equal(t, r.Plan, again.Plan)
		require.Equal(t, r.Moves, again.Moves)
	})
}

// requireMoves requires the list of moves to tell all that differs, and nothing
// else.
func requireMoves(t require.TestingT, p schedule.Plan, r solver.Replanned) {
	old, now := byID(p), byID(r.Plan)
	for _, mv := range r.Moves {
		switch mv.Fate {
		case solver.Added:
			require.Equal(t, now[mv.After.ID], mv.After)
			require.NotContains(t, old, mv.After.ID)
			delete(now, mv.After.ID)
			continue
		case solver.Dropped:
			require.NotContains(t, now, mv.Before.ID)
		default:
			require.Equal(t, now[mv.Before.ID], mv.After)
			same := mv.Before.Start.Equal(mv.After.Start) && mv.Before.Venue == mv.After.Venue
			require.Equal(t, !same || mv.Team, mv.Fate == solver.Moved)
			delete(now, mv.Before.ID)
		}
		require.Equal(t, old[mv.Before.ID], mv.Before)
		delete(old, mv.Before.ID)
	}
	require.Empty(t, old)
	require.Empty(t, now)
}

// TestNothingHappens: a list that touches no session leaves the plan as it is.
func TestNothingHappens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, m, p := issued(t)
		r, err := m.Replan(t.Context(), p, change.List{}, solver.ReplanOptions{})
		require.NoError(t, err)
		require.Equal(t, p.Sessions, r.Plan.Sessions)
		require.Equal(t, p.Score, r.Plan.Score)
		require.Zero(t, r.Disturbance)
		for _, mv := range r.Moves {
			require.Equal(t, solver.Kept, mv.Fate)
		}
	})
}

// pair is a town of four venues in two townships, a talk a day each.
func pair(t *testing.T) (*solver.Model, schedule.Plan) {
	t.Helper()
	p := town(4, 2, 20)
	for i := range p.Areas[1:] {
		p.Areas[1+i].Level, p.Areas[1+i].Parent = audience.Village, audience.AreaID(fmt.Sprint("t", i/2))
	}
	for _, id := range []audience.AreaID{"t0", "t1"} {
		p.Areas = append(p.Areas, audience.Area{ID: id, Name: "镇", Level: audience.Town, Parent: "county"})
	}
	p.Campaigns[0].Activities[0].Sessions.Most = 3
	q, err := campaign.Check(p)
	require.NoError(t, err)
	m := solver.Prepare(q)
	r, err := m.Solve(t.Context(), solver.Options{})
	require.NoError(t, err)
	require.Len(t, r.Plan.Sessions, 3)
	r.Plan.Revision.State = schedule.Issued
	return m, r.Plan
}

// TestLevels: what cannot stay goes no farther than it must.
func TestLevels(t *testing.T) {
	m, p := pair(t)
	s := p.Sessions[0]
	on, _ := calendar.Civil(s.Start, time.FixedZone("", 8*3600))
	move := func(t *testing.T, c change.Change) solver.Move {
		t.Helper()
		c.Reason = "台风"
		r, err := m.Replan(t.Context(), p, change.List{Changes: []change.Change{c}}, solver.ReplanOptions{})
		require.NoError(t, err)
		require.Empty(t, check.Plan(r.Question, r.Plan).Violations)
		requireMoves(t, p, r)
		i := slices.IndexFunc(r.Moves, func(mv solver.Move) bool { return mv.Before.ID == s.ID })
		require.Zero(t, r.Moves[i].Change)
		return r.Moves[i]
	}
	t.Run("another team at the same hour", func(t *testing.T) {
		s = p.Sessions[2] // in the afternoon, when the other team is free
		mv := move(t, change.Change{Kind: change.Away, Teams: s.Teams, Days: calendar.On(on)})
		s = p.Sessions[0]
		assert.True(t, mv.Team && !mv.Time && !mv.Day && !mv.Venue)
		assert.Equal(t, campaign.RuleTeamDays, mv.Rule)
	})
	t.Run("another day", func(t *testing.T) {
		mv := move(t, change.Change{Kind: change.Closure, Days: calendar.On(on)})
		assert.True(t, mv.Day && !mv.Team && !mv.Venue)
	})
	t.Run("another venue of the township", func(t *testing.T) {
		mv := move(t, change.Change{Kind: change.Lost, Venues: []campaign.VenueID{s.Venue}})
		assert.Equal(t, solver.Moved, mv.Fate)
		assert.True(t, mv.Venue)
	})
	t.Run("nowhere", func(t *testing.T) {
		mv := move(t, change.Change{Kind: change.Cancelled, Session: s.ID})
		assert.Equal(t, solver.Dropped, mv.Fate)
	})
	t.Run("the day that was asked for", func(t *testing.T) {
		moved := schedule.Plan{Sessions: slices.Clone(p.Sessions), Revision: p.Revision}
		r, err := m.Replan(t.Context(), moved, change.List{From: on, Changes: []change.Change{
			{Kind: change.Fixed, Session: s.ID, Start: s.Start.AddDate(0, 0, 7)},
		}}, solver.ReplanOptions{})
		require.NoError(t, err)
		assert.True(t, byID(r.Plan)[s.ID].Start.Equal(s.Start.AddDate(0, 0, 7)))
		assert.True(t, byID(r.Plan)[s.ID].Pinned)
	})
}

// TestUrgentRequest: what is wanted is held, and nothing moves for it.
func TestUrgentRequest(t *testing.T) {
	m, p := pair(t)
	r, err := m.Replan(t.Context(), p, change.List{Changes: []change.Change{
		{Kind: change.Wanted, Activity: "talk", ID: "urgent", Days: calendar.Range{From: date.New(2024, 3, 11), To: date.New(2024, 3, 15)}},
	}}, solver.ReplanOptions{})
	require.NoError(t, err)
	i := slices.IndexFunc(r.Moves, func(mv solver.Move) bool { return mv.Fate == solver.Added && mv.After.Activity == "urgent" })
	require.GreaterOrEqual(t, i, 0)
	assert.Zero(t, r.Moves[i].Change)
	assert.Zero(t, r.Disturbance)
}

// TestThePriceHolds: at a high price nothing moves that can stay.
func TestThePriceHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, m, p := issued(t)
		l := happens(t, q, p)
		high := audience.FromPersons(1_000_000)
		r, err := m.Replan(t.Context(), p, l, solver.ReplanOptions{Price: solver.Disturbance{Time: high, Team: high, Day: high, Venue: high}})
		if err != nil {
			require.NotEmpty(t, campaign.FindingsOf(err), err)
			return
		}
		resolved, err := change.Resolve(q, p, l)
		require.NoError(t, err)
		now := byID(r.Plan)
		better := r.Plan.Score
		for _, s := range resolved.Kept.Sessions {
			if after := now[s.ID]; !after.Start.Equal(s.Start) || after.Venue != s.Venue {
				// only a wish is worth more than any number of people, and one of
				// a higher level more than any number of lower ones
				require.Positive(t, wishes(better).Compare(wishes(check.Plan(r.Question, resolved.Kept).Score)))
			}
		}
	})
}

// wishes is what of a score is about missed commitments.
func wishes(s schedule.Score) schedule.Score {
	s.Value, s.Travel = 0, 0
	return s
}

// BenchmarkReplan closes the county for three days in the middle of a year's
// plan.
func BenchmarkReplan(b *testing.B) {
	q, err := campaign.Check(town(500, 6, 120))
	require.NoError(b, err)
	m := solver.Prepare(q)
	r, err := m.Solve(b.Context(), solver.Options{Rounds: 5000})
	require.NoError(b, err)
	r.Plan.Revision.State = schedule.Issued
	days := calendar.Range{From: date.New(2024, 4, 15), To: date.New(2024, 4, 17)}
	l := change.List{From: days.From, Changes: []change.Change{{Kind: change.Closure, Reason: "台风", Days: days}}}
	b.ReportAllocs()
	count := make(map[solver.Fate]int)
	for b.Loop() {
		n, err := m.Replan(b.Context(), r.Plan, l, solver.ReplanOptions{})
		require.NoError(b, err)
		clear(count)
		for _, mv := range n.Moves {
			count[mv.Fate]++
		}
	}
	for _, fate := range []solver.Fate{solver.Kept, solver.Moved, solver.Added, solver.Dropped} {
		b.ReportMetric(float64(count[fate]), string(fate))
	}
}
