package sheet

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

// Read makes a programme of a workbook, in memory a few times its unzipped size.
// All findings are returned together as [campaign.Findings]; the programme is
// then the zero value. An error of the reader itself is returned as it is.
//
// With the three sheets filled in and the others as [Template] wrote them, the
// programme passes [campaign.Check].
func Read(r io.ReaderAt, size int64, o Options) (campaign.Programme, error) {
	d, err := read(r, size, o)
	if err != nil {
		return campaign.Programme{}, err
	}
	return d.p, nil
}

// Check is [Read] followed by [campaign.Check], whose findings it takes back to
// the cells they come from. A finding about something that no cell stands for
// keeps the path it has in the programme.
func Check(r io.ReaderAt, size int64, o Options) (*campaign.Checked, error) {
	d, err := read(r, size, o)
	if err != nil {
		return nil, err
	}
	q, err := campaign.Check(d.p)
	if err != nil {
		return nil, d.trace(campaign.FindingsOf(err))
	}
	return q, nil
}

func read(r io.ReaderAt, size int64, o Options) (*reader, error) {
	book, err := cells.Open(r, size, o.limits())
	if err != nil {
		return nil, err
	}
	defer func() { _ = book.Close() }()
	d := &reader{
		book: book, tables: make(map[string]*table), spots: make(map[string]spot),
		towns: make(map[string]audience.AreaID), homes: make(map[string]audience.AreaID),
		groups: make(map[groupKey]audience.GroupID), laws: make(map[string]campaign.LawID), forms: make(map[string]campaign.FormatID),
		units: make(map[string]campaign.UnitID), teams: make(map[string]campaign.TeamID), venues: make(map[string]campaign.VenueID),
		acts: make(map[string]campaign.ActivityID), points: make(map[audience.AreaID]campaign.Point),
	}
	d.readTables()
	if len(d.found) > 0 {
		return nil, d.found
	}
	for _, step := range []func(){
		d.about, d.days, d.readLaws, d.readForms, d.readPeople, d.readPlaces, d.readUnits, d.readTeams, d.readWork, d.readPins,
	} {
		step()
		if d.year == 0 {
			break // nothing can be said of days
		}
	}
	if len(d.found) > 0 {
		return nil, d.found
	}
	return d, nil
}

// reader gathers a programme and findings.
type reader struct {
	book   *cells.Book
	tables map[string]*table
	found  campaign.Findings
	spots  map[string]spot // where things of the programme stand, by path

	p      campaign.Programme
	year   int
	county audience.Area
	main   campaign.VenueID // 主场; empty if there is none

	towns     map[string]audience.AreaID // by key
	homes     map[string]audience.AreaID // villages, by key of township and name, and of the name alone
	twice     []string                   // keys of villages of several townships
	points    map[audience.AreaID]campaign.Point
	areaAt    map[audience.AreaID]int // in p.Areas
	townOrder []audience.AreaID
	homeOrder []audience.AreaID
	groups    map[groupKey]audience.GroupID
	laws      map[string]campaign.LawID    // by key
	forms     map[string]campaign.FormatID // by key
	units     map[string]campaign.UnitID
	teams     map[string]campaign.TeamID
	venues    map[string]campaign.VenueID
	acts      map[string]campaign.ActivityID // by key of activity, and of a campaign of one
}

// groupKey is a group named in an area.
type groupKey struct {
	area audience.AreaID
	name string // key; empty for everybody there
}

func (d *reader) add(path string, code campaign.Code, value, zh, en string) {
	if r := []rune(value); len(r) > 80 {
		value = string(r[:79]) + "…"
	}
	d.found = append(d.found, &campaign.Finding{Path: path, Code: code, Value: value, Advice: campaign.Text{Zh: zh, En: en}})
}

// wrong reports a cell.
func (d *reader) wrong(r row, head string, code campaign.Code, zh, en string) {
	d.add(r.Path(head), code, r.Text(head), zh, en)
}

// count reads a whole number; a blank cell is 0.
func (d *reader) count(r row, head string, most int64) int64 {
	s := r.Text(head)
	if s == "" {
		return 0
	}
	n, ok := cells.Number(s)
	switch {
	case !ok:
		d.wrong(r, head, campaign.CodeType, "应填不小于0的整数", "must be a whole number from 0 on")
	case n > most:
		d.wrong(r, head, campaign.CodeRange, fmt.Sprintf("应在 0 到 %d 之间", most), fmt.Sprintf("must be from 0 to %d", most))
	}
	return min(n, most)
}

// decimal reads a number within bounds; a blank cell is 0.
func (d *reader) decimal(r row, head string, least, most float64) float64 {
	s := r.Text(head)
	if s == "" {
		return 0
	}
	x, ok := cells.Fraction(s)
	switch {
	case !ok:
		d.wrong(r, head, campaign.CodeType, "应填数字", "must be a number")
	case x < least || x > most:
		d.wrong(r, head, campaign.CodeRange, fmt.Sprintf("应在 %v 到 %v 之间", least, most), fmt.Sprintf("must be from %v to %v", least, most))
	}
	return x
}

