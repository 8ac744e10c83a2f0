package calendar_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/calendar"
)

const goodFile = `# 示例，非真实通知
# notice: 2027,国务院办公厅关于2027年部分节假日安排的通知,国办发明电〔2026〕0号,2026-11-04
# notice: 2026,"标题, 带逗号",,
date,name,kind

2027-01-01,元旦,holiday
# 调休
2027-01-03,元旦,workday
2026-12-31,元旦,holiday
`

func ExampleReadTable() {
	table, err := calendar.ReadTable(strings.NewReader("# notice: 2027,示例通知,,2026-11-04\ndate,name,kind\n2027-10-01,国庆节,holiday\n2027-09-31,国庆节,workday\n"))
	fmt.Println(len(table.Days), err)
	// Output:
	// 0 line 4.date: "2027-09-31": no such day in the calendar; write it like 2026-02-14 (日历上没有这一天，如2026-02-14)
}

func TestReadTable(t *testing.T) {
	for name, text := range map[string]string{"LF": goodFile, "CRLF": strings.ReplaceAll(goodFile, "\n", "\r\n"), "no last line end": strings.TrimSpace(goodFile)} {
		table, err := calendar.ReadTable(iotest.OneByteReader(strings.NewReader(text)))
		require.NoError(t, err, name)
		assert.Equal(t, calendar.Table{
			Notices: []calendar.Notice{
				{Year: 2027, Title: "国务院办公厅关于2027年部分节假日安排的通知", Number: "国办发明电〔2026〕0号", Issued: day(t, "2026-11-04")},
				{Year: 2026, Title: "标题, 带逗号"},
			},
			Days: []calendar.Day{
				{Date: day(t, "2027-01-01"), Name: "元旦", Kind: calendar.Holiday},
				{Date: day(t, "2027-01-03"), Name: "元旦", Kind: calendar.Workday},
				{Date: day(t, "2026-12-31"), Name: "元旦", Kind: calendar.Holiday},
			},
		}, table, name)
	}
}

// badFiles break one rule each.
var badFiles = []struct{ code, path, value, text string }{
	{calendar.CodeFileForm, "line 1", "# notice: 2027,题,,", "\ufeff# notice: 2027,题,,\ndate,name,kind\n"},
	{calendar.CodeFileForm, "line 2", "date,kind,name", "# notice: 2027,题,,\ndate,kind,name\n"},
	{calendar.CodeFileForm, "line 1", "", "# notice: 2027,题,,\n"},
	{calendar.CodeFileForm, "file", "", ""},
	{calendar.CodeFileForm, "line 3", "2027-01-01,元旦", "# notice: 2027,题,,\ndate,name,kind\n2027-01-01,元旦\n"},
	{calendar.CodeFileForm, "line 3", "2027-01-01,元旦,holiday,", "# notice: 2027,题,,\ndate,name,kind\n2027-01-01,元旦,holiday,\n"},
	{calendar.CodeFileForm, "line 3", `2027-01-01,"元旦,holiday`, "# notice: 2027,题,,\ndate,name,kind\n2027-01-01,\"元旦,holiday\n"},
	{calendar.CodeFileForm, "line 3", "   ", "# notice: 2027,题,,\ndate,name,kind\n   \n"},
	{calendar.CodeFileForm, "line 1", "2027,题", "# notice: 2027,题\ndate,name,kind\n2027-01-01,元旦,holiday\n"},
	{calendar.CodeNoticeYear, "line 1.year", "27年", "# notice: 27年,题,,\ndate,name,kind\n2027-01-01,元旦,holiday\n"},
	{calendar.CodeNoticeYear, "line 1.year", "27", "# notice: 27,题,,\ndate,name,kind\n"},
	{calendar.CodeNoticeTwice, "line 3", "2027", "# notice: 2027,题,,\ndate,name,kind\n# notice: 2027,题,,\n"},
	{calendar.CodeNoticeGap, "file", "2028", "# notice: 2027,题,,\n# notice: 2029,题,,\ndate,name,kind\n"},
	{calendar.CodeDayDate, "line 1.issued", "2026-11-4", "# notice: 2027,题,,2026-11-4\ndate,name,kind\n"},
	{calendar.CodeDayDate, "line 3.date", "2027/1/1", "# notice: 2027,题,,\ndate,name,kind\n2027/1/1,元旦,holiday\n"},
	{calendar.CodeDayDate, "line 3.date", "2027-02-29", "# notice: 2027,题,,\ndate,name,kind\n2027-02-29,春节,holiday\n"},
	{calendar.CodeDayTwice, "line 4.date", "2027-01-01", "# notice: 2027,题,,\ndate,name,kind\n2027-01-01,元旦,holiday\n2027-01-01,新年,holiday\n"},
	{calendar.CodeDayKind, "line 3.kind", "放假", "# notice: 2027,题,,\ndate,name,kind\n2027-01-01,元旦,放假\n"},
	{calendar.CodeDayKind, "line 3.kind", "holiday ", "# notice: 2027,题,,\ndate,name,kind\n2027-01-01,元旦,holiday \n"},
	{calendar.CodeDayWeekday, "line 3.kind", "2027-01-01", "# notice: 2027,题,,\ndate,name,kind\n2027-01-01,元旦,workday\n"},
	{calendar.CodeDayAvoid, "line 3.kind", "2027-01-04", "# notice: 2027,题,,\ndate,name,kind\n2027-01-04,元旦,avoid\n"},
	{calendar.CodeDayGap, "line 4.date", "2027-10-04", "# notice: 2027,题,,\ndate,name,kind\n2027-10-01,国庆节,holiday\n2027-10-05,国庆节,holiday\n"},
	{calendar.CodeDayYear, "line 2.date", "2027-01-01", "date,name,kind\n2027-01-01,元旦,holiday\n2027-10-01,国庆节,holiday\n"},
	{calendar.CodeFileSize, "file", "> 1048576", strings.Repeat("#", 1<<20+1)},
}

