package returns_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

// actual returns what a row has of a measure, in words.
func actual(r returns.Row, m campaign.MeasureID) string {
	c, _ := r.Of(m)
	return fmt.Sprintf("%s/%d", returns.FormatAmount(c.Actual, c.Qualifier, ""), c.Returns)
}

func TestSumOfNothing(t *testing.T) {
	q, plan := city(t)
	s := returns.Sum(q, plan, returns.List{})
	assert.Equal(t, []int{6, 0, 0, 0, 6}, []int{s.Whole.Planned, s.Whole.Held, s.Whole.Later, s.Whole.NotHeld, s.Whole.Open})
	present, _ := s.Whole.Of(returns.Present)
	items, _ := s.Whole.Of(returns.Items)
	advice, _ := s.Whole.Of(returns.Advice)
	assert.Equal(t, []int64{8, 450, 50}, []int64{present.Planned, items.Planned, advice.Planned})
	rate, ok := s.Whole.Rate()
	assert.True(t, ok)
	assert.Zero(t, rate)
	_, ok = returns.Sum(q, schedule.Plan{}, returns.List{}).Whole.Rate()
	assert.False(t, ok)
}

func TestHeldMovedAndNotHeld(t *testing.T) {
	q, plan := city(t)
	later := one("2", "w1", "host-west", of(returns.Attendance, 90))
	later.Outcome, later.Days = returns.HeldLater, calendar.On(date.New(2024, time.December, 20))
	off := one("3", "w2", "host-west")
	off.Outcome, off.Reason = returns.NotHeld, "台风"
	draft := one("4", "e2", "host-east", of(returns.Attendance, 999))
	draft.Status = returns.Draft
	s := returns.Sum(q, plan, listOf(one("1", "e1", "host-east", of(returns.Attendance, 100)), later, off, draft))
	assert.Equal(t, []int{4, 3, 1}, []int{s.Returns, s.Confirmed, s.Drafts})
	assert.Equal(t, []int{6, 1, 1, 1, 3}, []int{s.Whole.Planned, s.Whole.Held, s.Whole.Later, s.Whole.NotHeld, s.Whole.Open})
	assert.Equal(t, "190/2", actual(s.Whole, returns.Attendance))
	assert.Equal(t, []returns.Absent{{Session: "w2", Reason: "台风", Reporter: "host-west"}}, s.NotHeld)
	// What was held after the assignment's window does not fulfil it.
	assert.Equal(t, []returns.Fulfilment{
		{Goal: "counties", Name: "各县进机关进学校", Activity: "talks", Host: "host-east", Wanted: 2, Planned: 2, Held: 1, Open: 1},
		{Goal: "counties", Name: "各县进机关进学校", Activity: "talks", Host: "host-west", Wanted: 2, Planned: 2},
	}, s.Assignments)
	s = returns.Sum(q, plan, listOf(one("1", "e1", "host-east"), one("2", "e2", "host-east")))
	assert.True(t, s.Assignments[0].Fulfilled)
}

func TestTotalsFollowFromTheirParts(t *testing.T) {
	q, plan := city(t)
	r := one("1", "main", "office", returns.Figure{Measure: "leaflets", Amount: 300, Qualifier: returns.AtLeast}, of("books", 20), of("advice", 7), of("contestants", 9))
	r.Units = []campaign.UnitID{"office", "police"}
	s := returns.Sum(q, plan, listOf(r))
	assert.Equal(t, "320余/1", actual(s.Whole, returns.Items))
	assert.Equal(t, "7/1", actual(s.Whole, returns.Advice), "contestants ask for no advice")
	assert.Equal(t, "2/1", actual(s.Whole, returns.Present))
	r.Figures = append(r.Figures, of(returns.Items, 1000), of(returns.Present, 3))
	s = returns.Sum(q, plan, listOf(r))
	assert.Equal(t, "1000/1", actual(s.Whole, returns.Items), "what is stated stands")
	assert.Equal(t, "3/1", actual(s.Whole, returns.Present))
}