func (d *reader) truth(r row, head string) bool {
	v, ok := truth(r.Text(head))
	if !ok {
		d.wrong(r, head, campaign.CodeKeyword, "应填“是”或“否”", "must be 是 (yes) or 否 (no)")
	}
	return v
}

// span reads two days; without a last day it is the first alone, without either
// the zero range.
func (d *reader) span(r row, from, to string) calendar.Range {
	var out calendar.Range
	for _, x := range []struct {
		head string
		day  *date.Date
	}{{from, &out.From}, {to, &out.To}} {
		s := r.Text(x.head)
		if s == "" {
			continue
		}
		found, ok := cells.Day(s, d.year, d.book.Since1904)
		if !ok {
			d.wrong(r, x.head, campaign.CodeType, "看不懂的日期，请写作 2026-3-5、2026/3/5、2026年3月5日 或 3月5日", "not a day; write it like 2026-3-5")
			return calendar.Range{}
		}
		*x.day = found
	}
	switch {
	case out.To == 0:
		out.To = out.From
	case out.From == 0:
		d.wrong(r, from, campaign.CodeMissing, "有结束日期而没有开始日期，请补上", "there is a last day and no first; write it")
		return calendar.Range{}
	case out.To < out.From:
		d.wrong(r, to, campaign.CodePeriod, "结束日期早于开始日期", "the last day is before the first")
		return calendar.Range{}
	}
	return out
}

// source reads the column 依据.
func source(r row) audience.Source {
	s := r.Text("依据")
	switch {
	case s == "" || strings.HasPrefix(s, assumed):
		return audience.Assumption(s)
	case strings.HasPrefix(s, open) || strings.HasPrefix(s, "场地待落实"):
		return audience.Pending(s)
	}
	return audience.Fact(s)
}

// about reads what the plan is called and which area and year it is for.
func (d *reader) about() {
	t := d.tables[aboutSheet]
	get := func(item string) (row, string) {
		for _, r := range t.Rows {
			if cells.Key(r.Raw("项目")) == cells.Key(item) {
				return r, r.Text("内容")
			}
		}
		d.add(t.Path(t.Head, "项目"), campaign.CodeMissing, item, "缺少“"+item+"”一行，请补上", "the row of this item is missing; write it again")
		return row{T: t, N: t.Head}, ""
	}
	yearRow, s := get("年度")
	n, ok := cells.Number(strings.TrimSuffix(s, "年"))
	if !ok || n < firstYear || n > lastYear {
		d.wrong(yearRow, "内容", campaign.CodeRange, fmt.Sprintf("年度应为%d至%d之间的年份", firstYear, lastYear), fmt.Sprintf("must be a year from %d to %d", firstYear, lastYear))
		return
	}
	d.year = int(n)
	nameRow, name := get("计划名称")
	areaRow, area := get("地区")
	_, id := get("地区编号")
	_, languages := get("语言")
	_, note := get("备注")
	if area == "" && len(d.found) == 0 {
		d.wrong(areaRow, "内容", campaign.CodeName, "请填写县（市、区）的名称", "fill in the county's name")
	}
	if id == "" {
		id = idOf(area)
	}
	d.county = audience.Area{ID: audience.AreaID(id), Name: area, Level: audience.County, Languages: cells.Parts(languages)}
	d.p = campaign.Programme{
		Name: name, Note: note, Horizon: calendar.Year(d.year), Settings: settings(),
		Seasons: []campaign.Season{preset.SummerOutdoor()}, Segments: preset.Segments(), Measures: preset.Measures(),
		Visits: campaign.Visits{PerMonth: 1, PerYear: 4}, Travel: campaign.Travel{Speed: 50, Access: travelAccess},
	}
	d.at("name", nameRow)
	d.at("horizon", yearRow)
	d.at("areas[0]", areaRow)
	d.at("note", nameRow)
}

// idOf makes an ID of a name: short enough, and without the one character that
// IDs may not have.
func idOf(name string) string {
	name = strings.ReplaceAll(name, "#", "\uFF03")
	if len(name) <= 160 {
		return name
	}
	cut := []rune(name)
	for len(string(cut)) > 150 {
		cut = cut[:len(cut)-1]
	}
	var sum uint32 = 2166136261
	for _, b := range []byte(name) {
		sum = (sum ^ uint32(b)) * 16777619
	}
	return fmt.Sprintf("%s~%08x", string(cut), sum)
}

// named finds names of a list among those known, reporting others.
func named[ID ~string](d *reader, r row, head string, known map[string]ID, zh string) []ID {
	var out []ID
	for _, s := range cells.Parts(r.Text(head)) {
		id, ok := known[cells.Key(s)]
		if !ok {
			d.add(r.Path(head), campaign.CodeUnknown, s, zh, "no such name; mend it, or add it to the sheet it belongs to")
			continue
		}
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}
