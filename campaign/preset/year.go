package preset

import (
	"fmt"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// report is the document that the campaigns are modelled on.
const report = "湛江市司法局2024年度法治政府建设报告"

// YearError says that a campaign is not known for a year. The dates of a
// campaign are announced year by year and cannot be worked out from an earlier
// year's.
type YearError struct {
	Campaign string // its Chinese name
	Year     int
	Known    []int // the years that are known, in order
}

// Error names the year, the cause and the cure.
func (e *YearError) Error() string {
	known := make([]string, len(e.Known))
	for i, y := range e.Known {
		known[i] = fmt.Sprint(y)
	}
	list := strings.Join(known, ", ")
	return fmt.Sprintf("%s of %d: only %s known, the dates are announced each year; take a known year and set Window and Theme yourself "+
		"(没有%[2]d年的%[1]s,已知年份:%[3]s;请以已知年份为底稿,自行填写时间和主题)", e.Campaign, e.Year, list)
}

// known returns an error unless the year is the one the report is about.
func known(name string, year int) error {
	if year != 2024 {
		return &YearError{Campaign: name, Year: year, Known: []int{2024}}
	}
	return nil
}

// china is the time zone of the pins: China keeps one zone and has not changed
// its clocks since 1991.
func china() *time.Location {
	zone, err := time.LoadLocation(campaign.DefaultTimezone)
	if err != nil { // not reached: package campaign embeds the zones
		return time.FixedZone("CST", 8*60*60)
	}
	return zone
}

// morning is the moment of 09:00 on a day.
func morning(year int, month time.Month, day int) time.Time {
	return calendar.At(date.New(year, month, day), 9*hour, china())
}

// days is the range from a day to another of the same month.
func days(year int, month time.Month, from, to int) calendar.Range {
	return calendar.Range{From: date.New(year, month, from), To: date.New(year, month, to)}
}
