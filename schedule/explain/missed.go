package explain

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// Missed is a wish that the plan does not fulfil: what it lacks, and why no
// further session helps.
type Missed struct {
	schedule.Missed
	Needs []Need `json:"needs,omitzero"`
	Cause Cause  `json:"cause"`
}

// NeedKind is what a wish lacks.
type NeedKind string

// The kinds of need, with what Need.Amount counts.
const (
	NeedTeamDays  NeedKind = "teamDays"  // days out, an estimate from the average of this plan's own
	NeedLaws      NeedKind = "laws"      // laws that no team that may be sent masters
	NeedLanguages NeedKind = "languages" // languages that none of them speaks
	NeedTime      NeedKind = "time"      // venues of an activity that are open at no time at which it may be held
	NeedSessions  NeedKind = "sessions"  // sessions above a limit on sessions
	NeedBudget    NeedKind = "budget"    // fen above a limit on money
	NeedUnits     NeedKind = "units"     // units that are listed and free
)

// Need is something a wish lacks, in numbers. What one need would bring does not
// add up with another.
type Need struct {
	Kind      NeedKind         `json:"kind"`
	Amount    int64            `json:"amount"`
	Laws      []campaign.LawID `json:"laws,omitzero"`
	Languages []string         `json:"languages,omitzero"` // any of these
	Estimated bool             `json:"estimated,omitzero"` // 推定
}

func (e *explainer) missed() []Missed {
	var out []Missed
	for i := range e.board.goals {
		g := &e.board.goals[i]
		missing := g.wanted - g.have
		if missing <= 0 {
			continue
		}
		m := Missed{Missed: schedule.Missed{
			Goal: g.g.ID, Name: g.g.Name, Grade: g.g.Grade, Wanted: g.wanted, Have: g.have, Missing: missing,
		}}
		if g.staff != nil {
			m.Cause, m.Needs = e.short(g)
			out = append(out, m)
			continue
		}
		all := e.helpers(i)
		m.Cause = e.cause(all)
		m.Needs = e.needs(missing, g.g, all)
		out = append(out, m)
	}
	return out
}

// helpers returns what would bring a wish on: what lies in a cell that lacks
// something, with the unit it asks for, at a place not touched yet.
func (e *explainer) helpers(goal int) []candidate {
	g := &e.board.goals[goal]
	var out []candidate
	for i := range e.w.p.Campaigns {
		for k := range e.w.p.Campaigns[i].Activities {
			for _, x := range e.venues(&e.w.p.Campaigns[i].Activities[k]) {
				for _, at := range x.cells {
					if c := &g.cells[max(0, min(at.cell, len(g.cells)-1))]; at.goal == goal && c.have < g.g.Cells[at.cell].Least && e.helps(g, c, x) {
						out = append(out, e.staffings(g, c, x, g.g.Cells[at.cell].Scope)...)
					}
				}
			}
		}
	}
	return out
}

func (e *explainer) helps(g *standing, c *cell, x *pair) bool {
	switch g.g.Count {
	case campaign.CountPlaces:
		key := e.w.place(g.g.Place, x.v)
		return key != "" && c.places[key] == 0
	case campaign.CountReach:
		return slices.ContainsFunc(x.doses, func(d dose) bool {
			group := e.w.q.Groups()[d.group]
			return group.HasAny(g.g.Segment) && e.w.q.WithinAny(group.Area, g.g.Living)
		})
	case campaign.CountShare:
		on, _ := e.w.q.TopicTime(x.a.ID, g.g.Topic)
		return on > 0
	}
	return true
}

// staffings returns a pair with each of the units or teams a wish asks for.
func (e *explainer) staffings(g *standing, c *cell, x *pair, scope campaign.Scope) []candidate {
	var out []candidate
	listed := append(slices.Clone(x.a.Staff.Units), x.a.Staff.Pool...)
	if x.assigned && !slices.Contains(listed, x.host) {
		listed = append(listed, x.host)
	}
	switch {
	case len(scope.Units) > 0:
		for _, u := range scope.Units {
			if slices.Contains(listed, u) {
				out = append(out, candidate{x: x, units: []campaign.UnitID{u}})
			}
			for _, t := range e.w.draft(x.a) {
				if e.w.teams[t].Unit == u {
					out = append(out, candidate{x: x, teams: []int{t}})
				}
			}
		}
	case g.g.Count == campaign.CountUnits:
		for _, u := range listed {
			if c.units[u] == 0 {
				out = append(out, candidate{x: x, units: []campaign.UnitID{u}})
			}
		}
	default:
		out = []candidate{{x: x}}
	}
	return out
}

