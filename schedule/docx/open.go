package docx

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// KeyUnits is how many units make a session a key one.
const KeyUnits = 10

// KeySessions returns the sessions that a notice is usually sent out for, as far
// as they may be shown: those that the planner has fixed and those with at least
// [KeyUnits] units, by start and ID.
func KeySessions(q *campaign.Checked, p schedule.Plan, o paper.Options) []schedule.Session {
	return keySessions(paper.New(q, p, o))
}

func keySessions(v paper.View) []schedule.Session {
	shown, _ := v.Sessions()
	return slices.DeleteFunc(shown, func(s schedule.Session) bool { return !s.Pinned && len(s.Units) < KeyUnits })
}
