package calendar_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign/calendar"
)

func ExampleDays_Allows() {
	c, err := calendar.New(calendar.Table{
		Notices: []calendar.Notice{{Year: 2024}},
		Days: []calendar.Day{
			{Date: date.New(2024, 5, 1), Name: "劳动节", Kind: calendar.Holiday},
			{Date: date.New(2024, 5, 11), Name: "劳动节", Kind: calendar.Workday},
		},
	}, calendar.Year(2024))
	if err != nil {
		fmt.Println(err)
		return
	}
	office := calendar.Days{
		Kind:   calendar.Workdays,
		Except: []calendar.Range{{From: date.New(2024, 5, 6), To: date.New(2024, 5, 8)}},
	}
	for _, d := range []int{1, 2, 6, 9, 11, 12} {
		fmt.Printf("5月%d日 %t\n", d, office.Allows(c, date.New(2024, 5, d)))
	}
	// Output:
	// 5月1日 false
	// 5月2日 true
	// 5月6日 false
	// 5月9日 true
	// 5月11日 true
	// 5月12日 false
}

func TestDaysZeroAllowsEveryDay(t *testing.T) {
	for d := range calendar.Year(2024).All() {
		assert.True(t, calendar.Days{}.Allows(nil, d))
	}
}

func TestDaysKinds(t *testing.T) {
	c := compiled(t, calendar.Range{})
	for _, x := range []struct {
		day        string
		work, rest bool
	}{
		{"2024-05-01", false, true}, // a Wednesday, holiday
		{"2024-05-11", true, false}, // a Saturday, worked
		{"2024-05-12", false, true},
		{"2024-05-13", true, false},
	} {
		d := day(t, x.day)
		assert.Equal(t, x.work, calendar.Days{Kind: calendar.Workdays}.Allows(c, d), x.day)
		assert.Equal(t, x.rest, calendar.Days{Kind: calendar.RestDays}.Allows(c, d), x.day)
		assert.False(t, calendar.Days{Kind: "market"}.Allows(c, d), "unknown")
	}
	saturdays := calendar.Days{Kind: calendar.Workdays, Weekdays: []calendar.Weekday{calendar.Saturday}}
	assert.True(t, saturdays.Allows(c, day(t, "2024-05-11")), "a make-up Saturday is a Saturday")
	assert.False(t, saturdays.Allows(c, day(t, "2024-05-18")))
}

func TestDaysExceptWinsOverOnly(t *testing.T) {
	x := calendar.Days{
		Only:   []calendar.Range{span(t, "2024-03-01", "2024-03-10"), span(t, "2024-05-01", "2024-05-02")},
		Except: []calendar.Range{calendar.On(day(t, "2024-03-05"))},
	}
	assert.True(t, x.Allows(nil, day(t, "2024-03-10")))
	assert.True(t, x.Allows(nil, day(t, "2024-05-01")))
	assert.False(t, x.Allows(nil, day(t, "2024-03-05")))
	assert.False(t, x.Allows(nil, day(t, "2024-04-01")))
}

// Each field narrows: a day is allowed when each field alone allows it.
func TestDaysFieldsNarrow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCalendar().Draw(t, "calendar")
		x := calendar.Days{
			Kind:     rapid.SampledFrom([]calendar.DaysKind{calendar.AnyDay, calendar.Workdays, calendar.RestDays}).Draw(t, "kind"),
			Weekdays: rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) calendar.Weekday { return calendar.Weekday(rapid.IntRange(1, 7).Draw(t, "w")) }), 0, 7, rapid.ID[calendar.Weekday]).Draw(t, "weekdays"),
			Only:     rapid.SliceOfN(anyRange(), 0, 3).Draw(t, "only"),
			Except:   rapid.SliceOfN(anyRange(), 0, 3).Draw(t, "except"),
		}
		d := date.New(2024, 1, 1) + date.Date(rapid.IntRange(0, 100).Draw(t, "day"))
		want := true
		for _, one := range []calendar.Days{{Kind: x.Kind}, {Weekdays: x.Weekdays}, {Only: x.Only}, {Except: x.Except}} {
			want = want && one.Allows(c.Calendar, d)
		}
		require.Equal(t, want, x.Allows(c.Calendar, d))
		if len(x.Weekdays) > 0 {
			require.Equal(t, slices.Contains(x.Weekdays, isoWeekday(d)), calendar.Days{Weekdays: x.Weekdays}.Allows(nil, d))
		}
	})
}

