package sheet

import (
	"fmt"
	"io"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// Form says who fills in a return form (填报表): a unit, for what it hosts, or an
// area, for what is held there. Exactly one of the two is named.
type Form struct {
	Unit campaign.UnitID
	Area audience.AreaID
}

// spareRows is how many rows of a form are left blank for what was not planned.
const spareRows = 6

// WriteForm writes a blank return form (填报表.xlsx): a row for each campaign and
// county in which the plan or an assignment gives the unit or the area something
// to do, with the days of the campaign; beside them, for each measure, the value
// and whether it is exact (实数), about (约) or more (余); then who reports, whether
// it is a draft (草稿) or confirmed (已确认), and which post answers for it, never
// a person's name. [ReadForm] reads it back.
//
// The measures are those that every return may have and those of the programme
// that the activities bring or the assignments ask for. What a [paper.View] does
// not show gives no row. An unknown unit or area is a [campaign.Finding].
func WriteForm(w io.Writer, q *campaign.Checked, p schedule.Plan, f Form, o Options) error {
	name, err := f.name(q)
	if err != nil {
		return err
	}
	b := &book{View: paper.New(q, p, o), number: p.Fingerprint()}
	b.split()
	data, err := render(b.View, []page{b.form(f, name)})
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		return fmt.Errorf("write form: %w", err)
	}
	return nil
}

// name returns what a form is for, or a finding.
func (f Form) name(q *campaign.Checked) (string, error) {
	unknown := func(path, value string) error {
		return campaign.Findings{{Path: path, Code: campaign.CodeUnknown, Value: value, Advice: campaign.Text{
			Zh: "请写明填报表给哪个单位或哪个地区，二者选一，须是计划中有的", En: "name one unit or one area of the programme that the form is for",
		}}}
	}
	u, a := q.Unit(f.Unit), q.Area(f.Area)
	switch {
	case f.Unit != "" && f.Area != "" || f.Unit != "" && u == nil:
		return "", unknown("unit", string(f.Unit))
	case u != nil:
		return u.Name, nil
	case a == nil:
		return "", unknown("area", string(f.Area))
	}
	return a.Name, nil
}

// task is a row of a form.
type task struct {
	campaign campaign.CampaignID
	area     audience.AreaID
}

// form is the sheet of a return form.
func (b *book) form(f Form, name string) page {
	p := b.start(b.Say(paper.SheetForm))
	p.title = b.Say(paper.Noted, p.title, name)
	p.notes[len(p.notes)-1] += " " + b.Say(paper.SheetPlanNumber, b.number)
	p.notes = append(p.notes, b.Say(paper.SheetFormFill))
	tasks, measures, reporter := b.tasksOf(f)
	t := table{columns: formColumns(b.Q, measures, b.Lang)}
	values := 2 * len(measures)
	for _, x := range tasks {
		row := make([]any, len(t.columns))
		window := b.Q.Campaign(x.campaign).Window.Intersect(b.Q.Programme().Horizon)
		row[0], row[1], row[2], row[3] = b.Q.Campaign(x.campaign).Name, b.Q.Area(x.area).Name, day(window.From), day(window.To)
		if u := b.Q.Unit(reporter); u != nil {
			row[4+values] = u.Name
		}
		row[5+values] = returns.Draft.Name().In(b.Lang)
		t.rows = append(t.rows, row)
	}
	for range spareRows {
		t.rows = append(t.rows, make([]any, len(t.columns)))
	}
	p.tables, p.freeze = []table{t}, 2
	return p
}

// formColumns are the columns of a form.
func formColumns(q *campaign.Checked, measures []campaign.MeasureID, lang string) []column {
	out := []column{
		{head: paper.SheetCampaign, most: 18, kind: fillKind},
		{head: paper.SheetRegion, most: 10, kind: fillKind},
		{head: paper.SheetFrom, most: 11, kind: fillDayKind},
		{head: paper.SheetTo, most: 11, kind: fillDayKind},
	}
	exact := named(lang, returns.Exact.Name(), returns.About.Name(), returns.AtLeast.Name())
	for _, id := range measures {
		head := measureHead(q, id, lang)
		out = append(out,
			column{head: paper.Label(head), most: 9, kind: fillKind},
			column{head: paper.Label(paper.SheetIsExact.In(lang, head)), most: 7, kind: fillKind, offer: exact, strict: true})
	}
	return append(out,
		column{head: paper.SheetReporter, most: 16, kind: fillKind},
		column{head: paper.SheetStatus, most: 8, kind: fillKind, offer: named(lang, returns.Draft.Name(), returns.Confirmed.Name()), strict: true},
		column{head: paper.SheetReportPost, most: 12, kind: fillKind},
		column{head: paper.SheetRemark, most: 16, kind: fillKind})
}

// named takes words of other packages for labels.
func named(lang string, words ...campaign.Text) []paper.Label {
	var out []paper.Label
	for _, w := range words {
		out = append(out, paper.Label(w.In(lang)))
	}
	return out
}

