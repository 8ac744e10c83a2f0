package campaign_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/pufa-go/pufa/campaign"
)

func TestAbsences(t *testing.T) {
	away := func(a campaign.Absence) func(*campaign.Programme) {
		return func(p *campaign.Programme) {
			a.Days, a.Reason = days("06-03", "06-04"), "请假"
			p.Absences = []campaign.Absence{a}
		}
	}
	team, unit := away(campaign.Absence{Teams: []campaign.TeamID{"u"}}), away(campaign.Absence{Units: []campaign.UnitID{"court"}})
	check(t, []judged{
		{"a team that is away", team, one(session("a", "talk", "hall", "06-04 09:00", by("u"))), []broken{{campaign.RuleTeamDays, "a"}}},
		{"it is back", team, one(session("a", "talk", "hall", "06-05 09:00", by("u"))), nil},
		{"another team", team, one(session("a", "talk", "hall", "06-04 09:00")), nil},
		{"a unit that is away", unit, one(session("a", "talk", "hall", "06-04 09:00", with("court"))), []broken{{campaign.RuleStalls, "a"}}},
		{"the unit is back", unit, one(session("a", "talk", "hall", "06-05 09:00", with("court"))), nil},
	})
}

// TestAbsenceOfOneOfSeveral takes one of two interchangeable teams away.
func TestAbsenceOfOneOfSeveral(t *testing.T) {
	q := mustCheck(t, full())
	second := q.Team("t#2")
	assert.False(t, second.Days.Allows(q.Calendar(), day("06-05")))
	assert.Equal(t, q.Team("t#1").Days.Allows(q.Calendar(), day("06-05")), second.Days.Allows(q.Calendar(), day("06-07")))
	assert.NotEqual(t, q.Team("t#1").Days.Except, second.Days.Except, "the lists are their own")
	assert.True(t, q.Away("court", day("06-06")))
	assert.False(t, q.Away("court", day("06-07")))
	assert.False(t, q.Away("bureau", day("06-06")))
}
