package sheet_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// fault is what a bad entry should be found as.
type fault struct {
	path  string
	code  campaign.Code
	value string
}

// expectFaults requires these findings and no others, in this order, each with
// what to do in both languages, and that nothing is returned with them.
func expectFaults(t *testing.T, want []fault, err error) {
	t.Helper()
	var got []fault
	for _, f := range campaign.FindingsOf(err) {
		got = append(got, fault{f.Path, f.Code, f.Value})
		assert.NotEmpty(t, f.Advice.Zh)
		assert.NotEmpty(t, f.Advice.En)
	}
	assert.Equal(t, want, got)
}

func TestBadEntries(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	blank := alone(t, written(t, q, p, sheet.Options{}))
	for name, tc := range map[string]struct {
		in   entries
		want []fault
	}{
		"text for a number":  {entries{"s-fair": {"状态": "已开展", "实到人次": "很多"}}, []fault{{"总表!T6(实到人次)", campaign.CodeType, "很多"}}},
		"half a person":      {entries{"s-fair": {"状态": "已开展", "发放份数": 2.5}}, []fault{{"总表!U6(发放份数)", campaign.CodeType, "2.5"}}},
		"a share":            {entries{"s-fair": {"状态": "已开展", "咨询人次": "100%"}}, []fault{{"总表!V6(咨询人次)", campaign.CodeType, "100%"}}},
		"an error value":     {entries{"s-fair": {"状态": "已开展", "咨询人次": "#REF!"}}, []fault{{"总表!V6(咨询人次)", campaign.CodeType, "#REF!"}}},
		"below zero":         {entries{"s-fair": {"状态": "已开展", "实到人次": -3}}, []fault{{"总表!T6(实到人次)", campaign.CodeRange, "-3"}}},
		"units below zero":   {entries{"s-fair": {"状态": "已开展", "到场单位": "-1"}}, []fault{{"总表!W6(到场单位)", campaign.CodeRange, "-1"}}},
		"far above":          {entries{"s-talk-1": {"状态": "已开展", "实到人次": 9_000_000}}, []fault{{"总表!T4(实到人次)", campaign.CodeRange, "9000000"}}},
		"no day":             {entries{"s-fair": {"状态": "已开展", "实际日期": "月底"}}, []fault{{"总表!S6(实际日期)", campaign.CodeType, "月底"}}},
		"day outside":        {entries{"s-fair": {"状态": "改期开展", "实际日期": "2025-1-3"}}, []fault{{"总表!S6(实际日期)", campaign.CodeHorizon, "2025-1-3"}}},
		"serial outside":     {entries{"s-fair": {"状态": "改期开展", "实际日期": 45700}}, []fault{{"总表!S6(实际日期)", campaign.CodeHorizon, "2025-02-12"}}},
		"later, but when":    {entries{"s-fair": {"状态": "改期开展"}}, []fault{{"总表!S6(实际日期)", campaign.CodeMissing, ""}}},
		"not held on a day":  {entries{"s-fair": {"状态": "未开展", "实际日期": "12月5日"}}, []fault{{"总表!S6(实际日期)", campaign.CodePeriod, "12月5日"}}},
		"not held, attended": {entries{"s-fair": {"状态": "未开展", "实到人次": 20}}, []fault{{"总表!T6(实到人次)", campaign.CodeRange, "20"}}},
		"not held, units":    {entries{"s-fair": {"状态": "未开展", "到场单位": "示例单位01"}}, []fault{{"总表!W6(到场单位)", campaign.CodeRange, "1"}}},
		"held, and why not":  {entries{"s-fair": {"状态": "已开展", "未开展原因": "天气原因"}}, []fault{{"总表!X6(未开展原因)", campaign.CodeKeyword, "天气原因"}}},
		"unknown word":       {entries{"s-fair": {"状态": "完成"}}, []fault{{"总表!R6(状态)", campaign.CodeKeyword, "完成"}}},
		"no status":          {entries{"s-fair": {"实到人次": 20}}, []fault{{"总表!R6(状态)", campaign.CodeMissing, ""}}},
		"unknown units": {entries{"s-fair": {"状态": "已开展", "到场单位": "示例单位01、某局、某厅"}}, []fault{
			{"总表!W6(到场单位)", campaign.CodeUnknown, "某局"}, {"总表!W6(到场单位)", campaign.CodeUnknown, "某厅"},
		}},
		"everything at once": {entries{
			"s-county": {"状态": "已开展", "实到人次": "多"}, "s-talk-1": {"状态": "未开展", "实到人次": 3}, "s-fair": {"状态": "好", "实际日期": "1月1日", "发放份数": -1},
		}, []fault{
			{"总表!T4(实到人次)", campaign.CodeRange, "3"},
			{"总表!S6(实际日期)", campaign.CodeHorizon, "1月1日"},
			{"总表!R6(状态)", campaign.CodeKeyword, "好"},
			{"总表!U6(发放份数)", campaign.CodeRange, "-1"},
			{"总表!T8(实到人次)", campaign.CodeType, "多"},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			l, err := readFilled(edit(t, blank, func(f *excelize.File) { fill(t, f, tc.in) }), q, p, sheet.ReadOptions{})
			expectFaults(t, tc.want, err)
			assert.Zero(t, l)
		})
	}
}

