package sheet

import (
	"fmt"
	"io"
	"reflect"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/paper"
)

// ReadAnswers reads slips that [WriteAnswers] made, filled in, or several put
// together in one, as changes of the kind [change.Answered] in the order of the
// rows. A row without an answer brings none. 建议改期 needs a day; 参加人数 is for
// papers, and a remark becomes the reason.
//
// It reads and refuses as [ReadFilled] does: all findings name their cells, and
// with any of them no list is returned. Whether the answers can be followed is
// for package change to say.
func ReadAnswers(r io.ReaderAt, size int64, q *campaign.Checked, p schedule.Plan, l cells.Limits) (change.List, error) {
	heads := []paper.Label{paper.SheetID, paper.SheetUnit, paper.SheetAnswer, paper.SheetHeads, paper.SheetSuggested, paper.SheetRemark}
	d, err := open(r, size, q, p, ReadOptions{Limits: l}, paper.SheetAnswers, func(lang string) []cells.Column { return bilingual(lang, heads...) })
	if err != nil {
		return change.List{}, err
	}
	defer d.close()
	a := answerReader{sessions: sessions{intake: d, seen: make(map[campaign.SessionID]item)}, said: make(map[answerKey]said)}
	a.index()
	if !d.judgeHead(d.head(paper.SheetHeads), d.head(paper.SheetRemark)) {
		return change.List{}, d.findings()
	}
	if other := d.otherPlan(); other != nil {
		return change.List{}, other
	}
	for _, row := range d.t.Rows {
		a.row(row)
	}
	if len(d.found) > 0 {
		return change.List{}, d.findings()
	}
	return change.List{Changes: a.list}, nil
}

// answerReader reads rows of slips.
type answerReader struct {
	sessions
	said map[answerKey]said
	list []change.Change
}

type answerKey struct {
	session campaign.SessionID
	unit    campaign.UnitID
}

type said struct {
	row int
	x   change.Change
}

// row reads one answer.
func (a *answerReader) row(r cells.Row) {
	id, unit, answer := a.head(paper.SheetID), a.head(paper.SheetUnit), a.head(paper.SheetAnswer)
	heads, suggested, remark := a.head(paper.SheetHeads), a.head(paper.SheetSuggested), a.head(paper.SheetRemark)
	if r.Text(answer)+r.Text(heads)+r.Text(suggested)+r.Text(remark) == "" || r.Text(id) == "" && total(r) {
		return
	}
	faults := len(a.found)
	s, known := a.session(r)
	if !known {
		a.wrong(r, id, campaign.CodeUnknown, "本计划没有这个场次编号，请从原表更正", "the plan has no such session; correct the number")
		return
	}
	x := change.Change{Kind: change.Answered, Session: s.ID, Reason: clean(r.Text(remark))}
	x.Units = []campaign.UnitID{a.answering(r, unit, s)}
	kinds := [...]change.Answer{change.Comes, change.StaysAway, change.OtherDay}
	switch n, ok := word(r, answer, answerWords[:]...); {
	case ok:
		x.Answer = kinds[n]
	case r.Text(answer) == "":
		a.wrong(r, answer, campaign.CodeMissing, "请选择："+a.words(answerWords[:]...), "choose one of: "+a.words(answerWords[:]...))
	default:
		a.wrong(r, answer, campaign.CodeKeyword, "看不懂的答复，请选择："+a.words(answerWords[:]...), "choose one of: "+a.words(answerWords[:]...))
	}
	if n, _, ok := a.amount(r, heads); ok {
		x.Heads = n
	}
	a.suggested(r, suggested, s, &x)
	if len(a.found) > faults {
		return
	}
	key := answerKey{s.ID, x.Units[0]}
	if before, twice := a.said[key]; twice {
		if !reflect.DeepEqual(before.x, x) {
			a.wrong(r, answer, campaign.CodeDuplicate, fmt.Sprintf("与第%d行是同一单位、同一场次而答复不同，请只留一行", before.row), fmt.Sprintf("row %d has another answer of the unit for this session; keep one of them", before.row))
		}
		return
	}
	a.said[key] = said{r.N, x}
	a.list = append(a.list, x)
}

// answering finds the unit that answers, which has to have a part in the session.
func (a *answerReader) answering(r cells.Row, head string, s schedule.Session) campaign.UnitID {
	parts := (&book{View: paper.View{Q: a.q}}).involved(s)
	if r.Text(head) == "" {
		a.wrong(r, head, campaign.CodeMissing, "请写明答复的单位", "say which unit answers")
		return ""
	}
	u, n := a.unit(r.Text(head), parts)
	switch {
	case n == 0:
		a.wrong(r, head, campaign.CodeUnknown, "计划中没有这个单位，请写计划所列的名称", "the programme has no such unit; write it as the plan has it")
	case !slices.Contains(parts, u):
		a.wrong(r, head, campaign.CodeUnknown, "这个单位不参加此场次，请核对场次编号和单位", "this unit has no part in the session; correct one of the two")
	case n > 1:
		a.wrong(r, head, campaign.CodeUnknown, "计划中有几个单位叫这个名称，请改写单位编号", "several units have this name; write the ID")
	default:
		return u
	}
	return ""
}

// suggested reads the day that would suit.
func (a *answerReader) suggested(r cells.Row, head string, s schedule.Session, x *change.Change) {
	planned, _ := calendar.Civil(s.Start, a.q.Location())
	on, ok := a.day(r, head)
	switch {
	case x.Answer == change.OtherDay && r.Text(head) == "":
		a.wrong(r, head, campaign.CodeMissing, "建议改期的请填建议日期", "another day is suggested; write which")
	case x.Answer != change.OtherDay && x.Answer != "" && r.Text(head) != "":
		a.wrong(r, head, campaign.CodePeriod, "只有“建议改期”才填建议日期，请改答复或删去日期", "a day goes with the answer that suggests one; change the answer or take the day out")
	case ok && on == planned:
		a.wrong(r, head, campaign.CodePeriod, "建议日期就是原定日期，请更正", "this is the day as planned; correct it")
	case ok:
		x.Days = calendar.On(on)
	}
}
