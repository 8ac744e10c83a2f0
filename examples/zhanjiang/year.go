package zhanjiang

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
)

// report is the document that the example follows, reportYear the year it is
// about.
const (
	report     = "湛江市司法局2024年度法治政府建设报告"
	reportYear = 2024
)

// FirstYear and LastYear bound the years of [Programme]: from the year of the
// report as far as the lunar calendar has been cross-checked.
const (
	FirstYear = reportYear
	LastYear  = 2030
)

// checkYear returns an error for a year that the example has nothing to say of.
func checkYear(year int) error {
	if year < reportYear || year > LastYear {
		return fmt.Errorf("programme of %d: the example has %d, the year of the report, to %d; choose one of them (示例只有%[2]d年至%[3]d年,请更正年份)",
			year, reportYear, LastYear)
	}
	return nil
}

// between is a range of days of a year.
func between(year int, fromMonth time.Month, from int, toMonth time.Month, to int) calendar.Range {
	return calendar.Range{From: date.New(year, fromMonth, from), To: date.New(year, toMonth, to)}
}

// basis names what a plan for the year rests on: documents that exist, so that
// a plan ahead rests on the law alone. Document numbers are not known to the
// example.
func basis(year int) []campaign.Basis {
	var out []campaign.Basis
	if year <= 2025 {
		out = append(out, campaign.Basis{
			Title: "关于开展法治宣传教育的第八个五年规划(2021—2025年)", Issuer: "中央宣传部、司法部",
			Valid: calendar.Range{From: date.New(2021, 1, 1), To: date.New(2025, 12, 31)},
		})
	}
	if year >= 2025 { // passed 2025-09-12
		out = append(out, campaign.Basis{
			Title: "中华人民共和国法治宣传教育法", Issuer: "全国人民代表大会常务委员会",
			Valid: calendar.Range{From: date.New(2025, 11, 1)},
		})
	}
	if year <= 2025 {
		out = append(out, campaign.Basis{
			Title: fmt.Sprintf("%d年“宪法宣传周”工作部署", year), Issuer: "中央宣传部、司法部、全国普法办", Valid: between(year, 12, 1, 12, 7),
		})
	}
	return out
}

// calendarOf returns the days of the year. Later years have lunar months for
// market days, and assumed terms and examinations.
func calendarOf(year int) (calendar.Table, error) {
	if year == reportYear {
		return cn.Table(year)
	}
	t, err := cn.Year(year)
	t.Terms, t.Exams = cn.Terms(year), cn.Exams(year)
	return t, err
}

// closures returns school holidays and examinations: assumptions, since the
// example has no notice of them. In later years schools open by the terms of
// the calendar; the examination for colleges closes everything else as well.
func closures(year int) []campaign.Closure {
	schools := []campaign.SettingID{"school"}
	all := []audience.AreaID{cityID}
	gaokao := campaign.Closure{Days: between(year, 6, 7, 6, 9), Areas: all, Reason: "高考期间不办集中宣传和进校园活动(推定)"}
	if year != reportYear {
		return []campaign.Closure{gaokao}
	}
	return []campaign.Closure{
		{Days: between(year, 1, 20, 2, 25), Areas: all, Settings: schools, Reason: "寒假(推定)"},
		gaokao,
		{Days: between(year, 6, 26, 6, 28), Areas: all, Settings: schools, Reason: "中考(推定)"},
		{Days: between(year, 7, 13, 8, 31), Areas: all, Settings: schools, Reason: "暑假(推定)"},
	}
}
