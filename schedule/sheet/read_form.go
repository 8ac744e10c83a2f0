package sheet

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// ReadForm reads a return form that [WriteForm] made, filled in, or several put
// together in one. A row without any figure brings no return; a row may be
// added for any campaign, area and unit of the programme, by name or ID. A row
// without days is about the whole horizon, one without 状态 is a draft.
//
// It reads and refuses as [ReadFilled] does. A column that it does not know is a
// finding if anything stands in it, since it may be a measure under another
// name. The ID of a return follows from campaign, area, reporter and days.
func ReadForm(r io.ReaderAt, size int64, q *campaign.Checked, p schedule.Plan, o ReadOptions) (returns.List, error) {
	d, err := open(r, size, q, p, o, paper.SheetForm, func(lang string) []cells.Column { return formHeads(q, lang) })
	if err != nil {
		return returns.List{}, err
	}
	defer d.close()
	f := formReader{intake: d, units: unitsByName(q)}
	f.index()
	if !d.judgeHead(f.optional()...) || !f.judgeStrange() {
		return returns.List{}, d.findings()
	}
	if other := d.otherPlan(); other != nil {
		return returns.List{}, other
	}
	for _, row := range d.t.Rows {
		f.row(row)
	}
	return d.returned()
}

// formHeads are the headings of a form, for every measure that it may have.
func formHeads(q *campaign.Checked, lang string) []cells.Column {
	out := bilingual(lang, formLabels[:]...)
	for _, id := range everyMeasure(q) {
		here, there := measureHead(q, id, lang), measureHead(q, id, other(lang))
		out = append(out,
			cells.Column{Head: here, Also: []string{there}},
			cells.Column{Head: paper.SheetIsExact.In(lang, here), Also: []string{paper.SheetIsExact.In(other(lang), there)}})
	}
	return out
}

// formReader reads rows of a form.
type formReader struct {
	*intake
	units     map[string][]campaign.UnitID
	campaigns map[string][]campaign.CampaignID
	areas     map[string][]audience.AreaID
	measures  []measureColumns
}

// measureColumns are the headings over a measure and over how exact it is.
type measureColumns struct {
	id          campaign.MeasureID
	value, word string
}

func (f *formReader) index() {
	f.campaigns, f.areas = make(map[string][]campaign.CampaignID), make(map[string][]audience.AreaID)
	for _, c := range f.q.Programme().Campaigns {
		for _, k := range keysOf(c.Name, string(c.ID)) {
			f.campaigns[k] = append(f.campaigns[k], c.ID)
		}
	}
	for _, id := range everyMeasure(f.q) {
		head := measureHead(f.q, id, f.lang)
		f.measures = append(f.measures, measureColumns{id, head, paper.SheetIsExact.In(f.lang, head)})
	}
	for _, a := range f.q.Programme().Areas {
		for _, k := range keysOf(a.Name, string(a.ID)) {
			f.areas[k] = append(f.areas[k], a.ID)
		}
	}
}

// keysOf returns the keys of a name and an ID, once if they are the same.
func keysOf(name, id string) []string {
	return slices.Compact([]string{nameKey(name), nameKey(id)})
}

// optional are the columns that a form may do without: those of measures, days,
// and what is only noted.
func (f *formReader) optional() []string {
	out := []string{f.head(paper.SheetFrom), f.head(paper.SheetTo), f.head(paper.SheetReportPost), f.head(paper.SheetRemark)}
	for _, m := range f.measures {
		out = append(out, m.value, m.word)
	}
	return out
}

// judgeStrange reports columns that nobody knows and that are not empty.
func (f *formReader) judgeStrange() bool {
	for _, s := range f.t.Strange {
		if slices.ContainsFunc(f.t.Rows, func(r cells.Row) bool { return cells.Tidy(r.At(s.Column)) != "" }) {
			f.add(s.Row, f.t.PathAt(s.Row, s.Column, s.Text), campaign.CodeUnknown, s.Text,
				"不认识的栏目，其中的数据会丢失：如表头被改过，请改回原名；如是自己加的，请移到备注或删去", "nobody knows this column, and what stands in it would be lost: give it its name again, or take it out")
		}
	}
	return len(f.found) == 0
}

