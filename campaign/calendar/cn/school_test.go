package cn_test

import (
	"fmt"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
)

func ExampleTerms() {
	for _, p := range cn.Terms(2027) {
		fmt.Println(p.Name, p.Range(), p.Note)
	}
	// Output:
	// 2026年秋季学期 2026-09-01/2027-01-15 推定：按广东中小学通常安排，以教育部门公布的校历为准
	// 2027年春季学期 2027-02-21/2027-07-05 推定：按广东中小学通常安排，以教育部门公布的校历为准
	// 2027年秋季学期 2027-09-01/2028-01-15 推定：按广东中小学通常安排，以教育部门公布的校历为准
}

func ExampleFishingMoratorium() {
	ashore := cn.FishingMoratorium(2027)
	fmt.Println(ashore, ashore.Days())
	// Output:
	// 2027-05-01/2027-08-16 108
}

// withSchools is the calendar of a year with its terms and examinations.
func withSchools(t testing.TB, year int) *calendar.Calendar {
	t.Helper()
	table, err := cn.Year(year)
	require.NoError(t, err)
	table.Terms, table.Exams = cn.Terms(year), cn.Exams(year)
	require.Empty(t, table.Problems())
	c, err := calendar.New(table, calendar.Year(year))
	require.NoError(t, err)
	return c
}

func TestHolidayInExamTime(t *testing.T) {
	c := withSchools(t, 2024)
	for _, d := range []date.Date{date.New(2024, 6, 8), date.New(2024, 6, 9)} {
		assert.False(t, c.IsWorkday(d), "%s", d)
		name, _ := c.Break(d)
		assert.Equal(t, "端午节", name)
		exam, ok := c.Exam(d)
		assert.True(t, ok)
		assert.Equal(t, "高考", exam.Name)
	}
	school := calendar.Days{Kind: calendar.SchoolDays}
	for d, want := range map[date.Date]bool{
		date.New(2024, 5, 11): true,  // a Saturday worked
		date.New(2024, 6, 6):  true,  // the day before
		date.New(2024, 6, 7):  false, // 高考
		date.New(2024, 6, 10): false, // 端午节
		date.New(2024, 6, 25): false, // 中考
		date.New(2024, 7, 8):  false, // summer
		date.New(2024, 12, 4): true,
		date.New(2024, 2, 5):  false, // winter
	} {
		assert.Equal(t, want, school.Allows(c, d), "%s", d)
	}
	assert.Empty(t, school.Needs(c, calendar.Year(2024)))
}

func TestSchoolYearsAreSound(t *testing.T) {
	for year := 1901; year < 2200; year++ {
		require.Empty(t, calendar.Table{Terms: cn.Terms(year), Exams: cn.Exams(year)}.Problems(), year)
		for _, p := range append(cn.Terms(year), cn.Exams(year)...) {
			require.Contains(t, p.Note, "推定")
		}
	}
	assert.Nil(t, cn.Terms(1900))
	assert.Nil(t, cn.Terms(2200))
	assert.Nil(t, cn.Exams(1899))
	assert.Nil(t, cn.Exams(2201))
}
