package coverage_test

import (
	"fmt"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/tally"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/returns"
)

// person returns the key of a made-up person, whose number is no identity number.
func person(t require.TestingT, n int) tally.PersonKey {
	keys, err := tally.NewKeys([]byte("0123456789abcdef0123456789abcdef"))
	require.NoError(t, err)
	k, err := keys.Person(fmt.Sprintf("PERSON%06d", n))
	require.NoError(t, err)
	return k
}

// said returns a confirmed return for a session.
func said(session campaign.SessionID, heads int64) returns.Return {
	r := returns.Return{ID: returns.ID("r-" + session), Session: session, Reporter: "office", Status: returns.Confirmed}
	if heads >= 0 {
		r.Figures = []returns.Figure{{Measure: returns.Attendance, Amount: heads}}
	}
	return r
}

// attended is a plan of three lessons and a fair, of which one lesson was held
// later and one not at all.
func attended(t testing.TB) (*campaign.Checked, schedule.Plan, returns.List) {
	p := small()
	p.Units = []campaign.Unit{{ID: "office", Name: "普法办", Area: "city"}}
	q := checked(t, p)
	made := sessions(q, [2]string{"lesson", "school"}, [2]string{"lesson", "school"}, [2]string{"lesson", "hall"}, [2]string{"fair", "square"})
	later, off := said("s1", 4), said("s2", -1)
	later.Outcome, later.Days, later.Reason = returns.HeldLater, calendar.On(date.New(2024, 3, 20)), "台风"
	off.Outcome, off.Reason = returns.NotHeld, "场地维修"
	return q, made, returns.List{Returns: []returns.Return{said("s0", 3), later, off}}
}

func TestPlannedHeldAttended(t *testing.T) {
	q, made, list := attended(t)
	var ledger tally.Ledger
	require.NoError(t, ledger.Add("s0", person(t, 1), person(t, 2), person(t, 3)))
	require.NoError(t, ledger.Add("s1", person(t, 1), person(t, 2), person(t, 4), person(t, 9)))
	require.NoError(t, ledger.Add("s3", person(t, 9), person(t, 8)))
	require.NoError(t, ledger.Add("other", person(t, 7)))
	group := map[tally.PersonKey]audience.GroupID{
		person(t, 1): "pupils-1", person(t, 2): "pupils-1", person(t, 3): "pupils-1", person(t, 4): "villagers-2", person(t, 8): "villagers-2",
	}
	a, err := coverage.Actual(q, made, list, coverage.Log{Ledger: &ledger, Group: func(k tally.PersonKey) audience.GroupID { return group[k] }})
	require.NoError(t, err)

	w := a.Whole
	require.Equal(t, []int{2, 1, 1, 0}, []int{w.OnDay, w.Later, w.NotHeld, w.Open}, "the fair was held: people signed in")
	require.Equal(t, 4, w.Planned.Sessions)
	require.Equal(t, 3, w.Held.Sessions)
	require.Equal(t, audience.FromPersons(800), w.Planned.Hosted-w.Held.Hosted, "what the lesson in the hall was to bring")
	require.Equal(t, int64(9), w.Heads)
	require.Equal(t, 3, w.HeadsOf)
	require.Equal(t, coverage.Exact, w.Basis)
	require.Equal(t, &coverage.People{Persons: 6, Attendances: 9, Twice: 3}, w.Came)
	require.Equal(t, &coverage.People{Persons: 1, Attendances: 2, Twice: 1}, w.Outsiders)
	require.Equal(t, int64(5), w.Residents.Persons)
	require.Equal(t, 0.001, *w.Residents.Rate)

	c1 := a.Counties[0]
	require.Equal(t, []int64{7, 5, 2}, []int64{c1.Heads, c1.Came.Persons, c1.Outsiders.Persons}, "one of the zone, one of nowhere")
	require.Equal(t, int64(3), c1.Residents.Persons)
	pupils := a.Campaigns[0]
	require.Equal(t, int64(1000), pupils.Size)
	require.Equal(t, int64(3), pupils.Residents.Persons, "the villager is no target")

	require.Equal(t, []coverage.Missed{{Reason: "场地维修", Sessions: 1, Attendances: audience.FromPersons(800)}}, a.Reasons)
	require.Equal(t, []string{"other"}, a.Extra)
	require.Empty(t, a.Doubts)
	require.Equal(t, []coverage.ActualPoint{{Week: "2024-W09", Sessions: 1, Persons: 3}, {Week: "2024-W10", Sessions: 2, Persons: 5}, {Week: "2024-W12", Sessions: 3, Persons: 6}}, a.Cumulative)
	require.Equal(t, []coverage.ActualContribution{{Campaign: "pupils", Alone: 5, Added: 5, Unique: 4}, {Campaign: "all", Alone: 2, Added: 1, Unique: 1}}, a.Contributions)
	require.Equal(t, date.New(2024, 3, 20), a.Sessions[1].Day)
	require.Equal(t, "台风", a.Sessions[1].Reason)
}

