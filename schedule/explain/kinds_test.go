package explain_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/explain"
)

// secondTeam adds a team; full makes everybody come; again lets a venue be used
// twice.
func secondTeam(p *campaign.Programme) {
	t := p.Teams[0]
	t.ID, t.Name = "u", "第二小组"
	p.Teams = append(p.Teams, t)
}

func full(p *campaign.Programme)  { p.Formats[0].Rate = 1 }
func again(p *campaign.Programme) { p.Campaigns[0].Activities[0].PerVenue = 2 }

func TestKindsOfCause(t *testing.T) {
	for name, tc := range map[string]struct {
		edits []func(*campaign.Programme)
		venue campaign.VenueID
		kind  explain.Kind
	}{
		"closed all week":           {nil, "vi", explain.Impossible},
		"one talk a week":           {nil, "vb", explain.Displaced},
		"another team is free":      {[]func(*campaign.Programme){secondTeam}, "vb", explain.NotFound},
		"everybody has come":        {[]func(*campaign.Programme){full, again}, "va", explain.NoGain},
		"and could come once again": {[]func(*campaign.Programme){full, again, secondTeam}, "va", explain.NoGain},
	} {
		t.Run(name, func(t *testing.T) {
			q := week(tc.edits...)
			e := explain.Of(q, talk(q, "va", 3, 9), explain.Options{Brief: true, Venues: []campaign.VenueID{tc.venue, "nowhere"}})
			require.Len(t, e.Unserved, 1)
			assert.Equal(t, tc.kind, e.Unserved[0].Cause.Kind, "%+v", e.Unserved[0].Cause)
			assert.Equal(t, e.Unserved[0].Cause.Tried > 0, len(e.Unserved[0].Cause.Barred) > 0)
		})
	}
}

// A better use of the one talk is a reason not to believe the plan.
func TestAWorsePlanIsToldSo(t *testing.T) {
	q := week()
	e := explain.Of(q, talk(q, "vb", 3, 9), explain.Options{})
	s := e.Sessions[0]
	require.NotNil(t, s.Here.Best)
	assert.Equal(t, campaign.VenueID("va"), s.Here.Best.To[0].Venue)
	assert.EqualValues(t, 250_000, s.Here.Best.Effect.Value)
	assert.EqualValues(t, 150_000, s.People)
	for _, u := range e.Unserved {
		if u.Area == "a" {
			assert.Equal(t, explain.NotFound, u.Cause.Kind)
			assert.Len(t, u.Cause.By, 1)
			assert.EqualValues(t, 250_000, u.Cause.Effect.Value)
		}
	}
}

func TestNeeds(t *testing.T) {
	needs := func(edits ...func(*campaign.Programme)) map[explain.NeedKind]int64 {
		q := week(edits...)
		out := make(map[explain.NeedKind]int64)
		for _, m := range explain.Of(q, talk(q, "va", 3, 9), explain.Options{}).Missed {
			for _, n := range m.Needs {
				out[n.Kind] += n.Amount
			}
		}
		return out
	}
	assert.Equal(t, map[explain.NeedKind]int64{explain.NeedTeamDays: 2, explain.NeedTime: 1}, needs())
	assert.EqualValues(t, 600, needs(secondTeam, func(p *campaign.Programme) {
		p.Campaigns[0].Activities[0].Cost = 300
		p.Caps = []campaign.Cap{{ID: "money", Name: "经费", Budget: 300}} // enough for the talk that is planned
	})[explain.NeedBudget])
	assert.EqualValues(t, 2, needs(func(p *campaign.Programme) { p.Campaigns[0].Activities[0].Sessions.Most = 1 })[explain.NeedSessions])
	assert.EqualValues(t, 1, needs(func(p *campaign.Programme) {
		p.Areas[2].Languages = []string{"雷州话"}
		p.Campaigns[0].Activities[0].Staff.Dialect = true
	})[explain.NeedLanguages])
	assert.EqualValues(t, 1, needs(func(p *campaign.Programme) {
		p.Units = []campaign.Unit{{ID: "a", Name: "示例单位"}}
		p.Campaigns[0].Activities[0].Staff.Units = []campaign.UnitID{"a"}
	})[explain.NeedUnits])
}

