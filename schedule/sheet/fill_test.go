package sheet_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
	"github.com/pufa-go/pufa/schedule/sheet"
)

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

// headings returns the column of each heading, and the row they stand in: the
// first with the two given.
func headings(t testing.TB, f *excelize.File, name, one, two string) (map[string]int, int) {
	t.Helper()
	for i, cells := range rows(t, f, name) {
		if slices.Contains(cells, one) && slices.Contains(cells, two) {
			at := make(map[string]int)
			for k, c := range cells {
				at[c] = k + 1
			}
			return at, i + 1
		}
	}
	require.Fail(t, "no headings", name)
	return nil, 0
}

// set writes a cell by row and heading.
func set(t testing.TB, f *excelize.File, name string, row, column int, value any) {
	t.Helper()
	require.Positive(t, column)
	cell, err := excelize.CoordinatesToCellName(column, row)
	require.NoError(t, err)
	require.NoError(t, f.SetCellValue(name, cell, value))
}

// entries are what an office writes, by session and heading.
type entries map[string]map[string]any

// fill writes entries into 总表, finding cells by headings and numbers of
// sessions only.
func fill(t testing.TB, f *excelize.File, all entries) {
	t.Helper()
	at, head := headings(t, f, "总表", "场次编号", "状态")
	for i, cells := range rows(t, f, "总表") {
		if i < head || at["场次编号"] > len(cells) {
			continue
		}
		for heading, value := range all[cells[at["场次编号"]-1]] {
			set(t, f, "总表", i+1, at[heading], value)
		}
	}
}

// filledIn is the workbook of the world with entries.
func filledIn(t testing.TB, q *campaign.Checked, p schedule.Plan, all entries) []byte {
	t.Helper()
	return edit(t, written(t, q, p, sheet.Options{}), func(f *excelize.File) { fill(t, f, all) })
}

// alone is a workbook with its first sheet only, from which alone anything is
// read.
func alone(t testing.TB, book []byte) []byte {
	t.Helper()
	return edit(t, book, func(f *excelize.File) {
		for _, name := range f.GetSheetList()[1:] {
			require.NoError(t, f.DeleteSheet(name))
		}
	})
}

func readFilled(data []byte, q *campaign.Checked, p schedule.Plan, o sheet.ReadOptions) (returns.List, error) {
	return sheet.ReadFilled(bytes.NewReader(data), int64(len(data)), q, p, o)
}

// heldAsPlanned is what comes of 状态 alone.
func heldAsPlanned(id, reporter string) returns.Return {
	return returns.Return{
		ID: returns.ID(id + "@" + reporter), Session: campaign.SessionID(id), Reporter: campaign.UnitID(reporter),
		Status: returns.Confirmed, Source: audience.Fact(""),
	}
}

// everything is a row for each kind of entry, with what is read from it.
func everything() (entries, []returns.Return) {
	on := calendar.On
	day := func(n int) calendar.Range { return on(calendarDay(n)) }
	figure := func(m campaign.MeasureID, n int64, q returns.Qualifier) returns.Figure {
		return returns.Figure{Measure: m, Amount: n, Qualifier: q}
	}
	written := entries{
		"s-talk-1": {"状态": "已开展"},
		"s-talk-2": {"状态": " 已开展\u3000", "实际日期": "12月3日", "实到人次": "约300", "发放份数": 300, "咨询人次": "１２人次", "到场单位": "3家"},
		"s-fair":   {"状态": "已开展", "实际日期": 45631, "实到人次": "1,300余", "到场单位": "示例单位01、示例单位02,甲县普法办；示例单位12"},
		"s-talk-3": {"状态": "改期开展", "实际日期": "2024.12.6", "实到人次": 0, "未开展原因": "天气原因"},
		"s-county": {"状态": "未开展", "未开展原因": "场地未落实"},
		"s-live":   {"状态": "held", "实际日期": "2024/12/7"},
	}
	want := []returns.Return{
		heldAsPlanned("s-talk-1", "host-a"), heldAsPlanned("s-talk-2", "host-a"), heldAsPlanned("s-fair", "u0"),
		heldAsPlanned("s-talk-3", "host-a"), heldAsPlanned("s-county", "host-a"), heldAsPlanned("s-live", "host-a"),
	}
	want[1].Days = day(3)
	want[1].Figures = []returns.Figure{
		figure(returns.Attendance, 300, returns.About), figure(returns.Items, 300, returns.Exact),
		figure(returns.Advice, 12, returns.Exact), figure(returns.Present, 3, returns.Exact),
	}
	want[2].Days = day(5)
	want[2].Outcome = returns.HeldLater
	want[2].Figures = []returns.Figure{figure(returns.Attendance, 1300, returns.AtLeast)}
	want[2].Units = []campaign.UnitID{"u0", "u1", "host-a", "u11"}
	want[3].Days, want[3].Outcome, want[3].Reason = day(6), returns.HeldLater, "天气原因"
	want[3].Figures = []returns.Figure{figure(returns.Attendance, 0, returns.Exact)}
	want[4].Outcome, want[4].Reason = returns.NotHeld, "场地未落实"
	want[5].Days, want[5].Outcome = day(7), returns.HeldLater
	return written, want
}
