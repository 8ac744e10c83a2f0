package rollup

import (
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/examples/country/county"
)

// words is every phrase of the page and of the table.
var words = struct {
	Title, All, Provinces, Cities, Counties                                                          campaign.Text
	Code, Name, Units, Planned, Towns, Villages, Sessions, Attendances, Reach, Lower, Upper          campaign.Text
	Size, Rate, Twice, Of, Interval, None, Level, Country, Province, City, County                    campaign.Text
	TownsAll, VillagesAll, Notes, NoPeople, Shared, NoPoint, Failed, Failure, Estimate, Note, Credit campaign.Text
}{
	Title:       campaign.Text{Zh: "%s%d年度县级普法计划汇总", En: "Roll-up of county plans, %s, %d"},
	All:         campaign.Text{Zh: "总计", En: "Total"},
	Provinces:   campaign.Text{Zh: "分省", En: "By province"},
	Cities:      campaign.Text{Zh: "分市", En: "By city"},
	Counties:    campaign.Text{Zh: "分县", En: "By county"},
	Code:        campaign.Text{Zh: "代码", En: "Code"},
	Name:        campaign.Text{Zh: "地区", En: "Place"},
	Level:       campaign.Text{Zh: "层级", En: "Level"},
	Country:     campaign.Text{Zh: "合计", En: "total"},
	Province:    campaign.Text{Zh: "省", En: "province"},
	City:        campaign.Text{Zh: "市", En: "city"},
	County:      campaign.Text{Zh: "县", En: "county"},
	Units:       campaign.Text{Zh: "县级单位(个)", En: "Counties"},
	Planned:     campaign.Text{Zh: "已编排(个)", En: "Planned"},
	Towns:       campaign.Text{Zh: "到达镇街(个)", En: "Townships touched"},
	TownsAll:    campaign.Text{Zh: "镇街总数(个)", En: "Townships"},
	Villages:    campaign.Text{Zh: "到达村、社区(个)", En: "Villages touched"},
	VillagesAll: campaign.Text{Zh: "村、社区总数(个)", En: "Villages"},
	Sessions:    campaign.Text{Zh: "场次(场)", En: "Sessions"},
	Attendances: campaign.Text{Zh: "预计人次", En: "Attendances"},
	Reach:       campaign.Text{Zh: "去重人数(测算)", En: "Different people (estimate)"},
	Lower:       campaign.Text{Zh: "去重人数下限", En: "at least"},
	Upper:       campaign.Text{Zh: "去重人数上限", En: "at most"},
	Twice:       campaign.Text{Zh: "听讲两次以上人数", En: "Twice or more"},
	Size:        campaign.Text{Zh: "常住人口(人)", En: "People"},
	Rate:        campaign.Text{Zh: "人群覆盖率", En: "People covered"},
	Of:          campaign.Text{Zh: "%s / %s", En: "%s / %s"},
	Interval:    campaign.Text{Zh: "%s(%s—%s)", En: "%s (%s–%s)"},
	None:        campaign.Text{Zh: "缺底数,不计算", En: "no denominator"},
	Notes:       campaign.Text{Zh: "说明", En: "Notes"},
	Estimate:    campaign.Text{Zh: "去重人数为测算,括号内为下限与上限;各级由下级相加而得。人次、去重人数按十人取整显示,准确数见 rollup.json。", En: "Numbers of different people are estimates between the bounds in brackets; each level is the sum of the one below. Shown to the nearest ten; rollup.json has the exact figures."},
	NoPeople:    campaign.Text{Zh: "%d个县级单位没有普查人口,计点位,不计人数。", En: "%d counties have no census figure: they count in places, not in people."},
	Shared:      campaign.Text{Zh: "%d个县级单位2021年调整区划,人口由合计数分摊(推定)。", En: "%d counties changed boundaries in 2021; their people are shares of a joint figure (assumed)."},
	NoPoint:     campaign.Text{Zh: "%s个镇街没有坐标,路程为推定。", En: "%s townships have no coordinates; their travel is assumed."},
	Note:        campaign.Text{Zh: county.Note, En: "An example: assumed from public statistics, no plan of any office"},
	Credit:      campaign.Text{Zh: county.Credit, En: "Coordinates from github.com/Vonng/adcode (AMap 2016, CC BY 4.0), converted"},
	Failed:      campaign.Text{Zh: "%d个县级单位未能编排:", En: "%d counties could not be planned:"},
	Failure:     campaign.Text{Zh: "%s:%s", En: "%s: %s"},
}
