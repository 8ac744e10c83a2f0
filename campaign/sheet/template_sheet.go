package sheet

import (
	"errors"
	"fmt"

	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// calendar writes the days of the year, a row for each stretch of the same kind.
func (t *writer) calendar() error {
	table, closures, err := yearTable(t.year)
	if err != nil {
		return err
	}
	for _, n := range table.Notices {
		kind := noticeKind
		if n.Provisional {
			kind = provisionalKind
		}
		t.put(calendarSheet, nil, nil, kind, n.Title, n.Number)
	}
	for _, run := range runs(table.Days) {
		kind := map[calendar.Kind]string{calendar.Holiday: holidayKind, calendar.Workday: workdayKind, calendar.Avoid: avoidKind}[run.kind]
		note := ""
		if run.kind == calendar.Avoid {
			note = "推定：放假安排未公布，可能调整"
		}
		t.put(calendarSheet, serial(run.days.From), serial(run.days.To), kind, run.name, note)
	}
	for _, p := range table.Terms {
		t.put(calendarSheet, serial(p.From), serial(p.To), termKind, p.Name, p.Note)
	}
	for _, p := range table.Exams {
		t.put(calendarSheet, serial(p.From), serial(p.To), examKind, p.Name, p.Note)
	}
	for _, c := range closures {
		t.put(calendarSheet, serial(c.Days.From), serial(c.Days.To), closedKind, c.Reason, "推定")
	}
	return nil
}

// stretch is days running of one kind and name.
type stretch struct {
	days calendar.Range
	kind calendar.Kind
	name string
}

func runs(days []calendar.Day) []stretch {
	var out []stretch
	for _, d := range days {
		if n := len(out); n > 0 && out[n-1].kind == d.Kind && out[n-1].name == d.Name && out[n-1].days.To+1 == d.Date {
			out[n-1].days.To++
			continue
		}
		out = append(out, stretch{calendar.On(d.Date), d.Kind, d.Name})
	}
	return out
}

// about writes what the plan is, how to fill the workbook in, and the list that
// bases are chosen from.
func (t *writer) about() error {
	lines := [][2]any{
		{"计划名称", fmt.Sprintf("%s%d年度普法计划", t.a.Name, t.year)},
		{"年度", fmt.Sprint(t.year)},
		{"地区", t.a.Name},
		{"地区编号", string(t.a.ID)},
		{"语言", join(t.a.Languages)},
		{"备注", t.o.Note},
		{},
		{"怎样填", "1. 在“单位”“队伍”“活动”三张表填必填栏（黄色），保存即可。"},
		{nil, "2. 其余表都有默认；标“推定”的是估计，标“待定”“场地待落实”的请落实后更正。"},
		{nil, "3. “活动”表的范围：全部镇街=每镇街至少1场；全部村（社区）=每村至少1场；指定=只到所列镇街或村。"},
		{nil, "4. “人群”表只有镇街而没有村时，按镇街安排；要按村安排，请把村（社区）名单粘贴到“人群”表。"},
		{nil, "5. 日期可写 2026-3-5、2026/3/5、2026年3月5日、3月5日。不要改表名和表头。"},
		{nil, "6. 有问题时，程序会生成“问题清单”工作簿，标红的格子就是要改的地方。"},
	}
	if !t.villages() {
		lines = append(lines, [2]any{nil, "本工作簿没有村（社区）名单，现按镇街安排。"})
	}
	for i := range max(len(lines), len(t.a.Towns)) {
		var line [2]any
		if i < len(lines) {
			line = lines[i]
		}
		var town any
		if i < len(t.a.Towns) {
			town = t.a.Towns[i].Name
		}
		t.put(aboutSheet, line[0], line[1], town)
	}
	return nil
}

func (t *writer) villages() bool {
	for _, town := range t.a.Towns {
		if len(town.Villages) > 0 {
			return true
		}
	}
	return false
}

func join(list []string) string {
	s := ""
	for i, x := range list {
		if i > 0 {
			s += "、"
		}
		s += x
	}
	return s
}

const headRow = 2 // under the line that says what the sheet is for

// sheet writes one sheet.
func (t *writer) sheet(i int, l layout) error {
	if i == 0 {
		if err := t.f.SetSheetName("Sheet1", l.name); err != nil {
			return err
		}
	} else if _, err := t.f.NewSheet(l.name); err != nil {
		return err
	}
	if err := t.headings(i, l); err != nil {
		return err
	}
	rows := t.cells[l.name]
	if len(rows) > t.o.rows() {
		return whole(campaign.CodeTooLarge, fmt.Sprint(len(rows)), "镇街和村过多，请按地区拆分", "too many townships and villages; split the area")
	}
	for n, row := range rows {
		for c, value := range row {
			if value == nil || value == "" {
				continue
			}
			cell, err := excelize.CoordinatesToCellName(c+1, headRow+1+n)
			if err != nil {
				return err
			}
			if s, ok := value.(string); ok { // never a formula
				err = t.f.SetCellStr(l.name, cell, s)
			} else {
				err = t.f.SetCellValue(l.name, cell, value)
			}
			if err != nil {
				return err
			}
		}
	}
	return t.dress(i, l, headRow+len(rows))
}

// headings writes the line on top and the headings; what is needed has a star.
func (t *writer) headings(i int, l layout) error {
	last, err := excelize.CoordinatesToCellName(len(l.columns), 1)
	if err != nil {
		return err
	}
	err = errors.Join(t.f.SetCellStr(l.name, "A1", l.hint), t.f.MergeCell(l.name, "A1", last))
	for c, col := range l.columns {
		cell, cause := excelize.CoordinatesToCellName(c+1, headRow)
		head := col.head
		if needed(i, col) {
			head += "*"
		}
		err = errors.Join(err, cause, t.f.SetCellStr(l.name, cell, head))
	}
	return err
}

// needed reports whether the user has to fill a column in.
func needed(i int, c column) bool { return i < 3 && c.must && c.head != "主题活动" }

// dress sets widths, styles, choices and how the sheet prints.
func (t *writer) dress(i int, l layout, last int) error {
	var errs []error
	end := last
	if i < 3 || l.name == pinSheet {
		end = max(last, headRow+blankRows)
	}
	for c, col := range l.columns {
		name, err := excelize.ColumnNumberToName(c + 1)
		errs = append(errs, err, t.f.SetColWidth(l.name, name, name, col.width),
			t.style(l.name, name, headRow, headRow, look{head: true, fill: needed(i, col)}),
			t.style(l.name, name, headRow+1, max(end, headRow+1), look{fill: needed(i, col), wrap: col.wrap, number: col.number}))
		if d := t.choices(col, name, max(end, headRow+listRows)); d != nil {
			errs = append(errs, t.f.AddDataValidation(l.name, d))
		}
	}
	errs = append(errs, t.style(l.name, "A", 1, 1, look{title: true}), t.f.SetRowHeight(l.name, 1, 24), t.f.SetRowHeight(l.name, headRow, 22))
	errs = append(errs, t.f.SetPanes(l.name, &excelize.Panes{Freeze: true, YSplit: headRow, TopLeftCell: fmt.Sprintf("A%d", headRow+1), ActivePane: "bottomLeft"}))
	errs = append(errs, landscape(t.f, l.name))
	errs = append(errs, t.f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("'%s'!$%d:$%d", l.name, headRow, headRow), Scope: l.name,
	}))
	return errors.Join(errs...)
}