func TestReadTableProblems(t *testing.T) {
	for _, x := range badFiles {
		table, err := calendar.ReadTable(strings.NewReader(x.text))
		all := problems(t, err)
		require.Len(t, all, 1, "%s: %v", x.code, all)
		assert.Equal(t, []string{x.code, x.path, x.value}, []string{all[0].Code, all[0].Path, all[0].Value})
		assertSpeaks(t, all[0])
		assert.Zero(t, table)
	}
}

// problems takes a joined error apart.
func problems(t testing.TB, err error) []calendar.Problem {
	t.Helper()
	var joined interface{ Unwrap() []error }
	require.ErrorAs(t, err, &joined)
	var all []calendar.Problem
	for _, e := range joined.Unwrap() {
		var p calendar.Problem
		require.ErrorAs(t, e, &p)
		all = append(all, p)
	}
	return all
}

func TestReadTableTellsAllAtOnce(t *testing.T) {
	_, err := calendar.ReadTable(strings.NewReader("\ufeffdate,name,kind\n2027-01-01,元旦,off\n2027-13-01,x,y\n\xb4\xba\xbd\xda\n2027-01-01,,holiday\n# notice: x\n"))
	var places []string
	for _, p := range problems(t, err) {
		places = append(places, p.Path+" "+p.Code)
	}
	assert.Equal(t, []string{
		"line 1 file-form", "line 2.kind day-kind", "line 3.date day-date", "line 3.kind day-kind", "line 4 file-form", "line 5.date day-twice", "line 6 file-form",
	}, places)
}

func TestReadTableIsBounded(t *testing.T) {
	_, err := calendar.ReadTable(strings.NewReader("date,name,kind\n" + strings.Repeat("x\n", 1000)))
	all := problems(t, err)
	require.Len(t, all, 101)
	assert.Equal(t, calendar.CodeFileSize, all[100].Code)
	assert.Equal(t, "900", all[100].Value)
	assertSpeaks(t, all[100])

	endless := iotest.ErrReader(errors.New("线路断开"))
	_, err = calendar.ReadTable(endless)
	require.ErrorContains(t, err, "线路断开")
}

func FuzzReadTable(f *testing.F) {
	f.Add(goodFile)
	for _, x := range badFiles {
		if len(x.text) < 1000 {
			f.Add(x.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		table, err := calendar.ReadTable(strings.NewReader(text))
		if err != nil {
			require.Zero(t, table)
			for _, p := range problems(t, err) {
				assertSpeaks(t, p)
			}
			return
		}
		require.Empty(t, table.Problems())
		_, err = calendar.New(table, calendar.Range{})
		require.NoError(t, err)
		merged, err := table.Merge(table)
		require.NoError(t, err)
		require.Len(t, merged.Days, len(table.Days))
		if !strings.Contains(text, "\r") {
			again, err := calendar.ReadTable(strings.NewReader(strings.ReplaceAll(text, "\n", "\r\n")))
			require.NoError(t, err)
			require.Equal(t, table, again)
		}
	})
}
