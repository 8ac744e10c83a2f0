package zhanjiang

import (
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// report is the document that the example follows.
const report = "湛江市司法局2024年度法治政府建设报告"

func day(month, d int) date.Date { return date.New(2024, time.Month(month), d) }

// between is a range of days of 2024.
func between(fromMonth, from, toMonth, to int) calendar.Range {
	return calendar.Range{From: day(fromMonth, from), To: day(toMonth, to)}
}

// basis names what a plan for 2024 rests on. Document numbers are not known to
// the example.
func basis() []campaign.Basis {
	return []campaign.Basis{
		{
			Title: "关于开展法治宣传教育的第八个五年规划(2021—2025年)", Issuer: "中央宣传部、司法部",
			Valid: calendar.Range{From: date.New(2021, 1, 1), To: date.New(2025, 12, 31)},
		},
		{Title: "2024年“宪法宣传周”工作部署", Issuer: "中央宣传部、司法部、全国普法办", Valid: between(12, 1, 12, 7)},
	}
}

// closures returns school holidays and examinations: assumptions, since the
// example has no notice of them.
func closures() []campaign.Closure {
	schools := []campaign.SettingID{"school"}
	all := []audience.AreaID{cityID}
	return []campaign.Closure{
		{Days: between(1, 20, 2, 25), Areas: all, Settings: schools, Reason: "寒假(推定)"},
		{Days: between(6, 7, 6, 9), Areas: all, Reason: "高考期间不办集中宣传和进校园活动(推定)"},
		{Days: between(6, 26, 6, 28), Areas: all, Settings: schools, Reason: "中考(推定)"},
		{Days: between(7, 13, 8, 31), Areas: all, Settings: schools, Reason: "暑假(推定)"},
	}
}