// badDays break one rule each.
var badDays = []struct {
	code, path string
	days       calendar.Days
}{
	{calendar.CodeDaysKind, "kind", calendar.Days{Kind: "market"}},
	{calendar.CodeDaysWeekday, "weekdays[1]", calendar.Days{Weekdays: []calendar.Weekday{7, 0}}},
	{calendar.CodeDaysWeekday, "weekdays[0]", calendar.Days{Weekdays: []calendar.Weekday{8}}},
	{calendar.CodeDaysWeekday, "weekdays[2]", calendar.Days{Weekdays: []calendar.Weekday{1, 2, 1}}},
	{calendar.CodeDaysMarket, "market[1]", calendar.Days{Market: []int{10, 11}}},
	{calendar.CodeDaysMarket, "market[0]", calendar.Days{Market: []int{0}}},
	{calendar.CodeDaysMarket, "market[2]", calendar.Days{Market: []int{1, 4, 1}}},
	{calendar.CodeDaysLunar, "lunar[0]", calendar.Days{Lunar: []calendar.LunarDay{{Month: 1, Day: 31}}}},
	{calendar.CodeDaysLunar, "lunar[1]", calendar.Days{Lunar: []calendar.LunarDay{{Month: 12, Day: 30}, {Month: 13, Day: 1}}}},
	{calendar.CodeDaysLunar, "lunar[0]", calendar.Days{Lunar: []calendar.LunarDay{{}}}},
	{calendar.CodeDaysLunar, "lunar[1]", calendar.Days{Lunar: []calendar.LunarDay{{Month: 1, Day: 9}, {Month: 1, Day: 9}}}},
	{calendar.CodeDaysRange, "only[0]", calendar.Days{Only: []calendar.Range{{}}}},
	{calendar.CodeDaysRange, "only[0]", calendar.Days{Only: []calendar.Range{{From: date.New(2024, 1, 1)}}}},
	{calendar.CodeDaysRange, "except[1]", calendar.Days{Except: []calendar.Range{
		calendar.Year(2024), {From: date.New(2024, 5, 2), To: date.New(2024, 5, 1)},
	}}},
	{calendar.CodeDaysRange, "except[0]", calendar.Days{Except: []calendar.Range{calendar.Year(3024)}}},
}

func TestDaysProblems(t *testing.T) {
	assert.Empty(t, calendar.Days{}.Problems())
	assert.Empty(t, calendar.Days{
		Kind: calendar.SchoolDays, Weekdays: []calendar.Weekday{7, 1}, Only: []calendar.Range{calendar.Year(2024)},
		Market: []int{1, 10}, Lunar: []calendar.LunarDay{{Month: 1, Day: 9}, {Month: 12, Day: 30}},
	}.Problems())
	for _, x := range badDays {
		all := x.days.Problems()
		require.Len(t, all, 1, "%s: %v", x.path, all)
		assert.Equal(t, x.code, all[0].Code)
		assert.Equal(t, x.path, all[0].Path)
		assertSpeaks(t, all[0])
	}
}

func TestDaysJSON(t *testing.T) {
	text, err := json.Marshal(calendar.Days{
		Kind: calendar.Workdays, Weekdays: []calendar.Weekday{calendar.Monday, calendar.Sunday},
		Market: []int{1, 10}, Lunar: []calendar.LunarDay{{Month: 1, Day: 9}},
		Except: []calendar.Range{calendar.On(day(t, "2024-06-07"))},
	})
	require.NoError(t, err)
	assert.Equal(t, `{"kind":"workday","weekdays":[1,7],"market":[1,10],"lunar":[{"month":1,"day":9}],"except":[{"from":"2024-06-07","to":"2024-06-07"}]}`, string(text))
	text, err = json.Marshal(calendar.Days{})
	require.NoError(t, err)
	assert.Equal(t, `{}`, string(text))
}
