package cover

import (
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// gains is what one more session of each job would add to the value before
// charges, kept up to date as doses change: a change of one term concerns only
// the jobs that give to it, and of these only the tiers whose gain it changes.
type gains struct {
	at   *Atlas
	s    *state.State
	v    *view        // of the jobs that are kept up to date
	of   []int64      // by job
	tier []int64      // what a session of each tier adds to its term
	seen []reach.Dose // of each term, that tier is about
}

func newGains(a *Atlas, s *state.State) gains {
	g := gains{at: a, s: s, of: make([]int64, len(a.jobs)), tier: make([]int64, len(a.all.tiers)), seen: make([]reach.Dose, len(a.in.Terms))}
	g.over(&a.all)
	return g
}

// over keeps other jobs up to date from now on.
func (g *gains) over(v *view) {
	g.v = v
	clear(g.of)
	clear(g.tier)
	for _, t := range g.at.terms {
		g.seen[t] = g.s.Dose(t)
		g.update(t)
	}
}

// sync takes in what others have changed since.
func (g *gains) sync() {
	for _, t := range g.at.terms {
		g.refresh(t)
	}
}

// refresh takes in a change of one term and returns how many gains it changed.
func (g *gains) refresh(t int32) (changed int) {
	now, before := g.s.Dose(t), g.seen[t]
	if now == before {
		return 0
	}
	g.seen[t] = now
	if now.Certain > 0 && before.Certain > 0 {
		return 0 // nobody is left to be reached, as before
	}
	return g.update(t)
}

func (g *gains) update(t int32) (changed int) {
	dose, worth := g.seen[t], int64(g.s.Worth(t))
	term := &g.at.in.Terms[t]
	for k := g.v.first[t]; k < g.v.first[t+1]; k++ {
		x := &g.v.tiers[k]
		fresh := int64(0)
		switch {
		case dose.Certain > 0: // everybody is reached already
		case x.dose.Certain > 0:
			fresh = int64(term.Full) - worth
		default:
			fresh = int64(term.Value(g.at.in.Model, dose.Add(x.dose))) - worth
		}
		more := fresh - g.tier[k]
		if more == 0 {
			continue
		}
		g.tier[k] = fresh
		for _, j := range g.v.members[x.from:x.to] {
			g.of[j] += more
		}
		changed += int(x.to - x.from)
	}
	return changed
}

// loss is what the value before charges loses with one session of a job that is
// held.
func (g *gains) loss(j int32) int64 {
	sum := int64(0)
	for _, x := range g.at.gives(j) {
		rest := g.s.Dose(x.Term).Remove(x.Dose)
		switch {
		case rest.Certain > 0:
		case rest == reach.Dose{}:
			sum += int64(g.s.Worth(x.Term))
		default:
			sum += int64(g.s.Worth(x.Term) - g.at.in.Terms[x.Term].Value(g.at.in.Model, rest))
		}
	}
	return sum
}