func TestAJointEventCountsOnceUnderItsHost(t *testing.T) {
	q, plan := city(t)
	l := listOf(one("1", "main", "police", of("leaflets", 999)), one("2", "main", "office", of("leaflets", 300)), one("3", "main", "host-east", of("leaflets", 500), of("books", 1)))
	require.NoError(t, returns.Check(q, plan, l))
	s := returns.Sum(q, plan, l)
	assert.Equal(t, "300/1", actual(s.Whole, "leaflets"))
	want := []returns.Double{{
		Session: "main", Campaign: "week", Measures: []campaign.MeasureID{"leaflets", "books"}, Counts: "2", Reporter: "office",
		LeftOut: []returns.ID{"1", "3"}, Others: []campaign.UnitID{"police", "host-east"},
	}}
	assert.Equal(t, want, s.Doubles)
	assert.Equal(t, want, returns.Doubles(q, plan, l))
	units := make(map[string]string)
	for _, u := range s.Units {
		units[u.ID] = fmt.Sprintf("%d of %d, %s", u.Held, u.Planned, actual(u, "leaflets"))
	}
	assert.Equal(t, "1 of 1, 300/1", units["office"])
	assert.Equal(t, "1 of 1, 0/0", units["police"], "it took part, and the host counts the leaflets")
	s = returns.Sum(q, plan, listOf(l.Returns[0], l.Returns[2]))
	assert.Equal(t, "999/1", actual(s.Whole, "leaflets"), "without the host's, the first unit's of those alike")
}

func TestDoubleReturnsOfAnArea(t *testing.T) {
	q, plan := city(t)
	march := whole("3", "service", "city", "police", of("advice", 7), of("views", 70))
	march.Days = calendar.Range{From: date.New(2024, 3, 1), To: date.New(2024, 3, 31)}
	l := listOf(whole("1", "service", "east", "office", of("advice", 5)), whole("2", "service", "east", "host-east", of("advice", 6)), march, whole("4", "service", "city", "office", of("advice", 100)))
	require.NoError(t, returns.Check(q, plan, l))
	s := returns.Sum(q, plan, l)
	assert.Equal(t, []returns.Double{
		{Campaign: "service", Area: "east", Measures: []campaign.MeasureID{"advice"}, Counts: "2", Reporter: "host-east", LeftOut: []returns.ID{"1"}, Others: []campaign.UnitID{"office"}},
		{Campaign: "service", Area: "city", Measures: []campaign.MeasureID{"advice"}, Counts: "4", Reporter: "office", LeftOut: []returns.ID{"3"}, Others: []campaign.UnitID{"police"}},
	}, s.Doubles)
	assert.Equal(t, "6/1", actual(s.Whole, "advice"))
	assert.Equal(t, "70/1", actual(s.Whole, "views"), "nobody else spoke of views")
	assert.Equal(t, []returns.LeftOut{{Return: "4", Campaign: "service", Area: "city", Reporter: "office", Figures: []returns.Figure{of("advice", 100)}, Cause: returns.SmallerArea}}, s.LeftOut)
}

func TestSessionsOrTheirArea(t *testing.T) {
	q, plan := city(t)
	county := whole("9", "week", "west", "host-west", returns.Figure{Measure: "leaflets", Amount: 500, Qualifier: returns.AtLeast}, of(returns.Attendance, 800))
	some := []returns.Return{county, one("1", "w1", "host-west", of("leaflets", 30)), one("2", "w2", "host-west", of("leaflets", 40), of(returns.Attendance, 60))}
	s := returns.Sum(q, plan, listOf(some...))
	assert.Equal(t, "500余/1", actual(s.Whole, "leaflets"), "a session of the county has no return")
	assert.Equal(t, "800/1", actual(s.Whole, returns.Attendance))
	assert.Equal(t, 2, s.Whole.Held, "sessions are counted all the same")
	require.Len(t, s.LeftOut, 2)
	assert.Equal(t, returns.LeftOut{Return: "2", Session: "w2", Campaign: "week", Reporter: "host-west", Figures: []returns.Figure{of("leaflets", 40), of(returns.Attendance, 60)}, Cause: returns.AreaInstead}, s.LeftOut[1])
	for _, m := range s.Whole.Measures {
		assert.NotEqual(t, campaign.MeasureID("books"), m.Measure, "neither planned nor returned")
	}

	s = returns.Sum(q, plan, listOf(append(some, one("3", "camp", "host-west", of("leaflets", 5)))...))
	assert.Equal(t, "75/3", actual(s.Whole, "leaflets"), "all sessions of the county have one")
	assert.Equal(t, "800/1", actual(s.Whole, returns.Attendance), "and yet not all speak of attendance")
	require.Len(t, s.LeftOut, 2)
	assert.Equal(t, returns.AreaInstead, s.LeftOut[0].Cause)
	assert.Equal(t, returns.LeftOut{Return: "9", Campaign: "week", Area: "west", Reporter: "host-west", Figures: county.Figures[:1], Cause: returns.SessionsComplete}, s.LeftOut[1])

	// A return of days without a session speaks of other work.
	county.Days = calendar.Range{From: date.New(2024, 1, 1), To: date.New(2024, 11, 30)}
	s = returns.Sum(q, plan, listOf(append(some[1:], county)...))
	assert.Equal(t, "570余/3", actual(s.Whole, "leaflets"))
	assert.Empty(t, s.LeftOut)
}

