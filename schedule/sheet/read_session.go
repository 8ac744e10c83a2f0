package sheet

import (
	"fmt"
	"io"
	"reflect"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// item is a return with the row that it was read from.
type item struct {
	r   returns.Return
	row cells.Row
}

// filled are the headings of what the office fills in.
var filled = [...]paper.Label{
	paper.SheetStatus, paper.SheetActualDate, paper.SheetActualPeople, paper.SheetActualItems,
	paper.SheetActualAdvice, paper.SheetActualPresent, paper.SheetWhyNot,
}

// recordedWords are what may be chosen for what became of a session.
var recordedWords = [...]paper.Label{paper.SheetHeld, paper.SheetHeldLater, paper.SheetNotHeld}

// ReadFilled reads what an office has filled in on 总表 of the workbook that
// [Write] made of a plan: 状态, 实际日期, 实到人次, 发放份数, 咨询人次, 到场单位 and
// 未开展原因. Columns are found by their headings, in either language, wherever
// they stand; the other sheets are not looked at.
//
// A row in which nothing was filled in brings no return. One that was held as
// planned needs 状态 only; a day other than the planned one makes it 改期开展.
// Amounts may be written as 300, 约300 or 300余. 到场单位 is how many came or their
// names with 、 between them. The reporter is the host of the session, else its
// lead, else the first unit of it; the ID of a return follows from session and
// reporter, so that what is read again replaces what was read before.
//
// The error is [campaign.Findings], each naming sheet, cell and heading, as
// 总表!T4(实到人次): all of them, and with any of them no list is returned.
// A workbook that belongs to another plan is one finding. An error of the reader
// comes back as it is.
func ReadFilled(r io.ReaderAt, size int64, q *campaign.Checked, p schedule.Plan, o ReadOptions) (returns.List, error) {
	d, err := open(r, size, q, p, o, paper.SheetAll, func(lang string) []cells.Column {
		return bilingual(lang, append([]paper.Label{paper.SheetID}, filled[:]...)...)
	})
	if err != nil {
		return returns.List{}, err
	}
	defer d.close()
	d.planned = make(map[string]bool)
	for _, x := range (&book{}).parts() {
		d.planned[cells.HeadKey(string(x.head))], d.planned[cells.HeadKey(x.head.In("en"))] = true, true
	}
	if !d.judgeHead() {
		return returns.List{}, d.findings()
	}
	s := sessions{intake: d, seen: make(map[campaign.SessionID]item)}
	s.index()
	if other := d.otherPlan(); other != nil {
		return returns.List{}, other
	}
	if strange := s.mostlyStrange(); strange != nil {
		return returns.List{}, strange
	}
	for _, row := range d.t.Rows {
		s.row(row)
	}
	slices.SortStableFunc(d.list, func(a, b item) int { return s.order[a.r.Session] - s.order[b.r.Session] })
	return d.returned()
}

// sessions reads rows of sessions.
type sessions struct {
	*intake
	byID  map[campaign.SessionID]schedule.Session
	byKey map[string]campaign.SessionID // empty for two of one key
	order map[campaign.SessionID]int
	units map[string][]campaign.UnitID // by key of name and of ID
	seen  map[campaign.SessionID]item
}

func (s *sessions) index() {
	n := len(s.p.Sessions)
	s.byID, s.byKey, s.order = make(map[campaign.SessionID]schedule.Session, n), make(map[string]campaign.SessionID, n), make(map[campaign.SessionID]int, n)
	planned := slices.Clone(s.p.Sessions)
	schedule.Sort(planned)
	for i, x := range planned {
		s.byID[x.ID], s.order[x.ID] = x, i
		k := cells.Key(string(x.ID))
		if _, twice := s.byKey[k]; twice {
			s.byKey[k] = ""
			continue
		}
		s.byKey[k] = x.ID
	}
	s.units = unitsByName(s.q)
}

// session finds the session of a row.
func (s *sessions) session(r cells.Row) (schedule.Session, bool) {
	id := r.Raw(s.head(paper.SheetID))
	if x, ok := s.byID[campaign.SessionID(id)]; ok {
		return x, true
	}
	x, ok := s.byID[s.byKey[cells.Key(id)]]
	return x, ok
}

// mostlyStrange is the one finding about a workbook of which most sessions are
// not of this plan.
func (s *sessions) mostlyStrange() campaign.Findings {
	var first cells.Row
	all, strange := 0, 0
	for _, r := range s.t.Rows {
		if r.Text(s.head(paper.SheetID)) == "" {
			continue
		}
		all++
		if _, ok := s.session(r); !ok {
			if strange++; strange == 1 {
				first = r
			}
		}
	}
	if strange*2 <= all || strange < 2 {
		return nil
	}
	head := s.head(paper.SheetID)
	return campaign.Findings{{Path: first.Path(head), Code: campaign.CodeUnknown, Value: first.Text(head), Advice: campaign.Text{
		Zh: fmt.Sprintf("表中%d个场次编号有%d个不在本计划内，像是另一份计划的表；请用按本计划生成的表填报，或改用这份表所属的计划", all, strange),
		En: fmt.Sprintf("of %d sessions, %d are not in this plan: this looks like the workbook of another plan; fill in that of this plan, or name the plan that this workbook belongs to", all, strange),
	}}}
}

// row reads a row in which something was filled in.
func (s *sessions) row(r cells.Row) {
	if !slices.ContainsFunc(filled[:], func(l paper.Label) bool { return r.Text(s.head(l)) != "" }) {
		return
	}
	id := s.head(paper.SheetID)
	session, known := s.session(r)
	switch {
	case known:
	case r.Text(id) == "" && total(r):
		return
	case r.Text(id) == "":
		s.wrong(r, id, campaign.CodeMissing, "这一行填了数据而没有场次编号，请从原表补上，合计行请在行首写“合计”", "there are figures here and no session; write its number, or begin a row of totals with the word total")
		return
	default:
		s.wrong(r, id, campaign.CodeUnknown, "本计划没有这个场次编号，请从原表更正；计划外的活动请用填报表填报", "the plan has no such session; correct the number, and return what was not planned on a return form")
		return
	}
	e, ok := s.item(r, session)
	if !ok {
		return
	}
	if before, twice := s.seen[session.ID]; twice {
		if !reflect.DeepEqual(before.r, e.r) {
			s.wrong(r, id, campaign.CodeDuplicate, fmt.Sprintf("与第%d行是同一场次而内容不同，请只留一行", before.row.N), fmt.Sprintf("row %d says something else of the same session; keep one of them", before.row.N))
		}
		return
	}
	s.seen[session.ID] = e
	s.list = append(s.list, e)
}

// total reports whether a row is one of totals that the office has added.
func total(r cells.Row) bool {
	for i := range r.Width() {
		switch cells.Key(r.At(i + 1)) {
		case "合计", "总计", "小计", "累计", "total", "totals", "sum":
			return true
		}
	}
	return false
}

// item makes a return of a row; false if something in it was wrong.
func (s *sessions) item(r cells.Row, session schedule.Session) (item, bool) {
	faults := len(s.found)
	x := returns.Return{Session: session.ID, Reporter: s.reporter(session), Source: audience.Fact(s.o.Source)}
	if !s.o.Draft {
		x.Status = returns.Confirmed
	}
	if x.Reporter == "" {
		s.wrong(r, s.head(paper.SheetID), campaign.CodeUnknown, "这个场次没有承办、主办和参与单位，不知由谁填报；请在计划中补上，或指定填报单位", "no unit hosts, leads or attends this session; add one to the programme, or name who reports")
	}
	x.ID = returns.ID(string(session.ID) + "@" + string(x.Reporter))
	s.outcome(r, session, &x)
	for _, f := range [...]struct {
		head    paper.Label
		measure campaign.MeasureID
	}{{paper.SheetActualPeople, returns.Attendance}, {paper.SheetActualItems, returns.Items}, {paper.SheetActualAdvice, returns.Advice}} {
		if n, q, ok := s.amount(r, s.head(f.head)); ok {
			x.Figures = append(x.Figures, returns.Figure{Measure: f.measure, Amount: n, Qualifier: q})
		}
	}
	s.present(r, session, &x)
	return item{x, r}, len(s.found) == faults
}

// outcome reads what became of a session, when, and why.
func (s *sessions) outcome(r cells.Row, session schedule.Session, x *returns.Return) {
	status, when, why := s.head(paper.SheetStatus), s.head(paper.SheetActualDate), s.head(paper.SheetWhyNot)
	x.Reason = clean(r.Text(why))
	outcomes := [...]returns.Outcome{returns.Held, returns.HeldLater, returns.NotHeld}
	chosen, known := word(r, status, recordedWords[:]...)
	if known {
		x.Outcome = outcomes[chosen]
	}
	first, _ := calendar.Civil(session.Start, s.q.Location())
	last, _ := calendar.Civil(session.End, s.q.Location())
	day, typed := s.day(r, when)
	if typed {
		x.Days = calendar.On(day)
	}
	words := s.words(recordedWords[:]...)
	switch {
	case !known && r.Text(status) == "":
		s.wrong(r, status, campaign.CodeMissing, "这一行填了数据而没有填状态，请从列表中选择："+words, "there are figures here and no status; choose one of: "+words)
	case !known:
		s.wrong(r, status, campaign.CodeKeyword, "看不懂的状态，请从列表中选择："+words, "choose one of: "+words)
	case x.Outcome == returns.Held && typed && (day < first || day > last):
		x.Outcome = returns.HeldLater
	case x.Outcome == returns.HeldLater && r.Text(when) == "":
		s.wrong(r, when, campaign.CodeMissing, "改期开展的请填实际日期", "it was held on another day; write which")
	case x.Outcome == returns.NotHeld && r.Text(when) != "":
		s.wrong(r, when, campaign.CodePeriod, "未开展的不填实际日期；如已开展请改状态，如已另定日期请写在原因栏", "it was not held and has a day; change the status, or take the day out")
	}
	if known && x.Outcome == returns.Held && x.Reason != "" {
		s.wrong(r, why, campaign.CodeKeyword, "按期开展的不填未开展原因；如未开展或改期，请改状态", "it was held as planned and there is a reason why not; change the status, or take the reason out")
	}
}
