package sheet_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
	"github.com/pufa-go/pufa/campaign/sheet"
)

func TestTemplateIsTheSameEveryTime(t *testing.T) {
	first := template(t, county(), 2026)
	for range 3 {
		require.True(t, bytes.Equal(first, template(t, county(), 2026)))
	}
	assert.False(t, bytes.Equal(first, template(t, county(), 2027)))
}

func TestTemplateSheets(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(template(t, county(), 2026)))
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	assert.Equal(t, []string{"单位", "队伍", "活动", "人群", "地点", "普法内容", "形式", "指定场次", "日历", "说明"}, f.GetSheetList())
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		require.NoError(t, err)
		require.GreaterOrEqual(t, len(rows), 2, name)
		formulas := 0
		for r := range rows {
			for c := range rows[r] {
				cell, err := excelize.CoordinatesToCellName(c+1, r+1)
				require.NoError(t, err)
				formula, err := f.GetCellFormula(name, cell)
				require.NoError(t, err)
				if formula != "" {
					formulas++
				}
			}
		}
		assert.Zero(t, formulas, name)
	}
	lists, err := f.GetDataValidations("活动")
	require.NoError(t, err)
	assert.Len(t, lists, 2, "ticks and scopes are chosen from lists")
}

// Names are data: nothing in them becomes a formula or breaks the file.
func TestHostileNames(t *testing.T) {
	a := county()
	a.Name = `=HYPERLINK("http://x","县")`
	a.Towns[0].Name = "<script>&\"'镇"
	a.Towns[1].Name = "\u202E街道+1"
	book := edit(t, template(t, a, 2026), func(f *excelize.File) {
		complete(t, f)
		put(t, f, "队伍", map[string]any{"B3": a.Towns[0].Name})
		v, err := f.GetCellFormula("说明", "B5")
		require.NoError(t, err)
		assert.Empty(t, v)
	})
	q, err := check(book)
	require.NoError(t, err)
	assert.Equal(t, a.Name, q.Programme().Areas[0].Name)
	assert.Equal(t, a.Towns[0].Name, q.Programme().Areas[1].Name)
}

func TestFilled(t *testing.T) {
	p, err := read(filled(t, nil))
	require.NoError(t, err)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	assert.Equal(t, "某县2026年度普法计划", p.Name)
	assert.Equal(t, "示例", p.Note)
	require.Len(t, p.Campaigns, 1)
	assert.Equal(t, campaign.CampaignID("constitution-week"), p.Campaigns[0].ID)
	assert.True(t, p.Campaigns[0].Provisional, "the days of 2026 are not announced")
	want, err := cn.Year(2026)
	require.NoError(t, err)
	want.Terms, want.Exams = cn.Terms(2026), cn.Exams(2026)
	for i := range want.Notices {
		want.Notices[i].Issued = 0 // no column for it
	}
	assert.Equal(t, want, p.Calendar, "the calendar comes back as it was written")

	sizes := make(map[string]int64)
	for _, g := range q.Groups() {
		sizes[g.Name] += g.Size
	}
	assert.Equal(t, int64(30_000-4000-8000-400-200-150-300), sizes["西村"], "a blank number is what is left")
	assert.Equal(t, int64(10_000-400), sizes["丙镇"], "and so is a township's")
	var places []string
	for _, v := range p.Venues {
		if v.Setting == "village" || v.Setting == "community" {
			places = append(places, v.Name)
		}
	}
	assert.Equal(t, []string{"甲镇东村（场地待落实）", "甲镇西村（场地待落实）", "甲镇南社区（场地待落实）", "乙街道（场地待落实）", "丙镇（场地待落实）"}, places)
	assert.Equal(t, []campaign.Team{{
		ID: "一队", Name: "一队", Base: campaign.Place{Point: county().Towns[0].Point, Area: "某县/甲镇"},
		Shifts: p.Teams[0].Shifts, Days: p.Teams[0].Days, Limits: campaign.Limits{PerDay: 2, DaysPerWeek: 2}, Source: p.Teams[0].Source,
	}}, p.Teams)
	assert.Equal(t, audience.Assumed, p.Teams[0].Source.Certainty)
}

// Whatever the year, every row of 活动 can be ticked with every scope.
func TestEveryRowOfEveryYear(t *testing.T) {
	for _, year := range []int{2021, 2030} {
		for _, scope := range []any{"全部镇街", "全部村（社区）", nil} {
			book := edit(t, template(t, county(), year), func(f *excelize.File) {
				complete(t, f)
				rows, err := f.GetRows("活动")
				require.NoError(t, err)
				for i := 3; i <= len(rows); i++ {
					require.NoError(t, f.SetSheetRow("活动", "B"+itoa(i), &[]any{"是", scope}))
				}
			})
			_, err := check(book)
			require.NoError(t, err, "%d %v", year, scope)
		}
	}
}

func TestTemplateRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		area sheet.Area
		year int
		code campaign.Code
	}{
		"year":      {county(), 2019, campaign.CodeRange},
		"far year":  {county(), 9999, campaign.CodeRange},
		"no name":   {sheet.Area{Towns: county().Towns}, 2026, campaign.CodeNoArea},
		"no towns":  {sheet.Area{Name: "某县"}, 2026, campaign.CodeNoArea},
		"too large": {sheet.Area{Name: "某县", Towns: make([]sheet.Town, 30_000)}, 2026, campaign.CodeTooLarge},
	} {
		var b bytes.Buffer
		err := sheet.Template(&b, c.area, c.year, sheet.Options{})
		require.ErrorIs(t, err, c.code, name)
		assert.Zero(t, b.Len(), name)
	}
	full := errors.New("disk full")
	require.ErrorIs(t, sheet.Template(failing{full}, county(), 2026, sheet.Options{}), full)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
