package bound

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// job is a candidate that a plan may hold besides its pins.
type job struct {
	candidate int32
	from, to  int32 // its shares
	most      int32 // sessions of it, pins left out
	roles     int32 // teams that every session of it has at least; 0 if tours do not matter
	sends     int32 // which of the different lists of teams that may be there
	again     bool  // one team may hold it twice on a day
	money     float64
	needs     []need
}

// share is what sessions of a job give to one term.
type share struct {
	job, term int32
	price     int32 // which price
	dose      reach.Dose
}

// term is a term of the value with the shares in it, those of one dose next to
// each other.
type term struct {
	term      int32
	base      reach.Dose
	worth     float64 // of base
	from, to  int32   // in members
	kinds     []kind
	sure      bool    // every session reaches everybody: there is one price for all
	everybody float64 // what a certain session adds to base
}

// kind is the shares of a term with one dose, in members.
type kind struct {
	from, to int32
	dose     reach.Dose
}

// model is the problem that is relaxed.
type model struct {
	in      *instance.Instance
	jobs    []job
	shares  []share
	terms   []term
	members []int32
	limits  []limit
	sends   [][]bool  // different lists of teams
	fixed   float64   // value of what is held in any case
	tops    []float64 // by price, above which it never pays to pay
}

// pinned is what pins do to a candidate.
type pinned struct{ all, counted int32 }

func newModel(in *instance.Instance) *model {
	m := &model{in: in}
	base := make([]reach.Dose, len(in.Terms))
	copy(base, in.Base)
	pins := make(map[int32]pinned)
	var spent campaign.Money
	for i := range in.Q.Programme().Pins {
		p := &in.Q.Programme().Pins[i]
		c := in.Candidate(p.Activity, p.Venue)
		x := pins[c]
		x.all++
		if !waives(p, campaign.RulePerVenue) {
			x.counted++
		}
		pins[c] = x
		for _, g := range in.Candidates[c].Gives {
			base[g.Term] = base[g.Term].Add(g.Dose)
		}
		spent += in.Activities[in.Candidates[c].Activity].Activity.Cost
	}
	for t := range base {
		m.fixed += float64(in.Terms[t].Value(in.Model, base[t]))
	}
	m.fixed -= float64(float64(in.Prices.Yuan)*float64(spent)) / 100
	m.addJobs(base, pins)
	m.addTerms(base)
	m.addLimits()
	return m
}

func waives(p *campaign.Pin, r campaign.Rule) bool {
	return slices.ContainsFunc(p.Waivers, func(w campaign.Waiver) bool { return w.Rule == r })
}

// addJobs finds the candidates of which sessions may be held, and their shares
// in terms that are not full yet.
func (m *model) addJobs(base []reach.Dose, pins map[int32]pinned) {
	in := m.in
	known := make(map[string]int32)
	drafts := make(map[int32]int32)
	for c := range in.Candidates {
		x := &in.Candidates[c]
		a := &in.Activities[x.Activity]
		j := job{candidate: int32(c), sends: -1, most: int32(a.PerVenue) * int32(a.Run), from: int32(len(m.shares))}
		if a.Run == 1 {
			j.most -= pins[int32(c)].counted
		}
		if j.most <= 0 || !x.Open() {
			continue
		}
		if a.Least > 0 && !a.Shape.Unattended {
			j.roles = int32(a.Least)
			j.again = j.most > 1 && a.Activity.DaysBetween == 0
			if a.Least == 1 && a.Most == 1 {
				j.sends = m.list(known, in.Senders(int32(c)))
			} else {
				draft, ok := drafts[x.Activity]
				if !ok {
					draft = m.list(known, m.drafted(a))
					drafts[x.Activity] = draft
				}
				j.sends = draft
			}
			if !slices.Contains(m.sends[j.sends], true) {
				continue
			}
		}
		j.money = float64(float64(in.Prices.Yuan)*float64(a.Activity.Cost)) / 100
		for _, g := range x.Gives {
			if base[g.Term].Certain == 0 && g.Dose != (reach.Dose{}) {
				m.shares = append(m.shares, share{job: int32(len(m.jobs)), term: g.Term, dose: g.Dose})
			}
		}
		if j.to = int32(len(m.shares)); j.to > j.from {
			m.jobs = append(m.jobs, j)
		}
	}
}

// drafted returns the teams that may be at a session of an activity with others.
func (m *model) drafted(a *instance.Activity) []bool {
	out := make([]bool, len(m.in.Teams))
	for t := range out {
		out[t] = a.Activity.Staff.MayDraft(m.in.Teams[t].Team.ID)
	}
	return out
}

func (m *model) list(known map[string]int32, teams []bool) int32 {
	key := make([]byte, len(teams))
	for t, may := range teams {
		if may {
			key[t] = 1
		}
	}
	i, ok := known[string(key)]
	if !ok {
		i = int32(len(m.sends))
		known[string(key)] = i
		m.sends = append(m.sends, slices.Clone(teams))
	}
	return i
}

// addTerms sorts the shares by term and dose.
func (m *model) addTerms(base []reach.Dose) {
	m.members = make([]int32, len(m.shares))
	for i := range m.members {
		m.members[i] = int32(i)
	}
	slices.SortFunc(m.members, func(i, k int32) int {
		a, b := &m.shares[i], &m.shares[k]
		return cmp.Or(cmp.Compare(a.term, b.term), cmp.Compare(a.dose.Certain, b.dose.Certain), cmp.Compare(a.dose.Lambda, b.dose.Lambda), cmp.Compare(i, k))
	})
	for from := 0; from < len(m.members); {
		to := from
		at := m.shares[m.members[from]].term
		t := term{term: at, base: base[at], from: int32(from)}
		for to < len(m.members) && m.shares[m.members[to]].term == at {
			s := &m.shares[m.members[to]]
			if n := len(t.kinds); n == 0 || t.kinds[n-1].dose != s.dose {
				t.kinds = append(t.kinds, kind{from: int32(to), dose: s.dose})
			}
			to++
			t.kinds[len(t.kinds)-1].to = int32(to)
		}
		t.to = int32(to)
		t.worth = float64(m.in.Terms[at].Value(m.in.Model, t.base))
		t.everybody = m.adds(&t, reach.Dose{Certain: 1})
		t.sure = t.kinds[0].dose.Certain > 0
		m.priceTerm(&t, int32(len(m.terms)))
		m.terms = append(m.terms, t)
		from = to
	}
}

// slack is how much rounding may make a session worth beside others more than
// alone: each of four values is off by half a unit at most.
const slack = 2

// priceTerm gives the shares of a term their prices.
func (m *model) priceTerm(t *term, number int32) {
	for _, k := range t.kinds {
		top := m.adds(t, k.dose)
		if !t.sure {
			top += slack
		}
		for n, i := range m.members[k.from:k.to] {
			if !t.sure || n == 0 {
				m.tops = append(m.tops, top)
			}
			m.shares[i].price = int32(len(m.tops) - 1)
			m.shares[i].term = number
		}
	}
}

// adds returns what a dose adds to the value of a term.
func (m *model) adds(t *term, d reach.Dose) float64 {
	return float64(m.in.Terms[t.term].Value(m.in.Model, t.base.Add(d))) - t.worth
}
