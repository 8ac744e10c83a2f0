package calendar_test

import (
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// schooled is a table with two terms and overlapping examinations.
func schooled() calendar.Table {
	table := small()
	table.Terms = []calendar.Period{
		{Name: "秋季学期", From: date.New(2024, 9, 1), To: date.New(2025, 1, 15)},
		{Name: "春季学期", From: date.New(2024, 2, 26), To: date.New(2024, 7, 5)},
	}
	table.Exams = []calendar.Period{
		{Name: "中考", From: date.New(2024, 6, 26), To: date.New(2024, 6, 28)},
		{Name: "学考", From: date.New(2024, 6, 25), To: date.New(2024, 6, 27)},
	}
	return table
}

// badPeriods break one rule each.
var badPeriods = []struct {
	code, path string
	spoil      func(*calendar.Table)
}{
	{calendar.CodePeriodName, "terms[0].name", func(t *calendar.Table) { t.Terms[0].Name = "" }},
	{calendar.CodePeriodName, "exams[1].name", func(t *calendar.Table) { t.Exams[1].Name = "" }},
	{calendar.CodePeriodDays, "terms[1]", func(t *calendar.Table) { t.Terms[1].To = date.New(2024, 2, 25) }},
	{calendar.CodePeriodDays, "terms[1]", func(t *calendar.Table) { t.Terms[1].To = 0 }},
	{calendar.CodePeriodDays, "exams[0]", func(t *calendar.Table) { t.Exams[0].From = date.New(1024, 6, 7) }},
	{calendar.CodePeriodDays, "exams[0]", func(t *calendar.Table) { t.Exams[0].To = date.New(2024, 6, 7) }},
	{calendar.CodePeriodOverlap, "terms[0]", func(t *calendar.Table) { t.Terms[1].To = date.New(2024, 9, 1) }},
	{calendar.CodePeriodOverlap, "terms[2]", func(t *calendar.Table) {
		t.Terms = append(t.Terms, calendar.Period{Name: "小学期", From: date.New(2024, 6, 1), To: date.New(2024, 6, 1)})
	}},
}

func TestPeriodProblems(t *testing.T) {
	require.Empty(t, schooled().Problems())
	for i, x := range badPeriods {
		table := schooled()
		x.spoil(&table)
		all := table.Problems()
		require.Len(t, all, 1, "%d %s: %v", i, x.code, all)
		assert.Equal(t, x.code, all[0].Code)
		assert.Equal(t, x.path, all[0].Path)
		assertSpeaks(t, all[0])
	}
}

func TestTermAndExam(t *testing.T) {
	c, err := calendar.New(schooled(), calendar.Year(2024))
	require.NoError(t, err)
	for d, want := range map[string]string{
		"2024-02-25": "", "2024-02-26": "春季学期", "2024-07-05": "春季学期", "2024-07-06": "", "2024-09-01": "秋季学期", "2025-01-15": "秋季学期", "2025-01-16": "",
	} {
		term, ok := c.Term(day(t, d))
		assert.Equal(t, want, term.Name, d)
		assert.Equal(t, want != "", ok, d)
	}
	for d, want := range map[string]string{"2024-06-24": "", "2024-06-26": "学考", "2024-06-28": "中考", "2024-06-29": ""} {
		exam, ok := c.Exam(day(t, d))
		assert.Equal(t, want, exam.Name, d)
		assert.Equal(t, want != "", ok, d)
	}
}

func TestSchoolDays(t *testing.T) {
	c, err := calendar.New(schooled(), calendar.Year(2024))
	require.NoError(t, err)
	school := calendar.Days{Kind: calendar.SchoolDays}
	for d, want := range map[string]bool{
		"2024-03-01": true,
		"2024-03-02": false, // a Saturday
		"2024-05-01": false, // a holiday
		"2024-05-11": true,  // a Saturday worked
		"2024-06-26": false, // an examination
		"2024-07-08": false, // the summer
		"2024-02-23": false, // the winter
	} {
		assert.Equal(t, want, school.Allows(c, day(t, d)), d)
	}
}

// lacking are days that a calendar cannot decide about.
var lacking = []struct {
	code, path, zh string
	days           calendar.Days
	from, to       string
}{
	{calendar.CodeNeedsLunar, "market", "2022-12-01", calendar.Days{Market: []int{1}}, "2022-12-01", "2023-01-31"},
	{calendar.CodeNeedsLunar, "lunar", "2023-06-18", calendar.Days{Lunar: []calendar.LunarDay{{Month: 1, Day: 9}}}, "2023-01-01", "2023-12-31"},
	{calendar.CodeNeedsTerms, "kind", "2023、2025年", calendar.Days{Kind: calendar.SchoolDays}, "2023-09-01", "2025-12-31"},
	{calendar.CodeNeedsTerms, "kind", "2024年", calendar.Days{Kind: calendar.SchoolDays}, "2024-07-06", "2024-08-31"},
}

func TestNeeds(t *testing.T) {
	table := schooled()
	table.Lunar, table.Terms[0].To = moons(), date.New(2024, 12, 31)
	c, err := calendar.New(table, calendar.Range{})
	require.NoError(t, err)
	for _, x := range lacking {
		all := x.days.Needs(c, span(t, x.from, x.to))
		require.Len(t, all, 1, "%v", all)
		assert.Equal(t, x.code, all[0].Code)
		assert.Equal(t, x.path, all[0].Path)
		assert.Contains(t, all[0].DetailZh, x.zh)
		assertSpeaks(t, all[0])
		assert.Len(t, x.days.Needs(nil, span(t, x.from, x.to)), 1)
	}
	all := calendar.Days{Kind: calendar.SchoolDays, Market: []int{1}, Lunar: []calendar.LunarDay{{Month: 1, Day: 1}}}
	assert.Empty(t, all.Needs(c, span(t, "2024-01-01", "2024-12-31"))[1:], "lunar months are missing, terms are not")
	assert.Len(t, all.Needs(nil, calendar.Year(2024)), 2)
	assert.Empty(t, calendar.Days{Market: []int{1}}.Needs(c, span(t, "2022-12-23", "2023-06-17")))
	assert.Empty(t, calendar.Days{Kind: calendar.Workdays}.Needs(nil, calendar.Year(2024)))
	assert.Empty(t, all.Needs(c, calendar.Range{}))
	assert.Empty(t, all.Needs(c, calendar.Range{From: date.New(1, 1, 1), To: date.Max()}))
}