func TestKindsOfRepair(t *testing.T) {
	for name, tc := range map[string]struct {
		edits []func(*campaign.Programme)
		plan  func(q *campaign.Checked) schedule.Plan
		kind  explain.RepairKind
		rule  campaign.Rule
	}{
		"too long": {nil, func(q *campaign.Checked) schedule.Plan {
			p := talk(q, "va", 3, 9)
			p.Sessions[0].End = p.Sessions[0].End.Add(time.Hour)
			return p
		}, explain.Correct, campaign.RuleDuration},
		"the wrong campaign": {nil, func(q *campaign.Checked) schedule.Plan {
			p := talk(q, "va", 3, 9)
			p.Sessions[0].Campaign = "x"
			return p
		}, explain.Correct, campaign.RuleReference},
		"too early": {nil, func(q *campaign.Checked) schedule.Plan { return talk(q, "va", 3, 7) }, explain.OtherTime, campaign.RuleShift},
		"nobody sent": {nil, func(q *campaign.Checked) schedule.Plan {
			p := talk(q, "va", 3, 9)
			p.Sessions[0].Teams = nil
			return p
		}, explain.OtherTeam, campaign.RuleTeams},
		"closed for a day": {[]func(*campaign.Programme){func(p *campaign.Programme) {
			p.Closures = []campaign.Closure{{Days: p.Horizon, Reason: "台风"}}
			p.Closures[0].Days.To = p.Closures[0].Days.From + 2
		}}, func(q *campaign.Checked) schedule.Plan { return talk(q, "va", 3, 9) }, explain.OtherDay, campaign.RuleClosure},
		"closed all week": {nil, func(q *campaign.Checked) schedule.Plan { return talk(q, "vi", 3, 9) }, explain.OtherVenue, campaign.RuleOpening},
		"one too many": {nil, func(q *campaign.Checked) schedule.Plan {
			p, more := talk(q, "va", 3, 9), talk(q, "vb", 4, 9)
			more.Sessions[0].ID = "2"
			p.Sessions = append(p.Sessions, more.Sessions...)
			return p
		}, explain.DropSession, campaign.RuleLimits},
		"a pin is missing": {[]func(*campaign.Programme){func(p *campaign.Programme) {
			start := time.Date(2024, 12, 3, 9, 0, 0, 0, time.FixedZone("", 8*3600))
			p.Pins = []campaign.Pin{{Occurrence: campaign.Occurrence{ID: "pin", Activity: "talk", Venue: "va", Start: start, Teams: []campaign.TeamID{"t"}}}}
		}}, func(*campaign.Checked) schedule.Plan { return schedule.Plan{} }, explain.Correct, campaign.RulePinned},
	} {
		t.Run(name, func(t *testing.T) {
			q := week(tc.edits...)
			repairs := explain.Mend(q, tc.plan(q))
			require.NotEmpty(t, repairs)
			assert.Equal(t, tc.rule, repairs[0].Breach.Rule)
			assert.Equal(t, tc.kind, repairs[0].Kind, "%+v", repairs[0].Changes)
			require.NotEmpty(t, repairs[0].Changes)
		})
	}
	q := week()
	assert.Empty(t, explain.Mend(q, talk(q, "va", 3, 9)))
}

// A name that has quotation marks of its own keeps them as inner ones.
func TestQuotedNames(t *testing.T) {
	q := week(func(p *campaign.Programme) { p.Campaigns[0].Activities[0].Name = "法治“开学第一课”" })
	text := explain.Mend(q, talk(q, "vb", 3, 7))[0].Text(explain.Reader{Q: q})
	assert.Contains(t, text.Zh, "“法治‘开学第一课’”")
	assert.NotContains(t, text.Zh, "””")
}
