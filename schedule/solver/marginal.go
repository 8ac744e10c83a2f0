package solver

import (
	"context"
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// Extra is one thing more that a planner could ask for. Exactly one of the
// fields TeamDay, Team, Activity, Budget and Pin is set.
type Extra struct {
	// TeamDay is a team, by its expanded ID, that goes out one day a year more:
	// whatever it may do, done by somebody else on that day.
	TeamDay campaign.TeamID
	// Team is a team, by its expanded ID, of which there is one more, based in
	// Area if that is set.
	Team campaign.TeamID
	Area audience.AreaID
	// Activity is one whose window ends so many Days later, within the horizon.
	Activity campaign.ActivityID
	Days     int
	// Budget is a cap that allows Money more; zero means 1,000 yuan.
	Budget campaign.CapID
	Money  campaign.Money
	// Pin is one that is dropped.
	Pin campaign.SessionID
}

// Marginal is what something more is worth: the difference of two plans made in
// the same way, with it and without. Neither is proven best, so that a small
// difference may be chance.
type Marginal struct {
	Extra  Extra
	Missed [3]int64        // less missed, by grade
	Value  audience.People // more value
	With   schedule.Score  // of the plan with it
}

// Marginals returns what each of some extras is worth by itself, by solving
// again: one run without any of them and one run for each. A plan without an
// extra is a plan with it as well, so nothing is worth less than nothing, but
// for a dropped pin that did not keep the rules together with the rest.
//
// The error is campaign.Findings with paths such as "extras[1].team" for what is
// unknown or cannot be checked, or that of [Model.Solve]. A cancelled context
// ends each run early, and what is left comes out as worth nothing.
func (m *Model) Marginals(ctx context.Context, o Options, extras ...Extra) ([]Marginal, error) {
	var found campaign.Findings
	models := make([]*Model, len(extras))
	for i, e := range extras {
		p := *m.in.Q.Programme()
		if f := e.put(&p, m.in.Q); f != nil {
			f.Path = fmt.Sprintf("extras[%d].%s", i, f.Path)
			found = append(found, f)
			continue
		}
		q, err := campaign.CheckContext(ctx, p)
		for _, f := range campaign.FindingsOf(err) {
			g := *f
			g.Path = fmt.Sprintf("extras[%d]: %s", i, f.Path)
			found = append(found, &g)
		}
		if err == nil {
			models[i] = Prepare(q)
		}
	}
	if found != nil {
		return nil, found
	}
	without, err := m.Solve(ctx, o)
	if err != nil {
		return nil, err
	}
	base := without.Plan.Score
	out := make([]Marginal, len(extras))
	for i, e := range extras {
		with, err := models[i].Solve(ctx, o)
		if err != nil {
			return nil, err
		}
		x := Marginal{Extra: e, With: with.Plan.Score}
		if with.Plan.Score.Compare(base) < 0 {
			x.With = base
		}
		x.Missed = [3]int64{base.MissedMust - x.With.MissedMust, base.MissedShould - x.With.MissedShould, base.MissedMay - x.With.MissedMay}
		x.Value = x.With.Value - base.Value
		out[i] = x
	}
	return out, nil
}

// put enters an extra into a programme, whose lists are copied first.
func (e Extra) put(p *campaign.Programme, q *campaign.Checked) *campaign.Finding {
	unknown := func(path string, value any) *campaign.Finding {
		return &campaign.Finding{
			Path: path, Code: campaign.CodeUnknown, Value: fmt.Sprint(value), Advice: campaign.Text{Zh: "没有这个编号，请核对", En: "there is no such ID; check the spelling"},
		}
	}
	switch {
	case e.TeamDay != "":
		t := q.Team(e.TeamDay)
		if t == nil {
			return unknown("teamDay", e.TeamDay)
		}
		one := *t
		one.Limits.DaysPerYear = 1
		join(p, one)
	case e.Team != "":
		t := q.Team(e.Team)
		if t == nil {
			return unknown("team", e.Team)
		}
		one := *t
		if e.Area != "" {
			if q.Area(e.Area) == nil {
				return unknown("area", e.Area)
			}
			one.Base = campaign.Place{Point: middle(q, e.Area), Area: e.Area}
		}
		join(p, one)
	case e.Activity != "":
		if a, _ := q.Activity(e.Activity); a == nil {
			return unknown("activity", e.Activity)
		}
		e.prolong(p, q)
	case e.Budget != "":
		p.Caps = slices.Clone(p.Caps)
		i := slices.IndexFunc(p.Caps, func(c campaign.Cap) bool { return c.ID == e.Budget && c.Budget > 0 })
		if i < 0 {
			return unknown("budget", e.Budget)
		}
		if e.Money == 0 {
			e.Money = campaign.Yuan(1000)
		}
		p.Caps[i].Budget += e.Money
	case e.Pin != "":
		if q.Pin(e.Pin) == nil {
			return unknown("pin", e.Pin)
		}
		p.Pins = slices.DeleteFunc(slices.Clone(p.Pins), func(pin campaign.Pin) bool { return pin.ID == e.Pin })
	default:
		return &campaign.Finding{Path: "teamDay", Code: campaign.CodeMissing, Advice: campaign.Text{Zh: "请写明增加什么", En: "say what there is more of"}}
	}
	return nil
}

// join adds a team like another, which may be sent wherever that one may.
func join(p *campaign.Programme, t campaign.Team) {
	old := t.ID
	taken := func(id campaign.TeamID) bool {
		return slices.ContainsFunc(p.Teams, func(t campaign.Team) bool { return t.ID == id })
	}
	for t.ID = old.BaseID() + "+"; taken(t.ID); {
		t.ID += "+"
	}
	t.Count = 0
	p.Teams = append(slices.Clip(p.Teams), t)
	p.Campaigns = slices.Clone(p.Campaigns)
	for c := range p.Campaigns {
		p.Campaigns[c].Activities = slices.Clone(p.Campaigns[c].Activities)
		for a := range p.Campaigns[c].Activities {
			staff := &p.Campaigns[c].Activities[a].Staff
			if len(staff.From) > 0 && staff.MayDraft(old) {
				staff.From = append(slices.Clip(staff.From), t.ID)
			}
		}
	}
}

// middle is where a team of an area is based: at the venue that stands first in
// the area; the zero point if it has none.
func middle(q *campaign.Checked, area audience.AreaID) campaign.Point {
	for _, v := range q.Programme().Venues {
		if v.Area == area {
			return v.Point
		}
	}
	for _, v := range q.Programme().Venues {
		if q.Within(v.Area, area) {
			return v.Point
		}
	}
	return campaign.Point{}
}

// prolong lets an activity's window end later.
func (e Extra) prolong(p *campaign.Programme, q *campaign.Checked) {
	p.Campaigns = slices.Clone(p.Campaigns)
	for c := range p.Campaigns {
		p.Campaigns[c].Activities = slices.Clone(p.Campaigns[c].Activities)
		for a := range p.Campaigns[c].Activities {
			if act := &p.Campaigns[c].Activities[a]; act.ID == e.Activity {
				act.When.Window = q.Window(e.Activity)
				act.When.Window.To = min(p.Horizon.To, act.When.Window.To+date.Date(e.Days))
			}
		}
	}
}
