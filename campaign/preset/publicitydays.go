package preset

import (
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// PublicityDay is a day, week or month on which some law is publicised every
// year: a row of the list that an office keeps beside its campaigns.
type PublicityDay struct {
	Name   string
	Rule   string // which days they are, such as 9月第三个星期六
	Lead   string // the body that usually takes the lead; empty if none does
	Source audience.Source
	since  int // the first year; 0 if not known
	rule   dateRule
}

// In returns the days in a year. They follow the rule of the row; where a
// notice sets them anew each year, it may differ by some days, and the Source
// is assumed. A year before the first, or outside 1900 to 2200 (for 丰收节
// 2018 to 2099), is a [*YearError].
func (d PublicityDay) In(year int) (calendar.Range, error) {
	first, last := max(d.since, firstYear), lastYear
	if d.Rule == autumnEquinox().text {
		last = 2099
	}
	if year < first || year > last || d.rule.in == nil {
		return calendar.Range{}, &YearError{Campaign: d.Name, Year: year, First: first, Last: last}
	}
	return d.rule.in(year), nil
}

// PublicityDays returns the publicity days of the year besides the campaigns
// that this package has kits for, in the order of the calendar. Rows known only
// by usage or from reprints are assumed (推定) and say so; dates and leads vary
// between places, so compare the list with the local one.
func PublicityDays() []PublicityDay {
	var (
		read    = func(note string) audience.Source { return audience.Fact(note) }
		reprint = func(note string) audience.Source { return audience.Assumption("推定:" + note + "的转载") }
		usage   = audience.Assumption("推定:按惯例,请与当年通知核对")
	)
	const (
		justice = "司法局"
		market  = "市场监管局"
		schools = "教育局"
		rescue  = "应急管理局"
		traffic = "公安交警"
	)
	rows := []PublicityDay{
		{Name: "“三下乡”与返乡季普法", Lead: justice + "、团委", rule: between(time.January, 1, time.February, 28), Source: read("高校寒假普法活动公开报道")},
		{Name: "开学第一课(春季)", Lead: schools + "、法治副校长", rule: lunar(calendar.LunarDay{Month: 1, Day: 16}, 14), Source: usage},
		{Name: "学雷锋日法律服务", Lead: justice, rule: fixed(time.March, 5), Source: reprint("司法局活动报道")},
		{Name: "三八妇女节维权周", Lead: "妇联", rule: between(time.March, 5, time.March, 11), Source: usage},
		{Name: "消费者权益日", Lead: market, rule: fixed(time.March, 15), Source: usage},
		{Name: "全国中小学生安全教育日", Lead: schools, rule: firstOfLastWeek(time.March), Source: reprint("2025年为3月31日的报道")},
		{Name: "全民国家安全教育日", Lead: "国家安全机关、" + justice, rule: fixed(time.April, 15), since: 2016, Source: read("国家安全法第十四条")},
		{Name: "知识产权宣传周", Lead: market, rule: between(time.April, 20, time.April, 26), Source: usage},
		{Name: "职业病防治法宣传周", Lead: "卫生健康局", rule: lastWeek(time.April), Source: usage},
		{Name: "劳动法宣传", Lead: "人力资源社会保障局、总工会", rule: whole(time.May), Source: usage},
		{Name: "防灾减灾日", Lead: rescue, rule: fixed(time.May, 12), since: 2009, Source: reprint("2025年活动报道")},
		{Name: "防灾减灾宣传周", Lead: rescue, rule: weekOf(time.May, 12), since: 2009, Source: reprint("2025年为5月12日至18日的报道")},
		{Name: "儿童节与未成年人保护", Lead: schools + "、检察院、团委", rule: fixed(time.June, 1), Source: usage},
		{Name: "安全生产月", Lead: rescue, rule: whole(time.June), Source: usage},
		{Name: "防范非法集资宣传月", Lead: "金融办", rule: whole(time.June), Source: read("公开报道")},
		{Name: "世界环境日", Lead: "生态环境局", rule: fixed(time.June, 5), Source: read("公开报道")},
		{Name: "防范非法集资集中宣传日", Lead: "金融办", rule: fixed(time.June, 15), Source: read("公开报道")},
		{Name: "安全宣传咨询日", Lead: rescue, rule: fixed(time.June, 16), Source: usage},
		{Name: "国际禁毒日", Lead: "禁毒办、公安局", rule: fixed(time.June, 26), Source: read("公开报道")},
		{Name: "建军节送法进军营", Lead: "退役军人局、" + justice, rule: fixed(time.August, 1), Source: read("公开报道")},
		{Name: "开学第一课(秋季)", Lead: schools + "、法治副校长", rule: between(time.September, 1, time.September, 14), Source: read("公开报道;两周为推定")},
		{Name: "网络安全宣传周", Lead: "网信办", rule: nthWeek(3, time.September), Source: usage},
		{Name: "全民国防教育日", rule: nth(3, calendar.Saturday, time.September), Source: usage},
		{Name: "中国农民丰收节", Lead: "农业农村局", rule: autumnEquinox(), since: 2018, Source: usage},
		{Name: "老年节(重阳)", Lead: "民政局、老龄办", rule: lunar(calendar.LunarDay{Month: 9, Day: 9}, 1), Source: usage},
		{Name: "国家扶贫日", Lead: "农业农村局", rule: fixed(time.October, 17), Source: usage},
		{Name: "消防宣传月", Lead: "消防救援", rule: whole(time.November), Source: usage},
		{Name: "消防日", Lead: "消防救援", rule: fixed(time.November, 9), Source: usage},
		{Name: "交通安全日", Lead: traffic, rule: fixed(time.December, 2), Source: usage},
		{Name: "国家宪法日", Lead: "普法办、" + justice, rule: fixed(time.December, 4), since: 2014, Source: read("公开报道")},
		{Name: "国际反腐败日", rule: fixed(time.December, 9), Source: usage},
		{Name: "人权日", rule: fixed(time.December, 10), Source: usage},
		{Name: "国家公祭日", rule: fixed(time.December, 13), since: 2014, Source: usage},
	}
	for i := range rows {
		rows[i].Rule = rows[i].rule.text
	}
	return rows
}
