package sheet_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// What people do to a workbook without meaning anything by it changes nothing.
func TestMessy(t *testing.T) {
	want, err := read(filled(t, nil))
	require.NoError(t, err)
	for name, change := range map[string]func(f *excelize.File){
		"blanks": func(f *excelize.File) {
			put(t, f, "单位", map[string]any{"A3": "  示例单位甲\u3000", "A4": "示例单位乙 \n"})
		},
		"wide digits": func(f *excelize.File) { put(t, f, "队伍", map[string]any{"C3": "\uFF12"}) },
		"text number": func(f *excelize.File) { put(t, f, "队伍", map[string]any{"C3": "每周2天"}) },
		"empty rows": func(f *excelize.File) {
			require.NoError(t, f.InsertRows("单位", 4, 7))
			put(t, f, "单位", map[string]any{"B5": "  ", "A300": "\u3000"})
		},
		"headings": func(f *excelize.File) {
			put(t, f, "队伍", map[string]any{"A2": " 名 称 ", "B2": "基地", "C2": "每周可出勤\n天数（1—7）"})
		},
		"merged heading": func(f *excelize.File) {
			require.NoError(t, f.InsertRows("队伍", 3, 1))
			for _, col := range []string{"A", "B", "C"} {
				require.NoError(t, f.MergeCell("队伍", col+"2", col+"3"))
			}
		},
		"headings in two rows": func(f *excelize.File) {
			require.NoError(t, f.InsertRows("队伍", 3, 1))
			put(t, f, "队伍", map[string]any{"C2": "出勤", "D2": nil, "C3": "每周可出勤天数", "D3": "可出勤日期"})
			require.NoError(t, f.MergeCell("队伍", "C2", "D2"))
		},
		"title above": func(f *excelize.File) {
			require.NoError(t, f.InsertRows("活动", 1, 2))
			put(t, f, "活动", map[string]any{"A1": "某县2026年活动表"})
		},
		"own columns": func(f *excelize.File) { put(t, f, "单位", map[string]any{"F2": "联系电话", "F3": "略"}) },
		"columns moved": func(f *excelize.File) {
			require.NoError(t, f.InsertCols("队伍", "A", 1))
			put(t, f, "队伍", map[string]any{"A2": "序号", "A3": 1})
		},
		"sheets moved": func(f *excelize.File) { require.NoError(t, f.MoveSheet("说明", "单位")) },
		"own sheet":    func(f *excelize.File) { _, err := f.NewSheet("草稿"); require.NoError(t, err) },
		"sheet's name": func(f *excelize.File) { require.NoError(t, f.SetSheetName("单位", " 单位 ")) },
		"days as text": func(f *excelize.File) {
			put(t, f, "活动", map[string]any{"I3": "2026年12月1日", "J3": "12月7日"})
		},
		"days as days": func(f *excelize.File) {
			put(t, f, "活动", map[string]any{"I3": time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC), "J3": "2026/12/7"})
		},
		"tick": func(f *excelize.File) {
			put(t, f, "活动", map[string]any{"B3": "√", "B4": "否", "C3": " 全部镇街 "})
		},
		"formula":         func(f *excelize.File) { require.NoError(t, f.SetCellFormula("单位", "D3", "1+1")) },
		"optional sheets": func(f *excelize.File) { require.NoError(t, f.DeleteSheet("指定场次")) },
	} {
		got, err := read(filled(t, change))
		if assert.NoError(t, err, name) {
			assert.Equal(t, want, got, name)
		}
	}
}

// Sheets that may be left alone may also be taken out.
func TestOptionalSheetsMissing(t *testing.T) {
	q, err := check(filled(t, func(f *excelize.File) {
		for _, name := range []string{"地点", "普法内容", "形式", "指定场次", "日历"} {
			require.NoError(t, f.DeleteSheet(name))
		}
	}))
	require.NoError(t, err)
	p := q.Programme()
	assert.Len(t, p.Venues, 5, "a place for each village, and for each township without")
	assert.NotEmpty(t, p.Calendar.Days)
	assert.NotEmpty(t, p.Closures)
}

