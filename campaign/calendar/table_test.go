package calendar_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// small is a sound table of two announced years.
func small() calendar.Table {
	return calendar.Table{
		Notices: []calendar.Notice{{Year: 2024}, {Year: 2023, Title: "通知"}},
		Days: []calendar.Day{
			{Date: date.New(2024, 5, 11), Name: "劳动节", Kind: calendar.Workday},
			{Date: date.New(2024, 5, 1), Name: "劳动节", Kind: calendar.Holiday},
			{Date: date.New(2022, 12, 31), Name: "元旦", Kind: calendar.Holiday},
			{Date: date.New(2024, 6, 10), Name: "端午节", Kind: calendar.Holiday},
		},
	}
}

// badTables break one rule each; brokenDays below does so for Days.
var badTables = []struct {
	code, path string
	index      int
	spoil      func(*calendar.Table)
}{
	{calendar.CodeNoticeYear, "notices[1].year", 1, func(t *calendar.Table) { t.Notices[1].Year = 20233; t.Days = t.Days[:2] }},
	{calendar.CodeNoticeTwice, "notices[2]", 2, func(t *calendar.Table) { t.Notices = append(t.Notices, t.Notices[0]) }},
	{calendar.CodeDayDate, "days[3].date", 3, func(t *calendar.Table) { t.Days[3].Date = 0 }},
	{calendar.CodeDayDate, "days[3].date", 3, func(t *calendar.Table) { t.Days[3].Date = date.New(2400, 1, 1) }},
	{calendar.CodeDayKind, "days[3].kind", 3, func(t *calendar.Table) { t.Days[3].Kind = "" }},
	{calendar.CodeDayKind, "days[3].kind", 3, func(t *calendar.Table) { t.Days[3].Kind = "off" }},
	{calendar.CodeDayTwice, "days[3].date", 3, func(t *calendar.Table) { t.Days[3].Date = t.Days[1].Date }},
	{calendar.CodeDayWeekday, "days[3].kind", 3, func(t *calendar.Table) { t.Days[3].Kind = calendar.Workday }},
	{calendar.CodeNoticeGap, "notices", 0, func(t *calendar.Table) { t.Notices = append(t.Notices, calendar.Notice{Year: 2026}) }},
	{calendar.CodeNoticeProvisional, "notices[2].provisional", 2, func(t *calendar.Table) {
		t.Notices = append(t.Notices, calendar.Notice{Year: 2024, Provisional: true})
	}},
	{calendar.CodeDayAvoid, "days[3].kind", 3, func(t *calendar.Table) { t.Days[3].Kind = calendar.Avoid }},
	{calendar.CodeDayAvoid, "days[3].kind", 3, func(t *calendar.Table) {
		t.Days[3] = calendar.Day{Date: date.New(2023, 12, 29), Kind: calendar.Avoid}
	}},
	{calendar.CodeDayGap, "days[4].date", 4, func(t *calendar.Table) {
		t.Days = append(t.Days, calendar.Day{Date: date.New(2024, 5, 3), Name: "劳动节", Kind: calendar.Holiday})
	}},
	{calendar.CodeDayYear, "days[3].date", 3, func(t *calendar.Table) { t.Days[3].Date = date.New(2025, 1, 1) }},
	{calendar.CodeDayYear, "days[3].date", 3, func(t *calendar.Table) { t.Days[3].Date = date.New(2022, 11, 30) }},
}

func TestTableProblems(t *testing.T) {
	require.Empty(t, small().Problems())
	require.Empty(t, calendar.Table{}.Problems())
	for _, x := range badTables {
		table := small()
		x.spoil(&table)
		all := table.Problems()
		require.Len(t, all, 1, "%s: %v", x.code, all)
		p := all[0]
		assert.Equal(t, x.code, p.Code)
		assert.Equal(t, x.path, p.Path)
		assert.Equal(t, x.index, p.Index)
		assertSpeaks(t, p)

		_, err := calendar.New(table, calendar.Range{})
		var got calendar.Problem
		require.ErrorAs(t, err, &got)
		assert.Equal(t, p, got)
	}
}

