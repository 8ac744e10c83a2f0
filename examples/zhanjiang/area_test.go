package zhanjiang_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet"
	"github.com/pufa-go/pufa/examples/zhanjiang"
)

// fill completes the three sheets as somebody would who knows no more than
// their headings: it finds the headings by name, and takes what the sheets
// offer.
func fill(t *testing.T, workbook []byte, county string, ticks map[string]string) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	set := func(sheet, head string, row int, value any) {
		t.Helper()
		found, err := f.SearchSheet(sheet, "^"+head+`\*?$`, true)
		require.NoError(t, err)
		require.NotEmpty(t, found, "%s has no column %s", sheet, head)
		col, _, err := excelize.CellNameToCoordinates(found[0])
		require.NoError(t, err)
		cell, err := excelize.CoordinatesToCellName(col, row)
		require.NoError(t, err)
		require.NoError(t, f.SetCellValue(sheet, cell, value))
	}
	for i, name := range []string{"示例单位一", "示例单位二", "示例单位三"} {
		set("单位", "名称", 3+i, name)
	}
	set("队伍", "名称", 3, "宣讲一队")
	set("队伍", "基地", 3, "遂城街道")
	set("队伍", "每周可出勤天数", 3, 2)
	set("队伍", "名称", 4, "宣讲二队")
	set("队伍", "基地", 4, county)
	set("队伍", "每周可出勤天数", 4, "3天")
	rows, err := f.GetRows("活动")
	require.NoError(t, err)
	done := 0
	for i, row := range rows {
		if len(row) == 0 {
			continue
		}
		if scope, ok := ticks[row[0]]; ok || ticks["*"] != "" && i >= 2 {
			set("活动", "选用", i+1, "是")
			if !ok {
				scope = ticks["*"]
			}
			set("活动", "范围", i+1, scope)
			done++
		}
	}
	require.GreaterOrEqual(t, done, len(ticks), "a campaign is missing from the sheet")
	var out bytes.Buffer
	require.NoError(t, f.Write(&out))
	return out.Bytes()
}

// filled returns the workbook of a county with the three sheets completed.
func filled(t *testing.T, county string, year int, ticks map[string]string) *bytes.Reader {
	t.Helper()
	a, err := zhanjiang.County(county)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, sheet.Template(&b, a, year, sheet.Options{}))
	return bytes.NewReader(fill(t, b.Bytes(), county, ticks))
}

// usual is what a county would tick in its first year.
func usual() map[string]string {
	return map[string]string{
		"宪法宣传周": "全部镇街", "民法典宣传月": "全部镇街", "禁毒普法宣传": "全部镇街", "全民国家安全教育日": "", "安全生产月": "全部镇街",
	}
}

func TestCountyWorkbook(t *testing.T) {
	r := filled(t, "遂溪县", 2026, usual())
	p, err := sheet.Read(r, r.Size(), sheet.Options{})
	require.NoError(t, err)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	assert.Equal(t, "遂溪县2026年度普法计划", p.Name)
	assert.Equal(t, int64(824_608), p.Groups[0].Size, "the census figure of the county")
	assert.Len(t, p.Campaigns, 5)
	for _, v := range p.Venues {
		assert.Equal(t, v.Point != (campaign.Point{}), strings.Contains(v.Source.Note, "CC BY 4.0"), v.Name)
	}
	assert.Len(t, p.Units, 3)
	assert.Len(t, q.Teams(), 2)
	people := int64(0)
	for _, g := range q.Groups() {
		people += g.Size
	}
	assert.Equal(t, int64(824_608), people, "nobody is counted twice or lost")
}

// Every county's workbook is sound, in every year there is a programme for.
func TestEveryCounty(t *testing.T) {
	for i, name := range zhanjiang.CountyNames() {
		year := zhanjiang.FirstYear + i%(zhanjiang.LastYear-zhanjiang.FirstYear+1)
		a, err := zhanjiang.County(name)
		require.NoError(t, err, name)
		require.NotEmpty(t, a.Towns, name)
		var sum int64
		for _, town := range a.Towns {
			sum += town.People
			var homes int64
			for _, v := range town.Villages {
				homes += v.People
			}
			assert.LessOrEqual(t, homes, town.People, town.Name)
		}
		assert.LessOrEqual(t, sum, a.People, name)
		var b bytes.Buffer
		require.NoError(t, sheet.Template(&b, a, year, sheet.Options{}), name)
		book := fillFirst(t, b.Bytes(), a.Towns[0].Name)
		_, err = sheet.Check(bytes.NewReader(book), int64(len(book)), sheet.Options{})
		assert.NoError(t, err, "%s %d", name, year)
	}
}

// fillFirst completes the three sheets by position.
func fillFirst(t *testing.T, workbook []byte, town string) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	require.NoError(t, f.SetCellStr("单位", "A3", "示例单位"))
	require.NoError(t, f.SetSheetRow("队伍", "A3", &[]any{"一队", town, 1}))
	for i, scope := range []string{"全部镇街", "", "全部村(社区)", "指定", ""} {
		require.NoError(t, f.SetSheetRow("活动", "B"+string(rune('3'+i)), &[]any{"是", scope}))
	}
	require.NoError(t, f.SetCellStr("活动", "D6", town))
	var out bytes.Buffer
	require.NoError(t, f.Write(&out))
	return out.Bytes()
}

func TestUnknownCounty(t *testing.T) {
	_, err := zhanjiang.County("遂溪")
	require.ErrorContains(t, err, "遂溪县")
}
