package sheet

import (
	"fmt"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
	"github.com/pufa-go/pufa/campaign/preset"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

// The years there are workbooks for: those of the tables of holidays, and as
// far as the lunar calendar goes.
const firstYear, lastYear = 2020, 2199

// Kinds of days on the sheet 日历.
const (
	noticeKind      = "放假通知"
	provisionalKind = "暂定放假"
	holidayKind     = "放假"
	workdayKind     = "调休上班"
	avoidKind       = "宜避开"
	termKind        = "学期"
	examKind        = "考试"
	closedKind      = "停办"
)

func dayKinds() []string {
	return []string{noticeKind, provisionalKind, holidayKind, workdayKind, avoidKind, termKind, examKind, closedKind}
}

const travelAccess = 5 * time.Minute

// settings returns the usual eight; schools open on school days.
func settings() []campaign.Setting {
	out := preset.Settings()
	for i := range out {
		if out[i].ID == "school" {
			out[i].Opening = []campaign.Opening{{Days: calendar.Days{Kind: calendar.SchoolDays}, Hours: preset.SchoolHours()}}
		}
	}
	return out
}

// yearTable returns what is known of a year, terms and examinations as assumed,
// and the days on which nothing is held.
func yearTable(year int) (calendar.Table, []campaign.Closure, error) {
	t, err := cn.Year(year)
	t.Terms, t.Exams = cn.Terms(year), cn.Exams(year)
	college := campaign.Closure{
		Days: calendar.Range{From: date.New(year, 6, 7), To: date.New(year, 6, 9)}, Reason: "高考期间不办集中宣传和进校园活动（推定）",
	}
	return t, []campaign.Closure{college}, err
}

// days reads the sheet 日历, which replaces what is known of the year; without
// it, or with an empty one, the year is as known.
func (d *reader) days() {
	if d.year == 0 {
		return
	}
	known, closures, err := yearTable(d.year)
	if err != nil {
		d.add(aboutSheet, campaign.CodeRange, fmt.Sprint(d.year), "没有这一年的日历，请更正年度", "there is no calendar of this year; correct the year")
		return
	}
	t := d.tables[calendarSheet]
	if len(t.Rows) == 0 {
		d.p.Calendar, d.p.Closures = known, closures
		return
	}
	d.p.Calendar.Lunar = known.Lunar
	for _, r := range t.Rows {
		d.dayRow(r)
	}
	if len(d.p.Calendar.Notices) == 0 && len(d.p.Calendar.Days) > 0 {
		d.p.Calendar.Notices = known.Notices
	}
}

func (d *reader) dayRow(r row) {
	c, kind := &d.p.Calendar, r.Text("类别")
	name, note := r.Text("名称"), r.Text("说明")
	if kind == noticeKind || kind == provisionalKind {
		d.at(fmt.Sprintf("calendar.notices[%d]", len(c.Notices)), r)
		c.Notices = append(c.Notices, calendar.Notice{Year: d.year, Title: name, Number: note, Provisional: kind == provisionalKind})
		return
	}
	if !slices.Contains(dayKinds(), kind) {
		d.wrong(r, "类别", campaign.CodeKeyword, fmt.Sprintf("只能填写 %q 之一", dayKinds()), fmt.Sprintf("one of %q", dayKinds()))
		return
	}
	before := len(d.found)
	span := d.span(r, "开始日期", "结束日期")
	switch {
	case len(d.found) > before:
		return
	case span.IsZero():
		d.wrong(r, "开始日期", campaign.CodeMissing, "请填写日期", "fill in the day")
		return
	case span.Days() > 400:
		d.wrong(r, "结束日期", campaign.CodePeriod, "起止日期相隔过长，请核对", "the days are too far apart; correct them")
		return
	}
	period := calendar.Period{Name: name, From: span.From, To: span.To, Note: note}
	switch kind {
	case termKind:
		d.at(fmt.Sprintf("calendar.terms[%d]", len(c.Terms)), r)
		c.Terms = append(c.Terms, period)
	case examKind:
		d.at(fmt.Sprintf("calendar.exams[%d]", len(c.Exams)), r)
		c.Exams = append(c.Exams, period)
	case closedKind:
		d.at(fmt.Sprintf("closures[%d]", len(d.p.Closures)), r)
		d.p.Closures = append(d.p.Closures, campaign.Closure{Days: span, Reason: name})
	default:
		for x := range span.All() {
			d.at(fmt.Sprintf("calendar.days[%d]", len(c.Days)), r)
			c.Days = append(c.Days, calendar.Day{Date: x, Name: name, Kind: kindOf(kind)})
		}
	}
}

func kindOf(word string) calendar.Kind {
	switch word {
	case holidayKind:
		return calendar.Holiday
	case workdayKind:
		return calendar.Workday
	}
	return calendar.Avoid
}

// lawsKnown returns the laws of the preset campaigns.
func lawsKnown(year int) []campaign.Law {
	var p campaign.Programme
	for _, w := range works() {
		if w.kit == nil {
			continue
		}
		if k, err := w.kit(year, kitNeeds{main: "x"}); err == nil {
			k.AddTo(&p)
		}
	}
	return p.Laws
}

// readLaws reads 普法内容. Laws of the preset campaigns keep their IDs.
func (d *reader) readLaws() {
	preset := make(map[string]campaign.LawID)
	for _, l := range lawsKnown(d.year) {
		preset[cells.Key(l.Name)] = l.ID
	}
	for _, r := range d.tables[lawSheet].Rows {
		name := r.Text("名称")
		id, ok := preset[cells.Key(name)]
		if !ok {
			id = campaign.LawID(idOf(name))
		}
		d.at(fmt.Sprintf("laws[%d]", len(d.p.Laws)), r)
		d.p.Laws = append(d.p.Laws, campaign.Law{ID: id, Name: name, Common: d.truth(r, "共性"), New: d.truth(r, "当年新增"), Source: source(r)})
		d.laws[cells.Key(name)] = id
	}
	for _, l := range lawsKnown(d.year) {
		if _, ok := d.laws[cells.Key(l.Name)]; !ok {
			d.laws[cells.Key(l.Name)] = l.ID
			d.p.Laws = append(d.p.Laws, l)
		}
	}
}

// readForms reads 形式 over the preset ones, whose further figures stay.
func (d *reader) readForms() {
	d.p.Formats = preset.Formats()
	index := make(map[string]int)
	for i, f := range d.p.Formats {
		index[cells.Key(f.Name)] = i
		d.forms[cells.Key(f.Name)] = f.ID
	}
	for _, r := range d.tables[formSheet].Rows {
		name := r.Text("名称")
		i, ok := index[cells.Key(name)]
		if !ok {
			i = len(d.p.Formats)
			d.p.Formats = append(d.p.Formats, campaign.Format{ID: campaign.FormatID(idOf(name)), Name: name, Duration: time.Hour, Rate: 0.02})
			index[cells.Key(name)], d.forms[cells.Key(name)] = i, d.p.Formats[i].ID
		}
		f := &d.p.Formats[i]
		d.at(fmt.Sprintf("formats[%d]", i), r)
		const most = 400 * 24 * 60
		if n := d.count(r, "时长（分钟）", most); n > 0 {
			f.Duration = time.Duration(n) * time.Minute
		}
		if r.Text("布置（分钟）") != "" {
			f.SetUp = time.Duration(d.count(r, "布置（分钟）", 24*60)) * time.Minute
		}
		if r.Text("到场比例") != "" {
			if rate := d.decimal(r, "到场比例", 0, 1); rate != f.Rate {
				f.Rate, f.Rates = rate, nil // his own figure wins over those by kind of people
			}
		}
		for _, flag := range []struct {
			head string
			on   *bool
		}{{"户外", &f.Outdoor}, {"线上", &f.Online}, {"无人值守", &f.Unattended}} {
			if r.Text(flag.head) != "" {
				*flag.on = d.truth(r, flag.head)
			}
		}
		f.Source = source(r)
	}
}