// row reads a row in which there is a figure.
func (f *formReader) row(r cells.Row) {
	faults := len(f.found)
	figures, some := f.figures(r)
	if !some {
		return
	}
	x := returns.Return{Figures: figures}
	x.Campaign = one(f.intake, r, paper.SheetCampaign, f.campaigns, "计划中没有这项主题宣传活动，请写计划所列的名称", "the programme has no such campaign; write it as the plan has it")
	x.Area = one(f.intake, r, paper.SheetRegion, f.areas, "计划中没有这个地区，请写计划所列的名称", "the programme has no such area; write it as the plan has it")
	x.Reporter = one(f.intake, r, paper.SheetReporter, f.units, "计划中没有这个填报单位，请写计划所列的名称", "the programme has no such unit; write it as the plan has it")
	x.Days = f.period(r)
	x.Status = f.status(r)
	x.Source = audience.Fact(f.source(r))
	x.ID = returns.ID(fmt.Sprintf("%s@%s@%s", x.Campaign, x.Area, x.Reporter))
	if x.Days.Valid() {
		x.ID += returns.ID("@" + x.Days.String())
	}
	if len(f.found) > faults {
		return
	}
	for _, e := range f.list {
		if e.r.ID == x.ID {
			f.wrong(r, f.head(paper.SheetCampaign), campaign.CodeDuplicate, fmt.Sprintf("与第%d行是同一活动、地区、单位和时间，请合为一行", e.row.N), fmt.Sprintf("row %d is about the same campaign, area, unit and days; make one of them", e.row.N))
			return
		}
	}
	f.list = append(f.list, item{x, r})
}

// mostIDs is how many of those with the same name a finding lists.
const mostIDs = 5

// one finds the one thing of a name.
func one[ID ~string](d *intake, r cells.Row, label paper.Label, known map[string][]ID, zh, en string) ID {
	head := d.head(label)
	switch all := known[nameKey(r.Text(head))]; {
	case r.Text(head) == "":
		d.wrong(r, head, campaign.CodeMissing, "这一行填了数据，请补上“"+head+"”", "there are figures in this row; fill this in")
	case len(all) == 0:
		d.wrong(r, head, campaign.CodeUnknown, zh, en)
	case len(all) > 1:
		var ids []string
		for _, id := range all[:min(mostIDs, len(all))] {
			ids = append(ids, string(id))
		}
		zh, en := strings.Join(ids, "、"), strings.Join(ids, ", ")
		if len(all) > mostIDs {
			zh, en = "如"+zh+"等", "such as "+en
		}
		d.wrong(r, head, campaign.CodeUnknown, fmt.Sprintf("有%d个同名，请改写编号：%s", len(all), zh), fmt.Sprintf("%d have this name; write the ID of one: %s", len(all), en))
	default:
		return all[0]
	}
	return ""
}

func (f *formReader) status(r cells.Row) returns.Status {
	head := f.head(paper.SheetStatus)
	all := []returns.Status{returns.Draft, returns.Confirmed}
	words := named(f.lang, all[0].Name(), all[1].Name())
	for _, s := range all {
		if k := cells.Key(r.Text(head)); k == cells.Key(s.Name().Zh) || k == cells.Key(s.Name().En) {
			return s
		}
	}
	if r.Text(head) != "" {
		f.wrong(r, head, campaign.CodeKeyword, "看不懂的状态，请从列表中选择："+f.words(words...), "choose one of: "+f.words(words...))
	}
	return returns.Draft
}

// source says where the figures of a row come from: what was read, which post
// answers for it, and what it remarks.
func (f *formReader) source(r cells.Row) string {
	var out []string
	for _, s := range []string{f.o.Source, r.Text(f.head(paper.SheetReportPost)), r.Text(f.head(paper.SheetRemark))} {
		if s = clean(s); s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, paper.Semicolon.In(f.lang))
}

// figures reads the measures of a row; false if there is nothing in them.
func (f *formReader) figures(r cells.Row) (out []returns.Figure, some bool) {
	for _, m := range f.measures {
		said, chosen := f.qualifier(r, m.word)
		if r.Text(m.value) == "" {
			continue
		}
		some = true
		n, q, ok := f.amount(r, m.value)
		if !ok {
			continue
		}
		switch {
		case !said:
		case q == returns.Exact:
			q = chosen
		case q != chosen:
			f.wrong(r, m.word, campaign.CodeKeyword, "与数字旁写的“约”“余”不一致，请改一处", "the amount itself says something else; change one of them")
		}
		out = append(out, returns.Figure{Measure: m.id, Amount: n, Qualifier: q})
	}
	return out, some
}

// qualifier reads whether an amount is exact; false if it is not said.
func (f *formReader) qualifier(r cells.Row, head string) (bool, returns.Qualifier) {
	all := []returns.Qualifier{returns.Exact, returns.About, returns.AtLeast}
	k := cells.Key(r.Text(head))
	for _, q := range all {
		if k != "" && (k == cells.Key(q.Name().Zh) || k == cells.Key(q.Name().En)) {
			return true, q
		}
	}
	if k != "" {
		words := f.words(named(f.lang, all[0].Name(), all[1].Name(), all[2].Name())...)
		f.wrong(r, head, campaign.CodeKeyword, "请从列表中选择："+words, "choose one of: "+words)
	}
	return false, returns.Exact
}
