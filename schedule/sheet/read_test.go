package sheet_test

import (
	"bytes"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
	"github.com/pufa-go/pufa/schedule/sheet"
)

func calendarDay(n int) date.Date { return date.New(2024, time.December, n) }

func TestFilledIsReadBack(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	in, want := everything()
	book := filledIn(t, q, p, in)
	got, err := readFilled(book, q, p, sheet.ReadOptions{})
	require.NoError(t, err)
	assert.Equal(t, returns.List{Programme: "示例年度计划", Plan: p.Fingerprint(), Note: "示例，非官方计划", Returns: want}, got)
	require.NoError(t, returns.Check(q, p, got))

	again, err := readFilled(bytes.Clone(book), q, p, sheet.ReadOptions{Draft: true, Source: "甲县.xlsx"})
	require.NoError(t, err)
	for i, r := range again.Returns {
		assert.Equal(t, got.Returns[i].ID, r.ID, "IDs follow from session and reporter")
		assert.Equal(t, returns.Draft, r.Status)
		assert.Equal(t, "甲县.xlsx", r.Source.Note)
	}
}

// TestAnySubsetIsReadBack fills choices of the rows, none and all among them, now
// and then with a row moved to the end, and gets their returns and no others.
func TestAnySubsetIsReadBack(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	in, want := everything()
	f := read(t, alone(t, written(t, q, p, sheet.Options{})))
	at, head := headings(t, f, "总表", "场次编号", "状态")
	for subset := 0; subset < 1<<len(want); subset += 7 {
		for row := head + 1; row <= head+len(want); row++ { // as it was
			for column := at["状态"]; column <= at["未开展原因"]; column++ {
				set(t, f, "总表", row, column, nil)
			}
		}
		some := make(entries)
		var expected []returns.Return
		for i, x := range want {
			if subset>>i&1 == 1 {
				some[string(x.Session)] = in[string(x.Session)]
				expected = append(expected, x)
			}
		}
		if subset%5 == 0 {
			require.NoError(t, f.DuplicateRowTo("总表", head+1, head+1+len(want)))
			require.NoError(t, f.RemoveRow("总表", head+1))
		}
		fill(t, f, some)
		var b bytes.Buffer
		require.NoError(t, f.Write(&b))
		got, err := readFilled(b.Bytes(), q, p, sheet.ReadOptions{})
		require.NoError(t, err)
		require.Equal(t, expected, got.Returns, "%b", subset)
	}
}

// TestMessy holds that what people do to a workbook without meaning anything by
// it changes nothing.
func TestMessy(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	in, want := everything()
	whole := filledIn(t, q, p, in)
	first := alone(t, whole)
	for name, change := range map[string]func(f *excelize.File){
		"columns moved": func(f *excelize.File) {
			require.NoError(t, f.InsertCols("总表", "A", 2))
			require.NoError(t, f.RemoveCol("总表", "G"))
		},
		"title above":  func(f *excelize.File) { require.NoError(t, f.InsertRows("总表", 1, 2)) },
		"empty rows":   func(f *excelize.File) { require.NoError(t, f.InsertRows("总表", 6, 3)) },
		"blanks below": func(f *excelize.File) { require.NoError(t, f.SetCellStr("总表", "R40", " \u3000")) },
		"heading":      func(f *excelize.File) { require.NoError(t, f.SetCellStr("总表", "T3", " 实到\n人次（人）")) },
		"own column":   func(f *excelize.File) { require.NoError(t, f.SetCellStr("总表", "Y3", "联系电话")) },
		"totals": func(f *excelize.File) {
			require.NoError(t, f.SetCellStr("总表", "A10", "合 计"))
			require.NoError(t, f.SetCellInt("总表", "T10", 1600))
		},
		"a row twice":   func(f *excelize.File) { require.NoError(t, f.DuplicateRow("总表", 5)) },
		"other sheets":  func(f *excelize.File) { require.NoError(t, f.DeleteSheet("任务分解表")) },
		"sheet's name":  func(f *excelize.File) { require.NoError(t, f.SetSheetName("总表", " 总表 ")) },
		"number gone":   func(f *excelize.File) { require.NoError(t, f.RemoveRow("总表", 2)) },
		"widened words": func(f *excelize.File) { require.NoError(t, f.SetCellStr("总表", "R3", "状 态")) },
	} {
		book := first
		if name == "other sheets" {
			book = whole
		}
		data := edit(t, book, change)
		got, err := readFilled(data, q, p, sheet.ReadOptions{})
		if assert.NoError(t, err, name) {
			assert.Equal(t, want, got.Returns, name)
		}
	}
}

