package preset

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// Announced is what the notice of one year says of a campaign. As an option it
// stands for a notice newer than the tables here; the zero value means that
// there is none.
type Announced struct {
	Year   int            // 0 in an option means the year asked for
	Number int            // the campaign is held for the so many-th time; 0 if not known
	Window calendar.Range // from the first to the last day; zero in an option leaves the dates as they are
	Theme  string         // as announced, without quotation marks; empty if none is known
	Source audience.Source
}

// ConstitutionWeeks returns 宪法宣传周 as announced, a row for each year from
// 2018. The notice of each year (中央宣传部、司法部、全国普法办) sets the days,
// which are no fixed week around 4 December and may be extended locally. Rows
// that were found in reprints only are assumed (推定) and say so.
func ConstitutionWeeks() []Announced {
	const by = "(中央宣传部、司法部、全国普法办部署)"
	read := func(year, number int, from, to date.Date, theme, note string) Announced {
		return announced(year, number, from, to, theme, audience.Fact(fmt.Sprintf("%d年宪法宣传周为%s", year, dayPair(from, to))+note))
	}
	reprint := func(year, number int, from, to date.Date, theme, note string) Announced {
		return announced(year, number, from, to, theme, audience.Assumption(fmt.Sprintf("%d年宪法宣传周为%s,推定:%s", year, dayPair(from, to), note)))
	}
	on := date.New
	const nov, dec = time.November, time.December
	return []Announced{
		read(2018, 1, on(2018, dec, 2), on(2018, dec, 8), "尊崇宪法、学习宪法、遵守宪法、维护宪法、运用宪法", "(县级人大常委会网页引述省级方案)"),
		reprint(2019, 2, on(2019, dec, 1), on(2019, dec, 7), "弘扬宪法精神,推进国家治理体系和治理能力现代化", "据通知的转载"),
		reprint(2020, 3, on(2020, nov, 30), on(2020, dec, 6), "深入学习宣传习近平法治思想 大力弘扬宪法精神", "据新华社报道的转载"),
		reprint(2021, 4, on(2021, nov, 29), on(2021, dec, 5), "以习近平法治思想为指引 坚定不移走中国特色社会主义法治道路", "主题见公开报道,起止日期据转载"),
		read(2022, 5, on(2022, dec, 4), on(2022, dec, 10), "学习宣传贯彻党的二十大精神,推动全面贯彻实施宪法", by),
		read(2023, 6, on(2023, dec, 1), on(2023, dec, 7), "大力弘扬宪法精神,建设社会主义法治文化", by),
		read(2024, 7, on(2024, dec, 1), on(2024, dec, 7), "大力弘扬宪法精神,推动进一步全面深化改革", by),
		read(2025, 8, on(2025, dec, 1), on(2025, dec, 7), "学习宣传贯彻习近平法治思想,推动宪法深入人心", by),
	}
}

// CivilCodeMonths returns 民法典宣传月 as announced, a row for each year from
// 2021: May, so far without exception. Themes are given where one was found.
func CivilCodeMonths() []Announced {
	may := func(year, number int, theme string, s audience.Source) Announced {
		return announced(year, number, date.New(year, time.May, 1), date.New(year, time.May, 31), theme, s)
	}
	return []Announced{
		may(2021, 1, "", audience.Assumption("推定:由2024年为第四个民法典宣传月推算")),
		may(2022, 2, "", audience.Assumption("推定:由2024年为第四个民法典宣传月推算")),
		may(2023, 3, "", audience.Assumption("推定:2023年为第三个民法典宣传月,据公开报道的转载")),
		may(2024, 4, "美好生活·民法典相伴", audience.Fact("2024年为第四个民法典宣传月,5月1日至31日")),
		may(2025, 5, "", audience.Fact("2025年为第五个民法典宣传月,5月1日至31日,可适当延展")),
	}
}

func announced(year, number int, from, to date.Date, theme string, s audience.Source) Announced {
	return Announced{Year: year, Number: number, Window: calendar.Range{From: from, To: to}, Theme: theme, Source: s}
}

// dayPair writes two days of a year as people do: 12月1日至7日.
func dayPair(from, to date.Date) string {
	_, m1, d1 := from.Date()
	_, m2, d2 := to.Date()
	if m1 == m2 {
		return fmt.Sprintf("%d月%d日至%d日", m1, d1, d2)
	}
	return fmt.Sprintf("%d月%d日至%d月%d日", m1, d1, m2, d2)
}

// campaignOf returns a campaign's name, dates, theme and source for a year:
// from the caller's notice, else from the table, else provisional with the
// days given.
func campaignOf(name string, year int, table []Announced, own Announced, provisional calendar.Range) (campaign.Campaign, error) {
	c := campaign.Campaign{Name: name}
	if err := within(name, year, table[0].Year); err != nil {
		return c, err
	}
	if f := own.problem(year); f != nil {
		return c, f
	}
	now := Announced{Window: provisional, Source: audience.Pending(fmt.Sprintf(
		"%d年%s的通知尚未收录,暂按%s", year, name, dayPair(provisional.From, provisional.To)))}
	c.Provisional = own.Window.IsZero()
	for _, row := range table {
		if row.Year == year {
			now, c.Provisional = row, false
		}
	}
	if !own.Window.IsZero() {
		now.Window, now.Source = own.Window, own.Source
	}
	if own.Theme != "" {
		now.Theme = own.Theme
	}
	c.Theme, c.Window, c.Source = now.Theme, now.Window, now.Source
	if year == reportYear {
		c.Source.Note += ";活动内容见" + report
	} else {
		c.Source.Note += ";活动内容参照" + report
	}
	return c, nil
}

// problem returns what is wrong with a caller's notice for a year, or nil.
func (a Announced) problem(year int) *campaign.Finding {
	switch whole := calendar.Year(year); {
	case a.Year != 0 && a.Year != year:
		return &campaign.Finding{Path: "announced.year", Code: campaign.CodePeriod, Value: fmt.Sprint(a.Year), Advice: campaign.Text{
			Zh: fmt.Sprintf("通知的年份与所求的%d年不符,请更正", year), En: fmt.Sprintf("the notice is of another year than %d; correct one of them", year),
		}}
	case !a.Window.IsZero() && !whole.ContainsRange(a.Window):
		return &campaign.Finding{Path: "announced.window", Code: campaign.CodePeriod, Value: a.Window.String(), Advice: campaign.Text{
			Zh: fmt.Sprintf("主题活动的起止日期须在%d年之内,且先后有序,请更正", year), En: fmt.Sprintf("the days of the theme must lie in %d, the first before the last; correct them", year),
		}}
	}
	return nil
}