func TestWhatIsOnlyCountedSaysSo(t *testing.T) {
	q, plan := city(t)
	off := one("1", "camp", "police", of("views", 0))
	off.Outcome = returns.NotHeld
	s := returns.Sum(q, plan, listOf(off))
	assert.Equal(t, campaign.Public, s.Whole.Visibility)
	assert.Equal(t, 1, s.Whole.NotHeld)
	i := slices.IndexFunc(s.Settings, func(r returns.Row) bool { return r.ID == "barracks" })
	assert.Equal(t, campaign.CountOnly, s.Settings[i].Visibility)
	s = returns.Sum(q, plan, listOf(one("1", "camp", "host-west", of("views", 3))))
	views, _ := s.Whole.Of("views")
	assert.Equal(t, campaign.CountOnly, views.Visibility)
	s = returns.Sum(q, plan, listOf(one("1", "camp", "host-west", of("views", 3)), one("2", "w1", "host-west", of("views", 3))))
	views, _ = s.Whole.Of("views")
	assert.Equal(t, campaign.Public, views.Visibility)
}

// together adds rows up.
func together(rows []returns.Row, order []returns.Comparison) (out returns.Row) {
	for _, r := range rows {
		out.Planned, out.Held, out.Later, out.NotHeld, out.Open = out.Planned+r.Planned, out.Held+r.Held, out.Later+r.Later, out.NotHeld+r.NotHeld, out.Open+r.Open
	}
	for _, m := range order {
		sum := returns.Comparison{Measure: m.Measure}
		for _, r := range rows {
			c, _ := r.Of(m.Measure)
			sum.Actual, sum.Returns, sum.Qualifier = sum.Actual+c.Actual, sum.Returns+c.Returns, sum.Qualifier.And(c.Qualifier)
			sum.Planned += c.Planned
		}
		if m.Measure == returns.Attendance {
			sum.Planned = m.Planned // each row is rounded once
		}
		sum.Visibility = m.Visibility
		out.Measures = append(out.Measures, sum)
	}
	return out
}

func TestRowsAddUpToTheWhole(t *testing.T) {
	q, plan := city(t)
	rapid.Check(t, func(t *rapid.T) {
		s := returns.Sum(q, plan, lists().Draw(t, "list"))
		for _, rows := range [][]returns.Row{s.Campaigns, s.Counties, s.Settings} {
			require.Equal(t, s.Whole, together(rows, s.Whole.Measures))
		}
		require.Equal(t, s.Whole.Measures, together(s.Units, s.Whole.Measures).Measures)
		for _, rows := range [][]returns.Row{{s.Whole}, s.Campaigns, s.Counties, s.Settings, s.Units} {
			for _, r := range rows {
				require.Equal(t, r.Planned, r.Held+r.Later+r.NotHeld+r.Open)
				rate, ok := r.Rate()
				require.Equal(t, r.Planned > 0, ok)
				require.True(t, rate >= 0 && rate <= 1)
			}
		}
		for _, f := range s.Assignments {
			require.LessOrEqual(t, f.Held+f.Open, f.Wanted)
		}
	})
}