// needs says in numbers what bars the candidates of a wish.
func (e *explainer) needs(missing int64, g campaign.Goal, all []candidate) []Need {
	plan := make(map[campaign.Rule]int)
	var laws []campaign.LawID
	var languages []string
	for _, c := range all {
		o := e.outlook(c)
		for r, n := range o.plan.Barred {
			plan[r] += n
		}
		teams := e.sent(c.x.a)
		if o.plan.Barred[campaign.RuleLaws] > 0 {
			laws = join(laws, e.w.q.LawsMissing(c.x.a, teams))
		}
		if o.plan.Barred[campaign.RuleDialect] > 0 {
			languages = join(languages, e.w.q.Languages(c.x.v.Area))
		}
	}
	var out []Need
	tour := plan[campaign.RuleLimits] + plan[campaign.RuleTravel] + plan[campaign.RuleTeamClash]
	counts := g.Count == campaign.CountSessions || g.Count == campaign.CountPlaces
	if days := e.teamDaysFor(missing); tour > 0 && counts && days > 0 {
		out = append(out, Need{Kind: NeedTeamDays, Amount: days, Estimated: true})
	}
	if len(laws) > 0 {
		out = append(out, Need{Kind: NeedLaws, Amount: int64(len(laws)), Laws: laws})
	}
	if len(languages) > 0 {
		out = append(out, Need{Kind: NeedLanguages, Amount: int64(len(languages)), Languages: languages})
	}
	closed := make(map[campaign.VenueID]bool)
	for _, c := range all {
		if len(e.w.opening(c.x).days) == 0 {
			closed[c.x.v.ID] = true
		}
	}
	if len(closed) > 0 {
		out = append(out, Need{Kind: NeedTime, Amount: int64(len(closed))})
	}
	return append(out, e.limits(missing, counts, plan, all)...)
}

// limits says by how much the missing sessions would pass limits on sessions
// and money.
func (e *explainer) limits(missing int64, counts bool, plan map[campaign.Rule]int, all []candidate) []Need {
	if !counts {
		missing = 1 // how many sessions it takes is not known: one at least
	}
	sessions, money := int64(0), int64(0)
	for _, c := range all {
		if most := c.x.a.Sessions.Most; most > 0 && plan[campaign.RuleSessions] > 0 {
			sessions = max(sessions, int64(e.board.held[c.x.a.ID])+missing-int64(most))
		}
		for _, i := range c.x.caps {
			limit := &e.w.p.Caps[i]
			if limit.Sessions > 0 && plan[campaign.RuleCap] > 0 {
				sessions = max(sessions, e.board.capped[i].sessions+missing-int64(limit.Sessions))
			}
			if limit.Budget > 0 && plan[campaign.RuleBudget] > 0 {
				money = max(money, e.board.capped[i].money+missing*int64(c.x.a.Cost)-int64(limit.Budget))
			}
		}
	}
	var out []Need
	if sessions > 0 {
		out = append(out, Need{Kind: NeedSessions, Amount: sessions})
	}
	if money > 0 {
		out = append(out, Need{Kind: NeedBudget, Amount: money})
	}
	return out
}

func (e *explainer) sent(a *campaign.Activity) []*campaign.Team {
	var out []*campaign.Team
	for _, t := range e.w.draft(a) {
		out = append(out, &e.w.teams[t])
	}
	return out
}

// teamDaysFor estimates how many more days out so many sessions would take: the
// average of the plan's own.
func (e *explainer) teamDaysFor(sessions int64) int64 {
	days, held := int64(len(e.board.tours)), int64(0)
	for _, tour := range e.board.tours { // a sum: the order is all the same
		held += int64(len(tour))
	}
	if held == 0 {
		return 0
	}
	return (sessions*days + held - 1) / held
}

func join[T comparable](a, b []T) []T {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}
