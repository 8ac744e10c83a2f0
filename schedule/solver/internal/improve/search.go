// Package improve makes a plan better by ruin and recreate: some sessions are
// taken out, and what gains most is put in their place; what is better, and by
// chance what is a little worse, is kept.
//
// The method is that of G. Schrimpf et al., Record breaking optimization results
// using the ruin and recreate principle, Journal of Computational Physics 159
// (2000) 139–171, with the strings and blinks of J. Christiaens and G. Vanden
// Berghe, Slack induction by string removals for vehicle routing problems,
// Transportation Science 54 (2020) 417–433.
//
// Deviations: sessions that are not held may come in as well as those taken
// out; what is compared is what is missed of the wishes, grade by grade, and
// only then the value, which alone is annealed.
package improve

import (
	"math/rand/v2"
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/cover"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Search is one worker: a plan that it changes and the best one it has seen.
type Search struct {
	in  *instance.Instance
	s   *state.State
	rng *rand.Rand
	at  *Atlas

	cover *cover.Search // of the sessions that need nobody; nil if there are none

	now     state.Scores
	best    record
	diary   diary
	scale   scale
	follows bool               // goes on from another's plan after every epoch, who chooses the sessions that need nobody
	prices  []float64          // see Options.Prices
	kept    func(*state.State) // for tests

	// room to work in
	offers  []offer
	spots   []found // of the offers
	stamp   []int32 // by candidate
	round   int32
	removed []int32
	tds     []fill // to be filled
	emptied int    // how many of them have lost something
	over    span   // the days they are on
	Rounds  int
	done    int // rounds of epochs
}

// New returns a worker that starts from some sessions.
func New(a *Atlas, sessions []state.Session, seed uint64) *Search {
	in := a.in
	w := &Search{in: in, at: a, rng: rand.New(rand.NewPCG(seed, 0xda3e39cb94b95bdb)), stamp: make([]int32, len(in.Candidates))}
	w.s = state.Of(in, sessions)
	if a.Cover.Helps() {
		w.cover = cover.New(a.Cover, w.s, seed)
	}
	w.now = w.s.Scores()
	w.best.keepAll(w.s, w.now)
	held := 0
	for id := range w.s.Sessions {
		if w.s.Loose(int32(id)) {
			held++
		}
	}
	w.best.fixed = len(w.s.Sessions) - held
	w.scale = newScale(float64(w.now.Value) / float64(max(1, held)))
	return w
}

// Round is one ruin and recreate, at a temperature in its unit of scale.
func (w *Search) Round(heat float64) {
	w.Rounds++
	w.s.Begin()
	w.ruin()
	w.recreate()
	after := w.s.Scores()
	w.scale.learn(w.now, after)
	if !w.accepts(after, heat) || !w.s.Sound() {
		w.s.Rollback()
		return
	}
	w.settle(after)
}

// settle keeps a change, with the scores after it.
func (w *Search) settle(after state.Scores) {
	w.diary.add(w.s.Changed(), w.now, after)
	w.best.dirty(w.s.Changed())
	w.now = after
	w.s.Commit()
	if after.Compare(w.best.scores) > 0 {
		w.best.keep(w.s, after)
		if w.cover != nil {
			w.cover.Keep()
		}
	}
	if w.kept != nil {
		w.kept(w.s)
	}
}

// accepts decides whether a change is kept (S. Kirkpatrick, C. D. Gelatt and M.
// P. Vecchi, Optimization by simulated annealing, Science 220 (1983) 671–680).
func (w *Search) accepts(after state.Scores, heat float64) bool {
	for i := range after.Missed {
		if after.Missed[i] != w.now.Missed[i] {
			return after.Missed[i] < w.now.Missed[i]
		}
	}
	loss := float64(w.now.Value - after.Value)
	t := float64(heat * w.scale.unit)
	loss += float64(float64(float64(after.Travel-w.now.Travel)*w.at.travel) * (t + float64(0.01*w.scale.unit)))
	return w.bears(loss, t)
}

// bears decides whether a loss is borne at a temperature.
func (w *Search) bears(loss, t float64) bool {
	return loss <= 0 || t > 0 && loss < float64(t*minusLog(1-w.rng.Float64()))
}

// record is the best plan seen, kept by team-day: only the days that have
// changed since are copied.
type record struct {
	scores  state.Scores
	days    map[int32][]state.Session
	changed []int32
	mark    map[int32]bool
	fixed   int // sessions that are no affair of the search
}

// sessions returns how many sessions the best plan has.
func (r *record) sessions() int {
	n := r.fixed
	for _, day := range r.days {
		n += len(day)
	}
	return n
}

func (r *record) keepAll(s *state.State, scores state.Scores) {
	r.days, r.mark, r.scores = make(map[int32][]state.Session), make(map[int32]bool), scores
	for t := range int32(len(s.In.Teams)) {
		for d := range int32(s.In.Days) {
			if len(s.Route(t, d)) > 0 {
				r.copyDay(s, t*int32(s.In.Days)+d)
			}
		}
	}
}

func (r *record) dirty(days []int32) {
	for _, td := range days {
		if !r.mark[td] {
			r.mark[td] = true
			r.changed = append(r.changed, td)
		}
	}
}

func (r *record) keep(s *state.State, scores state.Scores) {
	r.scores = scores
	for _, td := range r.changed {
		r.copyDay(s, td)
		delete(r.mark, td)
	}
	r.changed = r.changed[:0]
}

func (r *record) copyDay(s *state.State, td int32) {
	list := r.days[td][:0]
	s.Refresh(td)
	for _, id := range s.Route(td/int32(s.In.Days), td%int32(s.In.Days)) {
		if s.Loose(id) {
			list = append(list, s.Sessions[id])
		}
	}
	r.days[td] = list
}

// Cover is one round on the sessions that need nobody.
func (w *Search) Cover(pace func() cover.Pace) {
	if scores, better := w.cover.Round(pace, w.best.scores); better {
		w.best.keep(w.s, scores) // team-days do not change in such a round
	}
	w.now = w.s.Scores()
	if w.kept != nil {
		w.kept(w.s)
	}
}

// Best returns the best plan seen: its score and all its sessions, settled.
func (w *Search) Best() (state.Scores, []state.Session) {
	s := state.New(w.in)
	for id := range w.s.Sessions {
		x, chosen := w.s.Sessions[id], w.s.Free(int32(id)) && w.at.Cover.Owns(w.s.Sessions[id].Candidate)
		if !w.s.Gone(int32(id)) && !w.s.Loose(int32(id)) && !chosen {
			s.Apply(x)
		}
	}
	if w.cover != nil {
		for _, x := range w.cover.Best() {
			s.Apply(x)
		}
	}
	s.Begin()
	var tds []int32
	for td := range w.best.days {
		tds = append(tds, td)
	}
	slices.Sort(tds)
	for _, td := range tds {
		s.Load(td, w.best.days[td])
	}
	s.Commit()
	return s.Scores(), s.Settle()
}
