package sheet

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/preset"
)

// Sizes of the people told apart that stand in for whoever meets at a placeholder.
const (
	gradeSize       = 400 // one grade of a school: published sessions had 300 to 500
	organSize       = 200
	institutionSize = 150
	enterpriseSize  = 300
)

// Rows that are ready to be filled in, and rows that cells are chosen from lists in.
const blankRows, listRows = 50, 500

// Template writes the workbook for an area and a year: three sheets to complete
// and the others filled in. The same area, year and options give the same bytes.
//
// The error is a finding for an area without a name or townships, and for a year
// that there is no calendar of (2020 to 2199 are known, those after the last
// notice by rule); otherwise that of w.
func Template(w io.Writer, a Area, year int, o Options) error {
	if year < firstYear || year > lastYear {
		return whole(campaign.CodeRange, fmt.Sprint(year), fmt.Sprintf("年度应为%d至%d之间的年份", firstYear, lastYear), fmt.Sprintf("the year must be from %d to %d", firstYear, lastYear))
	}
	if strings.TrimSpace(a.Name) == "" || len(a.Towns) == 0 {
		return whole(campaign.CodeNoArea, a.Name, "县（市、区）须有名称和至少一个镇街", "the county needs a name and at least one township")
	}
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	t := &writer{f: f, a: a, year: year, o: o, styles: make(map[string]int), cells: make(map[string][][]any)}
	for _, fill := range []func() error{t.work, t.people, t.places, t.laws, t.forms, t.calendar, t.about} {
		if err := fill(); err != nil {
			return err
		}
	}
	for i, l := range layouts() {
		if err := t.sheet(i, l); err != nil {
			return err
		}
	}
	f.SetActiveSheet(0)
	if err := f.SetDocProps(&excelize.DocProperties{Title: fmt.Sprintf("%s%d年度普法计划填报工作簿", a.Name, year), Creator: "pufa", Created: stamp(year), Modified: stamp(year)}); err != nil {
		return err
	}
	return f.Write(w)
}

// stamp stands in for the time of writing, which the same bytes may not depend
// on.
func stamp(year int) string {
	return time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format(time.RFC3339)
}

// writer gathers what the sheets hold.
type writer struct {
	f      *excelize.File
	a      Area
	year   int
	o      Options
	styles map[string]int
	cells  map[string][][]any
}

// put adds a row to a sheet, in the order of its columns.
func (t *writer) put(sheet string, cells ...any) { t.cells[sheet] = append(t.cells[sheet], cells) }

func blank(n int64) any {
	if n == 0 {
		return nil
	}
	return n
}

func coordinate(x float64) any {
	if x == 0 {
		return nil
	}
	return x
}

// basisOf writes a source so that it reads as what it is.
func basisOf(s audience.Source) string {
	mark := map[audience.Certainty]string{audience.Assumed: assumed, audience.Open: open}[s.Certainty]
	switch {
	case strings.HasPrefix(s.Note, mark):
		return s.Note
	case s.Note == "":
		return mark
	}
	return mark + "：" + s.Note
}

// serial returns the number that spreadsheets keep a day as.
func serial(d date.Date) int { return int(d - date.New(1899, 12, 30)) }

func (t *writer) work() error {
	for _, w := range worksOf(t.year) {
		t.put(workSheet, w.name, nil, nil, nil, nil, nil, nil, nil, serial(w.window.From), serial(w.window.To), w.lead, basisOf(w.source))
	}
	return nil
}

// people writes the county, its townships and villages. Those who meet at
// placeholders are parts of a township where its total leaves room for them.
func (t *writer) people() error {
	a := t.a
	t.put(peopleSheet, nil, nil, nil, blank(a.People), nil, string(a.ID), strings.Join(a.Languages, "、"), coordinate(a.Point.Lat), coordinate(a.Point.Lon), basisOf(a.Source))
	for i, town := range a.Towns {
		t.put(peopleSheet, town.Name, nil, nil, blank(town.People), nil, string(town.ID), strings.Join(town.Languages, "、"),
			coordinate(town.Point.Lat), coordinate(town.Point.Lon), basisOf(town.Source))
		for _, v := range town.Villages {
			kind := "村民"
			if v.Community {
				kind = "居民"
			}
			t.put(peopleSheet, town.Name, v.Name, nil, blank(v.People), kind, string(v.ID), nil, nil, nil, basisOf(v.Source))
		}
		for _, g := range t.apart(i) {
			t.put(peopleSheet, town.Name, nil, g.name, g.size, g.kind, nil, nil, nil, nil, g.note)
		}
	}
	return nil
}