// assertSpeaks holds a problem to saying place, value, cause and cure in both languages.
func assertSpeaks(t *testing.T, p calendar.Problem) {
	t.Helper()
	for _, part := range []string{p.Path, strconv.Quote(p.Value), p.Detail, p.DetailZh} {
		assert.Contains(t, p.Error(), part)
	}
	assert.NotEmpty(t, p.Detail)
	assert.NotEmpty(t, p.DetailZh)
}

func TestTableProblemsAllAtOnce(t *testing.T) {
	table := small()
	table.Days[0].Kind = "off"
	table.Days[2].Date = date.New(2031, 2, 3)
	table.Days[3] = calendar.Day{Date: table.Days[1].Date, Kind: calendar.Workday}
	table.Notices[1].Year = -1
	var codes []string
	for _, p := range table.Problems() {
		codes = append(codes, p.Code)
	}
	assert.Equal(t, []string{
		calendar.CodeNoticeYear, calendar.CodeDayKind, calendar.CodeDayYear, calendar.CodeDayTwice, calendar.CodeDayWeekday,
	}, codes)
	_, err := calendar.New(table, calendar.Range{})
	var joined interface{ Unwrap() []error }
	require.True(t, errors.As(err, &joined))
	assert.Len(t, joined.Unwrap(), 5)
}

// Every code that problem.go lists is documented and raised by a case here.
func TestCodesListed(t *testing.T) {
	raised := map[string]bool{}
	for _, x := range badTables {
		raised[x.code] = true
	}
	for _, x := range badMoons {
		raised[x.code] = true
	}
	for _, x := range badPeriods {
		raised[x.code] = true
	}
	for _, x := range badFiles {
		raised[x.code] = true
	}
	for _, x := range lacking {
		raised[x.code] = true
	}
	for _, x := range badDays {
		raised[x.code] = true
	}
	file, err := parser.ParseFile(token.NewFileSet(), "problem.go", nil, parser.ParseComments)
	require.NoError(t, err)
	listed := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		code, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(spec.Doc.Text(), spec.Names[0].Name+": "), code)
		listed[code] = true
		return false
	})
	assert.Equal(t, listed, raised)
}

func TestTableJSON(t *testing.T) {
	table := small()
	table.Notices[0] = calendar.Notice{Year: 2024, Title: "题", Number: "号", Issued: date.New(2023, 10, 25)}
	table.Days = table.Days[:1]
	table.Notices[1].Provisional = true
	table.Lunar = []calendar.LunarMonth{{First: date.New(2023, 3, 22), Year: 2023, Month: 2, Leap: true, Days: 29}}
	table.Terms = []calendar.Period{{Name: "春季学期", From: date.New(2024, 2, 26), To: date.New(2024, 7, 5), Note: "推定"}}
	table.Exams = []calendar.Period{{Name: "高考", From: date.New(2024, 6, 7), To: date.New(2024, 6, 9)}}
	text, err := json.Marshal(table)
	require.NoError(t, err)
	assert.Equal(t, `{"notices":[{"year":2024,"title":"题","number":"号","issued":"2023-10-25"},{"year":2023,"title":"通知","provisional":true}],`+
		`"days":[{"date":"2024-05-11","name":"劳动节","kind":"workday"}],`+
		`"lunar":[{"first":"2023-03-22","year":2023,"month":2,"leap":true,"days":29}],`+
		`"terms":[{"name":"春季学期","from":"2024-02-26","to":"2024-07-05","note":"推定"}],`+
		`"exams":[{"name":"高考","from":"2024-06-07","to":"2024-06-09"}]}`, string(text))
	var back calendar.Table
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, table, back)
	text, err = json.Marshal(calendar.Table{})
	require.NoError(t, err)
	assert.Equal(t, `{}`, string(text))
}
