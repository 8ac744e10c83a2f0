package construct

import "github.com/pufa-go/pufa/campaign"

// worth keeps what one more session of each candidate brings.
type worth struct {
	b      *Builder
	gains  []int64
	known  []bool
	barred []bool
	likes  [][]int32 // candidates that give to a term
}

func newWorth(b *Builder, candidates []int32) worth {
	n := len(b.In.Candidates)
	w := worth{b: b, gains: make([]int64, n), known: make([]bool, n), barred: make([]bool, n), likes: make([][]int32, len(b.In.Terms))}
	for _, c := range candidates {
		for _, g := range b.In.Candidates[c].Gives {
			w.likes[g.Term] = append(w.likes[g.Term], c)
		}
	}
	return w
}

// gain returns what one more session brings to the value, its money paid.
func (w *worth) gain(c int32) int64 {
	if w.barred[c] {
		return 0
	}
	if !w.known[c] {
		_, value := w.b.S.Gain(0, 0, c)
		if p := w.b.In.Prices; p != (campaign.Prices{}) {
			value -= int64(p.Charge(0, w.b.In.Activities[w.b.In.Candidates[c].Activity].Activity.Cost))
		}
		w.gains[c], w.known[c] = value, true
	}
	return w.gains[c]
}

// stale forgets what depends on a session of a candidate.
func (w *worth) stale(c int32) {
	for _, g := range w.b.In.Candidates[c].Gives {
		for _, other := range w.likes[g.Term] {
			w.known[other] = false
		}
	}
}

// bar leaves a candidate out for good.
func (w *worth) bar(c int32) { w.barred[c] = true }

// spent reports whether no more sessions of a candidate can be held at all.
func (w *worth) spent(c int32) bool {
	return w.b.S.Times(c) >= w.b.In.Activities[w.b.In.Candidates[c].Activity].PerVenue
}