func TestEnglishIsReadBack(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	book := edit(t, written(t, q, p, sheet.Options{Lang: "en"}), func(f *excelize.File) {
		at, head := headings(t, f, "All sessions", paper.SheetID.In("en"), "Status")
		set(t, f, "All sessions", head+1, at["Status"], "held")
		set(t, f, "All sessions", head+2, at["Status"], "Not held")
		set(t, f, "All sessions", head+2, at[paper.SheetWhyNot.In("en")], "weather")
		set(t, f, "All sessions", head+3, at["Status"], "later")
	})
	_, err := readFilled(book, q, p, sheet.ReadOptions{})
	found := campaign.FindingsOf(err)
	require.Len(t, found, 1)
	assert.Equal(t, "All sessions!R6(Status)", found[0].Path)
	assert.Contains(t, found[0].Advice.En, "held, held on another day, not held")
	book = edit(t, book, func(f *excelize.File) { require.NoError(t, f.SetCellStr("All sessions", "R6", "已开展")) })
	got, err := readFilled(book, q, p, sheet.ReadOptions{})
	require.NoError(t, err)
	require.Len(t, got.Returns, 3)
	assert.Equal(t, "weather", got.Returns[1].Reason)
}

// TestSavedByLibreOffice reads what LibreOffice has saved again: see the note in
// testdata.
func TestSavedByLibreOffice(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	_, want := everything()
	data, err := os.ReadFile("testdata/libreoffice.xlsx")
	require.NoError(t, err)
	got, err := readFilled(data, q, p, sheet.ReadOptions{})
	require.NoError(t, err)
	assert.Equal(t, want, got.Returns)

	data, err = os.ReadFile("testdata/libreoffice-form.xlsx")
	require.NoError(t, err)
	form, err := readForm(data, q, p)
	require.NoError(t, err)
	direct, err := readForm(filledForm(t, q, p), q, p)
	require.NoError(t, err)
	assert.Equal(t, direct, form)
}

func TestNobodyReports(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	book := edit(t, written(t, q, p, sheet.Options{Internal: true}), func(f *excelize.File) {
		fill(t, f, entries{"s-internal": {"状态": "已开展"}})
	})
	_, err := readFilled(book, q, p, sheet.ReadOptions{})
	found := campaign.FindingsOf(err)
	require.Len(t, found, 1)
	assert.Equal(t, "总表!B10(场次编号)", found[0].Path)
	got, err := readFilled(book, q, p, sheet.ReadOptions{Reporter: "host-b"})
	require.NoError(t, err)
	assert.Equal(t, []returns.Return{heldAsPlanned("s-internal", "host-b")}, got.Returns)
}

func BenchmarkReadFilled(b *testing.B) {
	q, p := year(b)
	data := edit(b, written(b, q, p, sheet.Options{}), func(f *excelize.File) {
		at, head := headings(b, f, "总表", "场次编号", "状态")
		for i := range p.Sessions {
			set(b, f, "总表", head+1+i, at["状态"], "已开展")
			set(b, f, "总表", head+1+i, at["实到人次"], fmt.Sprintf("约%d", 100+i%7))
			set(b, f, "总表", head+1+i, at["发放份数"], 200)
			set(b, f, "总表", head+1+i, at["到场单位"], "甲县普法办、示例单位01")
		}
	})
	b.ReportAllocs()
	for b.Loop() {
		l, err := readFilled(data, q, p, sheet.ReadOptions{})
		if err != nil || len(l.Returns) != len(p.Sessions) {
			b.Fatal(len(l.Returns), err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/workbook")
}
