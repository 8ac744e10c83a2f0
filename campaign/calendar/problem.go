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
	// CodeDayDate: a row whose day is missing or outside 1900 to 2200.
	CodeDayDate = "day-date"
	// CodeDayKind: a row that is neither holiday nor workday.
	CodeDayKind = "day-kind"
	// CodeDayTwice: a second row for the same day.
	CodeDayTwice = "day-twice"
	// CodeDayWeekday: a make-up workday on a Monday to Friday.
	CodeDayWeekday = "day-weekday"
	// CodeDayYear: a row in a year for which the table has no notice.
	CodeDayYear = "day-year"
	// CodeDaysKind: Days.Kind is none of the known kinds.
	CodeDaysKind = "days-kind"
	// CodeDaysWeekday: a weekday outside 1 to 7, or listed twice.
	CodeDaysWeekday = "days-weekday"
	// CodeDaysRange: a range that is not set or ends before it begins.
	CodeDaysRange = "days-range"
)

// Problem is one thing wrong with a [Table] or with [Days]: plain data from
// which a caller makes its own finding. It is also an error.
type Problem struct {
	// Path leads from the value examined to the culprit: "days[3].kind".
	Path string
	// Index is the position in the list that Path names; 0 where it names no list.
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
