package cover

import "github.com/pufa-go/pufa/schedule/solver/internal/state"

// usual is what exchanges lose that make the plan worse, learnt from the first
// ones, none of which is kept: the scale of temperatures.
type usual struct {
	asked, worse int
	sum          float64
}

// asked is how many exchanges it is learnt from, and hot the threshold at the
// start in terms of it.
const (
	asked = 200
	hot   = 8
)

// learn takes in what an exchange would lose.
func (u *usual) learn(before, after state.Scores) {
	if u.asked >= asked {
		return
	}
	u.asked++
	if loss := before.Value - after.Value; loss > 0 && after.Missed == before.Missed {
		u.sum += float64(loss)
		u.worse++
	}
}

// threshold returns the loss that is borne at a heat from 1 falling to 0.
func (u *usual) threshold(heat float64) float64 {
	if u.asked < asked || u.worse == 0 {
		return 0
	}
	return float64(hot*float64(heat*heat)) * (u.sum / float64(u.worse))
}
