package change

import (
	"fmt"
	"slices"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// Resolved is a programme and a plan after what has changed.
type Resolved struct {
	Question  *campaign.Checked
	Kept      schedule.Plan         // what still stands; fixed sessions as they were fixed
	Displaced []Displaced           // what does not, in order of start
	Cancelled []campaign.SessionID  // in order of the changes
	Wanted    []campaign.ActivityID // new activities of which one session each is wanted
	Released  []campaign.SessionID  // pins of the programme that cannot stay, and are displaced
}

// Displaced is a session of the old plan that cannot stay as it was.
type Displaced struct {
	Session schedule.Session
	Change  int            // why: index in List.Changes; −1 if the old plan broke a rule already, or gave way to what was fixed
	Rule    campaign.Rule  // that it would break; empty if a unit asked for another day
	Days    calendar.Range // to which the unit would move it; zero for any
}

// Apply returns the changed programme, and what of the plan still stands in it.
// See [Resolve], which tells more.
func Apply(q *campaign.Checked, p schedule.Plan, l List) (programme campaign.Programme, kept schedule.Plan, err error) {
	r, err := Resolve(q, p, l)
	if err != nil {
		return campaign.Programme{}, schedule.Plan{}, err
	}
	return *r.Question.Programme(), r.Kept, nil
}

// Resolve puts a list of changes to a programme and a plan of it. In the changed
// programme closures and absences are added, lost venues do not open, and
// sessions that are frozen, held or fixed are pins. Pins of the programme that
// the changes make impossible are released, unless they are among those.
//
// The error is campaign.Findings, with paths in the list, or "sessions[…]" in
// the plan, if the changes name what is not there, contradict each other,
// cancel what was held, or freeze what breaks a rule. Neither q nor p is
// touched in any case. It costs a [campaign.Check] and some rounds of
// [campaign.Checked.Judge].
func Resolve(q *campaign.Checked, p schedule.Plan, l List) (Resolved, error) {
	c := &checker{q: q, l: l}
	c.plan(p)
	if h := q.Programme().Horizon; l.From != 0 && (l.From < h.From || l.From > h.To+1) {
		c.add("from", campaign.CodeHorizon, l.From, "不在计划期 "+h.String()+" 内", "lies outside the horizon "+h.String())
	}
	c.list()
	if len(c.found) > 0 {
		return Resolved{}, c.found
	}
	a := &applier{checker: c, p: *q.Programme()}
	a.facts(p)
	a.wishes()
	a.pins(p)
	if err := a.check(); err != nil {
		return Resolved{}, err
	}
	a.displace(p)
	return a.r, nil
}

// applier builds the changed programme. The lists that it changes are copies.
type applier struct {
	*checker
	p       campaign.Programme
	r       Resolved
	origins []origin
	free    map[campaign.SessionID]bool // pins that may be released
}

// origin tells which change an entry of the programme comes from.
type origin struct{ entry, path string }

func (a *applier) from(change int, format string, args ...any) {
	a.origins = append(a.origins, origin{fmt.Sprintf(format, args...), fmt.Sprintf("changes[%d]", change)})
}

// facts enters closures, absences and lost venues.
func (a *applier) facts(plan schedule.Plan) {
	a.p.Closures, a.p.Absences, a.p.Venues = slices.Clone(a.p.Closures), slices.Clone(a.p.Absences), slices.Clone(a.p.Venues)
	for i, x := range a.l.Changes {
		switch {
		case x.Kind == Closure:
			a.from(i, "closures[%d]", len(a.p.Closures))
			a.p.Closures = append(a.p.Closures, campaign.Closure{
				Days: x.Days, Areas: x.Areas, Settings: x.Settings, Outdoor: x.Outdoor, Online: x.Online, Reason: x.Reason,
			})
		case x.Kind == Away:
			a.from(i, "absences[%d]", len(a.p.Absences))
			a.p.Absences = append(a.p.Absences, campaign.Absence{Days: x.Days, Teams: x.Teams, Units: x.Units, Reason: x.Reason})
		case x.Kind == Answered && x.Answer == StaysAway:
			a.from(i, "absences[%d]", len(a.p.Absences))
			a.p.Absences = append(a.p.Absences, a.refusal(x))
		case x.Kind == Lost:
			for _, id := range x.Venues {
				a.shut(id, a.days(x.Days))
			}
		}
	}
}

// days returns the days of a change, those from the freeze on if it states none.
func (a *applier) days(r calendar.Range) calendar.Range {
	if r.IsZero() {
		r = a.p.Horizon
		r.From = max(r.From, a.l.From)
	}
	return r
}

// refusal is the absence of units that do not come to a session, and of their
// teams in it.
func (a *applier) refusal(x Change) campaign.Absence {
	s := a.sessions[x.Session]
	out := campaign.Absence{Days: calendar.On(a.day(s)), Units: x.Units, Reason: x.Reason}
	if out.Reason == "" {
		out.Reason = "回执：不参加"
	}
	for _, t := range s.Teams {
		if team := a.q.Team(t); team != nil && slices.Contains(x.Units, team.Unit) {
			out.Teams = append(out.Teams, t)
		}
	}
	return out
}

// shut keeps a venue from opening on some days.
func (a *applier) shut(id campaign.VenueID, days calendar.Range) {
	i := slices.IndexFunc(a.p.Venues, func(v campaign.Venue) bool { return v.ID == id })
	v := &a.p.Venues[i]
	opening := v.Opening
	if len(opening) == 0 {
		opening = a.q.Opening(v)
	}
	if len(opening) == 0 {
		opening = []campaign.Opening{{}}
	}
	v.Opening = slices.Clone(opening)
	for k := range v.Opening {
		d := &v.Opening[k].Days
		d.Except = append(slices.Clip(d.Except), days)
	}
}

// wishes enters an activity for each session that is wanted.
func (a *applier) wishes() {
	a.p.Campaigns = slices.Clone(a.p.Campaigns)
	for i, x := range a.l.Changes {
		if x.Kind != Wanted {
			continue
		}
		act, owner := x.New, x.Campaign
		if x.Activity != "" {
			old, c := a.q.Activity(x.Activity)
			act, owner = *old, c.ID
			act.ID, act.Name = x.ID, old.Name
		}
		if x.ID != "" {
			act.ID = x.ID
		}
		for n := 1; act.ID == ""; n++ {
			id := campaign.ActivityID(fmt.Sprint("wanted/", n))
			if known, _ := a.q.Activity(id); known == nil && !slices.Contains(a.r.Wanted, id) {
				act.ID = id
			}
		}
		if x.Name != "" {
			act.Name = x.Name
		}
		a.narrow(&act, x)
		c := slices.IndexFunc(a.p.Campaigns, func(c campaign.Campaign) bool { return c.ID == owner })
		a.from(i, "campaigns[%d].activities[%d]", c, len(a.p.Campaigns[c].Activities))
		if x.Activity == "" {
			a.origins[len(a.origins)-1].path += ".new"
		}
		a.p.Campaigns[c].Activities = append(slices.Clip(a.p.Campaigns[c].Activities), act)
		if x.Activity != "" {
			a.count(x.Activity, act.ID)
		}
		a.r.Wanted = append(a.r.Wanted, act.ID)
	}
}

// narrow makes one session of an activity of what is wanted.
func (a *applier) narrow(act *campaign.Activity, x Change) {
	act.Sessions, act.PerVenue, act.DaysBetween, act.Grade = campaign.Span{Least: 1, Most: 1}, 1, 0, x.Grade
	if run := act.When.ConsecutiveDays; run > 1 {
		act.Sessions = campaign.Span{Least: run, Most: run}
	}
	act.When.LeadDays = 0
	if !x.Days.IsZero() || act.When.Window.IsZero() {
		act.When.Window = a.days(x.Days)
	}
	act.When.Window.From = max(act.When.Window.From, a.l.From)
	if len(x.Venues) > 0 {
		act.Where = campaign.Where{Venues: x.Venues}
	} else if len(x.Areas) > 0 {
		act.Where.Areas = x.Areas
	}
}

// count lets a new activity count wherever another does.
func (a *applier) count(old, added campaign.ActivityID) {
	a.p.Commitments, a.p.Caps = slices.Clone(a.p.Commitments), slices.Clone(a.p.Caps)
	for _, s := range a.scopes() {
		if slices.Contains(s.Activities, old) {
			s.Activities = append(slices.Clip(s.Activities), added)
		}
	}
}

func (a *applier) scopes() (all []*campaign.Scope) {
	for i := range a.p.Commitments {
		all = append(all, &a.p.Commitments[i].Scope)
	}
	for i := range a.p.Caps {
		all = append(all, &a.p.Caps[i].Scope)
	}
	return all
}

// frozen reports whether a day may no longer be planned.
func (a *applier) frozen(d date.Date) bool { return a.l.From != 0 && d < a.l.From }

// pins fixes what is frozen, held or fixed, and leaves out what is cancelled.
func (a *applier) pins(plan schedule.Plan) {
	held, fixed, cancelled := a.l.Of(Held), a.l.Of(Fixed), a.l.Of(Cancelled)
	old := a.p.Pins
	a.p.Pins, a.free = nil, make(map[campaign.SessionID]bool)
	waivers := make(map[campaign.SessionID][]campaign.Waiver)
	for _, pin := range old {
		waivers[pin.ID] = pin.Waivers
		if _, gone := cancelled[pin.ID]; !gone && a.sessions[pin.ID] == nil {
			a.p.Pins = append(a.p.Pins, pin)
		}
	}
	for i := range plan.Sessions {
		s := &plan.Sessions[i]
		if _, gone := cancelled[s.ID]; gone {
			continue
		}
		why, named := fixed[s.ID]
		if k, is := held[s.ID]; is {
			why, named = k, true
		}
		switch {
		case named:
			a.from(why, "pins[%d]", len(a.p.Pins))
			a.p.Pins = append(a.p.Pins, campaign.Pin{Occurrence: a.moved(s, &a.l.Changes[why]), Waivers: waivers[s.ID]})
		case a.frozen(a.day(s)):
			a.origins = append(a.origins, origin{fmt.Sprintf("pins[%d]", len(a.p.Pins)), "from"})
			a.p.Pins = append(a.p.Pins, campaign.Pin{Occurrence: s.Occurrence, Waivers: waivers[s.ID]})
		case a.q.Pin(s.ID) != nil:
			a.free[s.ID] = true
			a.p.Pins = append(a.p.Pins, campaign.Pin{Occurrence: s.Occurrence, Waivers: waivers[s.ID]})
		}
	}
	for _, x := range a.l.Changes {
		if x.Kind == Cancelled && !slices.Contains(a.r.Cancelled, x.Session) {
			a.r.Cancelled = append(a.r.Cancelled, x.Session)
		}
	}
}

// moved returns a session as a change fixes it.
func (a *applier) moved(s *schedule.Session, x *Change) campaign.Occurrence {
	o := s.Occurrence
	if !x.Start.IsZero() {
		o.Start, o.End = x.Start, x.Start.Add(s.End.Sub(s.Start))
	}
	if len(x.Venues) > 0 {
		o.Venue = x.Venues[0]
	}
	if len(x.Teams) > 0 {
		o.Teams = x.Teams
	}
	return o
}

// check checks the changed programme, releasing pins that are in the way, and
// says what is wrong in terms of the changes.
func (a *applier) check() error {
	for {
		q, err := campaign.Check(a.p)
		if err == nil {
			a.r.Question = q
			return nil
		}
		if !a.release(campaign.FindingsOf(err)) {
			return a.translate(campaign.FindingsOf(err))
		}
	}
}

// release takes out the pins that findings are about, if they may go.
func (a *applier) release(found campaign.Findings) bool {
	drop := make(map[campaign.SessionID]bool)
	for _, f := range found {
		var k int
		if n, _ := fmt.Sscanf(f.Path, "pins[%d]", &k); n == 1 && a.free[a.p.Pins[k].ID] {
			drop[a.p.Pins[k].ID] = true
		}
	}
	if len(drop) == 0 {
		return false
	}
	var kept []campaign.Pin
	var origins []origin
	for _, o := range a.origins {
		if !strings.HasPrefix(o.entry, "pins[") {
			origins = append(origins, o)
		}
	}
	for k, pin := range a.p.Pins {
		if drop[pin.ID] {
			a.r.Released = append(a.r.Released, pin.ID)
			continue
		}
		if i := slices.IndexFunc(a.origins, func(o origin) bool { return o.entry == fmt.Sprintf("pins[%d]", k) }); i >= 0 {
			origins = append(origins, origin{fmt.Sprintf("pins[%d]", len(kept)), a.origins[i].path})
		}
		kept = append(kept, pin)
	}
	a.p.Pins, a.origins = kept, origins
	return true
}

// translate turns findings about the changed programme into findings about the
// changes.
func (a *applier) translate(found campaign.Findings) error {
	out := make(campaign.Findings, 0, len(found))
	for _, f := range found {
		g := *f
		best := 0
		for _, o := range a.origins {
			if rest, is := strings.CutPrefix(f.Path, o.entry); is && len(o.entry) > best {
				best = len(o.entry)
				if g.Path = o.path + rest; strings.HasPrefix(o.entry, "pins[") {
					a.frozenBreach(&g, f, o)
				}
			}
		}
		out = append(out, &g)
	}
	return out
}

// frozenBreach words the finding that what is frozen, held or fixed breaks a
// rule.
func (a *applier) frozenBreach(g, f *campaign.Finding, o origin) {
	var k int
	_, _ = fmt.Sscanf(o.entry, "pins[%d]", &k)
	g.Code, g.Value, g.Path = CodeFrozen, string(a.p.Pins[k].ID), o.path
	g.Advice = campaign.Text{
		Zh: "该场次不再调整，却不合规则：" + f.Advice.Zh + ";若未能举办，请列为 cancelled",
		En: "the session no longer moves and breaks a rule: " + f.Advice.En + "; if it is not held, list it as cancelled",
	}
}
