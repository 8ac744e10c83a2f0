package check

import (
	"fmt"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// Verdict is what the referee finds.
type Verdict struct {
	Violations []campaign.Breach `json:"violations,omitzero"` // hard rules broken
	Exceptions []campaign.Breach `json:"exceptions,omitzero"` // 经批准的例外: rules that waivers of pins lift
	Standings  []Standing        `json:"standings,omitzero"`  // every wish, in the order of [campaign.Checked.Goals]
	Score      schedule.Score    `json:"score"`
	Claims     []Claim           `json:"claims,omitzero"` // figures of the plan that are not so
}

// Valid reports whether the plan breaks no hard rule that is not lifted.
func (v Verdict) Valid() bool { return len(v.Violations) == 0 }

// Missed returns the wishes that are not fulfilled.
func (v Verdict) Missed() []schedule.Missed {
	var out []schedule.Missed
	for _, s := range v.Standings {
		if missing := s.Missing(); missing > 0 {
			out = append(out, schedule.Missed{
				Goal: s.Goal.ID, Name: s.Goal.Name, Grade: s.Goal.Grade, Wanted: s.Wanted, Have: s.Have, Missing: missing,
			})
		}
	}
	return out
}

// Claim is a figure that a plan states and that its sessions do not bear out.
type Claim struct {
	Path   string `json:"path"`
	Stated string `json:"stated"`
	Actual string `json:"actual"`
}

// Plan judges a plan. Sessions that name something unknown break
// [campaign.RuleReference], sessions that share an ID break
// [campaign.RuleUnique], and either count for nothing else. The claims of a plan
// whose Status is [schedule.Unsolved] are not looked at, since a plan written
// by hand states none.
//
// It costs about O(sessions × goals) and O(sessions × groups of a catchment).
func Plan(q *campaign.Checked, p schedule.Plan) Verdict {
	var v Verdict
	occurrences := p.Occurrences()
	broken := make(map[campaign.SessionID]bool)
	for _, b := range q.Judge(occurrences) {
		if b.Waiver != nil {
			v.Exceptions = append(v.Exceptions, b)
			continue
		}
		v.Violations = append(v.Violations, b)
		if b.Rule == campaign.RuleReference || b.Rule == campaign.RuleUnique {
			for _, id := range b.Sessions {
				broken[id] = true
			}
		}
	}
	var sound []campaign.Occurrence
	for _, o := range occurrences {
		if !broken[o.ID] {
			sound = append(sound, o)
		}
	}
	c := newCount(q, sound)
	for _, g := range q.Goals() {
		v.Standings = append(v.Standings, c.standing(g))
	}
	v.Score = c.score(v.Standings)
	if p.Status != schedule.Unsolved {
		v.Claims = claims(q, p, v, broken)
	}
	return v
}

// claims compares what the plan states of itself with what is so.
func claims(q *campaign.Checked, p schedule.Plan, v Verdict, broken map[campaign.SessionID]bool) []Claim {
	var out []Claim
	compare := func(path string, stated, actual any) {
		if s, a := fmt.Sprint(stated), fmt.Sprint(actual); s != a {
			out = append(out, Claim{path, s, a})
		}
	}
	compare("score", p.Score, v.Score)
	if p.Bound != 0 && p.Bound < v.Score.Value {
		compare("bound", p.Bound, v.Score.Value)
	}
	stated := slices.Clone(p.Missed)
	for i := range stated {
		stated[i].Reason = campaign.Text{} // why is the planner's to say
	}
	compare("missed", stated, v.Missed())
	for i, s := range p.Sessions {
		if broken[s.ID] {
			continue
		}
		want := schedule.Describe(q, s.Occurrence)
		path := fmt.Sprintf("sessions[%d].", i)
		compare(path+"expected", s.Expected, want.Expected)
		compare(path+"proposed", s.Proposed, want.Proposed)
		compare(path+"pinned", s.Pinned, want.Pinned)
		compare(path+"organisers", s.Organisers, want.Organisers)
	}
	return out
}
