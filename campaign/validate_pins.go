package campaign

import (
	"strconv"
	"time"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// fixed checks absences, pins and sessions held before, as far as single values
// go.
func (v *validator) fixed() {
	f := fixedSessions{
		validator: v, ids: make(map[SessionID]bool), counts: make(map[TeamID]int),
		teams: make(map[TeamID]bool), owner: make(map[ActivityID]CampaignID),
	}
	f.loc, _ = time.LoadLocation(v.p.Timezone)
	for _, t := range v.p.Teams {
		f.counts[t.ID] = max(1, t.Count)
	}
	for c := range v.p.Campaigns {
		for a := range v.p.Campaigns[c].Activities {
			f.owner[v.p.Campaigns[c].Activities[a].ID] = v.p.Campaigns[c].ID
		}
	}
	for i := range v.p.Absences {
		f.absence(at("absences", i), &v.p.Absences[i])
	}
	for i := range v.p.Pins {
		f.pin(at("pins", i), &v.p.Pins[i])
	}
	for i := range v.p.Held {
		f.occurrence(at("held", i), &v.p.Held[i].Occurrence)
	}
}

// fixedSessions is what pins and held sessions are checked against.
type fixedSessions struct {
	*validator
	loc    *time.Location
	ids    map[SessionID]bool
	counts map[TeamID]int // by the ID as entered
	teams  map[TeamID]bool
	owner  map[ActivityID]CampaignID
}

func (f *fixedSessions) occurrence(path string, o *Occurrence) {
	v := f.validator
	v.id(at(path, "id"), string(o.ID))
	if f.ids[o.ID] {
		v.add(at(path, "id"), CodeDuplicate, o.ID, "场次编号重复", "the session ID is taken")
	}
	f.ids[o.ID] = true
	ref(v, at(path, "activity"), o.Activity, v.activities)
	if o.Campaign == "" {
		o.Campaign = f.owner[o.Activity]
	}
	if v.activities[o.Activity] && o.Campaign != f.owner[o.Activity] {
		v.add(at(path, "campaign"), CodeUnknown, o.Campaign, "该活动不属于这项主题宣传", "the activity is not of this campaign")
	}
	ref(v, at(path, "venue"), o.Venue, v.venues)
	for _, t := range o.Teams {
		f.teams[t] = f.isTeam(t)
	}
	refs(v, at(path, "teams"), o.Teams, f.teams)
	refs(v, at(path, "units"), o.Units, v.units)
	if far(o.Start) {
		v.add(at(path, "start"), CodePeriod, o.Start, "开始时间未填或有误，须为整毫秒", "the start is missing, far off or no whole millisecond")
	}
	if !o.End.IsZero() && (!o.End.After(o.Start) || far(o.End)) {
		v.add(at(path, "end"), CodePeriod, o.End, "结束不晚于开始，或不是整毫秒", "the end is not after the start, far off or no whole millisecond")
	}
}

func far(t time.Time) bool {
	return t.Year() < 1900 || t.Year() > 2200 || t.Nanosecond()%int(time.Millisecond) != 0
}

// isTeam reports whether an ID is that of a team after expansion.
func (f *fixedSessions) isTeam(id TeamID) bool {
	base := id.BaseID()
	n := f.counts[base]
	if n <= 1 {
		return n == 1 && id == base
	}
	k, err := strconv.Atoi(string(id[min(len(id), len(base)+1):]))
	return err == nil && k >= 1 && k <= n && id == base+TeamID("#"+strconv.Itoa(k))
}

func (f *fixedSessions) pin(path string, pin *Pin) {
	v := f.validator
	f.occurrence(path, &pin.Occurrence)
	if h := v.p.Horizon; f.loc != nil && sound(h) && !far(pin.Start) {
		if d, _ := calendar.Civil(pin.Start, f.loc); !h.Contains(d) {
			v.add(at(path, "start"), CodeHorizon, pin.Start, "不在计划期 "+h.String()+" 内", "the day lies outside the horizon "+h.String())
		}
	}
	seen := make(map[Rule]bool)
	for i, w := range pin.Waivers {
		rule := at(path, "waivers", i, "rule")
		if info, ok := w.Rule.Info(); !ok || !info.Waivable {
			v.add(rule, CodeWaiver, w.Rule, "没有这条规则，或该规则不能豁免", "there is no such rule, or nothing can lift it")
		} else if seen[w.Rule] {
			v.add(rule, CodeWaiver, w.Rule, "同一规则豁免了两次，请删去一条", "the rule is waived twice; take one out")
		}
		seen[w.Rule] = true
		v.name(at(path, "waivers", i, "reason"), w.Reason)
		v.text(at(path, "waivers", i, "post"), w.Post)
	}
}

// pins judges the pins together, and shows the waivers that would lift what can
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
	type broken struct {
		pin  SessionID
		rule Rule
	}
	breaks := make(map[broken]bool)
	shown := make(map[broken]*Finding) // one waiver lifts all breaches of a rule by a pin
	for _, b := range q.judge(all) {
		for _, id := range b.Sessions {
			breaks[broken{id, b.Rule}] = true
		}
		if b.Waiver != nil || q.completable(b.Breach) {
			continue
		}
		for _, s := range b.waive {
			key := broken{s.ID, b.Rule}
			if f := shown[key]; f != nil {
				f.Advice = Text{b.Detail.Zh + ";" + f.Advice.Zh, b.Detail.En + "; " + f.Advice.En}
				continue
			}
			v.pin(at("pins", index[s.ID]), b.Breach)
			if info, _ := b.Rule.Info(); info.Waivable {
				shown[key] = v.found[len(v.found)-1]
			}
		}
	}
	for i := range q.p.Pins {
		pin := &q.p.Pins[i]
		for k, w := range pin.Waivers {
			if !breaks[broken{pin.ID, w.Rule}] && !completableRule(w.Rule) {
				v.add(at("pins", i, "waivers", k), CodeWaiver, w.Rule, "该场次并未违反这条规则，请删去豁免", "the pin does not break this rule; take the waiver out")
			}
		}
	}
}

// pin reports one breach at one pin.
func (v *validator) pin(path string, b Breach) {
	switch info, _ := b.Rule.Info(); {
	case info.Waivable:
		paste := `{"rule": "` + string(b.Rule) + `", "reason": "…", "post": "…"}`
		v.add(path, CodePinRule, b.Rule, b.Detail.Zh+";如经批准，请在 waivers 中加入 "+paste, b.Detail.En+"; if approved, add to its waivers "+paste)
	case len(b.Sessions) > 1:
		v.add(path, CodePinClash, b.Sessions, b.Detail.Zh+";重复占用不能豁免，请改动其中一场", b.Detail.En+"; this is never waived, move one of the sessions")
	default:
		v.add(path, CodePinRule, b.Rule, b.Detail.Zh+";该规则不能豁免，请更正该场次", b.Detail.En+"; this is never waived, correct the session")
	}
}

// completable reports whether a breach is only that a pin leaves out staff,
// which a solver adds.
func (q *Checked) completable(b Breach) bool {
	if len(b.Sessions) != 1 || !completableRule(b.Rule) {
		return false
	}
	pin := q.pins[b.Sessions[0]]
	if b.Rule == RuleHost {
		return q.Host(pin.Activity, q.venues[pin.Venue]) != ""
	}
	_, most := q.activities[pin.Activity].activity.Staff.TeamsWanted()
	return len(pin.Teams) < most
}

func completableRule(r Rule) bool {
	return r == RuleTeams || r == RuleHost || r == RuleLaws || r == RuleDialect
}
