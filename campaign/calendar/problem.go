package calendar

import (
	"fmt"

	"github.com/rickb777/date/v2"
)

// The codes of [Problem]; they are stable.
const (
	// CodeNoticeYear: a notice for a year outside 1900 to 2200.
	CodeNoticeYear = "notice-year"
	// CodeNoticeTwice: the same notice is listed twice.
	CodeNoticeTwice = "notice-twice"
	// CodeNoticeGap: no notice for a year between two that have one.
	CodeNoticeGap = "notice-gap"
	// CodeNoticeProvisional: a provisional notice for a year that is announced.
	CodeNoticeProvisional = "notice-provisional"
	// CodeDayDate: a row whose day is missing or outside 1900 to 2200.
	CodeDayDate = "day-date"
	// CodeDayKind: a row that is neither holiday nor workday nor to be avoided.
	CodeDayKind = "day-kind"
	// CodeDayTwice: a second row for the same day.
	CodeDayTwice = "day-twice"
	// CodeDayWeekday: a make-up workday on a Monday to Friday.
	CodeDayWeekday = "day-weekday"
	// CodeDayYear: a row in a year for which the table has no notice.
	CodeDayYear = "day-year"
	// CodeDayAvoid: a day to avoid in a year that is announced.
	CodeDayAvoid = "day-avoid"
	// CodeDayGap: a forgotten row between two rows of the same holiday.
	CodeDayGap = "day-gap"
	// CodeLunarMonth: a lunar month whose first day, year or month cannot be.
	CodeLunarMonth = "lunar-month"
	// CodeLunarDays: a lunar month of neither 29 nor 30 days.
	CodeLunarDays = "lunar-days"
	// CodeLunarTwice: a lunar month that overlaps the one before it.
	CodeLunarTwice = "lunar-twice"
	// CodeLunarGap: a lunar month that does not follow the one before it.
	CodeLunarGap = "lunar-gap"
	// CodePeriodName: a term or examination without a name.
	CodePeriodName = "period-name"
	// CodePeriodDays: a term or examination whose days are missing or in the wrong order.
	CodePeriodDays = "period-days"
	// CodePeriodOverlap: two terms share a day.
	CodePeriodOverlap = "period-overlap"
	// CodeDaysKind: Days.Kind is none of the known kinds.
	CodeDaysKind = "days-kind"
	// CodeDaysWeekday: a weekday outside 1 to 7, or listed twice.
	CodeDaysWeekday = "days-weekday"
	// CodeDaysRange: a range that is not set or ends before it begins.
	CodeDaysRange = "days-range"
	// CodeDaysMarket: a market digit outside 1 to 10, or listed twice.
	CodeDaysMarket = "days-market"
	// CodeDaysLunar: a lunar day that never comes, or is listed twice.
	CodeDaysLunar = "days-lunar"
	// CodeNeedsLunar: days by the lunar calendar, and no lunar months for them.
	CodeNeedsLunar = "needs-lunar"
	// CodeNeedsTerms: school days, and no term for them.
	CodeNeedsTerms = "needs-terms"
	// CodeFileForm: a line of a file that does not have the form described at [ReadTable].
	CodeFileForm = "file-form"
	// CodeFileSize: a file that is too large, or has more problems than are listed.
	CodeFileSize = "file-size"
)

// Problem is one thing wrong with a [Table], a file of one or with [Days]:
// plain data from which a caller makes its own finding. It is also an error.
type Problem struct {
	// Path leads from the value examined to the culprit: "days[3].kind"; in a
	// file it begins with the line: "line 12.kind".
	Path string
	// Index is the position in the list that Path names, or the line; 0 where
	// it names neither.
	Index int
	// Date is the day concerned; zero where there is none.
	Date date.Date
	// Code is one of the Code constants.
	Code string
	// Value is the offending value as text.
	Value string
	// Detail says in English what is wrong and what to do.
	Detail string
	// DetailZh says the same in Chinese.
	DetailZh string
}

// Error returns the place, the value and both sentences in one line.
func (p Problem) Error() string {
	return fmt.Sprintf("%s: %q: %s (%s)", p.Path, p.Value, p.Detail, p.DetailZh)
}
