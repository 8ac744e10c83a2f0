package explain

import (
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule"
)

// Effect is what a change adds to the score of a plan: less missed is better,
// more value is, and then less travel. The zero value changes nothing.
type Effect struct {
	MissedMust   int64           `json:"missedMust,omitzero"`
	MissedShould int64           `json:"missedShould,omitzero"`
	MissedMay    int64           `json:"missedMay,omitzero"`
	Value        audience.People `json:"value,omitzero"` // weighted people, less prices
	Travel       time.Duration   `json:"travel,omitzero"`
}

// Compare returns +1 if the change makes a plan better, −1 if it makes it worse,
// and 0 if it leaves the score as it is.
func (e Effect) Compare() int { return schedule.Score(e).Compare(schedule.Score{}) }

func difference(before, after schedule.Score) Effect {
	return Effect{
		after.MissedMust - before.MissedMust, after.MissedShould - before.MissedShould, after.MissedMay - before.MissedMay,
		after.Value - before.Value, after.Travel - before.Travel,
	}
}

func (e Effect) plus(f Effect) Effect {
	return Effect{e.MissedMust + f.MissedMust, e.MissedShould + f.MissedShould, e.MissedMay + f.MissedMay, e.Value + f.Value, e.Travel + f.Travel}
}

func (e Effect) minus(f Effect) Effect {
	return Effect{e.MissedMust - f.MissedMust, e.MissedShould - f.MissedShould, e.MissedMay - f.MissedMay, e.Value - f.Value, e.Travel - f.Travel}
}

// better reports whether e is a better change than f.
func (e Effect) better(f Effect) bool { return schedule.Score(e).Compare(schedule.Score(f)) > 0 }
