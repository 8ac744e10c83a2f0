package change_test

import (
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/check"
)

var beijing = time.FixedZone("CST", 8*60*60)

func day(n int) date.Date { return date.New(2024, time.September, n) }

func days(from, to int) calendar.Range { return calendar.Range{From: day(from), To: day(to)} }

// world is two villages with a talk each by one team, and a fair of two units
// that is pinned.
func world(t require.TestingT) (*campaign.Checked, schedule.Plan) {
	p := campaign.Programme{
		Name: "示例", Horizon: days(1, 30),
		Areas: []audience.Area{
			{ID: "county", Name: "县", Level: audience.County},
			{ID: "east", Name: "东镇", Level: audience.Town, Parent: "county"},
			{ID: "west", Name: "西镇", Level: audience.Town, Parent: "county"},
		},
		Groups:  []audience.Group{{ID: "e", Area: "east", Size: 500}, {ID: "w", Area: "west", Size: 400}},
		Units:   []campaign.Unit{{ID: "court", Name: "示例法院"}, {ID: "bureau", Name: "示例单位"}, {ID: "idle", Name: "示例局"}},
		Teams:   []campaign.Team{{ID: "t", Name: "小组", Count: 2, Unit: "bureau", Shifts: []calendar.Hours{calendar.MustHours("08:00", "18:00")}}},
		Formats: []campaign.Format{{ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.2}},
		Venues: []campaign.Venue{
			{ID: "ve", Name: "东村", Setting: "village", Area: "east"}, {ID: "vw", Name: "西村", Setting: "village", Area: "west"},
		},
		Campaigns: []campaign.Campaign{{ID: "c", Name: "主题宣传", Window: days(1, 30), Activities: []campaign.Activity{
			{ID: "talk", Name: "宣讲", Format: "talk", Staff: campaign.Staff{Teams: campaign.Span{Least: 1}}, PerVenue: 2},
			{ID: "fair", Name: "市集", Format: "talk", Staff: campaign.Staff{Units: []campaign.UnitID{"court", "bureau"}}},
		}}},
		Commitments: []campaign.Commitment{{ID: "two", Name: "两场", Scope: campaign.Scope{Activities: []campaign.ActivityID{"talk"}}, Least: 2}},
	}
	at := func(id campaign.SessionID, a campaign.ActivityID, v campaign.VenueID, d int) campaign.Occurrence {
		start := time.Date(2024, 9, d, 9, 0, 0, 0, beijing)
		return campaign.Occurrence{ID: id, Campaign: "c", Activity: a, Venue: v, Start: start, End: start.Add(time.Hour)}
	}
	fair := at("fair", "fair", "ve", 6)
	p.Pins = []campaign.Pin{{Occurrence: fair}}
	fair.Units = []campaign.UnitID{"court", "bureau"}
	early, late := at("early", "talk", "vw", 3), at("late", "talk", "ve", 5)
	early.Teams, late.Teams = []campaign.TeamID{"t#1"}, []campaign.TeamID{"t#2"}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	var plan schedule.Plan
	for _, o := range []campaign.Occurrence{early, late, fair} {
		plan.Sessions = append(plan.Sessions, schedule.Describe(q, o))
	}
	require.Empty(t, check.Plan(q, plan).Violations)
	return q, plan
}

func ids(r change.Resolved) (kept, displaced []campaign.SessionID) {
	for _, s := range r.Kept.Sessions {
		kept = append(kept, s.ID)
	}
	for _, d := range r.Displaced {
		displaced = append(displaced, d.Session.ID)
	}
	return kept, displaced
}

