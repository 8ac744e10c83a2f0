package schedule

import (
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
)

// Revision says which edition of a plan this is and how far it has got (修订). The
// zero value is a plan that nobody has numbered: a draft that protects nothing.
type Revision struct {
	Number int       `json:"number"`         // from 1, one more with each plan that replaces an issued one
	State  State     `json:"state,omitzero"` // of the papers, not of any session
	Date   date.Date `json:"date,omitzero"`  // on which it came into its state
	Post   string    `json:"post,omitzero"`  // that let it pass, never a person's name
	Note   string    `json:"note,omitzero"`
}

// State is how far the papers of a plan have got. Only what was issued is
// protected by the price of disturbance: before that nobody has been told.
type State string

// The states, in their order.
const (
	Draft      State = ""           // 草案
	Consulting State = "consulting" // 征求意见: units may answer
	Approved   State = "approved"   // 审定
	Issued     State = "issued"     // 印发
)

// CodeState is the code of a finding about a state that does not follow on the
// present one.
const CodeState campaign.Code = "state-order"

// States lists the states in their order.
func States() []State { return []State{Draft, Consulting, Approved, Issued} }

// Name returns what planners read; the word itself for an unknown state.
func (s State) Name() campaign.Text {
	switch s {
	case Draft:
		return campaign.Text{Zh: "草案", En: "draft"}
	case Consulting:
		return campaign.Text{Zh: "征求意见", En: "out for comment"}
	case Approved:
		return campaign.Text{Zh: "审定", En: "approved"}
	case Issued:
		return campaign.Text{Zh: "印发", En: "issued"}
	}
	return campaign.Text{Zh: string(s), En: string(s)}
}

// Binding reports whether the plan was issued, so that moving a session of it
// disturbs somebody.
func (r Revision) Binding() bool { return r.State == Issued }

// Advance returns the revision in another state: the next one, or a draft again
// as long as it is not issued. A state from [Approved] on needs the post that
// let the plan pass, and no date may be before that of the state left. What was
// issued stays as it is; see [Revision.Successor]. The number of an unnumbered
// revision becomes 1.
//
// The error is campaign.Findings about the fields of the revision as it would
// be, and the revision returned with it is the old one.
func (r Revision) Advance(to State, day date.Date, post, note string) (Revision, error) {
	all := States()
	from, next := slices.Index(all, r.State), slices.Index(all, to)
	var found campaign.Findings
	add := func(field string, code campaign.Code, value string, zh, en string) {
		found = append(found, &campaign.Finding{Path: "revision." + field, Code: code, Value: value, Advice: campaign.Text{Zh: zh, En: en}})
	}
	switch {
	case next < 0:
		add("state", campaign.CodeKeyword, string(to), "没有这种状态，可用：draft（草案）、consulting（征求意见）、approved（审定）、issued（印发）",
			"there is no such state, only draft, consulting, approved and issued")
	case r.State == Issued:
		add("state", CodeState, string(to), "已印发的计划不再改动；有变动请调整计划，生成下一稿",
			"an issued plan does not change; replan, which makes the next revision")
	case from < 0:
		add("state", campaign.CodeKeyword, string(r.State), "计划现在的状态看不懂，请先更正为草案、征求意见或审定", "the plan is in no known state; correct that first")
	case to != Draft && next != from+1:
		add("state", CodeState, string(to), fmt.Sprintf("现为“%s”，应先到“%s”", r.State.Name().Zh, all[from+1].Name().Zh),
			fmt.Sprintf("it is %s now and has to be %s first", r.State.Name().En, all[from+1].Name().En))
	}
	if next >= slices.Index(all, Approved) && post == "" {
		add("post", campaign.CodeMissing, "", "请写明批准的岗位（不写姓名）", "name the post that approves it, not the person")
	}
	if day < r.Date {
		add("date", campaign.CodePeriod, day.String(), fmt.Sprintf("早于现状态的日期 %s，请更正", r.Date), fmt.Sprintf("is before %s, when it came into its present state; correct it", r.Date))
	}
	if found != nil {
		return r, found
	}
	return Revision{Number: max(1, r.Number), State: to, Date: day, Post: post, Note: note}, nil
}

// Successor returns the revision of a plan that replaces this one: a draft of
// the next number if this one is issued, else a draft of the same number, since
// nobody holds the papers of the other. An unnumbered one gives number 1.
func (r Revision) Successor(day date.Date, note string) Revision {
	n := max(1, r.Number)
	if r.Binding() {
		n++
	}
	return Revision{Number: n, Date: day, Note: note}
}

// Check returns what is wrong with a revision as it stands in a file, as
// campaign.Findings, or nil. The zero revision is right.
func (r Revision) Check() error {
	var found campaign.Findings
	add := func(field string, code campaign.Code, value, zh, en string) {
		found = append(found, &campaign.Finding{Path: "revision." + field, Code: code, Value: value, Advice: campaign.Text{Zh: zh, En: en}})
	}
	if r == (Revision{}) {
		return nil
	}
	if r.Number < 1 {
		add("number", campaign.CodeRange, fmt.Sprint(r.Number), "稿次从1起，请更正", "counts from 1; correct it")
	}
	if !slices.Contains(States(), r.State) {
		add("state", campaign.CodeKeyword, string(r.State), "没有这种状态，可用：consulting（征求意见）、approved（审定）、issued（印发），草案留空",
			"there is no such state, only consulting, approved and issued; leave it out for a draft")
	}
	if (r.State == Approved || r.State == Issued) && r.Post == "" {
		add("post", campaign.CodeMissing, "", "审定、印发的计划请写明批准的岗位（不写姓名）", "name the post that approved it, not the person")
	}
	if r.State != Draft && r.Date == 0 {
		add("date", campaign.CodeMissing, "", "请写明日期", "say since when")
	}
	if found == nil {
		return nil
	}
	return found
}
