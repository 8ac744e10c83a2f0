package bound

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// limit is a side limit: what sessions need together is at most its room.
type limit struct {
	room    float64
	members []member
	free    bool // no tour is concerned
	scale   float64
}

type member struct {
	job  int32
	need float64
}

// need is what a session of a job takes of a limit.
type need struct {
	limit int32
	each  float64
}

// addLimits takes the most sessions of each activity, and the caps that concern
// all sessions of a candidate whatever their day and units. Limits that could
// not bind are left out.
func (m *model) addLimits() {
	in := m.in
	most, sessions, money := make([]limit, len(in.Activities)), make([]limit, len(in.Caps)), make([]limit, len(in.Caps))
	for a := range most {
		most[a].room = float64(in.Activities[a].Activity.Sessions.Most)
	}
	for i := range in.Caps {
		sessions[i].room, money[i].room = float64(in.Caps[i].Sessions), float64(in.Caps[i].Budget)
	}
	m.heldByPins(most, sessions, money)
	for i := range m.jobs {
		c := &in.Candidates[m.jobs[i].candidate]
		a := in.Activities[c.Activity].Activity
		if a.Sessions.Most > 0 {
			most[c.Activity].members = append(most[c.Activity].members, member{int32(i), 1})
		}
		for _, k := range c.Caps {
			if !m.concerns(k, c.Starts) {
				continue
			}
			if in.Caps[k].Sessions > 0 {
				sessions[k].members = append(sessions[k].members, member{int32(i), 1})
			}
			if in.Caps[k].Budget > 0 && a.Cost > 0 {
				money[k].members = append(money[k].members, member{int32(i), float64(a.Cost)})
			}
		}
	}
	for _, l := range slices.Concat(most, sessions, money) {
		m.addLimit(l)
	}
}

func (m *model) addLimit(l limit) {
	all := 0.0
	l.free = true
	gain := 0.0
	for _, x := range l.members {
		j := &m.jobs[x.job]
		all += float64(x.need * float64(j.most))
		l.free = l.free && j.roles == 0
		for i := j.from; i < j.to; i++ {
			gain += m.tops[m.shares[i].price]
		}
	}
	l.room = max(0, l.room)
	if all <= l.room {
		return
	}
	for _, x := range l.members {
		m.jobs[x.job].needs = append(m.jobs[x.job].needs, need{int32(len(m.limits)), x.need})
	}
	mean := all / float64(len(l.members))
	l.scale = gain / float64(len(l.members)) / float64(mean*max(mean, l.room))
	m.limits = append(m.limits, l)
}

// concerns reports whether a cap counts every session of a candidate with these
// starts.
func (m *model) concerns(k int32, starts [][]instance.Span) bool {
	if m.in.CapUnits(k) != nil {
		return false
	}
	w := m.in.Caps[k].Scope.Window
	if w.IsZero() {
		return true
	}
	for d, s := range starts {
		if len(s) > 0 && (d < m.in.Day(w.From) || d > m.in.Day(w.To)) {
			return false
		}
	}
	return true
}

// heldByPins takes what pins need out of the room of limits that count them.
func (m *model) heldByPins(most, sessions, money []limit) {
	in := m.in
	for i := range in.Q.Programme().Pins {
		p := &in.Q.Programme().Pins[i]
		c := &in.Candidates[in.Candidate(p.Activity, p.Venue)]
		if !waives(p, campaign.RuleSessions) {
			most[c.Activity].room--
		}
		for _, k := range c.Caps {
			if in.CapUnits(k) != nil || !in.Caps[k].Scope.Window.IsZero() {
				continue
			}
			if !waives(p, campaign.RuleCap) {
				sessions[k].room--
			}
			if !waives(p, campaign.RuleBudget) {
				money[k].room -= float64(in.Activities[c.Activity].Activity.Cost)
			}
		}
	}
}