// TestAHundredTimesTheCapacity holds amounts to the place: not above a hundred
// times what it holds.
func TestAHundredTimesTheCapacity(t *testing.T) {
	w := world()
	w.Venues[1].Capacity = 50
	q := checked(t, w)
	p := plan(q)
	for people, want := range map[int][]fault{5000: nil, 5001: {{"总表!T5(实到人次)", campaign.CodeRange, "5001"}}} {
		_, err := readFilled(filledIn(t, q, p, entries{"s-talk-2": {"状态": "已开展", "实到人次": people}}), q, p, sheet.ReadOptions{})
		expectFaults(t, want, err)
	}
}

func TestBadSheets(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	in, _ := everything()
	book := alone(t, filledIn(t, q, p, in))
	str := func(cell, s string) func(f *excelize.File) {
		return func(f *excelize.File) { require.NoError(t, f.SetCellStr("总表", cell, s)) }
	}
	for name, tc := range map[string]struct {
		change func(f *excelize.File)
		want   []fault
	}{
		"sheet missing": {func(f *excelize.File) {
			_, err := f.NewSheet("别的")
			require.NoError(t, err)
			require.NoError(t, f.DeleteSheet("总表"))
		}, []fault{{"总表", campaign.CodeMissing, ""}}},
		"sheet renamed":   {func(f *excelize.File) { require.NoError(t, f.SetSheetName("总表", "总表（甲县）")) }, []fault{{"总表", campaign.CodeMissing, ""}}},
		"no headings":     {func(f *excelize.File) { require.NoError(t, f.RemoveRow("总表", 3)) }, []fault{{"总表", campaign.CodeMissing, ""}}},
		"heading renamed": {str("T3", "人数"), []fault{{"总表!T3(实到人次)", campaign.CodeMissing, "人数"}}},
		"two renamed": {func(f *excelize.File) { str("T3", "人数")(f); str("W3", "单位")(f) }, []fault{
			{"总表!T3(实到人次)", campaign.CodeMissing, "人数"}, {"总表!W3(到场单位)", campaign.CodeMissing, "单位"},
		}},
		"heading deleted": {str("T3", ""), []fault{{"总表!T3(实到人次)", campaign.CodeMissing, ""}}},
		"column deleted":  {func(f *excelize.File) { require.NoError(t, f.RemoveCol("总表", "V")) }, []fault{{"总表!3(咨询人次)", campaign.CodeMissing, ""}}},
		"merged header": {func(f *excelize.File) { require.NoError(t, f.MergeCell("总表", "T3", "V3")) }, []fault{
			{"总表!U3(发放份数)", campaign.CodeMissing, "实到人次"}, {"总表!V3(咨询人次)", campaign.CodeMissing, "实到人次"},
		}},
		"heading twice": {str("V3", "实到人次"), []fault{
			{"总表!V3(实到人次)", campaign.CodeDuplicate, "实到人次"}, {"总表!3(咨询人次)", campaign.CodeMissing, ""},
		}},
		"unknown session": {str("B5", "s-talk-9"), []fault{{"总表!B5(场次编号)", campaign.CodeUnknown, "s-talk-9"}}},
		"no session":      {str("B5", ""), []fault{{"总表!B5(场次编号)", campaign.CodeMissing, ""}}},
		"contradiction": {func(f *excelize.File) {
			require.NoError(t, f.DuplicateRow("总表", 5))
			require.NoError(t, f.SetCellInt("总表", "T6", 299))
		}, []fault{{"总表!B6(场次编号)", campaign.CodeDuplicate, "s-talk-2"}}},
		"most sessions unknown": {func(f *excelize.File) {
			require.NoError(t, f.RemoveRow("总表", 2))
			for i := 3; i < 7; i++ {
				str(fmt.Sprint("B", i), fmt.Sprint("x", i))(f)
			}
		}, []fault{{"总表!B3(场次编号)", campaign.CodeUnknown, "x3"}}},
	} {
		t.Run(name, func(t *testing.T) {
			l, err := readFilled(edit(t, book, tc.change), q, p, sheet.ReadOptions{})
			expectFaults(t, tc.want, err)
			assert.Zero(t, l)
		})
	}
}

