package cells_test

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

// book makes a workbook of one sheet with these rows and opens it.
func book(t *testing.T, l cells.Limits, since1904 bool, name string, rows ...[]any) *cells.Book {
	t.Helper()
	f := excelize.NewFile()
	require.NoError(t, f.SetSheetName("Sheet1", name))
	require.NoError(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &since1904}))
	for i, row := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		require.NoError(t, err)
		require.NoError(t, f.SetSheetRow(name, cell, &row))
	}
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	require.NoError(t, f.Close())
	opened, err := cells.Open(bytes.NewReader(b.Bytes()), int64(b.Len()), l)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, opened.Close()) })
	return opened
}

var layout = cells.Layout{Name: "总表", Also: []string{"All sessions"}, Columns: []cells.Column{
	{Head: "编号", Also: []string{"Session"}}, {Head: "人次", Also: []string{"People"}}, {Head: "备注"},
}}

func TestTable(t *testing.T) {
	b := book(t, cells.Limits{}, true, " all  Sessions", []any{"标题", "", "计划编号"}, nil, []any{"说明", "People (actual)", "Session*", "People"}, nil, []any{"x", 12, "a"}, []any{"only this"})
	assert.True(t, b.Since1904)
	table, found, err := b.Table(layout)
	require.NoError(t, err)
	require.True(t, found)
	assert.Equal(t, " all  Sessions", table.Sheet)
	assert.Equal(t, 3, table.Head)
	assert.False(t, table.Double)
	assert.Equal(t, []string{"标题", "计划编号"}, table.Above)
	assert.Equal(t, []cells.Strange{{1, 3, "说明"}, {4, 3, "People"}}, table.Strange, "unknown, and a second time")
	require.Len(t, table.Rows, 1, "what stands under no heading is no row")
	r := table.Rows[0]
	assert.Equal(t, []string{"12", "a", "", "x", ""}, []string{r.Text("人次"), r.Raw("编号"), r.Text("备注"), r.At(1), r.At(9)})
	assert.Equal(t, []string{" all  Sessions!B5(人次)", " all  Sessions!5(备注)"}, []string{r.Path("人次"), r.Path("备注")})
	assert.Equal(t, []int{3, 2, 0, 3}, []int{table.Column("编号"), table.Column("人次"), table.Column("备注"), r.Width()})
	assert.True(t, table.Has("编号"))
}

func TestHeadingsOverTwoRows(t *testing.T) {
	b := book(t, cells.Limits{}, false, "总表", []any{"编号", "人次", "其他"}, []any{"", "", "备注"}, []any{"a", 1, "b"})
	table, _, err := b.Table(layout)
	require.NoError(t, err)
	assert.True(t, table.Double)
	assert.Equal(t, 2, table.Head)
	assert.Equal(t, "b", table.Rows[0].Text("备注"))
}

func TestNoTable(t *testing.T) {
	b := book(t, cells.Limits{}, false, "别的", []any{"编号", "人次"})
	table, found, err := b.Table(layout)
	require.NoError(t, err)
	assert.False(t, found)
	assert.Equal(t, "总表", table.Sheet)

	table, found, err = book(t, cells.Limits{}, false, "总表", []any{"号", "数"}).Table(layout)
	require.NoError(t, err)
	assert.True(t, found)
	assert.Zero(t, table.Head, "no headings")
	assert.Empty(t, table.Rows)
}

func TestLimitsHoldOverSheets(t *testing.T) {
	rows := [][]any{{"编号", "人次"}, {"a", 1}, {"b", 2}}
	_, _, err := book(t, cells.Limits{Rows: 2}, false, "总表", rows...).Table(layout)
	require.ErrorIs(t, err, campaign.CodeTooLarge)
	assert.Equal(t, "总表!3", campaign.FindingsOf(err)[0].Path)
	b := book(t, cells.Limits{Cells: 9}, false, "总表", rows...)
	_, _, err = b.Table(layout)
	require.NoError(t, err)
	_, _, err = b.Table(layout)
	require.ErrorIs(t, err, campaign.CodeTooLarge, "the limit is that of the workbook")
}

func TestTheFarEndIsNotRead(t *testing.T) {
	wide := make([]any, 2000)
	wide[0], wide[1], wide[1999] = "a", 1, "far"
	b := book(t, cells.Limits{}, false, "总表", []any{"编号", "人次"}, wide)
	table, _, err := b.Table(layout)
	require.NoError(t, err)
	assert.Equal(t, 2, table.Rows[0].Width())
}

func TestOpenRefuses(t *testing.T) {
	for _, file := range [][]byte{nil, []byte("PK"), append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 600)...)} {
		_, err := cells.Open(bytes.NewReader(file), int64(len(file)), cells.Limits{})
		require.ErrorIs(t, err, campaign.CodeSyntax)
	}
	_, err := cells.Open(bytes.NewReader(nil), 33<<20, cells.Limits{})
	require.ErrorIs(t, err, campaign.CodeTooLarge)
	require.ErrorContains(t, cells.Guard(func() error { panic("at the disco") }), "at the disco")
	require.ErrorIs(t, cells.Guard(func() error { return io.EOF }), io.EOF)
}