func TestOrderAndDraftsDoNotMatter(t *testing.T) {
	q, plan := city(t)
	rapid.Check(t, func(t *rapid.T) {
		l := lists().Draw(t, "list")
		want := returns.Sum(q, plan, l)
		other := slices.Clone(l.Returns)
		for _, r := range lists().Draw(t, "drafts").Returns {
			r.ID, r.Status = "draft-"+r.ID, returns.Draft
			other = append(other, r)
		}
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		r.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
		got := returns.Sum(q, plan, listOf(other...))
		require.Equal(t, len(other)-len(l.Returns), got.Drafts)
		got.Returns, got.Drafts = want.Returns, want.Drafts
		require.Equal(t, want, got)
	})
}

// What counts of each return is found again from what does not, and held against
// the rule itself.
func TestNothingIsCountedTwiceOrLost(t *testing.T) {
	q, plan := city(t)
	rapid.Check(t, func(t *rapid.T) {
		l := lists().Draw(t, "list")
		s := returns.Sum(q, plan, l)
		for _, m := range []campaign.MeasureID{returns.Attendance, "leaflets", "books", "advice", "contestants", "views"} {
			counted := counting(l, s, m)
			sum := int64(0)
			for _, r := range counted {
				for _, f := range r.Figures {
					if f.Measure == m {
						sum += f.Amount
					}
				}
			}
			c, _ := s.Whole.Of(m)
			require.Equal(t, c.Actual, sum, m)
			for i, a := range counted {
				for _, b := range counted[:i] {
					require.False(t, sameWork(q, plan, a, b), "%s: %s and %s", m, a.ID, b.ID)
				}
			}
		}
	})
}

// counting returns the returns whose figure of a measure counts.
func counting(l returns.List, s returns.Summary, m campaign.MeasureID) (out []returns.Return) {
	gone := make(map[returns.ID]bool)
	for _, d := range s.Doubles {
		if d.Session != "" || slices.Contains(d.Measures, m) {
			for _, id := range d.LeftOut {
				gone[id] = true
			}
		}
	}
	for _, x := range s.LeftOut {
		if slices.ContainsFunc(x.Figures, func(f returns.Figure) bool { return f.Measure == m }) {
			gone[x.Return] = true
		}
	}
	for _, r := range l.Returns {
		if !gone[r.ID] && r.Outcome != returns.NotHeld && slices.ContainsFunc(r.Figures, func(f returns.Figure) bool { return f.Measure == m }) {
			out = append(out, r)
		}
	}
	return out
}

// sameWork reports whether two returns speak of the same work.
func sameWork(q *campaign.Checked, plan schedule.Plan, a, b returns.Return) bool {
	if b.Session != "" {
		a, b = b, a
	}
	span := func(r returns.Return) calendar.Range {
		if r.Days.IsZero() {
			return q.Programme().Horizon
		}
		return r.Days
	}
	switch {
	case b.Session != "":
		return a.Session == b.Session
	case a.Session != "":
		i := slices.IndexFunc(plan.Sessions, func(s schedule.Session) bool { return s.ID == a.Session })
		s := plan.Sessions[i]
		day, _ := calendar.Civil(s.Start, q.Location())
		return s.Campaign == b.Campaign && q.Within(q.Venue(s.Venue).Area, b.Area) && span(b).Contains(day)
	}
	return a.Campaign == b.Campaign && (q.Within(a.Area, b.Area) || q.Within(b.Area, a.Area)) && span(a).Intersect(span(b)).Valid()
}

func TestUnsoundReturnsDoNotPanic(t *testing.T) {
	q, plan := city(t)
	plan.Sessions = append(plan.Sessions, plan.Sessions[0], schedule.Session{Occurrence: campaign.Occurrence{ID: "lost", Activity: "x"}})
	s := returns.Sum(q, plan, listOf(
		one("", "lost", ""), one("a", "nothing", "x", of("x", 1)), whole("b", "x", "east", "office"), whole("c", "service", "x", "office"),
		one("d", "e1", "x", of("leaflets", -5), of("books", 1<<60)), whole("e", "service", "city", "x", of("advice", 3)),
	))
	assert.Equal(t, 6, s.Whole.Planned)
	assert.Equal(t, "3/1", actual(s.Whole, "advice"))
	assert.Equal(t, "0/0", actual(s.Whole, "leaflets"))
	assert.Equal(t, "", s.Units[len(s.Units)-1].ID)
}