func TestWhatStillStands(t *testing.T) {
	type list = []campaign.SessionID
	for _, tc := range []struct {
		name            string
		from            date.Date
		change          change.Change
		kept, displaced list
		rule            campaign.Rule
	}{
		{"a closure elsewhere", 0, change.Change{Kind: change.Closure, Reason: "台风", Days: days(5, 7), Areas: []audience.AreaID{"west"}}, list{"early", "late", "fair"}, nil, ""},
		{
			"a closure releases the pin", 0,
			change.Change{Kind: change.Closure, Reason: "台风", Days: days(5, 7), Areas: []audience.AreaID{"east"}},
			list{"early"},
			list{"late", "fair"},
			campaign.RuleClosure,
		},
		{"one team of two is away", 0, change.Change{Kind: change.Away, Reason: "病假", Days: days(1, 30), Teams: []campaign.TeamID{"t#2"}}, list{"early", "fair"}, list{"late"}, campaign.RuleTeamDays},
		{"a unit is away", 0, change.Change{Kind: change.Away, Reason: "出差", Days: days(6, 6), Units: []campaign.UnitID{"court"}}, list{"early", "late"}, list{"fair"}, campaign.RuleStalls},
		{"a venue is lost", day(4), change.Change{Kind: change.Lost, Venues: []campaign.VenueID{"vw"}}, list{"early", "late", "fair"}, nil, ""},
		{"a venue is lost for good", 0, change.Change{Kind: change.Lost, Venues: []campaign.VenueID{"ve"}}, list{"early"}, list{"late", "fair"}, campaign.RuleOpening},
		{"cancelled", 0, change.Change{Kind: change.Cancelled, Session: "late", Reason: "学校停课"}, list{"early", "fair"}, nil, ""},
		{"held", 0, change.Change{Kind: change.Held, Session: "late"}, list{"early", "late", "fair"}, nil, ""},
		{"another day is asked for", 0, change.Change{Kind: change.Answered, Session: "late", Units: []campaign.UnitID{"bureau"}, Answer: change.OtherDay, Days: days(9, 13)}, list{"early", "fair"}, list{"late"}, ""},
		{"a unit stays away", 0, change.Change{Kind: change.Answered, Session: "fair", Units: []campaign.UnitID{"court"}, Answer: change.StaysAway}, list{"early", "late"}, list{"fair"}, campaign.RuleStalls},
		{"a unit comes", 0, change.Change{Kind: change.Answered, Session: "fair", Units: []campaign.UnitID{"court"}, Answer: change.Comes, Heads: 12}, list{"early", "late", "fair"}, nil, ""},
		{"fixed where another stands", 0, change.Change{Kind: change.Fixed, Session: "early", Venues: []campaign.VenueID{"ve"}, Start: time.Date(2024, 9, 5, 9, 0, 0, 0, beijing)}, list{"early", "fair"}, list{"late"}, campaign.RuleParallel},
	} {
		t.Run(tc.name, func(t *testing.T) {
			q, plan := world(t)
			l := change.List{From: tc.from, Changes: []change.Change{tc.change}}
			r, err := change.Resolve(q, plan, l)
			require.NoError(t, err)
			kept, displaced := ids(r)
			assert.Equal(t, tc.kept, kept)
			assert.Equal(t, tc.displaced, displaced)
			for _, d := range r.Displaced {
				assert.Equal(t, tc.rule, d.Rule)
				if tc.change.Kind != change.Fixed {
					assert.Zero(t, d.Change)
				} else {
					assert.Equal(t, -1, d.Change)
				}
			}
			p, still, err := change.Apply(q, plan, l)
			require.NoError(t, err)
			assert.Equal(t, r.Kept, still)
			_, err = campaign.Check(p)
			require.NoError(t, err)
			again, _ := world(t)
			assert.Equal(t, again.Programme(), q.Programme(), "the old programme is untouched")
		})
	}
}

func TestWhatIsWanted(t *testing.T) {
	q, plan := world(t)
	l := change.List{From: day(4), Changes: []change.Change{
		{Kind: change.Wanted, Activity: "talk", Name: "灾后咨询", Venues: []campaign.VenueID{"vw"}, Grade: campaign.Should},
		{Kind: change.Wanted, Campaign: "c", New: campaign.Activity{ID: "own", Name: "新增", Format: "talk"}, Days: days(9, 10)},
	}}
	r, err := change.Resolve(q, plan, l)
	require.NoError(t, err)
	require.Equal(t, []campaign.ActivityID{"wanted/1", "own"}, r.Wanted)
	a, _ := r.Question.Activity("wanted/1")
	assert.Equal(t, "灾后咨询", a.Name)
	assert.Equal(t, days(4, 30), r.Question.Window("wanted/1"))
	assert.Equal(t, days(9, 10), r.Question.Window("own"))
	assert.Equal(t, []campaign.ActivityID{"talk", "wanted/1"}, r.Question.Programme().Commitments[0].Scope.Activities, "it counts where a talk counts")
	assert.True(t, slices.ContainsFunc(r.Question.Goals(), func(g campaign.Goal) bool { return g.Activity == "wanted/1" && g.Grade == campaign.Should }))
}