// landscape makes a sheet print on A4, one page wide.
func landscape(f *excelize.File, name string) error {
	size, orientation, width, height, fit := 9, "landscape", 1, 0, true
	return errors.Join(f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}),
		f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &width, FitToHeight: &height}))
}

// choices returns the list of a column, bases being townships.
func (t *writer) choices(c column, name string, last int) *excelize.DataValidation {
	v := excelize.NewDataValidation(true)
	v.SetSqref(fmt.Sprintf("%s%d:%s%d", name, headRow+1, name, last))
	switch {
	case len(c.list) > 0:
		if v.SetDropList(c.list) != nil { // not reached: all are short
			return nil
		}
		v.SetError(excelize.DataValidationErrorStyleStop, c.head, "请从下拉列表中选择")
	case c.other && (c.head == "基地" || c.head == "所属镇街"):
		v.SetSqrefDropList(fmt.Sprintf("'%s'!$C$%d:$C$%d", aboutSheet, headRow+1, headRow+max(listRows, len(t.a.Towns))))
	default:
		return nil
	}
	return v
}

// look is how cells appear.
type look struct {
	title, head, fill, wrap bool
	number                  string
}

func (t *writer) style(sheet, column string, from, to int, k look) error {
	id, known := t.styles[fmt.Sprint(k)]
	if !known {
		s := &excelize.Style{
			Font:      &excelize.Font{Family: "宋体", Size: 11, Bold: k.head || k.title},
			Alignment: &excelize.Alignment{Vertical: "center", WrapText: k.head || k.wrap, Horizontal: map[bool]string{true: "center"}[k.head]},
		}
		if !k.title {
			for _, side := range []string{"left", "right", "top", "bottom"} {
				s.Border = append(s.Border, excelize.Border{Type: side, Color: "BFBFBF", Style: 1})
			}
		}
		switch {
		case k.fill:
			s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFF2CC"}}
		case k.head:
			s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDEBF7"}}
		}
		if k.number != "" {
			s.CustomNumFmt = &k.number
		}
		var err error
		if id, err = t.f.NewStyle(s); err != nil {
			return err
		}
		t.styles[fmt.Sprint(k)] = id
	}
	return t.f.SetCellStyle(sheet, fmt.Sprintf("%s%d", column, from), fmt.Sprintf("%s%d", column, to), id)
}