func TestAnotherPlansWorkbook(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	in, _ := everything()
	book := filledIn(t, q, p, in)
	of := p.Fingerprint()
	p.Sessions = p.Sessions[:5]
	_, err := readFilled(book, q, p, sheet.ReadOptions{})
	expectFaults(t, []fault{{"总表", campaign.CodeUnknown, of}}, err)
	assert.Contains(t, campaign.FindingsOf(err)[0].Advice.Zh, p.Fingerprint())
}

func TestNotAWorkbook(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	good := written(t, q, p, sheet.Options{})
	for name, tc := range map[string]struct {
		file []byte
		o    cells.Limits
		code campaign.Code
	}{
		"empty":        {nil, cells.Limits{}, campaign.CodeSyntax},
		"text":         {[]byte("场次编号,状态"), cells.Limits{}, campaign.CodeSyntax},
		"cut off":      {good[:len(good)/2], cells.Limits{}, campaign.CodeSyntax},
		"zip bomb":     {bomb(t, 64<<20), cells.Limits{}, campaign.CodeTooLarge},
		"lying zip":    {bomb(t, 10), cells.Limits{}, campaign.CodeSyntax},
		"many rows":    {good, cells.Limits{Rows: 5}, campaign.CodeTooLarge},
		"many cells":   {good, cells.Limits{Cells: 50}, campaign.CodeTooLarge},
		"large inside": {good, cells.Limits{Bytes: int64(len(good))}, campaign.CodeTooLarge},
	} {
		for kind, read := range readers {
			l, err := read(bytes.NewReader(tc.file), int64(len(tc.file)), q, p, sheet.ReadOptions{Limits: tc.o})
			if kind == "form" && strings.HasPrefix(name, "many") {
				require.ErrorIs(t, err, campaign.CodeMissing, "a workbook is no form")
				continue
			}
			require.ErrorIs(t, err, tc.code, "%s as %s", name, kind)
			require.NotEmpty(t, campaign.FindingsOf(err)[0].Advice.Zh)
			require.Zero(t, l)
		}
	}
	for _, read := range readers {
		_, err := read(broken{}, 100<<20, q, p, sheet.ReadOptions{})
		require.ErrorIs(t, err, campaign.CodeTooLarge, "100 MB are refused unread")
		_, err = read(broken{}, 1000, q, p, sheet.ReadOptions{})
		require.ErrorIs(t, err, errBroken, "a reader's own error is no finding")
	}
}

var readers = map[string]reading{"filled": sheet.ReadFilled, "form": sheet.ReadForm}

var errBroken = errors.New("cable pulled")

type broken struct{}

func (broken) ReadAt([]byte, int64) (int, error) { return 0, errBroken }

// bomb returns an archive whose directory says that a part of 1 MiB has so many
// bytes.
func bomb(t *testing.T, size uint32) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("xl/worksheets/sheet1.xml")
	require.NoError(t, err)
	_, err = io.WriteString(f, strings.Repeat(" ", 1<<20))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	data := b.Bytes()
	entry := bytes.LastIndex(data, []byte("PK\x01\x02"))
	require.Positive(t, entry)
	binary.LittleEndian.PutUint32(data[entry+24:], size)
	return data
}