// A list of villages pasted in is planned by village.
func TestPastedVillages(t *testing.T) {
	p, err := read(filled(t, func(f *excelize.File) {
		put(t, f, "人群", map[string]any{"A40": "丙镇", "B40": "新一村", "A41": "丙镇", "B41": "新二社区", "A42": "丁镇", "B42": "东村"})
		put(t, f, "活动", map[string]any{"C3": "全部村(社区)", "B5": "是", "C5": "指定", "D5": "丁镇/东村、新二社区"})
	}))
	require.NoError(t, err)
	_, err = campaign.Check(p)
	require.NoError(t, err)
	last := p.Areas[len(p.Areas)-1]
	assert.Equal(t, "东村", last.Name)
	assert.Equal(t, "某县/丁镇", string(last.Parent))
	assert.Equal(t, int64(6), p.Commitments[0].Least, "three villages that were there, and three pasted")
	var names []string
	for _, c := range p.Commitments {
		names = append(names, c.Name)
	}
	assert.Contains(t, names, "禁毒普法宣传：东村至少1场")
	assert.NotContains(t, names, "每镇街至少1场：丁镇")
}

func TestOwnCampaign(t *testing.T) {
	p, err := read(filled(t, func(f *excelize.File) {
		put(t, f, "活动", map[string]any{
			"A50": "送法赶圩", "B50": "是", "E50": 3, "F50": 0, "G50": "法律咨询", "H50": "中华人民共和国民法典", "I50": "3月1日", "J50": "2026-3-31", "L50": "县普法办通知",
		})
	}))
	require.NoError(t, err)
	_, err = campaign.Check(p)
	require.NoError(t, err)
	c := p.Campaigns[1]
	assert.Equal(t, calendar.Range{From: date.New(2026, 3, 1), To: date.New(2026, 3, 31)}, c.Window)
	assert.Equal(t, []campaign.LawID{"civil-code"}, c.Laws)
	assert.Equal(t, "县普法办通知", c.Source.Note)
	a := c.Activities[0]
	assert.Equal(t, campaign.FormatID("consultation"), a.Format)
	assert.Equal(t, campaign.Span{Least: 3, Most: 3}, a.Sessions)
	assert.Zero(t, a.Staff.Teams.Least)
}

func TestPin(t *testing.T) {
	q, err := check(filled(t, func(f *excelize.File) {
		put(t, f, "地点", map[string]any{"A3": "县文化广场", "I3": "否", "L3": "已与场地方确认"})
		put(t, f, "指定场次", map[string]any{"A3": "12·4国家宪法日主场活动", "B3": "县文化广场", "C3": "12月4日", "D3": 0.375, "F3": "示例单位甲、示例单位乙"})
	}))
	require.NoError(t, err)
	pin := q.Pin("pin-3")
	require.NotNil(t, pin)
	assert.Equal(t, "2026-12-04 09:00", pin.Start.Format("2006-01-02 15:04"))
	assert.Equal(t, []campaign.UnitID{"示例单位甲", "示例单位乙"}, pin.Units)
	assert.Equal(t, campaign.VenueID("县文化广场"), pin.Venue)
}

// Days of a workbook that counts from 1904 are the days it shows.
func TestSince1904(t *testing.T) {
	yes := true
	book := edit(t, template(t, county(), 2026), func(f *excelize.File) {
		require.NoError(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
		complete(t, f)
		for _, name := range []string{"日历", "活动"} {
			rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
			require.NoError(t, err)
			for i, cells := range rows[2:] {
				for j, c := range cells {
					var n int
					if len(c) == 5 && c[0] == '4' {
						n = number(c) - 1462
						cell, err := excelize.CoordinatesToCellName(j+1, i+3)
						require.NoError(t, err)
						require.NoError(t, f.SetCellInt(name, cell, int64(n)))
					}
				}
			}
		}
	})
	want, err := read(filled(t, nil))
	require.NoError(t, err)
	got, err := read(book)
	require.NoError(t, err)
	assert.Equal(t, want.Calendar, got.Calendar)
	assert.Equal(t, want.Campaigns[0].Window, got.Campaigns[0].Window)
}

func number(s string) int {
	n := 0
	for _, r := range []byte(s) {
		n = n*10 + int(r-'0')
	}
	return n
}

func TestReadTwiceIsTheSame(t *testing.T) {
	book := filled(t, nil)
	first, err := read(book)
	require.NoError(t, err)
	second, err := read(bytes.Clone(book))
	require.NoError(t, err)
	assert.Equal(t, first, second)
}