func TestWithoutALedgerThereAreOnlyHeads(t *testing.T) {
	q, made, list := attended(t)
	a, err := coverage.Actual(q, made, list, coverage.Log{})
	require.NoError(t, err)
	require.Equal(t, coverage.Counted, a.Whole.Basis)
	require.Equal(t, []int{1, 1, 1, 1}, []int{a.Whole.OnDay, a.Whole.Later, a.Whole.NotHeld, a.Whole.Open})
	require.Equal(t, int64(7), a.Whole.Heads)
	require.Nil(t, a.Whole.Came)
	require.Nil(t, a.Whole.Residents)
	require.Nil(t, a.Whole.Survey)
	require.Empty(t, a.Cumulative)
}

func TestASurveyNamesItself(t *testing.T) {
	q, made, list := attended(t)
	list.Returns[0], list.Returns[1].Figures = said("s0", 400), []returns.Figure{{Measure: returns.Attendance, Amount: 300}}
	var s tally.Intercept
	require.NoError(t, s.Add("s0", 1, 20))
	require.NoError(t, s.Add("s0", 2, 20))
	require.NoError(t, s.Add("s1", 2, 10))
	log := coverage.Log{Surveys: map[campaign.CampaignID]*tally.Intercept{"pupils": &s}}
	r, err := coverage.NewRecord(q, made, list, log)
	require.NoError(t, err)
	row := r.Row(coverage.Cut{Campaigns: []campaign.CampaignID{"pupils"}})
	require.Equal(t, coverage.Surveyed, row.Basis)
	require.InDelta(t, 450, row.Survey.People.Estimate, 1e-9, "400·¾ and 300·½")
	require.Nil(t, row.Residents, "who was asked did not say where they live")
	require.Nil(t, r.Row(coverage.Cut{Areas: []audience.AreaID{"c1"}}).Survey, "the survey is of the campaign")

	require.NoError(t, s.Add("s3", 1, 1)) // another campaign's session
	_, err = coverage.NewRecord(q, made, list, log)
	require.ErrorIs(t, err, tally.ErrCount)
	require.ErrorContains(t, err, "pupils")
}