// formLabels are the headings of a form that stand over no measure.
var formLabels = [...]paper.Label{
	paper.SheetCampaign, paper.SheetRegion, paper.SheetFrom, paper.SheetTo, paper.SheetReporter, paper.SheetStatus, paper.SheetReportPost, paper.SheetRemark,
}

// measureHead returns the heading over a measure: its name, with its unit or
// its ID where another measure or another column has that name.
func measureHead(q *campaign.Checked, id campaign.MeasureID, lang string) string {
	name := func(id campaign.MeasureID) string { return clean(returns.MeasureName(q, id).In(lang)) }
	clash := func(with func(campaign.MeasureID) string) bool {
		for _, l := range formLabels {
			if cells.SameHead(with(id), l.In("")) || cells.SameHead(with(id), l.In("en")) {
				return true
			}
		}
		for _, other := range everyMeasure(q) {
			if other != id && cells.SameHead(with(other), with(id)) {
				return true
			}
		}
		return false
	}
	counted := func(id campaign.MeasureID) string {
		return name(id) + "·" + clean(returns.MeasureUnit(q, id).In(lang))
	}
	switch {
	case !clash(name):
		return name(id)
	case !clash(counted):
		return counted(id)
	}
	return name(id) + "·" + string(id)
}

// everyMeasure lists what a return may have figures of.
func everyMeasure(q *campaign.Checked) []campaign.MeasureID {
	out := returns.Reserved()
	for _, m := range q.Programme().Measures {
		if !slices.Contains(out, m.ID) {
			out = append(out, m.ID)
		}
	}
	return out
}

// tasksOf returns the rows of a form, its measures, and who reports if that is
// plain.
func (b *book) tasksOf(f Form) (tasks []task, measures []campaign.MeasureID, reporter campaign.UnitID) {
	wanted := make(map[campaign.MeasureID]bool)
	have := make(map[task]bool)
	hosts := make(map[campaign.UnitID]bool)
	note := func(a *campaign.Activity, c *campaign.Campaign, area audience.AreaID, host campaign.UnitID, asked ...campaign.MeasureID) {
		have[task{c.ID, area}] = true
		if host != "" {
			hosts[host] = true
		}
		for _, y := range b.Q.Yields(a.ID) {
			wanted[y.Measure] = true
		}
		for _, m := range asked {
			wanted[m] = true
		}
	}
	for _, s := range b.shown {
		a, c := b.Q.Activity(s.Activity)
		area := b.Q.Venue(s.Venue).Area
		of := reporters(b.Q, s)
		host := campaign.UnitID("")
		if len(of) > 0 {
			host = of[0]
		}
		if f.Unit != "" && host == f.Unit {
			note(a, c, b.countyOf(area), host)
		}
		if f.Area != "" && b.Q.Within(area, f.Area) {
			note(a, c, f.Area, host)
		}
	}
	for _, x := range b.Q.Programme().Assignments {
		a, c := b.Q.Activity(x.Activity)
		if a == nil || b.kept[a.ID] {
			continue
		}
		for _, h := range x.Hosts {
			area := b.Q.Unit(h).Area
			if h == f.Unit && area != "" {
				note(a, c, b.countyOf(area), h, x.Measures...)
			}
			if f.Area != "" && b.Q.Within(area, f.Area) {
				note(a, c, f.Area, h, x.Measures...)
			}
		}
	}
	reporter = f.Unit
	if len(hosts) == 1 {
		for only := range hosts {
			reporter = only
		}
	}
	for _, c := range b.Q.Programme().Campaigns {
		for _, a := range b.Q.Programme().Areas {
			if have[task{c.ID, a.ID}] && c.Window.Intersect(b.Q.Programme().Horizon).Valid() {
				tasks = append(tasks, task{c.ID, a.ID})
			}
		}
	}
	reserved := returns.Reserved()
	for _, id := range everyMeasure(b.Q) {
		if wanted[id] || slices.Contains(reserved, id) {
			measures = append(measures, id)
		}
	}
	return tasks, measures, reporter
}

// countyOf returns the county that an area lies in, or the area itself.
func (b *book) countyOf(area audience.AreaID) audience.AreaID {
	if county := b.Q.Above(area, audience.County); county != "" {
		return county
	}
	return area
}

// period is what a row of a form is about; zero means the whole horizon.
func (d *intake) period(r cells.Row) calendar.Range {
	from, to := d.head(paper.SheetFrom), d.head(paper.SheetTo)
	first, ok1 := d.day(r, from)
	last, ok2 := d.day(r, to)
	switch {
	case ok1 && r.Text(to) == "":
		d.wrong(r, to, campaign.CodeMissing, "有开始日期而没有结束日期，请补上", "there is a first day and no last; write it")
	case ok2 && r.Text(from) == "":
		d.wrong(r, from, campaign.CodeMissing, "有结束日期而没有开始日期，请补上", "there is a last day and no first; write it")
	case ok1 && ok2 && last < first:
		d.wrong(r, to, campaign.CodePeriod, "结束日期早于开始日期，请更正", "the last day is before the first; correct it")
	case ok1 && ok2:
		return calendar.Range{From: first, To: last}
	}
	return calendar.Range{}
}
