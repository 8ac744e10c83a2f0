package campaign

import (
	"context"
	"fmt"
	"time"
)

// qualified checks what needs sound references: that every activity has a
// venue it may use and teams that can do it, and every assignment's cell a venue.
func (v *validator) qualified(q *Checked) {
	for c := range q.p.Campaigns {
		for a := range q.p.Campaigns[c].Activities {
			v.doable(q, at("campaigns", c, "activities", a), &q.p.Campaigns[c].Activities[a])
		}
	}
	for i := range q.p.Assignments {
		v.hostable(q, at("assignments", i), &q.p.Assignments[i])
	}
}

func (v *validator) doable(q *Checked, path string, a *Activity) {
	found := false
	for i := range q.p.Venues {
		found = found || q.Allows(a, &q.p.Venues[i])
	}
	if !found {
		v.add(at(path, "where"), CodeNoVenue, a.ID, "没有可用的地点,请放宽地点条件或补充地点", "no venue fits; widen the choice or add a venue")
	}
	if q.Shape(a.ID).Unattended && a.Staff.Teams.Least > 0 {
		v.add(at(path, "staff.teams"), CodeRange, a.Staff.Teams.Least, "无人值守的形式不需要小组", "an unattended format takes no team")
	}
	least, _ := a.Staff.TeamsWanted()
	var able []*Team
	for i := range q.teams {
		t := &q.teams[i]
		if a.Staff.MayDraft(t.ID) && (len(a.Laws) == 0 || len(q.LawsMissing(a, []*Team{t})) < len(a.Laws)) {
			able = append(able, t)
		}
	}
	if least > len(able) {
		v.add(at(path, "staff.teams"), CodeNobody, least, fmt.Sprintf("能承担的小组只有 %d 个,请补充小组或其普法内容", len(able)),
			fmt.Sprintf("only %d teams can do it; add teams or laws they master", len(able)))
	} else if missing := q.LawsMissing(a, able); least > 0 && len(missing) > 0 {
		v.add(at(path, "laws"), CodeNobody, missing, "没有小组能讲这些普法内容", "no team masters these laws")
	}
}

func (v *validator) hostable(q *Checked, path string, as *Assignment) {
	a := q.activities[as.Activity].activity
	goal := q.assignmentGoal(as)
	for _, cell := range goal.Cells {
		found := false
		for i := range q.p.Venues {
			x := &q.p.Venues[i]
			found = found || q.Allows(a, x) && q.MatchesAt(cell.Scope, a, x)
		}
		if !found {
			v.add(at(path, "settings"), CodeHost, fmt.Sprint(cell.Host, cell.Scope.Settings), "该承办单位辖区内没有这类地点,可添加“场地待落实”的占位地点",
				"the host has no venue of this setting; add one, or a placeholder")
		}
	}
}

// route asks the router for the times between all points that matter.
func (v *validator) route(ctx context.Context, q *Checked) {
	if q.p.Router == nil {
		return
	}
	var points []Point
	seen := make(map[Point]bool)
	note := func(p Point) {
		if !seen[p] {
			seen[p] = true
			points = append(points, p)
		}
	}
	for _, t := range q.p.Teams {
		note(t.Base.Point)
	}
	for _, x := range q.p.Venues {
		note(x.Point)
	}
	q.routed = make(map[Point]map[Point]time.Duration, len(points))
	out := make([]time.Duration, len(points))
	for _, from := range points {
		clear(out)
		if err := q.p.Router.Durations(ctx, from, points, out); err != nil {
			v.add("router", CodeTravel, err, "取不到路程时间,请检查路程表或服务", "the travel times could not be had; mend the table or the service")
			return
		}
		row := make(map[Point]time.Duration, len(points))
		for i, to := range points {
			if d := out[i]; d < 0 || d > 1000*time.Hour || d%time.Millisecond != 0 {
				v.add("router", CodeTravel, fmt.Sprint(from, to, d), "路程时间须为非负整毫秒", "a travel time must be whole milliseconds from zero")
				return
			}
			row[to] = out[i]
		}
		q.routed[from] = row
	}
}

// pins judges the pins together, and shows the waiver that would lift what can
// be lifted.
func (v *validator) pins(q *Checked) {
	index := make(map[SessionID]int, len(q.p.Pins))
	var all []Occurrence
	for i := range q.p.Pins {
		pin := &q.p.Pins[i]
		pin.End = q.pinEnd(pin)
		index[pin.ID] = i
		all = append(all, pin.Occurrence)
	}
	used := make(map[*Waiver]bool)
	for _, b := range q.Judge(all) {
		if b.Waiver != nil {
			used[b.Waiver] = true
			continue
		}
		if q.completable(b) {
			continue
		}
		path := at("pins", index[b.Sessions[len(b.Sessions)-1]])
		info, _ := b.Rule.Info()
		if !info.Waivable {
			v.add(path, CodePinClash, b.Sessions, b.Detail.Zh+";重复占用不能豁免,请改动其中一场", b.Detail.En+"; this is never waived, move one of the sessions")
			continue
		}
		paste := fmt.Sprintf(`{"rule": %q, "reason": "…", "post": "…"}`, b.Rule)
		v.add(path, CodePinRule, b.Rule, b.Detail.Zh+";如经批准,请在 waivers 中加入 "+paste, b.Detail.En+"; if approved, add to its waivers "+paste)
	}
	for i := range q.p.Pins {
		for k := range q.p.Pins[i].Waivers {
			if w := &q.p.Pins[i].Waivers[k]; !used[w] && !completableRule(w.Rule) {
				v.add(at("pins", i, "waivers", k), CodeWaiver, w.Rule, "该场次并未违反这条规则,请删去豁免", "the pin does not break this rule; take the waiver out")
			}
		}
	}
}

// completable reports whether a breach is only that a pin leaves out staff,
// which a solver adds.
func (q *Checked) completable(b Breach) bool {
	if len(b.Sessions) != 1 || !completableRule(b.Rule) {
		return false
	}
	pin := q.pins[b.Sessions[0]]
	_, most := q.activities[pin.Activity].activity.Staff.TeamsWanted()
	switch b.Rule {
	case RuleTeams:
		return len(pin.Teams) < most || most == 0 && len(pin.Teams) == 0
	case RuleHost:
		return q.Host(pin.Activity, q.venues[pin.Venue]) != ""
	case RuleLaws, RuleDialect:
		return len(pin.Teams) < most
	}
	return false
}

func completableRule(r Rule) bool {
	return r == RuleTeams || r == RuleHost || r == RuleLaws || r == RuleDialect
}