// meeting is people told apart, and the setting they meet in.
type meeting struct {
	name, kind, note string
	setting          campaign.SettingID
	size             int64
}

// apart returns the people told apart in a township: a grade of its school, and
// in the first one the county's offices and firms.
func (t *writer) apart(i int) []meeting {
	town := t.a.Towns[i]
	room := town.People
	for _, v := range town.Villages {
		room -= v.People
	}
	all := []meeting{{"某校一个年级", "学生", "推定：一个年级300—500人，取400", "school", gradeSize}}
	if i == 0 {
		const note = "推定：一场活动的参加对象，非实有人数；计入县城所在（首个）镇街"
		all = append(all,
			meeting{"某机关干部", "机关干部", note, "organ", organSize}, meeting{"某单位职工", "单位职工", note, "institution", institutionSize},
			meeting{"某企业职工", "企业职工", note, "enterprise", enterpriseSize})
	}
	var out []meeting
	for _, m := range all {
		if town.People > 0 && m.size > room {
			continue
		}
		room -= m.size
		out = append(out, m)
	}
	return out
}

// hasPoint reports whether places of a township, or of the county for "", have
// a point.
func (t *writer) hasPoint(town string) bool {
	i := slices.IndexFunc(t.a.Towns, func(x Town) bool { return x.Name == town })
	if i >= 0 && t.a.Towns[i].Point != (campaign.Point{}) {
		return true
	}
	return t.a.Point != (campaign.Point{})
}

// places writes the county's own places, a school for each township, and a place
// for each village, or for each township without villages: all to be found.
func (t *writer) places() error {
	const pending = "场地待落实：位置以镇街坐标代替"
	add := func(name, kind, town, home string, people any, capacity int64, purpose, visible any, note string) {
		if t.a.Credit != "" && t.hasPoint(town) {
			note += "；" + t.a.Credit
		}
		t.put(placeSheet, name, kind, town, home, people, blank(capacity), purpose, visible, yes, nil, nil, note)
	}
	a := t.a
	add(a.Name+"主场"+toFind, "单位", "", "", nil, centralSize, mainPurpose, nil, "场地待落实：县级主场活动地点，容纳人数为推定")
	add(a.Name+"线上平台"+toFind, "网络", "", "", nobody, 0, nil, nil, "待定：平台待定；线上观看量单列，不计现场人数")
	add(a.Name+"某部"+toFind, "军营", "", "", nobody, 0, nil, "不列明细", "待定：须应部队邀请，时间地点由部队确定；人数不估算，不列明细")
	names := make(map[campaign.SettingID]string)
	for _, s := range preset.Settings() {
		names[s.ID] = s.Name
	}
	for i, town := range a.Towns {
		for _, m := range t.apart(i) {
			where := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(m.name, "干部"), "职工"), "一个年级")
			add(town.Name+where+toFind, names[m.setting], town.Name, "", m.name, 0, nil, nil, pending)
		}
		if len(town.Villages) == 0 {
			v := placeholder(town.Name, urban(town.Name))
			add(v.Name, names[v.Setting], town.Name, "", nil, v.Capacity, nil, nil, v.Source.Note)
		}
		for _, x := range town.Villages {
			v := placeholder(town.Name+x.Name, x.Community)
			add(v.Name, names[v.Setting], town.Name, x.Name, nil, v.Capacity, nil, nil, v.Source.Note)
		}
	}
	return nil
}

func (t *writer) laws() error {
	for _, l := range lawsKnown(t.year) {
		common := no
		if l.Common {
			common = yes
		}
		t.put(lawSheet, l.Name, common, nil, nil, basisOf(l.Source))
	}
	return nil
}

func (t *writer) forms() error {
	word := func(on bool) any {
		if on {
			return yes
		}
		return nil
	}
	for _, f := range preset.Formats() {
		t.put(formSheet, f.Name, int64(f.Duration/time.Minute), int64(f.SetUp/time.Minute), f.Rate, word(f.Outdoor), word(f.Online), word(f.Unattended), basisOf(f.Source))
	}
	return nil
}

// whole is the finding about a workbook as a whole.
func whole(code campaign.Code, value, zh, en string) error {
	return campaign.Findings{{Code: code, Value: value, Advice: campaign.Text{Zh: zh, En: en}}}
}
