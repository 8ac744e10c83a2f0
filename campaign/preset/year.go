package preset

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// report is the document that the campaigns are modelled on, and reportYear
// the year that it is about.
const (
	report     = "湛江市司法局2024年度法治政府建设报告"
	reportYear = 2024
)

// The years of package calendar.
const firstYear, lastYear = 1900, 2200

// YearError says that there is no such campaign or day in a year.
type YearError struct {
	Campaign    string // its Chinese name
	Year        int
	First, Last int // the years there are, both included
}

// Error names the year, the cause and the cure.
func (e *YearError) Error() string {
	return fmt.Sprintf("%s of %d: take a year from %d, when it was first held, to %d (没有%[2]d年的%[1]s,年份须在%[3]d至%[4]d之间,请更正年份)",
		e.Campaign, e.Year, e.First, e.Last)
}

// within returns an error unless the campaign is held in the year.
func within(name string, year, first int) error {
	if year < first || year > lastYear {
		return &YearError{Campaign: name, Year: year, First: first, Last: lastYear}
	}
	return nil
}

// asReported returns the source of what is modelled on the report: a fact in
// the report's own year, an assumption in any other.
func asReported(year int, note string) audience.Source {
	if year == reportYear {
		return audience.Fact(report + note)
	}
	return audience.Assumption("推定:参照" + report + note)
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
func morning(d date.Date) time.Time { return calendar.At(d, 9*hour, china()) }

// days is the range from a day to another of the same month.
func days(year int, month time.Month, from, to int) calendar.Range {
	return calendar.Range{From: date.New(year, month, from), To: date.New(year, month, to)}
}

// chosen reports whether a Where chooses anything at all.
func chosen(w campaign.Where) bool { return len(w.Venues)+len(w.Settings)+len(w.Areas) > 0 }
