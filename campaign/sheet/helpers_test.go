package sheet_test

import (
	"bytes"
	"strconv"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet"
)

// county is a small one, with villages in one of its townships.
func county() sheet.Area {
	return sheet.Area{
		Name: "某县", Languages: []string{"雷州话"}, People: 60_000,
		Towns: []sheet.Town{
			{Name: "甲镇", People: 30_000, Point: campaign.Point{Lat: 21.2, Lon: 110.1}, Villages: []sheet.Village{
				{Name: "东村", People: 4000}, {Name: "西村"}, {Name: "南社区", Community: true, People: 8000},
			}},
			{Name: "乙街道", People: 20_000, Point: campaign.Point{Lat: 21.3, Lon: 110.2}},
			{Name: "丙镇"},
		},
	}
}

// template returns the workbook of a county.
func template(t testing.TB, a sheet.Area, year int) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, sheet.Template(&b, a, year, sheet.Options{Note: "示例"}))
	return b.Bytes()
}

// edit changes a workbook.
func edit(t testing.TB, workbook []byte, change func(f *excelize.File)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	change(f)
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return b.Bytes()
}

// put writes cells, by sheet and cell.
func put(t testing.TB, f *excelize.File, sheet string, cells map[string]any) {
	t.Helper()
	for cell, v := range cells {
		require.NoError(t, f.SetCellValue(sheet, cell, v))
	}
}

// complete fills the three sheets in.
func complete(t testing.TB, f *excelize.File) {
	t.Helper()
	put(t, f, "单位", map[string]any{"A3": "示例单位甲", "A4": "示例单位乙"})
	put(t, f, "队伍", map[string]any{"A3": "一队", "B3": "甲镇", "C3": 2})
	put(t, f, "活动", map[string]any{"B3": "是", "C3": "全部镇街"})
}

// done is the workbook of 2026 with the three sheets filled in, made once.
var done struct {
	once sync.Once
	book []byte
}

// filled is a copy of it, changed.
func filled(t testing.TB, change func(f *excelize.File)) []byte {
	t.Helper()
	done.once.Do(func() {
		done.book = edit(t, template(t, county(), 2026), func(f *excelize.File) { complete(t, f) })
	})
	if change == nil {
		return bytes.Clone(done.book)
	}
	return edit(t, done.book, change)
}

func read(workbook []byte) (campaign.Programme, error) {
	return sheet.Read(bytes.NewReader(workbook), int64(len(workbook)), sheet.Options{})
}

func check(workbook []byte) (*campaign.Checked, error) {
	return sheet.Check(bytes.NewReader(workbook), int64(len(workbook)), sheet.Options{})
}

func itoa(n int) string { return strconv.Itoa(n) }
