package sheet_test

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet"
)

func mark(t *testing.T, book []byte, found campaign.Findings) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, sheet.Mark(bytes.NewReader(book), int64(len(book)), found, &b, sheet.Options{}))
	return b.Bytes()
}

func TestMark(t *testing.T) {
	book := filled(t, func(f *excelize.File) {
		put(t, f, "队伍", map[string]any{"B3": "丁镇", "C3": 9})
		put(t, f, "活动", map[string]any{"I3": "年底"})
	})
	_, err := read(book)
	found := campaign.FindingsOf(err)
	require.Len(t, found, 3)
	found = append(found, &campaign.Finding{Path: "活动!I3(开始日期)", Code: campaign.CodePeriod, Advice: campaign.Text{Zh: "又一个问题"}},
		&campaign.Finding{Path: "日历表", Code: campaign.CodeMissing}, &campaign.Finding{Path: "travel.speed", Code: campaign.CodeRange},
		&campaign.Finding{Path: "没有的表!A1(x)", Code: campaign.CodeRange, Value: "=1+1"})
	marked := mark(t, book, found)
	assert.Equal(t, marked, mark(t, book, found), "the same bytes every time")

	f, err := excelize.OpenReader(bytes.NewReader(marked))
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	assert.Equal(t, "问题清单", f.GetSheetList()[0])
	rows, err := f.GetRows("问题清单")
	require.NoError(t, err)
	require.Len(t, rows, 1+len(found))
	assert.Equal(t, []string{"1", "队伍", "B3", "基地", "丁镇"}, rows[1][:5])
	formula, err := f.GetCellFormula("问题清单", "E8")
	require.NoError(t, err)
	assert.Empty(t, formula, "what was typed is text")
	for _, p := range []struct{ sheet, cell string }{{"队伍", "B3"}, {"队伍", "C3"}, {"活动", "I3"}} {
		id, err := f.GetCellStyle(p.sheet, p.cell)
		require.NoError(t, err)
		style, err := f.GetStyle(id)
		require.NoError(t, err)
		assert.Equal(t, []string{"FFC7CE"}, style.Fill.Color, p)
	}
	comments, err := f.GetComments("活动")
	require.NoError(t, err)
	require.Len(t, comments, 1, "one comment for both findings of a cell")
	assert.Contains(t, comments[0].Text, "又一个问题")

	// The marked workbook is mended, read, and marked again.
	again := mark(t, marked, found[:1])
	mended := edit(t, again, func(f *excelize.File) {
		put(t, f, "队伍", map[string]any{"B3": "甲镇", "C3": 2})
		put(t, f, "活动", map[string]any{"I3": "2026-12-1"})
	})
	_, err = check(mended)
	require.NoError(t, err)
}

func TestMarkWriterFails(t *testing.T) {
	book := filled(t, nil)
	err := sheet.Mark(bytes.NewReader(book), int64(len(book)), nil, failing{io.ErrShortWrite}, sheet.Options{})
	require.ErrorIs(t, err, io.ErrShortWrite)
}