func TestBadChanges(t *testing.T) {
	moved := time.Date(2024, 9, 9, 9, 0, 0, 0, beijing)
	for _, tc := range []struct {
		name string
		code campaign.Code
		path string
		from date.Date
		list []change.Change
	}{
		{"no such kind", campaign.CodeKeyword, "changes[0].kind", 0, []change.Change{{Kind: "x"}}},
		{"a session that is not there", campaign.CodeUnknown, "changes[0].session", 0, []change.Change{{Kind: change.Held, Session: "x"}}},
		{"an area that is not there", campaign.CodeUnknown, "changes[0].areas[0]", 0, []change.Change{{Kind: change.Closure, Reason: "台风", Days: days(5, 6), Areas: []audience.AreaID{"x"}}}},
		{"no reason", campaign.CodeMissing, "changes[0].reason", 0, []change.Change{{Kind: change.Cancelled, Session: "late"}}},
		{"no days", campaign.CodeMissing, "changes[0].days", 0, []change.Change{{Kind: change.Closure, Reason: "台风"}}},
		{"days the wrong way round", campaign.CodePeriod, "changes[0].days", 0, []change.Change{{Kind: change.Closure, Reason: "台风", Days: days(9, 5)}}},
		{"days outside the horizon", campaign.CodePeriod, "changes[0].days", 0, []change.Change{{Kind: change.Closure, Reason: "台风", Days: calendar.On(date.New(2025, 1, 1))}}},
		{"a freeze outside the horizon", campaign.CodeHorizon, "from", date.New(2025, 1, 1), nil},
		{"a field of another kind", change.CodeForeign, "changes[0].venues", 0, []change.Change{{Kind: change.Cancelled, Session: "late", Reason: "停课", Venues: []campaign.VenueID{"ve"}}}},
		{"held and cancelled", change.CodeHeld, "changes[1].session", 0, []change.Change{{Kind: change.Held, Session: "late"}, {Kind: change.Cancelled, Session: "late", Reason: "停课"}}},
		{"fixed and cancelled", change.CodeContradiction, "changes[1].session", 0, []change.Change{{Kind: change.Fixed, Session: "late"}, {Kind: change.Cancelled, Session: "late", Reason: "停课"}}},
		{"fixed twice", change.CodeContradiction, "changes[1].session", 0, []change.Change{{Kind: change.Fixed, Session: "late"}, {Kind: change.Fixed, Session: "late", Start: moved}}},
		{"two answers", change.CodeContradiction, "changes[1].units[0]", 0, []change.Change{
			{Kind: change.Answered, Session: "fair", Units: []campaign.UnitID{"court"}, Answer: change.Comes},
			{Kind: change.Answered, Session: "fair", Units: []campaign.UnitID{"court"}, Answer: change.StaysAway},
		}},
		{"held, and another day asked for", change.CodeContradiction, "changes[1].session", 0, []change.Change{
			{Kind: change.Held, Session: "late"}, {Kind: change.Answered, Session: "late", Units: []campaign.UnitID{"bureau"}, Answer: change.OtherDay},
		}},
		{"somebody else answers", campaign.CodeUnknown, "changes[0].units[0]", 0, []change.Change{{Kind: change.Answered, Session: "fair", Units: []campaign.UnitID{"idle"}, Answer: change.Comes}}},
		{"an answer that is none", campaign.CodeKeyword, "changes[0].answer", 0, []change.Change{{Kind: change.Answered, Session: "fair", Units: []campaign.UnitID{"court"}}}},
		{"moving what is frozen", change.CodeFrozen, "changes[0].session", day(4), []change.Change{{Kind: change.Fixed, Session: "early", Start: moved}}},
		{"freezing what is closed", change.CodeFrozen, "from", day(4), []change.Change{{Kind: change.Closure, Reason: "台风", Days: days(3, 3)}}},
		{"held on a closed day", change.CodeFrozen, "changes[1]", 0, []change.Change{{Kind: change.Closure, Reason: "台风", Days: days(5, 5)}, {Kind: change.Held, Session: "late"}}},
		{"fixed on a closed day", change.CodeFrozen, "changes[0]", 0, []change.Change{{Kind: change.Fixed, Session: "late", Start: moved}, {Kind: change.Closure, Reason: "台风", Days: days(9, 9)}}},
		{"an ID that is taken", campaign.CodeDuplicate, "changes[0].id", 0, []change.Change{{Kind: change.Wanted, Activity: "talk", ID: "fair"}}},
		{"nothing wanted", campaign.CodeMissing, "changes[0].activity", 0, []change.Change{{Kind: change.Wanted}}},
		{"an activity of no format", campaign.CodeFormat, "changes[0].new.format", 0, []change.Change{{Kind: change.Wanted, Campaign: "c", New: campaign.Activity{ID: "own", Name: "新增"}}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			q, plan := world(t)
			_, before := world(t)
			r, err := change.Resolve(q, plan, change.List{From: tc.from, Changes: tc.list})
			require.ErrorIs(t, err, tc.code)
			require.Zero(t, r)
			f := campaign.FindingsOf(err)[0]
			assert.Equal(t, tc.path, f.Path)
			assert.NotEmpty(t, f.Advice.Zh)
			assert.NotEmpty(t, f.Advice.En)
			assert.Equal(t, before, plan, "the old plan is untouched")
		})
	}
}

