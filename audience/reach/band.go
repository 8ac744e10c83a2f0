package reach

import (
	"fmt"

	"github.com/pufa-go/pufa/audience"
)

// Band is a target frequency: how often each person should attend, as "twice, and hardly anyone more than four times" is
// Band{Least: 2, Most: 4}. The zero value is met by everybody. It is a figure to report or to commit to, never part of
// the value of a plan: the share that attends at least k ≥ 2 sessions is not a concave function of the sessions.
type Band struct {
	// Least is the fewest sessions; 0 or less asks for none.
	Least int
	// Most is the most sessions; 0 or less is no limit.
	Most int
}

// Valid reports whether some number of sessions lies in b: Most is no limit or not below Least.
func (b Band) Valid() bool { return b.Most <= 0 || b.Most >= b.Least }

// Cap returns the cap, at least 1, that a distribution must have for [Split] by b.
func (b Band) Cap() int {
	if b.Most > 0 {
		return max(b.Least, b.Most+1)
	}
	return max(b.Least, 1)
}

// Split divides a group by b into those who attend too seldom, as often as wanted, and too often. atLeast[k] is how
// much of it attends at least k sessions, as a share ([Frequency.AtLeast]) or as people ([Frequency.People], one side of
// [Model.Intervals], or a count of what really happened); it must not rise with k. Of integers the three parts add up
// to atLeast[0] exactly. A band that is not [Band.Valid], and a list that ends before [Band.Cap], are errors.
func Split[N ~int64 | ~float64](b Band, atLeast []N) (below, within, above N, err error) {
	if !b.Valid() {
		return 0, 0, 0, fmt.Errorf("reach: band of at least %d and at most %d sessions: nobody can be in it; raise Most or lower Least", b.Least, b.Most)
	}
	if len(atLeast) <= b.Cap() {
		return 0, 0, 0, fmt.Errorf("reach: band of at least %d and at most %d sessions needs shares up to %d sessions, not %d: ask for a cap of Band.Cap", b.Least, b.Most, b.Cap(), len(atLeast)-1)
	}
	enough := atLeast[max(b.Least, 0)]
	if b.Most > 0 {
		above = atLeast[b.Most+1]
	}
	return atLeast[0] - enough, enough - above, above, nil
}

// Within returns how many of a group of size persons are expected to attend as many of sessions with probabilities ps as
// b asks for: the middle part of [Split] over the expected numbers of [Model.Intervals], so that groups add up to what a
// report says of them. It is nobody for a band that is not [Band.Valid]. The order of ps does not matter.
//
// It is a figure to commit to and no term of a value, being neither monotone nor concave: where Least is 2 the first
// session adds nobody and the second many, and where Most is a limit a further session may lower it. A greedy choice by
// it would never begin, and no bound on a value could be proven. The cost is that of [Model.Intervals] up to [Band.Cap].
func (m Model) Within(size int64, b Band, ps []float64) audience.People {
	if !b.Valid() {
		return 0
	}
	expected := make([]audience.People, b.Cap()+1)
	for k, i := range m.Intervals(size, ps, b.Cap()) {
		expected[k] = i.Expected
	}
	_, within, _, _ := Split(b, expected) // the band is valid and the list long enough
	return within
}