func TestSignaturesAndReturnsAgreeOrAreDoubted(t *testing.T) {
	q, made, _ := attended(t)
	three := []tally.PersonKey{person(t, 1), person(t, 2), person(t, 3)}
	for _, c := range []struct {
		heads     int64
		qualifier returns.Qualifier
		outcome   returns.Outcome
		want      int64
		basis     coverage.Basis
		doubts    []coverage.Doubt
	}{
		{heads: -1, want: 3, basis: coverage.Exact},
		{heads: 3, want: 3, basis: coverage.Exact},
		{heads: 5, want: 5, basis: coverage.Partial},
		{heads: 5, qualifier: returns.About, want: 3, basis: coverage.Exact},
		{heads: 2, qualifier: returns.AtLeast, want: 3, basis: coverage.Exact},
		{heads: 3, qualifier: returns.AtLeast, want: 3, basis: coverage.Partial},
		{heads: 2, want: 3, basis: coverage.Exact, doubts: []coverage.Doubt{{Session: "s0", What: coverage.SignedMore}}},
		{heads: -1, outcome: returns.NotHeld, basis: coverage.Exact, doubts: []coverage.Doubt{{Session: "s0", What: coverage.SignedNotHeld}}},
	} {
		var ledger tally.Ledger
		require.NoError(t, ledger.Add("s0", three...))
		one := said("s0", c.heads)
		one.Outcome = c.outcome
		if len(one.Figures) > 0 {
			one.Figures[0].Qualifier = c.qualifier
		}
		a, err := coverage.Actual(q, made, returns.List{Returns: []returns.Return{one}}, coverage.Log{Ledger: &ledger})
		require.NoError(t, err)
		require.Equal(t, c.want, a.Whole.Heads, "%+v", c)
		require.Equal(t, c.basis, a.Whole.Basis, "%+v", c)
		require.Equal(t, c.doubts, a.Doubts, "%+v", c)
		require.Nil(t, a.Whole.Residents, "nobody can tell where they live")
		for _, d := range a.Doubts {
			require.NotEqual(t, string(d.What), d.What.Name().Zh)
		}
	}
}

func TestAWrongBaseGivesNoRate(t *testing.T) {
	p := small()
	p.Groups[0].Size = 2
	q := checked(t, p)
	made := sessions(q, [2]string{"lesson", "school"})
	var ledger tally.Ledger
	require.NoError(t, ledger.Add("s0", person(t, 1), person(t, 2), person(t, 3)))
	log := coverage.Log{Ledger: &ledger, Group: func(tally.PersonKey) audience.GroupID { return "pupils-1" }}
	r, err := coverage.NewRecord(q, made, returns.List{}, log)
	require.NoError(t, err)
	row := r.Row(coverage.Cut{Areas: []audience.AreaID{"c1"}})
	require.True(t, row.Residents.TooMany)
	require.Nil(t, row.Residents.Rate)
	require.Equal(t, []coverage.Left{
		{Group: "pupils-1", Size: 2, Reached: audience.FromPersons(3), Basis: coverage.Exact},
		{Group: "villagers-2", Size: 4000, Left: audience.FromPersons(4000), Basis: coverage.Exact},
	}, r.Left(coverage.Cut{}))
}

func TestWhatIsLeftFeedsTheNextPlan(t *testing.T) {
	q, made, list := attended(t)
	r, err := coverage.NewRecord(q, made, list, coverage.Log{})
	require.NoError(t, err)
	next := *q.Programme()
	next.Held = r.Held()
	require.Len(t, next.Held, 2)
	again := checked(t, next)
	reached := coverage.Select(again, schedule.Plan{}, coverage.Cut{}).Reach.Expected
	require.Equal(t, r.Row(coverage.Cut{}).Held.Reach.Expected, reached)
	var sum audience.People
	for _, g := range r.Left(coverage.Cut{}) {
		require.Equal(t, coverage.Forecast, g.Basis)
		sum += g.Left
	}
	require.Equal(t, audience.FromPersons(5000)-reached, sum)
}