// TestCancelledInThePast: what was cancelled need not keep the rules.
func TestCancelledInThePast(t *testing.T) {
	q, plan := world(t)
	r, err := change.Resolve(q, plan, change.List{From: day(8), Changes: []change.Change{
		{Kind: change.Closure, Reason: "台风", Days: days(5, 5)}, {Kind: change.Cancelled, Session: "late", Reason: "台风"},
	}})
	require.NoError(t, err)
	kept, displaced := ids(r)
	assert.Equal(t, []campaign.SessionID{"early", "fair"}, kept)
	assert.Empty(t, displaced)
	assert.Equal(t, []campaign.SessionID{"late"}, r.Cancelled)
}

func TestPlansOfSomethingElse(t *testing.T) {
	q, plan := world(t)
	plan.Sessions = append(slices.Clone(plan.Sessions), plan.Sessions[0], schedule.Session{Occurrence: campaign.Occurrence{ID: "x", Activity: "x", Venue: "x"}})
	_, err := change.Resolve(q, plan, change.List{})
	require.Len(t, campaign.FindingsOf(err), 3)
	assert.Equal(t, "sessions[3].id", campaign.FindingsOf(err)[0].Path)
}

// TestHeldBeforeThePlan: what the programme has as held is no longer anybody's
// to cancel or to move.
func TestHeldBeforeThePlan(t *testing.T) {
	q, plan := world(t)
	p := *q.Programme()
	before := plan.Sessions[0].Occurrence
	before.ID, before.Start, before.End = "before", before.Start.AddDate(0, 0, -9), before.End.AddDate(0, 0, -9)
	p.Held = []campaign.Held{{Occurrence: before, Reached: true}}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	for _, c := range []change.Change{
		{Kind: change.Cancelled, Session: "before", Reason: "停课"},
		{Kind: change.Fixed, Session: "before"},
		{Kind: change.Answered, Session: "before", Units: []campaign.UnitID{"bureau"}, Answer: change.OtherDay},
	} {
		_, err = change.Resolve(q, plan, change.List{Changes: []change.Change{c}})
		require.ErrorIs(t, err, change.CodeHeld)
		require.Equal(t, "changes[0].session", campaign.FindingsOf(err)[0].Path)
	}
}