// Whatever came of a plan, the figures of it do not contradict each other.
func TestIdentitiesOfActuals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := world(t)
		made := plan(t, q)
		var ledger tally.Ledger
		var list returns.List
		for _, s := range made.Sessions {
			if rapid.Bool().Draw(t, "signed") {
				var who []tally.PersonKey
				for n := range 6 {
					if rapid.Bool().Draw(t, "came") {
						who = append(who, person(t, n))
					}
				}
				require.NoError(t, ledger.Add(string(s.ID), who...))
			}
			if rapid.Bool().Draw(t, "returned") {
				one := said(s.ID, rapid.Int64Range(-1, 8).Draw(t, "heads"))
				one.Outcome = rapid.SampledFrom([]returns.Outcome{returns.Held, returns.HeldLater, returns.NotHeld}).Draw(t, "outcome")
				list.Returns = append(list.Returns, one)
			}
		}
		groups := q.Groups()
		lives := func(k tally.PersonKey) audience.GroupID {
			for n := range 6 {
				if person(t, n) == k && n < len(groups) {
					return groups[n].ID
				}
			}
			return ""
		}
		r, err := coverage.NewRecord(q, made, list, coverage.Log{Ledger: &ledger, Group: lives})
		require.NoError(t, err)
		a := r.Actuals()
		w := a.Whole
		require.Equal(t, w.Came.Persons, w.Residents.Persons+w.Outsiders.Persons)
		require.Equal(t, w.Came.Attendances, w.Residents.Attendances+w.Outsiders.Attendances)
		require.LessOrEqual(t, w.Came.Attendances, w.Heads)
		require.Equal(t, w.Planned.Sessions, w.OnDay+w.Later+w.NotHeld+w.Open)
		require.Equal(t, w.Held.Sessions, w.OnDay+w.Later)
		counties := coverage.ActualRow{Residents: &coverage.People{}}
		for _, c := range a.Counties {
			counties.Residents.Persons += c.Residents.Persons
		}
		require.Equal(t, w.Residents.Persons, counties.Residents.Persons, "everybody lives in one county")
		var heads, added int64
		sessions := 0
		for _, c := range a.Campaigns {
			heads, sessions = heads+c.Heads, sessions+c.Held.Sessions
		}
		require.Equal(t, w.Heads, heads)
		require.Equal(t, w.Held.Sessions, sessions)
		for _, c := range a.Contributions {
			require.LessOrEqual(t, c.Unique, c.Added)
			require.LessOrEqual(t, c.Added, c.Alone)
			added += c.Added
		}
		require.Equal(t, w.Came.Persons, added)
		last := coverage.ActualPoint{}
		for _, x := range a.Cumulative {
			require.GreaterOrEqual(t, x.Persons, last.Persons)
			last = x
		}
		require.Equal(t, w.Came.Persons, last.Persons)
		row := r.Row(cut(t, q))
		if row.Residents.Rate != nil {
			require.LessOrEqual(t, *row.Residents.Rate, 1.0)
		}
		require.LessOrEqual(t, row.Came.Twice, row.Came.Persons)
		require.LessOrEqual(t, row.Outsiders.Persons, row.Came.Persons)
	})
}

func TestOfSeveralReturnsOneCounts(t *testing.T) {
	q, made, _ := attended(t)
	first, second, draft := said("s0", 300), said("s0", 280), said("s1", 9)
	first.ID, second.ID, second.Reporter, draft.Status = "a", "b", "other", returns.Draft
	list := returns.List{Returns: []returns.Return{second, draft, first}}
	a, err := coverage.Actual(q, made, list, coverage.Log{})
	require.NoError(t, err)
	sum, _ := returns.Sum(q, made, list).Whole.Of(returns.Attendance)
	require.Equal(t, sum.Actual, a.Whole.Heads, "the same return counts as in the sum")
	require.Equal(t, 1, a.Whole.HeadsOf)
	require.Equal(t, 3, a.Whole.Open)
}

func TestEveryBasisHasAName(t *testing.T) {
	seen := map[campaign.Text]bool{}
	for _, b := range []coverage.Basis{coverage.Forecast, coverage.Exact, coverage.Surveyed, coverage.Partial, coverage.Counted} {
		require.NotEqual(t, string(b), b.Name().Zh)
		require.False(t, seen[b.Name()])
		seen[b.Name()] = true
	}
	require.Equal(t, "other", coverage.Basis("other").Name().En)
	require.Equal(t, "other", coverage.Contradiction("other").Name().En)
}
